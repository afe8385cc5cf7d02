"""People named in the prose, with the role that the prose gives them.

"the film's star and producer, Alec Baldwin", "his cinematographer, Halyna Hutchins", "armorer Hannah Gutierrez-Reed",
"Rachel Mason, the director of …": a role noun next to a full name. Surnames are resolved to the full names of the same
article; films, companies and places are not people.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from extractors.evidence import Notes
from extractors.headline_quotes import quoted
from extractors.lines import ITALIC, Line
from extractors.values.people import looks_like_company
from extractors.vocabulary import Vocabulary, fold
from schemas import Person, Role, Source

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁ"
_WORD = (
    rf"(?:Mc|Mac|O['’]|D['’]|L['’]|[Dd]e['’])?[{_UPPER}][\w]+(?:[-‑'’][{_UPPER}]?[\w]+)*|[{_UPPER}]\.(?:[{_UPPER}]\.)*"
)
_PARTICLE = "de la|de los|de las|van der|van den|von der|de|del|della|di|da|dos|du|van|von|den|der|ter|ten|bin|ibn|al|el|la|le|af|av"
_NAME = re.compile(rf"(?<![\w’'-])({_WORD})((?:\s(?:(?:{_PARTICLE})\s)?(?:{_WORD})){{1,3}})(?:\s(?:Jr|Sr)\.)?")
_TITLES = frozenset(
    """mr mrs ms dr sir dame prof professor st saint lord lady king queen prince princess president captain""".split()
)
_NEVER = frozenset(
    """The A An This That These Those In On At Of For From With By And But Or If When While Where Who What Why How It Its His Her
    Their Our My Your He She They We I You As After Before During Since Until About Over Under Both Each Every Some Many Most
    January February March April May June July August September October November December Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday North South East West New Los Las San Saint Santa United Great Film Films Festival Academy Award Awards
    Best Netflix Hulu Disney Amazon Prime Apple Paramount Warner Universal Sony Hollywood Broadway University College School
    Street Avenue Park City River Lake Mount World War Q S.S. U.S. U.K. Der Die Das Ein Eine Le Les El Un Une Los Las La""".split()
)
_PLACES = frozenset(
    """York Angeles Vegas Francisco Kingdom States Festival Awards Award Fest Pictures Studios Films Entertainment
    Productions University Street Avenue County City Theatre Theater Museum Institute Academy Society Magazine
    Times Post Daily Weekly Network Television Radio War Prize Sales Vary Group Company Media Records Press Club
    Cinema Kino House Palace Hall Church Hospital Island Islands Beach Hills Valley Mountains Sea Ocean Bay""".split()
)
_CAPITAL = re.compile(rf"[{_UPPER}]")
LONGEST = 10_000
"""Characters of a paragraph in which names are looked for: a real one has a tenth."""
MOST = 300
"""People kept of one article: a list of guests has dozens, a hostile page any number."""
_LONGEST_TITLE = 7
"""Words in quotation marks that may be a title; more are what somebody says."""
_BETWEEN = re.compile(r"[\s,]{1,3}$")
_SEPARATORS = re.compile(r"[\s/]+")
_OPENS = frozenset("the a an who its his her their der die le la el co".split())
"""Words that an apposition may open with, besides a role."""
_ELISION = re.compile(r"^[ldLD]['’](?=\w)")
_NEXT_SUBJECT = re.compile(r"\.\s(?:The|Die|Der|La|Le|L['’]|El|Il)\s?([\w-]+)\s")


@dataclass
class _Found:
    roles: list[Role] = field(default_factory=list)
    line: Line | None = None
    sentence: str = ""


def find_mentions(
    body: Iterable[Line],
    credited: Collection[str],
    known: Collection[str],
    language: str | None,
    words: Vocabulary,
    notes: Notes,
) -> tuple[Person, ...]:
    """The people that paragraphs name.

    Args:
        body: the article's paragraphs.
        credited: names of people from the headline and the credit blocks: in a script without capitals, the only ones found.
        known: names of works, companies and the publication, which are no people.
        language: the page's; German writes every noun with a capital, so there only a role or a credit makes a name.
        words: the vocabulary, for what prose calls people.
        notes: where evidence goes.

    Returns:
        Those whose role the prose states first, then the others, each in the page's order.
    """
    never = {fold(name) for name in known}
    people: dict[str, _Found] = {}
    for line in body:
        if len(people) > MOST:
            break
        text = _without_works(line, known)
        for match in _NAME.finditer(text):
            name = _clean(match.group(), text, match.start(), words)
            if name is None or fold(name) in never or looks_like_company(name):
                continue
            start = text.index(name, match.start())
            roles = _before(text[max(0, start - 80) : start], words) or _behind(
                text[start + len(name) : start + len(name) + 60], words
            )
            if language == "de" and not roles and name not in credited and name not in people:
                continue
            person = people.setdefault(name, _Found())
            person.roles.extend(role for role in roles if role not in person.roles)
            if person.line is None or (roles and not person.sentence):
                person.line = line
                person.sentence = _around(line.text, name) if roles else ""
        for name in credited:
            if _CAPITAL.search(name) or name not in line.text:
                continue
            person = people.setdefault(name, _Found(line=line))
            start = line.text.index(name)
            roles = _beside(line.text, start, start + len(name), words)
            person.roles.extend(role for role in roles if role not in person.roles)
    merged = _merge(people)
    ordered = [item for item in merged.items() if item[1].roles] + [
        item for item in merged.items() if not item[1].roles
    ]
    for number, (name, person) in enumerate(ordered):
        if person.line is not None:
            notes.from_line(f"/mentions/{number}", Source.PROSE, person.line, person.sentence or name)
    return tuple(Person(name=name, roles=tuple(person.roles)) for name, person in ordered)


def _without_works(line: Line, known: Collection[str]) -> str:
    """The text with titles blanked: what stands in italics, and the names that are known to be no people."""
    text = line.text[:LONGEST]
    blanks = [(start, min(end, len(text))) for start, end, kind in line.spans if kind == ITALIC and start < len(text)]
    blanks += [(start, end) for start, end in quoted(text) if len(text[start:end].split()) <= _LONGEST_TITLE]
    if blanks:
        letters = list(text)
        for start, end in blanks:
            letters[start:end] = "\x00" * (end - start)
        text = "".join(letters)
    for name in known:
        if len(name) > 3 and name in text:
            text = text.replace(name, "\x00" * len(name))
    return text


def _clean(name: str, text: str, start: int, words: Vocabulary) -> str | None:
    """A run of capitalised words as a person's full name; None where it is none."""
    parts = name.split()
    while parts and (parts[0] in _NEVER or parts[0].rstrip(".").casefold() in _TITLES or _joint(parts[0], words)):
        parts.pop(0)
    if not 2 <= len(parts) <= 5 or any(part in _PLACES or (part in _NEVER and part != "May") for part in parts):
        return None
    cleaned = re.sub(r"['’]s?$", "", " ".join(parts))
    if sum(1 for letter in cleaned if letter.isupper()) > len(cleaned) / 2:
        return None
    before = text[:start].rstrip()
    if len(parts) == 2 and before.endswith(("\x00",)):
        return None
    return cleaned if cleaned in text else None


