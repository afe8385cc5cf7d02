"""What the words behind a name say that somebody does: "X, who wrote and directed", "X directs", "X, star and producer of"."""

import re
from functools import cache

from extractors.prose_honours import is_honoured_actor
from extractors.prose_phrases import ABBREVIATED, CUT, match_start, tokens
from extractors.prose_roles import REACH, is_from, is_plural, is_post
from extractors.prose_words import BLANK, any_of, begins_otherwise, first_words, first_words_apart, prose_words
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

_POSSESSIVE = re.compile(r"^['’]s?\s")
_AND_SURNAME = re.compile(r",?\s(\w{1,4}|&)\s([^\W\d_][\w'’-]+)(?=\s[^\W\d_])")
"""Behind a name: somebody who goes by the surname alone, or a company."""
_SET_APART = re.compile(rf"\([^()]*\)|[{BLANK}“”\"„«»]")
_DASH = re.compile(r"^\s[–—]\s")
"""Behind a name and before what somebody is, as a comma is; in Russian it is the verb itself."""
_JOINED = re.compile(r"^-([^\W\d_]+)\s")
"""What is joined to a name: "the Ada Reel-directed drama"."""


@cache
def _next_subject() -> "re.Pattern[str]":
    """The sentence that follows, and says what its subject is: "X. The actress …"."""
    another = rf"(?!(?:{any_of('of_another')})\b)(?!(?:(?:{any_of('executives')})\w+\s)?(?:[A-Z][\w'’-]+\s?){{2}})"
    return re.compile(rf"^\.\s(?:{any_of('subjects')})\s?([\w-]+)\s{another}")


@cache
def _age() -> "re.Pattern[str]":
    """Behind a name and before what somebody is: ", 59, director"."""
    return re.compile(rf",\s(?:(?:{any_of('aged')})\s)?\d{{2,4}}(?:\s(?:{any_of('years')}))?(?=,)")


@cache
def _others() -> "re.Pattern[str]":
    """Behind a list's last name: "Ada Reel, Bo Lind and others in the leading roles"."""
    return re.compile(rf",?\s(?:{any_of('and')})\s(?:{any_of('others')})\b")


@cache
def _title() -> "re.Pattern[str]":
    """A title that something is done with: "directed “Dark Sea” and stars", "created “Dark Sea”, which"."""
    return re.compile(rf"(?<=[a-zà-ÿ])\s[“\"«„]?{BLANK}+[”\"»“]?(\s(?:{any_of('and')})\s)?")


def behind(text: str, words: Vocabulary) -> tuple[list[Role], bool]:
    """Read the words behind a name: the roles, and whether they are of all whom a list in front names.

    "X, who wrote and directed", "X directs", "X, the film's director,", "X. The actress …", "X's screenplay".
    """
    text = text[:REACH]
    if not text:
        return [], True
    if (joint := _AND_SURNAME.match(text)) and joint[2][0].isupper() and fold(joint[1]) in prose_words().words["and"]:
        roles, several = behind(text[joint.end() :], words)
        return (roles, True) if several else ([], True)  # "Ada Reel and Lind produce"
    if others := _others().match(text):
        text = text[others.end() :]
        if not text:
            return [], True
    if age := _age().match(text):
        text = text[age.end() :]
    if joined := _JOINED.match(text):
        role = prose_words().made.get(fold(joined[1])) or prose_words().heads.get(fold(joined[1]))
        return ([role] if role else []), False
    if is_honoured_actor(text):
        return [Role.ACTOR], False
    text = _DASH.sub(", ", text, count=1)
    if BLANK in text:
        text = _title().sub(lambda title: f" it{title[1] or ';'}", text)
    apart = text[0] == ","
    known = first_words_apart(words) if apart else first_words()
    if begins_otherwise(text[1:] if apart else text, known):
        return [], not apart
    if again := _next_subject().match(text):
        role = None if _names_others(again[1], text[again.end() :]) else words.people.get(fold(again[1]))
        return ([role] if role else []), False
    if owned := _POSSESSIVE.match(text):
        found = match_start(tokens(_clause(text[owned.end() :])), prose_words().crafts)
        return ([found[1]] if found and found[1] is not Role.AUTHOR else []), False
    clause = _clause(text[1:] if apart else text)
    said = tokens(clause)
    if apart:
        roles, end = _apposition(said, clause, words)
        several = bool(roles) and is_plural(said[end - 1])
        if (
            roles and said[end : end + 1] and said[end] in prose_words().words["relative"]
        ):  # "the Indian filmmaker who directed"
            roles += _predicate(said[end:], clause, words, apart=True)[0]
        if roles:
            return list(dict.fromkeys(roles)), several  # "Ada Reel and Bo Lind, the film's producers"
    roles, several = _predicate(said, clause, words, apart=apart)
    if (on := match_start(said, dict.fromkeys(prose_words().words["on"], True))) and _is_music(said, on[0]):
        return [Role.MUSICIAN], False
    return roles, several and (not apart or _are_several(said))


