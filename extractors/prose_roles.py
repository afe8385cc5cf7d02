"""What the words around a name say that somebody does: "directed by", "star and producer,", ", who also edited"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from extractors.prose_names import BLANK
from extractors.prose_words import (
    OF_WORK,
    begins_otherwise,
    ends_otherwise,
    first_words,
    first_words_apart,
    last_words,
    prose_words,
)
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

REACH = 90
"""Characters before and behind a name that are looked at."""
_LONGEST = 4
"""Words of the longest phrase."""
_CUT = re.compile(rf"[.!?;()\[\]{BLANK}“”\"„«»—–]|:(?!\s*$)|\s-\s")
_ABBREVIATED = re.compile(r"\.(?<=\b[A-Z]\.)(?=\s?[A-Z]\.|\s)")
_ELISION = re.compile(r"(?<!\w)[dlDL]['’](?=\w)")
_NEXT_SUBJECT = re.compile(r"^\.\s(?:The|Die|Der|La|Le|L['’]|El|Il|O|A|Η|Ο)\s?([\w-]+)\s(?!(?:[A-Z][\w'’-]+\s?){2})")
_POSSESSIVE = re.compile(r"^['’]s?\s")

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name."""

    own: tuple[Role, ...] = ()
    """Roles of this one person: a noun at the name."""
    shared: tuple[Role, ...] = ()
    """Roles of all whom a list names: "directed by", "starring", a noun in the plural."""
    clean: bool = False
    """Whether nothing but connecting words, articles and role nouns stands there: the name goes on a list."""


_SILENT = Before()
_AT_START = Before(clean=True)


def tokens(text: str) -> list[str]:
    """A phrase's words, folded; a comma is a word of its own."""
    if "'" in text or "’" in text:
        text = _ELISION.sub("", text)
    found: list[str] = []
    for number, part in enumerate(text.replace("/", " ").split(",")):
        if number:
            found.append(",")
        if part:
            found += fold(part).split()
    return found


def before(text: str, words: Vocabulary) -> Before:
    """Read the words in front of a name, from the name backwards."""
    if not text:
        return _AT_START
    near = text[-REACH:]
    if ends_otherwise(near, last_words(words)):
        return _SILENT
    pieces = _CUT.split(_ABBREVIATED.sub("", near))
    whole = len(pieces) == 1 and len(text) > REACH
    said = tokens(pieces[-1].rstrip(" :"))
    if not whole:
        said.insert(0, "^")
    prose = prose_words()
    while said and said[-1] == ",":
        said.pop()
    between = said and (said[-1] in words.country_names or said[-1] in prose.words["lists"])
    if between and _match_end(said[:-1], words.people):
        said.pop()  # "la directora argentina Lucía Barrenechea", "the producers are Paula Grey and"
    elif _joins_a_surname(said, near):
        del said[-2:]
    own, plural = _nouns_at_end(said, words)
    shared = list(own) if plural else []
    head = _head(said)
    while not head and said and (skipped := _fillers_at_end(said)):
        said = said[:-skipped]
        head = _head(said)
    shared += head
    clean = all(word in prose.words["and"] or word == "^" for word in said)
    return Before(tuple(own), tuple(dict.fromkeys(shared)), clean)


def _fillers_at_end(said: list[str]) -> int:
    """How many words at the end say nothing: an article, a prize, an age ("24-year-old"), "is"."""
    small = prose_words().words
    if said[-1] in small["fillers"] or said[-1] in small["lists"] or said[-1].isdecimal():
        return 1
    return 2 if " ".join(said[-2:]) in small["fillers"] else 0


def _joins_a_surname(said: list[str], text: str) -> bool:
    """Whether a surname alone and an "and" stand between a "by" and the name: "written by Ekberg and Paulina Grey"."""
    small = prose_words().words
    return (
        len(said) > 3
        and said[-1] in small["and"]
        and said[-1] != ","
        and said[-3] in small["by"]
        and "".join(text.split()[-2:-1])[:1].isupper()
    )


