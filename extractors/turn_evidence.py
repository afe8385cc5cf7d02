"""Whether questions and answers are an interview: an FAQ, a quiz, a hearing and a script have turns, too."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.turn_names import Parties
from extractors.turn_places import Places
from extractors.turn_speakers import Speakers
from extractors.turn_speech import LONGEST, asks, has_ending, says_i, says_i_alone, says_you, thanks
from extractors.turn_voices import LEAST_HEARD, MOST_OF_IT, conversation, is_formed, is_put
from extractors.turn_words import has_phrase, turn_words
from schemas import Person, TurnRole

_ENOUGH_LABELLED = 2
_ENOUGH = 3
"""What the evidence must add up to: less where labels say who speaks."""
_MOST_ANSWERS = 8
"""Answers to one question, on average: a round table has five."""
_FORWARD = 0.3
"""The share of questions that say "you" and answers that say "I", from which on they are a conversation."""
_SPOKEN = 0.45
"""The same where the introduction names one person: hardly a question may say "I" then, or an answer "you"."""
_PRESENTS = 80
"""Characters of the first answer within which somebody says who they are."""
_LONGEST_AROUND = 3_000
_FEW = 2
"""People whom labels name before answers alone, of turns that are told by their form."""
_FEW_ANSWERS = 6
"""Answers of which one that names who is taken to give them tells that it is somebody else: "Reel and Sons" is said once."""
_LITTLE = 0.5
"""The share of a page's text from which on its turns are what it is about."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s")


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of itself."""

    headline: str = ""
    interview: bool = False
    """Whether its headline says that it is an interview."""
    review: bool = False
    works: Sequence[str] = ()
    """The works that it names in its headline and credit blocks."""
    path: bool = False
    """Whether it stands among interviews on its site."""
    below: str = ""
    """What stands between its headline and its text: a subtitle, a byline."""
    above: Sequence[str] = ()
    """The lines right above its headline: a kicker is among them."""
    places: Places | None = None
    """Where else it may name whom it asks."""


def is_interview(
    turns: Sequence[tuple[TurnRole, str]],
    around: Sequence[str],
    speakers: Speakers,
    counts: Mapping[str, int],
    sole: Person | None,
    parties: Parties,
    said: Said,
    *,
    share: float,
    dashed: bool,
    listed: bool,
    repeated: bool,
    quoted: bool,
) -> bool:
    """Weigh the evidence: what the page says of itself, whom its labels name, and how questions and answers speak.

    Args:
        turns: role and text of each, or of many.
        around: the paragraphs before and behind them.
        speakers: the labels that name who speaks.
        counts: how often each of them stands.
        sole: who answers, where labels do not say.
        parties: whom the page names outside its turns.
        said: what the page says of itself.
        share: how much of the article's text its turns are, from 0 to 1.
        listed: whether a third of the answers are lists, as those of a quiz and a recipe.
        repeated: whether several people answer the same question, each where it is asked anew.
        quoted: whether labels stand before a few words each, and most of the text below them has none.
        dashed: whether they begin with dashes: that is how speech is printed, and no FAQ.
    """
    words = turn_words()
    if has_phrase(said.headline, words.applying) and not any(
        name and speakers.roles.get(key) == TurnRole.ANSWER for key, name in speakers.names.items()
    ):
        return False  # what one is asked who applies for a job
    asked = sum(1 for role, _ in turns if role == TurnRole.QUESTION)
    if asked * _MOST_ANSWERS < len(turns) - asked:
        return False
    by_labels = speakers.has(TurnRole.QUESTION)
    subtitle = said.below if has_phrase(said.below, words.said) else ""
    told = bool(subtitle) or any(has_phrase(text[:_LONGEST_AROUND], words.said) for text in around)
    if sole and said.places:
        beside = (*said.above, *said.places.description().split("\n"))
        told = told or any(sole.name in text and has_phrase(text, words.said) for text in beside)
    told = told or any(thanks(text) for _, text in (*turns[:1], *turns[-2:]))
    forward, backward = conversation(turns, parties.language)
    put = any(asks(text) for role, text in turns if role == TurnRole.QUESTION)
    if by_labels and not (put or forward or said.interview or said.path):
        return False  # nobody asks, says "you" or "I": words that begin paragraphs are no labels
    named = _named(speakers, sole, parties, f"{said.headline}\n{subtitle}", told=told or said.interview)
    if forward >= _FORWARD and _is_panel(speakers):
        named = 2
    if repeated or (sole and " " in sole.name and sole.name in said.below):
        named = 2
    spoken = forward >= _SPOKEN and backward * 4 <= forward and share >= _LITTLE and not listed
    if spoken:
        answers = [text for role, text in turns if role == TurnRole.ANSWER]
        own = sum(says_i_alone(text, parties.language) for text in answers)
        spoken = own * 2 >= len(answers) and asked >= LEAST_HEARD - 1 and not (sole and _told_about(sole, turns))
    if spoken and not named and sole and " " in sole.name and any(sole.name in text for text in around):
        named = 1  # the introduction's one person
    if (said.review and not named) or (listed and not by_labels):
        return False
    interviewer = not words.interviewer.isdisjoint(speakers.roles)
    heard = _is_heard(turns, speakers, parties.language, share) or (
        not (by_labels and any(speakers.names.values()))
        and len(set(speakers.names.values())) <= _FEW
        and not listed
        and not has_phrase(said.headline, words.other)
        and is_formed(turns, parties.language, share, dashed=dashed, told=told, among=said.path)
    )
    if not (
        said.interview
        or said.path
        or interviewer
        or named == 2
        or (named and (told or by_labels or spoken))
        or (told and by_labels and speakers.known)
        or heard
    ):
        return False
    talk = heard or forward >= 2 * _FORWARD
    if by_labels and not any(speakers.names.values()) and not (said.path or told):
        if sole and _in_turns(sole, parties, turns):
            return False
        if not said.interview and not forward and not _tells(turns, parties.language):
            return False
    if sole and named == 1 and backward <= forward:
        named += any(_introduces(text[:_LONGEST_AROUND], sole.name) for text in around)
    weight = (
        named
        + heard * (1 if by_labels else 2)
        + 2 * said.interview
        + 2 * interviewer
        + said.path
        + told
        + dashed
        - 2 * said.review
    )
    plain = named > 0 and (
        spoken or ((said.interview or named > 1) and forward >= _FORWARD and backward * 2 <= forward)
    )  # one may talk about scripts and trials
    if has_phrase(words.other_topics.sub(" ", said.headline.casefold()) if plain else said.headline, words.other):
        weight -= 3
    told_else = (
        words.other_topics.sub(" ", text[:_LONGEST_AROUND].casefold()) if plain else text[:_LONGEST_AROUND]
        for text in around
    )
    if any(has_phrase(text, words.other_around) for text in told_else):
        weight -= 2
    if sole and _told_about(sole, turns):
        weight -= 2
    strange = sum(count for key, count in counts.items() if _of_another(key, speakers))
    if strange * 4 >= sum(counts.values()) and strange:
        weight -= 3
    if quoted and not said.interview:
        weight -= 3
    if _asks_for_itself(turns, parties.language):
        weight -= 3
    if not by_labels and not forward and share < _LITTLE:
        return False
    if not named and not speakers.names and not talk:
        return False
    if backward > forward and backward >= _FORWARD:
        weight -= 2
    elif forward >= _FORWARD:
        weight += 1 + (talk or spoken)
    elif named and not by_labels and sum(counts.values()) * 5 >= 4 * (len(turns) - asked):
        weight += 1  # labels name who gives the answers: those of an FAQ have none
    elif named == 2 and share >= _LITTLE and is_put(turns, parties.language):
        weight += 1
    return weight >= (_ENOUGH_LABELLED if by_labels else _ENOUGH)


def _introduces(text: str, name: str) -> bool:
    """Whether a sentence says that somebody was spoken to: "We met Ada Reel by the canal"."""
    said = turn_words().said
    return name in text and any(name in sentence and has_phrase(sentence, said) for sentence in _SENTENCE.split(text))


def _told_about(person: Person, turns: Sequence[tuple[TurnRole, str]]) -> bool:
    """Whether answers name the one who is taken to give them, or questions do so in full."""
    surname = person.name.split()[-1]
    answers = [text for role, text in turns if role == TurnRole.ANSWER]
    if answers and person.name in answers[0][:_PRESENTS]:
        del answers[0]  # "Ada Reel, 31, painter" and "I'm Ada Reel" are how one is asked to begin
    if not answers:
        return False
    asked = sum(person.name in text for role, text in turns if role == TurnRole.QUESTION)
    told = sum(surname in text for text in answers)
    return asked > 1 or (told * 8 >= len(answers) and (told > 1 or len(answers) < _FEW_ANSWERS))


def _in_turns(person: Person, parties: Parties, turns: Sequence[tuple[TurnRole, str]]) -> bool:
    """Whether turns have the full name of the one who is taken to answer, or the name with which that begins.

    "Q&A: The Ada Reel Signature Lens" names nobody who answers; "Why Ada Reel?" is asked of somebody else.
    """
    names = [person.name, *(name.name for name in parties.mentions if person.name.startswith(f"{name.name} "))]
    first = next((text for role, text in turns if role == TurnRole.ANSWER), "")
    presented = person.name in first[:_PRESENTS]
    others = [text for _, text in turns if not presented or text is not first]
    return any(" " in name and name in text for name in names for text in others)


def _tells(turns: Sequence[tuple[TurnRole, str]], language: str | None) -> bool:
    """Whether an answer has a verb that says "I" or "we" by its ending alone: "Escribí siete"."""
    return any(has_ending(text, turn_words().endings, language) for role, text in turns if role == TurnRole.ANSWER)


def _of_another(key: str, speakers: Speakers) -> bool:
    if speakers.known.get(key) == "myself" and not {"headline", "mention"}.isdisjoint(speakers.known.values()):
        return False
    return key in turn_words().other_labels or (
        key not in speakers.known and turn_words().courtroom.match(key) is not None
    )


def _named(speakers: Speakers, sole: Person | None, parties: Parties, headline: str, *, told: bool) -> int:
    """Two for a speaker who is the headline's, the publication's or the byline's; one for somebody of the prose."""
    how = set(speakers.known.values())
    full = [name.casefold() for name in speakers.names.values() if name and " " in name]
    if any(name in headline.casefold() for name in full):
        return 2
    if how & {"headline", "publisher", "author"}:
        return 2
    if sole and (parties.people or sole.name in headline or sole.name in parties.authors):
        return 2
    told_of = sum(known == "mention" for known in speakers.known.values())
    if told and told_of > 1 and not speakers.has(TurnRole.QUESTION):
        return 2  # a band, each of whom the introduction names
    return 1 if "mention" in how or (sole and (sole.roles or told)) else 0


