"""Lines among answers that nobody says: what stands below a picture, and links to other articles."""

import re

from extractors.page import Element
from extractors.turn_pieces import Piece
from extractors.turn_ways import SENTENCE_ENDS
from extractors.turn_words import turn_words

_LONGEST = 120
"""Characters of a caption."""
_LONGEST_PLAIN = 40
"""The same where it is set as the answer above it is, and is no sentence."""
_MOST_INSIDE = 4
"""Elements within one another around a picture that has a paragraph of its own."""
_CAPTION_CLASS = re.compile(r"caption|legend|(?<![a-z])(?:cap|credits?)(?![a-z])", re.IGNORECASE)
_CLOSERS = '”’"»」』)）]*_ '


def is_beside(piece: Piece, before: Piece) -> bool:
    """Whether a piece below some words of an answer is none of it: a caption, or a link from its beginning to its end.

    A caption has a class or words that say so, or stands right behind a picture and is set otherwise than the words above, or is a
    few words and no sentence.
    """
    element = piece.line.element
    if len(piece.text) == len(piece.line.text) and _is_link(element):
        return True
    apart = piece.apart - before.apart
    if len(piece.text) > _LONGEST:
        return False
    if any(way.startswith(".") and _CAPTION_CLASS.search(way) for way in apart):
        return True
    if names_picture(piece.text):
        return True
    if not _is_below_picture(element):
        return False
    sentence = piece.text.rstrip(_CLOSERS).endswith(SENTENCE_ENDS)
    return bool(apart) or (not sentence and len(piece.text) <= _LONGEST_PLAIN)


def names_picture(text: str) -> bool:
    """Whether a line says that it stands below a picture: "Foto: …", "… (archive photo)"."""
    if len(text) > _LONGEST:
        return False
    folded = text.casefold().rstrip(_CLOSERS + ".。")
    return folded.startswith(turn_words().captions) or folded.endswith(turn_words().captions_end)


def _is_link(element: Element) -> bool:
    """Whether an element is a link, or is filled by one."""
    inner = element
    for _ in range(_MOST_INSIDE):
        if inner.tag == "a":
            return True
        only = next(inner.iterchildren(), None)
        if only is None or only.getnext() is not None or (inner.text or "").strip() or (only.tail or "").strip():
            return False
        inner = only
    return False


def _is_below_picture(element: Element) -> bool:
    """Whether a picture alone, without words, stands right before an element."""
    before = element.getprevious()
    if before is None or (element.getparent() is not None and (before.tail or "").strip()):
        return False
    for _ in range(_MOST_INSIDE):
        if before.tag in {"img", "amp-img", "picture"}:
            return True
        inner = next(before.iterchildren(), None)
        if inner is None or (before.text or "").strip() or (inner.tail or "").strip() or inner.getnext() is not None:
            return False
        before = inner
    return False
