"""Full names in a paragraph: runs of capitalised words that are no title, company, place or award."""

import re
import sys
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.generations import junior
from extractors.given_names import begins_with_given_name
from extractors.headline_quotes import quoted
from extractors.lines import ITALIC, Line
from extractors.prose_runs import less_genitive, pieces
from extractors.prose_words import BLANK, any_of, prose_words
from extractors.values.people import looks_like_company
from extractors.vocabulary import Vocabulary, fold

LONGEST = 10_000
"""Characters of a paragraph in which names are looked for: a real one has a tenth."""
ENDS = re.compile(r"[.!?:;]")
"""What ends a phrase: names on both sides of it stand on no list, and have nothing to do with each other."""
NEAR = 40
"""Characters in front of a name that tell whom or what it names."""
_LONGEST_TITLE = 7
"""Words in quotation marks that may be a title; more are what somebody says."""
_LONGEST_ITALICS = 15
"""Words in italic type that may be a title; more are an introduction."""
_LONGEST_ING = 5
"""Letters of a given name that ends as "reviewing" does: "Jiaming" has more, and is rare."""
_MOST_PARTS = 5
"""Words of a name that begin with a capital."""

_UPPER = "".join(
    re.escape(chr(code)) for code in range(sys.maxunicode // 64) if chr(code).isupper() and chr(code).isalpha()
)
_WORD = (
    rf"(?:(?:(?:[DLO]['’]|de['’]|[ae]l-)?[{_UPPER}]|[А-ЯЇІЄҐ]['’])[^\W\d_]++(?:(?:[-‑'’]|–(?=[{_UPPER}]))[^\W\d_]++)*"
    rf"|(?<![{_UPPER}]\.)[{_UPPER}]\.(?:-?[{_UPPER}]\.)*+)"  # a run of initials is read from its first, once
)
_INITIAL = rf"(?!I)[{_UPPER}](?=\s[{_UPPER}][^\W\d_])"
"""Within a name, and no full stop behind it: "Samuel L Reel"."""
_FIRST = rf"(?:[{_UPPER}А-ЯЇІЄҐ]|de['’]|[ae]l-)"
"""With what a word of a name begins: all else is passed over at once."""
_ROMAN = re.compile(r"^[IVX]{1,4}$")


@cache
def _name() -> "re.Pattern[str]":
    """A run of capitalised words, with the particles between them."""
    word = rf"(?!{junior()}\b){_WORD}"
    begins = rf"(?={_FIRST})(?:(?<![\w’'-])|(?<=(?<!\w)[dl]['’])|(?<=(?<!\w)qu['’])){word}"
    goes_on = rf"(?:\s(?:(?:{any_of('particles')})\s)?(?:{word}|{_INITIAL})){{1,6}}"
    return re.compile(rf"{begins}{goes_on}(?:,?\s(?:{junior()}|{junior().lower()})\b\.?)?(?![\w])")


@cache
def _junior() -> "re.Pattern[str]":
    return re.compile(rf",?\s({junior()})\.?$", re.IGNORECASE)


@cache
def _possessive() -> "re.Pattern[str]":
    """What makes an owner of a name, at its end: "Ada Reel’s", "Ece Reel’in"."""
    return re.compile(rf"['’](?:(?<=\w\w['’])(?:{any_of('turkish_suffixes')})|s?)$")


@cache
def _owners() -> "re.Pattern[str]":
    """Behind whoever something belongs to: "Ada Reel’s Silent Sea"."""
    suffixes = sorted(prose_words().printed["turkish_suffixes"])
    return re.compile(r"(?<=['’]s)\s|" + "|".join(rf"(?<=\w\w['’]{suffix})\s" for suffix in suffixes))


@dataclass(frozen=True, slots=True)
class Name:
    """A full name and its place in the text."""

    text: str
    start: int
    end: int
    titled: str = ""
    """The title in front of it, folded: "sheriff"."""


def without_works(line: Line, known: Collection[str]) -> str:
    """The text with titles blanked: what stands in italics or short quotation marks, and names that are known to be no people."""
    text = line.text[:LONGEST]
    blanks = [
        (start, min(end, len(text)))
        for start, end, kind in line.spans
        if kind == ITALIC and start < len(text) and text[start:end].count(" ") < _LONGEST_ITALICS
    ]
    blanks += _quoted_titles(text)
    text = _blanked(text, blanks)
    for name in known:
        if len(name) > 3 and name in text:
            text = text.replace(name, BLANK * len(name))
    return text


def without_quoted_titles(text: str) -> str:
    """The same of a text without types: what stands in short quotation marks is blanked."""
    text = text[:LONGEST]
    return _blanked(text, _quoted_titles(text))


def _quoted_titles(text: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end in quoted(text) if len(text[start:end].split()) <= _LONGEST_TITLE]


def _blanked(text: str, blanks: Collection[tuple[int, int]]) -> str:
    """A text with blanks in some places, each letter where it was."""
    if not blanks:
        return text
    letters = list(text)
    for start, end in blanks:
        letters[start:end] = BLANK * (end - start)
    return "".join(letters)


def find_names(text: str, words: Vocabulary, language: str | None = None) -> list[Name]:
    """Every run of capitalised words that may be a person's full name, in order, with its title and its particles apart."""
    german = (language or "").startswith("de")
    names: list[Name] = []
    for match in _name().finditer(text):
        front = text[max(0, match.start() - NEAR) : match.start()].rstrip().rpartition(" ")[2]
        for at, part in pieces(match.group(), front, words, german=german):
            begin = match.start() + at
            owned = "'" in part or "’" in part
            for piece in _owners().split(part) if owned else (part,):
                if " " in piece and (name := _clean(piece, words)) is not None:
                    start, end = begin + name.start, begin + name.end
                    called = less_genitive(name.text, text[end : end + NEAR]) if german else name.text
                    names.append(Name(called, start, start + len(called) if called != name.text else end, name.titled))
                begin += len(piece) + 1
    return [
        name for name, after in zip(names, [*names[1:], None], strict=False) if not _is_of(text, name, after, words)
    ]


def _is_of(text: str, name: Name, following: Name | None, words: Vocabulary) -> bool:
    """Whether a role and a name stand right behind: what is called so is a work or a band, "Paper Kites guitarist Ada Reel"."""
    gap = text[name.end : following.start] if following else ""
    return (
        gap[:1] == " "
        and gap.islower()
        and gap.replace("-", "").replace(" ", "").isalpha()
        and fold(gap) in words.people
    )


@lru_cache(maxsize=1024)
def _clean(whole: str, words: Vocabulary) -> Name | None:
    """The name in a run of capitalised words, placed in the run: an article names the same people again and again."""
    prose = prose_words()
    suffix = _junior().search(whole)
    bare = whole[: suffix.start()] if suffix else whole
    bare = less_done(bare)
    start, titled, thing = 0, "", False
    parts = bare.split(" ")
    nouns = [number for number, part in enumerate(parts[1:-2], 1) if _calls(fold(part), words)]
    if nouns:  # "Berliner Regisseurin Ada Reel", "Reel Entertainment CEO Ada Lind"
        start = len(" ".join(parts[: nouns[-1]])) + 1
        parts = parts[nouns[-1] :]
    while parts:
        first = fold(parts[0])
        if len(parts) == 2 and first in prose.named_prizes:
            break
        if first in prose.titles or first in words.people or (" " in first and _joint_noun(first, words)):
            titled, thing = first, False
        elif first in prose.never and not _opens(first, parts):
            thing = True
        elif first not in prose.first and first and not _opens(first, parts):
            break
        start += len(parts.pop(0)) + 1
        while parts and parts[0][:1].islower():
            start += len(parts.pop(0)) + 1
    if thing or not _is_full_name(parts):
        return None
    text = " ".join(parts)
    end = start + len(text)
    if suffix:
        end, text = len(whole), f"{text} {suffix[1]}." if whole.endswith(".") else f"{text} {suffix[1]}"
    elif possessive := _possessive().search(text):
        end, text = end - len(possessive.group()), text[: possessive.start()]
    return None if looks_like_company(text) else Name(text, start, end, titled)


def less_done(name: str) -> str:
    """A name without what is joined to it: "the Ada Reel-directed drama"."""
    bare, _, done = name.rpartition("-")
    return bare if done in prose_words().words["joined"] else name


def _calls(word: str, words: Vocabulary) -> bool:
    """Whether a word within a run says what somebody is."""
    return word in words.people or word in prose_words().offices or word in prose_words().occupations


def _opens(first: str, parts: list[str]) -> bool:
    """Whether a sentence begins with a word that the name is the object of: "Drehbuch von Ada Reel", "Protagoniza Ada Reel"."""
    prose = prose_words()
    if first in prose.crafts or first in prose.made:
        return bool(parts[1:]) and parts[1].islower()
    if len(parts) < 3 or not begins_with_given_name(parts[1]):
        return False
    return first in prose.words["nationalities"] or first in prose.heads or first in prose.verbs or _is_doing(parts)


def _is_doing(parts: list[str]) -> bool:
    """Whether a sentence begins with a verb in "-ing": "Reviewing Ada Reel", and not "Sterling K. Reel"."""
    return (
        parts[0].endswith("ing")
        and len(parts[0]) > _LONGEST_ING
        and "." not in parts[1]
        and not begins_with_given_name(parts[0])
    )


def _joint_noun(word: str, words: Vocabulary) -> bool:
    pieces = [piece for piece in word.split(" ") if piece != "turned"]  # "actor-turned-director"
    return len(pieces) > 1 and all(piece in words.people for piece in pieces)


def _is_full_name(parts: list[str]) -> bool:
    prose = prose_words()
    if (
        not 2 <= len(parts) <= 7
        or not 2
        <= sum(1 for part in parts if part.removeprefix("el-").removeprefix("al-")[:1].isupper())
        <= _MOST_PARTS
        or all("." in part for part in parts)
    ):
        return False
    if any(len(part) == 1 for part in parts[1:]) and not begins_with_given_name(parts[0]):
        return False  # "Vitamin C Tablets"
    text = " ".join(parts)
    if any(_ROMAN.match(part) or fold(_possessive().sub("", part)) in prose.within for part in parts[1:]):
        return False
    letters = list(filter(str.isalpha, text))
    return "." in text or sum(map(str.isupper, letters)) * 2 <= len(letters)
