"""Who is interviewed, by a profile beside the conversation, or its first answer: "Name: Ada Reel", "Nom : Reel", "Prénom : Ada"."""

import re
from collections.abc import Iterable
from itertools import islice

from extractors.turn_words import turn_words
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold

_FACT = re.compile(
    r"([^\s:：]{1,20}(?:\s[^\s:：]{1,20}){0,2})\s?[:：]\s?([^:：]{2,40}?)(?=\s{1,3}[^\s:：]{2,20}\s?[:：]|$)"
)
"""One of the facts of a line."""
_MOST = 30
"""Lines of a profile."""
_LONGEST = 200
"""Characters of a line of one."""


def profiled(lines: Iterable[str]) -> str | None:
    """The full name that the lines of a profile give, whole or in two parts; None where they give none."""
    words = turn_words()
    profile = (line for line in islice(lines, _MOST) if len(line) <= _LONGEST and (":" in line or "：" in line))
    facts = [(fold(label), value.strip()) for line in profile for label, value in _FACT.findall(line)]
    names = [value for label, value in facts if label in words.name]
    given = [value for label, value in facts if label in words.given_name]
    if len(names) != 1 or len(given) > 1:
        return None
    name = " ".join([*given, *names])
    return name if " " in name and looks_like_person(name) else None


def told_name(question: str, answer: str) -> str | None:
    """The name that an answer gives where a question asks for it and for nothing else: "Name", "Comment vous appelez-vous ?"."""
    asked = fold(question.strip(" ?？:."))
    name = answer.strip(" .")
    return name if asked in turn_words().name and " " in name and looks_like_person(name) else None
