"""Pairs: the labels of a credit block with their values, raw, each with its place.

A value stands behind its label, in the cell beside it, or on the lines below, up to the next label. A label that no
vocabulary knows is a pair as well: nothing stated is dropped.
"""

from dataclasses import dataclass

from extractors.billing import read_billing
from extractors.facts import Fact, peel, read_facts
from extractors.label_names import LONGEST
from extractors.labels import Mark
from extractors.line_kinds import PROSE, could_be_names, is_prose, is_rule, is_sentence
from extractors.lines import BOLD, Line
from extractors.pieces import Apart, set_apart
from extractors.players import read_players
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, ROLES

NEVER = frozenset({"navigation", "comments", "footer", "form", "newsletter", "related", "share"})
"""Boxes in which no credit block stands, whatever their words."""

BETWEEN = frozenset({"caption", "advertisement"})
"""Boxes that may split a block and are none of it."""

_PLAYED = frozenset({"cast", "with", "guest", "narrator"})
"""Labels of those who play."""

VALUE_LINES = 60
"""Lines that may stand under one label: a long cast list."""

_WORDS_OF_TITLE = 12

_HEADED = (" | ", " │ ", " – ", " — ")
"""Marks between a title and the first label of its line: "LONG NIGHT | Regie: Ada Moor | DE 2018"."""

_NAMED = frozenset(
    {"with", "by", "production", "distribution", "distributors", "production_companies", "rating", "genres"}
)
"""Labels of names that are no roles: bare facts may run on behind their values too."""

_LISTS = _NAMED | {"countries", "languages", "sales_agents"}
"""Labels, besides roles, whose values may be lists."""

_SHORTEST_LIST = 3

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"})


LONGEST_HEADING = 120
"""Characters of a line that may be a title."""


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


def read_pairs(
    entries: list[tuple[int, list[Mark]]], lines: list[Line], end: int, setting: Setting
) -> tuple[tuple[Pair, ...], frozenset[int]]:
    """The pairs of a run of lines, in the page's order.

    Args:
        entries: number of each labelled line, and its labels.
        lines: the page's lines.
        end: number of the line before which the last value ends.
        setting: where the page stands.

    Returns:
        The pairs, bare facts and unknown labels among them; and the numbers of all lines read.
    """
    pairs: list[Pair] = []
    apart: Apart = {}
    used = {number for number, _ in entries}
    for place, (number, marks) in enumerate(entries):
        line = lines[number]
        following = entries[place + 1][0] if place + 1 < len(entries) else None
        before = line.text[: marks[0].start]
        stated = read_facts(before, setting)
        if before and not stated:
            head, stated = peel(before.rstrip(" .;|–—-("), setting)
            headed = stated or (before.endswith(_HEADED) and marks[0].sure and len(line.text) <= PROSE)
            if headed and not place and _is_heading(head := head.rstrip(" |│–—")):
                pairs.append(Pair("", ("title",), None, head.strip(), line, head.strip()))
        pairs.extend(as_pair(fact, line) for fact in stated)
        for label, name, value in read_billing(before):
            pairs.append(Pair(label, (name,), None, value, line, value))
        for at, mark in enumerate(marks):
            is_last = at + 1 == len(marks)
            until = len(line.text) if is_last else marks[at + 1].start
            value = _bare(line.text[mark.end : until], between=not is_last)
            if is_last and len(value) > _SHORTEST_LIST and _listed(mark):
                value = set_apart(line, value, apart, names=_names_people(mark))
            if mark.names == (ASIDE,):
                pairs.extend(as_pair(fact, line) for fact in peel(f"; {value}", setting)[1])
            if value and any(name in ROLES or name in _NAMED for name in mark.names):
                value, stated = _apart(value, setting)
                pairs.extend(as_pair(fact, line) for fact in stated)
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
                        line.text[mark.start : until].rstrip(" .,;|/–—-"),
                    )
                )
                continue
            if not value and following == number + 1 and (front := in_front(entries[place + 1], lines)):
                pairs.append(Pair(mark.printed, mark.names, mark.qualifier, front, lines[following], front))
                continue
            if not value and set(mark.names) <= _PLAYED:
                stop = following if following is not None else end
                if players := read_players(lines, number, stop, setting):
                    used.update(players.numbers)
                    holder = lines[players.numbers[0]]
                    pairs.append(Pair(mark.printed, mark.names, mark.qualifier, players.value, holder, holder.text))
                    continue
            below, unknown, read = _below(lines, number, following, end, bool(value), mark, setting)
            used.update(read)
            texts = [value] if value else []
            for index in below:
                text_below = lines[index].text
                if _listed(mark):
                    text_below = set_apart(lines[index], text_below, apart, names=_names_people(mark))
                texts.append(text_below)
            holder = line if value or not below else lines[below[0]]
            text = line.text[mark.start :] if value or not below else holder.text
            pairs.append(Pair(mark.printed, mark.names, mark.qualifier, "\n".join(texts), holder, text))
            pairs.extend(unknown)
    return tuple(pairs), frozenset(used)


