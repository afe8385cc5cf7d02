"""The words of datelines, from ``vocabulary/datelines.toml``, as patterns: "Updated", "Published on", "5 min read"."""

import re
from dataclasses import dataclass
from functools import cache

from extractors.vocabulary import alternatives_of


@dataclass(frozen=True, slots=True)
class DatelinePatterns:
    """What datelines say beside a day."""

    updated: "re.Pattern[str]"
    """A later change."""
    updated_in_small: "re.Pattern[str]"
    """The same in a text in small letters."""
    earlier: "re.Pattern[str]"
    """The publication."""
    says_when: "re.Pattern[str]"
    """Either: a label of a dateline, "Posted", "Published on", "Last updated"."""
    read: "re.Pattern[str]"
    """How long an article takes to read, somewhere in a line."""
    to_read: "re.Pattern[str]"
    """With what a line begins that says so."""
    no_runtime: "re.Pattern[str]"
    """Minutes of something else than a film: "5 min read"."""


@cache
def dateline_patterns() -> DatelinePatterns:
    """The patterns, made once."""
    words = alternatives_of("datelines.toml")
    # "reviewed by" says who did it, and not when; "Stand:" is no end of "Kontostand:"
    updated = rf"{words['updated']}|reviewed(?!\s(?:at|by|from|in|online)\b)|stand:(?<!\wstand:)"

    def pattern(text: str) -> "re.Pattern[str]":
        return re.compile(text, re.IGNORECASE)

    return DatelinePatterns(
        updated=pattern(updated),
        updated_in_small=re.compile(updated),
        earlier=pattern(words["earlier"]),
        says_when=pattern(f"{updated}|{words['earlier']}"),
        read=pattern(rf"\d\s?(?:-\s?)?(?:{words['minutes']}|мин\w*)\b.{{0,4}}(?:{words['read']})"),
        to_read=pattern(rf"(?:estimated )?read(?:ing)? time\b|{words['to_read']}|この記事は.{{1,6}}分"),
        no_runtime=pattern(rf"\b(?:{words['no_runtime']})\b"),
    )
