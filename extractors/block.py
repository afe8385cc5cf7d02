"""Credit blocks: runs of lines whose labels the vocabulary knows.

A lone "Director:" in a sentence is no block. A run is one when several labels of the trade stand close together, at
least one of them is at the core of a billing (director, cast, runtime, distributor …), and the values behind them can
be what the labels announce. A page may have several blocks: one work each.
"""

from dataclasses import dataclass, field
from itertools import islice

from extractors.billing import may_bill
from extractors.byline_text import DAY, LONGEST
from extractors.dateline import SAYS_WHEN
from extractors.facts import peel, read_facts
from extractors.labels import Mark, find_marks
from extractors.lines import BOLD, LINK, Line
from extractors.pairs import (
    BETWEEN,
    HEADINGS,
    LONGEST_HEADING,
    NEVER,
    VALUE_LINES,
    Pair,
    as_pair,
    could_be_names,
    is_prose,
    is_rule,
    read_pairs,
)
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, FOREIGN, ROLES

_LEADS = frozenset({"director", "cast", "creator", "showrunner", "with", "by"})
"""One of these, with people behind it, is at the core of a billing."""

_FACTS_OF_FILMS = frozenset(
    {"runtime", "original_title", "distributors", "production_companies", "sales_agents", "box_office", "production"}
)
"""Two of these are as good: a page without a billing may still state a film's facts."""

_WAYS = frozenset({"release theatrical", "release home", "release streaming", "release limited", "release wide"})

_COMMON = frozenset(
    {"title", "year", "genres", "languages", "countries", "rating or score", "composer or score", "with", "release"}
)
"""Labels that other lists of facts have as well: half the weight."""

_ENOUGH = 2.0

_BILLED = 0.5
"""What a director beside a cast is worth more than two labels: hardly anything but a billing has both."""

_ABOVE = 8
"""Lines above the first label that may be the work's title and bare facts."""


_CALLED = frozenset(
    {"production_companies", "production", "distributors", "distribution", "sales_agents", "title", "original_title"}
)
"""Labels whose values may begin with any word of the trade: "Story Syndicate", "Music Box Films"."""

_SMALL = 10
"""Elements looked at in a line that may be a dateline."""

_TOLD = 400
"""Characters of a paragraph that tell whether it is one."""

_TELLING = 0.25
"""Share of words with a small letter among those of a paragraph that is prose: names and labels have few."""

_SKIPPED = NEVER | BETWEEN

_GAP = 3
"""Lines without a label that may stand between two labels that have their values: an advertisement, a heading."""


@dataclass(frozen=True, slots=True)
class Block:
    """A credit block: its pairs, and where it stands among the page's lines."""

    pairs: tuple[Pair, ...]
    lines: frozenset[int]
    """Numbers of the lines that it has read."""
    above: tuple[int, ...]
    """Numbers of the short lines right above that may be its title, from top to bottom."""
    why: str
    """What made it one, for a person to read."""

    @property
    def first(self) -> int:
        """The line that it starts on."""
        return min(self.lines)


