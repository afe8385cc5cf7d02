"""The moments that a page states for machines: in JSON-LD, microdata, ``<meta>`` and scripts, and in its address."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from extractors.evidence import Notes
from extractors.inline import days_in_scripts
from extractors.lines import Line
from extractors.moments import day_in, read_moment
from extractors.page import Element, Page
from extractors.structured import Structured
from extractors.times import LONGEST
from extractors.values.setting import Setting
from schemas import Source

_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/_-][^/?#])", re.ASCII)
_LONGEST_ADDRESS = 500
_LINKS = 100
_IN_SCRIPT = re.compile(r'"date(Published|Modified)"\s{0,5}:\s{0,5}"([^"]{8,40})"')
"""The same in a script that is no JSON as a whole."""
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
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
    "rnews:datepublished",
    "originalpublicationdate",
    "article_date_original",
    "publishdate",
    "published-date",
    "pub_date",
    "dc.date.created",
    "dcterms.date",
    "dcterms.issued",
    "og:regdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "shareaholic:article_published_time",
    "bt:pubdate",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "dc.modified",
    "og:article:modified_time",
)
_SENTENCE = 60
"""Characters from which on a line counts as an article's text."""


def stated_publication(structured: Structured, setting: Setting, notes: Notes) -> str | None:
    """When the article was published, ISO 8601."""
    return _stated("datePublished", "/published_at", _PUBLISHED, structured, setting, notes)


def stated_change(structured: Structured, setting: Setting, notes: Notes) -> str | None:
    """When it was last changed, ISO 8601."""
    return _stated("dateModified", "/modified_at", _MODIFIED, structured, setting, notes)


def _stated(
    key: str, pointer: str, metas: tuple[str, ...], structured: Structured, setting: Setting, notes: Notes
) -> str | None:
    """A moment that the page states for machines: in JSON-LD, readable or broken, or in a ``<meta>``."""
    nodes = [structured.article] if structured.article else []
    for node in [*nodes, *structured.nodes]:
        value = node.data.get(key)
        if isinstance(value, str) and (moment := read_moment(value) or day_in(value, setting)):
            notes.keep(pointer, Source.JSON_LD, value, node.script)
            return moment
    read = {node.script for node in structured.nodes}
    for script in structured.scripts:
        for found in () if script in read else _IN_SCRIPT.finditer((script.text or "")[:200_000]):
            if f"date{found[1]}" == key and (moment := read_moment(found[2])):
                notes.keep(pointer, Source.JSON_LD, found[2], script)
                return moment
    for value, element, attribute in _microdata(structured.page, key):
        if moment := read_moment(value) or day_in(value, setting):
            notes.keep(pointer, Source.MARKUP, value, element, attribute)
            return moment
    for name in metas:
        if (meta := structured.meta(name)) and (moment := read_moment(meta[0]) or day_in(meta[0], setting)):
            notes.keep(pointer, Source.META, meta[0], meta[1], "content")
            return moment
    return None


def _microdata(page: Page, key: str) -> Iterator[tuple[str, Element, str]]:
    """What microdata gives as the page's one moment; nothing where it gives several, as lists of articles do."""
    found = []
    for element in page.props.get(key, ()):
        if element.tag != "meta":
            attribute = next((name for name in ("datetime", "content") if element.get(name)), "")
            found.append((str(element.get(attribute)), element, attribute) if attribute else None)
    if found and found[0] and all(other and other[0][:10] == found[0][0][:10] for other in found):
        yield found[0]


def day_in_scripts(structured: Structured, setting: Setting, notes: Notes) -> str | None:
    """The moment of publication that scripts give, ISO 8601."""
    for value, script in days_in_scripts(structured.page):
        if moment := read_moment(value) or day_in(value, setting):
            notes.keep("/published_at", Source.META, value, script)
            return moment
    return None


def day_in_address(structured: Structured, lines: Sequence[Line], notes: Notes) -> str | None:
    """The day that is a part of the article's own address, as folders or before its name: "/2024/05/12/a-story".

    The address that the page gives as its own goes before the one that was asked for, which stands nowhere on the page and has no evidence:
    the record's `url` says it.
    """
    if not _has_text(lines):
        return None
    places: list[tuple[str, Element, str]] = [(structured.page.url, None, "")]
    places += [
        (link.get("href", ""), link, "href")
        for link in islice(structured.page.elements("link"), _LINKS)
        if link.get("rel") == "canonical"
    ]
    if meta := structured.meta("og:url"):
        places.append((meta[0], meta[1], "content"))
    for address, element, attribute in reversed(places):
        if found := _DAY_IN_ADDRESS.search(address[:_LONGEST_ADDRESS]):
            year, month, day = (int(part) for part in found.group(1, 3, 4))
            try:
                told = date(year, month, day).isoformat()
            except ValueError:
                continue
            if element is not None:
                notes.keep("/published_at", Source.META, address, element, attribute)
            return told
    return None


def _has_text(lines: Sequence[Line]) -> bool:
    """Whether there is an article: a page that is not found has its address, too."""
    lengths = (len(line.text) for line in lines if line.region is None)
    return sum(length for length in lengths if length > _SENTENCE) > 2 * LONGEST
