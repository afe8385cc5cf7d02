"""Names in scripts without capitals, which only what stands around them tells: "نهى الديب: «…»", "…」鴨志田了「…」"."""

import re
from collections.abc import Iterable
from functools import cache

from extractors.headline_words import headline_words
from extractors.turn_words import turn_words
from extractors.vocabulary import alternatives, fold

_LONGEST_HEADLINE = 300
_LONGEST = 5_000
_SPACED = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u10d0-\u10ff\ufb1d-\ufefc]")
"""A letter of a script that has spaces and no capitals."""
_WORDS = r"[^\W\d_][^\s\d:：|«»“”\"()….،,؛;!?؟]{1,20}"
_DEGREES = r"(?:[أادم]\.\s?){1,3}"
"""Before a name in Arabic: "أ. د.", a professor and doctor."""
_FAMILY = "ال"
"""How a family's name begins behind a father's in Arabic."""
_TWO = re.compile(r"\S+\s\S+\s[\u0648\u05d5]\S+\s\S+$")
"""Two names of two words, joined by the Arabic or the Hebrew word for "and", which is a part of the word behind it."""
_BEFORE_COLON = re.compile(
    rf"(?:^|[|:：»”\"…-])\s{{0,2}}({_WORDS}(?:\s{_WORDS}){{1,3}})(?:\s?\([^()]{{1,40}}\))?\s?(?=[:：«“\"…]|\s[-–—|])"
)
"""Two to four words that begin a headline, or its part, before a colon or a quotation."""
_ENDS = re.compile(r"[\n.|/:،,]")
_JAPANESE = re.compile(r"(?:^|[」』】〉》\s　・！])([一-鿿々ァ-ヶー・]{3,14})(?=「[^」]{10,}」?|、|：|が語|に聞)")
"""Kanji and katakana before what somebody says."""
_FIRST = re.compile(r"([一-鿿々]{3,6})「[^「」]{6,}」$")
"""A headline that is nothing but a name and what its bearer says."""
_KANJI = re.compile("[一-鿿々]")
_BEHIND = r"(?=さん|氏|が|は|に|を|と|も|の|（|\(|、|。|,|$|\n)"


def uncased(headline: str, texts: Iterable[str], captions: Iterable[str], language: str | None) -> str | None:
    """The name that a headline's form tells, and that other places have: its introduction, its subtitle, its captions.

    Args:
        headline: the article's.
        texts: those places.
        captions: those of its pictures: a name stands alone in them.
        language: the page's.
    """
    head = headline[:_LONGEST_HEADLINE]
    told = "\n".join(texts)[:_LONGEST]
    if language == "ja":
        names = _JAPANESE.findall(head)
        first = _FIRST.match(head)
        return next((name for name in names if _is_japanese(name, told)), first[1] if first else None)
    if language == "ko":
        return _korean(head, told)
    return _spaced(head, told, captions) if _SPACED.search(head) else None


def _korean(head: str, told: str) -> str | None:
    """Three syllables that begin with a surname: before "interview" in a headline, or somebody who was met, in a text."""
    headed, met = _korean_forms()
    found = headed.findall(head) or [
        name for name in met.findall(told) if re.search(rf"(?<![가-힣]){name}[은는이가]\s", told)
    ]
    names = dict.fromkeys(name for name in found if fold(name) not in headline_words().headings)
    return next(iter(names)) if len(names) == 1 else None


@cache
def _korean_forms() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """What stands behind names in a Korean headline, and in a text that tells whom somebody met."""
    words = turn_words()
    name = rf"(?<![가-힣])([{words.surnames['ko']}][가-힣]{{2}})"
    behind = alternatives(words.behind_korean)
    return re.compile(rf"{name}\s(?:{behind})(?![가-힣]{{3}})"), re.compile(
        rf"{name}(?=[을를과와]\s[^.\n]{{0,30}}?만(?:났|나))"
    )


def _spaced(head: str, told: str, captions: Iterable[str]) -> str | None:
    """The name in a script with spaces: of those that something tells, the one that the page has most often."""
    before = [name for name in _BEFORE_COLON.findall(head) if _SPACED.match(name) and not _TWO.match(name)]
    if name := next((name for name in before if _often(name, told)), None):
        return str(name)
    text = f"{head}\n{told}"
    found = [_cut(words, text) for pattern in _introduced() for words in pattern.findall(text)]
    names = [name for name in found if name]
    alone = [
        line
        for line in map(str.strip, (_ENDS.split(caption)[0] for caption in captions))
        if _SPACED.match(line) and 1 < len(line.split()) < 4
    ]
    names += alone
    names += [name for name in before if len(name.split()) < 4]
    return max(names, key=lambda name: _often(name, text), default=None)


def _often(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _cut(words: str, text: str) -> str | None:
    """The first two of some words, and those that join others to a name; one more where a text has these again.

    Behind "son of" and a father's name stands the family's: "سالم بن ناصر الحميدي".
    """
    parts = words.split()
    joins = turn_words().name_parts
    whole = [number for number, part in enumerate(parts) if part not in joins]
    if len(parts) < 2 or len(whole) < min(2, len(parts)):
        return None
    end = whole[1] + 1
    behind = parts[end] if len(parts) > end else ""
    family = parts[1] in joins and behind.startswith(_FAMILY) and behind not in turn_words().callings_uncased
    if family or (len(parts) > end and _often(" ".join(parts[: end + 1]), text) > 1):
        end += 1
    return " ".join(parts[:end])


@cache
def _introduced() -> tuple["re.Pattern[str]", ...]:
    """What stands around names: who was spoken to, what somebody is; in Hindi, the words behind them."""
    words = turn_words()
    roles = alternatives(words.callings_uncased)
    to = alternatives(words.spoken_to)
    titled = rf"(?:[\u05d5\u0648]?(?:{roles})\s|{_DEGREES}\s?){{0,4}}"  # "and", which is a part of the word behind it
    names = rf"((?:{_WORDS})(?:\s{_WORDS}){{1,4}})"
    hindi = "[ऀ-ॿ]{2,20}"
    return (
        re.compile(rf"(?<!\w)(?:{to})\s{titled}{names}"),
        re.compile(rf"(?<!\w)(?:{roles})\s{titled}{names}"),
        re.compile(rf"(?:^|[\n:।'’»”\"])\s?({hindi}\s{hindi})(?=\s(?:से|ने)\s)"),
    )


def _is_japanese(name: str, told: str) -> bool:
    """Whether kanji and katakana are a name that a text has, with what stands behind names."""
    if (not _KANJI.search(name) and "・" not in name) or headline_words().pattern["interview"].search(name):
        return False
    return re.search(re.escape(name) + _BEHIND, told) is not None
