"""What a bracket behind a name says that somebody does, "(director)", "(producer of Dark Sea)", or a word that no space parts from it."""

import re

from extractors.prose_phrases import match_start, tokens
from extractors.prose_roles import is_post
from extractors.prose_words import prose_words
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

_BRACKET = re.compile(r"\s(?:\(([^()]{2,120})\)|\[([^][]{2,60})\])")


def bracketed(text: str, end: int, words: Vocabulary) -> list[Role]:
    """The roles in a bracket behind a name, where there is nothing else in it but of what: "(director)", "(vocals, guitar)"."""
    match = _BRACKET.match(text, end)
    if match is None:
        return []
    small = prose_words().words
    said = tokens(match[1] or match[2])
    roles: list[Role] = []
    at = 0
    while at < len(said):
        if said[at] in small["instruments"]:
            roles.append(Role.MUSICIAN)
            at += 1
        elif found := match_start(said[at:], words.people) or match_start(said[at:], prose_words().crafts):
            roles.append(found[1])
            at += found[0]
        elif said[at] in small["and"]:
            at += 1
        elif roles and said[at] in small["of"] and not _is_house(said, at):
            break
        else:
            return []
    return roles


def _is_house(said: list[str], at: int) -> bool:
    """Whether a role is somebody's in a house and in no work: "(director of the festival)"."""
    return is_post(said[max(0, at - 2) : at]) or not prose_words().words["institutions"].isdisjoint(
        said[at + 1 : at + 4]
    )


def beside(text: str, start: int, end: int, words: Vocabulary) -> list[Role]:
    """The role right before or behind a name in a script without spaces: "俳優の水森さや", "高瀬みお監督"."""
    front = text[max(0, start - 8) : start].removesuffix("の").removesuffix("・")
    rest = text[end : end + 8].lstrip(" ")
    for length in range(8, 0, -1):
        for piece in (front[-length:] if len(front) >= length else "", rest[:length]):
            if piece and (role := words.people.get(fold(piece))):
                return [role]
    return []
