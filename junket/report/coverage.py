"""Which fields the records of each site have: counted while they are read, and shown as a table of site and field."""

from collections import Counter
from dataclasses import dataclass

from pipelines.coverage import Coverage
from schemas import Record

SITES = 500
"""Sites that are counted apart: the first so many that are read. Memory stays bounded, whatever is crawled."""
SHOWN = 12
"""Sites that are shown apart: those with the most articles."""
ROLES = 14
"""Roles of credits that are shown: those that the most works have."""

GROUPS = {"": "Article", "interview": "Interview", "works": "Work", "works.credits": "Credits of a work"}
PLAIN = {
    "schema_version",
    "id",
    "url",
    "canonical_url",
    "site",
    "kind",
    "works.kind",
    "works.credits",
    "interview.exclusive",
}
"""Fields whose coverage tells nothing: always there, or shown part by part."""


@dataclass(frozen=True)
class Cell:
    """How many of a site's objects have a field."""

    filled: int
    of: int


@dataclass(frozen=True)
class Field:
    """A field, over all sites and at each."""

    path: str
    name: str
    all: Cell
    sites: tuple[Cell, ...]

    @property
    def gaps(self) -> tuple[int, ...]:
        """Which sites have none, though half of all objects have the field."""
        usual = 2 * self.all.filled >= self.all.of
        return tuple(at for at, cell in enumerate(self.sites) if usual and cell.of and not cell.filled)


@dataclass(frozen=True)
class Group:
    """Fields of one kind of object: an article, an interview, a work."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Table:
    """The coverage of all sites."""

    sites: tuple[str, ...]
    more: int
    """Sites that are counted in no column but that of all."""
    groups: tuple[Group, ...]

    @property
    def gaps(self) -> int:
        """How many there are."""
        return sum(len(field.gaps) for group in self.groups for field in group.fields)


class Counted:
    """Coverage by site, over the records that count."""

    def __init__(self) -> None:
        self._all = Coverage()
        self._sites: dict[str, Coverage] = {}
        self._articles: Counter[str] = Counter()

    def add(self, record: Record) -> None:
        """Count a record."""
        dumped = record.model_dump(mode="json", exclude={"evidence", "warnings"})
        self._all.add(dumped)
        site = self._sites.get(record.site)
        if site is None and len(self._sites) < SITES:
            site = self._sites[record.site] = Coverage()
        if site is not None:
            site.add(dumped)
            self._articles[record.site] += 1

    def table(self, sites: int) -> Table:
        """The sites with the most articles, and each field that is worth a row; `sites` is how many there are."""
        names = [name for name, _ in sorted(self._articles.items(), key=lambda item: (-item[1], item[0]))]
        shown = tuple(names[:SHOWN])
        shares = [
            {share.path: Cell(share.filled, share.of) for share in each.shares()}
            for each in (self._all, *(self._sites[name] for name in shown))
        ]
        groups = [
            Group(told, tuple(self._field(path, shares, shown) for path in self._paths(prefix, shares[0])))
            for prefix, told in GROUPS.items()
        ]
        return Table(shown, sites - len(shown), tuple(group for group in groups if group.fields))

    def _paths(self, prefix: str, all_: dict[str, Cell]) -> list[str]:
        found = [path for path in all_ if path.rpartition(".")[0] == prefix and path not in PLAIN]
        if prefix == "works.credits":
            found = sorted(found, key=lambda path: (-all_[path].filled, path))[:ROLES]
        return found

    def _field(self, path: str, shares: list[dict[str, Cell]], shown: tuple[str, ...]) -> Field:
        above = path.rpartition(".")[0]
        counts = [self._all, *(self._sites[name] for name in shown)]
        cells = [each.get(path, Cell(0, of.count(above))) for each, of in zip(shares, counts, strict=True)]
        return Field(path, path.rpartition(".")[2].replace("_", " "), cells[0], tuple(cells[1:]))
