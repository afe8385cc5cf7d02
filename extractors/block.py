"""Credit blocks: runs of lines whose labels the vocabulary knows.

A lone "Director:" in a sentence is no block. A run is one when several labels of the trade stand close together, at
least one of them is at the core of a billing (director, cast, runtime, distributor …), and the values behind them can
be what the labels announce. A page may have several blocks: one work each.
"""

from dataclasses import dataclass, field

from extractors.billing import read_billing
from extractors.facts import Fact, peel, read_facts
from extractors.labels import LONGEST, Mark, find_marks
from extractors.lines import BOLD, LINK, Line
from extractors.prose import is_stock
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, FOREIGN, ROLES

_NEVER = frozenset({"navigation", "comments", "footer", "form", "newsletter", "related", "share"})
"""Boxes in which no credit block stands, whatever their words."""

_BETWEEN = frozenset({"caption", "advertisement"})
"""Boxes that may split a block and are none of it."""

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
_PROSE = 220
"""A line longer than this that no label starts is prose and ends a block."""
_VALUE_LINES = 60
"""Lines that may stand under one label: a long cast list."""
_ABOVE = 8
"""Lines above the first label that may be the work's title and bare facts."""
LONGEST_HEADING = 120
"""Characters of a line that may be a title."""
_WORDS_OF_TITLE = 12
_CALLED = frozenset(
    {"production_companies", "production", "distributors", "distribution", "sales_agents", "title", "original_title"}
)
"""Labels whose values may begin with any word of the trade: "Story Syndicate", "Music Box Films"."""
_HEADED = (" | ", " │ ", " – ", " — ")
"""Marks between a title and the first label of its line: "LONG NIGHT | Regie: Ada Moor | DE 2018"."""
_NAMED = frozenset(
    {"with", "by", "production", "distribution", "distributors", "production_companies", "rating", "genres"}
)
"""Labels of names that are no roles: bare facts may run on behind their values too."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"})
_GAP = 3
"""Lines without a label that may stand between two labels that have their values: an advertisement, a heading."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value, raw, with their place."""

    label: str
    names: tuple[str, ...]
    """What the label names; empty for an unknown label."""
    qualifier: str | None
    value: str
    """Lines of the value are set apart by newlines."""
    line: Line
    """The line that holds the value, or its first line."""
    text: str
    """Label and value as they stand on that line; the value alone where the label stands on a line of its own."""


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
        if line.region in _NEVER or line.region in _BETWEEN or _is_rule(line):
            continue
        if run.entries and line.region != lines[run.entries[0][0]].region:
            runs.append(run)
            run = _Run()
        marks = _plausible(find_marks(line, setting.base_language, setting.vocabulary), line)
        if (
            quiet == 0
            and run.entries
            and not any(mark.sure for mark in marks)
            and (set(run.entries[-1][1][-1].names) & _CALLED or _is_apart(lines[run.entries[-1][0]], line))
            and _awaits_value(run.entries[-1], lines)
        ):
            marks = []  # "Production Company" above "Story Syndicate": the value of the label before, not a label
        if _is_byline(marks) and not _is_billed(number, lines, setting):
            marks = []
        if marks:
            again = {name for mark in marks for name in mark.names} & run.names & (_LEADS | {"title"})
            if again and (headed or ((quiet or "title" in again) and len(run.names) > 2)):
                runs.append(run)
                run = _Run()
            run.entries.append((number, marks))
            run.names.update(name for mark in marks for name in mark.names)
            quiet, headed = 0, False
        elif run.entries and not _is_name_line(line) and not read_facts(line.text, setting):
            quiet += 1
            headed = headed or line.tag in _HEADINGS
            open_label = _awaits_value(run.entries[-1], lines)
            if _is_prose(line) or quiet > (_VALUE_LINES if open_label else _GAP):
                runs.append(run)
                run = _Run()
                quiet = 0
    runs.append(run)
    return [block for run in runs if (block := _block(run, lines, setting))]


def _is_byline(marks: list[Mark]) -> bool:
    """Whether a line's one label is a preposition without a colon: "De Jane Doe", "By Jane Doe"."""
    return len(marks) == 1 and marks[0].names == ("by",) and not marks[0].sure


