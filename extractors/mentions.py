"""People named in the prose, with the role that the prose gives them.

"the film's star and producer, Alec Baldwin", "written and directed by Rachel Mason", "Mason, who also edited": what
stands around a full name says what somebody does, and a surname alone is resolved to the full name of the same article.
Films, companies, places and the characters of a story are not people.
"""

import itertools
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from extractors.evidence import Notes
from extractors.given_names import begins_with_given_name
from extractors.lines import Line
from extractors.prose_brackets import beside
from extractors.prose_characters import find_characters, first_name_alone
from extractors.prose_lists import lists, with_roles
from extractors.prose_names import NEAR, Name, find_names, without_works
from extractors.prose_roles import is_made
from extractors.prose_surnames import own_word, surname_roles
from extractors.prose_words import BLANK, prose_words
from extractors.vocabulary import Vocabulary, fold
from schemas import Person, Role, Source

MOST = 300
"""People kept of one article: a list of guests has dozens, a hostile page any number."""
MOST_READ = 1_500
"""Places of names that are read in one article."""
_MOST_TRIES = 300
"""Places of a word's letters, mostly within other words, at which it is looked for."""
_SENTENCE_ENDS = (". ", "! ", "? ", "。")
_TOKEN = re.compile(r"[^\W\d_][\w-]+")
_NEXT_WORD = re.compile(r",?\s([^\W\d_]+)")


@dataclass
class _Found:
    roles: list[Role] = field(default_factory=list)
    line: Line | None = None
    sentence: str = ""
    sure: bool = False
    """Whether one of its places is a person's: not only behind "in" or "the"."""
    told: bool = False
    """Whether something tells that a person is named: a given name, a title, that somebody speaks, or a list of people."""

    def add(self, roles: Iterable[Role], line: Line, name: str) -> None:
        fresh = [role for role in dict.fromkeys(roles) if role not in self.roles]
        self.roles.extend(fresh)
        if self.line is None or (fresh and not self.sentence):
            self.line = line
            self.sentence = _around(line.text, name) if fresh else ""


def find_mentions(
    body: Iterable[Line],
    credited: Collection[str],
    known: Collection[str],
    language: str | None,
    words: Vocabulary,
    notes: Notes,
) -> tuple[Person, ...]:
    """The people that paragraphs name.

    Args:
        body: the article's paragraphs.
        credited: names of people from the headline and the credit blocks: in a script without capitals, the only ones found.
        known: names of works, companies and the publication, which are no people.
        language: the page's; German writes every noun with a capital, so there only a role or a credit makes a name.
        words: the vocabulary, for what prose calls people.
        notes: where evidence goes.

    Returns:
        Those whose role the prose states first, then the others, each in the page's order.
    """
    credited = dict.fromkeys(credited)
    caseless = [credit for credit in itertools.islice(credited, MOST) if not _has_capitals(credit)]
    never = {fold(name) for name in known}
    known = list(itertools.islice(dict.fromkeys(known), MOST))
    people: dict[str, _Found] = {}
    invented: set[str] = set()
    read: list[tuple[Line, str, list[Name]]] = []
    places = 0
    for line in body:
        if len(people) > MOST or places > MOST_READ:
            break
        text = without_works(line, known)
        names = [name for name in find_names(text, words, language) if fold(name.text) not in never]
        places += len(names)
        read.append((line, text, names))
        if names:
            prose = _is_prose(text)
            parts, acting = find_characters(text, names, credited, words)
            invented.update(name.text for name in parts)
            names = [name for name in names if name.text not in invented]
            for group in lists(text, names, words):
                named_so = {name.text for name, _ in group if _is_named_so(text, name, words)}
                listed = 2 * len(named_so) >= len(group)
                for found, given in with_roles(text, group, words):
                    roles = dict.fromkeys([*given, Role.ACTOR] if found in acting else given)
                    person = people.setdefault(found.text, _Found())
                    person.sure = person.sure or bool(roles) or (prose and _is_persons(text, found, language, words))
                    person.told = person.told or listed or found.text in named_so or bool(roles)
                    person.add(roles, line, found.text)
        for credit in caseless:
            if (at := line.text.find(credit)) >= 0:
                person = people.setdefault(credit, _Found(sure=True))
                person.add(beside(line.text, at, at + len(credit), words), line, credit)
    whole = " ".join(text for _, text, _ in read)
    people = {
        name: person
        for name, person in itertools.islice(people.items(), MOST)
        if name not in invented
        and (name in credited or person.roles or (person.sure and not _is_made_of_words(name, whole)))
    }
    known_as = {name for name, person in people.items() if name in credited or person.roles or person.told}
    told = _merge({name: people[name] for name in people if name in known_as})
    perhaps = {name: person for name, person in people.items() if name not in known_as}
    everybody = {**perhaps, **told}
    for name, given, line, called in surname_roles(read, told, perhaps, words):
        everybody[name].add(given, line, called)
    people = {name: person for name, person in everybody.items() if name in told or person.roles}
    ordered = [item for item in people.items() if item[1].roles] + [
        item for item in people.items() if not item[1].roles
    ]
    for number, (name, person) in enumerate(ordered):
        if person.line is not None:
            notes.from_line(f"/mentions/{number}", Source.PROSE, person.line, person.sentence or name)
    return tuple(Person(name=name, roles=tuple(person.roles)) for name, person in ordered)


