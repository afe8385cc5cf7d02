"""A list's pieces that the markup alone sets apart: links one after another, words in boxes of their own colour."""

import re
from collections.abc import Iterator
from itertools import groupby, islice

from extractors.lines import Line
from extractors.page import Element, fold_space

_MOST = 60
"""Elements of a line, and children of each, that are looked at."""
_LONGEST = 400
"""Characters of a value that is looked at."""
_MARKED = re.compile(r"[,;|、，،](?=.)|\s/\s")
"""What sets pieces apart by itself."""
_UNCASED = "\u3040"
"""Letters from here on are of scripts in which a name may be one word."""
_INLINE = frozenset({"a", "span", "b", "strong", "em", "i", "small", "label", "button", "mark"})


Apart = dict[Element, dict[str, list[tuple[str, list[str]]]]]
"""Element → what runs of elements in it say, without spaces → their tag, and their texts."""


def set_apart(line: Line, value: str, apart: Apart, *, names: bool) -> str:
    """A value with a line break between its pieces, where each is an element and nothing stands between them.

    Args:
        line: where the value stands.
        value: what the line says, or the end of it.
        apart: what has been found in elements: thousands of lines may share one.
        names: whether it names people: then a word alone in its element is a part of a name, unless it is a link.
    """
    element = line.element
    if len(value) > _LONGEST or not _has_children(element) or _MARKED.search(value):
        return value
    if element not in apart:
        apart[element] = _found(element)
    for tag, pieces in apart[element].get(_squeezed(value), ()):
        if not names or tag == "a" or all(map(_is_whole, pieces)):
            return "\n".join(pieces)
    return value


def _found(element: Element) -> dict[str, list[tuple[str, list[str]]]]:
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for holder in islice(element.iter("*"), _MOST):
        for run in _runs(holder):
            if run and not any(map(_is_long, run)):
                pieces = [fold_space("".join(islice(child.itertext(), _MOST))) for child in run]
                found.setdefault(_squeezed("".join(pieces)), []).append((run[0].tag, pieces))
    return found


def _is_long(element: Element) -> bool:
    """Whether an element holds more than a value, told by its first texts."""
    return sum(len(text) for text in islice(element.itertext(), _MOST)) > 2 * _LONGEST


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _is_whole(piece: str) -> bool:
    """Whether a piece can be a name by itself."""
    return " " in piece or piece[:1] >= _UNCASED


def _runs(holder: Element) -> Iterator[list[Element]]:
    """Elements of one tag and class with nothing but space between them, two or more."""
    children = list(islice(holder.iterchildren("*"), _MOST))
    if len(children) < 2:
        return
    for key, group in groupby(children, key=lambda child: child.tag in _INLINE and (child.tag, child.get("class"))):
        run = list(group) if key else []
        if len(run) > 1 and not any((child.tail or "").strip() for child in run[:-1]):
            yield [child for child in run if child.text or _has_children(child)]


def _has_children(element: Element) -> bool:
    """Whether an element holds others: lxml counts them one by one."""
    return next(element.iterchildren(), None) is not None
