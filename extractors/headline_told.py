"""What somebody tells that is no title: a clause, a thing that people share, a matter of their lives."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.headline_runs import is_matter
from extractors.headline_tokens import Token, is_connector, is_possessive, without_possessive
from extractors.headline_words import Words
from extractors.vocabulary import fold

_LONGEST_ORDINARY = 3
"""Words of what is an ordinary phrase by its first and last word: "Sweet Anniversary Gift"."""


def names_work(topic: Sequence[Token], end: int, around: Words) -> bool:
    """Whether what stands behind a run of capitals says that the run is a work: "Snowblind Season 2", "Snowblind’s Twist"."""
    if end >= len(topic):
        return False
    owns = is_possessive(topic[end - 1]) and fold(without_possessive(topic[end - 1].text)) not in around.kin
    return topic[end].folded in around.work_ends or (owns and topic[end].folded in around.topics)


def is_clause(topic: Sequence[Token], around: Words) -> bool:
    """Whether what follows "recalls" has a subject and a verb: "She Cried on Set", "Marvel Was Calling Him"."""
    end = next((at for at, token in enumerate(topic) if token.text in {",", ":"}), len(topic))
    if any(token.folded.partition(" ")[0] in around.persons for token in topic[:end]):
        return True  # "He’s Engaged", "Time She Met the Queen"
    return any(token.folded in around.finite for token in topic[1:end])


def is_thing(run: Sequence[Token], around: Words, *, of_life: bool) -> bool:
    """Whether capitals are an ordinary phrase: "New Baby", "Wedding Plans", "Motherhood and Mental Health".

    Behind a verb of what people tell of their lives (`of_life`), a thing or a relative at its end tells it. Elsewhere
    a title may end so ("Million Dollar Baby"), and both ends have to.
    """
    if not run:
        return False
    if run[0].folded in around.whose:
        return True
    things = around.things | around.kin
    words = [fold(without_possessive(token.text)) for token in run]
    matters = around.themes | around.subjects
    if of_life and (words[-1] in around.things or around.during & set(words[1:-1]) or _of_somebody(words, around)):
        return True
    if of_life and is_possessive(run[0]) and words[0] in around.kin:
        return True  # "Ex-Husband’s Parenting"
    placed = len(run) > 2 and words[-2] == "in" and words[-1] in matters
    if placed and (of_life or (len(run) == _LONGEST_ORDINARY and words[0] in matters)):
        return True  # "Pay Gap in Hollywood", "Aging in Hollywood"
    if len(run) > 2 and words[-1] in around.kin and run[-2].folded == "with":
        return True
    joined = [at for at, token in enumerate(run) if is_connector(token)]
    if 1 < len(run) <= _LONGEST_ORDINARY and not joined:
        ordinary = words[0] in around.everyday
        named = words[-1] in things and (ordinary or words[0] in around.newest | things)
        return named or (ordinary and words[-1] in matters)
    pieces = [run[start + 1 : end] for start, end in zip([-1, *joined], [*joined, len(run)], strict=True)]
    if len(pieces) == 1 or len(run) <= _LONGEST_ORDINARY:
        return False
    plainly = len(pieces[0]) > 1 and words[joined[0] - 1] in things  # "Summer Plans and Skin Care"
    return plainly or (any(len(piece) > 1 for piece in pieces) and all(_is_subject(piece, around) for piece in pieces))


def _of_somebody(words: Sequence[str], around: Words) -> bool:
    """Whether a thing or a relative has somebody behind it: "Feud With Costar", "Late Costar Ben Ridley"."""
    things = around.things | around.kin
    held = any(word in things and after in around.holds for word, after in pairwise(words))
    relative = next((at for at, word in enumerate(words) if word in around.kin), len(words))
    return held or any(word in around.given for word in words[relative + 1 :])


def _is_subject(piece: Sequence[Token], around: Words) -> bool:
    last = fold(without_possessive(piece[-1].text)) if piece else ""
    return bool(piece) and (is_matter(piece[-1:], around) or last in around.things | around.subjects)
