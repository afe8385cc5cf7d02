"""Names that nothing announces: beside the day, or above what their bearer is called."""

import re
from itertools import islice

from extractors.byline_ends import before_other_work, cut, less_post, less_roles
from extractors.byline_jobs import is_job
from extractors.byline_lines import leads_to_author
from extractors.byline_names import is_agency, is_byline, names_in, only_names
from extractors.byline_text import DAY, HEADINGS, LONGEST, MOST, SEPARATED, first_of, parts_of, spaced
from extractors.byline_titles import begins_as_a_person
from extractors.byline_words import byline_patterns
from extractors.cards import is_of_a_card
from extractors.collectives import as_collective
from extractors.dateline_words import dateline_patterns
from extractors.evidence import Notes
from extractors.lines import Line
from extractors.page import Element, Page, fold_space, squeeze
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
_OF_THE_HOUR = re.compile(
    r"^[\s,]{0,3}(?:(?:à|at|um|kl\.?|a las|alle|às)\s)?\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|uhr))?(?!\w)", re.IGNORECASE
)
"""The hour behind a day."""
_HOUR = re.compile(r"\d{1,2}[:h.]\d\d")
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
        text = spaced(line) if len(line.text) <= LONGEST and line.tag not in HEADINGS else ""
        if " " not in text:
            continue
        name, comma, post = text.partition(", ")
        below = lines[number + 1].text if number + 1 < len(lines) else ""
        if "(" in text and (rest := less_roles(text).partition(" | ")[0]) != text:
            names = only_names(rest, never)  # "Ada Reel (text), Bo Lund (photos)"
        elif comma and (is_job(post) or is_agency(post)):
            names = only_names(name, never)
        elif len(below) <= _LONGEST_DAY and is_job(below) and names_in(text, never) == (text,):
            names = (text,)
        else:
            continue
        if names and not found:
            notes.from_line("/authors", Source.BYLINE, line)
        found += names
    return tuple(dict.fromkeys(found))


def beside_date(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """A name above the text: on one line with the day, or alone on its line with a line between at most to the day."""
    short = [line for line in _uncaptioned(lines) if _says_more(line.text, never)]
    for line in short:
        if signed := _on_its_day(line, never, notes.page):
            name, names = signed
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
        if not _is_dated(line, short[max(0, number - 2) : number + 3]):
            continue
        names = _signed(text, never, told=told) or _linked(line, never)
        if names and not _is_of_the_site(text, names, line, notes.page):
            notes.from_line("/authors", Source.BYLINE, line, text)
            return names
    return ()


def _on_its_day(line: Line, never: set[str], page: Page) -> tuple[str, tuple[str, ...]] | None:
    """The part of a dated line that names who wrote the article, and those; None where none does."""
    text = spaced(line)
    if len(text) > LONGEST or not (day := DAY.search(text) or _AGO.search(text)) or line.tag in _NO_BYLINE:
        return None
    behind = _OF_THE_HOUR.sub("", text[day.end() :])  # "3 avril 2019 à 12:30, Ada Reel"
    around_day = [*SEPARATED.split(text[: day.start()]), *SEPARATED.split(behind)]
    parts = [cut(text)[0], *around_day, *parts_of(line)]  # "Ada Reel March 3, 2024"
    if any(map(is_byline, parts)):
        return None
    sections = _sections(line)
    for part in parts:
        name, told = _without_kind(part.strip(" ,.:;★☆"), page)
        if name in sections or _SAYS_WHEN.search(name):
            continue
        if (names := _signed(name, never, told=told)) and not _is_of_the_site(name, names, line, page):
            return name, names
    return None


def dated_below(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """A name beside a day in the few lines below the text; of several, as readers sign what they wrote, nobody's."""
    last = next((number for number in range(len(lines) - 1, -1, -1) if _is_text(lines[number])), len(lines))
    found = []
    for line in lines[last + 1 :]:
        of_the_article = line.region in {None, "footer", "meta", "author"}
        signed = _on_its_day(line, never, notes.page) if of_the_article else None
        if signed and not is_of_a_card(line.element, notes.page):
            found.append((line, *signed))
    if len(found) != 1:
        return ()
    ((line, name, names),) = found
    notes.from_line("/authors", Source.BYLINE, line, name if name in line.text else None)
    return names


def _is_text(line: Line) -> bool:
    return line.region is None and len(line.text) > LONGEST


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
    names = only_names(text, never) or only_names(less_post(text).strip(" |,"), never)
    if not names and byline_patterns().work.search(text):
        names = only_names(before_other_work(text).strip(" /|,"), never)
    name, comma, publication = text.rpartition(", ")
    if not names and comma and squeeze(publication) in never:
        names = only_names(name, never)
    if names:
        return names
    return names_in(text, never, collectives=True) if as_collective(text) else ()


def leads_to_section(link: Element) -> bool:
    """Whether a link leads to a section or to a tag, as its address says."""
    return _SECTION.search(link.get("href", "")) is not None


def _linked(line: Line, never: set[str]) -> tuple[str, ...]:
    """The names of a line that consists of links, one each: "<a>Ada Reel</a> <a>Bo Lund</a>"."""
    texts = [fold_space("".join(islice(link.itertext(), MOST))) for link in islice(line.element.iter("a"), _MOST_ITEMS)]
    people = all(begins_as_a_person(text) and only_names(text, never) == (text,) for text in texts)
    return tuple(texts) if len(texts) > 1 and people and squeeze("".join(texts)) == squeeze(line.text) else ()


def _is_of_the_site(text: str, names: tuple[str, ...], line: Line, page: Page) -> bool:
    """Whether a text that links somewhere, or is in the page's address, is a section of the site ("Energy Transition"): nobody begins so."""
    if any(begins_as_a_person(name) or as_collective(name) for name in names):
        return False
    linked = (link for link in islice(line.element.iter("a"), _MOST_ITEMS) if not leads_to_author(link))
    return squeeze(text) in squeeze(page.url) or any(
        text in fold_space("".join(islice(link.itertext(), MOST))) for link in linked
    )


def _sections(line: Line) -> set[str]:
    """The texts of a line's links to sections and tags."""
    links = islice(line.element.iter("a"), _MOST_ITEMS)
    return {fold_space("".join(islice(a.itertext(), MOST))) for a in links if leads_to_section(a)}


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
        and len(other.text) < (_LONGEST_DATED if _is_of_a_dateline(other.text) else _LONGEST_DAY)
        and DAY.search(other.text)
        for other in beside
    )


def _without_kind(text: str, page: Page) -> tuple[str, bool]:
    """A text less the article's kind, and whether it had one, unless the page's title names what stands behind that: it is the work."""
    name = byline_patterns().kind.sub("", text)
    titled = page.title is not None and name in (page.title.text or "")
    return (text, False) if name == text or titled else (name, True)


def _is_of_a_dateline(text: str) -> bool:
    """Whether a longer line has what datelines have: an hour, a day at its start, or a word of when."""
    return bool(_HOUR.search(text) or DAY.match(text) or dateline_patterns().says_when.match(text))
