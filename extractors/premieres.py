"""Releases named in the prose, and what they add to those of the credit block.

They complete what the block states – a platform, a type – and stand on their own only where the block has no release at
all and the sentence is about the article's own work.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.evidence import Notes
from extractors.headline_quotes import quoted
from extractors.lines import ITALIC, Line
from extractors.premiere_sentences import read_sentence
from extractors.premiere_words import own_words
from extractors.values.dated import Dated
from extractors.values.dates import read_dates
from extractors.values.setting import Setting
from extractors.vocabulary import fold
from schemas import Precision, Release, ReleaseType, Source

MOST = 400
"""Sentences of one article that are read."""
_SENTENCE = re.compile(r"(?<=[.!?])(?<![A-Z]\.)(?<!\b\d\.)(?<!\b\d\d\.)\s+|(?<=。)")
_LONGEST_TITLE = 7
"""Words in quotation marks that may be a title."""


@dataclass(frozen=True, slots=True)
class Told:
    """A release that the prose states, and where."""

    release: Release
    line: Line
    sentence: str
    own: bool
    """Whether the sentence speaks of the article's own work by its title or as "the film"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that states releases, and where it stands."""

    text: str
    line: Line
    start: int
    releases: tuple[Release, ...]


def find_sentences(body: Iterable[Line], setting: Setting) -> list[Sentence]:
    """The sentences of an article's paragraphs that state releases; the setting is for reading dates."""
    found: list[Sentence] = []
    count = 0
    for line in body:
        at = 0
        for text in _SENTENCE.split(line.text):
            at = line.text.index(text, at)
            count += 1
            if count > MOST:
                return found
            if releases := read_sentence(text, setting):
                found.append(Sentence(text, line, at, releases))
    return found


def read_premieres(sentences: Iterable[Sentence], title: str | None) -> Iterator[Told]:
    """Every release that the prose states of the work of this title; sentences with another's are left out."""
    for sentence in sentences:
        named = title is not None and fold(title) in fold(sentence.text)
        if not named and _names_another(sentence.line, sentence.start, sentence.start + len(sentence.text)):
            continue
        own = named or bool(own_words().find(sentence.text))
        yield from (Told(release, sentence.line, sentence.text, own) for release in sentence.releases)


def _names_another(line: Line, start: int, end: int) -> bool:
    """Whether something in the sentence is set apart as a title is."""
    if any(kind == ITALIC and start <= begin < end for begin, _, kind in line.spans):
        return True
    sentence = line.text[start:end]
    return any(len(sentence[begin:stop].split()) <= _LONGEST_TITLE for begin, stop in quoted(sentence))


def complete(
    releases: tuple[Release, ...],
    sentences: Iterable[Sentence],
    setting: Setting,
    pointer: str,
    notes: Notes,
    title: str | None = None,
    *,
    alone: bool = True,
) -> tuple[Release, ...]:
    """The credit block's releases with what the prose adds to them; a day that it gives otherwise is warned of.

    Args:
        releases: as the block states them.
        sentences: the article's, that state releases.
        setting: for reading dates; a day without a year takes it from the publication date only.
        pointer: JSON Pointer of the releases: ``/works/0/releases``.
        notes: where evidence goes.
        title: the work's: a sentence with another title speaks of another work.
        alone: whether the article is about no other work: "the film" is this one.
    """
    completed = list(releases)
    stated = len(completed)
    for told in read_premieres(sentences, title):
        if stated:
            if not _add_to(completed, told, setting, pointer, notes) and alone:
                _warn_of(told, completed, pointer, notes)
        elif told.own and _stands_alone(told.release, completed):
            completed.append(told.release)
            at = pointer if len(completed) == 1 else f"{pointer}/{len(completed) - 1}"
            notes.from_line(at, Source.PROSE, told.line, told.sentence)
    return tuple(completed)


def _stands_alone(release: Release, known: list[Release]) -> bool:
    """Whether a release is stated well enough to be one: its time and how, and not said before."""
    if release.type == ReleaseType.UNSPECIFIED and release.precision is not Precision.DAY:
        return False
    return not any(
        (other.date, other.type) == (release.date, release.type)
        or (other.type == release.type and (not release.date or not other.date))
        for other in known
    )


def _add_to(completed: list[Release], told: Told, setting: Setting, pointer: str, notes: Notes) -> bool:
    """Give the block's release of the same day the platform and the type that the prose states; False where none is."""
    release = told.release
    for number, known in enumerate(completed):
        if not _same(known, release, told.sentence, setting):
            continue
        added = {
            name: value
            for name, value in (("platform", release.platform), ("type", release.type))
            if value and value != ReleaseType.UNSPECIFIED and getattr(known, name) in {None, ReleaseType.UNSPECIFIED}
        }
        if added:
            completed[number] = known.model_copy(update=added)
            for name in added:
                notes.from_line(f"{pointer}/{number}/{name}", Source.PROSE, told.line, told.sentence)
        return True
    return False


def _warn_of(told: Told, known: list[Release], pointer: str, notes: Notes) -> None:
    """Warn of a day that the prose gives a release which the block dates otherwise: of the same kind and country."""
    release = told.release
    rivals = [
        other
        for other in known
        if other.precision is Precision.DAY
        and (ReleaseType.UNSPECIFIED in {other.type, release.type} or other.type == release.type)
        and (release.country == other.country or None in {release.country, other.country})
    ]
    if told.own and release.precision is Precision.DAY and rivals:
        kept = ", ".join(str(other.date) for other in rivals)
        message = f"the prose states {release.date}: the credit block's {kept} is kept"
        notes.warn("disagreement", message, pointer, told.sentence)


def _same(known: Release, told: Release, sentence: str, setting: Setting) -> bool:
    """Whether the prose speaks of a release that the block states: the same day, its year left out or not."""
    if told.type != known.type and ReleaseType.UNSPECIFIED not in {told.type, known.type}:
        return False
    if not known.date or told.date:
        return bool(known.date) and told.date == known.date
    return any(
        full.date == known.date
        for dated in _without_year(sentence, setting)
        for text in (f"{dated}, {known.date[:4]}", f"{dated} {known.date[:4]}")
        for full in read_dates(text, setting)
    )


def _without_year(sentence: str, setting: Setting) -> list[str]:
    dates: tuple[Dated, ...] = read_dates(sentence, setting)
    return [sentence[dated.start : dated.end] for dated in dates if dated.date is None]
