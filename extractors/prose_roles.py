"""What the words around a name say that somebody does: "directed by", "star and producer,", ", who also edited"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from extractors.prose_names import BLANK
from extractors.prose_words import (
    ends_otherwise,
    last_words,
    prose_words,
)
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

REACH = 90
"""Characters before and behind a name that are looked at."""
_LONGEST = 4
"""Words of the longest phrase."""
CUT = re.compile(rf"[.!?;()\[\]{BLANK}“”\"„«»—–]|:(?!\s*$)|\s-\s")
ABBREVIATED = re.compile(r"\.(?<=\b[A-Z]\.)(?=\s?[A-Z]\.|\s)")
_ELISION = re.compile(r"(?<!\w)[dlDL]['’](?=\w)")

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name."""

    own: tuple[Role, ...] = ()
    """Roles of this one person: a noun at the name."""
    shared: tuple[Role, ...] = ()
    """Roles of all whom a list names: "directed by", "starring", a noun in the plural."""
    clean: bool = False
    """Whether nothing but connecting words, articles and role nouns stands there: the name goes on a list."""


_SILENT = Before()
_AT_START = Before(clean=True)


def tokens(text: str) -> list[str]:
    """A phrase's words, folded; a comma is a word of its own."""
    if "'" in text or "’" in text:
        text = _ELISION.sub("", text)
    found: list[str] = []
    for number, part in enumerate(text.replace("/", " ").split(",")):
        if number:
            found.append(",")
        if part:
            found += fold(part).split()
    return found


def before(text: str, words: Vocabulary) -> Before:
    """Read the words in front of a name, from the name backwards."""
    if not text:
        return _AT_START
    near = text[-REACH:]
    if ends_otherwise(near, last_words(words)):
        return _SILENT
    pieces = CUT.split(ABBREVIATED.sub("", near))
    whole = len(pieces) == 1 and len(text) > REACH
    said = tokens(pieces[-1].rstrip(" :"))
    if not whole:
        said.insert(0, "^")
    prose = prose_words()
    while said and said[-1] == ",":
        said.pop()
    between = said and (said[-1] in words.country_names or said[-1] in prose.words["lists"])
    if between and match_end(said[:-1], words.people):
        said.pop()  # "la directora argentina Lucía Barrenechea", "the producers are Paula Grey and"
    elif _joins_a_surname(said, near):
        del said[-2:]
    own, plural = _nouns_at_end(said, words)
    shared = list(own) if plural else []
    head = _head(said)
    while not head and said and (skipped := _fillers_at_end(said)):
        said = said[:-skipped]
        head = _head(said)
    shared += head
    clean = all(word in prose.words["and"] or word == "^" for word in said)
    return Before(tuple(own), tuple(dict.fromkeys(shared)), clean)


def _fillers_at_end(said: list[str]) -> int:
    """How many words at the end say nothing: an article, a prize, an age ("24-year-old"), "is"."""
    small = prose_words().words
    if said[-1] in small["fillers"] or said[-1] in small["lists"] or said[-1].isdecimal():
        return 1
    return 2 if " ".join(said[-2:]) in small["fillers"] else 0


def _joins_a_surname(said: list[str], text: str) -> bool:
    """Whether a surname alone and an "and" stand between a "by" and the name: "written by Ekberg and Paulina Grey"."""
    small = prose_words().words
    return (
        len(said) > 3
        and said[-1] in small["and"]
        and said[-1] != ","
        and said[-3] in small["by"]
        and "".join(text.split()[-2:-1])[:1].isupper()
    )


def _nouns_at_end(said: list[str], words: Vocabulary) -> tuple[list[Role], bool]:
    """The role nouns at the end, which are taken off: "star and producer"; and whether the last is a plural."""
    roles: list[Role] = []
    plural = False
    while True:
        found = match_end(said, words.people)
        if found is None:
            return roles, plural
        length, role = found
        if not roles:
            plural = is_plural(said[-1])
        roles.insert(0, role)
        del said[-length:]
        ending = len(said)
        while ending and said[ending - 1] in prose_words().words["and"]:
            ending -= 1
        if ending < len(said) and match_end(said[:ending], words.people):
            del said[ending:]


def is_plural(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith("ss")) or noun.endswith(
        ("innen", "autoren", "zenten", "isti", "ori")
    )


def _head(said: list[str]) -> list[Role]:
    """The roles of a phrase at the end: "written and directed by", "the script is by", "starring"."""
    prose = prose_words()
    if found := match_end(said, prose.heads):
        return [found[1]]
    if not said or said[-1] not in prose.words["by"]:
        if found := match_end(said, prose.verbs):  # "Regie führte", "interpretan"
            return [found[1]] if found[1] is Role.ACTOR and said[-1] not in _ENGLISH_PLAYS else []
        return []
    rest = said[:-1]
    roles: list[Role] = []
    while found := match_end(rest, prose.made):
        roles.insert(0, found[1])
        rest = rest[: -found[0]]
        while rest and rest[-1] in prose.words["and"]:
            rest = rest[:-1]
    if roles:
        return roles
    while rest and (rest[-1] == "," or rest[-1] in prose.words["copulas"]):
        rest = rest[:-1]
    if (found := match_end(rest, prose.crafts)) and said[-1] not in {"with", "con"}:
        return [found[1]]
    return []


_ENGLISH_PLAYS = frozenset("plays played portrays portrayed voices star starred".split())


def match_end(said: list[str], known: Mapping[str, Meaning]) -> tuple[int, Meaning] | None:
    """The longest known phrase at the end: how many words it has, and what it means."""
    for length in range(min(_LONGEST + 1, len(said)), 0, -1):
        meaning = known.get(" ".join(said[-length:]))
        if meaning is not None:
            return length, meaning
    return None


def match_start(said: list[str], known: Mapping[str, Meaning]) -> tuple[int, Meaning] | None:
    """The longest known phrase at the start."""
    for length in range(min(_LONGEST, len(said)), 0, -1):
        meaning = known.get(" ".join(said[:length]))
        if meaning is not None:
            return length, meaning
    return None


def beside(text: str, start: int, end: int, words: Vocabulary) -> list[Role]:
    """The role right before or behind a name in a script without spaces: "俳優の水森さや", "高瀬みお監督"."""
    front = text[max(0, start - 8) : start].removesuffix("の").removesuffix("・")
    rest = text[end : end + 8].lstrip(" ")
    for length in range(8, 0, -1):
        for piece in (front[-length:] if len(front) >= length else "", rest[:length]):
            if piece and (role := words.people.get(fold(piece))):
                return [role]
    return []
