"""A work from its credit block: every pair goes to the reader of its kind of value.

What a reader cannot type stays as it stands under ``other``, with a warning: nothing stated is dropped. Labels that
leave open what they name ("Production": people or companies) are settled here, by their values.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

from extractors.block import Block
from extractors.draft import Draft
from extractors.evidence import Notes
from extractors.pairs import Pair
from extractors.values.companies import read_companies
from extractors.values.durations import read_runtime
from extractors.values.genres import read_genres
from extractors.values.money import read_money
from extractors.values.numbers import read_count, read_year
from extractors.values.people import looks_like_company, looks_like_person, read_people
from extractors.values.places import read_countries, read_languages
from extractors.values.ratings import read_rating
from extractors.values.releases import read_releases
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, ROLES
from schemas import Credit, MoneyScope, Rating, Release, ReleaseType, Role, Work, WorkKind

_PLAY = frozenset({Role.CAST, Role.NARRATOR, Role.PRESENTER, Role.GUEST})
"""Roles in which somebody may be a character."""
_DISTRIBUTE_ROLES = frozenset({"fr", "el"})
"""Languages in which one word names those who play and those who distribute."""
_DATED = re.compile(r"\s{0,3}[(（](?:\d{1,2}[./-]){0,2}(?:18[89]|19\d|20[0-4])\d(?:[./-]\d{1,2}){0,2}[)）]$")
"""When a work came out, in brackets behind its title."""
_NOTHING = frozenset({"", "-", "–", "—", "n/a", "tba", "tbd", "tbc", "?", "none", "unknown", "null"})


def read_work(block: Block, notes: Notes, setting: Setting, at: str) -> Draft:
    """Read a block's pairs into a draft of its work; the title may still be missing."""
    producers = any(Role.PRODUCER.value in pair.names for pair in block.pairs)
    draft = Draft(notes, setting, at, has_producers=producers)
    for pair in block.pairs:
        if pair.value.strip().casefold() in _NOTHING:
            continue
        read = [name for name in pair.names if name != ASIDE and _read(draft, name, pair)]
        if read == ["year"] and (countries := read_countries(pair.value, setting)):
            draft.extend("countries", countries, pair)  # "Año: España, 2025."
        if (
            (read == ["countries"] or "production" in read)
            and "year" not in draft.fields
            and (year := read_year(pair.value, setting))
        ):
            draft.set("year", year, pair)
        if not read:
            draft.keep(pair)
            # a label that may name a score, and a value that is one, is nothing to warn of
            if pair.label and any(name != ASIDE and not name.endswith("score") for name in pair.names):
                notes.warn(
                    "untyped value",
                    f"{pair.label!r} could not be read as {' and '.join(pair.names)}: the pair is kept under other",
                    f"{at}/other/{len(draft.other) - 1}",
                    pair.text,
                )
    return draft


def finish(draft: Draft, title: str | None) -> Work:
    """The draft as a work, under the title."""
    fields = {**draft.fields, **{name: tuple(values) for name, values in draft.lists.items()}}
    if title:
        fields["title"] = title
    kind = WorkKind.SERIES if fields.get("episodes") or fields.get("seasons") else WorkKind.FILM
    return Work(
        **{"kind": kind, **fields},
        credits={role: tuple(billed) for role, billed in draft.credits.items()},
        other=tuple(draft.other),
    )


def _read(draft: Draft, name: str, pair: Pair) -> bool:
    """Read a value as what the label names; False where it is none."""
    name = _settle(name, pair, draft)
    if name in ROLES:
        return _people(draft, Role(name), pair)
    base, _, kind = name.partition(" ")
    reader = _READERS.get(base)
    return reader(draft, pair, kind) if reader else False


def _settle(name: str, pair: Pair, draft: Draft) -> str:
    """What a vague label names here."""
    first = pair.value.split("\n")[0]
    if name in {"production", "co-production"}:
        if read_countries(first, draft.setting) and not looks_like_company(first):
            return "countries"
        if looks_like_person(first) and not looks_like_company(first) and not _beside_producers(draft, pair):
            return (Role.PRODUCER if name == "production" else Role.CO_PRODUCER).value
        return "production_companies"
    if name == "by":  # AlloCiné prints "De …" (director) and "Par …" (writer) one under the other
        billed = Role.DIRECTOR in draft.credits
        return (Role.WRITER if billed else Role.DIRECTOR).value
    if name == "cast or casting director":
        return (Role.CAST if "," in first or "\n" in pair.value else Role.CASTING_DIRECTOR).value
    if name == "distribution":
        people = looks_like_person(first) and ("," in first or "\n" in pair.value)
        return Role.CAST.value if people and draft.setting.base_language in _DISTRIBUTE_ROLES else "distributors"
    if name == "sound or sound_mix":
        return Role.SOUND.value if looks_like_person(first) and not any(c.isdigit() for c in first) else "sound_mix"
    return {"rating or score": "rating", "composer or score": Role.COMPOSER.value, "with": Role.CAST.value}.get(
        name, name
    )


def _beside_producers(draft: Draft, pair: Pair) -> bool:
    """Whether "Production" stands beside a label for producers. Japanese bills 製作 and プロデューサー, and both are people."""
    return draft.has_producers and pair.label[:1] < "\u3000"


