"""Characters of a story among the names of a paragraph: "who plays Josie", "Nell (Tessa Nakamura)", "Nell, played by"."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from extractors.given_names import begins_with_given_name
from extractors.prose_names import ENDS, NEAR, Name
from extractors.prose_roles import before, tokens
from extractors.prose_words import ends_otherwise, prose_words
from extractors.vocabulary import Vocabulary, fold

_IN_BRACKETS = re.compile(r"^\s\($")
_CLAUSES = re.compile(r"[.!?;]")


def find_characters(text: str, names: list[Name], credited: Collection[str], words: Vocabulary) -> Iterator[Name]:
    """Whom somebody plays, and who stands before an actor in brackets; nobody who is credited."""
    prose = prose_words()
    synopsis = "(" in text and any(
        _IN_BRACKETS.match(text[max(0, name.start - 2) : name.start]) and first_name_alone(text, name.start)
        for name in names
    )
    for number, name in enumerate(names):
        if name.text in credited:
            continue
        if _is_played(text[max(0, name.start - NEAR) : name.start], titled=bool(name.titled)):
            yield name
            continue
        if number + 1 == len(names):
            return
        following = names[number + 1]
        between = text[name.end : following.start]
        if _IN_BRACKETS.match(between):
            actor = _is_called_so(following.text) and not _is_somebody(text, name, words)
            yield name if synopsis or actor or name.titled in prose.invented_titles else following
        elif (
            not ends_otherwise(between[-NEAR:], _last_words())
            and not ENDS.search(between)
            and _said(tokens(between[-NEAR:])).endswith(prose.played)
        ):
            yield name


def _is_called_so(name: str) -> bool:
    """Whether a name begins as people's do, with a given name that is a word as well, too: "Will Lind"."""
    return begins_with_given_name(name) or fold(name.partition(" ")[0]) in prose_words().given


def _is_somebody(text: str, name: Name, words: Vocabulary) -> bool:
    """Whether a role or "with" stands before a name, so that its bracket has a work: "actor Ada Reel (Jane Eyre)"."""
    lead = before(text[max(0, name.start - NEAR) : name.start], words)
    return name.titled in words.people or bool(lead.own or lead.shared)


def _is_played(front: str, *, titled: bool) -> bool:
    """Whether the words in front of a name, or of its title, say that it is somebody's part."""
    if not titled and ends_otherwise(front, _last_words()):
        return False
    said = tokens(_CLAUSES.split(front)[-1])
    return _said(said[:-1] if titled else said).endswith(prose_words().characters)


@cache
def _last_words() -> frozenset[str]:
    """The last word of everything that in front of a name or behind it says that it is a part."""
    prose = prose_words()
    return frozenset(phrase.rpartition(" ")[2] for phrase in prose.characters + prose.played)


def _said(words: Iterable[str]) -> str:
    """Words with a space before each, as :class:`ProseWords` has what stands around invented people."""
    return "".join(f" {word}" for word in words)


def first_name_alone(text: str, start: int) -> bool:
    """Whether one capitalised word alone stands before a bracket: "his daughter Josie (Tessa Nakamura)"."""
    found = re.search(r"(?:^|[^\W\d_]\S*\s)([^\W\d_]\S*)\s\($", text[max(0, start - 60) : start])
    if found is None or not found[1][:1].isupper() or found[1].isupper():
        return False
    earlier = text[max(0, start - 60) : start][: found.start(1)].rstrip().rpartition(" ")[2]
    return not earlier[:1].isupper()
