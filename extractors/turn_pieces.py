"""An article's lines as the pieces of a conversation: a question and an answer in one paragraph are two.

A piece knows how it is set apart (bold, italic, a heading, a quotation, ``dt``, a dash, and whatever classes, styles and
tags its own element has), and the label that may stand before it.
"""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.lines import BOLD, ITALIC, Line
from extractors.page import Element
from extractors.turn_words import asks, turn_words
from extractors.vocabulary import fold

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
DASH = "dash"
CAPITALS = "capitals"
ASKS = "asks"
"""A question by nothing but its mark."""
OWN = (".", "<", "{")
"""How ways begin that a page has for itself: a class, a tag, a declaration of style."""
_DASH = re.compile(r"^[\s“\"«]{0,2}[-‐‑‒–—―─−ー▶►▷■□◆◇●○▲△]{1,3}\s{0,2}(?=[^\s\d])")
_NUMBER = re.compile(r"^(?:#|№|nr\.?\s?)?\d{1,3}(?:[.)/:]|\s[-–—])\s{0,2}(?=\D)", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s{0,2}:\s{0,2}(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s{0,2}:\s{0,2}(?:italic|oblique)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])color\s{0,2}:", re.IGNORECASE)
_DECLARED = re.compile(r"(?<![\w-])([a-z-]{4,24})\s{0,2}:\s{0,2}([^;]{1,40})")
_TELLING_TAGS = frozenset({"u", "big", "small", "mark", "font", "cite", "ins", "code"})
_MOST_CLASSES = 12
_INVERSE = ("blockquote", BOLD, ITALIC)
"""Ways in which answers are set apart on some pages, and questions are not."""
_STAMP = re.compile(r"^[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\.\d{1,3})?[\])]?(?:\s?[-–—|])?(?=\s|$)\s?")
_STAMP_BEHIND = re.compile(r"(?<=\w)\s{1,3}[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?:?$")
"""A time in a transcript, before what is said or behind the name of who says it."""
_ASKING_CLASS = re.compile(
    r"(?<![a-z])(?:questions?|interviewer|pregunta|frage|domanda)(?![a-z])|(?<![a-z])q(?:$|\s)", re.IGNORECASE
)
_COLON = re.compile(r"^[\[(“\"*•]?\s?([^\s:：?？!！。“”\"][^:：?？!！。“”\"]{0,60}?)\s{0,2}[:：][\])”\"]?\s{0,3}")
_ROLE = re.compile(r"^[\[(]?([^\W\d_]{1,12})\s?\.?(\d{0,3})[\])]?(?:\s?[.)|\-–—]{1,2}\s{0,2}|\s{1,2}|(?<=\D))(?=\S)")
_QUOTED_SPEECH = re.compile(r"^[「『].*[」』]$")
_SPOKEN = re.compile(r"^([^\W\d_]{1,10})[「『](.{2,})[」』]$")
_BEFORE_DASH = re.compile(r"^([^\W\d_][^–—\n]{0,47}?)\s{0,2}[–—]\s{0,2}(?=\S)")
_ASIDE = re.compile(r"\s?(?:\([^()]{1,40}\)|\[[^\[\]]{1,40}\]|（[^（）]{1,20}）)\s?$")
_SMALL = frozenset(
    """de la le del della di da dos du van von den der of the and & y e et und i from for to al el bin ibn in member audience
    question person reporter host""".split()
)
_SHOUTED = re.compile(
    r"([^\W\d_][\w'’.-]+(?:\s[^\W\d_][\w'’.-]+){0,3}?)\s{1,3}(?=[\[(“\"¿¡]?[^\W\d_]\w{0,40}[a-zà-ÿ’',]|[\[(“\"]?I\s|A\s)"
)
"""Capitals before what is said, without a mark between."""
_MOST_WORDS = 6
_LONGEST_LABEL = 48
_LEAST = 3
"""Paragraphs that begin with a question in bold or italic type: then that is how questions are set apart."""
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
_TALK = 2
"""Questions in a page's credit blocks: one may be a title."""
_QUOTE_CLASS = re.compile(r"quote|exergue|zitat|destacad|sumario|citation", re.IGNORECASE)
_QUOTED = 20
"""Characters from which on a sentence that the page has twice is a pull quote."""
_MOST_QUOTES = 60
_SHORTEST_CAPITALS = 10
"""Characters in capitals from which on they may be a question: shorter ones are initials."""
_LONGEST_ASKED = 400
"""Characters of a question that nothing sets apart."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a piece and may name who speaks."""

    key: str
    """Folded; initials without their points."""
    printed: str
    end: int
    """Where the words that are said begin."""
    strong: bool
    """Whether it stands before a colon and is set apart: in bold type or in capitals."""
    bare: bool
    """Whether no colon ends it: it counts only where it is known for a label otherwise."""


