"""The page as a reader sees it: lines of text, each with its place and what is set apart in it.

The body is walked once. Paragraphs, ``<br>``, list items, definition lists, table cells and ``div``s all become lines.
Every block element knows which run of lines it holds, so that an article's container is a slice of the list.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.page import Element, Page

BOLD = "bold"
ITALIC = "italic"
LINK = "link"

_INVISIBLE = frozenset(
    "script style noscript template svg head title meta link iframe object embed canvas audio video select option textarea map".split()
)
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th
    thead tr ul""".split()
)
_PLAIN = frozenset({"div", "section", "center", "p", "details"})
_TELLING = frozenset({"li", "td", "th", "dt", "dd", "blockquote", "figcaption"})
_OWN = frozenset({"html", "body", "article", "main"})
_KINDS = {"b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC, "a": LINK}
_REGION_TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "form": "form",
    "aside": "aside",
    "figcaption": "caption",
    "button": "form",
}

# What themes call the boxes around an article's own text. Names are compared as whole words of class and id.
_REGION_WORDS = (
    ("comments", r"comments?|respond|disqus|commentlist|comment-(?:list|form|respond|area|body|content|meta)|livefyre"),
    ("navigation", r"nav|navbar|navigation|menu|menus|breadcrumbs?|pagination|pager|skip-link|toc|post-nav\w*|site-header|masthead|topbar|mega-menu"),
    ("footer", r"footer|site-footer|colophon|copyright|page-footer"),
    ("share", r"share|sharing|sharedaddy|social|socials|addtoany\w*|share-\w+|social-\w+|jp-sharing|td-post-sharing\w*|post-share|follow|sassy-social-share"),
    ("related", r"related|related-\w+|jp-relatedposts|recommended|recommendations?|you-may-also|more-stories|read-more|readmore|td_block_related_posts|yarpp\w*|outbrain|taboola|popular|trending|most-read|recent-posts|latest|more-from|also-like|crp_related|post-list|teaser|teasers|card-grid|up-next"),
    ("newsletter", r"newsletter|subscribe|subscription|signup|sign-up|mailchimp|mc4wp\w*|optin|paywall|regwall|cookie\w*|gdpr|consent|modal|popup"),
    ("author", r"author-?box\w*|author-bio|about-author|author-info|author-description|post-author-box|td-author-\w+|author-card|author-profile|bio-box|biography"),
    ("advertisement", r"ad|ads|advert\w*|adsbygoogle|ad-\w+|banner|sponsor\w*|promo|promoted|dfp|google-ad|adslot"),
    ("caption", r"wp-caption-text|caption|photo-credit|image-credit|wp-element-caption|credit-line|media-credit"),
    ("aside", r"sidebar|widget|widget-area|aside|side-bar|secondary"),
    ("meta", r"entry-meta|post-meta|byline|post-byline|entry-footer|post-footer|tags|tag-links|post-tags|cat-links|entry-utility|meta-info|td-post-source-tags|hatom-extra|screen-reader-text|sr-only|visually-hidden|posted-on|dateline"),
)  # fmt: skip
_REGION = re.compile(
    "|".join(f"(?P<r{n}>(?<![\\w-])(?:{words})(?![\\w-]))" for n, (_, words) in enumerate(_REGION_WORDS))
)
_LABEL_CLASS = re.compile(
    r"(?<![a-z])(?:label|key|term|heading|title|name|field-?label|lbl|caption|th|property|dt|head)(?![a-z])"
)
_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden")


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
        return sum(end - start for start, end, what in self.spans if what == kind)


@dataclass(slots=True)
class Lines:
    """All lines of a page, and the run of lines that each block element holds."""

    lines: list[Line]
    slices: dict[Element, tuple[int, int]]


@lru_cache(maxsize=4096)
def region_named(name: str) -> str | None:
    """The kind of box that an element of this class and id is; None for no known kind."""
    found = _REGION.search(name.lower())
    return _REGION_WORDS[int(found.lastgroup[1:])][0] if found and found.lastgroup else None


