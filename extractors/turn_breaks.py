"""Where a line holds a question and its answer that nothing parts but the question's mark, or a new line in the source."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.lines import BOLD, MOST, Line
from extractors.turn_labels import names_speaker
from extractors.turn_speech import asks
from extractors.turn_ways import DASHED, SENTENCE_ENDS, leading_question

_LEAST = 3
"""Paragraphs that fall into a question and its answer."""
_LABEL = r"([^\W\d_][\w'’.-]{0,24}(?:\s[\w'’.-]{1,24}){0,3})\s?:\s"
_ANSWERING = re.compile(rf"[?？][”\"»]?\s{{1,2}}{_LABEL}")
_LABELLED = re.compile(rf"(?:^|(?<=[.?!…？”\"»)\]*]\s)){_LABEL}")
_MOST_LABELS = 6
_LONGEST_NAME = 32
_NEAR = 8
_CLOSING = " )]）」』”’\"'»"
"""What may stand between the end of a sentence and the next."""
_HEAD = 120
"""Characters in which a label stands that begins a line."""
_QUOTED_RUN = re.compile(r"([^«»“”]{2,300}[.?!…]\s)(«[^«»]+»|“[^“”]+”)[.,;]?(?:\s|$)")
"""A question and an answer in quotation marks behind it, in the midst of others."""
_LOST = re.compile(
    r"(?:(?<=[^\W\d_A-Z]{2}[.?!…])|(?<=[^\W\d_A-Z][.?!…][”»)\]])|(?<=[^\W\d_A-Z][”»)\]][.?!…])|(?<=[.?!…][”»]\.))(?=[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇΑ-Ω“«„¿¡])"
)
"""Where a sentence follows another without a space: a line break has been lost there."""
_QUESTION_MARKS = ("?", "？", "؟")
_LEAST_LOST = 6
_LONGEST = 1_500
"""Characters of a question in a paragraph's source."""


