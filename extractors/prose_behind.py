"""What the words behind a name say that somebody does: "X, who wrote and directed", "X directs", "X, star and producer of"."""

import re

from extractors.prose_roles import ABBREVIATED, CUT, REACH, is_plural, match_start, tokens
from extractors.prose_words import OF_WORK, begins_otherwise, first_words, first_words_apart, prose_words
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

_NEXT_SUBJECT = re.compile(r"^\.\s(?:The|Die|Der|La|Le|L['’]|El|Il|O|A|Η|Ο)\s?([\w-]+)\s(?!(?:[A-Z][\w'’-]+\s?){2})")
_POSSESSIVE = re.compile(r"^['’]s?\s")


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
        found = match_start(tokens(_clause(text[owned.end() :])), prose_words().crafts)
        return ([found[1]] if found and found[1] is not Role.AUTHOR else []), False
    clause = _clause(text[1:] if apart else text)
    if apart and (roles := _apposition(clause, words)):
        return roles, False
    roles, several = _predicate(tokens(clause), clause, words, apart=apart)
    return roles, several and not apart


def _clause(text: str) -> str:
    return CUT.split(ABBREVIATED.sub("", text), maxsplit=1)[0]


def _apposition(clause: str, words: Vocabulary) -> list[Role]:
    """A noun behind a comma: ", the director of", ", star and producer of"; nothing where another name follows the noun."""
    prose = prose_words()
    said = tokens(clause)
    roles: list[Role] = []
    at = 0
    while at < min(len(said), 7):
        if said[at] == "," and roles:
            break
        found = match_start(said[at:], words.people)
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
        found = match_start(said[at:], prose.verbs)
        if found and (said[at + found[0] : at + found[0] + 1] or [""])[0] not in prose.words["otherwise"]:
            roles.append(found[1])
            several = several and not (said[at].endswith("s") or said[at].endswith("t"))
            at += found[0]
            continue
        word = said[at]
        if found or (apart and not roles and word == ","):
            break
        noun = match_start(said[at:], words.people) if skipped else None
        if noun and not _names_follow(clause, said, at + noun[0]):
            roles.append(noun[1])
            several = several and is_plural(said[at + noun[0] - 1])
            at += noun[0]
            continue
        told = skipped and not roles and (apart or said[0] in _SIGNS)
        craft = match_start(said[at:], prose.crafts) if told else None
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
