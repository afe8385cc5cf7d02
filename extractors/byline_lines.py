"""Bylines in the lines of a page: behind "By", as links to the site's authors, beside the day."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from extractors.byline_labels import announces, behind_label
from extractors.byline_names import BARE, CUT, PICTURES, REPORTER, WITHIN, names_in, only_names
from extractors.collectives import as_collective, is_job
from extractors.evidence import Notes
from extractors.lines import Line
from extractors.page import Element, fold_space, squeeze
from schemas import Source

HEADINGS = frozenset({"h1", "h2", "h3"})
_NO_NAMES = HEADINGS | {"li"}
"""Lines in which a bare name is somebody else's."""
LONGEST = 120
"""Characters of a byline; a longer text is none."""
MOST = 40
"""Elements looked at."""
_FOLDER = re.compile(
    r"/(?:authors?|autor(?:e|es|en|as)?|auteurs?|contributors?|writers?|staff|signataires?|journalist(?:e|en|s)?|redaktion|reporters?|columnists?|profiles?|bio)/[^/?#]{2,80}/?(?:[?#].*)?$",
    re.IGNORECASE,
)
"""Of an address: the folder of a site's authors."""
_DAY = re.compile(
    r"(?<!\d)\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|\d{1,2}\D{1,15}(?:19|20)\d\d|(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}"
)
_SEPARATED = re.compile(r"\s(?:[|•·–—-]|/{1,2})\s|\s?[|•·]\s?")
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


def of_pictures(link: Element, around: Element | None) -> bool:
    """Whether the words right before a link, those that `around` begins with, or brackets behind it tell of pictures: "Photography by"."""
    behind = (link.tail or "")[:LONGEST].lstrip()
    if behind.startswith("(") and PICTURES.search(behind.partition(")")[0]):
        return True
    before = link.getprevious()
    said = before.tail if before is not None else around.text if around is not None else ""
    return PICTURES.search(said or "") is not None


def from_lines(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those named behind "By", below a line that announces them, or in a sentence that says who wrote the article."""
    for line in lines:
        if (
            len(line.text) > LONGEST
            or _is_of_a_list(line)
            or not (behind_label(line.text) or REPORTER.search(line.text))
        ):
            continue
        dated = CUT.search(line.text) is not None  # "Posted by ReelAda on Friday": nothing but a byline goes on so
        own = fold_space((line.element.text or "")[:LONGEST])  # "by Ada Reel <span>last winter</span>"
        first = _first_of(line)
        text = first if behind_label(first) else line.text
        names = names_in(text, never, single=dated, collectives=True)
        if names or (behind_label(own) and (names := names_in(own, never, collectives=True))):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line, below in pairwise(lines):
        announced = len(below.text) <= LONGEST and announces(line.text)
        if announced and (names := names_in(below.text, never, collectives=True)):
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
    """Those named above the text behind a label in the middle of a line, or behind one without a colon."""
    for line in lines:
        for part in _parts(line):
            if behind_label(part) and (names := names_in(part, never, collectives=True)):
                notes.from_line("/authors", Source.BYLINE, line, part)
                return names
    for line in lines:
        within = WITHIN.search(line.text) if len(line.text) <= LONGEST else None
        if within and (names := names_in(within[1], never, collectives=True)):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line in lines:
        bare = BARE.match(line.text) if len(line.text) <= LONGEST and line.tag not in HEADINGS else None
        if bare and (names := names_in(bare[1], never)) == (bare[1].rstrip(","),):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    return ()


def _parts(line: Line) -> Iterator[str]:
    """What stands between the bars and dots of a short line, less a day at its beginning: "March 3, 2024 / in Film / by Ada Reel"."""
    if len(line.text) <= LONGEST and line.tag not in HEADINGS:
        for piece in _glued(line) or [line.text]:
            yield from (_LEADING_DAY.sub("", part) for part in _SEPARATED.split(piece))


def before_text(lines: list[Line]) -> list[Line]:
    """The short lines in which a byline stands: those before the first paragraph."""
    return list(takewhile(lambda line: line.region is not None or len(line.text) <= LONGEST, lines[:_ABOVE]))


def from_links(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those to whose page among the site's authors a line above the text leads."""
    found: list[str] = []
    for line in lines:
        for link in islice(line.element.iter("a"), 5):
            if not _FOLDER.search(link.get("href", "")) or of_pictures(link, link.getparent()):
                continue
            text = fold_space("".join(islice(link.itertext(), MOST)))
            if len(text) <= LONGEST and (names := names_in(text, never, collectives=True)):
                if not found:
                    notes.keep("/authors", Source.BYLINE, text, link)
                found.extend(names)
        if found:
            break
    return tuple(dict.fromkeys(found))


def beside_date(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """A name above the text: on one line with the day, or alone on its line with a line between at most to the day."""
    short = [
        line for line in lines if "@" not in line.text and squeeze(line.text) not in {"", *never}
    ]  # handles, the publication
    for line in short:
        if (
            len(line.text) > _LONGEST_DATED
            or not (day := _DAY.search(line.text) or _AGO.search(line.text))
            or line.tag in _NO_NAMES
        ):
            continue
        for part in _glued(line) or (
            *_SEPARATED.split(line.text[: day.start()]),
            *_SEPARATED.split(line.text[day.end() :]),
        ):
            name = part.strip(" ,.:;")
            if not _SAYS_WHEN.search(name) and (names := _signed(name, never)):
                notes.from_line("/authors", Source.BYLINE, line, name)
                return names
    for number, line in enumerate(short):
        text = _without_kind(_first_of(line), line)
        beside = short[max(0, number - 2) : number + 3]
        if line.tag in _NO_NAMES or len(text) > _LONGEST_DATED:
            continue
        dated = any(
            other is not line
            and len(other.text) < (_LONGEST_DATED if _HOUR.search(other.text) else _LONGEST_DAY)
            and _DAY.search(other.text)
            for other in beside
        )
        titled = number + 1 < len(short) and is_job(short[number + 1].text)
        if (dated or titled) and (names := _signed(text, never)):
            notes.from_line("/authors", Source.BYLINE, line, text)
            return names
    return ()


def _signed(text: str, never: set[str]) -> tuple[str, ...]:
    """Who signs with a text that no label announces: names alone, or a collective's."""
    return only_names(text, never) or (names_in(text, never, collectives=True) if as_collective(text) else ())


def _without_kind(text: str, line: Line) -> str:
    """A line's text less the article's kind, unless the page's title names what stands behind that: then it is the work."""
    name = _KIND.sub("", text)
    if name == text or name in (line.element.getroottree().findtext(".//title") or ""):
        return text
    return name


def _glued(line: Line) -> list[str]:
    """The texts of a line's elements, where they stand without a space between them; styles set them apart."""
    children = list(islice(line.element, MOST))
    if len(children) < 2 or line.element.text or any(child.tail for child in children) or len(line.text) > LONGEST:
        return []
    texts = [fold_space("".join(islice(child.itertext(), MOST))) for child in children]
    return [text for text in texts if text] if "".join(texts) == line.text else []


def _first_of(line: Line) -> str:
    """A line's text; of one whose elements stand without a space between them, that of the first: "Ada Reel<span>Leeds</span>"."""
    children = list(islice(line.element, 2))
    if len(children) < 2 or line.element.text or children[0].tail or len(line.text) > LONGEST:
        return line.text
    first = fold_space("".join(islice(children[0].itertext(), MOST)))
    behind = line.text.removeprefix(first)[:1]
    return first if first and (behind.isupper() or behind.isdigit()) else line.text
