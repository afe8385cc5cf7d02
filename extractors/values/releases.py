"""Releases: dates with how, where and on what a work comes out, several in one value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.values.calendars import is_weekday
from extractors.values.dated import Dated
from extractors.values.dates import read_dates
from extractors.values.known import names
from extractors.values.lexicon import Lexicon, spellings
from extractors.values.lists import states_nothing
from extractors.values.places import country_of
from extractors.values.setting import Setting
from extractors.values.text import tidy
from extractors.vocabulary import Vocabulary
from schemas import Release, ReleaseType


@dataclass(frozen=True)
class _Word:
    """What a word in a release line says."""

    kind: str
    """A release type, or ``platform``, ``festival name``, ``idle``, ``on``."""
    name: str = ""
    """The platform's name."""


STRENGTH = (
    ReleaseType.LIMITED,
    ReleaseType.WIDE,
    ReleaseType.RE_RELEASE,
    ReleaseType.FESTIVAL,
    ReleaseType.STREAMING,
    ReleaseType.HOME,
    ReleaseType.TV,
    ReleaseType.THEATRICAL,
)
"""Where a line says two kinds, the more telling one: a limited theatrical release is limited."""

_MEDIA = frozenset(
    kind.value for kind in (ReleaseType.STREAMING, ReleaseType.HOME, ReleaseType.TV, ReleaseType.THEATRICAL)
)
_TYPES = frozenset(type_.value for type_ in STRENGTH)


@cache
def _lexicon(vocabulary: Vocabulary, language: str | None) -> Lexicon[_Word]:
    """Every word that a release line may hold, platforms and festivals first."""

    def entries() -> Iterator[tuple[str, _Word]]:
        for spelling, (name, kind) in names().platforms.items():
            yield spelling, _Word(f"platform {kind.value}", name)
        for spelling in names().festivals:
            yield spelling, _Word("festival name")
        for kind in STRENGTH:
            for spelling in spellings(vocabulary, kind.value, language):
                yield spelling, _Word(kind.value)
        for word in ("on", "idle"):
            for spelling in spellings(vocabulary, word, language):
                yield spelling, _Word(word)

    return Lexicon(entries())


def read_releases(
    text: str,
    setting: Setting,
    type: ReleaseType = ReleaseType.UNSPECIFIED,  # noqa: A002 - the record's own name for it
    country: str | None = None,
    label_note: str | None = None,
) -> tuple[Release, ...]:
    """The releases that a value states, in order; none where it states no day, month, year or weekday.

    Args:
        text: The value.
        setting: Where it stands.
        type: What the label says of how ("In theaters").
        country: What the label says of where ("U.S. Release Date").
        label_note: What else the label says; it goes to the notes.
    """
    text = tidy(text)
    if states_nothing(text, setting):
        return ()
    dates = _starts(text, _distinct(text, read_dates(text, setting)))
    words = _lexicon(setting.vocabulary, setting.base_language)
    if not dates:
        return _undated(text, words, setting, type, country, label_note)
    releases = []
    for dated, context, ending in zip(*_contexts(text, dates, words, setting), strict=True):
        said = _read_context(context, words, setting)
        notes = [label_note, dated.note, said.note, ending]
        releases.append(
            Release(
                date=dated.date,
                precision=dated.precision,
                type=said.type or type,
                platform=said.platform,
                country=said.country or country,
                note=" ".join(dict.fromkeys(note for note in notes if note)) or None,
            )
        )
    return tuple(dict.fromkeys(releases))


def _undated(
    text: str,
    words: Lexicon[_Word],
    setting: Setting,
    type_: ReleaseType,
    country: str | None,
    note: str | None,
) -> tuple[Release, ...]:
    """A platform alone, under a label that says how: "Streaming on: Netflix"."""
    if type_ not in {ReleaseType.STREAMING, ReleaseType.TV}:
        return ()
    said = _read_context(text, words, setting)
    if said.platform and not said.note:
        return (Release(type=said.type or type_, platform=said.platform, country=said.country or country, note=note),)
    return ()


_DASH_ONLY = re.compile(r"[\s)]*(?:[-–—~～]|to|until|through|bis|à|au|a|al|hasta|até|till?|do|по)[\s(]*", re.IGNORECASE)


@dataclass(frozen=True)
class _Span:
    """A date, the words that state it, and the end of its run where it has one."""

    dated: Dated
    end: int
    ending: str | None = None


def _distinct(text: str, dates: tuple[Dated, ...]) -> list[_Span]:
    """Dates without their own repetition in brackets: "September 17, 2021 (2021-09-17)"."""
    spans: list[_Span] = []
    for dated in dates:
        if spans and spans[-1].dated.date == dated.date and dated.date is not None:
            between = text[spans[-1].end : dated.start]
            if not between.strip(" (（/,-–"):
                end = dated.end + (1 if text[dated.end : dated.end + 1] in {")", "）"} and between.strip() else 0)
                spans[-1] = _Span(spans[-1].dated, end, spans[-1].ending)
                continue
        spans.append(_Span(dated, dated.end))
    return spans


def _starts(text: str, spans: list[_Span]) -> list[_Span]:
    """Runs as their first day: "September 20, 2004 – May 23, 2010" is one release, and its end goes to the note."""
    kept: list[_Span] = []
    for span in spans:
        if kept and kept[-1].ending is None and _DASH_ONLY.fullmatch(text[kept[-1].end : span.dated.start]):
            last = kept[-1]
            kept[-1] = _Span(last.dated, span.end, text[last.end : span.end].strip())
        else:
            kept.append(span)
    return kept