@dataclass(slots=True)
class Piece:
    """A run of text that one person says, or part of one."""

    line: Line
    text: str
    apart: frozenset[str]
    label: Label | None

    @property
    def said(self) -> str:
        """The text without its label."""
        if not self.label:
            return self.text
        spoken = self.text[self.label.end :]
        return spoken[1:-1] if self.label.bare and _QUOTED_SPEECH.match(spoken) else spoken


def read_pieces(body: Sequence[Line], known: Collection[str] = ()) -> list[Piece]:
    """The pieces of an article's lines, in order, without pull quotes.

    Args:
        body: the article's paragraphs.
        known: folded names that are labels even if they do not look like one: "Journal du court".
    """
    body = _without_stamps(body)
    split = {kind for kind in (BOLD, ITALIC) if sum(1 for line in body if _leads(line, kind)) >= _LEAST}
    quotes = _pull_quotes(body)
    shouted = sum(_shouted(line.text) is not None for line in body) >= 2 * _LEAST
    pieces: list[Piece] = []
    for number, line in enumerate(body):
        if number in quotes:
            continue
        after = body[number + 1] if number + 1 < len(body) else None
        for start, end in _cuts(line, split, after):
            text = line.text[start:end].strip()
            if text:
                bold = any(first <= start and last > start for first, last, kind in line.spans if kind == BOLD)
                apart = _ways(line, start, end) | _leading_ways(line, start, end, after)
                pieces.append(
                    Piece(line, text, apart, _label(line, text, start, apart, known, bold=bold, shouted=shouted))
                )
    for way in _INVERSE:
        if sum(way in piece.apart for piece in pieces) >= _LEAST:
            for piece in pieces:
                if way not in piece.apart:
                    piece.apart |= {inverse(way)}
    return pieces


def inverse(way: str) -> str:
    """The way of pieces that are not set apart so, where others are."""
    return "not " + way


def _without_stamps(body: Sequence[Line]) -> Sequence[Line]:
    """The lines of a transcript without their times; others as they are."""
    before = sum(_STAMP.match(line.text) is not None for line in body)
    behind = sum(len(line.text) <= _LONGEST_LABEL and _STAMP_BEHIND.search(line.text) is not None for line in body)
    if max(before, behind) < _LEAST:
        return body
    return [line for line in map(_without_stamp, body) if line.text]


def _without_stamp(line: Line) -> Line:
    start = found.end() if (found := _STAMP.match(line.text)) else 0
    ends = _STAMP_BEHIND.search(line.text) if len(line.text) <= _LONGEST_LABEL else None
    end = max(start, ends.start()) if ends else len(line.text)
    if not start and end == len(line.text):
        return line
    spans = [(max(0, first - start), min(last, end) - start, kind) for first, last, kind in line.spans]
    return replace(line, text=line.text[start:end], spans=tuple(span for span in spans if span[0] < span[1]))


def without_marks(text: str) -> str:
    """What is said, without a dash or a number before it."""
    return _NUMBER.sub("", _DASH.sub("", text, count=1), count=1)


def is_numbered(text: str) -> bool:
    """Whether a number stands before what is said."""
    return _NUMBER.match(text) is not None


def without_dash(text: str) -> str:
    """What is said, without a dash before it."""
    return _DASH.sub("", text, count=1)


def without_talk(lines: Sequence[Line], blocks: Iterable[Collection[int]]) -> list[Line] | None:
    """The lines less the conversation among them, where credit blocks were read into one; None where none was.

    "P:" and "R:" are a question and its answer to one publication, producer and director to another. Credit blocks
    ask nothing.
    """
    read = [number for block in blocks for number in block]
    asking = sum(lines[number].text.endswith(("?", "？")) for number in read)
    spoken = [number for number in read if lines[number].text.endswith(_SENTENCE_ENDS)]
    if asking < _TALK and not (asking and len(spoken) * 2 > len(read)):
        return None
    every = [number for number, line in enumerate(lines) if line.region is None and line.text.endswith(("?", "？"))]
    talk = {*spoken, *range(every[0], every[-1] + 2)} if every else set(spoken)
    return [replace(line, text="…", spans=()) if number in talk else line for number, line in enumerate(lines)]


def _leads(line: Line, kind: str) -> bool:
    end = _lead(line, kind)
    return end > 0 and asks(line.text[:end])


def _lead(line: Line, kind: str) -> int:
    """Where the part in bold or italic type ends with which a line begins; 0 where there is none, or nothing follows."""
    end = 0
    for first, last, what in sorted(line.spans):
        if what == kind and first <= end + 1:
            end = max(end, last)
    return end if 8 < end < len(line.text) - 1 else 0


