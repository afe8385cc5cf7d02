"""Pull quotes: lines set apart that repeat what is said elsewhere."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extractors.lines import BOLD, ITALIC, Line
from extractors.page import Element
from extractors.turn_ways import HEADINGS

_QUOTE_CLASS = re.compile(r"quote|exergue|zitat|destacad|sumario|citation|incut", re.IGNORECASE)
_BOX = re.compile(
    r"twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|text-post-media|reddit-embed|callout",
    re.IGNORECASE,
)
"""Posts of other sites and notes in a box, which nobody says."""
_WITHIN = 3
"""Elements around a line of which one may be such a box."""
_QUOTED = 20
"""Characters from which on a sentence that the page has twice is a pull quote."""
_MOST_QUOTES = 60
_BROKEN = ("…", "...", "“…", "“...", '"…', '"...', "«…", "„…")
"""How a pull quote begins that was cut out of a sentence."""
_MARKS = "“”\"«»„‘’'「」、，"


def pull_quotes(body: Sequence[Line]) -> set[int]:
    """Numbers of the lines, set apart, that repeat what another line says, or stand in a box."""
    boxes = _boxed(body)
    apart = [
        number
        for number, line in enumerate(body)
        if _QUOTED <= len(line.text) <= 500
        and (
            line.tag in HEADINGS | {"blockquote"}
            or (line.amount(BOLD) + line.amount(ITALIC)) * 2 > len(line.text)
            or line.text[0] in '“"«„‘'
            or _in_quote(line.element)
        )
    ][:_MOST_QUOTES]
    if not apart:
        return boxes
    boxes |= {number for number in apart if body[number].tag == "blockquote" and body[number].text.startswith(_BROKEN)}
    whole = _bare("\n".join(line.text for line in body))
    plain = {number: _bare(body[number].text).strip(". …") for number in apart}
    count = {number: whole.count(text) for number, text in plain.items() if len(text) >= _QUOTED}
    same = Counter(plain[number] for number, times in count.items() if times > 1)
    return boxes | {
        number
        for number, times in count.items()
        if times > 1 and (same[plain[number]] < 2 or times > same[plain[number]])
    }


def _boxed(body: Sequence[Line]) -> set[int]:
    """Numbers of the lines that stand in a box."""
    known: dict[Element, bool] = {}

    def is_boxed(element: Element | None, more: int) -> bool:
        if element is None or not more:
            return False
        if element not in known:
            name = element.get("class")
            known[element] = bool(name and _names_box(name[:300])) or is_boxed(element.getparent(), more - 1)
        return known[element]

    return {number for number, line in enumerate(body) if is_boxed(line.element, _WITHIN)}


def _in_quote(element: Element) -> bool:
    parent = element.getparent()
    around = "" if parent is None else parent.get("class", "")
    return _names_quote(element.get("class", "")[:300] + " " + around[:300])


@lru_cache(maxsize=1024)
def _names_quote(names: str) -> bool:
    """Whether classes are a pull quote's: the paragraphs of an article have the same ones."""
    return _QUOTE_CLASS.search(names) is not None


@lru_cache(maxsize=1024)
def _names_box(names: str) -> bool:
    """Whether classes are such a box's."""
    return _BOX.search(names) is not None


def _bare(text: str) -> str:
    """A text without what tells a quotation from the words that it repeats."""
    text = text.casefold()
    for mark in _MARKS:
        text = text.replace(mark, "")
    while "  " in text:
        text = text.replace("  ", " ")
    return text
