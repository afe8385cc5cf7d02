"""Boxes that are the article after all: what themes name as a box, and set the text in.

A column called "widget", the rest of a text behind a button "Read more" or behind a pay wall, a gallery whose captions
are what it tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.lines import Line
    from extractors.page import Element

LONG = 80
"""Characters from which on a line counts as text when boxes are weighed."""
_HALF = 2
_PARAGRAPHS = 3
"""Paragraphs side by side, of text and hardly any links, that no box of other articles, offers or buttons holds."""
_OF_PARAGRAPHS = frozenset({"related", "share", "paywall"})
"""Boxes that hold no paragraphs of their own: the notices of others, on cookies or newsletters, may be as long as a text."""


@dataclass(slots=True)
class Box:
    """A box of the page: navigation, comments, a sidebar …, and the lines that stand in it and in no nearer one."""

    kind: str
    lines: "list[Line]" = field(default_factory=list)
    length: int = 0
    """Characters of those that count as text."""


def open_boxes(boxes: Sequence[Box], total: int) -> None:
    """Take boxes that hold the text for what they are: part of the page.

    Args:
        boxes: all of the page.
        total: characters of the page's lines that count as text.
    """
    captioned = [box for box in boxes if box.kind == "caption"]
    captions = sum(box.length for box in captioned) if any(map(_tells, captioned)) else 0
    for box in boxes:
        if box.kind == "comments":
            if any(line.tag == "h1" for line in box.lines):  # "has-comments" of the article itself
                _open(box.lines)
        elif box.length * _HALF > total or (box.kind == "caption" and captions * _HALF > total):
            _open(box.lines)
        elif box.kind in _OF_PARAGRAPHS and box.length > _PARAGRAPHS * LONG:
            _open(_paragraphs(box))


def _tells(caption: Box) -> bool:
    """Whether a caption is of several paragraphs: what a gallery tells, slide by slide."""
    return sum(len(line.text) > LONG for line in caption.lines) > 1


def _paragraphs(box: Box) -> "Iterable[Line]":
    """The lines of a box that stand among several paragraphs of text."""
    if sum(line.amount("link") * 2 > len(line.text) for line in box.lines) > 1:
        return  # headlines of others, and what they are about
    beside: dict[Element, list[Line]] = defaultdict(list)
    for line in box.lines:
        parent = line.element.getparent()
        if line.tag == "p" and parent is not None:
            beside[parent].append(line)
    for lines in beside.values():
        if sum(len(line.text) > LONG and line.amount("link") * 4 < len(line.text) for line in lines) >= _PARAGRAPHS:
            yield from lines


def _open(lines: "Iterable[Line]") -> None:
    for line in lines:
        line.region = None
