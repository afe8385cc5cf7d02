"""What a headline says: the works it names, who is interviewed in which role, format, exclusivity, event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.headline_cjk import cjk_people, cjk_titles
from extractors.headline_people import read_clauses
from extractors.headline_quotes import is_title, quoted
from extractors.headline_reading import Reading
from extractors.headline_titles import in_capitals, in_topic
from extractors.headline_words import CJK, Kind, Token, headline_words, read_tokens, without_possessive
from extractors.vocabulary import Vocabulary, fold
from schemas import InterviewFormat, Person, Role

_FESTIVAL = re.compile(r"\b((?:[A-Z][\w'’.-]+\s){1,5}(?:Festival|Fest|Film Awards))\b")
_OF_ANOTHER = re.compile(r"\b(?:a|music)$", re.IGNORECASE)
"""What stands before a video or podcast that is no interview."""
LONGEST = 1_000
"""Characters of a headline that are read."""


@dataclass(frozen=True, slots=True)
class HeadlineFacts:
    """What one headline says."""

    works: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    subjects: tuple[Person, ...] = ()
    """Where it has no people: names that do something in it, which are people if the article is an interview."""
    format: InterviewFormat | None = None
    exclusive: bool = False
    event: str | None = None
    interview: bool = False
    """Whether it calls itself an interview, in any language, or has the form of one: somebody on something."""
    review: bool = False
    """Whether it calls itself a review."""

    def without(self, publisher: str) -> "HeadlineFacts":
        """The same without the publication among works and people: "… talks to Film Paper", or the beginning of its name."""
        own = f"{fold(publisher)} "
        works = tuple(work for work in self.works if fold(work) != fold(publisher))
        people, subjects = (
            tuple(person for person in people if not own.startswith(f"{fold(person.name)} "))
            for people in (self.people, self.subjects)
        )
        return replace(self, works=works, people=people, subjects=subjects)

    def of_interview(self) -> "HeadlineFacts":
        """The same, for an article that is known to be an interview by something else than its headline."""
        says = self.interview or self.exclusive or self.format is not None or self.event is not None
        return replace(self, people=self.people or self.subjects, interview=says)


def read_headline(text: str, words: Vocabulary, italics: Sequence[str] = ()) -> HeadlineFacts:
    """Read a headline. Works without quotation marks are named only where the headline's form tells them apart.

    Args:
        text: the headline as printed, white space folded.
        words: the vocabulary, for the words that name roles.
        italics: the parts of it that stand in italics: titles, like those in quotation marks.
    """
    text = text[:LONGEST]
    pattern = headline_words().pattern
    tokens = read_tokens(text, italics)
    outside = _outside(text, tokens)
    subjects: tuple[Person, ...] = ()
    says_interview = pattern["interview"].search(outside) is not None
    review = pattern["review"].search(outside) is not None
    if CJK.search(outside):
        works, people, speaks = cjk_titles(text, tokens), cjk_people(text, tokens, words), False
    else:
        reading = read_clauses(text, tokens, words)
        people = _people(reading.people)
        subjects = () if people else _people(reading.subjects)
        speaks = says_interview or bool(people) or reading.speaks
        works = _works(text, tokens, reading, interview=speaks, review=review)
        speaks = reading.speaks and not review
    return HeadlineFacts(
        works=tuple(dict.fromkeys(works)),
        people=people,
        subjects=subjects,
        format=_format(outside),
        exclusive=pattern["exclusive"].search(outside) is not None,
        event=_event(_less(outside, [*works, *(person.name for person in (*people, *subjects))])),
        interview=says_interview or speaks,
        review=review,
    )


def _format(text: str) -> InterviewFormat | None:
    """The format that a headline says the interview has, not one that it only speaks of: "Turned a Podcast Into …"."""
    pattern = headline_words().pattern
    for name in InterviewFormat:
        for found in pattern[name.value].finditer(text):
            before = text[: found.start()].rstrip()
            tells = found[0].casefold() in {"watch", "listen"} and before[-1:].isalnum()  # "Director Watch: …"
            if not tells and not _OF_ANOTHER.search(before):
                return name
    return None


def _event(text: str) -> str | None:
    """The festival or award: one that ends in "Festival", with the words before it that name it, or a known one."""
    around = headline_words()
    if found := _FESTIVAL.search(text):
        named = found[1].split()
        for at in range(len(named) - 1, -1, -1):
            if fold(named[at]) in around.about | around.own or (at and fold(named[at]) in around.small - {"of"}):
                named = named[at + 1 :]
                break
        if len(named) > 1:
            return " ".join(named)
    known = around.pattern["events"].search(text)
    return known[0] if known else None


def _bare(title: str) -> str:
    """A quoted title less its comma, and less a possessive inside the marks: ‘Echo Park’s’."""
    return (
        without_possessive(title.strip().rstrip(",").strip())
        if title.endswith(("’s", "'s"))
        else title.strip().rstrip(",").strip()
    )


def _people(named: dict[str, list[Role]]) -> tuple[Person, ...]:
    return tuple(Person(name=name, roles=tuple(roles)) for name, roles in named.items())


def _outside(text: str, tokens: list[Token]) -> str:
    """The text with its quotations as a neutral mark of the same length, so that no word of a title is read as a role."""
    for token in tokens:
        if token.kind in {Kind.TITLE, Kind.SPEECH}:
            text = text[: token.start] + "\x00" * (token.end - token.start) + text[token.end :]
    return text


def _less(text: str, named: list[str]) -> str:
    """The text without its titles and people: "A Haunting in Venice" is at no festival, nor is Tomás Goya."""
    for name in named:
        text = text.replace(name, "\x00")
    return text


def _works(text: str, tokens: list[Token], reading: Reading, *, interview: bool, review: bool) -> list[str]:
    """The works by the surest sign that the headline has: marks, capitals, a role behind, a verb before, a colon behind."""
    marked = [_bare(token.text) for token in tokens if token.kind is Kind.TITLE]
    opening = tokens[0] if tokens and tokens[0].kind in {Kind.TITLE, Kind.SPEECH} and text[0] in '"“' else None
    # “No One Slept”: Freya Nyman on All the Small Fires. What stands first is what she says.
    pulled = opening is not None and text[opening.end + 1 :].lstrip().startswith((":", "|", "–", "—"))
    if pulled and opening and len(opening.text.split()) > 2:
        spoken = [title for topic in reading.topics for title in in_topic(text, topic, certain=True)]
        if spoken and len(marked) <= 1:
            return spoken
    if marked:
        # “Not Everyone Gets a Sequel”: Jack Marlowe on ‘Outrun 2’. Titles have one kind of mark, what is said the other.
        single = [token for token in tokens if token.kind is Kind.TITLE and text[token.start - 1] not in '"“”']
        said = pulled and opening and opening.kind is Kind.TITLE and len(opening.text.split()) > 2
        return marked[1:] if said and single else marked
    # "La serie ‘Harbor Lights’ me cambió la vida": a title within what somebody says
    within = [
        speech.text[start:end]
        for speech in tokens
        if speech.kind is Kind.SPEECH
        for start, end in quoted(speech.text)
        if is_title(speech.text, start, end)
    ]
    if within:
        return within
    if (interview or reading.subjects or review) and (capitals := in_capitals(text, tokens, list(reading.people))):
        return capitals
    if reading.titles:
        return reading.titles
    certain = pulled or any(token.kind is Kind.SPEECH for token in tokens[:1])
    spoken = [title for topic in reading.topics for title in in_topic(text, topic, certain)]
    if spoken:
        return spoken
    if interview and reading.heads:
        return reading.heads[:1]
    return [title for topic in reading.topics for title in in_topic(text, topic, certain, weak=True)][:1]
