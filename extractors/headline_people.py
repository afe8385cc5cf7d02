"""Who speaks in a headline: names with the roles beside them, and the titles that run into a role or a name."""

from extractors.headline_lists import Listed, Lists
from extractors.headline_presented import Presented
from extractors.headline_reading import Reading, Topic, clauses
from extractors.headline_signs import Signs
from extractors.headline_tokens import Kind, Token, is_possessive, phrase, without_possessive
from extractors.headline_words import headline_words
from extractors.vocabulary import Vocabulary

_UNNAMED = 4
"""Words of a band's name, or of one that is not told from other words."""


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
    if not reading.people and not reading.subjects:
        for part in parts:
            reader.closing(part, asked=any(map(reader.signs.says_interview, parts)))
    if not reading.people and not reading.subjects:
        for part in parts:
            reader.opening(part)
    if not reading.people and not reading.subjects:
        reader.surname(parts)
    return reading


class _Reader(Presented):
    """Reads the parts one by one."""

    __slots__ = ()

    def read(self, part: list[Token], earlier: list[list[Token]], later: list[list[Token]]) -> None:
        """Read one part of the headline, between those before and behind it."""
        following = later[0] if later else []
        start = 0
        while start < len(part) and (part[start].kind is Kind.SPEECH or part[start].text == ","):
            start += 1
        if (
            self.reading.says
            or start == len(part)
            or (self.lists.is_heading(part[start:]) and not self.lists.role(part, len(part) - 1)[1])
        ):
            return
        part = self.less_crew(part)
        if (
            self.interview_with(part, following)
            or self.made(part, earlier)
            or self.mononym(part, earlier)
            or self.episode(part, later)
        ):
            return
        if (self.reading.people or self.reading.subjects) and self._apposition_part(part):
            return
        if self.reading.people and phrase(part, start, self.around.about):
            self.spoken(part, start)
            return
        if self.reading.people and part[0].folded in self.around.done | self.around.making and not self.reading.topics:
            self.reading.topics.append(Topic(part, True, False))
            return
        start = self.signs.past_capitals(part, self._led(part, start))
        if start >= len(part):
            return  # "The Cast of"
        if part[-1].text.endswith("?") and start and part[0].folded in self.around.lead:
            return  # "What Does a Director Actually Do?"
        about = self.signs.about(part, start)
        if about < len(part) and self.lists.is_heading(part[start:about]):
            self.spoken(part, about)  # "(Conférence de presse pour Pauvres Créatures)"
            return
        if self.titled(part, start, about) or self.of_title(part, start, about):
            return
        listed = self.lists.read(part, start)
        if listed.names:
            self._take(part, listed, start, earlier, later)
        elif listed.nameless and listed.end < len(part) and phrase(part, listed.end, self.around.about):
            self.spoken(part, listed.end)
        elif self._unnamed(part, start, about, earlier):
            if about == start + 1 and self._is_mononym(part[start]):
                self.reading.add(without_possessive(part[start].text), ())
            self.spoken(part, about)
        elif not self._described(part, start, about) and all(token.kind is not Kind.TITLE for token in part):
            closing = self.alone(part) or (self.reading.people and part[-1].folded in self.around.interviewed)
            # "How to Bury a Lighthouse: Interview with …"
            begins = start * (not phrase(part, 0, self.around.lead - self.around.presents))
            self.head(part[begins:], following or (part if closing else []))

    def _led(self, part: list[Token], start: int) -> int:
        """The place behind "What", "Where" and others that lead to a subject, if they don't begin the title before its maker."""
        end = self.signs.led(part, start)
        role = (
            self.signs.first_role(part, end) if end == start + 1 and part[start].folded in self.around.clauses else None
        )
        listed = self.lists.read(part, role) if role is not None and role > end else None
        if listed and listed.names and (listed.end == len(part) or phrase(part, listed.end, self.around.about)):
            return start  # "Where Shadows Sleep Director Ana Lind on …", not "What Harbor Director Ana Lind Learned"
        return end

    def _unnamed(self, part: list[Token], start: int, about: int, earlier: list[list[Token]]) -> bool:
        """Whether somebody speaks whose name is not told from other words: "Interview: The Anchors on The Art of Sailing"."""
        if not start < about < len(part) or about - start > _UNNAMED or not earlier:
            return False
        return self.signs.says_interview(earlier[-1]) and all(token.capital for token in part[start:about])

    def _is_mononym(self, token: Token) -> bool:
        """Whether one word that speaks of something is somebody's name: "Interview: Zorelle on Snowblind", not "… Cast on"."""
        stock = self.around.headings | self.around.forms | self.around.crew | self.around.modifiers | self.around.jobs
        plain = token.text.isalpha() and not token.text.isupper() and token.folded not in stock | self.around.own
        return plain and not token.folded.endswith("s") and not self.lists.role([token], 0)[1]

    def _described(self, part: list[Token], start: int, about: int) -> bool:
        """A name behind words in lower case: "Dayton native Corey Banks on his first lead"."""
        for at in range(start + 1, about):
            before = part[at - 1]
            if (
                before.kind is Kind.WORD
                and before.text.islower()
                and before.folded not in self.around.small | self.around.kin
            ):
                listed = self.lists.read(part, at)
                if listed.names and listed.end == about < len(part):
                    self.note(listed)
                    self.spoken(part, about)
                    return True
        for at in range(start, about - 1):
            # "5 Lessons from ‘Paperweight’ Director Anya Bloom"
            if part[at].kind is Kind.TITLE and not self.reading.people and self.lists.role(part, at + 1)[1]:
                listed = self.lists.read(part, at + 1)
                if listed.names:
                    self.note(listed)
                    return True
        return False

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
        end = self.set_off(part, end) or end
        with_roles = any(listed.roles) or (listed.told and end < len(part))
        known = self.lists.known(listed.names)
        quoted_next = bool(following) and following[0].kind in {Kind.TITLE, Kind.SPEECH}
        if quoted_next and self.lists.role(following, 1)[1] and self.lists.read(following, 1).names:
            quoted_next = False  # "Actual Facts: ‘American Pain’ Director Darren Foster"
        behind = part[end] if end < len(part) else None
        spoke = any(token.kind is Kind.SPEECH for other in [*earlier, part[:start]] for token in other)
        interview = not self.reading.people and any(self.signs.says_interview(other) for other in earlier)
        crew = phrase(part, end, self.around.crew) if not listed.told else 0
        if crew and part[end + crew : end + crew + 1] and part[end + crew].folded == "interview":
            # "Dark Matter Cast Interview & Snack Time"
            self.reading.titles.append(self.signs.words_of(part[start:end]))
            return
        if known and not start and self.before_its_interview(part, listed, end):
            return
        asked = part[-1].folded in self.around.interviewed and self.is_occasion(part[end:-1])
        if behind is not None and asked and end < len(part):
            self.interviewed(part[start:end], listed, following)
            return
        if behind is not None and behind.folded in self.around.interviewed and end + 2 < len(part):
            over = part[end + 1].folded in self.around.for_works  # "Ana Lind Interview for Harbor Lights"
            over = over or (known and phrase(part, end + 1, self.around.about) > 0)
            if over or is_possessive(part[end - 1]):
                self.note(listed)  # "Mina Okafor’s Interview About ‘Harbor Lights’"
                self.spoken(part, end + 1)
                return
        if behind is None and not (with_roles or known or self.lists.shouts) and self.signs.words_of(part).isupper():
            self.head(part[start:], following)  # "HOMELAND: FORT MERCY: Ana Lind on …"
            return
        titled = interview and not known and self.speaks_first(following)
        if behind is None and not with_roles and len(listed.names) == 1 and (titled or self.asks_another(following)):
            self.head(part[start:], following)  # "Sophie Thorn: Interview with Ana Lind"
            return
        if behind is None and interview and self.made_by(listed, part, following, last=len(later) == 1):
            self.reading.titles.append(self.signs.words_of(part[start:]))
            return
        if behind is None:
            role_next = bool(following) and self.lists.behind_comma(following, 0)[1] > 0
            shouted = bool(following) and all(token.text.isupper() for token in following)
            closed = len(later) > 1 or bool(self.reading.people)  # "Ana Lind Interview: Cold Feet (EXCLUSIVE)"
            role_next = role_next or (shouted and not (closed and self.lists.is_heading(following)))
            presented = any(self.signs.presents(other) for other in earlier)
            # "Sophie Thorn (Jackets) on Heresy"
            presented = presented or (len(later) > 1 and phrase(later[1], 0, self.around.about) > 0)
            presented = presented or (known and bool(following) and phrase(following, 0, self.around.about) > 0)
            announced = len(later) > 1 and self.signs.says_interview(later[1][:1])
            presented = presented or (announced and (known or len(later[1]) < 3))
            presented = presented or (end > start + 2 and self.lists.in_society(part[end - 1]))  # "Ana Lind ASC / Snow"
            if known and not earlier and self.signs.speaks_next(part):
                presented = self.reading.says = True
            first = self.lists.known(listed.names[:1]) and all(map(self.lists.is_heading, earlier))
            presented = presented or (first and self.introduces(part, following))
            titled = (
                len(listed.names) > 1
                and (not (earlier or later) or (interview and not later))
                and self.lists.known(listed.names[:-1])
            )
            if (
                titled
                and not self.lists.known(listed.names[-1:])
                and self.signs.words_of(part).endswith(f", {listed.names[-1]}")
            ):
                self.reading.titles.append(listed.names.pop())  # "Ryan Fleck and Anna Boden, Mississippi Grind"
                listed.roles.pop()
                presented = True
            spoke = spoke and not self.reading.people  # "‘We Cut’: Ana Lind on Ex Libris: New Harbor Library"
            if not (with_roles or quoted_next or spoke or interview or role_next or presented):
                if not (known and self.reading.topics):  # "& Working With his Best Friend (Sterling K. Brown)"
                    self.head(part[start:], following or (part if self.reading.people else []))
                return
        elif not (
            with_roles
            or phrase(part, end, self.around.about)
            or interview
            or self.held_by(part, end, earlier, following)
            or self.told_of(part, end, [*earlier, part, *later])
            or (known and not (earlier or later) and self.closes(part, end))
            or (behind.kind is Kind.TITLE and end + 2 == len(part) and part[-1].folded in self.around.interviewed)
            or (known and behind.text == "of" and end + 2 < len(part) and part[end + 1].capital)
            or (start and part[0].folded in self.around.meeting and behind.folded in self.around.of)
            or (behind.text == "of" and end + 2 < len(part) and self.signs.about(part, end + 1) == end + 2)
        ):
            aside = known and not start and behind.text == "," and end + 1 < len(part)
            aside = aside and (part[end + 1].text.islower() or part[end + 1].folded.endswith("ing"))
            if (aside or self.signs.is_verb(part, end)) and not self.reading.people:
                self.reading.subjects.update((name, []) for name in listed.names)
                self.spoken(part, end)
            else:
                self.head(part[start:], following or (part if self.alone(part) else []))
            return
        if with_roles and end == len(part) and self.is_titled(part, listed):
            self.reading.titles.append(listed.names.pop())
            listed.roles.pop()
        self.note(listed)
        for other in earlier if interview and not with_roles else ():
            roles, length = self.lists.role(other, 0)
            if length and self.lists.is_heading(other[length:]):
                for name in listed.names:
                    self.reading.add(name, roles)  # "Producer Interview: Mina Okafor"
        rest = part[end + 1 :] if (with_roles or interview) and behind is not None and behind.text == "," else []
        if len(rest) == 1 and rest[0].capital and not self.lists.is_heading(rest) and not self.lists.modifies(rest[0]):
            self.reading.titles.append(rest[0].text)  # "Editor Affonso Gonçalves, Carol"
            return
        if interview and len(listed.names) == 1 and rest and self.is_run(rest):
            self.reading.titles.append(self.signs.words_of(rest))  # "Interview: Ana Lind, BLT Chat"
            return
        job = with_roles and not any(listed.roles) and behind is not None and behind.folded in self.around.of
        if end < len(part) and not job:  # "Ana Lind, CEO of Nordfest, explains": no title
            self.spoken(part, end)

    def _apposition_part(self, part: list[Token]) -> bool:
        """A part that begins with the roles of the people before it: "MARIO CASAS: PROTAGONISTA DE …"."""
        roles, end = self.lists.behind_comma(part, 0)
        if not end or any(self.reading.people.values()):
            return False
        if not self.reading.people:
            # "Mina Okafor Is Done Being Polite: The ‘Harbor Lights’ Star on …"
            if all(token.kind is not Kind.TITLE for token in part[:end]):
                return False
            self.reading.people = self.reading.subjects
        for name in self.reading.people:
            self.reading.add(name, roles)
        if end < len(part):
            self.spoken(part, end)
        return True
