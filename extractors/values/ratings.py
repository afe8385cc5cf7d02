"""Ratings: certificates of classification boards, told apart by system. A review's score is none."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractors.values.cldr import unit_words
from extractors.values.lexicon import Lexicon, lexicon
from extractors.values.setting import Setting
from extractors.values.text import tidy, without_accents
from extractors.vocabulary import FOLDER, alternatives, fold
from schemas import Rating, RatingSystem


@dataclass(frozen=True)
class _Boards:
    """What ``ratings.toml`` says."""

    certificates: Mapping[str, Mapping[RatingSystem, str]]
    """Folded spelling → whose it is → as the board writes it."""
    names: Lexicon[RatingSystem]
    countries: Mapping[str, tuple[RatingSystem, ...]]
    languages: Mapping[str, tuple[RatingSystem, ...]]
    yielding: Mapping[RatingSystem, RatingSystem]
    """Boards that share the certificates of a better known one."""
    score_labels: frozenset[str]
    unrated: frozenset[str]
    rated: re.Pattern[str]
    """With what a certificate begins that no label announces."""
    reasons: re.Pattern[str]
    """The words that introduce reasons, at a text's beginning."""


_GLUE = re.compile(r"(?<!^)-|[^\w+-]|-(?!\d)")
_GRADE_MARK = re.compile(r"(?<=[0-9a-z+])[級级]$")


def _spelled(text: str) -> str:
    """The key of a certificate's spelling: "PG – 13", "PG13" and "pg-13" are one; "16+" and "-16" keep their sign."""
    return _GRADE_MARK.sub("", _GLUE.sub("", without_accents(text).replace("–", "-").replace("−", "-")))


@cache
def _boards() -> _Boards:
    table = tomllib.loads((FOLDER / "ratings.toml").read_text(encoding="utf-8"))
    words = table.pop("words")
    certificates: dict[str, dict[RatingSystem, str]] = {}
    countries: dict[str, list[RatingSystem]] = {}
    languages: dict[str, list[RatingSystem]] = {}
    names: list[tuple[str, RatingSystem]] = []
    for key, board in table.items():
        system = RatingSystem(key)
        own = {certificate: certificate for certificate in [*board["certificates"], *board.get("also", [])]}
        for spelling, certificate in (own | board.get("spellings", {})).items():
            certificates.setdefault(_spelled(spelling), {}).setdefault(system, certificate)
        names += [(name, system) for name in board["names"]]
        for country in board["countries"]:
            countries.setdefault(country, []).append(system)
        for language in board["languages"]:
            languages.setdefault(language, []).append(system)
    return _Boards(
        certificates=certificates,
        names=Lexicon(names),
        countries={country: tuple(systems) for country, systems in countries.items()},
        languages={language: tuple(systems) for language, systems in languages.items()},
        yielding={
            RatingSystem(key): RatingSystem(board["yields_to"]) for key, board in table.items() if "yields_to" in board
        },
        score_labels=frozenset(map(fold, words["score_labels"])),
        unrated=frozenset(map(_spelled, words["unrated"])),
        rated=re.compile(
            rf"^(?:{alternatives(words['rated'])}|\d{{1,2}}\s?\+|\d{{1,2}}세|k-?\d{{1,2}}|tv-\w+|pg-?13|nc-17)\b",
            re.IGNORECASE,
        ),
        reasons=re.compile(rf"(?:{alternatives(words['reasons'])})\b\s*", re.IGNORECASE),
    )


_SCORE = re.compile(
    r"[★☆⭐✩✪✭✮🌟]|\*\s?\*|\d\s?(?:½|%|\.5\b)|½"
    r"|\d\s*(?:/|out of|von|sur|su|de|z|av|af|из|/|/)\s*(?:5|10|4|6|20|100)\b(?!\s*(?:años|ans|anos|anni|lat|let))"
    r"|\b\d+[.,]\d+\b|\b(?:stars?|Sternen?|étoiles?|estrellas?|estrelas?|stelle|sterren|gwiazdki|hvězd)\b",
    re.IGNORECASE,
)
_LETTER_GRADE = re.compile(r"^[\W_]*[A-F]\s?[+\-−–]?[\W_]*$")
_AGE = re.compile(r"(?<![\d.,])(\+)?(\d{1,2})(?![\d.,]\d|\d)(\s?\+)?")
_LETTERED = re.compile(r"^(?:[A-Z]|น)\s?(?:1[0-9]|2[01]|[6-9])\+?$")
_QUOTES = " \t\n\"“”„«»'‘’*.,;:"
_LONGEST_WORDS = 8
"""Words in the longest spelling of a certificate that is looked for at the start of a value."""
_OLDEST = 21


