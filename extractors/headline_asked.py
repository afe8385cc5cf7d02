"""Parts of a headline that say who was asked: behind "Interview with", behind a pull quote, at the end."""

from extractors.headline_lists import Listed
from extractors.headline_reading import Topic
from extractors.headline_runs import is_matter
from extractors.headline_titled import Titled
from extractors.headline_tokens import Kind, Token, is_possessive, phrase, without_possessive


class Asked(Titled):
    """Reads parts that lead to people."""

    __slots__ = ()

    def opening(self, part: list[Token]) -> None:
        """People whose names are known and who open a part, where nothing else tells: they are so in an interview alone."""
        if self.text[: part[0].start].endswith("("):
            return  # "‘Mute’ (Ana Lind)"
        listed = self.lists.read(part, self.signs.led(part, 0)) if part[0].kind is Kind.WORD else None
        if listed is None or not self.lists.known(listed.names) or is_possessive(part[listed.end - 1]):
            return
        self.reading.subjects.update((name, []) for name in listed.names)
        self.reading.heads.clear()

    def surname(self, parts: list[list[Token]]) -> None:
        """One word and what it says, where the headline is nothing else: "Lindqvist: ”Allt var dyrare”"."""
        if len(parts) != 2 or len(parts[0]) != 1 or [token.kind for token in parts[1]] != [Kind.SPEECH]:
            return
        word = parts[0][0]
        stock = self.around.headings | self.around.forms | self.around.events | self.around.crew | self.around.modifiers
        named = word.capital and word.text.isalpha() and not word.text.isupper() and word.folded not in stock
        if named and not self.lists.role(parts[0], 0)[1] and not is_matter(parts[0], self.around):
            self.reading.subjects[word.text] = []
            self.reading.heads.clear()

    def interview_with(self, part: list[Token], following: list[Token]) -> bool:
        """People behind "interview with", "rencontre avec", "entrevista a"."""
        interview = self.around.pattern["interview"]
        if interview.fullmatch(part[0].text):  # "Entrevista Pablo Giorgelli"
            listed = self.lists.read(part, 1)
            closed = bool(following) and self.text[: following[0].start].endswith("(")
            if listed.names and listed.end == len(part) and (closed or self.lists.known(listed.names)):
                self.note(listed)
                self.reading.speaks = True
                return True
        first = self.lists.read(part, 0) if part[0].capital else None
        if first and self.lists.known(first.names) and (met := phrase(part, first.end, self.around.meets)):
            other = self.lists.read(part, first.end + met)
            if other.names and not other.told:
                self.note(first)  # "Ana Lind sits down with Jo Pell"
                self.reading.speaks = True
                return True
        for at in range(1, len(part) - 1):
            token = part[at]
            if token.folded == "interviewed" and part[at + 1].folded == "by":
                listed = self.lists.read(part, 0)  # "Ana Lind interviewed by Ken Mori"
                if listed.names and listed.end == at:
                    self.note(listed)
                    self.reading.speaks = True
                    return True
            if token.folded in self.around.asks and self._whom(part, at + 1):
                return True
            joined = token.kind is Kind.WORD and token.folded in self.around.joins
            if joined and token.text == "for" and self.lists.read(part, 0).end == at - 1:
                continue  # "Ana Lind Interview for Harbor Lights"
            if not (joined or self.lists.role(part, at)[1]):
                continue
            said = interview.search(" ".join(other.text for other in part[max(0, at - 3) : at + joined]))
            if not said and not self.signs.talked_over(part, at):
                continue
            behind = at + 1 if joined else at
            named = part[1 + (part[0].folded in self.around.ours) : at]
            whole = all(token.capital or token.text == "&" or token.folded in self.around.small for token in named)
            if not said and len(named) > 1 and named[0].capital and whole and not is_matter(named, self.around):
                self.reading.titles.append(self.signs.words_of(named))  # "Talking Harbor Lights with Ana Lind"
            if (
                self.lists.shouts
                and behind + 1 < len(part)
                and part[behind].folded in self.around.small
                and not self.lists.role(part, behind + 1)[1]
            ):
                behind += 1  # "A LOS HERMANOS ALENDA"
            if self._director_of(part, behind, following):
                return True
            if self.of_title(part, behind, len(part)):
                self.reading.speaks = True
                return True
            listed = self.lists.read(part, self.owned(part, self.untitled(part, behind)), single=True)
            end = listed.end
            if len(listed.names) == 1 and " " not in listed.names[0] and self.lists.role(part, end)[1]:
                behind_role = self.lists.read(part, end)  # "Q&A with Snowblind author Ana Lind"
                listed = behind_role if behind_role.names else listed
            if end + 1 < len(part) and part[end].kind is Kind.TITLE and self.lists.role(part, end + 1)[1]:
                listed = self.lists.read(
                    part, end
                )  # "Interview With Supernatural Book “The Roads” Author Tim Waggoner"
            if listed.nameless and listed.end == len(part):
                # "Interview With ‘Phoenix Forgotten’ Director – Justin Barber"
                apart = self.lists.read(following, 0)
                if apart.names and apart.end == len(following):
                    role = next(place for place in range(behind, len(part)) if self.lists.role(part, place)[1])
                    for name in apart.names:
                        self.reading.add(name, self.lists.role(part, role)[0])
                    self.reading.speaks = True
                    return True
            if self._is_head(part, behind, listed, following):
                self.reading.heads.append(listed.names[0])  # "Interview with Harbor: The Flood director Ana Lind"
                self.reading.speaks = True
                return True
            if listed.names:
                self._opposite(part, at)
                self.note(listed)
                self.reading.speaks = True
                if listed.end + 1 < len(part) and part[listed.end].text == "from" and part[listed.end + 1].capital:
                    self.reading.topics.append(Topic(part[listed.end + 1 :], True, True))  # "… Lind from Snow and Ice"
                elif listed.end < len(part):
                    self.spoken(part, listed.end)
                comma = next((end for end in range(at) if part[end].text == ","), 0)
                told = self.lists.known(self.lists.read(part, 0).names) or self.lists.is_heading(part[:comma])
                if said and part[0].capital and 0 < comma >= at - 5 and not told:
                    self.reading.heads.append(
                        self.continued(part, self.signs.words_of(part[:comma]))
                    )  # "La via del sale, intervista a …"
                elif said and part[0].capital and not self.lists.is_heading(part[:at]):
                    self.before_interview(part[:at])
                return True
        return False

    def _director_of(self, part: list[Token], at: int, following: list[Token]) -> bool:
        """A role, its title, and behind a colon, dash or comma who it is: "with the Director of Harbor Lights: Ana Lind"."""
        at += part[at].folded in self.around.articles
        roles, length = self.lists.role(part, at)
        of = at + length
        if not roles or of + 1 >= len(part) or part[of].folded not in self.around.of:
            return False
        commas = [at for at in range(of + 2, len(part) - 1) if part[at].text == ","]
        end = next((at for at in commas if self.lists.read(part, at + 1).end == len(part)), len(part))
        named = part[end + 1 :] or following  # "with the Director of Harbor Lights, Ana Lind"
        listed = self.lists.read(named, 0)
        if not listed.names or listed.end < len(named):
            return False
        for name in listed.names:
            self.reading.add(name, roles)
        self.reading.speaks = True
        if all(token.kind is Kind.WORD or token.text == "&" for token in part[of + 1 : end]) and part[of + 1].capital:
            self.reading.titles.append(self.signs.words_of(part[of + 1 : end]))
        return True

    def _is_head(self, part: list[Token], at: int, listed: Listed, following: list[Token]) -> bool:
        """Whether one word that could be a name is a title's beginning, as a role and its name follow behind a colon."""
        alone = len(listed.names) == 1 and at + 1 == listed.end == len(part) and not listed.told
        colon = alone and bool(following) and self.text[part[-1].end :].startswith(":")
        role = self.signs.first_role(following, 1) if colon else None
        return role is not None and bool(self.lists.read(following, role).names)

    def _whom(self, part: list[Token], at: int) -> bool:
        """Note whom somebody asks: "Film Paper interviews the incomparable Ana Lind"."""
        while at + 1 < len(part) and part[at].text.islower() and not self.lists.role(part, at)[1]:
            if part[at].folded in self.around.small - self.around.articles:
                return False
            at += 1
        listed = self.lists.read(part, at)
        if not listed.names:
            return False
        self.note(listed)
        self.reading.speaks = True
        if listed.end < len(part):
            self.spoken(part, listed.end)
        return True

    def _opposite(self, part: list[Token], at: int) -> None:
        """Note whom a part begins with, in front of "in conversation with": "Ana Lind im Gespräch mit Ken Mori"."""
        first = self.lists.read(part, 0)
        between = part[first.end : at]
        joined = len(between) == 2 and between[0].text.islower() and between[0].folded in self.around.small | {"im"}
        if joined and self.lists.known(first.names):
            self.note(first)

    def mononym(self, part: list[Token], earlier: list[list[Token]]) -> bool:
        """One word behind what somebody says, who speaks of a quoted title: ‘We are mediums’: Kukla on ‘Fantasy’."""
        said = bool(earlier) and earlier[-1][-1].kind is Kind.SPEECH
        alone = len(part) > 2 and part[0].capital and part[2].kind is Kind.TITLE
        if not (said and alone and phrase(part[:2], 1, self.around.about)) or self.lists.role(part, 0)[1]:
            return False
        self.reading.add(without_possessive(part[0].text), ())
        self.spoken(part, 1)
        return True

    def closing(self, part: list[Token], *, asked: bool) -> None:
        """People who close a part, where a headline names none else: "Ten Films with Producer Ana Lind", "Explained by Ana Lind"."""
        for at in range(1, len(part) - 1):
            quoted = phrase(part, at, self.around.quotes) if part[at - 1].text == "," else 0
            length = quoted or phrase(part, at, self.around.closes)
            apart = part[at].text == "," and self.lists.role(part, at + 1)[1] > 0
            told = asked and not length and part[at].folded in self.around.sources
            if told and self.lists.role(part, at + 1)[1] and (listed := self.lists.read(part, at + 1)).names:
                self.note(listed)  # "What we learned from director Ana Lind and star Jo Pell at the press conference"
                return
            if not (length or apart) or part[at - 1].folded in self.around.beside:
                continue
            begins = at + (length or 1)
            role = self.signs.first_role(part, begins) if quoted else None
            if role is not None and begins < role < begins + 4:  # "…, says Chutzpah actress Tanya Maniktala"
                self.reading.titles.append(self.signs.words_of(part[begins:role]))
                begins = role
            if part[at].text == "with":
                begins = self.owned(part, begins, known=True)  # "From Stage to Sea with Snowblind’s Ana Lind"
            listed = self.lists.read(part, begins)
            ends = listed.end == len(part) and (quoted or asked or self.lists.known(listed.names))
            of = listed.end < len(part) - 1 and part[listed.end].text == "of" and part[listed.end + 1].capital
            if of and part[begins - 1].text == "with" and self.lists.known(listed.names):
                self.note(listed)  # "Backstage with Ana Lind of Snowblind"
                self.spoken(part, listed.end)
                return
            if listed.names and (ends or listed.told):  # "…, director Bentley Dean was keen"
                self.note(listed)
                whole = self.signs.words_of(part)
                self.reading.heads[:] = [head for head in self.reading.heads if head != whole]
                return
