"""Labels in a line: where one stands, what it names, and how sure that is.

"Director: Rachel Mason" is plain. Real blocks also set labels apart by bold type, dashes, pipes or nothing at all
("Directed by Rachel Mason", "監督／…"), join them ("Writer/Director", "Produktion & Regie"), put several on a line and glue
them to their values ("GenreDrama"). Every form is found here; whether the line is part of a credit block is decided
in ``block.py``.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice

from extractors.label_names import CJK, GLUED, LONGEST, ends_none, names_of, opening, opens_none, read_label
from extractors.lines import BOLD, LINK, Line
from extractors.vocabulary import Vocabulary, fold

MOST_ON_A_LINE = 40
"""Colons looked at on one line: a credit paragraph has a dozen, a page of minified text thousands."""

# A pattern that begins with a set of characters passes over all others many times as fast.
_COLON = re.compile(r"[:：](?!in(?:nen)?\b)")
"""But not the one in "Darsteller:innen"."""
_BOUNDARY = re.compile(r"[.;|/,•·–—)\]】》」』\s](?:(?<=\s)(?:[-–—|/•·*]\s|\s+|(?<=[.;!?»”\"]\s))|(?<!\s)\s{0,3})")
_DASH = re.compile(r"\s{0,3}(?:[-–—]{1,2}\s|[|│／=→»>…_]|\.{2,}|/\s)\s{0,3}|\t|\s{3,}")
_DASHES = re.compile(r"[-–—|│／=→»>…_./]")
_CLAUSE_END = re.compile(r"[;.|│•·‧/]\s")
_SPACE = re.compile(r"\s")
_MOST_WORDS = 6
"""Words of a label that nothing ends."""
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_BREAKS = re.compile(r"(?:;|(?:(?<=[^\W\d_]{2})|(?<=\)))(\.)|([,]))\s|\s[|│•·‧/–—]\s")
_LONGEST_BOX = 600
_BOXED = 4
"""Kinds of labels that make a line without marks such a box: a sentence that starts with one has no three more."""
SHORT_LINE = 24
"""Characters of a line that hold one label and its value, and no second."""
_SHORTEST = 4
"""Letters of a label that nothing sets off from its value: shorter ones are initials and prepositions."""
_SMALL = frozenset({"with", "by"})
"""Everyday words that may be shorter, in the page's own language: "De", "Con", "Mit"."""
_CLAUSES = 3
"""Labels without colons that make a paragraph a credit paragraph: two may stand in any sentence."""
_STARTS_VALUE = re.compile(r"[^\W_a-z]|[\"'“‘«„『「(\[$€£¥₩₽₹₦]", re.UNICODE)
_LOWER = frozenset({"genres", "languages"})
"""Labels whose values are no names, and begin with a small letter in many languages: "Genere drammatico"."""
_FEW = 4
"""Words of such a value: a sentence has more."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A label found in a line."""

    start: int
    """Where the label begins."""
    end: int
    """Where its value begins."""
    printed: str
    """The label as printed, without its colon."""
    names: tuple[str, ...]
    """What it names: roles, facts or vague names. Empty for a label that no vocabulary knows."""
    qualifier: str | None
    """What stood in brackets behind it: ``Streaming``."""
    sure: bool
    """Whether a separator or type sets it apart. "Directed by X" is not sure: prose may say that too."""


def find_marks(line: Line, language: str | None, words: Vocabulary) -> list[Mark]:
    """Every label of a line, in order. Their values run from ``end`` to the next label's ``start``."""
    text = line.text
    if line.spans and line.spans[0][2] == LINK and line.spans[0][:2] == (0, len(text)):
        return []  # a link leads to a page of that name: categories, menus
    marks = _before_colons(text, language, words) if ":" in text or "：" in text else []
    first = marks[0].start if marks else len(text)
    head = _at_start(line, first, language, words)
    if head and (not marks or head.end <= marks[0].start):
        marks.insert(0, head)
    if len(text) <= LONGEST:
        return _behind(marks, text, language, words) if marks else marks
    clauses = _clauses(text, language, words) if len(marks) < _CLAUSES else []
    if len(marks) + len(clauses) == 1:
        clauses = _run_together(text, language, words)
    return clauses if len(clauses) > len(marks) else _behind(marks, text, language, words)


