"""The words that prose says of a release: ``vocabulary/premieres.toml``, ready to be found."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from extractors.values.known import names
from extractors.values.lexicon import Lexicon
from extractors.values.releases import STRENGTH
from extractors.vocabulary import FOLDER, Vocabulary
from schemas import ReleaseType


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((FOLDER / "premieres.toml").read_text(encoding="utf-8"))


@cache
def verb_words() -> Lexicon[str]:
    """What says that a work comes out → ``coming``, ``past``, or ``bare`` for what is no verb."""
    return Lexicon((word, tense) for tense in ("past", "coming", "bare") for word in _table()["verbs"][tense])


@cache
def own_words() -> Lexicon[bool]:
    """What prose calls the article's own work: "the film"."""
    return Lexicon((word, True) for word in _table()["subjects"]["own"])


@cache
def words_against() -> Lexicon[str]:
    """Words that speak against a release: something else comes out, or the day is not the day any more."""
    return Lexicon((word, name) for name in ("others", "superseded") for word in _table()["words"][name])


@cache
def times() -> Lexicon[str]:
    """Words for a time that is counted from today."""
    names_ = ("next_month", "this_month", "next_year", "this_year", "today", "tomorrow", "next", "this", "now")
    return Lexicon((word, name) for name in names_ for word in _table()["words"][name])


@cache
def kind_words(vocabulary: Vocabulary, language: str | None) -> Lexicon[tuple[str, str]]:
    """Words that say how a work comes out → the kind, and the platform's name."""

    def entries() -> Iterator[tuple[str, tuple[str, str]]]:
        yield "limited series", ("", "")
        for spelling, (name, kind) in names().platforms.items():
            yield spelling, (kind.value, name)
        for spelling in names().festivals:
            yield spelling, (ReleaseType.FESTIVAL.value, "")
        for kind in STRENGTH:
            for word in _table()["words"].get(kind.value, ()):
                yield word, (kind.value, "")
        for kind in STRENGTH:
            for tag in dict.fromkeys((language or "en", "en")):
                for word in vocabulary.words.get(kind.value, {}).get(tag, ()):
                    yield word, (kind.value, "")

    return Lexicon(entries())