_BREAK = re.compile(r"[;\n|•●；]")
_SOFT = re.compile(r"[,，、/]|(?<=\s)(?:and|und|et|y|e|och|og|&)(?=\s)")


def _contexts(
    text: str, spans: list[_Span], words: Lexicon[_Word], setting: Setting
) -> tuple[list[Dated], list[str], list[str | None]]:
    """The words that belong to each date.

    "26 May 2023 (Cannes) 23 November 2023 (Italy)" has them behind, "In theaters November 23, on Netflix December 23"
    in front: what stands before the first date tells.
    """
    lead = text[: spans[0].dated.start]
    in_front = _tells(lead, words, setting)
    before = [lead, *("" for _ in spans[1:])]
    after = ["" for _ in spans]
    for at, span in enumerate(spans):
        if at + 1 == len(spans):
            after[at] = text[span.end :]
            continue
        gap = text[span.end : spans[at + 1].dated.start]
        cut = _cut(gap, in_front=in_front)
        after[at], before[at + 1] = gap[:cut], gap[cut:]
    return (
        [span.dated for span in spans],
        [f"{front} \n {behind}" for front, behind in zip(before, after, strict=True)],
        [span.ending for span in spans],
    )


def _tells(text: str, words: Lexicon[_Word], setting: Setting) -> bool:
    said = _read_context(text, words, setting)
    return any((said.type, said.platform, said.country, said.note))


def _cut(gap: str, *, in_front: bool) -> int:
    """Where the words between two dates part: those before belong to the first, those behind to the second."""
    if found := _BREAK.search(gap):
        return found.end()
    opened = gap.rfind("(")
    if opened > gap.rfind(")"):  # "(On Netflix December 23, 2022)"
        return opened
    stripped = gap.lstrip()
    if stripped[:1] in {"(", "（", ")", "）"}:
        closed = max(gap.rfind(")"), gap.rfind("）")) + 1
        return closed if in_front or closed == 0 else len(gap)
    soft = [match.start() for match in _SOFT.finditer(gap)]
    if in_front:
        return soft[0] if soft else 0
    return soft[-1] if soft else len(gap)


@dataclass(frozen=True)
class _Said:
    """What the words beside a date say."""

    type: ReleaseType | None = None
    platform: str | None = None
    country: str | None = None
    note: str | None = None


_PHRASE = re.compile(r"[^,;:|/()（）\[\]\n•·、，]+")
_ON = re.compile(r"\s*(\w[\w+&’'.]*(?: [A-Z0-9][\w+&’'.]*){0,2})")


def _read_context(text: str, words: Lexicon[_Word], setting: Setting) -> _Said:
    kinds: set[str] = set()
    platform: str | None = None
    country: str | None = None
    notes: list[str] = []
    text, hour = _cut_hour(text[:400])
    for phrase in _PHRASE.finditer(text):
        part = phrase.group().strip(" .-–—*'\"“”‘’")
        if not part or is_weekday(part, setting):
            continue
        hits = [hit for hit in words.find(part) if _written_as_name(part, hit.start, hit.meaning)]
        known = words[part]  # "TV" is no Tuvalu
        if (known is None or known.kind == "idle") and (place := country_of(part, setting)):
            country, notes = (country or place), notes + ([part] if country not in {None, place} else [])
            continue
        left, done = [], 0
        for hit in hits:
            kind = hit.meaning.kind
            left.append(part[done : hit.start])
            done = hit.end
            if kind.startswith("platform"):
                kinds.add(kind.partition(" ")[2])
                platform = platform or hit.meaning.name
            elif kind == "festival name":
                kinds.add(ReleaseType.FESTIVAL.value)
                notes.append(part)
            elif kind == "on":
                named = _ON.match(part, hit.end)
                if named and named[1][0].isupper() and not words.find(named[1]):
                    platform, done = platform or named[1], named.end()
            elif kind in _TYPES:
                kinds.add(kind)
        left.append(part[done:])
        rest = " ".join(" ".join(left).split()).strip(" .-–—&+")
        if rest and (place := country_of(rest, setting)) and country is None:
            country = place
        elif any(char.isalpha() for char in rest) and part not in notes:
            notes.append(part)
    type_ = next((kind for kind in STRENGTH if kind.value in kinds), None)
    if len(kinds & _MEDIA) > 1:  # "in theaters and on demand"
        notes.append(" ".join(text.split()).strip(" (),;"))
    if hour:
        notes.append(hour)
    return _Said(type_, platform, country, "; ".join(dict.fromkeys(notes)) or None)


_HOUR = re.compile(
    r"(?:\bat )?\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?(?: ?[A-Z]{2,4}\b(?:/[A-Z]{2,4}\b){0,2})?", re.IGNORECASE
)


def _cut_hour(text: str) -> tuple[str, str | None]:
    """The text without an hour of the day and its time zone ("10 p.m. ET/PT": no Portugal), and those words."""
    found = _HOUR.search(text)
    return (text[: found.start()] + text[found.end() :], found.group().strip()) if found else (text, None)


def _written_as_name(part: str, start: int, word: _Word) -> bool:
    """Whether a platform is written like one: "Max" is, "max" is a word."""
    return not (word.kind.startswith("platform") and part[start].islower() and word.name[0].isupper())
