"""What a turn says by its words: "I", "you", a question, an invitation to speak, thanks; and whether a name is a band's."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from extractors.prose_words import prose_words
from extractors.turn_words import turn_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_WITHOUT_SPACES = frozenset({"ja", "zh", "ko", "th", "hi"})
"""Languages whose small words stand within longer ones, or in a script whose vowels no word of a pattern has."""
_WITHIN = _WITHOUT_SPACES | {"vi"}
"""Languages whose word for "we" has the one for "I" within it."""
_LONGEST_THANKS = 160
_SHORTEST_VERB = 5
"""Letters of a word that is told by its ending: "aquí" and "así" are no verbs."""
_GREEK = re.compile(r"[α-ωά-ώ]", re.IGNORECASE)
_END = 16
"""Characters at the end of a question by which its script is told."""
_NEAR = 40
"""Characters around a name in which what it is stands."""
LONGEST = 3_000
"""Characters of a turn in which words are looked for."""


@cache
def _small(words: frozenset[str]) -> frozenset[str]:
    """A language's words in small letters: "Sie" is one that has none."""
    return frozenset(word.casefold() for word in words)


@lru_cache(maxsize=16)
def _words_in(text: str) -> frozenset[str]:
    """A text's words in small letters: one asks of each turn whether it says "I", and whether it says "you"."""
    return frozenset(_WORD.findall(text.casefold().replace("’", "'")))


def has_word(text: str, words: Mapping[str, frozenset[str]], language: str | None) -> bool:
    """Whether a text has one of a language's words; False for a language without."""
    wanted = words.get(language or "")
    if not wanted:
        return False
    text = text[:LONGEST]
    if language in _WITHOUT_SPACES:
        return any(word in text for word in wanted)
    said = _words_in(text)
    small_words = _small(wanted)
    if small_words.isdisjoint(said) and small_words.isdisjoint(word.partition("'")[0] for word in said if "'" in word):
        return False
    shouted = text.isupper()
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) > 1 and word.isupper() and not shouted:
            continue  # "in US theaters"
        small = word.casefold().replace("’", "'")
        if word in wanted or small in wanted or small.partition("'")[0] in wanted:
            return True
    return False


def has_ending(text: str, endings: Mapping[str, tuple[str, ...]], language: str | None) -> bool:
    """Whether a word that is the first or has no capitals, and no short one, ends with one of a language's endings."""
    wanted = endings.get(language or "")
    return wanted is not None and any(
        len(word) >= _SHORTEST_VERB and word.endswith(wanted) and (number == 0 or word == word.lower())
        for number, word in enumerate(_WORD.findall(text[:LONGEST]))
    )


def says_i(text: str, language: str | None) -> bool:
    """Whether somebody speaks of themselves, or of themselves and others: by a word, or how a verb ends."""
    words = turn_words()
    return has_word(text, words.first, language) or has_ending(text, words.endings, language)


def says_i_alone(text: str, language: str | None) -> bool:
    """Whether somebody speaks of themselves as no firm does: "I", and not "we"."""
    words = turn_words()
    if language in _WITHIN:  # "我们" is no "我"
        text = text[:LONGEST].casefold()
        for several in words.first.get(language, frozenset()) - words.alone.get(language, frozenset()):
            text = text.replace(several, " ")
    return has_word(text, words.alone, language) or has_ending(text, words.alone_endings, language)


def says_you(text: str, language: str | None) -> bool:
    """Whether somebody is spoken to: by a word, or how a verb ends."""
    words = turn_words()
    return has_word(text, words.second, language) or has_ending(text, words.second_endings, language)


def asks(text: str) -> bool:
    """Whether it ends as a question does; a Greek one ends as clauses do elsewhere."""
    ended = text.rstrip('"”’»)]』」*_ ')
    return ended.endswith(turn_words().ends) or (ended.endswith(";") and _GREEK.search(ended[-_END:]) is not None)


def invites(text: str) -> bool:
    """Whether it begins as an invitation to speak does: "Tell me about …", "And tell me …"."""
    text = text.lstrip('“"«¡¿[(-–— ')[:LONGEST].casefold()
    first, _, rest = text.partition(" ")
    words = turn_words().starts
    joins = first in prose_words().words["and"] - turn_words().no_joints
    return text.startswith(words) or (joins and rest.startswith(words))


def names_topic(text: str) -> bool:
    """Whether it begins as a topic to speak of does: "On critics"."""
    return text.casefold().startswith(turn_words().topics)


def thanks(text: str) -> bool:
    """Whether it is the thanks at an interview's end."""
    if len(text) >= _LONGEST_THANKS:
        return False
    folded = text.casefold()
    return any(word in folded for word in turn_words().thanks)


def is_band(name: str, text: str) -> bool:
    """Whether a text says of a name that it is a band's: "singer of Gale Warning", "Gale Warning's drummer"."""
    words = turn_words()
    at = text.find(name) if name.strip() else -1
    while at >= 0:
        before = _WORD.findall(text[max(0, at - _NEAR) : at].casefold())[-2:]
        end = at + len(name)
        owned = re.match(r"(?:'s?|’s?)?\s(\w+)", text[end : end + _NEAR])
        called = words.are.match(text[end : end + _NEAR])
        if (
            not words.groups.isdisjoint(before)
            or (len(before) > 1 and before[0] in words.members)  # "singer of …"; "singer Ada Reel" is somebody
            or (called is not None and not words.groups.isdisjoint(called[1].casefold().split()))
            or (owned is not None and owned[1].casefold() in words.groups | words.members)
        ):
            return True
        at = text.find(name, end)
    return False
