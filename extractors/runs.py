"""Runs of labelled lines, which may become credit blocks.

A run ends where a paragraph stands, where too many lines have no label, and where the labels begin anew.
"""

from dataclasses import dataclass, field
from itertools import islice

from extractors.byline_text import DAY, LONGEST
from extractors.dateline_words import dateline_patterns
from extractors.facts import read_facts
from extractors.labels import Mark, find_marks
from extractors.line_kinds import could_be_names, is_prose, is_rule, is_sentence
from extractors.lines import BOLD, Line
from extractors.pairs import BETWEEN, HEADINGS, NEVER, VALUE_LINES
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, ROLES

LEADS = frozenset({"director", "cast", "creator", "showrunner", "with", "by"})
"""One of these, with people behind it, is at the core of a billing."""

_CALLED = frozenset(
    {"production_companies", "production", "distributors", "distribution", "sales_agents", "title", "original_title"}
)
"""Labels whose values may begin with any word of the trade: "Story Syndicate", "Music Box Films"."""

_COLON = 4
"""Characters that a colon counts for: before each, a label is sought."""

_SMALL = 10
"""Elements looked at in a line that may be a dateline."""

_TOLD = 400
"""Characters of a paragraph that tell whether it is one."""

_TELLING = 0.25
"""Share of words with a small letter among those of a paragraph that is prose: names and labels have few."""

_SKIPPED = NEVER | BETWEEN

_MOST_BETWEEN = 16
"""Lines of a film's facts and its synopsis."""

GAP = 3
"""Lines without a label that may stand between two labels that have their values: an advertisement, a heading."""

MOST_CREDITS = 200_000
"""Characters of labels and values that are read of a page, those of a thousand credit blocks and more."""
BESIDE = 20
"""Characters that a label counts for besides its own and its value's: the shortest takes time, too."""


