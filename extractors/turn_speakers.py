"""Who speaks in a written interview: labels become people, and those who ask are told from those who answer."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise

from extractors.headline_words import CJK, headline_words
from extractors.lines import Line
from extractors.turn_pieces import Label, Piece
from extractors.turn_words import TurnWords, asks, turn_words
from extractors.values.people import looks_like_person
from extractors.vocabulary import fold
from schemas import Person, TurnRole

_LEAST = 3
"""Turns of a stranger: a label that names nobody whom the page knows."""
_MOST_STRANGERS = 4
"""Of names that stand alone on their lines: more of them are a table's headings."""
_CAPITAL = re.compile(r"[^\W_][\w'’]*")
_LONGEST_INTRO = 5_000
_LONGEST_NAME = 100
_LONGEST_HEADLINE = 300
_MOST_HEADED = 3
"""Words of a part of a headline that may be a name."""
_PARTS = re.compile(
    r"\s?[:：|,…]\s|\s[–—-]\s|\s(?:in conversation )?with\s(?:… |\.\.\. )?|\sin conversation\s", re.IGNORECASE
)
_MOST_NAMES = 300
_MOST_FULL = 30
"""Labels of full names to which names of the prose are compared."""
_MOST_WORDS = 5
_LONGEST_ABBREVIATION = 6
_TITLES = frozenset("mr mrs ms miss dr sir dame prof herr frau m mme sr sra sig pan pani".split())
_HONORIFICS = re.compile(r"(?:さん|氏|監督|감독|배우|작가|导演|導演|女士|先生)$")
_INFLECTED = frozenset({"pl", "cs", "sk", "ru", "uk", "be", "hr", "sr", "sl", "bg", "lt", "lv", "hu", "fi", "et"})
"""Languages in which a name has another ending behind "with" or "by"."""
_SHARE_OF_ASKERS = 0.6
"""Of a stranger's turns, how many must end as questions beside an asker who is known."""
_SHARE_OF_ASKER = 0.3
"""The same where nobody is known to ask."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom the page names outside its turns."""

    people: Sequence[Person] = ()
    """Who is interviewed, by the headline."""
    headed: Sequence[Person] = ()
    """Whom else the headline seems to name, in a part of its own: "Spotlight: Ada Reel", "Ada Reel: a life on water"."""
    publisher: str | None = None
    host: str = ""
    authors: Sequence[str] = ()
    mentions: Sequence[Person] = ()
    language: str | None = None

    def names(self) -> frozenset[str]:
        """All those names, folded."""
        people = [person.name for person in (*self.people, *self.headed, *self.mentions)]
        return frozenset(fold(name) for name in [*people, *self.authors, *([self.publisher] if self.publisher else [])])


@dataclass(slots=True)
class Speakers:
    """The labels of a text that name who speaks: folded label → name, and role."""

    names: dict[str, str | None] = field(default_factory=dict)
    roles: dict[str, TurnRole] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    """Folded label → how the page knows the speaker: ``headline``, ``publisher``, ``author``, ``mention``, ``word``."""

    def has(self, role: TurnRole) -> bool:
        """Whether a label is known for those who have the role."""
        return role in self.roles.values()


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


def headed(headline: str, parties: Parties, body: Sequence[Line]) -> list[Person]:
    """The names that are parts of a headline, beside those that it is known to name; of several, those in the prose.

    "Harbour Lights: Ada Reel looks back" has two parts that might be names.
    """
    known = {person.name for person in parties.people}
    words = headline_words()
    no_name = words.lead | words.own | words.small | words.headings | words.forms
    found = []
    for part in _PARTS.split(headline[:_LONGEST_HEADLINE]):
        name = part.strip(" “”\"«»„‘’'…")
        spoken = 1 < len(name.split()) <= _MOST_HEADED and no_name.isdisjoint(fold(name).split())
        if spoken and name not in known and looks_like_person(name):
            found.append(name)
    if len(found) > 1 or known:
        found = [name for name in found if any(name in line.text for line in body)]
    told = {person.name: person for person in parties.mentions}
    return [told.get(name, Person(name=name)) for name in dict.fromkeys(found)]


def find_speakers(pieces: Sequence[Piece], parties: Parties) -> Speakers:
    """The labels that name speakers; none where labels are something else."""
    words = turn_words()
    labels: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.label:
            labels.setdefault(piece.label.key, []).append(piece)
    printed = {key: _printed(found) for key, found in labels.items()}
    speakers = Speakers()
    full = [name for key, name in printed.items() if " " in key and not _all_bare(labels[key])]
    known = _Known(parties, full)
    strong = sum(len(found) for found in labels.values() if _strong(found)) >= 2 * _LEAST
    identities = {key: _identify(key, printed[key], parties, known, words) for key in labels}
    often = Counter(name for key, (name, _) in identities.items() for _ in labels[key] if name)
    strangers = sum(1 for key, found in labels.items() if not identities[key][1] and len(found) >= _LEAST)
    for key, found in labels.items():
        name, how = identities[key]
        count = len(found)
        if name and (how or not _all_bare(found)):
            count = max(count, min(2, often[name]))
        if how in {"question", "answer"}:
            kin = words.question if how == "question" else words.answer
            accepted = count >= 2 or any(other != key and other in kin for other in labels)
        elif _all_bare(found):
            accepted = count >= 2 and (bool(how) or (count >= _LEAST and strangers <= _MOST_STRANGERS))
        elif how:
            whole = name is not None and fold(name) == key
            accepted = count >= 2 or (_strong(found) and (strong or whole)) or how not in {"mention", "author"}
        else:
            first = " " in key and name is not None and often[name] >= _LEAST  # initials follow
            accepted = count >= _LEAST or (count >= 2 and _strong(found)) or first
        if accepted:
            speakers.names[key] = name
            if how:
                speakers.known[key] = how
    _share_roles(speakers, labels, _questions(pieces))
    _add_single(speakers, pieces, identities, anything=strong)
    return speakers


