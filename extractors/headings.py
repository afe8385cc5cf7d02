"""Which heading is the headline."""

import re
from dataclasses import dataclass

from lxml import etree

from extractors.evidence import Notes
from extractors.page import Element, fold_space, host_of, squeeze
from extractors.structured import Structured, plain
from schemas import Source

_HEADINGS = etree.XPath("//h1 | //h2 | //h3 | //*[@itemprop='headline']")
LONGEST = 1_000
"""Characters of a page's title that are looked at."""
MOST = 40
"""Headings looked at: the headline is among a page's first."""
_TITLE = etree.XPath("//head/title")
_ITALICS = etree.XPath(".//em | .//i | .//cite")
_SITE_SUFFIX = re.compile(r"\s[|·•»«–—-]\s|\s?[|»]\s?")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline as printed, and where."""

    text: str
    source: Source
    element: Element | None
    attribute: str = ""


def find_headline(structured: Structured, notes: Notes) -> Headline | None:
    """The headline as a reader sees it; what the page says elsewhere decides which heading it is."""
    said: list[tuple[str, Source, Element, str]] = []
    article = structured.article
    if article and article.types and isinstance(name := article.data.get("headline") or article.data.get("name"), str):
        said.append((fold_space(plain(name)), Source.JSON_LD, article.script, ""))
    for key in ("og:title", "twitter:title", "dc.title", "title"):
        if meta := structured.meta(key):
            said.append((meta[0], Source.META, meta[1], "content"))
    for title in _TITLE(structured.page.root)[:1]:
        if text := fold_space((title.text or "")[:LONGEST]):
            said.append((text, Source.META, title, ""))
    headings: list[tuple[str, Element, str]] = []
    for heading in _HEADINGS(structured.page.root)[:MOST]:
        attribute = "content" if heading.get("content") else ""
        text = fold_space(heading.get("content") or "".join(heading.itertext()))
        if 2 < len(text) < 400:
            headings.append((text, heading, attribute))
    best = max(
        headings,
        key=lambda heading: _likeness(heading[0], said) + (0.01 if heading[1].tag == "h1" else 0),
        default=None,
    )
    if best and _likeness(best[0], said) >= 0.5:
        found = Headline(best[0], Source.HEADLINE, best[1], best[2])
    elif said:
        text, source, element, attribute = said[0]
        found = Headline(_without_site(text, structured), source, element, attribute)
    elif best:
        found = Headline(best[0], Source.HEADLINE, best[1], best[2])
    else:
        return None
    notes.keep("/headline", found.source, found.text, found.element, found.attribute)
    return found


def in_italics(headline: Headline) -> tuple[str, ...]:
    """What a headline sets apart in italics, as a title; nothing where all of it is."""
    if headline.element is None or headline.attribute:
        return ()
    parts = [fold_space("".join(part.itertext())) for part in _ITALICS(headline.element)]
    return tuple(part for part in parts if part and part != headline.text)


def _likeness(heading: str, said: list[tuple[str, Source, Element, str]]) -> float:
    """How much of a heading the page's own titles repeat: the best share of common words, 0 to 1."""
    words = set(_WORDS.findall(heading.casefold()))
    best = 0.0
    for text, *_ in said:
        others = set(_WORDS.findall(text.casefold()))
        if words and others:
            common = len(words & others)
            best = max(best, common / len(words) * min(1.0, 0.5 + common / len(others)))
    return best


def _without_site(title: str, structured: Structured) -> str:
    """A ``<title>`` without the publication's name at its end or start."""
    pieces = _SITE_SUFFIX.split(title)
    if len(pieces) < 2:
        return title
    name = structured.meta("og:site_name")
    site = {squeeze(name[0])} if name else set()
    host = squeeze(host_of(structured.page.url).split(".")[0])
    for end in (pieces[-1], pieces[0]):
        squeezed = squeeze(end)
        if squeezed and (squeezed in site or (len(squeezed) > 3 and (squeezed in host or host in squeezed))):
            at = title.rfind(end) if end == pieces[-1] else len(end)
            kept = title[:at] if end == pieces[-1] else title[at:]
            return _strip_separators(kept) or title
    return title


def _strip_separators(text: str) -> str:
    return text.strip(" |·•»«–—-")
