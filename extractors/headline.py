"""What a headline says: the works it names, who is interviewed in which role, format, exclusivity, event."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from extractors.vocabulary import FOLDER, Vocabulary, fold
from schemas import InterviewFormat, Person, Role

_OPENING = "\"'“‘„‚«‹『「《〈`‟❝"
_CLOSING = "\"'”’‘“»›『』」》〉`´‟❞«"
_FAMILY = {
    "'": "'’‘‚`´", "‘": "'’‘`´", "‚": "‘’'", "`": "'’`´",
    '"': '"”“‟', "“": '"”“‟', "„": '"”“', "‟": '"”', "❝": '❞"”',
    "«": "»«", "‹": "›", "『": "』", "「": "」", "《": "》", "〈": "〉",
}  # fmt: skip
_MARK = re.compile(f"[{''.join(_FAMILY)}]")
_CONNECTORS = frozenset({"and", "&", "et", "und", "y", "e", "with", "och", "og", "i", "en"})
_WITH = frozenset({"with", "mit", "avec", "con", "com", "a", "al", "z", "s", "med", "met"})
"""What stands between an interview and who gives it."""
_PARTICLES = frozenset(
    {
        "de",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "di",
        "da",
        "del",
        "dos",
        "du",
        "bin",
        "al",
        "el",
        "ten",
        "ter",
        "af",
        "av",
        "zu",
        "della",
        "ibn",
    }
)
_TOKEN = re.compile(r"[^\s,;:()\[\]|/&]+|[,;:()\[\]|/&]")
_NAME_TOKEN = re.compile(r"[^\W\d_][\w.'’‑-]*$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CJK_PIECES = re.compile("[|｜&＆、,/／\x00『』「」《》【】“”]|来日|単独|独占|オフィシャル")
_HONORIFIC = re.compile("(?:さん|氏|씨|님)$")
_SENTENCE = re.compile("[。はをがにで]|という")
_FESTIVAL = re.compile(r"\b((?:[A-Z][\w'’.-]+\s){1,5}(?:Festival|Fest|Film Awards))\b")
_BRACKETED = re.compile(r"\s{0,3}[(\[]([^()\[\]]{2,40})[)\]]\s{0,3}$")
_LONGEST_QUOTE = 300
"""Characters between two quotation marks: a mark that none closes within them opens nothing."""
_LONG_QUOTE = 9
"""Words above which a quotation is what somebody says, not a title."""


@dataclass(frozen=True, slots=True)
class HeadlineFacts:
    """What one headline says."""

    works: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    format: InterviewFormat | None = None
    exclusive: bool = False
    event: str | None = None
    interview: bool = False
    """Whether it calls itself an interview, in any language."""
    review: bool = False
    """Whether it calls itself a review."""


@cache
def _words() -> dict[str, "re.Pattern[str]"]:
    table = tomllib.loads((FOLDER / "headlines.toml").read_text(encoding="utf-8"))
    groups = {**table["format"], **table["words"], "events": table["events"]["names"]}
    return {name: _any_of(words) for name, words in groups.items()}


def _any_of(words: list[str]) -> "re.Pattern[str]":
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(w)}(?!\w)" if w.isascii() else re.escape(w) for w in ordered), re.IGNORECASE
    )


def read_headline(text: str, words: Vocabulary) -> HeadlineFacts:
    """Read a headline. Works without quotation marks are named only where the headline's form tells them apart."""
    patterns = _words()
    spans = quoted(text)
    titles = [(start, end) for start, end in spans if _is_title(text, start, end)]
    outside = _blank(text, spans)
    format_ = next((InterviewFormat(name) for name in InterviewFormat if patterns[name.value].search(outside)), None)
    event = patterns["events"].search(outside)
    festival = _FESTIVAL.search(outside)
    people = _people(outside, words) if not _CJK.search(outside) else _cjk_people(outside, words)
    works = tuple(dict.fromkeys(_clean_title(text[start:end]) for start, end in titles))
    return HeadlineFacts(
        works=works or _unquoted_work(text, people),
        people=people,
        format=format_,
        exclusive=patterns["exclusive"].search(outside) is not None,
        event=festival[1] if festival else event[0] if event else None,
        interview=patterns["interview"].search(outside) is not None,
        review=patterns["review"].search(outside) is not None,
    )


def quoted(text: str) -> list[tuple[int, int]]:
    """The spans between quotation marks, marks excluded: also mismatched ones (‘Last Take‘), and over apostrophes."""
    spans: list[tuple[int, int]] = []
    at = 0
    for opening in _MARK.finditer(text):
        if opening.start() < at:
            continue
        at = opening.start()
        mark = text[at]
        before = text[at - 1] if at else " "
        if (
            mark in _FAMILY
            and not before.isalnum()
            and at + 1 < len(text)
            and (mark in "«‹" or not text[at + 1].isspace())
        ):
            end = _closing(text, at + 1, _FAMILY[mark])
            if end is not None:
                spans.append((at + 1, end))
                at = end + 1
    return spans


