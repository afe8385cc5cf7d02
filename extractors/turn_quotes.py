"""Pull quotes: lines set apart that repeat what is said elsewhere."""

import re
from collections import Counter
from collections.abc import Sequence

from extractors.lines import BOLD, ITALIC, Line
from extractors.page import Element
from extractors.turn_ways import HEADINGS

_QUOTE_CLASS = re.compile(r"quote|exergue|zitat|destacad|sumario|citation", re.IGNORECASE)
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
_MARKS = re.compile("[“”\"«»„‘’'「」]")


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
    plain = [_plain(line.text) for line in body]
    whole = "\n".join(plain)
    repeated = {number for number in apart if len(plain[number]) >= _QUOTED and whole.count(plain[number]) > 1}
    same = Counter(plain[number] for number in repeated)
    return boxes | {
        number for number in repeated if same[plain[number]] < 2 or whole.count(plain[number]) > same[plain[number]]
    }


def _boxed(body: Sequence[Line]) -> set[int]:
    """Numbers of the lines that stand in a box."""
    known: dict[Element, bool] = {}

    def is_boxed(element: Element | None, more: int) -> bool:
        if element is None or not more:
            return False
        if element not in known:
            name = element.get("class")
            known[element] = bool(name and _BOX.search(name[:300])) or is_boxed(element.getparent(), more - 1)
        return known[element]

    return {number for number, line in enumerate(body) if is_boxed(line.element, _WITHIN)}


def _in_quote(element: Element) -> bool:
    parent = element.getparent()
    around = "" if parent is None else parent.get("class", "")
    return _QUOTE_CLASS.search(element.get("class", "")[:300] + " " + around[:300]) is not None


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text.casefold()).split()).strip(". …")
