"""The words of captions and credits, from ``vocabulary/pictures.toml``, as patterns: "Photo: Ada Reel", "Above, left"."""

import re
from dataclasses import dataclass
from functools import cache

from extractors.vocabulary import alternatives_of


@dataclass(frozen=True, slots=True)
class PicturePatterns:
    """What captions and credits say."""

    credit: "re.Pattern[str]"
    """A caption with a credit at its end: what stands before it, and ``after`` a label, ``of`` whom, or the ``whole`` with its sign."""
    shown: "re.Pattern[str]"
    """With what a credit begins that an element marks as one."""
    caption: "re.Pattern[str]"
    """What captions say and paragraphs hardly do."""
    credit_alone: "re.Pattern[str]"
    """A line that is a credit in brackets: "(Ada Reel/The Quay)"."""
    plays: "re.Pattern[str]"
    """Below a video's title: "05:22 - Source: The Film Paper"."""


@cache
def picture_patterns() -> PicturePatterns:
    """The patterns, made once."""
    words = alternatives_of("pictures.toml")

    def pattern(text: str) -> "re.Pattern[str]":
        return re.compile(text, re.IGNORECASE)

    return PicturePatterns(
        credit=pattern(
            rf"^(.*?)(?<![\s(|,–—-])[\s(|,–—-]*(?:\b(?:{words['credits']})\s?(?:credit|by)?\s?:\s*(?P<after>.+?)"
            rf"|(?:\b(?:{words['credits_of']}))\s(?P<of>.+?)|(?P<whole>(?:©|\(c\))\s?.+?))\)?$"
        ),
        shown=pattern(rf"^(?:{words['shown']})(?:\s(?:{words['by']}))?[\s:]{{1,3}}"),
        caption=pattern(rf"\b(?:{words['captions']})\b|©|\w/\w"),
        credit_alone=pattern(
            r"[(（\[][^()（）\[\]]{2,60}"
            rf"(?:[/|]\s?(?-i:[^a-z\d]|\w+@)|@|\bafp\b|{words['bracketed']})[^()（）\[\]]{{0,60}}(?<![.!?…])[)）\]]$"
        ),
        plays=pattern(rf"\d{{1,2}}:\d\d(?::\d\d)?\s?[-–—|]\s?(?:{words['sources']})\b"),
    )
