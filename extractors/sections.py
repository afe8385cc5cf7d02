"""Where in a publication an article stands: its section, and its tags."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from extractors.evidence import Notes
from extractors.lines import LINK, Line
from extractors.page import Element, Page, fold_space, squeeze
from extractors.structured import Structured, plain
from schemas import Source

_METAS = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "sailthru.section",
    "section",
    "articlesection",
)
_CRUMBS = re.compile(
    r"(?<![a-z])(?:breadcrumbs?|crumbs?|bread-crumbs?|channel-path|topic-?path|brotkrumen|brotkrumel|klickpfad|pfad|migas|miga-de-pan|ariane|briciole|okruszki|kruimelpad|brødkrumme|pankuz|хлебные)"
)
"""Of a class in lower case."""
_HOME = frozenset(
    """home homepage start startseite accueil inicio início homeページ главная stronagłówna hem hjem etusivu anasayfa
    ホーム トップ 홈 首页 首頁""".split()
)
"""What breadcrumbs begin with, squeezed."""
_HOME_PAGE = re.compile(r"^(?:https?://[^/]{1,200})?/?$")
_KICKER = re.compile(
    r"(?<![a-z])(?:kicker|eyebrow|overline|section|category|categories|rubri[ck]?\w*|post-?cat|channel|strapline|cat-links?)(?![a-z])",
    re.IGNORECASE,
)
_TAGGED = re.compile(
    r"(?<![a-z])(?:post-?tags?|tags?-?links?|article-?tags?|entry-?tags?|item-?tags?|field-tags|wrap_tag|tags|tag-list|keywords|archive_tags|tagi|tagy|etiquetas|schlagw(?:orte|oerter)|mots-cles|parole-chiave|trefwoorden|etiketter|tagit|etiketler)(?![a-z])"
)
"""Of a class in lower case."""
_LONGEST = 40
"""Characters of a section's or a tag's name."""
_LONGEST_CLASS = 300
_MOST = 50
"""Elements and links looked at."""
_CLOUD = 16
"""Tags from which on a list is not one article's."""
_ABOVE = 3
"""Lines above the headline in which the section's name stands."""


def find_section(structured: Structured, headline: str | None, above: list[Line], notes: Notes) -> str | None:
    """The part of the publication that the article stands in: what machines are told, else breadcrumbs, else the line above.

    Args:
        structured: what the page says to machines.
        headline: which is no section, although breadcrumbs end in it.
        above: the few lines above it.
        notes: where evidence goes.
    """
    if meta := structured.meta(*_METAS):
        notes.keep("/section", Source.META, meta[0], meta[1], "content")
        return meta[0]
    article = structured.article
    said = article.data.get("articleSection") if article else None
    said = said[0] if isinstance(said, list) and said else said
    if article and isinstance(said, str) and said.strip():
        notes.keep("/section", Source.JSON_LD, said, article.script)
        return fold_space(plain(said))
    site = structured.meta("og:site_name")
    never = {squeeze(headline or ""), squeeze(site[0]) if site else "", ""} | _HOME
    for text, element in chain(_crumbs(structured.page), _categories(structured.page), _kickers(above)):
        if 1 < len(text) <= _LONGEST and squeeze(text) not in never:
            notes.keep("/section", Source.MARKUP, text, element)
            return text
    return None


def _named(page: Page, names: "re.Pattern[str]") -> list[Element]:
    """The elements whose class holds one of some names."""
    if names.search("\n".join(page.class_words)) is None:
        return []
    return page.classed({named for named in page.classes if names.search(named[:_LONGEST_CLASS].lower())})


def _crumbs(page: Page) -> Iterator[tuple[str, Element]]:
    """The links of the page's breadcrumbs, the nearest to the article first."""
    for element in _named(page, _CRUMBS):
        if element.tag not in {"body", "html"}:
            links = [(fold_space("".join(link.itertext())), link) for link in islice(element.iter("a"), _MOST)]
            yield from reversed(links)
            return


def _categories(page: Page) -> Iterator[tuple[str, Element]]:
    """Links that WordPress marks as a category's."""
    for element, _, _, rel in page.marked:
        if "category" in rel and element.tag == "a":
            yield fold_space("".join(element.itertext())), element
            return


def _kickers(above: list[Line]) -> Iterator[tuple[str, Element]]:
    """A line above the headline that is one link, or whose element says that it is a section's name."""
    for number in range(len(above) - 1, max(-1, len(above) - 1 - _ABOVE), -1):
        line = above[number]
        names = " ".join(
            element.get("class", "") for element in (line.element, *islice(line.element.iterancestors(), 1))
        )
        if len(line.text) > _LONGEST or line.region or not line.text[0].isalpha():
            continue
        link = next(line.element.iter("a"), None)
        if link is not None and _HOME_PAGE.match(link.get("href", "")):
            continue  # the publication's own name
        if _KICKER.search(names):
            yield line.text, line.element
        elif line.amount(LINK) == len(line.text):
            if number and above[number - 1].amount(LINK):
                return  # the end of a menu
            yield line.text, line.element


def _tags(page: Page) -> Iterator[Element]:
    """The links whose ``rel`` says tag. WordPress says so of categories as well, and calls them that beside it."""
    for link, _, _, rel in page.marked:
        if "tag" in rel and " tag " in f" {rel} " and " category " not in f" {rel} " and link.tag == "a":
            around = link.getparent()
            if around is None or "taxonomy-category" not in around.get("class", "").split():
                yield link


def find_tags(structured: Structured, notes: Notes) -> tuple[str, ...]:
    """The article's tags, as printed, each once."""
    if tags := structured.lists.get("article:tag"):
        notes.keep("/tags", Source.META, tags[0][0], tags[0][1], "content")
        return tuple(dict.fromkeys(tag for tag, _ in tags))
    article = structured.article
    said = article.data.get("keywords") if article else None
    if isinstance(said, str):
        said = said.split(",")
    if article and isinstance(said, list):
        found = tuple(dict.fromkeys(fold_space(plain(tag)) for tag in said if isinstance(tag, str) and tag.strip()))
        if found:
            notes.keep("/tags", Source.JSON_LD, said[0], article.script)
            return found
    page = structured.page
    for links in (islice(_tags(page), _MOST), _in_tag_lists(page)):
        printed = [(fold_space("".join(link.itertext())).lstrip("#"), link) for link in links]
        printed = [(text, link) for text, link in printed if 0 < len(text) <= 2 * _LONGEST]
        if printed:
            notes.keep("/tags", Source.MARKUP, printed[0][0], printed[0][1])
            return tuple(dict.fromkeys(text for text, _ in printed))
    return ()


def _in_tag_lists(page: Page) -> list[Element]:
    """The links of the first list of tags; none where it is a cloud of the whole site's."""
    for element in _named(page, _TAGGED):
        if element.tag in {"div", "ul", "p", "section", "span", "footer"}:
            links = list(islice(element.iter("a"), _MOST))
            if links and len(links) < _CLOUD:
                return links
    return []
