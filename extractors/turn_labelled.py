"""Who speaks in a written interview: labels become people, and those who ask are told from those who answer."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from extractors.headline_words import CJK
from extractors.lines import Line
from extractors.turn_added import add_first, add_once, add_several, add_single, add_terms
from extractors.turn_answering import answering_after_all
from extractors.turn_captions import names_picture
from extractors.turn_dropped import all_bare, drop_profiles
from extractors.turn_identify import Known, identify
from extractors.turn_identities import are_questions_and_answers, read_askers, read_letters, read_shortened, tell_apart
from extractors.turn_kanji import in_kanji
from extractors.turn_legend import read_legend
from extractors.turn_lineup import read_lineup, read_members
from extractors.turn_names import Parties, names_in
from extractors.turn_one_speaker import agree, name_in_full, unname_role
from extractors.turn_pieces import Piece
from extractors.turn_seldom import answering_again, joined, mark_dashed
from extractors.turn_shares import are_led, asking_pieces, share_roles
from extractors.turn_speakers import Speakers, labelled
from extractors.turn_typed import asking_by_type
from extractors.turn_words import turn_words
from extractors.vocabulary import fold
from schemas import TurnRole

_LEAST = 3
"""Turns of a stranger: a label that names nobody whom the page knows."""
_MOST_STRANGERS = 4
"""Of names that stand alone on their lines: more of them are a table's headings."""
_TWO = 2
"""Letters that may stand for two."""
_LONGEST_INTRO = 5_000
_MOST_TOLD = 30
"""Speakers whom one looks for in an introduction."""
_LONGEST_RUN, _MOST_RUN = 60, 3
"""Characters and words behind a label within which a name may seem to go on."""
_LONGEST_LEAD = 15
"""Paragraphs of an introduction in which names are looked for."""


def find_speakers(
    pieces: Sequence[Piece], parties: Parties, beside: str = "", askers: frozenset[str] = frozenset()
) -> Speakers:
    """The labels that name speakers; none where labels are something else.

    Args:
        pieces: those of the article.
        parties: whom the page names outside its turns.
        beside: what else the page has beside them: its headline, its subtitle, its captions.
        askers: the keys of labels that are known for those of people who ask.
    """
    words = turn_words()
    legend = read_legend(pieces)
    lineup = read_lineup(pieces)
    labels: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.label and names_picture(piece.text):
            piece.label = None  # "Ada Reel: the last barge. Archive photo"
        if piece.label and not piece.label.puts:
            labels.setdefault(piece.label.key, []).append(piece)
    drop_profiles(labels, pieces)
    if not labels:
        return Speakers()
    printed = {key: _printed(found) for key, found in labels.items()}
    run_on = {name for piece in pieces for name in _run_on(piece)}
    parties = replace(parties, mentions=[person for person in parties.mentions if person.name not in run_on])
    speakers = Speakers()
    full = [name for key, name in printed.items() if _is_full(key, labels) and not all_bare(labels[key])]
    intro = [piece.line for piece in takewhile(lambda piece: piece.label is None, pieces)]
    known = Known(parties, full, intro)
    lead = takewhile(lambda piece: piece.label is None or len(labels.get(piece.label.key, ())) < _LEAST, pieces)
    known.lead = "\n".join(piece.text for piece in islice(lead, _LONGEST_LEAD))[:_LONGEST_INTRO]
    led = are_led(pieces)
    strong = sum(len(found) for found in labels.values() if _strong(found)) >= 2 * _LEAST
    identities = {key: identify(key, printed[key], parties, known, words) for key in labels}
    if not askers and (asking := read_askers(identities, labels, parties)):
        return find_speakers(pieces, parties, beside, asking)
    read_shortened(identities, labels, words)
    read_letters(identities, labels, words)
    read_members(identities, labels, lineup)
    _read_initials(identities, labels, parties, intro)
    tell_apart(identities, pieces)
    identities |= {key: (asker, "asker") for key, asker in legend.items() if key in identities}
    identities |= {key: (identities[key][0], "asker") for key in askers & identities.keys()}
    often = Counter(name for key, (name, _) in identities.items() for _ in labels[key] if name)
    strangers = sum(1 for key, found in labels.items() if not identities[key][1] and len(found) >= _LEAST)
    for key, found in labels.items():
        name, how = identities[key]
        count = len(found)
        alone = count == 1 and "heading" in found[0].apart and all_bare(found)
        if name and (how or not all_bare(found)) and not alone:
            count = max(count, min(2, often[name]))
        if how in {"question", "answer"}:
            kin = words.question if how == "question" else words.answer
            accepted = count >= 2 or any(other != key and other in kin for other in labels)
        elif how == "myself":
            accepted = count >= _LEAST
        elif how == "together":
            accepted = len(labels) > 1
        elif all_bare(found):
            accepted = count >= 2 and (bool(how) or (count >= _LEAST and strangers <= _MOST_STRANGERS))
        elif how:
            whole = name is not None and fold(name) == key
            accepted = count >= 2 or (_strong(found) and (strong or whole)) or how not in {"mention", "author"}
        else:
            first = name is not None and often[name] >= _LEAST  # initials follow
            accepted = count >= _LEAST or (count >= 2 and (led or _strong(found))) or first
        if accepted:
            speakers.names[key] = name
            if how:
                speakers.known[key] = how
    if not speakers.names:
        add_once(speakers, pieces, identities)
        return speakers
    add_terms(speakers, pieces, identities)
    questions = asking_pieces(pieces)
    share_roles(speakers, labels, questions, parties, led=led)
    typed = asking_by_type(speakers.roles, speakers.known, labels, questions)
    speakers.roles.update(dict.fromkeys(typed, TurnRole.QUESTION))
    answering = answering_after_all(pieces, labels, speakers.names, speakers.roles, speakers.known, questions)
    speakers.roles.update(dict.fromkeys(answering, TurnRole.ANSWER))
    for piece in pieces:
        if (label := piece.label) and label.puts:
            speakers.names[label.key], speakers.roles[label.key] = label.printed, TurnRole.QUESTION
    add_single(speakers, pieces, identities, anything=strong)
    if not led:
        add_first(speakers, pieces, identities)
    add_several(speakers, pieces, identities)
    for key in answering_again(pieces, speakers.roles):
        speakers.add(key, *identities[key], TurnRole.ANSWER)
    for key, (name, role) in joined(printed, speakers.names, speakers.roles).items():
        speakers.add(key, name, None, role)
    mark_dashed(pieces, speakers.names)
    add_once(speakers, pieces, identities)
    unname_role(speakers.names, speakers.roles, speakers.known)
    name_in_full(speakers.names, speakers.known)
    _complete(speakers, pieces, beside, parties.language)
    agree(speakers.names, speakers.roles, {key: len(found) for key, found in labels.items()})
    for key, name in islice(speakers.names.items(), _MOST_TOLD):
        if key not in speakers.known and speakers.roles[key] == TurnRole.ANSWER and name and _tells_of(intro, name):
            speakers.known[key] = "mention"
    return speakers


