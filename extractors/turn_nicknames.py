"""Short forms of given names: "Jon:" and "Jon Reel:" are Jonathan Reel, "Саша" is Александр."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from extractors.vocabulary import FOLDER, fold

_LEAST = 3
"""Letters of a short form that has no surname behind it."""
_LEAST_FULL = 2
"""Letters of one that has."""


@cache
def _short() -> dict[str, frozenset[str]]:
    """Folded short forms that are not how the name begins → the given names, folded."""
    table = tomllib.loads((FOLDER / "nicknames.toml").read_text(encoding="utf-8"))["short"]
    return {fold(short): frozenset(map(fold, names)) for short, names in table.items()}


def by_short_name(key: str, named: Mapping[str, Iterable[str]]) -> tuple[str, str] | None:
    """The one full name that is a folded label's with another form of the given name, and how the page knows it.

    Whom a headline and a byline name goes before others; where several may be meant, nobody is.

    Args:
        key: the label: "jon", "jon reel", or "jonathan reel" where the page has "Jon Reel".
        named: the page's names, by how it knows them: ``headline``, ``author``, ``mention``.
    """
    for group in (("headline", "author"), ("mention",)):
        found = {name: how for how in group for name in named[how] if _is_same(key, fold(name))}
        if found:
            return next(iter(found.items())) if len(found) == 1 else None
    return None


def _is_same(key: str, name: str) -> bool:
    return _is_short_of(key, name) or (" " in key and _is_short_of(name, key))


def _is_short_of(key: str, name: str) -> bool:
    """Whether a folded name has a short form for another folded name's first word, and the same surname or none."""
    first, _, surname = key.partition(" ")
    given, _, rest = name.partition(" ")
    if not rest or (surname and not f" {rest}".endswith(f" {surname}")):
        return False
    begins = len(first) >= (_LEAST_FULL if surname else _LEAST) and given.startswith(first) and given != first
    return begins or given in _short().get(first, ())
