"""The article's own text: its container, and of that the paragraphs.

What themes and standards mark as the article counts first; where nothing is marked, or the marks hold too little, the
densest part of the page is it. The body is then what is left of that part without boxes, captions, the credit block,
and stock lines such as "Check out more of …" (``vocabulary/boilerplate.toml``).
"""

import re
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from extractors.lines import BOLD, LINK, Line, Lines
from extractors.page import Element
from extractors.vocabulary import FOLDER

_CONTAINER = re.compile(
    r"(?<![\w-])(?:entry-content|post-content|td-post-content|post-body|article-body|articlebody|article__body|article-content|"
    r"article__content|story-body|story-content|single-content|blog-content|wp-block-post-content|content-body|body-content|post__content|"
    r"entry__content|post-entry|article-text|article_text|text-content|rich-text|richtext|e-content|mw-parser-output|c-content|"
    r"articletext|storytext|main-content|postcontent|entrytext|post_content|article_body|theme-post-content)(?![\w-])"
)
_ASIDE = re.compile(r"\s?[(\[（][^()\[\]（）]{1,30}[)\]）]$")
"""At a line's end, how it was said: "Never. (Laughs.)"."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"'})
_SHARE_OF_PAGE = 0.4
"""Of all the page's prose, how much a marked container must hold to be believed."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_SHORTEST_ARTICLE = 200
"""Characters of text above which a stock line can end an article, and a later paragraph shows that one goes on."""
_LONGEST_STOCK = 60
"""Characters of a line that are compared with stock lines: the longest start of one has 40."""
_CAPTION = 200
"""Characters of a caption."""
_IMAGES = 500
_TOO_LARGE = frozenset({"article", "main", "body", "section"})
_BELOW_HEADLINE = 0.15
"""Of all the page's prose, how much must stand below the headline for it to be the article's start."""
_GOES_ON = 0.25
"""Of the prose above a stock line, how much more must follow it for the article to go on there."""
_DENSE = 0.7
"""Of all the page's prose, how much the smallest unmarked container must hold."""


@dataclass(frozen=True, slots=True)
class _Stock:
    """The starts of stock lines (``vocabulary/boilerplate.toml``)."""

    starts: tuple[str, ...]
    comments: tuple[str, ...]
    lists: tuple[str, ...]
    headings: tuple[str, ...]


@cache
def _stock() -> _Stock:
    table = tomllib.loads((FOLDER / "boilerplate.toml").read_text(encoding="utf-8"))
    return _Stock(**{name: tuple(starts) for name, starts in table.items()})


@cache
def _stock_lines() -> dict[str, tuple[str, ...]]:
    """How stock lines start, by their first letter."""
    stock = _stock()
    found: dict[str, tuple[str, ...]] = {}
    for start in (*stock.starts, *stock.comments, *stock.lists):
        found[start[:1]] = (*found.get(start[:1], ()), start)
    return found


def weigh(lines: Lines) -> list[float]:
    """How much of each line is prose, in characters."""
    return [_weight(line) for line in lines.lines]


def _weight(line: Line) -> float:
    """How much of a line is prose: its length, less its links; nothing for boxes and scraps."""
    length = len(line.text)
    if line.region or length < 25:
        return 0.0
    own = length - line.amount(LINK)
    if own * 2 < length:
        return 0.0
    if length < 60 and line.text[-1] not in '.!?…。"”’':
        wide = sum(1 for character in line.text if character > "\u2e7f")
        if wide * 2 < length:
            return own / 4
    return float(own)


def find_container(lines: Lines, weights: Sequence[float], headline: int | None) -> tuple[int, int]:
    """The run of lines that is the article: first line, and the one behind its last.

    Args:
        lines: the page's lines.
        weights: how much of each is prose.
        headline: the number of the headline's line, where it is one. What stands above it is no article's text, unless
            too little stands below: some themes put the headline into a box at the page's end.
    """
    start = headline or 0
    if sum(weights[start:]) < _BELOW_HEADLINE * sum(weights):
        start = 0
    sums = [0.0, *accumulate(weight if number >= start else 0.0 for number, weight in enumerate(weights))]
    total = sums[-1]

    mass = {element: sums[last] - sums[first] for element, (first, last) in lines.slices.items()}
    large = [element for element, held in mass.items() if held >= _SHARE_OF_PAGE * total and held > 0]
    best = max(filter(_is_marked, large), key=lambda element: mass[element], default=None)
    if best is not None:
        # Page builders set an article in several boxes of one name.
        name = best.get("class")
        same = (element for element in lines.slices if element.get("class") == name)
        alike = [lines.slices[element] for element in same if _is_marked(element)]
        return min(first for first, _ in alike), max(last for _, last in alike)
    articles = [element for element in large if element.tag == "article"]
    best = max(articles, key=lambda element: mass[element], default=None)
    if best is not None and mass[best] >= 0.6 * total:
        return lines.slices[best]
    dense = [element for element, held in mass.items() if held >= _DENSE * total]
    if not dense or not total:
        return 0, len(lines.lines)
    smallest = min(dense, key=lambda element: lines.slices[element][1] - lines.slices[element][0])
    return lines.slices[smallest]


