"""The elements of a page that hold a time, and where they stand."""

from collections.abc import Iterator
from itertools import islice

from extractors.dateline_words import dateline_patterns
from extractors.moments import find_update
from extractors.page import Element, Page, fold_space

LONGEST = 160
"""Characters of a line or an element that may be a dateline; a longer one is text."""
_NEAR = 5
"""Steps up or down a tree within which an element and a line's own are one place."""
MOST = 30
"""Elements looked at."""


def times(page: Page) -> list[Element]:
    """The elements that are a time or say "published", in the page's order."""
    published = page.classed({name for name in page.classes if "published" in name and "published" in name.split(" ")})
    dated = {
        *page.props.get("datePublished", ()),
        *(element for element in published if element.get("title") is not None),
    }
    if not dated:
        return page.elements("time")[:MOST]
    return list(islice((element for element in page.everything if element.tag == "time" or element in dated), MOST))


def stands_in(element: Element, held: set[Element]) -> bool:
    """Whether one of the lines' elements is the element, holds it, or is held by it."""
    parent = element
    for _ in range(_NEAR):
        if parent is None:
            break
        if parent in held:
            return True
        parent = parent.getparent()
    return any(child in held for child, _ in zip(element.iter(), range(_NEAR), strict=False))


def texts_of(element: Element) -> Iterator[tuple[str, str]]:
    """Attribute and value of whatever may say an element's time, its own text last: that has no attribute."""
    for attribute in ("datetime", "content", "title", "data-datetime", "data-date", "data-timestamp", "data-time"):
        if value := element.get(attribute):
            yield attribute, str(value)
    if sum(1 for _ in zip(element.iter(), range(MOST), strict=False)) < MOST:
        for text in "".join(_texts_but_changes(element)).split("\0"):
            yield "", fold_space(text)


def _texts_but_changes(element: Element) -> Iterator[str]:
    """The texts within an element, with a NUL for what is within it a change's by its class."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from ["\0"] if is_named_change(child) else _texts_but_changes(child)
        yield child.tail or ""


def says_change(element: Element) -> bool:
    """Whether an element's words, or those right before it, are of a change and of nothing earlier: "Updated <time>"."""
    before, parent = element.getprevious(), element.getparent()
    said = before.tail if before is not None else parent.text if parent is not None else ""
    if before is not None and not fold_space(said or ""):
        said = "".join(islice(before.itertext(), _NEAR))
    own = "".join(islice(element.itertext(), _NEAR))[:LONGEST]
    text = f"{(said or '')[-LONGEST:]} {own}"
    change = find_update(own)
    behind_a_day = change is not None and any(char.isdigit() for char in own[: change.start()])
    return find_update(text) is not None and dateline_patterns().earlier.search(text) is None and not behind_a_day


def is_named_change(element: Element) -> bool:
    """Whether an element's class is that of a change alone, as themes name a second time: ``updated``."""
    name = element.get("class", "")
    return find_update(name) is not None and dateline_patterns().earlier.search(name) is None
