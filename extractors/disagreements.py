"""Where two places of a page state different values: the stronger is kept, and a warning names the other.

The credit block wins over JSON-LD, JSON-LD over the headline, the headline over the prose. What the stronger place
leaves empty, JSON-LD may fill – of what is clearly the same work. Two spellings of one value are no disagreement.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from extractors.evidence import Notes
from extractors.headings import Headline
from extractors.headline import HeadlineFacts
from extractors.moments import read_moment
from extractors.page import fold_space
from extractors.structured import Structured, plain
from extractors.structured_works import StatedWork, read_stated_works
from extractors.values.people import looks_like_person
from extractors.values.setting import Setting
from extractors.vocabulary import fold
from schemas import Person, Release, ReleaseType, Role, Source, Work, WorkKind

CODE = "disagreement"
_SPACES = re.compile(r"\W+")
_LONGEST_WARNED = 200
_SAME_MOMENT = timedelta(minutes=1)
_ZONES = timedelta(hours=14)
"""How far two clocks of one moment may lie apart, where one of them does not say its zone."""


def warn(notes: Notes, pointer: str, kept: object, place: str, lost: str) -> None:
    """A value that was outvoted: where it stood, and what is kept instead."""
    lost = lost[:_LONGEST_WARNED]
    notes.warn(CODE, f"{place} states {lost!r}: {str(kept)[:_LONGEST_WARNED]!r} is kept", pointer, lost)


def same_text(one: str, other: str) -> bool:
    """Whether two texts differ in case, quotation marks, dashes, accents and spaces at most."""
    return _key(one) == _key(other)


def _key(text: str) -> str:
    return _SPACES.sub("", fold(text))


def resolve_works(
    works: list[Work],
    structured: Structured,
    facts: HeadlineFacts,
    headline: Headline | None,
    setting: Setting,
    notes: Notes,
) -> list[Work]:
    """The works with what JSON-LD adds to them; what it or the headline states otherwise becomes a warning.

    Args:
        works: from the credit blocks and the headline.
        structured: the page's JSON-LD.
        facts: what the headline says.
        headline: the headline.
        setting: for reading values.
        notes: where evidence and warnings go.
    """
    stated = read_stated_works(structured, setting)
    resolved = list(works)
    if not resolved and headline is not None and len([work for work in stated if work.reviewed]) == 1:
        subject = stated[0]
        notes.keep("/works/0", Source.JSON_LD, subject.title, subject.script)
        resolved.append(Work(title=subject.title, kind=subject.kind))
    for number, work in enumerate(resolved):
        known = next((other for other in stated if work.title and _same_title(work.title, other.title)), None)
        if known is None and len(resolved) == 1:
            known = _same_people(work, stated)
            if known is not None:
                work = _retitled(work, known, notes)
        if known is not None:
            resolved[number] = _completed(work, known, f"/works/{number}", notes)
    if len(resolved) == 1 and headline is not None:
        _compare_headline(resolved[0], facts, notes)
    return resolved


_BRACKETED_YEAR = re.compile(r"\s?\((?:TV |mini)?[^()]*\d{4}[^()]*\)$|\s?\([^()]*series[^()]*\)$", re.IGNORECASE)


def _same_title(one: str, other: str) -> bool:
    return same_text(_BRACKETED_YEAR.sub("", one), _BRACKETED_YEAR.sub("", other))


def _same_people(work: Work, stated: list[StatedWork]) -> StatedWork | None:
    """The work that JSON-LD says the article is about, where its director is the block's and only its title differs."""
    about = [other for other in stated if other.reviewed]
    if len(about) != 1:
        return None
    ours, theirs = (
        {fold(credit.name) for credit in billed.get(Role.DIRECTOR, ())} for billed in (work.credits, about[0].credits)
    )
    return about[0] if ours & theirs else None


