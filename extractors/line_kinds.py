"""What a line among credits is by its look: prose, a sentence, a rule between credits, or something that can be names."""

from extractors.lines import Line
from extractors.stock import is_stock

PROSE = 220
"""A line longer than this that no label starts is prose and ends a block."""

_SENTENCE = 20
"""Characters of a sentence in a script that writes words together."""

_WORDS_OF_SENTENCE = 5


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph and no value; a long list of names is none."""
    text = line.text
    if len(text) <= PROSE:
        if text[-1] == "。" and len(text) > _SENTENCE:
            return True
        if len(text) <= 90 or text[-1] not in '.!?…”"»。' or line.element.tag in {"td", "dd"}:
            return False
    commas = sum(text.count(mark) for mark in ",;、，/")
    return not (commas >= 3 and len(text) < 40 * (commas + 1) and could_be_names(text))


def is_sentence(text: str) -> bool:
    """Whether a line says something: it ends as a sentence does, and most of its words are no names."""
    if text[-1] in "。！？":
        return len(text) > _SENTENCE
    if text[-1] not in '.!?…”"»':
        return False
    words = [word for word in text[:PROSE].split() if word[0].isalpha()]
    return len(words) >= _WORDS_OF_SENTENCE and 2 * sum(word[0].islower() for word in words) >= len(words)


def is_rule(line: Line) -> bool:
    """A line that a block goes on over: a table's rules without letters and digits, "Advertisement"."""
    text = line.text
    return not (text[0].isalnum() or any(character.isalnum() for character in text[:40])) or (
        len(text) < 40 and ":" not in text and is_stock(text)
    )


def could_be_names(value: str) -> bool:
    """Whether a value can be names: most of its words start with a capital, or it is in a script without them."""
    words = [word.strip("()[]\"'“”‘’«»,;.") for word in value[:160].split()[:12]]
    words = [word for word in words if len(word) > 3 or word[:1].isupper() or not word[:1].isalpha()]
    if not words:
        return any(character.isalpha() for character in value)
    first = next((character for character in value if character.isalpha()), "")
    capital = sum(1 for word in words if word and not word[0].islower())
    return bool(first) and (not first.islower() or capital * 2 > len(words)) and capital * 2 >= len(words)
