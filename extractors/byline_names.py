"""The names in a byline's text: people, and a collective that signs as one."""

import re
from collections.abc import Iterable
from functools import cache

from extractors.byline_ends import cut, less_entries, less_roles
from extractors.byline_jobs import is_post, job_word
from extractors.byline_titles import apart, begins_as_a_person, less_titles
from extractors.byline_words import any_of, byline_patterns, may_announce, table
from extractors.collectives import as_collective
from extractors.generations import ends_in_junior
from extractors.given_names import given_names
from extractors.page import fold_space, squeeze
from extractors.prose_words import prose_words
from extractors.structured import plain
from extractors.values.known import names as known_names
from extractors.values.people import looks_like_company, looks_like_person
from extractors.vocabulary import fold

_FROM = re.compile(r"^(?:a|ad|à|in|aus|en|em|from)\s[^\W\d_a-z]\S{1,20}\s(?=[^\W\d_a-z]\S{0,20}\s[^\W\d_a-z])")
"""Where a correspondent is, before the name: "dal nostro inviato a Cannes Ada Reel"."""
_LEAD = re.compile(r"^(?i:from|with|avec|mit|con)\s(?=[^\W\d_a-z]\S{0,20}\s[^\W\d_a-z])")
"""What else stands before a name that is marked as a byline: "With Ada Reel"."""
_BETWEEN = re.compile(
    r"\s(?:in|à|en|em|aus)\s[^\W\d_a-z]\S{1,20}(?:\s[^\W\d_a-z]\S{1,20})?"
    r"(?=,?\s(?:and|und|et|y|e|&)\s[^\W\d_a-z]|,\s[^\W\d_a-z]\S{1,20}\s[^\W\d_a-z]\S{1,20}\s(?:in|à|en|em|aus)\s)"
)
"""Where each of several was, behind the name: "Ada Reel in Leeds and Bo Lund in Bath"."""
_PARTICLE = re.compile(
    r"^([^\W\d_a-z][^\W\d_]{1,14})\s(?:von|van|di|af|av|da|del?)\s(?:der\s|den\s|la\s)?[^\W\d_a-z][^\W\d_]{1,20}(?=$|,|\s[^\w\s]|\s\d)"
)
"""A name whose particle is a preposition of bylines, too, and nothing else: "Uwe von Alten", "Elsa af Klint"."""
_VERB = re.compile(r"^(?:published|posted|written|updated|photo|image|text|story)(?:\s|$)", re.IGNORECASE)
_CASELESS = re.compile(
    r"^[\u0590-\u08ff\u0900-\u0eff\u10a0-\u10ff]{2,20}(?:[\s-][\u0590-\u08ff\u0900-\u0eff\u10a0-\u10ff]{1,20}){1,3}$"
)
"""A name in a script without capitals: Arabic, Hebrew, Devanagari, Thai, Georgian."""
_CHINESE = re.compile(r"^(?!.*丨|本[报報]|综合|綜合|佚名|匿名|管理|编辑|編輯|编者|網絡|网络|未知)[一-鿿]{2,4}$")
"""A name behind a label: nothing else tells one of two characters from a word."""
_AGENCY = re.compile(
    r"^(\S{1,24}\s\S{1,24}(?:\s\S{1,24}){0,2}?)\s(?:The\s)?(?:Associated Press|Press Association|Reuters|AFP|AP|Bloomberg)(?:\s.{0,30})?$"
)
"""An agency behind a name, nothing between."""
_CHINESE_NAMES = re.compile(r"^[一-鿿]{3}(?:\s[一-鿿]{2,3}){0,4}\s[一-鿿]{3}$")
"""Several of them; a Japanese one has a space between its two."""
_REPORTERS = re.compile(
    r"(?:^|^기자명\s|[\d)]\s|[|·]\s?)(?:\[\S{1,12}\s)?([가-힣]{2,4})\s(?:선임|수습|전문)?(?:기자|특파원|평론가)(?:[\s=\]]|$)"
    r"|^[(（【]?(?:[一-鿿]{2,6}[訊讯]\s?|本[報报刊])?(?:記者|记者)\s?((?:(?!報導|报道|綜合)[一-鿿]){2,4}(?:[、\s](?:(?!報導|报道|綜合)[一-鿿]){2,4}){0,3})\s?[／/）)】]"
    r"|^[(（]?(?:本[報报刊]|[一-鿿]{2,6}[網网社報报])?(?:記者|记者)\s([一-鿿]{2,4}(?:[、\s][一-鿿]{2,4}){0,3})[)）]?$"
    r"|^[\[［]([一-鿿][一-鿿ぁ-ヿ]{1,7})[，,]\s?[^\[\]［］]{2,20}[\]］]$"
)
"""A Korean byline: name, then "reporter"; a Chinese one: "reporter", name, then the town: "記者林曉雯／高雄報導"; a Japanese one in brackets, with
the publication."""
_LABELLED = re.compile(r"^[^\W\d_]\S{2,15}(?:\s\S{1,15})?\s?[:：]\s?")
_MOST_WORDS = 3
"""Words of a name that nothing announces."""
_CREDENTIALS = re.compile(r"(?:,\s?(?:[A-Z][a-z]?\.?){2,4}|,?\s(?:(?:[A-Z]\.){2,4}|Ph\.?D\.?|Esq\.?))(?=[,\s]|$)")
"""Behind a name: "Ada Reel, PhD", "Ada Reel, RN, BSN"."""
_SHORTENED = re.compile(r"\s[^\W\d_a-z]$")
"""What a full stop belongs to: "Ada R."."""
_LONGEST = 2_000
"""Characters of a byline that are read, those of a hundred names."""
_LONG = 4
"""Letters of the end of a publication's name that tell of it; more are needed."""
_LONGEST_NAME = 8
"""Words of a name, and the publication behind it: more are no name."""
MOST_NAMES = 1_000
"""Authors of a list that are read: a paper of physicists has some hundreds."""
_USER = re.compile(r"^[^\W\d_][\w.-]{2,29}$")
_WITHIN = re.compile(r"^[^\W\d_a-z]\S{0,20}\s\([^()]{2,12}\)\s[^\W\d_a-z]")
"""A name with initials or a short form in brackets: "William (W.T.) Reel"."""
_SITE = re.compile(
    r"^www\.|\.(?:com|net|org|info|news|blog|example|[a-z]{2})$|[\w-]\.[\w-]+\.[a-z]{2,}$", re.IGNORECASE
)
"""A site's address, which one word with a full stop in it may be."""
_GIVEN = re.compile(r"^[^\W\d_a-z][^\W\d_]{1,14}(?:-[^\W\d_]{1,14})?$")


