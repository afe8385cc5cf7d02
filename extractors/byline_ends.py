"""Where a byline's names end, and it goes on with a day, a place, a post, other work or another thing."""

import re
from functools import cache, lru_cache

from extractors.byline_jobs import is_post
from extractors.byline_words import any_of, byline_patterns, table
from extractors.values.calendars import days_of_week, months
from extractors.values.text import without_accents
from extractors.vocabulary import vocabulary

_HANDLE = re.compile(r"\s?\(?(?<![\w.])@\w{2,30}\)?(?![\w.])|(?<=[^\W\d_])@\w{2,30}(?=\s|$)")
"""A name on another site, behind the person's: "Ada Reel @adareel and Bo Lund"."""
_ELSE = re.compile(
    r"\s(?:[|•·–—]|//)\s|\s-\s|\s[(（](?!(?:(?:[^\W\d_]\.\s?){1,4}|[^\W\d_a-z][^\W\d_]{1,11})\)\s[^\W\d_a-z])|\s\S{1,60}@\S|,?\s(?:who|whose|qui|quien)\s|(?<=[^\W\d_]{3})(?<!Prof)(?<!Mrs)\.\s(?!\d)|\s(?=[^\W\d_]{2,15}[:：])|\s(?i:in|à|from|of)\s(?=[A-Z])|"
    r"(?<![\w-])(?:\d{1,2}(?:(?:st|nd|rd|th),?|[.ºª])?[\s./:h-]+(?:(?:de|of)\s)?(?:[^\W\d_]{3,}|\d)|\d{4}|\d{1,2},\s\d{4})|(?<=[^\W\d_])(?=\d{1,2}[./:]\d|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4}|(?:19|20)\d\d\D)"
    r"|(?<=[^\W\d_])(?:\s(?:on\s)?)?(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)"
)
"""Where a byline goes on with a place, a publication or a day, which may have lost its space."""
_BEHIND = re.compile(r"\s?\([^()]{2,30}\)$|\s/\s[^\W\d_a-z]\S{1,20}$")
"""An agency in brackets or a town, behind a name: "Ada Reel (avec AFP)", "Ada Reel / Madrid"."""
_DAY_FIRST = re.compile(r"\d{1,2}(?:st|nd|rd|th|[.ºª])?\s(?:(?:de|of)\s)?([^\W\d_]{3,})")
_SMALL = 4
"""Letters of a word that stands before a day: "on", "klo", "dnia"."""
_BEFORE_DAY = 3
"""Words that do."""


@cache
def _for() -> "re.Pattern[str]":
    """Where a byline goes on with what the author writes for."""
    signs = table()["signs"]
    the = rf"\s(?:{any_of(signs['for_the'])})\s(?:{any_of(signs['articles'])})\s"
    return re.compile(rf"\s(?i:{any_of(signs['for'])})\s(?=[^\W\d_a-z])|{the}")


@cache
def _role_ends() -> "re.Pattern[str]":
    return re.compile(rf"\)(?:\s?[,;/]\s?|\s(?:{any_of(table()['signs']['and'])})\s|\s|$)")


@lru_cache(maxsize=256)
def cut(text: str) -> tuple[str, bool]:
    """A byline's text up to where it goes on with a day, a place, other work or another thing; and whether that has a day."""
    text = _HANDLE.sub("", text)
    found = (pattern.search(text) for pattern in (byline_patterns().ends, _ELSE, _for()))
    places = [end.start() for end in found if end]
    if not places:
        return text, False
    at = min(places)
    words = text[:at].rstrip(" ,").split()
    if text[at : at + 1].isdigit() and words and _is_month(words[-1].strip(".,")):
        first = _DAY_FIRST.match(text, at)
        if first is None or not _is_month(first[1]):
            words.pop()
    for _ in range(_BEFORE_DAY):
        if words and (_is_of_a_day(words[-1]) or (len(words) > 1 and words[-1].islower() and len(words[-1]) <= _SMALL)):
            words.pop()
    return " ".join(words), any(char.isdigit() for char in text[at:])


def less_post(text: str) -> str:
    """A name without the job behind it, whom it was written for, and the name on another site: "Ada Reel for The Gazette"."""
    text = _BEHIND.sub("", _for().split(_HANDLE.sub("", text), maxsplit=1)[0])
    name, comma, post = text.partition(",")
    return name if comma and is_post(post.strip()) else text


def before_other_work(text: str) -> str:
    """A text without what it says of other work, and of roles: "Ada Reel / Photos: Bo Lund", "Ada Reel (text), Bo Lund (photos)"."""
    text = less_roles(text).partition(" | ")[0]
    ends = byline_patterns().ends.search(text)
    return text[: ends.start()] if ends else text


def less_roles(text: str) -> str:
    """A list of names without the roles in brackets behind them, and without those of other work: "Ada Reel (text), Bo Lund (photos)"."""
    if "(" not in text:
        return text
    patterns, kept = byline_patterns(), []
    *listed, rest = _role_ends().split(text)
    for piece in listed:
        name, _, role = piece.rpartition("(")
        if not name or not (patterns.work.search(role) or patterns.label.match(role.strip())):
            return text
        if not patterns.work.search(role) or patterns.label.match(role.split(" ")[0]):
            kept.append(name.strip())
    return ", ".join(kept) + (f" | {rest}" if rest else "") if listed else text


def less_entries(text: str) -> str:
    """A list of names with semicolons between them, without what stands behind each and a comma: "Ada Reel, Fellow; Bo Lund, Professor"."""
    entries = [entry.partition(",") for entry in text.split(";")]
    return (
        "; ".join(name for name, _, _ in entries)
        if all(" " in name.strip() and comma for name, comma, _ in entries)
        else text
    )


def _is_month(word: str) -> bool:
    return without_accents(word) in months(vocabulary(), None)


def _is_of_a_day(word: str) -> bool:
    """Whether a word before a day or a label of one belongs to it: "on", "Friday,"."""
    plain_word = without_accents(word.strip(".,"))
    return (
        word in table()["signs"]["on"]
        or plain_word in table()["signs"]["days"]
        or days_of_week(vocabulary(), None)[plain_word] is not None
    )
