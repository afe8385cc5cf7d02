"""The title of a credit block's work.

A page states it in the block ("Title: …"), in a line right above the block, or in the headline. Whichever it is, the
words around a title go: a year, a country, "Movie Review –".
"""

import re
from dataclasses import dataclass

from extractors.block import Block
from extractors.draft import Draft
from extractors.facts import peel, read_facts
from extractors.headings import Headline
from extractors.headline import HeadlineFacts
from extractors.headline_quotes import quoted
from extractors.line_kinds import is_sentence
from extractors.lines import BOLD, LINK, Line
from extractors.pairs import HEADINGS
from extractors.stock import is_stock
from extractors.values.numbers import read_year
from extractors.values.places import read_countries
from extractors.values.setting import Setting
from extractors.vocabulary import fold
from extractors.work import unquoted
from schemas import Source

_DATED = re.compile(
    r"^(?P<title>.{1,110}?)\s{0,3}[(\[（](?P<inside>[^()\[\]（）]{0,40}(?:18[89]|19\d|20[0-4])\d(?!\d)[^()\[\]（）]{0,60})[)\]）]"
)
_YEAR_AT_END = re.compile(r"^(?P<title>.{2,110}?)[\s,]{1,3}(?P<year>(?:19\d|20[0-4])\d)$")
_YEAR = re.compile(r"(?:18[89]|19\d|20[0-4])\d")
_AROUND = re.compile(
    r"^(?:(?:film|movie|tv|series|dvd|blu-ray)\s)?(?:review|kritik|filmkritik|critique|crítica|recensione|recenzja|interview)\s{0,3}[:–—|-]\s{0,3}|"
    r"\s{0,3}[:–—|(-]{0,2}\s{0,3}(?:(?:film|movie|tv|series|dvd|blu-ray)\s)?(?:review|kritik|filmkritik|critique|crítica|recensione|recenzja)\)?$|"
    r"\s(?:dvd|blu-ray)$|\s//\s.*$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"^(?:映画|ドラマ|アニメ|영화|电影|電影|фильм|film)\s?(?=[「『《〈<«“„‘'\"])", re.IGNORECASE)
"""What a title is called in front of its quotation marks: 映画「…」."""
_NO_TITLE = re.compile(r"^(?:by|von|par|por|di|door)\s|^\W*$|@|https?:|^\d{1,2}[./:]\d", re.IGNORECASE)
_CALLED_TITLE = re.compile(
    r"(?:^|\s)(?:film|movie|sale|show|card|item|poster|serie)s?[-_]{0,2}(?:title|name)(?:\s|$)", re.IGNORECASE
)
"""What themes call a title that is no heading."""
_FARTHEST = 30
"""Lines between a block and a heading over it."""
_MOST = 3
"""Short lines above a block among which its title is looked for: more are the page's own."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and what stood in brackets behind it."""

    text: str
    year: int | None = None
    countries: tuple[str, ...] = ()


def read_title(text: str, setting: Setting) -> Title | None:
    """A line that is a title with little around it: "Movie Review – The Brutalist (2024)"; None where nothing is left."""
    text = _CALLED.sub("", text.strip(" |"))
    bare, facts = peel(text, setting)
    if len(bare) > 1 and any(fact.name == "runtime" for fact in facts):
        return read_title(bare.rstrip(" ([–—-,.|"), setting)  # "Small Hours (15) 97 mins"
    year: int | None = None
    countries: tuple[str, ...] = ()
    dated = _DATED.match(text)
    bare = text
    if dated:
        bare = dated["title"]
        year = read_year(_YEAR.findall(dated["inside"])[-1], setting)
        countries = read_countries(_YEAR.sub("", dated["inside"]).strip(" ,;-–"), setting)
    elif ended := _YEAR_AT_END.match(text):
        bare, year = ended["title"], read_year(ended["year"], setting)
    inside = quoted(bare)
    if inside and inside[0][0] <= 1 and len(bare) - inside[0][1] <= 2:
        bare = bare[inside[0][0] : inside[0][1]].rstrip(",")
    title = unquoted(_AROUND.sub("", bare).strip(" :–—|-"))
    return Title(title, year, countries) if title else None


def find_title(
    draft: Draft, block: Block, lines: list[Line], facts: HeadlineFacts, headline: Headline | None, blocks: int
) -> tuple[str | None, int | None]:
    """The title of a block's work, its evidence noted; and the number of the line that gave it, where one did.

    The block's own label counts first, then a work that the headline names, then the line above; with several blocks
    on a page the line above tells them apart, and counts before the headline.
    """
    if given := draft.fields.get("title"):
        title = read_title(str(given), draft.setting)
        if title and title.year:
            _keep(draft, title)
        return (title.text if title else str(given)), None
    number = _above(block, lines, draft.setting)
    named = facts.works[0] if facts.works else None
    if number is not None and (blocks > 1 or named is None):
        return _from_line(draft, lines[number], facts), number
    if named is not None and headline is not None:
        headline.keep(f"{draft.at}/title", Source.HEADLINE, draft.notes)
        if (whole := read_title(headline.text, draft.setting)) and whole.text == named:
            _keep(draft, whole)  # "Antz (1998)"
        above = read_title(lines[number].text, draft.setting) if number is not None else None
        if above and number is not None and _is_end_of(named, above.text):
            _keep(draft, above, lines[number])
            return above.text if len(above.text) < len(named) else named, number
        return named, None
    over = _over(block, lines, draft.setting, headed=headline is not None and headline.source is Source.HEADLINE)
    if over is not None:
        return _from_line(draft, lines[over], facts), over
    if headline is not None and (title := _from_headline(headline.text, draft.setting)):
        headline.keep(f"{draft.at}/title", Source.HEADLINE, draft.notes)
        _keep(draft, title)
        return title.text, None
    return None, None


def _is_end_of(named: str, title: str) -> bool:
    """Whether a line is the title that a headline names, or all of that behind a colon: "Film night: Snow in July"."""
    before = named[: -len(title)].rstrip()
    return named.casefold().endswith(title.casefold()) and (not before or before[-1] in ":：–—|-")


def _above(block: Block, lines: list[Line], setting: Setting) -> int | None:
    """The line above a block that is its title: a heading, one with a year, else the first of a few short ones."""
    candidates = [number for number in block.above if _could_be(lines[number], setting)]
    row = lines[block.first].row
    for number in reversed(candidates):
        if row and lines[number].row == row and lines[number].amount(BOLD) == len(lines[number].text):
            return number
        if lines[number].tag in HEADINGS or _DATED.match(lines[number].text):
            return number
    bold = [number for number in candidates if lines[number].amount(BOLD) * 10 >= 9 * len(lines[number].text)]
    if bold:
        return bold[-1]
    return candidates[0] if candidates and len(block.above) <= _MOST else None


def _over(block: Block, lines: list[Line], setting: Setting, *, headed: bool) -> int | None:
    """The line over the block, and over the synopsis above it, that is its title: the theme calls it so, or it is a heading.

    Where the page's own title repeats a heading (``headed``), that is the headline, and no other heading counts.
    """
    over = [
        number
        for number in range(max(0, block.first - _FARTHEST), block.first)
        if lines[number].region == lines[block.first].region
        and (lines[number].tag in HEADINGS or _CALLED_TITLE.search(lines[number].element.get("class") or ""))
        and _could_be(lines[number], setting)
        and not read_facts(lines[number].text, setting)
        and fold(lines[number].text) not in setting.vocabulary.labels
    ]
    called = [number for number in over if lines[number].tag not in HEADINGS]
    if called or headed:
        return called[-1] if called and called[-1] == over[-1] else None
    first = [number for number in over if lines[number].tag == "h1"]
    return max(first or over, default=None)


def _could_be(line: Line, setting: Setting) -> bool:
    text = line.text
    if _NO_TITLE.search(text) or is_stock(text) or is_sentence(text):
        return False
    if line.amount(LINK) == len(text) and not (line.tag in HEADINGS or line.amount(BOLD) == len(text)):
        return False
    if setting.vocabulary.name(text, setting.base_language):
        return False  # "Cast & Crew"
    text = text.strip(" |")
    return sum(1 for letter in text if letter.isalnum()) > 1 and len(text.split()) <= 14 and text[-1] not in ":;,"


def _from_line(draft: Draft, line: Line, facts: HeadlineFacts) -> str | None:
    title = read_title(line.text, draft.setting)
    if title is None:
        return None
    _keep(draft, title, line)
    draft.notes.from_line(f"{draft.at}/title", Source.PROSE, line)
    return next((work for work in facts.works if work.casefold() == title.text.casefold()), title.text)


def _keep(draft: Draft, title: Title, line: Line | None = None) -> None:
    """The year and the countries behind a title, where the block states none itself."""
    for name, value in (("year", title.year), ("countries", title.countries)):
        if value and not (draft.fields.get(name) or draft.lists.get(name)):
            draft.fields[name] = value
            pointer = f"{draft.at}/{name}"
            if line is not None:
                draft.notes.from_line(pointer, Source.PROSE, line)
            elif known := draft.notes.evidence.get(f"{draft.at}/title"):
                draft.notes.evidence[pointer] = known


def _from_headline(text: str, setting: Setting) -> Title | None:
    """A headline that is a title with little around it: "The Brutalist Review", "Uncle Buck"."""
    title = read_title(text, setting)
    if title is None:
        return None
    told = title.year is not None or title.text != text
    return title if told or len(text.split()) <= 6 else None
