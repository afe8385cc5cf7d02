"""Commas that belong to a title, where no marks set it apart."""

from collections.abc import Sequence

from extractors.vocabulary import fold

_NEAR = 3
"""Words and commas on either side among which a word comes again."""


def is_inner(said: Sequence[str], at: int, addresses: frozenset[str]) -> bool:
    """Whether a comma stands within a title, by its words: "Run, Marlow, Run", "Everything, Everything", "Hello, Marigold"."""
    if at + 1 >= len(said):
        return False
    first = max(0, at - _NEAR)
    around = [word.casefold() for word in said[first : at + _NEAR + 1]]
    commas = [place for place in range(1, len(around) - 1) if around[place] == ","]
    again = any(
        around[one - 1] == around[other + 1] for one in commas for other in commas if one <= at - first <= other
    )
    shown = said[at - 1][0].isupper() and said[at + 1][0].isupper()
    return again or (shown and fold(said[at - 1]) in addresses)
