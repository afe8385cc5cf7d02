"""The byline: who wrote the article, and when it was published."""

import re
from datetime import datetime

from lxml import etree

from extractors.evidence import Notes
from extractors.lines import Line
from extractors.page import fold_space, host_of, squeeze
from extractors.structured import Node, Structured, plain
from extractors.values.dates import read_dates
from extractors.values.people import looks_like_company, looks_like_person
from extractors.values.setting import Setting
from schemas import Source

_MOMENT = re.compile(
    r"^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?$", re.IGNORECASE
)
LONGEST_BYLINE = 160
"""Characters of a line that may be a byline; a longer one is text."""

_TIMES = etree.XPath(
    "//time[@datetime] | //*[@itemprop='datePublished'] | //*[@title and contains(concat(' ', @class, ' '), ' published ')]"
)
_AUTHORS = etree.XPath(
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'author') or contains(@class, 'byline')]"
    "[not(ancestor::*[contains(@class, 'comment')])]"
)
_BY = re.compile(
    r"^(?:[^\W\d]{3,16}\s){0,2}(?:by|par|von|por|di|da|door|przez|af|av|tarafından|автор|autor[ae]?|auteur|author|取材・文|撰文|文|글)"
    r"(?![^\W\d_])\s{0,3}[:：]?\s{0,3}(.{2,80})$",
    re.IGNORECASE,
)
"""With up to two words before it: "Posted by", "Eingestellt von"."""
_CUT = re.compile(
    r"\s[|•·–—]\s|\s-\s|\s(?:published|updated|posted|on|at|um|am|le|à|el|a las|il|alle)\s(?=\d|\w{3,10}\s\d)"
    r"|\d{1,2}[./:]\d|\d{4}|[.,]\s(?=\d|\w{3,10}\s\d)"
)
"""Where a byline goes on with the day or another thing."""
_MORE_OF = re.compile(
    r"\b(?:check out|read|see|find) more (?:of|from|by) (.{3,60}?)(?:['’‘]s?)? (?:articles?|work|posts|stories|reviews|interviews)\b",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"\b(?:editor|staff|writer|reporter|correspondent|contributor|critic|team|desk|admin|redaktion|redacción|rédaction|"
    r"redazione|editorial|news|magazine|press|agency|guest|author|journalist|in-chief|chief)\b",
    re.IGNORECASE,
)


def find_authors(structured: Structured, lines: list[Line], publisher: str | None, notes: Notes) -> tuple[str, ...]:
    """The people who wrote the article.

    JSON-LD first, then ``<meta>``, then what stands as a byline around the text, then the site's own stock phrase
    ("Check out more of Edward Douglas’ articles"). A publication, an agency or a job title is nobody's name: no
    author is better than a wrong one.
    """
    never = {squeeze(name) for name in (publisher, host_of(structured.page.url).split(".")[0]) if name}
    for find in (_from_json, _from_meta, _from_markup, _from_lines):
        names = tuple(dict.fromkeys(name for name in find(structured, lines, never, notes) if name))
        if names:
            return names
    return ()


def _names(text: str, never: set[str]) -> list[str]:
    """The people in a byline's text; empty where it names a publication or a job."""
    text = fold_space(plain(text))
    if found := _BY.match(text):
        text = found[1]
    text = _CUT.split(text, maxsplit=1)[0]
    names = []
    for piece in re.split(r",\s|\s(?:and|und|et|y|e|en|og|och|i|&)\s|;\s?|/", text):
        name = _JOB.split(piece)[0].strip(" ,.:;|–—-@")
        if name and squeeze(name) not in never and looks_like_person(name) and not looks_like_company(name):
            names.append(name)
    return names


def _from_json(structured: Structured, _lines: list[Line], never: set[str], notes: Notes) -> list[str]:
    article = structured.article
    if article is None:
        return []
    said = article.data.get("author")
    names: list[str] = []
    for author in said if isinstance(said, list) else [said]:
        thing = structured.by_id(author)
        name = thing.get("name") if thing else author
        kind = thing.get("@type") if thing else None
        for one in name if isinstance(name, list) else [name]:
            if (
                isinstance(one, str)
                and (kind == "Person" or looks_like_person(one))
                and "Organization" not in str(kind)
            ):
                names.extend(_names(one, never))
                if names:
                    notes.keep("/authors", Source.JSON_LD, one, article.script)
    return names


