"""Which part of a page is the article.

What themes and standards mark as the article counts first; where nothing is marked, or the marks hold too little, the
densest part of the page is it.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from extractors.lines import LINK, Line, Lines
from extractors.page import Element

_CONTAINER = re.compile(
    r"(?<![\w-])(?:entry-content|post-content|td-post-content|post-body|article-body|articlebody|article__body|article-content|"
    r"article__content|story-body|story-content|single-content|blog-content|wp-block-post-content|content-body|body-content|post__content|"
    r"entry__content|post-entry|article-text|article_text|text-content|rich-text|richtext|e-content|mw-parser-output|c-content|"
    r"gh-content|w-richtext|available-content|sqs-html-content|se-main-container|news-detail-text|news-text-wrap|artibody|itembody|"
    r"mc-article-body|amp-wp-article-content|article-main-content|article-body-content|wp-post-content|hatenablog-entry|"
    r"articletext|storytext|main-content|postcontent|entrytext|post_content|article_body|theme-post-content)(?![\w-])"
)
_SHARE_OF_PAGE = 0.4
"""Of all the page's prose, how much a marked container must hold to be believed."""
_BELOW_HEADLINE = 0.15
"""Of all the page's prose, how much must stand below the headline for it to be the article's start."""
_DENSE = 0.7
"""Of all the page's prose, how much the smallest unmarked container must hold."""
_SOME = 80
"""Characters of prose that make a short text."""
_BELOW = 10
"""Lines between a headline and the text."""
_LISTS = frozenset({"ul", "ol", "dl"})
"""What is part of a text, be it the most of it: a recipe's steps."""


def weigh(lines: Lines) -> list[float]:
    """How much of each line is prose, in characters."""
    return [_weight(line) for line in lines.lines]


def _weight(line: Line) -> float:
    """How much of a line is prose: its length, less its links; nothing for boxes and scraps."""
    length = len(line.text)
    if line.region or (length < 25 and (length < 13 or length + _wide(line.text) < 25)):
        return 0.0
    own = length - line.amount(LINK)
    if own * 2 < length:
        return 0.0
    if length < 60 and line.text[-1] not in '.!?…。"”’' and _wide(line.text) * 2 < length:
        return own / 4
    return float(own)


def _wide(text: str) -> int:
    """Characters of scripts that say in one what takes two letters."""
    return 0 if text.isascii() else sum(1 for character in text if character > "\u2e7f")


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

    enough = _SHARE_OF_PAGE * total
    mass = {
        element: held
        for element, (first, last) in lines.slices.items()
        if (held := sums[last] - sums[first]) >= enough and held > 0
    }
    best = max(filter(_is_marked, mass), key=lambda element: mass[element], default=None)
    best = best if best is not None else _the_one(lines, sums, headline)
    if best is not None:
        best = _within_article(best, mass)
        # Page builders set an article in several boxes of one name.
        name = best.get("class")
        around = _article_around(best)
        begin, end = (0, len(lines.lines)) if around is None else lines.slices[around]
        same = (
            element
            for element, (first, last) in lines.slices.items()
            if begin <= first <= last <= end and element.get("class") == name
        )
        alike = [lines.slices[element] for element in same if _is_marked(element)]
        return min(first for first, _ in alike), max(last for _, last in alike)
    articles = [element for element in mass if element.tag == "article"]
    best = max(articles, key=lambda element: mass[element], default=None)
    if best is not None and mass[best] >= 0.6 * total:
        return lines.slices[best]
    dense = [element for element, held in mass.items() if held >= _DENSE * total and element.tag not in _LISTS]
    if not dense:
        return 0, len(lines.lines)
    smallest = min(dense, key=lambda element: lines.slices[element][1] - lines.slices[element][0])
    return lines.slices[smallest]


def _the_one(lines: Lines, sums: Sequence[float], headline: int | None) -> Element | None:
    """The one marked container of the page that holds some prose and begins right below the headline, however much stands elsewhere."""
    if headline is None:
        return None
    found: list[Element] = []
    end = 0
    some = [held for held in lines.slices.items() if sums[held[1][1]] - sums[held[1][0]] >= _SOME]
    for element, (first, last) in sorted(some, key=lambda held: (held[1][0], -held[1][1])):
        if first >= end and _is_marked(element):
            found.append(element)
            end = last
    if len(found) != 1:
        return None
    first, last = lines.slices[found[0]]
    return found[0] if first - _BELOW <= headline < last else None


def _within_article(best: Element, mass: dict[Element, float]) -> Element:
    """Of a marked container that stands in no ``<article>``, the marked one within it that does: it may hold several."""
    if _article_around(best) is not None:
        return best
    inner = [element for element in mass if _is_marked(element) and _article_around(element) is not None]
    return max(inner, key=lambda element: mass[element], default=best)


def _article_around(element: Element) -> Element | None:
    """The ``<article>`` that an element stands in: a page that scrolls without end holds more than one."""
    return next(element.iterancestors("article"), None)


def _is_marked(element: Element) -> bool:
    attributes = element.attrib
    if attributes.get("itemprop") in {"articleBody", "reviewBody"}:
        return True
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return len(named) > 1 and _CONTAINER.search(named) is not None
