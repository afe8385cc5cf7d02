"""People: the names in a credit, in their printed order, with whom they play."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.values.known import bare, names
from extractors.values.lexicon import lexicon, spellings
from extractors.values.lists import Piece, pieces, states_nothing, without_others
from extractors.values.setting import Setting
from extractors.values.text import brackets, masked, tidy, writes_without_spaces
from extractors.vocabulary import Vocabulary, alternatives
from schemas import Credit, Role

_INITIAL = re.compile(r"\s?·\s?([A-Z])\s?·\s?")
"""An initial within a name that Chinese writes with dots."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_NO_WORD = "\0"
"""In no text: it stands in a pattern for words that a language has not."""


@dataclass(frozen=True)
class People:
    """Who a value names."""

    credits: tuple[Credit, ...] = ()
    """Names in printed order. What stands in brackets behind a name is its character: only a cast has those."""
    source_material: tuple[Credit, ...] = ()
    """Who wrote what the work is based on, where the value says so: "… based on the novel by X"."""


def read_people(text: str, setting: Setting) -> People:
    """The people that a value names.

    Phrases ("a myriad of other cameos"), notes ("(screenplay)", "(as …)"), "et al." and "TBA" are no names. Names
    that lost their separators ("Josh O’Connor Carol Duarte") stay together: nothing on the page says where to cut.
    """
    text = _INITIAL.sub(r"·\1·", _ADDRESS.sub("", tidy(text)))
    if states_nothing(text, setting):
        return People()
    text, source = _cut_source(without_others(text, setting), setting)
    found: list[Credit] = []
    based: list[Credit] = list(_credits(source, setting, set())) if source else []
    origins: set[int] = set()
    for at, credit in enumerate(_credits(text, setting, origins)):
        (based if at in origins else found).append(credit)
    return People(_once(found), _once(based))


def _once(found: list[Credit]) -> tuple[Credit, ...]:
    by_name: dict[str, Credit] = {}
    for credit in found:
        if credit.name not in by_name or by_name[credit.name].character is None:
            by_name[credit.name] = credit
    return tuple(by_name.values())


@cache
def _words(vocabulary: Vocabulary, language: str | None, word: str) -> re.Pattern[str]:
    """The spellings of a small word as whole words in lower case: in a name they would be capitalised."""
    known = set(spellings(vocabulary, word, language))
    return re.compile(rf"(?<!\S)(?:{alternatives(known or {_NO_WORD})})(?=[\s:])")


@cache
def _leads(vocabulary: Vocabulary, language: str | None) -> re.Pattern[str]:
    """What may stand before the first name: "with", "and", "by", as spelled; not what begins a name ("von", "de")."""
    known = [spelling for word in ("and", "with", "by") for spelling in spellings(vocabulary, word, language)]
    own = {word for word in known if len(word) > 1 and word.casefold() not in names().particles}
    return re.compile(rf"(?:{alternatives(own or {_NO_WORD})})(?=[\s:])")


def _cut_source(text: str, setting: Setting) -> tuple[str, str]:
    """Cut "X based on the novel by Y" and "X (from the book by Y)" into "X" and "Y"; other texts stay whole."""
    found = next(iter(lexicon(setting.vocabulary, setting.base_language, "based_on").find(text)), None)
    if found is None:
        return text, ""
    start, end = next(
        ((start, end) for start, end in brackets(text) if start < found.start < end), (found.start, len(text))
    )
    bracketed = start < found.start
    words = text[found.start : end - 1] if bracketed else text[found.start : end]
    author = _author(words, found.end - found.start, setting)
    if author is None and bracketed:
        return text, ""  # "Iain Reid (based on the book by)": the name stands before
    rest = text[end:] if bracketed else ""
    return text[:start].rstrip(" ,;(-–—") + rest, author or ""


