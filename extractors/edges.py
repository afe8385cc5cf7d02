"""What stands above an article's first paragraph and below its last: datelines, bylines, subtitles; portraits, notices."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise

from extractors.byline_words import any_of, table
from extractors.dateline_words import dateline_patterns
from extractors.lines import Line
from extractors.stock import stock_lines
from extractors.vocabulary import alternatives

_HEAD = 12
"""Lines from the first one on in which a dateline stands above the text."""
_BEGUN = 500
"""Characters of text after which an article has begun."""
_SENTENCE = 50
"""Characters from which on a line above a dateline may be a paragraph."""
_TAIL = 6
"""Lines before the end in which an author's portrait begins."""
_SPOKEN = 4
"""Lines that begin with a name, from which on it tells who speaks, and not who wrote."""
_ALONE = 3
"""Lines of one tag that are a name and no more, from which on it is a label: a byline and a portrait's heading are two."""
_COLON = 3
"""Characters that may stand behind such a name."""
_LONGEST = 90
"""Characters of a dateline or byline."""
_CLASS = 200
"""Characters of classes that are looked at."""
_SUBTITLE = re.compile(
    r"(?<![a-z])(?:standfirst|dek|deck|sub-?title|sub-?headline|sub-?hed|chapo|chapeau|bajada|entradilla|copete|subtitulo|sottotitolo|occhiello|"
    r"article-?summary|story-?summary|article-?excerpt|contentheaderdek)(?![a-z])"
)
"""What themes call the few words between a headline and the text."""
_UNENDED = re.compile("[\u0e00-\u0edf]")
"""Thai and Lao: nothing ends their sentences."""
_SCRAP = 20
"""Characters below which a line of theirs is none."""
_HEADINGS = frozenset({"h2", "h3", "h4"})
_DATE = 30
"""Characters of a date alone, which some systems set as a heading."""
_DAY = re.compile(
    r"\d{1,2}\D{1,15}(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)"
)
_ASIDE = re.compile(r"\s?[(\[（][^()\[\]（）]{1,30}[)\]）]$")
"""At a line's end, how it was said: "Never. (Laughs.)"."""
_ENDS = " +*■◼▪●#"
"""What papers set behind an article's last sentence."""
_INITIALS = re.compile(r"\((?:(?:[a-z]{2,4}/){1,3}[a-z]{2,4}|dpa|afp|apa|ots|epd|kna|sid|ansa|efe|tass)\)")
"""Of reporters and editors, alone below a text: "(suc/kna)"."""
_CLOCK = re.compile(r"^\d{1,2}[.:h]\d\d(?:[.:]\d\d)?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s(?:[A-Z]{2,5}|Uhr))?$")
"""A time alone, as live tickers have one above each entry."""
_FACT = re.compile(r"[^\W\d_].*(?:[:,] | [–—-] ).*\d|\d.* [–—-] .*[^\W\d_]")
"""A line of facts: "Verdict: 8/10", "The Long Ferry, Quay Records 2017", "21h – Prizes"."""
_REACHED = re.compile(r"@|\d[\d ()./-]{5,}\d")
"""How somebody is reached."""
_OF_THE_DAY = re.compile(r"\d\s?[ap]\.\s?m\.$", re.IGNORECASE)
"""With what a dateline ends whose last full stop is none: "at 4:15 p.m."."""


@cache
def _by() -> "re.Pattern[str]":
    signs = table()["signs"]
    return re.compile(rf"^(?:(?:{any_of(signs['begun'])})\s)?(?:{any_of(signs['begins'])})\b", re.IGNORECASE)


@cache
def _portrays() -> "re.Pattern[str]":
    """Behind an author's name, perhaps with something in between: what is told of the author."""
    tells = any_of(table()["portraits"]["tells"])
    return re.compile(rf"^(?:\s\([^)]{{1,40}}\)|,[^,]{{1,60}},)?\s(?:{tells})\b", re.IGNORECASE)


