"""The page's visible lines as one text, where words are found and marked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.lines import Line, read_lines
from extractors.page import Page, fold_space

MOST_LINES, MOST_CHARACTERS = 20_000, 2_000_000
"""What is shown of a page; the rest is cut, and the view says so."""

_PATH = re.compile(r"(?:/(?:[A-Za-z][\w:-]*|\*)(?:\[\d{1,7}\])?)+", re.ASCII)
"""A path such as lxml gives for an element. A record may come from a stranger's file, and XPath can take for ever."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that gave something."""

    start: int
    end: int
    group: int | None = None
    """The evidence that it is."""
    leaf: int | None = None
    """The value that stands there to the letter."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line, and what it gave."""

    text: str
    groups: tuple[int, ...] = ()
    leaves: tuple[int, ...] = ()


class Text:
    """The visible lines of a page, joined by single spaces, so that words are found across lines too."""

    def __init__(self, page: Page) -> None:
        read = read_lines(page)
        self._root = page.root
        self._slices = read.slices
        self._known: dict[str, tuple[int, int] | None] = {}
        self.lines: list[Line] = []
        self.starts: list[int] = []
        length = 0
        for line in read.lines[:MOST_LINES]:
            if length + len(line.text) > MOST_CHARACTERS:
                break
            self.lines.append(line)
            self.starts.append(length)
            length += len(line.text) + 1
        self.cut = len(read.lines) - len(self.lines)
        """Lines that are not shown."""
        self.text = " ".join(line.text for line in self.lines)

    def find(self, words: str, path: str) -> tuple[int, int] | None:
        """Where the words stand in the lines of the element at an XPath; None where they do not."""
        within = self._within(path)
        return self.look(words, *within) if within else None

    def look(self, words: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """Where the words first stand between two places; None where they do not."""
        words = fold_space(words)
        at = self.text.find(words, start, len(self.text) if end is None else end) if words else -1
        return (at, at + len(words)) if at >= 0 else None

    def _within(self, path: str) -> tuple[int, int] | None:
        """Where the lines of the nearest block around an element begin and end."""
        if path not in self._known:
            self._known[path] = self._lines_of(path)
        return self._known[path]

    def _lines_of(self, path: str) -> tuple[int, int] | None:
        if not _PATH.fullmatch(path):
            return None
        for found in self._root.getroottree().xpath(path)[:1]:
            for element in (found, *found.iterancestors()):
                if element in self._slices:
                    first, last = self._slices[element]
                    if first >= last or last > len(self.lines):
                        return None
                    return self.starts[first], self.starts[last - 1] + len(self.lines[last - 1].text)
        return None

    def segments(self, marks: Iterable[Mark]) -> Iterator[tuple[Line, list[Segment]]]:
        """Each line, cut where marks begin and end."""
        begin: dict[int, list[Mark]] = {}
        finish: dict[int, list[Mark]] = {}
        for mark in marks:
            begin.setdefault(mark.start, []).append(mark)
            finish.setdefault(mark.end, []).append(mark)
        bounds = sorted({*begin, *finish})
        active: dict[Mark, None] = {}
        number = 0
        for start, line in zip(self.starts, self.lines, strict=True):
            end, at = start + len(line.text), start
            found: list[Segment] = []
            while number < len(bounds) and bounds[number] < end:
                bound = bounds[number]
                if bound > at:
                    found.append(_segment(self.text[at:bound], active))
                    at = bound
                for mark in finish.get(bound, ()):
                    active.pop(mark, None)
                active.update(dict.fromkeys(begin.get(bound, ())))
                number += 1
            found.append(_segment(self.text[at:end], active))
            yield line, found


def _segment(text: str, active: Iterable[Mark]) -> Segment:
    groups = dict.fromkeys(mark.group for mark in active if mark.group is not None)
    leaves = dict.fromkeys(mark.leaf for mark in active if mark.leaf is not None)
    return Segment(text, tuple(groups), tuple(leaves))
