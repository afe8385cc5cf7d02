"""Lines within an article that belong to a small box and not to its text: cards of other articles, offers, captions."""

import re
from itertools import islice

from extractors.lines import ITALIC, LINK, Line, Lines
from extractors.page import Element, Page
from extractors.picture_words import picture_patterns
from extractors.stock import AROUND_LABEL, as_stock, holds, stock_lines

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
TOLD = frozenset({"p", "li", "h2", "h3", "h4"})
"""Elements that hold what an article tells."""
_ASKS = ("?", "？", "؟")
_CAPTION = 200
"""Characters of a caption."""
_SENTENCE = 80
"""Characters from which on a sentence in an image's paragraph is one of the text."""
_IMAGES = 500
_BUTTON = 25
"""Characters of a button."""
_CARD_LINES = 8
_CARD = 250
"""Characters of a card: another article's headline within this one, its author, a line of it."""
_TOO_LARGE = frozenset({"article", "main", "body", "section"})
_CENTRED = re.compile(r"text-align\s{0,2}:\s{0,2}center", re.IGNORECASE)
_SMALLER = re.compile(r"(?<![\w-])(?:font-size|color)\s{0,2}:", re.IGNORECASE)
_FILE = re.compile(r"[^.!?]{1,80}\.(?:jpe?g|png|gif|webp|heic|tiff?)$", re.IGNORECASE)
"""An image's file, in place of its name."""
_POSTED = re.compile(r"[-–—]\s?[^@]{1,80}\(@\w{1,40}\)")
"""Below a text, or the post of a network: "— Ada Reel (@adareel) March 2, 2025"."""


def captioned(lines: Lines, first: int, last: int) -> frozenset[int]:
    """Numbers of the lines that belong to a video, an image or a post within a text, told by what stands below them."""
    found: set[int] = set()
    for number in range(first, last):
        line = lines.lines[number]
        text = line.text
        if line.region or len(text) > _CAPTION:
            continue
        above = lines.lines[number - 1] if number > first else None
        start = text[0]
        if start.isdigit() and picture_patterns().plays.match(text):
            found.add(number)
            if above is not None and above.tag != "p" and len(above.text) < _CAPTION:
                found.add(number - 1)
        elif start in "([（" and picture_patterns().credit_alone.match(text):
            found.add(number)
            if number - 2 in found:  # the image's file, and its caption
                found.add(number - 1)
        elif (start in "-–—" and line.tag != "blockquote" and _POSTED.match(text)) or (
            text[-5:].rpartition(".")[1] and _FILE.match(text)
        ):
            found.add(number)
    return frozenset(found)


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
                if last - first <= 2 and all(_may_caption(line, alone=last - first == 1) for line in held):
                    found.update(range(first, last))
                break
            found.update(_below(box, lines))
            box = box.getparent()
    return frozenset(found)


def _may_caption(line: Line, *, alone: bool) -> bool:
    """Whether a line beside an image may be its caption: no question, no heading, and no sentence of a paragraph's length.

    A paragraph goes on behind its image, where a caption stands on a line of its own; and a caption has no links. Two lines
    beside one image are a card's.
    """
    text, element = line.text, line.element
    if len(text) > _CAPTION or line.tag in HEADINGS or text.endswith(_ASKS):
        return False
    if (
        not alone
        or line.tag != "p"
        or len(text) < _SENTENCE
        or text[-1] not in '.!…"”'
        or picture_patterns().caption.search(text)
    ):
        return True
    styled = line.amount(ITALIC) * 2 > len(text) or element.find(".//small") is not None
    return styled or (line.amount(LINK) == 0 and element.find(".//br") is not None)


def _below(box: Element, lines: Lines) -> tuple[int, ...]:
    """The line below an image's box, if it is its caption: by what it says, or set in the middle and apart from the text."""
    below = box.getnext()
    first, last = (0, 0) if below is None else lines.slices.get(below, (0, 0))
    if below is None or last - first != 1:
        return ()
    line = lines.lines[first]
    if len(line.text) > _CAPTION or line.tag in HEADINGS or line.text.endswith(_ASKS):
        return ()
    style = below.get("style", "")[:200]
    apart = _SMALLER.search(style) or line.amount(ITALIC) * 5 > 4 * len(line.text)
    captions = (_CENTRED.search(style) and apart) or holds(line.text, stock_lines().credited)
    return (first,) if captions else ()
