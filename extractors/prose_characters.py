"""Characters of a story among the names of a paragraph: "who plays Josie", "Nell (Tessa Nakamura)", "Nell, played by"."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from extractors.given_names import begins_with_given_name
from extractors.prose_behind import behind
from extractors.prose_names import ENDS, NEAR, Name
from extractors.prose_phrases import less_title, tokens
from extractors.prose_roles import REACH, before, is_from, noun_at_end
from extractors.prose_words import ends_otherwise, prose_words
from extractors.vocabulary import Vocabulary, fold

_IN_BRACKETS = re.compile(r"^\s\($")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_CLAUSES = re.compile(r"[.!?;]")
_ALONE = re.compile(r"(?:,\s\d\d)?\)")
"""Behind a name that is all there is in a bracket, but for an age."""
_AS_FIRST = re.compile(r"(\s\([^()]{0,80}\))?\s(\w{2,4})\s([^\W\d_][\w’'-]+)(?=[,.;)\s])")
"""Behind an actor: a part that goes by one name, "Ada Reel (Dark Sea) as Nell"."""
_SMALL = re.compile(r"(?<![^\s,;.])((?:[a-zà-ÿ'’-]{1,20}\s){2,9})$")
"""Words without capitals, in front of a name."""
_LONGEST_DESCRIPTION = 4
"""Words between the verb and the part that tell of it."""
_OWNED = re.compile(r"['’]s?\s([^\W\d_]+)\.?\s")
_LONGEST_PAIR = 120
"""Characters between an actor and a part, with what stands in brackets."""
_BEGINS = frozenset(".!?:;,”»…")
"""Behind which a clause begins."""


def find_characters(
    text: str, names: list[Name], credited: Collection[str], words: Vocabulary
) -> tuple[list[Name], list[Name]]:
    """The characters and works among the names of a paragraph, and who is said to play: nobody who is credited is invented."""
    prose = prose_words()
    called = _called(text, names)
    invented: list[Name] = []
    acting = [name for name in names if name.start in called] if any(called.values()) else []
    end = 0
    """Where a bracket ends that holds works."""
    for number, name in enumerate(names):
        if name.text in credited:
            continue
        front = less_title(text[max(0, name.start - NEAR) : name.start])
        if name.end <= end or _is_played(front, titled=bool(name.titled)) or _is_described(front, words):
            invented.append(name)
            continue
        if number and _is_called_so(names[number - 1].text) and _is_owned(text[names[number - 1].end : name.start]):
            invented.append(name)  # "Ada Reel’s Dr. Nell Moor"
            continue
        if _plays_first(text, name):
            acting.append(name)
        if number + 1 == len(names):
            break
        following = names[number + 1]
        between = text[name.end : following.start]
        if _IN_BRACKETS.match(between):
            closed = text.find(")", following.end) + 1
            listed = not _ALONE.match(text, following.end)
            actor = _is_called_so(following.text) and not listed and not _is_somebody(text, name, closed, words)
            if actor or called or name.titled in prose.invented_titles:
                invented.append(name)
                acting.append(following)
            else:
                end = closed
        elif _plays(text, name, following):
            invented.append(following)
            acting.append(name)
        elif (
            not ends_otherwise(between[-NEAR:], _last_words())
            and not ENDS.search(between)
            and _said(tokens(between[-NEAR:])).endswith(prose.played)
        ):
            invented.append(name)
    return invented, acting


def _called(text: str, names: list[Name]) -> dict[int, bool]:
    """Where full names stand in a bracket behind a first name alone, and whether that is one: "his daughter Josie (Tessa Nakamura)"."""
    return {
        name.start: begins_with_given_name(first)
        for name in names
        if _IN_BRACKETS.match(text[max(0, name.start - 2) : name.start])
        and _ALONE.match(text, name.end)
        and (first := first_name_alone(text, name.start))
    }


def _plays(text: str, name: Name, following: Name) -> bool:
    """Whether a name is an actor's, and the next one the part: "Ada Reel (Dark Sea) as Nell Moor", "Ada Reel is Nell Moor"."""
    if following.start - name.end > _LONGEST_PAIR or text[following.end : following.end + 1] in {"'", "’"}:
        return False
    pairs = prose_words().pairs
    link = _BRACKETS.sub("", text[name.end : following.start]).strip(" (").lower()
    if link not in pairs:
        return False
    if not _is_called_so(name.text) and not _is_called_so(following.text):
        return False  # "Frozen Produce is Less Nutritious"
    front = text[: name.start].rstrip()  # "with Ada Reel is Bo Lind" says who is there
    begins = not front or front[-1] in _BEGINS or fold(front[-4:].rpartition(" ")[2]) in prose_words().words["and"]
    return begins or pairs[link]


