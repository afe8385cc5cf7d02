"""Whom a label of a written interview stands for, among the people that its page names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, islice

from extractors.given_names import begins_with_given_name
from extractors.headline_words import CJK, headline_words
from extractors.lines import Line
from extractors.prose_names import find_names, without_works
from extractors.told_names import as_labelled, cased
from extractors.turn_beside import before_role
from extractors.turn_nicknames import by_short_name
from extractors.turn_nominative import in_nominative
from extractors.turn_quoted import quoted_one
from extractors.turn_words import TurnWords, turn_words
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
_LONGEST_NAME = 100
_LONGEST_HEADLINE = 300
_NICKNAME = re.compile(r"\s[\"“„«]([^\"“”„«»]{2,20})[\"”“»]\s")
_CALLED = re.compile(
    r"(?<![\w-])[^\W\d_a-zà-ÿ][\w'’-]{1,20}\s[\"“„«][^\W\d_a-zà-ÿ][\w'’-]{1,20}[\"”“»]\s[^\W\d_a-zà-ÿ][\w'’-]{1,24}"
)
"""A full name with another one in quotation marks: "Ada “Tide” Reel"."""
_BRACKETED = re.compile(r"(?<![\w-])([^\W\d_a-zà-ÿ][\w'’-]{1,20}) \(([^\W\d_a-zà-ÿ][\w'’-]{1,24})\)")
"""A given name, and the surname for those who do not know it: "Ada (Reel)"."""
_SHORTENED = re.compile(r"\s?\(([^\W\d_a-zà-ÿ]{1,4})\)")
"""Behind a name, how it is shortened from there on: "Ada Reel (AR)", "Film Window (W)"."""
_LETTERED = re.compile(r"(?<![\w-])[^\W\d_a-zà-ÿ][\w'’-]{1,20} [^\W\d_a-zà-ÿ](?=['’]s|[^\w.'’]|$)")
"""A given name and the first letter of a surname: "Ada R"."""
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
_TOGETHER = re.compile(r"\s[+&]\s")
_INNER = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]{1,2}[A-ZÀ-Þ]")
"""How a surname begins that has a second capital, which its initials keep: "McC" of "McCrae", "O'N" of "O'Neil"."""
_SUFFIX = re.compile(r",?\s(?:[JS]r\.?|I{2,3}|IV)$")
"""Behind a surname by which its bearer is called alone: "Banks" is Leon Banks Jr."""
_MOST_INNER = 3
"""Initials between the first and the last of which some may be left out."""
_MOST_NAMES = 300
_MOST_WORDS = 5
_LONGEST_ABBREVIATION = 6
_PARTS_OF_HANDLE = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")
"""Between the words of a name with which somebody signs in: "TideMommaK"."""
TITLES = frozenset("mr mrs ms miss dr sir dame prof herr frau m mme sr sra sig pan pani".split())
_HONORIFICS = re.compile(r"(?:さん|氏|監督|감독|배우|작가|导演|導演|女士|先生)$")


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


class _Names:
    """Names by the labels that may stand for them; of two that fit, the earlier one is it."""

    def __init__(self, names: Iterable[str]) -> None:
        self.forms: dict[str, str] = {}
        self.whole: list[tuple[str, str]] = []
        for name in islice(names, _MOST_NAMES):
            forms, whole = _forms(name)
            for form in forms:
                self.forms.setdefault(form, name)
            if whole is not None:
                self.whole.append((whole, name))

    def find(self, key: str) -> str | None:
        return self.forms.get(_untitled(key)) or next(
            (name for whole, name in self.whole if _is_part(key, whole)), None
        )


class Known:
    """The names of a page, by where they are from."""

    def __init__(self, parties: Parties, full: Sequence[str], intro: Sequence[Line] = ()) -> None:
        told = [line.text[:_LONGEST_INTRO] for line in intro[:_LONGEST_LEAD]]
        texts = [parties.headline[:_LONGEST_HEADLINE], *told]
        bracketed = [" ".join(name) for text in told for name in _BRACKETED.findall(text)]
        lettered = [name for text in texts for name in _LETTERED.findall(text)]
        named = [in_nominative(name, "\n".join(told), parties.language) for name in names_in(intro, parties)]
        self.told = _Names([*named, *bracketed, *parties.below, *lettered])
        self.people = _Names(person.name for person in (*parties.people, *parties.headed))
        authors = [part for author in parties.authors for part in _TOGETHER.split(author)]
        self.authors = _Names([*authors, *parties.authors])
        self.mentions = _Names(as_labelled(person.name, full, parties.language) for person in parties.mentions)
        self.full = _Names(full)
        called = [name[0] for text in texts for name in _CALLED.finditer(text)]
        self.shortened = dict(pair for text in told for pair in _shortened(text))
        words = (word.capitalize() if word.isupper() else word for word in parties.headline[:_LONGEST_HEADLINE].split())
        self.initials = {_initials(fold(name)): name for name in names_of(" ".join(words))}
        """The full names of the headline, by their initials: "Corina REEL in dialog cu Matei LIND"."""
        self.lead = ""
        """What stands above the first label that stands again and again: names on lines of their own are in it."""
        self.named = {
            "headline": [person.name for person in (*parties.people, *parties.headed)],
            "author": authors,
            "mention": [*named, *bracketed, *parties.below],
        }
        """The names of those whom the page names outside its turns, by how it knows them."""
        self.nicknames = {fold(nick): name for name in (*full, *called) for nick in _NICKNAME.findall(name)}


def _shortened(text: str) -> list[tuple[str, str]]:
    """The letters by which a text shortens full names, folded, and the names."""
    if "(" not in text:
        return []
    found = ((_SHORTENED.match(text, name.end), name.text) for name in find_names(text, vocabulary()))
    return [(fold(letters[1]), name) for letters, name in found if letters]


def identify(key: str, printed: str, parties: Parties, known: Known, words: TurnWords) -> tuple[str | None, str | None]:
    """The name that a label stands for, and how the page knows it: the one that stands outside the turns, of "Jon Reel" and "Jonathan Reel"."""
    name, how = _identify(key, printed, parties, known, words)
    if name and how in {None, "mention"}:
        return by_short_name(fold(name), known.named) or (name, how)
    return name, how


def _identify(
    key: str, printed: str, parties: Parties, known: Known, words: TurnWords
) -> tuple[str | None, str | None]:
    if name := known.nicknames.get(key):
        return name, "headline" if known.people.find(key) else None
    if name := known.shortened.get(key):
        return name, "headline" if known.people.find(fold(name)) else "mention"
    if name := known.people.find(key):
        return name, "headline"
    if name := _with_role(key, parties):
        return name, "headline"
    if key in vocabulary().people and (name := before_role(printed, known.lead)):
        return name, "headline"
    told = known.mentions.find(key) if " " in key else None
    if told and fold(told) == key and parties.publisher and fold(parties.publisher) != key:
        return told, "mention"  # of "Ada Reel Online"
    if name := _publisher(key, parties, printed):
        return name, "publisher"
    if key in words.myself:
        return parties.authors[0] if len(parties.authors) == 1 else None, "myself"
    if key in words.question:
        return None, "question"
    if key in words.answer:
        return None, "answer"
    if key in words.asker:
        return printed, "asker"
    if key in words.together:
        return printed, "together"
    if name := known.authors.find(key):
        return name, "author"
    if name := known.mentions.find(key):
        # A label of several words is the name itself: the prose may have run another word into it. "Le Goff" is a surname.
        whole = " " in printed and " " in _untitled(key) and key.partition(" ")[0] not in known_names().particles
        return (cased(printed) if whole else name), "mention"
    name = known.full.find(key)
    if name and (fuller := fold(name)) != key:
        return _identify(fuller, name, parties, known, words) if " " not in printed else (cased(name), None)
    if name := known.initials.get(key):
        return name, "mention"
    if parties.publisher and _abbreviates(printed, parties.publisher):
        return parties.publisher, "publisher"
    if name := known.told.find(key):
        return name, "mention"
    return cased(printed), None


def _with_role(key: str, parties: Parties) -> str | None:
    """The one person of the headline whose role a label is: "Director" in an interview with "Director Ada Reel"."""
    role = vocabulary().people.get(key)
    named = [person.name for person in parties.people if role in person.roles]
    return named[0] if len(named) == 1 else None


def _publisher(key: str, parties: Parties, printed: str) -> str | None:
    squeezed = key.replace(" ", "")
    if parties.publisher:
        name = parties.publisher
        folded = fold(name)
        for form in (folded, folded.removeprefix("the "), folded.partition(" com")[0]):
            if form and (
                {key, key.rstrip("!"), fold(printed)} & {form, _initials(form)} or squeezed == form.replace(" ", "")
            ):
                return name
        first, _, rest = key.partition(" ")
        if first in headline_words().articles and rest == folded:
            return cased(printed)
        if folded.startswith(key + " ") and key not in headline_words().articles:
            kind = folded.removeprefix(key + " ") in turn_words().publications  # "Gale" of "Gale Magazine"
            return name if kind or (looks_like_person(name) and begins_with_given_name(name)) else cased(printed)
        before = folded.removesuffix(" " + key)
        if before not in {folded, *headline_words().articles} and key not in turn_words().publications:
            return name  # "Heron" of "The Daily Heron"
    host = (parties.host.rpartition(".")[0].rpartition(".")[2] or parties.host).replace("-", "")
    return cased(printed) if len(squeezed) > 3 and squeezed in {host, "the" + host} else None


def _abbreviates(printed: str, name: str) -> bool:
    """Whether a label in capitals is made of a publication's letters, from its first one on: "FLMW" for Film Window, "T" for Tide."""
    if not (printed.isalpha() and printed.isupper() and len(printed) <= _LONGEST_ABBREVIATION):
        return False
    if len(printed) == 1:
        return " " not in name and fold(name).startswith(fold(printed))
    letters = iter(fold(name).removeprefix("the ").replace(" ", ""))
    first = next(letters, "")
    return fold(printed[0]) == first and all(letter in letters for letter in fold(printed[1:]))


