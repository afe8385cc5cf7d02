"""Bylines that a page's elements are marked as: by class, ``rel`` or ``itemprop``."""

import re
from collections.abc import Iterator
from itertools import islice

from extractors.byline_lines import may_name, of_other_work
from extractors.byline_names import names_in
from extractors.byline_text import LONGEST, MOST
from extractors.byline_words import byline_patterns
from extractors.cards import is_of_a_card
from extractors.evidence import Notes
from extractors.page import Element, Page, fold_space
from extractors.structured import Structured
from schemas import Source

_AUTHORS = re.compile(r"author|byline|Author|writer|autor|auteur|yazar")
"""A class of a byline."""
_NAME = re.compile(r"author[_-]{0,2}[nN]ame|byline[_-]{1,2}name")
"""A class of a name within a byline."""
_TITLES = ("h2", "h3", "h4", "h5", "h6", "strong", "b")
"""What a box about an author has the name in: a heading, or bold type before what is told."""


def _bylines(page: Page) -> Iterator[Element]:
    """The elements that are marked as an author's, less those of comments and of other articles."""
    aside: dict[Element | None, bool] = {None: False}
    told = page.classes_with(_AUTHORS)
    for element, named, prop, rel in page.marked:
        if named in told or rel == "author" or prop == "author":
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
            if not aside[element] and not is_of_a_card(element, page):
                yield element


def _several(byline: Element, never: set[str]) -> tuple[str, ...]:
    """The names of a byline that are links to their authors' pages, or marked as names, one each; those of photographers are none."""
    found: list[str] = []
    for part in islice(byline.iter("a", "span"), MOST):
        named = part.get("class", "")
        if (part.tag == "a" and (may_name(part) or "author" in named)) or _NAME.search(named):
            if of_other_work(part, byline, besides=bool(found)):
                break
            text = fold_space(" ".join(part.itertext()))
            if len(text) <= LONGEST:
                found += names_in(text, never)
    return tuple(dict.fromkeys(found))


def _titled(byline: Element, never: set[str]) -> tuple[str, ...]:
    """The names that are headings of a box of several authors, a portrait below each."""
    titles = (fold_space("".join(title.itertext())) for title in islice(byline.iter("h3", "h4", "h5", "h6"), MOST))
    return tuple(dict.fromkeys(text for text in titles if names_in(text, never) == (text,)))


def from_markup(structured: Structured, never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those whom the first element names that is marked as a byline, and the boxes beside it."""
    for element in islice(_bylines(structured.page), MOST):
        if next(islice(element.iter(), MOST - 1, None), None) is not None:
            continue  # a box around more than a byline
        if len(several := _several(element, never) or _titled(element, never)) > 1:
            notes.keep("/authors", Source.BYLINE, fold_space(" ".join(element.itertext())), element)
            return several
        for holder in [
            *islice(filter(may_name, element.iterdescendants()), 5),
            element,
            *islice(element.iter(*_TITLES), 2),
        ]:
            attribute = "content" if holder.get("content") else ""
            text = fold_space(holder.get("content") or " ".join(holder.itertext())).rstrip(" :")
            named = "author" in f"{holder.get('class', '')} {holder.get('rel', '')} {holder.get('itemprop', '')}"
            said = named or byline_patterns().by.match(text) is not None
            if 2 < len(text) <= LONGEST and (names := names_in(text, never, single=said, collectives=not attribute)):
                notes.keep("/authors", Source.BYLINE, text, holder, attribute)
                return tuple(dict.fromkeys((*names, *_beside(element, never))))
    return ()


def _beside(element: Element, never: set[str]) -> Iterator[str]:
    """The names of the boxes beside an author's that have the same class: one box for each author."""
    for other in islice(element.itersiblings(), MOST):
        if other.tag != element.tag or not other.get("class") or other.get("class") != element.get("class"):
            continue
        text = fold_space(" ".join(islice(other.itertext(), MOST)))[:LONGEST]
        named = next(filter(may_name, islice(other.iterdescendants(), MOST)), other)
        said = fold_space(" ".join(islice(named.itertext(), MOST)))
        if len(said) <= LONGEST and byline_patterns().other.match(text.replace(said, "").strip(" ,")) is None:
            yield from names_in(said, never)
