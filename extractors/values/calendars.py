"""What languages call months and days of the week, and in which order they write a date. Source: CLDR."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extractors.values.cldr import locales
from extractors.values.lexicon import Lexicon
from extractors.values.setting import Setting
from extractors.values.text import without_accents
from extractors.vocabulary import Vocabulary

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e])*")
"""A word with the vowel signs that Devanagari, Arabic and Thai set beside its letters."""


@cache
def date_order(language: str | None, region: str | None) -> str:
    """The order of day, month and year in a short date: ``dmy``, ``mdy`` or ``ymd``. Source: CLDR."""
    regional = locales(f"{language or 'en'}_{region}") if region else ()
    for locale in (*regional, *locales(language)):
        pattern = locale.date_formats["short"].pattern
        letters = "".join(dict.fromkeys(char for char in pattern.casefold() if char in "dmy"))
        return letters if letters in {"dmy", "mdy", "ymd"} else "dmy"
    return "mdy" if region == "US" else "dmy"


_OTHER_NAMES = {"ar": ("ar_LB", "ar_MA", "ar_DZ")}
"""Regions whose months have names of their own: "كانون الثاني" of the Levant beside "يناير"."""
_SMALL_WORD = 3
"""Letters of a word before a month that is no part of its name: Catalan "de"."""


def _month_names(language: str, width: str) -> Iterator[tuple[str, int]]:
    """Names of one language's months, folded, with their numbers. ``width`` is CLDR's: ``wide``, ``abbreviated``."""
    regions = [locale for region in _OTHER_NAMES.get(language, ()) for locale in locales(region)]
    for locale in (*locales(language), *regions):
        for context in ("format", "stand-alone"):
            for number, name in locale.months[context].get(width, {}).items():
                words = WORD.findall(name)
                if words and not any(char.isdigit() for char in name):  # 11月, "tháng 11"
                    last = words[-1] if len(words[0]) <= _SMALL_WORD else " ".join(words)  # Catalan has "de novembre"
                    yield without_accents(last), int(number)
                    if language == "he":
                        yield f"ב{words[-1]}", int(number)  # "11 במרץ"


def _day_names(language: str, width: str) -> Iterator[tuple[str, int]]:
    for locale in locales(language):
        for number, name in locale.days["format"].get(width, {}).items():
            yield without_accents(name).strip("."), int(number)


_EXTRA_MONTHS = {"sept": 9, "june": 6, "july": 7, "janner": 1, "setiembre": 9, "mrz": 3}
"""Forms that CLDR does not list, or only for one country (Jänner), folded."""


@cache
def own_months(language: str | None) -> Mapping[str, int]:
    """Folded names of the page language's and English months, in full and short → number."""
    known: dict[str, int] = {}
    for name in (language, "en"):
        for width in ("wide", "abbreviated") if name else ():
            for word, number in _month_names(name or "", width):
                if len(word) > 1:
                    known.setdefault(word, number)
    return _EXTRA_MONTHS | known


@cache
def months(vocabulary: Vocabulary, language: str | None) -> Mapping[str, int]:
    """As `own_months`, and every other language's months in full: short forms are too often words ("out", "set")."""
    known = dict(own_months(language))
    for name in vocabulary.languages:
        for word, number in _month_names(name, "wide"):
            if len(word) > 2:
                known.setdefault(word, number)
    return known


@cache
def days_of_week(vocabulary: Vocabulary, language: str | None) -> Lexicon[int]:
    """Full names of the days of the week, Monday 0: the page's language, English, then the others."""
    order = dict.fromkeys([name for name in (language, "en") if name] + list(vocabulary.languages))
    return Lexicon((word, number) for name in order for word, number in _day_names(name, "wide") if len(word) > 3)


@cache
def _short_days(language: str | None) -> frozenset[str]:
    """The page language's and English days of the week, folded, in full and short."""
    own = [name for name in (language, "en") if name]
    return frozenset(word for name in own for width in ("wide", "abbreviated") for word, _ in _day_names(name, width))


def is_weekday(text: str, setting: Setting) -> bool:
    """Whether the text is a day of the week and nothing else, short or in full: "Fri", "vendredi", "金"."""
    return without_accents(text.strip(" .()")) in _short_days(setting.base_language)
