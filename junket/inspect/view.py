"""A page's lines, its record, and which words gave which field: all that the view shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from extractors.lines import Line
from extractors.page import parse
from junket.inspect.fields import Fields, Leaf, Section
from junket.inspect.find import Found
from junket.inspect.text import Mark, Segment, Text
from schemas import Source

MOST_WARNINGS = 500
"""Warnings that are shown."""


@dataclass(frozen=True, slots=True)
class Group:
    """The words that gave a field, or that a warning is about."""

    number: int
    pointer: str
    source: str
    text: str
    xpath: str | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A warning of the record, the words that it is about, and the value that it concerns."""

    code: str
    message: str
    field: str
    text: str
    group: int | None
    leaf: int | None


@dataclass(frozen=True, slots=True)
class Box:
    """Lines in one box of the page: the article's own text, or its navigation, its comments."""

    region: str | None
    lines: list[tuple[Line, list[Segment]]]
    marked: bool
    """Whether any of its words gave a field."""


@dataclass(slots=True)
class View:
    """What is shown."""

    found: Found
    boxes: list[Box]
    cut: int
    """Lines that are not shown."""
    sections: list[Section]
    left: int
    """Values that are not shown."""
    groups: list[Group] = field(default_factory=list)
    data: list[Group] = field(default_factory=list)
    """Groups whose words are in no visible line: in JSON-LD, ``<meta>`` and attributes."""
    warnings: list[Doubt] = field(default_factory=list)


def view(found: Found) -> View:
    """Find the words of all evidence on the page. Takes any page and any record; what is not found is shown as data."""
    record = found.record
    text = Text(parse(found.page.body, found.page.url, found.page.content_type))
    fields = Fields(record)
    groups: list[Group] = []
    data: list[Group] = []
    places: dict[int, tuple[int, int]] = {}

    def take(pointer: str, source: str, words: str, xpath: str | None, place: tuple[int, int] | None) -> int:
        number = len(groups)
        group = Group(number, pointer, source, words, xpath)
        groups.append(group)
        if place:
            places[number] = place
        else:
            data.append(group)
        return number

    speaks = {
        pointer: take(pointer, each["source"], each["text"], each["xpath"], _place(text, each))
        for pointer, each in record["evidence"].items()
    }
    about = {each["field"] for each in record["warnings"] if each["field"]}
    for leaf in fields.leaves:
        leaf.group = next((speaks[each] for each in _above(leaf.pointer) if each in speaks), None)
        leaf.warned = any(each in about for each in _above(leaf.pointer))
    marks = [Mark(*place, group=number) for number, place in places.items()]
    marks += _exact(text, fields.leaves, places)

    first: dict[str, int] = {}
    for leaf in reversed(fields.leaves):
        first.update(dict.fromkeys(_above(leaf.pointer), leaf.number))
    warnings = []
    for each in record["warnings"][:MOST_WARNINGS]:
        place = text.look(each["text"]) if each["text"] else None
        group = take(each["field"] or "", "warning", each["text"], None, place) if place else speaks.get(each["field"])
        if place:
            marks.append(Mark(*place, group=group))
        told = (each["code"], each["message"], each["field"] or "", each["text"] or "")
        warnings.append(Doubt(*told, group, first.get(each["field"])))

    return View(found, list(_boxes(text, marks)), text.cut, fields.sections, fields.left, groups, data, warnings)


def _place(text: Text, evidence: dict[str, Any]) -> tuple[int, int] | None:
    """Where the words of an evidence stand in the visible text: in the lines of its element, and nowhere else."""
    path = evidence["xpath"]
    if evidence["source"] == Source.JSON_LD or path is None:
        return None
    return text.find(evidence["text"], path)


def _above(pointer: str) -> Iterator[str]:
    """A pointer and those above it, nearest first."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def _exact(text: Text, leaves: list[Leaf], places: dict[int, tuple[int, int]]) -> Iterator[Mark]:
    """Where a value stands to the letter: within the words of its evidence, and of running text one after the other."""
    after = {"/body": 0, "/interview/turns": 0}
    for leaf in leaves:
        running = next((name for name in after if leaf.pointer.startswith(f"{name}/")), None)
        if running:
            if leaf.pointer.startswith("/interview") and not leaf.pointer.endswith("/text"):
                continue
            place = text.look(leaf.text, after[running])
            if place:
                after[running] = place[1]
                leaf.group = None
        else:
            place = text.look(leaf.text, *places[leaf.group]) if leaf.group in places else None
        if place:
            yield Mark(*place, leaf=leaf.number)


def _boxes(text: Text, marks: list[Mark]) -> Iterator[Box]:
    for region, held in groupby(text.segments(marks), key=lambda each: each[0].region):
        lines = list(held)
        marked = any(segment.groups or segment.leaves for _, segments in lines for segment in segments)
        yield Box(region, lines, marked)