def _people(draft: Draft, role: Role, pair: Pair) -> bool:
    people = read_people(pair.value, draft.setting)
    if role is Role.PRODUCER:  # FilmAffinity prints companies under "Producer", Bollywood Hungama both
        made = tuple(who for who in read_companies(pair.value, draft.setting) if looks_like_company(who))
        if made:
            draft.extend("production_companies", made, pair)
        people = replace(people, credits=tuple(one for one in people.credits if not looks_like_company(one.name)))
        if made and not people.credits:
            return True
    if people.credits:
        billed = people.credits
        if role not in _PLAY:  # "Coralie Fargeat (Revenge)" under Director names another film
            billed = tuple(Credit(name=credit.name) for credit in billed)
        draft.bill(role, billed, pair)
    if people.source_material:
        draft.bill(Role.SOURCE_MATERIAL, people.source_material, pair)
    return bool(people.credits or people.source_material)


def _one(name: str, read: Callable[[str, Setting], Any]) -> "Callable[[Draft, Pair, str], bool]":
    """A reader for a field with one value."""

    def reader(draft: Draft, pair: Pair, _kind: str) -> bool:
        value = read(pair.value, draft.setting)
        if value is not None:
            draft.set(name, value, pair)
        return value is not None

    return reader


def _many(name: str, read: Callable[[str, Setting], tuple[Any, ...]]) -> "Callable[[Draft, Pair, str], bool]":
    """A reader for a field with many values."""

    def reader(draft: Draft, pair: Pair, _kind: str) -> bool:
        values = read(pair.value, draft.setting)
        if values:
            draft.extend(name, values, pair)
        return bool(values)

    return reader


def _title(value: str, _setting: Setting) -> str | None:
    title = unquoted(value.split("\n")[0])
    return title or None


def _original_title(value: str, setting: Setting) -> str | None:
    return _title(_DATED.sub("", value.split("\n")[0].rstrip()), setting)


def unquoted(text: str) -> str:
    """A title without the quotation marks around it, matched or not."""
    text = text.strip()
    if len(text) > 2 and text[0] in "\"'“”‘’«»„‚『「《<`" and text[-1] in "\"'“”‘’«»‟『』」》>`":
        text = text[1:-1].strip()
    return text


def _text(value: str, _setting: Setting) -> str | None:
    return value.split("\n")[0].strip() or None


def _runtime(draft: Draft, pair: Pair, _kind: str) -> bool:
    runtime = read_runtime(pair.value, draft.setting)
    if runtime is None:
        return False
    draft.set("runtime_minutes", runtime.minutes, pair)
    if runtime.episodes:
        draft.set("episodes", runtime.episodes, pair)
    return True


def _rating(draft: Draft, pair: Pair, _kind: str) -> bool:
    label = pair.label or "certificate"
    rating: Rating | None = read_rating(pair.value, label, draft.setting)
    if rating is None and ";" in pair.value:  # "ab 12; f": Filmdienst adds the holidays' mark
        rating = read_rating(pair.value.partition(";")[0], label, draft.setting)
    if rating is None:
        return False
    draft.set("rating", rating, pair)
    return True


def _release(draft: Draft, pair: Pair, kind: str) -> bool:
    releases: tuple[Release, ...] = read_releases(
        pair.value,
        draft.setting,
        type=ReleaseType(kind) if kind else ReleaseType.UNSPECIFIED,
        country=_country_in(pair.label, draft.setting),
        label_note=pair.qualifier,
    )
    if not releases:
        return False
    draft.extend("releases", releases, pair)
    return True


@lru_cache(maxsize=1024)
def _country_in(label: str, setting: Setting) -> str | None:
    """The country that a label names: "UK release", "Release date in Korea"."""
    words = label.split()
    for length in (2, 1):
        for at in range(len(words) - length + 1):
            phrase = " ".join(words[at : at + length])
            if len(words) > length and not phrase.islower() and (countries := read_countries(phrase, setting)):
                return countries[0]
    return None


def _box_office(draft: Draft, pair: Pair, kind: str) -> bool:
    money = read_money(pair.value, draft.setting, scope=MoneyScope(kind) if kind else None)
    if money is None:
        return False
    known = draft.fields.get("box_office")
    if known is not None and draft.box_office and _SCOPES.index(money.scope) < _SCOPES.index(known.scope):
        draft.fields.pop("box_office")
        draft.keep(draft.box_office)
    if "box_office" not in draft.fields:
        draft.box_office = pair
        draft.set("box_office", money, pair)
    else:
        draft.keep(pair)
    return True


_SCOPES = (MoneyScope.WORLDWIDE, None, MoneyScope.DOMESTIC, MoneyScope.INTERNATIONAL, MoneyScope.OPENING)
"""Of several takings the widest is the work's: an opening weekend is part of the rest."""


_READERS: dict[str, Callable[[Draft, Pair, str], bool]] = {
    "title": _one("title", _title),
    "original_title": _one("original_title", _original_title),
    "year": _one("year", read_year),
    "production_companies": _many("production_companies", read_companies),
    "distributors": _many("distributors", read_companies),
    "sales_agents": _many("sales_agents", read_companies),
    "rating": _rating,
    "genres": _many("genres", read_genres),
    "languages": _many("languages", read_languages),
    "countries": _many("countries", read_countries),
    "release": _release,
    "runtime": _runtime,
    "episodes": _one("episodes", partial(read_count, unit="episodes")),
    "seasons": _one("seasons", partial(read_count, unit="seasons")),
    "box_office": _box_office,
    "budget": _one("budget", read_money),
    "aspect_ratio": _one("aspect_ratio", _text),
    "sound_mix": _many("sound_mix", read_companies),
}