def of_subject(text: str, start: int, end: int, words: Vocabulary) -> list[Role]:
    """What a sentence's subject does, behind something that is said of it first: "Ada Reel, who grew up in Leeds, directs"."""
    if not text.startswith(", ", end) or text[:start].rstrip()[-1:] not in _SENTENCE_ENDS:
        return []
    clause = _clause(_SET_APART.sub("", text[end + 2 : end + _LONGEST_ASIDES]))
    aside, *parts = clause.split(", ")[: _MOST_ASIDES + 1]
    small = prose_words().words
    if fold(aside.partition(" ")[0]) not in small["asides"]:
        return []
    for part in parts:
        said = tokens(part)
        if not said or not (
            said[0] in small["copulas"] or said[0] in small["helping"] or match_start(said, prose_words().verbs)
        ):
            continue
        roles, _ = _predicate(said, part, words, apart=False)
        if roles:
            return roles
    return []


_SENTENCE_ENDS = frozenset({"", ".", "!", "?", ":", ";", "…", "”", "»", BLANK})
_LONGEST_ASIDES = 200
_MOST_ASIDES = 3
"""Commas behind a name that are passed for the verb of which it is the subject."""


def _are_several(said: list[str]) -> bool:
    """Whether a clause with "who" is about more than one: "who play sisters", "who are its stars"."""
    if said[:1] != ["who"] or len(said) < 2:
        return False
    found = match_start(said[1:], prose_words().verbs)
    return said[1] in {"are", "were", "have"} or bool(
        found and f"{said[1]}s {' '.join(said[2 : 1 + found[0]])}".rstrip() in prose_words().verbs
    )


def _clause(text: str) -> str:
    return CUT.split(ABBREVIATED.sub("", text), maxsplit=1)[0]


def _apposition(said: list[str], clause: str, words: Vocabulary) -> tuple[list[Role], int]:
    """A noun behind a comma: ", the director of", ", star and producer of"; nothing where another name follows the noun. And where it ends."""
    prose = prose_words()
    roles: list[Role] = []
    at = 0
    while at < min(len(said), 9):
        if said[at] == "," and roles:
            more = match_start(said[at + 1 :], words.people)
            if more is None or _names_follow(clause, said, at + 1 + more[0]):
                break
            at += 1  # "director, writer and actor"
            continue
        found = match_start(said[at:], words.people)
        if found:
            if _is_post(said, at, found[0]):
                return [], at
            roles.append(found[1])
            at += found[0]
            continue
        word = said[at]
        if roles:
            indie = said[at - 1] in prose.words["and"] and match_start(said[at + 1 :], words.people)
            if not indie and (word not in prose.words["and"] or word == ","):
                break  # "filmmaker and indie film editor"
        elif not (word in prose.words["fillers"] or word in prose.words["attributes"]) and (
            not 0 < at <= 3
            or word == ","
            or word in prose.words["links"]
            or (not is_from(word, words) and _names_follow(clause, said, at))
        ):
            break  # "a stage actor" has a word more behind its article, "the German editor" one with a capital
        at += 1
    return ([] if _names_follow(clause, said, at) else roles), at


def _names_others(noun: str, text: str) -> bool:
    """Whether a sentence with a noun for its subject says who that is: "The producers are Ada Reel and", "The producer is Bo Lind"."""
    verb, _, name = text.partition(" ")
    return is_plural(fold(noun)) or (fold(verb) in prose_words().words["lists"] and name[:1].isupper())


def _is_post(said: list[str], at: int, length: int) -> bool:
    """Whether a noun is a part of a post: "the artistic director", "director general", "the director of the festival"."""
    end = at + length
    small = prose_words().words
    within = said[end + 1 : end + 4] if said[end : end + 1] and said[end] in small["links"] else []
    return (
        is_post(said[max(0, end - 2) : end])
        or is_post(said[end - 1 : end + 1])
        or not small["institutions"].isdisjoint(within)
    )


def _names_follow(clause: str, said: list[str], at: int) -> bool:
    """Whether the word behind a noun begins with a capital: ", producer Edith Zegler" names somebody else."""
    if at >= len(said) or said[at] == ",":
        return False
    found = next((word for word in clause.replace(",", " ").split() if fold(word) == said[at]), "")
    return found[:1].isupper()


@cache
def _voices() -> dict[str, bool]:
    return dict.fromkeys(prose_words().words["voices"], True)


