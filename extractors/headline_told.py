"""What somebody tells that is no title: a clause, a thing that people share, a matter of their lives."""

from collections.abc import Sequence

from extractors.headline_runs import is_matter
from extractors.headline_words import Token, Words, is_connector, is_possessive, without_possessive
from extractors.vocabulary import fold

WHOSE = frozenset({"his", "her", "their", "its", "our", "my", "your"})
"""Words that begin no title: "Her New Look"."""
_ABOUT_ENDS = frozenset({"season", "series", "ending", "finale"})
"""Words behind the name of a work alone: "Reveals Snowblind Season 2 Will Be Darker"."""
_LONGEST_ORDINARY = 3
"""Words of what is an ordinary phrase by its first and last word: "Sweet Anniversary Gift"."""


def names_work(topic: Sequence[Token], end: int, around: Words) -> bool:
    """Whether what stands behind a run of capitals says that the run is a work: "Snowblind Season 2", "Snowblind’s Twist"."""
    if end >= len(topic):
        return False
    return topic[end].folded in _ABOUT_ENDS or (is_possessive(topic[end - 1]) and topic[end].folded in around.topics)


def is_clause(topic: Sequence[Token], around: Words) -> bool:
    """Whether what follows "recalls" has a subject and a verb: "She Cried on Set", "Marvel Was Calling Him"."""
    end = next((at for at, token in enumerate(topic) if token.text in {",", ":"}), len(topic))
    if any(token.folded.partition(" ")[0] in around.persons for token in topic[:end]):
        return True  # "He’s Engaged", "Time She Met the Queen"
    return any(token.folded in around.finite for token in topic[1:end])


def is_thing(run: Sequence[Token], around: Words, *, of_life: bool) -> bool:
    """Whether capitals are an ordinary phrase: "New Baby", "Wedding Plans", "Motherhood and Mental Health".

    Behind a verb of what people tell of their lives (`of_life`), any thing or relative tells it: "Date Nights With Wife".
    Elsewhere a title may hold one ("Million Dollar Baby"), and both ends have to.
    """
    if not run:
        return False
    if run[0].folded in WHOSE:
        return True
    things = around.things | around.kin
    words = [fold(without_possessive(token.text)) for token in run]
    if of_life and (any(word in things for word in words) or words[-1] in around.themes | around.subjects):
        return True
    if len(run) > 2 and words[-1] in around.kin and run[-2].folded == "with":
        return True
    said = words[1:] if words[0] in {"the", "a", "an"} and words[1:] and words[1] in around.everyday else words
    if 1 < len(said) <= _LONGEST_ORDINARY and said[0] in around.everyday | around.newest | things:
        return said[-1] in things or (said[-1] in around.themes | around.subjects and said[0] not in around.newest)
    joined = [at for at, token in enumerate(run) if is_connector(token)]
    pieces = [run[start + 1 : end] for start, end in zip([-1, *joined], [*joined, len(run)], strict=True)]
    if len(pieces) == 1 or len(run) <= _LONGEST_ORDINARY:
        return False
    plainly = len(pieces[0]) > 1 and words[joined[0] - 1] in things  # "Summer Plans and Skin Care"
    return plainly or all(_is_subject(piece, around) for piece in pieces)


def _is_subject(piece: Sequence[Token], around: Words) -> bool:
    last = fold(without_possessive(piece[-1].text)) if piece else ""
    return bool(piece) and (is_matter(piece[-1:], around) or last in around.things | around.subjects)
