"""Whom a headline names in another case than the nominative: "Rozhovor s Alenou Mikuleckou", "Интервью с Аркадием Лузгиным"."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache

from extractors.told_names import INFLECTED, inflects
from extractors.vocabulary import FOLDER, alternatives

_PARTS = re.compile(r"\s?[|:,(/]\s?|\s[-–—]\s|\.\s")
_MOST = 60
_LONGEST = 5_000
_MOST_WORDS = 4


def nominative(names: Sequence[str], places: Iterable[str], language: str | None) -> str | None:
    """A headline's name as a place has it that holds nothing else, or begins with it: a tag, a title, a caption.

    Args:
        names: those of the headline.
        places: tags, titles, captions and lines of the text.
        language: the page's.
    """
    if language not in INFLECTED or not names:
        return None
    for place in places:
        part = _PARTS.split(place[:_MOST], maxsplit=1)[0].strip()
        if 1 < len(part.split()) <= _MOST_WORDS and part not in names and any(inflects(name, part) for name in names):
            return part
    return None


@cache
def _cases() -> dict[str, tuple[str, list[tuple[list[tuple["re.Pattern[str]", str]], ...]]]]:
    """Language → the words behind which names have another case, and the endings of given names and surnames by gender."""
    table = tomllib.loads((FOLDER / "cases.toml").read_text(encoding="utf-8"))
    found = {}
    for language, cases in table.items():
        genders = [cases[gender] for gender in ("feminine", "masculine") if gender in cases]
        endings = [tuple(_endings(gender[part]) for part in ("given", "surname")) for gender in genders]
        found[language] = alternatives(cases["before"]), endings
    found["sr"] = found["hr"]
    return found


def _endings(rows: Sequence[str]) -> list[tuple["re.Pattern[str]", str]]:
    pairs = (row.partition(">") for row in rows)
    return [(re.compile(f"{ending}$"), other) for ending, _, other in pairs]


def in_nominative(name: str, text: str, language: str | None) -> str:
    """A name of two words, or a given name alone, in the nominative, where a text has it behind "with" alone; the text's own form of it, if it has one."""
    words = name.split()
    before, genders = _cases().get(language or "", ("", []))
    if len(words) > 2 or not genders:
        return name
    text = text[:_LONGEST]
    if before and not re.search(
        rf"(?<!\w)(?:{before})\s(?:[^\s.,:;]{{2,20}}\s){{0,3}}{re.escape(name)}(?!\w)", text, re.IGNORECASE
    ):
        return name
    found = [form for form in (_form(words, endings, last=language == "hu") for endings in genders) if form]
    return next((form for form in found if form in text), found[0] if found else name)


def _form(words: Sequence[str], endings: Sequence[list[tuple["re.Pattern[str]", str]]], *, last: bool) -> str | None:
    """A full or a given name with other endings; None where one of them has none that is known."""
    given, surname = endings
    changed = []
    rows_of = [given] if len(words) == 1 else [surname, given] if last else [given, surname]
    for word, rows in zip(words, rows_of, strict=True):
        form = next((ending.sub(other, word) for ending, other in rows if ending.search(word)), None)
        if form is None or len(form) < 2:
            return None
        changed.append(form)
    return " ".join(changed)
