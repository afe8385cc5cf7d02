"""Which heading is the headline."""

import re
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from extractors.boxes import region_named
from extractors.evidence import Notes
from extractors.kind import names_section
from extractors.lines import is_anchor
from extractors.page import Element, Page, fold_space, host_of, squeeze
from extractors.structured import Structured, plain
from schemas import Source

_TAGS = frozenset({"h1", "h2", "h3"})
LONGEST = 1_000
"""Characters of a page's title that are looked at."""
MOST = 40
"""Headings looked at: the headline is among a page's first."""
_PIECES = 1_000
"""Pieces of a heading's text that are evidence: one that is never closed holds the page."""
_MOST_TEXT = 20_000
"""Characters of them, white space with them."""
_ITALICS = etree.XPath(".//em | .//i | .//cite")
_NESTED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "time", "button", "style", "script"})
"""Elements that are no part of the heading that holds them."""
_LIKE = 0.5
"""How much of a heading the page's titles repeat where it is the headline."""
_SURE = 0.9
"""The same, where a smaller heading counts before the page's one h1."""
_RELATED = 0.2
"""The same, for a page's one h1."""
_TELLING = 4
"""Letters of a word that tells what a title is about."""
_SITE_SUFFIX = re.compile(r"\s[|·•»«–—-]\s|\s?[|»]\s?")
_WORDS = re.compile(r"[^\W_]+")
_INDEX = re.compile(r"/(?:index|home|default)\.\w{2,5}$", re.IGNORECASE)
_BYLINE = re.compile(r"[Bb]y [A-Z]")
"""A smaller heading that is a byline, which a page's title may repeat."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline as printed, and where."""

    text: str
    source: Source
    element: Element | None
    attribute: str = ""

    def keep(self, pointer: str, source: Source, notes: Notes) -> None:
        """Keep the evidence of what it tells: of a heading all its words, also those nested in it that it is read without."""
        text = self.text
        if self.source is Source.HEADLINE and self.element is not None and not self.attribute:
            text = fold_space("".join(islice(self.element.itertext(), _PIECES))[:_MOST_TEXT])
        notes.keep(pointer, source, text, self.element, self.attribute)


def find_headline(structured: Structured, notes: Notes) -> Headline | None:
    """The headline as a reader sees it; what the page says elsewhere decides which heading it is."""
    said: list[tuple[str, Source, Element, str]] = []
    article = structured.article
    if article and article.types and isinstance(name := article.data.get("headline") or article.data.get("name"), str):
        said.append((fold_space(plain(name)), Source.JSON_LD, article.script, ""))
    for key in ("og:title", "twitter:title", "dc.title", "title"):
        if meta := structured.meta(key):
            said.append((meta[0], Source.META, meta[1], "content"))
    title = structured.page.title
    if title is not None and (text := fold_space((title.text or "")[:LONGEST])):
        said.append((text, Source.META, title, ""))
    headings: list[tuple[str, Element, str]] = []
    for heading in _headings(structured.page):
        attribute = "content" if heading.get("content") else ""
        if heading.get("itemprop") == "alternativeHeadline":
            continue
        text = fold_space(heading.get("content") or _printed(heading))
        if 2 < len(text) < 400 and (heading.tag == "h1" or not _BYLINE.match(text)):
            headings.append((text, heading, attribute))
    begun = any(text.startswith(heading[0]) for text, *_ in said for heading in headings)
    headings = [heading for heading in headings if not _is_of_the_site(heading, said, structured.page, begun=begun)]
    headings = [heading for heading in headings if not (said and names_section(heading[0]))]
    best = _choose(headings, said, _site_names(structured))
    if best:
        found = Headline(best[0], Source.HEADLINE, best[1], best[2])
    elif said:
        text, source, element, attribute = said[0]
        found = Headline(_without_site(text, structured), source, element, attribute)
    elif headings:
        text, element, attribute = next((heading for heading in headings if heading[1].tag == "h1"), headings[0])
        found = Headline(text, Source.HEADLINE, element, attribute)
    else:
        return None
    found.keep("/headline", found.source, notes)
    return found


def _headings(page: Page) -> list[Element]:
    """What may be the headline, in the page's order."""
    marked = set(page.props.get("headline", ()))
    if not marked:
        return page.elements(*_TAGS)[:MOST]
    return list(islice((element for element in page.everything if element.tag in _TAGS or element in marked), MOST))


