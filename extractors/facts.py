"""Facts that no label announces: "Tragikomödie, USA 2024", "U.S.A., 2017, 100 min., color", "Ab 16 Jahren".

Listings print a film's form, country, year, length, language and certificate as a bare line. A line is one when every
piece of it is such a fact; one foreign word, and it is prose, a name or a title.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.dateline_words import dateline_patterns
from extractors.values.durations import read_runtime
from extractors.values.lexicon import lexicon
from extractors.values.places import country_of, language_of, names_language, read_languages
from extractors.values.ratings import begins_as_rated, read_rating
from extractors.values.releases import read_releases
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, FOLDER, fold
from schemas import Precision, ReleaseType

LONGEST = 140
"""Characters of a line that may be bare facts."""
_LONGEST_STRANGER = 48
"""Characters of a piece that is no fact, or a release, in such a line: longer ones are clauses of a sentence."""
_TELLING = 2
"""Kinds of facts without which a line with strange pieces is none."""
_MOST_COUNTRIES = 6
_YEARS_ON = ("製作", "制作")
_STATED = frozenset({ReleaseType.THEATRICAL, ReleaseType.STREAMING, ReleaseType.LIMITED, ReleaseType.WIDE})

_PIECES = re.compile(r"\s*[,;|│·•‧–—()\[\]、，。／]\s*|\s[-/]\s|(?<=\w{4})\.\s|(?<=\w{3})\.\s(?!\d)|(?<=\w\w)/(?=\w\w)")
_YEAR = re.compile(r"^(?:\(?)((?:18[89]|19\d|20[0-4])\d)(?:\s?(?:г\.?|год|年|년|yr))?(?:\)?)$")
_WITH_YEAR = re.compile(
    r"^(?:(?P<before>\D{2,40}?)\s?)?(?P<year>(?:18[89]|19\d|20[0-4])\d)(?:\s?年(?:製作|制作)?)?(?:\s?(?P<after>\D{2,40}))?$"
)
_WITH_MINUTES = re.compile(
    r"^(?P<before>\D{3,40}\s)?(?P<minutes>\d{1,3}\s?(?:['’′]|min\.?|mins\.?|m))(?P<after>\s\D{3,40})?$"
)
_MINUTES = re.compile(r"\d")
_CERTIFICATE = re.compile(
    r"^(?:G|PG|R|U|M|NC-17|PG-?1[23]|12A?|15|18|R1[58]\+?|K-?\d\d?|M/\d\d?|II[AB]|III|UA?|TV-(?:MA|14|PG|G|Y7?)|UR|NR)$"
)
"""Certificates that stand alone between other facts; by itself none of them is a fact."""
_JOINED = re.compile(r"\s*[/+&-]\s*")
_FORMAT = re.compile(
    r"^(?:dcp|35\s?mm|16\s?mm|70\s?mm|imax|digital|hd|4k|2d|3d|scope|cinemascope|dolby.*|stereo|blu-?ray|dvd|vod|"
    r"(?:world|international|european|north american|uk|us|asian)? ?premiere|weltpremiere|première mondiale|unrated|not rated)$",
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


def read_facts(text: str, setting: Setting) -> tuple[Fact, ...]:
    """The facts that a line states without labels; none where a piece of it is something else."""
    text = text.strip(" \t()[]|·•-–—")
    return _read_facts(text, setting) if 0 < len(text) <= LONGEST else ()


@lru_cache(maxsize=8192)
def _read_facts(text: str, setting: Setting) -> tuple[Fact, ...]:
    pieces = [piece for raw in _PIECES.split(text) if (piece := raw.strip(" .-"))]
    read = []
    countable = any(character.isdigit() for character in text)
    for piece in pieces:
        read.append(_piece(piece, setting))
        if not read[-1] and not countable:
            return _whole(text, setting)  # without a number, one strange piece is enough
    facts = [fact for found in read for fact in found]
    names = [fact.name for fact in facts]
    strange = sum(1 for found in read if not found)
    apart = names.count("runtime") < 2 and (not begins_as_rated(text) or {"year", "runtime", "countries"} & set(names))
    if strange or not apart:
        if not apart or not _mostly(read, pieces, setting):
            return _whole(text, setting)
        facts = [fact for piece in pieces for fact in _piece(piece, setting) or _certificate(piece, setting)]
    codes = [fact for fact in facts if fact.name == "countries" and len(fact.text) <= 3]
    if codes and not any(fact.name in {"year", "runtime"} for fact in facts):
        return ()  # "FM", "IN": a code alone is no country
    return tuple(facts)


def _mostly(read: list[tuple[Fact, ...]], pieces: list[str], setting: Setting) -> bool:
    """Whether a line with strange pieces is one of facts all the same: "2024 • South Korea • Finecut".

    It starts with a fact, states a length, a year or a release beside something else, and has no more strange pieces
    than facts.
    """
    names = {fact.name for found in read for fact in found}
    known = sum(1 for found, piece in zip(read, pieces, strict=True) if found or _certificate(piece, setting))
    longest = max((len(piece) for found, piece in zip(read, pieces, strict=True) if not found), default=0)
    return (
        bool(read[0] or _certificate(pieces[0], setting))
        and bool(names & {"year", "runtime", "release"})
        and len(names - {ASIDE}) >= _TELLING
        and known >= 2 * (len(pieces) - known)
        and longest <= _LONGEST_STRANGER
    )


def _certificate(piece: str, setting: Setting) -> tuple[Fact, ...]:
    certain = _CERTIFICATE.match(piece) and read_rating(piece, "certificate", setting)
    return (Fact("rating", piece),) if certain else ()


def peel(text: str, setting: Setting) -> tuple[str, tuple[Fact, ...]]:
    """A value without the facts that a listing runs on behind it: "Ada Moor. UK/Nigeria. 2025. 97mins".

    What stands behind is taken for facts where every piece of it is one and a year or a length is among them.
    """
    if len(text) > LONGEST * 3:
        return text, ()
    breaks = list(_PIECES.finditer(text))
    facts: list[Fact] = []
    rest = text
    end = len(text)
    for found in reversed(breaks):
        piece = text[found.end() : end].strip(" .-")
        read = _piece(piece, setting) or _certificate(piece, setting) if piece else ()
        if piece and not read:
            break
        facts[:0] = read
        end = found.start()
        rest = text[:end]
    if not {"year", "runtime"} & {fact.name for fact in facts}:
        return text, ()
    return rest, tuple(facts)


def _whole(text: str, setting: Setting) -> tuple[Fact, ...]:
    """A line that is one fact: a runtime ("2 hr, 19 min"), a certificate in words, a language with its subtitles."""
    if begins_as_rated(text) and read_rating(text, "certificate", setting):
        return (Fact("rating", text),)
    if _MINUTES.search(text) and len(text) < 24 and _is_runtime(text, setting) and not _YEAR.match(text):
        return (Fact("runtime", text),)
    if len(text) < 80 and not any(character.isdigit() or character in ",;|" for character in text):
        return _spoken(text, setting)
    return ()


def _is_runtime(text: str, setting: Setting) -> bool:
    united = any(character.isalpha() or character in "'’′:" for character in text)  # "14" may be anything
    united = united and not (text.startswith("0") and text[2:3] == ":")  # "03:29": how long a video is
    return united and not dateline_patterns().no_runtime.search(text) and read_runtime(text, setting) is not None


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


@lru_cache(maxsize=4096)
def _piece(piece: str, setting: Setting) -> tuple[Fact, ...]:
    if _YEAR.match(piece):
        return (Fact("year", piece),)
    if country_of(piece, setting):
        spoken = len(piece) > 3 and names_language(piece, setting)
        return (Fact("languages" if spoken else "countries", piece),)  # "German" is what is spoken
    if fold(piece) in _genres():
        return (Fact("genres", piece),)
    if countries := _countries(piece, setting):
        return countries
    dated = _WITH_YEAR.match(piece)
    if dated and (dated["before"] or dated["after"]):
        return _between(dated["before"], Fact("year", dated["year"]), dated["after"], setting)
    if piece[-2:] in _YEARS_ON and (year := _YEAR.match(piece[:4])):
        return (Fact("year", year[1]),)  # "2024年製作"
    if any(character.isdigit() for character in piece):
        if len(piece) < 20 and _is_runtime(piece, setting):
            timed = _WITH_MINUTES.match(piece)
            if timed and (timed["before"] or timed["after"]):
                beside = _between(timed["before"], Fact("runtime", timed["minutes"]), timed["after"], setting)
                return beside or (Fact("runtime", piece),)
            return (Fact("runtime", piece),)
        if len(piece) < _LONGEST_STRANGER and _is_release(piece, setting):
            return (Fact("release", piece),)
        timed = _WITH_MINUTES.match(piece)
        if timed:
            return _between(timed["before"], Fact("runtime", timed["minutes"]), timed["after"], setting)
        if begins_as_rated(piece) and read_rating(piece, "certificate", setting):
            return (Fact("rating", piece),)
        return (Fact(ASIDE, piece),) if _FORMAT.match(piece) else ()
    return _words(piece, setting)


def _between(before: str | None, fact: Fact, after: str | None, setting: Setting) -> tuple[Fact, ...]:
    """A number and what stands beside it: "Hungarian 93’ Colour"; nothing where that is no fact."""
    facts: list[Fact] = []
    for text in (before, "", after):
        if text == "":
            facts.append(fact)
        elif text and (beside := text.strip(" ,.")):
            read = _piece(beside, setting)
            if not read:
                return ()
            facts.extend(read)
    return tuple(facts)


def _countries(piece: str, setting: Setting) -> tuple[Fact, ...]:
    """Countries joined by slashes or hyphens: "Argentina-Uruguay", "D/Österreich"."""
    parts = _JOINED.split(piece)
    if not 2 <= len(parts) <= _MOST_COUNTRIES or not all(part and country_of(part, setting) for part in parts):
        return ()
    return tuple(Fact("countries", part) for part in parts)


def _is_release(piece: str, setting: Setting) -> bool:
    """A whole date beside a word that says how: "14 mai 2025 en salle"."""
    releases = read_releases(piece, setting)
    return len(releases) == 1 and releases[0].precision is Precision.DAY and releases[0].type in _STATED


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
        if all(len(token) > 3 and (looks[token] is not None or language_of(token, setting)) for token in tokens):
            return tuple(Fact("languages", token) for token in tokens if looks[token] is None)
        if all(country_of(token, setting) or token.casefold() in {"and", "und", "et", "y", "&"} for token in tokens):
            return (Fact("countries", piece),)
    return ()
