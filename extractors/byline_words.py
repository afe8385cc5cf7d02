"""The words of bylines, from ``vocabulary/bylines.toml``, as patterns: "by", "Text:", "Photo:", "Staff writer"."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractors.dateline_words import dateline_patterns
from extractors.vocabulary import FOLDER

MARK = r"(?:\s?[:：=＝/／]|(?<=[\u3040-\u9fff])\s?[|｜︱丨])"
"""What stands between a label and a name: behind Chinese or Japanese a bar as well."""
_HOUR = r"(?:,?\s(?:(?:at|um|à|kl\.?)\s)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?(?:[ap]\.?m\.?|uhr))?(?:\s\(?[a-z]{2,4}\)?)?)?"
"""An hour behind a day, and its zone."""
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN = re.compile(r"[^\0-\xff\u2000-\u206f]")
"""Letters of which not all fold as lower case does, or that write words without spaces."""
_OPEN = r"[^\W\d_]{0,14}"
"""Any letters at a word's end."""


@cache
def table() -> dict[str, Any]:
    """``bylines.toml``, read once."""
    return tomllib.loads((FOLDER / "bylines.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first; ``*`` at a word's beginning or end stands for any letters there."""
    spellings = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\*", _OPEN).replace(r"\ ", r"\s") for word in spellings)


@dataclass(frozen=True, slots=True)
class BylinePatterns:
    """The patterns of bylines. None looks further than a line."""

    by: "re.Pattern[str]"
    """A whole byline; its first or second group is what stands behind "by"."""
    label: "re.Pattern[str]"
    """A line that only announces the name on the next one: "Written by", "About the author"."""
    dated: "re.Pattern[str]"
    """A byline behind its day: "September 5, 2024 By Ada Reel"."""
    within: "re.Pattern[str]"
    """A byline in the middle of a line, behind the day or the source: "11. června 2024 7:15 Autor: Ivana Holubová"."""
    not_written: "re.Pattern[str]"
    """Words before "by" that make another's work of it, at the end of what stands before: "Hosted "."""
    bare: "re.Pattern[str]"
    """A byline whose label has no mark: "Words Ada Reel"."""
    bare_label: "re.Pattern[str]"
    """Such a label, anywhere."""
    filed: "re.Pattern[str]"
    """Below a text: "This entry was posted in Reviews on May 2, 2024 by Ada Reel."."""
    other: "re.Pattern[str]"
    """A line that tells of other work, or is a label of it: "Photos: Bo Lund", "Fotograf"."""
    credited: "re.Pattern[str]"
    """The label of other work right before a name."""
    kind: "re.Pattern[str]"
    """An article's kind, before who wrote it or what it is of: "Recensie: Ada Reel", "Review: Anna Karenina"."""
    work: "re.Pattern[str]"
    """In the words before or behind a name, what tells of other work: "Photography by", "(Illustrationen)"."""
    ends: "re.Pattern[str]"
    """Where a byline goes on with the dateline, other work, or what themes print behind a name."""
    telling: frozenset[str]
    """Of each label that announces a name, the longest word."""
    job: "re.Pattern[str]"
    """What one who writes is called, as a whole line or before the name."""


@cache
def byline_patterns() -> BylinePatterns:
    """The patterns, made once."""
    labels, jobs = table()["signs"], table()["portraits"]
    by, named, others = any_of(labels["by"]), any_of(labels["named"]), any_of(labels["others"])
    unspaced = any_of(word for word in labels["others"] if word > "\u3000")
    no_work = rf"(?!(?:{any_of(labels['not_written'])})(?![^\W\d_]))"
    joint = rf"(?:{any_of(labels['joins'])})\s"
    also = rf"(?:{any_of(labels['written'])})\s{joint}(?:{others})|(?:{others})\s{joint}(?:{any_of(labels['written'])})"
    words = rf"(?:{any_of(labels['written'])})\s{joint}(?:[^\W\d_]{{3,16}}\s){{1,2}}|(?:{no_work}[^\W\d_]{{3,16}}\s(?:{joint})?){{0,2}}?"
    lead = rf"(?!the\s)(?:{words})(?:(?:{any_of(labels['one'])})\s(?:{any_of(labels['kinds'])})\s)?"
    japanese = r"(?:[ぁ-ヿ一-鿿]{1,8}・){1,3}文|文・[ぁ-ヿ一-鿿]{1,6}"
    by_or_label = rf"(?:(?:{named}|{also}|{japanese})(?={MARK})|{lead}(?:{by}))(?!(?!丨)[^\W\d_])"  # a bar of those that are letters
    preposition = rf"(?:{any_of(word for word in labels['by'] if word.isascii() and word.islower() and len(word) < 6)})"
    name = r"[^\W\d_a-z]\S{0,30}(?:\s(?:[^\W\d_a-z]\S{0,30}|[a-z’'-]{1,3}(?=\s))){1,4}"
    filer = r"(?:[^\W\d_a-z][^\s.,]{0,30}|[^\W\d_a-z]\.)(?:\s(?:[^\W\d_a-z][^\s.,]{0,30}|[^\W\d_a-z]\.|[a-z’'-]{1,3}(?=\s))){1,4}?"
    entry = rf"(?:[^\W\d_]{{2,7}}\s(?:{any_of(labels['entries'])})\s)"
    day = r"(?:\w{2,12}\.?,?\s){0,3}(?:\d{1,2}\D{1,15}\d{4}|\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    job = rf"(?:{any_of(jobs['before'])})"
    jobs_and = rf"(?:(?:{any_of(jobs['beside'])})\s){{0,3}}(?:\S{{1,24}}[-‑])?{job}"

    def pattern(text: str) -> "re.Pattern[str]":
        return re.compile(text, re.IGNORECASE)

    return BylinePatterns(
        by=pattern(
            rf"^[\W_]{{0,12}}(?:{by_or_label}\s{{0,3}}{MARK}?\s{{0,3}}(.{{2,110}})"
            rf"|(?:written|posted|words|interview)\sby(?-i:([A-Z]\S{{1,30}}\s.{{2,60}})))$"
        ),
        label=pattern(rf"^(?:{lead}(?:{by})|{named}|{any_of(labels['about'])})\s?[:：]?$"),
        dated=pattern(rf"^{day}{_HOUR}[\s,|·•–—-]{{1,5}}({preposition}\s.{{3,80}})$"),
        within=pattern(rf"(?<=\s)(?:{by}|{named}){MARK}\s?(.{{2,60}})$"),
        not_written=pattern(rf"(?<![^\W\d_])(?:{any_of(labels['not_written'])})\s$"),
        bare=pattern(rf"^(?:{any_of(labels['bare'])})\s?(?:(?:de|van)\s)?(?-i:({name}))$"),
        bare_label=pattern(any_of(labels["bare"])),
        filed=pattern(
            rf"^(?:{entry}.{{0,200}}?|(?:{any_of(labels['filed'])})(?:\s.{{0,200}}?)?)\s{preposition}\s(?-i:({filer}))(?-i:(?=[.,|]|\s[^\W\d_A-Z]|\s\d|$))"
        ),
        other=pattern(rf"^[(（]?(?:{others})(?:{MARK}|\s(?:{preposition}|de)\s|[)）]?$|\s(?-i:[^\W\d_a-z]))"),
        credited=pattern(rf"(?:(?<![^\W\d_])(?:{others})|{unspaced}){MARK}\s?$"),
        kind=pattern(rf"^(?:{any_of(labels['kinds'])}|レビュー|批評|評|影评|影評|리뷰)\s?[:：]\s?"),
        work=pattern(rf"(?<![^\W\d_])(?:{others}|medical{_OPEN}|additional{_OPEN})(?![^\W\d_])"),
        ends=pattern(
            rf"[\s,.;|/(（]{{0,4}}(?<![^\W\d_])(?<!\sla\s)(?:"
            rf"(?:{dateline_patterns().says_when.pattern})"
            rf"|(?:{others})(?:\s?[:：=＝]|\s(?:{preposition}|de)\s|\s(?-i:[^\W\d_a-z]))"
            rf"|(?:{any_of(labels['ends'])})(?![^\W\d_]))|(?:{unspaced}){MARK}"
        ),
        telling=frozenset(
            max(_WORD.findall(label.lower()), key=len).replace("ı", "i")  # whose capital is that of "i": "TARAFINDAN"
            for group in (labels["by"], labels["named"], labels["about"], labels["written"], ["posted"])
            for label in group
        ),
        job=pattern(rf"^{jobs_and}(?![^\W\d_])"),
    )


@lru_cache(maxsize=1024)
def may_announce(text: str) -> bool:
    """Whether a text has a word of a byline's labels, or is in letters beyond Latin: hardly any has, and the patterns cost ten times as much."""
    if not text.isascii() and _BEYOND_LATIN.search(text):
        return True
    return not byline_patterns().telling.isdisjoint(_WORD.findall(text.lower()))