def _is_billed(number: int, lines: list[Line], setting: Setting) -> bool:
    """Whether the line above or below says "with" or "by" too: that is a billing, and no byline."""
    for step in (-1, 1):
        beside = number + step
        while 0 <= beside < len(lines) and _is_rule(lines[beside]) and abs(beside - number) <= _GAP:
            beside += step
        if 0 <= beside < len(lines):
            marks = find_marks(lines[beside], setting.base_language, setting.vocabulary)
            if any(name in {"with", "by"} for mark in marks for name in mark.names):
                return True
    return False


def _is_prose(line: Line) -> bool:
    text = line.text
    if len(text) <= _PROSE and (len(text) <= 90 or text[-1] not in '.!?…”"»。' or line.tag in {"td", "dd"}):
        return False
    commas = sum(text.count(mark) for mark in ",;、，/")
    return not (commas >= 3 and len(text) < 40 * (commas + 1) and could_be_names(text))


def _is_rule(line: Line) -> bool:
    """A line that a block goes on over: a table's rules without letters and digits, "Advertisement"."""
    return not any(character.isalnum() for character in line.text[:40]) or (
        len(line.text) < 40 and ":" not in line.text and is_stock(line.text)
    )


def _is_name_line(line: Line) -> bool:
    """A short line that can be one name of a list: a cast that the page prints one under another."""
    return (
        line.tag not in _HEADINGS
        and len(line.text) <= 40
        and line.text[-1] not in ".!?:："
        and could_be_names(line.text)
    )


def _is_apart(label: Line, value: Line) -> bool:
    """Whether a label is set apart from what follows: a cell or term of the same row, a heading, bold type."""
    if label.row and label.row == value.row:
        return True
    return label.tag in _HEADINGS or (not label.row and label.amount(BOLD) >= len(label.text) - 1)


def _awaits_value(entry: tuple[int, list[Mark]], lines: list[Line]) -> bool:
    number, marks = entry
    return not lines[number].text[marks[-1].end :].strip()


def _plausible(marks: list[Mark], line: Line) -> list[Mark]:
    """The marks whose values can be what their labels announce."""
    kept = []
    for at, mark in enumerate(marks):
        end = marks[at + 1].start if at + 1 < len(marks) else len(line.text)
        value = line.text[mark.end : end].strip()
        if not value:
            if at + 1 < len(marks) and not mark.sure:
                continue
            kept.append(mark)
        elif not mark.sure and not kept and len(marks) == 1 and _is_prose(line):
            continue  # prose that happens to start with a word of the trade
        elif any(name in ROLES or name in {"with", "by"} for name in mark.names) and not (
            could_be_names(value) or (mark.sure and mark.printed[0] > "\u3000")  # 音楽：toe
        ):
            continue
        else:
            kept.append(mark)
    return kept


def could_be_names(value: str) -> bool:
    """Whether a value can be names: most of its words start with a capital, or it is in a script without them."""
    words = [word.strip("()[]\"'“”‘’«»,;.") for word in value[:160].split()[:12]]
    words = [word for word in words if len(word) > 3 or word[:1].isupper() or not word[:1].isalpha()]
    if not words:
        return any(character.isalpha() for character in value)
    first = next((character for character in value if character.isalpha()), "")
    capital = sum(1 for word in words if word and not word[0].islower())
    return bool(first) and (not first.islower() or capital * 2 > len(words)) and capital * 2 >= len(words)


def _block(run: _Run, lines: list[Line], setting: Setting) -> Block | None:
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
    pairs, taken = _pairs(run, lines, setting)
    around, above = _around(run, lines, taken, setting)
    stated = [
        _fact(fact, lines[number])
        for number in around
        if number not in taken
        for fact in read_facts(lines[number].text, setting)
    ]
    for number in above:  # "Small Hours (15) 97 mins"
        behind = peel(lines[number].text, setting)[1]
        if any(fact.name == "runtime" for fact in behind):
            stated.extend(_fact(fact, lines[number]) for fact in behind)
    for pair in (*pairs, *stated):
        if not pair.label and pair.names != ("title",):
            weights.setdefault(pair.names[0], 0.5)
    core = [name for name in weights if name in _LEADS]
    facts = [name for name in weights if name in _FACTS_OF_FILMS] + sorted(_released(run))
    enough = sum(weights.values()) + (_BILLED if "director" in weights and {"cast", "with"} & weights.keys() else 0)
    if FOREIGN in weights or enough < _ENOUGH or not (core or len(facts) >= 2) or len(weights) < 2:
        return None
    known = sorted(weights, key=lambda name: -weights[name])
    why = f"{len(weights)} known labels close together: {', '.join(known[:6])}"
    return Block((*pairs, *stated), taken | frozenset(around), above, why)


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
        if line.region in _BETWEEN or _is_rule(line):
            continue
        if line.region != region or len(line.text) > LONGEST_HEADING or _is_prose(line):
            break
        if read_facts(line.text, setting) and line.amount(LINK) < len(line.text):
            facts.insert(0, number)
        else:
            headings.insert(0, number)
            if line.tag in _HEADINGS:
                break
    if headings and facts and facts[0] < headings[0]:
        facts = [number for number in facts if number > headings[0]]
    last = max(last, *taken) if taken else last
    for number in range(first + 1, min(len(lines), last + 1 + _GAP)):
        line = lines[number]
        if number in taken or line.region in _BETWEEN:
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