def _author(text: str, lead: int, setting: Setting) -> str | None:
    """Who wrote it, in "based on a book by Kai Bird and Martin Sherwin"; None where no word says so.

    In many languages "by" is also a part of names and titles ("Cidade de Deus, de Paulo Lins"): the first one counts
    that ends the ``lead`` itself ("nach dem Roman von"), or stands behind a comma, a quotation mark or a word in lower
    case; else the first that a name follows.
    """
    hits = list(_words(setting.vocabulary, setting.base_language, "by").finditer(text))
    named = [hit for hit in hits if not text[hit.end() :].strip()[:1].islower() and text[hit.end() :].strip(" :.)")]
    for hit in named:
        word = text[: hit.start()].rstrip().rpartition(" ")[2]
        if hit.end() == lead or (hit.start() >= lead and (word[-1:] in ",;:\"”»’“'" or not word or word.islower())):
            return text[hit.end() :].strip(" :")
    behind = [hit for hit in named if hit.start() >= lead]
    return text[behind[0].end() :].strip(" :") if behind else None


_HARD_SPACE = re.compile(r"[\s\u3000]+")
_AS_DOTS = re.compile(r"\s*(?:\.{2,}|…+|⋯+)\s*|\s*[:：]\s*")
_DOTS = ("..", "…", "⋯", ":", "：")
_PLAYS = re.compile(r"(?<=\s)[-–—](?=\s)")


def _dots(text: str) -> "re.Match[str] | None":
    """What leads from a name to a role, as lists set it: "Ada Reel … Maja". Hardly any name has such a mark."""
    return _AS_DOTS.search(text) if any(map(text.__contains__, _DOTS)) else None


def _credits(text: str, setting: Setting, origins: set[int]) -> list[Credit]:
    """Every name of a list; the places of those who wrote the source are put into ``origins``."""
    parts = _joined_suffixes(text, pieces(text, setting))
    listed = len(parts) > 1
    cased = any(part.text[:1].isupper() for part in parts)
    roles_first = _names_roles_first([part.text for part in parts])
    found: list[Credit] = []
    for part in parts:
        for piece in _spaced_names(part.text, setting, listed=listed):
            credit, origin = _credit(_turned(piece) if roles_first else piece, setting, listed=listed, cased=cased)
            if credit is not None:
                if origin:
                    origins.add(len(found))
                found.append(credit)
    return found


def _names_roles_first(parts: list[str]) -> bool:
    """Whether a list names whom they play and then who plays: "Kristoffer: Mads Mikkelborg, Maja: Stine Stensgaard"."""
    pairs = [(part[: found.start()].split(), part[found.end() :].split()) for part in parts if (found := _dots(part))]
    turned = sum(len(left) == 1 and len(right) > 1 and right[0][0].isupper() for left, right in pairs)
    return turned > 1 and 2 * turned > len(pairs) and 2 * turned >= len(parts)


def _turned(text: str) -> str:
    """A role and who plays it, turned: "Maja: Stine Stensgaard" is "Stine Stensgaard: Maja"."""
    found = _dots(text)
    return f"{text[found.end() :]}: {text[: found.start()]}" if found and text[: found.start()].strip() else text


def _joined_suffixes(text: str, parts: list[Piece]) -> list[Piece]:
    """With "Robert Downey, Jr." made one again, and "Roger Deakins, ASC, BSC" left to the name alone."""
    joined: list[Piece] = []
    for part in parts:
        form = bare(part.text)
        if joined and part.mark in ",，" and form in names().suffixes:
            last = joined.pop()
            joined.append(Piece(last.start, part.end, text[last.start : part.end], last.mark))
        elif not (joined and part.mark in ",，" and form in names().societies):
            joined.append(part)
    return joined


def _spaced_names(text: str, setting: Setting, *, listed: bool) -> list[str]:
    """Names set apart by spaces alone, in scripts that write a name without one: "役所広司　柄本時生　中野有紗".

    Two short parts are a family and a given name ("是枝 裕和").
    """
    if listed or not writes_without_spaces(text) or "(" in text or "（" in text:
        return [text]
    parts = _HARD_SPACE.split(text)
    shortest = 2 if setting.base_language == "zh" else 3
    long = all(len(part) >= shortest and writes_without_spaces(part) for part in parts)
    many = len(parts) > 2 or (len(parts) == 2 and all(len(part) >= 4 for part in parts))
    return parts if long and (many or (setting.base_language == "zh" and len(parts) == 2)) else [text]


