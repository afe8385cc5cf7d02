"""The names in a byline's text: people, and a collective that signs as one."""

import re
from collections.abc import Iterable
from functools import cache

from extractors.byline_jobs import JOB, is_post
from extractors.byline_words import byline_patterns, may_announce, table
from extractors.collectives import as_collective
from extractors.given_names import given_names
from extractors.page import fold_space, squeeze
from extractors.prose_words import prose_words
from extractors.structured import plain
from extractors.values.calendars import days_of_week, months
from extractors.values.known import names as known_names
from extractors.values.people import looks_like_company, looks_like_person
from extractors.values.text import without_accents
from extractors.vocabulary import fold, vocabulary

_HANDLE = re.compile(r"\s?\(?(?<![\w.])@\w{2,30}\)?(?![\w.])|(?<=[^\W\d_])@\w{2,30}(?=\s|$)")
"""A name on another site, behind the person's: "Ada Reel @adareel and Bo Lund"."""
_ELSE = re.compile(
    r"\s(?:[|•·–—]|//)\s|\s-\s|\s[(（]|\s\S{1,60}@\S|,?\s(?:who|whose|qui|quien)\s|(?<=[^\W\d_]{3})(?<!Prof)(?<!Mrs)\.\s(?!\d)|\s(?=[^\W\d_]{2,15}[:：])|\s(?i:in|à|from|of)\s(?=[A-Z])|"
    r"(?<![\w-])(?:\d{1,2}(?:(?:st|nd|rd|th),?|[.ºª])?[\s./:h-]+(?:(?:de|of)\s)?(?:[^\W\d_]{3,}|\d)|\d{4}|\d{1,2},\s\d{4})|(?<=[^\W\d_])(?=\d{1,2}[./:]\d|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4}|(?:19|20)\d\d\D)"
    r"|(?<=[^\W\d_])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)"
)
"""Where a byline goes on with a place, a publication or a day, which may have lost its space."""
_FOR = re.compile(
    r"\s(?i:for|für|pour|para)\s(?=[^\W\d_a-z])|\s(?:for|für|pour|para|per)\s(?:the|die|das|el|la|le|il)\s"
)
_FROM = re.compile(r"^(?:a|ad|à|in|aus|en|em|from)\s[^\W\d_a-z]\S{1,20}\s(?=[^\W\d_a-z]\S{0,20}\s[^\W\d_a-z])")
"""Where a correspondent is, before the name: "dal nostro inviato a Cannes Ada Reel"."""
_BETWEEN = re.compile(
    r"\s(?:in|à|en|em|aus)\s[^\W\d_a-z]\S{1,20}(?:\s[^\W\d_a-z]\S{1,20})?"
    r"(?=,?\s(?:and|und|et|y|e|&)\s[^\W\d_a-z]|,\s[^\W\d_a-z]\S{1,20}\s[^\W\d_a-z]\S{1,20}\s(?:in|à|en|em|aus)\s)"
)
"""Where each of several was, behind the name: "Ada Reel in Leeds and Bo Lund in Bath"."""
_BEHIND = re.compile(r"\s?\([^()]{2,30}\)$|\s/\s[^\W\d_a-z]\S{1,20}$")
"""An agency in brackets or a town, behind a name: "Ada Reel (avec AFP)", "Ada Reel / Madrid"."""
_PARTICLE = re.compile(
    r"^([^\W\d_a-z][^\W\d_]{1,14})\s(?:von|van|di|af|av|da|del?)\s(?:der\s|den\s|la\s)?[^\W\d_a-z][^\W\d_]{1,20}(?=$|,|\s[^\w\s]|\s\d)"
)
"""A name whose particle is a preposition of bylines, too, and nothing else: "Uwe von Alten", "Elsa af Klint"."""
_DAY_FIRST = re.compile(r"\d{1,2}(?:st|nd|rd|th|[.ºª])?\s(?:(?:de|of)\s)?([^\W\d_]{3,})")
_SMALL = 4
"""Letters of a word that stands before a day: "on", "klo", "dnia"."""
_BEFORE_DAY = 3
"""Words that do."""
_SHORT_DAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_AND = re.compile(
    r",?\s(?:as\s)?told\sto\s|,\s(?:(?:and|und|et|y|e|og|och|&)\s)?|\s(?:and|und|et|y|e|en|og|och|i|a|și|ve|dan|và|ja|és|и|та|&|＆|with|avec|mit|con|com|med)\s|;\s?|/|、"
)
_ROLE_ENDS = re.compile(r"\)(?:\s?[,;/]\s?|\s(?:and|und|et|y|e|en|og|och|i|&)\s|\s|$)")
_INSTITUTION = re.compile(
    r"\b(?:clinic|hospital|institute?|university|college|school|foundation|society|association|academy|museum|council|festival|studios?|departments?|ministry|office|bureau|agency|commission|committee|authority|cent(?:er|re)|minist(?:erium|ère|erio|ero|ério)|departamento)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"^(?:published|posted|written|updated|photo|image|text|story)(?:\s|$)", re.IGNORECASE)
_CASELESS = re.compile(
    r"^[\u0590-\u08ff\u0900-\u0eff\u10a0-\u10ff]{2,20}(?:[\s-][\u0590-\u08ff\u0900-\u0eff\u10a0-\u10ff]{1,20}){1,3}$"
)
"""A name in a script without capitals: Arabic, Hebrew, Devanagari, Thai, Georgian."""
_CHINESE = re.compile(r"^(?!本[报報]|综合|綜合|佚名|匿名|管理|编辑|編輯|编者|網絡|网络|未知)[一-鿿]{2,4}$")
"""A name behind a label: nothing else tells one of two characters from a word."""
_REPORTERS = re.compile(
    r"(?:^|^기자명\s|\d\s|[|·]\s?)(?:\[\S{1,12}\s)?([가-힣]{2,4})\s(?:선임|수습|전문)?(?:기자|특파원|평론가)(?:[\s=\]]|$)"
    r"|^[(（【]?(?:[一-鿿]{2,6}[訊讯]\s?|本[報报刊])?(?:記者|记者)\s?((?:(?!報導|报道|綜合)[一-鿿]){2,4}(?:[、\s](?:(?!報導|报道|綜合)[一-鿿]){2,4}){0,3})\s?[／/）)】]"
    r"|^[(（]?(?:本[報报刊]|[一-鿿]{2,6}[網网社報报])?(?:記者|记者)\s([一-鿿]{2,4}(?:[、\s][一-鿿]{2,4}){0,3})[)）]?$"
)
"""A Korean byline: name, then "reporter"; a Chinese one: "reporter", name, then the town: "記者林曉雯／高雄報導"."""
_LABELLED = re.compile(r"^[^\W\d_]\S{2,15}(?:\s\S{1,15})?\s?[:：]\s?")
_MOST_WORDS = 3
"""Words of a name that nothing announces."""
_CREDENTIALS = re.compile(r"(?:,\s?(?:[A-Z][a-z]?\.?){2,4}|,?\s(?:(?:[A-Z]\.){2,4}|Ph\.?D\.?|Esq\.?))(?=[,\s]|$)")
"""Behind a name: "Ada Reel, PhD", "Ada Reel, RN, BSN"."""
_SHORTENED = re.compile(r"\s(?:[^\W\d_a-z]|Jr|Sr)$")
"""What a full stop belongs to: "Ada R.", "Ada Reel Jr."."""
_LONGEST = 2_000
"""Characters of a byline that are read, those of a hundred names."""
_LONGEST_NAME = 8
"""Words of a name, and the publication behind it: more are no name."""
MOST_NAMES = 1_000
"""Authors of a list that are read: a paper of physicists has some hundreds."""
USER = re.compile(r"^[^\W\d_][\w.-]{2,29}$")
_TITLE = re.compile(r"^(?:mr|mrs|ms|dr|prof)\.?\s", re.IGNORECASE)
_GIVEN = re.compile(r"^[^\W\d_a-z][^\W\d_]{1,14}(?:-[^\W\d_]{1,14})?$")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(map(squeeze, table()["signs"]["agencies"]))


@cache
def _labels() -> frozenset[str]:
    signs = table()["signs"]
    return frozenset(word for group in ("named", "filed", "entries", "others", "not_written") for word in signs[group])


@cache
def _ordinary() -> frozenset[str]:
    return frozenset((*table()["signs"]["ordinary"], *table()["signs"]["kinds"]))


def names_in(text: str, never: Iterable[str], *, single: bool = False, collectives: bool = False) -> tuple[str, ...]:
    """Who is named in a byline's text, each once; nobody where it names a publication or a job.

    Args:
        text: the byline, with or without its "By".
        never: names that are nobody's here, squeezed: the publication's, an organisation's.
        single: whether one word is a name, too: where the page marks it as an author's, for many write under one.
        collectives: whether the text is printed as a byline: then a collective ("The Harbour Team") signs, too. Behind a person
            and a comma it is where that person works.
    """
    text = fold_space(plain(text))
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition(",")[0]
    if not text.isascii() and (found := _REPORTERS.search(text)):
        return (found[1],) if found[1] else tuple(re.split(r"[、\s]", found[2] or found[3]))
    if found := _announced(text):
        text = found[1] or found[2]
    signed = found is not None
    if squeeze(text) in never and not _is_own_name(text):
        return ()
    text = _BETWEEN.sub("", _FROM.sub("", text)) if signed else text
    text, _ = cut(_less_roles(_less_entries(text) if ";" in text else text))
    if not signed and (bare := byline_patterns().bare.match(text)):
        text = bare[1]
    names: list[str] = []
    pieces = [piece for piece in _AND.split(text) if piece]
    commas = [match[0].strip() == "," for match in _AND.finditer(text)]
    joined = len(commas) != len(pieces) - 1  # an empty piece: nothing tells which comma is whose
    if len(pieces) > 1 and not joined and not commas[-1]:
        pieces = _with_surname(pieces)
    posted = False
    marked, single = single, single and all(len(piece.split()) == 1 for piece in pieces)
    for number, piece in enumerate(pieces):
        if (collective := as_collective(piece)) and squeeze(collective) not in never:
            if collectives and (not names or joined or not commas[number - 1]):
                names.append(collective)
            continue
        behind = bool(names) and not joined and commas[number - 1]
        posted = behind and (is_post(piece) or (posted and not _has_given_name(piece)))
        if posted:
            continue  # "Ada Reel, Executive Editor, Reel Letter"
        if labelled := _LABELLED.match(piece):
            if not marked or byline_patterns().work.search(labelled[0]):
                continue
            piece = piece[labelled.end() :]
        if looks_like_company(piece) and not marked:
            continue  # "Ada Reel, Reel Gardens LLC"
        name = _tidy(piece, never)
        own = (marked or signed) and not names and _is_own_name(name)
        if not name or (squeeze(name) in never and not own) or looks_like_company(name) or _INSTITUTION.search(name):
            continue
        if (
            (looks_like_person(name) and _is_proper(name) and squeeze(name) not in _agencies())
            or ((marked or signed) and _CASELESS.match(name))
            or (signed and _CHINESE.match(name))
            or (single and USER.match(name) and not JOB.search(piece) and not _VERB.match(name))
        ):
            names.append(name)
    return tuple(dict.fromkeys(names))


def _less_entries(text: str) -> str:
    """A list of names with semicolons between them, without what stands behind each and a comma: "Ada Reel, Fellow; Bo Lund, Professor"."""
    entries = [entry.partition(",") for entry in text.split(";")]
    return (
        "; ".join(name for name, _, _ in entries)
        if all(" " in name.strip() and comma for name, comma, _ in entries)
        else text
    )


def _is_own_name(name: str) -> bool:
    """Whether a site of this name is a person's: it begins with a given name."""
    return 1 < len(name.split()) <= _MOST_WORDS and _has_given_name(name)


def _has_given_name(name: str) -> bool:
    return fold(name.strip().partition(" ")[0]) in given_names()


def _announced(text: str) -> "re.Match[str] | None":
    """What a byline announces; None for a name whose particle is such a word: "Uwe von Alten"."""
    if not may_announce(text):
        return None
    named = _PARTICLE.match(text)
    if named and named[1].casefold() not in _ordinary() | _labels():
        return None
    return byline_patterns().by.match(text)


def only_names(text: str, never: Iterable[str]) -> tuple[str, ...]:
    """The names of a text that is names and nothing else, each of a few words: "Ada Reel, PhD, and Bo Lund"; else nobody."""
    said = tuple(_TITLE.sub("", piece.strip()) for piece in _AND.split(_CREDENTIALS.sub("", text)) if piece.strip())
    particles = known_names().particles
    counts = [sum(word not in particles for word in name.split()) for name in said]
    few = all(1 < count <= _MOST_WORDS and not name[0].islower() for count, name in zip(counts, said, strict=True))
    section = any(word.casefold() in _ordinary() for name in said for word in name.split())
    # a town: "San Francisco – March 10, 2025"
    place = any(fold(name.partition(" ")[0]) in prose_words().never for name in said)
    return said if said and few and not (section or place) and names_in(text, never) == said else ()


def less_post(text: str) -> str:
    """A name without the job behind it, whom it was written for, and the name on another site: "Ada Reel for The Gazette"."""
    text = _BEHIND.sub("", _FOR.split(_HANDLE.sub("", text), maxsplit=1)[0])
    name, comma, post = text.partition(",")
    return name if comma and is_post(post.strip()) else text


def before_other_work(text: str) -> str:
    """A text without what it says of other work, and of roles: "Ada Reel / Photos: Bo Lund", "Ada Reel (text), Bo Lund (photos)"."""
    text = _less_roles(text).partition(" | ")[0]
    ends = byline_patterns().ends.search(text)
    return text[: ends.start()] if ends else text


def is_byline(text: str) -> bool:
    """Whether a text begins as a byline does: with "by" or a label, or as a reporter's name does."""
    return _announced(text) is not None or (not text.isascii() and _REPORTERS.search(text) is not None)


def _less_roles(text: str) -> str:
    """A list of names without the roles in brackets behind them, and without those of other work: "Ada Reel (text), Bo Lund (photos)"."""
    if "(" not in text:
        return text
    patterns, kept = byline_patterns(), []
    *listed, rest = _ROLE_ENDS.split(text)
    for piece in listed:
        name, _, role = piece.rpartition("(")
        if not name or not (patterns.work.search(role) or patterns.label.match(role.strip())):
            return text
        if not patterns.work.search(role) or patterns.label.match(role.split(" ")[0]):
            kept.append(name.strip())
    return ", ".join(kept) + (f" | {rest}" if rest else "") if listed else text


def cut(text: str) -> tuple[str, bool]:
    """A byline's text up to where it goes on with a day, a place, other work or another thing; and whether that has a day."""
    text = _HANDLE.sub("", text)
    found = (pattern.search(text) for pattern in (byline_patterns().ends, _ELSE, _FOR))
    places = [end.start() for end in found if end]
    if not places:
        return text, False
    at = min(places)
    words = text[:at].rstrip(" ,").split()
    if text[at : at + 1].isdigit() and words and _is_month(words[-1].strip(".,")):
        first = _DAY_FIRST.match(text, at)
        if first is None or not _is_month(first[1]):
            words.pop()
    for _ in range(_BEFORE_DAY):
        if words and (_is_of_a_day(words[-1]) or (len(words) > 1 and words[-1].islower() and len(words[-1]) <= _SMALL)):
            words.pop()
    return " ".join(words), any(char.isdigit() for char in text[at:])


def _is_month(word: str) -> bool:
    return without_accents(word) in months(vocabulary(), None)


def _is_of_a_day(word: str) -> bool:
    """Whether a word before a day or a label of one belongs to it: "on", "Friday,"."""
    plain_word = without_accents(word.strip(".,"))
    return (
        word in {"On", "At", "ON", "AT"}
        or plain_word in _SHORT_DAYS
        or days_of_week(vocabulary(), None)[plain_word] is not None
    )


def _with_surname(pieces: list[str]) -> list[str]:
    """Give each of the given names that stand before one whole name its surname: "Greg and Nell van Dam"."""
    *given, last = (_tidy(piece, ()) for piece in pieces)
    words = last.split()
    if len(words) < 2 or not looks_like_person(last) or not all(_is_given(name) for name in given):
        return pieces
    first = next((number for number, word in enumerate(words) if number and word in known_names().particles), -1)
    return [*(" ".join([name, *words[first:]]) for name in given), pieces[-1]]


def _is_given(name: str) -> bool:
    """Whether one word may be a given name: no agency, no desk, nothing in capitals."""
    plain_name = _GIVEN.match(name) is not None and not name.isupper() and squeeze(name) not in _agencies()
    return plain_name and as_collective(name) is None and not looks_like_company(name)


def _tidy(piece: str, never: Iterable[str]) -> str:
    """A name without the job before or behind it, the publication behind it, and titles."""
    job = byline_patterns().job.match(piece)
    name = piece[job.end() :] if job and len(piece[job.end() :].split()) > 1 else piece
    name = JOB.split(name)[0].strip(" ,.:;|–—-@()（）")
    if _SHORTENED.search(name) and piece.rstrip(" ,:;").endswith(f"{name}."):
        name += "."
    for publication in never:
        # "Ada Reel FILM PAPER": the publication behind the name
        words = name.split()
        least = 3 if words and words[0].endswith(".") else 2  # "K. Ada Reel" of reel.example keeps a surname
        for end in range(least, min(len(words), _LONGEST_NAME)):
            last = squeeze(" ".join(words[end:]))
            # "Ada Reel Banner Staff Writer" of The River Banner
            if last == publication or (JOB.search(piece) and len(last) > _SMALL and publication.endswith(last)):
                name = " ".join(words[:end])
    return _TITLE.sub("", name)


def _is_proper(name: str) -> bool:
    """Whether every longer word of it is written as a name's: "Published in Ada Reel" is none."""
    words = name.split()
    short = all(not word[0].islower() or len(word) <= 3 or any(map(str.isupper, word)) for word in words)
    last = words[-1]
    return (
        short and (last[0].isupper() or any(map(str.isupper, last)) or not last[0].islower()) and not _VERB.match(name)
    )
