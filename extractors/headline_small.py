"""Titles of small letters, as other languages write them: "su La storia di Marco", "on Così fan tutte"."""

from collections.abc import Sequence

from extractors.headline_runs import LONGEST
from extractors.headline_tokens import Kind, Token, is_possessive, phrase
from extractors.headline_words import Words

_LONGEST = 6
"""Words of the longest one in a headline of another language."""


def to_its_end(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title to its end where titles have small letters: "su La storia di Souleymane", "il loro nuovo horror, Abigail"."""
    start = 0
    while start < min(len(topic) - 1, 6) and topic[start].kind is Kind.WORD and topic[start].text.islower():
        start += 1
    if start and not any(token.folded in around.forms | around.modifiers - around.small for token in topic[:start]):
        return ""  # "parla di cinema e società"
    start += topic[start].text == "," and start + 1 < len(topic)
    if len(topic) > start + 2 and topic[start].folded in around.given and topic[start + 1].text in around.inside:
        start += 2  # "l’interprète de Lucie dans La Route du sel"
    if not topic[start].capital or topic[start].folded in around.own - around.small:
        return ""
    end = start + 1
    while end < len(topic) and topic[end].kind is Kind.WORD:
        placed = topic[end].folded in around.placed and end + 1 < len(topic)
        if topic[end].text.islower() and topic[end].folded in around.title_ends:
            break
        if placed and (
            phrase(topic, end + 1, around.events, longest=5)
            or topic[end + 1].folded in around.headings
            or any(map(str.isdigit, topic[end + 1].text))
        ):
            break  # "presenta Zamora al BFF42"
        end += 1
    named = topic[start:end]
    if end < len(topic) and topic[end].text == "/" and topic[end - 1].text.isdigit() and end - start > 1:
        named = named[:-1]  # "À la poursuite de demain 1/2"
    person = len(named) == 2 and named[0].folded in around.given
    called = len(named) == 1 and (named[0].folded in around.headings or (not start and named[0].folded in around.given))
    if person or called or len(named) > LONGEST:
        return ""
    return text[named[0].start : named[-1].end]


def in_small_letters(text: str, topic: Sequence[Token], at: int, around: Words) -> str:
    """A title in another language's small letters: "Così fan tutte", "La traviata at Harborne"; empty where it is none."""
    first = topic[at]
    foreign = first.folded in around.articles and first.text not in {"The", "A", "An", "His", "Her", "Their"}
    foreign = foreign or any(letter > "~" and letter.isalpha() for letter in first.text)
    if not (foreign and first.capital and not is_possessive(first)):
        return ""
    end = at + 1
    while end < len(topic) and topic[end].kind is Kind.WORD and topic[end].folded not in around.stops:
        end += 1
    lower = end > at + 1 and topic[at + 1].text[0].islower()
    return text[first.start : topic[end - 1].end] if lower and end - at < _LONGEST else ""
