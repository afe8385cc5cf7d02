"""Names that nothing announces: beside the day, or above what their bearer is called."""

import re
from itertools import islice

from extractors.byline_jobs import is_job
from extractors.byline_names import before_other_work, cut, is_byline, less_post, names_in, only_names
from extractors.byline_text import DAY, HEADINGS, LONGEST, MOST, SEPARATED, first_of, parts_of, spaced
from extractors.byline_words import byline_patterns
from extractors.collectives import as_collective
from extractors.evidence import Notes
from extractors.lines import Line
from extractors.moments import EARLIER, UPDATED
from extractors.page import Page, fold_space, squeeze
from schemas import Source

_SECTION = re.compile(
    r"/(?:categor|tags?/|topics?/|sections?/|rubri|them[ae]|archiv|kategori|keyword)|[?&](?:cat|tag)=", re.IGNORECASE
)
"""Of an address: what leads to a section or to a tag, whose names have two words with capitals, too."""
_SAYS_WHEN = re.compile(
    r"(?<!\w)(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|ma[iy]|june?|july?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?$"
    r"|updat|publi|posted|read|\d",
    re.IGNORECASE,
)
_LONGEST_DATED = 80
"""Characters of a line that has a day, and a name or an hour besides."""
_LONGEST_DAY = 30
"""Characters of a line that is a day and hardly more."""
_HOUR = re.compile(r"\d{1,2}[:h.]\d\d")
_OF_A_DATELINE = (_HOUR.search, DAY.match, EARLIER.match, UPDATED.match)
"""What a longer line has that is a dateline."""
_AGO = re.compile(
    r"\b\d{1,3}\s?(?:minutes?|mins?|hours?|days?|weeks?)\.?\s(?:ago|read)\b|\b\d{1,3}\s?min\b", re.IGNORECASE
)
"""What stands beside a name for a day: "3 days ago", "5 min read"."""
_NO_BYLINE = HEADINGS | {"li"}
_MOST_ITEMS = 5


def with_jobs(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those alone on their lines above the text, with what they are called as writers behind a comma or on the line below: "Staff writer"."""
    found: list[str] = []
    lines = _uncaptioned(lines)
    for number, line in enumerate(lines):
        text = spaced(line) if len(line.text) <= LONGEST else ""
        name, comma, post = text.partition(", ")
        if comma and is_job(post):
            text, job = name, True
        else:
            job = any(
                len(below.text) <= _LONGEST_DAY and is_job(below.text) for below in lines[number + 1 : number + 2]
            )
        if job and 1 < len(text.split()) < 5 and line.tag not in HEADINGS and names_in(text, never) == (text,):
            if not found:
                notes.from_line("/authors", Source.BYLINE, line)
            found.append(text)
    return tuple(dict.fromkeys(found))


def beside_date(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """A name above the text: on one line with the day, or alone on its line with a line between at most to the day."""
    short = [line for line in _uncaptioned(lines) if _says_more(line.text, never)]
    for line in short:
        text = spaced(line)
        if len(text) > LONGEST or not (day := DAY.search(text) or _AGO.search(text)) or line.tag in _NO_BYLINE:
            continue
        around_day = [*SEPARATED.split(text[: day.start()]), *SEPARATED.split(text[day.end() :])]
        parts = [cut(text)[0], *around_day, *parts_of(line)]  # "Ada Reel March 3, 2024"
        sections = _sections(line)
        for part in [] if any(map(is_byline, parts)) else parts:
            name, told = _without_kind(part.strip(" ,.:;★☆"), notes.page)
            if name not in sections and not _SAYS_WHEN.search(name) and (names := _signed(name, never, told=told)):
                notes.from_line("/authors", Source.BYLINE, line, name if name in line.text else None)
                return names
    other = byline_patterns().other
    for number, line in enumerate(short):
        text, told = _without_kind(first_of(line), notes.page)
        listed = line.tag == "li" and not _is_of_the_dateline(line)
        if line.tag in HEADINGS or listed or len(text) > _LONGEST_DATED or text in _sections(line):
            continue
        if any(other.match(beside.text) and len(beside.text) < _LONGEST_DAY for beside in _label_of(number, short)):
            continue  # a photographer, with the word above or below the name
        if _is_dated(line, short[max(0, number - 2) : number + 3]) and (names := _signed(text, never, told=told)):
            notes.from_line("/authors", Source.BYLINE, line, text)
            return names
    return ()


def _uncaptioned(lines: list[Line]) -> list[Line]:
    """The lines that are no pictures': those name whom one sees."""
    return [line for line in lines if line.region != "caption"]


def _says_more(text: str, never: set[str]) -> bool:
    """Whether a line is more than an address, a handle, or the publication."""
    words = text.split()
    return squeeze(text) not in {"", *never} and not (0 < len(words) < 3 and "@" in text)


def _signed(text: str, never: set[str], *, told: bool) -> tuple[str, ...]:
    """Who signs with a text that no label announces: names alone, with their posts or beside other work; or a collective's.

    Where the article's kind announces it, one word is a name, too, as in Japanese.
    """
    if told and (names := names_in(text, never)) == (text,):
        return names
    if names := only_names(text, never) or only_names(less_post(text).strip(" |,"), never):
        return names
    if byline_patterns().work.search(text) and (names := only_names(before_other_work(text).strip(" /|,"), never)):
        return names
    return names_in(text, never, collectives=True) if as_collective(text) else ()


def _sections(line: Line) -> set[str]:
    """The texts of a line's links to sections and tags."""
    links = islice(line.element.iter("a"), _MOST_ITEMS)
    return {fold_space("".join(islice(a.itertext(), MOST))) for a in links if _SECTION.search(a.get("href", ""))}


def _is_of_the_dateline(line: Line) -> bool:
    """Whether a list's item is one of a few, as themes set name, day and length of an article beside each other."""
    around = line.element.getparent()
    items = [] if around is None else list(islice(around.iter("li"), _MOST_ITEMS + 1))
    return 1 < len(items) <= _MOST_ITEMS and any(DAY.search("".join(islice(item.itertext(), 5))) for item in items)


def _label_of(number: int, lines: list[Line]) -> list[Line]:
    """What may say whose name a line has: the term of a definition, else the line below."""
    if lines[number].tag == "dd":
        return lines[max(0, number - 1) : number]
    return lines[number + 1 : number + 2]


def _is_dated(line: Line, beside: list[Line]) -> bool:
    """Whether one of the lines beside a line is a day and hardly more, or begins with one."""
    return any(
        other is not line
        and len(other.text) < (_LONGEST_DATED if any(find(other.text) for find in _OF_A_DATELINE) else _LONGEST_DAY)
        and DAY.search(other.text)
        for other in beside
    )


def _without_kind(text: str, page: Page) -> tuple[str, bool]:
    """A text less the article's kind, and whether it had one, unless the page's title names what stands behind that: it is the work."""
    name = byline_patterns().kind.sub("", text)
    titled = page.title is not None and name in (page.title.text or "")
    return (text, False) if name == text or titled else (name, True)
