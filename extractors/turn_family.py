"""The full name of whoever a headline calls by the family name alone: "Regisseur Reel über …", and "Ada Reel" in the text."""

import re
from collections.abc import Iterable

from extractors.given_names import begins_with_given_name

_LONGEST = 3_000
"""Characters of a text in which the name is looked for."""
_PARTICLES = r"(?:(?:van|von|de|del|della|di|da|dos|la|le|zu|den|der|ten)\s){0,2}"


def in_full_of(surname: str, texts: Iterable[str]) -> str | None:
    """The one full name that texts have of somebody, behind a given name; None where they have none or several.

    Args:
        surname: one word.
        texts: in which it may stand.
    """
    if " " in surname or not surname[:1].isupper():
        return None
    full = re.compile(
        rf"(?<![\w-])([^\W\d_a-zà-ÿ][\w'’-]{{1,20}}\s(?:[^\W\d_a-zà-ÿ]\.?\s)?{_PARTICLES}{re.escape(surname)})(?![\w-])"
    )
    found = {name for text in texts if surname in text for name in full.findall(text[:_LONGEST])}
    named = {name for name in found if begins_with_given_name(name)}
    return named.pop() if len(named) == 1 else None
