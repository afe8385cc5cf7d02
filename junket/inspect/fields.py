"""A record as sections of rows: every value that it states, with its JSON Pointer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

MOST_LEAVES = 5_000
"""Values of a record that are shown; the view says how many more there are."""

_NOT_SHOWN = {"schema_version", "evidence", "warnings"}
_GIVEN = {"id", "url", "canonical_url", "site", "fetched_at"}
"""Fields that tell articles apart, and nothing of what one says: they come last."""
_APART = {
    "interview": "Interview",
    "works": "Work",
    "body": "Body",
    "mentions": "Mentions",
    "images": "Images",
    "videos": "Videos",
}
"""Fields that are sections of their own; all others are the article's."""


@dataclass(slots=True)
class Leaf:
    """One value."""

    number: int
    pointer: str
    key: str
    """What it is within its entry, as ``character`` of a cast; empty for the entry's own name."""
    text: str
    group: int | None = None
    """The evidence that speaks for it."""
    warned: bool = False
    """Whether a warning is about it."""


@dataclass(slots=True)
class Row:
    """A field and its entries, each of one or more values."""

    name: str
    entries: list[list[Leaf]] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """A part of the record."""

    title: str
    rows: list[Row] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    """Fields that state nothing."""


class Fields:
    """The sections of a record, and its values in their order."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.leaves: list[Leaf] = []
        self.left = 0
        """Values that are not shown."""
        own = [key for key in record if key not in _APART and key not in _NOT_SHOWN]
        article = {key: record[key] for key in sorted(own, key=lambda key: key in _GIVEN)}
        self.sections = [self._section("Article", article, "")]
        if record["interview"]:
            self.sections.append(self._section("Interview", record["interview"], "/interview"))
        for number, work in enumerate(record["works"]):
            title = f"Work {number + 1}" if len(record["works"]) > 1 else "Work"
            self.sections.append(self._section(title, work, f"/works/{number}"))
        for name in ("mentions", "images", "videos", "body"):
            if record[name]:
                entries = self._entries(record[name], f"/{name}")
                self.sections.append(Section(_APART[name], [Row(name, entries)]))
        self.sections[0].empty += [name for name in _APART if not record[name]]

    def _section(self, title: str, fields: dict[str, Any], pointer: str) -> Section:
        section = Section(title)
        for name, value in _flat(fields):
            if value in (None, [], {}):
                section.empty.append(name.replace("/", " › "))
                continue
            entries = self._entries(value if isinstance(value, list) else [value], f"{pointer}/{name}", value)
            section.rows.append(Row(name.replace("/", " › "), entries))
        return section

    def _entries(self, values: list[Any], pointer: str, whole: Any = None) -> list[list[Leaf]]:
        entries = []
        for number, value in enumerate(values):
            at = pointer if whole is not None and not isinstance(whole, list) else f"{pointer}/{number}"
            parts = _parts(value, at)
            if len(self.leaves) + len(parts) > MOST_LEAVES:
                self.left += len(parts)
                continue
            entry = [Leaf(len(self.leaves) + place, *part) for place, part in enumerate(parts)]
            self.leaves += entry
            entries.append(entry)
        return entries


def _flat(fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Fields with credits role by role."""
    for name, value in fields.items():
        if name == "credits" and value:
            for role, people in value.items():
                yield f"credits/{role}", people
        else:
            yield name, value


def _parts(value: Any, pointer: str) -> list[tuple[str, str, str]]:
    """Pointer, key and text of each value of an entry. What tells the entry's name has no key."""
    if not isinstance(value, dict):
        return [(pointer, "", _words(value))]
    stated = {key: each for key, each in value.items() if each not in (None, [], "")}
    return [
        (f"{pointer}/{key}", "" if key == next(iter(stated)) else key, _words(each)) for key, each in stated.items()
    ]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
