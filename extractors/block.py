"""Credit blocks: runs of lines whose labels the vocabulary knows.

A lone "Director:" in a sentence is no block. A run is one when several labels of the trade stand close together, at
least one of them is at the core of a billing (director, cast, runtime, distributor …), and the values behind them can
be what the labels announce. A page may have several blocks: one work each.
"""

from collections import Counter
from dataclasses import dataclass

from extractors.billing import may_bill
from extractors.facts import peel, read_facts
from extractors.labels import Mark
from extractors.line_kinds import is_prose, is_rule
from extractors.lines import LINK, Line
from extractors.pairs import BETWEEN, HEADINGS, LONGEST_HEADING, Pair, as_pair, read_pairs
from extractors.runs import GAP, LEADS, Run, find_runs
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, FOREIGN, fold

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
"""What a director beside a cast, a release or a genre is worth more than two labels: hardly anything but a billing has both."""

_BOXES = frozenset({"related", "newsletter"})
"""Boxes in which a page's only block may stand: a cinema shows a film in a card, or in a window over the page."""

_OFFICES = ("director", "diretor", "direttor", "direktor")
"""How the word for a director of films starts that is one for the head of a company, too."""

_ABOVE = 8
"""Lines above the first label that may be the work's title and bare facts."""


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


def find_blocks(lines: list[Line], setting: Setting) -> tuple[list[Block], int]:
    """Every credit block among the lines of a page, in order, and the number of lines looked at (see `find_runs`)."""
    runs, looked_at = find_runs(lines, setting)
    blocks = _blocks(runs, lines, looked_at, setting)
    if not blocks and looked_at == len(lines) and not _BOXES.isdisjoint(line.region for line in lines):
        runs, looked_at = find_runs(lines, setting, _BOXES)
        boxed = _blocks(runs, lines, looked_at, setting)
        blocks = boxed if len(boxed) == 1 else []
    return blocks, looked_at


def _blocks(runs: list[Run], lines: list[Line], looked_at: int, setting: Setting) -> list[Block]:
    blocks: list[Block] = []
    end = looked_at
    for run in reversed(runs):
        if block := _block(run, lines, end, setting):
            blocks.append(block)
            end = run.entries[0][0]
    return blocks[::-1]


def _block(run: Run, lines: list[Line], end: int, setting: Setting) -> Block | None:
    """The block that a run is, if it is one. Its last value ends where the next block begins."""
    while run.entries and _is_furniture(run.entries[-1], lines):
        run.entries.pop()
    while len(run.entries) > 1 and _stands_before(run, lines):
        run.entries.pop(0)
    if not run.entries:
        return None
    weights: dict[str, float] = {}
    for _, marks in run.entries:
        for mark in marks:
            for name in mark.names:
                base = name.split(" ")[0] if name.startswith(("release", "box_office")) else name
                weight = 0.25 if base == ASIDE else 0.5 if base in _COMMON else 1.0
                weights[base] = max(weights.get(base, 0), weight if mark.sure else weight / 2)
    core = [name for name in weights if name in LEADS]
    if FOREIGN in weights or not (
        core or weights.keys() & _FACTS_OF_FILMS or _released(run, lines) or _billed(run, lines)
    ):
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
    facts = [name for name in weights if name in _FACTS_OF_FILMS] + sorted(_released(run, lines))
    enough = sum(weights.values())
    if "director" in weights and (
        {"cast", "with"} & weights.keys() or ({"release", "genres"} & weights.keys() and _is_directed(run))
    ):
        enough += _BILLED
    if enough < _ENOUGH or not (core or len(facts) >= 2) or len(weights) < 2:
        return None
    known = sorted(weights, key=lambda name: -weights[name])
    why = f"{len(weights)} known labels close together: {', '.join(known[:6])}"
    return Block((*pairs, *stated), taken | frozenset(around), above, why)


def _stands_before(run: Run, lines: list[Line]) -> bool:
    """Whether a run's first label is none of its block: it fills no field, and a title stands between it and the next."""
    (number, marks), (following, _) = run.entries[:2]
    if any(mark.names != (ASIDE,) for mark in marks):
        return False
    owner, label = lines[number], lines[following]
    return any(
        (line.tag in HEADINGS or label.element.tag == line.element.tag != owner.element.tag) and not is_rule(line)
        for line in lines[number + 1 : following]
        if line.region == owner.region
    )


def _is_directed(run: Run) -> bool:
    """Whether a label says of a work who directed it: "Directed by", "Regie". A company has a "Director", too."""
    return any(
        mark.sure and "director" in mark.names and not fold(mark.printed).startswith(_OFFICES)
        for _, marks in run.entries
        for mark in marks
    )


def _billed(run: Run, lines: list[Line]) -> bool:
    """Whether a run's lines may name companies without a label."""
    return any(may_bill(lines[number].text) for number, _ in run.entries)


def _released(run: Run, lines: list[Line]) -> set[str]:
    """The ways of release that a run's labels tell: "Date de sortie DVD" is a film's, "Release date" may be a camera's.

    "Now playing", alone on a line again and again, is what a list of videos says of them.
    """
    ways = Counter(
        (name, lines[number].text if mark.end - mark.start == len(lines[number].text) else "")
        for number, marks in run.entries
        for mark in marks
        if mark.sure
        for name in mark.names
        if name in _WAYS
    )
    return {name for (name, alone), times in ways.items() if times == 1 or not alone}


def _around(run: Run, lines: list[Line], taken: frozenset[int], setting: Setting) -> tuple[list[int], tuple[int, ...]]:
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
    for number in range(first + 1, min(len(lines), last + 1 + GAP)):
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
