"""What closes a headline that names no work otherwise."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.headline_reading import Topic
from extractors.headline_runs import LONGEST, is_called, is_matter, trimmed
from extractors.headline_tokens import Kind, Token, without_possessive
from extractors.headline_told import is_thing
from extractors.headline_words import Words, headline_words
from extractors.vocabulary import Vocabulary, fold


def at_the_end(text: str, behind: Topic, words: Vocabulary) -> str:
    """Where a headline names no work otherwise: several capitals that close it behind a small word, "the Quiet of All Dirt Roads".

    Nearly every interview is about a work; what closes its headline so is one oftener than a matter, a place or people.
    """
    around, topic = headline_words(), behind.tokens
    if not topic:
        return ""
    if topic[0].folded in {"how", "why"}:  # "On How Killing Eve Slayed In Its Debut Season"
        verb = next((at for at in range(2, len(topic)) if _is_past(topic[at], around)), 0)
        run = topic[1:verb] if 2 < verb < 6 else []
        return "" if not run or run[0].folded in around.own else _unless_else(text, run, words)
    if len(topic) > 2 and topic[1].folded in around.natures and topic[2].folded == "of":
        return ""  # "the Reality of School Concerts"
    start = len(topic)
    while start and topic[start - 1].kind is Kind.WORD and (topic[start - 1].capital or topic[start - 1].text == "&"):
        start -= 1
    if not behind.spoken:
        made = start > 1 and topic[start - 1].text == "of" and topic[start - 2].folded in around.productions
        kind = topic[-1].folded in around.forms  # "Joins the Cast of Netflix Thriller"
        return _named(text, topic[start:], words) if made and not kind else ""
    joined = 2 < start < len(topic) and topic[start - 1].text == "and" and topic[start - 2].capital
    # "in Bernard and Huey", not "Life in London and Her Next Role"
    start -= 2 if joined and topic[start].folded not in around.whose else 0
    if start == 0 and len(topic) == 1 and behind.spoken:  # "Rachel Morrison on Mudbound"
        word = topic[0]
        none = word.folded in around.headings | around.own | words.people.keys() | words.country_names.keys()
        none = none or word.text[0].isdigit() or is_matter(topic, around)
        return "" if none or not word.capital else without_possessive(word.text)
    led = start > 0 and topic[start - 1].text in around.before_last
    if led and topic[start - 1].text == "to":  # "the Road to Glass Harbor", not "When to Walk Away"
        led = start > 1 and topic[start - 2].folded in around.towards
    named = {at + step for at in range(start - 1) if topic[at].folded in around.given for step in (0, 1)}
    lower = all(token.text.islower() or at in named for at, token in enumerate(topic[:start]))
    placed = topic[start - 1].text == "in" and topic[start - 2].folded in around.whereabouts if start > 1 else True
    if led and lower and len(topic) - start == 1 and topic[start - 1].text in {"of", "in"} and not placed:
        return _named(
            text, topic[-1:], words
        )  # "talk humour and journalism of Snowblind", "on taking risks in Snowblind"
    if led and start > 1 and topic[start - 1].text == "with" and topic[start - 2].folded in around.company:
        return ""
    told = behind.verb in around.claims | around.tells
    if not led or is_thing(topic[start:], around, of_life=told):
        return ""
    if told and (placed or topic[start - 1].text != "in"):
        return ""  # "Says She Grew Up in New Jersey", "Shares Photo With Jo Pell Junior"
    return _unless_else(text, topic[start:], words)


def _named(text: str, run: Sequence[Token], words: Vocabulary) -> str:
    """The title behind "on the set of", "joins the cast of"."""
    around = headline_words()
    if len(run) != 1:
        return "" if is_thing(run, around, of_life=True) else _unless_else(text, run, words)
    none = run[0].folded in words.people or run[0].folded in words.country_names or is_called(run[0], around)
    return "" if none or run[0].text[0].isdigit() else without_possessive(run[0].text)


def _is_past(token: Token, around: Words) -> bool:
    return token.folded in around.becomes | around.finite or (token.folded.endswith("ed") and len(token.folded) > 4)


def _unless_else(text: str, run: Sequence[Token], words: Vocabulary) -> str:
    """A run as a title, unless it is a matter, a place, a person or a trade."""
    around = headline_words()
    said = text[run[0].start : run[-1].end] if run else ""
    person = bool(run) and run[0].folded in around.given and len(run) == 2
    kin = any(one.folded in around.kin and other.capital for one, other in pairwise(run))  # "from Wife Ana Lind"
    other = (
        kin
        or fold(said) in words.country_names
        or fold(said) in around.modifiers
        or (run[-1:] and run[-1].folded in words.people)
    )
    if (
        not 1 < len(run) <= LONGEST
        or person
        or other
        or is_matter(run, around)
        or not all(t.kind is Kind.WORD for t in run)
    ):
        return ""
    return trimmed(text, run, around)
