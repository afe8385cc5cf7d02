"""The works that a page describes to machines: JSON-LD's Movie, TVSeries and what a Review reviews."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from extractors.page import Element, fold_space
from extractors.structured import Structured, plain
from extractors.values.companies import read_companies
from extractors.values.dates import read_dates
from extractors.values.durations import read_runtime
from extractors.values.genres import read_genres
from extractors.values.numbers import read_count, read_year
from extractors.values.people import looks_like_person
from extractors.values.places import read_countries, read_languages
from extractors.values.ratings import read_rating
from extractors.values.setting import Setting
from schemas import Credit, Release, Role, WorkKind

MOST = 5
"""Works of one page that are read: a page that describes more is a list."""
MOST_PEOPLE = 100
"""People of one role that are read."""
_FILMS = frozenset({"Movie", "TVMovie", "ShortFilm", "Film"})
_SERIES = frozenset({"TVSeries", "TVSeason", "CreativeWorkSeries", "CreativeWorkSeason", "MiniSeries"})
_PEOPLE = (
    ("director", Role.DIRECTOR),
    ("actor", Role.CAST),
    ("actors", Role.CAST),
    ("author", Role.WRITER),
    ("producer", Role.PRODUCER),
    ("musicBy", Role.COMPOSER),
    ("editor", Role.EDITOR),
    ("creator", Role.CREATOR),
)
"""JSON-LD's property → role. Of a film, ``creator`` repeats the rest, companies too: it counts for series only."""


@dataclass
class StatedWork:
    """A work as JSON-LD states it."""

    title: str
    kind: WorkKind
    script: Element
    reviewed: bool
    """Whether the article says that it is about this work: ``itemReviewed``, ``about``."""
    fields: dict[str, Any] = field(default_factory=dict)
    """The record's field → its value, as `schemas.Work` has them."""
    texts: dict[str, str] = field(default_factory=dict)
    """The record's field → the words in the script."""
    credits: dict[Role, tuple[Credit, ...]] = field(default_factory=dict)


def read_stated_works(structured: Structured, setting: Setting) -> list[StatedWork]:
    """The works of a page's JSON-LD, those that the article says it is about first; none of a page that lists many."""
    found: list[StatedWork] = []
    for data, script, reviewed in _described(structured):
        names = _texts(data.get("name"))
        if not names:
            continue
        if any(work.title == names[0] for work in found):
            continue
        types = _types(data)
        kind = WorkKind.SERIES if types & _SERIES else WorkKind.FILM
        work = StatedWork(names[0], kind, script, reviewed)
        _read(work, data, structured, setting)
        found.append(work)
        if len(found) > MOST:
            return []
    return sorted(found, key=lambda work: not work.reviewed)


def _types(data: dict[str, Any]) -> frozenset[str]:
    given = data.get("@type")
    return frozenset(str(name).rsplit("/", 1)[-1] for name in (given if isinstance(given, list) else [given]) if name)


def _described(structured: Structured) -> Iterator[tuple[dict[str, Any], Element, bool]]:
    """Every object that is a film or a series, its script, and whether the article is about it."""
    for node in structured.nodes:
        for key in ("itemReviewed", "about"):
            said = node.data.get(key)
            for item in (said if isinstance(said, list) else [said])[: MOST + 1]:
                thing = structured.by_id(item)
                if _types(thing) & (_FILMS | _SERIES):
                    yield thing, node.script, True
        if node.types & (_FILMS | _SERIES):
            yield node.data, node.script, False


def _read(work: StatedWork, data: dict[str, Any], structured: Structured, setting: Setting) -> None:
    for key, role in _PEOPLE:
        if role is Role.CREATOR and work.kind is not WorkKind.SERIES:
            continue
        names = [name for name in _names(data.get(key), structured, person=True) if looks_like_person(name)]
        if names and role not in work.credits:
            work.credits[role] = tuple(Credit(name=name) for name in dict.fromkeys(names))
            work.texts[f"credits/{role.value}"] = names[0]
    _set(
        work,
        "runtime_minutes",
        _texts(data.get("duration") or data.get("timeRequired")),
        lambda text: _minutes(text, setting),
    )
    _set(work, "rating", _texts(data.get("contentRating")), lambda text: read_rating(text, "certificate", setting))
    _set(work, "year", _texts(data.get("copyrightYear")), lambda text: read_year(text, setting))
    _set(work, "releases", _texts(data.get("datePublished")), lambda text: _releases(text, setting))
    _set(work, "genres", _texts(data.get("genre")), lambda text: read_genres(text, setting), many=True)
    _set(work, "languages", _texts(data.get("inLanguage")), lambda text: read_languages(text, setting), many=True)
    countries = _names(data.get("countryOfOrigin"), structured)
    _set(work, "countries", countries, lambda text: read_countries(text, setting), many=True)
    companies = _names(data.get("productionCompany"), structured)
    _set(work, "production_companies", companies, lambda text: read_companies(text, setting), many=True)
    if work.kind is WorkKind.SERIES:
        _set(
            work,
            "episodes",
            _texts(data.get("numberOfEpisodes")),
            lambda text: read_count(text, setting, unit="episodes"),
        )
        _set(
            work, "seasons", _texts(data.get("numberOfSeasons")), lambda text: read_count(text, setting, unit="seasons")
        )


def _set(work: StatedWork, name: str, texts: list[str], read: Any, *, many: bool = False) -> None:
    """A field from the first text that gives a value, or from all of them."""
    values: list[Any] = []
    for text in texts:
        value = read(text)
        if not value:
            continue
        work.texts.setdefault(name, text)
        if not many:
            work.fields[name] = value
            return
        values.extend(item for item in value if item not in values)
    if values:
        work.fields[name] = tuple(values)


def _minutes(text: str, setting: Setting) -> int | None:
    runtime = read_runtime(text, setting)
    return runtime.minutes if runtime else None


def _releases(text: str, setting: Setting) -> tuple[Release, ...]:
    """The day of ``datePublished``; how and where it came out JSON-LD does not say."""
    day = text[:10] if text[4:5] == "-" else text
    return tuple(
        Release(date=dated.date, precision=dated.precision) for dated in read_dates(day, setting)[:1] if dated.date
    )


def _texts(value: Any) -> list[str]:
    """Plain texts of a property, which may be one or a list."""
    items = value if isinstance(value, list) else [value]
    texts = [
        str(item) if isinstance(item, int) and not isinstance(item, bool) else item for item in items[:MOST_PEOPLE]
    ]
    return [text for item in texts if isinstance(item, str) and (text := fold_space(plain(item[:400])))]


def _names(value: Any, structured: Structured, *, person: bool = False) -> list[str]:
    """Names of the things that a property holds; organisations are left out where people are wanted."""
    names: list[str] = []
    for item in (value if isinstance(value, list) else [value])[:MOST_PEOPLE]:
        thing = structured.by_id(item)
        if person and thing and _types(thing) & {"Organization", "Corporation", "PerformingGroup"}:
            continue
        names.extend(_texts(thing.get("name") if thing else item))
    return names