def _credit(text: str, setting: Setting, *, listed: bool, cased: bool) -> tuple[Credit | None, bool]:
    """One name with its character, and whether the brackets say that it wrote the source."""
    name, character, origin = _cut_brackets(text, setting)
    role = _words(setting.vocabulary, setting.base_language, "as").search(name)
    if role and role.start() > 0:
        name, character = name[: role.start()], name[role.end() :]
    elif dots := _dots(name):
        left, right = name[: dots.start()], name[dots.end() :]
        if left.strip() and right.strip():
            if setting.vocabulary.name(left, setting.base_language) or left.islower():  # "include: Jeremy Allen White"
                name = right
            else:
                name, character = left, right
    elif listed and (dash := _PLAYS.search(name)):
        name, character = name[: dash.start()], name[dash.end() :]
    if not brackets(name):  # half of a pair that was lost on the way
        name = re.split(r"[()（）]", name, maxsplit=1)[0]
    name = _clean(name, setting)
    if not is_name(name, setting, cased=cased):
        return None, False
    character = character.strip(" .,;:\"“”'«»/-–—") if character else ""
    return Credit(name=name, character=character or None), origin


_NAMESAKE = re.compile(r"[IVX]{1,5}$")
"""What databases set behind the second actor of a name: "Chris Farley (II)"."""
_ROLE_MARK = re.compile(r"\s*(?:役|역할|역|分)$")


def _cut_brackets(text: str, setting: Setting) -> tuple[str, str, bool]:
    """The text without its brackets, the character in them if it is one, and whether they name a source."""
    spans = brackets(text)
    if not spans:
        return text, "", False
    character, origin, parts, done = "", False, [], 0
    for start, end in spans:
        inside = text[start + 1 : end - 1].strip()
        if _NAMESAKE.match(inside):
            continue
        parts.append(text[done:start])
        done = end
        named = setting.vocabulary.name(inside, setting.base_language)
        sources = lexicon(setting.vocabulary, setting.base_language, "based_on").find(inside[:80])
        if named == Role.SOURCE_MATERIAL or (sources and sources[0].start == 0):
            origin = True
        elif not (named or character or _is_aside(inside, setting)):
            voice, _, played = inside.partition(":")  # "(voice: Buzz)"
            character = _ROLE_MARK.sub("", played.strip() if played and names().asides[voice] else inside)
    parts.append(text[done:])
    return _HARD_SPACE.sub(" ", " ".join(part.strip() for part in parts)).strip(), character, origin


def _is_aside(inside: str, setting: Setting) -> bool:
    """Whether brackets behind a name hold no character: "(voice)", "(as Bob Smith)", "(ASC)", "(2019)"."""
    if not any(char.isalpha() for char in inside) or bare(inside) in names().societies:
        return True
    if names().asides[inside] or states_nothing(inside, setting):
        return True
    if inside[0].isdigit() or (inside.islower() and names().asides[inside.split(maxsplit=1)[0]]):
        return True  # "(6 episodes)", "(also writer)"
    alias = _words(setting.vocabulary, setting.base_language, "as").match(inside)
    return alias is not None


_EDGES = ' \t\n,;:|/\\·•*†‡§°–—-"“”„«»‹›「」『』<>=_~+&\0'
_STOPS = (".", "。", "．")
_STOP = re.compile(r"(?<![\s.。．])(?<!\b[A-Z])(?<!\bJr)(?<!\bSr)(?<!\bSt)[.。．]+$")


