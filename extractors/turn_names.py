"""Whom a page names beside its turns: by the headline, the introduction and the names of its authors and its publication."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extractors.given_names import begins_with_given_name
from extractors.headline_words import CJK, headline_words
from extractors.lines import Line
from extractors.prose_names import find_names, without_works
from extractors.turn_quoted import quoted_one
from extractors.turn_words import turn_words
from extractors.values.known import names as known_names
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold, vocabulary
from schemas import Person

_CAPITAL = re.compile(r"[^\W_][\w'’]*")
_LONGEST_INTRO = 5_000
_HONOURED = re.compile(r"(?<![一-鿿々])([一-鿿々]{2,6})(?=さん|氏(?![一-鿿]))")
"""A Japanese name with what honours it."""
_LONGEST_LEAD = 15
"""Paragraphs of an introduction in which names are looked for."""
_LONGEST_SURNAME = 3
"""Characters of a Japanese surname."""
_LONGEST_HEADLINE = 300
_MOST_HEADED = 3
"""Words of a part of a headline that may be a name."""
HEADLINE_PARTS = re.compile(
    r"\s?[:：|,…]\s|\s[–—-]\s|\s(?:in conversation )?with\s(?:… |\.\.\. )?|\sin conversation\s", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s\s")
_HAN_NAME = re.compile(r"(?<![一-鿿])([一-鿿]{2,3})\s?[｜|：:]")
"""A Chinese name with which a headline, or its part, begins."""
_HANGUL = re.compile("[가-힣]")
_QUOTE_MARKS = tuple('“"«„「『')
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom the page names outside its turns."""

    people: Sequence[Person] = ()
    """Who is interviewed, by the headline."""
    headed: Sequence[Person] = ()
    """Whom else the headline seems to name, in a part of its own: "Spotlight: Ada Reel", "Ada Reel: a life on water"."""
    headline: str = ""
    publisher: str | None = None
    host: str = ""
    authors: Sequence[str] = ()
    mentions: Sequence[Person] = ()
    language: str | None = None
    below: Sequence[str] = ()
    """Full names that stand between headline and text: of a subtitle, or of a byline that is read as none."""

    def own(self) -> list[str]:
        """Whose page it is: the names of those who write it, and of its publication."""
        return [name for name in (*self.authors, self.publisher) if name]

    def names(self) -> frozenset[str]:
        """All those names, folded, and the first and the last word of each of the people's."""
        people = [person.name for person in (*self.people, *self.headed, *self.mentions)] + list(self.authors)
        names = {fold(name) for name in people}
        parts = {part for name in names for part in (name.split()[:1] + name.split()[-1:]) if len(part) > 2}
        return frozenset(names | parts | ({fold(self.publisher)} if self.publisher else set()))


def named_as_host(text: str, host: str) -> str | None:
    """The publication's name, where a text has one that is the host's without spaces: "Horror Shack" of horrorshack.com."""
    name = host.rpartition(".")[0].rpartition(".")[2] or host
    words = list(_CAPITAL.finditer(text[:_LONGEST_INTRO]))
    for number, word in enumerate(words):
        spelled = ""
        for last in words[number : number + _MOST_WORDS]:
            spelled += fold(last.group()).replace(" ", "")
            if spelled == name.replace("-", ""):
                return text[word.start() : last.end()]
            if not name.startswith(spelled):
                break
    return None


def names_in(intro: Sequence[Line], parties: Parties) -> list[str]:
    """The full names that an introduction has, in order, but the publication's and the byline's."""
    return [name for name, _ in _names_in(intro, parties)]


@cache
def _no_name() -> frozenset[str]:
    """Words that no name has, folded."""
    words = headline_words()
    no_name = words.lead | words.own | words.small | words.headings | words.forms
    return frozenset(no_name - known_names().particles)


def names_of(text: str) -> tuple[str, ...]:
    """The full names of a text, in order."""
    names = (name.text for name in find_names(text[:_LONGEST_INTRO], vocabulary()))
    return tuple(name for name in dict.fromkeys(names) if not is_no_name(name))


def is_no_name(name: str) -> bool:
    """Whether a run of capitalised words has one that no name has."""
    return not _no_name().isdisjoint(fold(name).split())


