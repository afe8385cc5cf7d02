"""What stands around a name that opens a part, and says that it is somebody who is presented or speaks."""

from collections.abc import Sequence

from extractors.headline_asked import Asked
from extractors.headline_lists import Listed
from extractors.headline_runs import run_end
from extractors.headline_tokens import Kind, Token, is_connector, phrase


class Presented(Asked):
    """Tells people from what stands around their names."""

    __slots__ = ()

    def is_run(self, rest: list[Token]) -> bool:
        """Whether capitals to the end are no name, no heading and nothing said of a person."""
        named = (
            self.lists.name(rest, 0)[1] == len(rest)
            or self.lists.is_heading(rest)
            or self.signs.first_role(rest, 0) is not None
        )
        return not named and run_end(rest, 0, self.around) == len(rest) and not self.lists.modifies(rest[0])

    def before_its_interview(self, part: list[Token], listed: Listed, end: int) -> bool:
        """Note a name and the title between it and "Interview": "Ana Lind The Salt Road Interview", "Jo Pell Ghost House Interview"."""
        if part[-1].folded not in self.around.interviewed or listed.told or len(listed.names) != 1:
            return False
        if end == len(part) - 1:
            words = listed.names[0].split()
            end = 3 if len(words[1]) == len("B.") else 2
            if len(words) <= end + 1 or any(map(str.islower, words)):
                return False
        title = part[end:-1]
        if title[0].folded in self.around.given:
            return False  # "Mary Ann Paul Lind interview: …": a long name
        plain = all(token.capital or token.folded in self.around.small for token in title)
        if (
            not plain
            or not title[0].capital
            or self.is_occasion(title)
            or self.lists.is_heading(title)
            or self.signs.first_role(title, 0) is not None
        ):
            return False
        self.reading.add(self.signs.words_of(part[:end]), ())
        self.reading.titles.append(self.signs.words_of(title))
        return True

    def is_occasion(self, between: list[Token]) -> bool:
        """Whether between a name and "Interview" stands nothing, or where it was: "Ana Lind SXSW 2024 Interview"."""
        where = between[:-1] if between and between[-1].text.isdigit() else between
        known = phrase(where, 0, self.around.events, longest=5) == len(where)
        return not between or (len(where) < len(between) and len(where) == 1) or (known and bool(where))

    def asks_another(self, following: list[Token]) -> bool:
        """Whether a part is an interview with somebody: what looks like a name in front of it is a title."""
        if not following or not self.signs.says_interview(following):
            return False
        if following[-1].folded in self.around.interviewed:
            return self.lists.known(self.lists.read(following, 0).names)  # "Ana Lind Q&A"
        joins = (at for at in range(1, len(following)) if following[at].folded in self.around.joins)
        return any(self.lists.read(following, at + 1).names for at in joins)

    def speaks_first(self, following: list[Token]) -> bool:
        """Whether a part begins with somebody who speaks of something: "Director Ana Lind on Grief"."""
        listed = self.lists.read(following, 0)
        return bool(listed.names) and phrase(following, listed.end, self.around.about) > 0

    def made_by(self, listed: Listed, part: list[Token], following: list[Token], *, last: bool) -> bool:
        """Whether a title that looks like a name stands before a dash and its maker: "Interview: Glass Harbor – Ana Lind"."""
        maker = self.lists.read(following, 0)
        dashed = last and self.text[part[-1].end : following[0].start].strip() in {"-", "–", "—"}
        whole = maker.end == len(following) and self.lists.known(maker.names)
        return dashed and whole and not listed.told and not any(map(self.lists.known, [[n] for n in listed.names]))

    def is_titled(self, part: list[Token], listed: Listed) -> bool:
        """Whether the last of two names is a title: "Contender – Production Designer Ines Falk, Silver Lake"."""
        if len(listed.names) != 2 or not listed.roles[0] or listed.roles[1] or self.lists.known(listed.names[1:]):
            return False
        return self.signs.words_of(part).endswith(f", {listed.names[1]}")

    def set_off(self, part: list[Token], end: int) -> int:
        """Where it goes on behind what is put in between commas: "Spike Lee, Heading For a First Nomination, On Why …"."""
        if end >= len(part) or part[end].text != ",":
            return 0
        commas = (at for at in range(end + 2, min(end + 12, len(part) - 1)) if part[at].text == ",")
        return next((at + 1 for at in commas if phrase(part, at + 1, self.around.about)), 0)

    def introduces(self, part: list[Token], following: list[Token]) -> bool:
        """Whether people whose names are known open a headline that goes on with their titles, or with what they are.

        "Damien Leone (Terrifier 3)", "Steven Ogg - Revival", "Edgar Wright: The Running Man Director on …".
        """
        if not following or self.lists.is_heading(following) or following[0].text.isdigit():
            return False
        if following[0].folded in self.around.done | self.around.making and any(t.capital for t in following[1:]):
            return True  # "Ana Lind: Revisiting Snowblind"
        between = self.text[part[-1].end : following[0].start].strip()
        if between in {"(", "-", "–", "—"}:
            return following[0].capital
        role = self.signs.first_role(following, 0)
        return role is not None and self.lists.read(following, role).nameless and role > 0

    def told_of(self, part: list[Token], end: int, parts: list[list[Token]]) -> bool:
        """Whether "and the …" follows a name where a title is quoted: "Ana Lind and the Art of Stillness in ‘Enclave’"."""
        joined = is_connector(part[end]) and end + 1 < len(part)
        if joined and not self.lists.shouts and len(part[end + 1].text) > 3 and part[end + 1].text.isupper():
            return True  # "Mia Hansen-Løve and EDEN"
        joined = joined and part[end + 1].folded in self.around.articles
        return joined and any(token.kind is Kind.TITLE for other in parts for token in other)

    def closes(self, part: list[Token], end: int) -> bool:
        """Whether a title with its article follows to the end: "Robert Eggers, The Witch"."""
        rest = part[end + 1 :]
        return (
            part[end].text == "," and bool(rest) and rest[0].text in {"The", "A", "An"} and all(t.capital for t in rest)
        )

    def held_by(self, part: Sequence[Token], end: int, earlier: list[list[Token]], following: list[Token]) -> bool:
        """Whether a quoted title closes a part that says whose it is: "Meet the Filmmaker: Mina Okafor, ‘Harbor Lights’"."""
        closes = end + 2 == len(part) and part[end].text == "," and part[end + 1].kind is Kind.TITLE
        says = bool(following) and following[0].kind is Kind.SPEECH
        role = (
            bool(earlier) and self.lists.role(earlier[-1], len(earlier[-1]) - 1)[1] > 0
        )  # "Tiger directors: …, ‘Land’"
        return closes and (says or role or any(self.signs.presents(other) for other in earlier))
