"""What the words around a name say that somebody does: "directed by", "star and producer,", ", who also edited"."""

from dataclasses import dataclass
from functools import cache

from extractors.prose_phrases import ABBREVIATED, CUT, match_end, title_as_it, tokens
from extractors.prose_words import ends_otherwise, last_words, prose_words
from extractors.vocabulary import Vocabulary
from schemas import Role

REACH = 90
"""Characters before and behind a name that are looked at."""


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


def before(text: str, words: Vocabulary) -> Before:
    """Read the words in front of a name, from the name backwards."""
    if not text:
        return _AT_START
    near = title_as_it(text[-REACH:])
    if ends_otherwise(near, last_words(words)):
        return _SILENT
    pieces = CUT.split(ABBREVIATED.sub("", near))
    whole = len(pieces) == 1 and len(text) > REACH
    said = tokens(pieces[-1].rstrip(" :"))
    if not whole:
        said.insert(0, "^")
    apart = said[-1:] == [","]
    while said and said[-1] == ",":
        said.pop()
    examples = _examples_at_end(said, words)
    if examples:
        del said[-examples:]  # "directors such as Ada Reel and"
    elif between := _between(said, words):
        del said[-between:]  # "la directora franco-argentina Lucía Barrenechea", "the producers are Paula Grey and"
    elif surnames := _surnames_at_end(said, near):
        del said[-surnames:]
    own, plural = _nouns_at_end(said, words)
    if not own and (found := _apposed(said, words, apart=apart)):
        own, plural = [found[0]], found[1]
    shared = list(own) if plural or examples else []
    joins = _only_joins(said)
    head = _head(said)
    while not head and said and (skipped := _fillers_at_end(said, words)):
        said = said[:-skipped]
        while skipped > 1 and said[-1:] == [","]:
            said = said[:-1]  # "stars, among others,"
        head = _head(said)
    shared += head
    return Before(tuple(own), tuple(dict.fromkeys(shared)), joins or _only_joins(said))


@cache
def _joining() -> dict[str, bool]:
    return dict.fromkeys(prose_words().words["and"], True)


def _only_joins(said: list[str]) -> bool:
    """Whether words do no more than go on with a list: "as well as"."""
    while found := match_end(said, _joining()):
        said = said[: -found[0]]
    return said in ([], ["^"])


def _fillers_at_end(said: list[str], words: Vocabulary) -> int:
    """How many words at the end say nothing: an article, a prize, an age ("24-year-old"), "is", "Argentine"."""
    small = prose_words().words
    if said[-1] in small["fillers"] or said[-1] in small["lists"] or said[-1].isdecimal() or is_from(said[-1], words):
        return 1
    return 2 if " ".join(said[-2:]) in small["fillers"] else 0


def is_from(word: str, words: Vocabulary) -> bool:
    """Whether a word says where somebody comes from: "argentina", "Hungarian"."""
    known = prose_words().words["nationalities"]
    return word in words.country_names or word in known or word.removesuffix("s") in known or f"{word[:-1]}o" in known


def _between(said: list[str], words: Vocabulary) -> int:
    """How many words at the end say where somebody with a role is from, or who the many with one are."""
    length = 0
    while length < len(said) and is_from(said[-1 - length], words):
        length += 1
    if not length and said and said[-1] in prose_words().words["lists"]:
        length = 1
    return length if length and noun_at_end(said[:-length], words) else 0


def _examples_at_end(said: list[str], words: Vocabulary) -> int:
    """How many words at the end say that some of many are named: "directors such as", "registi quali"."""
    examples = prose_words().words["examples"]
    length = next((length for length in (1, 2) if " ".join(said[-length:]) in examples), 0)
    if length and said[-length - 1 : -length] == [","]:
        length += 1  # "actors, like Ada Reel"
    return length if length and noun_at_end(said[:-length], words) else 0


