"""What a page hides by its markup, and what a script is only to show slowly."""

import re
from itertools import accumulate, islice

from lxml import etree

from extractors.page import Element

_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden")
_FADED = re.compile(r"(?<![\w-])opacity\s{0,4}:\s{0,4}0(?![.\d])")
"""Beside hidden visibility: a script is to show the element slowly."""
_MOST_FADED = 200
"""Elements within one in which one looks for its text."""
_FADED_TEXT = 300
"""Characters from which on what a script shows slowly is an article, and no menu or window."""


def is_hidden(element: Element, given: list[str]) -> bool:
    """Whether an element's own attributes hide it for good.

    Args:
        element: the element.
        given: the names of its attributes.
    """
    if "hidden" in given:
        return not element.get("id", "").startswith("S:")  # React streams a page's parts so, and shows them by script
    hidden = _HIDDEN.search(style) if "style" in given and (style := element.get("style")) else None
    return hidden is not None and not (hidden[0].startswith("v") and _FADED.search(style) and _holds_text(element))


def _holds_text(element: Element) -> bool:
    """Whether the first elements within one have as much text as an article."""
    texts = (len((inner.text or "").strip()) for inner in islice(element.iter(etree.Element), _MOST_FADED))
    return any(length >= _FADED_TEXT for length in accumulate(texts))
