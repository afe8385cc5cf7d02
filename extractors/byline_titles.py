"""What stands before a name: titles of a university or a church, which are printed with it, and a trade or a "Mrs", which are none of it."""

import re
from collections.abc import Iterable
from functools import cache

from extractors.byline_words import table
from extractors.given_names import begins_with_given_name


@cache
def _patterns() -> tuple["re.Pattern[str]", "re.Pattern[str]", frozenset[str]]:
    """What stands before a name; what of that is left out; and the letters with which it may begin, which save the patterns on most names."""
    titles = table()["titles"]
    kept, others, cased = (_any(titles[group]) for group in ("kept", "others", "cased"))
    # a full stop or a space behind each: "Dr.Ada", "Drew"
    before = rf"^(?:(?:(?i:{kept}|{others})|{cased})(?:(?<=\.)|(?=\s))\s?){{1,4}}(?=[^\W\d_a-z])"
    left_out = rf"(?<!\S)(?:(?i:{others})|{cased})(?:(?<=\.)|(?=\s))\s?"
    first = {word[0] for words in titles.values() for word in words}
    letters = first | {letter.lower() for letter in first} | {letter.upper() for letter in first}
    return re.compile(before), re.compile(left_out), frozenset(letters)


def _any(words: Iterable[str]) -> str:
    """A pattern of abbreviations and words, the longest first, a full stop behind a word left free."""
    return "|".join(
        re.escape(word) + ("" if word.endswith(".") else r"\.?") for word in sorted(words, key=len, reverse=True)
    )


def apart(name: str) -> tuple[str, str]:
    """The titles before a name, as printed and with the space behind them, and the name: "Prof. Dr. ", "Ada Reel".

    A trade is in neither ("Rechtsanwältin Ada Reel"), nor is "Mrs".
    """
    before, left_out, letters = _patterns()
    if name[:1] not in letters or not (found := before.match(name)):
        return "", name
    return left_out.sub("", found[0]), name[found.end() :]


def less_titles(name: str) -> str:
    """A name alone."""
    return apart(name)[1]


def begins_as_a_person(name: str) -> bool:
    """Whether a name begins with a given name, its titles apart."""
    name = less_titles(name.strip())
    return name[:1].isalpha() and begins_with_given_name(name)
