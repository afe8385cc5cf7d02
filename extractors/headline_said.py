"""Quotations that hold what somebody says: by a subject or a verb inside, by the sentence around them."""

import re

_SPEAKS = re.compile(
    r"\b(?:i|i[’']m|i[’']ve|i[’']d|we|we[’']re|you|it[’']s|he[’']s|she[’']s|they[’']re|you[’']re|we[’']ve|i[’']ll|don[’']t|didn[’']t|can[’']t|should|was|is|are|were|am|"
    r"ich|wir|war|ist|je|j[’']ai|nous|ont|avons|sont|c[’']est|suis|est|yo|es|fue|ho|non|è|ha|sono|eu|foi|não|ik|jest|była|było|была|это|мы)\b",
    re.IGNORECASE,
)
"""A subject or a verb: what people say has one, a title in sentence case seldom."""
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
_SAYS = re.compile(r"\b(?:says?|said|saying|admits?|jokes?|insists?|claims?|dice|dit|sagt|diz)$", re.IGNORECASE)
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
_SUBJECTS = frozenset("he she they we who it".split())
"""What no title stands behind, but what somebody does: She ‘Came Around’."""
_ADVERB = re.compile(r"(?:ed|al|ous|ing|ant|ent|ive|ate|ete|ute|ite|ful|less|ab|ib)ly$", re.IGNORECASE)
_QUALITY = re.compile(r"(?:ing|ful|[^aeiou]er|est|ous|ive|able|ible|less|ed|tic|cal)$", re.IGNORECASE)
_PAST = re.compile(r"\w{3,}ed", re.IGNORECASE)
_MAKING = frozenset(
    "making writing directing filming shooting producing watching playing joining leaving adapting".split()
)
"""Words that a title stands behind, also where somebody tells: Says Making ‘Hunted Down’ Was Hard."""
_FEW = 3
"""Words of the longest quotation behind "that" that is a title."""
_FINITE = re.compile(
    r"(?:has|had|was|were|felt|couldn[’']t|didn[’']t|doesn[’']t|wouldn[’']t|wasn[’']t)\b", re.IGNORECASE
)
"""Verbs that begin no title, but what a subject outside the marks has done."""
_NEAR = 80
"""Characters before a quotation that may lead to it."""
_GOES_ON = frozenset(
    "a about after ahead amid and as at because before but by during following for from if in into of on or over "
    "since than that to until when while with without which who".split()
)
"""Words behind a quotation that goes on a sentence."""


def is_quality(word: str) -> bool:
    """Whether a word says how something is, by its ending: "Shocking", "Darker"."""
    return _QUALITY.search(word) is not None


def says(text: str) -> bool:
    """Whether a quotation has a subject or a verb of what somebody says."""
    return _SPEAKS.search(text) is not None


def goes_on(before: str, inside: str, after: str) -> bool:
    """Whether a quotation goes on a sentence that stands around it.

    Says He’s ‘Never Been Happier’ After Split; Was a ‘Terrible Song’; She ‘Came Around’; Jo Pell ‘Felt Invisible’ on Set.
    """
    before = before[-_NEAR:]
    leads = before.rpartition(" ")[2].casefold()
    words = inside.strip(" ,.").split()
    if not before or not words:
        return False
    if leads in _SUBJECTS or (len(words) == 1 and (_RELATIVE.match(after) or _ADVERB.search(words[0]))):
        return True
    if len(words) == 1 and _PAST.fullmatch(words[0]) and after.startswith("by "):
        return True  # ‘Devastated’ by Loss
    if len(words) == 1 and _OBJECT.match(after):
        return True  # Dating Apps ‘Terrify’ Her
    if leads[-1].isalpha() and before.split()[-1][0].isupper() and len(words) > 1 and _FINITE.match(inside):
        return True
    if leads in {"more", "less"} and after.casefold().startswith("than "):
        return True  # More ‘Snowblind’ Than Ever
    closes = inside.endswith(",") or not after or not after[0].isalnum() or after.split()[0].casefold() in _GOES_ON
    return closes and _led(before, leads, inside, words)


def _led(before: str, leads: str, inside: str, words: list[str]) -> bool:
    """Whether the words before a quotation that closes what it says lead to speech."""
    if _SAYS.search(before) or _MADE.search(before):
        return True
    if leads in {"but", "because", "that"} and (says(inside) or (leads == "that" and len(words) > _FEW)):
        return True
    governs = leads not in _GOES_ON | _MAKING and not leads.endswith("ed")
    if governs and len(words) > 1 and _TELLING.search(before) and any(_PAST.fullmatch(word) for word in words):
        return True  # Says Quitting ‘Changed Everything’
    how = _COPULA.search(before) or (_CALLED.search(before) and leads not in _GOES_ON)
    return bool(how) and not _OF_WORK.search(before)
