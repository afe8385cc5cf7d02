"""Lists of people as headlines write them: names, and the roles before and behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.headline_names import Names
from extractors.headline_tokens import Kind, Token, is_connector, phrase, without_possessive
from extractors.values.known import names as known_names
from schemas import Role

_MOST_LEADING = 2
_BEFORE_ROLE = 5
"""Words between a comma and the role behind it: ", the 12-year-old star of"."""


@dataclass(frozen=True, slots=True)
class Listed:
    """People of one list, each with roles, and the place behind them."""

    names: list[str]
    roles: list[tuple[Role, ...]]
    end: int
    told: bool = False
    """Whether a role or a job stands beside a name."""
    nameless: bool = False
    """Whether a role or a group stands there without a name: "Director and Cast"."""


@dataclass(frozen=True, slots=True)
class Lists(Names):
    """Reads lists of people."""

    def read(self, part: Sequence[Token], at: int, single: bool = False) -> Listed:
        """People from a place on: "Actor X and Actress Y", "X, Y & Z", "X, director of", "Director, X, Producer, Y"."""
        names: list[str] = []
        roles: list[tuple[Role, ...]] = []
        nameless = told = False
        while at < len(part):
            at = self._past_group(part, at)
            begins = self._to_role(part, at)
            said, behind, plural = self._roles(part, begins)
            named = behind > begins
            plural = plural or (
                behind < len(part) and part[behind].folded in self.around.groups
            )  # "Composer Duo X and Y"
            if named and behind < len(part) and part[behind].text == ",":
                after = self._past_modifier(part, behind + 1)
                if self.name(part, after)[0]:
                    behind = (
                        after  # "Director, Jonas Åkerlund, Producer, …", "film composer, Oscar winner Delphine Roy"
                    )
            if named and not names:
                behind = self._past_title(part, behind)
            found, end = self._names(part, self._past_modifier(part, behind if named else begins), named or single)
            if not found:
                if named and not names:
                    nameless, at = True, behind
                    more = self.and_crew(part, at)
                    at = more or at
                elif not named and not names and begins == at and phrase(part, at, self.around.crew):
                    at += 1
                    nameless, at = True, self.and_crew(part, at) or at
                break
            names += found
            told = told or named
            roles += [said if number == 0 or plural else () for number in range(len(found))]
            behind_society = self._past_society(part, end)
            told = told or behind_society > end
            end = behind_society
            behind_roles, behind_end = self._apposition(part, end, alone=len(names) == 1)
            if behind_end > end:
                told = True
                held = 1 if named else len(found)
                for number in range(len(names) - held, len(names)):
                    roles[number] += tuple(role for role in behind_roles if role not in roles[number])
                at = behind_end
                break
            at = end
            step = self._step(part, at)
            if not step or not self._goes_on(part, at + step):
                break
            at += step
        return Listed(names, roles, at, told or any(roles), nameless)

    def _past_title(self, part: Sequence[Token], at: int) -> int:
        """Past the quoted title between a role and a name: "режиссёр фильма «Снег» Иван Лебедев"."""
        end = at
        while end < len(part) and end - at < _MOST_LEADING and part[end].kind is Kind.WORD and part[end].text.islower():
            end += 1
        titled = end + 1 < len(part) and part[end].kind is Kind.TITLE and len(self.name(part, end + 1)[0]) > 1
        return end + 1 if titled else at

    def _past_society(self, part: Sequence[Token], at: int) -> int:
        """Past the letters behind a name, and the comma behind them: ", ASC, on"; "ASC" without a comma."""
        while at < len(part) and self.in_society(part[at]):
            at += 1
        if at + 1 < len(part) and part[at].text == "," and part[at + 1].folded in known_names().societies:
            at += 2
            return at + 1 if at + 1 < len(part) and part[at].text == "," and not part[at + 1].capital else at
        return at

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
        if part[at].folded in self.around.whose:  # "and his ‘Harbor Lights’ Star Ken Mori", not "and Her DP"
            begins = self._to_role(part, at + 1)
            length = self.role(part, begins)[1]
            return bool(length) and len(self.name(part, begins + length)[0]) > 1
        if self._past_group(part, at) > at:
            return True
        begins = self._to_role(part, at)
        role = begins < len(part) and self.role(part, begins)[1] > 0
        if part[at].text.islower() and part[at].folded not in self.around.small:
            at = self._past_modifier(part, at)  # "and acting legend Udo Kier"
        # "Matteo Simoni, European Shooting Star"
        called = self.modifies(part[at]) and part[at].folded not in self.around.given
        return role or (len(self.name(part, at)[0]) > 1 and not called)

    def _to_role(self, part: Sequence[Token], at: int) -> int:
        """Past a quoted title, an article and modifiers, if a role follows; else the same place."""
        end = at
        while end < len(part) and end - at < 8 and not self.role(part, end)[1]:
            token = part[end]
            if (
                token.kind is Kind.TITLE
                or (token.kind is Kind.WORD and token.folded == "s")
                or (end == at and token.folded in self.around.whose)
                or (token.kind is Kind.WORD and (self.modifies(token) or token.folded in self.around.forms))
            ):
                end += 1
            else:
                break
        if end < len(part) and (self.role(part, end)[1] or (part[end - 1].kind is Kind.TITLE and end > at)):
            return end
        if at < len(part) and part[at].kind is Kind.TITLE:
            return at + 2 if at + 1 < len(part) and part[at + 1].folded == "s" else at + 1
        return at

    def _roles(self, part: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int, bool]:
        """Roles from a place on, joined by slash, comma, "and" or nothing; the place behind; whether one is a plural."""
        found: list[Role] = []
        plural = False
        start = at
        while at < len(part):
            roles, length = self.role(part, at)
            if length:
                found += [role for role in roles if role not in found]
                plural = plural or self.is_plural(part[at : at + length])
                at += length
                continue
            step = self._step(part, at) if at > start else 0
            if step and at + step < len(part):
                skip = step
                while (
                    at + skip < len(part)
                    and part[at + skip].kind is Kind.WORD
                    and self.modifies(part[at + skip])
                    and not self.role(part, at + skip)[1]
                ):
                    skip += 1
                behind = self.role(part, at + skip)[1] if at + skip < len(part) else 0
                if behind and not (
                    part[at].text == "," and self.name(part, at + skip + behind)[0] and len(found) == 1 and step == 1
                ):
                    at += skip
                    continue
            break
        return tuple(found), at, plural

    def is_plural(self, tokens: Sequence[Token]) -> bool:
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

    def and_crew(self, part: Sequence[Token], at: int) -> int:
        """The place behind "and Cast", "& Crew", where a role without a name has such company; 0 for none."""
        step = self._step(part, at)
        length = phrase(part, at + step, self.around.crew) if step and at + step < len(part) else 0
        return at + step + length if length else 0

    def _apposition(self, part: Sequence[Token], at: int, alone: bool = False) -> tuple[tuple[Role, ...], int]:
        """Roles behind a comma: ", director of …", ", the 12-year-old star of …"."""
        if at < len(part) and part[at].text.islower():
            roles, length = self.role(part, at)
            if length and at + length == len(part):
                return roles, at + length  # "Kovács Péter rendezővel"
        if at + 1 >= len(part) or part[at].text != ",":
            return (), at
        roles, end = self.behind_comma(part, at + 1)
        if end > at + 2 and alone and part[end - 1].text.islower() and self.is_plural(part[end - 1 : end]):
            return (), at  # "Lake Monster, difficult dad actors and …"
        return roles, end if end > at + 1 else at

    def behind_comma(self, part: Sequence[Token], at: int) -> tuple[tuple[Role, ...], int]:
        end = at
        while end < len(part) and end - at < _BEFORE_ROLE:
            roles, behind, _ = self._roles(part, end)
            if behind > end:
                after = behind + (behind < len(part) and part[behind].text == ",")
                named, ends = self.name(part, after)
                names = len(named) > 1 or (len(named) == 1 and self._joins_role(part, ends))
                return ((), at) if names else (roles, behind)
            token = part[end]
            if token.kind is Kind.TITLE:
                end += 1  # "The ‘Harbor Lights’ Star"
                continue
            article = token.folded in self.around.role_articles
            if token.kind is not Kind.WORD or (token.folded in self.around.small and not article):
                break
            if token.capital and not (self.modifies(token) or article or token.text[0].isdigit()):
                break
            end += 1
        return (), at

    def _names(self, part: Sequence[Token], at: int, single: bool) -> tuple[list[str], int]:
        """Names from a place on: "X", "X and Y", "X, Y & Z"; and the place behind them."""
        found: list[str] = []
        while at < len(part):
            taken, end = self.name(part, at)
            capitals = len(taken) == 1 and (part[at].text.isupper() or single) and len(part[at].text) > 2
            if not taken or (
                len(taken) == 1 and not (not found and ((single and capitals) or self._siblings(part, end, single)))
            ):
                break
            if single and len(taken) == 1 and (duo := self._duo(part, end)):
                if at and self.is_plural(part[at - 1 : at]):
                    found.append(taken[0])  # "Stars Zimmer & Abbot"
                    taken = [part[end + 1].text]
                else:
                    taken = [taken[0], part[end].text, part[end + 1].text]
                end = duo
            last = taken[-1].rstrip(".") if len(taken[-1]) > 4 else taken[-1]
            band = at == 1 and end > 2 and part[0].text == "The" and phrase(part, end, self.around.about)
            band = (
                band
                and taken[0].casefold() not in self.around.given
                and last[-1:] == "s"
                and last not in self.around.printed["siblings"]
            )
            article = ["The"] if band else []  # "The Paper Lions on Their New Album"
            found.append(without_possessive(" ".join([*article, *taken[:-1], last])))
            at = end
            step = self._step(part, at)
            if not step or at + step >= len(part) or self.role(part, at + step)[1]:
                break
            if len(self.name(part, at + step)[0]) < 2 or self._to_role(part, at + step) != at + step:
                break
            if self.modifies(part[at + step]) and part[at + step].folded not in self.around.given:
                break
            at += step
        return found, at

    def _past_group(self, part: Sequence[Token], at: int) -> int:
        """Past "cast" in front of a name: "creator Ana Lind and cast Jo Pell and Ken Mori"."""
        group = at and part[at].text.islower() and not self.role(part, at)[1]
        length = phrase(part, at, self.around.crew) if group else 0
        return at + length if length and len(self.name(part, at + length)[0]) > 1 else at

    def _duo(self, part: Sequence[Token], at: int) -> int:
        """The place behind "& Silk" in "Reed & Silk", two words that name one band; 0 for none."""
        joined = at + 1 < len(part) and part[at].text == "&" and len(self.name(part, at + 1)[0]) == 1
        return at + 2 if joined and not self.role(part, at + 1)[1] else 0

    def _joins_role(self, part: Sequence[Token], at: int) -> bool:
        """Whether "&" and another role follow a surname: "Dir Ortega & Stars Zimmer & Abbot"."""
        step = self._step(part, at)
        return bool(step) and at + step < len(part) and self.role(part, at + step)[1] > 0

    def _past_modifier(self, part: Sequence[Token], at: int) -> int:
        """Past capitals that are said of a person: "Breakout Mark Eydel", "Two-Time Emmy Winner Mark Eydel"."""
        end = at
        while (
            end < len(part)
            and part[end].kind is Kind.WORD
            and self.modifies(part[end])
            and (len(self.name(part, end)[0]) != 2 or self.modifies(part[end + 1]))  # "Pulitzer Prize winner"
        ):
            end += 1
        return end if len(self.name(part, end)[0]) > 1 else at

    def _siblings(self, part: Sequence[Token], at: int, told: bool) -> bool:
        """Whether a first name is joined to a whole name: "Ty and Noelle Barrow"."""
        if not told and part[at - 1].folded not in self.around.given:
            return False
        return at < len(part) and is_connector(part[at]) and len(self.name(part, at + 1)[0]) > 1
