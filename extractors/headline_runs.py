"""Runs of capitals that may be a title: where one ends, and what of it is the title."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extractors.headline_tokens import (
    Kind,
    Token,
    is_connector,
    is_possessive,
    past_owner,
    phrase,
    without_possessive,
)
from extractors.headline_words import Words, any_of, headline_words
from extractors.values.known import names
from extractors.vocabulary import fold

LONGEST = 9
"""Words of the longest title that no marks set apart."""


@cache
def _subtitle() -> "re.Pattern[str]":
    """Behind a title's first word, the rest of it to the end."""
    return re.compile(rf": (?:(?:[^\W_a-z][\w'’.-]*|{any_of('subtitle_small')})(?: |$)){{2,6}}(?:$|[|–—(\[])")


def cuts(token: Token, around: Words) -> bool:
    return token.folded in around.own or is_connector(token)


def _article(tokens: Sequence[Token]) -> bool:
    """Whether a run is one word, or an article and what it belongs to: "The Last Nine Years", not "Rat Film"."""
    return len(tokens) == 1 or tokens[0].folded in headline_words().the


def is_matter(run: Sequence[Token], around: Words) -> bool:
    """Whether the last word is a matter that people speak of: "Opera and Long-Form Filmmaking"."""
    short = len(run) < 4  # "Twenty Feet From Stardom" is a title
    alone = len(run) == 1 and run[-1].folded in around.themes
    return (
        alone
        or (short and run[-1].folded in around.subjects)
        or (run[-1].folded.endswith(tuple(around.matters)) and run[-1].folded not in around.no_matters)
    )


def is_else(run: Sequence[Token], around: Words) -> bool:
    """Whether capitals are a matter or begin with a person's name."""
    return not run or is_matter(run, around) or run[0].folded in around.given


def is_called(token: Token, around: Words) -> bool:
    """Whether a single word is no title: a first name, a matter, a word of headings."""
    stock = around.headings | around.own | around.times
    return token.folded in around.given or token.folded in stock or is_matter([token], around)


def is_gerund(token: Token) -> bool:
    """Whether a word is a gerund by its ending: "Playing", and not "Evening"."""
    return token.folded.endswith("ing") and len(token.folded) > 5 and token.folded not in headline_words().no_gerunds


def run_end(topic: Sequence[Token], at: int, around: Words) -> int:
    """Where a run of title words ends: capitals, and small words between them."""
    start = at
    while at < len(topic) and at - start < LONGEST + 1:
        token = topic[at]
        if token.kind is not Kind.WORD:
            if (
                token.text == "&"
                and at + 1 < len(topic)
                and topic[at + 1].capital
                and topic[at + 1].folded not in around.own
            ):
                at += 1
                continue
            break
        if (
            is_connector(token)
            and at + 1 < len(topic)
            and (
                topic[at + 1].folded.partition(" ")[0] in around.own
                or (is_gerund(topic[at + 1]) and token.text != "a")  # "Letters to a Drowning Man"
            )
        ):
            break
        small = token.text[0].islower() and token.folded in around.small
        if small and not any(later.capital for later in topic[at + 1 : at + 4]):
            break
        if not small and not token.capital:
            break
        if at > start and is_possessive(topic[at - 1]) and (token.folded in around.topics or at - start > 3):
            break  # "Harbor Lights’ Success", "The Shape of Water’s Fluid Fable"
        if at > start + 1 and token.folded in {"ending", "finale"}:
            break
        if at > start and phrase(topic, at, around.brought, longest=4):
            break  # "Bringing Harbor Lights to the Screen"
        if at > start and token.folded in {"season", "series"} and at + 1 < len(topic) and topic[at + 1].text.isdigit():
            break
        if at > start and topic[start].text in {"The", "A", "An"} and token.folded in around.becomes:
            break
        at += 1
    return at


def owned_by(owner: str, around: Words) -> bool:
    """Whether a name is that of a studio, a channel or a platform."""
    return fold(owner) in around.owners or owner in names().platforms


