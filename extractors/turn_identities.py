"""Labels that only the other labels of a page explain: letters, short forms, and a first name that two people have."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.given_names import begins_with_given_name
from extractors.turn_names import Parties
from extractors.turn_pieces import Piece
from extractors.turn_words import TurnWords
from extractors.vocabulary import fold

_SHORTENED = re.compile(r"[(（\[]([^()（）\[\]]{1,30})[)）\]]")
"""Behind a name in its label, how it is shortened from there on: "Ada Reel (AR):", "篠宮遼太さん(以下、篠宮)："."""
_ASKS_FOR = re.compile(r"\s\(([^\W\d_a-zà-ÿ][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,3})\)\s?[:：]")
"""Behind a publication in its label: who asks for it."""
_QUOTES = "“”\"'‘’„«»「」 "
_LEAST = 3
"""Turns of a letter that stands for one name."""
_SELDOM = 2
"""Times that the name stands in full."""
_MOST = 100
"""Labels of a conversation: more of them are something else."""


def are_questions_and_answers(
    letters: Collection[str], identities: Mapping[str, tuple[str | None, str | None]]
) -> bool:
    """Whether letters are what they say, "Q:" and "A:", and nobody's names."""
    return {identities[letter][1] for letter in letters} == {"question", "answer"}


def read_letters(
    identities: dict[str, tuple[str | None, str | None]], labels: Mapping[str, Sequence[Piece]], words: TurnWords
) -> None:
    """Let "P" and "R" be those whose names begin so and stand once: "Pablo:", "Rodrigo:", and then "P:" and "R:"."""
    letters = [key for key in labels if len(key) == 1]
    once = [key for key, found in labels.items() if len(key) > 1 and len(found) == 1]
    pair = letters if len(letters) == 2 else []
    bearers = {letter: [key for key in once if key.startswith(letter)] for letter in pair}
    if pair and all(len(keys) == 1 for keys in bearers.values()):
        for letter, (key,) in bearers.items():
            identities[letter] = identities[key]
        return
    seldom = [key for key, found in labels.items() if len(key) > 1 and len(found) <= _SELDOM]
    roles = {key for key, found in labels.items() if key in words.question | words.answer and len(found) > 1}
    if len(roles) == 1 and len(labels[letter := roles.pop()]) >= _LEAST:  # "S:" is Svenja, where nobody is "A:"
        names = [key for key in seldom if key.startswith(letter)]
        if len(letter) == len(names) == 1:
            identities[letter] = identities[names[0]]


def read_shortened(
    identities: dict[str, tuple[str | None, str | None]], labels: Mapping[str, Sequence[Piece]], words: TurnWords
) -> None:
    """Let "AR" be she whose label says so where it stands in full: "Ada Reel (AR):", "Ada Reel (im Folgenden: AR):"."""
    for key, found in labels.items():
        for piece in found[:_SELDOM]:
            label = piece.label
            aside = _SHORTENED.search(piece.text[: label.end]) if label else None
            if aside is None:
                continue
            short = fold(words.from_here.sub("", aside[1]).strip(_QUOTES))
            name, how = identities[key]
            if short in labels and short != key and name:
                identities[key] = identities[short] = name, how or "mention"


def tell_apart(identities: dict[str, tuple[str | None, str | None]], pieces: Sequence[Piece]) -> None:
    """Let a first name be somebody else than the one who has it in full, where one answers the other.

    Andrea may ask Andrea Porcu, who is "Porcu" from then on.
    """
    spoken = [piece.label.key for piece in pieces if piece.label and not piece.label.puts]
    if len(identities) > _MOST:
        return
    for pair in {frozenset(pair) for pair in pairwise(spoken)}:
        short, long = min(pair, key=len), max(pair, key=len)
        if short == long or " " in short or not long.startswith(short + " "):
            continue
        name = identities[long][0]
        others = [key for key in identities if key not in pair and identities[key][0] == name]
        if identities[short][0] == name and others:
            printed = next(piece.label.printed for piece in pieces if piece.label and piece.label.key == short)
            identities[short] = printed, None


def read_askers(
    identities: Mapping[str, tuple[str | None, str | None]], labels: Mapping[str, Sequence[Piece]], parties: Parties
) -> frozenset[str]:
    """Give those who ask for a publication labels of their own, as brackets behind its name say: "Reel Window (Ada Reel):", "RW (Ada):".

    The keys of these labels: where there are any, the page's labels are others than before.
    """
    known = {
        part for name in (*parties.authors, *(person.name for person in parties.mentions)) for part in name.split()
    }
    asking: set[str] = set()
    for key, found in labels.items():
        for piece in found if identities[key][1] == "publisher" else ():
            named = _ASKS_FOR.search(piece.text[: piece.label.end]) if piece.label else None
            if piece.label and named and (named[1].split()[0] in known or _is_in_full(named[1])):
                piece.label = replace(piece.label, key=fold(named[1]), printed=named[1])
                asking.add(piece.label.key)
    return frozenset(asking)


def _is_in_full(name: str) -> bool:
    """Whether a name is somebody's given name and surname: not "Reel Window Staff"."""
    return " " in name and begins_with_given_name(name)
