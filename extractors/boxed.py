"""Lines within an article that belong to a small box and not to its text: cards of other articles, offers, captions."""

import re
from itertools import islice

from extractors.lines import LINK, Lines
from extractors.page import Element, Page
from extractors.stock import AROUND_LABEL, as_stock, stock_lines

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
TOLD = frozenset({"p", "li", "h2", "h3", "h4"})
"""Elements that hold what an article tells."""
_CAPTION = 200
"""Characters of a caption."""
_IMAGES = 500
_BUTTON = 25
"""Characters of a button."""
_CARD_LINES = 8
_CARD = 250
"""Characters of a card: another article's headline within this one, its author, a line of it."""
_TOO_LARGE = frozenset({"article", "main", "body", "section"})
_CENTRED = re.compile(r"text-align\s{0,2}:\s{0,2}center", re.IGNORECASE)
_SMALLER = re.compile(r"(?<![\w-])(?:font-size|color)\s{0,2}:", re.IGNORECASE)


def cards(page: Page, lines: Lines, first: int, last: int) -> frozenset[int]:
    """Numbers of the lines of articles within the article that are little more than a link: cards of others."""
    found: set[int] = set()
    for element in page.elements("article"):
        start, end = lines.slices.get(element, (0, 0))
        if first <= start < end <= min(last, start + _CARD_LINES) and (start, end) != (first, last):
            held = lines.lines[start:end]
            length = sum(len(line.text) for line in held)
            if length < _CARD and sum(line.amount(LINK) for line in held) * 3 > length:
                found.update(range(start, end))
    return frozenset(found)


def offers(lines: Lines) -> frozenset[int]:
    """Numbers of the lines that share a small box with a button to subscribe, to buy or the like."""
    buttons = stock_lines().buttons
    found: set[int] = set()
    pressed = (line for line in lines.lines if len(line.text) < _BUTTON and line.tag not in TOLD)
    offering = (line for line in pressed if as_stock(line.text).strip(AROUND_LABEL) in buttons)
    offers = list(islice(offering, _IMAGES))
    total = sum(len(line.text) for line in lines.lines if not line.region) if offers else 0
    for line in offers:
        for box in (line.element, *islice(line.element.iterancestors(), 3)):
            first, last = lines.slices.get(box, (0, 0))
            held = sum(len(line.text) for line in lines.lines[first : min(last, first + _CARD_LINES)])
            if last - first > _CARD_LINES or held > min(2 * _CARD, total / 2) or box.tag in _TOO_LARGE:
                break
            found.update(range(first, last))
    return frozenset(found)


def pictured(page: Page, lines: Lines) -> frozenset[int]:
    """Numbers of the short lines that share a box with nothing but an image: hand-made pages know no other caption."""
    found: set[int] = set()
    for image in page.elements("img")[:_IMAGES]:
        box = image.getparent()
        for _ in range(4):
            if box is None or box.tag in _TOO_LARGE:
                break
            first, last = lines.slices.get(box, (0, 0))
            if last > first:
                held = lines.lines[first:last]
                if last - first <= 2 and all(
                    len(line.text) <= _CAPTION and line.tag not in HEADINGS and not line.text.endswith(("?", "？"))
                    for line in held
                ):
                    found.update(range(first, last))
                break
            found.update(_below(box, lines))
            box = box.getparent()
    return frozenset(found)


def _below(box: Element, lines: Lines) -> tuple[int, ...]:
    """The line below an image's box, if it is set in the middle and in a size or a colour of its own: its caption."""
    below = box.getnext()
    style = "" if below is None else below.get("style", "")[:200]
    if below is None or not (_CENTRED.search(style) and _SMALLER.search(style)):
        return ()
    first, last = lines.slices.get(below, (0, 0))
    return (first,) if last - first == 1 and len(lines.lines[first].text) <= _CAPTION else ()
