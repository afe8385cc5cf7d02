"""Who signs below an article's text: "– Ada Reel", "Ada Reel is a writer in Leeds", "Photos: Bo Lund / Text: Ada Reel"."""

import re
from functools import cache

from extractors.byline_ends import cut
from extractors.byline_names import names_in, only_names
from extractors.byline_titles import begins_as_a_person
from extractors.byline_words import any_of, byline_patterns, table
from extractors.collectives import is_portrait, is_told_of
from extractors.evidence import Notes
from extractors.lines import BOLD, ITALIC, Line
from extractors.vocabulary import fold
from schemas import Source

PARAGRAPH = 120
"""Characters from which on a line is text, if it tells of nobody."""
_SENTENCE = 60
"""Characters from which on a line is text of its own."""
_BELOW = 10
"""Lines below the last paragraph."""
_LONGEST_FILED = 300
"""Characters of a line that says under which categories an article stands."""
_MOST_LEAD = 20
"""Characters before such a name in which other work is told of: "foto di"."""
_MOST_WORDS = 4
"""Words of a name."""
_DASHED = re.compile(r"^[–—―-]{1,2}\s?([^\W\d_].{3,40})$")
_BRACKETS = re.compile(r"^\s?\([^()]{1,40}\)")
_LAST_BRACKETS = re.compile(r"\(([^()]{5,50})\)[\s+*.]{0,6}$")
_SENTENCES = re.compile(r"(?<=[^\W\d_]{3}[.!?;])\s")
_LONGEST_CLOSING = 40
_ALL = 0.9
"""Share of a line's characters that is all of it."""


@cache
def _later() -> "re.Pattern[str]":
    """Behind what a line says of pictures, who wrote the text: "Photos: Bo Lund / Text: Ada Reel"."""
    words = any_of(table()["signs"]["later"])
    return re.compile(rf"[/|·•,;.]\s{{0,2}}(?:{words})(?:\s?[:：]|\sby\s)\s?(.{{3,60}})$", re.IGNORECASE)