def _leading_ways(line: Line, start: int, end: int, after: Line | None) -> set[str]:
    """How most of a line is set from its beginning, where the next is not: a question whose last words lost their type."""
    if start or end < len(line.text) or after is None:
        return set()
    ends = {kind: _lead(line, kind) for kind in (BOLD, ITALIC) if not after.amount(kind)}
    return {
        kind
        for kind, last in ends.items()
        if last >= _LONGEST_LABEL and last * 5 >= end * 3 and line.text[:last].rstrip().endswith(_SENTENCE_ENDS)
    }


def _cuts(line: Line, split: set[str], after: Line | None) -> list[tuple[int, int]]:
    """Where a line falls into pieces: behind a question that leads it, and before labels in bold type within it.

    Where questions stand on lines of their own, one that leads a line is cut if the next line asks in the same type.
    """
    asking = {kind for kind in (BOLD, ITALIC) if after and _all_asks(after, kind) and _leads(line, kind)}
    ends = {_lead(line, kind) for kind in split | asking}
    cuts = {end for end in ends if end and line.text[:end].rstrip()[-1] in '.?!…？。”"»'}
    for start, end, kind in line.spans:
        if kind == BOLD and start > 0 and end - start <= _LONGEST_LABEL:
            found = _COLON.match(line.text[start : start + _LONGEST_LABEL + 16])
            if found and found.end() + 3 >= end - start and _names(found[1]):
                cuts.add(start)
    if len(cuts) > 50:
        return [(0, len(line.text))]
    edges = [0, *sorted(cuts), len(line.text)]
    return list(itertools.pairwise(edges))


def _all_asks(line: Line, kind: str) -> bool:
    return asks(line.text) and any(
        first == 0 and last >= len(line.text) and what == kind for first, last, what in line.spans
    )


def _ways(line: Line, start: int, end: int) -> frozenset[str]:
    """The ways in which a piece is set apart."""
    found = set()
    length = end - start
    for kind in (BOLD, ITALIC):
        held = sum(
            min(last, end) - max(first, start)
            for first, last, what in line.spans
            if what == kind and last > start and first < end
        )
        if held * 10 >= 9 * length:
            found.add(kind)
    if line.tag in HEADINGS:
        found.add("heading")
    if line.tag in {"blockquote", "dt"}:
        found.add(line.tag)
    if _DASH.match(line.text[start : start + 8]):
        found.add(DASH)
    if length > _SHORTEST_CAPITALS and _capitals(line.text[start:end]):
        found.add(CAPITALS)
    if start == 0 and end == len(line.text):
        found |= _styled(line.element)
        if length <= _LONGEST_ASKED and asks(line.text):
            found.add(ASKS)
    return frozenset(found)


def _styled(element: Element) -> set[str]:
    """What the attributes of a block, or of the one inline element that fills it, set apart."""
    found: set[str] = set()
    parent = element.getparent()
    names = element.get("class", "") + " " + (parent.get("class", "") if parent is not None else "")
    if _ASKING_CLASS.search(names[:300]):
        found.add("class")
    found.update("." + name for name in names[:300].split()[:_MOST_CLASSES])
    inner: Element | None = element
    for _ in range(3):
        if inner is None:
            break
        style = inner.get("style", "")[:300]
        if _BOLD_STYLE.search(style):
            found.add(BOLD)
        if _ITALIC_STYLE.search(style):
            found.add(ITALIC)
        if _COLOUR.search(style) or (inner.tag == "font" and inner.get("color")):
            found.add("colour")
        found.update("{" + f"{name}:{value.strip()}" for name, value in _DECLARED.findall(style))
        if inner is not element:
            found.update("." + name for name in inner.get("class", "")[:300].split()[:_MOST_CLASSES])
        if inner.tag in _TELLING_TAGS:
            found.add("<" + inner.tag)
        inner = _filling(inner)
    return found


def _filling(element: Element) -> Element | None:
    """The one element that fills another."""
    only = next(element.iterchildren(), None)  # lxml counts children one by one, and a page may have any number
    if only is None or only.getnext() is not None or (element.text or "").strip() or (only.tail or "").strip():
        return None
    return only


