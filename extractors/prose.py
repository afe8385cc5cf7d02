"""The article's own text: of its container, the paragraphs.

The body is what is left without boxes, captions, the credit block, what stands above the first and below the last
paragraph, and stock lines such as "Check out more of …" (``vocabulary/boilerplate.toml``).
"""

import re
from collections.abc import Collection, Sequence
from itertools import accumulate, chain, islice

from extractors.boxed import HEADINGS, TOLD, captioned, cards, offers, pictured
from extractors.edges import is_dateline, is_no_text, is_scrap, less_speakers, says_when, trim
from extractors.lines import BOLD, LINK, Line, Lines
from extractors.page import Element, Page, fold_space, host_of
from extractors.stock import AROUND_LABEL, LONGEST, as_stock, begins, held, holds, opens, stock_lines

_SHORTEST_ARTICLE = 200
"""Characters of text above which a stock line can end an article, and a later paragraph shows that one goes on."""
_LONG = 0.7
"""Of an article's longest paragraph, how much another has that shows so where all are short."""
_LONGEST_SCRAP = 250
"""Characters of a line that is a link to another article, or begins as a stock line does."""
_LONGEST_NOTE = 600
"""Characters of a note on a text: who helped, where it is filed, what a site earns by its links."""
_SHORTEST_SOURCE = 12
"""Characters from which on a link to another site may be part of the text; a shorter one is a button."""
_SOCIAL = re.compile(
    r"facebook|twitter|instagram|pinterest|linkedin|reddit|whatsapp|telegram|tumblr|threads|bsky|mastodon|youtu|tiktok|weibo|hatena|getpocket|"
    r"(?:^|\.)(?:x\.com|t\.me|vk\.com|line\.me)$|google|apple\.com|patreon|outbrain|taboola|doubleclick"
)
_HEAD = 2
"""Lines above the text, above a dateline in a box of its own."""
_LONGEST_COUNT = 40
"""Characters of what counts comments: "See all 12 comments"."""
_OF_ARTICLE = frozenset({None, "meta", "author", "aside"})
_QUOTED = 20
"""Quotations looked at."""
_MARKS = " “”\"„«»‹›'‘’.,"
_TEXTS = 20
"""Pieces of a link's text that are looked at."""
_FACTS = frozenset({"infobox", "info-box", "factbox", "fact-box", "fakta", "faktaruta", "steckbrief"})
"""A box of facts beside the text: credits may stand in it, and so it is a box only here."""
_LONGEST_CLASS = 300
"""Characters of a class that are looked at."""
_SIGN_OFF = re.compile(
    r"follow\s.{3,40}\son\s(?:x|twitter|facebook|instagram|linkedin|threads|bluesky|mastodon|tiktok|youtube|letterboxd)\b"
    r"|.{3,120}\sfrom\s.{2,60}\son\svimeo\.?$"
    r"|\(?reporting\sby\s.{3,150}\bediting\sby\s"
    r"|(?:write\sto|contact|e-?mail|reach)\s.{2,60}\sat\s\S{2,40}@|.{3,60}\scan\sbe\s(?:reached|contacted|emailed|followed)\s(?:at|on|by|via)\s"
    r"|.{0,60}\bfirst\spublished\b.{0,40}\b(?:19|20)\d\d\b.{0,30}(?<![.!?])$",
    re.IGNORECASE,
)
"""Below an article: "Follow Ada Reel on X", "(Reporting by Ada Reel in Leeds; editing by Bo Lund)",
"Write to Ada Reel at ada@paper.example"; below a film in it: "Low Water - Trailer from Ada Reel on Vimeo."."""
_SIGNS_OFF = ("follow", "report", "@", "can be", "publ", "vimeo")
"""In small letters, of what each of these has: without letters that have further forms, as "i" and "s" do."""
_REACHED = re.compile(
    r"\(?\+?\d[\d ()./-]{6,20}|(?:https?://)?(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}/?|[\w.+-]{1,40}@[\w.-]{3,60}", re.ASCII
)
"""A telephone number, a site or an address of mail, alone."""
_ADDRESS = 60
"""Characters of a line of an address."""
_ADDRESS_LINES = 7
_LONGEST_LABEL = 20
"""Characters of a paragraph below a heading of other pages' list that says whose they are."""
_GOES_ON = 0.25
"""Of the prose above a stock line, how much more must follow it for the article to go on there."""

