"""Parts of a headline whose title, without marks, runs into a role or a name: "Surface Composer X on …"."""

from itertools import pairwise

from extractors.headline_heads import Heads
from extractors.headline_runs import is_matter, run_end, trimmed
from extractors.headline_tokens import (
    Kind,
    Token,
    is_connector,
    is_possessive,
    phrase,
    without_possessive,
)


class Titled(Heads):
    """Reads parts that begin with a title."""

    __slots__ = ()

    def titled(self, part: list[Token], start: int, about: int) -> bool:
        """A part whose title runs into a role or a name: "Surface Composer X on", "Winning Time's X on"."""
        role = self.signs.first_role(part, start)
        if role is not None and role > start and part[role - 1].kind is Kind.WORD:
            last = max((at for at in range(start, role) if part[at].kind is Kind.TITLE), default=start - 1)
            begins = last + 1
            title = self.signs.title_before(part, begins, role) if last < start else ""
            if about < role and self.lists.read(part, start).names:
                title = ""
            elif not title and begins < role and self.signs.only_modifiers(part[begins:role]):
                return self.subject(part, role, "")
            if title:
                return self.subject(part, role, title)
        if role is not None and role > start and part[role - 1].text == "," and not self.lists.read(part, start).names:
            title = self.signs.words_of(part[start : role - 1])
            if all(not token.text.islower() or token.folded in self.around.small for token in part[start : role - 1]):
                return self.subject(part, role, title if part[start].kind is Kind.WORD else "")
        crew = next((at for at in range(start + 1, about) if phrase(part, at, self.around.crew)), about)
        alone = crew < about and (about in {crew + 1, self.lists.and_crew(part, crew + 1)} or about == len(part))
        alone = alone and (about < len(part) or (crew + 1 < about and self.lists.is_heading(part[crew + 1 :])))
        if alone and (title := self.signs.title_before(part, start, crew)):
            self.reading.titles.append(self.continued(part, title))  # "Harbor Lights Cast Talks Season 2"
            if about < len(part):
                self.spoken(part, about)
            return True
        for at in range(start, min(about, len(part) - 1)):
            if is_possessive(part[at]) and part[at].capital and part[start].capital:
                listed = self.lists.read(part, at + 1)
                own = all(
                    token.capital or token.folded in self.around.small or token.text == "&"
                    for token in part[start : at + 1]
                )
                if (
                    listed.names
                    and own
                    and (self.lists.shouts or not self.signs.words_of(part[at + 1 : listed.end]).isupper())
                    and self.signs.about(part, at) == listed.end
                    and (listed.end < len(part) or self.signs.after_interview(part) or self.signs.says_next(part))
                    and not self.signs.all_modifiers(part, start, at + 1)
                ):
                    if any(listed.roles) or not listed.told:  # "BBC America’s President Sarah Barnett": no title
                        title = without_possessive(self.signs.words_of(part[start : at + 1]))
                        self.reading.titles.append(self.continued(part, title))
                    self.note(listed)
                    if listed.end < len(part):
                        self.spoken(part, listed.end)
                    return True
        return False

    def subject(self, part: list[Token], at: int, title: str) -> bool:
        listed = self.lists.read(part, at)
        spoken = phrase(part, listed.end, self.around.about) if listed.end < len(part) else 0
        # "Harbor Lights’s Director Wants a Sequel", "Person of Interest EPs Defend the Twist"
        does = listed.end < len(part) and self.signs.is_verb(part, listed.end)
        held = (" " in title and (is_possessive(part[at - 1]) or does)) or (does and is_possessive(part[at - 1]))
        roles = self.lists.role(part, at)[0]
        led = roles or (title and part[at].folded in self.around.bosses)
        if not (listed.names or (listed.nameless and led and (spoken or held))):
            return False
        if listed.nameless and len(self.reading.people) == 1 and not any(self.reading.people.values()):
            for name in self.reading.people:  # "Edgar Wright: The Running Man Director on …"
                self.reading.add(name, roles)
        # "BBC America’s President", "Docfest’s new artistic director": no title
        job = any(map(is_possessive, part[max(0, at - 2) : at])) and not roles
        if title and not job:
            self.reading.titles.append(self.continued(part, title))
        self.note(listed)
        if listed.end < len(part):
            self.spoken(part, listed.end)
        return True

    def less_crew(self, part: list[Token]) -> list[Token]:
        """A part without the group that is named beside people, whose work is noted: "Ana Lind and the cast of Snowblind"."""
        for at in range(2, len(part) - 3):
            begins = at + 1 + (part[at + 1].folded == "the")
            length = phrase(part, begins, self.around.crew) if is_connector(part[at]) else 0
            start = begins + length + 1
            if not length or start >= len(part) or part[start - 1].folded != "of" or not part[start].capital:
                continue
            stop = self.signs.about(part, start)
            end = min(stop, run_end(part, start, self.around))
            title = trimmed(self.text, part[start:end], self.around, whole=True)
            if title and (end == len(part) or end == stop or part[end].text.islower()):
                self.reading.titles.append(title)
                return part[:at] + part[end:]
        return part

    def untitled(self, part: list[Token], at: int) -> int:
        """Past the words of an unquoted title that a role follows: "with The Lamplighters director Finn Gallagher"."""
        role = self.signs.first_role(part, at)
        if (
            role is not None
            and role > at
            and all(token.kind is Kind.WORD or token.text == "&" for token in part[at:role])
        ):
            title = self.signs.title_before(part, at, role)
            job = any(map(is_possessive, part[at:role])) and not self.lists.role(part, role)[0]
            if title and not job:  # "we talk to Docfest’s new artistic director Ana Lind": no title
                self.reading.titles.append(title)
            if title:
                return role
        return at

    def owned(self, part: list[Token], at: int, *, known: bool = False) -> int:
        """Past an unquoted title whose maker closes the part: "An Interview with East of Harbor’s Ana Lind"."""
        for end in range(at, len(part) - 2):
            if not is_possessive(part[end]):
                continue
            listed = self.lists.read(part, end + 1)
            title = part[at : end + 1]
            called = all(token.capital or token.text in self.around.small | {","} for token in title)
            people = listed.names and listed.end == len(part) and not listed.told
            people = people and (not known or self.lists.known(listed.names))
            named = self.lists.known([title[0].text])  # "Pearl Jam’s Jeff Lind": a band, perhaps
            begun = named and any(token.folded in self.around.of for token in title)  # "Ana Lind of ABC’s Salt Road"
            if people and called and not begun and not self.signs.all_modifiers(part, at, end + 1):
                if not named:
                    self.reading.titles.append(without_possessive(self.signs.words_of(title)))
                return end + 1
        return at

    def of_title(self, part: list[Token], start: int, about: int) -> bool:
        """A group and its title: "The Cast of HARBOR LIGHTS Talk …", "The Directors of ‘Harbor Lights’, Ty & Noelle Barrow"."""
        group = start + (part[start].folded == "the")
        while group + 1 < len(part) and part[group].capital and self._of_group(part[group]):
            group += 1  # "The New English Cast of Harbor Lights"
        length = self.lists.role(part, group)[1] or phrase(part, group, self.around.crew)
        grouped = length and group > start and group + length + 1 < about and part[group + length].folded == "of"
        if grouped and part[group + length + 1].kind is Kind.WORD:
            start = group + length + 1  # "The Creators Of THE BYE BYE MAN Talk …"
        if grouped and about == len(part):
            about = next((at for at in range(start + 1, about - 1) if self._told_by(part, at)), about)
        lead = part[start - 1].folded if start else ""
        led = lead == "of" and start > 1 and about == len(part) and part[start].capital
        crew = led and phrase(part, start - 2, self.around.crew) > 0
        if led and (crew or self.lists.is_plural(part[start - 2 : start - 1])):
            run = part[start : run_end(part, start, self.around)]
            if not crew and (is_matter(run[-1:], self.around) or run[-1].folded in self.around.times):
                return False  # "The Young Stars of Hollywood", "The Stars of Tomorrow"
            # "Meet the Cast of Harbor Lights"
            title = trimmed(self.text, run, self.around, whole=True) if len(part) == start + len(run) else ""
            self.reading.titles += [title.rstrip("!")] if title else []
            return bool(title)
        if start and part[start - 1].folded == "of" and about < len(part) and part[start].kind is Kind.WORD:
            title = self.signs.title_before(part, start, about)
            if title:
                self.reading.titles.append(title)
                self.spoken(part, about)
            return bool(title)
        start += part[start].folded == "the"
        roles, length = self.lists.role(part, start)
        end = start + length
        held = roles and end + 2 < len(part) and part[end].folded in self.around.of and part[end + 1].kind is Kind.TITLE
        apart = bool(held) and part[end + 2].text == ","
        if not apart and not (held and part[end + 1].text.endswith(",")):  # "Star of ‘The Manor,’ Barbara Hershey"
            return False
        listed = self.lists.read(part, end + 2 + apart, single=True)
        for name in listed.names:
            self.reading.add(name, roles)
        if listed.names and listed.end < len(part):
            self.spoken(part, listed.end)
        return bool(listed.names)

    def _told_by(self, part: list[Token], at: int) -> bool:
        """Whether a word is a verb with an object, not one of a title's: "Cast of Gulls and Tides", "Cast of Harbor Lights"."""
        joined = is_connector(part[at + 1]) or part[at + 1].folded in self.around.of
        return self.signs.is_verb(part, at) and not joined

    def _of_group(self, token: Token) -> bool:
        """Whether a word is said of a group: "New", "Original", "British"."""
        said = self.lists.modifies(token) or token.folded in self.around.newest
        return said and not self.lists.role([token], 0)[1] and not phrase([token], 0, self.around.crew)

    def episode(self, part: list[Token], later: list[list[Token]]) -> bool:
        """A title and who speaks of it in a podcast: "I Was Born Late with Ana Lind and Ken Mori (Ep. 12)"."""
        numbered = any(
            one.folded in {"ep", "episode"} and other.text.isdigit()
            for following in later
            for one, other in pairwise(following)
        )
        at = next((at for at in range(1, len(part)) if part[at].text == "with"), 0) if numbered else 0
        listed = self.lists.read(part, at + 1) if at else None
        title = part[:at]
        if listed is None or not listed.names or listed.end < len(part) or not title[0].capital:
            return False
        self.note(listed)
        self.reading.speaks = True
        if all(token.kind is Kind.WORD for token in title) and not self.lists.is_heading(title):
            self.reading.titles.append(self.continued(part, self.signs.words_of(title)))
        return True

    def made(self, part: list[Token], earlier: list[list[Token]]) -> bool:
        """A title and its people: "The Making of Train Dreams with Felicity Jones & Joel Edgerton"."""
        first = earlier[-1] if earlier and self.text[: part[0].start].rstrip().endswith(":") else []
        length = phrase(first, 0, self.around.looks, longest=4)
        goes_on = part[0].capital and part[0].folded not in self.around.own
        if 0 < length < len(first) and first[length].capital and goes_on:
            part = first + part  # "Inside the Making of Harbor: The Flood with Ana Lind"
            self.reading.heads.clear()
        of = next((at for at in range(1, len(part)) if part[at].folded == "of" and part[at - 1].folded == "making"), 0)
        behind = next((at for at in range(of + 2, len(part)) if part[at].folded == "with"), 0) if of else 0
        if not behind and (length := phrase(part, 0, self.around.looks, longest=4)):
            of = length - 1
            behind = next((at for at in range(length + 1, len(part)) if part[at].text == "with"), 0)
        if not behind:
            return False
        listed = self.lists.read(part, behind + 1)
        if not listed.names:
            return False
        self.note(listed)
        self.reading.speaks = True
        if all(token.kind is Kind.WORD for token in part[of + 1 : behind]) and part[of + 1].capital:
            self.reading.titles.append(self.signs.words_of(part[of + 1 : behind]))
        return True