def _add_single(
    speakers: Speakers,
    pieces: Sequence[Piece],
    identities: Mapping[str, tuple[str | None, str | None]],
    *,
    anything: bool,
) -> None:
    """Add those who speak once, right after a question: by a label of several words or, where all are alike, by any."""
    before: TurnRole | None = None
    for piece in pieces:
        label = piece.label
        if label is None or label.bare:
            continue
        several = anything or " " in label.key
        if several and label.strong and before == TurnRole.QUESTION and label.key not in speakers.names:
            speakers.names[label.key] = identities[label.key][0]
            speakers.roles[label.key] = TurnRole.ANSWER
        before = speakers.roles.get(label.key)


def _all_bare(found: Sequence[Piece]) -> bool:
    return all(piece.label is not None and piece.label.bare for piece in found)


def _strong(found: Sequence[Piece]) -> bool:
    return any(piece.label is not None and piece.label.strong for piece in found)


def _printed(found: Sequence[Piece]) -> str:
    """A label's best spelling: one that is not in capitals, where there is one."""
    spellings = [piece.label.printed for piece in found if piece.label]
    return next((spelling for spelling in spellings if not spelling.isupper()), spellings[0])


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


class _Known:
    """The names of a page, by where they are from."""

    def __init__(self, parties: Parties, full: Sequence[str]) -> None:
        self.people = _Names(person.name for person in (*parties.people, *parties.headed))
        self.authors = _Names(parties.authors)
        self.mentions = _Names(_as_labelled(person.name, full, parties.language) for person in parties.mentions)
        self.full = _Names(full)


def _identify(
    key: str, printed: str, parties: Parties, known: _Known, words: TurnWords
) -> tuple[str | None, str | None]:
    """The name that a label stands for, and how the page knows it."""
    if name := known.people.find(key):
        return name, "headline"
    if name := _publisher(key, parties, printed):
        return name, "publisher"
    if key in words.question:
        return None, "question"
    if key in words.answer:
        return None, "answer"
    if key in words.asker:
        return printed, "asker"
    if name := known.authors.find(key):
        return name, "author"
    if name := known.mentions.find(key):
        # A label of several words is the name itself: the prose may have run another word into it.
        return (_cased(printed) if " " in key else name), "mention"
    name = known.full.find(key)
    if name and (fuller := fold(name)) != key:
        return _identify(fuller, name, parties, known, words) if " " not in key else (_cased(name), None)
    if parties.publisher and _abbreviates(printed, parties.publisher):
        return parties.publisher, "publisher"
    return _cased(printed), None


def _publisher(key: str, parties: Parties, printed: str) -> str | None:
    squeezed = key.replace(" ", "")
    if parties.publisher:
        name = parties.publisher
        folded = fold(name)
        for form in (folded, folded.removeprefix("the "), folded.partition(" com")[0]):
            if form and (key in {form, _initials(form)} or squeezed == form.replace(" ", "")):
                return name
    host = (parties.host.rpartition(".")[0].rpartition(".")[2] or parties.host).replace("-", "")
    return _cased(printed) if len(squeezed) > 3 and squeezed in {host, "the" + host} else None


def _abbreviates(printed: str, name: str) -> bool:
    """Whether a label in capitals is made of a publication's letters, from its first one on: "FLMW" for Film Window."""
    if not (printed.isalpha() and printed.isupper() and 1 < len(printed) <= _LONGEST_ABBREVIATION):
        return False
    letters = iter(fold(name).removeprefix("the ").replace(" ", ""))
    first = next(letters, "")
    return fold(printed[0]) == first and all(letter in letters for letter in fold(printed[1:]))


def fits(key: str, name: str) -> bool:
    """Whether a folded label is a person's full name, a part of it from its start or to its end, or its initials."""
    return _Names([name]).find(key) is not None


def _untitled(key: str) -> str:
    first, _, rest = key.partition(" ")
    while rest and first in _TITLES:
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
    parts = fold(name[:_LONGEST_NAME]).split()
    if not parts:
        return frozenset(), None
    if CJK.search(name):
        return frozenset(), "".join(parts)
    forms = {" ".join(parts[:end]) for end in range(1, len(parts) + 1)}
    forms |= {" ".join(parts[start:]) for start in range(len(parts))}
    outer = [part for part in map(fold, name[:_LONGEST_NAME].split()) if part]
    forms |= {"".join(part[0] for part in parts), "".join(part[0] for part in outer), parts[0][0] + parts[-1][0]}
    return frozenset(form for form in forms if len(form) > 1), None