_QUESTIONS = 2
"""Headings that ask, from which on one that is a sentence is a prompt, and not above a list of other pages."""


def find_body(
    lines: Lines,
    weights: Sequence[float],
    container: tuple[int, int],
    taken: Collection[int],
    headline: str | None,
    page: Page,
    authors: Sequence[str] = (),
) -> list[Line]:
    """The article's paragraphs, sub-headings and quotations, in order.

    Args:
        lines: the page's lines.
        weights: how much of each is prose.
        container: the article's run of lines.
        taken: numbers of the lines that credit blocks have read.
        headline: the headline, which is no paragraph.
        page: the page: a link to another of its host is no text of this one.
        authors: those who wrote it: their bylines and portraits are no text.
    """
    stock = stock_lines()
    kept: list[Line] = []
    past = 0
    """How many of the first of these stand above a dateline or a byline."""
    asked = 0
    """How many headings ask."""
    listed = False
    """Whether the lines are those of a list of sources."""
    first, last = container
    authors = less_speakers(authors, lines.lines[first:last])
    host = host_of(page.url)
    has_facts = not _FACTS.isdisjoint(page.class_words)
    captions = pictured(page, lines)
    if 2 * sum(weights[number] for number in captions if first <= number < last) > sum(weights[first:last]):
        captions = frozenset()  # a text of a few lines, beside its image
    boxed = cards(page, lines, first, last) | offers(lines) | captioned(lines, first, last)
    told = _lists_with_text(lines.lines[first:last])
    long = min(_SHORTEST_ARTICLE, max(weights[first:last], default=0.0) * _LONG)
    goes_on = max((n for n in range(first, last) if weights[n] > long), default=first)
    sums = [0.0, *accumulate(weights[first:last])]
    short = "\n".join(line.text for line in lines.lines[first:last] if len(line.text) < _LONGEST_SCRAP)
    within = held(short, stock.within)
    for number in range(first, last):
        line = lines.lines[number]
        if past < len(kept) <= _HEAD and _dates(line, authors):
            past = len(kept)
        if (
            (line.region and line.region != "embed")
            or number in taken
            or line.tag == "caption"
            or (line.tag == "h1" and not kept)
        ):
            continue
        if has_facts and _in_facts(line.element):
            continue
        text = line.text
        plain = as_stock(text)
        label = plain.strip(AROUND_LABEL) if len(text) < LONGEST else plain
        if label in stock.whole or is_no_text(text) or number in boxed:
            continue
        counts = len(text) < _LONGEST_COUNT and text[-1] not in ".!?" and any(map(str.isdigit, text))
        commented = label in stock.counted or (
            counts and (label in stock.numbered or label.rpartition(" ")[2] in stock.counted)
        )
        if len(text) < 80 and (commented or begins(plain, stock.endings)):
            above = sums[number - first]
            ends = commented or begins(plain, stock.comments) or sums[-1] - above < _GOES_ON * above
            if ends and above > _SHORTEST_ARTICLE:
                break
            continue
        heading = _is_heading(line)
        if heading or line.tag == "summary":
            listed = plain.strip(" .:") in stock.references
        if listed:
            continue
        if _is_contents(line):
            if kept and kept[-1] is lines.lines[number - 1] and is_scrap(kept[-1]):
                kept.pop()  # what the list is called
            continue
        if (
            text == headline
            or (
                len(text) < _LONGEST_SCRAP
                and (opens(plain, stock.starts) or (within and holds(text, within)) or _signs_off(text))
            )
            or (len(text) < _LONGEST_NOTE and begins(plain, stock.filed))
            or (number in captions and not says_when(line))
        ):
            continue
        if _is_link(line) and line.element.getparent() not in told and not _leads_away(line, host):
            continue
        if heading:
            asked += text[-1] in "?？؟"
            prompts = text[-1] in ".?？؟" and asked >= _QUESTIONS
            below = lines.lines[number + 1] if number + 1 < last else None
            talks = (
                below is not None and below.tag == "p" and len(below.text) > _LONGEST_LABEL and below.amount(LINK) == 0
            )
            if begins(plain, stock.headings) and number > goes_on and not (prompts or talks):
                break
            above_box = below is not None and below.region in {"form", "newsletter", "share", "related"}
            if above_box and text[-1] not in ".!":
                continue
        kept.append(line)
    return trim(_without_address(_without_pull_quotes(kept)), authors, past)


