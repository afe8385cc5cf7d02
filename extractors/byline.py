"""The byline: who wrote the article."""

import re
from collections.abc import Iterator
from typing import Any

from extractors.byline_beside import beside_date, dated_below, with_jobs
from extractors.byline_jobs import is_job_alone, is_post
from extractors.byline_lines import before_text, first_part, from_lines, from_links, labelled
from extractors.byline_markup import from_markup
from extractors.byline_names import MOST_NAMES, is_user, names_in, only_names
from extractors.byline_text import LONGEST, MOST, spaced
from extractors.byline_titles import begins_as_a_person, less_titles
from extractors.byline_words import byline_patterns
from extractors.collectives import as_collective
from extractors.evidence import Notes
from extractors.inline import authors_in_scripts
from extractors.lines import LINK, Line
from extractors.page import Page, host_of, squeeze
from extractors.signature import find_signature, from_filing
from extractors.structured import Structured
from extractors.vocabulary import fold
from schemas import Source

_BROKEN = re.compile(
    r'"author"\s{0,5}:\s{0,5}\[?\s{0,5}\{[^{}]{0,100}"@type"\s{0,5}:\s{0,5}"Person"[^{}]{0,200}?"name"\s{0,5}:\s{0,5}"([^"\\]{3,60})"'
)
"""A person as the author in JSON-LD that is no JSON as a whole."""
_NEAR_HEADLINE = 15
"""Lines from an article's start in which links to its authors stand."""
_ROWS = 4
"""Lines of a byline that has several authors below each other."""
_NEAR_END = 400
"""Lines from an article's start or its end in which a byline may stand."""
_WORDPRESS_PAGE = re.compile(r"(?<!\S)page-id-\d")
"""A class of the body of what is no post."""
_READ = 200_000
"""Characters of such a script that are looked at."""


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
    never |= _organisations(structured)
    filing = _ends(lines)
    lines = [line for line in filing if line.region != "footer"]
    above = before_text(filing)  # the footer of an article's own header is a theme's place for the byline
    for find in (_from_citations, _from_json, from_markup, _from_meta):
        if names := find(structured, never, notes):
            if find is not from_markup and (
                _only_set_up(names, structured.page, [*over, *lines], notes) or _did_other_work(names, filing, notes)
            ):
                continue
            named = notes.evidence.get("/authors")
            whole = _in_full(names, above, lines, never, notes)
            if named and whole is names:
                notes.evidence["/authors"] = named
            return _completed(whole, filing, never, notes)
    names = _printed(above, never, notes) or _printed(over, never, notes) or from_lines(lines, never, notes)
    names = names or from_filing(filing, never, notes) or dated_below(filing, never, notes)
    if names := names or find_signature(lines, never, notes):
        return _completed(names, filing, never, notes)
    names = _from_scripts(structured, never, notes)
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


def _organisations(structured: Structured) -> set[str]:
    """Whom JSON-LD gives as the author and calls an organisation, squeezed: an agency has a person's two words at times.

    Not a collective: it signs where it is printed, too.
    """
    said = structured.article.data.get("author") if structured.article else None
    things = [structured.by_id(author) for author in (said if isinstance(said, list) else [said])[:MOST]]
    names = [thing.get("name") for thing in things if thing and "Organization" in str(thing.get("@type"))]
    return {squeeze(name) for name in names if isinstance(name, str) and as_collective(name) is None}


def _in_full(
    names: tuple[str, ...], above: list[Line], lines: list[Line], never: set[str], notes: Notes
) -> tuple[str, ...]:
    """The names; those of the printed byline where systems only have one to sign in with ("areel") or nobody's: "Energy Transition"."""
    if any(begins_as_a_person(name) and (" " in name or not name.isascii()) for name in names):
        return names
    printed = from_lines(above, never, notes)
    if any(" " in name and begins_as_a_person(name) for name in printed):
        return printed
    signs_in = set(fold(names[0]).split()) if len(names) == 1 and " " not in names[0] else set()
    signed = find_signature(lines, never, notes) if len(signs_in) > 1 else ()  # "ada.reel"
    return signed if any(signs_in <= set(fold(name).split()) for name in signed) else names


