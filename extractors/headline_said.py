"""Quotations that hold what somebody says: by a subject or a verb inside, by the sentence around them."""

import re
from functools import cache

from extractors.headline_words import any_of, headline_words

_COPULA = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|feels?|felt|feeling|doing|seems?|sounds?|remains?|becomes?|became)|\b(?:i|you|he|she|it|we|they|that|there)[’'](?:s|re|m|d|ve))"
    r"(?: (?:an?|his|her|their|my|so|too|very|just|not))?$|\b(?:so|too|very)$|\b(?:has|had|have) an?$|\baccus\w+ \w+ of$",
    re.IGNORECASE,
)
"""What leads to a quotation that says how somebody is."""
_CALLED = re.compile(r"\b(?:calls?|brands?|branded|labels?|labell?ed|deems?) \S", re.IGNORECASE)
"""In front of what somebody is called: Calls Her Son ‘Something of Beauty’."""
_OF_WORK = re.compile(
    r"\b(?:film|movie|show|series|album|book|play|role|title|called|titled|named)\b[^:|–—]*$", re.IGNORECASE
)
"""What makes it a title all the same: Her Favourite Film Is ‘Snowblind’."""
_TELLING = re.compile(r"\b(?:says?|said|admits?|insists?|claims?|thinks?|reveals?|confirms?)\b", re.IGNORECASE)
_MADE = re.compile(
    r"(?:\b(?:him|them|himself|herself|themselves)|\b(?:made|makes|make|left|leaves|feel|called|calls) (?:me|us|her))$",
    re.IGNORECASE,
)
"""What leads to how somebody is made: Made Her ‘Lonely’."""
_RELATIVE = re.compile(
    r"(?:husband|wife|boyfriend|girlfriend|fianc[eé]e?|marriage|divorce|split|breakup|pregnancy|childhood)\b",
    re.IGNORECASE,
)
"""What one word in front of it describes: ‘Amazing’ Husband, ‘Messy’ Divorce Rumours."""
_OBJECT = re.compile(r"(?:her|him|them|me|us)\b(?! \w)", re.IGNORECASE)
_ADVERB = re.compile(r"(?:ed|al|ous|ing|ant|ent|ive|ate|ete|ute|ite|ful|less|ab|ib)ly$", re.IGNORECASE)
_QUALITY = re.compile(r"(?:ing|ful|[^aeiou]er|est|ous|ive|able|ible|less|ed|tic|cal)$", re.IGNORECASE)
_PAST = re.compile(r"\w{3,}ed", re.IGNORECASE)
_FEW = 3
"""Words of the longest quotation behind "that" that is a title."""
_FINITE = re.compile(
    r"(?:has|had|was|were|felt|couldn[’']t|didn[’']t|doesn[’']t|wouldn[’']t|wasn[’']t)\b", re.IGNORECASE
)
"""Verbs that begin no title, but what a subject outside the marks has done."""
_NEAR = 80
"""Characters before a quotation that may lead to it."""


@cache
def _speaks() -> "re.Pattern[str]":
    words = any_of("speaks").replace("'", "[’']")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _says() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{any_of('says')})$", re.IGNORECASE)


def is_quality(word: str) -> bool:
    """Whether a word says how something is, by its ending: "Shocking", "Darker"."""
    return _QUALITY.search(word) is not None


def says(text: str) -> bool:
    """Whether a quotation has a subject or a verb of what somebody says."""
    return _speaks().search(text) is not None


def goes_on(before: str, inside: str, after: str) -> bool:
    """Whether a quotation goes on a sentence that stands around it.

    Says He’s ‘Never Been Happier’ After Split; Was a ‘Terrible Song’; She ‘Came Around’; Jo Pell ‘Felt Invisible’ on Set.
    """
    before = before[-_NEAR:]
    leads = before.rpartition(" ")[2].casefold()
    words = inside.strip(" ,.").split()
    if not before or not words:
        return False
    if leads in headline_words().does or (len(words) == 1 and (_RELATIVE.match(after) or _ADVERB.search(words[0]))):
        return True
    if len(words) == 1 and _PAST.fullmatch(words[0]) and after.startswith("by "):
        return True  # ‘Devastated’ by Loss
    if len(words) == 1 and _OBJECT.match(after):
        return True  # Dating Apps ‘Terrify’ Her
    if leads[-1].isalpha() and before.split()[-1][0].isupper() and len(words) > 1 and _FINITE.match(inside):
        return True
    if leads in {"more", "less"} and after.casefold().startswith("than "):
        return True  # More ‘Snowblind’ Than Ever
    closes = (
        inside.endswith(",")
        or not after
        or not after[0].isalnum()
        or after.split()[0].casefold() in headline_words().goes_on
    )
    return closes and _led(before, leads, inside, words)


def _led(before: str, leads: str, inside: str, words: list[str]) -> bool:
    """Whether the words before a quotation that closes what it says lead to speech."""
    if _says().search(before) or _MADE.search(before):
        return True
    if leads in {"but", "because", "that"} and (says(inside) or (leads == "that" and len(words) > _FEW)):
        return True
    around = headline_words()
    governs = leads not in around.goes_on | around.made and not leads.endswith("ed")
    if governs and len(words) > 1 and _TELLING.search(before) and any(_PAST.fullmatch(word) for word in words):
        return True  # Says Quitting ‘Changed Everything’
    how = _COPULA.search(before) or (_CALLED.search(before) and leads not in around.goes_on)
    return bool(how) and not _OF_WORK.search(before)
