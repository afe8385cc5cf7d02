"""The text of a line in which a byline may stand, and the parts that it has."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from extractors.lines import Line
from extractors.page import Element, fold_space

LONGEST = 120
"""Characters of a byline; a longer text is none."""
MOST = 40
"""Elements looked at."""
DAY = re.compile(
    r"(?<!\d)\d{1,2}[./]\d{1,2}[./]\d\d(?!\d)|\d{1,2}\D{1,15}(?:19|20)\d\d|(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}[日일]?"
)
SEPARATED = re.compile(r"\s(?:[|•·–—-]|/{1,2})\s|\s?[|•·\0]\s?")
_LEADING_DAY = re.compile(rf"^(?:[^\W\d_]{{2,14}}[.,:]{{0,2}}\s){{0,4}}?(?:{DAY.pattern})[\s,:–—-]{{1,4}}")
"""A day at the beginning, with what says of what it is: "Last updated: March 3, 2024 by Ada Reel"."""
_ROWS = frozenset(
    {"br", "div", "p", "li", "ul", "ol", "dl", "dt", "dd", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td"}
)
"""What begins a row of its own."""
HEADINGS = frozenset({"h1", "h2", "h3"})


def spaced(line: Line) -> str:
    """A line's text, with a space between elements that stand side by side without one: styles set those apart."""
    if next(line.element.iterchildren(), None) is None:
        return line.text
    return fold_space(with_marks(line).replace("\0", " "))


def first_of(line: Line) -> str:
    """A line's text; of one whose elements stand without a space between them, that of the first: "Ada Reel<span>Leeds</span>"."""
    children = list(islice(line.element, 2))
    if len(children) < 2 or line.element.text or children[0].tail or len(line.text) > LONGEST:
        return line.text
    first = fold_space("".join(islice(children[0].itertext(), MOST)))
    behind = line.text[len(first) :][:1] if first and line.text.startswith(first) else ""
    return first if behind.isupper() or behind.isdigit() else line.text


def parts_of(line: Line) -> Iterator[str]:
    """What stands between bars, dots and elements, less a day at its beginning: "March 3, 2024 / in Film / by Ada Reel"."""
    return (_LEADING_DAY.sub("", part) for part in SEPARATED.split(with_marks(line)))


def with_marks(line: Line) -> str:
    """A short line's text with a NUL between elements that stand side by side, with at most white space between them."""
    if len(line.text) > LONGEST or sum(1 for _ in islice(line.element.iter(), MOST)) == MOST:
        return line.text
    text = _with_gaps(line.element)
    return text if fold_space(text.replace("\0", "")) == line.text else line.text


def _with_gaps(element: Element) -> str:
    """The text of an element, with a NUL between elements that stand side by side and before the white space between them."""
    text = element.text or ""
    if len(text) > 1 and text[-1].isalpha() and len(element) and (element[0].text or "")[:1].isupper():
        text += "\0"  # "Ada Reel<span>Leeds</span>"
    for number, child in enumerate(element):
        gap = "\0" if number and not (element[number - 1].tail or "").strip() else ""
        text += gap + (_with_gaps(child) if isinstance(child.tag, str) else "") + (child.tail or "")
    return text


def rows_of(element: Element) -> list[str]:
    """The texts of a small element that stand on rows of their own, as blocks and breaks set them."""
    parts: list[str] = []
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), 2 * MOST):
        broken = inner.tag in _ROWS
        if event == "start":
            parts += ("\n" if broken else " ", (inner.text or "") if isinstance(inner.tag, str) else "")
        else:
            parts += ("\n" if broken and inner.tag != "br" else " ", (inner.tail or "") if inner is not element else "")
    return [
        row
        for row in map(
            fold_space, "".join(part.replace("\n", " ") if part != "\n" else part for part in parts).split("\n")
        )
        if row
    ]
