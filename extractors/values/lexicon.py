"""Finding small words in a value: "limited", "on demand", "Netflix", "em streaming", "劇場公開"."""

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from extractors.values.text import masked, without_accents, writes_without_spaces
from extractors.vocabulary import Vocabulary, alternatives

Meaning = TypeVar("Meaning", bound=Hashable)

_TOKEN = re.compile(r"[^\W_]+\+?|&")


@dataclass(frozen=True)
class Found(Generic[Meaning]):
    """A word that a lexicon knows, and where it stands in the text."""

    start: int
    end: int
    meaning: Meaning


class Lexicon(Generic[Meaning]):
    """Spellings and what they mean. Case, accents, and the marks between words do not matter; longer spellings win."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        """Take spellings with their meanings; where one is given twice, the first stands."""
        self._words: dict[tuple[str, ...], Meaning] = {}
        unspaced: dict[str, Meaning] = {}
        for spelling, meaning in entries:
            if writes_without_spaces(spelling):
                unspaced.setdefault(spelling, meaning)
            elif tokens := tuple(without_accents(token) for token in _TOKEN.findall(spelling)):
                self._words.setdefault(tokens, meaning)
        lengths: dict[str, set[int]] = {}
        for tokens in self._words:
            lengths.setdefault(tokens[0], set()).add(len(tokens))
        self._lengths = {first: sorted(known, reverse=True) for first, known in lengths.items()}
        """First token → how many tokens the spellings that begin with it have, most first."""
        self._unspaced = unspaced
        self._pattern = re.compile(alternatives(unspaced)) if unspaced else None

    def __getitem__(self, text: str) -> Meaning | None:
        """What the whole text means; None for one that is not in the lexicon."""
        if len(text) > 80:
            return None
        tokens = tuple(without_accents(token) for token in _TOKEN.findall(text))
        return self._words.get(tokens, self._unspaced.get(text.strip(" .。")))

    def find(self, text: str) -> list[Found[Meaning]]:
        """The known words of a text, in order, none inside another."""
        found = list(self._spaced(text))
        if self._pattern is not None and writes_without_spaces(text):
            free = masked(text, ((hit.start, hit.end) for hit in found))
            found += [
                Found(match.start(), match.end(), self._unspaced[match.group()])
                for match in self._pattern.finditer(free)
            ]
            found.sort(key=lambda hit: hit.start)
        return found

    def _spaced(self, text: str) -> Iterator[Found[Meaning]]:
        whole = text.isascii()  # then it is folded at once
        tokens = _TOKEN.findall(without_accents(text)) if whole else [*map(without_accents, _TOKEN.findall(text))]
        if self._lengths.keys().isdisjoint(tokens):
            return
        places = [match.span() for match in _TOKEN.finditer(text)]
        at = 0
        while at < len(tokens):
            for length in self._lengths.get(tokens[at], ()):
                meaning = self._words.get(tuple(tokens[at : at + length]))
                if meaning is not None and at + length <= len(tokens):
                    yield Found(places[at][0], places[at + length - 1][1], meaning)
                    at += length
                    break
            else:
                at += 1


def spellings(vocabulary: Vocabulary, word: str, language: str | None) -> Iterator[str]:
    """The spellings of a small word: first the page's language, then English, then every other."""
    by_language = vocabulary.words.get(word, {})
    first = [known for known in (language, "en") if known is not None and known in by_language]
    for known in dict.fromkeys([*first, *by_language]):
        yield from by_language[known]


@cache
def lexicon(vocabulary: Vocabulary, language: str | None, *words: str) -> Lexicon[str]:
    """The small words that each of the given keys stands for; a spelling under two keys means the first."""
    return Lexicon((spelling, word) for word in words for spelling in spellings(vocabulary, word, language))