@cache
def _owned() -> "re.Pattern[str]":
    """What a line says of whose the text is, and who may print it."""
    owned = alternatives(stock_lines().owned)
    return re.compile(rf"©|\(c\)\s?(?:19|20)\d\d|{owned}|무단.{{0,6}}전재", re.IGNORECASE)


def is_scrap(line: Line) -> bool:
    """Whether a line is no sentence: a date, a byline, a heading, which at the start or end of a text has nothing to it."""
    text = line.text.rstrip(_ENDS) or line.text
    if len(text) < 60:
        text = _ASIDE.sub("", text) or text
    if _UNENDED.search(text[:40]):
        return len(text) < _SCRAP
    if any(character > "\u2e7f" for character in text[:40]):
        return len(text) < 40 and text[-1] not in '。！？…」』）”’".!?'
    return len(text) < 60 and text[-1] not in ".!?؟;…\"'”’»«“‘:।۔" and line.tag != "li"


def is_mark(text: str) -> bool:
    """Whether a line is a mark between parts of a text: "***", "—"."""
    return not any(map(str.isalnum, text))


def is_no_text(text: str) -> bool:
    """Whether a line is a mark, a time, or initials alone."""
    return is_mark(text) or _CLOCK.match(text) is not None or _INITIALS.fullmatch(text) is not None


def is_byline(text: str, authors: Sequence[str]) -> bool:
    """Whether a line says who wrote the article, and little else."""
    if len(text) > _LONGEST:
        return False
    if text[-1:] not in ".!?…" and text.startswith(tuple(f"{name}," for name in authors)):
        return True  # "Ada Reel, Senior Critic"
    return any(name in text and (len(text) < len(name) + 4 or _by().match(text)) for name in authors)


