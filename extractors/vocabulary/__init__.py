"""The words of the trade, as data: one TOML file per language in this folder.

A language file says which labels name which field, and the small words that stand around values. All files are read
into one `Vocabulary`, for a label in a language other than the page's is still read. To teach junket a label is to
add it to a line of a file; to teach it a language is to add a file.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from schemas import MoneyScope, ReleaseType, Role

FOLDER = Path(__file__).parent

ROLES = frozenset(role.value for role in Role)

FACTS = frozenset(
    [
        "title",
        "original_title",
        "year",
        "production_companies",
        "distributors",
        "sales_agents",
        "rating",
        "genres",
        "languages",
        "countries",
        "release",
        "runtime",
        "episodes",
        "seasons",
        "box_office",
        "budget",
        "aspect_ratio",
        "sound_mix",
    ]
)
"""Fields of a work that are no role. ``release`` and ``box_office`` may carry a second word: ``release streaming``."""

_KINDS = frozenset(f"release {kind}" for kind in ReleaseType) | frozenset(f"box_office {scope}" for scope in MoneyScope)

VAGUE = frozenset(
    [
        "production",
        "co-production",
        "distribution",
        "cast or casting director",
        "sound or sound_mix",
        "rating or score",
        "composer or score",
        "with",
        "by",
    ]
)
"""Labels whose value decides: people or companies, cast or distributor, and so on. See ``extractors/work.py``.

French says "Casting" of those who play and of the one who chose them. ``with`` is for the short everyday words ("Avec",
"Mit") that are labels only in front of names, ``by`` for those before a director ("De", "Von"): a byline says so too, and
it counts only beside another line of a billing.
"""

ASIDE = "aside"
"""Labels that belong to credit blocks and fill no field: subtitles, colour, filming locations, a reviewer's score."""

FOREIGN = "foreign"
"""Labels that no film has: a book's pages, an album's artist, a recipe's servings. Facts beside one are no credit block."""

NAMES = ROLES | FACTS | VAGUE | {ASIDE, FOREIGN} | _KINDS
"""Everything that a label may name."""

WORDS = frozenset(
    [
        "and",
        "others",
        "as",
        "by",
        "with",
        "nothing",
        "based_on",
        "association",
        "hours",
        "minutes",
        "seconds",
        "episodes",
        "seasons",
        "thousand",
        "million",
        "billion",
        "worldwide",
        "domestic",
        "international",
        "opening",
        "spring",
        "summer",
        "autumn",
        "winter",
        "theatrical",
        "limited",
        "wide",
        "streaming",
        "home",
        "tv",
        "festival",
        "re-release",
        "on",
        "idle",
        "subtitles",
        "original_version",
        "all_ages",
        "from_age",
        "presents",
        "colour",
        "black_and_white",
    ]
)
"""The small words around values, by what they do. A language states those that it has.

``nothing`` is a value that states none ("TBA", "n/a"); ``on`` stands before a platform ("on Netflix"); ``idle`` words
stand beside a date and state nothing ("in", "from", "opens"); ``association`` joins companies ("in association with");
``original_version`` stands beside a language ("OmU", "VO"); ``from_age`` are the words around an age in a certificate
("ab … Jahren", "not recommended under … years"); ``billion`` is a thousand millions.
Platforms, festivals and currencies are in ``names.toml``, certificates in ``ratings.toml``: they need no language.
"""

_SHORT = 3
"""Letters of a word that is read in its own language and in English only: "any" is a year in Catalan, "met" is Dutch."""

_FILES = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "bs": "hr", "sh": "hr"}
"""A language that pages declare → the file with its words, where that bears another name."""

_STRETCHED = re.compile("(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])")
"""The spaces of a label that is stretched to the width of those around it: "导　　演"."""

_REMEMBERED = 80
"""Characters of a text whose folded form is kept: words and labels come again and again, longer texts do not."""

_MARKS = re.compile("[\u0300-\u036f]+")
# Letters that Unicode does not take apart, and that capitals, keyboards and old sites write otherwise.
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ـ": None, "\u200c": " "})
_GENDER = re.compile(r"(?<=\w)(?:\((?:s|e|es|en|in|n|innen|rice|ne|a|as|i)\)|[*:/_·]-?in(?:nen)?\b|[·.]?e[·.]s\b)")
_BREAKS = re.compile(r"[\s\-‐‑–—_·.•:：*’'‘`´\"“”„«»()\[\]【】]+")


def fold(text: str) -> str:
    """The form in which two spellings of one label are equal.

    Case, accents, width, punctuation, plural brackets and gender marks ("Regisseur*in") go; letters stay.
    """
    return _folded(text) if len(text) <= _REMEMBERED else _folded.__wrapped__(text)


