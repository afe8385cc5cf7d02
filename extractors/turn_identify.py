"""For whom a label stands: the people, the publication and the authors that a page names, in full, in part and by initials."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice

from extractors.generations import less_generation
from extractors.given_names import begins_with_given_name
from extractors.headline_words import CJK, headline_words
from extractors.lines import Line
from extractors.prose_names import find_names
from extractors.told_names import as_labelled, cased
from extractors.turn_beside import before_role
from extractors.turn_names import Parties, names_in, names_of
from extractors.turn_nicknames import by_short_name
from extractors.turn_nominative import in_nominative
from extractors.turn_words import TurnWords, turn_words
from extractors.values.known import names as known_names
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold, vocabulary

_LONGEST_INTRO = 5_000
_LONGEST_LEAD = 15
"""Paragraphs of an introduction in which names are looked for."""
_LONGEST_HEADLINE = 300
_LONGEST_NAME = 100
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
_TOGETHER = re.compile(r"\s[+&]\s")
_INNER = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]{1,2}[A-ZÀ-Þ]")
"""How a surname begins that has a second capital, which its initials keep: "McC" of "McCrae", "O'N" of "O'Neil"."""
_MOST_INNER = 3
"""Initials between the first and the last of which some may be left out."""
_MOST_NAMES = 300
_LONGEST_ABBREVIATION = 6
_PARTS_OF_HANDLE = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")
"""Between the words of a name with which somebody signs in: "TideMommaK"."""


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
            "mention": [*named, *bracketed, *parties.below][:_MOST_NAMES],
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
    titles = turn_words().titles
    first, _, rest = key.partition(" ")
    while rest and first in titles:
        key = rest
        first, _, rest = key.partition(" ")
    return key


def _is_part(key: str, whole: str) -> bool:
    """Whether a label is the beginning or the end of a name in a script without spaces."""
    bare = turn_words().honorifics.sub("", key)
    return bool(bare) and (whole.startswith(bare) or (len(bare) > 1 and whole.endswith(bare)))


@lru_cache(maxsize=1024)
def _forms(name: str) -> tuple[frozenset[str], str | None]:
    """The folded labels that stand for a name; in a script without spaces, the name of which they are a part."""
    short = name[:_LONGEST_NAME]
    parts = fold(less_generation(short) if " " in short else _PARTS_OF_HANDLE.sub(" ", short)).split()
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