def _is_panel(speakers: Speakers) -> bool:
    """Whether labels name several in full of whom the text tells, and nobody who asks: "The cast talk about the finale"."""
    told_of = {name for key, name in speakers.names.items() if speakers.known.get(key) == "mention"}
    return not speakers.has(TurnRole.QUESTION) and sum(1 for name in told_of if name and " " in name) > 1


def _asks_for_itself(turns: Sequence[tuple[TurnRole, str]], language: str | None) -> bool:
    """Whether questions ask about who asks them, as a reader's do: "How do I get a ticket?"."""
    asked = [_SENTENCE.split(text[-LONGEST:])[-1] for role, text in turns if role == TurnRole.QUESTION]
    own = sum(
        says_i(text, language) and not says_you(text, language) for text in asked if text.endswith(("?", "？", "؟"))
    )
    return own > 1 and own * 3 >= len(asked)


def _is_heard(turns: Sequence[tuple[TurnRole, str]], speakers: Speakers, language: str | None, share: float) -> bool:
    """Whether turns are talk by how they speak alone: a page's questions say "you", and its answers "I", and never "you".

    An FAQ answers for several, or speaks to whoever asks; and what people say in a play is no long talk.
    """
    asked = [text for role, text in turns if role == TurnRole.QUESTION]
    answers = [text for role, text in turns if role == TurnRole.ANSWER]
    if len(asked) < LEAST_HEARD or share < MOST_OF_IT:
        return False
    if sum(asks(text) or "?" in text for text in asked) * 2 < len(asked):
        return False
    by_labels = speakers.has(TurnRole.QUESTION) and any(speakers.names.values())
    most = (3, 2) if by_labels else (2, 5 / 3)
    put = sum(says_you(text, language) for text in asked)
    own = sum(says_i_alone(text, language) for text in answers)
    return put * most[0] >= len(asked) and own * most[1] >= len(answers)