@lru_cache(maxsize=32768)
def _folded(text: str) -> str:
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
        text = unicodedata.normalize("NFC", _MARKS.sub("", text))
    if "in" in text or "(" in text or "e." in text or "e·" in text:  # as every gender mark has it
        text = _GENDER.sub("", text)
    if text.isalnum():
        return text
    return _BREAKS.sub(" ", text).strip()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Every label and small word of every language, folded."""

    labels: Mapping[str, Mapping[str, str]]
    """Folded label → language → what it names: a role, a fact, a vague name, or ``aside``."""
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    """What a small word does → language → its spellings, as written in the file."""
    languages: tuple[str, ...]
    longest: int
    """Length of the longest folded label: nothing longer can be one."""
    country_names: Mapping[str, str]
    """Folded name → ISO 3166-1 code, where CLDR has no such name: "USA", "Great Britain"."""
    language_names: Mapping[str, str]
    """Folded name → BCP 47 tag, where CLDR has no such name: "norw", "Mandarin"."""
    people: Mapping[str, Role]
    """Folded noun → role, for what prose and headlines call a person: "star", "helmer", "auteure"."""
    people_starts: frozenset[str]
    """The first word of every such noun."""
    starts: frozenset[str]
    """The first word of every label: a line that starts otherwise starts with no label."""
    openings: frozenset[str]
    """The first two words of every label, or its only one: "the" begins labels, "the film" begins none."""
    ends: frozenset[str]
    """The last word of every label."""

    def name(self, label: str, language: str | None = None) -> str | None:
        """What a label names, by preference in the given language (a BCP 47 tag); None for one that no file knows."""
        if len(label) > 2 * self.longest:
            return None
        folded = fold(label)
        senses = self.labels.get(folded)
        if not senses and " " in folded and not folded.isascii():
            senses = self.labels.get(_STRETCHED.sub("", folded))
        if not senses:
            return None
        if language is not None:
            primary = language.partition("-")[0].lower()
            if sense := senses.get(_FILES.get(primary, primary)) or senses.get("en"):
                return sense
            if len(folded) <= _SHORT and folded.isascii():
                return None
        # Another language's word is one of the trade or none: its "review" or "data" may be anything here.
        return senses.get("en") or next((sense for sense in senses.values() if sense != ASIDE), None)

    def says(self, label: str, language: str | None) -> bool:
        """Whether the language's own file has the label."""
        primary = (language or "").partition("-")[0].lower()
        return _FILES.get(primary, primary) in self.labels.get(fold(label), {})

    def spellings(self, word: str) -> tuple[str, ...]:
        """All spellings of a small word in every language, longest first, as a regular expression wants them."""
        found = {spelling for by_language in self.words.get(word, {}).values() for spelling in by_language}
        return tuple(sorted(found, key=lambda spelling: (-len(spelling), spelling)))


def alternatives(spellings: Iterable[str]) -> str:
    """Words as a part of a regular expression that finds any of them, of two that fit the longer."""
    return "|".join(map(re.escape, sorted(spellings, key=lambda spelling: (-len(spelling), spelling))))


def alternatives_of(file: str) -> dict[str, str]:
    """The lists of a vocabulary file by their names, each as a part of a regular expression.

    Args:
        file: its name: "pictures.toml". It holds lists of words alone.
    """
    table = tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))
    return {name: alternatives(spellings) for name, spellings in table.items()}


class VocabularyError(ValueError):
    """A vocabulary file says something that junket cannot use. The message names file and line's key."""


def load(folders: Iterable[Path] = (FOLDER,)) -> Vocabulary:
    """Read every language file of the folders.

    Raises:
        VocabularyError: for a key that is no role, fact or small word, naming the file and the key.
    """
    labels: dict[str, dict[str, str]] = {}
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    countries: dict[str, str] = {}
    languages: dict[str, str] = {}
    people: dict[str, Role] = {}
    read: list[str] = []
    for path in sorted(path for folder in folders for path in folder.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if "labels" not in table:
            continue  # ratings.toml and names.toml: no language
        language = path.stem
        read.append(language)
        for name, spellings in table["labels"].items():
            if name not in NAMES:
                raise VocabularyError(f"{path.name}: [labels] has {name!r}, which is no role, fact or vague name")
            for spelling in spellings:
                known = labels.setdefault(fold(spelling), {})
                if known.setdefault(language, name) != name:
                    raise VocabularyError(f"{path.name}: {spelling!r} names both {known[language]!r} and {name!r}")
        for word, spellings in table.get("words", {}).items():
            if word not in WORDS:
                raise VocabularyError(f"{path.name}: [words] has {word!r}, which nothing reads")
            words.setdefault(word, {})[language] = tuple(spellings)
        for role, nouns in table.get("people", {}).items():
            if role not in ROLES:
                raise VocabularyError(f"{path.name}: [people] has {role!r}, which is no role")
            people |= {fold(noun): Role(role) for noun in nouns}
        countries |= {fold(name): code for name, code in table.get("countries", {}).items()}
        languages |= {fold(name): tag for name, tag in table.get("languages", {}).items()}
    return Vocabulary(
        labels=labels,
        words=words,
        languages=tuple(read),
        longest=max(map(len, labels), default=0),
        country_names=countries,
        language_names=languages,
        people=people,
        people_starts=frozenset(noun.partition(" ")[0] for noun in people),
        starts=frozenset(label.split(" ", 1)[0] for label in labels),
        openings=frozenset(" ".join(label.split(" ", 2)[:2]) for label in labels),
        ends=frozenset(label.rsplit(" ", 1)[-1] for label in labels),
    )


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that junket ships, read once."""
    return load()