def with_marks(body: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """An article's lines with the marks between them, "***" or "———", which are no paragraphs but end what is said above."""
    if not body:
        return []
    kept = set(map(id, body))
    first = next(number for number, line in enumerate(lines) if line is body[0])
    last = next(number for number in range(len(lines) - 1, -1, -1) if lines[number] is body[-1])
    return [line for line in lines[first : last + 1] if id(line) in kept or (not line.region and is_no_text(line.text))]


def less_speakers(authors: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """The authors less those whose names begin several lines, or stand above what is said: they speak in the text."""
    return [name for name in authors if not _speaks(name, lines)]


def _speaks(name: str, lines: Sequence[Line]) -> bool:
    begun = [line for line in lines if line.text.startswith(name)]
    alone = Counter(line.tag for line in begun if len(line.text) < len(name) + _COLON)
    return len(begun) >= _SPOKEN or max(alone.values(), default=0) >= _ALONE


def trim(kept: Sequence[Line], authors: Sequence[str], past: int = 0) -> list[Line]:
    """An article's lines without what stands above its first paragraph, and below its last.

    Args:
        kept: what is left of the article's container.
        authors: those who wrote it and do not speak in it.
        past: how many of the lines stand above a dateline or a byline that is none of them.
    """
    body = list(kept[_past_dateline(kept, authors, past) :])
    del body[: _subtitles(body)]
    while body and (
        (is_scrap(body[-1]) and not _typed(body, len(body)))
        or (len(body[-1].text) < 400 and _owned().search(body[-1].text))
    ):
        body.pop()
    for number in range(max(1, len(body) - _TAIL), len(body)):
        above, below = (sum(len(line.text) for line in lines) for lines in (body[:number], body[number:]))
        if (
            2 * above > below
            and _is_portrait(body[number:], authors)
            and any(len(line.text) > _SENTENCE for line in body[:number])
        ):
            del body[number:]
            break
    asked = {line.text for line, below in pairwise(body) if below.text.endswith(("?", "？", "؟"))}
    body = [line for line in body if not is_byline(line.text, authors) or line.text in asked]
    start, end = 0, len(body)
    while start < end and (is_scrap(body[start]) or body[start].tag in _HEADINGS) and not _opens(body, start):
        start += 1
    while end > start and is_scrap(body[end - 1]) and not _typed(body, end):
        end -= 1
    return body[start:end]


def _typed(body: Sequence[Line], end: int) -> bool:
    """Whether the last line is one of the text's own lines of facts."""
    line = body[end - 1]
    if line.tag not in {"p", "div"} or not _FACT.search(line.text) or _REACHED.search(line.text) or says_when(line):
        return False
    above = next((other for other in reversed(body[: end - 1]) if len(other.text) > _LONGEST), None)
    return above is not None and above.tag == line.tag and above.element.getparent() is line.element.getparent()


def _opens(lines: Sequence[Line], number: int) -> bool:
    """Whether a heading stands above a paragraph."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    return lines[number].tag in _HEADINGS and below is not None and below.tag not in _HEADINGS and not is_scrap(below)


def _subtitles(body: Sequence[Line]) -> int:
    """How many of the first lines stand in a box for the headline and what goes with it, or in a list above the text's own box."""
    told = (line for line in body[: 2 * _HEAD] if line.tag == "p" and len(line.text) > _SENTENCE)
    paragraphs = Counter(line.element.getparent() for line in told)
    boxes = {box for box, count in paragraphs.items() if count > 1}
    number = 0
    for count, line in enumerate(body[:_HEAD], 1):
        around = list(islice(line.element.iterancestors(), 3))
        if not boxes.isdisjoint(around[:2]):
            break
        named = " ".join(element.get("class", "") for element in (line.element, *around[:1]))[:_CLASS]
        item = line.tag == "li" and len(line.text) < _LONGEST and line.text[-1] not in ".!?…。！？"
        headed = any(element.tag in {"header", "hgroup"} for element in around)
        if item or headed or _SUBTITLE.search(named.lower()):
            number = count
        elif not is_scrap(line):
            break
    rest = sum(len(line.text) for line in body[number:])
    return number if sum(len(line.text) for line in body[:number]) * 3 < rest else 0


def _past_dateline(kept: Sequence[Line], authors: Sequence[str], past: int) -> int:
    """The number of the first line behind the last dateline or byline that stands above the text.

    A subtitle may stand above that; a paragraph does not, and has others beside it in its box.
    """
    above = 0
    for number, line in enumerate(kept[:_HEAD]):
        if is_dateline(line, authors):
            past = number + 1
        above += len(line.text)
        if above > _BEGUN:
            break
    later = {line.element.getparent() for line in kept[past : past + _HEAD] if len(line.text) > _LONGEST}
    told = [line for line in kept[:past] if not is_dateline(line, authors) and line.tag not in _HEADINGS]
    if 2 * sum(len(line.text) for line in told) > sum(len(line.text) for line in kept[past:]):
        return 0  # it stands below the text
    paragraphs = (line for line in told if len(line.text) > _SENTENCE and line.tag == "p")
    return 0 if any(line.element.getparent() in later for line in paragraphs) else past


def is_dateline(line: Line, authors: Sequence[str]) -> bool:
    """Whether a line says when or by whom the article was written."""
    return says_when(line) or is_byline(line.text, authors)


def says_when(line: Line) -> bool:
    """Whether a short line says when the article was published, or how long it takes to read."""
    text = line.text
    if len(text) > (_DATE if line.tag in _HEADINGS else _LONGEST) or line.tag in {"li", "td", "blockquote"}:
        return False
    if dateline_patterns().to_read.match(text) or dateline_patterns().read.search(text):
        return True
    return (text[-1] not in ".!?…" or _OF_THE_DAY.search(text) is not None) and _DAY.search(text) is not None


def _is_portrait(lines: Sequence[Line], authors: Sequence[str]) -> bool:
    """Whether the last lines tell of an author: "Ada Reel writes about films", or the name and a few lines below it."""
    text = lines[0].text
    for name in authors:
        if text.startswith(name) and " " in name:
            rest = text[len(name) :]
            if _portrays().match(rest) or (not rest.strip(" .:|,") and len(lines) > 1):
                return True
    return False