def _nouns_at_end(said: list[str], words: Vocabulary) -> tuple[list[Role], bool]:
    """The role nouns at the end, which are taken off: "star and producer"; and whether the last is a plural."""
    roles: list[Role] = []
    plural = False
    while True:
        found = _match_end(said, words.people)
        if found is None:
            return roles, plural
        length, role = found
        if not roles:
            plural = _is_plural(said[-1])
        roles.insert(0, role)
        del said[-length:]
        ending = len(said)
        while ending and said[ending - 1] in prose_words().words["and"]:
            ending -= 1
        if ending < len(said) and _match_end(said[:ending], words.people):
            del said[ending:]


def _is_plural(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith("ss")) or noun.endswith(
        ("innen", "autoren", "zenten", "isti", "ori")
    )


def _head(said: list[str]) -> list[Role]:
    """The roles of a phrase at the end: "written and directed by", "the script is by", "starring"."""
    prose = prose_words()
    if found := _match_end(said, prose.heads):
        return [found[1]]
    if not said or said[-1] not in prose.words["by"]:
        if found := _match_end(said, prose.verbs):  # "Regie führte", "interpretan"
            return [found[1]] if found[1] is Role.ACTOR and said[-1] not in _ENGLISH_PLAYS else []
        return []
    rest = said[:-1]
    roles: list[Role] = []
    while found := _match_end(rest, prose.made):
        roles.insert(0, found[1])
        rest = rest[: -found[0]]
        while rest and rest[-1] in prose.words["and"]:
            rest = rest[:-1]
    if roles:
        return roles
    while rest and (rest[-1] == "," or rest[-1] in prose.words["copulas"]):
        rest = rest[:-1]
    if (found := _match_end(rest, prose.crafts)) and said[-1] not in {"with", "con"}:
        return [found[1]]
    return []


_ENGLISH_PLAYS = frozenset("plays played portrays portrayed voices star starred".split())


def behind(text: str, words: Vocabulary) -> tuple[list[Role], bool]:
    """Read the words behind a name: the roles, and whether they are of all whom a list in front names.

    "X, who wrote and directed", "X directs", "X, the film's director,", "X. The actress …", "X's screenplay".
    """
    text = text[:REACH]
    if not text:
        return [], True
    apart = text[0] == ","
    known = first_words_apart(words) if apart else first_words()
    if begins_otherwise(text[1:] if apart else text, known):
        return [], not apart
    if again := _NEXT_SUBJECT.match(text):
        role = words.people.get(fold(again[1]))
        return ([role] if role else []), False
    if owned := _POSSESSIVE.match(text):
        found = _match_start(tokens(_clause(text[owned.end() :])), prose_words().crafts)
        return ([found[1]] if found and found[1] is not Role.AUTHOR else []), False
    clause = _clause(text[1:] if apart else text)
    if apart and (roles := _apposition(clause, words)):
        return roles, False
    roles, several = _predicate(tokens(clause), clause, words, apart=apart)
    return roles, several and not apart


def _clause(text: str) -> str:
    return _CUT.split(_ABBREVIATED.sub("", text), maxsplit=1)[0]


def _apposition(clause: str, words: Vocabulary) -> list[Role]:
    """A noun behind a comma: ", the director of", ", star and producer of"; nothing where another name follows the noun."""
    prose = prose_words()
    said = tokens(clause)
    roles: list[Role] = []
    at = 0
    while at < min(len(said), 7):
        if said[at] == "," and roles:
            break
        found = _match_start(said[at:], words.people)
        if found:
            roles.append(found[1])
            at += found[0]
            continue
        word = said[at]
        if roles:
            if word not in prose.words["and"] or word == ",":
                break
        elif not (word in prose.words["fillers"] or word in OF_WORK) and (
            not 0 < at <= 3
            or word == ","
            or word in _LINKS
            or (word not in words.country_names and _names_follow(clause, said, at))
        ):
            break  # "a stage actor" has a word more behind its article, "the German editor" one with a capital
        at += 1
    return [] if _names_follow(clause, said, at) else roles


