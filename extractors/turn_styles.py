"""In which of the ways that a page has questions are set apart, where no label names them."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice, pairwise

from extractors.edges import is_mark
from extractors.lines import BOLD, ITALIC
from extractors.turn_evidence import Said
from extractors.turn_labels import Label
from extractors.turn_pieces import Piece, is_numbered, without_marks
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_speech import asks, invites, says_you, thanks
from extractors.turn_ways import (
    ABOVE,
    ASKS,
    BULLET,
    CAPITALS,
    DASH,
    FIRST,
    NUMBERED,
    OWN,
    QUOTED,
    SENTENCE_ENDS,
    STAR,
    STARS,
    breaks_off,
    inverse,
)
from extractors.turn_words import has_phrase, turn_words
from schemas import TurnRole

LEAST = 3
"""Questions that make a text a written interview where nothing labels them; two do where labels name who speaks."""
LONGEST_QUESTION = 1_500

_LONGEST_HEADING = 90
_STYLES = (
    "dt",
    "class",
    BOLD,
    "heading",
    "blockquote",
    ITALIC,
    CAPITALS,
    "colour",
    "summary",
    DASH,
    STAR,
    STARS,
    BULLET,
    FIRST,
    NUMBERED,
)
"""The ways in which questions are set apart; of two that fit alike, the earlier one is it."""
_INVERSE = (inverse("blockquote"), inverse("dd"), inverse(BOLD), inverse(ITALIC), inverse(QUOTED))
"""Those in which answers are, and questions are not."""
_MOST, _HALF = 0.6, 0.5
"""Of what stands between answers that are set apart, how much must ask; and how much on a page that says what it is."""
_LONGEST_ABOVE = 200
"""Characters of what is put to somebody of whom only the labels tell."""
_MOST_INTRODUCTION = 3
"""Paragraphs above the first question in which a page says that it is an interview."""
_RULES = ("──", "――", "——", "ーー", "−−")
"""The long dashes that Japanese and Chinese papers set before what they ask."""
_MOST_OWN = 8
"""Ways of a page's own that are looked at."""
_ANSWERING = frozenset({"headline", "answer"})
"""How those are known who are sure to answer."""
_OWN_ASKERS = frozenset({"publisher", "asker", "question"})
"""How those are known who are sure to ask."""
_LAUGH = re.compile(r"\s?\*[^*]{1,30}\*$")
"""At the end of what is said: "*laughs*"."""
_EXCLAIMED = re.compile(r"[^\W\d_A-Z]!\s(?=[^\W\d_])")
"""A sentence, and another behind it."""
_BRACKETED = re.compile(r"\[[^\[\]?]*\]$")
_ENDS = (*SENTENCE_ENDS, ":", "”", '"', "»", ")", "]", "’")


def find_style(pieces: Sequence[Piece], speakers: Speakers, said: Said, language: str | None) -> str | None:
    """How questions without labels are set apart: so that most of what is set apart asks, and text follows each."""
    answering = not _ANSWERING.isdisjoint(speakers.known.values())
    if not speakers.has(TurnRole.QUESTION) and not answering and not _ask(pieces, LEAST - 1):
        return None
    free = [piece for piece in pieces if not labelled(piece, speakers) and not is_mark(piece.text)]
    leading = {id(piece) for piece, after in pairwise(pieces) if DASH in piece.apart and labelled(after, speakers)}
    titled = {id(piece) for piece in pieces if titles(piece)} - leading
    bare = () if speakers.has(TurnRole.QUESTION) else (ABOVE, ASKS)
    if bare:
        _mark_above(pieces, speakers)
    held = Counter(way for piece in pieces for way in piece.apart)
    for styles in (_STYLES, _own_styles(free), _INVERSE, bare):
        common = [style for style in styles if held[style] >= LEAST]
        common.sort(key=lambda style: style != DASH or len(leading) < LEAST)  # a dash above labels tells more than type
        if best := _best_style(common, pieces, free, titled, speakers, said, language):
            return best
    return None


def _mark_above(pieces: Sequence[Piece], speakers: Speakers) -> None:
    """Mark what stands right above labels that answer, and has none itself; above those of the one who is labelled, if it is short."""
    alone = len(set(speakers.names.values())) == 1
    for piece, after in pairwise(pieces):
        label = labelled(after, speakers)
        if label is None or labelled(piece, speakers):
            continue
        if speakers.known.get(label.key) in _ANSWERING or (alone and len(piece.text) <= _LONGEST_ABOVE):
            piece.apart |= {ABOVE}