def read_rating(text: str, label: str, setting: Setting) -> Rating | None:
    """The certificate that a value states, its system where that can be told, and the reasons behind it.

    Args:
        text: The value: "R for some sexuality", "FSK: ab 16", "15세 이상 관람가".
        label: The label as printed; it may name the board ("MPAA Rating"), or leave open whether the value is a score.
        setting: Where it stands.

    Returns:
        None for a reviewer's score ("4/5", "★★★", "B+") and for words that are no certificate.
    """
    text = unicodedata.normalize("NFKC", tidy(text))[:600].strip(_QUOTES)
    head = text[:80]
    boards = _boards()
    named = next((hit.meaning for hit in [*boards.names.find(label[:80]), *boards.names.find(head)]), None)
    if not any(char.isalnum() for char in head) or (named is None and _SCORE.search(head[:30])):
        return None
    for hit in reversed(boards.names.find(head)):
        if boards.certificates.get(_spelled(text[hit.start : hit.end])) is None:
            text = f"{text[: hit.start]} {text[hit.end :]}"
    text = text.strip(_QUOTES + "-–—()/")
    doubtful = named is None and fold(label) in boards.score_labels
    if named is None and doubtful and _LETTER_GRADE.match(text) and not _at_home(text, setting):
        return None
    return (
        _certified(text, named, setting, doubtful=doubtful, labelled=bool(label.strip()))
        or _whole_phrase(text, named, setting)
        or _aged(text, named, setting, doubtful=doubtful, labelled=bool(label.strip()) or named is not None)
        or _lettered(text, label)
    )


def begins_as_rated(text: str) -> bool:
    """Whether a text begins as a certificate does that no label announces: "Ab 12 Jahren", "Rated R", "16+"."""
    return _boards().rated.match(text) is not None


def _lettered(text: str, label: str) -> Rating | None:
    """An age with a letter before it, as boards write it that are not listed: "T18" in Vietnam, "น 15+" in Thailand."""
    return Rating(certificate=text) if label.strip() and _LETTERED.match(text) else None


def _at_home(text: str, setting: Setting) -> bool:
    """Whether a board of the publication's country has such a certificate: "A" in India."""
    systems = _boards().countries.get(setting.region or "", ())
    return any(system in systems for system in _boards().certificates.get(_spelled(text), {}))


def _systems(setting: Setting) -> tuple[RatingSystem, ...]:
    """The boards at home where the page is, nearest first."""
    boards = _boards()
    return (*boards.countries.get(setting.region or "", ()), *boards.languages.get(setting.base_language or "", ()))


def _system(
    candidates: Mapping[RatingSystem, str], named: RatingSystem | None, setting: Setting
) -> RatingSystem | None:
    if named is not None:
        return named
    if home := next((system for system in _systems(setting) if system in candidates), None):
        return home
    abroad = [system for system in candidates if _boards().yielding.get(system) not in candidates]
    return abroad[0] if len(abroad) == 1 else None


_WORDS = re.compile(r"[^\s()\[\]\"“”„«»]+")


def _certified(
    text: str, named: RatingSystem | None, setting: Setting, *, doubtful: bool, labelled: bool
) -> Rating | None:
    """A value that begins with a certificate, behind words like "Rated" or "ab"."""
    boards = _boards()
    words = list(_WORDS.finditer(text[:120]))
    ages = lexicon(setting.vocabulary, setting.base_language, "from_age", "all_ages")
    for first in range(min(4, len(words))):
        if first and ages[words[first - 1].group().strip(_QUOTES)] is None:
            return None
        for last in range(min(first + _LONGEST_WORDS, len(words)) - 1, first - 1, -1):
            printed = text[words[first].start() : words[last].end()].strip(_QUOTES + "-–—")
            key = _spelled(printed)
            rest = text[text.rfind(printed[-1], 0, words[last].end()) + 1 :] if printed else ""
            if key in boards.unrated:
                return Rating(certificate=printed, reasons=_reasons(rest, setting))
            candidates = boards.certificates.get(key)
            if not candidates or not _plausible(
                printed,
                rest,
                first,
                doubtful=doubtful,
                labelled=labelled or named is not None,
                certain=named is not None,
            ):
                continue
            system = _system(candidates, named, setting)
            certificate = candidates.get(system) if system else None
            return Rating(
                certificate=certificate or next(iter(candidates.values())),
                system=system,
                reasons=_reasons(rest, setting, certain=named is not None),
            )
    return None


