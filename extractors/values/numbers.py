"""Years and counts."""

import re
import unicodedata

from extractors.values.setting import Setting
from extractors.values.text import tidy

YEAR = re.compile(r"(?<![\d.,])(18[7-9]\d|19\d\d|20\d\d|2[.\u00a0 ]0\d\d|1[.\u00a0 ]9\d\d)(?!\d)")
_COUNT = re.compile(r"(?<![\d.,])(\d{1,4})(?![\d]|[.,]\d)")


def read_year(text: str, setting: Setting) -> int | None:  # noqa: ARG001 - every reader takes a setting
    """The first year that a value states, 1870 to 2099; "2.006" and "2 006" are 2006."""
    match = YEAR.search(unicodedata.normalize("NFKC", tidy(text)))
    return int(re.sub(r"\D", "", match[1])) if match else None


def read_count(text: str, setting: Setting) -> int | None:  # noqa: ARG001 - every reader takes a setting
    """The first whole number that a value states, 1 to 9999: 9 in "9 (list of episodes)"."""
    match = _COUNT.search(unicodedata.normalize("NFKC", tidy(text)))
    return int(match[1]) or None if match else None
