"""The dateline: when the article was published and last changed."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import chain, islice

from lxml import etree

from extractors.evidence import Notes
from extractors.inline import days_in_scripts
from extractors.lines import Line
from extractors.page import Element, Page, fold_space
from extractors.structured import Structured
from extractors.values.dates import read_dates
from extractors.values.setting import Setting
from schemas import Source

_MOMENT = re.compile(
    r"^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?$", re.IGNORECASE
)
_SECONDS = re.compile(r"^1\d{9}(?:\d{3})?$")
"""Seconds or milliseconds since 1970, from 2001 on."""
_IN_SCRIPT = re.compile(r'"date(Published|Modified)"\s{0,5}:\s{0,5}"([^"]{8,40})"')
"""The same in a script that is no JSON as a whole."""
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
    "publish_date",
    "publish-date",
    "publication_date",
    "citation_publication_date",
    "citation_date",
    "article.published",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_TIMES = etree.XPath(
    "//time | //*[@itemprop='datePublished'] | //*[@title and contains(concat(' ', @class, ' '), ' published ')]"
)
_FOLDERS = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)/[^/?#]")
_DATED = re.compile("date|Date|meta|publish|posted")
_UPDATED = re.compile(
    r"updat|modif|reviewed|aktuali[sz]|güncelle|bijgewerkt|uppdater|opdater|oppdater|päivitetty|обновлен|更新|수정|actualizado|mis à jour|aggiornato",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"publi|posted|created|veröffentlicht|submitted", re.IGNORECASE)
SAYS_WHEN = re.compile(f"{_UPDATED.pattern}|{_EARLIER.pattern}", re.IGNORECASE)
"""A label of a dateline: "Posted", "Published on", "Last updated"."""
LONGEST = 160
"""Characters of a line or an element that may be a dateline; a longer one is text."""
_BELOW_HEADLINE = 8
"""Lines below the headline in which its own dateline stands."""
_LONGEST_DAY = 30
"""Characters of a line that is a day and no more."""
_NEAR = 5
"""Steps up or down a tree within which an element and a line's own are one place."""
_MOST_LINES = 1_000
"""Short lines in which a day is sought: a page of nothing else has none."""
_MOST = 30
"""Elements looked at."""


def find_dates(
    structured: Structured, above: Sequence[Line], lines: Sequence[Line], setting: Setting, notes: Notes
) -> tuple[str | None, str | None]:
    """When the article was published and modified, ISO 8601, with the time zone where the page gives one.

    What the page says to machines counts first, unless an earlier day is printed below the headline; then elements that
    are marked as a time or a date, then a day in the short lines between headline and text, then what scripts say, and at
    last the day in the canonical address.

    Args:
        structured: what the page says to machines.
        above: the few lines above the headline.
        lines: the lines from the headline on, credit blocks left out.
        setting: for reading a day that is written out.
        notes: where evidence goes.
    """
    published = _stated("datePublished", "/published_at", _PUBLISHED, structured, setting, notes)
    modified = _stated("dateModified", "/modified_at", _MODIFIED, structured, setting, notes)
    # A publication after the last change is the day on which a system built the page anew.
    rebuilt = published is not None and modified is not None and published[:10] > modified[:10]
    if published is None or rebuilt:
        stated = notes.evidence.get("/published_at")
        visible = _marked(structured, [*above, *lines], setting, notes) or _written(
            lines, _less_update, "/published_at", setting, notes
        )
        visible = visible or _alone(above, setting, notes) or _in_scripts(structured, setting, notes)
        visible = visible or (_in_address(structured, notes) if published is None else None)
        if visible is not None and (published is None or visible < published):
            published = visible
        elif stated is not None:
            notes.evidence["/published_at"] = stated
    elif (earlier := _printed_earlier(published, lines, setting, notes)) is not None:
        published = earlier
    if modified is None:
        modified = _written(lines, _update, "/modified_at", setting, notes) or _written(
            _below(lines), _update, "/modified_at", setting, notes
        )
    return published, modified