def find_signature(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those who sign below the last paragraph, or of whom a line there says that they write; a person of the article is none."""
    end = _end(lines, never)
    told: dict[str, Line] = {}
    for number, line in enumerate(lines[end : end + _BELOW], end):
        if line.region == "caption" or next(line.element.iterancestors("blockquote"), None) is not None:
            continue
        text = line.text
        dashed = _DASHED.match(text)
        signed = dashed or _later().search(text)
        names = names_in(signed[1], never) if signed else ()
        if names and (dashed is None or names == (dashed[1].strip(),)):
            notes.from_line("/authors", Source.PROSE, line)
            return names
        if names := _bare(text, never):
            notes.from_line("/authors", Source.PROSE, line)
            return names
        below = lines[number + 1].text if number + 1 < len(lines) else ""
        above = lines[number - 1].text if number else ""
        if _closes(above) and begins_as_a_person(text) and only_names(text, never) == (text,):
            notes.from_line("/authors", Source.PROSE, line)
            return (text,)
        announced = text if line.region == "author" else _behind_announcement(text, above)
        name = _told(text, never) or (text if _introduces(text, below, never) else None)
        name = name or _begins_with(announced, never)
        if name and not _is_known(name, lines[:end]):
            told.setdefault(name, line)
    if not told:
        return _introduced(lines, never, notes) or _in_brackets(lines, never, notes) or _alone(lines, never, notes)
    if len(told) != 1:
        return ()  # of several nothing tells who wrote
    ((name, line),) = told.items()
    notes.from_line("/authors", Source.PROSE, line)
    return (name,)


def _introduced(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Whom a line in italics or bold behind the text introduces, a sentence each, and no other line speaks of.

    "Ada Reel is a lawyer in Leith. Bo Lund teaches law."
    """
    texts = [number for number, line in enumerate(lines) if _is_text(line)]
    for number in range(texts[1] + 1 if len(texts) > 1 else len(lines), len(lines)):
        line = lines[number]
        if line.region is not None or len(line.text) > _LONGEST_FILED:
            continue
        if max(line.amount(ITALIC), line.amount(BOLD)) < len(line.text) * _ALL:
            continue
        told = (_who_is(sentence, never) for sentence in _SENTENCES.split(line.text)[:_BELOW])
        names = tuple(dict.fromkeys(name for name in told if name))
        others = [other for other in lines if other is not line]
        if names and not any(_is_known(name, others) for name in names):
            notes.from_line("/authors", Source.PROSE, line)
            return names
    return ()


def _who_is(sentence: str, never: set[str]) -> str | None:
    """The person with whose name a sentence begins that says what this one is or does: "Ada Reel ist Anwältin"."""
    words = sentence.split(None, _MOST_WORDS + 1)
    for count in range(min(_MOST_WORDS, len(words) - 1), 1, -1):
        name = " ".join(words[:count])
        if is_told_of(words[count]) and begins_as_a_person(name) and names_in(name, never) == (name,):
            return name
    return None


def _in_brackets(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Whom brackets at the end of the last paragraph, or on the line below it, name as newspapers do: "… is open again. (Ada Reel)"."""
    last = next((number for number in range(len(lines) - 1, -1, -1) if _is_text(lines[number])), None)
    for line in lines[last : last + 2] if last is not None else ():
        found = _LAST_BRACKETS.search(line.text, max(0, len(line.text) - _SENTENCE)) if line.region is None else None
        names = only_names(found[1], never) if found else ()
        if names and all(map(begins_as_a_person, names)):
            notes.from_line("/authors", Source.PROSE, line, found[1] if found else None)
            return names
    return ()


def _bare(text: str, never: set[str]) -> tuple[str, ...]:
    """Whom a label without a mark names beside other work: "tekst Ada Reel, foto’s Bo Lund"."""
    if not byline_patterns().bare_label.search(text, 0, PARAGRAPH):
        return ()
    signed, _ = cut(text[:PARAGRAPH])
    bare = byline_patterns().bare.match(signed) if byline_patterns().work.search(text[len(signed) :]) else None
    return only_names(bare[1].rstrip(","), never) if bare else ()


def _alone(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """The names that are all of the last line typed with the text, a line of other work left out; of nobody the text speaks of."""
    last = next((number for number in range(len(lines) - 1, -1, -1) if _is_text(lines[number])), None)
    if last is None:
        return ()
    holder = lines[last].element.getparent()
    typed = [line for line in lines[last + 1 :][:_BELOW] if line.element.getparent() is holder]
    typed = [line for line in typed if not byline_patterns().work.match(line.text)]
    if len(typed) != 1 or typed[0].tag != lines[last].tag or typed[0].region is not None:
        return ()
    names = only_names(typed[0].text.strip(" ."), never)
    linked = next(typed[0].element.iter("a"), None) is not None
    if not names or linked or any(_is_known(name, lines[: last + 1]) for name in names):
        return ()
    notes.from_line("/authors", Source.PROSE, typed[0])
    return names


def _is_text(line: Line) -> bool:
    return line.region is None and len(line.text) > _SENTENCE


def from_filing(lines: list[Line], never: set[str], notes: Notes) -> tuple[str, ...]:
    """Those named in the line of an article's categories: "This entry was posted in Reviews by Ada Reel"."""
    for line in lines:
        filed = byline_patterns().filed.match(line.text) if len(line.text) <= _LONGEST_FILED else None
        others = filed and byline_patterns().work.search(
            line.text[max(0, filed.start(1) - _MOST_LEAD) : filed.start(1)]
        )
        if filed and not others and (names := names_in(filed[1], never, single=True)):
            notes.from_line("/authors", Source.BYLINE, line)
            return names
    return ()


def _end(lines: list[Line], never: set[str]) -> int:
    """The number of the line behind the last paragraph."""
    for number in range(len(lines) - 1, max(-1, len(lines) - 4 * _BELOW), -1):
        line = lines[number]
        if line.region is None and len(line.text) > PARAGRAPH and _told(line.text, never) is None:
            return number + 1
    return len(lines)


def _told(text: str, never: set[str]) -> str | None:
    """The name with which a line begins that says that its bearer writes."""
    words = text[:200].split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 1, -1):
        name = " ".join(words[:count])
        behind = _BRACKETS.sub("", " ".join(words[count:]))
        if is_portrait(behind) and names_in(name, never) == (name,):
            return name
    return None


def _closes(text: str) -> bool:
    """Whether a line is how a letter ends above the name of who wrote it: "Yours sincerely,"."""
    return len(text) < _LONGEST_CLOSING and fold(text.strip(" ,.!–—-")) in _closings()


@cache
def _closings() -> frozenset[str]:
    return frozenset(map(fold, table()["signs"]["closings"]))


def _behind_announcement(text: str, above: str) -> str:
    """What "About the author" on the line above announces, or "Author bio:" on this one; nothing where neither does."""
    label, colon, rest = text[:200].partition(":")
    pattern = byline_patterns().label
    if colon and pattern.match(label):
        return rest.strip()
    return text if pattern.match(above[: _MOST_WORDS * 20]) else ""


def _begins_with(text: str, never: set[str]) -> str | None:
    """The name with which a sentence about its author begins: "Ada Reel lives in Leeds"."""
    words = text[:200].split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 1, -1):
        name = " ".join(words[:count])
        if words[count][0].islower() and names_in(name, never) == (name,):
            return name
    return None


def _introduces(text: str, below: str, never: set[str]) -> bool:
    """Whether a line is a name alone, and the one below says that its bearer writes: "She covers the theatre"."""
    words, (first, _, behind) = text.split(), below.partition(" ")
    if not 1 < len(words) <= _MOST_WORDS or names_in(text, never) != (text,):
        return False
    if begins_as_a_person(text) and below.startswith(f"{text} ") and below[len(text) + 1].islower():
        return True  # a box: the name, and "Ada Reel leads …" below it
    return (first == words[0] or first.casefold() in table()["portraits"]["pronouns"]) and is_portrait(behind)


def _is_known(name: str, lines: list[Line]) -> bool:
    """Whether the article itself speaks of somebody with this surname: then the line is about a person of the article."""
    surname = name.split()[-1]
    return any(surname in line.text for line in lines)
