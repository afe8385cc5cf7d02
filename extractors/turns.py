"""Questions and answers of a written interview."""

import re
from collections.abc import Sequence

from extractors.evidence import Notes
from extractors.lines import BOLD, ITALIC, Line
from schemas import Person, Source, Turn, TurnRole

_LEAST = 3
"""Questions that make a text a written interview: fewer may stand in any article."""
_SPEAKER = re.compile(r"^([^\W\d_][\w.'’&-]*(?:\s[^\W\d_][\w.'’-]*){0,3})\s{0,2}[:：]\s{0,3}(?=\S)")
_QUESTION_LABELS = frozenset(
    {"q", "question", "frage", "f", "p", "d", "domanda", "pregunta", "pergunta", "pytanie", "問", "—"}
)
_ANSWER_LABELS = frozenset(
    {"a", "answer", "antwort", "r", "risposta", "respuesta", "resposta", "odpowiedź", "réponse", "答"}
)


def find_turns(body: Sequence[Line], people: Sequence[Person], notes: Notes) -> tuple[Turn, ...]:
    """The turns of a written interview, in order; none where the text is no interview.

    Speakers are named by a label ("Q:", "A:", "RACHEL MASON:") or not at all: then questions are set apart in bold or
    italic type and end with a question mark.
    """
    turns = _labelled(body, people) or _set_apart(body, people)
    if turns:
        notes.from_line("/interview/turns", Source.PROSE, turns[0][1])
    return tuple(turn for turn, _ in turns)


def _labelled(body: Sequence[Line], people: Sequence[Person]) -> list[tuple[Turn, Line]]:
    found = [(line, _SPEAKER.match(line.text)) for line in body]
    counts: dict[str, int] = {}
    for _, match in found:
        if match:
            counts[match[1].casefold()] = counts.get(match[1].casefold(), 0) + 1
    speakers = {label for label, count in counts.items() if count >= 2 and (_role(label, people) or count >= _LEAST)}
    if len(speakers) < 2:
        return []
    asks = _asker(speakers, found, people)
    if asks is None or counts[asks] < _LEAST - 1:
        return []
    turns: list[tuple[Turn, Line]] = []
    for line, match in found:
        label = match[1].casefold() if match else ""
        if match and (label in speakers or _resolve(match[1], people)):
            role = TurnRole.QUESTION if label == asks else TurnRole.ANSWER
            turns.append((Turn(speaker=_name(match[1], role, people), role=role, text=line.text[match.end() :]), line))
        elif turns:
            if line.amount(ITALIC) == len(line.text):
                break  # a note below the interview: "… opens in limited release on June 20."
            last, where = turns[-1]
            turns[-1] = last.model_copy(update={"text": f"{last.text}\n{line.text}"}), where
    return turns


def _role(label: str, people: Sequence[Person]) -> bool:
    return label in _QUESTION_LABELS | _ANSWER_LABELS or _resolve(label, people) is not None


def _asker(
    speakers: set[str], found: Sequence[tuple[Line, "re.Match[str] | None"]], people: Sequence[Person]
) -> str | None:
    """The speaker who asks: by label, else who ends with a question mark most often and is nobody interviewed."""
    for label in speakers:
        if label in _QUESTION_LABELS:
            return label
    asked = {
        label: sum(1 for line, match in found if match and match[1].casefold() == label and _asks(line))
        for label in speakers
        if _resolve(label, people) is None
    }
    best = max(asked, key=lambda label: asked[label], default=None)
    return best if best is not None and asked[best] else None


def _resolve(label: str, people: Sequence[Person]) -> str | None:
    """The interviewed person whom a label stands for: full name, surname, first name or initials."""
    folded = label.casefold().strip(".")
    for person in people:
        parts = person.name.casefold().split()
        initials = "".join(part[0] for part in parts)
        if folded in {person.name.casefold(), parts[-1], parts[0], initials, ".".join(initials)}:
            return person.name
    return None


def _name(label: str, role: TurnRole, people: Sequence[Person]) -> str | None:
    if resolved := _resolve(label, people):
        return resolved
    if label.casefold() in _QUESTION_LABELS | _ANSWER_LABELS:
        return people[0].name if role == TurnRole.ANSWER and len(people) == 1 else None
    return label


def _set_apart(body: Sequence[Line], people: Sequence[Person]) -> list[tuple[Turn, Line]]:
    apart = [line for line in body if _is_apart(line)]
    asked = sum(1 for line in apart if _asks(line))
    if asked < _LEAST or asked * 2 < len(apart):
        return []
    turns: list[tuple[Turn, Line]] = []
    answerer = people[0].name if len(people) == 1 else None
    for line in body:
        if _is_apart(line) and (turns or _asks(line)):
            turns.append((Turn(role=TurnRole.QUESTION, text=line.text), line))
        elif turns and turns[-1][0].role == TurnRole.QUESTION:
            turns.append((Turn(speaker=answerer, role=TurnRole.ANSWER, text=line.text), line))
        elif turns:
            last, where = turns[-1]
            turns[-1] = last.model_copy(update={"text": f"{last.text}\n{line.text}"}), where
    return turns if sum(1 for turn, _ in turns if turn.role == TurnRole.ANSWER) >= _LEAST else []


def _asks(line: Line) -> bool:
    return line.text.rstrip('"”’ ').endswith(("?", "？"))


def _is_apart(line: Line) -> bool:
    """Whether a paragraph is set in bold or italic type as a whole: a question, or a remark that stands for one."""
    apart = max(line.amount(BOLD), line.amount(ITALIC))
    return line.tag not in {"h1", "h2", "h3", "h4"} and apart * 10 >= 9 * len(line.text) and len(line.text) > 12
