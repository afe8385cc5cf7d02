"""An article's lines as the pieces of a conversation: a question and an answer in one paragraph are two.

A piece knows how it is set apart (bold, italic, a heading, a quotation, ``dt``, a dash, and whatever classes, styles and
tags its own element has), and the label that may stand before it.
"""

import itertools
import re
from collections import Counter, deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.lines import BOLD, ITALIC, MOST, Line
from extractors.turn_breaks import labels_within, lost_breaks, names_within, run_in
from extractors.turn_chapters import without_chapters
from extractors.turn_forms import learn_forms, read_form
from extractors.turn_labels import (
    COLON,
    LONGEST_LABEL,
    QUOTED_SPEECH,
    Label,
    label_of,
    names_speaker,
    numbered_role,
    read_label,
    shouted_name,
)
from extractors.turn_quotes import pull_quotes
from extractors.turn_signed import without_signatures
from extractors.turn_spans import spans_within
from extractors.turn_speech import asks, invites, says_you
from extractors.turn_ways import (
    BULLETED,
    DASHED,
    FIRST,
    NUMBER,
    NUMBERED,
    QUOTED,
    SENTENCE_ENDS,
    all_asks,
    inverse,
    lead,
    leading_ways,
    leads,
    ways,
)

_INVERSE = ("blockquote", "dd", BOLD, ITALIC, QUOTED)
"""Ways in which answers are set apart on some pages, and questions are not."""
_STAMP = re.compile(r"^[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\.\d{1,3})?[\])]?(?:\s?[-–—|])?(?=\s|$)\s?")
_STAMP_BEHIND = re.compile(r"(?<=\w)\s{1,3}[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?:?$")
"""A time in a transcript, before what is said or behind the name of who says it."""
_LEAST = 3
"""Paragraphs that begin with a question in bold or italic type: then that is how questions are set apart."""
_LONGEST_FIRST = 300
"""Characters of a question above a line break."""
_MOST_WITHIN = 1_000
"""Places within the lines of an article at which they fall into pieces: behind that many, lines stay whole."""
_TALK = 2
"""Questions in a page's credit blocks: one may be a title."""


@dataclass(slots=True)
class Piece:
    """A run of text that one person says, or part of one."""

    line: Line
    text: str
    apart: frozenset[str]
    label: Label | None
    asker: str | None = None
    """Who has signed it, see `turn_signed`."""

    @property
    def said(self) -> str:
        """The text without its label."""
        if not self.label:
            return self.text
        spoken = self.text[self.label.end :]
        return spoken[1:-1] if self.label.bare and QUOTED_SPEECH.match(spoken) else spoken


def read_pieces(body: Sequence[Line], known: frozenset[str] = frozenset(), language: str | None = None) -> list[Piece]:
    """The pieces of an article's lines, in order, without pull quotes.

    Args:
        body: the article's paragraphs.
        known: folded names that are labels even if they do not look like one: "Journal du court".
        language: the page's.
    """
    body, askers = without_signatures(_without_stamps(without_chapters(body)))
    split = {kind for kind in (BOLD, ITALIC) if _are_led(body, kind)}
    whole = {kind for kind in (BOLD, ITALIC) if sum(all_asks(line, kind) for line in body) >= _LEAST}
    parted = labels_within(body) or names_within(body) or spans_within(body) or lost_breaks(body) or run_in(body)
    quotes = pull_quotes(body)
    forms = learn_forms(body)
    shouted = sum(shouted_name(line.text) is not None for line in body) >= 2 * _LEAST
    pieces: list[Piece] = []
    within = 0
    for number, line in enumerate(body):
        if number in quotes:
            continue
        after = body[number + 1] if number + 1 < len(body) else None
        before = body[number - 1] if number else None
        edges = (
            parted.get(number) or _cuts(line, split, whole, before, after, language)
            if within < _MOST_WITHIN
            else [(0, len(line.text))]
        )
        within += len(edges) - 1
        for part, start, end in _parts(line, edges):
            text = line.text[start:end].strip()
            if text:
                bold = any(first <= start and last > start for first, last, kind in part.spans if kind == BOLD)
                apart = ways(part, start, end) | leading_ways(part, start, end, after)
                apart |= {NUMBERED} if is_numbered(text) else set()
                label = read_label(part, text, start, apart, known, bold=bold, shouted=shouted)
                if label is None and (count := NUMBER.match(text)):
                    label = numbered_role(text, count.end())
                if forms and (label is None or label.bare) and (found := read_form(line, text, start, forms)):
                    label = label_of(*found, strong=bold)
                pieces.append(Piece(line, text, apart, label, askers.get(number)))
    for piece in _firsts(pieces):
        piece.apart |= {FIRST}
    for way in _INVERSE:
        if sum(way in piece.apart for piece in pieces) >= _LEAST:
            for piece in pieces:
                if way not in piece.apart:
                    piece.apart |= {inverse(way)}
    return pieces


def _are_led(body: Sequence[Line], kind: str) -> bool:
    """Whether questions in bold or italic type begin lines: some that ask, and perhaps as many sentences that do not."""
    asking = sum(leads(line, kind) for line in body)
    if asking >= _LEAST or asking < _LEAST - 1:
        return asking >= _LEAST
    ends = ((line, lead(line, kind)) for line in body)
    return sum(line.text[:end].rstrip().endswith(SENTENCE_ENDS) for line, end in ends if end) > _LEAST


