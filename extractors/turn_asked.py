"""Who is asked in an interview with one person: all that a page says of each of its people, weighed together.

No place alone decides: a headline names a film's hero or a band, a subtitle a photographer, an introduction a
forerunner. Who is named in several of them, is called by name in a question and speaks of nobody by that name is asked.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from extractors.given_names import begins_with_given_name
from extractors.lines import Line
from extractors.prose_names import without_quoted_titles, without_works
from extractors.turn_called import greeted, is_asker, is_called, own_name
from extractors.turn_evidence import Said
from extractors.turn_names import Parties, headed
from extractors.turn_places import people_of
from extractors.turn_played import is_made, played
from extractors.turn_single import is_of_band
from extractors.turn_weighed import ENOUGH, ENOUGH_ALONE, LATIN, LONGEST, MOST_NAMES, Weighed, without_names
from extractors.turn_words import UNCASED, has_phrase, turn_words
from extractors.vocabulary import fold, vocabulary
from schemas import Person, TurnRole

_MOST_LINES = 15
"""Paragraphs of an introduction."""
_MOST_TURNS = 100
_DATED = re.compile(r"^.{3,60}(?:\b[12]?\d|3[01])\b\D{1,15}(?:19|20)\d\d(?!\d)")
"""A byline with its date: "Ada Reel, 12 May 2020"."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s")
_BRACKETED = re.compile(r"\s\([^()]{1,80}\)")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 40
"""Characters before a name in which it is said what its bearer is."""
_OPENING = 60
"""Characters of an introduction: who is named there is often whom it introduces."""


_RULE, _HEADLINE, _OTHER_TITLE, _HEADED = 2.5, 5.0, 2.0, 3.0
_BAND = -1.0
_SINGLE = 2.5
"""A headline's one word that is no given name: a person, or their band, channel or firm."""
_PLACES = {
    "headline": 1.0,
    "beside": 1.5,
    "introduction": 1.0,
    "titles": 0.5,
    "description": 1.0,
    "captions": 1.0,
}
"""A full name in one of these places."""
_GIVEN, _ROLE, _ROLE_BEFORE, _SAID, _OPENS, _ADDRESS, _TAG = 1.0, 1.0, 0.5, 1.5, 0.5, 1.0, 0.5
_AGAIN, _MOST_AGAIN = 0.5, 1.5
"""For each time that an introduction has a name again."""
_MET = 3.0
"""For whom the introduction has met, as the pronoun of its next sentence says."""
_CALLED = _OWN_NAME = 4.0
_NOBODY = -9.0
"""For what somebody is the director of, and for whom somebody plays."""
_AUTHOR = -4.0
"""For whoever wrote the article, or is said to ask."""
_TOLD, _MOST_TOLD = -1.0, -3.0
"""For each answer that names somebody: one does not speak so of oneself."""
_ASKED_ABOUT = -1.5


def weigh_asked(
    introduction: Sequence[Line],
    parties: Parties,
    said: Said,
    turns: Sequence[tuple[TurnRole, str]],
    rule: Person | None,
) -> Person | None:
    """The one who is asked; None where nobody stands out.

    Args:
        introduction: what stands above the first turn.
        parties: whom the page names outside its turns.
        said: what the page says of itself.
        turns: role and text of each, or of many.
        rule: whom the introduction's forms tell, see `turn_sole`: one more piece of evidence.
    """
    questions = [text[:LONGEST] for role, text in turns[:_MOST_TURNS] if role == TurnRole.QUESTION]
    answers = [text[:LONGEST] for role, text in turns[:_MOST_TURNS] if role == TurnRole.ANSWER]
    called = [author for author in parties.authors if is_called(author, questions)]  # a portrait is no byline
    authors = [author for author in parties.authors if author not in called and not (rule and rule.name == author)]
    own = parties.publisher is not None and not parties.authors and begins_with_given_name(parties.publisher)
    publishers = (
        [parties.publisher] if parties.publisher and not own else []
    )  # somebody's own site prints their answers
    people = Weighed([*authors, *publishers], parties.language)
    lines = [line for line in introduction[:_MOST_LINES] if line.text != parties.headline]
    intro = [without_works(line, people.nobody)[:LONGEST] for line in lines]
    beside = [
        without_quoted_titles(without_names(line, people.nobody))
        for line in (*said.above, *said.below.split("\n"))
        if not _DATED.search(line)
    ]
    text = "\n".join([*beside, *intro])

    people.add([rule.name] if rule else [], _RULE)
    for person in parties.people:
        people.add([person.name], _headline(person.name, text))
    for person in parties.headed:
        people.add([person.name], _BAND if is_of_band(person.name, text) else _HEADED)
    people.read(beside, _PLACES["beside"])
    people.read(intro, _PLACES["introduction"])
    _read_places(people, parties, said, introduction, "\n".join([text, *questions]))
    mentions = [person.name for person in parties.mentions[:MOST_NAMES]]
    people.add((name for name in (*mentions, *called) if is_called(name, questions)), 0.0)
    _read_talk(people, questions, answers)
    people.join("\n".join([text, *questions]))
    titles = (*said.places.titles(), *said.places.tags, *said.places.captions()) if said.places else ()
    people.join_cases({*titles, *(line.text for line in introduction[:_MOST_LINES])})

    met = _met_by_pronoun(people.weights, text)
    people.add(met, _MET)
    if met and rule and rule.name not in met:
        people.add([rule.name], -_RULE)  # a form that tells less
    told = {person.name for person in parties.mentions if person.roles}
    address = said.places.address() if said.places else frozenset()
    spoken_to = {name for name in people.weights if is_called(name, questions)}
    parts = played(said.places.captions(), parties.language) if said.places else set()
    for name in people.weights:
        weight = _of_text(name, text) + _of_talk(name, questions, answers) + _CALLED * (name in spoken_to)
        weight += _ROLE * (name in told) + _OPENS * any(name in line[:_OPENING] for line in intro[:1])
        weight += _NOBODY * (is_made(name, text) or name in parts)
        weight += _ADDRESS * address.issuperset(fold(name).split())
        weight += _AUTHOR * (fold(name) in map(fold, authors) or is_asker(name, text))
        people.weights[name] += weight
    known = {person.name for person in (*parties.people, *parties.headed, *parties.mentions)} | spoken_to
    works = {name for name in said.works if name not in known and not begins_with_given_name(name)}
    sure = {name for name in people.weights if name in known or name in parties.headline or _seems_somebody(name, text)}
    people.keep(sure - works, ENOUGH_ALONE, anyway=parties.language in UNCASED)
    people.keep(people.weights.keys() - works, ENOUGH)
    best = people.best(text, spoken_to)
    return rule if rule and rule.name == best else Person(name=best) if best else None


