"""What stands before a piece of talk and may name who speaks: "RACHEL MASON:", "Q.", a name alone on its line."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile

from extractors.generations import ends_in_junior
from extractors.lines import BOLD, ITALIC, Line
from extractors.turn_words import turn_words
from extractors.vocabulary import fold

COLON = re.compile(
    r"^(?:[\[(“\"*•■□◆◇◊♦❖●○◎▲△▼▽▶►▷★☆※]|>{1,3}|»)?\s?([^\s:：?？!！。“”\"][^:：?？!！。“”\"]{0,60}?(?:\s?\([^()]{1,50}\)|(?<=[A-Z])!)?)\s{0,2}[:：][\])”\"]?\s{0,3}"
)
_ROLE = re.compile(
    r"^[\[(]?([^\W\d_]{1,12})\s?\.?(\d{0,3})[\])]?(?:\s?[.．)）|\-–—]{1,2}\s{0,2}|\s{1,2}|(?<=\D))(?=\S)"
)
_DOTTED = re.compile(r"[\[(]?[^\W\d_]\.\s?[^\W\d_]\.")
"""Initials with points: "A.R.", of which the first is no label of an answer."""
_BEHIND_NUMBER = re.compile(r"([^\W\d_]{1,12})\s?([:：.)])\s{0,2}")
_ROLE_ENDS = re.compile(r"[\d.．)）|\-–—]")
"""What tells a role that stands before words from a word of theirs."""
QUOTED_SPEECH = re.compile(r"^[「『].*[」』]$")
_SPEECH_ENDS = ("」", "』")
SPEECH_BEGINS = ("「", "『")
_BRACKETED = re.compile(r"^\[([^\[\]]{2,48})\]\s(?=\S)")
_MARKED = r"^(?:[■□◆◇●○◎▲△▼▽▶▷★☆※]\s?)?"
"""A mark before a name."""
_SPOKEN = re.compile(_MARKED + r"([^\W\d_]{1,10})(?=[「『].{3})")
_BEFORE_SPACE = re.compile(_MARKED + r"([一-鿿々ァ-ヶー]{1,6})\s(?=\S)")
"""A name and a wide space, in a script that has no other spaces."""
_BEFORE_DASH = re.compile(r"^([^\W\d_][^–—\n]{0,47}?)\s{0,2}[–—]\s{0,2}(?=\S)")
_LETTERED = re.compile(r"^[QA][.．]\s?(?=[^\W\d_A-Za-zÀ-ɏ])")
"""A letter before a name of another script: "Q. 배의시간:"; before a Latin one it is an initial."""
_BEFORE_OTHER = re.compile(r"[QA]\s{1,2}[“‘\"'「『<《]{0,2}[^\W\d_A-Za-zÀ-ɏ]")
"""The same letter without a mark behind it: "Q 밴드 이름을 …", where no word of the text is one letter."""
_ASIDE = re.compile(r"\s?(?:\([^()]{1,50}\)|\[[^\[\]]{1,40}\]|（[^（）]{1,20}）)\s?$")
_LONGEST_TITLE = 200
_PRESENTED = re.compile(r"([^\s:()][^:()]{1,47}?)\s?\([^()]{50,300}\)\s?[:：]\s{0,3}")
"""A name and at length what its bearer is, as a round table has it once for each: "Ada Reel (her boat is for sale …):"."""
_HONOURED = re.compile(r"(?<=[^\sみ皆客])(?:さん|氏)$")
"""Behind a Japanese name; "みなさん" are all."""
_PLAYED = re.compile(r"[^・：:]{1,20}(?:役|声優|俳優|女優)\s?[・、]\s?(?=[^\s・])")
"""What somebody is, before a name with what honours it: "灯役・篠宮遼太さん"."""
_SMALL = frozenset(
    """de la le del della di da dos du van von den der of the and & y e et und i from for to al el bin ibn in member audience
    question person reporter host""".split()
)
_SHOUTED = re.compile(
    r"([^\W\d_][\w'’.-]+(?:\s[^\W\d_][\w'’.-]+){0,3}?)\s{1,3}(?=[\[(“\"¿¡]?[^\W\d_]\w{0,40}[a-zà-ÿ’',]|[\[(“\"]?I\s|A\s)"
)
"""Capitals before what is said, without a mark between."""
_SET_APART = (BOLD, "heading", "dt", ITALIC)
"""The ways of a name that stands alone on its line."""
_MOST_WORDS = 6
LONGEST_LABEL = 48


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a piece and may name who speaks."""

    key: str
    """Folded; initials without their points."""
    printed: str
    end: int
    """Where the words that are said begin."""
    strong: bool
    """Whether it stands before a colon and is set apart: in bold type or in capitals."""
    bare: bool
    """Whether no colon ends it: it counts only where it is known for a label otherwise."""
    puts: bool = False
    """Whether it says that somebody's question is put: "Question from director Ada Reel". What is printed is the name."""


