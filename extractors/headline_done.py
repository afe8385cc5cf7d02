"""Titles behind what somebody does to a work or in it: "Returning to Rusalka", "Being the Star of the Year in Pepper"."""

from collections.abc import Sequence

from extractors.headline_runs import is_called, is_gerund, is_matter, owned_by, run_end, trimmed
from extractors.headline_small import in_small_letters
from extractors.headline_tokens import Kind, Token, is_connector, is_possessive, phrase
from extractors.headline_words import Words, headline_words
from extractors.vocabulary import fold, vocabulary

_NEAR = 6
"""Tokens between a gerund and the title that it is done to."""
_IN = "in"


def done_to(text: str, topic: Sequence[Token], around: Words) -> str:
    """The title that a topic's first gerund leads to, or the role that is played in it; empty for none.

    "scoring Kestrel, the sea and more", "singing a “wildly modern” Tosca", "Starring in Quarry, Her First Dog & More",
    "playing Queen Maud in Winterset".
    """
    if not topic:
        return ""
    segment = topic[: _segment(topic, around)]
    first = segment[0].folded if segment else ""
    sentence = any(token.text.islower() and token.folded not in around.small for token in topic)
    if first in around.playing and (title := _within(text, segment, around, sentence=sentence)):
        return title  # "singing Fiordiligi in Così fan tutte"
    if first in around.making and any(token.folded in around.shares for token in segment):
        return ""  # "making her debut in Tosca"
    if len(segment) > 2 and is_gerund(segment[0]) and segment[1].folded == "into":
        return _title(text, segment, 2, around, single=True, sentence=sentence)  # "Stepping Into Harbor"
    if first == "bringing":  # "Bringing Harbor Lights to the Screen", not "Bringing Laughter to the Sea"
        end = run_end(segment, 1, around)
        return trimmed(text, segment[1:end], around) if phrase(segment, end, around.brought, longest=4) else ""
    if first in around.done:
        start = _begins(segment, around)
        risky = first in around.making and first not in around.crafts and not sentence
        if risky and (inner := _article_in(segment)):
            start = inner  # "Making Silence Loud in The Bell Ringer"
        return _title(text, segment, start, around, single=not risky, sentence=sentence) if start else ""
    if first == "being":
        return _within(text, segment, around, sentence=sentence)
    return ""


def _within(text: str, segment: Sequence[Token], around: Words, *, sentence: bool) -> str:
    """The title behind the last "in": "playing Queen Maud in Winterset"."""
    at = next((at for at in range(len(segment) - 2, 1, -1) if segment[at].text == _IN), 0)
    where = at and segment[at - 1].folded in around.whereabouts - {"working", "acting"}
    named = at and not where and segment[at + 1].capital
    return _title(text, segment, at + 1, around, single=True, sentence=sentence) if named else ""


def shared(text: str, topic: Sequence[Token], around: Words) -> str:
    """The title behind somebody's part in it: "her score for Kestrel", "his work on Glass Harbor"."""
    if not topic or topic[0].folded not in around.own | around.making | {"the"}:
        return ""
    segment = topic[: _segment(topic, around)]
    for at in range(1, min(_NEAR, len(segment) - 2)):
        led = segment[at].folded in around.shares and segment[at + 1].text in {"for", "in", "on", "to"}
        led = led or (segment[at].folded in around.towards and segment[at + 1].text == "to")
        if led and segment[at + 2].capital:
            sentence = segment[at].text.islower()
            return _title(text, segment, at + 2, around, single=True, sentence=sentence)
    return ""


def less_craft(title: str) -> str:
    """A title less what is done to it in front of its name: "Scoring Black Harbor" for an interview with its composer."""
    first, _, rest = title.partition(" ")
    return rest if rest[:1].isupper() and fold(first) in headline_words().on_works else title


def did(text: str, topic: Sequence[Token], around: Words) -> str:
    """The title of what somebody made: "how she made Black Harbor", and behind the name itself "Made Black Harbor"."""
    at = next((at for at, token in enumerate(topic[:_NEAR]) if token.text in around.did), -1)
    led = topic[0].folded in around.did
    at = 0 if led else at
    if not 0 <= at < len(topic) - 1 or not topic[at + 1].capital:
        return ""
    if led and topic[0].folded == "brought":
        end = run_end(topic, 1, around)
        return trimmed(text, topic[1:end], around) if phrase(topic, end, around.brought, longest=4) else ""
    sentence = topic[at].text.islower()
    return _title(text, topic, at + 1, around, single=sentence or len(topic) == at + 2, sentence=sentence)


def staged(text: str, topic: Sequence[Token], around: Words) -> str:
    """The title that a house gives: "in Harborne's first Parsifal", "in Opera North’s new production of Tosca"."""
    for at in range(min(_NEAR, len(topic) - 2)):
        if is_possessive(topic[at]) and (foreign := in_small_letters(text, topic, at + 1, around)):
            return foreign  # "in the Royal Opera's Così fan tutte"
        led = at and any(token.text == _IN for token in topic[max(0, at - 3) : at])
        if not (led and is_possessive(topic[at]) and topic[at].capital and topic[at + 1].folded in around.newest):
            continue
        start = at + 2
        if topic[start].folded in around.stagings and start + 2 < len(topic) and topic[start + 1].text == "of":
            start += 2
        return _title(text, topic, start, around, single=True, sentence=topic[at + 1].text.islower())
    return ""


