"""The names of ``vocabulary/names.toml``, ready to be found: platforms, festivals, currencies, companies' legal forms."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractors.values.lexicon import Lexicon
from extractors.values.text import without_accents
from extractors.vocabulary import FOLDER
from schemas import ReleaseType


@dataclass(frozen=True)
class Names:
    """What ``names.toml`` says."""

    platforms: Mapping[str, tuple[str, ReleaseType]]
    """Spelling → the platform's name, and the kind of release it means."""
    festivals: tuple[str, ...]
    currencies: Mapping[str, str]
    """Spelling → ISO 4217."""
    juniors: frozenset[str]
    """Which of a family somebody is, as printed, without the full stop; and by number."""
    numerals: frozenset[str]
    suffixes: frozenset[str]
    """What belongs to a person's name behind a comma, without case and full stops."""
    societies: frozenset[str]
    asides: Lexicon[bool]
    surnames_after_and: frozenset[str]
    particles: frozenset[str]
    forms: frozenset[str]
    """Legal forms of companies, without case and full stops."""
    company_words: Lexicon[bool]
    company_leads: frozenset[str]
    """First words of companies' names, folded."""
    company_tails: frozenset[str]
    """Words behind "and" inside a company's name."""
    joined_genres: frozenset[str]


def bare(word: str) -> str:
    """A short form without case, accents and full stops: ``spa`` for "S.p.A."."""
    return without_accents(word).replace(".", "").strip()


@cache
def names() -> Names:
    """``names.toml``, read once."""
    table = tomllib.loads((FOLDER / "names.toml").read_text(encoding="utf-8"))
    platforms = {
        name: (name, ReleaseType(kind)) for kind, spellings in table["platforms"].items() for name in spellings
    }
    platforms |= {spelling: platforms[name] for spelling, name in table["platform_spellings"].items()}
    people, companies = table["people"], table["companies"]
    return Names(
        platforms=platforms,
        festivals=tuple(table["festivals"]["names"]),
        currencies={spelling: code for code, spellings in table["currencies"].items() for spelling in spellings},
        juniors=frozenset(people["juniors"]),
        numerals=frozenset(people["numerals"]),
        suffixes=frozenset(map(bare, people["juniors"] + people["numerals"] + people["suffixes"])),
        societies=frozenset(map(bare, people["societies"])),
        asides=Lexicon((word, True) for word in people["asides"]),
        surnames_after_and=frozenset(people["after_and"]),
        particles=frozenset(people["particles"]),
        forms=frozenset(map(bare, companies["forms"])),
        company_words=Lexicon((word, True) for word in companies["words"]),
        company_leads=frozenset(companies["first_words"]),
        company_tails=frozenset(companies["after_and"]),
        joined_genres=frozenset(table["genres"]["joined"]),
    )
