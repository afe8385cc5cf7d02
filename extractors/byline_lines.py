"""Bylines in the lines of a page: behind "By" and other labels, and as links to the site's authors."""

import re
from itertools import compress, islice, pairwise, takewhile

from extractors.byline_ends import cut
from extractors.byline_names import is_byline, names_in
from extractors.byline_text import HEADINGS, LONGEST, MOST, first_of, parts_of, spaced, with_marks
from extractors.byline_words import byline_patterns, may_announce
from extractors.cards import is_of_a_card
from extractors.evidence import Notes
from extractors.given_names import given_names
from extractors.lines import Line
from extractors.page import Element, fold_space, squeeze
from extractors.vocabulary import fold, vocabulary
from schemas import Source

_FOLDER = re.compile(
    r"/(?:authors?|autor(?:e|es|en|as)?|auteurs?|contributors?|writers?|staff|signataires?|journalist(?:e|en|s)?|redaktion|reporters?|columnists?|profiles?|bio|users?|firmas?|skribent(?:er)?|yazarlar?|penulis)/[^/?#]{2,80}/?(?:[?#].*)?$"
    r"|/@[\w.-]{2,40}/?(?:[?#].*)?$|[?&]author=\w",
    re.IGNORECASE,
)
"""Of an address: the folder of a site's authors."""
_NEAR = 5
"""Lines from the headline on in which "by" and a given name are a byline."""
_ABOVE = 15
"""Lines from the headline on in which the byline stands."""
MOST_TRIED = 100
"""Lines with a byline's words of which names are read: of a thousand real pages none has a third of it."""
_WRITTEN_BY = re.compile(
    r"\b(?:(?:post|article|story|piece|review|interview|text)\s(?:(?:was|is)\swritten|(?:was\s)?(?:conducted|recorded))|guest\s(?:post|article|essay|column|blog))\sby\s(.{3,60})",
    re.IGNORECASE,
)
"""Behind the text: "This post was written by Ada Reel, who lives in Leith", "Interview conducted by Ada Reel"."""
_STRANGE = re.compile(r"^([^\W\d_\u3000-\uffff][^:：]{2,24})\s?[:：]\s?(\S.{3,60})$")
"""A label of any language, and what stands behind it."""
_CHECKED = re.compile(
    r"\b(?:review|check|approv|verif|geprüft|revisad|relu|validé|verificat|gecontroleerd|sprawdz)", re.IGNORECASE
)
"""What is done with an article that somebody else has written: "Reviewed by"."""
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


def leads_to_author(link: Element) -> bool:
    """Whether a link leads to one of a site's authors, as its address or it itself says."""
    return may_name(link) or _FOLDER.search(link.get("href", "")) is not None


def of_other_work(link: Element, around: Element | None, *, besides: bool = False) -> bool:
    """Whether the words right before a link, those that `around` begins with, or brackets behind it tell of other work: "Photography by".

    `besides` says whether somebody has written the article: then a review of it is other work, too.
    """
    work = byline_patterns().work
    behind = (link.tail or "")[:LONGEST].lstrip()
    if behind.startswith("(") and work.search(behind.partition(")")[0]):
        return True
    before = link.getprevious()
    own = link.getparent()
    holder = around if own is None or not fold_space(own.text or "") else own
    said = before.tail if before is not None else holder.text if holder is not None else ""
    if before is not None and not fold_space(said or "") and before.tag != "a":
        said = "".join(islice(before.itertext(), MOST))
    said = (said or "")[-LONGEST:]
    return work.search(said) is not None or (besides and _CHECKED.search(said) is not None)