def _before(text: str, words: Vocabulary) -> list[Role]:
    """The roles that stand right before a name: "star and producer, ", "filmmaker ", "writer/director "."""
    text = _BETWEEN.sub("", text)
    roles: list[Role] = []
    while True:
        tokens = _SEPARATORS.split(text)
        for length in (3, 2, 1):
            phrase = " ".join(tokens[-length:])
            found = _joint(phrase, words) if len(tokens) >= length else []
            if found and not phrase.endswith((".", "!", "?", ":")):
                roles[:0] = found
                text = text[: text.rindex(tokens[-length])].rstrip()
                break
        else:
            return roles
        joined = re.sub(r"(?:\s(?:and|und|et|y|e|och|og|i)|[/,&]|\s&)\s?$", "", text)
        if joined == text:
            return roles
        text = joined.rstrip(" ,")


def _joint(phrase: str, words: Vocabulary) -> list[Role]:
    """The roles of a noun: one, or those of a joint one ("Writer-director")."""
    role = words.people.get(fold(_ELISION.sub("", phrase)))
    if role:
        return [role]
    pieces = [words.people.get(fold(piece)) for piece in phrase.split("-")]
    return [piece for piece in pieces if piece] if len(pieces) > 1 and all(pieces) else []


def _behind(text: str, words: Vocabulary) -> list[Role]:
    """The roles behind a name: in an apposition (", the director of"), or as the next sentence's subject ("The actress")."""
    if again := _NEXT_SUBJECT.match(text):
        return _joint(again[1], words)
    if not text.startswith(","):
        return []
    clause = re.split(r"[.;!?()\x00]", text[1:], maxsplit=1)[0]
    tokens = [token.strip(",") for token in clause.split()[:7]]
    if not tokens:
        return []
    first = tokens[0].casefold()
    if first not in _OPENS and first not in words.people:
        return []
    for at in range(len(tokens)):
        for length in (3, 2, 1):
            role = words.people.get(fold(" ".join(tokens[at : at + length])))
            if role:
                return [role]
        if tokens[at][:1].isupper() and at:
            return []
    return []


def _beside(text: str, start: int, end: int, words: Vocabulary) -> list[Role]:
    """The role right before or behind a name in a script without spaces: "俳優の水森さや", "高瀬みお監督"."""
    before = text[max(0, start - 8) : start].removesuffix("の").removesuffix("・")
    behind = text[end : end + 8]
    for length in range(8, 0, -1):
        for piece in (before[-length:] if len(before) >= length else "", behind[:length]):
            if piece and (role := words.people.get(fold(piece))):
                return [role]
    return []


def _around(text: str, name: str) -> str:
    """The sentence that names somebody."""
    at = text.index(name)
    start = max(text.rfind(mark, 0, at) for mark in (". ", "! ", "? ")) + 1
    ends = [end for mark in (". ", "! ", "? ") if (end := text.find(mark, at + len(name))) > 0]
    return text[start : min(ends, default=len(text) - 1) + 1].strip()


def _merge(people: dict[str, _Found]) -> dict[str, _Found]:
    """One entry a person: "Hannah Gutierrez" and "Hannah Gutierrez-Reed" in one article are one."""
    longer = _longer_names(people)
    merged: dict[str, _Found] = {}
    for name, found in people.items():
        full = longer.get(name)
        target = merged.setdefault(full or name, people[full] if full else found)
        if full:
            target.roles.extend(role for role in found.roles if role not in target.roles)
    return merged


def _longer_names(people: dict[str, _Found]) -> dict[str, str]:
    """Name → the fuller name that it is a beginning or an end of."""
    longer: dict[str, str] = {}
    for name in people:
        cuts = [at for at, letter in enumerate(name) if letter in " -"]
        for cut in cuts:
            for part in (name[:cut], name[cut + 1 :] if name[cut] == " " else ""):
                if part in people:
                    longer.setdefault(part, name)
    return longer
