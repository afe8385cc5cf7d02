"""How turns are printed that are no interview, or are one beyond doubt: lists, quotations, teasers, questions asked anew."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.page import Element
from extractors.turn_drafts import Draft
from schemas import TurnRole

_LINE = 60
"""Characters of a line of a film's dialogue, on average."""
_TOLD = 4
"""How many times as long as such lines is what tells of them."""
_CUT = ("[…]", "[...]", "(…)", "(...)")
"""How a text ends of which a page shows the beginning."""


def is_list(draft: Draft) -> bool:
    """Whether an answer is a list: each of its paragraphs is an item, and not all are one's, in which a page stands."""
    if not (len(draft.sources) > 1 and all(piece.line.tag == "li" and not piece.label for piece in draft.sources)):
        return False
    return len({_item(piece.line.element) for piece in draft.sources}) > 1


def _item(element: Element) -> Element:
    """The item of a list in which an element stands, or is; itself where it stands in none."""
    while element.tag != "li" and (parent := element.getparent()) is not None:
        element = parent
    return element


def is_quoted(drafts: Sequence[Draft]) -> bool:
    """Whether a text quotes what is said in a film: labels stand before a few words, and most of what is below has none."""
    said = [(len(draft.parts[0]), sum(map(len, draft.parts))) for draft in drafts if not draft.styled]
    words = sum(first for first, _ in said)
    return words < _LINE * len(said) and words * _TOLD < sum(whole for _, whole in said)


def is_repeated(drafts: Sequence[Draft]) -> bool:
    """Whether several people answer the same question, each where it is asked anew."""
    asked: dict[str, str] = {}
    return any(
        answer.speaker is not None
        and question.role == TurnRole.QUESTION
        and answer.role == TurnRole.ANSWER
        and asked.setdefault(" ".join(question.parts), answer.speaker) != answer.speaker
        for question, answer in pairwise(drafts)
    )


def are_teasers(drafts: Sequence[Draft]) -> bool:
    """Whether at least half of the answers break off: a page shows the beginnings of other articles."""
    answers = [draft for draft in drafts if draft.role == TurnRole.ANSWER]
    return sum(draft.parts[-1].endswith(_CUT) for draft in answers) * 2 >= max(1, len(answers))