def fits(key: str, name: str) -> bool:
    """Whether a folded label is a person's full name, a part of it from its start or to its end, or its initials."""
    return _Names([name]).find(key) is not None


def _untitled(key: str) -> str:
    first, _, rest = key.partition(" ")
    while rest and first in TITLES:
        key = rest
        first, _, rest = key.partition(" ")
    return key


def _is_part(key: str, whole: str) -> bool:
    """Whether a label is the beginning or the end of a name in a script without spaces."""
    bare = _HONORIFICS.sub("", key)
    return bool(bare) and (whole.startswith(bare) or (len(bare) > 1 and whole.endswith(bare)))


@lru_cache(maxsize=1024)
def _forms(name: str) -> tuple[frozenset[str], str | None]:
    """The folded labels that stand for a name; in a script without spaces, the name of which they are a part."""
    short = name[:_LONGEST_NAME]
    parts = fold(_SUFFIX.sub("", short) if " " in short else _PARTS_OF_HANDLE.sub(" ", short)).split()
    if not parts:
        return frozenset(), None
    if CJK.search(name):
        return frozenset(), "".join(parts)
    forms = {" ".join(parts[:end]) for end in range(1, len(parts) + 1)}
    forms |= {" ".join(parts[start:]) for start in range(len(parts))}
    forms |= {" ".join([parts[0], *parts[start:]]) for start in range(2, len(parts))}  # "Nora Reel" is Nora J. Reel
    outer = [part for part in map(fold, name[:_LONGEST_NAME].split()) if part]
    forms |= {"".join(part[0] for part in outer), *_letters(parts)}
    heads = [found[0] if (found := _INNER.match(word)) else word[:1] for word in name[:_LONGEST_NAME].split()]
    forms |= {fold("".join(heads)), fold("".join(filter(str.isupper, "".join(heads))))}
    whole = fold(name[:_LONGEST_NAME]).split()
    forms |= {" ".join(whole[start:]) for start in range(len(parts))}  # "Banks Jr."
    forms.add("".join(parts))
    return frozenset(form for form in forms if len(form) > 1), None


def _letters(parts: Sequence[str]) -> Iterator[str]:
    """A name's initials, all of them or without some between the first and the last: "NLB" for Nora J. Le Barr."""
    letters = [part[0] for part in parts]
    inner = letters[1:-1][:_MOST_INNER]
    for number in range(len(inner) + 1):
        yield from (letters[0] + "".join(kept) + letters[-1] for kept in combinations(inner, number))


def _initials(folded: str) -> str:
    return "".join(part[0] for part in folded.split()) if " " in folded else ""
