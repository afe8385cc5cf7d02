"""Japanese, Korean and Chinese headlines: titles in their own marks, names without capitals, roles in front or behind."""

import re
from collections.abc import Sequence
from functools import cache

from extractors.headline_quotes import DOUBLE, quoted
from extractors.headline_tokens import Kind, Token
from extractors.headline_words import CJK, any_of, headline_words
from extractors.vocabulary import Vocabulary, alternatives, fold
from schemas import Person, Role

_HANGUL = re.compile("[\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff]")
_TITLE_MARKS = re.compile("[『《〈<＜]")
_PAIR = re.compile(r"(?:^|[|\x00、])[^|\x00×&＆、]{2,10}(?:[×&＆][^|\x00×&＆、]{2,10}){1,9}(?:[|\x00]|$)")
_JOINS = re.compile("[、×&＆/／,，和与與]")
_PAIRS = re.compile("[×&＆]")
"""Between the names of a list."""
_BECAME = re.compile("(?:이|가) (?:된|되다|되어)|(?:이)?라(?:는|고)")
"""Behind what somebody became or is called, which is no title."""
_SENTENCE = re.compile("[。はをがにでの的了]|という|見せ")
_KANA_NAME = re.compile("[一-鿿々]{1,4}[ぁ-ん]{2,4}$")
"""A surname, and a given name in the letters of particles: "藤堂みのり"."""
_SPEECH_END = re.compile("[たいるよねうんす。…]$")
_KOREAN_END = re.compile("(?:다|요|죠|까)[.!?…]*$")
"""How what somebody says ends, in one word too."""
_KOREAN_NAME = re.compile("[\uac00-\ud7af]{2,4}$")
_LONGEST_NAME = 16
_LONG_CHINESE = 8
"""Letters of the longest Chinese quotation that is a title, whatever its words say: 「我和我的家」."""
_ASKED = "\x01"
"""What stands for the word for interview."""


@cache
def _pieces() -> "re.Pattern[str]":
    """What parts a headline into pieces: marks, and words between them."""
    occasions = rf"(?:{any_of('occasions_unspaced')})記念|{any_of('breaks_unspaced')}"
    return re.compile(rf"""[。|｜&＆×、,，/／×:：—─―\x00\x01『』「」《》〈〉<>【】“”"()（）\[\]!！?？]|{occasions}""")


@cache
def _called() -> "re.Pattern[str]":
    """What says of the quotation behind it that it is a title."""
    return re.compile(rf"(?:{any_of('works_unspaced')})\s?$")


@cache
def _closed() -> "re.Pattern[str]":
    """A title without marks between what it is and the interview at its end or opening: "드라마 저글링 종영인터뷰"."""
    over = rf"(?:{any_of('over_korean')})(?:\s?기념)?\s?인터뷰"
    return re.compile(rf"(?:{any_of('works_korean')})\s(\S+(?:\s\S+){{0,2}}?)\s{over}")


@cache
def _titled() -> "re.Pattern[str]":
    """A role, and what is said of it, before the dot and the name: "人気作家・小野源", not "荻上監督・桐谷健"."""
    roles = any_of("before_dot")
    return re.compile(rf"(?:^|(?<=[|\x00]))[^|\x00・]{{0,12}}?((?:{roles})・[^|\x00がはも]{{2,12}})[がはも]?")


@cache
def _honorific() -> "re.Pattern[str]":
    return re.compile(rf"(?:{any_of('honorifics_unspaced')})$")


@cache
def _spoken() -> "re.Pattern[str]":
    return re.compile(rf"(?:が|に|は|も)?(?:{any_of('speaks_unspaced')}|:).{{0,40}}$|[がにはも]$")