def _plays_first(text: str, name: Name) -> bool:
    """Whether a name is an actor's, and the part goes by one name: "Ada Reel (Dark Sea) as Nell"."""
    found = _AS_FIRST.match(text, name.end)
    if found is None or not prose_words().pairs.get(found[2].lower()) or not found[3][0].isupper():
        return False
    following = text[found.end() + 1 : found.end() + 2]
    return not following.isupper() and (bool(found[1]) or begins_with_given_name(found[3]))


def _is_described(front: str, words: Vocabulary) -> bool:
    """Whether something is told of a part in front of its name: "plays the mean teacher Nell Moor", not "plays for coach Ada Reel"."""
    small = _SMALL.search(front)
    said = tokens(small[1]) if small else []
    prose = prose_words()
    if not said or is_from(said[-1], words) or noun_at_end(said, words):
        return False  # "la intérprete catalana Ada Reel"
    for length in range(1, min(_LONGEST_DESCRIPTION, len(said) - 1) + 1):
        word = said[-length]
        if word in prose.words["links"] or word in prose.words["apart from parts"]:
            return False
        if _said(said[:-length]).endswith(prose.characters):
            return True
    return False


def _is_owned(gap: str) -> bool:
    """Whether nothing but a part's title stands behind whose it is."""
    owned = _OWNED.fullmatch(gap)
    return owned is not None and fold(owned[1]) in prose_words().invented_titles


def _is_called_so(name: str) -> bool:
    """Whether a name begins as people's do, with a given name that is a word as well, too: "Will Lind"."""
    return begins_with_given_name(name) or fold(name.partition(" ")[0]) in prose_words().given


def _is_somebody(text: str, name: Name, closed: int, words: Vocabulary) -> bool:
    """Whether a role stands around a name and its bracket, so that this has a work: "actor Ada Reel (Jane Eyre)"."""
    lead = before(text[max(0, name.start - NEAR) : name.start], words)
    return name.titled in words.people or bool(
        lead.own or lead.shared or behind(text[closed : closed + REACH], words)[0]
    )


def _is_played(front: str, *, titled: bool) -> bool:
    """Whether the words in front of a name, or of its title, say that it is somebody's part."""
    if titled:
        front = front.rstrip().rpartition(" ")[0]
    if ends_otherwise(front, _last_words()):
        return False
    return _said(tokens(_CLAUSES.split(front)[-1])).endswith(prose_words().characters)


@cache
def _last_words() -> frozenset[str]:
    """The last word of everything that in front of a name or behind it says that it is a part."""
    prose = prose_words()
    return frozenset(phrase.rpartition(" ")[2] for phrase in prose.characters + prose.played)


def _said(words: Iterable[str]) -> str:
    """Words with a space before each, as :class:`ProseWords` has what stands around invented people."""
    return "".join(f" {word}" for word in words)


def first_name_alone(text: str, start: int) -> str:
    """The one capitalised word that stands alone before a bracket: "his daughter Josie (Tessa Nakamura)"; none otherwise."""
    found = re.search(r"(?:^|[^\W\d_]\S*\s)([^\W\d_]\S*)\s\($", text[max(0, start - 60) : start])
    if found is None or not found[1][:1].isupper() or found[1].isupper():
        return ""
    earlier = text[max(0, start - 60) : start][: found.start(1)].rstrip().rpartition(" ")[2]
    return "" if earlier[:1].isupper() else found[1]


def is_actor_of(text: str, start: int, end: int) -> bool:
    """Whether a surname stands alone in a bracket behind a first name alone: "Josie (Nakamura, 38) leaves"."""
    return text[start - 1 : start] == "(" and bool(_ALONE.match(text, end)) and bool(first_name_alone(text, start))
