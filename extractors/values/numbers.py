"""Years and counts."""

import re
import unicodedata

from extractors.values.lexicon import lexicon
from extractors.values.setting import Setting
from extractors.values.text import tidy

YEAR = re.compile(r"(?<![\d.,])(18[7-9]\d|19\d\d|20\d\d|2[.\u00a0 ]0\d\d|1[.\u00a0 ]9\d\d)(?!\d)")
_COUNT = re.compile(r"(?<![\d.,])(\d{1,4})(?![\d]|[.,]\d)")


def read_year(text: str, setting: Setting) -> int | None:  # noqa: ARG001 - every reader takes a setting
    """The first year that a value states, 1870 to 2099; "2.006" and "2 006" are 2006."""
    match = YEAR.search(unicodedata.normalize("NFKC", tidy(text)))
    return int(re.sub(r"\D", "", match[1])) if match else None


def read_count(text: str, setting: Setting, unit: str | None = None) -> int | None:
    """The whole number that a value states, 1 to 9999: 9 in "9 (list of episodes)".

    Args:
        text: The value.
        setting: Whose words for the units are looked up first.
        unit: ``episodes`` or ``seasons``: of "2 seasons, 16 episodes" the number of that unit, and of no other.
    """
    text = unicodedata.normalize("NFKC", tidy(text))
    counts = list(_COUNT.finditer(text))
    if unit is None or not counts:
        return int(counts[0][1]) or None if counts else None
    words = lexicon(setting.vocabulary, setting.base_language, "episodes", "seasons").find(text)
    units = {word.start: word.meaning for word in words}
    plain: list[int] = []
    for count in counts:
        behind = units.get(count.end()) or units.get(count.end() + 1)
        if behind == unit:
            return int(count[1]) or None
        if behind is None:
            plain.append(int(count[1]))
    return plain[0] or None if plain else None