@cache
def _joints() -> "re.Pattern[str]":
    """Between the names of a byline."""
    ands = any_of(table()["signs"]["between"])
    before = any_of(table()["signs"]["behind_comma"])
    return re.compile(rf",?\s(?:as\s)?told\sto\s|,\s(?:(?:{before})\s)?|\s(?:{ands})\s|;\s?|/|、")


@cache
def _institution() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{any_of(table()['collectives']['institutions'])})\b", re.IGNORECASE)


@cache
def _undertaking() -> "re.Pattern[str]":
    """With what the name of an undertaking ends. Some are surnames as well."""
    return re.compile(rf"\b(?:{any_of(table()['collectives']['undertakings'])})$", re.IGNORECASE)


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
        return (found[1],) if found[1] else tuple(re.split(r"[、\s]", found[2] or found[3] or found[4]))
    if found := _announced(text):
        text = found[1] or found[2]
    signed = found is not None
    if _CHINESE_NAMES.match(text):
        text = text.replace(" ", "、")
    if squeeze(text) in never and not _is_own_name(text):
        return ()
    text = _BETWEEN.sub("", _FROM.sub("", text)) if signed or single or collectives else text
    lead, whole = apart(_LEAD.sub("", text))
    text, _ = cut(less_roles(less_entries(whole) if ";" in whole else whole))
    if not signed and (bare := byline_patterns().bare.match(text)):
        text = bare[1]
    names: list[str] = []
    pieces = [piece for piece in _joints().split(text) if piece]
    commas = [match[0].strip() == "," for match in _joints().finditer(text)]
    joined = len(commas) != len(pieces) - 1  # an empty piece: nothing tells which comma is whose
    if single and len(pieces) == 2 and commas == [True] and _is_turned(*pieces):
        pieces, commas = [f"{pieces[1]} {pieces[0]}"], []
    if len(pieces) > 1 and not joined and not commas[-1]:
        pieces = _with_surname(pieces)
    posted = False
    marked, single = single, single and all(len(piece.split()) == 1 for piece in pieces)
    single = single and (text == whole.strip() or signed or begins_as_a_person(text))  # "Citizens - Party of Leith"
    for number, piece in enumerate(pieces):
        if (collective := as_collective(piece, announced=signed or marked)) and squeeze(collective) not in never:
            if collectives and (not names or joined or not commas[number - 1]):
                names.append(collective)
            continue
        behind = bool(names) and not joined and commas[number - 1]
        # "Ada Reel, Counsel, Homes, Data, and Technology Project": a name with which nobody begins is of that post, too
        posted = (behind and is_post(piece)) or (posted and not begins_as_a_person(piece))
        if posted:
            continue  # "Ada Reel, Executive Editor, Reel Letter"
        if labelled := _LABELLED.match(piece):
            if not marked or byline_patterns().work.search(labelled[0]):
                continue
            piece = piece[labelled.end() :]
        if looks_like_company(piece) and not marked:
            continue  # "Ada Reel, Reel Gardens LLC"
        name = _tidy(lead + piece if number == 0 else piece, never)
        bare_name = less_titles(name)
        own = (marked or signed) and not names and _is_own_name(bare_name)
        if (
            not bare_name
            or (squeeze(bare_name) in never and not own)
            or looks_like_company(bare_name)
            or _institution().search(bare_name)
        ):
            continue
        if (
            names
            and not begins_as_a_person(bare_name)
            and (_undertaking().search(bare_name) or name.isupper() > names[0].isupper())
        ):
            continue  # "Ada Reel, QUAY TODAY"
        if (
            (looks_like_person(bare_name) and _is_proper(bare_name) and squeeze(bare_name) not in _agencies())
            or ((marked or signed) and _CASELESS.match(bare_name))
            or (signed and _CHINESE.match(bare_name))
            or (single and is_user(bare_name) and not job_word().search(piece) and not _VERB.match(bare_name))
        ):
            names.append(name)
    return less_place(tuple(dict.fromkeys(names)), text) if collectives else tuple(dict.fromkeys(names))