def _is_prose(text: str) -> bool:
    """Whether capitals tell names here: not in a line that writes every word with one, or nearly."""
    if text.rstrip('”»"’)')[-1:] in {".", "!", "?", "…"}:
        return True
    words = text.split()
    return sum(1 for word in words if word[0].islower()) * 3 >= len(words) or not _has_capitals(text)


def _is_made_of_words(name: str, whole: str) -> bool:
    """Whether the article writes a name's words in lower case elsewhere ("Water Bottles"), or it begins with initials ("HR")."""
    if (first := name.partition(" ")[0]).isupper() and first.isalpha() and "J" not in first:
        return True
    parts = [part.casefold() for part in name.split(" ")]
    if not _is_small(parts[0], whole):
        return False
    return parts[0] not in prose_words().given or all(_is_small(part, whole) for part in parts[1:])


def _is_small(word: str, whole: str) -> bool:
    """Whether a text has a word by itself, and it begins with a small letter: a script without capitals has none."""
    at = -1
    for _ in range(_MOST_TRIES if word[:1].islower() else 0):
        at = whole.find(word, at + 1)
        if at < 0:
            break
        if word in _TOKEN.findall(whole[max(0, at - NEAR) : at + len(word) + 1]):
            return True
    return False


def _has_capitals(name: str) -> bool:
    return name.upper() != name.lower()


def _is_named_so(text: str, name: Name, words: Vocabulary) -> bool:
    """Whether a name begins as people's do, has a title or an occupation in front, or somebody of that name speaks."""
    if name.titled or not _has_capitals(name.text) or begins_with_given_name(name.text):
        return True
    prose = prose_words()
    if (
        text[name.start - 1 : name.start] == "("
        and text[name.end : name.end + 1] == ")"
        and first_name_alone(text, name.start)
    ):
        return True  # "his daughter Josie (Zquill Lind)"
    front = own_word(text[max(0, name.start - NEAR) : name.start])
    if front and ((word := fold(front[1])) in prose.speech or word in prose.occupations or word in words.people):
        return True
    match = _NEXT_WORD.match(text, name.end)
    return match is not None and fold(match[1]) in prose.speech


def _is_persons(text: str, name: Name, language: str | None, words: Vocabulary) -> bool:
    """Whether a name may stand here for a person: "in Salt Lake" and "the Grand Jury" do not."""
    prose = prose_words()
    start = name.start - len(name.titled) - 1 if name.titled else name.start
    front = text[max(0, start - NEAR) : max(0, start)]
    if front.endswith(("'", "’")) and fold(name.text.partition(" ")[0]) in prose.given:
        return False  # "l’Art Moderne"
    if front.endswith(BLANK) or front.rstrip().endswith(BLANK):
        return False
    word = own_word(front)
    if word is None:
        return True
    if is_made(front, words):
        return False
    last = fold(word[1])
    primary = (language or "en").partition("-")[0]
    if last in prose.articles.get(primary, ()):
        return False
    if last in prose.words["to"] and begins_with_given_name(name.text):
        return True
    return last not in prose.places.get(primary, ()) or text[name.end : name.end + 1] in {"'", "’", "s"}


def _around(text: str, name: str) -> str:
    """The sentence that names somebody."""
    at = max(text.find(name), 0)
    start = max(text.rfind(mark, 0, at) for mark in _SENTENCE_ENDS) + 1
    ends = [end for mark in _SENTENCE_ENDS if (end := text.find(mark, at + len(name))) > 0]
    return text[start : min(ends, default=len(text) - 1) + 1].strip()


def _merge(people: dict[str, _Found]) -> dict[str, _Found]:
    """One entry a person: "Hannah Gutierrez" and "Hannah Gutierrez-Reed" in one article are one."""
    longer = _longer_names(people)
    merged: dict[str, _Found] = {}
    for name, found in people.items():
        full = longer.get(name)
        target = merged.setdefault(full or name, people[full] if full else found)
        if full:
            target.roles.extend(role for role in found.roles if role not in target.roles)
    return merged


def _longer_names(people: dict[str, _Found]) -> dict[str, str]:
    """Name → the fuller name that it is a beginning or an end of."""
    longer: dict[str, str] = {}
    spelled = {name.casefold(): name for name in people}  # "Del Prado" opens a sentence
    for name in people:
        cuts = [at for at, letter in enumerate(name) if letter in " -"]
        for cut in cuts:
            for part in (name[:cut], name[cut + 1 :] if name[cut] == " " else ""):
                if (known := spelled.get(part.casefold())) and known != name:
                    longer.setdefault(known, name)
    return longer