def _retitled(work: Work, stated: StatedWork, notes: Notes) -> Work:
    """The title by the stronger place: the block's own, else JSON-LD's before the headline's."""
    pointer = "/works/0/title"
    evidence = notes.evidence.get(pointer)
    if work.title is None or (evidence is not None and evidence.source == Source.HEADLINE):
        if work.title is not None:
            warn(notes, pointer, stated.title, "the headline", work.title)
        notes.keep(pointer, Source.JSON_LD, stated.title, stated.script)
        return work.model_copy(update={"title": stated.title})
    warn(notes, pointer, work.title, "JSON-LD", stated.title)
    return work


def _completed(work: Work, stated: StatedWork, pointer: str, notes: Notes) -> Work:
    """A work with the fields that only JSON-LD has; those that it states otherwise are warned of."""
    added: dict[str, Any] = {}
    for name, value in stated.fields.items():
        text = stated.texts[name]
        known = getattr(work, name)
        if not known:
            added[name] = value
            notes.keep(f"{pointer}/{name}", Source.JSON_LD, text, stated.script)
        elif _differ(name, known, value):
            warn(notes, f"{pointer}/{name}", _said(known), "JSON-LD", text)
    billing = dict(work.credits)
    for role, people in stated.credits.items():
        billed = work.credits.get(role, ())
        if not billed:
            billing[role] = people
            notes.keep(f"{pointer}/credits/{role.value}", Source.JSON_LD, people[0].name, stated.script)
        elif not _agree([credit.name for credit in billed], [credit.name for credit in people]):
            names = ", ".join(credit.name for credit in people)
            warn(notes, f"{pointer}/credits/{role.value}", _said(billed), "JSON-LD", names)
    if billing != work.credits:
        added["credits"] = billing
    if stated.kind != work.kind and added.get("episodes", added.get("seasons")):
        added["kind"] = stated.kind
    return work.model_copy(update=added) if added else work


def _said(value: Any) -> str:
    """A field's value in words."""
    items = value if isinstance(value, tuple) else (value,)
    words = (
        getattr(item, "name", None) or getattr(item, "certificate", None) or getattr(item, "date", None) or str(item)
        for item in items
    )
    return ", ".join(words)


def _differ(name: str, kept: Any, other: Any) -> bool:
    """Whether two values of a field contradict each other: a list that holds the other only says more."""
    if name == "releases":
        return _releases_differ(kept, other)
    if name == "rating":
        return not same_text(kept.certificate, other.certificate) and (
            None in {kept.system, other.system} or kept.system == other.system
        )
    if name in {"runtime_minutes", "year", "episodes", "seasons"}:
        return bool(kept != other)
    if name in {"countries", "languages"}:
        return not set(kept) & set(other)
    return False  # genres and companies: two lists of different length and words are two choices


def _releases_differ(kept: tuple[Release, ...], other: tuple[Release, ...]) -> bool:
    """Whether a date is another than the only release of a block: several releases have several dates."""
    if len(kept) != 1 or not kept[0].date or not other[0].date:
        return False
    one, two = sorted((kept[0].date, other[0].date), key=len)
    festival = kept[0].type in {ReleaseType.FESTIVAL, ReleaseType.RE_RELEASE}
    return not two.startswith(one) and not festival


def _agree(kept: Iterable[str], other: Iterable[str]) -> bool:
    """Whether of two lists of people one holds the other."""
    ours, theirs = {_key(name) for name in kept}, {_key(name) for name in other}
    return ours <= theirs or theirs <= ours


def _compare_headline(work: Work, facts: HeadlineFacts, notes: Notes) -> None:
    """Warn where the headline gives the page's one work another title or another director."""
    title = facts.works[0] if len(facts.works) == 1 else None
    if title and work.title and not _same_title(title, work.title):
        warn(notes, "/works/0/title", work.title, "the headline", title)
    directors = [credit.name for credit in work.credits.get(Role.DIRECTOR, ())]
    named = [person.name for person in facts.people if tuple(person.roles) == (Role.DIRECTOR,)]
    if title and directors and named and not _agree(directors, named) and not _share_surname(directors, named):
        warn(notes, "/works/0/credits/director", ", ".join(directors), "the headline", ", ".join(named))


