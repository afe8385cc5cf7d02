"""The words by which a written interview is told from an FAQ, a hearing or a script: ``vocabulary/turns.toml``."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

from extractors.prose_words import prose_words
from extractors.vocabulary import FOLDER, fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
UNCASED = frozenset({"ja", "ko", "zh"})
"""Languages in which names stand beside roles, and words in Latin letters may be anything."""
_WITHOUT_SPACES = frozenset({"ja", "zh", "ko", "th", "hi"})
"""Languages whose small words stand within longer ones, or in a script whose vowels no word of a pattern has."""
_WITHIN = _WITHOUT_SPACES | {"vi"}
"""Languages whose word for "we" has the one for "I" within it."""
_BOTH = {
    "en": frozenset({"my", "me"}),
    "fr": frozenset({"me"}),
    "es": frozenset({"me"}),
    "it": frozenset({"me"}),
    "pt": frozenset({"me"}),
    "nl": frozenset({"me"}),
}
"""Words that are a single one's in one language, and several people's in another."""
_NO_JOINTS = frozenset({"a", "i"})
"""Words for "and" that English has for others: "I describe it" invites nobody."""
_LONGEST_THANKS = 160
_SHORTEST_VERB = 5
"""Letters of a word that is told by its ending: "aquí" and "así" are no verbs."""
_GREEK = re.compile(r"[α-ωά-ώ]", re.IGNORECASE)
_END = 16
"""Characters at the end of a question by which its script is told."""
_NEAR = 40
"""Characters around a name in which what it is stands."""
_CALLED = re.compile(r"\s(?:is|are|ist|sind|est|sont|es|son|è|sono|é|são|to|är|er)((?:\s[\w-]+){1,4})")
"""What a sentence says of a name: "Gale Warning are a young band"."""
LONGEST = 3_000
"""Characters of a turn in which words are looked for."""


@dataclass(frozen=True, slots=True)
class TurnWords:
    """The groups of ``turns.toml``."""

    question: frozenset[str]
    """Folded labels, as all labels here."""
    answer: frozenset[str]
    asker: frozenset[str]
    myself: frozenset[str]
    """How an interviewer calls herself: "Me"."""
    name: frozenset[str]
    """What stands before a name in a profile."""
    given_name: frozenset[str]
    own_name: frozenset[str]
    """What stands before somebody's name in their own words: "I'm Ada Reel"."""
    greetings: frozenset[str]
    spoken_of: frozenset[str]
    """What stands before whom, or what, a question speaks of: "In Low Water, you …"."""
    asking: frozenset[str]
    """What somebody does who asks: "Ada Reel interviews …"."""
    callings: frozenset[str]
    """What those are who are asked, in scripts in which their names stand beside it."""
    spoken_to: tuple[str, ...]
    """What stands before somebody spoken to in scripts without capitals, as printed."""
    callings_uncased: tuple[str, ...]
    name_parts: frozenset[str]
    """Words within a name of theirs."""
    behind_korean: tuple[str, ...]
    """What stands in a headline behind who is asked."""
    callings_hindi: tuple[str, ...]
    """The same in Hindi, as printed."""
    surnames: Mapping[str, str]
    """Language → the commonest surnames of one character."""
    press: frozenset[str]
    """What those are who ask, in an introduction: "a reporter of …"."""
    from_here: "re.Pattern[str]"
    """What stands before a short form: "hereafter AR", "以下、篠宮"."""
    put_by: tuple[str, ...]
    """What stands before the name of somebody whose question an interviewer puts: "Question from …"."""
    together: frozenset[str]
    interviewer: frozenset[str]
    publications: frozenset[str]
    """What publications are, behind their names: "Magazine"."""
    other_labels: frozenset[str]
    members: frozenset[str]
    """Of a band."""
    groups: frozenset[str]
    other: "re.Pattern[str]"
    """In a headline: it is something else than an interview."""
    other_topics: "re.Pattern[str]"
    """Of those and the next, what an interview may be about: "the screenplay"."""
    other_around: "re.Pattern[str]"
    """The same in what stands around turns."""
    said: "re.Pattern[str]"
    """In what stands around turns: it is an interview."""
    meets: frozenset[str]
    """What stands before the name of who was spoken to."""
    for_us: frozenset[str]
    """What stands before the publication at a headline's end: "Ada Reel for Film Window"."""
    writer: "re.Pattern[str]"
    """In an introduction: who writes was asked."""
    elsewhere: "re.Pattern[str]"
    """In an introduction: another publication had the conversation first."""
    alias: tuple[str, ...]
    """What stands between somebody's name and the one on the posters."""
    notes: "re.Pattern[str]"
    releases: "re.Pattern[str]"
    captions: tuple[str, ...]
    """How lines begin that stand below a picture."""
    captions_end: tuple[str, ...]
    thanked: tuple[str, ...]
    """How the editor's thanks begin, which are put to nobody: "Thank you so much to Ada Reel for …"."""
    told: tuple[str, ...]
    """How a line begins that tells readers what to do: "Catch the show on Friday"."""
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    within: tuple[str, ...]
    """What a page without questions has not: most pages are none, and end here."""
    topics: tuple[str, ...]
    thanks: tuple[str, ...]
    first: Mapping[str, frozenset[str]]
    """Language → words of the first person."""
    alone: Mapping[str, frozenset[str]]
    """Of those, what no firm says: "I", and not "we"."""
    second: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[str, ...]]
    """Language → endings of verbs in the first person, where they say it alone."""
    alone_endings: Mapping[str, tuple[str, ...]]
    """Of those, what no firm says."""
    second_endings: Mapping[str, tuple[str, ...]]


