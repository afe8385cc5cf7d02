"""The words that headlines set around names and titles: ``vocabulary/headlines.toml``, folded and ready for looking up."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extractors.given_names import given_names
from extractors.vocabulary import FOLDER, alternatives, fold

CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A letter of a script that sets no spaces between words, or in which names have no capitals."""


@dataclass(frozen=True, slots=True)
class Words:
    """The groups of ``headlines.toml``, folded."""

    about: frozenset[str]
    about_elsewhere: frozenset[str]
    lead: frozenset[str]
    presents: frozenset[str]
    for_works: frozenset[str]
    small: frozenset[str]
    own: frozenset[str]
    modifiers: frozenset[str]
    verbs: frozenset[str]
    forms: frozenset[str]
    topics: frozenset[str]
    facets: frozenset[str]
    parts_played: frozenset[str]
    addresses: frozenset[str]
    brought: frozenset[str]
    crew: frozenset[str]
    jobs: frozenset[str]
    articles: frozenset[str]
    closes: frozenset[str]
    sources: frozenset[str]
    quotes: frozenset[str]
    beside: frozenset[str]
    title_ends: frozenset[str]
    placed: frozenset[str]
    events: frozenset[str]
    given: frozenset[str]
    """First names that are known, folded: see ``given_names.py``."""
    connectors: frozenset[str]
    joins: frozenset[str]
    interviewed: frozenset[str]
    asks: frozenset[str]
    meets: frozenset[str]
    inside: frozenset[str]
    stops: frozenset[str]
    papers: frozenset[str]
    natures: frozenset[str]
    whereabouts: frozenset[str]
    towards: frozenset[str]
    newest: frozenset[str]
    claims: frozenset[str]
    tells: frozenset[str]
    persons: frozenset[str]
    finite: frozenset[str]
    productions: frozenset[str]
    everyday: frozenset[str]
    things: frozenset[str]
    trials: frozenset[str]
    kin: frozenset[str]
    form_endings: frozenset[str]
    subjects: frozenset[str]
    themes: frozenset[str]
    jobs_unspaced: frozenset[str]
    said_unspaced: frozenset[str]
    no_roles: frozenset[str]
    numbers: frozenset[str]
    owners: frozenset[str]
    stories: frozenset[str]
    visits: frozenset[str]
    looks: frozenset[str]
    becomes: frozenset[str]
    making: frozenset[str]
    done: frozenset[str]
    crafts: frozenset[str]
    stagings: frozenset[str]
    shares: frozenset[str]
    decides: frozenset[str]
    decided: frozenset[str]
    helped: frozenset[str]
    on_works: frozenset[str]
    did: frozenset[str]
    taking: frozenset[str]
    leading: frozenset[str]
    playing: frozenset[str]
    matters: frozenset[str]
    times: frozenset[str]
    labels: frozenset[str]
    songs: frozenset[str]
    media: frozenset[str]
    columns: frozenset[str]
    halls: frozenset[str]
    of_work: frozenset[str]
    first_person: frozenset[str]
    titled: frozenset[str]
    parts: frozenset[str]
    no_reviews: frozenset[str]
    of: frozenset[str]
    of_apart: frozenset[str]
    of_elsewhere: frozenset[str]
    of_bands: frozenset[str]
    about_german: frozenset[str]
    series_ends: frozenset[str]
    bosses: frozenset[str]
    until: frozenset[str]
    before_last: frozenset[str]
    company: frozenset[str]
    the: frozenset[str]
    begins: frozenset[str]
    whose: frozenset[str]
    whose_of: frozenset[str]
    joined: frozenset[str]
    role_articles: frozenset[str]
    no_particles: frozenset[str]
    festivals: frozenset[str]
    given_verbs: frozenset[str]
    adverbs: frozenset[str]
    groups: frozenset[str]
    clauses: frozenset[str]
    meeting: frozenset[str]
    no_matters: frozenset[str]
    no_gerunds: frozenset[str]
    talking: frozenset[str]
    ours: frozenset[str]
    talk: frozenset[str]
    presenting: frozenset[str]
    during: frozenset[str]
    holds: frozenset[str]
    work_ends: frozenset[str]
    opens: frozenset[str]
    more: frozenset[str]
    called: frozenset[str]
    does: frozenset[str]
    made: frozenset[str]
    goes_on: frozenset[str]
    quoted_small: frozenset[str]
    venues: frozenset[str]
    counted: frozenset[str]
    headings: frozenset[str]
    """With every word of the groups for interviews, formats and events."""
    pattern: dict[str, re.Pattern[str]]
    """Group of words → what finds any of them in a headline."""
    printed: Mapping[str, frozenset[str]]
    """What is compared as printed, or patterns are made of, by what it does."""


@cache
def headline_words() -> Words:
    """The words of ``headlines.toml``, read once."""
    table = tomllib.loads((FOLDER / "headlines.toml").read_text(encoding="utf-8"))
    found = {**table["format"], **table["words"], "events": table["events"]["names"]}
    around = {name: frozenset(map(fold, spellings)) for name, spellings in table["around"].items()}
    headings = [
        spelling for name, group in found.items() if name not in {"news", "shown", "events"} for spelling in group
    ]
    headings += [name for name in found["events"] if " " not in name]
    around["headings"] |= {fold(spelling) for spelling in headings if " " not in spelling}
    around["events"] = frozenset(map(fold, found["events"]))
    around["given"] = given_names()
    around["connectors"] |= {"&"}
    return Words(
        **around,
        pattern={name: _any_of(spellings) for name, spellings in found.items()},
        printed={name: frozenset(spellings) for name, spellings in table["printed"].items()},
    )


def _any_of(spellings: list[str]) -> re.Pattern[str]:
    """What finds any of the words: whole ones, but anywhere in scripts that set no spaces."""
    spaced = alternatives(word for word in spellings if not CJK.search(word))
    unspaced = alternatives(word for word in spellings if CJK.search(word))
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)" + (f"|{unspaced}" if unspaced else ""), re.IGNORECASE)


def any_of(name: str) -> str:
    """A printed group as a part of a regular expression."""
    return alternatives(headline_words().printed[name])
