"""Titles behind what a work is called: "Her Debut Feature Platform Zero", "seinen Vampirfilm Durst"."""

from collections.abc import Sequence

from extractors.headline_runs import LONGEST, is_called, is_else, is_gerund, run_end, to_the_end, trimmed
from extractors.headline_tokens import (
    Kind,
    Token,
    is_connector,
    is_possessive,
    phrase,
    without_possessive,
)
from extractors.headline_words import Words

_LONGEST_NEWEST = 12
"""Words of the longest title that closes a headline behind "new album"."""


def behind_form(text: str, topic: Sequence[Token], around: Words) -> str:
    """The title that stands behind what it is, in what somebody speaks about; empty for none."""
    series = _before_series(text, topic, around)
    return (
        series
        or _behind_form(text, topic, around)
        or _behind_own_form(text, topic, around)
        or _adorned(text, topic, around)
    )


def _before_series(text: str, topic: Sequence[Token], around: Words) -> str:
    """Capitals before what they are several of: "his Paradise trilogy", "the Outpost Trilogy"."""
    led = (
        2 < len(topic) < 6 and topic[0].folded in around.own | {"the"} and topic[-1].folded in {"trilogy", "franchise"}
    )
    run = topic[1:-1] if led else []
    plain = all(token.capital and token.folded not in around.newest | around.own for token in run)
    return trimmed(text, run, around) if run and plain else ""


def _adorned(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title to the end behind two adjectives: "his Lush, Lyrical Call Me By Your Name"."""
    adorned = len(topic) > 5 and topic[0].folded in around.own and topic[2].text == "," and topic[1].capital
    title = to_the_end(text, topic, 4, around) if adorned else []
    return title[0] if title else ""


def _behind_form(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title behind what it is: "Her Debut Feature Platform Zero", "Sundance Title Quarry"."""
    if topic[0].folded not in around.own | around.headings or topic[0].folded in around.small:
        return ""
    past = 0
    for at in range(min(7, len(topic) - 1)):
        token = topic[at]
        if token.kind is not Kind.WORD:
            return ""
        past = max(past, at + phrase(topic, at, around.events, longest=5))
        if at < past:
            continue  # "Their DOC NYC Premiering The Interpreters"
        last = token.folded.split()[-1]  # "His Michelle Pfeiffer-Starring Where Is Kyra?"
        form = last in around.forms or ("-" in token.text and last in around.joined)
        form = form and topic[at + 1].text[:1].isalpha()
        if token.capital and form and topic[at + 1].capital:
            if topic[at + 1].folded in around.forms:
                continue  # "Debut Feature"
            end = run_end(topic, at + 1, around)
            if end == len(topic) or topic[end].kind is Kind.MARK:
                single = end == at + 2 and is_called(topic[at + 1], around)  # "Her Film Career"
                return "" if single else trimmed(text, topic[at + 1 : end], around)
            return ""
        if token.folded in around.small - around.own and token.text.islower():
            return ""
    return ""


def _behind_own_form(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title to the end behind what it is and whose: "… in the Monster Movie Kaiju Kid", "on His Latest Film, The Line"."""
    for at in range(1, len(topic) - 1):
        if not _is_form(topic[at], around) or topic[at + 1].folded in around.forms | around.headings - around.the:
            continue
        named = any(
            (before.folded in around.own | around.headings or is_possessive(before) or "-" in before.text)
            and before.folded not in {"of", "in", "with", "on", "at", "and", "a", "an"}
            for before in topic[max(0, at - 3) : at]
        )
        comma = topic[at + 1].text == ","
        run = topic[at + 1 + comma :]  # "Her Prison Musical, Yard Song"
        lower = topic[at].text.islower() or topic[at - 1].text.islower()
        named = named or topic[at - 1].folded in around.newest or (lower and topic[at - 1].folded in around.modifiers)
        if not named or not run:
            continue
        closed = run_end(run, 0, around)  # "her new thriller Blue Gull, on fear"
        if lower and 0 < closed < len(run) and run[closed].text == "," and not comma:
            run = run[:closed]
            if closed > 1:
                return "" if is_else(run, around) else trimmed(text, run, around)
        title = to_the_end(text, _before_gerund(topic, at + 1 + comma, around), at + 1 + comma, around)
        if title and (not comma or run[0].text in {"The", "A", "An"} or not is_else(run, around)):
            return title[0]
        # "his debut play Disgrace", "the Short Film Dune", "His 2006 Feature, Delirium", not "Her Film Career"
        told = (
            comma or topic[at].text.islower() or topic[at - 1].folded in around.newest or topic[at - 1].text.isdigit()
        )
        told = told or topic[at].folded not in around.forms
        named_so = lower and not comma and run[0].folded in around.given  # "her new thriller Morgan"
        if told and len(run) == 1 and run[0].capital and (named_so or not is_called(run[0], around)):
            return without_possessive(run[0].text)
    return ""


def _before_gerund(topic: Sequence[Token], at: int, around: Words) -> Sequence[Token]:
    """What is spoken about up to "and" and a gerund: "the Series Glass Mass and Working Again"."""
    end = run_end(topic, at, around)
    goes_on = end + 1 < len(topic) and is_connector(topic[end]) and is_gerund(topic[end + 1])
    return topic[:end] if goes_on else topic


def _is_form(token: Token, around: Words) -> bool:
    """Whether a word says what a work is, also at the end of a compound: "Vampirfilm", "Debütroman"."""
    return token.folded in around.forms or (len(token.folded) > 7 and token.folded.endswith(tuple(around.form_endings)))


def _told_behind(text: str, tokens: Sequence[Token], at: int, around: Words) -> str:
    """The title that a headline begins with, and tells behind a comma what it is: "La Route du sel, le nouveau film de …"."""
    comma = at - 3 if at > 3 and tokens[at - 2].text in around.small | around.articles else at - 2
    led = (
        comma > 0
        and tokens[comma].text == ","
        and at + 1 < len(tokens)
        and tokens[at + 1].text in around.of_work | {"by"}
    )
    title = tokens[:comma] if led else []
    plain = all(token.kind is Kind.WORD for token in title) and len(title) < LONGEST and not is_else(title, around)
    return text[title[0].start : title[-1].end] if title and plain and title[0].capital else ""


def behind_newest(text: str, tokens: Sequence[Token], around: Words) -> str:
    """A title behind the news that it is one, wherever it stands: "Reveals Artwork for New Album Salt and Snow"."""
    for at in range(1, len(tokens) - 1):
        newest = tokens[at - 1].folded in around.newest | around.whose
        if not (newest and tokens[at].folded in around.titled):
            continue
        if title := _told_behind(text, tokens, at, around):
            return title
        start = at + 1 + (tokens[at + 1].text in {",", ":"})
        end = start
        while end < len(tokens) and (tokens[end].capital or tokens[end].folded in around.small):
            end += 1
        run = tokens[start:end]
        closed = end == len(tokens) or tokens[end].kind is Kind.MARK
        if not run or not closed or not run[0].capital or len(run) > _LONGEST_NEWEST:
            continue
        stock = (
            around.headings
            | around.forms
            | around.things
            | around.times
            | around.topics
            | around.facets
            | around.themes
            | around.modifiers
        )
        begins = run[0].folded in (around.small | around.about | around.finite | around.own) - around.begins
        if begins or run[-1].folded in stock or is_else(run, around):
            continue
        return text[run[0].start : run[-1].end]
    return ""