@cache
def turn_words() -> TurnWords:
    """The words that junket ships, read once."""
    table = tomllib.loads((FOLDER / "turns.toml").read_text(encoding="utf-8"))
    folded = {name: frozenset(fold(label) for label in labels) for name, labels in table["roles"].items()}
    return TurnWords(
        question=folded["question"],
        answer=folded["answer"],
        asker=folded["asker"],
        myself=folded["myself"],
        name=folded["name"],
        given_name=folded["given_name"],
        own_name=folded["own_name"],
        greetings=folded["greetings"],
        spoken_of=folded["spoken_of"],
        asking=folded["asking"],
        callings=folded["callings"],
        spoken_to=tuple(table["roles"]["spoken_to"]),
        callings_uncased=tuple(table["roles"]["callings_uncased"]),
        name_parts=frozenset(table["roles"]["name_parts"]),
        behind_korean=tuple(table["roles"]["behind_korean"]),
        callings_hindi=tuple(table["roles"]["callings_hindi"]),
        surnames=dict(table["surnames"]),
        press=folded["press"],
        from_here=_pattern(table["roles"]["from_here"], end=r"[\s,:、：]{0,2}"),
        put_by=tuple(sorted(folded["put_by"])),
        together=folded["together"],
        interviewer=folded["interviewer"],
        publications=folded["publications"],
        other_labels=frozenset(fold(label) for label in table["other"]["labels"]),
        members=frozenset(table["band"]["members"]),
        groups=frozenset(table["band"]["groups"]),
        other=_pattern(table["other"]["headline"], end=r"(?!\w)"),
        other_topics=_pattern(table["other"]["topics"], end=r"(?!\w)"),
        other_around=_pattern(table["other"]["around"]),
        said=_pattern(table["said"]["words"]),
        meets=frozenset(table["said"]["meets"]),
        for_us=frozenset(table["said"]["for_us"]),
        writer=_pattern(table["said"]["writer"]),
        elsewhere=_pattern(table["said"]["elsewhere"]),
        alias=tuple(table["said"]["alias"]),
        notes=_pattern(table["closing"]["notes"]),
        releases=_pattern(table["closing"]["releases"]),
        captions=tuple(table["closing"]["captions"]),
        captions_end=tuple(table["closing"]["captions_end"]),
        thanked=tuple(table["closing"]["thanked"]),
        told=tuple(table["closing"]["told"]),
        starts=tuple(table["asks"]["starts"]),
        ends=tuple(table["asks"]["ends"]),
        within=tuple(table["asks"]["within"]),
        topics=tuple(table["asks"]["topics"]),
        thanks=tuple(table["asks"]["thanks"]),
        first={language: frozenset(words) for language, words in table["first"].items()},
        alone={
            language: frozenset(words) - frozenset(table["plural"]["words"])
            | frozenset(words) & _BOTH.get(language, frozenset())
            for language, words in table["first"].items()
        },
        second={language: frozenset(words) for language, words in table["second"].items()},
        endings={
            language: (*table["endings"].get(language, ()), *table["plural_endings"].get(language, ()))
            for language in table["endings"] | table["plural_endings"]
        },
        alone_endings={language: tuple(endings) for language, endings in table["endings"].items()},
        second_endings={language: tuple(endings) for language, endings in table["second_endings"].items()},
    )


def _pattern(phrases: Iterable[str], end: str = "") -> "re.Pattern[str]":
    """Any of the phrases, at the start of a word of a text in small letters; the longest of those that fit.

    They are sorted under their first letters: a word is compared with a tenth of hundreds of them.
    """
    ordered = sorted(map(_in_small_letters, phrases), key=lambda phrase: (phrase[0], -len(phrase)))
    groups = (
        f"{re.escape(letter)}(?:{'|'.join(re.escape(phrase[1:]) for phrase in having)})"
        for letter, having in groupby(ordered, itemgetter(0))
    )
    return re.compile(r"(?<![a-zà-öø-ÿа-я])(?:" + "|".join(groups) + ")" + end)


def _in_small_letters(text: str) -> str:
    """A text to search for phrases: ten times as fast as a pattern that leaves case out of account."""
    return text.replace("İ", "i").casefold()


def has_phrase(text: str, phrases: "re.Pattern[str]") -> bool:
    """Whether a text has one of the phrases of a group, in whatever case."""
    return phrases.search(_in_small_letters(text)) is not None


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
    joins = first in prose_words().words["and"] - _NO_JOINTS
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
        called = _CALLED.match(text[end : end + _NEAR])
        if (
            not words.groups.isdisjoint(before)
            or (len(before) > 1 and before[0] in words.members)  # "singer of …"; "singer Ada Reel" is somebody
            or (called is not None and not words.groups.isdisjoint(called[1].casefold().split()))
            or (owned is not None and owned[1].casefold() in words.groups | words.members)
        ):
            return True
        at = text.find(name, end)
    return False
