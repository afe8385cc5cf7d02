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
from extractors.vocabulary import Vocabulary
from schemas import Role

_NAME = re.compile(r"[^\W\d_][\w.'’‑-]*$")
_PREFIXED = re.compile(r"[a-z]{2,3}[-‑][^\W\d_a-z]")
"""A surname behind its particle and a hyphen: "al-Hadid", "el-Masri"."""
_LONGEST_NAME = 4
"""Words of a name, particles not counted."""
_NEVER_NAMES = frozenset(
    (
        "the a an of in on at to for and with by from or as but into not en over why how "
        "her his their its our my your this that i i'm i’m i've i’ve"
    ).split()
)
"""Small words that are no part of a name even with a capital; others may be one: "Per Fly", "Di"."""
_GIVEN = frozenset({"will", "may", "can", "still", "go"})
"""Verbs that are first names too."""
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
        return read_role(tokens, at, self.words)

    def is_heading(self, tokens: Sequence[Token]) -> bool:
        """Whether words say only what the article is: "Rotterdam 2024 Interview", "Podcast"."""
        return all(
            token.kind is Kind.MARK
            or (token.kind is Kind.WORD and (token.folded in self.around.headings or token.text.strip("#.").isdigit()))
            for token in tokens
        )

    def says_kind(self, text: str) -> bool:
        """Whether words say of an article what it is, as an interview or a video."""
        return any(
            pattern.search(text)
            for group, pattern in self.around.pattern.items()
            if group not in {"events", "exclusive"}
        )

    def modifies(self, token: Token) -> bool:
        """Whether a word is said of a person: "Oscar-winning", "French", "indie"."""
        return without_possessive(token.folded) in self.around.modifiers or any(
            piece in self.around.modifiers for piece in token.folded.replace(" s", "").split()
        )

    def name(self, part: Sequence[Token], at: int) -> tuple[list[str], int]:
        """The words of one name, and the place behind it; none where the capitals are no name."""
        taken: list[str] = []
        start = at
        particles = known_names().particles
        counted = 0
        while at < len(part):
            token = part[at]
            inner = bool(taken) and token.text.casefold() in particles and not is_connector(token)
            after = self._past_particles(part, at + 1) if inner else at
            inner = inner and after < len(part) and part[after].capital
            # "Tom Brandt zu NACHTFAHRT"
            inner = inner and (part[after].text.isupper() <= taken[-1].isupper())
            inner = inner or (bool(taken) and _PREFIXED.match(token.text) is not None)
            group = not taken and token.folded in GROUPS
            if token.kind is not Kind.WORD or group or not _NAME.match(token.text):
                break
            if not inner:
                never = self.around.small if self.shouts else _NEVER_NAMES
                if not token.text[0].isupper() or token.text.casefold() in never or self.role(part, at)[1]:
                    break
                if phrase(part, at, self.around.about) or (
                    self._stops(token) and (counted or token.folded not in _GIVEN)
                ):
                    break
                if counted >= 2 and self._ends_name(part, at):
                    break
                if any(self.around.pattern[group].fullmatch(token.text) for group in ("interview", "exclusive")):
                    break
                counted += 1
            taken.append(token.text)
            at += 1
            if is_possessive(token) and token.text.endswith(("'s", "’s")):
                break
        paper = counted > 1 and part[at - 1].folded in self.around.papers
        if counted > _LONGEST_NAME or not counted or paper or self.is_heading(part[start:at]):
            return [], start
        return taken, at

    def _past_particles(self, part: Sequence[Token], at: int) -> int:
        """Past one further particle: "van der Meer", "de la Cruz"."""
        return at + (at < len(part) and part[at].text.islower() and part[at].folded in known_names().particles)

    def _stops(self, token: Token) -> bool:
        return token.folded in self.around.verbs or token.folded in self.around.crew or is_connector(token)

    def _ends_name(self, part: Sequence[Token], at: int) -> bool:
        """Whether a third capital is a verb or an adverb: one by its ending, with an object behind it."""
        if not part[at].folded.endswith(("s", "ed", "ly")) or is_possessive(part[at]) or at + 1 >= len(part):
            return False
        after = part[at + 1]
        return (
            after.kind is not Kind.MARK
            and not phrase(part, at + 1, self.around.about)
            and not (is_connector(after) and after.text != "a")
        )
