"""How a piece of talk is set apart: bold, italic, a heading, a quotation, a dash, and whatever its own element has."""

import re
from functools import lru_cache

from extractors.lines import BOLD, ITALIC, Line
from extractors.page import Element
from extractors.turn_labels import LONGEST_LABEL, in_capitals
from extractors.turn_speech import asks

_TYPE = frozenset({BOLD, ITALIC})
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
DASH = "dash"
CAPITALS = "capitals"
STATED = "stated"
"""A prompt in bold type that need not ask."""
QUOTED = "quoted"
"""In quotation marks from its beginning to its end: a paragraph that another follows may leave out the last."""
NUMBERED = "numbered"
BULLET = "bullet"
FIRST = "first"
"""The first line of an element that has several: a question, a line break, and the answer."""
ASKS = "asks"
"""A question by nothing but its mark."""
ABOVE = "above an answer"
"""Right above an answer that has a label, where questions have none."""
OWN = (".", "<", "{")
"""How ways begin that a page has for itself: a class, a tag, a declaration of style."""
STAR = "*"
STARS = "**"
"""One asterisk before a question and two before its answer, or the other way round, as Arabic papers print them."""
_STARRED = re.compile(r"\*{1,2}(?=\s?[^\s*])")
DASHED = re.compile(
    r"^[\s“\"«]{0,2}[-‐‑‒–—―─−－ー▶►▷■□◆◇◊♦❖●○▲△]{1,3}(?:(?<=[─―►▷■□◆◇◊♦❖●○])\s{0,2}(?=\d)|(?<=——)(?=\d)|(?<=[–—])\s{1,2}(?=\d)|\s{0,2}(?=[^\s\d]))"
)
"""A mark before what is said. A number follows where none below zero begins so: "▲3" is one, and so is "–3"."""
BULLETED = re.compile(
    r"^(?:[•·‣▪➤➢➔→✦✱※✔✓|]\s{0,2}|(?:>{2,3}|/{2,3})\s{0,2}|\*{2}\s{0,2}|[*+~>]\s{1,2}|\*(?=[^\W_]))(?=\S)"
)
"""A bullet, or what is typed for one."""
NUMBER = re.compile(
    r"^(?:#|№|nr\.?\s?)?\d{1,3}(?:[.)/:]|\s[-–—]|[-–—](?=\s?(?-i:[«“\"¿¡A-ZÀ-ÞА-ЯΑ-Ω])))\s{0,2}(?=\D)", re.IGNORECASE
)
_BOLD_STYLE = re.compile(r"font-weight\s{0,2}:\s{0,2}(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s{0,2}:\s{0,2}(?:italic|oblique)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])color\s{0,2}:", re.IGNORECASE)
_DECLARED = re.compile(r"(?<![\w-])([a-z-]{4,24})\s{0,2}:\s{0,2}([^;]{1,40})")
_TELLING_TAGS = frozenset({"u", "big", "small", "mark", "font", "cite", "ins", "code"})
_MOST_CLASSES = 12
_LONGEST_ID = 60
_COUNTED = re.compile(r"[-_]?\d{1,4}$")
_MOST_NESTED = 6
"""Elements within one another whose styles are a paragraph's: editors of pages set type by five."""
_ASKING_CLASS = re.compile(
    r"(?<![a-z])(?:questions?|interviewer|pregunta|frage|domanda)(?![a-z])|(?<![a-z])q(?:$|\s)", re.IGNORECASE
)
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔")
_CLOSERS = '"”’»)]』」*_ '
"""What may stand behind the end of a sentence."""
_SHORTEST_CAPITALS = 10
"""Characters in capitals from which on they may be a question: shorter ones are initials."""
_SHORTEST_LEAD = 8
"""Characters that begin a line in bold or italic type, from which on they may be a question without a mark."""
_A_WORD = re.compile(r"[^\W\d_][^\W\d_A-Z]{1,7}[.!…]$")
"""A question of one word, "On.", which is no label: those are initials."""
_LEADING = re.compile(r"(?:¿?[^\W_][^.!?؟…:“”\"]{2,200}[?؟]\s{1,2}){1,3}(?=[^\s(\[])")
"""One to three questions, and something behind them that is no time: "Who asks? (02:10)"."""
_QUOTED = re.compile(
    r"“(?:[^“”]++|“[^“”]*+”)++”?[.!]?$|«[^»]+»?[.!]?$|„[^“”]+[“”]?$|\"[^\"]+\"?$|''(?:[^']|'(?!'))+(?:'')?[.!]?$|‘[^‘]+’[.!]?$"
)
_QUOTES = ("“", "«", "„", '"', "''", "‘")
"""How those begin."""
_LONGEST_ASKED = 400
"""Characters of a question that nothing sets apart."""


def leading_question(line: Line, start: int = 0) -> int:
    """Where the questions end with which a line begins, from a place on; 0 where there are none, or nothing follows."""
    found = _LEADING.match(line.text[: _LONGEST_ASKED + 2], start)
    return found.end() if found else 0


def inverse(way: str) -> str:
    """The way of pieces that are not set apart so, where others are."""
    return "not " + way


def breaks_off(text: str) -> bool:
    """Whether whoever answers is to complete it: "The best thing about directing is …"."""
    return text.rstrip(_CLOSERS).endswith(("…", "..."))


