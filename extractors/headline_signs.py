"""What stands at a place in a part of a headline: a title before a role, a verb, a heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.headline_lists import Lists
from extractors.headline_tokens import (
    Kind,
    Token,
    is_connector,
    is_possessive,
    phrase,
    without_possessive,
)
from extractors.headline_words import Words
from extractors.vocabulary import fold
from schemas import Role

_QUOTED_NEXT = re.compile(r"\s*:\s*[‘“\"'«]")
_MOST_TOPIC = 8
_FEW = 2


@dataclass(frozen=True, slots=True)
class Signs:
    """Tells what tokens of a headline are, and notes nothing."""

    text: str
    around: Words
    lists: Lists

    def past_capitals(self, part: list[Token], start: int) -> int:
        """The place behind a title in capitals and its comma: "WILD BOYS, Bertrand Mandico on"."""
        end = start
        while end < len(part) and part[end].kind is Kind.WORD and part[end].text.isupper():
            end += 1
        if start < end < len(part) - 1 and part[end].text == "," and part[end + 1].capital:
            return end + 1 if not part[end + 1].text.isupper() else start
        return start

    def led(self, part: list[Token], start: int) -> int:
        """The place behind the words that lead to a subject: "How", "Meet", "In" before a title."""
        if part[start].folded == "in":
            # "In Debra Granik’s ‘Leave No Trace’, Thomasin McKenzie Found …"
            titled = next(
                (at for at in range(start + 1, min(start + 5, len(part) - 1)) if part[at].kind is Kind.TITLE), 0
            )
            if titled and is_possessive(part[titled - 1]):
                return titled + 1 + (part[titled + 1].text == "," and titled + 2 < len(part))
        while start + 1 < len(part) and (length := phrase(part, start, self.around.lead)):
            if (
                part[start].folded in {"in", "with", "after", "before", "for"}
                and part[start + 1].kind is not Kind.TITLE
            ):
                break
            start += length
        while start + 1 < len(part) and part[start].kind is Kind.WORD and (step := self.lists.heading(part, start)):
            number = part[start].text.isdigit() and len(part[start].text) != 4
            number = number or part[start].folded in self.around.numbers  # "Ten Brave Women of the Stage"
            if len(self.lists.name(part, start)[0]) == 2:
                break  # "Oscar Isaac", "Sebastian Stan": first names that awards and towns have too
            if number or self.lists.role(part, start)[1] or part[start].folded in self.around.small:
                break
            start = min(start + step, len(part) - 1)
        return start

    def about(self, part: Sequence[Token], start: int) -> int:
        """Where the first words stand that lead to what is spoken about; the part's length for none."""
        return next((at for at in range(start + 1, len(part)) if phrase(part, at, self.around.about)), len(part))

    def talked_over(self, part: list[Token], at: int) -> bool:
        """Whether "with" stands between a topic and who speaks of it: by how the part begins, or by a role behind it."""
        if part[at].folded != "with" or at > _MOST_TOPIC:
            return False
        inside = part[0].folded == "inside" and self.lists.role(part, at + 1)[1] > 0
        ours = part[0].folded in self.around.ours and part[1].folded in self.around.talk
        return inside or ours or part[0].folded in self.around.talking

    def first_role(self, part: Sequence[Token], start: int) -> int | None:
        """Where the first role stands from a place on; None for none."""
        return next((at for at in range(start, len(part)) if self.lists.role(part, at)[1]), None)

    def after_interview(self, part: Sequence[Token]) -> bool:
        """Whether what stands before a part says that it is an interview: "Interview: Night Shift’s Dana Reyes"."""
        return self.around.pattern["interview"].search(self.text, 0, part[0].start) is not None

    def says_next(self, part: Sequence[Token]) -> bool:
        """Whether a quotation follows a part and its colon: "Snowline’s Ana Lind: ‘We Froze’"."""
        return _QUOTED_NEXT.match(self.text, part[-1].end) is not None

    def speaks_next(self, part: Sequence[Token]) -> bool:
        """Whether behind a part and its colon somebody speaks of themself: "Ana Lind: I never wanted to leave"."""
        if not self.text[part[-1].end :].lstrip().startswith(":"):
            return False
        said = self.text[part[-1].end :].lstrip(" :").split()
        own = any(fold(word) in self.around.first_person for word in said)
        lower = sum(word[0].islower() for word in said)
        return own and lower * 2 > len(said) > _FEW

    def only_modifiers(self, tokens: Sequence[Token]) -> bool:
        return all(
            token.kind is Kind.WORD
            and (
                token.text[0].islower()
                or self.lists.modifies(token)
                or self.lists.is_heading([token])
                or len(tokens) == 1
            )
            for token in tokens
        )

    def all_modifiers(self, part: Sequence[Token], start: int, end: int) -> bool:
        """Whether every word between two places is said of a person, or of the article."""
        return all(self.lists.modifies(token) or self.lists.is_heading([token]) for token in part[start:end])

    def title_before(self, part: Sequence[Token], start: int, role: int) -> str:
        """The title between two places, the words that modify the role removed; empty for none."""
        end, odd = role, 0
        while end > start and (self.lists.modifies(part[end - 1]) or part[end - 1].text.islower()):
            if part[end - 1].folded in {"by", "from"} and end - 1 > start:
                end -= 1  # "Season 4 Unpacked By Supervising Producer X"
            elif is_connector(part[end - 1]):
                return ""  # "Mina Okafor and Director Frank Lind"
            odd += part[end - 1].text.islower() and not self.lists.modifies(part[end - 1])
            end -= 1
        if odd and end - start == 1 and part[start].kind is Kind.WORD and part[start].folded not in self.around.given:
            return ""  # "Nie żyje znany reżyser": a sentence
        while start < end and "-" in part[start].text and self._honours(part[start]):
            start += 1  # "Oscar-Nominated Heroin(e) Director"
        tokens = list(part[start:end])
        for at, token in enumerate(tokens):
            if token.folded in {"season", "series", "staffel", "saison"} and at and at + 1 < len(tokens):
                tokens = tokens[:at]
                break
        if tokens and len(tokens) > 1 and tokens[-1].folded in self.around.finite:
            return ""
        if not tokens or tokens[-1].text in {",", "&"} or tokens[-1].folded in self.around.connectors:
            return ""
        if any(token.kind is not Kind.WORD and token.text not in {"&", ":", "/", ","} for token in tokens):
            return ""
        if not tokens[0].capital or self.lists.is_heading(tokens):
            return ""
        if len(tokens) > 1 and is_connector(tokens[-2]) and tokens[-1].folded in {"her", "his", "their", "its"}:
            return ""  # "Marie Caron and Her DP"
        if len(tokens) == 1 and tokens[0].folded in self.around.numbers and self.lists.is_plural(part[role : role + 1]):
            return ""  # "Six Cinematographers"
        lower = [token for token in tokens if token.text.islower() and token.folded not in self.around.small]
        roles = self.lists.role(part, role)[0]
        # "Nosferatu director X" is a title, "Portland filmmaker X" is a place.
        of_work = not roles or roles[0] in {Role.DIRECTOR, Role.CREATOR, Role.SHOWRUNNER} or part[role].folded == "star"
        of_work = of_work or (start == 0 and self.after_interview(part))  # "Interview: Snowblind cinematographer X"
        # "Saw series producer X"
        of_work = of_work or any(token.text in {"series", "film", "movie", "franchise"} for token in part[end:role])
        single = len(tokens) == 1 and ((part[role].text.islower() and not of_work) or len(tokens[0].text) < 3)
        if lower or single:
            return ""
        if any(token.folded in self.around.connectors | {","} for token in tokens) and self.are_people(tokens):
            return ""
        return without_possessive(self.words_of(tokens))

    def _honours(self, token: Token) -> bool:
        """Whether a word is an honour: "Oscar-Nominated", "Emmy-Winning"."""
        return all(piece in self.around.modifiers for piece in token.folded.split())

    def are_people(self, tokens: Sequence[Token]) -> bool:
        """Whether the words are a list of several people."""
        return len(self.lists.read(tokens, 0).names) > 1

    def past_listener(self, part: Sequence[Token], at: int) -> int:
        """Tokens that say to whom somebody speaks: "Chats | With Us About | His Horror Movie"."""
        if at < len(part) and part[at].folded in {"with", "to"}:
            for end in range(at + 2, min(at + 5, len(part))):
                if part[end].folded in {"about", "on"}:
                    return end + 1 - at
                if part[end].kind is not Kind.WORD:
                    break
        return 0

    def presents(self, part: list[Token]) -> bool:
        """Whether a part is a heading: "Meet the Filmmaker", "The Paper’s Studio", "Reel Talk, Episode 214"."""
        said = [token.folded for token in part]
        if said[-1] in self.around.presenting and self.lists.is_heading(part):
            return True
        if (
            said[-1].isdigit()
            and said[-2:-1] in (["episode"], ["ep"])
            and "season" not in said
            and "series" not in said
        ):
            return True
        return len(part) > 1 and self.lists.role(part, len(part) - 1)[1] == 1 and self.lists.is_heading(part[:-1])

    def says_interview(self, part: Sequence[Token]) -> bool:
        """Whether a part says that it is an interview or a press conference."""
        pattern, said = self.around.pattern, self.words_of(part)
        return bool(pattern["interview"].search(said) or pattern["press conference"].search(said))

    def is_paper(self, before: Sequence[Token]) -> bool:
        """Whether "X Interview: Y" begins with no person but with a title in capitals, or as "The Film Paper Interview"."""
        return before[0].text.isupper() or before[0].text in {"The", "A"}

    def is_verb(self, part: Sequence[Token], at: int) -> bool:
        """Whether a word behind a name is what the person does."""
        token = part[at]
        around = self.around
        if is_connector(token) and at + 1 < len(part) and part[at + 1].folded in around.own:
            return True  # "Marie Caron and Her DP"
        if token.kind is not Kind.WORD or token.folded in around.connectors | around.forms | around.headings:
            return False
        if len(token.text) == 1:
            return False  # "Shakespeare s Dream": an apostrophe was lost
        if token.text.islower():
            return token.folded not in self.around.small or token.folded in self.around.verbs
        return token.folded in self.around.verbs or token.folded.endswith(("s", "ed", "ly"))

    def words_of(self, tokens: Sequence[Token]) -> str:
        """The text of tokens, as printed."""
        return self.text[tokens[0].start : tokens[-1].end].strip() if tokens else ""
