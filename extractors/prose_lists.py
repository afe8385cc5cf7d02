"""Names that stand on one list, and the roles that the words around it give: "written by A, B (Some Film) and newcomer C"."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from extractors.prose_behind import behind, of_subject
from extractors.prose_brackets import bracketed
from extractors.prose_names import ENDS, NEAR, Name
from extractors.prose_phrases import less_title, match_start, tokens
from extractors.prose_roles import REACH, Before, before, is_basis, is_plural
from extractors.prose_words import BLANK, any_of, prose_words
from extractors.vocabulary import Vocabulary, alternatives
from schemas import Role

FRONT = REACH + 1
"""Characters in front of a name that say what somebody does: one more than are read tells that there are more."""
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_BRACKETED = re.compile(r"\s\([^()]{0,80}\)")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-Я]"
_POSSESSIVE = re.compile(r"['’]s?\s")
_LONGEST_GAP = 80
"""Characters between two names of one list."""


@cache
def _named() -> str:
    """A work or a house, and what joins it to somebody: "of Dark Sea"."""
    word = rf"{_CAPITAL}[\w.'’&-]{{0,30}}"
    house = rf"{word}(?:\s(?:(?:{any_of('within_house')})\s)?{word}){{0,4}}"
    return rf"(?:{any_of('of_house')})\s(?:(?:{any_of('before_house')})\s)?(?:[“\"«]?{BLANK}{{1,60}}[”\"»]?|{house})"


@cache
def _set_apart() -> "re.Pattern[str]":
    """Between two names of a list, what made the first known: "Ada Reel, of Dark Sea, and Bo Lind"."""
    return re.compile(rf",\s{_named()}(?=,)")


@cache
def _houses() -> "re.Pattern[str]":
    """Where such a list has a role, where the first works or who that is: "by Ada Reel of Reel Films, Bo Lind, a critic, and"."""
    somebody = rf",\s(?:{any_of('somebody')})\s[^\W\d_A-Z][\w ’'-]{{1,40}}(?=,)"
    return re.compile(rf"(?:(?<=^)|(?<=,))\s{{1,2}}{_named()}(?=,|\s)|{somebody}")


@cache
def _parts() -> "re.Pattern[str]":
    """Behind an actor of such a list, the part: "stars Ada Reel as Nell, Bo Lind as her brother and"."""
    return re.compile(
        rf"^\s{{1,2}}(?:{alternatives(prose_words().pairs)})\s[^,.;:]{{1,60}}(?=,\s|\s(?:{any_of('and')})\s)"
    )


@cache
def _of_house() -> "re.Pattern[str]":
    """Behind a name, and in front of the verb: "Ada Reel of Reel Films produces"."""
    return re.compile(rf"\s{_named()}(?=\s[a-z])")


@cache
def _is_subject() -> "re.Pattern[str]":
    """Behind one name, which then is no last one of a list: "written by Ada Reel, Bo Lind is cast"."""
    return re.compile(rf"\s(?:{any_of('goes_on')})\b")


def with_roles(text: str, group: list[tuple[Name, Before]], words: Vocabulary) -> Iterator[tuple[Name, list[Role]]]:
    """Each name of a list with the roles that its place gives."""
    shared: tuple[Role, ...] = ()
    roles: list[list[Role]] = []
    for name, lead in group:
        titled = _titled(name, words)
        shared = lead.shared or (tuple(titled) if is_plural(name.titled) else ()) or shared
        roles.append([*titled, *lead.own, *shared])
    last = group[-1][0]
    if _is_basis(text, last):
        roles[-1].append(Role.SOURCE_MATERIAL)
    done, several = behind(_behind_brackets(text, last.end), words)
    if len(group) == 1:
        done = [*done, *of_subject(text, last.start - len(last.titled), last.end, words)]
    if match_start(tokens(text[last.end : last.end + NEAR]), dict.fromkeys(prose_words().words["thought of"], True)):
        roles, shared = [[] for _ in group], ()  # "wrote the part with Ada Reel in mind"
    for number, (name, _) in enumerate(group):
        given = [*roles[number], *bracketed(text, name.end, words)]
        if number == len(group) - 1 or (several and not shared):
            given = [*given, *done]
        yield name, list(dict.fromkeys(given))


def _titled(name: Name, words: Vocabulary) -> list[Role]:
    """The role of a capitalised noun that stands in front: "Actor Jon Smith"."""
    if not name.titled:
        return []
    role = words.people.get(name.titled)
    return [role] if role else [words.people[piece] for piece in name.titled.split(" ") if piece in words.people]


def _is_basis(text: str, name: Name) -> bool:
    """Whether a novel of somebody's is what a work follows: "based on Ada Reel's bestselling novel"."""
    owned = _POSSESSIVE.match(text, name.end)
    if owned is None or not is_basis(tokens(text[max(0, name.start - NEAR) : name.start])[-2:]):
        return False
    said = tokens(ENDS.split(text[owned.end() : owned.end() + NEAR])[0])
    return any((found := match_start(said[at:], prose_words().crafts)) and found[1] is Role.AUTHOR for at in range(4))


