"""Languages and countries: names in any language give BCP 47 tags and ISO 3166-1 codes."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extractors.values.cldr import locales
from extractors.values.lexicon import lexicon
from extractors.values.lists import pieces
from extractors.values.setting import Setting
from extractors.values.text import brackets, tidy
from extractors.vocabulary import Vocabulary, fold

_CODE = re.compile(r"^[A-Z]{2,3}$")
_SMALL_CODES = re.compile(r"[a-z]{2,3}(?:[\s,;/|]+[a-z]{2,3})*")
_TAG = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$")
_EDGES = " \t\n.。,;:*–—-\"“”„«»()[]'|/"


_NO_COUNTRIES = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
"""Two letters that CLDR lists and ISO 3166-1 does not assign: islands, unions, tests."""
_PLATES = {"D": "DE", "A": "AT", "F": "FR", "I": "IT", "E": "ES", "B": "BE", "S": "SE", "N": "NO", "P": "PT", "H": "HU"}
"""Cars' plates, as German listings shorten countries: "D/A/CH 2024"."""
_NO_LANGUAGES = frozenset(["und", "mul", "root"])


@cache
def _cldr(language: str, kind: str) -> Mapping[str, str]:
    """Folded name → code, as CLDR has it for one language; nothing for a language that CLDR does not know."""
    found: dict[str, str] = {}
    for locale in locales(language):
        table = locale.territories if kind == "country" else locale.languages
        for code, spelled in table.items():
            if code in _NO_LANGUAGES or (kind == "country" and not _is_country(code)):
                continue
            tag = code.replace("_", "-")
            if kind == "country" or _TAG.match(tag):
                if kind == "language" and language == "zh" and spelled[-1] in "文语語":
                    found |= {fold(spelled[:-1] + ending): tag for ending in "文语語"}  # 日文, 日语 and 日語 are one
                for spelling in {spelled, spelled.partition(" (")[0], spelled.partition("（")[0]}:
                    found.setdefault(fold(spelling), tag)
    return found


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES


@cache
def _in_any_language(vocabulary: Vocabulary, kind: str) -> Mapping[str, str]:
    """Folded name → code: English names first, then those of every language of the vocabulary."""
    found: dict[str, str] = {}
    for language in ("en", *vocabulary.languages):
        for name, code in _cldr(language, kind).items():
            found.setdefault(name, code)
    return found


def _named(name: str, kind: str, setting: Setting) -> str | None:
    own = setting.vocabulary.country_names if kind == "country" else setting.vocabulary.language_names
    return (
        own.get(name)
        or (setting.base_language and _cldr(setting.base_language, kind).get(name))
        or _in_any_language(setting.vocabulary, kind).get(name)
        or None
    )


@cache
def _codes(kind: str) -> Mapping[str, str]:
    """Codes in capitals → what they stand for: FR, LUX, USA; EN, ENG, FRE."""
    from babel import Locale
    from babel.core import get_global

    english = Locale.parse("en")
    if kind == "country":
        known = {code: code for code in map(str, english.territories) if _is_country(code)}
        for code, to in get_global("territory_aliases").items():
            if len(code) == 3 and code.isalpha():
                known[code] = to[0]
        return known | {"UK": "GB"}
    known = {code.upper(): code for code in map(str, english.languages) if re.fullmatch("[a-z]{2,3}", code)}
    for code, to in get_global("language_aliases").items():
        if re.fullmatch("[a-z]{3}", code):
            known[code.upper()] = to
    del known["VO"]  # Volapük; on a film's page it is the original version
    return known


def country_of(text: str, setting: Setting) -> str | None:
    """The ISO 3166-1 code of one country, by name in any language or by code in capitals; None for other words."""
    text = text.strip(_EDGES)
    if not text or len(text) > 60:
        return None
    if named := _named(fold(text), "country", setting):
        return named
    if len(text) == 1 and setting.base_language == "de":
        return _PLATES.get(text)
    return _codes("country").get(text) if _CODE.match(text) else None


def language_of(text: str, setting: Setting) -> str | None:
    """The BCP 47 tag of one language, by name in any language or by code in capitals; None for other words."""
    text = text.strip(_EDGES)
    if not text or len(text) > 60:
        return None
    if named := _named(fold(text), "language", setting):
        return named
    return _codes("language").get(text) if _CODE.match(text) else None


