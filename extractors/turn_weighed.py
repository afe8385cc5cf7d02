"""The names that stand around a talk, and how much speaks for each: collected, joined where they are one person's, and ranked."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from extractors.byline_words import byline_patterns
from extractors.given_names import begins_with_given_name
from extractors.prose_names import find_names
from extractors.told_names import INFLECTED, inflects
from extractors.turn_called import are_pair
from extractors.turn_names import is_no_name
from extractors.turn_words import turn_words
from extractors.vocabulary import vocabulary

LONGEST = 3_000
"""Characters of a text in which names are looked for."""
MOST_NAMES = 60
_SENTENCE = re.compile(r"(?<=[.!?…])\s")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
_NEAR = 40
"""Characters around a name in which it is said what its bearer is, or does."""
_FULL = 2
"""Words of a full name."""
ENOUGH = 2.0
"""What must be said of one of several."""
_APART = 0.5
"""By how much one must stand out from the next."""
_APART_IN_PAIR = 4.0
"""The same where a text joins their names."""
ENOUGH_ALONE = 1.0
"""What must be said of a page's only one."""


@dataclass(slots=True)
class Weighed:
    """The names of a page, and how much speaks for each."""

    nobody: Sequence[str]
    """Names of those who write and publish."""
    language: str | None
    weights: dict[str, float] = field(default_factory=dict)

    def add(self, names: Iterable[str], weight: float) -> None:
        """Count a place for each name that it has."""
        for name in dict.fromkeys(names):
            if name in self.weights or len(self.weights) < MOST_NAMES:
                self.weights[name] = self.weights.get(name, 0.0) + weight

    def read(self, texts: Iterable[str], weight: float) -> None:
        """The same for all full names of texts."""
        self.add((name for text in texts for name in self.names_of(text[:LONGEST])), weight)

    def read_title(self, title: str, weight: float) -> None:
        """The same for a title, of the names that stand elsewhere too or begin as people's do."""
        names = self.names_of(title[:LONGEST])
        self.add((name for name in names if name in self.weights or begins_with_given_name(name)), weight)

    def names_of(self, text: str) -> list[str]:
        """The full names that a text has, without those of makers of pictures."""
        other = byline_patterns().work
        return [
            _called(name.text)
            for name in find_names(without_names(text, self.nobody), vocabulary(), self.language)
            if not is_no_name(name.text)
            and not other.match(name.text)
            and not other.search(
                _SENTENCE.split(text[max(0, name.start - _NEAR) : name.start])[-1]
            )  # "Photo: Ada Reel"
        ]

    def join(self, text: str) -> None:
        """Count for one name what is said of another that holds it: the longer one if a text has it and it is a person's.

        "Bestatter Ada Reel" and "Ada Reel", "Ada Reel Talks" and "Ada Reel"; but "Ada Reel" and "Ada Reel Lind".
        """
        for long in sorted(self.weights, key=len, reverse=True):
            if long not in self.weights:
                continue  # another holds it, too
            for short in [name for name in self.weights if name != long and f" {name} " in f" {long} "]:
                if " " not in short:
                    continue
                fuller = long in text and begins_with_given_name(long)
                gone = short if fuller and (LATIN.match(long) or not long.endswith(short)) else long
                kept = long if gone == short else short
                self.weights[kept] += self.weights.pop(gone)
                if gone == long:
                    break

    def join_cases(self, whole: Collection[str]) -> None:
        """Count for one name what is said of others that differ in their endings: the one that has a place for itself, or comes first."""
        if self.language not in INFLECTED:
            return
        for name in sorted(self.weights, key=lambda name: name not in whole):
            for other in [other for other in self.weights if other != name and name in self.weights]:
                if other not in whole and inflects(name, other):
                    self.weights[name] += self.weights.pop(other)

    def keep(self, names: Collection[str], least: float, *, anyway: bool = False) -> None:
        """Leave out all but some names, if so much speaks for one of those, or anyway."""
        if anyway or any(self.weights[name] >= least for name in names):
            self.weights = {name: weight for name, weight in self.weights.items() if name in names}

    def best(self, text: str, spoken_to: Collection[str]) -> str | None:
        """The name for which the most speaks; None where that is little, or as much for another, or a text has two in one breath.

        "Ada Reel and Jo Lind run a studio" is about both, although one of them is the first; but one may be called by name.
        """
        ranked = sorted(self.weights, key=lambda name: -self.weights[name])
        weights = [self.weights[name] for name in ranked[:2]]
        if not weights or weights[0] < (ENOUGH if len(weights) > 1 else ENOUGH_ALONE):
            return None
        rivals = [name for name in ranked[1:] if self.weights[name] >= weights[0] - _APART_IN_PAIR]
        pair = ranked[0] not in spoken_to and any(are_pair(ranked[0], name, text) for name in rivals)
        alike = len(weights) > 1 and weights[0] - weights[1] < _APART
        return None if pair or alike else ranked[0]


def _called(name: str) -> str:
    """A name without what its bearer is, which German writes with a capital, too: "Bestatter Ada Reel"."""
    words = name.split()
    if len(words) == _FULL and words[0].casefold() in turn_words().members:
        return words[1]  # "Sängerin Ada"
    if len(words) > _FULL and not begins_with_given_name(name):
        rest = " ".join(words[1:])
        return rest if begins_with_given_name(rest) else name
    return name


def without_names(text: str, names: Iterable[str]) -> str:
    """A text without some names, each letter in its place."""
    for name in names:
        if len(name) > 3:
            text = text.replace(name, "\0" * len(name))
    return text
