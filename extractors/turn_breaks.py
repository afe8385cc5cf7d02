"""Where a line holds a question and its answer that nothing parts but the question's mark, or a new line in the source."""

from collections.abc import Sequence

from extractors.lines import Line
from extractors.turn_ways import DASHED, SENTENCE_ENDS, leading_question
from extractors.turn_words import asks

_LEAST = 3
"""Paragraphs that fall into a question and its answer."""
_LONGEST = 1_500
"""Characters of a question in a paragraph's source."""


def run_in(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines fall into a question and its answer that nothing else parts.

    It is the question's mark, or a new line in the source where all paragraphs with a dash have one behind a sentence.
    Most paragraphs from the first such line to the last are set so, and none is a question alone.
    """
    ends = _sources(body)
    if not ends:
        plain = {number: 0 if line.spans else leading_question(line) for number, line in enumerate(body)}
        ends = {number: end for number, end in plain.items() if end}
    if len(ends) < _LEAST:
        return {}
    talk = body[min(ends) : max(ends) + 1]
    if len(ends) * 3 < len(talk) * 2 or any(asks(line.text) for line in talk):
        return {}
    return {number: [(0, end), (end, len(body[number].text))] for number, end in ends.items()}


def _sources(body: Sequence[Line]) -> dict[int, int]:
    """Where the first line of the source ends, of paragraphs that begin with a dash; none where lines end within sentences."""
    found: dict[int, int] = {}
    for number, line in enumerate(body):
        source = (line.element.text or "")[:_LONGEST].strip()
        if "\n" not in source or not DASHED.match(line.text[:8]):
            continue
        first = " ".join(source.partition("\n")[0].split())
        if not first.endswith(SENTENCE_ENDS) or not line.text.startswith(first + " "):
            return {}
        found[number] = len(first) + 1
    asking = sum(asks(body[number].text[:end]) for number, end in found.items())
    return found if len(found) >= _LEAST and asking > 1 else {}
