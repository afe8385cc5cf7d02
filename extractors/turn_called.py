"""What a conversation and its introduction say of who is in it: who is called by name, says it, asks, or is one of a pair."""

import re
from collections.abc import Sequence

from extractors.prose_names import find_names
from extractors.prose_words import prose_words
from extractors.turn_speech import thanks
from extractors.turn_words import turn_words
from extractors.vocabulary import fold, vocabulary

_SENTENCE = re.compile(r"(?<=[.!?…])\s")
_WORD = re.compile(r"[^\W\d_]+")
_GREETING = re.compile(
    r"[¡«“\"]?([^\W\d_]{2,12}(?:\s[^\W\d_]{2,12})?),?\s([^\W\d_a-zà-ÿ][^\W\d_]{1,20})(?=[,!.?:]|\s[–—-])"
)
_NEAR = 40
"""Characters around a name in which it is said what its bearer is, or does."""
_FIRST_WORDS = 200
"""Characters of a first answer in which people say who they are."""


def is_called(name: str, questions: Sequence[str]) -> bool:
    """Whether somebody is called by name, or by a part of it: "Hi Ada, …", "… , Ms Reel?", "Thanks for your time, Ada!"."""
    given, surname = name.partition(" ")[0], name.rpartition(" ")[2]
    having = [question for question in questions if given in question or surname in question]
    if not having:
        return False
    forms = rf"(?:{re.escape(name)}|{re.escape(given)}|{re.escape(surname)})"
    called = re.compile(rf"(?:^|[,.!?–—-]\s?)(?:([^\W\d_]{{1,20}})\.?\s)?({forms})(?=[,.!?:]|\s[–—-]|$)")
    for question in having:
        for before, form in called.findall(question):
            # "With Reel, …" and "In Low Water, …" speak of somebody, or something; "So Ada, …" and "Ms Reel, …" speak to her
            if before == given or fold(before) in turn_words().greetings | turn_words().titles | {""}:
                return True
            if (form != surname or form == given) and fold(before) not in turn_words().spoken_of:
                return True
    ended = re.compile(rf"(?<!\w){forms}(?=[,.!?]|$)")
    ends = (sentence for question in (*questions[:1], *questions[-1:]) for sentence in _SENTENCE.split(question))
    return any(thanks(sentence) and ended.search(sentence) for sentence in ends)


def greeted(question: str) -> str | None:
    """The one word by which a first question greets somebody: "Hi Ada, …"."""
    found = _GREETING.match(question)
    return found[2] if found and fold(found[1]) in turn_words().greetings else None


def own_name(answer: str, language: str | None) -> str | None:
    """The full name by which somebody is introduced in their own words: "I'm Ada Reel, and …"."""
    for name in find_names(answer[:_FIRST_WORDS], vocabulary(), language):
        before = fold(answer[max(0, name.start - _NEAR) : name.start].rsplit(",", 1)[-1])
        words = before.split()
        if any(" ".join(words[-number:]) in turn_words().own_name for number in (1, 2, 3) if words[-number:]):
            return name.text
    return None


def is_asker(name: str, text: str) -> bool:
    """Whether a text says of somebody that they ask: "Ada Reel, a reporter of …", "journalist Ada Reel"."""
    at = text.find(name)
    if at < 0:
        return False
    end = at + len(name)
    behind = _WORD.findall(text[end : end + _NEAR])[:3] if text[end : end + 1] == "," else []
    before = _WORD.findall(text[max(0, at - _NEAR) : at])[-1:]
    does = re.match(r"\s(\w+)", text[end : end + _NEAR])
    if does and fold(does[1]) in turn_words().asking:
        return True
    return not turn_words().press.isdisjoint(map(fold, (*before, *behind)))


def are_pair(name: str, other: str, text: str) -> bool:
    """Whether a text joins two names: "Ada Reel and Jo Lind"."""
    both = re.compile(
        rf"{re.escape(name)}\s(\S{{1,4}})\s{re.escape(other)}|{re.escape(other)}\s(\S{{1,4}})\s{re.escape(name)}"
    )
    return any((found[1] or found[2]) in prose_words().words["and"] for found in both.finditer(text))