def _complete(speakers: Speakers, pieces: Sequence[Piece], beside: str, language: str | None) -> None:
    """Let those whom labels call by a surname or a given name in kanji have the full name that the page has elsewhere."""
    halves = [name for key, name in speakers.names.items() if name and speakers.known.get(key) in {None, "mention"}]
    text = "\n".join([beside, *(piece.text for piece in pieces if labelled(piece, speakers) is None)]) if halves else ""
    for key, name in islice(speakers.names.items(), _MOST_TOLD):
        if name in halves and (full := in_kanji(name, text, halves, language)):
            speakers.names[key] = full


def _run_on(piece: Piece) -> list[str]:
    """What seems to be a name and is a label without a mark, and the first words that are said: "**Ada** Never in winter"."""
    if piece.label is None or piece.text[: piece.label.end].rstrip() != piece.label.printed:
        return []
    words = piece.text[piece.label.end : piece.label.end + _LONGEST_RUN].split()[:_MOST_RUN]
    return [" ".join([piece.label.printed, *words[:end]]).rstrip(".,!?…") for end in range(1, len(words) + 1)]


def _read_initials(
    identities: dict[str, tuple[str | None, str | None]],
    labels: Mapping[str, Sequence[Piece]],
    parties: Parties,
    intro: Sequence[Line],
) -> None:
    """Let two letters be those whose first names begin so, where the page names one for each: "A:" and "T:"."""
    letters = [key for key, found in labels.items() if len(key) == 1 and len(found) >= _LEAST]
    if len(letters) != _TWO or are_questions_and_answers(letters, identities):
        return
    known = [*(person.name for person in parties.people), *parties.authors]
    others = names_in(intro, parties)
    bearers = {letter: _begun_by(letter, known) or _begun_by(letter, others) for letter in letters}
    if any(len(found) != 1 for found in bearers.values()):
        return
    for letter, (name,) in bearers.items():
        asks_here = name in parties.authors and name not in {person.name for person in parties.people}
        identities[letter] = name, "author" if asks_here else "mention"


def _begun_by(letter: str, names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if fold(name).startswith(letter)))


def _tells_of(intro: Sequence[Line], name: str) -> bool:
    """Whether an introduction names somebody."""
    if CJK.search(name):
        return any(name in line.text for line in intro[:_LONGEST_LEAD])
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(pattern.search(line.text[:_LONGEST_INTRO]) for line in intro[:_LONGEST_LEAD])


def _is_full(key: str, labels: Collection[str]) -> bool:
    """Whether a label is a full name: several words or, in a script without spaces, another label and more."""
    return " " in key or (CJK.search(key) is not None and any(key[:end] in labels for end in range(1, len(key))))


def _strong(found: Sequence[Piece]) -> bool:
    return any(piece.label is not None and piece.label.strong for piece in found)


def _printed(found: Sequence[Piece]) -> str:
    """A label's best spelling: one that is not in capitals, where there is one."""
    spellings = [piece.label.printed for piece in found if piece.label]
    return next((spelling for spelling in spellings if not spelling.isupper()), spellings[0])