@dataclass(slots=True)
class _Run:
    """Lines that may become a block: each with its labels."""

    entries: list[tuple[int, list[Mark]]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


def find_blocks(lines: list[Line], setting: Setting) -> list[Block]:
    """Every credit block among the lines of a page, in order."""
    runs: list[_Run] = []
    run = _Run()
    quiet, headed = 0, False
    for number, line in enumerate(lines):
        if line.region in _SKIPPED or is_rule(line):
            continue
        if run.entries and line.region != lines[run.entries[0][0]].region:
            runs.append(run)
            run = _Run()
        marks = find_marks(line, setting.base_language, setting.vocabulary)
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
            run = _Run()
        elif marks:
            again = {name for mark in marks for name in mark.names} & run.names & (_LEADS | {"title"})
            if again and (headed or ((quiet or "title" in again) and len(run.names) > 2)):
                runs.append(run)
                run = _Run()
            run.entries.append((number, marks))
            run.names.update(name for mark in marks for name in mark.names)
            quiet, headed = 0, False
        elif run.entries and not _is_name_line(line) and not read_facts(line.text, setting):
            quiet += 1
            headed = headed or line.tag in HEADINGS
            open_label = _awaits_value(run.entries[-1], lines)
            if is_prose(line) or quiet > (VALUE_LINES if open_label else _GAP):
                runs.append(run)
                run = _Run()
                quiet = 0
    runs.append(run)
    blocks: list[Block] = []
    end = len(lines)
    for run in reversed(runs):
        if block := _block(run, lines, end, setting):
            blocks.append(block)
            end = run.entries[0][0]
    return blocks[::-1]


def _is_byline(marks: list[Mark]) -> bool:
    """Whether a line's one label is a preposition without a colon: "De Jane Doe", "By Jane Doe"."""
    return len(marks) == 1 and marks[0].names == ("by",) and not marks[0].sure


def _is_submitted(marks: list[Mark], line: Line) -> bool:
    """Whether a line says who put the article in, and when: "Created by Ada Reel on March 3, 2024"."""
    return len(marks) == 1 and marks[0].names == ("creator",) and DAY.search(line.text[:LONGEST]) is not None


def _opens_dateline(number: int, marks: list[Mark], lines: list[Line]) -> bool:
    """Whether a line is the page's and no work's: "Posted", "Published", and behind it or below it a `<time>`."""
    if not all(mark.names == (ASIDE,) and SAYS_WHEN.search(mark.printed) for mark in marks):
        return False
    holder = lines[min(number + 1, len(lines) - 1)] if _awaits_value((number, marks), lines) else lines[number]
    return any(child.tag == "time" for child in islice(holder.element.iter(), _SMALL))


def _is_billed(number: int, lines: list[Line], setting: Setting) -> bool:
    """Whether the line above or below says "with" or "by" too: that is a billing, and no byline."""
    for step in (-1, 1):
        beside = number + step
        while 0 <= beside < len(lines) and is_rule(lines[beside]) and abs(beside - number) <= _GAP:
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


def _block(run: _Run, lines: list[Line], end: int, setting: Setting) -> Block | None:
    """The block that a run is, if it is one. Its last value ends where the next block begins."""
    while run.entries and _is_furniture(run.entries[-1], lines):
        run.entries.pop()
    if not run.entries:
        return None
    weights: dict[str, float] = {}
    for _, marks in run.entries:
        for mark in marks:
            for name in mark.names:
                base = name.split(" ")[0] if name.startswith(("release", "box_office")) else name
                weight = 0.25 if base == ASIDE else 0.5 if base in _COMMON else 1.0
                weights[base] = max(weights.get(base, 0), weight if mark.sure else weight / 2)
    core = [name for name in weights if name in _LEADS]
    if FOREIGN in weights or not (core or weights.keys() & _FACTS_OF_FILMS or _released(run) or _billed(run, lines)):
        return None  # bare facts around it add a length at most
    pairs, taken = read_pairs(run.entries, lines, end, setting)
    around, above = _around(run, lines, taken, setting)
    stated = [
        as_pair(fact, lines[number])
        for number in around
        if number not in taken
        for fact in read_facts(lines[number].text, setting)
    ]
    for number in above:  # "Small Hours (15) 97 mins"
        behind = peel(lines[number].text, setting)[1]
        if any(fact.name == "runtime" for fact in behind):
            stated.extend(as_pair(fact, lines[number]) for fact in behind)
    for pair in (*pairs, *stated):
        if not pair.label and pair.names != ("title",):
            weights.setdefault(pair.names[0], 0.5)
    facts = [name for name in weights if name in _FACTS_OF_FILMS] + sorted(_released(run))
    enough = sum(weights.values()) + (_BILLED if "director" in weights and {"cast", "with"} & weights.keys() else 0)
    if enough < _ENOUGH or not (core or len(facts) >= 2) or len(weights) < 2:
        return None
    known = sorted(weights, key=lambda name: -weights[name])
    why = f"{len(weights)} known labels close together: {', '.join(known[:6])}"
    return Block((*pairs, *stated), taken | frozenset(around), above, why)


def _billed(run: _Run, lines: list[Line]) -> bool:
    """Whether a run's lines may name companies without a label."""
    return any(may_bill(lines[number].text) for number, _ in run.entries)


def _released(run: _Run) -> set[str]:
    """The ways of release that a run's labels tell: "Date de sortie DVD" is a film's, "Release date" may be a camera's."""
    return {name for _, marks in run.entries for mark in marks if mark.sure for name in mark.names if name in _WAYS}


def _around(run: _Run, lines: list[Line], taken: frozenset[int], setting: Setting) -> tuple[list[int], tuple[int, ...]]:
    """The lines of bare facts above, in and right below a run; and the short lines above that may be its title."""
    first, last = run.entries[0][0], run.entries[-1][0]
    region = lines[first].region
    facts: list[int] = []
    headings: list[int] = []
    for number in range(first - 1, max(-1, first - _ABOVE - 1), -1):
        line = lines[number]
        if line.region in BETWEEN or is_rule(line):
            continue
        if line.region != region or len(line.text) > LONGEST_HEADING or is_prose(line):
            break
        if read_facts(line.text, setting) and line.amount(LINK) < len(line.text):
            facts.insert(0, number)
        else:
            headings.insert(0, number)
            if line.tag in HEADINGS:
                break
    if headings and facts and facts[0] < headings[0]:
        facts = [number for number in facts if number > headings[0]]
    last = max(last, *taken) if taken else last
    for number in range(first + 1, min(len(lines), last + 1 + _GAP)):
        line = lines[number]
        if number in taken or line.region in BETWEEN:
            continue
        stated = read_facts(line.text, setting) if line.region == region and line.amount(LINK) < len(line.text) else ()
        if stated and (
            number < last or len(stated) > 1 or stated[0].name in {"year", "runtime", "rating"} or " " in stated[0].text
        ):
            facts.append(number)
        elif number > last:
            break
    return facts, tuple(headings)


def _is_furniture(entry: tuple[int, list[Mark]], lines: list[Line]) -> bool:
    """Whether a label is the page's and not the block's: it fills no field, and links stand behind it ("Tags:")."""
    number, marks = entry
    line = lines[number]
    if any(name != ASIDE for mark in marks for name in mark.names):
        return False
    value = len(line.text) - marks[-1].end
    if value > 0:
        return line.amount(LINK) * 10 >= 8 * value
    below = lines[number + 1] if number + 1 < len(lines) else None
    return below is None or below.amount(LINK) * 10 >= 8 * len(below.text)