def _initials(folded: str) -> str:
    return "".join(part[0] for part in folded.split()) if " " in folded else ""


def _cased(printed: str) -> str:
    """A name in capitals as names are written; anything else as printed."""
    if len(printed.split()) < 2 or not printed.isupper():
        return printed
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), printed)


def nominative(person: Person, mentions: Sequence[Person], body: Sequence[Line], language: str | None) -> Person:
    """A headline's person by the name that begins a sentence of the prose, where the headline inflects it: "z Heleną …"."""
    if language not in _INFLECTED or any(other.name == person.name for other in mentions):
        return person
    for other in mentions:
        if _inflects(person.name, other.name) and any(
            line.text.startswith(other.name) or f". {other.name}" in line.text for line in body
        ):
            return person.model_copy(update={"name": other.name})
    return person


def _as_labelled(name: str, labels: Sequence[str], language: str | None) -> str:
    """A name of the prose as a label has it, where the prose inflects it: "rozmawia z Adamem Kruczkiem"."""
    if language not in _INFLECTED:
        return name
    return next((label for label in labels[:_MOST_FULL] if _inflects(name, label)), name)


def _inflects(one: str, other: str) -> bool:
    """Whether two names differ in no more than their words' endings."""
    lefts, rights = one.casefold().split(), other.casefold().split()
    return len(lefts) == len(rights) and all(
        left[: max(2, min(len(left), len(right)) - 2)] == right[: max(2, min(len(left), len(right)) - 2)]
        for left, right in zip(lefts, rights, strict=True)
    )


def _questions(pieces: Sequence[Piece]) -> set[int]:
    """The pieces that ask: themselves, or in the next one where they are nothing but a label."""
    return {
        id(piece)
        for piece, after in pairwise([*pieces, None])
        if piece is not None
        and asks((after.text if after and not after.label else "") if not piece.said.strip() else piece.text)
    }


def _share_roles(speakers: Speakers, labels: dict[str, list[Piece]], questions: Collection[int]) -> None:
    """Tell who asks: by label, publication or byline; else who ends with a question mark most often."""
    for key, how in speakers.known.items():
        if how in {"question", "publisher", "author", "asker"}:
            speakers.roles[key] = TurnRole.QUESTION
        elif how in {"answer", "headline"}:
            speakers.roles[key] = TurnRole.ANSWER
    strangers: dict[str, list[str]] = {}
    for key, name in speakers.names.items():
        if key not in speakers.roles:
            strangers.setdefault(name or key, []).append(key)
    shares = {
        name: _share([piece for key in keys for piece in labels[key]], questions) for name, keys in strangers.items()
    }
    known = {name for name, keys in strangers.items() if any(key in speakers.known for key in keys)}
    askers: set[str] = set()
    if not speakers.has(TurnRole.QUESTION):
        # The first to speak asks, and is nobody of whom the text tells.
        owners = {key: name for name, keys in strangers.items() for key in keys}
        first = next((owners[key] for key in labels if key in owners), None)
        ranked = {name: shares[name] + 0.3 * (name not in known) + 0.2 * (name == first) for name in strangers}
        best = max(ranked, key=lambda name: ranked[name], default=None)
        if best is not None and shares[best] >= _SHARE_OF_ASKER and (len(strangers) > 1 or speakers.roles):
            askers.add(best)
    if askers or speakers.has(TurnRole.QUESTION):
        answered = "headline" in speakers.known.values()
        askers |= {name for name in strangers if (answered or name not in known) and shares[name] >= _SHARE_OF_ASKERS}
    for name, keys in strangers.items():
        speakers.roles.update(dict.fromkeys(keys, TurnRole.QUESTION if name in askers else TurnRole.ANSWER))
    if not speakers.has(TurnRole.QUESTION) and len(set(speakers.names.values())) > 1:
        _turn_round(speakers, labels, questions)


def _turn_round(speakers: Speakers, labels: Mapping[str, list[Piece]], questions: Collection[int]) -> None:
    """Let the one of the headline's people ask who asks most, where nobody else does: "Ada Reel in conversation with …"."""
    spoken: dict[str | None, list[str]] = {}
    for key, name in speakers.names.items():
        spoken.setdefault(name, []).append(key)
    shares = {
        name: _share([piece for key in keys for piece in labels[key]], questions) for name, keys in spoken.items()
    }
    most = max(shares, key=lambda name: shares[name])
    if shares[most] >= _SHARE_OF_ASKERS:
        speakers.roles.update(dict.fromkeys(spoken[most], TurnRole.QUESTION))


def _share(found: Sequence[Piece], questions: Collection[int]) -> float:
    counted = Counter(id(piece) in questions for piece in found)
    return counted[True] / max(1, counted.total())


def labelled(piece: Piece, speakers: Speakers) -> Label | None:
    """A piece's label where it names a speaker."""
    return piece.label if piece.label and piece.label.key in speakers.names else None