def _pairs(run: _Run, lines: list[Line], setting: Setting) -> tuple[tuple[Pair, ...], frozenset[int]]:
    pairs: list[Pair] = []
    used = {number for number, _ in run.entries}
    for place, (number, marks) in enumerate(run.entries):
        line = lines[number]
        following = run.entries[place + 1][0] if place + 1 < len(run.entries) else None
        before = line.text[: marks[0].start]
        stated = read_facts(before, setting)
        if before and not stated:
            head, stated = peel(before.rstrip(" .;|–—-("), setting)
            headed = stated or (before.endswith(_HEADED) and marks[0].sure and len(line.text) <= _PROSE)
            if headed and not place and _is_heading(head := head.rstrip(" |│–—")):
                pairs.append(Pair("", ("title",), None, head.strip(), line, head.strip()))
        pairs.extend(_fact(fact, line) for fact in stated)
        for label, name, value in read_billing(before):
            pairs.append(Pair(label, (name,), None, value, line, value))
        for at, mark in enumerate(marks):
            is_last = at + 1 == len(marks)
            end = len(line.text) if is_last else marks[at + 1].start
            value = _bare(line.text[mark.end : end], between=not is_last)
            if mark.names == (ASIDE,):
                pairs.extend(_fact(fact, line) for fact in peel(f"; {value}", setting)[1])
            if value and any(name in ROLES or name in _NAMED for name in mark.names):
                value, stated = _apart(value, setting)
                pairs.extend(_fact(fact, line) for fact in stated)
            billed = read_billing(value) if set(mark.names) & {"production", "production_companies"} else []
            if billed:
                pairs.extend(Pair(label, (name,), None, who, line, who) for label, name, who in billed)
                continue
            if not is_last:
                pairs.append(
                    Pair(
                        mark.printed,
                        mark.names,
                        mark.qualifier,
                        value,
                        line,
                        line.text[mark.start : end].rstrip(" .,;|/–—-"),
                    )
                )
                continue
            if not value and following == number + 1 and (front := _in_front(run.entries[place + 1], lines)):
                pairs.append(Pair(mark.printed, mark.names, mark.qualifier, front, lines[following], front))
                continue
            below, unknown, read = _below(lines, number, following, bool(value), mark, setting)
            used.update(read)
            texts = ([value] if value else []) + [lines[index].text for index in below]
            holder = line if value or not below else lines[below[0]]
            text = line.text[mark.start :] if value or not below else holder.text
            pairs.append(Pair(mark.printed, mark.names, mark.qualifier, "\n".join(texts), holder, text))
            pairs.extend(unknown)
    return tuple(pairs), frozenset(used)


def _in_front(entry: tuple[int, list[Mark]], lines: list[Line]) -> str:
    """What stands in front of a line's first label: "Txori Films, RTVE. Distribuidora: Vértice" under "Compañías"."""
    number, marks = entry
    return lines[number].text[: marks[0].start].strip(" .;|,–—-")


def _apart(value: str, setting: Setting) -> tuple[str, tuple[Fact, ...]]:
    """A value and the facts that run on behind it; what a listing says after those, in sentences, is none of either."""
    kept, facts = peel(value, setting)
    first, stop, _ = value.partition(". ")
    if not facts and stop and len(first) > 3:
        kept, facts = peel(first, setting)
    return (kept, facts) if facts else (value, ())


def _fact(fact: Fact, line: Line) -> Pair:
    """A fact that no label announces, as a pair."""
    return Pair("", (fact.name,), None, fact.text, line, fact.text)


def _is_heading(text: str) -> bool:
    """Whether what stands before a line's bare facts can be a title: short, and no sentence."""
    text = text.strip()
    return (
        1 < len(text) <= LONGEST_HEADING
        and len(text.split()) <= _WORDS_OF_TITLE
        and not text[0].islower()
        and text[-1] not in ".,;:!"
    )


