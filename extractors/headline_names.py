"""One name in a headline: where it begins and ends among words that have capitals too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.headline_words import (
    Kind,
    Token,
    Words,
    is_connector,
    is_possessive,
    phrase,
    read_role,
    without_possessive,
)
from extractors.values.known import names as known_names
from extractors.vocabulary import Vocabulary, fold
from schemas import Role

_NAME = re.compile(r"[^\W\d_][\w.'’`´‑-]*$")
_PREFIXED = re.compile(r"(?:[a-z]{2,3}[-‑]|d['’])[^\W\d_a-z]")
"""A surname behind its particle and a hyphen: "al-Hadid", "el-Masri"."""
_LONGEST_NAME = 4
"""Words of a name, particles not counted."""
_NO_PARTICLES = frozenset({"of", "the", "in", "zum", "zur"})
"""Particles of names elsewhere that headlines have between other words: "The Daughter of Fay Wray"."""
_NEVER_NAMES = frozenset(
    (
        "the a an of in on at to for and with by from or as but into not en over why how "
        "her his their its our my your this that we they it while though because unless i i'm i’m i've i’ve all no some every who which whose when what "
        "around about after before behind between beyond during inside near off out over since through under until "
        "also other others another more"
    ).split()
)
"""Small words that are no part of a name even with a capital; others may be one: "Per Fly", "Di"."""
_PAST = re.compile("(?:[dlrst]|nn|ss|ck)ed$")
"""How verbs of what happened to somebody end, and few names."""
_YEAR = re.compile(r"20[0-3]\d")
_NUMERAL = re.compile("[IVX]+$|[JS]R$")
_FESTIVALS = frozenset({"fest", "festival", "filmfest"})
"""Words of no name: "Film Fest Gent"."""
_APOSTROPHE = re.compile(r"\w['’]\w")
_GIVEN = frozenset({"will", "may", "can", "still", "go"})
"""Verbs that are first names too."""
_ADVERBS = frozenset({"finally", "never", "always", "still", "also", "only", "soon", "not"})
"""Words behind one of those that make it a verb: "Star Can Finally Talk"."""
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}$")
"""First names that are initials alone: "E.J."."""
GROUPS = frozenset({"duo", "trio", "team"})
"""Words behind a role that begin no name: "Composer Duo Hale & Wren"."""


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
            at > 1 and tokens[at - 1].folded in _GIVEN and tokens[at - 1].capital
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
            inner = bool(taken) and small in particles and small not in _NO_PARTICLES and not is_connector(token)
            inner = inner and not (small == "zu" and counted > 1)  # "Mary Lind zu Nachtfalter"
            after = self._past_particles(part, at + 1) if inner else at
            inner = inner and after < len(part) and part[after].capital and part[after].text[0].isalpha()
            # "Tom Brandt zu NACHTFAHRT"
            inner = inner and (part[after].text.isupper() <= taken[-1].isupper())
            inner = inner or (bool(taken) and _PREFIXED.match(token.text) is not None)
            if token.kind is not Kind.WORD or not _NAME.match(token.text):
                break
            if not inner:
                never = self.around.small if self.shouts else _NEVER_NAMES
                if not token.text[0].isupper() or small in never or self.role(part, at)[1]:
                    break
                if not counted and (self._acts(token) or self._helps(part, at)):
                    break
                if not counted and (token.folded in GROUPS or phrase(part, at, self.around.events, longest=5) > 1):
                    break
                begins_none = token.folded in self.around.things or token.folded in self.around.numbers
                if not counted and begins_none and token.folded not in self.around.given:
                    break  # "‘Snowblind’ Lead Nominations", "Three Years at Sea"
                if phrase(part, at, self.around.about) or (
                    self._stops(token) and (counted or token.folded not in _GIVEN)
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
        paper = paper or not _FESTIVALS.isdisjoint(map(str.casefold, taken))
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
        return part[at].folded in _GIVEN and at + 1 < len(part) and (asks or part[at + 1].folded in _ADVERBS)

    def _shouts(self, part: Sequence[Token], at: int) -> bool:
        """Whether a title in capitals begins behind a name that is in none: "Interview mit Ana Lind DIE WELLE"."""
        before = part[at - 1].text
        shouted = not self.shouts and len(part[at].text) > 1 and part[at].text.isupper() and not before.isupper()
        return shouted and _NUMERAL.match(part[at].text) is None  # "Ana Lind III"

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
            and not (is_connector(after) and after.text != "a")
        )