def _stated(
    key: str, pointer: str, metas: tuple[str, ...], structured: Structured, setting: Setting, notes: Notes
) -> str | None:
    """A moment that the page states for machines: in JSON-LD, readable or broken, or in a ``<meta>``."""
    nodes = [structured.article] if structured.article else []
    for node in [*nodes, *structured.nodes]:
        value = node.data.get(key)
        if isinstance(value, str) and (moment := read_moment(value) or _day(value, setting)):
            notes.keep(pointer, Source.JSON_LD, value, node.script)
            return moment
    for script in structured.scripts:
        for found in _IN_SCRIPT.finditer((script.text or "")[:200_000]):
            if f"date{found[1]}" == key and (moment := read_moment(found[2])):
                notes.keep(pointer, Source.JSON_LD, found[2], script)
                return moment
    for value, element, attribute in _microdata(structured.page, key):
        if moment := read_moment(value) or _day(value, setting):
            notes.keep(pointer, Source.MARKUP, value, element, attribute)
            return moment
    for name in metas:
        if (meta := structured.meta(name)) and (moment := read_moment(meta[0]) or _day(meta[0], setting)):
            notes.keep(pointer, Source.META, meta[0], meta[1], "content")
            return moment
    return None


def _microdata(page: Page, key: str) -> Iterator[tuple[str, Element, str]]:
    """What microdata gives as the page's one moment; nothing where it gives several, as lists of articles do."""
    found = []
    for element, _, prop, _ in page.marked:
        if prop == key and element.tag != "meta":
            attribute = next((name for name in ("datetime", "content") if element.get(name)), "")
            found.append((str(element.get(attribute)), element, attribute) if attribute else None)
    if found and found[0] and all(other and other[0][:10] == found[0][0][:10] for other in found):
        yield found[0]


def _in_scripts(structured: Structured, setting: Setting, notes: Notes) -> str | None:
    for value, script in days_in_scripts(structured.page):
        if moment := read_moment(value) or _day(value, setting):
            notes.keep("/published_at", Source.META, value, script)
            return moment
    return None


def _in_address(structured: Structured, notes: Notes) -> str | None:
    """The day that an article's own address has for folders, as WordPress and many newspapers write it: /2025/03/11/."""
    for link in structured.page.elements("link"):
        address = link.get("href", "") if link.get("rel") == "canonical" else ""
        if found := _FOLDERS.search(address):
            try:
                day = date(*map(int, found.groups())).isoformat()
            except ValueError:
                continue
            notes.keep("/published_at", Source.META, address, link, "href")
            return day
    return None


def _marked(structured: Structured, near: Sequence[Line], setting: Setting, notes: Notes) -> str | None:
    """A date that its element marks as one: ``<time>``, microdata, a class that says date or published.

    It counts where it stands with the article: lists of other articles carry dates of their own.
    """
    page = structured.page
    held = {line.element for line in near}
    dated = (element for element, named, _, _ in page.marked if _DATED.search(named))
    for element in chain(_times(page), islice(dated, _MOST)):
        name = element.get("class", "")
        if not _stands_in(element, held):
            continue
        if _UPDATED.search(name) and not _EARLIER.search(name):
            continue
        for attribute, text in _texts(element):
            text = _less_update(text[:LONGEST])
            if moment := read_moment(text) or _day(text, setting):
                notes.keep("/published_at", Source.MARKUP, text, element, attribute)
                return moment
    return None


def _times(page: Page) -> list[Element]:
    """The elements that are a time or say "published", in the page's order."""
    for element, named, prop, _ in page.marked:
        if prop == "datePublished" or ("published" in named and element.get("title") is not None):
            return list(_TIMES(page.root)[:_MOST])
    return list(islice(page.elements("time"), _MOST))


def _stands_in(element: Element, held: set[Element]) -> bool:
    """Whether one of the lines' elements is the element, holds it, or is held by it."""
    parent = element
    for _ in range(_NEAR):
        if parent is None:
            break
        if parent in held:
            return True
        parent = parent.getparent()
    return any(child in held for child, _ in zip(element.iter(), range(_NEAR), strict=False))


