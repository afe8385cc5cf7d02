"""Bylines in the lines of a page: behind "By", as links to the site's authors, beside the day."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from extractors.byline_names import cut, is_byline, names_in, only_names
from extractors.byline_words import byline_patterns
from extractors.cards import is_of_a_card
from extractors.collectives import as_collective
from extractors.evidence import Notes
from extractors.lines import Line
from extractors.page import Element, Page, fold_space, squeeze
from extractors.vocabulary import vocabulary
from schemas import Source

LONGEST = 120
"""Characters of a byline; a longer text is none."""
MOST = 40
"""Elements looked at."""
_FOLDER = re.compile(
    r"/(?:authors?|autor(?:e|es|en|as)?|auteurs?|contributors?|writers?|staff|signataires?|journalist(?:e|en|s)?|redaktion|reporters?|columnists?|profiles?|bio|users?|people|firmas?|skribent(?:er)?|yazarlar?|penulis)/[^/?#]{2,80}/?(?:[?#].*)?$"
    r"|/@[\w.-]{2,40}/?(?:[?#].*)?$|[?&]author=\w",
    re.IGNORECASE,
)
"""Of an address: the folder of a site's authors."""
_SECTION = re.compile(
    r"/(?:categor|tags?/|topics?/|sections?/|rubri|them[ae]|archiv|kategori|keyword)|[?&](?:cat|tag)=", re.IGNORECASE
)
"""Of an address: what leads to a section or to a tag, whose names have two words with capitals, too."""
_DAY = re.compile(
    r"(?<!\d)\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|\d{1,2}\D{1,15}(?:19|20)\d\d|(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}"
)
_SEPARATED = re.compile(r"\s(?:[|•·–—-]|/{1,2})\s|\s?[|•·\0]\s?")
_LEADING_DAY = re.compile(rf"^(?:[^\W\d_]{{2,14}}[.,:]{{0,2}}\s){{0,4}}?(?:{_DAY.pattern})[\s,:–—-]{{1,4}}")
"""A day at the beginning, with what says of what it is: "Last updated: March 3, 2024 by Ada Reel"."""
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
_AGO = re.compile(
    r"\b\d{1,3}\s?(?:minutes?|mins?|hours?|days?|weeks?)\.?\s(?:ago|read)\b|\b\d{1,3}\s?min\b", re.IGNORECASE
)
"""What stands beside a name for a day: "3 days ago", "5 min read"."""
_HEADINGS = frozenset({"h1", "h2", "h3"})
_NO_BYLINE = _HEADINGS | {"li"}
_MOST_ITEMS = 5
_ABOVE = 15
"""Lines from the headline on in which the byline stands."""
_WRITTEN_BY = re.compile(
    r"\b(?:post|article|story|piece|review|interview|text)\s(?:(?:was|is)\swritten|(?:was\s)?(?:conducted|recorded))\sby\s(.{3,60})",
    re.IGNORECASE,
)
"""Behind the text: "This post was written by Ada Reel, who lives in Leith", "Interview conducted by Ada Reel"."""
_KIND = re.compile(
    r"^(?:review|kritik|rezension|recensi(?:e|one|on)|critique|crítica|reseña|recenzja|anmeldelse|рецензия)\s?:\s?",
    re.IGNORECASE,
)
"""An article's kind, before who wrote it or what it is of: "Recensie: Ada Reel", "Review: Anna Karenina"."""
_STRANGE = re.compile(r"^([^\W\d_\u3000-\uffff][^:：]{2,24})\s?[:：]\s?(\S.{3,60})$")
"""A label of any language, and what stands behind it."""
_MORE_OF = re.compile(
    r"\b(?:check out|read|see|find) more (?:of|from|by) (.{3,60}?)(?:['’‘]s?)? (?:articles?|work|posts|stories|reviews|interviews)\b",
    re.IGNORECASE,
)


def may_name(element: Element) -> bool:
    """Whether an element within a byline says that it holds the name."""
    return (
        "name" in element.get("class", "")
        or "/author" in element.get("href", "")
        or element.get("rel") == "author"
        or element.get("itemprop") == "name"
    )


def of_other_work(link: Element, around: Element | None) -> bool:
    """Whether the words right before a link, those that `around` begins with, or brackets behind it tell of other work: "Photography by"."""
    work = byline_patterns().work
    behind = (link.tail or "")[:LONGEST].lstrip()
    if behind.startswith("(") and work.search(behind.partition(")")[0]):
        return True
    before = link.getprevious()
    said = before.tail if before is not None else around.text if around is not None else ""
    if before is not None and not fold_space(said or "") and before.tag != "a":
        said = "".join(islice(before.itertext(), MOST))
    return work.search((said or "")[-LONGEST:]) is not None