def read_label(
    line: Line,
    text: str,
    start: int,
    apart: frozenset[str],
    known: frozenset[str],
    *,
    bold: bool,
    shouted: bool,
) -> Label | None:
    """The label before a piece, or that is one: "RACHEL MASON:", "Q.", a name in bold type or alone on its line."""
    words = turn_words()
    head = text[: LONGEST_LABEL + 24]
    if (
        (":" in head or "：" in head)
        and (found := COLON.match(head))
        and not _in_title(line, start + found.start(1), start + found.end())
    ):
        printed = _without_role(_LETTERED.sub("", _ASIDE.sub("", found[1]).strip(" *[]()")))
        if asker := _puts(printed):
            return Label(fold(printed), asker, found.end(), strong=False, bare=False, puts=True)
        if names_speaker(printed) or fold(printed) in known or fold(printed) in words.asker:
            return Label(_key(printed), printed, found.end(), bold or in_capitals(printed), bare=False)
    if (
        "(" in head
        and (found := _PRESENTED.match(text))
        and names_speaker(found[1])
        and (bold or fold(found[1]) in known)
    ):
        return Label(_key(found[1]), found[1], found.end(), bold, bare=False)
    if (
        ("–" in head or "—" in head)
        and (found := _BEFORE_DASH.match(head[: LONGEST_LABEL + 8]))
        and (printed := _ASIDE.sub("", found[1]))
        and (in_capitals(printed) or ((bold or " " in printed) and fold(printed) in known))
        and not text[found.end()].islower()
        and names_speaker(printed)
    ):
        return Label(_key(printed), printed, found.end(), strong=True, bare=False)
    if (
        (found := _ROLE.match(text))
        and not _DOTTED.match(text)
        and (_ROLE_ENDS.search(found[0]) or _BEFORE_OTHER.match(text) or _ends_span(line, start + found.end(1)))
    ):
        role = fold(found[1])
        if role in words.question or role in words.answer:
            return Label(role, found[1], found.end(), strong=False, bare=False)
    if (found := _BRACKETED.match(text)) and fold(found[1]) in known:
        return Label(_key(found[1]), found[1], found.end(), strong=False, bare=False)
    if (found := _SPOKEN.match(text)) and (text.endswith(_SPEECH_ENDS) or _goes_on_below(text)):
        return Label(_key(found[1]), found[1], found.end(1), strong=False, bare=True)
    if found := _BEFORE_SPACE.match(text):
        return Label(_key(found[1]), found[1], found.end(), strong=False, bare=True)
    if (
        len(text) <= LONGEST_LABEL
        and names_speaker(text)
        and (not apart.isdisjoint(_SET_APART) or in_capitals(text) or fold(text) in known or fold(text) in words.asker)
    ):
        return Label(_key(text), text, len(text), strong=False, bare=True)
    if shouted and (name := shouted_name(text)):
        return Label(_key(name[1]), name[1], name.end(), strong=False, bare=True)
    if bold:
        end = min((last for first, last, kind in line.spans if kind == BOLD and first == start), default=start) - start
        printed = text[:end].rstrip(" -–—.|")
        if 0 < end <= LONGEST_LABEL and end < len(text) and names_speaker(printed) and not _goes_on(text, end):
            behind = re.match(r"[\s\-–—.|]{0,3}", text[end:])
            return Label(_key(printed), printed, end + (behind.end() if behind else 0), strong=False, bare=True)
    return None