def _from_meta(structured: Structured, _lines: list[Line], never: set[str], notes: Notes) -> list[str]:
    for key in ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "twitter:data1", "byl"):
        for content, element in structured.lists.get(key, ()):
            if "://" in content or (names := _names(content, never)) == []:
                continue
            notes.keep("/authors", Source.META, content, element, "content")
            return names
    return []


def _from_markup(structured: Structured, _lines: list[Line], never: set[str], notes: Notes) -> list[str]:
    for element in _AUTHORS(structured.page.root)[:30]:
        text = fold_space(" ".join(element.itertext()))
        if 2 < len(text) <= 120 and (names := _names(text, never)):
            notes.keep("/authors", Source.BYLINE, text, element)
            return names
    return []


def _from_lines(_structured: Structured, lines: list[Line], never: set[str], notes: Notes) -> list[str]:
    for line in lines:
        if len(line.text) <= 120 and _BY.match(line.text) and (names := _names(line.text, never)):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    for line in lines:
        if (found := _MORE_OF.search(line.text)) and (names := _names(found[1], never)):
            notes.from_line("/authors", Source.PROSE, line)
            return names
    return []


def find_dates(
    structured: Structured, lines: list[Line], setting: Setting, notes: Notes
) -> tuple[str | None, str | None]:
    """When the article was published and modified, ISO 8601, with the time zone where the page gives one."""
    published = modified = None
    for node in [structured.article] if structured.article else []:
        published = published or _moment(node, "datePublished", "/published_at", notes)
        modified = modified or _moment(node, "dateModified", "/modified_at", notes)
    for key in (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "parsely-pub-date",
        "sailthru.date",
        "og:published_time",
        "publish_date",
        "article.published",
    ):
        if published is None and (meta := structured.meta(key)) and (moment := read_moment(meta[0])):
            published = moment
            notes.keep("/published_at", Source.META, meta[0], meta[1], "content")
    for key in ("article:modified_time", "og:updated_time", "datemodified", "last-modified"):
        if modified is None and (meta := structured.meta(key)) and (moment := read_moment(meta[0])):
            modified = moment
            notes.keep("/modified_at", Source.META, meta[0], meta[1], "content")
    if published is None:
        for element in _TIMES(structured.page.root)[:20]:
            attribute = next((name for name in ("datetime", "content", "title") if element.get(name)), "")
            text = str(element.get(attribute)) if attribute else "".join(element.itertext())
            if "updated" in element.get("class", "") and "published" not in element.get("class", ""):
                continue
            if moment := read_moment(text):
                published = moment
                notes.keep("/published_at", Source.MARKUP, text, element, attribute)
                break
    if published is None:
        published = _day(lines, setting, notes)
    return published, modified


def _moment(node: Node, key: str, pointer: str, notes: Notes) -> str | None:
    value = node.data.get(key)
    if isinstance(value, str) and (moment := read_moment(value)):
        notes.keep(pointer, Source.JSON_LD, value, node.script)
        return moment
    return None


def _day(lines: list[Line], setting: Setting, notes: Notes) -> str | None:
    """A day in the short lines between headline and text: "By Edward Douglas | March 10, 2025"."""
    for number, line in enumerate(lines):
        if len(line.text) > LONGEST_BYLINE:
            if line.region is None and number:
                return None  # the text has begun: a day in it is none of the article's
            continue
        if any(character.isdigit() for character in line.text):
            for dated in read_dates(line.text, setting):
                if dated.date and len(dated.date) == 10:
                    notes.from_line("/published_at", Source.BYLINE, line)
                    return str(dated.date)
    return None


def read_moment(text: str) -> str | None:
    """A moment in ISO 8601 or RFC 2822 as ISO 8601; None for anything else. The time zone stays as given."""
    text = text.strip()
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
