"""The page as a reader sees it: lines of text, each with its place and what is set apart in it.

The body is walked once. Paragraphs, ``<br>``, list items, definition lists, table cells and ``div``s all become lines.
Every block element knows which run of lines it holds, so that an article's container is a slice of the list.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml import etree

from extractors.boxes import TAGS, region_of
from extractors.hidden import is_hidden
from extractors.opened import LONG, Box, open_boxes
from extractors.page import Element, Page

BOLD = "bold"
ITALIC = "italic"
LINK = "link"

_INVISIBLE = frozenset(
    """script style noscript template svg head title meta link iframe object embed canvas audio video select option textarea
    map""".split()
)
_UNREAD = _INVISIBLE | {"br"}
_UNSHOWN = frozenset({"noscript", "template"})
"""Of these, what a page without its scripts may show."""
_NO_TEXT = 100
"""Characters of text up to which a page shows none."""
_TEXT = 500
"""Characters of text from which on what a page hides is its text, and no notice."""
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th
    thead tr ul""".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_HEADING = 160
"""Characters of a heading that is one line, though it is broken."""
_PIECES = 40
_ROW_STARTS = frozenset({"tr", "dl", "dt"})
_ROW_ENDS = frozenset({"table", "ul", "ol", "dd"})
"""Of these, ``dd`` belongs to the row of its ``dt``; a list or a table within a row is none of it."""
_PLAIN = frozenset({"div", "section", "center", "p", "details"})
_TELLING = frozenset({"li", "td", "th", "dt", "dd", "blockquote", "figcaption"})
_WEAK = frozenset({"aside", "meta", "author", "advertisement", "caption"})
"""Boxes within which a nearer box says more."""
MOST = 10_000
"""Lines of a page that are read: of a hundred saved articles the longest has 1,100. What follows more is comments, or no page."""
_LINES_OF_A_CARD = 5
_LONGEST_CARD = 500
"""Characters of a card that is one link, on so many lines."""
_KINDS = {"b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC}
_LABEL_CLASS = re.compile(
    r"(?<![a-z])(?:label|key|term|heading|title|name|field-?label|lbl|caption|th|property|dt|head)(?![a-z])"
)
_TYPE = re.compile(
    r"font-(?:(weight)\s{0,2}:\s{0,2}(?:bold|[6-9]00)|style\s{0,2}:\s{0,2}(?:italic|oblique))", re.IGNORECASE
)

_ANCHORS = frozenset({"¶", "#", "§", "\u200b"})


def is_anchor(element: Element) -> bool:
    """Whether an element is a heading's link to itself, as documentation prints it: "Install¶"."""
    text = element.text
    return element.tag == "a" and text is not None and len(text) < 4 and text.strip() in _ANCHORS and not len(element)


@dataclass(slots=True)
class Line:
    """One visible line."""

    text: str
    """White space folded."""
    element: Element
    """The block element that holds it."""
    tag: str
    """The tag of that element, or of the nearest one that means something to a reader: ``li``, ``dt``, ``td``, ``h2`` …"""
    spans: tuple[tuple[int, int, str], ...]
    """What is set apart: start, end, and ``bold``, ``italic`` or ``link``."""
    region: str | None
    """The box it stands in, where that is not the article's own text: ``navigation``, ``comments``, ``caption`` …"""
    row: int
    """The table row, definition list or label-value pair that it belongs to; lines of one row share it. 0 for none."""

    holes: tuple[int, ...] = ()
    """Where something invisible stands within it: the text goes on there for a reader, and not in the page's source."""

    def amount(self, kind: str) -> int:
        """How many of its characters are set apart so."""
        amount = 0
        for start, end, what in self.spans:
            if what == kind:
                amount += end - start
        return amount


@dataclass(slots=True)
class Lines:
    """All lines of a page, and the run of lines that each block element holds."""

    lines: list[Line]
    slices: dict[Element, tuple[int, int]]
    whole: bool = True
    """Whether these are all: of a page with more than `MOST` the last are left out."""
    total: int = 0
    """Characters of the lines that count as text."""


class _Writer:
    """Collects text into lines; the one place that knows about white space."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.slices: dict[Element, tuple[int, int]] = {}
        self.total = 0
        """Characters of the lines that count as text."""
        self.whole = True
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[tuple[int, int, str]] = []
        self.open: dict[Element, tuple[int, str]] = {}
        self.holes: list[int] = []
        self.linked: dict[Element, int] = {}
        """The line in which a link begins that goes on over several."""

    def add(self, text: str) -> None:
        folded = " ".join(text.split())
        if folded != text:  # hardly any text has white space to fold but at its ends
            if text[0].isspace() and self.length and self.parts[-1][-1] != " ":
                folded = " " + folded
            if text[-1].isspace() and folded and folded[-1] != " ":
                folded += " "
            if not folded:
                return
        self.parts.append(folded)
        self.length += len(folded)

    def open_span(self, element: Element, kind: str) -> None:
        for _, outer in self.open.values():
            if kind == outer:
                return  # bold in bold is bold
        self.open[element] = (self.length, kind)

    def close_span(self, element: Element) -> None:
        start, kind = self.open.pop(element)
        if start < self.length:
            self.spans.append((start, self.length, kind))

    def flush(self, element: Element, tag: str, box: Box | None, row: int) -> None:
        if self.open:  # a bold run goes on over a <br>: it is set apart on both lines
            for owner, (start, kind) in list(self.open.items()):
                if kind == LINK and self._is_left_open(owner):
                    del self.open[owner]
                    continue
                self.spans.append((start, self.length, kind))
                self.open[owner] = (0, kind)
        if len(self.lines) < MOST:
            text = "".join(self.parts).rstrip()
            spans = _trim(text, self.spans) if self.spans else ()
            line = Line(text, element, tag, spans, box.kind if box else None, row, tuple(self.holes))
            self.lines.append(line)
            counted = len(text) if len(text) > LONG else 0
            self.total += counted
            if box:
                box.lines.append(line)
                box.length += counted
        else:
            self.whole = False
        self.parts.clear()
        self.spans.clear()
        self.holes.clear()
        self.length = 0

    def _is_left_open(self, link: Element) -> bool:
        """Whether a link goes on over more lines and more text than a card has: its end is missing, and those are none."""
        first = self.linked.setdefault(link, len(self.lines))
        held = len(self.lines) - first
        if held != _LINES_OF_A_CARD or sum(len(line.text) for line in self.lines[first:]) < _LONGEST_CARD:
            return False
        for line in self.lines[first:]:
            line.spans = tuple(span for span in line.spans if span[2] != LINK)
        return True


def _trim(text: str, spans: list[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    """The spans without white space at their ends; none that is empty."""
    trimmed = []
    length = len(text)
    for start, end, kind in spans:
        if end > length:
            end = length
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if start < end:
            trimmed.append((start, end, kind))
    return tuple(trimmed)


def read_lines(page: Page) -> Lines:
    """The page's visible lines; of a page that shows no text those as well that a script is to show."""
    shown = _read(page, _UNREAD, hidden=False)
    if shown.total > _NO_TEXT or not shown.whole:
        return shown
    every = _read(page, _UNREAD - _UNSHOWN, hidden=True)
    return every if every.total > max(_TEXT, 3 * shown.total) else shown


def _read(page: Page, unread: frozenset[str], *, hidden: bool) -> Lines:
    """Walk the page's body once into lines.

    lxml walks, so that no nesting is too deep; what an element changes for those within it is put back when it closes.

    Args:
        page: the page.
        unread: elements that are left out, and those that end a line.
        hidden: whether elements are read that the page hides.
    """
    writer = _Writer()
    parts = writer.parts
    body = page.root.find("body")
    root = page.root if body is None else body
    # the nearest telling tag, the box, the row and the block that the walk is in
    tag, row, rows = "body", 0, 0
    box: Box | None = None
    block = skipped = None
    # the same around an element that has changed them, and the first line in it
    around: list[tuple[Element, str, Box | None, int, Element, int]] = []
    boxes: list[Box] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = element.tag
        if event == "start":
            given = element.keys()
            if (
                name in unread
                or (not hidden and ("style" in given or "hidden" in given) and is_hidden(element, given))
                or (name == "a" and is_anchor(element))
            ):
                if name == "br":
                    if parts and block is not None and block.tag in _HEADINGS and _is_one_line(block):
                        writer.add(" ")
                    elif parts:
                        writer.flush(block, tag, box, row)
                elif parts:
                    writer.holes.append(writer.length)
                skipped = element
                walk.skip_subtree()
                continue
            within = box
            if box is None or box.kind in _WEAK:
                region = TAGS.get(name) or (region_of(element, name, given) if given else None)
                if region and (box is None or region != box.kind):
                    within = Box(region)
                    boxes.append(within)
            if name in _BLOCKS:
                if parts:
                    writer.flush(block, tag, box, row)
                around.append((element, tag, box, row, block, len(writer.lines)))
                tag = tag if name in _PLAIN and tag in _TELLING else name
                if name in _ROW_STARTS:
                    rows += 1
                    row = rows
                elif name in _ROW_ENDS:
                    row = 0 if name != "dd" else rows
                block = element
            else:
                if kind := _KINDS.get(name) or (_span(name, element, given) if given else None):
                    writer.open_span(element, kind)
                if within is not box:
                    around.append((element, tag, box, row, block, -1))
            box = within
            text = element.text
        else:
            if element is skipped:
                skipped = None
            elif name in _BLOCKS:
                if parts:
                    writer.flush(element, tag, box, row)
                _, tag, box, row, block, first = around.pop()
                writer.slices[element] = (first, len(writer.lines))
            else:
                if writer.open and element in writer.open:
                    writer.close_span(element)
                if around and around[-1][0] is element:
                    _, tag, box, row, block, _ = around.pop()
            if element is root:
                break
            text = element.tail
        if not writer.whole:
            break
        if text and (parts or not text.isspace()):
            writer.add(text)
    if parts and writer.whole:
        writer.flush(root, "body", None, 0)
    for element, *_, first in reversed(around):  # those that are open where reading ends
        if first >= 0:
            writer.slices[element] = (first, len(writer.lines))
    open_boxes(boxes, writer.total)
    return Lines(writer.lines, writer.slices, writer.whole, writer.total)


def _span(name: str, element: Element, given: list[str]) -> str | None:
    """What an inline element sets apart by its attributes. A link within the page is none: headings carry those."""
    if name == "a":
        to = element.get("href") if "href" in given else ""
        return LINK if to and not to.startswith(("#", "javascript:")) else None
    if "class" in given and _names_label(element.get("class")):
        return BOLD
    return _type(element.get("style")) if "style" in given and name == "span" else None


@lru_cache(maxsize=8192)
def _type(style: str) -> str | None:
    """The type that a style sets: editors of pages write no ``<b>``."""
    found = _TYPE.search(style)
    return None if found is None else BOLD if found[1] else ITALIC


@lru_cache(maxsize=8192)
def _names_label(name: str) -> bool:
    return _LABEL_CLASS.search(name) is not None


def _is_one_line(heading: Element) -> bool:
    """Whether a heading is broken only to look well: short, and without labels."""
    text = "".join(islice(heading.itertext(), _PIECES))
    return len(text) < _LONGEST_HEADING and ":" not in text and "：" not in text
