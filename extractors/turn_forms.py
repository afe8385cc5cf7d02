"""How a page prints who speaks, learned from the page itself: "<Ada> …", "(AR) …", "Ada – …", a name in an element of its own.

One form stands at the beginning of most paragraphs, with a few names that come again and again. In a list of works or
of people, which looks alike, none does. Where type alone tells the answers, one name stands before questions.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.lines import Line
from extractors.page import Element
from extractors.turn_labels import names_speaker
from extractors.turn_speech import asks
from extractors.turn_words import turn_words
from extractors.vocabulary import fold

_FORMS = {
    "<": re.compile(r"<([^<>]{1,40})>[:：]?\s{0,2}(?=\S)"),
    "(": re.compile(r"\(([^()]{1,40})\)\s?[:：–—-]?\s{0,2}(?=\S)"),
    "[": re.compile(r"\[([^\[\]]{1,40})\]\s?[:：–—-]?\s{0,2}(?=\S)"),
    "-": re.compile(r"([^\W\d_][^–—|/<>?!:]{0,30}?)(?:\s?[–—]\s{0,2}|\s{1,2}-\s{0,2}|-\s{1,2})(?=\S)"),
    "|": re.compile(r"([^\W\d_][^–—|/<>?!:]{0,30}?)\s{0,2}(?:[|>»]|/{1,3})\s{0,2}(?=\S)"),
    ":": re.compile(r"(@?\w[\w.-]{0,24})\s?[:：]\s{1,3}(?=\S)"),
    ".": re.compile(
        r"([^\W\d_][^\s.]{1,20}(?:\s[^\W\d_][^\s.]{1,20}){0,2}|(?:[^\W\d_]\.\s?){1,3}[^\W\d_])\.[–—-]?\s{1,2}(?=\S)"
    ),
}
_BRACKETS = frozenset("<([")
_BEHIND = ("-", "|", ":", ".")
"""The forms without brackets."""
_HANDLED = frozenset({"<", "[", ":", "element"})
"""Those in which a name may be one with which somebody signs in."""
_HANDLE = re.compile(r"@?[a-z\d][\w.-]{1,24}", re.IGNORECASE)
_MARK = re.compile(r"[:：–—|>»/.-](?:(?<=[:：–—|>»/])|(?<=\s-)|(?<=-)(?=\s)|(?<=\w\.)[–—-]?\s)")
"""What stands behind a name that no bracket opens: one look for it is quicker than the forms, and quickest for a character."""
_INLINE = frozenset({"span", "a", "b", "strong", "em", "i", "u", "cite", "font", "small", "code", "mark", "label"})
_HEAD = 64
"""Characters of a line in which a name and its mark stand."""
_LONGEST = 40
_LEAST = 6
"""Paragraphs that begin in the same form."""
_LEAST_EACH = 2
_LEAST_ASKING = 3
"""Questions behind the one name that a form has."""
_MOST_NAMES = 8
_MOST_LINES = 3_000
"""Lines from which forms are learned."""
_MOST_WORDS = 4

Forms = Mapping[str, frozenset[str]]
"""The forms that a page has → the folded names that stand in it."""


def learn_forms(body: Sequence[Line]) -> Forms:
    """The forms in which the lines of a page begin with who speaks, and the names, folded."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, line in enumerate(body[:_MOST_LINES]):
        for form, printed, _ in _begins(line, line.text[:_HEAD], _FORMS):
            found.setdefault(form, []).append((number, fold(printed)))
    asking = {form: sum(asks(body[number].text) for number, _ in places) for form, places in found.items()}
    return {form: names for form, places in found.items() if (names := _speaking(places, asking[form]))}


def read_form(line: Line, text: str, start: int, forms: Forms) -> tuple[str, int] | None:
    """The name before a piece in one of the forms of its page, and where its words begin."""
    for form, printed, end in _begins(line if start == 0 else None, text[:_HEAD], forms):
        if fold(printed) in forms[form]:
            return printed, end
    return None


def _begins(line: Line | None, head: str, forms: Mapping[str, object]) -> list[tuple[str, str, int]]:
    """In which forms a text begins with what may be a name, the name, and where the form ends."""
    found = []
    printed = (head[:1],) if head[:1] in _BRACKETS else _BEHIND if _MARK.search(head) else ()
    for form in printed:
        match = _FORMS[form].match(head) if form in forms else None
        if match and _may_speak(match[1], form):
            found.append((form, match[1].strip(), match.end()))
    if (
        line is not None
        and (name := _first_element(line.element))
        and head.startswith(name)
        and _may_speak(name, "element")
    ):
        rest = head[len(name) :]
        found.append(("element", name, len(head) - len(rest.lstrip(" :–—-|"))))
    if len(head) <= _LONGEST and head[-1:].isalnum() and _may_speak(head, "line"):
        found.append(("line", head, len(head)))
    return [item for item in found if item[0] in forms or forms is _FORMS]


def _first_element(element: Element) -> str | None:
    """The words of the inline element with which a block begins, and which holds no other."""
    first = next(element.iterchildren(), None)
    if first is None or first.tag not in _INLINE or (element.text or "").strip():
        return None
    inner = next(first.iterchildren(), None)
    if inner is not None and (inner.tag not in _INLINE or (first.text or "").strip() or inner.getnext() is not None):
        return None
    words = ((first if inner is None else inner).text or "")[: 2 * _LONGEST]
    return " ".join(words.split()).strip(" :–—-|")


def _may_speak(printed: str, form: str) -> bool:
    short = 0 < len(printed) <= _LONGEST and len(printed.split()) <= _MOST_WORDS
    return short and (names_speaker(printed) or (form in _HANDLED and _HANDLE.fullmatch(printed) is not None))


def _speaking(places: Sequence[tuple[int, str]], asking: int) -> frozenset[str]:
    """The names of a form, if they are those who speak: a few, again and again, in most of the lines; or one who asks.

    Args:
        places: the numbers of the lines that begin in the form, and the names.
        asking: how many of the lines ask.
    """
    words = turn_words()
    counts = Counter(name for _, name in places if name not in words.question and name not in words.answer)
    often = {name for name, count in counts.items() if count >= _LEAST_EACH}
    if len(often) == 1 and len(counts) == 1 and asking >= _LEAST_ASKING and asking * 2 > len(places):
        return frozenset(often)
    if not 1 < len(often) <= _MOST_NAMES:
        return frozenset()
    spoken = [number for number, name in places if name in often]
    if len(spoken) < _LEAST or len(spoken) * 5 < 2 * (spoken[-1] - spoken[0] + 1):
        return frozenset()
    return frozenset(often | {name for name in counts if any(_is_kin(name, other) for other in often)})


def _is_kin(name: str, other: str) -> bool:
    """Whether a name in full is that of a shorter one: "Ada Reel" of "Ada", "Reel" or "AR"."""
    words = name.split()
    return other in words or other.replace(" ", "") == "".join(word[0] for word in words)