def _plausible(printed: str, rest: str, skipped: int, *, doubtful: bool, labelled: bool, certain: bool) -> bool:
    """Whether words that spell a certificate are one here: "R" is and "r" is not, "12" is and "12 Monkeys" is not."""
    if printed.isdigit():
        if skipped:
            return False  # "ab 16": an age among words is read as one
        if certain:
            return True
        return (
            labelled
            and (not doubtful or int(printed) > 10)
            and not any(char.isalpha() for char in rest.partition("(")[0])
        )
    if len(printed) == 1:
        if printed.islower():
            return False
        following = rest.strip()[:1]
        return labelled and (
            not following or not following.isalpha() or _boards().reasons.match(rest.strip()) is not None
        )
    return printed[0].isupper() or not printed[0].isalpha() or not printed.isascii() or labelled


def _reasons(rest: str, setting: Setting, *, certain: bool = False) -> str | None:
    """The reasons behind a certificate: "for some language", "(Violence, Profanity)", "– strong violence".

    Where the board is named, they may follow without a mark: "15 strong language, violence".
    """
    rest = rest.strip().lstrip("\"”’'»] ").strip()
    introduced = certain or rest[:1] in {"(", "-", "–", "—", ":", ",", ";"}
    if rest.startswith("("):
        rest = rest[1:].partition(")")[0]
    rest = rest.strip(' -–—:,;.()"”“')
    if word := _boards().reasons.match(rest):
        return rest[word.end() :].strip(" .:") or None
    if not introduced or not any(char.isalpha() for char in rest):
        return None
    small = lexicon(setting.vocabulary, setting.base_language, "from_age", "all_ages")
    left = rest
    for hit in reversed(small.find(rest)):
        left = left[: hit.start] + left[hit.end :]
    return rest if any(char.isalpha() for char in left) else None


def _whole_phrase(text: str, named: RatingSystem | None, setting: Setting) -> Rating | None:
    """A rating in words, as printed: "Tout public", "All ages"."""
    if lexicon(setting.vocabulary, setting.base_language, "all_ages")[text] is None:
        return None
    return Rating(certificate=text, system=named or next(iter(_systems(setting)), None))


@cache
def _years(language: str | None) -> Lexicon[str]:
    """The page language's own words for years, of CLDR: "anys" in Catalan."""
    return Lexicon((word, "years") for word in unit_words(language, "year"))


def _aged(text: str, named: RatingSystem | None, setting: Setting, *, doubtful: bool, labelled: bool) -> Rating | None:
    """An age with words around it: "ab 16 Jahren", "12 anys", "Under 12 Not Recommended", "14 (16)"."""
    age = _AGE.search(text)
    if age is None or int(age[2]) > _OLDEST:
        return None
    ages = lexicon(setting.vocabulary, setting.base_language, "from_age")
    left, done, said = [], 0, False
    for hit in sorted([*ages.find(text), *_years(setting.base_language).find(text)], key=lambda hit: hit.start):
        if hit.start < done:
            continue
        left.append(text[done : hit.start])
        done, said = hit.end, True
    left.append(text[done:])
    if any(char.isalpha() for char in "".join(left)) and not (age[1] or age[3]):
        return None
    plus = bool(age[1] or age[3])
    if not said and not plus and (not labelled or (doubtful and int(age[2]) <= 10)):
        return None
    number = f"{int(age[2])}+" if plus else str(int(age[2]))
    candidates = _boards().certificates.get(number, {})
    system = named or next((system for system in _systems(setting) if system in candidates), None)
    return Rating(certificate=number, system=system)