def _firsts(pieces: Sequence[Piece]) -> list[Piece]:
    """The first pieces of the elements that have several, in the tag in which most of these ask."""
    runs = [list(run) for _, run in itertools.groupby(pieces, lambda piece: id(piece.line.element))]
    firsts = [run[0] for run in runs if len(run) > 1 and len(run[0].text) <= _LONGEST_FIRST]
    asked = Counter(piece.line.tag for piece in firsts if asks(piece.text))
    tag = max(asked, key=lambda tag: asked[tag], default=None)
    return [piece for piece in firsts if piece.line.tag == tag] if tag and asked[tag] >= _LEAST else []


def _without_stamps(body: Sequence[Line]) -> Sequence[Line]:
    """The lines of a transcript without their times; others as they are."""
    before = sum(_STAMP.match(line.text) is not None for line in body)
    behind = sum(
        len(line.text) <= LONGEST_LABEL and ":" in line.text and _STAMP_BEHIND.search(line.text) is not None
        for line in body
    )
    if max(before, behind) < _LEAST:
        return body
    return [line for line in map(_without_stamp, body) if line.text]


def _without_stamp(line: Line) -> Line:
    start = found.end() if (found := _STAMP.match(line.text)) else 0
    ends = _STAMP_BEHIND.search(line.text) if len(line.text) <= LONGEST_LABEL else None
    end = max(start, ends.start()) if ends else len(line.text)
    if not start and end == len(line.text):
        return line
    spans = [(max(0, first - start), min(last, end) - start, kind) for first, last, kind in line.spans]
    text = line.text[start:end]
    named = names_speaker(text) and (ends is not None or " " in text)  # a name beside a time is a label
    return replace(line, text=text + ":" * named, spans=tuple(span for span in spans if span[0] < span[1]))


def without_marks(text: str) -> str:
    """What is said, without a dash, a bullet or a number before it."""
    return NUMBER.sub("", without_dash(text), count=1)


def is_numbered(text: str) -> bool:
    """Whether a number stands before what is said."""
    return NUMBER.match(text) is not None


def without_dash(text: str) -> str:
    """What is said, without a dash or a bullet before it."""
    return DASHED.sub("", BULLETED.sub("", text, count=1), count=1)


def without_talk(lines: Sequence[Line], blocks: Iterable[Collection[int]]) -> list[Line] | None:
    """The lines less the conversation among them, where credit blocks were read into one; None where none was.

    "P:" and "R:" are a question and its answer to one publication, producer and director to another. Credit blocks
    ask nothing.
    """
    read = [number for block in blocks for number in block]
    asking = sum(lines[number].text.endswith(("?", "？", "؟")) for number in read)
    spoken = [number for number in read if lines[number].text.endswith(SENTENCE_ENDS)]
    if asking < _TALK and not (asking and len(spoken) * 2 > len(read)):
        return None
    every = [
        number for number, line in enumerate(lines) if line.region is None and line.text.endswith(("?", "？", "؟"))
    ]
    talk = {*spoken, *range(every[0], every[-1] + 2)} if every else set(spoken)
    return [replace(line, text="…", spans=()) if number in talk else line for number, line in enumerate(lines)]


def _cuts(
    line: Line, split: set[str], whole: set[str], above: Line | None, below: Line | None, language: str | None
) -> list[tuple[int, int]]:
    """Where a line falls into pieces: at a question that leads or ends it, and before labels in bold type within it.

    Where questions stand on lines of their own, one that leads a line is cut, too, if no question stands right above it, or
    the next line asks in the same type. Where they lead lines, one that has lost its mark says "you".
    """
    if not line.spans:
        return [(0, len(line.text))]
    asking = {
        kind
        for kind in (BOLD, ITALIC)
        if leads(line, kind)
        and not (above and all_asks(above, kind))
        and (kind in whole or (below and all_asks(below, kind)))
    }
    ends = {lead(line, kind) for kind in split | asking}
    cuts = {end for end in ends if end and _is_said(line.text, end, language)}
    for start, end, kind in line.spans:
        if kind in whole and start > 0 and end >= len(line.text) and asks(line.text[start:]):
            before = line.text[:start].rstrip()  # a question that has lost the break before it
            cuts |= {start} if before.endswith(SENTENCE_ENDS) and any(map(str.isalpha, before)) else set()
        if kind == BOLD and start > 0 and end - start <= LONGEST_LABEL and not line.text[start - 1].isalnum():
            found = COLON.match(line.text[start : start + LONGEST_LABEL + 16])
            if found and found.end() + 3 >= end - start and names_speaker(found[1]):
                cuts.add(start)
    edges = [0, *sorted(cuts)[:MOST], len(line.text)]
    return list(itertools.pairwise(edges))


def _is_said(text: str, end: int, language: str | None) -> bool:
    """Whether the words with which a line begins are a sentence, or are put to somebody, and another sentence follows."""
    lead = text[:end].rstrip()
    if lead[-1] in '.?!…？。।۔”"»' or asks(lead):
        return True
    rest = text[end:].lstrip(" “\"«„‘'(¡¿")
    return (rest[:1].isupper() or rest[:1].isdigit()) and (invites(lead) or says_you(lead, language))


def _parts(line: Line, edges: Sequence[tuple[int, int]]) -> Iterable[tuple[Line, int, int]]:
    """The line at each of its parts: with the spans that reach into the part alone, so that many parts take no longer."""
    if len(edges) == 1:
        yield line, *edges[0]
        return
    spans = deque(sorted(line.spans))
    within: list[tuple[int, int, str]] = []
    for start, end in edges:
        while spans and spans[0][0] < end:
            within.append(spans.popleft())
        within = [span for span in within if span[1] > start]
        yield replace(line, spans=tuple(within)), start, end
