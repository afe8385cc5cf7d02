"""The chapters of a recording, as notes to a podcast list them: "03:41 Where did you grow up?"."""

import re
from collections import Counter
from collections.abc import Sequence

from extractors.lines import Line
from extractors.turn_labels import COLON

_STAMPED = re.compile(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?[\s:–—-]{1,3}(?=\S)")
_LEAST = 3
"""Chapters of a list."""
_LONGEST = 120
"""Characters of one; what is said in a transcript is longer, or stands on lines of its own."""


def without_chapters(body: Sequence[Line]) -> Sequence[Line]:
    """The lines of an article less those of lists of chapters: short ones with a time before each, one right below another.

    A transcript names who speaks behind the times again and again.
    """
    stamped = [number for number, line in enumerate(body) if line.text[:1] in "[(0123456789" and _is_chapter(line)]
    if len(stamped) < _LEAST:
        return body
    runs: list[list[int]] = []
    for number in stamped:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    chapters = {
        number for run in runs if len(run) >= _LEAST and not _is_talk([body[at] for at in run]) for number in run
    }
    return [line for number, line in enumerate(body) if number not in chapters] if chapters else body


def _is_chapter(line: Line) -> bool:
    return len(line.text) <= _LONGEST and _STAMPED.match(line.text) is not None


def _is_talk(lines: Sequence[Line]) -> bool:
    """Whether what stands behind the times begins with the same names again and again."""
    said = [_STAMPED.sub("", line.text, count=1) for line in lines]
    names = Counter(found[1] for text in said if (found := COLON.match(text)))
    return sum(count for count in names.values() if count > 1) * 3 > len(lines)