def _clean(name: str, setting: Setting) -> str:
    """A name without what stands around it: marks, "with", "and others", a society behind it, a final full stop."""
    name = _HARD_SPACE.sub(" ", without_others(name.strip(_EDGES), setting)).strip(_EDGES)
    while lead := _leads(setting.vocabulary, setting.base_language).match(name):
        name = name[lead.end() :].lstrip(" :")
    for by in _words(setting.vocabulary, setting.base_language, "by").finditer(name):
        if setting.vocabulary.name(name[: by.end()], setting.base_language):  # "Screenplay by Jane Goldman"
            name = name[by.end() :].strip(" :")
            break
    head, _, tail = name.rpartition(" ")
    while head and tail.isupper() and bare(tail) in names().societies and " " in head:
        name = head.rstrip(" ,")
        head, _, tail = name.rpartition(" ")
    if name.endswith("..."):
        return name.rstrip(".")
    return (_STOP.sub("", name) if name.endswith(_STOPS) else name).rstrip(" ,;:")


_DATE_LIKE = re.compile(r"\d{4}|\d\.|\d[:/-]\d")
_WORD = re.compile(r"[^\W_][^\s]*")


def is_name(text: str, setting: Setting, *, cased: bool = True) -> bool:
    """Whether a part of a list can be a name.

    Args:
        text: The part, cleaned.
        setting: Whose language decides what "and others" is.
        cased: Whether the list writes names with capitals: then a phrase without any is none.
    """
    if len(text) > 400 or "@" in text or not any(char.isalpha() for char in text) or states_nothing(text, setting):
        return False
    if _DATE_LIKE.search(text):
        return False
    words = _WORD.findall(text)
    small = [word for word in words if word[0].islower() and not _is_particle(word)]
    if not small:
        return True
    capital = any(word[0].isupper() for word in words)
    if not capital:
        return len(words) <= 3 if not cased else (len(words) <= 2 and "." in text)
    return len(small) <= (2 if len(words) > 4 else 1) and not (words[0][0].islower() and len(words) > 3)


def _is_particle(word: str) -> bool:
    head = re.split(r"[’'`-]", word, maxsplit=1)[0]
    return head in names().particles or any(char.isupper() for char in word[1:])


_SHORT_NAME = re.compile(
    r"^[\u3040-\u30ff\u3400-\u9fff々・·\s]{3,14}$|^[\uac00-\ud7a3]{2,4}$|^[\uac00-\ud7a3]{1,6}\s[\uac00-\ud7a3\s]{1,9}$"
)


def looks_like_company(text: str) -> bool:
    """Whether a name or a list of names reads like companies: most have a word or form that only companies have."""
    parts = [part.strip() for part in re.split(r"[,;/|\n、，·]| & ", tidy(text)[:2000]) if part.strip()]
    return bool(parts) and 2 * sum(map(_company_like, parts)) >= len(parts)


def looks_like_person(text: str) -> bool:
    """Whether a name or a list of names reads like people: two to four capitalised words each, or a short Asian name."""
    parts = [
        part.strip() for part in re.split(r"[,;/|\n、，]| & | (?:and|und|et|y|e|i|och|og|ja|ve|и) ", tidy(text)[:2000])
    ]
    parts = [part for part in parts if part]
    return bool(parts) and 2 * sum(map(_person_like, parts)) > len(parts)


@lru_cache(maxsize=4096)
def _company_like(part: str) -> bool:
    if names().company_words.find(part) or bare(part.rpartition(" ")[2]) in names().forms:
        return True
    if part.partition(" ")[0].casefold() in names().company_leads:
        return True
    letters = [char for char in part if char.isalpha()]
    one_word = " " not in part
    return one_word and (any(char.isdigit() for char in part) or (len(letters) <= 5 and part.isupper()))


def _person_like(part: str) -> bool:
    part = masked(part, brackets(part)).replace("\0", "").strip(" .")
    if _company_like(part) or any(char.isdigit() for char in part):
        return False
    if _SHORT_NAME.match(part):
        return True
    words = part.split()
    return 2 <= len(words) <= 5 and all(
        word[0].isupper() or _is_particle(word) or not word[0].isalpha() for word in words
    )
