"""Who speaks in a headline: names with the roles beside them, and the titles that run into a role or a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.headline_words import (
    BREAKS,
    Kind,
    Token,
    Words,
    headline_words,
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
_LONGEST_NAME = 4
"""Words of a name, particles not counted."""
_NEVER_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "with",
        "by",
        "from",
        "or",
        "as",
        "but",
        "into",
        "not",
        "en",
        "over",
        "why",
        "how",
    ]
)
"""Small words that are no part of a name even with a capital; others may be one: "Per Fly", "Di"."""
_OF = frozenset({"of", "de", "di", "von", "van", "des", "der", "del", "behind", "for"})
"""What joins a role to a title: "Director of Snowblind"."""
_BEFORE_ROLE = 5
"""Words between a comma and the role behind it: ", the 12-year-old star of"."""


class Topic(NamedTuple):
    """What stands behind a subject and its verb."""

    tokens: list[Token]
    spoken: bool
    """Whether the verb is one of speaking: then a title may follow at once."""
    certain: bool
    """Whether nothing but a title may follow: "director of …"."""


@dataclass(slots=True)
class Reading:
    """What the clauses of a headline give."""

    people: dict[str, list[Role]] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    """Titles without quotation marks that a role, a name or "Interview" follows."""
    topics: list[Topic] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    """Parts before a colon that hold nothing else: a title, where none is found elsewhere."""
    speaks: bool = False
    """Whether somebody in it speaks about something, as in an interview."""

    def add(self, name: str, roles: Sequence[Role]) -> None:
        """Note a person, or further roles of one who is known."""
        known = self.people.setdefault(name, [])
        known.extend(role for role in roles if role not in known)


@dataclass(frozen=True, slots=True)
class _Listed:
    names: list[str]
    roles: list[tuple[Role, ...]]
    end: int
    nameless: bool = False


def read_clauses(text: str, tokens: list[Token], words: Vocabulary) -> Reading:
    """Read a headline part by part, as its colons, dashes and brackets divide it."""
    reading = Reading()
    capitals = sum(map(str.isupper, text))
    reader = _Reader(text, words, headline_words(), reading, shouts=capitals > 2 * sum(map(str.islower, text)))
    parts = list(_parts(text, tokens, reader))
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else []
        reader.read(part, parts[:at], following)
    return reading


def _parts(text: str, tokens: list[Token], reader: "_Reader") -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        if token.kind is Kind.MARK and (token.text in BREAKS or token.text == "/"):
            before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
            tight = bool(before.strip()) and bool(after.strip())
            joins = token.text == "/" and (tight or (at + 1 < len(tokens) and bool(reader.role(tokens, at + 1)[1])))
            if not joins and not (token.text in ":–—·" and tight):
                parts.append([])
                continue
        parts[-1].append(token)
    return [part for part in parts if part]


@dataclass(slots=True)
class _Reader:
    text: str
    words: Vocabulary
    around: Words
    reading: Reading
    shouts: bool
    """Whether the headline is in capitals, so that small words look like names."""

    def role(self, tokens: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int]:
        return read_role(tokens, at, self.words)

    def read(self, part: list[Token], earlier: list[list[Token]], following: list[Token]) -> None:
        """Read one part of the headline."""
        start = 0
        while start < len(part) and (part[start].kind is Kind.SPEECH or part[start].text == ","):
            start += 1
        if start == len(part) or (self.is_heading(part[start:]) and not self.role(part, len(part) - 1)[1]):
            return
        if self._interview_with(part):
            return
        if self.reading.people and self._apposition_part(part):
            return
        start = self._past_capitals(part, self._led(part, start))
        about = self._about(part, start)
        if about < len(part) and self.is_heading(part[start:about]):
            self._spoken(part, about)  # "(Conférence de presse pour Pauvres Créatures)"
            return
        if self._titled(part, start, about):
            return
        listed = self._list(part, start)
        if listed.names:
            self._take(part, listed, start, earlier, following)
        elif listed.nameless and listed.end < len(part) and phrase(part, listed.end, self.around.about):
            self._spoken(part, listed.end)
        elif not self._described(part, start, about) and all(token.kind is not Kind.TITLE for token in part):
            self._head(part[start:], following)

    def _past_capitals(self, part: list[Token], start: int) -> int:
        """The place behind a title in capitals and its comma: "WILD BOYS, Bertrand Mandico on"."""
        end = start
        while end < len(part) and part[end].kind is Kind.WORD and part[end].text.isupper():
            end += 1
        if start < end < len(part) - 1 and part[end].text == "," and part[end + 1].capital:
            return end + 1 if not part[end + 1].text.isupper() else start
        return start

    def _described(self, part: list[Token], start: int, about: int) -> bool:
        """A name behind words in lower case: "Dayton native Corey Banks on his first lead"."""
        for at in range(start + 1, about):
            before = part[at - 1]
            if before.kind is Kind.WORD and before.text.islower() and before.folded not in self.around.small:
                listed = self._list(part, at)
                if listed.names and listed.end == about < len(part):
                    self._note(listed)
                    self._spoken(part, about)
                    return True
        return False

    def is_heading(self, tokens: Sequence[Token]) -> bool:
        """Whether words say only what the article is: "Rotterdam 2024 Interview", "Podcast"."""
        return all(
            token.kind is Kind.MARK
            or (token.kind is Kind.WORD and (token.folded in self.around.headings or token.text.strip("#.").isdigit()))
            for token in tokens
        )

    def _led(self, part: list[Token], start: int) -> int:
        """The place behind the words that lead to a subject: "How", "Meet", "In" before a title."""
        while start + 1 < len(part) and (length := phrase(part, start, self.around.lead)):
            if part[start].folded == "in" and part[start + 1].kind is not Kind.TITLE:
                break
            start += length
        while start + 1 < len(part) and part[start].kind is Kind.WORD and self.is_heading(part[start : start + 1]):
            number = part[start].text.isdigit() and len(part[start].text) != 4
            if number or self.role(part, start)[1] or part[start].folded in self.around.small:
                break
            start += 1
        return start

    def _about(self, part: Sequence[Token], start: int) -> int:
        """Where the first words stand that lead to what is spoken about; the part's length for none."""
        return next((at for at in range(start + 1, len(part)) if phrase(part, at, self.around.about)), len(part))

    def _interview_with(self, part: list[Token]) -> bool:
        """People behind "interview with", "rencontre avec", "entrevista a"."""
        interview = self.around.pattern["interview"]
        for at in range(1, len(part) - 1):
            token = part[at]
            joined = token.kind is Kind.WORD and token.folded in self.around.joins
            inside = " ".join(other.text for other in part[max(0, at - 3) : at + joined])
            if not (interview.search(inside) and (joined or self.role(part, at)[1])):
                continue
            behind = at + 1 if joined else at
            if (
                self.shouts
                and behind + 1 < len(part)
                and part[behind].folded in self.around.small
                and not self.role(part, behind + 1)[1]
            ):
                behind += 1  # "A LOS HERMANOS ALENDA"
            listed = self._list(part, self._untitled(part, behind), single=True)
            if listed.names:
                self._note(listed)
                self.reading.speaks = True
                if listed.end < len(part):
                    self._spoken(part, listed.end)
                if part[0].capital and not self.is_heading(part[:at]):
                    self._before_interview(part[:at])
                return True
        return False

    def _before_interview(self, before: list[Token]) -> None:
        """A title that stands before "Interview with" without a mark: "Old Guy Interview with …"."""
        end = len(before)
        while end and self.is_heading(before[end - 1 : end]):
            end -= 1
        if 1 < end < len(before) and all(token.capital or token.folded in self.around.small for token in before[:end]):
            self.reading.heads.append(self._text(before[:end]))

    def _untitled(self, part: list[Token], at: int) -> int:
        """Past the words of an unquoted title that a role follows: "with The Lamplighters director Finn Gallagher"."""
        role = self._first_role(part, at)
        if role is not None and role > at and all(token.kind is Kind.WORD for token in part[at:role]):
            title = self._title_before(part, at, role)
            if title:
                self.reading.titles.append(title)
                return role
        return at

    def _first_role(self, part: Sequence[Token], start: int) -> int | None:
        return next((at for at in range(start, len(part)) if self.role(part, at)[1]), None)

    def _titled(self, part: list[Token], start: int, about: int) -> bool:
        """A part whose title runs into a role or a name: "Surface Composer X on", "Winning Time's X on"."""
        role = self._first_role(part, start)
        if role is not None and role > start and part[role - 1].kind is Kind.WORD:
            last = max((at for at in range(start, role) if part[at].kind is Kind.TITLE), default=start - 1)
            begins = last + 1
            title = self._title_before(part, begins, role) if last < start else ""
            if about < role and self._list(part, start).names:
                title = ""
            elif not title and begins < role and self._only_modifiers(part[begins:role]):
                return self._subject(part, role, "")
            if title:
                return self._subject(part, role, title)
        if role is not None and role > start and part[role - 1].text == "," and not self._list(part, start).names:
            title = self._text(part[start : role - 1])
            if all(not token.text.islower() or token.folded in self.around.small for token in part[start : role - 1]):
                return self._subject(part, role, title if part[start].kind is Kind.WORD else "")
        for at in range(start, min(about, len(part) - 1)):
            if is_possessive(part[at]) and part[at].capital and part[start].capital:
                listed = self._list(part, at + 1)
                own = all(token.capital or token.folded in self.around.small for token in part[start : at + 1])
                if (
                    listed.names
                    and own
                    and self._about(part, at) == listed.end
                    and not self._all_modifiers(part, start, at + 1)
                ):
                    self.reading.titles.append(without_possessive(self._text(part[start : at + 1])))
                    self._note(listed)
                    self._spoken(part, listed.end)
                    return True
        return False

    def _only_modifiers(self, tokens: Sequence[Token]) -> bool:
        return all(
            token.kind is Kind.WORD
            and (token.text[0].islower() or self._modifies(token) or self.is_heading([token]) or len(tokens) == 1)
            for token in tokens
        )

    def _all_modifiers(self, part: Sequence[Token], start: int, end: int) -> bool:
        return all(self._modifies(token) or self.is_heading([token]) for token in part[start:end])

    def _modifies(self, token: Token) -> bool:
        """Whether a word is said of a person: "Oscar-winning", "French", "indie"."""
        return without_possessive(token.folded) in self.around.modifiers or any(
            piece in self.around.modifiers for piece in token.folded.replace(" s", "").split()
        )

    def _title_before(self, part: Sequence[Token], start: int, role: int) -> str:
        """The title between two places, the words that modify the role removed; empty for none."""
        end = role
        while end > start and (self._modifies(part[end - 1]) or part[end - 1].text.islower()):
            if part[end - 1].folded in {"by", "from"} and end - 1 > start:
                end -= 1  # "Season 4 Unpacked By Supervising Producer X"
            end -= 1
        tokens = list(part[start:end])
        for at, token in enumerate(tokens):
            if token.folded in {"season", "series", "staffel", "saison"} and at and at + 1 < len(tokens):
                tokens = tokens[:at]
                break
        if not tokens or tokens[-1].text in {",", "&"} or tokens[-1].folded in self.around.connectors:
            return ""
        if any(token.kind is not Kind.WORD and token.text not in {"&", ":", "/", ","} for token in tokens):
            return ""
        if not tokens[0].capital or self.is_heading(tokens):
            return ""
        lower = [token for token in tokens if token.text.islower() and token.folded not in self.around.small]
        single = len(tokens) == 1 and (part[role].text.islower() or len(tokens[0].text) < 3)
        if lower or single:
            return ""
        if any(token.folded in self.around.connectors | {","} for token in tokens) and self._names_in(tokens):
            return ""
        return without_possessive(self._text(tokens))

    def _names_in(self, tokens: Sequence[Token]) -> bool:
        return len(self._list(tokens, 0).names) > 1

    def _subject(self, part: list[Token], at: int, title: str) -> bool:
        listed = self._list(part, at)
        spoken = phrase(part, listed.end, self.around.about) if listed.end < len(part) else 0
        if not (listed.names or (listed.nameless and spoken)):
            return False
        if title:
            self.reading.titles.append(self._continued(part, title))
        self._note(listed)
        if listed.end < len(part):
            self._spoken(part, listed.end)
        return True

    def _continued(self, part: list[Token], title: str) -> str:
        """With the part before the colon, where a title has one: "Avatar: The Way of Water Production Designers"."""
        first = part[0]
        if self.reading.heads and self.text[: first.start].rstrip().endswith(":"):
            head = self.reading.heads.pop()
            return self.text[self.text.index(head) : first.start].rstrip() + " " + title
        return title

    def _spoken(self, part: list[Token], at: int) -> None:
        length = phrase(part, at, self.around.about)
        of = 0
        if length:
            self.reading.speaks = True
            while at + length < len(part) and (more := phrase(part, at + length, self.around.about)):
                length += more
        elif part[at].folded in _OF and part[at].text.islower():
            of = 1
        self.reading.topics.append(Topic(part[at + length + of :], bool(length or of), bool(of)))

    def _take(
        self,
        part: list[Token],
        listed: _Listed,
        start: int,
        earlier: list[list[Token]],
        following: list[Token],
    ) -> None:
        """Note the people of a list that opens a part, if what stands around it says that they are people."""
        end = listed.end
        with_roles = any(listed.roles)
        quoted_next = bool(following) and following[0].kind in {Kind.TITLE, Kind.SPEECH}
        behind = part[end] if end < len(part) else None
        spoke = any(token.kind is Kind.SPEECH for other in [*earlier, part[:start]] for token in other)
        interview = not self.reading.people and any(self._says_interview(other) for other in earlier)
        if behind is not None and behind.folded == "interview" and following and end + 1 == len(part):
            self._interviewed(part[start:end], listed, following)
            return
        if behind is None:
            role_next = bool(following) and self._behind_comma(following, 0)[1] > 0
            if not (with_roles or quoted_next or spoke or interview or role_next):
                self._head(part[start:], following or part)
                return
        elif not (with_roles or phrase(part, end, self.around.about) or self._is_verb(part, end) or interview):
            self._head(part[start:], following)
            return
        self._note(listed)
        if end < len(part):
            self._spoken(part, end)

    def _says_interview(self, part: Sequence[Token]) -> bool:
        pattern, said = self.around.pattern, self._text(part)
        return bool(pattern["interview"].search(said) or pattern["press conference"].search(said))

    def _interviewed(self, before: list[Token], listed: _Listed, following: list[Token]) -> None:
        """Read "X Interview: Y" – Y is a title and X a person, unless Y has people of its own ("LOUSY CARTER Interview: …")."""
        others = self._list(following, 0)
        if others.names and (others.end < len(following) or len(others.names) > 1 or not any(listed.roles)):
            self.reading.heads.append(self._text(before))
        else:
            self._note(listed)
            self.reading.heads.append(self._text(following))

    def _is_verb(self, part: Sequence[Token], at: int) -> bool:
        """Whether a word behind a name is what the person does."""
        token = part[at]
        around = self.around
        if token.kind is not Kind.WORD or token.folded in around.connectors | around.forms | around.headings:
            return False
        if token.text.islower():
            return token.folded not in self.around.small or token.folded in self.around.verbs
        return token.folded in self.around.verbs or token.folded.endswith(("s", "ed", "ly"))

    def _head(self, part: list[Token], following: list[Token]) -> None:
        """A part that may be a title: before a colon, or before the word "Interview" ("LOUSY CARTER Interview")."""
        end = len(part)
        while end > 1 and self.is_heading(part[end - 1 : end]) and not part[end - 1].text.isdigit():
            end -= 1
        if following and part[0].capital and len(part[:end]) <= 10:
            tail = part[:end]
            for at in range(1, len(tail) - 1):
                if tail[at].folded in {"season", "series"} and tail[at + 1].text.isdigit():
                    tail = tail[:at]
                    break
            self.reading.heads.append(self._text(tail))

    def _apposition_part(self, part: list[Token]) -> bool:
        """A part that begins with the roles of the people before it: "MARIO CASAS: PROTAGONISTA DE …"."""
        roles, end = self._behind_comma(part, 0)
        if not roles or any(self.reading.people.values()):
            return False
        for name in self.reading.people:
            self.reading.add(name, roles)
        if end < len(part):
            self._spoken(part, end)
        return True

    def _note(self, listed: _Listed) -> None:
        for name, roles in zip(listed.names, listed.roles, strict=True):
            self.reading.add(name, roles)

    def _text(self, tokens: Sequence[Token]) -> str:
        return self.text[tokens[0].start : tokens[-1].end].strip() if tokens else ""

    # Lists of people

    def _list(self, part: Sequence[Token], at: int, single: bool = False) -> _Listed:
        """People from a place on: "Actor X and Actress Y", "X, Y & Z", "X, director of", "Director, X, Producer, Y"."""
        names: list[str] = []
        roles: list[tuple[Role, ...]] = []
        nameless = False
        while at < len(part):
            begins = self._to_role(part, at)
            said, behind, plural = self._roles(part, begins)
            if said and behind < len(part) and part[behind].text == "," and self._name(part, behind + 1)[0]:
                behind += 1  # "Director, Jonas Åkerlund, Producer, …"
            found, end = self._names(part, behind if said else begins, bool(said) or single)
            if not found:
                if said and not names:
                    nameless, at = True, behind
                    more = self._and_crew(part, at)
                    at = more or at
                elif not said and not names and begins == at and phrase(part, at, self.around.crew):
                    at += 1
                    nameless, at = True, self._and_crew(part, at) or at
                break
            names += found
            roles += [said if number == 0 or plural else () for number in range(len(found))]
            behind_roles, behind_end = self._apposition(part, end)
            if behind_roles:
                held = len(found) if said == () else 1
                for number in range(len(names) - held, len(names)):
                    roles[number] += tuple(role for role in behind_roles if role not in roles[number])
                at = behind_end
                break
            at = end
            step = self._step(part, at)
            if not step or not self._goes_on(part, at + step):
                break
            at += step
        return _Listed(names, roles, at, nameless)

    def _step(self, part: Sequence[Token], at: int) -> int:
        """Tokens between two of a list: a comma, "and", or both."""
        taken = 0
        while at + taken < len(part) and taken < 2:
            token = part[at + taken]
            if token.text in {",", "/"} or is_connector(token):
                taken += 1
            else:
                break
        return taken

    def _goes_on(self, part: Sequence[Token], at: int) -> bool:
        if at >= len(part):
            return False
        begins = self._to_role(part, at)
        return bool(self.role(part, begins)[1]) or len(self._name(part, at)[0]) > 1

    def _to_role(self, part: Sequence[Token], at: int) -> int:
        """Past a quoted title, an article and modifiers, if a role follows; else the same place."""
        end = at
        while end < len(part) and end - at < 8 and not self.role(part, end)[1]:
            token = part[end]
            if (
                token.kind is Kind.TITLE
                or (token.kind is Kind.WORD and token.text == "s")
                or (token.kind is Kind.WORD and (self._modifies(token) or token.folded in self.around.forms))
            ):
                end += 1
            else:
                break
        if end < len(part) and (self.role(part, end)[1] or (part[end - 1].kind is Kind.TITLE and end > at)):
            return end
        if at < len(part) and part[at].kind is Kind.TITLE:
            return at + 2 if at + 1 < len(part) and part[at + 1].text == "s" else at + 1
        return at

    def _roles(self, part: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int, bool]:
        """Roles from a place on, joined by slash, comma, "and" or nothing; the place behind; whether one is a plural."""
        found: list[Role] = []
        plural = False
        while at < len(part):
            roles, length = self.role(part, at)
            if length:
                found += [role for role in roles if role not in found]
                plural = plural or self._is_plural(part[at : at + length])
                at += length
                continue
            step = self._step(part, at) if found else 0
            if step and at + step < len(part):
                skip = step
                while (
                    at + skip < len(part)
                    and part[at + skip].kind is Kind.WORD
                    and self._modifies(part[at + skip])
                    and not self.role(part, at + skip)[1]
                ):
                    skip += 1
                behind = self.role(part, at + skip)[1] if at + skip < len(part) else 0
                if behind and not (
                    part[at].text == "," and self._name(part, at + skip + behind)[0] and len(found) == 1 and step == 1
                ):
                    at += skip
                    continue
            break
        return tuple(found), at, plural

    def _is_plural(self, tokens: Sequence[Token]) -> bool:
        """Whether a role is said of several: "Directors", "actores", "réalisatrices", "registi"."""
        folded = tokens[0].folded if tokens[-1].folded == "photography" else tokens[-1].folded
        people = self.words.people
        return (folded.endswith("s") and (folded[:-1] in people or folded[:-2] in people or len(tokens) > 1)) or (
            folded.endswith(("en", "i", "y", "lar", "ler"))
            and folded in people
            and folded[:-1] not in people
            and folded[-2:] != "ni"
            and any(folded[:-cut] + end in people for cut in (1, 2, 3) for end in ("", "e", "o", "a", "in"))
        )

    def _and_crew(self, part: Sequence[Token], at: int) -> int:
        """The place behind "and Cast", "& Crew", where a role without a name has such company; 0 for none."""
        step = self._step(part, at)
        length = phrase(part, at + step, self.around.crew) if step and at + step < len(part) else 0
        return at + step + length if length else 0

    def _apposition(self, part: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int]:
        """Roles behind a comma: ", director of …", ", the 12-year-old star of …"."""
        if at + 1 >= len(part) or part[at].text != ",":
            return (), at
        return self._behind_comma(part, at + 1)

    def _behind_comma(self, part: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int]:
        end = at
        while end < len(part) and end - at < _BEFORE_ROLE:
            roles, behind, _ = self._roles(part, end)
            if roles:
                names = behind < len(part) and bool(self._name(part, behind + (part[behind].text == ","))[0])
                return ((), at) if names else (roles, behind)
            token = part[end]
            article = token.folded in {"the", "a", "an", "la", "le", "l", "el", "il", "der", "die"}
            if token.kind is not Kind.WORD or (token.folded in self.around.small and not article):
                break
            if token.capital and not (self._modifies(token) or article or token.text[0].isdigit()):
                break
            end += 1
        return (), at

    def _names(self, part: Sequence[Token], at: int, single: bool) -> tuple[list[str], int]:
        """Names from a place on: "X", "X and Y", "X, Y & Z"; and the place behind them."""
        found: list[str] = []
        while at < len(part):
            taken, end = self._name(part, at)
            capitals = len(taken) == 1 and (part[at].text.isupper() or single) and len(part[at].text) > 2
            if not taken or (len(taken) == 1 and not (single and not found and capitals)):
                break
            found.append(without_possessive(" ".join(taken)))
            at = end
            step = self._step(part, at)
            if not step or at + step >= len(part) or self.role(part, at + step)[1]:
                break
            if len(self._name(part, at + step)[0]) < 2 or self._to_role(part, at + step) != at + step:
                break
            at += step
        return found, at

    def _name(self, part: Sequence[Token], at: int) -> tuple[list[str], int]:
        """The words of one name, and the place behind it; none where the capitals are no name."""
        taken: list[str] = []
        start = at
        particles = known_names().particles
        counted = 0
        while at < len(part):
            token = part[at]
            inner = bool(taken) and token.text.casefold() in particles and not is_connector(token)
            inner = inner and at + 1 < len(part) and part[at + 1].capital
            if token.kind is not Kind.WORD or not _NAME.match(token.text):
                break
            if not inner:
                never = self.around.small if self.shouts else _NEVER_NAMES
                if not token.text[0].isupper() or token.text.casefold() in never or self.role(part, at)[1]:
                    break
                if phrase(part, at, self.around.about) or (counted and self._stops(token)):
                    break
                if counted >= 2 and self._ends_name(part, at):
                    break
                if self.around.pattern["interview"].fullmatch(token.text):
                    break
                counted += 1
            taken.append(token.text)
            at += 1
            if is_possessive(token) and token.text.endswith(("'s", "’s")):
                break
        if counted > _LONGEST_NAME or not counted or self.is_heading(part[start:at]):
            return [], start
        return taken, at

    def _stops(self, token: Token) -> bool:
        return token.folded in self.around.verbs or is_connector(token)

    def _ends_name(self, part: Sequence[Token], at: int) -> bool:
        """Whether a third capital is a verb or an adverb: one by its ending, with an object behind it."""
        if not part[at].folded.endswith(("s", "ed", "ly")) or at + 1 >= len(part):
            return False
        after = part[at + 1]
        return after.kind is not Kind.MARK and not phrase(part, at + 1, self.around.about) and not is_connector(after)
