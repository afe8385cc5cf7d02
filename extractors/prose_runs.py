"""Where a run of capitalised words is cut into names: German writes its nouns with capitals, and "di" or "von" join a work and its maker."""

from collections.abc import Iterator

from extractors.given_names import begins_with_given_name
from extractors.prose_words import BLANK, prose_words
from extractors.vocabulary import Vocabulary, fold


def pieces(whole: str, front: str, words: Vocabulary, *, german: bool) -> Iterator[tuple[int, str]]:
    """The parts of a run that may be names, each with its place in it.

    Args:
        whole: capitalised words, with the particles between them.
        front: the word before them.
        words: the vocabulary, for what people are called.
        german: whether every noun has a capital.
    """
    parts = whole.split(" ")
    cuts = [number for number in range(1, len(parts)) if _ends(parts[: number + 1], parts[number + 1 :], german=german)]
    start = 0
    for end in [*cuts, len(parts)]:
        begun = start == 0 or begins_with_given_name(parts[start])
        if german and start < end:
            start += _nouns(parts[start:end], "" if start else front, words)
        if begun and end - start > 1:
            yield len(" ".join(parts[:start])) + bool(start), " ".join(parts[start:end])
        start = end + 1


def _ends(parts: list[str], rest: list[str], *, german: bool) -> bool:
    """Whether a run's last word so far is no part of its names: "Ilka Lind von Lind Werke", "Finzi Contini di Ada Reel"."""
    return _begins_maker(parts, rest) or (german and _goes_on(parts, rest))


def _begins_maker(parts: list[str], rest: list[str]) -> bool:
    """Whether a maker's name begins behind a small word, and what stands before it is no person's: "Erotikthriller von James Lind"."""
    return (
        parts[-1] in prose_words().words["makers"]
        and len(rest) > 1
        and begins_with_given_name(rest[0])
        and not any(map(begins_with_given_name, parts[:-1]))
    )


def _goes_on(parts: list[str], rest: list[str]) -> bool:
    """Whether a German sentence goes on at a small word: behind a given name "von" belongs to the name."""
    before = parts[-2]
    noble = parts[-1] == "von" and (begins_with_given_name(before) or len(rest) == 1)  # "Florian Lind von Alten"
    german = prose_words().german
    some = len(parts) > 2 or parts[-1] in german["apart"]
    return parts[-1] in german["between"] and some and before not in {*german["between"], "van"} and not noble


def _nouns(parts: list[str], front: str, words: Vocabulary) -> int:
    """How many words at the start are a German noun and what leads to it: "Die Neulinge Ada Reel", "ihren Partner Ada Reel"."""
    articles, own = prose_words().german["articles"], prose_words().german["own"]
    if fold(parts[0]) in articles:
        return 1 + (_nouns(parts[1:], parts[0], words) if len(parts) > 1 else 0)
    said = front.casefold()
    for number, part in enumerate(parts[:-2]):
        word = fold(part)
        if word in articles or (word.startswith(own) and not begins_with_given_name(part)):
            said = word
            continue
        if word == "von" and begins_with_given_name(parts[number + 1]):
            return number + 1
        led = said in articles or said.startswith(own)
        compound = "-" in part and part.rpartition("-")[2][:1].isupper()
        noun = not begins_with_given_name(part) and begins_with_given_name(parts[number + 1])
        known = word in words.people or word in prose_words().titles or word in prose_words().occupations
        return number + 1 if noun and (led or compound) and not known else 0
    return 0


def less_genitive(name: str, behind: str) -> str:
    """A German name without the "s" of whose something is: "Ada Petzolds neuer Film", "Ada Petzolds Debüt"."""
    parts = name.split(" ")
    if len(parts) < 2 or not begins_with_given_name(parts[0]):
        return name
    for number, part in enumerate(parts[1:], 1):
        genitive = part.endswith("s") and len(part) > 4 and not part.endswith(prose_words().german["own_s"])
        owner = genitive and not begins_with_given_name(part)
        if owner and (number < len(parts) - 1 or _is_owned(behind)):
            return " ".join([*parts[:number], part[:-1]])
    return name


def _is_owned(text: str) -> bool:
    """Whether something follows that belongs to somebody: a title, or "neuer Film"."""
    if text.startswith(f" {BLANK}"):
        return True
    following = text.split(" ", 3)
    return (
        following[0] == ""
        and len(following) > 2
        and following[1].startswith(prose_words().german["latest"])
        and following[2][:1].isupper()
    )