def leads(line: Line, kind: str) -> bool:
    """Whether a line begins with a question in bold or italic type, or with what is to be completed, and goes on otherwise."""
    end = lead(line, kind)
    return end > 0 and (asks(line.text[:end]) or breaks_off(line.text[:end]))


def lead(line: Line, kind: str) -> int:
    """Where the part in bold or italic type ends with which a line begins; 0 where there is none, or nothing follows."""
    if not line.spans:
        return 0
    end = 0
    for first, last, what in sorted(line.spans):
        if what == kind and first <= end + 1:
            end = max(end, last)
    goes_on = end < len(line.text) - 1
    said = end > _SHORTEST_LEAD or (end > 1 and (asks(line.text[:end]) or _A_WORD.match(line.text[:end])))
    return end if goes_on and said else 0


def leading_ways(line: Line, start: int, end: int, after: Line | None) -> set[str]:
    """How most of a line is set from its beginning, where the next is not: a question whose last words lost their type."""
    if not line.spans or start or end < len(line.text) or after is None:
        return set()
    ends = {kind: lead(line, kind) for kind in (BOLD, ITALIC) if not after.amount(kind)}
    return {
        kind
        for kind, last in ends.items()
        if last >= LONGEST_LABEL and last * 5 >= end * 3 and line.text[:last].rstrip().endswith(SENTENCE_ENDS)
    }


def all_asks(line: Line, kind: str) -> bool:
    """Whether the whole of a line is a question in bold or italic type."""
    whole = any(first == 0 and last >= len(line.text) and what == kind for first, last, what in line.spans)
    return whole and asks(line.text)


def ways(line: Line, start: int, end: int) -> frozenset[str]:
    """The ways in which a piece of a line, from start to end, is set apart."""
    found = set()
    length = end - start
    for kind in _TYPE.intersection(what for _, _, what in line.spans) if line.spans else ():
        held = sum(
            min(last, end) - max(first, start)
            for first, last, what in line.spans
            if what == kind and last > start and first < end
        )
        if held * 10 >= 9 * length:
            found.add(kind)
    if line.tag in HEADINGS:
        found.add("heading")
    if line.tag in {"blockquote", "dt", "dd", "summary"}:
        found.add(line.tag)
    if line.tag == "li":
        found.add("<li")
    if line.text[start : start + 4].lstrip().startswith(_QUOTES) and _QUOTED.match(line.text[start:end].strip()):
        found.add(QUOTED)
    if DASHED.match(line.text[start : start + 8]):
        found.add(DASH)
    if BULLETED.match(line.text[start : start + 8]):
        found.add(BULLET)
    starred = line.text.startswith(STAR, start) and not (line.text.endswith(STAR) and start == 0)
    if starred and (stars := _STARRED.match(line.text, start)):
        found.add(stars[0])
    if length > _SHORTEST_CAPITALS and in_capitals(line.text[start:end]):
        found.add(CAPITALS)
    if start == 0 and end == len(line.text):
        found |= _styled(line.element)
    if start == 0 and length <= _LONGEST_ASKED and asks(line.text[:end]):
        found.add(ASKS)
    return frozenset(found)


def is_set_in(line: Line, start: int, kind: str) -> bool:
    """Whether what a line says from a place on, behind its label, is in bold or italic type."""
    held = sum(last - max(first, start) for first, last, what in line.spans if what == kind and last > start)
    return held > 0 and held * 10 >= 9 * (len(line.text) - start)


def _styled(element: Element) -> set[str]:
    """What the attributes of a block, or of the one inline element that fills it, set apart."""
    parent = element.getparent()
    names = element.get("class", "") + " " + (parent.get("class", "") if parent is not None else "")
    found = set(_named_ways(names[:300]))
    if (named := element.get("id")) and (kind := _COUNTED.sub("", named[:_LONGEST_ID])):
        found |= _named_ways(kind)  # "question-3"; some pages have the same one again and again
    inner: Element | None = element
    for _ in range(_MOST_NESTED):
        if inner is None:
            break
        if style := inner.get("style"):
            found |= _declared(style[:300])
        if align := inner.get("align"):
            found.add("{text-align:" + align[:10].casefold())
        if inner.tag == "font" and inner.get("color"):
            found.add("colour")
        if inner is not element:
            found.update("." + name for name in inner.get("class", "")[:300].split()[:_MOST_CLASSES])
        if inner.tag in _TELLING_TAGS:
            found.add("<" + inner.tag)
        inner = _filling(inner)
    return found


@lru_cache(maxsize=1024)
def _named_ways(names: str) -> frozenset[str]:
    """What classes set apart: the paragraphs of an article have the same ones."""
    ways = frozenset("." + name for name in names.split()[:_MOST_CLASSES])
    return ways | {"class"} if _ASKING_CLASS.search(names) else ways


@lru_cache(maxsize=1024)
def _declared(style: str) -> frozenset[str]:
    """What a style sets apart."""
    marks = ((BOLD, _BOLD_STYLE), (ITALIC, _ITALIC_STYLE), ("colour", _COLOUR))
    found = {mark for mark, pattern in marks if pattern.search(style)}
    return frozenset(found).union("{" + f"{name}:{value.strip()}" for name, value in _DECLARED.findall(style))


def _filling(element: Element) -> Element | None:
    """The one element that fills another."""
    only = next(element.iterchildren(), None)  # lxml counts children one by one, and a page may have any number
    if only is None or only.getnext() is not None or (element.text or "").strip() or (only.tail or "").strip():
        return None
    return only