def _surnames_at_end(said: list[str], text: str) -> int:
    """How many words at the end are a surname alone that a "by" stands before: "written by Ekberg and Paulina Grey", "by Le Bon, Ada Reel"."""
    small, starts = prose_words().words, prose_words().printed["surname_starts"]
    parts = ["", "", *text.split()]
    if len(said) > 3 and said[-1] in small["and"] and said[-1] != "," and parts[-2][:1].isupper():
        if said[-3] in small["by"]:
            return 2
        return 3 if said[-4] in small["by"] and parts[-3] in starts else 0
    if len(said) > 3 and text.endswith(", ") and said[-3] in small["by"] and parts[-2] in starts:
        return 2
    return 0


_LONGEST_OF = 6
"""Words of a work behind "of"."""


def _apposed(said: list[str], words: Vocabulary, *, apart: bool) -> tuple[Role, bool] | None:
    """What a name behind a comma is, and whether several are: "the director of the film, Ada Reel", "its director, the Hungarian Ada Reel"."""
    small = prose_words().words
    end = len(said)
    while end and (is_from(said[end - 1], words) or said[end - 1] in small["fillers"]):
        end -= 1
    if (
        1 < end < len(said)
        and said[end - 1] == ","
        and said[-1] not in small["by"]
        and (found := noun_at_end(said[: end - 1], words))
    ):
        return found[1], False
    if not apart:
        return None
    for at in range(len(said) - 2, max(0, len(said) - _LONGEST_OF - 2), -1):
        if said[at] == "," or said[at] in small["institutions"] or said[at + 1] in small["institutions"]:
            return None
        found = noun_at_end(said[:at], words) if said[at] in small["of"] else None
        if found:
            article = at - found[0] - 1
            led = (
                article < 0 or said[article] == "^" or said[article] in small["fillers"] or said[article] in small["by"]
            )
            return (found[1], is_plural(said[at - 1])) if led else None
    return None


def noun_at_end(said: list[str], words: Vocabulary) -> tuple[int, Role] | None:
    """The role noun at the end, and how many words it has; none where it is a post: "artistic director", "news editor"."""
    return None if is_post(said[-2:]) else match_end(said, words.people)


def is_post(said: list[str]) -> bool:
    """Whether two words name a post in a house, which a role's noun is a part of."""
    return " ".join(said) in prose_words().words["posts"]


def _nouns_at_end(said: list[str], words: Vocabulary) -> tuple[list[Role], bool]:
    """The role nouns at the end, which are taken off: "star and producer"; and whether the last is a plural."""
    roles: list[Role] = []
    plural = False
    if other := _occupations_at_end(said, words):
        del said[-other:]
    while True:
        found = noun_at_end(said, words)
        if found is None:
            return roles, plural
        length, role = found
        if not roles:
            plural = _is_of_many(said, words)
        roles.insert(0, role)
        del said[-length:]
        ending = len(said)
        while ending and said[ending - 1] in prose_words().words["and"]:
            ending -= 1
        if ending < len(said) and match_end(said[:ending], words.people):
            del said[ending:]


def _occupations_at_end(said: list[str], words: Vocabulary) -> int:
    """How many words at the end are what somebody with a role does beside it: "screenwriter and photographer Ada Reel"."""
    prose = prose_words()
    length = 0
    if not said or is_plural(said[-1]):
        return 0  # "a director and photographers"
    while length + 2 < len(said) and said[-1 - length] in prose.occupations and said[-2 - length] in prose.words["and"]:
        length += 2
    return length if length and noun_at_end(said[:-length], words) else 0


def is_plural(noun: str) -> bool:
    """Whether a noun's ending says that several are meant."""
    return noun.endswith(prose_words().plurals) and not noun.endswith("ss")


def _is_of_many(said: list[str], words: Vocabulary) -> bool:
    """Whether the noun at the end is of several: "die Schauspieler" has the plural in its article alone."""
    return is_plural(said[-1]) or (
        len(said) > 1 and said[-2] in prose_words().words["many"] and f"{said[-1]}in" in words.people
    )