def cjk_titles(text: str, tokens: Sequence[Token]) -> list[str]:
    """The titles: in 『』, 《》 or <>; where there are none, in 「」 or single marks, if nobody would say them.

    A title is also read inside what somebody says: "‘바람의 집’은 내 인생작".
    """
    quotations = [token for token in tokens if token.kind in {Kind.TITLE, Kind.SPEECH}]
    marked: list[str] = []
    plain: list[str] = []
    within: list[str] = []
    for token in quotations:
        mark = text[token.start - 1]
        if _TITLE_MARKS.match(mark):
            marked.append(token.text)
            continue
        if _called().search(text[: token.start - 1]):
            marked.append(token.text)  # 映画「…」
            continue
        # In 「」 double marks hold words at arm's length: 「大きな“客船”のような」
        inside = [
            (start, end) for start, end in quoted(token.text) if not (mark == "「" and token.text[start - 1] in DOUBLE)
        ]
        inner = [token.text[start:end] for start, end in inside]
        if inner:
            (within if _HANGUL.search(text) else marked).extend(inner)
        elif (
            token.kind is Kind.TITLE
            and not (
                token.text.endswith(tuple(headline_words().printed["no_works_unspaced"]))
                or _BECAME.match(text, token.end + 1)
            )
            and (mark in "'‘" or (mark in '「“"' and not _said(text, token)))
        ):
            plain.append(token.text)
    closed = [found[1] for found in _closed().finditer(text)] if _HANGUL.search(text) else []
    return list(dict.fromkeys(title.strip() for title in marked or plain or within or closed))


def _said(text: str, token: Token) -> bool:
    """Whether a quotation in 「」 or double marks is what somebody says."""
    before = text[: token.start - 1].rstrip()
    return (
        len(token.text) > 20
        or any(mark in token.text for mark in "、。，,")
        or (len(token.text) > 10 and any(particle in token.text for particle in "はがを"))
        or (len(token.text) > _LONG_CHINESE and any(word in token.text for word in headline_words().said_unspaced))
        or _SPEECH_END.search(token.text) is not None
        or before.endswith((",", "，", ":", "："))
        or (
            _HANGUL.search(token.text) is not None and (" " in token.text or _KOREAN_END.search(token.text) is not None)
        )
    )


def cjk_people(text: str, tokens: Sequence[Token], words: Vocabulary) -> tuple[Person, ...]:
    """The people: names beside a role ("イ・チャンドン監督", "导演李默", "배우 김도현"), an honorific or the word for interview."""
    outside = text
    for token in tokens:
        if token.kind in {Kind.TITLE, Kind.SPEECH}:
            outside = outside[: token.start - 1] + "\x00" * (token.end - token.start + 2) + outside[token.end + 1 :]
    outside = outside[: len(text)]
    patterns = headline_words().pattern
    marked = outside
    marked = patterns["interview"].sub(f"|{_ASKED}|", marked)
    for group in ("exclusive", "video", "audio", "press conference"):
        marked = patterns[group].sub("|", marked)
    if _HANGUL.search(outside):
        return _korean(marked, words)
    roles = sorted((noun for noun in words.people if CJK.match(noun)), key=len, reverse=True)
    chinese = not _KANA.search(text)
    roles += headline_words().jobs_unspaced if chinese else []
    no_names = tuple(headline_words().printed["no_names_unspaced"])
    people: dict[str, Person] = {}
    # "荻上直子監督・桐谷健太": behind a role the dot stands between two people, elsewhere inside a name
    suffixes = alternatives(roles)
    marked = _titled().sub(r"|\1|", marked)
    pair = _PAIR.search(marked) is not None  # "多部花×青山誠"
    marked = re.sub(rf"(?<=\w\w)({suffixes})・", r"\1|", marked)
    last = 0
    listed: list[str] = []
    asked: list[str] = []
    behind: list[str] = []
    for found in [*_pieces().finditer(marked), None]:
        piece, begins = marked[last : found.start() if found else len(marked)], last
        last = found.end() if found else last
        if not CJK.search(piece):
            continue
        name, said = _person(piece.strip(" 　・"), roles, words, within=chinese)
        told = bool(said) or pair or name != piece.strip(" 　") or bool(people) or "|" in marked
        if (
            CJK.match(name)
            and told
            and 2 <= len(name) <= _LONGEST_NAME
            and (not _SENTENCE.search(name) or (_KANA_NAME.match(name) and (pair or f"{name}さん" in piece)))
            and not name.startswith("の")
            and not name.endswith(no_names)
            and name not in words.people
            and not name.endswith("と")
        ):
            if not said and chinese and len(name) > 4 and "·" not in name:
                continue  # Chinese prose: a name without a role has at most four letters, but for "瑞安·库格勒"
            people.setdefault(name, Person(name=name, roles=said))
            joins = _PAIRS if pair else _JOINS
            joined = joins.match(marked[begins - 1 : begins]) or (found and joins.match(found[0]))
            listed += [name] if joined else []
            asked += [name] if marked[begins + len(piece) :].startswith(f"|{_ASKED}") else []
            behind += [name] if marked[:begins].endswith(f"{_ASKED}|") else []
    if pair and len(listed) > 1:
        return tuple(person for name, person in people.items() if person.roles or name in listed)
    if chinese:
        return _believed(people, listed, asked, behind)
    return tuple(people.values())


