"""Roles at a surname that stands alone, of somebody whom the article names in full: "Mason, who also edited", "with Mason and Ada Reel"."""

import re
from collections.abc import Collection, Iterator

from extractors.generations import is_junior
from extractors.lines import Line
from extractors.prose_characters import is_actor_of
from extractors.prose_lists import lists, with_roles
from extractors.prose_names import NEAR, Name, less_done
from extractors.prose_words import prose_words
from extractors.values.text import masked
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

_MOST_READ = 1_500
"""Places of surnames that are read in one article."""
_TOKEN = re.compile(r"[^\W\d_][\w-]+")
_OWN_WORD = re.compile(r"([^\W\d_][\w’'-]*)\s$")


def surname_roles(
    read: list[tuple[Line, str, list[Name]]], told: Collection[str], perhaps: Collection[str], words: Vocabulary
) -> Iterator[tuple[str, list[Role], Line, str]]:
    """Each place where people's surnames stand alone: the full name, its roles there, the line, and how the line names them.

    Args:
        read: paragraphs, each with its text without works, and its full names.
        told: the people of the article.
        perhaps: those who are people only if a role says so: a surname that both have is a person's.
        words: the vocabulary, for what prose calls people.
    """
    surnames = {**_by_surname(perhaps), **_by_surname(told)}
    people = {*told, *perhaps}
    places = 0
    for line, text, names in read:
        alone = [name for name in _alone(text, names, surnames, words) if name.text in people]
        places += len(alone)
        if places > _MOST_READ:
            return
        if not alone:
            continue
        called = {name.start: text[name.start : name.end] for name in alone}
        everybody = sorted([*alone, *(name for name in names if name.text in people)], key=lambda name: name.start)
        for group in lists(text, everybody, words):
            for name, given in with_roles(text, group, words):
                surname = called.get(name.start)
                played = [Role.ACTOR] if surname and is_actor_of(text, name.start, name.end) else []
                yield name.text, [*played, *given], line, surname or name.text


def _by_surname(people: Collection[str]) -> dict[str, str]:
    """Surname → full name; to nobody where several have it."""
    surnames: dict[str, str] = {}
    for name in people:
        parts = [part for part in name.split(" ") if not is_junior(part)]
        if not parts:
            continue
        surnames[parts[-1]] = "" if surnames.get(parts[-1], name) != name else name
    return surnames


def _alone(text: str, names: list[Name], surnames: dict[str, str], words: Vocabulary) -> Iterator[Name]:
    """Where a surname stands alone in a paragraph, as a name with the full one for its text."""
    rest = masked(text, [(name.start, name.end) for name in names]) if names else text
    if not any(map(rest.__contains__, surnames)):
        return
    for match in _TOKEN.finditer(rest):
        surname = less_done(match.group())
        full = surnames.get(surname)
        if not full:
            continue
        start = match.start()
        front = own_word(text[max(0, start - NEAR) : start])
        if front and f" {front[1]} {surname}" in full:  # "Le Bon"
            start -= len(front.group())
            front = own_word(text[max(0, start - NEAR) : start])
        if front and front[1][:1].isupper() and not _leads(fold(front[1].rpartition("’")[2]), words):
            continue
        yield Name(full, start, match.start() + len(surname))


def own_word(front: str) -> "re.Match[str] | None":
    """The word right before a name, with nothing between."""
    return _OWN_WORD.search(front, front.rfind(" ", 0, -1) + 1) if front[-1:].isspace() else None


def _leads(word: str, words: Vocabulary) -> bool:
    """Whether a capitalised word may stand before a surname and belong to no other name."""
    prose = prose_words()
    return word in words.people or word in prose.first or word in prose.titles or word in prose.heads
