"""Boxes within a conversation, which nobody says: a teaser, a portrait of whoever answers, a place for a shop.

They are told by where they stand: the elements around what is said come again from turn to turn, those around a box do
not, and no turn begins within it.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice

from extractors.lines import Line
from extractors.page import Element
from extractors.turn_pieces import Piece

_BOXES = frozenset({"div", "section", "aside", "table", "figure", "details"})
"""The tags of elements that may be such a box."""
_MOST_AROUND = 12
"""Elements around a paragraph that are looked at."""
_LITTLE = 5
"""Of so many characters of the conversation, at most one stands in boxes: else they are how its answers are printed."""
_LEAST = 3
"""Turns that must begin in the same surroundings."""
_MOST_TEXTS = 16
"""Runs of text in a box of links."""
_LONGEST = 300
"""Characters of one."""
_JOINTS = " \n\t|·•/–-→»>"
"""What stands between links."""


def without_boxes(pieces: Sequence[Piece], begins: Callable[[Piece], bool]) -> list[Piece]:
    """The pieces less those in boxes behind the first turn.

    Args:
        pieces: those of the article.
        begins: whether a turn begins with a piece: by a label, or as questions are set apart.
    """
    started = [number for number, piece in enumerate(pieces) if begins(piece)]
    if len(started) < _LEAST:
        return list(pieces)
    talk = pieces[started[0] :]
    ways = cache(_ways)  # most paragraphs stand in one element
    around = {way for number in started for way in ways(_around(pieces[number].line))}
    known = around | {_way(pieces[number].line.element) for number in started}
    boxed = {
        id(piece)
        for piece in talk
        if not begins(piece)
        and (
            _is_boxed(ways(_around(piece.line)), around)
            or (_way(piece.line.element) not in known and _is_of_links(piece.line.element))
        )
    }
    held = sum(len(piece.text) for piece in talk if id(piece) in boxed)
    if not boxed or held * _LITTLE > sum(len(piece.text) for piece in talk):
        return list(pieces)
    boxed -= _only(talk, boxed, begins)
    return [piece for piece in pieces if id(piece) not in boxed]


def _only(talk: Sequence[Piece], boxed: set[int], begins: Callable[[Piece], bool]) -> set[int]:
    """The pieces in boxes that are all that stands between a question without a label and the next turn."""
    found: set[int] = set()
    run: list[int] = []
    bare = False
    for piece in talk:
        if id(piece) in boxed:
            run.append(id(piece))
            continue
        begun = begins(piece)
        if run and bare and begun:
            found.update(run)
        run = []
        bare = begun and (piece.label is None or not piece.said.strip())
    return found


def _is_boxed(ways: Sequence[tuple[str, str]], around: set[tuple[str, str]]) -> bool:
    return any(way not in around and way[0] in _BOXES for way in ways)


def _around(line: Line) -> Element | None:
    """The element around a paragraph; its own where that holds other blocks."""
    return line.element if _holds_blocks(line.element) else line.element.getparent()


def _ways(element: Element | None) -> list[tuple[str, str]]:
    """Tag and class of an element and of those around it, the outermost last."""
    found: list[tuple[str, str]] = []
    while element is not None and len(found) < _MOST_AROUND:
        found.append(_way(element))
        element = element.getparent()
    return found


def _way(element: Element) -> tuple[str, str]:
    return str(element.tag), element.get("class", "")[:200]


def _is_of_links(element: Element) -> bool:
    """Whether a box that has a class is little but links: other articles, below a few words in an element of their own or before a colon.

    Words beside a link, without a colon before it, are a sentence that somebody says.
    """
    named = element.tag in _BOXES and element.get("class")
    texts = list(islice(element.itertext(), _MOST_TEXTS + 1)) if named else []
    length = sum(map(len, texts))
    if not texts or len(texts) > _MOST_TEXTS or length > _LONGEST:
        return False
    links = [link for link in element.iter("a") if link.get("href")]
    loose = [text for text in (element.text, *(child.tail for child in element)) if text and text.strip(_JOINTS)]
    if not links or any(not text.rstrip().endswith((":", "：")) for text in loose):
        return False
    return sum(len(text) for link in links for text in link.itertext()) * 2 >= len(" ".join("".join(texts).split()))


def _holds_blocks(element: Element) -> bool:
    """Whether an element holds other blocks beside its words."""
    child = next(element.iterchildren(), None)
    for _ in range(_MOST_AROUND):
        if child is None:
            return False
        if child.tag in {"p", "ul", "ol", "div"}:
            return True
        child = child.getnext()
    return False