def less_place(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The names of a printed byline without where one alone wrote it: "Ada Reel, Harbour Oval"."""
    place = names == tuple(text.split(", ")) and [*map(begins_as_a_person, names)] == [True, False]
    return names[:1] if place else names


def _is_own_name(name: str) -> bool:
    """Whether a site of this name is a person's: it begins with a given name."""
    return 1 < len(name.split()) <= _MOST_WORDS and fold(name.partition(" ")[0]) in given_names()


def _announced(text: str) -> "re.Match[str] | None":
    """What a byline announces; None for a name whose particle is such a word: "Uwe von Alten"."""
    if not may_announce(text):
        return None
    named = _PARTICLE.match(text)
    if named and named[1].casefold() not in _ordinary() | _labels():
        return None
    return byline_patterns().by.match(text)


def is_user(name: str) -> bool:
    """Whether somebody may sign in with a name: one word, and no site's address."""
    return _USER.match(name) is not None and not ("." in name and _SITE.search(name))


def is_agency(text: str) -> bool:
    """Whether a text is an agency's name."""
    return squeeze(text) in _agencies()


def only_names(text: str, never: Iterable[str]) -> tuple[str, ...]:
    """The names of a text that is names and nothing else, each of a few words: "Ada Reel, PhD, and Bo Lund"; else nobody."""
    pieces = (piece.strip() for piece in _joints().split(_CREDENTIALS.sub("", text)))
    said = tuple("".join(apart(piece)) for piece in pieces if piece and not is_agency(piece))  # "Ada Reel avec AFP"
    particles = known_names().particles
    counts = [sum(word not in particles for word in less_titles(name).split()) for name in said]
    few = all(1 < count <= _MOST_WORDS and not name[0].islower() for count, name in zip(counts, said, strict=True))
    section = any(word.casefold() in _ordinary() for name in said for word in name.split())
    # a town: "San Francisco – March 10, 2025"
    place = any(fold(name.partition(" ")[0]) in prose_words().never for name in said)
    told = said and few and not (section or place) and names_in(text, never) == said
    return less_place(said, text) if told else ()


def is_byline(text: str) -> bool:
    """Whether a text begins as a byline does: with "by" or a label, or as a reporter's name does."""
    return _announced(text) is not None or (not text.isascii() and _REPORTERS.search(text) is not None)


def _is_turned(surname: str, given: str) -> bool:
    """Whether two words are a name with its surname first: "Reel, Ada"."""
    return " " not in surname and " " not in given and begins_as_a_person(given) and not begins_as_a_person(surname)


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
    titles, piece = apart(piece)
    job = byline_patterns().job.match(piece)
    name = piece[job.end() :] if job and len(piece[job.end() :].split()) > 1 else piece
    name = job_word().split(_AGENCY.sub(r"\1", name))[0].strip(" ,.:;|–—-@()（）・")
    if job_word().search(piece) and not begins_as_a_person(name):
        return ""  # a publication's: "Quay Online Reporter"
    if "(" in name and not _WITHIN.match(name):
        name = name.partition("(")[0].strip()
    if (_SHORTENED.search(name) or ends_in_junior(name)) and piece.rstrip(" ,:;").endswith(f"{name}."):
        name += "."
    for publication in never:
        # "Ada Reel FILM PAPER": the publication behind the name
        words = name.split()
        least = 3 if words and words[0].endswith(".") else 2  # "K. Ada Reel" of reel.example keeps a surname
        for end in range(least, min(len(words), _LONGEST_NAME)):
            last = squeeze(" ".join(words[end:]))
            # "Ada Reel Banner Staff Writer" of The River Banner
            if last == publication or (job_word().search(piece) and len(last) > _LONG and publication.endswith(last)):
                name = " ".join(words[:end])
                break
    return titles + name if name else ""


def _is_proper(name: str) -> bool:
    """Whether every longer word of it is written as a name's: "Published in Ada Reel" is none."""
    words = name.split()
    short = all(not word[0].islower() or len(word) <= 3 or any(map(str.isupper, word)) for word in words)
    last = words[-1]
    return (
        short and (last[0].isupper() or any(map(str.isupper, last)) or not last[0].islower()) and not _VERB.match(name)
    )