_LINKS = frozenset(
    "of in at for from who whose which that and or with to is was de du des del di da do von van der qui que che die".split()
)


def _names_follow(clause: str, said: list[str], at: int) -> bool:
    """Whether the word behind a noun begins with a capital: ", producer Edith Zegler" names somebody else."""
    if at >= len(said) or said[at] == ",":
        return False
    found = next((word for word in clause.replace(",", " ").split() if fold(word) == said[at]), "")
    return found[:1].isupper()


def _predicate(said: list[str], clause: str, words: Vocabulary, *, apart: bool) -> tuple[list[Role], bool]:
    """The verbs of which a name is the subject, and whether they stand in the plural."""
    prose = prose_words()
    roles: list[Role] = []
    several, at, skipped = True, 0, 0
    while at < len(said):
        found = _match_start(said[at:], prose.verbs)
        if found and (said[at + found[0] : at + found[0] + 1] or [""])[0] not in prose.words["otherwise"]:
            roles.append(found[1])
            several = several and not (said[at].endswith("s") or said[at].endswith("t"))
            at += found[0]
            continue
        word = said[at]
        if found or (apart and not roles and word == ","):
            break
        noun = _match_start(said[at:], words.people) if skipped else None
        if noun and not _names_follow(clause, said, at + noun[0]):
            roles.append(noun[1])
            several = several and _is_plural(said[at + noun[0] - 1])
            at += noun[0]
            continue
        told = skipped and not roles and (apart or said[0] in _SIGNS)
        craft = _match_start(said[at:], prose.crafts) if told else None
        if craft and craft[1] is not Role.AUTHOR and not _is_of_another(said, at + craft[0], clause):
            roles.append(craft[1])
            at += craft[0]
            continue
        joined = " ".join(said[at : at + 2])
        if joined in prose.words["subjects"]:
            at, skipped = at + 2, skipped + 1
        elif word in prose.words["subjects"] or (roles and word in prose.words["and"]):
            at, skipped = at + 1, skipped + 1
        else:
            break
    return list(dict.fromkeys(roles)), several


def _is_of_another(said: list[str], at: int, clause: str) -> bool:
    """Whether a verb and a name stand here behind what somebody made: ", die Kamera führte Ada Reel", ", le montage est de …"."""
    small = prose_words().words
    word = said[at] if at < len(said) else ""
    return word not in small["by"] and _names_follow(clause, said, at + (2 if word in small["copulas"] else 1))


_SIGNS = frozenset("signe firma cura signs".split())


def _match_end(said: list[str], known: Mapping[str, Meaning]) -> tuple[int, Meaning] | None:
    """The longest known phrase at the end: how many words it has, and what it means."""
    for length in range(min(_LONGEST + 1, len(said)), 0, -1):
        meaning = known.get(" ".join(said[-length:]))
        if meaning is not None:
            return length, meaning
    return None


def _match_start(said: list[str], known: Mapping[str, Meaning]) -> tuple[int, Meaning] | None:
    """The longest known phrase at the start."""
    for length in range(min(_LONGEST, len(said)), 0, -1):
        meaning = known.get(" ".join(said[:length]))
        if meaning is not None:
            return length, meaning
    return None


def beside(text: str, start: int, end: int, words: Vocabulary) -> list[Role]:
    """The role right before or behind a name in a script without spaces: "俳優の水森さや", "高瀬みお監督"."""
    front = text[max(0, start - 8) : start].removesuffix("の").removesuffix("・")
    rest = text[end : end + 8].lstrip(" ")
    for length in range(8, 0, -1):
        for piece in (front[-length:] if len(front) >= length else "", rest[:length]):
            if piece and (role := words.people.get(fold(piece))):
                return [role]
    return []
