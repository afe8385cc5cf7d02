"""The words that prose sets around people's names: ``vocabulary/prose.toml``, folded and ready for looking up."""

import tomllib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from extractors.vocabulary import FOLDER, Vocabulary, alternatives, fold
from schemas import Role

BLANK = "\x00"
"""What a title's letters are replaced by: it ends every phrase."""


@dataclass(frozen=True, eq=False)
class ProseWords:
    """What stands before and behind names, folded."""

    made: Mapping[str, Role]
    """Participle in front of "by" → role: "directed"."""
    crafts: Mapping[str, Role]
    """What somebody made → role: "screenplay"."""
    heads: Mapping[str, Role]
    """In front of one name or several → role: "starring"."""
    verbs: Mapping[str, Role]
    """Behind a name → role: "directs"."""
    inverted: Mapping[str, Role]
    """Those of them that stand in front of their subject, too: "interpretan"; no English ones."""
    words: Mapping[str, frozenset[str]]
    """Small words by what they do: ``by``, ``and``, ``fillers`` …"""
    characters: tuple[str, ...]
    """In front of somebody invented: "plays"; each with a space before it, so that it ends a text as whole words."""
    played: tuple[str, ...]
    """Behind somebody invented: "played by", as well with a space."""
    pairs: Mapping[str, bool]
    """Between an actor and the part, as it is written → whether nothing else can be meant: "as", and not "is"."""
    places: Mapping[str, frozenset[str]]
    """Language → words right in front of a place."""
    articles: Mapping[str, frozenset[str]]
    """Language → articles that stand before things and not before people."""
    titles: frozenset[str]
    invented_titles: frozenset[str]
    named_prizes: frozenset[str]
    """Prizes whose name is a given name: "Oscar winner Ada Reel", and Oscar Reel."""
    speech: frozenset[str]
    """Words right behind a name or before it: somebody speaks, or is told of as a person."""
    occupations: frozenset[str]
    """What people do, in front of a name, where that is no role."""
    offices: frozenset[str]
    """Posts, within a run of capitals: behind them stands a name."""
    plurals: tuple[str, ...]
    """How nouns end that say what several are: "regisseurinnen"."""
    stars: tuple[str, ...]
    """How verbs begin of which those who play are the subject: "stars alongside"."""
    german: Mapping[str, tuple[str, ...]]
    """What tells where names end among German nouns, by what it does."""
    printed: Mapping[str, frozenset[str]]
    """What is compared as printed, or patterns are made of, by what it does."""
    first: frozenset[str]
    """Words in front of a name that are no part of it."""
    never: frozenset[str]
    """Words with which no person's name begins: what they begin is something else."""
    given: frozenset[str]
    """Given names that are words as well."""
    within: frozenset[str]
    """Words that stand in no person's name."""


def folded(phrase: str) -> str:
    """A phrase of the file as text is folded: an apostrophe before "s" and a hyphen are a space, "^" and "," stay."""
    return " ".join("," if part == "," else "^" if part == "^" else fold(part) for part in phrase.split())


def _roles(table: Mapping[str, Iterable[str]]) -> dict[str, Role]:
    return {folded(phrase): Role(role) for role, phrases in table.items() for phrase in phrases}


def _folded(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded, phrases))


@cache
def prose_words() -> ProseWords:
    """The file's words, read once."""
    table = tomllib.loads((FOLDER / "prose.toml").read_text(encoding="utf-8"))
    return ProseWords(
        made=_roles(table["made"]),
        crafts=_roles(table["crafts"]),
        heads=_roles(table["heads"]),
        verbs=_roles(table["verbs"]) | _roles(table["acts"]),
        inverted=_roles(table["verbs"]),
        words={name: _folded(phrases) for name, phrases in table["words"].items()},
        characters=tuple(f" {phrase}" for phrase in _folded(table["characters"]["before"])),
        played=tuple(f" {phrase}" for phrase in _folded(table["characters"]["behind"])),
        pairs={**dict.fromkeys(table["characters"]["is"], False), **dict.fromkeys(table["characters"]["as"], True)},
        places={language: _folded(phrases) for language, phrases in table["places"].items()},
        articles={language: _folded(phrases) for language, phrases in table["articles"].items()},
        titles=_folded(table["not_people"]["titles"]),
        invented_titles=_folded(table["not_people"]["invented_titles"]),
        named_prizes=_folded(table["not_people"]["named_prizes"]),
        speech=_folded(table["people"]["speech"]),
        occupations=_folded(table["not_people"]["occupations"]),
        offices=_folded(table["not_people"]["offices"]),
        plurals=tuple(map(folded, table["people"]["plurals"])),
        stars=tuple(map(folded, table["people"]["stars"])),
        german={name: tuple(spellings) for name, spellings in table["german"].items()},
        printed={name: frozenset(spellings) for name, spellings in table["printed"].items()},
        first=_folded(table["not_people"]["first"] + table["not_people"]["occupations"]),
        never=_folded(table["not_people"]["never"]),
        given=_folded(table["not_people"]["given"]),
        within=_folded(table["not_people"]["within"]),
    )


@cache
def last_words(words: Vocabulary) -> frozenset[str]:
    """The last word of everything that in front of a name says something."""
    prose = prose_words()
    small = (
        prose.words[name]
        for name in ("by", "with", "and", "fillers", "lists", "examples", "nationalities", "entrusted")
    )
    many = (f"{word}s" for word in prose.words["nationalities"])
    known = chain(words.people, words.country_names, prose.occupations, prose.heads, prose.verbs, many, *small)
    return frozenset(phrase.rpartition(" ")[2] for phrase in known)


@cache
def first_words() -> frozenset[str]:
    """The first word of everything that behind a name says something."""
    prose = prose_words()
    return frozenset(
        phrase.partition(" ")[0] for phrase in chain(prose.verbs, prose.words["subjects"], prose.words["on"])
    )


@cache
def first_words_apart(words: Vocabulary) -> frozenset[str]:
    """The first word of everything that behind a name and a comma says something."""
    small = prose_words().words
    nouns = chain(words.people, small["fillers"], small["nationalities"], small["attributes"])
    return first_words().union(phrase.partition(" ")[0] for phrase in nouns)


def any_of(name: str) -> str:
    """A printed group as a part of a regular expression."""
    return alternatives(prose_words().printed[name])


def ends_otherwise(text: str, known: Container[str]) -> bool:
    """Whether a text's last word is none of the known: told without reading the text where the word is plain letters."""
    word = text.rstrip().rpartition(" ")[2]
    return word.isalpha() and fold(word) not in known


def begins_otherwise(text: str, known: Container[str]) -> bool:
    """Whether a text's first word is none of the known: told without reading the text where the word is plain letters."""
    word = text.lstrip().partition(" ")[0]
    return word.isalpha() and fold(word) not in known