def _ask(pieces: Sequence[Piece], least: int) -> bool:
    """Whether so many of the pieces ask, or may by the dash before them."""
    asking = (piece for piece in pieces if asks(piece.text) or _is_ruled(piece.text))
    return sum(1 for _ in islice(asking, least)) == least


def _best_style(
    styles: Sequence[str],
    pieces: Sequence[Piece],
    free: Sequence[Piece],
    titled: Collection[int],
    speakers: Speakers,
    said: Said,
    language: str | None,
) -> str | None:
    """Of some ways, the one in which most is asked; None where none of them is a way to set questions apart."""
    best: tuple[int, str] | None = None
    for style in styles:
        followed = sum(
            1
            for piece, after in pairwise(pieces)
            if style in piece.apart and id(piece) not in titled and (style not in after.apart or style == DASH)
        )
        if followed < LEAST:
            continue
        talk = _within(free, style) if style in _INVERSE else free
        apart = [piece for piece in talk if style in piece.apart and len(piece.text) <= LONGEST_QUESTION]
        spoken = [piece for piece in apart if id(piece) not in titled]
        if style not in _STYLES and followed < len(spoken):
            continue
        answered = _answered(pieces, style, titled, speakers)
        shown = _shown(pieces, style, speakers)
        marked = shown + sum(
            1
            for piece in apart
            if id(piece) in answered or asks(piece.text) or (style == DASH and _is_ruled(piece.text))
        )
        if marked < (LEAST if style == ASKS or (style in _INVERSE and not said.interview) else LEAST - 1):
            continue
        asked = sum(1 for piece in spoken if id(piece) in answered or is_asked(piece, language))
        most = len(spoken) / 2 if style == DASH else len(spoken)
        if shown:
            asked = max(asked, min(followed, len(spoken)))
        sure = said.interview or style == DASH or asked >= LEAST or followed >= len(spoken)
        sure = sure or is_told(pieces, next(n for n, piece in enumerate(pieces) if style in piece.apart))
        least = LEAST - 1 if sure else LEAST
        if (style in _INVERSE or style == ASKS) and asked < most * (
            _HALF if said.interview and style != ASKS else _MOST
        ):
            continue
        if marked < least or asked * 5 < most * 2:
            continue
        if best is None or asked > best[0]:
            best = asked, style
    return best[1] if best else None


def is_told(pieces: Sequence[Piece], first: int) -> bool:
    """Whether the paragraphs right above a piece, given by its number, say that somebody was spoken to."""
    above = pieces[max(0, first - _MOST_INTRODUCTION) : first]
    return any(has_phrase(piece.text, turn_words().said) for piece in above)


def _is_ruled(text: str) -> bool:
    """Whether a line begins with a long dash."""
    return text.startswith(_RULES)


def _within(pieces: Sequence[Piece], style: str) -> Sequence[Piece]:
    """The pieces from the one before the first answer to the last answer, where answers are set apart and questions not."""
    answers = [number for number, piece in enumerate(pieces) if style not in piece.apart]
    return pieces[max(0, answers[0] - 1) : answers[-1] + 1] if answers else pieces


def _own_styles(pieces: Sequence[Piece]) -> list[str]:
    """The classes, tags and styles of this page in which most of its questions are: the commonest ones."""
    found = Counter(way for piece in pieces if ASKS in piece.apart for way in piece.apart if way.startswith(OWN))
    return [way for way, count in found.most_common(_MOST_OWN) if count > 1]


def _answered(pieces: Sequence[Piece], style: str, titled: Collection[int], speakers: Speakers) -> set[int]:
    """The pieces in a style that an answer follows, by a label that is sure to be one: they ask, however they end."""
    return {
        id(piece)
        for piece, after in pairwise(pieces)
        if style in piece.apart
        and not labelled(piece, speakers)
        and id(piece) not in titled
        and (label := labelled(after, speakers))
        and speakers.known.get(label.key) in _ANSWERING
    }