def _share_surname(ours: list[str], theirs: list[str]) -> bool:
    """Whether somebody may be the same in other words: "Iñárritu" and "Alejandro G. Iñárritu"."""
    return bool({fold(name).split(" ")[-1] for name in ours} & {fold(name).split(" ")[-1] for name in theirs})


def is_other_title(one: str, other: str | None) -> bool:
    """Whether two titles are a shorter and a longer form of one: "Last Take" and "Last Take: Rust and the Story of Halyna"."""
    short, long = sorted((_key(one), _key(other or "")), key=len)
    return bool(short) and long.startswith(short)


def warn_of_directors(works: list[Work], mentions: Iterable[Person], notes: Notes) -> None:
    """Warn of a director whom a sentence with the title of the page's one film names, and the stronger places do not."""
    if len(works) != 1 or not works[0].title or works[0].kind is not WorkKind.FILM:
        return
    directors = [credit.name for credit in works[0].credits.get(Role.DIRECTOR, ())]
    title = fold(works[0].title)
    for number, person in enumerate(mentions):
        sentence = notes.evidence.get(f"/mentions/{number}")
        if not directors or sentence is None or Role.DIRECTOR not in person.roles:
            continue
        others = {Role.CO_DIRECTOR, Role.CAST, Role.ACTOR} & set(person.roles)
        if title in fold(sentence.text) and not others and not _share_surname(directors, [person.name]):
            warn(notes, "/works/0/credits/director", ", ".join(directors), "the prose", sentence.text)


def warn_of_metadata(
    structured: Structured, headline: str | None, published: str | None, authors: tuple[str, ...], notes: Notes
) -> None:
    """Warn where JSON-LD or ``<meta>`` state another headline, moment of publication or author than the record has."""
    article = structured.article.data if structured.article else {}
    said = article.get("headline")
    said = fold_space(plain(plain(said))) if isinstance(said, str) else ""
    if headline and said and not _begins_alike(headline, said):
        warn(notes, "/headline", headline, "JSON-LD", said)
    for place, value in (
        ("JSON-LD", article.get("datePublished")),
        ("<meta>", _meta(structured, "article:published_time")),
    ):
        moment = read_moment(value) if isinstance(value, str) else None
        if moment and published and not same_moment(moment, published):
            warn(notes, "/published_at", published, place, str(value))
    for place, names in (
        ("JSON-LD", _persons(article.get("author"), structured)),
        ("<meta>", [_meta(structured, "author")]),
    ):
        others = [name for name in names if name and name[0].isalpha() and " " in name and looks_like_person(name)]
        if others and authors and not {_key(name) for name in others} & {_key(name) for name in authors}:
            warn(notes, "/authors", ", ".join(authors), place, ", ".join(others))


def _begins_alike(one: str, other: str) -> bool:
    """Whether one headline is the other, or the other with the publication's name or a line more."""
    short, long = sorted((_key(one), _key(other)), key=len)
    return bool(short) and (short in long)


def _meta(structured: Structured, name: str) -> str | None:
    found = structured.meta(name)
    return found[0] if found else None


def _persons(value: Any, structured: Structured) -> list[str]:
    names = []
    for item in (value if isinstance(value, list) else [value])[:20]:
        thing = structured.by_id(item)
        name = thing.get("name") if thing else item
        if isinstance(name, str) and "Organization" not in str(thing.get("@type")):
            names.append(name)
    return names


def same_moment(one: str, other: str) -> bool:
    """Whether two moments in ISO 8601 are one: in different zones, or one without its time or its zone."""
    if len(one) == 10 or len(other) == 10:
        return one[:10] == other[:10]
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:  # a zone that no clock has
        return one[:10] == other[:10]
    if (first.tzinfo is None) != (second.tzinfo is None):
        return abs(first.replace(tzinfo=UTC) - second.replace(tzinfo=UTC)) <= _ZONES
    return abs(first - second) <= _SAME_MOMENT
