"""The labels of a printed byline: "Posted by", "Text:", "About the author", and those of other people's work."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from extractors.vocabulary import FOLDER, fold

_LONGEST = 40
"""Characters of a line that announces the name below it."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of ``bylines.toml``."""

    before: "re.Pattern[str]"
    """A label and what stands behind it; the groups are the words in front of "by", and the name."""
    others: "re.Pattern[str]"
    """What a word begins with that names the work of somebody else: of a photographer, an editor."""
    authors: "re.Pattern[str]"
    announces: frozenset[str]
    """Folded lines that stand above a name."""


@cache
def labels() -> Labels:
    """The labels that junket ships, read once."""
    table = tomllib.loads((FOLDER / "bylines.toml").read_text(encoding="utf-8"))["byline"]
    before, whole, colon = ("|".join(map(re.escape, table[name])) for name in ("before", "whole", "colon"))
    return Labels(
        before=re.compile(
            rf"^(?:(?:{whole}|((?:[^\W\d_]{{3,16}}\s(?:(?:&|and|und|et|y|e)\s)?){{0,3}}?)(?:{before}|(?:[ぁ-ヿ一-鿿]{{1,8}}・){{0,3}}文)"
            rf"|(?:{colon})(?=\s?[:：]))(?![^\W\d_])\s{{0,3}}[:：=＝/／]?\s{{0,3}}(.{{2,80}})"
            r"|(?:written|posted|words|interview)\sby(?-i:([A-Z]\S{1,30}\s.{2,60})))$",  # a label that lost its space
            re.IGNORECASE,
        ),
        others=re.compile("|".join(table["others"])),
        authors=re.compile("|".join(table["authors"])),
        announces=frozenset(map(fold, table["announces"])),
    )


def behind_label(text: str) -> str | None:
    """What stands behind a text's label of an author: "Posted by Ada Reel", "Text: Ada Reel"; None without such a label.

    The label of another's work is none ("Photos by"), unless it is the author's too ("Words and photos by").
    """
    known = labels()
    found = known.before.match(text)
    if found is None:
        return None
    said = _WORD.findall((found[1] or "").casefold())
    if any(map(known.others.match, said)) and not any(map(known.authors.match, said)):
        return None
    return found[2] or found[3]


def announces(text: str) -> bool:
    """Whether a line only announces the name on the next one: "Written by", "About the author"."""
    return len(text) <= _LONGEST and fold(text) in labels().announces


def after_announcement(text: str) -> str | None:
    """What stands behind an announcement on the same line: "Author bio: Ada Reel lives in Leeds"."""
    label, colon, rest = text[:200].replace("：", ":").partition(":")
    return rest.strip() if colon and rest and announces(label) else None