def from_lines(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those named behind "By", below a line that announces them, or in a sentence that says who wrote the article."""
    patterns = byline_patterns()
    for line in lines:
        if len(line.text) > LONGEST or _is_of_a_list(line):
            continue
        text = spaced(line)
        behind = patterns.dated.match(text)
        first = _first_of(line)
        if behind is None and not is_byline(text) and not is_byline(first):
            continue
        text = behind[1] if behind else first if is_byline(first) else text
        dated = behind is None and cut(text)[1]  # "Posted by ReelAda on Friday": nothing but a byline goes on so
        own = fold_space((line.element.text or "")[:LONGEST])  # "by Ada Reel <span>last winter</span>"
        names = names_in(text, never, single=dated, collectives=True)
        if not names and is_byline(own):
            names = names_in(own, never, collectives=True)
        if names and not is_of_a_card(line.element, notes.page):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line, below in pairwise(lines):
        announced = len(below.text) <= LONGEST and patterns.label.match(line.text)
        if announced and (names := names_in(spaced(below), never, collectives=True)):
            notes.from_line("/authors", Source.BYLINE, below)
            return names
    for line in lines:
        lower = line.text.lower()  # to search it for a plain word takes a fraction of a pattern's time
        found = (" by " in lower and _WRITTEN_BY.search(line.text)) or ("more" in lower and _MORE_OF.search(line.text))
        if found and (names := names_in(found[1], never)):
            notes.from_line("/authors", Source.PROSE, line)
            return names
    return ()


def _is_of_a_list(line: Line) -> bool:
    """Whether a line is an item that links to another article: "Day Three by Fay Winters"."""
    within = islice(line.element.iter(), MOST) if line.tag == "li" else ()
    link = next((element for element in within if element.tag == "a"), None)
    return link is not None and not (may_name(link) or _FOLDER.search(link.get("href", "")))


def labelled(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those named above the text behind a label in the middle of a line, behind one without a colon, or, beside other work, behind any."""
    patterns = byline_patterns()
    short = [line for line in lines if len(line.text) <= LONGEST]
    for line in short:
        for part in _parts(line) if line.tag not in _HEADINGS else ():
            if is_byline(part) and (names := names_in(part, never, collectives=True)):
                notes.from_line("/authors", Source.BYLINE, line, part if part in line.text else None)
                return names
    for line in short:
        within = patterns.within.search(spaced(line))
        if within and (names := names_in(within[1], never, collectives=True)):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line in short:
        bare = patterns.bare.match(cut(spaced(line))[0]) if line.tag not in _HEADINGS else None
        if bare and (names := names_in(bare[1], never)) == (bare[1].rstrip(","),):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for number, line in enumerate(short):
        strange = _STRANGE.match(cut(spaced(line))[0]) if line.tag not in _HEADINGS else None
        if strange is None or patterns.other.match(line.text) or vocabulary().name(strange[1]) is not None:
            continue
        beside = short[max(0, number - 1) : number + 2]
        credited = patterns.work.search(line.text[strange.end() :]) or any(
            patterns.other.match(other.text) for other in beside
        )
        if credited and names_in(strange[2], never) == (strange[2].strip(" ,."),):
            names = (strange[2].strip(" ,."),)
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    return ()


def before_text(lines: list[Line]) -> list[Line]:
    """The short lines in which a byline stands: those before the first paragraph."""
    return list(takewhile(lambda line: line.region is not None or len(line.text) <= LONGEST, lines[:_ABOVE]))


def from_links(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those to whose pages among the site's authors lines above the text lead, with a line between two of them at most."""
    found: list[str] = []
    last = 0
    for number, line in enumerate(lines):
        if found and number > last + 2:
            break
        for link in islice(line.element.iter("a"), 5):
            if not _FOLDER.search(link.get("href", "")) or of_other_work(link, link.getparent()):
                continue
            text = fold_space("".join(islice(link.itertext(), MOST)))
            if len(text) <= LONGEST and (names := names_in(text, never, collectives=True)):
                if not found:
                    notes.keep("/authors", Source.BYLINE, text, link)
                found.extend(names)
                last = number
    return tuple(dict.fromkeys(found))


def with_jobs(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those alone on their lines above the text, with what they are called as writers on the line below: "Ada Reel", "Staff writer"."""
    found: list[str] = []
    for line, below in pairwise(lines):
        job = len(below.text) <= _LONGEST_DAY and _is_job(below.text)
        text = spaced(line) if len(line.text) <= LONGEST else ""
        if job and 1 < len(text.split()) < 5 and line.tag not in _HEADINGS and names_in(text, never) == (text,):
            if not found:
                notes.from_line("/authors", Source.BYLINE, line)
            found.append(text)
    return tuple(dict.fromkeys(found))


def _is_job(text: str) -> bool:
    """Whether a short text is what a writer is called, with up to two words before it: "Senior Boat Critic"."""
    words = text.split()
    return any(
        byline_patterns().job.match(" ".join(words[first:])) and all(word[0].isupper() for word in words[:first])
        for first in range(min(3, len(words)))
    )


def beside_date(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """A name above the text: on one line with the day, or alone on its line with a line between at most to the day."""
    short = [
        line for line in lines if "@" not in line.text and squeeze(line.text) not in {"", *never}
    ]  # handles, the publication
    for line in short:
        text = spaced(line)
        if len(text) > _LONGEST_DATED or not (day := _DAY.search(text) or _AGO.search(text)) or line.tag in _NO_BYLINE:
            continue
        around_day = [*_SEPARATED.split(text[: day.start()]), *_SEPARATED.split(text[day.end() :])]
        parts = [*around_day, *_parts(line)]
        sections = _sections(line)
        for part in [] if any(map(is_byline, parts)) else parts:
            name = part.strip(" ,.:;")
            if name not in sections and not _SAYS_WHEN.search(name) and (names := _signed(name, never)):
                notes.from_line("/authors", Source.BYLINE, line, name if name in line.text else None)
                return names
    other = byline_patterns().other
    for number, line in enumerate(short):
        text = _without_kind(_first_of(line), notes.page)
        listed = line.tag == "li" and not _is_of_the_dateline(line)
        if line.tag in _HEADINGS or listed or len(text) > _LONGEST_DATED or text in _sections(line):
            continue
        if any(other.match(beside.text) and len(beside.text) < _LONGEST_DAY for beside in _label_of(number, short)):
            continue  # a photographer, with the word above or below the name
        if _is_dated(line, short[max(0, number - 2) : number + 3]) and (names := _signed(text, never)):
            notes.from_line("/authors", Source.BYLINE, line, text)
            return names
    return ()


def _signed(text: str, never: set[str]) -> tuple[str, ...]:
    """Who signs with a text that no label announces: names alone, or a collective's."""
    return only_names(text, never) or (names_in(text, never, collectives=True) if as_collective(text) else ())


def _sections(line: Line) -> set[str]:
    """The texts of a line's links to sections and tags."""
    links = islice(line.element.iter("a"), _MOST_ITEMS)
    return {fold_space("".join(islice(a.itertext(), MOST))) for a in links if _SECTION.search(a.get("href", ""))}


def _parts(line: Line) -> Iterator[str]:
    """What stands between bars, dots and elements, less a day at its beginning: "March 3, 2024 / in Film / by Ada Reel"."""
    return (_LEADING_DAY.sub("", part) for part in _SEPARATED.split(_with_marks(line)))


def _is_of_the_dateline(line: Line) -> bool:
    """Whether a list's item is one of a few, as themes set name, day and length of an article beside each other."""
    around = line.element.getparent()
    items = [] if around is None else list(islice(around.iter("li"), _MOST_ITEMS + 1))
    return 1 < len(items) <= _MOST_ITEMS and any(_DAY.search("".join(islice(item.itertext(), 5))) for item in items)


def _label_of(number: int, lines: list[Line]) -> list[Line]:
    """What may say whose name a line has: the term of a definition, else the line below."""
    if lines[number].tag == "dd":
        return lines[max(0, number - 1) : number]
    return lines[number + 1 : number + 2]


def _is_dated(line: Line, beside: list[Line]) -> bool:
    """Whether one of the lines beside a line is a day and hardly more."""
    return any(
        other is not line
        and len(other.text) < (_LONGEST_DATED if _HOUR.search(other.text) else _LONGEST_DAY)
        and _DAY.search(other.text)
        for other in beside
    )


def _without_kind(text: str, page: Page) -> str:
    """A line's text less the article's kind, unless the page's title names what stands behind that: then it is the work."""
    name = _KIND.sub("", text)
    titled = page.title is not None and name in (page.title.text or "")
    return text if name == text or titled else name


def spaced(line: Line) -> str:
    """A line's text, with a space between elements that stand side by side without one: styles set those apart."""
    return fold_space(_with_marks(line).replace("\0", " "))


def _with_marks(line: Line) -> str:
    """A short line's text with a NUL between elements that stand side by side without a space."""
    if len(line.text) > LONGEST or sum(1 for _ in islice(line.element.iter(), MOST)) == MOST:
        return line.text
    text = _with_gaps(line.element)
    return text if fold_space(text.replace("\0", "")) == line.text else line.text


def _with_gaps(element: Element) -> str:
    """The text of an element, with a NUL between elements that stand side by side."""
    text = element.text or ""
    for number, child in enumerate(element):
        gap = "\0" if number and not element[number - 1].tail else ""
        text += gap + (_with_gaps(child) if isinstance(child.tag, str) else "") + (child.tail or "")
    return text


def _first_of(line: Line) -> str:
    """A line's text; of one whose elements stand without a space between them, that of the first: "Ada Reel<span>Leeds</span>"."""
    children = list(islice(line.element, 2))
    if len(children) < 2 or line.element.text or children[0].tail or len(line.text) > LONGEST:
        return line.text
    first = fold_space("".join(islice(children[0].itertext(), MOST)))
    behind = line.text.removeprefix(first)[:1]
    return first if first and (behind.isupper() or behind.isdigit()) else line.text
