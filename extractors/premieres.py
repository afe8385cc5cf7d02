"""Releases named in the prose: "will stream on Hulu, starting on Tuesday, March 11".

They complete what the credit block states – a platform, a type – and stand on their own only where the block has no
release at all and the date is whole.
"""

import re
from collections.abc import Iterable

from extractors.evidence import Notes
from extractors.lines import Line
from extractors.values.dates import Dated, read_dates
from extractors.values.setting import Setting
from schemas import Precision, Release, ReleaseType, Source

_VERB = re.compile(
    r"\b(?:stream(?:s|ing|ed)?|premier(?:e|es|ed|ing)|open(?:s|ed|ing)?|debut(?:s|ed|ing)?|hits?|arriv(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|"
    r"available|air(?:s|ed|ing)?|playing|out|land(?:s|ed|ing)?|drop(?:s|ped)?|startet|läuft|sort(?:ira)?|se estrena|estreia|esce)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?。])\s+")
_PLATFORM = re.compile(
    r"\b(?:on|to|via|at|auf|bei|sur|en|su|no|na)\s((?:[A-Z][\w’'&+]*|\d[\w+]*)(?:\s(?:[A-Z+][\w’'&+]*)){0,2}\+?)"
)
_THEATERS = re.compile(r"\b(?:theat(?:er|re)s|cinemas?|kinos?|salles|cines?|sale)\b", re.IGNORECASE)
_STREAM = re.compile(
    r"\bstream|\bstreamen|\bNetflix\b|\bHulu\b|\bDisney\+|\bPrime Video\b|\bMax\b|\bApple TV\+|\bParamount\+|\bPeacock\b|\bMUBI\b|\bShudder\b",
    re.IGNORECASE,
)
_DAY_WORDS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec the digital vod demand""".split()
)


def read_premieres(body: Iterable[Line], setting: Setting) -> list[tuple[Release, Dated, Line, str]]:
    """Every release that a sentence of the prose states: what it states, its date as written, and its place."""
    found = []
    for line in body:
        for sentence in _SENTENCE.split(line.text):
            verb = _VERB.search(sentence)
            if not verb or len(sentence) > 600:
                continue
            streams = _STREAM.search(sentence) is not None
            theaters = _THEATERS.search(sentence) is not None
            if not (streams or theaters or _PLATFORM.search(sentence)):
                continue
            for dated in read_dates(sentence, setting):
                type_ = (
                    ReleaseType.THEATRICAL
                    if theaters and not streams
                    else ReleaseType.STREAMING
                    if streams
                    else ReleaseType.UNSPECIFIED
                )
                release = Release(
                    date=dated.date,
                    precision=dated.precision,
                    type=type_,
                    platform=_platform(sentence) if streams else None,
                    note=dated.note,
                )
                found.append((release, dated, line, sentence))
                break
    return found


def _platform(sentence: str) -> str | None:
    for match in _PLATFORM.finditer(sentence):
        name = match[1].strip()
        if name.split()[0].casefold() not in _DAY_WORDS:
            return name
    return None


def complete(
    releases: tuple[Release, ...], body: Iterable[Line], setting: Setting, pointer: str, notes: Notes
) -> tuple[Release, ...]:
    """The credit block's releases with what the prose adds to them.

    Args:
        releases: as the block states them.
        body: the article's paragraphs.
        setting: for reading dates; a day without a year takes it from the publication date only.
        pointer: JSON Pointer of the releases: ``/works/0/releases``.
        notes: where evidence goes.
    """
    told = read_premieres(body, setting)
    completed = list(releases)
    for release, dated, line, sentence in told:
        for number, known in enumerate(completed):
            if not _same_day(known, release, dated, sentence, setting):
                continue
            added = {
                name: value
                for name, value in (("platform", release.platform), ("type", release.type))
                if value
                and value != ReleaseType.UNSPECIFIED
                and getattr(known, name) in {None, ReleaseType.UNSPECIFIED}
            }
            if added:
                completed[number] = known.model_copy(update=added)
                for name in added:
                    notes.from_line(f"{pointer}/{number}/{name}", Source.PROSE, line, sentence)
            break
        else:
            if not completed and release.date and release.precision == Precision.DAY:
                completed.append(release.model_copy(update={"note": None}))
                notes.from_line(pointer, Source.PROSE, line, sentence)
    return tuple(completed)


def _same_day(known: Release, told: Release, dated: Dated, sentence: str, setting: Setting) -> bool:
    """Whether the prose speaks of a release that the block states: the same day, its year left out or not."""
    if not known.date or (told.type != known.type and ReleaseType.UNSPECIFIED not in {told.type, known.type}):
        return False
    if told.date:
        return told.date == known.date
    year = known.date[:4]
    words = sentence[dated.start : dated.end]
    return any(
        full.date == known.date
        for text in (f"{words}, {year}", f"{words} {year}")
        for full in read_dates(text, setting)
    )
