"""What differs between two records, leaf by leaf, in lines that a person can read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Any, Final

WIDTH = 60
"""Characters of a value that a line shows."""

_IDENTITY = ("name", "title", "label", "id", "url", "code", "date", "text")
"""What tells the entries of a list apart, strongest first: two people of one name are one whose roles changed."""

_LAST = ("/evidence", "/warnings")
"""Shown behind everything else: they follow from the fields."""


class _Nothing(Enum):
    NOTHING = "nothing"


NOTHING: Final = _Nothing.NOTHING
"""Stands where one of the two has no such key or entry; null is a value."""


@dataclass(frozen=True, slots=True)
class Change:
    """One leaf that differs."""

    pointer: str
    """JSON Pointer (RFC 6901) to it; into the old value where it has one, else into the new."""
    old: Any
    new: Any


def changes(old: Any, new: Any, pointer: str = "") -> list[Change]:
    """The leaves in which two JSON values differ, in the old one's order; ``evidence`` and ``warnings`` last.

    Lists are aligned, so that an entry put in or left out is one change and does not shift those behind it.
    """
    found = list(_changes(old, new, pointer))
    return sorted(found, key=lambda change: change.pointer.startswith(_LAST))


def lines(found: list[Change]) -> list[str]:
    """One line a change: ``/works/0/runtime_minutes: 91 → 104``. Values are JSON, cut to where they begin to differ.

    They may hold what a page said: escape them before they go to a terminal.
    """
    return [f"{change.pointer or '/'}: {' → '.join(_shown(change.old, change.new))}" for change in found]


def _changes(old: Any, new: Any, pointer: str) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in old | new:
            step = key.replace("~", "~0").replace("/", "~1")
            yield from _changes(old.get(key, NOTHING), new.get(key, NOTHING), f"{pointer}/{step}")
    elif isinstance(old, list) and isinstance(new, list):
        yield from _entries(old, new, pointer)
    elif type(old) is not type(new) or old != new:
        yield Change(pointer, old, new)


def _entries(old: list[Any], new: list[Any], pointer: str) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [*map(_identity, old)], [*map(_identity, new)], autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        paired = min(end - start, new_end - new_start)
        for at in range(paired):
            yield from _changes(old[start + at], new[new_start + at], f"{pointer}/{start + at}")
        for at in range(start + paired, end):
            yield Change(f"{pointer}/{at}", old[at], NOTHING)
        for at in range(new_start + paired, new_end):
            yield Change(f"{pointer}/{at}", NOTHING, new[at])


def _identity(entry: Any) -> str:
    if isinstance(entry, dict):
        entry = next((entry[key] for key in _IDENTITY if entry.get(key)), entry)
    return json.dumps(entry, sort_keys=True, ensure_ascii=False)


def _shown(old: Any, new: Any) -> tuple[str, str]:
    """Two values, each in at most WIDTH characters that show where they differ."""
    texts = ["nothing" if value is NOTHING else json.dumps(value, ensure_ascii=False) for value in (old, new)]
    same = next((at for at, (a, b) in enumerate(zip(*texts, strict=False)) if a != b), min(map(len, texts)))
    start = max(0, same - WIDTH // 3) if isinstance(old, str) and isinstance(new, str) else 0
    return _cut(texts[0], start), _cut(texts[1], start)


def _cut(text: str, start: int) -> str:
    if len(text) <= WIDTH:
        return text
    start = min(start, len(text) - 1)
    return ("…" if start else "") + text[start : start + WIDTH] + ("…" if start + WIDTH < len(text) else "")
