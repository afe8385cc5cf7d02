"""Somebody of one name whom a headline quotes: "Tide: “I never learned to swim”"."""

import re

_QUOTED_ONE = re.compile(r"([A-ZÀ-ÞА-ЯΑ-Ω][\w'’]{2,24})\s?:\s[“\"«„‘'](?=\S+\s)")
_BEFORE = r"(?<=[^\W\d_][ ,])"
"""Within a sentence: at its start, any word has a capital."""


def quoted_one(headline: str, text: str) -> str | None:
    """The one word before a quotation with which a headline begins, if the text has it as a name; None where it is none.

    Args:
        headline: the article's.
        text: the article's paragraphs, each on a line.
    """
    found = _QUOTED_ONE.match(headline)
    if not found:
        return None
    name = re.escape(found[1])
    told = re.search(rf"{_BEFORE}{name}(?!\w)|^{name}\s[a-zà-ÿ]", text, re.MULTILINE)
    return found[1] if told and found[1].lower() not in text else None