def _believed(
    people: dict[str, Person], listed: Sequence[str], asked: Sequence[str], behind: Sequence[str]
) -> tuple[Person, ...]:
    """Those of a Chinese headline's names that have a role or stand before "interview", and who stand in a list with them.

    Where none does so, those behind "interview" ("专访策展人李默：…"); else all of them: other short pieces of a headline look like names ("幕後｜…").
    """
    sure = [name for name, person in people.items() if person.roles or name in asked]
    sure = sure or list(behind)
    return tuple(person for name, person in people.items() if not sure or name in sure or name in listed)


def _person(
    piece: str, nouns: Sequence[str], words: Vocabulary, *, within: bool = False
) -> tuple[str, tuple[Role, ...]]:
    """A piece less its honorific, its verb and the roles around it, and those roles.

    ``within`` is for Chinese, where the role stands before the name, and other words before the role: "法国女导演凯瑟琳·布雷亚".
    """
    name = _honorific().sub("", _spoken().sub("", piece))
    found: list[Role] = []
    cut = True
    while cut and len(found) < 3:
        cut = False
        for noun in nouns:
            if len(name) <= len(noun):
                continue
            if name.endswith(noun):
                name = name.removesuffix(noun)
            elif name.startswith(noun):
                name = name.removeprefix(noun).removeprefix("の")
            else:
                continue
            name = name.strip(" 　・兼")
            if noun in words.people and words.people[noun] not in found:
                found.append(words.people[noun])
            cut = True
            break
    behind = (
        [(name.rfind(noun) + len(noun), noun) for noun in nouns if within and noun in name[:-1]] if not found else []
    )
    if behind and len(name) - max(behind)[0] > 1:
        end, noun = max(behind)
        name, found = name[end:].strip(" ·"), [words.people[noun]] if noun in words.people else []
    return _honorific().sub("", name), tuple(found)


def _korean(marked: str, words: Vocabulary) -> tuple[Person, ...]:
    """Korean names of two to four syllables beside a role, or alone between a title and what is said."""
    before, no_names = (headline_words().printed[name] for name in ("before_korean", "no_names_unspaced"))
    people: dict[str, Person] = {}
    for piece in re.split("[|\x00,·&:\\[\\]()/]", marked):
        tokens = [_honorific().sub("", token) for token in piece.split()]
        for at, token in enumerate(tokens):
            role = words.people.get(token)
            if not role:
                continue
            places = (at + 1, at - 1) if token in before else (at - 1, at + 1)
            for place in places:
                called = 0 <= place < len(tokens) and not tokens[place].endswith(tuple(no_names))  # "영화 감독 이서윤"
                if called and _KOREAN_NAME.match(tokens[place]) and tokens[place] not in words.people:
                    people.setdefault(tokens[place], Person(name=tokens[place], roles=(role,)))
                    break
        alone = tokens[0] if len(tokens) == 1 else ""
        if (
            len(alone) == 3
            and _KOREAN_NAME.match(alone)
            and alone not in words.people
            and not alone.endswith(tuple(no_names))
            and fold(alone) not in headline_words().headings
        ):
            people.setdefault(alone, Person(name=alone))
    return tuple(people.values())
