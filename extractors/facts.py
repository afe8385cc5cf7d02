"""Facts that no label announces: "Tragikomödie, USA 2024", "U.S.A., 2017, 100 min., color", "Ab 16 Jahren".

Listings print a film's form, country, year, length, language and certificate as a bare line. A line is one when every
piece of it is such a fact; one foreign word, and it is prose, a name or a title.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.values.durations import read_runtime
from extractors.values.lexicon import lexicon
from extractors.values.places import country_of, language_of, read_languages
from extractors.values.ratings import read_rating
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, FOLDER, fold

LONGEST = 140
"""Characters of a line that may be bare facts."""

_PIECES = re.compile(r"\s*[,;|│·•–—()\[\]、，。]\s*|\s[-]\s|(?<=\w{4})\.\s|(?<=\w\w)\s*[/／]\s*(?=\w\w)")
_YEAR = re.compile(r"^(?:\(?)((?:18[89]|19\d|20[0-4])\d)(?:\s?(?:г\.?|год|年|년|yr))?(?:\)?)$")
_WITH_YEAR = re.compile(
    r"^(?:(?P<before>\D{2,40}?)\s?)?(?P<year>(?:18[89]|19\d|20[0-4])\d)(?:\s?年)?(?:\s?(?P<after>\D{2,40}))?$"
)
_MINUTES = re.compile(r"\d")
_FORMAT = re.compile(
    r"^(?:dcp|35\s?mm|16\s?mm|70\s?mm|imax|digital|hd|4k|2d|3d|scope|cinemascope|dolby.*|stereo|blu-?ray|dvd|vod)$",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"^(?:rated|fsk|ab|mpaa|bbfc|certificate|cert|suitable|recommended|od|från|fra|tillåten|sallittu|dès|interdit|tous publics|"
    r"todos los|apta|no recomendada|per tutti|vm|livre|kijkwijzer|映倫|전체|청소년|\d{1,2}\s?\+|\d{1,2}세|k-?\d{1,2}|tv-\w+|pg-?13|nc-17)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One piece of a line, and what it states: a field's name, as labels have it."""

    name: str
    text: str


@cache
def _genres() -> frozenset[str]:
    table = tomllib.loads((FOLDER / "genres.toml").read_text(encoding="utf-8"))
    return frozenset(fold(word) for word in table["words"])


@lru_cache(maxsize=2048)
def read_facts(text: str, setting: Setting) -> tuple[Fact, ...]:
    """The facts that a line states without labels; none where a piece of it is something else."""
    text = text.strip(" \t()[]|·•-–—")
    if not text or len(text) > LONGEST:
        return ()
    whole = _whole(text, setting)
    if whole:
        return whole
    facts: list[Fact] = []
    for piece in _PIECES.split(text):
        piece = piece.strip(" .")
        if piece:
            read = _piece(piece, setting)
            if not read:
                return ()
            facts.extend(read)
    codes = [fact for fact in facts if fact.name == "countries" and len(fact.text) <= 3]
    if codes and not any(fact.name in {"year", "runtime"} for fact in facts):
        return ()  # "FM", "IN": a code alone is no country
    return tuple(facts)


def _whole(text: str, setting: Setting) -> tuple[Fact, ...]:
    """A line that is one fact: a runtime ("2 hr, 19 min"), a certificate in words, a language with its subtitles."""
    if _RATED.match(text) and read_rating(text, "certificate", setting):
        return (Fact("rating", text),)
    if _MINUTES.search(text) and len(text) < 24 and read_runtime(text, setting) and not _YEAR.match(text):
        return (Fact("runtime", text),)
    if len(text) < 80 and not any(character.isdigit() or character in ",;|" for character in text):
        return _spoken(text, setting)
    return ()


def _spoken(text: str, setting: Setting) -> tuple[Fact, ...]:
    """What is spoken, perhaps behind a country: "USA In English and Korean with English subtitles"."""
    tokens = text.split()
    for cut in (1, 2):
        country, rest = " ".join(tokens[:cut]), " ".join(tokens[cut:])
        if rest and country_of(country, setting) and _subtitled(rest, setting):
            return Fact("countries", country), Fact("languages", rest)
    return (Fact("languages", text),) if _subtitled(text, setting) else ()


def _subtitled(text: str, setting: Setting) -> bool:
    """Whether it is a language and a word for its version: "Finnish, subtitles in English", "norw. OmU", "VO allemand"."""
    version = lexicon(setting.vocabulary, setting.base_language, "subtitles", "original_version")
    if not version.find(text):
        return False
    small = lexicon(setting.vocabulary, setting.base_language, "with", "and", "idle", "by")
    tokens = [token for token in re.split(r"[\s,;/()-]+", text) if token]
    strange = [
        token
        for token in tokens
        if version[token] is None and small[token] is None and not (len(token) > 3 and language_of(token, setting))
    ]
    return len(tokens) <= 10 and len(strange) <= len(tokens) // 5 and bool(read_languages(text, setting))


def _piece(piece: str, setting: Setting) -> tuple[Fact, ...]:
    if _YEAR.match(piece):
        return (Fact("year", piece),)
    if country_of(piece, setting):
        return (Fact("countries", piece),)
    if fold(piece) in _genres():
        return (Fact("genres", piece),)
    dated = _WITH_YEAR.match(piece)
    if dated and (beside := dated["before"] or dated["after"]) and len(beside) < 40:
        read = _piece(beside.strip(" ,"), setting)
        return (*read, Fact("year", dated["year"])) if read else ()
    if any(character.isdigit() for character in piece):
        if len(piece) < 20 and read_runtime(piece, setting):
            return (Fact("runtime", piece),)
        if _RATED.match(piece) and read_rating(piece, "certificate", setting):
            return (Fact("rating", piece),)
        return (Fact(ASIDE, piece),) if _FORMAT.match(piece) else ()
    return _words(piece, setting)


def _words(piece: str, setting: Setting) -> tuple[Fact, ...]:
    """A piece without digits: colour, a subtitled language, a list of countries or genres without marks between."""
    looks = lexicon(setting.vocabulary, setting.base_language, "colour", "black_and_white")
    if looks[piece] is not None or _FORMAT.match(piece):
        return (Fact(ASIDE, piece),)
    if spoken := _spoken(piece, setting):
        return spoken
    if language_of(piece, setting) and len(piece) > 3:
        return (Fact("languages", piece),)
    tokens = piece.split()
    if 1 < len(tokens) <= 5:
        if all(fold(token) in _genres() for token in tokens):
            return (Fact("genres", piece),)
        if all(country_of(token, setting) or token.casefold() in {"and", "und", "et", "y", "&"} for token in tokens):
            return (Fact("countries", piece),)
    return ()
