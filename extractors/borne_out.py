"""What a headline is taken to name, held against the article below it.

A headline's form tells people and titles, and the forms of the trade are those of other papers as well: "What Alpine Lichens Reveal about Dust and
Drought". An article of some length says whether it speaks of a work, and names whom it speaks with.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import islice

from extractors.given_names import begins_with_given_name
from extractors.headline import HeadlineFacts
from extractors.headline_words import headline_words
from extractors.lines import Line
from extractors.vocabulary import FOLDER, vocabulary
from schemas import Person

_LONG = 1_000
"""Characters of an article from which on it says what it is about: what goes with a video or a sound may be two sentences."""
_MOST = 50_000


@cache
def _trade() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """What finds a word of the trade in small letters, and one that other articles have as well."""
    table = tomllib.loads((FOLDER / "trade.toml").read_text(encoding="utf-8"))
    telling, common = (rf"(?<!\w)(?:{'|'.join(map(re.escape, table[name]))})" for name in ("words", "common"))
    unspaced = "|".join(map(re.escape, table["unspaced"]))
    return re.compile(f"{telling}|{unspaced}"), re.compile(common)


def _speaks_of_works(text: str) -> bool:
    telling, common = _trade()
    small = text.lower()  # many times as fast as a pattern that leaves case out of account
    return telling.search(small) is not None or len(set(common.findall(small))) > 1


def borne_out(
    facts: HeadlineFacts, headline: str, lines: Iterable[Line], language: str | None, below: str = ""
) -> HeadlineFacts:
    """A headline's facts without the works of an article that speaks of none, and without people of whom it never speaks.

    Args:
        facts: what the headline's form tells.
        headline: the headline.
        lines: those of the article.
        language: the page's; of one that the vocabulary does not have, nothing is known to be missing.
        below: what stands between headline and article: a caption there may be all that names who is asked.
    """
    if not (facts.works or facts.people):
        return facts
    text = "\n".join(islice((line.text for line in lines), _MOST))[:_MOST]
    if len(text) - len(headline) < _LONG:
        return facts
    known = (language or "en").partition("-")[0] in vocabulary().languages
    if facts.works and known and not _speaks_of_works(f"{headline}\n{text}"):
        facts = replace(facts, works=())
    text = text.replace(headline, "")
    people = tuple(person for person in facts.people if _is_named(person, f"{below}\n{text}"))
    if people == facts.people:
        return facts
    says = headline_words().pattern["interview"].search(headline) is not None
    return replace(facts, people=people, interview=facts.interview and (bool(people) or says))


def _is_named(person: Person, text: str) -> bool:
    """Whether a text names somebody, by any word of the name; a given name is believed."""
    words = person.name.split(" ")
    return len(words) < 2 or begins_with_given_name(person.name) or any(word in text for word in words if len(word) > 1)
