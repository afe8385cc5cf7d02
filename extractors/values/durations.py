"""Runtimes: "1 hour, 31 minutes", "1h53", "91’", "1:31", "8 x 45 min", "PT1H31M", "124分", "1 ч. 31 мин."."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractors.values.cldr import unit_words
from extractors.values.lexicon import spellings
from extractors.values.setting import Setting
from extractors.values.text import tidy, without_accents
from extractors.vocabulary import Vocabulary


@dataclass(frozen=True)
class Runtime:
    """How long a work is."""

    minutes: int
    """Whole minutes; of one episode where there are several."""
    episodes: int | None = None
    """How many episodes, where the value says so: 8 in "8 x 45 min"."""


_ISO = re.compile(r"P(?:\d|T\d)[\dDTHMS.,]{0,20}")
_AMOUNT = re.compile(
    r"(?<![\d.,:])(?P<number>\d{1,5}(?:[.,]\d{1,2})?)[^\S\n]{0,3}[-‐]?(?P<unit>(?:[^\W\d_]|(?<=[^\W\d_])[(.](?=[^\W\d_]))+|[’'′‘´`]{1,2}|[\"″”“])?"
)
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:])")
_RANGE = re.compile(r"\d\s*(?:min\w*\.?|[’'′m])?\s*(?:[-–—~～]|\bto\b|\bbis\b|\bà\b)\s*\d", re.IGNORECASE)
_TIMES = re.compile(r"(?<![\d.,:])(\d{1,3})[^\S\n]?(?:[^\W\d_]{0,10}\.?[^\S\n])?[x×хX*][^\S\n]?(?=\d)")
_PLAIN = str.maketrans({"´": "’", "″": '"', "\n": " "})
"""Marks that NFKC would take apart, and line breaks between a number and its unit."""
_LONGEST = 100_000
_METRES = 900
"""From here on "m" are metres of film: "2312 m, 84 min"."""


@cache
def _units(vocabulary: Vocabulary, language: str | None) -> Mapping[str, str]:
    """Folded words → ``hours``, ``minutes``, ``seconds``, ``episodes``: the vocabulary's, and the page language's own."""
    known: dict[str, str] = {}
    for unit in ("hours", "minutes", "seconds", "episodes"):
        for word in spellings(vocabulary, unit, language):
            known.setdefault(_bare(word), unit)
    for unit in ("hour", "minute", "second"):
        for word in unit_words(language, unit):
            known.setdefault(_bare(word), f"{unit}s")
    return known


def _bare(word: str) -> str:
    return re.sub(r"[\s.()]+", "", without_accents(word))


_PRIMES = {"’": "minutes", "'": "minutes", "′": "minutes", "‘": "minutes", "´": "minutes", "`": "minutes"}
_DOUBLE_PRIMES = frozenset('"″”“')


def read_runtime(text: str, setting: Setting) -> Runtime | None:
    """The runtime that a value states, in whole minutes; None for a range ("32–63 minutes") and for words alone.

    Of several cuts it is the first. "1:31" are hours and minutes, "91:00" and "TRT 12:30" minutes and seconds.
    """
    text = unicodedata.normalize("NFKC", tidy(text).translate(_PLAIN))[:400]
    if iso := _ISO.search(text):
        return _from_iso(iso.group())
    episodes = None
    if times := _TIMES.search(text):
        episodes = int(times[1]) or None
        text = text[times.end() :]
    if clock := _CLOCK.search(text):
        return _runtime(_from_clock(clock, text), episodes)
    return _from_units(text, episodes, setting)


def _runtime(minutes: float | None, episodes: int | None) -> Runtime | None:
    return Runtime(int(minutes), episodes) if minutes is not None and 1 <= minutes <= _LONGEST else None


def _from_iso(text: str) -> Runtime | None:
    import isodate

    try:
        duration = isodate.parse_duration(text)
        return _runtime(duration.total_seconds() // 60, None)
    except (isodate.ISO8601Error, AttributeError, ValueError, OverflowError):
        return None  # an ISO duration of months has no length


def _from_clock(clock: re.Match[str], text: str) -> float:
    first, second = int(clock[1]), int(clock[2])
    if clock[3] is not None:
        return first * 60 + second
    # no film runs for five hours that is not written with a unit; short films run for five minutes
    of_minutes = first > 4 or len(clock[1]) > 2 or "TRT" in text.upper()
    return first + second / 60 if of_minutes else first * 60 + second


def _from_units(text: str, episodes: int | None, setting: Setting) -> Runtime | None:
    units = _units(setting.vocabulary, setting.base_language)
    total, found, last_unit, last_end = 0.0, False, "", 0
    amounts = list(_AMOUNT.finditer(text))
    for match in amounts:
        number = float(match["number"].replace(",", "."))
        unit = _unit(match["unit"], units)
        if found and text[last_end : match.start()].strip(" \t.,·:&").casefold() not in _LINKS:
            break
        if unit is None:
            if found and last_unit == "hours" and match["unit"] is None and number < 60:
                unit = "minutes"  # "2 hours 46", "1h53"
            elif found:
                break
            elif match["unit"] is None and text.strip(" .~≈").replace(" ", "") == match["number"]:
                return _runtime(number, episodes) if number < 1000 else None  # a bare number under "Runtime"
            else:
                continue
        if unit == "minutes" and match["unit"] == "m" and number >= _METRES:
            continue
        if unit == "episodes":
            episodes = episodes or int(number)
            continue
        if found and (unit == last_unit or (last_unit == "minutes" and unit == "hours")):
            break
        if not found and _RANGE.search(text[max(0, match.start() - 14) : match.start("number") + 1]):
            return None
        total += {"hours": 60.0, "minutes": 1.0, "seconds": 1 / 60}[unit] * number
        found, last_unit, last_end = True, unit, match.end()
    return _runtime(total + 1e-9, episodes) if found else None


_LINKS = frozenset(["", "and", "und", "et", "y", "e", "i", "och", "og", "en", "ja", "a", "ve", "и", "te"])


def _unit(word: str | None, units: Mapping[str, str]) -> str | None:
    if word is None:
        return None
    if word in _PRIMES:
        return "minutes"
    if word in _DOUBLE_PRIMES or (len(word) == 2 and set(word) <= set(_PRIMES)):
        return "seconds"
    bare = _bare(word)
    # 分鐘間: scripts without spaces run on behind the unit
    cuts = (bare[:length] for length in range(min(len(bare), 24), 0, -1)) if not bare.isascii() else (bare,)
    return next((units[cut] for cut in cuts if cut in units), None) if bare else None
