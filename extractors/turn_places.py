"""Where a page names whom it asks, besides its headline and its text: other titles, descriptions, captions, tags, its address."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote, urlsplit

from extractors.headline import read_headline
from extractors.page import Element, fold_space
from extractors.structured import Structured
from extractors.vocabulary import fold, vocabulary
from schemas import Person

_MOST = 12
"""Headings, images and tags that are looked at."""
_PARTS = 20
"""Pieces of text of a heading or a caption."""
_LONGEST = 300
"""Characters of a title or a caption."""
_LONGEST_TEXT = 1_000
"""Characters of a description."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one page; each is looked for when it is asked for, for most pages are no interviews."""

    structured: Structured
    article: Element | None
    """The element that holds the article."""
    headline: str
    url: str
    tags: tuple[str, ...] = ()

    def titles(self) -> list[str]:
        """The page's titles that are not its headline: its largest headings, the window's title, the one for sharing."""
        page = self.structured.page
        found = [_text(heading) for heading in page.elements("h1")[:_MOST]]
        if page.title is not None:
            found.append(fold_space(page.title.text or "")[:_LONGEST])
        if meta := self.structured.meta("og:title", "twitter:title"):
            found.append(meta[0][:_LONGEST])
        return [title for title in dict.fromkeys(found) if title and title != self.headline]

    def description(self) -> str:
        """What the page says of itself where it is searched for or shared."""
        said = (self.structured.meta(key) for key in ("og:description", "description", "twitter:description"))
        return "\n".join(dict.fromkeys(meta[0][:_LONGEST_TEXT] for meta in said if meta))

    def captions(self) -> list[str]:
        """What stands below or for the article's images."""
        if self.article is None:
            return []
        whole = next(self.article.iterancestors("article"), self.article)
        return list(islice(filter(None, self._captions(whole)), _MOST))

    def _captions(self, article: Element) -> Iterator[str]:
        for element in islice(article.iter("img", "figcaption"), 2 * _MOST):
            if next(element.iterancestors("a"), None) is not None:
                continue  # a card of another article
            yield fold_space(element.get("alt", ""))[:_LONGEST] if element.tag == "img" else _text(element)

    def address(self) -> frozenset[str]:
        """The words of the last two parts of its address, folded: "/interviews/ada-reel/2.html"."""
        parts = unquote(urlsplit(self.url).path)[-_LONGEST:].split("/")[-2:]
        return frozenset(word for part in parts for word in fold(part.partition(".")[0]).split())


@lru_cache(maxsize=16)
def people_of(title: str) -> tuple[Person, ...]:
    """Whom a title is about, as headlines tell: asked once for all of a page's turns, and once for whoever answers."""
    return read_headline(title, vocabulary()).people


def _text(element: Element) -> str:
    return fold_space("".join(islice(element.itertext(), _PARTS)))[:_LONGEST].rstrip("#¶§ ")