def _is_marked(element: Element) -> bool:
    attributes = element.attrib
    if attributes.get("itemprop") in {"articleBody", "reviewBody"}:
        return True
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return len(named) > 1 and _CONTAINER.search(named) is not None


def find_body(
    lines: Lines, weights: Sequence[float], container: tuple[int, int], taken: Collection[int], headline: str | None
) -> list[Line]:
    """The article's paragraphs, sub-headings and quotations, in order.

    Args:
        lines: the page's lines.
        weights: how much of each is prose.
        container: the article's run of lines.
        taken: numbers of the lines that credit blocks have read.
        headline: the headline, which is no paragraph.
    """
    stock = _stock()
    ending = (*stock.comments, *stock.lists)
    kept: list[Line] = []
    first, last = container
    pictured = _pictured(lines)
    told = _lists_with_text(lines.lines[first:last])
    goes_on = max((n for n in range(first, last) if weights[n] > _SHORTEST_ARTICLE), default=first)
    sums = [0.0, *accumulate(weights[first:last])]
    for number in range(first, last):
        line = lines.lines[number]
        if line.region or number in taken or line.tag in {"h1", "caption"}:
            continue
        text = line.text
        plain = text[:_LONGEST_STOCK].translate(_QUOTES).casefold()
        if len(text) < 80 and plain.startswith(ending):
            above = sums[number - first]
            ends = plain.startswith(stock.comments) or sums[-1] - above < _GOES_ON * above
            if ends and above > _SHORTEST_ARTICLE:
                break
            continue
        if text == headline or (plain.startswith(stock.starts) and len(text) < 250) or number in pictured:
            continue
        if _is_link(line) and line.element.getparent() not in told:
            continue
        if _is_heading(line):
            if plain.startswith(stock.headings) and number > goes_on:
                break
            below = lines.lines[number + 1] if number + 1 < last else None
            if below is not None and below.region in {"form", "newsletter", "share", "related"}:
                continue
        kept.append(line)
    while kept and _is_scrap(kept[0]):
        kept.pop(0)
    while kept and _is_scrap(kept[-1]):
        kept.pop()
    return kept


def is_stock(text: str) -> bool:
    """Whether a line is one of the stock lines that stand among paragraphs: "Check out more of …"."""
    plain = text.translate(_QUOTES).casefold()
    return plain.startswith(_stock_lines().get(plain[:1], ()))


def _is_heading(line: Line) -> bool:
    return line.tag in _HEADINGS or (len(line.text) < 100 and line.amount(BOLD) * 10 >= 9 * len(line.text))


def _is_link(line: Line) -> bool:
    """Whether a line is a link to another page, and little else."""
    return line.amount(LINK) * 10 > 8 * len(line.text) and len(line.text) < 250


def _lists_with_text(lines: Sequence[Line]) -> frozenset[Element]:
    """The lists of which not every item is a link: they belong to the text, and so do the items that are."""
    items = [line for line in lines if line.tag == "li" and not line.region]
    return frozenset(line.element.getparent() for line in items if not _is_link(line))


def _pictured(lines: Lines) -> frozenset[int]:
    """Numbers of the short lines that share a box with nothing but an image: hand-made pages know no other caption."""
    if not lines.slices:
        return frozenset()
    root = next(iter(lines.slices)).getroottree()
    found: set[int] = set()
    for image in list(root.iter("img"))[:_IMAGES]:
        box = image.getparent()
        for _ in range(4):
            if box is None or box.tag in _TOO_LARGE:
                break
            first, last = lines.slices.get(box, (0, 0))
            if last > first:
                held = lines.lines[first:last]
                if last - first <= 2 and all(len(line.text) <= _CAPTION and line.tag not in _HEADINGS for line in held):
                    found.update(range(first, last))
                break
            box = box.getparent()
    return frozenset(found)


def _is_scrap(line: Line) -> bool:
    """A short line at the start or end of the text that is no sentence: a date, a byline, a heading with nothing under it."""
    text = line.text
    if len(text) < _LONGEST_STOCK:
        text = _ASIDE.sub("", text) or text
    if any(character > "\u2e7f" for character in text[:40]):
        return len(text) < 40 and text[-1] not in '。！？…」』）.!?”"’'
    return len(text) < 60 and text[-1] not in '.!?…"”’»:' and line.tag != "li"
