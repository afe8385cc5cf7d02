"""Those who play and whom they play, where a page sets each pair as an item of its own: a card, a table's row.

"Ada Moor" and below it or beside it "Captain Reyes" are two lines as any two names of a list are. That they are items of
two lines, one like the other, tells which are the names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, takewhile

from extractors.lines import Line
from extractors.page import Element
from extractors.values.setting import Setting

_DEEPEST = 12
"""Elements between a line and what holds the whole list."""
_MOST = 200
"""Items of a list."""
_LONGEST = 60
"""Characters of a name, or of a role."""
_LINES = 3
"""Lines of an item: dots may stand between the two."""


@dataclass(frozen=True, slots=True)
class Players:
    """A list of those who play: each with the role in brackets, and the numbers of their lines."""

    value: str
    numbers: tuple[int, ...]


def read_players(lines: list[Line], number: int, stop: int, setting: Setting) -> Players | None:
    """The cast below a label that stands on a line of its own; None where its items are no pairs.

    Args:
        lines: the page's lines.
        number: the label's.
        stop: the number of the line before which the value ends.
        setting: whose vocabulary tells a table's head ("Actor", "Role") from its rows.
    """
    first = next((at for at in range(number + 1, min(stop, number + _LINES)) if _says(lines[at])), None)
    if first is None or lines[first].region != lines[number].region:
        return None
    items = _items(lines[number].element, lines[first].element)
    if len(items) < 2:
        return None
    places = {item: place for place, item in enumerate(items)}
    pairs: dict[int, list[int]] = {}
    for at in range(first, min(stop, first + _LINES * _MOST)):
        place = _place(lines[at].element, places)
        if place is None:
            break
        if _says(lines[at]):
            pairs.setdefault(place, []).append(at)
    listed = list(pairs.values())
    if items[0].tag == "dt" and len(listed) % 2 == 0:
        listed = [before + behind for before, behind in zip(listed[::2], listed[1::2], strict=True)]
    two = sum(len(item) == 2 for item in listed)
    if len(listed) < 2 or two * 2 < len(listed) or any(len(item) > 2 for item in listed):
        return None
    texts = [[lines[at].text for at in item] for item in listed]
    if any(len(text) > _LONGEST for item in texts for text in item):
        return None
    named = [_played(*item) for item in texts if not setting.vocabulary.name(item[0], setting.base_language)]
    return Players("\n".join(named), tuple(at for item in listed for at in item))


def _says(line: Line) -> bool:
    """Whether a line is more than dots between two cells."""
    return any(character.isalnum() for character in line.text)


def _played(name: str, role: str = "") -> str:
    role = role.partition("(")[0].strip()
    return f"{name} ({role})" if role and ")" not in role else name


def _items(label: Element, value: Element) -> list[Element]:
    """The elements that may be a list's items, where the first value stands in one: siblings of one tag."""
    around = {label}
    up = label
    for _ in range(_DEEPEST):
        up = up.getparent()
        if up is None:
            break
        around.add(up)
    top = value
    for _ in range(_DEEPEST):
        over = top.getparent()
        if over is None or top in around:
            return []
        if over in around:
            break
        top = over
    else:
        return []
    following = _like(top, top.itersiblings())
    if following:
        return [top, *following]
    for _ in range(_DEEPEST):
        children = list(islice(top.iterchildren("*"), _MOST))
        if len(children) != 1:
            break
        top = children[0]
    else:
        return []
    if not children:
        return []
    return children if children[0].tag == "dt" else [children[0], *_like(children[0], children[1:])]


def _like(element: Element, others: Iterable[Element]) -> list[Element]:
    """The elements next to one that are set as it is, up to the first that is not."""
    alike = takewhile(lambda other: other.tag == element.tag, (other for other in others if isinstance(other.tag, str)))
    return list(islice(alike, _MOST))


def _place(element: Element, places: dict[Element, int]) -> int | None:
    up: Element | None = element
    for _ in range(_DEEPEST):
        if up is None:
            return None
        if up in places:
            return places[up]
        up = up.getparent()
    return None
