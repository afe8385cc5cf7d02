"""The byline: who wrote the article."""

import re
from collections.abc import Iterator
from itertools import islice

from extractors.byline_beside import beside_date, dated_below, with_jobs
from extractors.byline_declared import from_citations, from_json, from_meta, from_scripts, organisations
from extractors.byline_lines import MOST_TRIED, before_text, first_part, from_lines, from_links, labelled
from extractors.byline_markup import from_markup
from extractors.byline_names import names_in, only_names
from extractors.byline_text import LONGEST, spaced
from extractors.byline_titles import begins_as_a_person, less_titles
from extractors.byline_words import byline_patterns
from extractors.collectives import as_collective
from extractors.evidence import Notes
from extractors.lines import LINK, Line
from extractors.page import Page, host_of, squeeze
from extractors.signature import find_signature, from_filing
from extractors.structured import Structured
from extractors.vocabulary import fold
from schemas import Source

_NEAR_HEADLINE = 15
"""Lines from an article's start in which links to its authors stand."""
_ROWS = 4
"""Lines of a byline that has several authors below each other."""
_NEAR_END = 400
"""Lines from an article's start or its end in which a byline may stand."""
_WORDPRESS_PAGE = re.compile(r"(?<!\S)page-id-\d")
"""A class of the body of what is no post."""


def find_authors(
    structured: Structured, over: list[Line], lines: list[Line], publisher: str | None, notes: Notes
) -> tuple[str, ...]:
    """Who wrote the article: people, and a collective that the page prints as its byline.

    A person named in JSON-LD first, then what is marked as a byline, then ``<meta>``, then a line that starts with "By",
    or a name beside the day, between headline and text or over the headline, then such lines below the text and the site's own stock
    phrases ("Check out more of Edward Douglas’ articles"), then who signs there, then what scripts say. A publication, an agency or
    a job title is nobody's name: no author is better than a wrong one.

    Args:
        structured: what the page says to machines.
        over: the few lines over the headline.
        lines: the lines from the headline on, credit blocks left out.
        publisher: the publication.
        notes: where evidence goes.
    """
    site = host_of(structured.page.url).split(".")[:-1]
    never = {squeeze(name) for name in ([publisher] if publisher else site)}
    never |= organisations(structured)
    filing = _ends(lines)
    lines = [line for line in filing if line.region != "footer"]
    above = before_text(filing)  # the footer of an article's own header is a theme's place for the byline
    for find in (from_citations, from_json, from_markup, from_meta):
        if names := find(structured, never, notes):
            if find is not from_markup and (
                _only_set_up(names, structured.page, [*over, *lines], notes)
                or _did_other_work(names, filing, notes)
                or (find is from_meta and _is_nobody(names, filing, notes))
            ):
                continue
            named = notes.evidence.get("/authors")
            marked = from_markup(structured, never, notes) if find is not from_markup else ()
            whole = marked if set(marked) > set(names) else _in_full(names, marked, above, lines, never, notes)
            if named and whole is names:
                notes.evidence["/authors"] = named
            return _completed(whole, filing, never, notes, declared=find is not from_markup)
    names = _printed(above, never, notes) or _printed(over, never, notes) or from_lines(lines, never, notes)
    names = names or from_filing(filing, never, notes) or dated_below(filing, never, notes)
    if names := names or find_signature(lines, never, notes):
        return _completed(names, filing, never, notes, declared=False)
    names = from_scripts(structured, never, notes)
    return () if names and _only_set_up(names, structured.page, [*over, *lines], notes) else names


def _ends(lines: list[Line]) -> list[Line]:
    """The first and the last lines of an article: in between stands no byline of its own."""
    return lines if len(lines) <= 2 * _NEAR_END else [*lines[:_NEAR_END], *lines[-_NEAR_END:]]