class _Writer:
    """Collects text into lines; the one place that knows about white space."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.slices: dict[Element, tuple[int, int]] = {}
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[tuple[int, int, str]] = []
        self.open: dict[Element, tuple[int, str]] = {}
        self.holes: list[int] = []

    def add(self, text: str) -> None:
        folded = " ".join(text.split())
        if text[0].isspace() and self.length and self.parts[-1][-1] != " ":
            folded = " " + folded
        if folded and text[-1].isspace() and folded[-1] != " ":
            folded += " "
        if not self.length:
            folded = folded.lstrip()
        if folded:
            self.parts.append(folded)
            self.length += len(folded)

    def open_span(self, element: Element, kind: str) -> None:
        self.open[element] = (self.length, kind)

    def close_span(self, element: Element) -> None:
        start, kind = self.open.pop(element)
        if start < self.length:
            self.spans.append((start, self.length, kind))

    def flush(self, element: Element, tag: str, region: str | None, row: int) -> None:
        if self.open:  # a bold run goes on over a <br>: it is set apart on both lines
            for owner, (start, kind) in self.open.items():
                self.spans.append((start, self.length, kind))
                self.open[owner] = (0, kind)
        if self.parts:
            text = "".join(self.parts).rstrip()
            if text:
                self.lines.append(Line(text, element, tag, _trim(text, self.spans), region, row, tuple(self.holes)))
            self.parts.clear()
            self.length = 0
        self.spans.clear()
        self.holes.clear()


def _trim(text: str, spans: list[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    """The spans without white space at their ends; none that is empty."""
    trimmed = []
    for start, end, kind in spans:
        end = min(end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if start < end:
            trimmed.append((start, end, kind))
    return tuple(trimmed)


def read_lines(page: Page) -> Lines:
    """Walk the page's body once into its visible lines.

    The walk keeps its own stack, so that no nesting is too deep for it. A block element is on the stack twice: when
    it opens, and when it closes and its last line ends.
    """
    writer = _Writer()
    body = page.root.find("body")
    root = page.root if body is None else body
    rows = 0
    # element, nearest telling tag, region, row, enclosing block, first line (-1: not yet opened)
    stack: list[tuple[Element, str, str | None, int, Element, int]] = [(root, "body", None, 0, root, -1)]
    while stack:
        element, tag, region, row, block, first = stack.pop()
        name = element.tag
        if first >= 0:
            if name in _BLOCKS:
                writer.flush(element, tag, region, row)
                writer.slices[element] = (first, len(writer.lines))
            elif element in writer.open:
                writer.close_span(element)
        elif name == "br":
            writer.flush(block, tag, region, row)
        elif isinstance(name, str) and name not in _INVISIBLE and not _hidden(element):
            if name in _BLOCKS:
                writer.flush(block, tag, region, row)
                block = element
                tag = tag if name in _PLAIN and tag in _TELLING else name
                if name in {"tr", "dl", "dt"}:
                    rows += 1
                row = rows if name in {"tr", "dl", "dt", "dd"} else 0 if name in {"table", "ul", "ol"} else row
            elif kind := _KINDS.get(name) or (BOLD if _LABEL_CLASS.search(element.get("class", "")) else None):
                writer.open_span(element, kind)
            if region is None:
                region = _REGION_TAGS.get(name) or _box(element)
            stack.append((element, tag, region, row, block, len(writer.lines)))
            if element.text:
                writer.add(element.text)
            stack.extend((child, tag, region, row, block, -1) for child in reversed(element))
            continue
        elif writer.length:
            writer.holes.append(writer.length)
        if element.tail and element is not root:
            writer.add(element.tail)
    writer.flush(root, "body", None, 0)
    return Lines(writer.lines, writer.slices)


def _hidden(element: Element) -> bool:
    attributes = element.attrib
    return "hidden" in attributes or ("style" in attributes and _HIDDEN.search(attributes["style"]) is not None)


def _box(element: Element) -> str | None:
    attributes = element.attrib
    if element.tag in _OWN or not ("class" in attributes or "id" in attributes):
        return None
    return region_named(f"{attributes.get('class', '')} {attributes.get('id', '')}")
