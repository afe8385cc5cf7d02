"""Years as other calendars count them, and digits of other scripts, as the days of datelines are read: "令和6年", "พ.ศ. 2567", "٢٠٢٤"."""

import re

_DIGITS = {
    ord(digit): str(value) for zero in "٠۰०" for value, digit in enumerate(chr(ord(zero) + n) for n in range(10))
}
_JAPANESE = re.compile(r"(令和|平成|昭和)\s?(元|\d{1,2})\s?年")
_BEGINS = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before each era's first."""
_BUDDHIST = re.compile(r"(?<!\d)(2[45]\d\d)(?!\d)")
_SINCE_BUDDHA = 543


def in_common_years(text: str, language: str | None) -> str:
    """A short text with its years as the common calendar counts them, and its digits in ASCII."""
    if text.isascii() and language != "th":
        return text
    text = _JAPANESE.sub(_of_an_era, text.translate(_DIGITS))
    return _BUDDHIST.sub(lambda year: str(int(year[1]) - _SINCE_BUDDHA), text) if language == "th" else text


def _of_an_era(found: "re.Match[str]") -> str:
    return f"{_BEGINS[found[1]] + (1 if found[2] == '元' else int(found[2]))}年"
