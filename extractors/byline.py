"""The byline: who wrote the article."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from extractors.byline_names import BY, CUT, REPORTER, USER, names_in
from extractors.collectives import as_collective
from extractors.evidence import Notes
from extractors.inline import authors_in_scripts
from extractors.lines import Line
from extractors.page import Element, Page, fold_space, host_of, squeeze
from extractors.signature import find_signature
from extractors.structured import Structured
from schemas import Source

LONGEST = 120
"""Characters of a byline; a longer text is none."""
_MOST = 40
"""Elements looked at."""

_DATED = re.compile(
    r"^(?:\w{2,12}\.?,?\s){0,3}(?:\d{1,2}\D{1,15}\d{4}|\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2})[\s,|·•–—-]{1,5}((?:by|par|von|por|di|door)\s.{3,80})$",
    re.IGNORECASE,
)
"""A byline behind its day: "September 5, 2024 By Ada Reel"."""
_FOLDER = re.compile(
    r"/(?:authors?|autor(?:e|es|en|as)?|auteurs?|contributors?|writers?|staff|signataires?|journalist(?:e|en|s)?|redaktion|reporters?|columnists?|profiles?|bio)/[^/?#]{2,80}/?(?:[?#].*)?$",
    re.IGNORECASE,
)
"""Of an address: the folder of a site's authors."""
_DAY = re.compile(r"\d{1,2}\D{1,15}(?:19|20)\d\d|(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}")
_SEPARATED = re.compile(r"\s[|•·–—-]\s|\s?[|•·]\s?")
_SAYS_WHEN = re.compile(
    r"(?<!\w)(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w{0,7}\.?$|updat|publi|posted|read|\d",
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
_PICTURES = re.compile(r"photo|foto|illustration|image|bild|picture|video|edit", re.IGNORECASE)
_ABOVE = 15
"""Lines from the headline on in which the byline stands."""
_WRITTEN_BY = re.compile(
    r"\b(?:post|article|story|piece|review|interview|text)\s(?:(?:was|is)\swritten|(?:was\s)?(?:conducted|recorded))\sby\s(.{3,60})",
    re.IGNORECASE,
)
"""Behind the text: "This post was written by Ada Reel, who lives in Leith", "Interview conducted by Ada Reel"."""
_LABEL = re.compile(
    r"^(?:(?:written|posted|words|story|text|article|interview|review)\s)?(?:by|authors?|writer|autor|autora|auteur|par|por|von|di|door|автор|文|取材・文|撰文|"
    r"about\sthe\sauthor|über\s(?:den\sautor|die\sautorin)|à\spropos\sde\sl[’']auteure?|(?:sobre|acerca\sde)\s(?:el|la)\sautora?|sobre\s[oa]\sautora?|"
    r"(?:sull[’']|l[’'])autor[ei]|l[’']autrice|o\sautor(?:ze|ce)|over\sde\sauteur|om\sförfattaren)\s?[:：]?$",
    re.IGNORECASE,
)
"""A line that only announces the name on the next one: "Written by", "About the author"."""
_MORE_OF = re.compile(
    r"\b(?:check out|read|see|find) more (?:of|from|by) (.{3,60}?)(?:['’‘]s?)? (?:articles?|work|posts|stories|reviews|interviews)\b",
    re.IGNORECASE,
)


def find_authors(structured: Structured, lines: list[Line], publisher: str | None, notes: Notes) -> tuple[str, ...]:
    """Who wrote the article: people, and a collective that the page prints as its byline.

    A person named in JSON-LD first, then what is marked as a byline, then ``<meta>``, then a line that starts with "By",
    then the site's own stock phrase ("Check out more of Edward Douglas’ articles"), then a collective where a byline is marked or stands
    beside the day, then who signs below the text, then what scripts say. A publication, an agency or a job title is nobody's name: no
    author is better than a wrong one.
    """
    never = {squeeze(name) for name in (publisher, *host_of(structured.page.url).split(".")[:-1]) if name}
    never |= _organisations(structured)
    for find in (_from_json, _from_markup, _from_meta):
        if names := find(structured, never, notes):
            return _completed(names, lines, never, notes)
    for seek in (_from_links, _from_lines):
        if names := seek(lines, never, notes):
            return _completed(names, lines, never, notes)
    names = _from_markup(structured, never, notes, collectives=True) or _from_links(
        lines, never, notes, collectives=True
    )
    if names := names or _beside_date(lines, never, notes) or find_signature(lines, never, notes):
        return names
    return _from_scripts(structured, never, notes)


def _organisations(structured: Structured) -> set[str]:
    """Whom JSON-LD gives as the author and calls an organisation, squeezed: an agency has a person's two words at times."""
    said = structured.article.data.get("author") if structured.article else None
    things = [structured.by_id(author) for author in (said if isinstance(said, list) else [said])[:_MOST]]
    names = [thing.get("name") for thing in things if thing and "Organization" in str(thing.get("@type"))]
    return {squeeze(name) for name in names if isinstance(name, str)}


def _completed(names: tuple[str, ...], lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """The names, or those of a printed byline that has all of them and more: many systems declare one author only."""
    for line in lines:
        if len(line.text) <= LONGEST and names[0] in line.text and BY.match(line.text):
            printed = names_in(line.text, never, collectives=True)
            if set(printed) > set(names):
                notes.from_line("/authors", Source.BYLINE, line)
                return printed
    return names


def _from_json(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    article = structured.article
    if article is None:
        return ()
    said = article.data.get("author") or article.data.get("creator")
    names: list[str] = []
    for author in said if isinstance(said, list) else [said]:
        thing = structured.by_id(author)
        given = thing.get("name") if thing else author
        is_person = "Person" in str(thing.get("@type")) if thing else False
        for name in given if isinstance(given, list) else [given]:
            if not isinstance(name, str) or "Organization" in str(thing.get("@type") if thing else ""):
                continue
            # a person may have given the site its name
            own = is_person and not name.isupper() and len(name.split()) > 1
            found = names_in(name, () if own else never, single=is_person)
            if found and not names:
                notes.keep("/authors", Source.JSON_LD, name, article.script)
            names.extend(found)
    return tuple(dict.fromkeys(names))


def _bylines(page: Page) -> Iterator[Element]:
    """The elements that are marked as an author's, less those of comments and of other articles."""
    aside: dict[Element | None, bool] = {None: False}
    for element, named, prop, rel in page.marked:
        if (
            "author" in named
            or "byline" in named
            or "Author" in named
            or "writer" in named
            or rel == "author"
            or prop == "author"
        ):
            within = []
            holder = element
            while holder not in aside:
                within.append(holder)
                around = holder.get("class", "")
                if "comment" in around or "related" in around:
                    aside[holder] = True
                else:
                    holder = holder.getparent()
            aside.update(dict.fromkeys(within, aside[holder]))
            if not aside[element]:
                yield element


def _may_name(element: Element) -> bool:
    """Whether an element within a byline says that it holds the name."""
    return (
        "name" in element.get("class", "")
        or "/author" in element.get("href", "")
        or element.get("rel") == "author"
        or element.get("itemprop") == "name"
    )


def _of_pictures(link: Element, around: Element | None) -> bool:
    """Whether the words right before a link, or those that `around` begins with, tell of pictures: "Photography by"."""
    before = link.getprevious()
    said = before.tail if before is not None else around.text if around is not None else ""
    return _PICTURES.search(said or "") is not None


def _linked(byline: Element, never: set[str]) -> tuple[str, ...]:
    """The names of a byline that are links to their authors' pages, one link each; those of photographers are none."""
    found: list[str] = []
    for link in islice(byline.iter("a"), _MOST):
        text = fold_space(" ".join(link.itertext()))
        if _may_name(link) or "author" in link.get("class", ""):
            if _of_pictures(link, byline):
                break
            if len(text) <= LONGEST:
                found += names_in(text, never)
    return tuple(dict.fromkeys(found))


def _from_markup(
    structured: Structured, never: set[str], notes: Notes, *, collectives: bool = False
) -> tuple[str, ...]:
    for element in islice(_bylines(structured.page), _MOST):
        if next(islice(element.iter(), _MOST - 1, None), None) is not None:
            continue  # a box around more than a byline
        if len(several := _linked(element, never)) > 1:
            notes.keep("/authors", Source.BYLINE, fold_space(" ".join(element.itertext())), element)
            return several
        for holder in [*islice(filter(_may_name, element.iterdescendants()), 5), element]:
            attribute = "content" if holder.get("content") else ""
            text = fold_space(holder.get("content") or " ".join(holder.itertext()))
            named = "author" in f"{holder.get('class', '')} {holder.get('rel', '')} {holder.get('itemprop', '')}"
            said = named or BY.match(text) is not None
            if 2 < len(text) <= LONGEST and (
                names := names_in(text, never, single=said, collectives=collectives and not attribute)
            ):
                notes.keep("/authors", Source.BYLINE, text, holder, attribute)
                return names
    return ()


def _from_meta(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    written = structured.meta("twitter:label1")
    if written and (name := structured.meta("twitter:data1")) and BY.match(f"{written[0]} {name[0]}"):
        names = names_in(name[0], never, single=True) or ((name[0],) if USER.match(name[0]) else ())
        if names:
            notes.keep("/authors", Source.META, name[0], name[1], "content")
            return names
    for key in (
        "citation_author",
        "citation_authors",
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "og:article:author",
        "articleauthor",
        "dable:author",
        "sailthru.author",
        "byl",
    ):
        found: list[str] = []
        for content, element in structured.lists.get(key, ())[:_MOST]:
            if "://" not in content and (names := names_in(content, never, single=key == "author")):
                if not found:
                    notes.keep("/authors", Source.META, content, element, "content")
                found.extend(names)
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _from_lines(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    for line in lines:
        behind = _DATED.match(line.text) if len(line.text) <= LONGEST else None
        if behind and (names := names_in(behind[1], never, collectives=True)):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
        if len(line.text) > LONGEST or not (BY.match(line.text) or REPORTER.match(line.text)):
            continue
        dated = CUT.search(line.text) is not None  # "Posted by ReelAda on Friday": nothing but a byline goes on so
        if names := names_in(line.text, never, single=dated, collectives=True):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line, below in pairwise(lines):
        announced = len(below.text) <= LONGEST and _LABEL.match(line.text)
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


def _before_text(lines: list[Line]) -> list[Line]:
    """The short lines in which a byline stands: those before the first paragraph."""
    return list(takewhile(lambda line: line.region is not None or len(line.text) <= LONGEST, lines[:_ABOVE]))


def _from_links(lines: list[Line], never: set[str], notes: Notes, *, collectives: bool = False) -> tuple[str, ...]:
    """Those to whose page among the site's authors a line above the text leads."""
    found: list[str] = []
    for line in _before_text(lines):
        for link in islice(line.element.iter("a"), 5):
            if not _FOLDER.search(link.get("href", "")) or _of_pictures(link, link.getparent()):
                continue
            text = fold_space("".join(islice(link.itertext(), _MOST)))
            if len(text) <= LONGEST and (names := names_in(text, never, collectives=collectives)):
                if not found:
                    notes.keep("/authors", Source.BYLINE, text, link)
                found.extend(names)
        if found:
            break
    return tuple(dict.fromkeys(found))


def _beside_date(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """A name above the text: on one line with the day, or alone on its line with a line between at most to the day."""
    short = [line for line in _before_text(lines) if any(character.isalnum() for character in line.text)]
    for line in short:
        if (
            len(line.text) > _LONGEST_DATED
            or not (day := _DAY.search(line.text) or _AGO.search(line.text))
            or line.tag in {"h1", "h2", "h3", "li"}
        ):
            continue
        for part in (*_SEPARATED.split(line.text[: day.start()]), *_SEPARATED.split(line.text[day.end() :])):
            name = part.strip(" ,.:;")
            signed = 1 < len(name.split()) < 4 or as_collective(name) is not None
            if signed and not _SAYS_WHEN.search(name) and names_in(name, never, collectives=True) == (name,):
                notes.from_line("/authors", Source.BYLINE, line, name)
                return (name,)
    for number, line in enumerate(short):
        beside = short[max(0, number - 2) : number + 3]
        if line.tag in {"h1", "h2", "h3", "li"} or not (
            1 < len(line.text.split()) < 4 or as_collective(line.text) is not None
        ):
            continue
        dated = any(
            other is not line
            and len(other.text) < (_LONGEST_DATED if _HOUR.search(other.text) else _LONGEST_DAY)
            and _DAY.search(other.text)
            for other in beside
        )
        if dated and (names := names_in(line.text, never, collectives=True)) == (line.text,):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    return ()


def _from_scripts(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    for name, script in authors_in_scripts(structured.page):
        if names := names_in(name, never, single=name.istitle()):
            notes.keep("/authors", Source.META, name, script)
            return names
    return ()