def _texts(element: Element) -> Iterator[tuple[str, str]]:
    for attribute in ("datetime", "content", "title"):
        if value := element.get(attribute):
            yield attribute, str(value)
    if sum(1 for _ in zip(element.iter(), range(_MOST), strict=False)) < _MOST:
        yield "", fold_space("".join(element.itertext()))


def _written(
    lines: Sequence[Line], part: Callable[[str], str], pointer: str, setting: Setting, notes: Notes
) -> str | None:
    """A day in the short lines between headline and text: "By Edward Douglas | March 10, 2025".

    Args:
        lines: the lines from the headline on.
        part: what of a line is looked at: all but a later change, or the change alone.
        pointer: the field that it gives.
        setting: for reading a day that is written out.
        notes: where evidence goes.
    """
    for number, line in enumerate(lines[:_MOST_LINES]):
        if len(line.text) > LONGEST:
            if line.region is None and number:
                return None  # the text has begun: a day in it is none of the article's
            continue
        if day := _day(part(line.text), setting):
            notes.from_line(pointer, Source.BYLINE, line)
            return day
    return None


def _printed_earlier(published: str, lines: Sequence[Line], setting: Setting, notes: Notes) -> str | None:
    """The day that is printed below the headline, where it is before the stated one: systems stamp what they import anew.

    A day's difference is the time zone's.
    """
    for line in lines[:_BELOW_HEADLINE]:
        if len(line.text) > LONGEST:
            break
        dated = len(line.text) <= _LONGEST_DAY or _EARLIER.match(line.text)
        if dated and (day := _day(_less_update(line.text), setting)):
            if date.fromisoformat(published[:10]) - date.fromisoformat(day) <= timedelta(days=1):
                break
            notes.from_line("/published_at", Source.BYLINE, line)
            return day
    return None


def _alone(lines: Sequence[Line], setting: Setting, notes: Notes) -> str | None:
    """A day that is a whole line above the headline."""
    for line in reversed(lines):
        if len(line.text) <= _LONGEST_DAY and (day := _day(_less_update(line.text), setting)):
            notes.from_line("/published_at", Source.BYLINE, line)
            return day
    return None


def _below(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines behind the last paragraph."""
    last = max(
        (number for number, line in enumerate(lines) if len(line.text) > LONGEST and line.region is None), default=None
    )
    return lines[last + 1 :] if last is not None else ()


def _update(text: str) -> str:
    """What a dateline says of a later change."""
    updated = _UPDATED.search(text)
    return text[updated.start() :].removesuffix(_less_update(text)) if updated else ""


def _less_update(text: str) -> str:
    """A dateline without what it says of a later change: "Updated March 12, 2025 | Published March 10, 2025"."""
    updated, earlier = _UPDATED.search(text), _EARLIER.search(text)
    if updated is None:
        return text
    return text[earlier.start() :] if earlier and earlier.start() > updated.start() else text[: updated.start()]


def _day(text: str, setting: Setting) -> str | None:
    """The first whole day that a short text states."""
    if not any(character.isdigit() for character in text):
        return None
    return next((dated.date for dated in read_dates(text, setting) if dated.date and len(dated.date) == 10), None)


def read_moment(text: str) -> str | None:
    """A moment in ISO 8601, RFC 2822 or seconds since 1970 as ISO 8601; None for anything else. The time zone stays as given."""
    text = text.strip()
    if _SECONDS.match(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    found = _MOMENT.match(text)
    if not found:
        from email.utils import parsedate_to_datetime

        if len(text) > 40 or "," not in text:
            return None
        try:
            return parsedate_to_datetime(text).isoformat()
        except (ValueError, TypeError):
            return None
    day, minute, second, zone = found.groups()
    try:
        datetime.fromisoformat(day if not minute else f"{day}T{minute}{second or ':00'}")
    except ValueError:
        return None
    if not minute:
        return day
    zone = zone or ""
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{minute}{second or ':00'}{zone.upper()}"
