"""Commas that belong to a title, where no marks set it apart."""

from collections.abc import Sequence

from extractors.vocabulary import fold


def is_inner(said: Sequence[str], at: int, addresses: frozenset[str]) -> bool:
    """Whether a comma stands within a title, by its words: "Run, Marlow, Run", "Everything, Everything", "Hello, Marigold"."""
    if at + 1 >= len(said):
        return False
    around = [word.casefold() for word in said[max(0, at - 3) : at + 4]]
    commas = [place for place in range(1, len(around) - 1) if around[place] == ","]
    again = any(around[one - 1] == around[other + 1] for one in commas for other in commas if one <= other)
    shown = said[at - 1][0].isupper() and said[at + 1][0].isupper()
    return again or (shown and fold(said[at - 1]) in addresses)
