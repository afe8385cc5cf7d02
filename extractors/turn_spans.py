"""Paragraphs that hold a question and its answer in an inline element each: ``<span class="q">…</span><span class="a">…</span>``."""

from collections import Counter
from collections.abc import Sequence

from extractors.lines import Line
from extractors.page import fold_space

_LEAST = 3
"""Paragraphs that are set so."""
_INLINE = frozenset({"span", "b", "strong", "i", "em", "font"})
_LONGEST = 1_500
"""Characters of a question."""


def spans_within(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines fall into what one class of element and what another holds."""
    found: dict[int, tuple[tuple[str, str], int]] = {}
    for number, line in enumerate(body):
        children = line.element.iterchildren()
        first, second = next(children, None), next(children, None)
        if first is None or second is None or next(children, None) is not None:
            continue
        classes = first.get("class", ""), second.get("class", "")
        if not all(classes) or classes[0] == classes[1] or first.tag not in _INLINE or second.tag not in _INLINE:
            continue
        text = fold_space("".join(first.itertext())[: 2 * _LONGEST])
        if text and len(text) <= _LONGEST and line.text.startswith(text) and len(line.text) > len(text) + 1:
            found[number] = classes, len(text)
    often = Counter(classes for classes, _ in found.values()).most_common(1)
    if not often or often[0][1] < _LEAST:
        return {}
    return {
        number: [(0, end), (end, len(body[number].text))]
        for number, (classes, end) in found.items()
        if classes == often[0][0]
    }
