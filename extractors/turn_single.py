"""Who answers by one name alone ("Talking with Tide about …"), by the name on the posters, or because who writes was asked."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache

from extractors.given_names import begins_with_given_name
from extractors.headline_words import headline_words
from extractors.told_names import cased
from extractors.turn_names import HEADLINE_PARTS, Parties, is_no_name
from extractors.turn_speech import is_band
from extractors.turn_words import has_phrase, turn_words
from extractors.values.known import names as known_names
from extractors.vocabulary import alternatives, fold, vocabulary

_SENTENCE = re.compile(r"(?<=[.!?…])\s")
_LONGEST_HEADLINE = 300
_MOST_WORDS = 4
"""Words of a band's name."""
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"(?<![\w'’-])[^\W\d_a-zà-ÿ][\w'’]{1,24}(?![\w-])")
_BEHIND = 60
"""Characters behind a name in which it is said what its bearer is."""
_NAME = r"[“\"«‘']?(?P<name>[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’]{1,24}?)[”\"»’']?(?!\w|-|\s[A-ZÀ-ÞА-ЯΑ-Ω\d&]|['’]s)"
"""One word with a capital, and none behind it."""
_BEHIND_WORD = re.compile(rf"(?<![^\W_])(?P<word>[^\W\d_]{{2,24}})\s(?={_NAME})")
_MEMBER = re.compile(r"(?<![^\W_])(?P<words>[^\W\d_]{2,24})\s(?=(?P<name>[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’]{1,24}))")
_MEMBER_BEHIND = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][\w'’]{1,24}),\s(?P<words>[^\W\d_]{1,24}(?:\s[^\W\d_]{1,24}){0,2})"
)
"""A name, and what somebody is right before it or behind its comma."""


@cache
def _met() -> "re.Pattern[str]":
    """Someone with whom was spoken, perhaps behind a few words that say what they are."""
    before = alternatives(turn_words().meets)
    return re.compile(rf"(?<!\w)(?i:{before})\s(?P<role>(?:[^\W\d_]{{1,24}}\s){{0,3}}?){_NAME}")


def single_name(headline: str, text: str, nobody: Collection[str]) -> str | None:
    """The one word by which a headline or an introduction names who was spoken to; None where none or several are.

    Args:
        headline: the article's.
        text: what stands above the first turn.
        nobody: names that are the page's own: of its authors and its publication.
    """
    said = headline[:_LONGEST_HEADLINE]
    often = Counter(_CAPITAL.findall(text))
    found = [name for name, _ in _names(said, nobody) if often[name] and not said.isupper()]
    if not found:
        talked = [sentence for sentence in _SENTENCE.split(text) if has_phrase(sentence, turn_words().said)]
        found = [
            name
            for sentence in talked
            for name, told in _names(sentence, nobody)
            if told or often[name] > 1 or name in said or _is_told(sentence, name)
        ]
    return found[0] if len(set(found)) == 1 else None


def _names(text: str, nobody: Collection[str]) -> list[tuple[str, bool]]:
    """The single names of a text that somebody was spoken with or has a role, and whether words before tell so."""
    words = headline_words()
    no_name = (words.lead | words.own | words.small | words.headings | words.forms) - known_names().particles
    own = {word for name in nobody for word in fold(name).split()}
    met = [
        (found["name"], bool(found["role"]))
        for found in _met().finditer(text)
        if not found["role"] or _is_called(found["role"].split()[-1], found["name"])
    ]
    told = [(found["name"], True) for found in _BEHIND_WORD.finditer(text) if _is_role(found["word"])]
    return [(name, tells) for name, tells in (*met, *told) if fold(name) not in no_name | own and not _is_role(name)]


def _is_role(word: str) -> bool:
    """Whether a word says what somebody is: "guitarist", "Sängerin"."""
    return word.casefold() in turn_words().members or fold(word) in vocabulary().people


def _is_called(word: str, name: str) -> bool:
    """Whether a name behind a word is a given name, and the word none: "with the baker Ada", but "with Anna Maria"."""
    return begins_with_given_name(name) and not begins_with_given_name(word)


