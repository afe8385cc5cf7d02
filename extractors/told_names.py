"""A headline's and a label's names as the prose has them: without inflection, titles, bands and capitals."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.headline import HeadlineFacts
from extractors.headline_words import any_of, headline_words
from extractors.lines import Line
from schemas import Person

_MOST_WORDS = 5
"""Words of a name of which some may be none of it."""
_MOST_FULL = 30
"""Labels of full names to which names of the prose are compared."""
INFLECTED = frozenset({"pl", "cs", "sk", "ru", "uk", "be", "hr", "sr", "sl", "bg", "lt", "lv", "hu", "fi", "et"})
"""Languages in which a name has another ending behind "with" or "by"."""


def with_epithets(facts: HeadlineFacts, lines: Iterable[Line]) -> HeadlineFacts:
    """A headline's facts, people of one word by what an article has behind it each time: "Duchess of Spades", "Chance the Rapper".

    What is a part of a name is no work.
    """
    words = [person for person in facts.people if " " not in person.name]
    if not words:
        return facts
    text = "\n".join(line.text for line in lines)
    names = {person.name: _with_epithet(person.name, text) for person in words}
    people = tuple(person.model_copy(update={"name": names.get(person.name, person.name)}) for person in facts.people)
    works = tuple(work for work in facts.works if not any(name.endswith(f" {work}") for name in names.values()))
    return replace(facts, people=people, works=works)


def _with_epithet(name: str, text: str) -> str:
    found = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)(\s(?:{any_of('epithets')})\s[A-ZÀ-Þ][\w-]+)?", text)
    return name + found[0] if len(found) > 1 and len(set(found)) == 1 else name


def as_told(
    people: Sequence[Person], mentions: Sequence[Person], body: Sequence[Line], language: str | None
) -> tuple[Person, ...]:
    """A headline's people by the names that the prose has: "Dr. Ada Reel" and "Ada Reel of Gale Warning" are Ada Reel."""
    if not people:
        return ()
    text = "\n".join(line.text for line in body)
    folded = text.casefold()
    mentioned = {mention.name.casefold() for mention in mentions}
    told = []
    for person in people:
        words = person.name.split()
        called = [other.name for other in mentions if len(words) == 1 and other.name.startswith(f"{words[0]} ")]
        if len(called) == 1:
            person = person.model_copy(update={"name": called[0]})  # "Arvo and Rein Tamm on …"
        if 2 < len(words) <= _MOST_WORDS:
            ends = [number for number in range(2, len(words)) if words[number] in headline_words().of_bands]
            parts = [words, *(words[:end] for end in ends), *(words[number:] for number in range(1, len(words) - 1))]
            names = list(map(" ".join, parts))
            found = next((name for name in names if name.casefold() in mentioned), None)
            found = found or next((name for name in names if name.casefold() in folded), person.name)
            person = person.model_copy(update={"name": found})
        last = person.name.rpartition("・")[2]
        if last != person.name and len(last) > 1 and last in text and person.name not in text:
            person = person.model_copy(update={"name": last})  # 俳優・高瀬みお
        if person.name.isupper() and (name := cased(person.name)) in text:
            person = person.model_copy(update={"name": name})
        told.append(_nominative(person, mentions, body, language))
    return tuple(told)


def _nominative(person: Person, mentions: Sequence[Person], body: Sequence[Line], language: str | None) -> Person:
    """A headline's person by the name that begins a sentence of the prose, where the headline inflects it: "z Heleną …"."""
    if language not in INFLECTED or any(other.name == person.name for other in mentions):
        return person
    for other in mentions:
        if inflects(person.name, other.name) and any(
            line.text.startswith(other.name) or f". {other.name}" in line.text for line in body
        ):
            return person.model_copy(update={"name": other.name})
    return person


def as_labelled(name: str, labels: Sequence[str], language: str | None) -> str:
    """A name of the prose as a label has it, where the prose inflects it: "rozmawia z Adamem Kruczkiem"."""
    if language not in INFLECTED:
        return name
    return next((label for label in labels[:_MOST_FULL] if inflects(name, label)), name)


def inflects(one: str, other: str) -> bool:
    """Whether two names differ in no more than their words' endings."""
    lefts, rights = one.casefold().split(), other.casefold().split()
    return len(lefts) == len(rights) and all(
        left[: max(2, min(len(left), len(right)) - 2)] == right[: max(2, min(len(left), len(right)) - 2)]
        for left, right in zip(lefts, rights, strict=True)
    )


def cased(printed: str) -> str:
    """A name in capitals as names are written; anything else as printed."""
    if len(printed.split()) < 2 or not printed.isupper():
        return printed
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), printed)
