"""An article's text as its JSON-LD has it: of a page that a script is to fill, all that there is."""

import re
from collections.abc import Sequence

from extractors.lines import Line
from extractors.page import fold_space
from extractors.structured import Structured, plain

_ENDS = re.compile(r"</(?:p|li|h\d|div|blockquote)>|<br\s?/?>", re.IGNORECASE)
"""In a text with markup, the end of a paragraph."""
_SHORTEST = 500
"""Characters from which on it is a text, and no summary."""
_LONGEST = 500_000
_MUCH_MORE = 4
"""How many times what the page shows it must have."""


def stated_text(structured: Structured, shown: Sequence[Line]) -> list[Line]:
    """The paragraphs of ``articleBody``, where the page shows hardly anything of them; else none."""
    node = structured.article
    told = node.data.get("articleBody") if node else None
    if node is None or not isinstance(told, str) or len(told) < _SHORTEST:
        return []
    if len(told) < _MUCH_MORE * sum(len(line.text) for line in shown):
        return []
    paragraphs = (fold_space(plain(part)) for part in _ENDS.sub("\n", told[:_LONGEST]).splitlines())
    return [Line(text, node.script, "p", (), None, 0) for text in paragraphs if text]
