"""A headline as tokens, and what is told of a few of them: a phrase, a role, whose something is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from extractors.headline_commas import is_inner
from extractors.headline_quotes import DOUBLE, is_title, quoted
from extractors.headline_said import says
from extractors.headline_words import Words, headline_words
from extractors.values.known import names
from extractors.vocabulary import Vocabulary, fold
from schemas import Role


class Kind(Enum):
    """What a token is."""

    WORD = 0
    MARK = 1
    TITLE = 2
    """A quotation that is a title."""
    SPEECH = 3
    """A quotation that is none."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a whole quotation."""

    text: str
    start: int
    end: int
    kind: Kind
    folded: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital or a digit."""
        if self.kind is not Kind.WORD:
            return False
        inside = len(self.text) > 3 and self.text.isalpha() and not self.text.islower()  # makeSHIFT
        return self.text[0].isupper() or self.text[0].isdigit() or inside


_PIECE = re.compile(
    r"(?<!\S)-(?=\w)|(?<!\w)[Qq] ?& ?[Aa](?!\w)|[A-Z]{2,}:[A-Z]{2,}(?!\w)|[^\W\d_]{2,}\([^\W\d_]{1,3}\)(?!\w)|[^\s,;:：()\[\]|｜/&•·–—]+|[,;:：()\[\]|｜/&•·–—]"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_ELIDED = re.compile(r"^[LlDd]['’](?=\w)")
_TURNED = re.compile(r"^[\w-]*-turned-", re.IGNORECASE)
"""What a person was before: "Editor-Turned-Director"."""
_SHORT = 6
_LONGEST_ITALICS = 12
"""Words in italics that are read as a title."""
BREAKS = frozenset({":", "：", "|", "｜", "•", "–", "—", "-", "(", ")", "[", "]", ";"})
"""Marks between the parts of a headline. A slash between words joins roles."""


def read_tokens(text: str, italics: Sequence[str] = ()) -> list[Token]:
    """A headline's words, marks and quotations, in order; what stands in italics counts as a quoted title."""
    tokens: list[Token] = []
    done = 0
    apart = _set_apart(text, italics)
    last = max((begins for begins, _, _ in apart), default=0)
    for start, end, marks in apart:
        tokens += _plain(text, done, start - marks)
        title = not marks or is_title(text, start, end) or (start == last and _before_interview(text, start, end))
        tokens.append(Token(text[start:end], start, end, Kind.TITLE if title else Kind.SPEECH))
        done = end + marks
    return tokens + _plain(text, done, len(text))


def _set_apart(text: str, italics: Sequence[str]) -> list[tuple[int, int, int]]:
    """Spans of quotations and of italics that are in none, with the length of the mark at either end."""
    spans = [(start, end, 1) for start, end in quoted(text)]
    for part in italics:
        if part.endswith(":") or len(part.split()) > _LONGEST_ITALICS or fold(part) in headline_words().headings:
            continue  # "Exclusive:", or a whole sentence
        at = text.find(part)
        if at >= 0 and not any(start - 1 < at + len(part) and at < end + 1 for start, end, _ in spans):
            spans.append((at, at + len(part), 0))
    return sorted(spans)


def _before_interview(text: str, start: int, end: int) -> bool:
    """Whether a short quotation opens a headline that goes on with "Interview", as « Papa part demain » : Interview avec X."""
    after = text[end + 1 :].lstrip(" ,:|–—-")
    around = headline_words()
    words, double = text[start:end].split(), text[start - 1] in DOUBLE
    told = around.pattern["review"].match(after) or fold(after.partition(" ")[0]) in around.titled
    if start == 1 and told and len(words) < _SHORT:
        return True  # „Solna droga” – recenzja
    before = text[: start - 1].rstrip(" :|–—-")  # "Exclusive: «Il cielo chiuso»: intervista a …"
    before = around.pattern["events"].sub("", before)
    opens = all(fold(word) in around.headings or word.isdigit() for word in before.split())
    own = says(text[start:end]) or around.first_person.intersection(map(fold, words))
    short = opens and len(words) < _SHORT and not (double and own)
    return short and bool(around.pattern["interview"].match(after))