def numbered_role(text: str, start: int) -> Label | None:
    """The label "Q:" or "A:" behind the number of a question, which ends at ``start``: "2. Q: How did you meet?"."""
    found = _BEHIND_NUMBER.match(text[start : start + LONGEST_LABEL])
    if found is None:
        return None
    words = turn_words()
    roles = words.question if found[2] in ".)" else words.question | words.answer  # "3. A. Reel" is a name
    role = fold(found[1])
    return Label(role, found[1], start + found.end(), strong=False, bare=False) if role in roles else None


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence goes on there: with a small letter, perhaps behind a space."""
    return text[at : at + 2].lstrip()[:1].islower()


def _goes_on_below(text: str) -> bool:
    """Whether quotation marks are opened that lines below close: a paragraph with line breaks is several."""
    return text.count("「") > text.count("」") or text.count("『") > text.count("』")


def label_of(printed: str, end: int, *, strong: bool) -> Label:
    """The label of somebody whose name stands before a piece in the form of its page."""
    printed = _ASIDE.sub("", printed)
    return Label(_key(printed), printed, end, strong or in_capitals(printed), bare=False)


@lru_cache(maxsize=1024)
def _puts(printed: str) -> str | None:
    """The name behind "Question from", and behind what its bearer is; None where there is none."""
    folded = fold(printed)
    before = next((words for words in turn_words().put_by if folded.startswith(words + " ")), None)
    if before is None:
        return None
    words = printed.split()[len(before.split()) :]
    name = " ".join(dropwhile(str.islower, words))
    return name if " " in name and names_speaker(name) else None


def _without_role(printed: str) -> str:
    """A name without what stands behind its comma or honours it, or a part before it: "Ada Reel, producer", "灯役・篠宮遼太さん"."""
    if (honoured := _HONOURED.sub("", printed)) != printed:
        return _PLAYED.sub("", honoured, count=1)
    name, comma, _ = printed.partition(",")
    return name if comma and " " in name else printed


def shouted_name(text: str) -> re.Match[str] | None:
    """A name in capitals with which a text begins, and from which no mark parts what is said."""
    if text[1:2].islower():
        return None
    found = _SHOUTED.match(text[: LONGEST_LABEL + 48])
    return found if found and in_capitals(found[1]) and len(found[1]) <= LONGEST_LABEL else None


def _in_title(line: Line, start: int, end: int) -> bool:
    """Whether italic or bold type begins with a label and ends within the sentence behind it: "*Ada Reel: Banks* is on view".

    Questions are in bold type, too, and lose it before their last words: a title has capitals, and a full name before it.
    """
    return any(
        first == start
        and last > end
        and _goes_on(line.text, last)
        and (kind == ITALIC or (kind == BOLD and _is_titled(line.text[start:end], line.text[end:last])))
        for first, last, kind in line.spans
    )


def _is_titled(label: str, title: str) -> bool:
    return " " in label.strip() and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in title[:_LONGEST_TITLE].split()
    )


def _ends_span(line: Line, at: int) -> bool:
    return any(last == at for _, last, kind in line.spans if kind == BOLD)


@lru_cache(maxsize=1024)
def _key(printed: str) -> str:
    folded = fold(printed)
    bare = folded.rstrip("0123456789 ") if folded[-1:].isdigit() else folded
    if bare in turn_words().question or bare in turn_words().answer:
        folded = bare  # "Question 1"; "Speaker 1" and "Speaker 2" are two
    parts = folded.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else folded


def in_capitals(text: str) -> bool:
    return text.isupper() and sum(1 for letter in text if letter.isalpha()) > 1


@lru_cache(maxsize=1024)
def names_speaker(text: str) -> bool:
    """Whether words look like who speaks: a few, with capitals, or in a script that has none."""
    words = text.replace(",", " ").split()
    if (
        not words
        or len(words) > _MOST_WORDS
        or len(text) > LONGEST_LABEL
        or (text[-1] in ".!?。" and len(text) > 8 and not ends_in_junior(text))
    ):
        return False
    for number, word in enumerate(words):
        if word == "&" and number:
            continue
        first = word.lstrip("“\"'‘’(#")[:1]
        if not first.isalnum() or (first.isdigit() and number == 0):
            return False
        if first.islower() and (number == 0 or word.casefold() not in _SMALL) and "'" not in word and "’" not in word:
            return False
    return not (len(words) == 1 and len(text) > 16 and not text.isascii() and not text[0].isupper())
