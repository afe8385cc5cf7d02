"""What stands around an article's headline and text, by their places among the page's lines: datelines, subtitles, images."""

from collections import deque
from collections.abc import Sequence
from itertools import islice, takewhile

from extractors.headings import Headline
from extractors.lines import LINK, Line, Lines
from extractors.page import Element, Page
from extractors.signature import PARAGRAPH

_ABOVE = 6
"""Lines above a headline in which its dateline may stand."""
_BELOW = 10
"""Lines below an article's text in which it may stand, credit blocks not counted."""
_SUBTITLES = 4
"""Lines below a headline that may be its subtitle, unless the text begins before."""
_KICKERS = 2
"""Lines above a headline that may belong to it."""
_NO_SUBTITLES = frozenset({"share", "navigation", "advertisement", "newsletter", "paywall", "related", "comments"})
"""Boxes below a headline that tell nothing of the article: "Share Tweet" is nobody's name."""
_LONGEST_SUBTITLE = 250
_IMAGES = 50
"""Images of a page among which the one above the text is sought."""
_ELSEWHERE = frozenset({"navigation", "comments", "related", "footer", "newsletter"})
"""Boxes in which no byline of the article stands."""


def holder(lines: Lines, container: tuple[int, int]) -> Element | None:
    """The element that holds the article: the largest one with just its lines."""
    return next((element for element, held in reversed(lines.slices.items()) if held == container), None)


def lead_images(page: Page, lines: Lines, container: tuple[int, int], headline: int | None) -> list[Element]:
    """The images between the headline and the article's text."""
    if headline is None or headline >= container[0]:
        return []
    found = []
    for image in islice(page.elements("img", "amp-img"), _IMAGES):
        box = next((element for element in image.iterancestors() if element in lines.slices), None)
        first, last = lines.slices[box] if box is not None else (0, 0)
        if headline < first <= last <= container[0]:
            found.append(image)
    return found


def headline_line(lines: Lines, headline: Headline | None) -> int | None:
    """The number of the line that is the headline: the one in its element, else the first of its text; None for none."""
    if headline is None:
        return None
    same = [number for number, line in enumerate(lines.lines) if line.text == headline.text]
    inside = [number for number in same if lines.lines[number].element is headline.element]
    return next(iter(inside or same), None)


def lines_below(lines: Lines, headline: int | None, prose: Sequence[Line]) -> str:
    """The lines between the headline, where it is printed, and the text, a few at most: a subtitle is among them."""
    first = prose[0].element if prose else None
    if headline is None:
        above = takewhile(lambda line: line.element is not first, lines.lines)
        last = deque((line.text for line in above if line.region in {None, "header"}), _SUBTITLES)
        return "\n".join(text for text in last if len(text) <= _LONGEST_SUBTITLE)
    below = takewhile(lambda line: line.element is not first, lines.lines[headline + 1 : headline + 1 + _SUBTITLES])
    return "\n".join(
        line.text for line in below if len(line.text) <= _LONGEST_SUBTITLE and line.region not in _NO_SUBTITLES
    )


def lines_above(lines: Lines, headline: int | None) -> tuple[str, ...]:
    """The lines right above the headline that are no menu's."""
    above = lines.lines[max(0, (headline or 0) - _KICKERS) : headline or 0]
    return tuple(
        line.text
        for line in above
        if line.region in {None, "header"}
        and len(line.text) <= _LONGEST_SUBTITLE
        and line.amount(LINK) < len(line.text)
    )


def around_text(
    lines: Lines, container: tuple[int, int], headline: int | None, taken: set[int]
) -> tuple[list[Line], list[Line]]:
    """The lines where a byline or a dateline stands, less credit blocks: a few above the headline, and those from it on."""
    first, last = container
    # a heading behind a paragraph is a section's that repeats the headline
    opens = (
        headline is not None
        and headline <= first + 5
        and all(len(line.text) < PARAGRAPH for line in lines.lines[first:headline])
    )
    start = headline + 1 if headline is not None and opens else max(0, first - 25)

    def between(begin: int, end: int) -> list[Line]:
        numbers = range(max(0, begin), min(len(lines.lines), end))
        return [lines.lines[n] for n in numbers if n not in taken and _may_hold_dateline(lines.lines[n])]

    end = last
    for _ in range(_BELOW):
        while end in taken:
            end += 1
        end += 1
    return between(start - _ABOVE, start), between(start, end)


def _may_hold_dateline(line: Line) -> bool:
    """Whether a line stands in no box of the page's own. The footer of an `<article>` is the article's."""
    if line.region == "footer":
        return next(line.element.iterancestors("article"), None) is not None
    return line.region not in _ELSEWHERE
