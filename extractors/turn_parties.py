"""Whom a page names outside its turns, weighed: who of its headline is somebody, in which case, and by which full name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractors.given_names import begins_with_given_name
from extractors.lines import Line
from extractors.told_names import INFLECTED
from extractors.turn_beside import beside_role
from extractors.turn_evidence import Said
from extractors.turn_names import Parties, headed, in_full, named_as_host, names_of
from extractors.turn_nominative import in_nominative, nominative
from extractors.turn_places import people_of
from extractors.turn_profiles import profiled
from extractors.turn_speech import asks
from extractors.turn_uncased import uncased
from extractors.vocabulary import fold
from schemas import Person

_PROFILE = 8
"""Lines at the head of a text among which facts of a person stand."""

_SITE = 40
"""Characters of a site's name behind a headline in the window's title."""


def weigh_parties(parties: Parties, said: Said, body: Sequence[Line]) -> tuple[Parties, Said, str]:
    """The parties as labels are resolved to them, what the page says of itself, and the places that have its names.

    A headline that names nobody who is in the text says nothing of an interview.

    Args:
        parties: whom the page names outside its turns.
        said: what the page says of itself.
        body: the article's paragraphs.
    """
    if parties.publisher is None:
        opening = " ".join([said.headline, *(line.text for line in body[:8])])
        parties = replace(parties, publisher=named_as_host(opening, parties.host))
    tags = said.places.tags if said.places else ()
    below = tuple(name for line in [*said.below.split("\n"), *tags] for name in names_of(line))
    parties = replace(parties, headed=headed(said.headline, parties, body), below=below)
    captions = said.places.captions() if said.places else []
    told_by = _beside(said, body, captions)
    if not parties.people and (name := uncased(said.headline, told_by, captions, parties.language)):
        parties = replace(parties, headed=[Person(name=name)])
    if not any(_is_named(person, body) for person in parties.people) and (name := _in_nominative(parties, said, body)):
        parties = replace(parties, people=[Person(name=name)])
    beside = "\n".join([said.headline, *told_by, *(said.places.titles() if said.places else ())])
    parties = replace(
        parties,
        people=[in_its_nominative(person, beside, parties.language) for person in parties.people],
        headed=[in_its_nominative(person, beside, parties.language) for person in parties.headed],
    )
    told = beside_role(beside, parties.language) if not (parties.people or parties.headed) else None
    parties = replace(parties, below=(*parties.below, *([told] if told else [])))
    profile = [*said.below.split("\n"), *(line.text for line in body[:_PROFILE])]
    if (name := profiled(profile)) and name not in (person.name for person in parties.headed):
        parties = replace(parties, headed=[*parties.headed, Person(name=name)])
    people = _told_instead(_named(parties.people, body), parties, body) or _titled(parties, said, body)
    if parties.people and not people:  # "Six Years on a Canal" names nobody who speaks
        said = replace(said, interview=False)
    parties = replace(parties, people=[in_full(person, body) for person in people])
    return parties, said, beside


def _in_nominative(parties: Parties, said: Said, body: Sequence[Line]) -> str | None:
    """The name that the headline or another title inflects, as another place has it."""
    if said.places is None or parties.language not in INFLECTED:
        return None
    titles = [said.headline, *said.places.titles()]
    names = [*(person.name for person in parties.people), *(name for title in titles for name in names_of(title))]
    below = (line.text for line in body[:_PROFILE])
    return nominative(names, [*said.places.tags, *titles, *said.places.captions(), *below], parties.language)


def in_its_nominative(person: Person, text: str, language: str | None) -> Person:
    """One of a page's people by the name in the nominative."""
    name = in_nominative(person.name, text, language)
    return person if name == person.name else person.model_copy(update={"name": name})


def _beside(said: Said, body: Sequence[Line], captions: Sequence[str]) -> list[str]:
    """What tells of a page's people beside its headline: its subtitle, its introduction, its descriptions and captions."""
    places = [said.places.description(), *captions] if said.places else []
    introduction = takewhile(lambda line: not asks(line.text), body[:_PROFILE])
    return [said.below, *(line.text for line in introduction), *places]


def _named(people: Sequence[Person], body: Sequence[Line]) -> list[Person]:
    """The headline's people who are some; of several, those of whose names the text has a word."""
    named = [person for person in people if _is_named(person, body)]
    told = [
        person
        for person in named
        if any(form in line.text for word in person.name.split() for form in (word, word.upper()) for line in body)
    ]
    return told or named


def _told_instead(people: list[Person], parties: Parties, body: Sequence[Line]) -> list[Person]:
    """Whom the text names in full and the headline has, where the text has no word of those whom the headline's form tells.

    Of those who have no given name it must have all words: "Ada Reel: Album Ini Dimulai dari Laut" names Ada Reel alone.
    """
    if people and all(person.name.isalpha() and not begins_with_given_name(person.name) for person in people):
        full = [person for person in _in_headline(parties) if " " in person.name]
        if full:  # "Bokgalans vinnare Ada Reel"
            return full
    words = {word for person in people for word in person.name.split()}
    known = any(" " not in person.name or begins_with_given_name(person.name) for person in people)
    whole = [person.name for person in people] if not known else words
    if any(word in line.text for word in whole for line in body):
        return people
    return _in_headline(parties) or people


def _in_headline(parties: Parties) -> list[Person]:
    """Whom the text names in full, and the headline has."""
    head = f" {parties.headline} "
    return [person for person in parties.mentions if re.search(rf"\s{re.escape(person.name)}\W", head)]


def _titled(parties: Parties, said: Said, body: Sequence[Line]) -> list[Person]:
    """Whom the page's other titles name, and its text has in full: "Ada Reel: “I never learned to swim”" above "“I never …”"."""
    titles = said.places.titles() if said.places and not parties.people else ()
    titles = [
        title for title in titles if not (title.startswith(said.headline) and len(title) <= len(said.headline) + _SITE)
    ]
    nobody = set(map(fold, parties.own()))
    for title in titles:
        people = [person for person in people_of(title) if fold(person.name) not in nobody]
        if found := [person for person in people if any(person.name in line.text for line in body)]:
            return found
    return []


def _is_named(person: Person, body: Sequence[Line]) -> bool:
    """Whether one of the headline's people is one: a single word counts only if the prose has it, too.

    What the prose writes in small letters alone is nobody: "Five minutes with a Location Scout".
    """
    name = person.name
    if any(name in line.text or name.upper() in line.text for line in body):
        return True
    small = name.casefold()
    return not name.isascii() or (" " in name and not any(small in line.text.casefold() for line in body))
