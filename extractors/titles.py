"""The title of a credit block's work.

A page states it in the block ("Title: …"), in the headline, or in the line right above the block.
"""

import re

from extractors.block import Block
from extractors.headings import Headline
from extractors.headline import HeadlineFacts, quoted
from extractors.lines import BOLD, Line
from extractors.values.numbers import read_year
from extractors.work import Draft, unquoted
from schemas import Source

_ABOVE = 3
"""Lines above a block in which its title may stand."""
_WITH_YEAR = re.compile(r"^(.{1,120}?)\s{0,3}[(\[]((?:18|19|20)\d\d)\b([^()\[\]]{0,60})[)\]]")
_REVIEW = re.compile(
    r"^(?:(?:film|movie|tv|series)\s)?(?:review|kritik|filmkritik|critique|crítica|recensione)\s{0,3}[:–—|-]\s{0,3}|"
    r"\s{0,3}[:–—|(-]?\s{0,3}(?:(?:film|movie|tv|series)\s)?(?:review|kritik|filmkritik|critique|crítica|recensione)\)?$",
    re.IGNORECASE,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"})


def find_title(
    draft: Draft, block: Block, lines: list[Line], facts: HeadlineFacts, headline: Headline | None, blocks: int
) -> str | None:
    """The title of a block's work, with its evidence noted; None where the page does not state one."""
    if title := draft.fields.get("title"):
        return str(title)
    above = _above(block, lines)
    if blocks > 1 and above:
        return _from_line(draft, above, facts)
    if headline is not None and facts.works:
        draft.notes.keep(f"{draft.at}/title", Source.HEADLINE, headline.text, headline.element, headline.attribute)
        return facts.works[0]
    if above and (_WITH_YEAR.match(above.text) or quoted(above.text)):
        return _from_line(draft, above, facts)
    if headline is not None and (title := _from_headline(headline.text)):
        draft.notes.keep(f"{draft.at}/title", Source.HEADLINE, headline.text, headline.element, headline.attribute)
        return title
    return _from_line(draft, above, facts) if above else None


def _above(block: Block, lines: list[Line]) -> Line | None:
    """The nearest line above that stands out as a heading does, or names a year behind a title."""
    seen = 0
    for number in range(block.first - 1, -1, -1):
        line = lines[number]
        if line.region:
            continue
        seen += 1
        if seen > _ABOVE or len(line.text) > 200:
            return None
        bold = line.amount(BOLD) * 10 >= 9 * len(line.text)
        if line.tag in _HEADINGS or bold or _WITH_YEAR.match(line.text):
            return line
    return None


def _from_line(draft: Draft, line: Line, facts: HeadlineFacts) -> str | None:
    text = line.text
    inside = quoted(text)
    if inside:
        title = text[inside[0][0] : inside[0][1]].rstrip(",")
    elif dated := _WITH_YEAR.match(text):
        title = unquoted(dated[1])
    else:
        title = unquoted(text)
    if dated := _WITH_YEAR.match(text):
        year = read_year(dated[2], draft.setting)
        if year and "year" not in draft.fields:
            draft.fields["year"] = year
            draft.notes.from_line(f"{draft.at}/year", Source.PROSE, line)
    title = next((work for work in facts.works if work.casefold() == title.casefold()), title)
    if title:
        draft.notes.from_line(f"{draft.at}/title", Source.PROSE, line)
    return title or None


def _from_headline(text: str) -> str | None:
    """A headline that is a title with little around it: "The Brutalist Review", "Movie Review – The Brutalist (2024)"."""
    dated = _WITH_YEAR.match(text)
    bare = dated[1] if dated else text
    title = unquoted(_REVIEW.sub("", bare).strip(" :–—|-"))
    return title if title and (dated or title != text or len(text.split()) <= 6) else None