def _completed(names: tuple[str, ...], lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """The names, or those of a printed byline that has all of them and more, or in full: many systems declare one author only."""
    named = notes.evidence.get("/authors")
    first, last = less_titles(names[0]).partition(" ")[0], names[0].rpartition(" ")[2]
    for number, line in enumerate(lines):
        if len(line.text) <= LONGEST and last in line.text and first in line.text:
            if byline_patterns().by.match(line.text):
                printed = names_in(first_part(line, spaced(line)), never, collectives=True)
                printed += tuple(_following(lines[number + 1 : number + _ROWS], never)) if printed else ()
            else:
                printed = from_links([line], never, notes) if number < _NEAR_HEADLINE else ()
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


def _from_citations(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those whom a scholarly page names for indexes of citations, one ``<meta>`` each, some with the surname first."""
    found: list[str] = []
    for content, element in structured.lists.get("citation_author", ())[:MOST_NAMES]:
        surname, comma, given = content.partition(", ")
        turned = f"{given} {surname}" if comma and "," not in given and not is_post(given) else content
        names = names_in(turned, never)
        if names and not found:
            notes.keep("/authors", Source.META, content, element, "content")
        found.extend(names)
    return tuple(dict.fromkeys(found))


def _from_json(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    article = structured.article
    if article is None:
        return ()
    said = article.data.get("author") or article.data.get("creator")
    names: list[str] = []
    for author in said[:MOST_NAMES] if isinstance(said, list) else [said]:
        thing = structured.by_id(author)
        given = (thing.get("name") or _in_parts(thing)) if thing else author
        is_person = "Person" in str(thing.get("@type")) if thing else False
        for name in given if isinstance(given, list) else [given]:
            if not isinstance(name, str) or "Organization" in str(thing.get("@type") if thing else ""):
                continue
            # a person may have given the site its name
            own = is_person and not name.isupper() and len(name.split()) > 1
            found = names_in(name, never - {squeeze(name)} if own else never, single=is_person)
            if found and not names:
                notes.keep("/authors", Source.JSON_LD, name, article.script)
            names.extend(found)
    return tuple(dict.fromkeys(names))


def _in_parts(person: dict[str, Any]) -> str | None:
    """A person's name from the parts that JSON-LD gives in its stead."""
    parts = [person.get(part) for part in ("givenName", "additionalName", "familyName")]
    return " ".join(part for part in parts if isinstance(part, str)) if parts[0] and parts[2] else None


def _from_meta(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    written = structured.meta("twitter:label1")
    if written and (name := structured.meta("twitter:data1")) and byline_patterns().by.match(f"{written[0]} {name[0]}"):
        signs_in = is_user(name[0]) and not is_job_alone(name[0])
        if names := names_in(name[0], never, single=True) or ((name[0],) if signs_in else ()):
            notes.keep("/authors", Source.META, name[0], name[1], "content")
            return names
    for key in (
        "citation_authors",
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "og:article:author",
        "articleauthor",
        "dable:author",
        "article:author_name",
        "cxenseparse:author",
        "dcterms.creator",
        "sailthru.author",
        "byl",
    ):
        found: list[str] = []
        for content, element in structured.lists.get(key, ())[:MOST]:
            if "://" not in content and (
                names := names_in(content, never, single=key == "author" and not content.islower())
            ):
                if not found:
                    notes.keep("/authors", Source.META, content, element, "content")
                found.extend(names)
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _from_scripts(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    read = {node.script for node in structured.nodes}
    for script in structured.scripts:
        broken = _BROKEN.search((script.text or "")[:_READ]) if script not in read else None
        if broken and (names := names_in(broken[1], never)):
            notes.keep("/authors", Source.JSON_LD, broken[1], script)
            return names
    for name, script in authors_in_scripts(structured.page):
        if names := names_in(name, never, single=name.istitle()):
            notes.keep("/authors", Source.META, name, script)
            return names
    return ()
