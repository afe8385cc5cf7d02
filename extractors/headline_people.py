"""Who speaks in a headline: names with the roles beside them, and the titles that run into a role or a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.headline_lists import Listed, Lists
from extractors.headline_reading import Reading, Topic, clauses
from extractors.headline_signs import Signs
from extractors.headline_words import (
    Kind,
    Token,
    Words,
    headline_words,
    is_connector,
    is_possessive,
    phrase,
    without_possessive,
)
from extractors.vocabulary import Vocabulary

_OF = frozenset({"of", "de", "di", "von", "van", "des", "der", "del", "behind", "for"})
"""What joins a role to a title: "Director of Snowblind"."""
_MEETING = frozenset({"meet", "meeting", "getting", "get"})
"""Words before somebody who is presented: "Getting to Know Mina Okafor of ‘Harbor Lights’"."""


def read_clauses(text: str, tokens: list[Token], words: Vocabulary) -> Reading:
    """Read a headline part by part, as its colons, dashes and brackets divide it."""
    reading = Reading()
    capitals = sum(map(str.isupper, text))
    around = headline_words()
    lists = Lists(words, around, shouts=capitals > 2 * sum(map(str.islower, text)))
    reader = _Reader(text, around, reading, lists, Signs(text, around, lists))
    parts = clauses(text, tokens, lists)
    for at, part in enumerate(parts):
        reader.read(part, parts[:at], parts[at + 1 :])
    return reading


@dataclass(slots=True)
class _Reader:
    text: str
    around: Words
    reading: Reading
    lists: Lists
    signs: Signs

    def read(self, part: list[Token], earlier: list[list[Token]], later: list[list[Token]]) -> None:
        """Read one part of the headline, between those before and behind it."""
        following = later[0] if later else []
        start = 0
        while start < len(part) and (part[start].kind is Kind.SPEECH or part[start].text == ","):
            start += 1
        if start == len(part) or (self.lists.is_heading(part[start:]) and not self.lists.role(part, len(part) - 1)[1]):
            return
        if self._interview_with(part):
            return
        if (self.reading.people or self.reading.subjects) and self._apposition_part(part):
            return
        if self.reading.people and phrase(part, start, self.around.about):
            self._spoken(part, start)
            return
        start = self.signs.past_capitals(part, self.signs.led(part, start))
        about = self.signs.about(part, start)
        if about < len(part) and self.lists.is_heading(part[start:about]):
            self._spoken(part, about)  # "(Conférence de presse pour Pauvres Créatures)"
            return
        if self._titled(part, start, about) or self._of_title(part, start, about):
            return
        listed = self.lists.read(part, start)
        if listed.names:
            self._take(part, listed, start, earlier, later)
        elif listed.nameless and listed.end < len(part) and phrase(part, listed.end, self.around.about):
            self._spoken(part, listed.end)
        elif not self._described(part, start, about) and all(token.kind is not Kind.TITLE for token in part):
            self._head(part[start:], following or (part if self._alone(part) else []))

    def _of_title(self, part: list[Token], start: int, about: int) -> bool:
        """A group and its title: "The Cast of HARBOR LIGHTS Talk …", "The Directors of ‘Harbor Lights’, Ty & Noelle Barrow"."""
        if start and part[start - 1].folded == "of" and about < len(part) and part[start].kind is Kind.WORD:
            title = self.signs.title_before(part, start, about)
            if title:
                self.reading.titles.append(title)
                self._spoken(part, about)
            return bool(title)
        start += part[start].folded == "the"
        roles, length = self.lists.role(part, start)
        end = start + length
        held = roles and end + 3 < len(part) and part[end].folded in _OF and part[end + 1].kind is Kind.TITLE
        if not held or part[end + 2].text != ",":
            return False
        listed = self.lists.read(part, end + 3, single=True)
        for name in listed.names:
            self.reading.add(name, roles)
        if listed.names and listed.end < len(part):
            self._spoken(part, listed.end)
        return bool(listed.names)

    def _alone(self, part: list[Token]) -> bool:
        """Whether a last part behind a dash or a bracket is a title, as people stand before it: "Jo Pike (Iron Pass 2)"."""
        dashed = self.text[: part[0].start].rstrip().endswith(("–", "—", "-", "("))
        dashed = dashed and not self.signs.all_modifiers(part, 0, len(part))
        return bool(self.reading.people) and not self.reading.topics and dashed

    def _described(self, part: list[Token], start: int, about: int) -> bool:
        """A name behind words in lower case: "Dayton native Corey Banks on his first lead"."""
        for at in range(start + 1, about):
            before = part[at - 1]
            if before.kind is Kind.WORD and before.text.islower() and before.folded not in self.around.small:
                listed = self.lists.read(part, at)
                if listed.names and listed.end == about < len(part):
                    self._note(listed)
                    self._spoken(part, about)
                    return True
        for at in range(start, about - 1):
            # "5 Lessons from ‘Paperweight’ Director Anya Bloom"
            if part[at].kind is Kind.TITLE and not self.reading.people and self.lists.role(part, at + 1)[1]:
                listed = self.lists.read(part, at + 1)
                if listed.names:
                    self._note(listed)
                    return True
        return False

    def _interview_with(self, part: list[Token]) -> bool:
        """People behind "interview with", "rencontre avec", "entrevista a"."""
        interview = self.around.pattern["interview"]
        for at in range(1, len(part) - 1):
            token = part[at]
            joined = token.kind is Kind.WORD and token.folded in self.around.joins
            if not (joined or self.lists.role(part, at)[1]):
                continue
            said = interview.search(" ".join(other.text for other in part[max(0, at - 3) : at + joined]))
            if not said and not self.signs.talked_over(part, at):
                continue
            behind = at + 1 if joined else at
            if (
                self.lists.shouts
                and behind + 1 < len(part)
                and part[behind].folded in self.around.small
                and not self.lists.role(part, behind + 1)[1]
            ):
                behind += 1  # "A LOS HERMANOS ALENDA"
            listed = self.lists.read(part, self._untitled(part, behind), single=True)
            if listed.names:
                self._note(listed)
                self.reading.speaks = True
                if listed.end < len(part):
                    self._spoken(part, listed.end)
                if said and part[0].capital and not self.lists.is_heading(part[:at]):
                    self._before_interview(part[:at])
                return True
        return False

    def _before_interview(self, before: list[Token]) -> None:
        """A title that stands before "Interview with" without a mark: "Old Guy Interview with …"."""
        exclusive = self.around.pattern["exclusive"]
        while before and exclusive.fullmatch(before[0].text):
            before = before[1:]  # "Exclusive Harbor Lights Interview with …"
        end = len(before)
        while end and self.lists.is_heading(before[end - 1 : end]):
            end -= 1
        if 1 < end < len(before) and all(token.capital or token.folded in self.around.small for token in before[:end]):
            self.reading.heads.append(self.signs.words_of(before[:end]))

    def _untitled(self, part: list[Token], at: int) -> int:
        """Past the words of an unquoted title that a role follows: "with The Lamplighters director Finn Gallagher"."""
        role = self.signs.first_role(part, at)
        if role is not None and role > at and all(token.kind is Kind.WORD for token in part[at:role]):
            title = self.signs.title_before(part, at, role)
            if title:
                self.reading.titles.append(title)
                return role
        return at

    def _titled(self, part: list[Token], start: int, about: int) -> bool:
        """A part whose title runs into a role or a name: "Surface Composer X on", "Winning Time's X on"."""
        role = self.signs.first_role(part, start)
        if role is not None and role > start and part[role - 1].kind is Kind.WORD:
            last = max((at for at in range(start, role) if part[at].kind is Kind.TITLE), default=start - 1)
            begins = last + 1
            title = self.signs.title_before(part, begins, role) if last < start else ""
            if about < role and self.lists.read(part, start).names:
                title = ""
            elif not title and begins < role and self.signs.only_modifiers(part[begins:role]):
                return self._subject(part, role, "")
            if title:
                return self._subject(part, role, title)
        if role is not None and role > start and part[role - 1].text == "," and not self.lists.read(part, start).names:
            title = self.signs.words_of(part[start : role - 1])
            if all(not token.text.islower() or token.folded in self.around.small for token in part[start : role - 1]):
                return self._subject(part, role, title if part[start].kind is Kind.WORD else "")
        crew = next((at for at in range(start + 1, about) if phrase(part, at, self.around.crew)), about)
        alone = crew < about and (about in {crew + 1, self.lists.and_crew(part, crew + 1)} or about == len(part))
        alone = alone and (about < len(part) or (crew + 1 < about and self.lists.is_heading(part[crew + 1 :])))
        if alone and (title := self.signs.title_before(part, start, crew)):
            self.reading.titles.append(self._continued(part, title))  # "Harbor Lights Cast Talks Season 2"
            if about < len(part):
                self._spoken(part, about)
            return True
        for at in range(start, min(about, len(part) - 1)):
            if is_possessive(part[at]) and part[at].capital and part[start].capital:
                listed = self.lists.read(part, at + 1)
                own = all(token.capital or token.folded in self.around.small for token in part[start : at + 1])
                if (
                    listed.names
                    and own
                    and self.signs.about(part, at) == listed.end
                    and (listed.end < len(part) or self.signs.after_interview(part))
                    and not self.signs.all_modifiers(part, start, at + 1)
                ):
                    self.reading.titles.append(without_possessive(self.signs.words_of(part[start : at + 1])))
                    self._note(listed)
                    if listed.end < len(part):
                        self._spoken(part, listed.end)
                    return True
        return False

    def _subject(self, part: list[Token], at: int, title: str) -> bool:
        listed = self.lists.read(part, at)
        spoken = phrase(part, listed.end, self.around.about) if listed.end < len(part) else 0
        held = " " in title and is_possessive(part[at - 1])  # "Harbor Lights’s Director Wants a Sequel"
        if not (listed.names or (listed.nameless and (spoken or held))):
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
            length += self.signs.past_listener(part, at + length)
        elif part[at].folded in _OF and part[at].text.islower():
            of = 1
        self.reading.topics.append(Topic(part[at + length + of :], bool(length or of), bool(of)))

    def _take(
        self,
        part: list[Token],
        listed: Listed,
        start: int,
        earlier: list[list[Token]],
        later: list[list[Token]],
    ) -> None:
        """Note the people of a list that opens a part, if what stands around it says that they are people."""
        end, following = listed.end, later[0] if later else []
        with_roles = any(listed.roles)
        quoted_next = bool(following) and following[0].kind in {Kind.TITLE, Kind.SPEECH}
        behind = part[end] if end < len(part) else None
        spoke = any(token.kind is Kind.SPEECH for other in [*earlier, part[:start]] for token in other)
        interview = not self.reading.people and any(self.signs.says_interview(other) for other in earlier)
        if behind is not None and behind.folded == "interview" and end + 1 == len(part) and (following or earlier):
            self._interviewed(part[start:end], listed, following)
            return
        if behind is not None and behind.folded == "interview" and is_possessive(part[end - 1]) and end + 1 < len(part):
            self._note(listed)  # "Mina Okafor’s Interview About ‘Harbor Lights’"
            self._spoken(part, end + 1)
            return
        if behind is None:
            role_next = bool(following) and self.lists.behind_comma(following, 0)[1] > 0
            role_next = role_next or (bool(following) and all(token.text.isupper() for token in following))
            presented = any(self.signs.presents(other) for other in earlier)
            # "Sophie Thorn (Jackets) on Heresy"
            presented = presented or (len(later) > 1 and phrase(later[1], 0, self.around.about) > 0)
            presented = presented or (len(later) > 1 and self.signs.says_interview(later[1][:1]))
            if not (with_roles or quoted_next or spoke or interview or role_next or presented):
                self._head(part[start:], following or (part if self.reading.people else []))
                return
        elif not (
            with_roles
            or phrase(part, end, self.around.about)
            or interview
            or self._held_by(part, end, earlier, following)
            or (start and part[0].folded in _MEETING and behind.folded in _OF)
        ):
            if self.signs.is_verb(part, end) and not self.reading.people:
                self.reading.subjects.update((name, []) for name in listed.names)
                self._spoken(part, end)
            else:
                self._head(part[start:], following or (part if self._alone(part) else []))
            return
        self._note(listed)
        for other in earlier if interview and not with_roles else ():
            roles, length = self.lists.role(other, 0)
            if length and self.lists.is_heading(other[length:]):
                for name in listed.names:
                    self.reading.add(name, roles)  # "Producer Interview: Mina Okafor"
        if end < len(part):
            self._spoken(part, end)

    def _held_by(self, part: Sequence[Token], end: int, earlier: list[list[Token]], following: list[Token]) -> bool:
        """Whether a quoted title closes a part that says whose it is: "Meet the Filmmaker: Mina Okafor, ‘Harbor Lights’"."""
        closes = end + 2 == len(part) and part[end].text == "," and part[end + 1].kind is Kind.TITLE
        says = bool(following) and following[0].kind is Kind.SPEECH
        return closes and (says or any(self.signs.presents(other) for other in earlier))

    def _interviewed(self, before: list[Token], listed: Listed, following: list[Token]) -> None:
        """Read "X Interview: Y" – Y is a title and X a person, unless Y has people of its own ("LOUSY CARTER Interview: …")."""
        others = self.lists.read(following, 0)
        article = bool(following) and following[0].text in {"The", "A", "An"}
        alone = len(others.names) == 1 and others.end == len(following) and not any(others.roles)
        if not following or following[0].kind is Kind.SPEECH:
            self._note(listed)  # "Harbor Lights: Mina Okafor Interview"
        elif not others.names or article or any(listed.roles) or (alone and not self.signs.is_paper(before)):
            self._note(listed)
            self._head(following, following)
        else:
            certain = any(others.roles) or others.end < len(following)
            (self.reading.titles if certain else self.reading.heads).append(self.signs.words_of(before))

    def _head(self, part: list[Token], following: list[Token]) -> None:
        """A part that may be a title: before a colon, or before the word "Interview" ("LOUSY CARTER Interview")."""
        end = len(part)
        while end > 1 and self.lists.is_heading(part[end - 1 : end]) and not part[end - 1].text.isdigit():
            end -= 1
        if not self.lists.says_kind(self.signs.words_of(part[end:])):
            end = len(part)  # "Dead Letter Office" goes on to its end, "Harbor Lights Video Interview" does not
        podcast = self.around.pattern["audio"].search(self.signs.words_of(part)) or any(
            t.folded == "episode" for t in part
        )
        if following and part[0].capital and len(part[:end]) <= 10 and not podcast:
            tail = part[:end]
            for at in range(1, len(tail) - 1):
                if tail[at].folded in {"season", "series"} and tail[at + 1].text.isdigit():
                    self.reading.titles.append(self.signs.words_of(tail[:at]))
                    return
            if several := self._several(tail):
                self.reading.titles += several
            else:
                self.reading.heads.append(self.signs.words_of(tail))

    def _several(self, tail: list[Token]) -> list[str]:
        """The titles that stand in brackets behind somebody: "Lena Fisk (Steel Harvest, Roughnecks)"."""
        inside = self.text[: tail[0].start].endswith("(") and bool(self.reading.people)
        titles = self.signs.words_of(tail).split(", ") if inside and not any(map(is_connector, tail)) else []
        return titles if len(titles) > 1 and all(title[:1].isupper() for title in titles) else []

    def _apposition_part(self, part: list[Token]) -> bool:
        """A part that begins with the roles of the people before it: "MARIO CASAS: PROTAGONISTA DE …"."""
        roles, end = self.lists.behind_comma(part, 0)
        if not roles or any(self.reading.people.values()):
            return False
        if not self.reading.people:
            # "Mina Okafor Is Done Being Polite: The ‘Harbor Lights’ Star on …"
            if all(token.kind is not Kind.TITLE for token in part[:end]):
                return False
            self.reading.people = self.reading.subjects
        for name in self.reading.people:
            self.reading.add(name, roles)
        if end < len(part):
            self._spoken(part, end)
        return True

    def _note(self, listed: Listed) -> None:
        for name, roles in zip(listed.names, listed.roles, strict=True):
            self.reading.add(name, roles)
