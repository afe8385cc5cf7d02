"""Parts of a headline that may be a title: before a colon, before "Interview", in brackets behind somebody."""

import re
from dataclasses import dataclass

from extractors.headline_done import numbered_pair, pair
from extractors.headline_lists import Listed, Lists
from extractors.headline_reading import Reading, Topic
from extractors.headline_runs import is_gerund, is_matter
from extractors.headline_signs import Signs
from extractors.headline_tokens import Kind, Token, is_connector, past_owner, phrase
from extractors.headline_words import Words
from extractors.vocabulary import fold

_LONGEST = 10
"""Words of the longest head."""
_YEAR = re.compile(r"20[0-3]\d")
"""What closes the name of an event in front of an interview: "Woche der Kritik 2020"."""
_BROKEN = re.compile(r", | [–—] ")
"""What a title goes on behind, where it stands at the end of a headline of another form."""
_ELIDED = re.compile(r"d['’](?=[^\W\d_a-z])")


@dataclass(slots=True)
class Heads:
    """Notes what the parts of a headline give."""

    text: str
    around: Words
    reading: Reading
    lists: Lists
    signs: Signs

    def alone(self, part: list[Token]) -> bool:
        """Whether a last part behind a dash or a bracket is a title, as people stand before it: "Jo Pike (Iron Pass 2)"."""
        dashed = self.text[: part[0].start].rstrip().endswith(("–", "—", "-", "(", "|", "/", "•"))
        small = [token for token in part if token.text[0].islower() and token.folded not in self.around.small]
        dashed = dashed and len(small) < 3  # "Thomas Vinterberg – Les rapports de l’émotion et de la raison"
        dashed = dashed and not self.signs.all_modifiers(part, 0, len(part))
        return bool(self.reading.people) and not self.reading.topics and dashed

    def before_interview(self, before: list[Token]) -> None:
        """A title that stands before "Interview with" without a mark: "Old Guy Interview with …"."""
        exclusive = self.around.pattern["exclusive"]
        while before and exclusive.fullmatch(before[0].text):
            before = before[1:]  # "Exclusive Harbor Lights Interview with …"
        end = len(before)
        while end and self.lists.is_heading(before[end - 1 : end]):
            one = len(before[end - 1].text) == 1 and before[end - 1].text.isdigit()
            if one and end > 2 and not self.lists.is_heading(before[end - 2 : end - 1]):
                break  # "Steel Harbor 2 Interview"
            end -= 1
        if 1 < end < len(before) and all(token.capital or token.folded in self.around.small for token in before[:end]):
            begins = int(before[0].folded == "the" and end > 2 and before[1].folded in self.around.given)
            self.reading.heads.append(self.signs.words_of(before[begins:end]))  # "The Jane Eyre Interview ft. Jo Pell"

    def continued(self, part: list[Token], title: str) -> str:
        """With the part before the colon, where a title has one: "Avatar: The Way of Water Production Designers"."""
        first = part[0]
        said = self.reading.heads[-1].split() if self.reading.heads else []
        if any(word[0].islower() and fold(word) not in self.around.small for word in said):
            return title  # "Horror is a mirror: Black Harbor director Ana Lind"
        if self.reading.heads and self.text[: first.start].rstrip().endswith(":"):
            head = self.reading.heads.pop()
            return self.text[self.text.index(head) : first.start].rstrip() + " " + title
        return title

    def spoken(self, part: list[Token], at: int) -> None:
        """Note what stands behind a verb of speaking, or behind "of", as what a title may be found in."""
        if part[at].text == "," and at + 1 < len(part) and part[at + 1].folded in self.around.of_apart:
            at += 1  # "Entrevista | Oscar Isaac e Jacob Elordi, de Frankenstein"
        elsewhere = phrase(part, at, self.around.about_elsewhere)
        length = max(phrase(part, at, self.around.about), elsewhere)
        small = elsewhere > 0
        of, verb = 0, ""
        if length:
            verb = " ".join(token.folded for token in part[at : at + length])
            self.reading.speaks = True
            while at + length < len(part) and (more := phrase(part, at + length, self.around.about)):
                further = part[at + length]
                if further.text == "O" or (
                    further.text.istitle() and further.folded in {"tell", "say", "share", "talk"}
                ):
                    break  # "sobre O Agente Secreto", "Talks Tell Me Everything"
                small = small or phrase(part, at + length, self.around.about_elsewhere) > 0
                length += more
            length += self.signs.past_listener(part, at + length)
        elif part[at].folded in self.around.of and (
            part[at].text.islower() or part[at].text == "Of" or (at and self.lists.role(part, at - 1)[1])
        ):
            of = 1
            small = part[at].folded in self.around.of_elsewhere
        topic = part[at + length + of :]
        if elided := _ELIDED.match(topic[0].text if topic else ""):  # "Réalisateur d'Elisa"
            first = topic[0]
            rest = first.text[elided.end() :]
            topic[0] = Token(rest, first.start + elided.end(), first.end, first.kind, fold(rest))
            of, small = 1, True
        if all(token.text.isdigit() or token.kind is Kind.MARK for token in topic):
            return
        if of and len(topic) > 2 and topic[0].kind is Kind.TITLE:
            step = 1 + (topic[1].text == ",")
            others = self.lists.read(topic, step + 1) if step < len(topic) and is_connector(topic[step]) else None
            if others and others.names and others.end == len(topic):
                self.note(others)  # "Ana Lind, creator of ‘Harbor Lights’, and Ken Mori"
        rest = self.text[topic[0].start :].strip()
        if of and topic[0].capital and self.text[: part[0].start].rstrip().endswith("•") and _BROKEN.search(rest):
            self.reading.titles.append(rest)  # "Ana Lind • Director of Me, Mary, the Children and Others"
        article = length and topic[0].capital and topic[0].folded in self.around.articles
        small = small or bool(article and len(topic) > 1 and topic[1].text.islower())  # "über Das weiße Tal"
        # "über Die Stille danach": where its language has it in small letters, an article in a capital begins a title
        small = small or (verb in self.around.about_german and topic[0].text in self.around.printed["german_articles"])
        self.reading.topics.append(Topic(topic, bool(length or of), bool(of), small, verb))

    def interviewed(self, before: list[Token], listed: Listed, following: list[Token]) -> None:
        """Read "X Interview: Y" – Y is a title and X a person, unless Y has people of its own ("LOUSY CARTER Interview: …")."""
        others = self.lists.read(following, 0)
        article = bool(following) and following[0].text in {"The", "A", "An"}
        alone = len(others.names) == 1 and others.end == len(following) and not any(others.roles)
        listed_first = others.names and others.end < len(following) and following[others.end].text == ","
        other = alone and self.lists.known(others.names)  # "The Adam Protocol Interview – Ken Mori"
        if following and before[0].folded == "the" and len(before) > 2 and self.lists.known(listed.names) and not other:
            article = True  # "The Ana Lind Interview – Noon Delight: Why Serials Still Matter"
            rest = self.text[following[0].start :].split()
            if all(word[0].isupper() or fold(word) in self.around.small for word in rest):
                self.note(listed)
                self.reading.titles.append(" ".join(rest))
                return
        lower = self.text[before[-1].end :].lstrip().startswith("interview")
        known = self.lists.known(listed.names)
        titled = (lower or known) and listed_first and not others.told and not self.lists.known(others.names)
        listed_all = len(others.names) > 1 and others.end == len(following) and not others.told
        if known and listed_all and not any(self.lists.known([name]) for name in others.names):
            self.note(listed)  # "Ana Lind Interview: Snow Patrol, Cold Feet & Glass Harbor"
            self.reading.titles += others.names
            return
        head = self.reading.heads[-1:]
        if not following and head and self.lists.known(head) and not self.lists.known(listed.names):
            self.reading.add(self.reading.heads.pop(), ())  # "Don Davis: Jurassic Park III Interview"
            self.reading.titles.append(self.signs.words_of(before))
        elif not following and self.lists.known(list(self.reading.people)) and not known:
            self.reading.titles.append(self.signs.words_of(before))  # "Kim Lind - Iron Meadow Interview"
        elif not following or following[0].kind is Kind.SPEECH:
            self.note(listed)  # "Harbor Lights: Mina Okafor Interview"
        elif other and (not known or before[0].folded == "the"):
            self.reading.titles.append(
                self.continued(before, self.signs.words_of(before))
            )  # "Black Harbor Interview – Ken Mori"
            self.note(others)
        elif not others.names or article or titled or any(listed.roles) or (alone and not self.signs.is_paper(before)):
            self.note(listed)
            if two := numbered_pair(self.text, following, self.around) or pair(self.text, following, self.around):
                self.reading.titles += two  # "Ana Lind Interview: Quarry and Steel Harbor 2"
                return
            several = self.apart(following)
            if len(several) > 1:
                self.reading.titles += map(self.signs.words_of, several)
            elif not self.lists.is_heading(following):  # "Ana Lind Interview (Sundance 2020)"
                self.head(several[0], following)
        else:
            if before[0].folded in self.around.headings - self.around.small and len(before) < 3:
                return  # "Film Paper Interview: Ana Lind on …"
            certain = any(others.roles) or others.end < len(following)
            title = self.continued(before, self.signs.words_of(before))
            (self.reading.titles if certain else self.reading.heads).append(title)

    def head(self, part: list[Token], following: list[Token]) -> None:
        """A part that may be a title: before a colon, or before the word "Interview" ("LOUSY CARTER Interview")."""
        if len(part) > 2 and fold(self.signs.words_of(part[-2:])) in self.around.visits:
            part = part[:-2]  # "Harbor Lights Set Visit: …"
        end = len(part)
        while end > 1 and self.lists.is_heading(part[end - 1 : end]) and not part[end - 1].text.isdigit():
            end -= 1
        if not self.lists.says_kind(self.signs.words_of(part[end:])):
            end = len(part)  # "Dead Letter Office" goes on to its end, "Harbor Lights Video Interview" does not
        ends = [token.folded for token in part[1:end]]
        if ends and ends[-1] in self.around.series_ends and (end < 4 or not self.around.small.intersection(ends)):
            end -= 1 + (ends[-2:-1] == ["season"] or ends[-2:-1] == ["series"])  # "Snowblind Finale: …"
        podcast = self.around.pattern["audio"].search(self.signs.words_of(part)) or any(
            token.folded == "episode" or token.text.startswith("#") for token in part
        )
        tail = part[:end]
        tail = tail[past_owner(tail, self.around) :]
        counts = tail[0].text.isdigit() or tail[0].folded in self.around.numbers
        if len(tail) > 3 and counts and tail[1].folded in self.around.times and tail[2].folded in self.around.of:
            tail = tail[3:]  # "30 Years of Harbor Lights: …"
            if is_matter(tail, self.around):
                return  # "Four Decades of Rage and Rebellion"
            part = tail
        told = phrase(tail, 0, self.around.stories, longest=4)
        if 0 < told < len(tail) and tail[told].capital:
            part = tail = tail[told:]  # "The Making of Harbor Lights: …"
        if following and fold(self.signs.words_of(tail)) in self.around.media | self.around.columns:
            return  # "Opera Interview: …", "Candid: …"
        role = self.lists.role(tail, 0)[1]
        if role and (role == len(tail) or self.signs.is_verb(tail, role)):
            return  # "Author Q&A: …", "Showrunners Sound Off: …"
        if self.is_motto(tail) or self.is_sentence(tail):
            self.reading.motto = True
        elif following and part[0].capital and not podcast:
            if several := self.several(tail):
                self.reading.titles += several
                return
            dated = len(tail) > 1 and _YEAR.fullmatch(tail[-1].text) and self.signs.says_interview(following)
            event_ends = tuple(self.around.printed["event_ends"])
            if len(tail) > _LONGEST or dated or self.signs.words_of(tail).casefold().endswith(event_ends):
                return
            for at in range(1, len(tail) - 1):
                if tail[at].folded in {"season", "series"} and tail[at + 1].text.isdigit():
                    self.reading.titles.append(self.signs.words_of(tail[:at]))
                    return
            start, heads = tail[0].start, self.reading.heads
            # "Horizon: An American Saga – Chapter 1: Exclusive Interview with …"
            # "Rook: The Last Days: Ana Lind on …"
            joined = " :–—" if self.signs.says_interview(following) else " :"
            twice = self.text[tail[-1].end :].startswith(":") or self.signs.says_interview(following)
            while twice and heads and self.text[:start].rstrip(joined).endswith(heads[-1]):
                start = self.text.index(heads.pop())
            heads.append(self.bracketed(start, tail[-1].end))

    def bracketed(self, start: int, end: int) -> str:
        """A title to the end of its bracket, if it goes on behind a dash or a colon: "(Rook – The Last Days)"."""
        closing = self.text.find(")", end)
        inside = self.text[start:closing] if self.text[:start].rstrip().endswith(("(", ";")) and closing >= 0 else ""
        rest = inside[end - start :].strip(" –—-")
        return inside if rest and not rest.isdigit() and not self.lists.says_kind(inside) else self.text[start:end]

    def is_motto(self, tail: list[Token]) -> bool:
        """Whether a head is a motto: a gerund and a small word, "Trusting the Process", "On Writing from the Heart"."""
        if tail[0].folded == "on" and len(tail) > 1 and is_gerund(tail[1]):
            return True
        gerund = tail[0].folded.endswith("ing") and len(tail[0].folded) > 5 and tail[0].folded not in self.around.given
        return gerund and len(tail) > 1 and (tail[1].text.islower() or tail[1].folded == "some")

    def is_sentence(self, tail: list[Token]) -> bool:
        """Whether a head is told in the small letters of English, which its titles have not: "The quiet dread of the deep"."""
        english = any(token.text in {"the", "of"} for token in tail[1:])
        lower = sum(token.text.islower() and token.folded not in self.around.small for token in tail)
        return english and lower > 1

    def apart(self, part: list[Token]) -> list[list[Token]]:
        """The titles of a list, less people and matters: "The Martian, Ridley Scott, Modern Filmmaking"."""
        commas = [
            at
            for at, token in enumerate(part)
            if token.text == ","
            or (is_connector(token) and at + 1 < len(part) and part[at + 1].text in {"The", "A", "An"})
        ]
        pieces = [part[start + 1 : end] for start, end in zip([-1, *commas], [*commas, len(part)], strict=True)]
        pieces = [piece for piece in pieces if piece]
        kept = [
            piece
            for piece in pieces
            if piece[0].capital
            and not self.lists.known(self.lists.read(piece, 0).names)
            and not is_matter(piece, self.around)
            and not (is_gerund(piece[0]) and len(piece) > 2)
        ]
        short = all(len(piece) < 5 for piece in pieces if piece[0].capital)  # "…, difficult dogs and a long winter"
        return kept if kept and len(pieces) > 1 and short else [part]

    def several(self, tail: list[Token]) -> list[str]:
        """The titles that stand in brackets or behind a dash after somebody: "Lena Fisk (Steel Harvest, Roughnecks)"."""
        inside = self.text[: tail[0].start].rstrip().endswith(("(", "-", "–")) and bool(self.reading.people)
        listed = inside and any(token.text == "," for token in tail) and not any(map(is_connector, tail))
        titles = self.signs.words_of(tail).split(", ") if listed else []
        return titles if len(titles) > 1 and all(title[:1].isupper() for title in titles) else []

    def note(self, listed: Listed) -> None:
        for name, roles in zip(listed.names, listed.roles, strict=True):
            self.reading.add(name, roles)