def _seems_somebody(name: str, text: str) -> bool:
    """Whether something tells that what is written as a name is a person's: not "Nicolson Hall" or "Film Window"."""
    if begins_with_given_name(name) or " " not in name or not LATIN.match(name):
        return True
    return _has_role_before(name, text)


def _has_role_before(name: str, text: str) -> bool:
    """Whether one of the two words before a name says what its bearer is: "location scout Ada Reel"."""
    at = text.find(name)
    before = _WORD.findall(text[max(0, at - _NEAR) : at])[-2:] if at > 0 else []
    return any(fold(word) in vocabulary().people for word in before)


def _headline(name: str, text: str) -> float:
    """What it is worth that the headline seems to name somebody."""
    if is_of_band(name, text):
        return _BAND
    return _HEADLINE if " " in name or begins_with_given_name(name) else _SINGLE


def _read_places(people: Weighed, parties: Parties, said: Said, introduction: Sequence[Line], text: str) -> None:
    """Count the places outside the text. Titles have capitals for all words: whom they alone name has a given name."""
    people.read_title(parties.headline, _PLACES["headline"])
    if said.places is None:
        return
    nobody = {fold(name) for name in people.nobody}
    titles = said.places.titles()
    met = [] if parties.people else [person for title in titles for person in people_of(title)]
    parts = [person for title in titles for person in headed(title, parties, introduction)]
    for found, weight in ((met, _OTHER_TITLE), (parts, _HEADED / 2)):
        people.add((person.name for person in found if person.name in text and fold(person.name) not in nobody), weight)
    people.read(map(without_quoted_titles, said.places.description().split("\n")), _PLACES["description"])
    people.read(map(without_quoted_titles, said.places.captions()), _PLACES["captions"])
    people.read_title("\n".join(titles), _PLACES["titles"])
    people.add((tag for tag in said.places.tags if tag in people.weights), _TAG)


def _of_text(name: str, text: str) -> float:
    """What a subtitle and an introduction tell of somebody."""
    given, surname = name.partition(" ")[0], name.rpartition(" ")[2]
    weight = _GIVEN if begins_with_given_name(name) else 0.0
    often = max(text.count(given), text.count(surname))
    weight += min(_MOST_AGAIN, _AGAIN * max(0, often - 1))
    weight += _SAID * any(name in part and has_phrase(part, turn_words().said) for part in _SENTENCE.split(text))
    return weight + _ROLE_BEFORE * _has_role_before(name, text)


def _met_by_pronoun(names: Collection[str], text: str) -> list[str]:
    """Whom a sentence names, in front of one that says "We spoke with her" and names nobody: the first, who is no part's actor in brackets."""
    words = turn_words()
    met = []
    for before, sentence in pairwise(_SENTENCE.split(_BRACKETED.sub("", text))):
        spoken = not words.pronouns.isdisjoint(_WORD.findall(sentence.lower())) and has_phrase(sentence, words.said)
        if spoken and not any(name in sentence for name in names):
            met += sorted((name for name in names if name in before), key=before.index)[:1]
    return met


def _of_talk(name: str, questions: Sequence[str], answers: Sequence[str]) -> float:
    """What it costs that questions and answers speak of somebody, who is then not the one who answers."""
    told = sum(name.rpartition(" ")[2] in answer for answer in answers[1:])
    return max(_MOST_TOLD, _TOLD * told) + _ASKED_ABOUT * (sum(name in question for question in questions) > 1)


def _read_talk(people: Weighed, questions: Sequence[str], answers: Sequence[str]) -> None:
    """Count who is greeted in the first question and known by nothing else, and who says a name of their own in the first answer."""
    first = questions[0] if questions else ""
    called = [name for name in people.names_of(first[:LONGEST]) if is_called(name, [first])]
    people.add((name for name in called if fold(name.partition(" ")[0]) not in turn_words().greetings), 0.0)
    name = greeted(questions[0]) if questions else None
    if name and not any(name in other.split() for other in people.weights):
        people.add([name], _SINGLE)
    own = own_name(answers[0], people.language) if answers else None
    people.add([own] if own else [], _OWN_NAME)