def _shown(pieces: Sequence[Piece], style: str, speakers: Speakers) -> int:
    """How many questions that a label names are set in a style in which their answers are not."""
    return sum(
        style in piece.apart
        and style not in after.apart
        and (asker := labelled(piece, speakers)) is not None
        and speakers.roles[asker.key] == TurnRole.QUESTION
        and _may_answer(labelled(after, speakers), asker, speakers)
        for piece, after in pairwise(pieces)
    )


def _may_answer(label: Label | None, asker: Label, speakers: Speakers) -> bool:
    """Whether what stands below a labelled question answers it: by its label, or by none where a publication asks."""
    if label is None:
        return speakers.known.get(asker.key) in _OWN_ASKERS
    return speakers.roles[label.key] == TurnRole.ANSWER


def is_asked(piece: Piece, language: str | None) -> bool:
    """Whether something set apart asks: it ends so, invites to speak, is to be completed, or speaks to somebody."""
    text = piece.text
    return (
        asks(text)
        or breaks_off(text)
        or invites(without_marks(text))
        or (says_you(text, language) and not ("heading" in piece.apart and titles(piece)))
        or (DASH in piece.apart and text.endswith("。"))
    )


def titles(piece: Piece, *, quoted: bool = False) -> bool:
    """Whether a piece is a heading within the text rather than something that is said; also one in quotation marks."""
    text = piece.text
    if len(text) >= _LONGEST_HEADING:
        return False
    asking = asks(text)
    if not asking and _EXCLAIMED.search(text):
        return False  # "Oh, I missed that! So it rises"
    if text.endswith(STAR):
        text = _LAUGH.sub("", text)
    ended = asking or (text.endswith(SENTENCE_ENDS if quoted else _ENDS) and not _BRACKETED.match(text))
    if ended and not asking and has_phrase(text, turn_words().notes):
        return True  # "Spoilers ahead!"
    return not ended and not is_numbered(text) and not invites(without_marks(text)) and not thanks(text)


def prompts(pieces: Sequence[Piece]) -> frozenset[int]:
    """Headings that ask without a mark: text follows them, and they are as those that ask before and behind them.

    A heading within an answer is of another rank, or has a question below it.
    """
    headings = [
        (piece.line.tag, asks(piece.text) or invites(piece.text), id(piece))
        for piece, after in pairwise(pieces)
        if "heading" in piece.apart and "heading" not in after.apart
    ]
    asked = Counter(tag for tag, asking, _ in headings if asking)
    silent = Counter(tag for tag, asking, _ in headings if not asking)
    last = {tag: number for number, (tag, asking, _) in enumerate(headings) if asking}
    return frozenset(
        key
        for number, (tag, asking, key) in enumerate(headings)
        if not asking and asked[tag] >= LEAST and silent[tag] * 2 <= asked[tag] and number < last[tag]
    )


def keywords(pieces: Sequence[Piece], language: str | None) -> frozenset[int]:
    """Words in bold type that stand for questions, as questionnaires have them: "A play that moved you", "The sea or the hills".

    Several follow one another below questions, each with one paragraph in plain type behind it; headings within answers
    have questions between them. One of them says "you".
    """
    bold = [number for number, piece in enumerate(pieces) if BOLD in piece.apart]
    asked = [number for number in bold if asks(pieces[number].text)]
    if len(asked) < LEAST:
        return frozenset()
    found: set[int] = set()
    run: list[Piece] = []
    for number, after in pairwise([*bold, len(pieces)]):
        piece = pieces[number]
        if number > asked[0] and after - number == 2 and titles(piece):
            run.append(piece)
        elif run:
            found |= _put(run, language)
            run = []
    return frozenset(found | _put(run, language))


def spoken_to(pieces: Sequence[Piece], style: str, language: str | None) -> frozenset[int]:
    """What looks like a heading, says "you", and has an answer below it: a question that lost its mark.

    A heading stands above the next question, and where one stands within an answer it speaks of something.
    """
    return frozenset(
        id(piece)
        for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False)
        if style in piece.apart
        and style not in before.apart
        and style not in after.apart
        and titles(piece)
        and says_you(piece.text, language)
    )


def _put(run: Sequence[Piece], language: str | None) -> set[int]:
    """The pieces of a run that are put to somebody: all of them, or none."""
    put = len(run) > 1 and any(says_you(piece.text, language) for piece in run)
    return {id(piece) for piece in run} if put else set()
