"""What CLDR knows about a language: one way to its locales, loaded when first needed (some 4 ms each)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_WRITTEN_AS = {"zh": ("zh_Hans", "zh_Hant"), "no": ("nb",), "sr": ("sr_Cyrl", "sr_Latn"), "az": ("az_Latn",)}
"""Languages that CLDR keeps by script, or under another code."""


@cache
def locales(language: str | None) -> tuple[Locale, ...]:
    """The locales of a language, ``pt`` or ``pt_BR``; none for a language that CLDR does not know."""
    from babel import Locale, UnknownLocaleError

    found = []
    for name in _WRITTEN_AS.get(language or "", (language or "en",)):
        try:
            found.append(Locale.parse(name))
        except (UnknownLocaleError, ValueError):
            continue
    return tuple(found)


def unit_words(language: str | None, unit: str) -> tuple[str, ...]:
    """CLDR's words for a unit of time in every plural form, long and short: ``minute`` gives "minutes", "min"."""
    from babel.units import format_unit

    found: dict[str, None] = {}
    for locale in locales(language):
        for number in (1, 2, 3, 5, 11, 100):
            for length in ("long", "short", "narrow"):
                words = (
                    format_unit(number, f"duration-{unit}", length=length, locale=locale)
                    .replace(str(number), " ")
                    .strip()
                )
                if words and "duration" not in words:  # a unit that a language lacks comes back as its key
                    found[words] = None
    return tuple(found)