def _printed(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those whom lines at the headline name, in one way or another: the surest first."""
    for find in (from_links, with_jobs, from_lines, labelled, beside_date):
        if names := find(lines, never, notes):
            return names
    return ()


def _only_set_up(names: tuple[str, ...], page: Page, lines: list[Line], notes: Notes) -> bool:
    """Whether systems alone name these, on what WordPress calls a page and not a post: there they name who set it up. Then no evidence is kept."""
    body = page.root.find("body")
    if body is None or not _WORDPRESS_PAGE.search(body.get("class", "")):
        return False
    if any(name in line.text for line in lines if len(line.text) <= LONGEST for name in names):
        return False
    notes.evidence.pop("/authors", None)
    return True


def _did_other_work(names: tuple[str, ...], lines: list[Line], notes: Notes) -> bool:
    """Whether lines that print the names, and they alone, tell of other work: "责任编辑：…". Then no evidence is kept."""
    credited = byline_patterns().credited
    said = [
        credited.search(line.text, 0, line.text.index(name)) is not None
        for line in lines
        if len(line.text) <= LONGEST
        for name in names
        if name in line.text
    ]
    if not said or not all(said):
        return False
    notes.evidence.pop("/authors", None)
    return True


def _is_nobody(names: tuple[str, ...], lines: list[Line], notes: Notes) -> bool:
    """Whether no line prints the names, and none begins as a person's: whose site it is ("Stadt Hafen"). Then no evidence is kept."""
    if any(begins_as_a_person(name) or " " not in name for name in names):
        return False
    if any(name in line.text for line in lines if len(line.text) <= LONGEST for name in names):
        return False
    notes.evidence.pop("/authors", None)
    return True


def _in_full(
    names: tuple[str, ...],
    marked: tuple[str, ...],
    above: list[Line],
    lines: list[Line],
    never: set[str],
    notes: Notes,
) -> tuple[str, ...]:
    """The names; those of the printed byline where systems only have one to sign in with ("areel") or nobody's: "Energy Transition"."""
    if any(begins_as_a_person(name) and (" " in name or not name.isascii()) for name in names):
        return names
    signs_in = len(names) == 1 and " " not in names[0]
    printed = from_lines(above, never, notes) or ((marked or _printed(above, never, notes)) if signs_in else ())
    if signs_in and as_collective(names[0]):  # "redactie", and below the text "Tekst: Ada Reel"
        printed = printed or from_lines(lines, never, notes)
    if any(" " in name and (begins_as_a_person(name) or _signs_in(name, names)) for name in printed):
        return printed
    parts = set(fold(names[0]).split()) if signs_in else set()
    signed = find_signature(lines, never, notes) if len(parts) > 1 else ()  # "ada.reel"
    return signed if any(parts <= set(fold(name).split()) for name in signed) else names


def _signs_in(name: str, names: tuple[str, ...]) -> bool:
    """Whether the one declared name is what somebody signs in with: "areel", "adar" and "reel" are Ada Reel."""
    parts = fold(name).split()
    if len(parts) < 2:
        return False
    first, last = parts[0], parts[-1]
    return fold(names[0]) in {first[0] + last, first + last, first + last[0], first, last}


def _completed(
    names: tuple[str, ...], lines: list[Line], never: set[str], notes: Notes, *, declared: bool
) -> tuple[str, ...]:
    """The names, or those of a printed byline that has all of them and more, or in full: many systems declare one author only."""
    named = notes.evidence.get("/authors")
    first, last = less_titles(names[0]).partition(" ")[0], names[0].rpartition(" ")[2]
    by = byline_patterns().by
    naming = (
        (number, line)
        for number, line in enumerate(lines)
        if len(line.text) <= LONGEST
        and last in line.text
        and first in line.text
        and (number < _NEAR_HEADLINE or by.match(line.text))
    )
    for number, line in islice(naming, MOST_TRIED):
        if by.match(line.text):
            printed = names_in(first_part(line, spaced(line)), never, collectives=True)
            printed += tuple(_following(lines[number + 1 : number + _ROWS], never)) if printed else ()
        else:
            printed = from_links([line], never, notes)
            if declared:
                printed = printed or only_names(line.text, never)
        more = {*map(less_titles, printed)} != {*map(less_titles, names)}
        if printed and more and all(any(_is_longer(full, name) for full in printed) for name in names):
            notes.from_line("/authors", Source.BYLINE, line)
            return tuple(dict.fromkeys(printed))
    if named is not None:
        notes.evidence["/authors"] = named
    return names


def _is_longer(full: str, name: str) -> bool:
    """Whether a printed name is a declared one, or that with initials or a second name in it: "Ada B. Reel"."""
    full, name = less_titles(full), less_titles(name)
    (first, *within), (start, *end) = full.split(), name.split()
    return full == name or (len(within) > len(end) and bool(end) and (first, within[-len(end) :]) == (start, end))


def _following(lines: list[Line], never: set[str]) -> Iterator[str]:
    """The names that stand alone on the lines below a byline, links of their own."""
    for line in lines:
        names = only_names(line.text, never) if line.amount(LINK) >= len(line.text) > 0 else ()
        if not names or not all(map(begins_as_a_person, names)):
            return
        yield from names