def _behind_brackets(text: str, end: int) -> str:
    found = _BRACKETED.match(text, end) or _of_house().match(text, end)
    return text[found.end() : end + 200] if found else text[end : end + 200]


def lists(text: str, names: list[Name], words: Vocabulary) -> list[list[tuple[Name, Before]]]:
    """The names with what stands before each, those of one list together: "A, B (Some Film) and newcomer C"."""
    groups: list[list[tuple[Name, Before]]] = []
    group: list[tuple[Name, Before]] = []
    end = 0
    for name in names:
        gap = text[end : name.start]
        front = before(less_title(text[max(0, name.start - FRONT) : name.start]), words)
        apart = _set_apart().match(text, end) if group else None
        if group and (gap.rfind("(") > gap.rfind(")") or (apart and apart.end() >= name.end)):
            groups.append([(name, front)])  # a work, or a part, behind the one before: the list goes on
            continue
        end = name.end
        if group and len(gap) <= _LONGEST_GAP:
            shared = [role for _, lead in group for role in lead.shared]
            lead = _within(gap, words, shared)
            if lead and lead.clean and not _begins_clause(gap, text, name, given=bool(shared)):
                group.append((name, lead))
                continue
        group = [(name, front)]
        groups.append(group)
    return groups


def _within(gap: str, words: Vocabulary, shared: Collection[Role]) -> Before | None:
    """What stands between two names that may be of one list; nothing where they are not."""
    bare = _set_apart().sub("", less_title(_BRACKETS.sub("", gap)))
    if shared:
        bare = _houses().sub("", _parts().sub("", bare))
        if Role.DIRECTOR not in shared and " ".join(tokens(bare)) in prose_words().words["alongside"]:
            return Before(clean=True)  # "stars Ada Reel alongside Bo Lind"
        if Role.ACTOR in shared and bare == ": ":
            return Before(clean=True)  # "nel cast insieme ad Ada Reel: Bo Lind"
    return before(bare, words) if bare and "(" not in bare and BLANK not in bare and not ENDS.search(bare) else None


def _begins_clause(gap: str, text: str, name: Name, *, given: bool) -> bool:
    """Whether a name is a sentence's subject, and none of a list: "written by Ada Reel, Bo Lind plays"; not behind "and" alone."""
    said = tokens(gap)
    beside = " ".join(said) in prose_words().words["alongside"]
    if not (beside or "," in said or gap == ": "):
        return False
    if _is_subject().match(text, name.end):
        return said[-1] == ","
    following = tokens(text[name.end : name.end + NEAR])
    found = match_start(following, prose_words().verbs) if given else None
    return found is not None and (beside or said[-1] == "," or not following[0].endswith("ing"))