def _is_told(sentence: str, name: str) -> bool:
    """Whether words right behind a name say what its bearer is: "Ada, the band's singer"."""
    behind = sentence[sentence.index(name) + len(name) :][:_BEHIND]
    if not behind.lstrip("”\"»’'").startswith((",", " (")):
        return False
    told = _WORD.findall(behind)[:5]
    return bool(told) and (told[0].islower() or any(fold(word) in vocabulary().people for word in told))


def is_of_band(name: str, text: str) -> bool:
    """Whether a headline's name is a band's: its introduction says so, or one who plays in it was met.

    "Low Water: cake in the cellar" above "We met the drummer Bo" names the band. People are called by their surnames, too.
    """
    if is_band(name, text):
        return True
    if begins_with_given_name(name) or text.count(name.split()[-1]) > text.count(name):
        return False
    words = turn_words()
    return any(
        found["name"] not in name
        and not words.members.isdisjoint(map(str.casefold, found["words"].split()))
        and not _is_topic(sentence[: found.start()])
        for sentence in _SENTENCE.split(text)
        if has_phrase(sentence, words.said)
        for pattern in (_MEMBER, _MEMBER_BEHIND)
        for found in pattern.finditer(sentence)
    )


def _is_topic(before: str) -> bool:
    """Whether words before somebody say that they are spoken of: "about her", "über ihren"."""
    told = " ".join(_WORD.findall(before)[-2:]).casefold() + " "
    return any(f" {topic}" in f" {told}" for topic in turn_words().topics)


@cache
def _alias() -> "re.Pattern[str]":
    """What stands behind one of somebody's two names, and the other one."""
    words = alternatives(turn_words().alias)
    return re.compile(
        rf"[\s,(–—-]{{1,4}}(?:[a-zà-ÿ']{{1,4}}\s)?(?:{words})\s[“\"«]?([^\W_][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){{0,2}})"
    )


def stage_name(name: str, text: str, headline: str) -> str | None:
    """The name that a headline has of somebody whose own stands beside it in the text: "Ada Reel, better known as Tide"."""
    at = text.find(name)
    found = _alias().match(text, at + len(name)) if at >= 0 and name not in headline else None
    other = found[1].rstrip(".,") if found else ""
    return other if other and re.search(rf"(?<!\w){re.escape(other)}(?!\w)", headline) else None


def tagged_band(headline: str, tags: Iterable[str], questions: Iterable[str]) -> str | None:
    """The one part of a headline that is a tag of the page and no column's name, where a question speaks of a band.

    Bands write their names as they like: "New Catch Monday - x minus y".
    """
    known = set(map(fold, tags))
    parts = [part.strip() for part in HEADLINE_PARTS.split(headline[:_LONGEST_HEADLINE])]
    found = [part for part in parts if fold(part) in known and not is_no_name(part)]
    if len(parts) < 2 or len(found) != 1:
        return None
    groups = turn_words().groups
    asked = any(not groups.isdisjoint(_WORD.findall(question.casefold())) for question in questions)
    return found[0] if asked else None


def is_writer_asked(text: str, parties: Parties) -> bool:
    """Whether a page's one author answers: by their own words, or on a site of their name what was printed elsewhere."""
    if len(parties.authors) != 1:
        return False
    words = turn_words()
    if has_phrase(text, words.writer) or has_phrase(parties.headline, words.writer):
        return True
    surname = fold(parties.authors[0]).split()[-1:]
    own = surname and len(surname[0]) > 3 and surname[0] in fold(f"{parties.host} {parties.publisher or ''}")
    return bool(own) and has_phrase(text, words.elsewhere)


def headed_alone(headline: str, parties: Parties, questions: Iterable[str]) -> str | None:
    """The one part of a headline beside words for interviews, where an introduction names nobody: "Interviste - LOW WATER".

    What questions speak of, as they do of a film, is nobody.
    """
    interview = headline_words().pattern["interview"]
    parts = [part.strip() for part in HEADLINE_PARTS.split(headline[:_LONGEST_HEADLINE])]
    own = fold(parties.publisher or "")
    rest = [part for part in parts if part and not interview.fullmatch(part) and fold(part) != own]
    if len(rest) != 1 or len(rest) == len(parts) or is_no_name(rest[0]):
        return None
    words = rest[0].split()
    written = len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
    named = any(fold(rest[0]) in fold(question) for question in questions)
    return cased(rest[0]) if written and not named else None