def _head(said: list[str]) -> list[Role]:
    """The roles of a phrase at the end: "written and directed by", "the script is by", "starring"."""
    prose = prose_words()
    entrusted = match_end(said, dict.fromkeys(prose.words["entrusted"], True))
    if entrusted and (roles := _by([*said[: -entrusted[0]], "by"])):
        return roles
    if found := match_end(said, prose.heads):
        return [found[1]]
    if maker := _with_maker(said):
        return [maker]
    if not said or said[-1] not in prose.words["by"]:
        if found := match_end(said, prose.inverted):  # "Regie führte", "interpretan"
            rest = said[: -found[0]]
            front = [word for word in rest[-2:] if word not in prose.words["it"]]
            whom = front[-1:] and front[-1] in prose.words["whom"]  # "la série que produit", "quien la dirige,"
            it = front == ["^"] and rest[-1] in prose.words["it"]  # "La dirigió"
            return [found[1]] if whom or it or found[1] is Role.ACTOR else []
        return []
    return _by(said)


def _by(said: list[str]) -> list[Role]:
    """The roles of a phrase that ends in "by": of what is done, or of what is made."""
    prose = prose_words()
    rest = said[:-1]
    roles: list[Role] = []
    while found := match_end(rest, prose.made) if said[-1] != "from" else None:
        roles.insert(0, found[1])
        rest = rest[: -found[0]]
        while rest and rest[-1] in prose.words["and"]:
            rest = rest[:-1]
    if roles:  # "he has directed with Ada Reel" says nothing of her
        others = said[-1] in prose.words["together"] and rest and rest[-1] in prose.words["active"]
        return [] if others else roles
    while rest and (rest[-1] in {",", "it"} or rest[-1] in prose.words["copulas"]):
        rest = rest[:-1]
    if of_work := match_end(rest, dict.fromkeys(prose.words["of_work"], True)):
        rest = rest[: -of_work[0]]  # "the screenplay of the film is by", "la regia del film è di"
    found = match_end(rest, prose.crafts)
    if found is None or said[-1] in prose.words["made together"]:
        return []
    return [Role.SOURCE_MATERIAL if found[1] is Role.AUTHOR and is_basis(rest) else found[1]]


def is_basis(said: list[str]) -> bool:
    """Whether words in front of somebody's novel call it what a work follows: "based on the much loved"."""
    near = f" {' '.join(said[-_LONGEST_BASIS:])} "
    return any(f" {phrase} " in near for phrase in prose_words().words["based"])


def _with_maker(said: list[str]) -> Role | None:
    """What somebody does with whom a name follows: "wrote the script with", "produces alongside", "stars alongside"."""
    prose = prose_words()
    found = match_end(said, dict.fromkeys(prose.words["with"], True))
    rest = said[: -found[0]] if found else []
    listed = match_end(rest[:-1] if rest[-1:] == [","] else rest, prose.inverted)
    if listed and listed[1] is Role.ACTOR:
        return Role.ACTOR  # "nel cast insieme a"
    object_ = match_end(rest, prose.crafts)
    length = object_[0] if object_ else rest[-1:] == ["it"] or (bool(rest) and rest[-1] in prose.words["attributes"])
    bare = rest[: len(rest) - length]
    while length and bare and bare[-1] in prose.words["fillers"]:
        bare = bare[:-1]
    made = match_end(bare, prose.verbs)
    if made is None:
        return None
    verb = " ".join(bare[-made[0] :])
    if made[1] is Role.ACTOR:
        return made[1] if verb.startswith(prose.stars) and not length else None
    return made[1] if made[1] in _SHARED or verb.startswith("co ") else None


_LONGEST_BASIS = 7
"""Words from "based" to a novel: "based on the much loved novel"."""
_SHARED = frozenset({Role.WRITER, Role.PRODUCER, Role.EXECUTIVE_PRODUCER, Role.CREATOR, Role.COMPOSER})
"""What somebody does with another who does the same: who "directs with" others directs them."""


def is_made(front: str, words: Vocabulary) -> bool:
    """Whether the words in front call what follows somebody's work: "the creator of Jessica Moor", "the director of"."""
    said = tokens(CUT.split(front)[-1])
    found = noun_at_end(said[:-1], words) if said and said[-1] in prose_words().words["of"] else None
    return found is not None and found[1] in {Role.CREATOR, Role.SHOWRUNNER, Role.DIRECTOR}
