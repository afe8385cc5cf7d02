"""Tidying and splitting: what every reader of a list of names needs. All of it is linear in the text's length."""

import re
import unicodedata
from collections.abc import Iterable

_FOOTNOTE = re.compile(r"\[[^\[\]\n]{1,24}\]")
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff")
)
_OPEN = {"(": ")", "（": "）"}
_NO_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\u0e00-\u0e7f]")


LONGEST = 20_000
"""Characters. The longest list of names that a page prints has about a tenth; what is longer is no value."""


def tidy(text: str) -> str:
    """Without footnote marks ("[1]") and invisible characters, white space folded; line breaks stay, one at a time.

    A text longer than any value comes back empty.
    """
    if len(text) > LONGEST:
        return ""
    text = _FOOTNOTE.sub("", text.translate(_INVISIBLE)) if "[" in text or not text.isascii() else text
    if "\n" not in text and "\r" not in text:
        return " ".join(text.split())  # as most values: the patterns take five times as long
    text = _SPACE.sub(" ", text.replace("\r", "\n"))
    return _LINES.sub("\n", text).strip()


def without_accents(text: str) -> str:
    """The key under which two spellings of a word are one: no case, no accents, one width."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if not unicodedata.combining(mark)))


def brackets(text: str) -> list[tuple[int, int]]:
    """Spans of the outermost round brackets, brackets included; a bracket without its partner counts as a letter."""
    if "(" not in text and "（" not in text:
        return []
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in _OPEN:
            opened.append(at)
        elif opened and char in ")）":
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, at + 1))
    return spans


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the spans, in order, blotted out at unchanged length: what is inside them does not split a list."""
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += [text[done:start], "\0" * (end - start)]
        done = end
    return "".join([*parts, text[done:]])


def writes_without_spaces(text: str) -> bool:
    """Whether the text has letters of a script that does not set words apart: kana, Han, Thai."""
    return _NO_SPACES.search(text) is not None