def _listed(mark: Mark) -> bool:
    """Whether a label's value may be a list."""
    return any(name in ROLES or name in _LISTS for name in mark.names)


def _names_people(mark: Mark) -> bool:
    return any(name in ROLES or name in _PLAYED for name in mark.names)


def in_front(entry: tuple[int, list[Mark]], lines: list[Line]) -> str:
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


def as_pair(fact: Fact, line: Line) -> Pair:
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
    lines: list[Line], number: int, following: int | None, end: int, has_value: bool, mark: Mark, setting: Setting
) -> tuple[list[int], list[Pair], list[int]]:
    """The lines under a label that are its value, the unknown labels with their values among them, and all lines read."""
    owner = lines[number]
    taken: list[int] = []
    read: list[int] = []
    unknown: list[Pair] = []
    index = number + 1
    stop = following if following is not None else min(end, number + VALUE_LINES)
    collecting = True
    fills = mark.names != (ASIDE,)
    while index < stop:
        line = lines[index]
        if line.region in BETWEEN or (line.region in NEVER and line.region != owner.region) or is_rule(line):
            index += 1
            continue
        if line.region != owner.region or (is_prose(line) and not (owner.row and line.row == owner.row)):
            break
        billed = mark.names and set(mark.names) <= _PLAYED and not has_value
        stranger = None if billed and following is not None else _unknown(line, lines, index, stop, owner)
        if stranger:
            pair, behind = stranger
            read.extend(range(index, behind))
            index = behind
            unknown.append(pair)
            collecting = False
            continue
        within = bool(owner.row) and line.row == owner.row
        listed = bool(taken) and line.tag == "li" and _alike(lines[taken[-1]], line)
        if (has_value or taken) and not within and (stated := read_facts(line.text, setting)):
            collecting = listed and {fact.name for fact in stated} <= set(mark.names)
        if collecting and not within and (_is_marked_so(owner, line) or (fills and is_sentence(line.text))):
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


def _is_set_so(owner: Line, line: Line) -> bool:
    """Whether a line may go on with one above it: behind a break, or in an element like its own."""
    return line.element is owner.element or (
        _alike(owner, line) and line.element.get("class") == owner.element.get("class")
    )


def _is_marked_so(owner: Line, line: Line) -> bool:
    """Whether a line starts with the bullet of the label above: "◎主演 …", "◎影片截图"."""
    return line.text[0] == owner.text[0] and not owner.text[0].isalnum() and owner.text[0] not in "\"'“‘„«(「『"


def _continues(owner: Line, line: Line, has_value: bool, enclosed: bool, mark: Mark) -> bool:
    if line.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return False
    if owner.row and line.row == owner.row:
        return True
    if owner.row and line.row and line.row != owner.row:
        return False
    if not has_value:
        return enclosed or len(line.text) < PROSE
    # A value that goes on below: a list of names that the page breaks, never a sentence.
    names = any(
        name in ROLES or name in {"distributors", "production_companies", "production", "with"} for name in mark.names
    )
    bulleted = not (owner.text[0].isalnum() or line.text[0] == owner.text[0])  # the last of its block: "◎主演 …"
    goes_on = names and (enclosed or bulleted) and _is_set_so(owner, line)
    return goes_on and len(line.text) < 60 and line.text[-1] not in ".!?" and could_be_names(line.text)


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
    if under is not None and not is_prose(under) and under.tag not in {"dt", "th"}:
        return Pair(label, (), None, under.text, under, under.text), index + 2
    return Pair(label, (), None, "", line, text), index + 1
