"""How many records have each field, counted for every field path, also inside lists."""

from collections import Counter
from typing import Any

_UNCOUNTED = {"evidence", "warnings"}
"""About other fields, and keyed by what the page happens to have."""


class Coverage:
    """Counts over records as they stand in ``records.jsonl``.

    A path names fields from the record downwards, joined by dots: ``headline``, ``works.runtime_minutes``,
    ``works.credits.director``. It is measured against how many objects could have it: a field of a work against works.
    """

    def __init__(self) -> None:
        self._filled: Counter[str] = Counter()
        self._objects: Counter[str] = Counter()

    def add(self, record: dict[str, Any]) -> None:
        """Count one record."""
        self._add({key: value for key, value in record.items() if key not in _UNCOUNTED}, "")

    def count(self, path: str = "") -> int:
        """How many objects stand at a path: records, or for ``works`` works."""
        return self._objects[path]

    def table(self) -> dict[str, dict[str, int]]:
        """Path → ``filled`` and ``of``, in the records' order of fields."""
        return {
            path: {"filled": filled, "of": self._objects[path.rpartition(".")[0]]}
            for path, filled in self._filled.items()
        }

    def _add(self, value: dict[str, Any], path: str) -> None:
        self._objects[path] += 1
        for key, inner in value.items():
            below = f"{path}.{key}" if path else key
            self._filled[below] += inner not in (None, "", [], {})
            for each in inner if isinstance(inner, list) else [inner]:
                if isinstance(each, dict):
                    self._add(each, below)