def _label(
    line: Line,
    text: str,
    start: int,
    apart: frozenset[str],
    known: Collection[str],
    *,
    bold: bool,
    shouted: bool,
) -> Label | None:
    """The label before a piece, or that is one: "RACHEL MASON:", "Q.", a name in bold type or alone on its line."""
    if (found := _COLON.match(text[: _LONGEST_LABEL + 24])) and not _in_title(line, start, start + found.end()):
        printed = _ASIDE.sub("", found[1]).strip(" *[]()")
        if _names(printed) or fold(printed) in known:
            return Label(_key(printed), printed, found.end(), bold or _capitals(printed), bare=False)
    if (found := _BEFORE_DASH.match(text[: _LONGEST_LABEL + 8])) and _capitals(found[1]) and _names(found[1]):
        return Label(_key(found[1]), found[1], found.end(), strong=True, bare=False)
    words = turn_words()
    if (found := _ROLE.match(text)) and (fold(found[1]) in words.question | words.answer):
        ends = text[found.end(1) : found.end()]
        if found[2] or any(mark in ends for mark in ".)|-–—") or _ends_span(line, start + found.end(1)):
            return Label(fold(found[1]), found[1], found.end(), strong=False, bare=False)
    if found := _SPOKEN.match(text):
        return Label(_key(found[1]), found[1], found.end(1), strong=False, bare=True)
    if len(text) <= _LONGEST_LABEL and _names(text) and (apart & {BOLD, "heading", "dt", ITALIC} or _capitals(text)):
        return Label(_key(text), text, len(text), strong=False, bare=True)
    if shouted and (name := _shouted(text)):
        return Label(_key(name[1]), name[1], name.end(), strong=False, bare=True)
    if bold and start == 0:
        end = min((last for first, last, kind in line.spans if kind == BOLD and first == 0), default=0)
        printed = text[:end].rstrip(" -–—.|")
        if 0 < end <= _LONGEST_LABEL and end < len(text) and _names(printed):
            behind = re.match(r"[\s\-–—.|]{0,3}", text[end:])
            return Label(_key(printed), printed, end + (behind.end() if behind else 0), strong=False, bare=True)
    return None


def _shouted(text: str) -> re.Match[str] | None:
    """A name in capitals with which a text begins, and from which no mark parts what is said."""
    found = _SHOUTED.match(text[: _LONGEST_LABEL + 48])
    return found if found and _capitals(found[1]) and len(found[1]) <= _LONGEST_LABEL else None


def _in_title(line: Line, start: int, end: int) -> bool:
    """Whether italic type begins with a label and ends within the sentence behind it: "*Ada Reel: Banks* is on view"."""
    return any(
        kind == ITALIC and first == start and last > end and re.match(r"\s?[a-zà-ÿ]", line.text[last : last + 2])
        for first, last, kind in line.spans
    )


def _ends_span(line: Line, at: int) -> bool:
    return any(last == at for _, last, kind in line.spans if kind == BOLD)


def _key(printed: str) -> str:
    folded = fold(re.sub(r"\d+$", "", printed.strip()))
    parts = folded.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else folded


def _capitals(text: str) -> bool:
    return text.isupper() and sum(1 for letter in text if letter.isalpha()) > 1


def _names(text: str) -> bool:
    """Whether words look like who speaks: a few, with capitals, or in a script that has none."""
    words = text.replace(",", " ").split()
    if not words or len(words) > _MOST_WORDS or len(text) > _LONGEST_LABEL or (text[-1] in ".!?。" and len(text) > 8):
        return False
    for number, word in enumerate(words):
        first = word.lstrip("“\"'‘’(#")[:1]
        if not first.isalnum() or (first.isdigit() and number == 0):
            return False
        if first.islower() and (number == 0 or word.casefold() not in _SMALL) and "'" not in word and "’" not in word:
            return False
    return not (len(words) == 1 and len(text) > 16 and not text.isascii() and not text[0].isupper())


def _pull_quotes(body: Sequence[Line]) -> set[int]:
    """Numbers of the lines, set apart, that repeat what another line says."""
    apart = [
        number
        for number, line in enumerate(body)
        if _QUOTED <= len(line.text) <= 500
        and (
            line.tag in HEADINGS | {"blockquote"}
            or line.amount(BOLD) + line.amount(ITALIC) > 0
            or line.text[0] in '“"«„‘'
            or _in_quote(line.element)
        )
    ][:_MOST_QUOTES]
    if not apart:
        return set()
    plain = [_plain(line.text) for line in body]
    whole = "\n".join(plain)
    repeated = {number for number in apart if len(plain[number]) >= _QUOTED and whole.count(plain[number]) > 1}
    same = Counter(plain[number] for number in repeated)
    return {
        number for number in repeated if same[plain[number]] < 2 or whole.count(plain[number]) > same[plain[number]]
    }


def _in_quote(element: Element) -> bool:
    parent = element.getparent()
    around = "" if parent is None else parent.get("class", "")
    return _QUOTE_CLASS.search(element.get("class", "")[:300] + " " + around[:300]) is not None


def _plain(text: str) -> str:
    return " ".join(text.casefold().translate(_MARKS).split()).strip(". …")


_MARKS = str.maketrans(dict.fromkeys("“”\"«»„‘’'「」"))
