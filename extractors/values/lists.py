"""Cutting a value into the names it lists: the separators of eighteen languages, and what a name may keep of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.values.cldr import locales
from extractors.values.known import names
from extractors.values.lexicon import lexicon, spellings
from extractors.values.setting import Setting
from extractors.values.text import brackets, masked, without_accents
from extractors.vocabulary import Vocabulary, alternatives

_MARK = re.compile(r"[,;|\n\t、，；،؛‧∙●■★☆►]|[•/／](?=.)|&amp;|[&＆]|(?<=\s)[+](?=\s)|[·・･]")
_DASH = re.compile(r"(?<=\s)[-‐‑–—](?=\s)")
_KATAKANA = re.compile("[\u30a0-\u30ff\uff66-\uff9f]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_JOINING_TO = re.compile("(?<=[\u30a0-\u30ff\u4e00-\u9fff])と(?=[\u30a0-\u30fa\u4e00-\u9fff])")


@dataclass(frozen=True)
class Piece:
    """A part of a list, by its span in the text; empty parts are left out."""

    start: int
    end: int
    text: str
    mark: str
    """What stood before it: a separator, or nothing at the beginning."""


def pieces(text: str, setting: Setting, *, dashes: bool = True, words: bool = True) -> list[Piece]:
    """Cut a list at its separators, outside brackets.

    Args:
        text: A tidied value; line breaks separate too.
        setting: Whose language's "and" counts.
        dashes: Whether spaced dashes separate, where nothing else does.
        words: Whether words and "&" separate.
    """
    free = masked(text, brackets(text))
    cuts = list(_marks(free, words=words))
    if words:
        cuts += _conjunctions(free, setting)
    if dashes and not cuts:
        cuts += [match.span() for match in _DASH.finditer(free)]
    cuts.sort()
    found: list[Piece] = []
    start, mark = 0, ""
    for cut_start, cut_end in [*cuts, (len(text), len(text))]:
        if cut_start < start:
            continue
        piece = text[start:cut_start]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            found.append(Piece(start + lead, start + len(piece.rstrip()), piece.strip(), mark))
        start, mark = cut_end, text[cut_start:cut_end].strip() or "\n"
    return found


def _marks(free: str, *, words: bool) -> Iterator[tuple[int, int]]:
    for match in _MARK.finditer(free):
        mark, at = match.group(), match.start()
        if mark in "·・･•" and not _separates(free, at):
            continue
        if mark in ("&", "&amp;", "＆") and not words:
            continue
        yield match.span()


def _separates(free: str, at: int) -> bool:
    """Whether a middle dot stands between names, not inside one.

    With a space beside it, it does. Without, it is inside a name written in katakana (ヴィム・ヴェンダース), Han
    (拉塞尔·T·戴维斯) or Latin letters (l·l); between Japanese names and Korean ones it separates.
    """
    before, after = free[at - 1 : at], free[at + 1 : at + 2]
    if not before.strip() or not after.strip():
        return True
    if free[at] in "・･":
        return not (_KATAKANA.match(before) or before.isascii()) or not (_KATAKANA.match(after) or after.isascii())
    return _HANGUL.match(before) is not None and _HANGUL.match(after) is not None


@cache
def _native_ands(vocabulary: Vocabulary, language: str | None) -> frozenset[str]:
    """The page language's and English words for "and": the vocabulary's, else CLDR's ("και", "és", "și")."""
    by_language = vocabulary.words.get("and", {})
    own = {word for known in (language, "en") if known is not None for word in by_language.get(known, ())}
    if language is not None and language not in by_language:
        for locale in locales(language):
            own.update(locale.list_patterns["standard"]["2"].replace("{0}", " ").replace("{1}", " ").split())
    return frozenset(word for word in own if any(char.isalpha() for char in word))


@cache
def _and_pattern(vocabulary: Vocabulary, language: str | None) -> re.Pattern[str]:
    every = {word for word in spellings(vocabulary, "and", language) if any(char.isalpha() for char in word)}
    every |= _native_ands(vocabulary, language)
    every |= {word.upper() for word in every if len(word) > 1}
    return re.compile(rf"(?<=\s)(?:{alternatives(every)})(?=\s)")


def _conjunctions(free: str, setting: Setting) -> Iterator[tuple[int, int]]:
    native = _native_ands(setting.vocabulary, setting.base_language)
    for match in _and_pattern(setting.vocabulary, setting.base_language).finditer(free):
        word = match.group()
        # "Santiago Ramón y Cajal", "Sousa e Silva": one letter is an "and" of the page's language, or between two
        # names of two words each.
        if len(word) == 1:
            following = re.match(r"\s+([^\s,;]+)(\s+[^\s,;])?", free[match.end() : match.end() + 60])
            if following is None or (following[1] in names().surnames_after_and and not following[2]):
                continue
            if word not in native:
                preceding = re.search(r"[^\s,;]\s+[^\s,;]+\s+$", free[max(0, match.start() - 60) : match.start()])
                if preceding is None or not following[2]:
                    continue
        yield match.span()
    yield from (match.span() for match in _JOINING_TO.finditer(free))


@cache
def _nothing(vocabulary: Vocabulary, language: str | None) -> frozenset[str]:
    entries = [*spellings(vocabulary, "nothing", language), *spellings(vocabulary, "others", language)]
    return frozenset(_flat(entry) for entry in entries)


def _flat(text: str) -> str:
    return re.sub(r"[\s.…]+", " ", without_accents(text)).strip(" ,;:-–—?!*()（）[]'\"“”")


def states_nothing(text: str, setting: Setting) -> bool:
    """Whether a value or a part of it says "not known" or "and others", or is only marks: "TBA", "–", "u.a."."""
    if len(text) > 80:
        return False
    flat = _flat(text)
    return not any(char.isalnum() for char in flat) or flat in _nothing(setting.vocabulary, setting.base_language)


_GLUED_OTHERS = re.compile(r"(?:ほか|他|等|等人|など)$")


def without_others(text: str, setting: Setting) -> str:
    """Without "u.a.", "et al.", "and others", "ほか" at the end."""
    ended = text.rstrip(" .…。,")
    text = _GLUED_OTHERS.sub("", ended) or text if ended.endswith(("か", "他", "等", "人", "ど")) else text
    found = lexicon(setting.vocabulary, setting.base_language, "others").find(text[-60:])
    if found:
        last = found[-1]
        tail = text[-60:]
        at = len(text) - len(tail) + last.start
        if at > 0 and not tail[last.end :].strip(" .…*)") and text[at - 1].isspace():
            return text[:at].rstrip(" ,.…&+")
    return text