def sole_name(intro: Sequence[Line], parties: Parties) -> str | None:
    """The one full name that an introduction has, or has within its sentences: "Neun Jahre" begins one."""
    names = _names_in(intro, parties)
    honoured: list[str] = _HONOURED.findall(
        " ".join([parties.headline, *(line.text for line in intro[:_LONGEST_LEAD])])
    )
    within = [name for name, begins in names if not begins]
    for found in ([name for name, _ in names], within, honoured):
        if len(set(found)) == 1:
            return found[0]
    return None


def in_full(person: Person, body: Sequence[Line]) -> Person:
    """A Japanese surname's bearer with the given name that the introduction adds before what honours it."""
    name = person.name
    if not CJK.search(name) or len(name) > _LONGEST_SURNAME:
        return person
    intro = "\n".join(line.text for line in body[:_LONGEST_LEAD])
    found = set(
        re.findall(rf"(?<![一-鿿々]){re.escape(name)}[一-鿿々ぁ-んァ-ヶー]{{1,5}}?(?=さん|氏(?![一-鿿]))", intro)
    )
    fuller = {other for other in found if other[len(name)] not in "のはがともにをやさ"}
    return person.model_copy(update={"name": fuller.pop()}) if len(fuller) == 1 else person


def _names_in(intro: Sequence[Line], parties: Parties) -> list[tuple[str, bool]]:
    """Names, and whether each begins a sentence."""
    nobody = parties.own()
    no_name = _no_name()
    texts = [without_works(line, nobody) for line in intro[:_LONGEST_LEAD]]
    return [
        (name.text, not text[: name.start].strip() or text[: name.start].rstrip()[-1] in ".!?…:")
        for text in texts
        for name in find_names(text, vocabulary())
        if no_name.isdisjoint(fold(name.text).split())
    ]


def headed(headline: str, parties: Parties, body: Sequence[Line]) -> list[Person]:
    """The names that are parts of a headline, beside those that it is known to name; of several, those in the prose.

    "Harbour Lights: Ada Reel looks back" has two parts that might be names.
    """
    known = {person.name for person in parties.people}
    no_name = _no_name()
    found = []
    if (
        parties.language == "zh"
        and (han := _HAN_NAME.search(headline[:_LONGEST_HEADLINE]))
        and (han[1][0] in turn_words().surnames["zh"] or any(han[1] in line.text for line in body))
    ):
        found.append(han[1])
    asked = _less_publisher(headline[:_LONGEST_HEADLINE], parties.publisher)
    for part in HEADLINE_PARTS.split(asked):
        if part.strip()[:1] in _QUOTE_MARKS:
            continue
        name = part.strip(" “”\"«»„‘’'…")
        spoken = 1 < len(name.split()) <= _MOST_HEADED and no_name.isdisjoint(fold(name).split())
        if spoken and not _OWNS.search(name) and name not in known:
            band = asked != headline and name.startswith("The ")
            found += [name] if looks_like_person(name) or band else []
    text = "\n".join(line.text for line in body)
    quoted = None if known or found or parties.mentions else quoted_one(headline[:_LONGEST_HEADLINE], text)
    found += [quoted] if quoted and fold(quoted) not in no_name else []
    found = [name for name in found if not _HANGUL.search(name) or name in text]
    if len(found) > 1 or known:
        found = [name for name in found if any(name in line.text for line in body)]
    said = [name for name in found if not headline.startswith(name) and not begins_with_given_name(name)]
    if said:  # "Kuyu: Bekleyişin Sesi" names nobody of whom the text has a word
        found = [name for name in found if name not in said or any(word in text for word in name.split())]
    told = {person.name: person for person in parties.mentions}
    return [told.get(name, Person(name=name)) for name in dict.fromkeys(found)]


def _less_publisher(headline: str, publisher: str | None) -> str:
    """A headline without the publication for which somebody spoke: "Ada Reel for Film Window"."""
    if not publisher or not headline.endswith(f" {publisher}"):
        return headline
    before, _, word = headline.removesuffix(f" {publisher}").rpartition(" ")
    return before if word.casefold() in turn_words().for_us else headline
