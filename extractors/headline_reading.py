"""The clauses of a headline, and what they give, before it is decided which of it are works and people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.headline_lists import Lists
from extractors.headline_tokens import BREAKS, Kind, Token, phrase
from schemas import Role


class Topic(NamedTuple):
    """What stands behind a subject and its verb."""

    tokens: list[Token]
    spoken: bool
    """Whether the verb is one of speaking: then a title may follow at once."""
    certain: bool
    """Whether nothing but a title may follow: "director of …"."""
    small: bool = False
    """Whether the words before are of a language whose titles have small letters: "sobre O agente secreto"."""
    verb: str = ""
    """The verb of speaking that leads to it, folded: "says", "reacts to"."""


@dataclass(slots=True)
class Reading:
    """What the clauses of a headline give."""

    people: dict[str, list[Role]] = field(default_factory=dict)
    subjects: dict[str, list[Role]] = field(default_factory=dict)
    """Names that do something else than speak, and may be no people: "Sam Benjamin Hits Pay Dirt"."""
    titles: list[str] = field(default_factory=list)
    """Titles without quotation marks that a role, a name or "Interview" follows."""
    topics: list[Topic] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    """Parts before a colon that hold nothing else: a title, where none is found elsewhere."""
    motto: bool = False
    """Whether a motto stands before a colon: then what is spoken about behind it is a title."""
    says: bool = False
    """Whether what stands behind a name and its colon is what that person says, and names nothing."""
    speaks: bool = False
    """Whether somebody in it speaks about something, as in an interview."""

    def add(self, name: str, roles: Sequence[Role]) -> None:
        """Note a person, or further roles of one who is known."""
        known = self.people.setdefault(name, [])
        known.extend(role for role in roles if role not in known)


def clauses(text: str, tokens: list[Token], lists: Lists) -> list[list[Token]]:
    """The parts of a headline, as its colons, dashes and brackets divide it."""
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        if token.kind is Kind.MARK and (token.text in BREAKS or token.text == "/"):
            before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
            tight = bool(before.strip()) and bool(after.strip())
            joins = token.text == "/" and (tight or (at + 1 < len(tokens) and bool(lists.role(tokens, at + 1)[1])))
            if not joins and not (token.text in ":–—·" and tight):
                parts.append([])
                continue
        # ‘Aprile’. Nino Lai e il …, «Снимайте сами». Иван Лебедев рассказал о …
        stop = token.text == "." and at > 0 and tokens[at - 1].kind in {Kind.TITLE, Kind.SPEECH}
        if not stop:
            parts[-1].append(token)
        if stop or token.text.endswith(("!", "?")):
            listed = lists.read(tokens, at + 1)
            end = listed.end
            told = (
                listed.told
                or lists.known(listed.names)
                or (end < len(tokens) and phrase(tokens, end, lists.around.about))
            )
            if listed.names and told:
                parts.append([])  # "Let's Get Groovy! Rodney Barnes Talks …"
    return [less_event(part, lists) for part in parts if part]


def less_event(part: list[Token], lists: Lists) -> list[Token]:
    """A part without where it was: "Harbor Lights interview with Ana Lind at E3 2024"."""
    for at in range(2, len(part) - 1):
        length = phrase(part, at + 1, lists.around.events, longest=5) if part[at].folded == "at" else 0
        if length and all(token.text.isdigit() for token in part[at + 1 + length :]):
            return part[:at]
    return part
