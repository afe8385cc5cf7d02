"""Companies: production companies, distributors, sales agents, networks."""

import re

from extractors.values.known import bare, names
from extractors.values.lexicon import lexicon
from extractors.values.lists import Piece, pieces, states_nothing, without_others
from extractors.values.places import country_of
from extractors.values.setting import Setting
from extractors.values.text import brackets, tidy

_AND = re.compile(r"(?:[&＆]|&amp;|[^\W\d_]{1,4})$")
_LONGEST = 200
"""Characters of a company's name; what is longer is none."""
_BILLING = re.compile(r"^an?\s(.+)\s(?:production|release|presentation|film|picture|original)$", re.IGNORECASE)


def read_companies(text: str, setting: Setting) -> tuple[str, ...]:
    """The companies that a value names, as printed, each once.

    A legal form stays (", Inc."), so does a second name in brackets ("(MGM)"); a territory in brackets goes
    ("01 Distribution (Italy)"), and so do notes in lower case.
    """
    text = without_others(tidy(text), setting)
    if states_nothing(text, setting):
        return ()
    found: list[str] = []
    for part in _parts(text, setting):
        name = _clean(part, setting)
        if "@" in name or "://" in name:
            continue  # how to reach the company
        if (
            name
            and any(char.isalnum() for char in name)
            and not states_nothing(name, setting)
            and len(name) <= _LONGEST
        ):
            found.append(name)
    return tuple(dict.fromkeys(found))


def _parts(text: str, setting: Setting) -> list[str]:
    joins = lexicon(setting.vocabulary, setting.base_language, "association").find(text)
    spans = [(hit.start, hit.end) for hit in joins]
    parts: list[str] = []
    start = 0
    for begin, end in [*spans, (len(text), len(text))]:
        for line in _cut_territories(text[start:begin], setting):
            parts += [piece.text for piece in _rejoined(line, pieces(line, setting, dashes=False))]
        start = end
    return parts


def _cut_territories(text: str, setting: Setting) -> list[str]:
    """Cut behind every territory in brackets: "01 Distribution (Italy) Ad Vitam (France)" are two companies."""
    lines, start = [], 0
    for begin, end in brackets(text):
        if is_territory(text[begin + 1 : end - 1], setting):
            lines.append(text[start:begin])
            start = end
    return [*lines, text[start:]]


def is_territory(text: str, setting: Setting) -> bool:
    """Whether words name only countries or regions: "France", "FR", "US & Canada", "worldwide", "북미"."""
    if len(text) > 80:
        return False
    regions = lexicon(setting.vocabulary, setting.base_language, "worldwide", "domestic", "international")
    parts = [part.strip() for part in re.split(r"[,;/&+、，・]| and | et | und | y | e ", text) if part.strip()]
    return bool(parts) and (
        regions[text] is not None or all(country_of(part, setting) or regions[part] for part in parts)
    )


def _rejoined(text: str, parts: list[Piece]) -> list[Piece]:
    """Put together what belongs to one name: ", Inc.", "Film and Television", "Simon & Schuster", "A/S"."""
    joined: list[Piece] = []
    for part in parts:
        if joined and _continues(joined[-1].text, part, listed=len(parts) > 2):
            last = joined.pop()
            joined.append(Piece(last.start, part.end, text[last.start : part.end], last.mark))
        else:
            joined.append(part)
    return joined


def _continues(before: str, part: Piece, *, listed: bool) -> bool:
    if part.mark in ",，" and bare(part.text) in names().forms:
        return True
    if part.mark == "/":
        return len(part.text) <= 2 or len(before.rpartition(" ")[2]) <= 1
    if part.mark and _AND.match(part.mark):
        words = part.text.split()
        if all(bare(word).strip(",") in names().company_tails | names().forms for word in words):
            return True
        # "&" is more often a name's own ("Candle & Crane", "Smith & Jones Films") than between two companies
        if part.mark in "&＆" and not (_is_called_so(before) and _is_called_so(part.text)):
            return not listed or " " not in before
    return False


def _is_called_so(name: str) -> bool:
    """Whether a word that only companies have is in a name; a text longer than any name is none."""
    return len(name) <= _LONGEST and bool(names().company_words.find(name))


def _clean(name: str, setting: Setting) -> str:
    for begin, end in reversed(brackets(name)):
        inside = name[begin + 1 : end - 1]
        note = not any(char.isupper() for char in inside) and not _native(inside)
        if note or is_territory(inside, setting) or not any(char.isalpha() for char in inside):
            name = f"{name[:begin].rstrip()} {name[end:].lstrip()}".strip()
    name = without_others(name, setting).strip(' ,;:|/•·–—-"“”„«»\n')
    name = _unlabelled(name, setting)
    tail = re.search(r"\s[-–—]\s*([^-–—]{2,30})$", name)  # "Vertigo Releasing – UK"
    if tail and is_territory(tail[1], setting):
        name = name[: tail.start()]
    if billed := _BILLING.match(name):
        name = billed[1]
    lead = lexicon(setting.vocabulary, setting.base_language, "and", "by").find(name[:12])
    if lead and lead[0].start == 0 and name[: lead[0].end].islower():
        name = name[lead[0].end :].lstrip()
    return name if _keeps_stop(name) else name.rstrip(".。")


def _unlabelled(name: str, setting: Setting) -> str:
    """Without a label of its own: "Distributed by A24", "Studio: Warner Bros."."""
    for mark in re.finditer(r"[:：]|\s\w{2,3}(?=\s)", name[:40]):
        if name[mark.end() :].strip() and setting.vocabulary.name(
            name[: mark.end()].rstrip(":："), setting.base_language
        ):
            return name[mark.end() :].strip()
    return name


def _native(text: str) -> bool:
    """Whether the text has letters of a script without capitals."""
    return any(char.isalpha() and not char.islower() and not char.isupper() for char in text)


def _keeps_stop(name: str) -> bool:
    last = name.rpartition(" ")[2]
    return last.endswith(".") and (bare(last) in names().forms or "." in last[:-1])
