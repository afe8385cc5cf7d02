"""Titles in capitals, in a headline that is not: "Per Fly Talks About HAMMARSKJÖLD"."""

from collections.abc import Sequence

from extractors.headline_tokens import (
    BREAKS,
    Kind,
    Token,
    is_possessive,
    phrase,
    read_role,
    without_possessive,
)
from extractors.headline_words import Words, headline_words
from extractors.values.known import names
from extractors.vocabulary import Vocabulary

_NAME_AND_MORE = 4
"""More words than a name has."""


def in_capitals(
    text: str, tokens: Sequence[Token], taken: Sequence[str], words: Vocabulary, *, spoken: bool
) -> list[str]:
    """Runs of words in capitals, in a headline that is not: "Per Fly Talks About HAMMARSKJÖLD".

    Where a role follows one of them ("RESIDENT EVIL Director …"), that one alone is a title, and any headline may name it;
    the others are titles where somebody speaks.
    """
    around = headline_words()
    spelled = [token for token in tokens if token.kind is Kind.WORD]
    cased = [word for word in spelled if len(word.text) > 1 and word.text.upper() != word.text.lower()]
    if sum(1 for word in cased if word.text.isupper()) * 10 > 7 * len(cased):
        return []
    found: list[str] = []
    held: list[str] = []
    before: list[str] = []
    run: list[Token] = []
    for at, token in enumerate([*tokens, None]):
        numbered = token is not None and not run and _counts(tokens, at)
        closed = bool(run) and is_possessive(run[-1])  # "GHOST HOUSE’s Ana Lind"
        if token is not None and token.kind is Kind.WORD and not closed and (numbered or _is_capital(token, bool(run))):
            run.append(token)
            continue
        if run and token is not None and (token.text == "&" or (token.text == ":" and _goes_on(tokens, at + 1, words))):
            run.append(token)
            continue
        if run and token is not None and (token.text == ")" if _is_open(run) else _bracketed(tokens, at)):
            run.append(token)  # "KEVIN (ALMOST) WINS THE WAR"
            continue
        if len(run) > 2 and token is not None and token.text == "," and _clause(tokens, at + 1):
            run.append(token)  # "AS I WENT, ALL THE BELLS RANG"
            continue
        numbered = token is not None and token.text.startswith("#")  # "CINECLUBE #12: …": a programme
        length = len(run)
        if run and not numbered:
            titles = [title for title in _capital_title(text, run, around, taken) if not any(title in f for f in found)]
            found += titles
            owned = at > length and is_possessive(tokens[at - length - 1])  # "Abel Ferrara’s SIBERIA"
            holds = owned or read_role(tokens, at, words)[1]
            if holds and before and titles and tokens[at - length - 1].text in {"and", "&"}:
                held += before  # "WARM HANDS and A GOOD DAY composers"
            held += titles if holds else []
            before = titles if token is not None and token.text in {"and", "&"} else []
        run = []
    return held or (found if spoken else [])


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number begins capitals behind a small word: "the 14 PEAKS documentary"."""
    led = (
        at > 0
        and (tokens[at - 1].text.islower() or tokens[at - 1].text in {"(", ":"})
        and tokens[at].text.isdigit()
        and at + 1 < len(tokens)
    )
    return led and tokens[at + 1].kind is Kind.WORD and _is_capital(tokens[at + 1], False)


def _is_open(run: Sequence[Token]) -> bool:
    return sum(token.text == "(" for token in run) > sum(token.text == ")" for token in run)


def _bracketed(tokens: Sequence[Token], at: int) -> bool:
    """Whether capitals in brackets stand from a place on, and others behind them."""
    end = at + 1
    while end < len(tokens) and tokens[end].kind is Kind.WORD and _is_capital(tokens[end], False):
        end += 1
    closed = tokens[at].text == "(" and at + 1 < end < len(tokens) - 1 and tokens[end].text == ")"
    return closed and tokens[end + 1].kind is Kind.WORD and _is_capital(tokens[end + 1], False)


def _goes_on(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether capitals go on behind a colon up to a break, "Interview" or a role: "VILLAGE: THE CURSE BEGINS Interview: …"."""
    start = at
    while at < len(tokens) and tokens[at].kind is Kind.WORD and _is_capital(tokens[at], at > start):
        at += 1
    interview = headline_words().pattern["interview"]
    ends = at < len(tokens) and (interview.fullmatch(tokens[at].text) or read_role(tokens, at, words)[1])
    apart = at == len(tokens) or tokens[at].text in BREAKS or tokens[at].text.islower()
    person = start < at and tokens[start].folded in headline_words().given and at - start < _NAME_AND_MORE
    return start < at and (bool(ends) or (apart and not person))


def _clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether three words in capitals stand from a place on: more than another title of a list has."""
    return len(tokens) > at + 2 and all(
        token.text.isupper() and token.kind is Kind.WORD for token in tokens[at : at + 3]
    )


def _is_capital(token: Token, inside: bool) -> bool:
    text = without_possessive(token.text) if inside else token.text
    letters = [letter for letter in text if letter.isalpha()]
    return (bool(letters) and all(letter.isupper() for letter in letters)) or (inside and token.text.isdigit())


def _capital_title(text: str, run: list[Token], around: Words, taken: Sequence[str]) -> list[str]:
    while run and (run[-1].text == "&" or run[-1].folded in around.headings - around.small):
        if len(run) > 2 and run[-2].folded in around.small:
            break  # "LEGENDS OF SUNDAY"
        run.pop()
    while run and (run[0].kind is Kind.MARK or run[0].folded in around.headings - around.small):
        run.pop(0)
    run = [token for token in run if token.folded not in names().societies or len(run) == 1]
    if phrase([token for token in run if not token.text.isdigit()], 0, around.events):
        return []  # "at E3 2024"
    letters = sum(len(token.text) for token in run)
    longest = max((len(token.text) for token in run), default=0)
    if (
        letters < 5
        or (longest < 4 and len(run) < 3)
        or (len(run) == 1 and not run[0].text.replace("’", "").replace("'", "").isalpha())
    ):
        return []  # HTML5, GLP-1
    title = without_possessive(text[run[0].start : run[-1].end])
    if any(title in name for name in taken):
        return []
    closing = text[run[-1].end :]
    if closing.startswith(" (") and (end := closing.find(")")) > 0 and closing[2:end].isupper() and len(run) == 1:
        inside = closing[2:end].casefold()
        if inside not in around.headings:
            title += closing[: end + 1]  # TRIGGERED (TOPAKK)
    return [title]
