"""What somebody was honoured for: "Ada Reel won the award for her role in Dark Sea"."""

import re
from functools import cache

from extractors.prose_words import BLANK, any_of


@cache
def _honoured() -> "re.Pattern[str]":
    lead = rf"^,?\s(?:[a-zà-ÿ]+\s){{0,3}}?(?:{any_of('honoured')})\s"
    return re.compile(rf"{lead}[^,.;:!?()]{{0,80}}?\b(?i:{any_of('role_in')})\s[“\"«„]?[{BLANK}A-ZÀ-ÖØ-Þ]")


def is_honoured_actor(behind: str) -> bool:
    """Whether a part in a work is what somebody behind whose name this stands won a prize for, or is known for: no "role in the plot"."""
    return _honoured().match(behind) is not None