def labels_within(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines fall into several turns before the labels within them: "Q: … A: …".

    Who answers stands behind question marks, again and again, or behind one and before other lines; who asks, in the same lines.
    """
    behind = Counter(
        found[1] for line in body if ":" in line.text and ("?" in line.text) for found in _ANSWERING.finditer(line.text)
    )
    before = Counter(label[1] for line in body if ":" in line.text and (label := _LABELLED.match(line.text[:_HEAD])))
    behind |= _behind_labels(body, before)
    answering = {
        label for label, count in behind.items() if max(count, before[label]) >= _LEAST and names_speaker(label)
    }
    if not answering or len(answering) > _MOST_LABELS:
        return {}
    talk = {
        number: places
        for number, line in enumerate(body)
        if (places := _LABELLED.findall(line.text)) and not answering.isdisjoint(places)
    }
    often = before + Counter(label for places in talk.values() for label in places)
    speaking = {label for label, count in often.items() if count >= _LEAST and names_speaker(label)}
    found = {}
    for number in talk:
        text = body[number].text
        cuts = [match.start(1) for match in _LABELLED.finditer(text) if match[1] in speaking]
        found[number] = list(pairwise([0, *[cut for cut in cuts if cut][:MOST], len(text)]))
    return found


def names_within(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines fall into several turns before names in bold type without a mark: "**Ada** I do. **Bo** Never".

    They begin lines and follow sentences, in two lines at least, and a sentence follows each: "**Ada** says" is prose.
    """
    places = {number: names for number, line in enumerate(body) if line.spans and (names := _bold_names(line))}
    often = Counter(name for names in places.values() for _, name in names)
    speaking = {name for name, count in often.items() if count >= _LEAST}
    if not 1 < len(speaking) <= _MOST_LABELS:
        return {}
    found = {}
    for number, names in places.items():
        text = body[number].text
        starts = [start for start, name in names if name in speaking]
        if starts and starts[0] == 0 and len(starts) > 1:
            found[number] = list(pairwise([*starts[: MOST + 1], len(text)]))
    return found if len(found) >= _LEAST - 1 else {}


def _bold_names(line: Line) -> list[tuple[int, str]]:
    """Where they begin, and the words of a line's names in bold type that begin it or follow a sentence, and have a sentence behind them."""
    text = line.text
    return [
        (start, name)
        for start, end, kind in sorted(line.spans)
        if kind == BOLD
        and end - start <= _LONGEST_NAME
        and end < len(text)
        and (start == 0 or text[max(0, start - _NEAR) : start].rstrip(_CLOSING).endswith(SENTENCE_ENDS))
        and (text[end - 1].isspace() or text[end : end + 1].isspace())
        and not text[end : end + 2].strip()[:1].islower()
        and (name := text[start:end].strip())
        and names_speaker(name)
    ]


def _behind_labels(body: Sequence[Line], before: Counter[str]) -> Counter[str]:
    """How often labels stand behind sentences of lines that begin with the commonest one: "Q: I saw it. A: Twice"."""
    label, count = before.most_common(1)[0] if before else ("", 0)
    if count < _LEAST or sum("?" in line.text for line in body) < 2:
        return Counter()
    asked = (line.text for line in body if line.text.startswith(label))
    return Counter(found for text in asked for found in set(_LABELLED.findall(text)) - {label})


def lost_breaks(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines have lost their line breaks: "Who asks?I do.And then?" – in a page that asks so again and again."""
    found: dict[int, list[tuple[int, int]]] = {}
    for number, line in enumerate(body):
        if not any(map(line.text.__contains__, _QUESTION_MARKS)):
            continue
        cuts = [match.start() for match in _LOST.finditer(line.text)][:MOST]
        if len(cuts) >= _LEAST_LOST:
            found[number] = list(pairwise([0, *cuts, len(line.text)]))
    asking = sum(asks(body[number].text[start:end]) for number, edges in found.items() for start, end in edges)
    return found if asking >= _LEAST else {}


def run_in(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines fall into a question and its answer that nothing else parts.

    It is the question's mark, or a new line in the source where all paragraphs with a dash have one behind a sentence.
    Most paragraphs from the first such line to the last are set so, and none is a question alone.
    """
    quoted = _quoted(body)
    if quoted:
        return quoted
    ends = _sources(body)
    if not ends:
        plain = {number: 0 if line.spans else _leading(line) for number, line in enumerate(body)}
        ends = {number: end for number, end in plain.items() if end}
    if len(ends) < _LEAST:
        return {}
    talk = body[min(ends) : max(ends) + 1]
    if len(ends) * 3 < len(talk) * 2 or any(asks(line.text) for line in talk):
        return {}
    return {number: [(0, end), (end, len(body[number].text))] for number, end in ends.items()}


def _quoted(body: Sequence[Line]) -> dict[int, list[tuple[int, int]]]:
    """By their numbers, where lines fall into questions and answers in quotation marks: "Who asks? «I do». And then? «…»".

    Of what stands between the answers, most asks; what introduces a quotation in prose ends with a colon or a comma.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    asking = count = 0
    for number, line in enumerate(body):
        if line.text.count("»") + line.text.count("”") == 0:
            continue
        matches: list[re.Match[str]] = []
        while match := _QUOTED_RUN.match(line.text, matches[-1].end() if matches else 0):
            matches.append(match)
        if not matches or matches[-1].end() < len(line.text):
            continue
        asking += sum(asks(match[1]) for match in matches)
        count += len(matches)
        cuts = [place for match in matches[:MOST] for place in (match.start(), match.start(2))]
        found[number] = list(pairwise([*cuts, len(line.text)]))
    return found if asking >= _LEAST and asking * 2 > count else {}


def _leading(line: Line) -> int:
    """Where the questions end with which a line begins, behind a dash or not."""
    dash = DASHED.match(line.text[:8])
    return leading_question(line, dash.end() if dash else 0)


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