def _plain(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    pieces = list(_PIECE.finditer(text, start, end))
    said = [piece.group() for piece in pieces]
    for at, found in enumerate(pieces):
        piece = found.group()
        if piece == "," and tokens and is_inner(said, at, headline_words().addresses):
            last = tokens.pop()  # a title's own comma belongs to the word before it
            tokens.append(Token(text[last.start : found.end()], last.start, found.end(), last.kind, last.folded))
            continue
        word = any(letter.isalnum() for letter in piece)
        folded = fold(_ELIDED.sub("", piece)) if word else piece
        tokens.append(Token(piece, found.start(), found.end(), Kind.WORD if word else Kind.MARK, folded))
    return tokens


@lru_cache(maxsize=128)
def _starts(group: frozenset[str]) -> frozenset[str]:
    """The first words of a group's phrases."""
    return frozenset(spelling.partition(" ")[0] for spelling in group)


def phrase(tokens: Sequence[Token], at: int, group: frozenset[str], longest: int = 3) -> int:
    """How many tokens from a place on make a phrase of the group, the longest one; 0 for none."""
    if at >= len(tokens) or tokens[at].folded.partition(" ")[0] not in _starts(group):
        return 0
    said, found = "", 0
    for length, token in enumerate(tokens[at : at + longest], start=1):
        if token.kind is not Kind.WORD:
            break
        said = f"{said} {token.folded}" if said else token.folded
        if said in group:
            found = length
    return found


def read_role(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[tuple[Role, ...], int]:
    """The role that a place names, with how many tokens it takes: "Costume Designer", "Writer-director"; none and 0.

    A job that no record knows ("Gaffer") takes its tokens and is no role.
    """
    said = ""
    jobs = headline_words().jobs
    first = tokens[at].folded.partition(" ")[0] if at < len(tokens) else ""
    if first not in words.people_starts and first not in _starts(jobs) and not (first and "-" in tokens[at].text):
        return (), 0
    if phrase(tokens, at, headline_words().no_roles):
        return (), 0
    found: tuple[tuple[Role, ...], int] = ((), 0)
    for length, token in enumerate(tokens[at : at + 4], start=1):
        joins = token.text == "&" and said != ""
        if token.kind is not Kind.WORD and not joins:
            break
        said = f"{said} {'and' if joins else token.folded}" if said else token.folded
        if role := words.people.get(said):
            found = (role,), length
        elif said in jobs:
            found = (), length
    text = tokens[at].text if not found[1] and at < len(tokens) and tokens[at].kind is Kind.WORD else ""
    if "-" in text:
        pieces = [words.people.get(fold(piece)) for piece in _TURNED.sub("", text).split("-")]
        if text[:1].isupper() and len(pieces) > 1 and pieces[-1] and text.split("-")[-1][0].isupper() and not pieces[0]:
            return (pieces[-1],), 1  # "Snowblind-Regisseur"
        if pieces and all(pieces):
            return tuple(dict.fromkeys(piece for piece in pieces if piece)), 1
    return found


def is_connector(token: Token) -> bool:
    """Whether a word joins two names. A single capital does so only in a headline of capitals ("GARCÍA Y ENRÍQUEZ")."""
    return token.folded in headline_words().connectors and (
        (len(token.text) > 1 and token.text.isalpha()) or token.text.islower() or token.text in {"&", "Y", "E"}
    )


def without_possessive(text: str) -> str:
    """A name or title less its possessive ending."""
    return _POSSESSIVE.sub("", text)


def past_owner(tokens: Sequence[Token], around: Words) -> int:
    """How many tokens say whose the title behind them is: "Netflix’s Dark Waters", "Xavier Dolan’s Mommy"."""
    for at in range(min(3, len(tokens) - 1)):
        if is_possessive(tokens[at]):
            owner = without_possessive(" ".join(token.text for token in tokens[: at + 1]))
            named = at > 0 and tokens[0].folded in around.given
            known = named or fold(owner) in around.owners or owner in names().platforms
            return at + 1 if known and tokens[at + 1].capital else 0
    return 0


def is_possessive(token: Token) -> bool:
    """Whether a word ends in ’s, or in an apostrophe behind an s."""
    return token.kind is Kind.WORD and token.text.endswith(("'s", "’s", "s'", "s’"))
