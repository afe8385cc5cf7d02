"""Titles in lists: "Macduff, Breaking Ice, Animal House", "Moonrise, Race and Memory"."""

from collections.abc import Sequence

from extractors.headline_runs import is_called, is_else, is_gerund, is_matter, run_end, trimmed
from extractors.headline_tokens import Kind, Token, is_connector, phrase
from extractors.headline_words import Words

_LONGEST_LISTED = 5
"""Words of a title among others in a list."""


def all_titles(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """The titles of what is a list of them and nothing else: "Macduff, Breaking Ice, Animal House"."""
    pieces: list[list[Token]] = [[]]
    for token in topic:
        if token.text == ",":
            pieces.append([])
        else:
            pieces[-1].append(token)
    if len(pieces[-1]) > 1 and is_connector(pieces[-1][0]) and not is_gerund(topic[0]):
        pieces[-1] = pieces[-1][1:]  # ", and Animal House"
    if len(pieces) < 3 or not any(len(piece) > 1 for piece in pieces):
        return []
    for piece in pieces:
        run = bool(piece) and piece[0].capital and run_end(piece, 0, around) == len(piece) < _LONGEST_LISTED
        if not run or any(token.folded in around.connectors for token in piece) or is_else(piece, around):
            return []
        if piece[0].folded in around.own or is_called(piece[-1], around):
            return []
    return [text[piece[0].start : piece[-1].end] for piece in pieces]


def stands_apart(topic: Sequence[Token], end: int, around: Words) -> bool:
    """Whether a run of capitals ends at a comma in a headline of small letters: "on It’s A Gift, moving to the stage"."""
    lower = [token for token in topic[end + 1 :] if token.text.islower() and token.folded not in around.small]
    person = topic[0].folded in around.given or is_matter(topic[:end], around)
    return topic[end].text == "," and len(lower) * 2 >= len(topic) - end - 1 and not person


def first_of_list(topic: Sequence[Token], around: Words) -> str:
    """The one word that a list begins with, if it is no matter as the others are: "Moonrise, Race and Memory"."""
    if len(topic) < 4 or topic[1].text not in {",", "&"}:
        return ""
    word, others = topic[0], topic[2:]
    plain = word.text.isalpha() and len(word.text) > 3 and not word.text.isupper() and not word.folded.endswith("s")
    if not plain or is_called(word, around) or is_gerund(word):
        return ""
    matters = any(is_matter([token], around) or is_gerund(token) for token in others if token.kind is Kind.WORD)
    return word.text if matters else ""


def further_titles(text: str, topic: Sequence[Token], end: int, around: Words) -> list[str]:
    """Further titles of a list that ends in "& more"."""
    if topic[-1].folded != "more":
        return []
    found: list[str] = []
    while end < len(topic) and topic[end].text == "," and end + 1 < len(topic):
        start = end + 1
        end = run_end(topic, start, around)
        title = trimmed(text, topic[start:end], around)
        matter = end > start and is_matter(topic[start:end], around)  # "Glass Harbor, New Music & More"
        if not title or matter or topic[start].folded in around.own or phrase(topic, start, around.about):
            break
        found.append(title)
    return found