@dataclass(slots=True)
class Run:
    """Lines that may become a block: each with its labels."""

    entries: list[tuple[int, list[Mark]]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


def find_runs(lines: list[Line], setting: Setting, within: frozenset[str] | None = None) -> tuple[list[Run], int]:
    """The runs among the lines of a page, in order, and the number of lines looked at.

    They stand in no box of the page's own, or only ``within`` the given kinds. The lines are all, unless the labelled lines have more characters than are read.
    """
    runs: list[Run] = []
    run = Run()
    quiet, headed, size = 0, False, 0
    for number, line in enumerate(lines):
        if line.region in _SKIPPED if within is None else line.region not in within:
            continue
        size += _COLON * line.text.count(":")
        if size > MOST_CREDITS:
            runs.append(run)
            return runs, number
        marks = find_marks(line, setting.base_language, setting.vocabulary)
        if not (marks or run.entries) or is_rule(line):
            continue
        if run.entries and line.region != lines[run.entries[0][0]].region:
            runs.append(run)
            run = Run()
        marks = _plausible(marks, line) if marks else marks
        if not (marks or run.entries):
            continue
        if (
            marks
            and quiet == 0
            and run.entries
            and not any(mark.sure for mark in marks)
            and (set(run.entries[-1][1][-1].names) & _CALLED or _is_apart(lines[run.entries[-1][0]], line))
            and _awaits_value(run.entries[-1], lines)
        ):
            marks = []  # "Production Company" above "Story Syndicate": the value of the label before, not a label
        if (_is_byline(marks) and not _is_billed(number, lines, setting)) or _is_submitted(marks, line):
            marks = []
        if marks and run.entries and _opens_dateline(number, marks, lines):
            runs.append(run)
            run = Run()
        elif marks:
            again = {name for mark in marks for name in mark.names} & run.names & (LEADS | {"title"})
            if again and (headed or ((quiet or "title" in again) and len(run.names) > 2)):
                runs.append(run)
                run = Run()
            run.entries.append((number, marks))
            run.names.update(name for mark in marks for name in mark.names)
            if run.names != {ASIDE}:  # "Posted on …" stands at each of a thousand comments
                size += len(line.text) + BESIDE * len(marks)
            quiet, headed = 0, False
        elif run.entries and not _is_name_line(line) and not read_facts(line.text, setting):
            quiet += 1
            headed = headed or line.tag in HEADINGS
            open_label = _awaits_value(run.entries[-1], lines)
            if is_prose(line) or quiet > (VALUE_LINES if open_label else GAP):
                runs.append(run)
                run = Run()
                quiet = 0
    runs.append(run)
    return _joined(runs, lines), len(lines)


def _joined(runs: list[Run], lines: list[Line]) -> list[Run]:
    """The runs, those made one that a synopsis splits: the facts of a film above it, its billing below."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.entries and _goes_on(joined[-1], run, lines):
            joined[-1].entries += run.entries
            joined[-1].names |= run.names
        elif run.entries:
            joined.append(run)
    return joined


def _goes_on(run: Run, other: Run, lines: list[Line]) -> bool:
    """Whether a run is the rest of the one before: it states other things, and nothing but sentences stands between."""
    last, first = run.entries[-1][0], other.entries[0][0]
    if first - last > _MOST_BETWEEN or (run.names & other.names) - {ASIDE}:
        return False
    if not (run.names - {ASIDE} and other.names - {ASIDE}):
        return False
    told = [mark for _, marks in other.entries for mark in marks if mark.names != (ASIDE,)]
    if lines[first].region != lines[last].region or not all(mark.sure for mark in told):
        return False
    between = [line for line in lines[last + 1 : first] if line.region not in BETWEEN and not is_rule(line)]
    if not between or any(line.tag in HEADINGS for line in between):
        return False
    return is_prose(between[-1]) or is_sentence(between[-1].text)


def _is_byline(marks: list[Mark]) -> bool:
    """Whether a line's one label is a preposition without a colon: "De Jane Doe", "By Jane Doe"."""
    return len(marks) == 1 and marks[0].names == ("by",) and not marks[0].sure


def _is_submitted(marks: list[Mark], line: Line) -> bool:
    """Whether a line says who put the article in, and when: "Created by Ada Reel on March 3, 2024"."""
    return len(marks) == 1 and marks[0].names == ("creator",) and DAY.search(line.text[:LONGEST]) is not None


def _opens_dateline(number: int, marks: list[Mark], lines: list[Line]) -> bool:
    """Whether a line is the page's and no work's: "Posted", "Published", and behind it or below it a `<time>`."""
    if not all(mark.names == (ASIDE,) and dateline_patterns().says_when.search(mark.printed) for mark in marks):
        return False
    holder = lines[min(number + 1, len(lines) - 1)] if _awaits_value((number, marks), lines) else lines[number]
    return any(child.tag == "time" for child in islice(holder.element.iter(), _SMALL))


def _is_billed(number: int, lines: list[Line], setting: Setting) -> bool:
    """Whether the line above or below says "with" or "by" too: that is a billing, and no byline."""
    for step in (-1, 1):
        beside = number + step
        while 0 <= beside < len(lines) and is_rule(lines[beside]) and abs(beside - number) <= GAP:
            beside += step
        if 0 <= beside < len(lines):
            marks = find_marks(lines[beside], setting.base_language, setting.vocabulary)
            if any(name in {"with", "by"} for mark in marks for name in mark.names):
                return True
    return False


def _is_name_line(line: Line) -> bool:
    """A short line that can be one name of a list: a cast that the page prints one under another."""
    return (
        line.tag not in HEADINGS
        and len(line.text) <= 40
        and line.text[-1] not in ".!?:："
        and could_be_names(line.text)
    )


def _is_apart(label: Line, value: Line) -> bool:
    """Whether a label is set apart from what follows: a cell or term of the same row, a heading, bold type."""
    if label.row and label.row == value.row:
        return True
    return label.tag in HEADINGS or (not label.row and label.amount(BOLD) >= len(label.text) - 1)


def _awaits_value(entry: tuple[int, list[Mark]], lines: list[Line]) -> bool:
    number, marks = entry
    return not lines[number].text[marks[-1].end :].strip()


def _is_told(marks: list[Mark], line: Line) -> bool:
    """Whether a line is prose with words of the trade: "Directed by Mara Lindqvist, it opens with a storm …"."""
    if not is_prose(line):
        return False
    if not any(mark.sure for mark in marks):
        return True
    text = line.text
    if line.spans or not all(text[mark.start + len(mark.printed) : mark.end] == " " for mark in marks):
        return False
    words = [word for word in text[:_TOLD].split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].islower() for word in words) > len(words) * _TELLING


def _plausible(marks: list[Mark], line: Line) -> list[Mark]:
    """The marks whose values can be what their labels announce."""
    if _is_told(marks, line):
        return []
    kept = []
    for at, mark in enumerate(marks):
        end = marks[at + 1].start if at + 1 < len(marks) else len(line.text)
        value = line.text[mark.end : end].strip()
        if not value:
            if at + 1 < len(marks) and not mark.sure:
                continue
            kept.append(mark)
        elif any(name in ROLES or name in {"with", "by"} for name in mark.names) and not (
            could_be_names(value) or (mark.sure and mark.printed[0] > "\u3000")  # 音楽：toe
        ):
            continue
        else:
            kept.append(mark)
    return kept