def _behind(marks: list[Mark], text: str, language: str | None, words: Vocabulary) -> list[Mark]:
    """Labels without colons that begin a clause behind a label: "Director: A. Starring B, C", "reż. A, scen. B"."""
    if not marks or len(text) <= SHORT_LINE:
        return marks
    found: list[Mark] = []
    for at, mark in enumerate(marks):
        found.append(mark)
        limit = marks[at + 1].start if at + 1 < len(marks) else len(text)
        for clause in islice(_BREAKS.finditer(text, mark.end, limit), MOST_ON_A_LINE):
            inner = _unmarked(text, clause.end(), limit, language, words)
            if inner and inner.names != mark.names and (clause[2] is None or inner.printed.endswith(".")):
                found.append(inner)
    return found


def _clauses(text: str, language: str | None, words: Vocabulary) -> list[Mark]:
    """The labels of a run-on paragraph without colons: "Directed by X; produced by Y; director of photography, Z;"."""
    marks: list[Mark] = []
    starts = _clause_starts(text)
    for number, start in enumerate(starts):
        if len(marks) + len(starts) - number < _CLAUSES:
            return []
        if opens_none(text, start, words):
            continue
        limit = starts[number + 1] if number + 1 < len(starts) else len(text)
        comma = text.find(", ", start, min(limit, start + LONGEST))
        colon = _COLON.search(text, start, min(limit, start + LONGEST))
        mark = None
        for cut, behind in ((colon.start(), colon.end()) if colon else (-1, -1), (comma, comma + 2)):
            if mark is None and cut > 0 and (label := read_label(text[start:cut], language, words)):
                mark = Mark(start, behind, *label, True)
        mark = mark or _unmarked(text, start, limit, language, words)
        if mark:
            marks.append(replace(mark, sure=True))
    return marks if len(marks) >= _CLAUSES else []


def _clause_starts(text: str) -> list[int]:
    """Where clauses begin: at the start, and behind a semicolon, a full stop that ends a word, a bar between spaces."""
    starts = [0]
    for found in _CLAUSE_END.finditer(text):
        at = found.start()
        mark = text[at]
        if mark == "." and not _TWO_LETTERS.match(text, at - 2 if at > 1 else at):
            continue
        if mark not in ".;" and not (at > starts[-1] and text[at - 1].isspace()):
            continue
        starts.append(found.end())
        if len(starts) == MOST_ON_A_LINE:
            break
    return starts


def _run_together(text: str, language: str | None, words: Vocabulary) -> list[Mark]:
    """Labels of a box whose markup got lost: "Director Ada Moor Writers Ada Moor, Max Fell Stars Anna Tsai Rating PG"."""
    if len(text) > _LONGEST_BOX or text[-1] in ".!?…" or ". " in text:
        return []  # sentences
    tokens = list(re.finditer(r"\S+", text))
    marks: list[Mark] = []
    at = 0
    while at < len(tokens):
        for length in (3, 2, 1):
            last = at + length
            if last >= len(tokens) or not tokens[at].group()[0].isupper():
                continue
            printed = text[tokens[at].start() : tokens[last - 1].end()]
            name = words.name(printed, language) if len(printed) >= _SHORTEST and printed[-1].isalpha() else None
            apart = _STARTS_VALUE.match(text, tokens[last].start())
            if name and apart and words.says(printed, language) and (marks or at == 0):
                marks.append(Mark(tokens[at].start(), tokens[last].start(), printed, (name,), None, True))
                at = last - 1
                break
        at += 1
    return marks if len({mark.names for mark in marks}) >= _BOXED else []


def _before_colons(text: str, language: str | None, words: Vocabulary) -> list[Mark]:
    marks: list[Mark] = []
    done = before = 0
    for number, colon in enumerate(_COLON.finditer(text)):
        if number >= MOST_ON_A_LINE:
            break
        at, after, before = colon.start(), before, colon.end()
        if at and text[at - 1] == " ":
            at -= 1
        if at <= done:
            continue
        floor = max(done, at - LONGEST)
        if ends_none(text, floor, at, words):
            continue
        if text.count("(", 0, at) > text.count(")", 0, at) or text.count("（", 0, at) > text.count("）", 0, at):
            continue  # within brackets: "Moonage Daydream (2022, D: Morgen)"
        found = _longest_label(text, floor, after, at, language, words)
        if found and (found[2] or marks):  # a torn label is believed behind another one
            start, (printed, names, qualifier), sure = found
            marks.append(Mark(start, colon.end(), printed, names, qualifier, sure))
            done = colon.end()
    return marks