def _choose(
    headings: list[tuple[str, Element, str]], said: list[tuple[str, Source, Element, str]], site: set[str]
) -> tuple[str, Element, str] | None:
    """The heading that says what the page's own titles say; None where none does.

    A page's one ``<h1>`` needs to say less of it: titles for search engines are often other words for the same thing.
    """
    titles = [set(_WORDS.findall(text.casefold())) for text, *_ in said]
    rated = [(_likeness(heading[0], titles), heading[1].tag == "h1", heading) for heading in headings]
    likeness, first, best = max(
        rated,
        key=lambda rating: rating[0] + 0.01 * rating[1] - 0.02 * (squeeze(rating[2][0]) in site),
        default=(0.0, False, None),
    )
    ones = [rating for rating in rated if rating[1] and squeeze(rating[2][0]) not in site]
    if likeness < _SURE and not first and len({heading[0] for *_, heading in ones}) == 1:
        one = ones[0][2]
        if ones[0][0] >= _RELATED or _repeats(one[0], titles):
            return one
    related = first and len(ones) == 1 and best is not None and (likeness >= _RELATED or _repeats(best[0], titles))
    return best if likeness >= _LIKE or related else None


def _printed(heading: Element) -> str:
    """A heading's text, without what themes nest in it: a heading of its own, the dateline, words for screen readers."""
    if not len(heading):
        return heading.text or ""
    parts = [heading.text or ""]
    for child in heading.iterchildren():
        if not _is_apart(child):
            parts.append(" " if child.tag == "br" else _printed(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _is_apart(element: Element) -> bool:
    if element.tag in _NESTED or is_anchor(element) or _is_kicker(element):
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return len(named) > 1 and region_named(named) == "meta"


def _is_kicker(element: Element) -> bool:
    """Whether a box within a heading is a link and no more, and something follows it: the section."""
    if element.tag not in {"div", "p"} or len(element) != 1 or element[0].tag != "a" or element[0].tail:
        return False
    behind = ("".join([*islice(other.itertext(), _PIECES), other.tail or ""]) for other in element.itersiblings())
    return bool((element.tail or "").strip()) or any(text.strip() for text in behind)


def in_italics(headline: Headline) -> tuple[str, ...]:
    """What a headline sets apart in italics, as a title; nothing where all of it is."""
    if headline.element is None or headline.attribute:
        return ()
    parts = [fold_space("".join(part.itertext())) for part in _ITALICS(headline.element)]
    return tuple(part for part in parts if part and part != headline.text)


def _likeness(heading: str, titles: list[set[str]]) -> float:
    """How much of a heading the page's own titles, as words, repeat: the best share of common words, 0 to 1."""
    words = set(_WORDS.findall(heading.casefold()))
    best = 0.0
    for others in titles:
        if words and others:
            common = len(words & others)
            best = max(best, common / len(words) * min(1.0, 0.5 + common / len(others)))
    return best


def _repeats(heading: str, titles: list[set[str]]) -> bool:
    """Whether a long heading has half of a title's longer words: its first words may be all that a title for search engines keeps."""
    words = set(_WORDS.findall(heading.casefold()))
    telling = [{word for word in title if len(word) >= _TELLING} for title in titles]
    return any(len(title) > 1 and 2 * len(title & words) >= len(title) for title in telling)


def _is_of_the_site(
    heading: tuple[str, Element, str], said: list[tuple[str, Source, Element, str]], page: Page, *, begun: bool
) -> bool:
    """Whether a heading is the site's name: all of it leads to the site's first page, or the page's title says it behind the headline.

    Where a title begins with another heading (``begun``), a link in its midst is the name of a part of the site.
    """
    text, element, attribute = heading
    if attribute:
        return False
    link = next(islice(element.iter("a"), 1), None)
    linked = link is not None and fold_space("".join(islice(link.itertext(), _PIECES))[:_MOST_TEXT]) == text
    if linked and link is not None and is_home(link, page):
        return True
    if linked and begun and any(text in other and not other.startswith(text) for other, *_ in said):
        return True
    title, others = said[-1][0] if said else "", [other[0] for other in said[:-1]]
    told = next((other for other in others if other != title and title.startswith(other)), None)
    behind = set(_WORDS.findall(title[len(told) :].casefold())) if told is not None else set()
    words = set(_WORDS.findall(text.casefold()))
    return bool(words) and words <= behind and told is not None and words.isdisjoint(_WORDS.findall(told.casefold()))


def is_home(link: Element, page: Page) -> bool:
    """Whether a link leads to the first page of the site, or of the part of it that the page stands in, and the page is none."""
    if "home" in link.get("rel", "").split():
        return True
    try:
        there, here = urlsplit(page.absolute(link.get("href", "")) or page.url), urlsplit(page.url)
    except ValueError:
        return False
    if host_of(page.url) != host_of(there.geturl()) or there.query or there.fragment:
        return False
    first = _INDEX.sub("", there.path).rstrip("/")
    within = here.path.removeprefix(f"{first}/").strip("/") if here.path.startswith(f"{first}/") else ""
    return bool(within) and (not first or within.count("/") > 0)


def _site_names(structured: Structured) -> set[str]:
    """What the publication is called, squeezed: by the page, and by its host."""
    name = structured.meta("og:site_name")
    host = host_of(structured.page.url)
    return {squeeze(host.split(".")[0]), squeeze(host.rsplit(".", 1)[0]), *([squeeze(name[0])] if name else [])}


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
