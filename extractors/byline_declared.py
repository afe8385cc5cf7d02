"""Whom a page declares to machines as its authors: in JSON-LD, ``<meta>`` and scripts."""

import re
from typing import Any

from extractors.byline_jobs import is_job_alone, is_post
from extractors.byline_names import MOST_NAMES, is_user, names_in
from extractors.byline_text import MOST
from extractors.byline_words import byline_patterns
from extractors.collectives import as_collective
from extractors.evidence import Notes
from extractors.inline import authors_in_scripts
from extractors.page import squeeze
from extractors.structured import Structured
from schemas import Source

_BROKEN = re.compile(
    r'"author"\s{0,5}:\s{0,5}\[?\s{0,5}\{[^{}]{0,100}"@type"\s{0,5}:\s{0,5}"Person"[^{}]{0,200}?"name"\s{0,5}:\s{0,5}"([^"\\]{3,60})"'
)
"""A person as the author in JSON-LD that is no JSON as a whole."""
_READ = 200_000
"""Characters of such a script that are looked at."""


def organisations(structured: Structured) -> set[str]:
    """Whom JSON-LD gives as the author and calls an organisation, squeezed: an agency has a person's two words at times.

    Not a collective: it signs where it is printed, too.
    """
    said = structured.article.data.get("author") if structured.article else None
    things = [structured.by_id(author) for author in (said if isinstance(said, list) else [said])[:MOST]]
    names = [thing.get("name") for thing in things if thing and "Organization" in str(thing.get("@type"))]
    return {squeeze(name) for name in names if isinstance(name, str) and as_collective(name) is None}


def from_citations(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
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


def from_json(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
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


def from_meta(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
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


def from_scripts(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
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
