"""How many records have each field, counted for every field path, also inside lists."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_UNCOUNTED = {"evidence", "warnings"}
"""About other fields, and keyed by what the page happens to have."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the objects that could have a field have it."""

    path: str
    filled: int
    of: int
    missed: int = 0
    """Records read since one last had it."""
    since: str | None = None
    """The address of the first of those."""

    def grown(self, later: "Share") -> "Share":
        """This share and a later one as one."""
        filled, of = self.filled + later.filled, self.of + later.of
        if later.filled:
            return Share(self.path, filled, of, later.missed, later.since)
        return Share(self.path, filled, of, self.missed + later.missed, self.since or later.since)


class Coverage:
    """Counts over records as they stand in ``records.jsonl``.

    A path names fields from the record downwards, joined by dots: ``headline``, ``works.runtime_minutes``,
    ``works.credits.director``. It is measured against how many objects could have it: a field of a work against works.
    """

    def __init__(self, counted: Iterable[Share] = (), expected: Iterable[str] = ()) -> None:
        """Go on from what was `counted` before; `expected` paths are counted as missing also if no record has them."""
        self._filled: Counter[str] = Counter(dict.fromkeys(expected, 0))
        self._objects: Counter[str] = Counter()
        self._missed: dict[str, tuple[int, str]] = {}
        for share in counted:
            self._filled[share.path] = share.filled
            above = _above(share.path)
            self._objects[above] = max(self._objects[above], share.of)
            if share.since is not None:
                self._missed[share.path] = share.missed, share.since

    def add(self, record: dict[str, Any]) -> None:
        """Count one record."""
        filled: Counter[str] = Counter()
        objects: Counter[str] = Counter()
        _count({key: value for key, value in record.items() if key not in _UNCOUNTED}, "", filled, objects)
        self._filled.update(filled)
        self._objects.update(objects)
        for path in self._filled:
            if filled[path]:
                self._missed.pop(path, None)
            elif objects[_above(path)]:
                times, since = self._missed.get(path, (0, str(record.get("url"))))
                self._missed[path] = times + 1, since

    def count(self, path: str = "") -> int:
        """How many objects stand at a path: records, or for ``works`` works."""
        return self._objects[path]

    def shares(self) -> list[Share]:
        """Each path's share, in the records' order of fields."""
        return [
            Share(path, filled, self._objects[_above(path)], *self._missed.get(path, ()))
            for path, filled in self._filled.items()
        ]


def table(shares: list[Share]) -> dict[str, dict[str, int]]:
    """Path → ``filled`` and ``of``, as ``run.json`` has it."""
    found: dict[str, dict[str, int]] = {}
    for share in shares:
        row = found.setdefault(share.path, {"filled": 0, "of": 0})
        row["filled"] += share.filled
        row["of"] += share.of
    return found


def _count(value: dict[str, Any], path: str, filled: Counter[str], objects: Counter[str]) -> None:
    objects[path] += 1
    for key, inner in value.items():
        below = f"{path}.{key}" if path else key
        filled[below] += inner not in (None, "", [], {})
        for each in inner if isinstance(inner, list) else [inner]:
            if isinstance(each, dict):
                _count(each, below, filled, objects)


def _above(path: str) -> str:
    return path.rpartition(".")[0]
