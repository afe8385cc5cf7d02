"""What a headline says: the works it names, who is interviewed in which role, format, exclusivity, event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.generations import junior
from extractors.headline_cjk import cjk_people, cjk_titles
from extractors.headline_people import read_clauses
from extractors.headline_reviewed import dated, reviewed, reviewed_unspaced
from extractors.headline_tokens import Kind, Token, read_tokens
from extractors.headline_words import CJK, headline_words
from extractors.headline_works import works_of
from extractors.vocabulary import Vocabulary, fold
from schemas import InterviewFormat, Person, Role

_FESTIVAL = re.compile(r"\b((?:[A-Z][\w'’.-]+\s){1,5}(?:Festival|Fest|Film Awards|Comic[- ]Con))\b")
_PLACED = re.compile(r"\b(Film ?[Ff]est(?:ival)? [A-Z]\w+|[A-Z]\w{3,}[cC]on(?= \d{4}\b))")
"""A festival that its place stands behind, a convention before its year."""
_OF_ANOTHER = re.compile(r"\b(?:a|music|prime|amazon)$", re.IGNORECASE)
"""What stands before a video or podcast that is no interview."""
_SHOWN = re.compile(r"\s(?:of|de|di|von)\s", re.IGNORECASE)
"""Behind a video that somebody shares: "Shares Sweet Video of Her Daughter"."""
_APOSTROPHE = re.compile(r"(?<=\w)[‘`´](?=s\b)")
"""A possessive that a typist's program turned the wrong way: "Superfly‘s"."""
_TRAILING = re.compile(r"(?<=\binterview)…(?=\S)", re.IGNORECASE)
"""What stands for a colon: "Video Interview…Ana Lind on …"."""
_LED = re.compile(r"(?<=\bwith)\s*(?:…|\.\.\.)\s*", re.IGNORECASE)
"""What keeps readers waiting for a name: "5 Questions With … Ana Lind"."""
_CLOSING = re.compile(
    r"\s(?:in|during) (?:(?:an?|our|this|the|new) )?(?=(?:exclusive |video |new )*interview$)", re.IGNORECASE
)
"""Between what is spoken about and where: "Ana Lind Talks Snowblind in Exclusive Interview"."""
_TIGHT = re.compile(r"[-–—] |—(?=\S)")
"""A dash without a space before it, behind the word for interview, that stands for a colon: "Interview- Ana Lind"."""
_DIRECTED = re.compile(r", dir\.? (?=[A-Z0-9])")
"""Behind whom an interview is with, in front of the film: "Interview: Ana Lind, dir. Snowblind"."""
_OF_VOWEL = re.compile(r" d['’](?=[^\W\d_a-z])")
"""Between an interview and somebody whose name begins with a vowel."""
LONGEST = 1_000
"""Characters of a headline that are read."""


@cache
def _generation() -> "re.Pattern[str]":
    """Between a surname and which of the family it is: "Sammy Lind, Jr."."""
    return re.compile(rf",(?= {junior()}\b)")


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
    text = _APOSTROPHE.sub("’", text[:LONGEST])
    pattern = headline_words().pattern
    text = _generation().sub("", _TRAILING.sub(": ", text))
    text = _CLOSING.sub(" | ", _LED.sub(" ", text))
    text = _elided(text, pattern["interview"])
    kind = pattern["interview"].match(text)
    if kind:
        if tight := _TIGHT.match(text, kind.end()):
            text = f"{text[: kind.end()]}: {text[tight.end() :]}"
        text = _DIRECTED.sub(", director of ", text)
    tokens = read_tokens(text, italics)
    outside = _outside(text, tokens)
    people: tuple[Person, ...] = ()
    subjects: tuple[Person, ...] = ()
    says_interview = pattern["interview"].search(outside) is not None
    review = pattern["review"].search(outside) is not None
    marked = any(token.kind in {Kind.TITLE, Kind.SPEECH} for token in tokens)
    title = "" if marked or CJK.search(outside) else reviewed(text)
    if title and says_interview:  # "Archive Review: The Conversation", not "Movie Review Podcast: Interview with …"
        says_interview = pattern["interview"].search(text.replace(title, "\x00")) is not None
        title = "" if says_interview else title
    if title:
        told = read_clauses(text, tokens, words)
        works, speaks = [title], told.speaks and bool(told.people) and not review
        people = _people(told.people) if speaks else ()  # "Snowblind Ending Explained: Director Ana Lind on …"
    elif CJK.search(outside):
        works, people, speaks = cjk_titles(text, tokens), cjk_people(text, tokens, words), False
        if review and not works and (title := reviewed_unspaced(text)):
            works = [title]
    else:
        reading = read_clauses(text, tokens, words)
        said = (
            reading.speaks
            or says_interview
            or any(token.kind is Kind.SPEECH and len(token.text.split()) > 1 for token in tokens)
        )
        reported = not said and pattern["news"].search(outside) is not None  # "Ana Lind Joins ‘Heist’": not asked
        people = () if reported else _people(reading.people)
        subjects = () if people or reported else _people(reading.subjects)
        speaks = says_interview or bool(people) or reading.speaks
        works = works_of(text, tokens, reading, words, interview=speaks, review=review)
        if not works and not (marked or speaks) and (title := dated(text)):
            works = [title]
        speaks = reading.speaks and not review
    works = [title for title in dict.fromkeys(works) if title.strip()]  # marks may hold nothing but a possessive: “’s”
    return HeadlineFacts(
        works=tuple(works),
        people=people,
        subjects=subjects,
        format=_format(outside),
        exclusive=pattern["exclusive"].search(outside) is not None,
        event=_event(_less(outside, [*works, *(person.name for person in (*people, *subjects))])),
        interview=says_interview or speaks,
        review=review,
    )


def _elided(text: str, interview: "re.Pattern[str]") -> str:
    """The text with "interview de Anne" for "interview d’Anne"."""
    for found in interview.finditer(text):
        if elided := _OF_VOWEL.match(text, found.end()):
            return f"{text[: found.end()]} de {text[elided.end() :]}"
    return text


def _format(text: str) -> InterviewFormat | None:
    """The format that a headline says the interview has, not one that it only speaks of: "Turned a Podcast Into …"."""
    pattern = headline_words().pattern
    interview = pattern["interview"].search(text)
    for name in InterviewFormat:
        for found in pattern[name.value].finditer(text):
            before = text[: found.start()].rstrip()
            tells = found[0].casefold() in {"watch", "listen"} and before[-1:].isalnum()  # "Director Watch: …"
            shown = before[-1:].isalnum() and not interview and _SHOWN.match(text, found.end()) is not None
            another = _OF_ANOTHER.search(before) and not (name is InterviewFormat.TEXT and before.casefold() == "a")
            if not (tells or shown or another):
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
    known = around.pattern["events"].search(text) or _PLACED.search(text)
    return known[0] if known else None


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
