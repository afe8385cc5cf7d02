"""Who answers where no label says so: whom the headline names, else of whom the introduction or the subtitle tells."""

import re
from collections.abc import Sequence

from extractors.headline_words import headline_words
from extractors.lines import Line
from extractors.turn_asked import weigh_asked
from extractors.turn_beside import beside_role
from extractors.turn_called import is_asker
from extractors.turn_evidence import Said
from extractors.turn_family import in_full_of
from extractors.turn_names import Parties, sole_name
from extractors.turn_single import headed_alone, is_of_band, is_writer_asked, single_name, stage_name, tagged_band
from extractors.turn_speech import has_word, is_band
from extractors.turn_words import UNCASED, has_phrase, turn_words
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold
from schemas import Person, TurnRole

_LONGEST_INTRO = 10_000
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"(?<=[.!?…])\s")
_LONGEST_NAME = 40
_MOST_WORDS = 4


def find_sole(
    introduction: Sequence[Line], parties: Parties, said: Said, turns: Sequence[tuple[TurnRole, str]]
) -> Person | None:
    """The one who answers; None where several may.

    Args:
        introduction: what stands above the first turn.
        parties: whom the page names outside its turns.
        said: what the page says of itself.
        turns: role and text of each, or of many.
    """
    text = " ".join(line.text for line in introduction)[:_LONGEST_INTRO]
    if is_writer_asked(text, parties):
        return Person(name=parties.authors[0])
    rule = _find_sole(introduction, text, parties, said.below)
    if rule is None and not parties.people and said.places and parties.language in UNCASED:
        told = beside_role("\n".join([*said.places.captions(), said.places.description()]), parties.language)
        rule = Person(name=told) if told else None
    sole = weigh_asked(introduction, parties, said, turns, rule)
    if sole and " " not in sole.name and not is_band(sole.name, text):
        beside = said.places.description().split("\n") + said.places.captions() if said.places else []
        if full := in_full_of(sole.name, [text, said.below, *said.above, *beside]):
            sole = sole.model_copy(update={"name": full})
    if sole is None and said.places:
        asked = [question for role, question in turns if role == TurnRole.QUESTION]
        band = tagged_band(parties.headline, said.places.tags, asked)
        named = [*parties.people, *parties.headed, *(person for person in parties.mentions if person.name in text)]
        band = band or (None if named else headed_alone(parties.headline, parties, asked))
        return Person(name=band) if band else None
    if sole and (name := stage_name(sole.name, text, parties.headline)):
        return sole.model_copy(update={"name": name})
    return sole


def _find_sole(introduction: Sequence[Line], text: str, parties: Parties, below: str) -> Person | None:
    headlined = [person.name for person in parties.people]
    if headlined and not (len(headlined) == 1 and is_of_band(headlined[0], text)):
        said = parties.headline + text
        honoured = [person for person in parties.people if f"{person.name}さん" in said or f"{person.name}氏" in said]
        alone = parties.people if len(headlined) == 1 else honoured
        if (
            parties.language == "zh"
            and (name := beside_role(said, "zh"))
            and not any(other in text for other in headlined)
        ):
            return Person(name=name)
        return alone[0] if len(alone) == 1 else None
    others = [person for person in parties.mentions if person.name not in [*parties.authors, *headlined]]
    if headlined:  # of a band's people, whoever is said to play in it, or to have been met
        others = [person for person in others if _is_met(person.name, text)]
    told = [
        (text.count(person.name.split()[-1]), -number, person)
        for number, person in enumerate(others)
        if person.name in text
    ]
    if asking := [found for found in told if is_asker(found[2].name, text)]:
        told = [found for found in told if found not in asking]
        if not told and len(parties.authors) == 1 and has_word(text, turn_words().first, parties.language):
            return Person(name=parties.authors[0])  # "A reporter wrote to me": the page's owner was asked
    if told:
        return max(told, key=lambda found: (bool(found[2].roles), *found[:2]))[2]
    beside = f"{parties.headline}\n{below}\n{text}"
    in_role = None if headlined else beside_role(beside, parties.language)
    name = in_role if parties.language in UNCASED else None
    name = name or (None if headlined else _in_subtitle(below, parties))
    of_band = [person.name for person in parties.headed if is_of_band(person.name, text)]
    if len(parties.headed) == 1 and not name and not of_band:
        return parties.headed[0]
    nobody = parties.own()
    if headlined:
        member = single_name("", text, [*nobody, *headlined])
        return Person(name=member) if member else parties.people[0]
    if of_band:
        name = name or single_name("", text, [*nobody, *of_band])
    name = name or sole_name(introduction, parties) or in_role
    name = name or single_name(parties.headline, text, nobody)
    return Person(name=name) if name else None


def _is_met(name: str, text: str) -> bool:
    """Whether a sentence with a name speaks of a band's members, or of a conversation."""
    words = turn_words()
    return any(
        has_phrase(sentence, words.said) or not words.members.isdisjoint(map(str.casefold, _WORD.findall(sentence)))
        for sentence in _SENTENCE.split(text)
        if name in sentence
    )


def _in_subtitle(below: str, parties: Parties) -> str | None:
    """The one name that has a line of its own between headline and text, and is no author's."""
    nobody = parties.own()
    no_name = headline_words().lead | headline_words().own
    found = {
        line
        for line in below.split("\n")
        if len(line) <= _LONGEST_NAME
        and " " in line
        and line != line.lower()  # a script that has capitals
        and len(line.split()) <= _MOST_WORDS
        and line[-1] not in ".!?…"
        and ":" not in line
        and not any(name in line for name in nobody)
        and no_name.isdisjoint(fold(line).split())
        and looks_like_person(line)
    }
    return found.pop() if len(found) == 1 else None