def from_lines(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those named behind "By", below a line that announces them, or in a sentence that says who wrote the article."""
    patterns = byline_patterns()
    announcing = [len(line.text) <= LONGEST and may_announce(line.text) for line in lines]
    for line in islice(compress(lines, announcing), MOST_TRIED):
        if _is_of_a_list(line):
            continue
        text = spaced(line)
        behind = patterns.dated.match(text)
        first = first_of(line)
        if behind is None and not is_byline(text) and (first == text or not is_byline(first)):
            continue
        text = behind[1] if behind else first if first != line.text and is_byline(first) else first_part(line, text)
        dated = behind is None and cut(text)[1]  # "Posted by ReelAda on Friday": nothing but a byline goes on so
        alone = dated or (_by_given_name(text) and line in lines[:_NEAR])
        own = fold_space((line.element.text or "")[:LONGEST])  # "by Ada Reel <span>last winter</span>"
        names = names_in(text, never, single=alone, collectives=True)
        if not names and is_byline(own):
            names = names_in(own, never, collectives=True)
        if names and not is_of_a_card(line.element, notes.page):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line, below in islice(compress(pairwise(lines), announcing), MOST_TRIED):
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


def _by_given_name(text: str) -> bool:
    """Whether a line is "by" and a given name: "by Ada"."""
    found = byline_patterns().by.match(text)
    name = (found and found[found.lastindex or 0]) or ""
    return name.istitle() and fold(name) in given_names()


def first_part(line: Line, text: str) -> str:
    """A line's text up to the next element beside the byline's own: "By Ada Reel, Reel Gardens<span>5 min read</span>"."""
    part = with_marks(line).partition("\0")[0]
    linked = sum(1 for link in islice(line.element.iter("a"), 3) if leads_to_author(link))
    return part if linked < 2 and is_byline(part) and names_in(part, ()) else text


def _is_of_a_list(line: Line) -> bool:
    """Whether a line is an item that links to another article: "Day Three by Fay Winters"."""
    within = islice(line.element.iter(), MOST) if line.tag == "li" else ()
    link = next((element for element in within if element.tag == "a"), None)
    return link is not None and not leads_to_author(link)


def labelled(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those named above the text behind a label in the middle of a line, behind one without a colon, or, beside other work, behind any."""
    patterns = byline_patterns()
    short = [line for line in lines if len(line.text) <= LONGEST]
    texts = [spaced(line) for line in short]
    announcing = [
        line
        for line, text in zip(short, texts, strict=True)
        if may_announce(text) and not _is_of_a_list(line) and not is_of_a_card(line.element, notes.page)
    ]
    for line in announcing:
        for part in parts_of(line) if line.tag not in HEADINGS else ():
            if is_byline(part) and (names := names_in(part, never, collectives=True)):
                notes.from_line("/authors", Source.BYLINE, line, part if part in line.text else None)
                return names
    for line in announcing:
        text = spaced(line)
        within = patterns.within.search(text)
        others = within and patterns.not_written.search(text[: within.start()])
        if within and not others and (names := names_in(within[1], never, collectives=True)):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line, text in zip(short, texts, strict=True):
        bare_label = line.tag not in HEADINGS and patterns.bare_label.search(text)
        for part in (text, *parts_of(line)) if bare_label else ():
            bare = patterns.bare.match(cut(part)[0])
            if bare and (names := names_in(bare[1], never)) == (bare[1].rstrip(","),):
                notes.from_line("/authors", Source.BYLINE, line)
                return names
    for number, (line, text) in enumerate(zip(short, texts, strict=True)):
        marked = (":" in text or "：" in text) and line.tag not in HEADINGS
        strange = _STRANGE.match(cut(text)[0]) if marked else None
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
            other = of_other_work(link, link.getparent(), besides=bool(found))
            if other or not _FOLDER.search(link.get("href", "")):
                continue
            text = fold_space("".join(islice(link.itertext(), MOST)))
            own = squeeze(text) == squeeze(link.get("href", "").rstrip("/").rpartition("/")[2])  # "/author/ada": "Ada"
            names = names_in(text, never, single=own, collectives=True) if len(text) <= LONGEST else ()
            if names and not is_of_a_card(link, notes.page):
                if not found:
                    notes.keep("/authors", Source.BYLINE, text, link)
                found.extend(names)
                last = number
    return tuple(dict.fromkeys(found))
