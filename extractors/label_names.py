"""What a text names that may be a label, and which words cannot stand at a label's ends.

Labels are joined ("Writer/Director", "Produktion & Regie", "Directed and written by") and qualified ("Release (Streaming)").
Hardly any word of a page begins or ends one, which is cheaper to tell than to look each text up.
"""

import re
from functools import lru_cache

from extractors.vocabulary import Vocabulary, fold

_MOST_JOINED = 5
"""Labels in a joint one: more are a sentence."""
LONGEST = 64
"""Characters that a printed label may have, qualifier included."""

_JOINTS = re.compile(r"\s{0,3}(?:[/／|&＆+,，、;・]|(?<=\w)-(?=\w))\s{0,3}")
_QUALIFIER = re.compile(r"^(.*?\S)\s{0,3}[(（\[]([^()（）\[\]]{1,40})[)）\]]$")
_BRACKETS = (")", "）", "]")
EDGES = " \t\u200b\u200e\u200f\ufeff-–—•·*●▪►‣◦■□◆◇★☆>»‹›|│_=~#.,;"
_LEAD = re.compile(r"[^\w(\[（【「『《〈<\"'“‘„«@$€£¥&%]*")
"""What adorns the start of a line: bullets of all kinds, emoji."""
_WITHIN = re.compile("[│=→>›~#●▪►‣◦■□◆◇★☆\u200b\u200e\u200f\ufeff]")
"""Marks that end a label within a word or adorn it, and that folding leaves in."""
GLUED = re.compile(r"[a-z)](?=[A-Z0-9\"])")
CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]")


def opening(text: str) -> int:
    """Where a line's words begin: behind its bullets and emoji."""
    start = len(text) - len(text.lstrip(EDGES))
    if text[start : start + 1].isalnum():
        return start
    found = _LEAD.match(text, start)
    return found.end() if found else start


def names_of(label: str, language: str | None, words: Vocabulary) -> tuple[str, ...]:
    """What a printed label names: one name, several for a joint label, none for an unknown one."""
    return _names_of(label, language, words) if _may_open(label, words) else ()


def _may_open(label: str, words: Vocabulary) -> bool:
    """Whether the text's first word can open a label: hardly any text does, and this is cheaper than to look it up."""
    first = label.split(None, 1)
    return not first or _opens(first[0], words)


@lru_cache(maxsize=32768)
def _opens(word: str, words: Vocabulary) -> bool:
    """Whether a word is the first of a label, or of a joint one: "Writer/Director". Marks alone may stand before any."""
    first = fold(word).partition(" ")[0]
    if not first or first in words.starts or word.isalnum():
        return not first or first in words.starts or _is_one_letter(word)
    ends = [joint.start() for joint in _JOINTS.finditer(word)] or [len(word)]
    return any(not (first := fold(word[:end]).partition(" ")[0]) or first in words.starts for end in ends)


def opens_none(text: str, start: int, words: Vocabulary) -> bool:
    """Whether no label stands at a place of a line: the word there opens none, or none that goes on with the next."""
    first, _, rest = text[start : start + LONGEST].partition(" ")
    return _is_plain(first, words) or (rest != "" and _open_none(first, rest.partition(" ")[0], words))


def _open_none(first: str, second: str, words: Vocabulary) -> bool:
    """Whether two plain words begin no label, nor is the first one: "The film", "In a"."""
    if not (first.isalnum() and second.isalnum()) or CJK.match(first) or GLUED.search(f"{first} {second}"):
        return False  # a mark may end a label, and so may a word that is glued to its value: "Written byAda"
    folded = fold(first)
    return folded not in words.openings and f"{folded} {fold(second)}" not in words.openings


def ends_none(text: str, floor: int, end: int, words: Vocabulary) -> bool:
    """Whether no label ends at a place of a line: the word before it is a plain one, and the last of none."""
    word = text[max(floor, text.rfind(" ", floor, end) + 1) : end]
    return word.isalnum() and fold(word).rpartition(" ")[2] not in words.ends and not _is_one_letter(word)


def _is_one_letter(word: str) -> bool:
    """Whether a word is one letter of a label that is stretched: "导　　演"."""
    return len(word) == 1 and CJK.match(word) is not None


@lru_cache(maxsize=32768)
def _is_plain(word: str, words: Vocabulary) -> bool:
    """Whether a word opens no label, nor does a part of it."""
    return not (_opens(word, words) or CJK.match(word) or _WITHIN.search(word))


@lru_cache(maxsize=16384)
def _names_of(label: str, language: str | None, words: Vocabulary) -> tuple[str, ...]:
    joints = list(_JOINTS.finditer(label))
    if not joints:
        return _alone(label, language, words)
    if name := words.name(label, language):
        return (name,)
    if len(joints) >= _MOST_JOINED:
        return ()
    # The longest known label first: some have a joint of their own, "Ko-Produktion", "ヘア・メイク".
    for joint in reversed(joints):
        before, behind = label[: joint.start()], label[joint.end() :]
        first = _alone(before, language, words)
        if first and behind and (both := _both(first, names_of(behind, language, words))):
            return both
    return ()


def _alone(label: str, language: str | None, words: Vocabulary) -> tuple[str, ...]:
    """The names of a label without a joint: one, or two with "and" between them."""
    if name := words.name(label, language):
        return (name,)
    before, behind = _split_at_and(label, words)
    return _both(names_of(before, language, words), names_of(behind, language, words)) if behind else ()


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The names of two labels that were joined, each once; none where one of them is no label."""
    return tuple(dict.fromkeys([*first, *second])) if first and second else ()


def _split_at_and(label: str, words: Vocabulary) -> tuple[str, str]:
    tokens = label.split()
    conjunctions = _conjunctions(words)
    for at, token in enumerate(tokens[1:-1], 1):
        if token.casefold() in conjunctions and not _JOINTS.fullmatch(token):
            return " ".join(tokens[:at]), " ".join(tokens[at + 1 :])
    return label, ""


@lru_cache(maxsize=8)
def _conjunctions(words: Vocabulary) -> frozenset[str]:
    return frozenset(word.casefold() for word in words.spellings("and"))


def read_label(text: str, language: str | None, words: Vocabulary) -> tuple[str, tuple[str, ...], str | None] | None:
    """A text that is a label and nothing else: printed form, names, qualifier. None where it is no known label."""
    if len(text) > LONGEST:
        return None
    printed = text[opening(text) :].rstrip(EDGES)
    if not _may_open(printed, words):
        return None
    names = _names_of(printed, language, words)
    if names:
        return printed, names, None
    bracket = _QUALIFIER.match(printed) if printed.endswith(_BRACKETS) else None
    if bracket and (names := names_of(bracket[1], language, words)):
        return printed, names, bracket[2]
    return None