def trimmed(text: str, run: Sequence[Token], around: Words, *, whole: bool = False) -> str:
    """A run as a title: less "Movie" behind it, a possessive and its question; empty where it is none."""
    tokens = list(run)
    while tokens and (
        tokens[-1].folded in around.connectors or (tokens[-1].text[0].islower() and tokens[-1].folded in around.small)
    ):
        tokens.pop()
    tokens = tokens[past_owner(tokens, around) :]
    if len(tokens) > 2 and tokens[-2].text == "at" and tokens[-1].text.isdigit():
        tokens = tokens[:-2]  # "Snowblind at 15"
    if len(tokens) > 2 and tokens[-1].folded in around.productions and tokens[0].folded not in {"the", "a"}:
        tokens = tokens[:-1]  # "Teases Harbor Lights Sequel"
    if not tokens or len(tokens) > LONGEST or (tokens[-1].folded in around.times and not whole and _article(tokens)):
        return ""
    dated = tokens[-1].text.isdigit() and any(token.folded.endswith("fest") for token in tokens)
    if dated or any(token.folded.endswith(("festival", "filmfest")) for token in tokens):
        return ""
    owner = without_possessive(tokens[-1].text)
    if len(tokens) > 1 and is_possessive(tokens[-1]) and owned_by(owner, around):
        return ""  # "The Heroines of Disney’s Latest"
    if len(tokens) > 1 and is_possessive(tokens[0]) and fold(without_possessive(tokens[0].text)) in around.forms:
        return ""  # "Film’s Grit"
    venue = next((at for at in range(1, len(tokens) - 1) if tokens[at].text in {"at", "for"}), 0)
    if venue and tokens[-1].folded in around.venues:
        tokens = tokens[:venue]  # "Don Giovanni at the Royal Opera House"
    stock = around.small | around.headings | around.times | around.forms | around.numbers
    if all(token.folded in stock or (token.text[0].isdigit() and len(tokens) > 1) for token in tokens):
        return ""
    return without_possessive(text[tokens[0].start : tokens[-1].end])


def to_the_end(text: str, topic: Sequence[Token], at: int, around: Words) -> list[str]:
    """What stands from a place to the end, if it is a title of several words."""
    if at + 1 >= len(topic) or not topic[at].capital or topic[at].folded in around.own | around.times:
        return []
    end = run_end(topic, at, around)
    beside = any(
        one.folded == "with" and other.folded in around.given
        for one, other in pairwise(topic[at:end])  # "The Roman Nose With Ana Lind"
    )
    title = trimmed(text, topic[at:end], around) if end == len(topic) and not beside else ""
    return [title] if title else []


def with_subtitle(text: str, tokens: Sequence[Token], title: str) -> str:
    """A title with what stands behind its colon, if that is capitals to the end or to a comma: "Rose: A Love Story"."""
    around = headline_words()
    ends = text.find(title) + len(title)
    behind = next((at for at, token in enumerate(tokens) if token.text == ":" and token.start == ends), len(tokens))
    start = behind + 1
    if start >= len(tokens) or not tokens[start].capital or tokens[start].folded in around.own:
        return title
    end = run_end(tokens, start, around)
    after = tokens[end] if end < len(tokens) else None
    article = tokens[start].text in {"The", "A", "An"}
    goes_on = end + 1 < len(tokens) and tokens[end + 1].text.islower()
    before = text[: text.find(title)].split()
    made = bool(before) and fold(before[-1]) in around.done  # "scoring Deep Space: Kestrel, …"
    closed = after is None or after.text in {"|", "–", "—", "(", "["}
    closed = closed or (after is not None and after.text == "," and (article or goes_on or made))
    named = tokens[start].folded in around.given or any(is_possessive(token) for token in tokens[start:end])
    if not closed or named or end - start > LONGEST or (end - start == 1 and is_called(tokens[start], around)):
        return title
    return text[text.find(title) : tokens[end - 1].end]


def goes_on_below(text: str, topic: Sequence[Token], around: Words) -> bool:
    """Whether what is spoken about is a title that goes on behind its colon: "on Harbor: The Last Days"."""
    if not topic[0].capital or _subtitle().match(text, topic[-1].end) is None:
        return False
    plain = topic[0].folded not in around.own | around.making and not is_gerund(topic[0]) and not is_else(topic, around)
    single = len(topic) > 1 or len(topic[0].text) == 1 or not is_called(topic[0], around)
    return plain and single and run_end(topic, 0, around) == len(topic)