def _bare(value: str, *, between: bool) -> str:
    """A value without the separators around it; a full stop goes only where another label follows."""
    value = value.strip(" \t|│／•·–—=→_").strip()
    value = value.removeprefix("- ").removesuffix(" -")
    return value.rstrip(" .,;/-") if between else value.strip(" ;|/")


def _below(
    lines: list[Line], number: int, following: int | None, has_value: bool, mark: Mark, setting: Setting
) -> tuple[list[int], list[Pair], list[int]]:
    """The lines under a label that are its value, the unknown labels with their values among them, and all lines read."""
    owner = lines[number]
    taken: list[int] = []
    read: list[int] = []
    unknown: list[Pair] = []
    index = number + 1
    stop = following if following is not None else min(len(lines), number + _VALUE_LINES)
    collecting = True
    while index < stop:
        line = lines[index]
        if line.region in _BETWEEN or line.region in _NEVER or _is_rule(line):
            index += 1
            continue
        if line.region != owner.region or (_is_prose(line) and not (owner.row and line.row == owner.row)):
            break
        billed = mark.names and set(mark.names) <= {"cast", "with", "guest", "narrator"} and not has_value
        stranger = None if billed and following is not None else _unknown(line, lines, index, stop, owner)
        if stranger:
            pair, behind = stranger
            read.extend(range(index, behind))
            index = behind
            unknown.append(pair)
            collecting = False
            continue
        if (has_value or taken) and not (owner.row and line.row == owner.row) and read_facts(line.text, setting):
            collecting = False
        if collecting and following is None and taken and not _alike(lines[taken[-1]], line):
            break
        if collecting and not _continues(owner, line, has_value, following is not None, mark):
            collecting = False
            if following is None:
                break
        if collecting and line.text.strip(" -–—:|,./"):
            taken.append(index)
        elif not collecting and following is None:
            break
        index += 1
    return taken, unknown, read + taken


def _alike(line: Line, other: Line) -> bool:
    """Whether two lines are set alike: items of one list, paragraphs of one box, cells of one row."""
    return line.element is other.element or (
        line.tag == other.tag and line.element.getparent() is other.element.getparent()
    )


def _continues(owner: Line, line: Line, has_value: bool, enclosed: bool, mark: Mark) -> bool:
    if line.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return False
    if owner.row and line.row == owner.row:
        return True
    if owner.row and line.row and line.row != owner.row:
        return False
    if not has_value:
        return enclosed or len(line.text) < _PROSE
    # A value that goes on below: a list of names that the page breaks, never a sentence.
    names = any(
        name in ROLES or name in {"distributors", "production_companies", "production", "with"} for name in mark.names
    )
    return enclosed and names and len(line.text) < 60 and line.text[-1] not in ".!?" and could_be_names(line.text)


def _unknown(line: Line, lines: list[Line], index: int, stop: int, owner: Line) -> tuple[Pair, int] | None:
    """A label that no vocabulary knows, with its value, and the index behind it: such pairs go to ``other``."""
    text = line.text
    colon = max(text.find(":", 0, LONGEST), text.find("：", 0, LONGEST))
    label = text[:colon].strip() if colon > 0 else ""
    if colon < 0 and line.tag in {"dt", "th"} and len(text) <= LONGEST:
        label, colon = text, len(text) - 1
    elif colon < 0 and line.spans and line.spans[0][2] == BOLD and line.spans[0][0] == 0:
        end = line.spans[0][1]
        whole = end == len(text) and index + 1 < stop and lines[index + 1].row == line.row != 0
        if end < LONGEST and (end < len(text) or whole):
            label, colon = text[:end].strip(), end - 1
    if (
        not label
        or label[-1].isdigit()  # "Scope (2.35:1)"
        or len(label.split()) > 5
        or not (label[0].isupper() or (label[0].isalpha() and not label[0].islower()))
    ):
        return None
    if not _alike(owner, line) and line.tag not in {"dt", "th", "td"}:
        return None
    value = _bare(text[colon + 1 :], between=False)
    if value:
        return Pair(label, (), None, value, line, text), index + 1
    under = lines[index + 1] if index + 1 < stop else None
    if under is not None and not _is_prose(under) and under.tag not in {"dt", "th"}:
        return Pair(label, (), None, under.text, under, under.text), index + 2
    return Pair(label, (), None, "", line, text), index + 1
