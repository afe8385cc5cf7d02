"""One name in a headline: where it begins and ends among words that have capitals too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extractors.generations import junior
from extractors.headline_tokens import (
    Kind,
    Token,
    is_connector,
    is_possessive,
    phrase,
    read_role,
    without_possessive,
)
from extractors.headline_words import Words
from extractors.values.known import names as known_names
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

_NAME = re.compile(r"[^\W\d_][\w.'’`´‑-]*$")
_PREFIXED = re.compile(r"(?:[a-z]{2,3}[-‑]|d['’])[^\W\d_a-z]")
"""A surname behind its particle and a hyphen: "al-Hadid", "el-Masri"."""
_LONGEST_NAME = 4
"""Words of a name, particles not counted."""
_PAST = re.compile("(?:[dlrst]|nn|ss|ck)ed$")
"""How verbs of what happened to somebody end, and few names."""
_YEAR = re.compile(r"20[0-3]\d")
_APOSTROPHE = re.compile(r"\w['’]\w")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}$")
"""First names that are initials alone: "E.J."."""


@cache
def _numeral() -> "re.Pattern[str]":
    """Behind a surname, and in capitals in any headline: "III", "JR"."""
    return re.compile(rf"[IVX]+$|{junior().upper()}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Reads names, and what is none."""

    words: Vocabulary
    around: Words
    shouts: bool
    """Whether the headline is in capitals, so that small words look like names."""

    def role(self, tokens: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int]:
        """The roles that stand at a place, and how many tokens they take."""
        helped = (
            at > 1 and tokens[at - 1].folded in self.around.given_verbs and tokens[at - 1].capital
        )  # "Ana Lind Will Lead ‘Snowblind’"
        return ((), 0) if helped or self._initials(tokens, at) else read_role(tokens, at, self.words)

    def is_heading(self, tokens: Sequence[Token]) -> bool:
        """Whether words say only what the article is: "Rotterdam 2024 Interview", "Podcast"."""
        at = 0
        while at < len(tokens):
            step = self.heading(tokens, at)
            if not step:
                return False
            at += step
        return True

    def heading(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens from a place on say what the article is or where: a word of headings, a festival's name."""
        token = tokens[at]
        if token.kind is not Kind.WORD:
            return int(token.kind is Kind.MARK)
        if length := phrase(tokens, at, self.around.events, longest=5):
            return length
        counts = at == 0 and token.folded in self.around.numbers and len(tokens) > 1  # "Ten Minutes With"
        if counts and tokens[1].folded in self.around.headings:
            return 2
        return int(token.folded.rstrip("!") in self.around.headings or token.text.strip("#.").isdigit())

    def says_kind(self, text: str) -> bool:
        """Whether words say of an article what it is, as an interview or a video."""
        return any(
            pattern.search(text)
            for group, pattern in self.around.pattern.items()
            if group not in {"events", "exclusive"}
        )

    def modifies(self, token: Token) -> bool:
        """Whether a word is said of a person: "Oscar-winning", "French", "indie"."""
        years = token.text[0].isdigit() and "-" in token.text  # "40-Year", "12-year-old"
        years = years or token.folded.endswith((" time", " year", " season"))  # "Ten-Time"
        return (
            years
            or without_possessive(token.folded) in self.around.modifiers
            or any(piece in self.around.modifiers for piece in token.folded.replace(" s", "").split() if len(piece) > 1)
        )

    def name(self, part: Sequence[Token], at: int) -> tuple[list[str], int]:
        """The words of one name, and the place behind it; none where the capitals are no name."""
        taken: list[str] = []
        start = at
        particles = known_names().particles
        counted = 0
        while at < len(part):
            token = part[at]
            small = token.text.casefold()
            inner = (
                bool(taken) and small in particles and small not in self.around.no_particles and not is_connector(token)
            )
            inner = inner and not (small == "zu" and counted > 1)  # "Mary Lind zu Nachtfalter"
            after = self._past_particles(part, at + 1) if inner else at
            inner = inner and after < len(part) and part[after].capital and part[after].text[0].isalpha()
            # "Tom Brandt zu NACHTFAHRT"
            inner = inner and (part[after].text.isupper() <= taken[-1].isupper())
            inner = inner or (bool(taken) and _PREFIXED.match(token.text) is not None)
            if token.kind is not Kind.WORD or not _NAME.match(token.text):
                break
            if not inner:
                never = self.around.small if self.shouts else self.around.printed["never_names"]
                if not token.text[0].isupper() or small in never or self.role(part, at)[1]:
                    break
                if not counted and (self._acts(token) or self._helps(part, at)):
                    break
                if not counted and (
                    token.folded in self.around.groups or phrase(part, at, self.around.events, longest=5) > 1
                ):
                    break
                begins_none = token.folded in self.around.things or token.folded in self.around.numbers
                if not counted and begins_none and token.folded not in self.around.given:
                    break  # "‘Snowblind’ Lead Nominations", "Three Years at Sea"
                if phrase(part, at, self.around.about) or (
                    self._stops(token) and (counted or token.folded not in self.around.given_verbs)
                ):
                    break
                if counted >= 2 and (self._ends_name(part, at) or self.in_society(token) or self._shouts(part, at)):
                    break
                if counted >= 2 and self._is_event(part, at):
                    break
                if any(self.around.pattern[group].fullmatch(token.text) for group in ("interview", "exclusive")):
                    break
                counted += 1
            taken.append(token.text)
            at += 1
            if is_possessive(token) and (
                token.text.endswith(("'s", "’s")) or (at < len(part) and part[at].text.isupper())
            ):
                break
        while len(taken) > 1 and taken[-1].islower() and taken[-1] in particles:
            taken.pop()
            at -= 1
        paper = counted > 1 and part[at - 1].folded in self.around.papers
        first = fold(taken[0]) if taken else ""
        goes_on = at < len(part) and part[at].text.islower() and not phrase(part, at, self.around.about)
        paper = paper or (counted > 1 and first in self.around.articles and goes_on)  # "La Vigne rouge"
        paper = paper or (first in self.around.owners and first not in self.around.given)
        paper = paper or fold(" ".join(taken[:2])) in self.around.owners  # "Warner Bros. Names New Chief"
        paper = paper or not self.around.festivals.isdisjoint(map(str.casefold, taken))
        if counted > _LONGEST_NAME or not counted or paper or self.is_heading(part[start:at]):
            return [], start
        return taken, at

    def _past_particles(self, part: Sequence[Token], at: int) -> int:
        """Past one further particle: "van der Meer", "de la Cruz"."""
        return at + (at < len(part) and part[at].text.islower() and part[at].folded in known_names().particles)

    def known(self, names: Sequence[str]) -> bool:
        """Whether names begin with first names that are known: people, where a headline's form does not tell."""
        return bool(names) and all(self._is_given(name.split()[0]) for name in names)

    def _is_given(self, first: str) -> bool:
        """Whether a name's first word is a known first name and no article ("La Vigne rouge"), or initials."""
        parts = fold(first).split() if _APOSTROPHE.search(first) else [fold(first)]  # "Мар'яна"
        given = any(part in self.around.given and part not in self.around.articles for part in parts)
        return given or _INITIALS.match(first) is not None

    def _initials(self, part: Sequence[Token], at: int) -> bool:
        """Whether what could be a role's short form stands between two words of a name: "Anthony DP Mann"."""
        if not 0 < at < len(part) - 1 or len(part[at].text) > 3 or not part[at].text.isupper() or self.shouts:
            return False
        surname = part[at + 1].capital and not (at + 2 < len(part) and part[at + 2].capital)
        return surname and part[at - 1].folded in self.around.given

    def _is_event(self, part: Sequence[Token], at: int) -> bool:
        """Whether a third capital is where somebody was asked: "Ana Lind SXSW Interview", "Ana Lind Docfest 2024 Interview"."""
        dated = at + 1 < len(part) and _YEAR.fullmatch(part[at + 1].text) is not None
        return dated or (phrase(part, at, self.around.events, longest=5) > 0 and at + 1 < len(part))

    def in_society(self, token: Token) -> bool:
        """Whether letters behind a name say to which society of cinematographers or editors it belongs: "ASC"."""
        return token.text.isupper() and token.folded in known_names().societies

    def _acts(self, token: Token) -> bool:
        """Whether the first word of what could be a name is a verb by its ending: "Creator Killed Off a Favorite"."""
        ends = (len(token.folded) > 4 and token.folded.endswith("ed")) or (
            len(token.folded) > 5 and token.folded.endswith("ing")
        )
        return ends and token.folded not in self.around.given

    def _helps(self, part: Sequence[Token], at: int) -> bool:
        """Whether what could be a first name is a verb beside another: "Boss Can Finally Talk About It"."""
        asks = at == 0 and part[-1].text.endswith("?")  # "Will Ana Lind Return?"
        return (
            part[at].folded in self.around.given_verbs
            and at + 1 < len(part)
            and (asks or part[at + 1].folded in self.around.adverbs)
        )

    def _shouts(self, part: Sequence[Token], at: int) -> bool:
        """Whether a title in capitals begins behind a name that is in none: "Interview mit Ana Lind DIE WELLE"."""
        before = part[at - 1].text
        shouted = not self.shouts and len(part[at].text) > 1 and part[at].text.isupper() and not before.isupper()
        return shouted and _numeral().match(part[at].text) is None  # "Ana Lind III"

    def _stops(self, token: Token) -> bool:
        if any(letter > "~" and letter.isalpha() for letter in token.text):
            return is_connector(token)  # Renato Góes
        return token.folded in self.around.verbs or token.folded in self.around.crew or is_connector(token)

    def _ends_name(self, part: Sequence[Token], at: int) -> bool:
        """Whether a third capital is a verb or an adverb: one by its ending, with an object behind it."""
        if _PAST.search(part[at].text) and part[at].folded not in self.around.given:
            return True  # "Ana Lind Injured on Set", "Ana Lind Injured, Tour Off"
        if part[at].folded in self.around.things and part[at].folded not in self.around.given:
            return True  # "Ana Lind Divorce Finalized"
        english = part[at].text.replace("’", "'").isascii()  # "María José Cárdenas Talks …"
        ends = english and part[at].folded.endswith(("s", "ed", "ly"))
        if not ends or is_possessive(part[at]) or at + 1 >= len(part):
            return False
        after = part[at + 1]
        if after.folded == "interview" and at + 2 == len(part):
            return False
        return (
            after.kind is not Kind.MARK
            and not phrase(part, at + 1, self.around.about)
            and after.text != "of"  # "Ana Maria Hughes of Snowblind"
            and not (is_connector(after) and after.text != "a")
        )