def _signs_off(text: str) -> bool:
    """Whether a line tells whom to follow or to write to, or who else has reported: with words that hardly any line has."""
    small = text.lower()
    return any(map(small.__contains__, _SIGNS_OFF)) and _SIGN_OFF.match(text) is not None


def _dates(line: Line, authors: Sequence[str]) -> bool:
    """Whether a line says when or by whom the article was written, be it in a box of its own."""
    return line.region in _OF_ARTICLE and is_dateline(line, authors)


def _is_heading(line: Line) -> bool:
    return line.tag in HEADINGS or (len(line.text) < 100 and line.amount(BOLD) * 10 >= 9 * len(line.text))


def _in_facts(element: Element) -> bool:
    around = element.getparent()
    return _names_facts(element) or (around is not None and _names_facts(around))


def _names_facts(element: Element) -> bool:
    return not _FACTS.isdisjoint(element.get("class", "")[:_LONGEST_CLASS].lower().split())


def _is_link(line: Line) -> bool:
    """Whether a line is a link to another page, and little else."""
    return len(line.text) < _LONGEST_SCRAP and line.amount(LINK) * 10 > 8 * len(line.text)


def _leads_away(line: Line, host: str) -> bool:
    """Whether a line that is a link leads to another site, and is no button to share or buy: what an article tells of."""
    if line.tag not in TOLD or len(line.text) < _SHORTEST_SOURCE:
        return False
    link = next(chain(line.element.iter("a"), line.element.iterancestors("a")), None)
    address = link.get("href", "") if link is not None else ""
    if not address.startswith(("http://", "https://", "//")):
        return False
    named = host_of(address if address[0] == "h" else f"http:{address}")
    return _site(named) != _site(host) and not _SOCIAL.search(named)


def _site(host: str) -> str:
    """The last two names of a host: "film.example" of "www.film.example"."""
    return ".".join(host.rsplit(".", 2)[-2:])


def _is_contents(line: Line) -> bool:
    """Whether a line is a list's item that leads to a place on the same page: a table of contents."""
    if line.tag != "li" or line.amount(LINK):
        return False
    link = next(line.element.iter("a"), None)
    return (
        link is not None
        and link.get("href", "").startswith("#")
        and len(fold_space("".join(islice(link.itertext(), _TEXTS)))) * 10 > 6 * len(line.text)
    )


def _without_pull_quotes(kept: list[Line]) -> list[Line]:
    """The lines less quotations that repeat what a paragraph says."""
    quotes = [line for line in kept if line.tag == "blockquote" and len(line.text) > _SHORTEST_SOURCE][:_QUOTED]
    if not quotes:
        return kept
    paragraphs = "\n".join(line.text for line in kept if line.tag != "blockquote")
    repeated = {id(line) for line in quotes if line.text.strip(_MARKS) in paragraphs}
    return [line for line in kept if id(line) not in repeated]


def _without_address(kept: list[Line]) -> list[Line]:
    """The lines less the one box of an address within the text: a name, a street, a telephone, a site, a line each."""
    told = [number for number, line in enumerate(kept) if len(line.text) < _ADDRESS and _REACHED.fullmatch(line.text)]
    if not told or told[-1] - told[0] > _ADDRESS_LINES:
        return kept
    first, end = told[0], told[-1] + 1
    while first and _of_address(kept[first - 1]):
        first -= 1
    while end < len(kept) and _of_address(kept[end]):
        end += 1
    return kept[:first] + kept[end:] if end < len(kept) and 2 < end - first <= _ADDRESS_LINES else kept


def _of_address(line: Line) -> bool:
    return line.tag in {"p", "div"} and is_scrap(line)


def _lists_with_text(lines: Sequence[Line]) -> frozenset[Element]:
    """The lists of which not every item is a link: they belong to the text, and so do the items that are."""
    items = [line for line in lines if line.tag == "li" and not line.region]
    return frozenset(line.element.getparent() for line in items if not _is_link(line))
