"""What all articles together state about one work, and who states what."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from junket.export import fold
from junket.export.dates import span
from junket.export.rows import integer
from junket.export.tables import Row
from junket.export.works import Claim
from schemas import Money, Rating, Release, Work
from schemas.evidence import Evidence

LARGEST = 10**36
"""The first amount of money that a decimal of 38 digits, two of them behind the point, cannot hold."""

SINGLE = (
    "title", "original_title", "kind", "year", "runtime_minutes", "episodes", "seasons", "rating", "aspect_ratio",
    "box_office", "budget",
)  # fmt: skip
"""Fields of which a work has one value: the one that most articles state, and of several such the first read."""
LISTS = ("genres", "languages", "countries", "sound_mix")
"""Fields of which a work has all values that any article states."""
COMPANIES = {
    "production_companies": "production company", "distributors": "distributor", "sales_agents": "sales agent",
}  # fmt: skip
SPELT = {"title", "original_title", "aspect_ratio"}
"""Fields in which another spelling is no other value."""


def words(value: object) -> str:
    """A value as a person would write it down."""
    if isinstance(value, Rating):
        return " ".join(filter(None, (value.certificate, value.system and f"({value.system})", value.reasons)))
    if isinstance(value, Money):
        return " ".join(filter(None, (str(value.amount), value.currency, value.scope)))
    if isinstance(value, Release):
        parts = (value.date, value.note, value.type, value.platform, value.country)
        return " ".join(filter(None, parts))
    return str(value)


def stated(work: Work) -> Iterator[tuple[str, int, str, str]]:
    """Everything that a work states: field, place in it, value in words, and the pointer to it from the work."""
    for name in SINGLE:
        if (value := getattr(work, name)) is not None:
            yield name, 0, words(value), f"/{name}"
    for name in (*LISTS, *COMPANIES, "releases"):
        for position, value in enumerate(getattr(work, name)):
            yield name, position, words(value), f"/{name}/{position}"
    for role, people in work.credits.items():
        for position, credit in enumerate(people):
            value = f"{credit.name} as {credit.character}" if credit.character else credit.name
            yield f"credits.{role}", position, value, f"/credits/{role}/{position}"
    for position, label in enumerate(work.other):
        yield "other", position, f"{label.label}: {label.value}", f"/other/{position}"


@dataclass
class _Counted:
    """Distinct things in the order in which they were first read, each with how many articles state it."""

    fuller: Callable[[Any], bool] = lambda _: False
    """Which of two spellings says more; otherwise the first stays."""
    found: dict[Any, tuple[Any, int, str]] = field(default_factory=dict)

    def add(self, key: object, value: Any, article: str) -> None:
        first, articles, last = self.found.get(key, (value, 0, ""))
        kept = value if self.fuller(value) and not self.fuller(first) else first
        self.found[key] = (kept, articles + (article != last), article)

    def __iter__(self) -> Iterator[tuple[Any, Any, int]]:
        return ((key, value, articles) for key, (value, articles, _) in self.found.items())


class Merged:
    """One work, taken together from what articles state. It keeps distinct values, not the articles."""

    def __init__(self) -> None:
        self.id = ("~", 0)
        self.articles = _Counted()
        self.titles: Counter[str] = Counter()
        self.single: dict[str, Counter[Any]] = {name: Counter() for name in SINGLE}
        self.lists: dict[str, dict[str, None]] = {name: {} for name in LISTS}
        self.people: dict[str, _Counted] = {}
        self.companies = {role: _Counted() for role in COMPANIES.values()}
        self.releases = _Counted()

    def add(self, article: str, number: int, work: Work) -> None:
        """Take in what one article states."""
        self.id = min(self.id, (article, number))
        self.articles.add(article, article, article)
        for name in SINGLE:
            if (value := getattr(work, name)) is not None:
                self.single[name][value] += 1
        for name in LISTS:
            self.lists[name].update(dict.fromkeys(getattr(work, name)))
        for role, people in work.credits.items():
            counted = self.people.setdefault(role, _Counted(lambda credit: credit.character is not None))
            for credit in people:
                counted.add(fold.name(credit.name), credit, article)
        for name, trade in COMPANIES.items():
            for company in getattr(work, name):
                self.companies[trade].add(fold.title(company) or company, company, article)
        for release in work.releases:
            self.releases.add(release, release, article)

    @property
    def work_id(self) -> str:
        """The smallest article id among its articles, and the work's place there."""
        return f"{self.id[0]}/{self.id[1]}"

    def chosen(self, name: str) -> Any:
        """The value of a field of which a work has one; None where no article states it."""
        counted = self.single[name]
        if not counted:
            return None
        votes: Counter[object] = Counter()
        for value, count in counted.items():
            votes[_alike(name, value)] += count
        winner = votes.most_common(1)[0][0]
        return next(value for value, _ in counted.most_common() if _alike(name, value) == winner)

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Table and row of all that is stated, apart from who states it."""
        yield "works", self._work()
        for role, people in self.people.items():
            for position, (_, credit, articles) in enumerate(people):
                row = {"work_id": self.work_id, "role": role, "position": position, "name": credit.name}
                yield "credits", {**row, "character": credit.character, "articles": articles}
        for trade, companies in self.companies.items():
            for position, (_, company, articles) in enumerate(companies):
                row = {"work_id": self.work_id, "role": trade, "position": position}
                yield "companies", {**row, "name": company, "articles": articles}
        for position, (_, release, articles) in enumerate(self.releases):
            first, last = span(release.date)
            yield (
                "releases",
                {
                    "work_id": self.work_id,
                    "position": position,
                    "date_stated": release.date,
                    "first_day": first,
                    "last_day": last,
                    "precision": release.precision,
                    "type": release.type,
                    "platform": release.platform,
                    "country": release.country,
                    "note": release.note,
                    "articles": articles,
                },
            )

    def claims(self, article: str, number: int, work: Work, evidence: dict[str, Evidence]) -> Iterator[tuple[str, Row]]:
        """Table and row of what one article states about it."""
        yield "article_works", {"article_id": article, "work_number": number, "work_id": self.work_id}
        agreeing = self._agreeing
        for name, position, value, pointer in stated(work):
            said = _nearest(pointer, evidence)
            yield (
                "work_claims",
                {
                    "article_id": article,
                    "work_number": number,
                    "work_id": self.work_id,
                    "field": name,
                    "position": position,
                    "value": value,
                    "agrees": _alike(name, getattr(work, name)) == agreeing[name] if name in agreeing else None,
                    "source": said.source if said else None,
                    "evidence": said.text if said else None,
                },
            )

    @cached_property
    def _agreeing(self) -> dict[str, object]:
        """What agrees with the row in `works`. Asked for when all articles are in."""
        return {name: _alike(name, self.chosen(name)) for name in SINGLE}

    def _work(self) -> Row:
        chosen = {name: self.chosen(name) for name in SINGLE}
        rating = chosen["rating"]
        return {
            "work_id": self.work_id,
            "titles": list(self.single["title"]),
            **{name: chosen[name] for name in ("title", "original_title", "kind", "year", "aspect_ratio")},
            **{name: integer(chosen[name]) for name in ("runtime_minutes", "episodes", "seasons")},
            "certificate": rating and rating.certificate,
            "rating_system": rating and rating.system,
            "rating_reasons": rating and rating.reasons,
            **{name: list(values) for name, values in self.lists.items()},
            **_money("box_office", chosen["box_office"]),
            **_money("budget", chosen["budget"]),
            "articles": len(self.articles.found),
            "conflicts": [name for name in SINGLE if len({_alike(name, each) for each in self.single[name]}) > 1],
        }


def merged(claims: Iterator[Claim]) -> Merged:
    """One work from all that is claimed about it."""
    work = Merged()
    for article, number, stated_work, _ in claims:
        work.add(article, number, stated_work)
    return work


def _alike(name: str, value: Any) -> object:
    """What must be equal for two values of a field to be the same."""
    if value is None:
        return None
    if name in SPELT:
        return fold.title(value) or value
    return (value.certificate, value.system) if name == "rating" else value


def _money(name: str, money: Money | None) -> Row:
    amount = money.amount if money and money.amount < LARGEST else None
    return {
        name: amount,
        f"{name}_currency": money and money.currency,
        f"{name}_scope": money and money.scope,
    }


def _nearest(pointer: str, evidence: dict[str, Evidence]) -> Evidence | None:
    while pointer and pointer not in evidence:
        pointer = pointer.rpartition("/")[0]
    return evidence.get(pointer)
