"""The words by which a written interview is told from an FAQ, a hearing or a script: ``vocabulary/turns.toml``."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from extractors.vocabulary import FOLDER, alternatives, fold

UNCASED = frozenset({"ja", "ko", "zh"})
"""Languages in which names stand beside roles, and words in Latin letters may be anything."""


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
    titles: frozenset[str]
    """What stands before a surname, or behind a name, and is no part of it: "Ms", "さん"."""
    honorifics: "re.Pattern[str]"
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
    are: "re.Pattern[str]"
    """What a sentence says of a name: "Gale Warning are a young band"."""
    other: "re.Pattern[str]"
    """In a headline: it is something else than an interview."""
    applying: "re.Pattern[str]"
    courtroom: "re.Pattern[str]"
    """How folded labels begin of those who speak in a court or a parliament."""
    other_topics: "re.Pattern[str]"
    """Of those and the next, what an interview may be about: "the screenplay"."""
    other_around: "re.Pattern[str]"
    """The same in what stands around turns."""
    said: "re.Pattern[str]"
    """In what stands around turns: it is an interview."""
    pronouns: frozenset[str]
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
    no_joints: frozenset[str]
    """Words for "and" that begin no invitation to speak."""
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
        titles=folded["titles"],
        honorifics=re.compile(rf"(?:{alternatives(table['roles']['honorifics'])})$"),
        put_by=tuple(sorted(folded["put_by"])),
        together=folded["together"],
        interviewer=folded["interviewer"],
        publications=folded["publications"],
        other_labels=frozenset(fold(label) for label in table["other"]["labels"]),
        members=frozenset(table["band"]["members"]),
        groups=frozenset(table["band"]["groups"]),
        are=re.compile(rf"\s(?:{alternatives(table['band']['are'])})((?:\s[\w-]+){{1,4}})"),
        other=_pattern(table["other"]["headline"], end=r"(?!\w)"),
        applying=_pattern(table["other"]["applying"]),
        courtroom=re.compile(rf"^(?:{alternatives(table['other']['courtroom'])}) "),
        other_topics=_pattern(table["other"]["topics"], end=r"(?!\w)"),
        other_around=_pattern(table["other"]["around"]),
        said=_pattern(table["said"]["words"]),
        pronouns=frozenset(table["said"]["pronouns"]),
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
        no_joints=frozenset(table["asks"]["no_joints"]),
        ends=tuple(table["asks"]["ends"]),
        within=tuple(table["asks"]["within"]),
        topics=tuple(table["asks"]["topics"]),
        thanks=tuple(table["asks"]["thanks"]),
        first={language: frozenset(words) for language, words in table["first"].items()},
        alone={
            language: frozenset(words) - frozenset(table["plural"]["words"])
            | frozenset(words) & frozenset(table["both"].get(language, ()))
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