def and_more(text: str, topic: Sequence[Token], around: Words) -> str:
    """The one word that "and More" or a matter follows: "on Snowblind and More", "Snowblind and the Politics of Silence"."""
    if len(topic) < 3 or not is_connector(topic[1]):
        return ""
    matter = len(topic) == 6 and topic[2].text == "the" and topic[4].text == "of" and is_matter(topic[5:], around)
    if not matter and (len(topic) != 3 or topic[2].folded != "more"):
        return ""
    first = topic[0]
    return "" if not first.capital or is_called(first, around) else text[first.start : first.end]


def numbered_pair(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """Two titles of which the latter has a number: "Quarry and Steel Runner 2"."""
    end = run_end(topic, 0, around)
    joined = next((at for at in range(1, end) if topic[at].text == "and"), 0)
    numbered = joined and topic[end - 1].text.isdigit() and end - joined > 2
    known = topic[0].folded in around.given or (joined and is_matter(topic[:joined], around))
    if not numbered or known or not topic[0].capital or topic[0].folded in around.articles | around.own:
        return []
    return [text[topic[0].start : topic[joined - 1].end], text[topic[joined + 1].start : topic[end - 1].end]]


def pair(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """Two titles of several words that "&" joins: "Black Harbor & Cold Feet"."""
    end = run_end(topic, 0, around)
    joined = next((at for at in range(2, end - 2) if topic[at].text == "&"), 0)
    one, other = topic[:joined], topic[joined + 1 : end]
    if not joined or not other or end < len(topic) or any(is_connector(token) for token in other):
        return []
    plain = all(token.capital for token in (*one, *other)) and not is_gerund(one[0]) and not is_gerund(other[0])
    stock = any(
        run[-1].folded in around.things | around.forms | around.times or is_matter(run, around) for run in (one, other)
    )
    known = one[0].folded in around.given | around.own or other[0].folded in around.given | around.own
    return [text[run[0].start : run[-1].end] for run in (one, other)] if plain and not (stock or known) else []


def _segment(topic: Sequence[Token], around: Words) -> int:
    """Where the first of several things that are spoken about ends."""
    for at, token in enumerate(topic):
        if token.kind is Kind.MARK and token.text != "&":
            return at
        behind = topic[at + 1] if at + 1 < len(topic) else None
        own = behind is not None and (behind.folded in around.own | {"more"} or is_gerund(behind))
        if at and is_connector(token) and token.text != "a" and own:
            return at
    return len(topic)


def _article_in(segment: Sequence[Token]) -> int:
    """Where a title with its article begins behind "in"; 0 for none."""
    behind = (at for at in range(2, len(segment) - 1) if segment[at - 1].folded == _IN)
    return next((at for at in behind if segment[at].text in {"The", "A", "An"}), 0)


def _begins(segment: Sequence[Token], around: Words) -> int:
    """Where the title begins behind a gerund: past small words, and past what is said of it in quotes or small letters."""
    for at in range(1, min(len(segment), _NEAR)):
        token = segment[at]
        if token.kind is Kind.SPEECH or (token.text.islower() and token.folded in around.newest):
            continue
        if token.capital and token.folded not in around.own and not is_possessive(token):
            return at
        if not is_possessive(token) and token.folded not in around.small:
            return 0
    return 0


def _title(text: str, segment: Sequence[Token], start: int, around: Words, *, single: bool, sentence: bool) -> str:
    """A run of capitals from a place on as a title, unless it is a place, a person, a matter or several of something."""
    if foreign := in_small_letters(text, segment, start, around):
        return foreign
    end = run_end(segment, start, around)
    for at in range(start + 1, end):
        if segment[at].text in {"at", "with", "for"} and (sentence or segment[at].text == "with"):
            end = at  # "singing Werther at Covent Garden", "directing Tosca for Opera North"
            break
    inner = next((at for at in range(start + 1, end - 1) if segment[at].text == _IN), 0)
    if inner and _is_place(text, segment[start:inner], around):
        start = inner + 1  # "Returning to Broadway in The Salt Road"
    behind = segment[end] if end < len(segment) else None
    if end <= start or (behind is not None and not behind.text.islower()):
        return ""
    run = segment[start:end]
    article = start and segment[start - 1].text == "the"
    called = next((at for at in range(len(run) - 1) if run[at].folded in around.forms), -1)
    if article or "-" in run[0].text or run[0].folded in around.modifiers:
        run = run[called + 1 :]  # "the Netflix Series Glass Mass", "Phone-Recorded Film Sign Lessons"
    if article and len(run) > 1 and run[-1].folded in around.forms:
        run = run[:-1]  # "the 12 RIVERS Documentary"
    last = run[-1].folded
    several = last.endswith("s") and (not sentence or last[:-1] in around.forms)
    person = run[0].folded in around.given and len(run) == 2  # "singing Carmen"
    stock = phrase(run, 0, around.own) or last in around.forms | around.things
    if person or stock or _is_place(text, run, around) or is_matter(run, around):
        return ""
    if len(run) == 1 and (not single or several or _is_stock(run[0], around) or run[0].text.isdigit()):
        return ""
    return trimmed(text, run, around)


def _is_stock(token: Token, around: Words) -> bool:
    return token.folded in around.headings | around.own | around.times or is_matter([token], around)


def _is_place(text: str, run: Sequence[Token], around: Words) -> bool:
    """Whether capitals are a country, a city of the trade, a festival or a channel."""
    said = text[run[0].start : run[-1].end]
    known = around.modifiers | around.events
    return fold(said) in known or fold(said) in vocabulary().country_names or owned_by(said, around)