def _closing(text: str, start: int, family: str) -> int | None:
    """Where a quotation ends: a mark of the family behind a word and before none; a possessive ’s counts last."""
    possessive = None
    for at in range(start + 1, min(len(text), start + _LONGEST_QUOTE)):
        if text[at] not in family or (text[at - 1].isspace() and text[at] not in "»«›"):
            continue
        after = text[at + 1 : at + 2]
        if not after or not after.isalnum() or text[at] in "』」》〉":
            return at
        if after == "s" and not text[at + 2 : at + 3].isalnum() and possessive is None:
            possessive = at
    return possessive


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with its quotations as a neutral mark of the same length, so that no word of a title is read as a role."""
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a quotation is a title and not what somebody says."""
    inside = text[start:end].strip(" ,.")
    if text[start - 1] in "『《":
        return True
    tokens = inside.split()
    if not tokens or len(tokens) > _LONG_QUOTE + 6 or any(sign in inside for sign in "<>{}="):
        return False
    after = text[end + 1 :].lstrip()
    double = text[start - 1] in '"“„‟«'
    long_words = [token for token in tokens if len(token) > 3 or token[:1].isupper() or token[:1].isdigit()]
    capital = sum(
        1
        for token in long_words
        if not token.lstrip("¡¿(#'’").startswith(tuple("abcdefghijklmnopqrstuvwxyzàáâäçèéêëìíîïñòóôöùúûüœß"))
    )
    if long_words and capital * 3 >= len(long_words) * 2 and len(tokens) <= _LONG_QUOTE + 3:
        return not (double and after.startswith(":") and len(tokens) > 5)
    # A title in sentence case ("Sangue del mio sangue"): short, and nothing that a speaker would end with.
    return len(tokens) <= 5 and tokens[0][0].isupper() and not after.startswith(":") and inside[-1] not in "!?…."


def _clean_title(title: str) -> str:
    return title.strip().rstrip(",").strip()


def _people(text: str, words: Vocabulary) -> tuple[Person, ...]:
    """The people interviewed, with the roles that stand before or behind their names."""
    trimmed = _BRACKETED.sub("", text)
    tokens = [(found.group(), found.start()) for found in _TOKEN.finditer(trimmed)]
    found: dict[str, list[Role]] = {}
    at = 0
    while at < len(tokens):
        roles, behind = _roles(tokens, at, words)
        if roles:
            names, behind = _names(tokens, behind, words)
            for number, name in enumerate(names):
                # "Director X and Y": the role is the first one's, unless it is a plural.
                shared = number == 0 or _is_plural(tokens[at:behind], words)
                known = found.setdefault(name, [])
                known.extend(role for role in roles if shared and role not in known)
            at = max(behind, at + 1)
            continue
        if subjects := _subjects(tokens, at, words):
            names, said, at = subjects
            for name in names:
                known = found.setdefault(name, [])
                known.extend(role for role in said if role not in known)
            continue
        if tokens[at][0].casefold() in _WITH and at and _says_interview(tokens[max(0, at - 3) : at]):
            names, behind = _names(tokens, at + 1, words)
            said, behind = _apposition(tokens, behind, words)
            for name in names:
                known = found.setdefault(name, [])
                known.extend(role for role in said if role not in known)
            if names:
                at = behind
                continue
        at += 1
    return tuple(Person(name=name, roles=tuple(roles)) for name, roles in found.items())


def _subjects(tokens: list[tuple[str, int]], at: int, words: Vocabulary) -> tuple[list[str], list[Role], int] | None:
    """Names that open a headline, or the part behind its colon, and are its subject.

    They count when a role stands behind them ("Hanna Wilga, reżyserka"), or when they speak about something
    ("Judith Hill Talks Twenty Feet From Stardom").
    """
    if at and tokens[at - 1][0] not in {":", "|", ",", "/"} and "\x00" not in tokens[at - 1][0]:
        return None
    names, behind = _names(tokens, at, words)
    if not names or len(names[0].split()) < 2:
        return None
    said, after = _apposition(tokens, behind, words)
    if said:
        return names, said, after
    if behind < len(tokens) and _words()["about"].fullmatch(tokens[behind][0]):
        return names, [], behind
    return None


def _apposition(tokens: list[tuple[str, int]], at: int, words: Vocabulary) -> tuple[list[Role], int]:
    """Roles behind a comma or colon: ", director of", ", réalisatrice de", ": actriz, guionista y directora"."""
    if at < len(tokens) and tokens[at][0] in {",", ":"}:
        roles, behind = _roles(tokens, at + 1, words)
        if roles:
            return roles, behind
    return [], at