def _longest_label(
    text: str, floor: int, after: int, at: int, language: str | None, words: Vocabulary
) -> tuple[int, tuple[str, tuple[str, ...], str | None], bool] | None:
    """The longest known label that ends at ``at``: first from the boundaries before it, then from any word.

    It begins at ``floor`` or later, and no label goes on over the colon before, which ends at ``after``.
    """
    boundaries = [floor] if floor == 0 or text[floor - 1 : floor].isspace() or not text[floor - 1].isalnum() else []
    boundaries += [found.end() for found in _BOUNDARY.finditer(text, floor, at) if found.end() < at]
    for start in sorted({start for start in boundaries if start >= after}):
        label = read_label(text[start:at], language, words)
        if label:
            return start, label, True
    for start in (found.end() for found in _SPACE.finditer(text, max(floor, after - 1), at)):
        if start < at and not text[start].islower():
            label = read_label(text[start:at], language, words)
            if label:
                return start, label, False
    return None


def _at_start(line: Line, limit: int, language: str | None, words: Vocabulary) -> Mark | None:
    """A label at the start of a line that no colon ends."""
    text = line.text
    start = opening(text)
    for left, right, kind in line.spans:
        if kind == BOLD and left <= start and right <= limit and right < len(text):
            label = read_label(text[left:right].rstrip(" :："), language, words)
            if label:
                return Mark(left, right, *label, True)
            break
    if opens_none(text, start, words):
        return None
    if line.tag in {"dt", "th"} or len(text) <= LONGEST:
        label = read_label(text.rstrip(" :："), language, words)
        if label and limit == len(text):
            return Mark(start, len(text), *label, True)
    near = min(limit, LONGEST)
    dash = _DASH.search(text, start + 1, near) if _DASHES.search(text, start + 1, near) else None
    if dash:
        label = read_label(text[start : dash.start()], language, words)
        if label:
            return Mark(start, dash.end(), *label, True)
    return _unmarked(text, start, limit, language, words)


def _unmarked(text: str, start: int, limit: int, language: str | None, words: Vocabulary) -> Mark | None:
    """The longest label that the line starts with, set off from its value by a space or by nothing."""
    if CJK.match(text, start):
        for end in range(min(start + 10, limit, len(text)), start, -1):
            name = words.name(text[start:end], language)
            if name and end < len(text) and CJK.match(text, end - 1):
                printed = text[start:end]
                apart = text[end] == " " and (start > 0 or " " in printed)  # "◎导演 …", "导　　演 …"
                return Mark(start, end, printed, (name,), None, apart)
        return None
    space = text.find(" ", start, start + LONGEST)
    first = text[start : space if space > 0 else start + LONGEST]
    if fold(first).split(" ", 1)[0] not in words.starts:
        return None
    ends = [found.start() for found in islice(_SPACE.finditer(text, start, start + LONGEST), _MOST_WORDS)]
    for end in reversed(ends):
        if end >= limit:
            continue
        value = _STARTS_VALUE.match(text, end + 1) is not None
        if not value and (text[-1] in ".!?" or text.count(" ", end) > _FEW):
            continue
        names = names_of(text[start:end], language, words)
        if not value and not set(names) <= _LOWER:
            continue
        if names and (end - start >= _SHORTEST or (names[0] in _SMALL and words.says(text[start:end], language))):
            return Mark(start, end + 1, text[start:end], names, None, _is_phrase(text[start:end]))
    for found in GLUED.finditer(text, start, min(limit, start + LONGEST)):
        if names := names_of(text[start : found.end()], language, words):
            return Mark(start, found.end(), text[start : found.end()], names, None, False)
    return None


def _is_phrase(label: str) -> bool:
    """Whether a label says by itself that a name follows: "Directed by", "In theaters"; not "Director" or "With"."""
    return " " in label.strip()
