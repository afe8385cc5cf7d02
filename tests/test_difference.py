"""The difference between two records, as lines."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from junket.difference import NOTHING, WIDTH, Change, changes, lines

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)

TABLE: list[tuple[str, Any, Any, list[str]]] = [
    ("a value", {"runtime_minutes": 91}, {"runtime_minutes": 104}, ["/runtime_minutes: 91 → 104"]),
    ("null is a value", {"year": None}, {"year": 2025}, ["/year: null → 2025"]),
    ("a key less", {"year": 2025}, {}, ["/year: 2025 → nothing"]),
    ("a key more", {}, {"year": None}, ["/year: nothing → null"]),
    ("true is not one", {"exclusive": True}, {"exclusive": 1}, ["/exclusive: true → 1"]),
    ("an entry put in does not shift the rest", ["a", "b", "c"], ["a", "x", "b", "c"], ['/1: nothing → "x"']),
    ("an entry left out", ["a", "b", "c"], ["a", "c"], ['/1: "b" → nothing']),
    ("an entry changed", ["a", "b", "c"], ["a", "x", "c"], ['/1: "b" → "x"']),
    (
        "people are told apart by name",
        [{"name": "Alec Baldwin", "roles": ["actor"]}, {"name": "Joel Souza", "roles": []}],
        [
            {"name": "Rust", "roles": []},
            {"name": "Alec Baldwin", "roles": ["actor", "producer"]},
            {"name": "Joel Souza", "roles": []},
        ],
        ['/0: nothing → {"name": "Rust", "roles": []}', '/0/roles/1: nothing → "producer"'],
    ),
    (
        "evidence and warnings come last",
        {"evidence": {"/headline": "a"}, "warnings": [], "kind": "news"},
        {"evidence": {"/headline": "b"}, "warnings": [{"code": "c"}], "kind": "review"},
        ['/kind: "news" → "review"', '/evidence/~1headline: "a" → "b"', '/warnings/0: nothing → {"code": "c"}'],
    ),
    ("the whole", 1, 2, ["/: 1 → 2"]),
]


@pytest.mark.parametrize(("old", "new", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_lines(old: Any, new: Any, expected: list[str]) -> None:
    assert lines(changes(old, new)) == expected


def test_a_long_text_is_cut_to_where_it_begins_to_differ() -> None:
    start = "It was a shocking incident that created a lot of questions. " * 20
    (line,) = lines(changes({"body": [start + "Souza was wounded." * 9]}, {"body": [start + "Souza was hurt." * 9]}))
    assert "Souza was wounded" in line
    assert "Souza was hurt" in line
    assert len(line) < 2 * WIDTH + 30


@given(JSON, JSON)
def test_no_change_means_equal(old: Any, new: Any) -> None:
    equal = json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)
    assert (changes(old, new) == []) == equal


@given(JSON, JSON)
def test_a_pointer_leads_to_the_value(old: Any, new: Any) -> None:
    for change in changes(old, new):
        for value, document in ((change.old, old), (change.new, new)):
            if value is not NOTHING and _only_keys(change):
                assert _at(document, change.pointer) == value


@given(st.lists(st.text(max_size=3) | st.integers(), min_size=1, unique_by=repr), st.data())
def test_leaving_out_one_entry_is_one_change(entries: list[Any], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(entries) - 1))
    found = changes(entries, entries[:at] + entries[at + 1 :])
    assert [(change.old is not NOTHING, change.new) for change in found] == [(True, NOTHING)]


def _only_keys(change: Change) -> bool:
    """Whether no list lies on the way: in a list, one pointer cannot be right for both sides."""
    return not any(step.isdigit() for step in change.pointer.split("/"))


def _at(document: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        document = document[step.replace("~1", "/").replace("~0", "~")]
    return document