def names_language(text: str, setting: Setting) -> bool:
    """Whether a word names a language on this page or in English: "German" does, "Italia" (Indonesian) does not."""
    return any(fold(text) in _cldr(language, "language") for language in {setting.base_language or "en", "en"})


def read_countries(text: str, setting: Setting) -> tuple[str, ...]:
    """The countries that a value names, in order; words that name none give nothing."""
    found: list[str] = []
    for printed in _parts(text, setting):
        part = re.sub(r"[\d’'′]+", " ", printed)
        if whole := country_of(part, setting):
            found.append(whole)
        else:
            found += _run(part, setting)
    return tuple(dict.fromkeys(found))


def _run(part: str, setting: Setting) -> Iterator[str]:
    """Countries whose separators were lost ("France Belgium"), or behind an article: only if nothing else is there."""
    words = part.split()
    if not 1 < len(words) <= 40:
        return
    codes: list[str] = []
    idle = lexicon(setting.vocabulary, setting.base_language, "idle")
    at = 0
    while at < len(words):
        for length in range(min(4, len(words) - at), 0, -1):
            if code := country_of(" ".join(words[at : at + length]), setting):
                codes.append(code)
                at += length
                break
        else:
            if idle[words[at]] is None:
                return
            at += 1
    yield from codes


def _parts(text: str, setting: Setting) -> Iterator[str]:
    text = tidy(text)
    whole = text.strip(_EDGES)
    if country_of(whole, setting):  # "Bosnia and Herzegovina", "Trinidad & Tobago"
        yield whole
        return
    for begin, end in reversed(brackets(text)):
        text = f"{text[:begin]} {text[end:]}"
    for comma in pieces(text, setting, words=False):
        if country_of(comma.text, setting):
            yield comma.text
        else:
            yield from (piece.text for piece in pieces(comma.text.replace("-", " - "), setting))


def read_languages(text: str, setting: Setting) -> tuple[str, ...]:
    """The languages that a value names, in order; those of subtitles are left out."""
    text = tidy(text)
    if _SMALL_CODES.fullmatch(text[:100]):  # "en, fr": in small letters codes only beside nothing else
        text = text.upper()
    found: list[str] = []
    for line in re.split(r"[\n;|]", text):
        for part in pieces(_spoken(line, setting), setting):
            if whole := language_of(part.text, setting):
                found.append(whole)
            else:
                found += _within(part.text, setting)
    return tuple(dict.fromkeys(found))


def _spoken(line: str, setting: Setting) -> str:
    """The part of a line that is about what is spoken.

    "English and Korean with English subtitles": up to "with". "VO allemand, sous-titré français": up to the word.
    "norw. OmU": that word alone goes, for nothing follows it.
    """
    found = lexicon(setting.vocabulary, setting.base_language, "subtitles").find(line)
    if not found:
        return line
    before = line[: found[0].start]
    withs = lexicon(setting.vocabulary, setting.base_language, "with").find(before)
    if withs:
        return before[: withs[-1].start]
    bracket = before.rfind("(")
    if bracket > before.rfind(")"):
        return before[:bracket]
    comma = max(before.rfind(mark) for mark in ",、，–/")
    after = line[found[-1].end :].strip(_EDGES)
    if after or comma < 0:
        return before
    return before[:comma]


def _within(part: str, setting: Setting) -> Iterator[str]:
    """Languages among other words: "VO allemand", "Original in English", "Chinese (Mandarin)", "русский язык"."""
    outside, inside = part, ""
    for begin, end in reversed(brackets(part)):
        inside = part[begin + 1 : end - 1]
        outside = f"{outside[:begin]} {outside[end:]}"
    if whole := language_of(outside, setting):
        nearer = language_of(inside, setting) if inside else None
        yield nearer or whole
        return
    words = re.findall(r"[^\W\d_]+\.?", part)[:60]
    at = 0
    while at < len(words):
        for length in range(min(3, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if len(phrase) >= 4 and (tag := language_of(phrase, setting)):
                yield tag
                at += length
                break
        else:
            at += 1