def _predicate(said: list[str], clause: str, words: Vocabulary, *, apart: bool) -> tuple[list[Role], bool]:
    """The verbs of which a name is the subject, and whether they stand in the plural."""
    prose = prose_words()
    roles: list[Role] = []
    several, at, skipped = True, 0, 0
    while at < len(said):
        found = match_start(said[at:], prose.verbs)
        if found and (found[0] > 2 or not _is_otherwise(said, at + found[0])):
            verb = " ".join(said[at : at + found[0]])
            if apart and not at and "ing" not in {said[0][-3:], verb[-3:]} and said[0] not in prose.words["apart"]:
                break  # "Ada Reel, who works with Bo Lind, directs"
            if found[1] is Role.DIRECTOR and not prose.words["institutions"].isdisjoint(said[at + found[0] :][:2]):
                break  # "dirige el estudio"
            if verb in prose.heads and verb.startswith(prose.stars) and _names_follow(clause, said, at + found[0]):
                break  # "by Ada Reel starring Bo Lind", "Jane Moor stars Bo Lind"
            voices = match_start(verb.split(" "), _voices())
            if voices and not _names_follow(clause, said, at + found[0]):
                break  # "the voice of reason"
            several = several and (not verb.partition(" ")[0].endswith(_SINGULAR) or f"{verb}s" in prose.verbs)
            at += found[0]
            roles.append(Role.MUSICIAN if found[1] is Role.ACTOR and _is_music(said, at) else found[1])
            at += _object(said, at)
            continue
        word = said[at]
        if found or (apart and not roles and word == ","):
            break
        noun = match_start(said[at:], words.people) if skipped else None
        owner = noun and said[at + noun[0] : at + noun[0] + 1] == ["s"]  # "is producing the director's next film"
        if noun and not owner and not _names_follow(clause, said, at + noun[0]) and not _is_post(said, at, noun[0]):
            roles.append(noun[1])
            several = several and is_plural(said[at + noun[0] - 1])
            at += noun[0]
            continue
        told = skipped and not roles and (apart or not prose.words["signs"].isdisjoint(said[:at]))
        craft = match_start(said[at:], prose.crafts) if told else None
        if craft and craft[1] is not Role.AUTHOR and not _is_of_another(said, at + craft[0], clause):
            roles.append(craft[1])
            at += craft[0]
            continue
        joined = " ".join(said[at : at + 2])
        if joined in prose.words["subjects"]:
            at, skipped = at + 2, skipped + 1
        elif skipped and not roles and (is_from(word, words) or word in prose.words["fillers"]):
            at += 1  # "is a British director", "is an acclaimed writer"
        elif word in prose.words["subjects"] or (roles and word in prose.words["and"]):
            at, skipped = at + 1, skipped + 1
        else:
            break
    return list(dict.fromkeys(roles)), several or not prose.words["are"].isdisjoint(said[:1])


def _is_otherwise(said: list[str], end: int) -> bool:
    """Whether a word stands behind a verb with which it says something else: "wrote on", "directed by"."""
    return end < len(said) and said[end] in prose_words().words["otherwise"]


_SINGULAR = tuple(f"{letter}{end}" for end in "st" for letter in "abcdefghijklmopqrstuvwxyzéèêïîûç")
"""How verbs end that are of one: "directs", "produit", and not "complètent"."""


def _object(said: list[str], at: int) -> int:
    """How many words behind a verb are the work or the part of it that is made, where more verbs follow: "wrote the script and stars"."""
    small = prose_words().words
    end = at
    while end < len(said) and said[end] in small["fillers"]:
        end += 1
    if said[at : at + 1] == ["it"]:
        end += 1
    elif end > at and end < len(said):
        craft = match_start(said[end:], prose_words().crafts)
        end += craft[0] if craft else said[end] in small["attributes"]
    return end - at if end < len(said) and said[end] in small["and"] else 0


def _is_music(said: list[str], at: int) -> bool:
    """Whether an instrument is named here: "plays the fiddle", "plays lead guitar", and not "plays the lead"."""
    small = prose_words().words
    while at < len(said) and said[at] in small["fillers"]:
        at += 1
    kinds = small["kinds of instruments"]
    if at < len(said) and said[at] in kinds:
        at += 1
    return at < len(said) and said[at] in small["instruments"] - kinds


def _is_of_another(said: list[str], at: int, clause: str) -> bool:
    """Whether a verb and a name stand here behind what somebody made: ", die Kamera führte Ada Reel", ", le montage est de …"."""
    small = prose_words().words
    word = said[at] if at < len(said) else ""
    return word not in small["by"] and _names_follow(clause, said, at + (2 if word in small["copulas"] else 1))