def _cjk_people(text: str, words: Vocabulary) -> tuple[Person, ...]:
    """The people of a Japanese, Korean or Chinese headline: "『…』イ・チャンドン監督 インタビュー"."""
    patterns = _words()
    for name in ("interview", "exclusive", "video", "audio", "press conference"):
        text = patterns[name].sub("|", text)
    people: list[Person] = []
    for piece in _CJK_PIECES.split(text):
        name = _HONORIFIC.sub("", piece.strip(" 　:：!！"))
        roles: list[Role] = []
        for noun in sorted(words.people, key=len, reverse=True):
            if not _CJK.match(noun) or len(name) <= len(noun):
                continue
            if name.endswith(noun) or name.startswith(noun):
                name = name.removesuffix(noun).removeprefix(noun).removeprefix("の").strip()
                roles.append(words.people[noun])
                break
        if (
            _CJK.match(name)
            and (roles or name != piece.strip() or people or "|" in text)
            and 2 <= len(name) <= 16
            and not _SENTENCE.search(name)
        ):
            people.append(Person(name=name, roles=tuple(roles)))
    return tuple(people)


def _says_interview(tokens: list[tuple[str, int]]) -> bool:
    return _words()["interview"].search(" ".join(token for token, _ in tokens)) is not None


def _roles(tokens: list[tuple[str, int]], at: int, words: Vocabulary) -> tuple[list[Role], int]:
    """Roles from a token on: "Writer/Director/Producer", "Costume Designer"; and the token behind them."""
    roles: list[Role] = []
    while at < len(tokens):
        for length in (3, 2, 1):
            phrase = fold(" ".join(token for token, _ in tokens[at : at + length]))
            role = words.people.get(phrase)
            if role and len(tokens[at : at + length]) == length:
                if role not in roles:
                    roles.append(role)
                at += length
                break
        else:
            if (
                roles
                and (tokens[at][0] in {"/", "&", ","} or tokens[at][0].casefold() in _CONNECTORS)
                and at + 1 < len(tokens)
                and _roles_at(tokens, at + 1, words)
            ):
                at += 1
                continue
            return roles, at
    return roles, at


def _roles_at(tokens: list[tuple[str, int]], at: int, words: Vocabulary) -> bool:
    return any(fold(" ".join(token for token, _ in tokens[at : at + length])) in words.people for length in (3, 2, 1))


def _is_plural(tokens: list[tuple[str, int]], words: Vocabulary) -> bool:
    return any(
        fold(token) in words.people and fold(token).endswith("s") and fold(token)[:-1] in words.people
        for token, _ in tokens
    )


def _names(tokens: list[tuple[str, int]], at: int, words: Vocabulary) -> tuple[list[str], int]:
    """Names from a token on: "X", "X and Y", "X, Y & Z"; and the token behind them."""
    names: list[str] = []
    while at < len(tokens):
        taken: list[str] = []
        while at < len(tokens) and _is_name_token(tokens[at][0], bool(taken)) and not _roles_at(tokens, at, words):
            taken.append(tokens[at][0])
            at += 1
        while taken and taken[-1].casefold() in _PARTICLES:
            taken.pop()
            at -= 1
        if not 1 <= len(taken) <= 5 or (names and len(taken) < 2):
            break
        names.append(_possessive_free(" ".join(taken)))
        if at + 1 < len(tokens) and (tokens[at][0].casefold() in _CONNECTORS or tokens[at][0] == ","):
            step = 2 if tokens[at][0] == "," and tokens[at + 1][0].casefold() in _CONNECTORS else 1
            if (
                at + step < len(tokens)
                and _is_name_token(tokens[at + step][0], False)
                and not _roles_at(tokens, at + step, words)
            ):
                at += step
                continue
        break
    return names, at


def _is_name_token(token: str, inside: bool) -> bool:
    if "\x00" in token or not _NAME_TOKEN.match(token):
        return False
    if inside and token.casefold() in _PARTICLES:
        return True
    return token[0].isupper() and not _words()["about"].fullmatch(token) and not _words()["interview"].fullmatch(token)


def _possessive_free(name: str) -> str:
    return re.sub(r"['’]s$", "", name)


_BEFORE_COLON = re.compile(r"^\s{0,3}([^:：|]{2,80}?)\s{0,3}[:：|]\s")


def _unquoted_work(text: str, people: tuple[Person, ...]) -> tuple[str, ...]:
    """A work that no quotation marks set apart: before a colon ("Old Guy : Exclusive Interview with …")."""
    patterns = _words()
    found = _BEFORE_COLON.match(text)
    if not found:
        return ()
    before, after = found[1], text[found.end() :]
    if "/" in after and patterns["events"].fullmatch(before.strip()):
        before, after = after.split("/", 1)[0].strip(), after.split("/", 1)[1]
    if (
        patterns["interview"].search(before)
        or patterns["exclusive"].search(before)
        or patterns["events"].search(before)
        or patterns["review"].fullmatch(before)
    ):
        return ()
    if any(person.name in before for person in people) or not (patterns["interview"].search(after) or people):
        return ()
    return (before.strip(),)
