"""Whether questions and answers are talk by their form alone, where neither the page nor a label says who speaks."""

from collections.abc import Sequence

from extractors.turn_speech import asks, invites, says_i, says_i_alone, says_you
from extractors.turn_ways import breaks_off
from schemas import TurnRole

PRONOUNS_LEFT_OUT = frozenset("es pt it ca ro pl cs sk sl hr sr bg fi hu tr el ar fa ja ko".split())
"""Languages in which the verb says that a question is put to somebody."""
LEAST_HEARD = 5
"""Questions from which on turns may tell for themselves that they are a conversation."""
_LEAST_SPOKEN = 3
"""The same where they begin with dashes, or answers stand in quotation marks."""
_LITTLE_HEARD = 0.25
"""The share of questions that say "you", and of answers that say "I", from which on both together may tell so."""
_LEAST_PUT = 0.1
"""The share of questions that say "you" where the verb alone mostly does."""
_BOTH_HEARD = 0.8
"""What the two shares must add up to."""
_SURELY_HEARD = 1.2
"""The same where there is one question less."""
_SPOKEN_HEARD = 0.6
"""The same where turns begin with dashes, or answers stand in quotation marks: no FAQ's do."""
_MARKS = ("«", "»", "“", "„", '"', "「", "''", "‘", "‚", "``")
_CLOSING = ("»", "«", "”", "“", '"', "」", "''", "’", "‘")
"""Those with which a quotation begins, in some language, and those with which it ends."""
_STRAY = 0.2
"""The share of questions that say "I" alone, or of answers that say "you" alone, from which on turns are no conversation."""
MOST_OF_IT = 0.6
"""The share of a page's text, and of questions that end so, from which on its turns are what it is about."""
_MOST_HEARD = 1_000
"""Turns in which one looks for who says "you": the longest interviews have some hundreds."""
_LEAST_VOICES = 6
"""Of so many turns, one says "you" or "I" where they are an answer to somebody whom the headline names."""


def is_formed(
    turns: Sequence[tuple[TurnRole, str]], language: str | None, share: float, *, dashed: bool, told: bool, among: bool
) -> bool:
    """Whether turns that nobody's name stands before are talk by their form: questions set apart, one after another.

    Of these, and of the answers, fewer must say "you" and "I" than where nothing else tells; but no question may be the
    reader's, and no answer be given to the reader. Among a site's interviews a band answers that says "we".
    """
    asked = [text for role, text in turns if role == TurnRole.QUESTION]
    answers = [text for role, text in turns if role == TurnRole.ANSWER]
    quoted = sum(text.startswith(_MARKS) and text.rstrip(".!?,;").endswith(_CLOSING) for text in answers)
    spoken = dashed or quoted * 5 >= len(answers) * 4
    if len(asked) < (_LEAST_SPOKEN if spoken else LEAST_HEARD - 1) or share < MOST_OF_IT:
        return False
    if sum(map(asks, asked)) < MOST_OF_IT * len(asked):
        return False
    to_somebody = [says_you(text, language) or (invites(text) and not asks(text)) for text in asked]
    put = sum(to_somebody) / len(asked)
    tells = says_i if spoken or among else says_i_alone
    own = sum(tells(text, language) for text in answers) / len(answers)
    stray = sum(says_i(text, language) and not put for text, put in zip(asked, to_somebody, strict=True)) / len(asked)
    stray = max(stray, sum(says_you(text, language) and not says_i(text, language) for text in answers) / len(answers))
    if stray >= _STRAY:
        return False
    if spoken:
        return (
            own >= _LITTLE_HEARD and put + own >= _SPOKEN_HEARD and (dashed or put > 0 or language in PRONOUNS_LEFT_OUT)
        )
    least = _LEAST_PUT if language in PRONOUNS_LEFT_OUT else _LITTLE_HEARD
    return (
        put >= least
        and own >= _LITTLE_HEARD
        and put + own >= (_BOTH_HEARD if told or len(asked) >= LEAST_HEARD else _SURELY_HEARD)
    )


def is_put(turns: Sequence[tuple[TurnRole, str]], language: str | None) -> bool:
    """Whether some questions say "you" or some answers "I", or "we", and few turns the other way round.

    One question at least says "you": those of an essay's headings do not.
    """
    told = [
        (role == TurnRole.QUESTION, says_i(text, language), says_you(text, language))
        for role, text in turns[:_MOST_HEARD]
    ]
    right = sum(second if asked else first for asked, first, second in told)
    wrong = sum(second and not first for asked, first, second in told if not asked)
    put = language in PRONOUNS_LEFT_OUT or any(second for asked, _, second in told if asked)
    return put and right * _LEAST_VOICES >= len(told) and wrong * 8 <= len(told)


def conversation(turns: Sequence[tuple[TurnRole, str]], language: str | None) -> tuple[float, float]:
    """How much questions say "you" and answers "I", if both do; and how much it is the other way round."""
    turns = turns[:_MOST_HEARD]
    asked = spoken = backward = addressed = 0
    for role, text in turns:
        first, second = says_i(text, language), says_you(text, language)
        if role == TurnRole.QUESTION:
            asked += second
            backward += first and not second and not breaks_off(text)  # "I would never paint …" is the answer's
        else:
            spoken += first
            addressed += second and not first
    backward += addressed
    forward = (asked or language in PRONOUNS_LEFT_OUT) and spoken and spoken >= addressed
    return (asked + spoken) / len(turns) if forward else 0.0, backward / len(turns)
