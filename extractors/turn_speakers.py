"""Who speaks in a written interview: labels become people, and those who ask are told from those who answer."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, takewhile

from extractors.headline_words import CJK
from extractors.lines import Line
from extractors.turn_answering import answering_after_all
from extractors.turn_captions import names_picture
from extractors.turn_identities import read_letters, read_shortened, tell_apart
from extractors.turn_kanji import in_kanji
from extractors.turn_labels import Label
from extractors.turn_legend import read_legend
from extractors.turn_lineup import read_lineup, read_members
from extractors.turn_names import Known, Parties, identify, names_in
from extractors.turn_once import begins_once
from extractors.turn_one_speaker import agree, name_in_full, unname_role
from extractors.turn_pieces import Piece
from extractors.turn_reversed import asking_after_all, is_upside_down, stands_out
from extractors.turn_seldom import answering_again, joined, mark_dashed
from extractors.turn_typed import asking_by_type
from extractors.turn_ways import DASH, SENTENCE_ENDS
from extractors.turn_words import asks, invites, turn_words
from extractors.vocabulary import fold
from schemas import TurnRole

_LEAST = 3
"""Turns of a stranger: a label that names nobody whom the page knows."""
_MOST_STRANGERS = 4
"""Of names that stand alone on their lines: more of them are a table's headings."""
_SHARE_OF_ASKERS = 0.6
"""Of a stranger's turns, how many must end as questions beside an asker who is known."""
_TWO = 2
"""Letters that may stand for two."""
_LONGEST_INTRO = 5_000
_MOST_TOLD = 30
"""Speakers whom one looks for in an introduction."""
_LONGEST_RUN, _MOST_RUN = 60, 3
"""Characters and words behind a label within which a name may seem to go on."""
_LONGEST_LEAD = 15
"""Paragraphs of an introduction in which names are looked for."""
_SURELY = 0.8
"""Of the turns of those who seem to answer, how many must end as questions to show that it is they who ask."""
_SHARE_OF_ASKER = 0.3
"""The same where nobody is known to ask."""


@dataclass(slots=True)
class Speakers:
    """The labels of a text that name who speaks: folded label → name, and role."""

    names: dict[str, str | None] = field(default_factory=dict)
    roles: dict[str, TurnRole] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    """Folded label → how the page knows the speaker: ``headline``, ``publisher``, ``author``, ``mention``, ``myself`` …"""

    def add(self, key: str, name: str | None, how: str | None, role: TurnRole) -> None:
        """Let a label name somebody who has a role."""
        self.names[key], self.roles[key] = name, role
        if how:
            self.known[key] = how

    def has(self, role: TurnRole) -> bool:
        """Whether a label is known for those who have the role."""
        return role in self.roles.values()


def find_speakers(pieces: Sequence[Piece], parties: Parties, beside: str = "") -> Speakers:
    """The labels that name speakers; none where labels are something else.

    Args:
        pieces: those of the article.
        parties: whom the page names outside its turns.
        beside: what else the page has beside them: its headline, its subtitle, its captions.
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
    _drop_sentences(labels)
    _drop_profiles(labels, pieces)
    if not labels:
        return Speakers()
    printed = {key: _printed(found) for key, found in labels.items()}
    run_on = {name for piece in pieces for name in _run_on(piece)}
    parties = replace(parties, mentions=[person for person in parties.mentions if person.name not in run_on])
    speakers = Speakers()
    full = [name for key, name in printed.items() if _is_full(key, labels) and not _all_bare(labels[key])]
    intro = [piece.line for piece in takewhile(lambda piece: piece.label is None, pieces)]
    known = Known(parties, full, intro)
    lead = takewhile(lambda piece: piece.label is None or len(labels.get(piece.label.key, ())) < _LEAST, pieces)
    known.lead = "\n".join(piece.text for piece in islice(lead, _LONGEST_LEAD))[:_LONGEST_INTRO]
    led = _are_led(pieces)
    strong = sum(len(found) for found in labels.values() if _strong(found)) >= 2 * _LEAST
    identities = {key: identify(key, printed[key], parties, known, words) for key in labels}
    read_shortened(identities, labels, words)
    read_letters(identities, labels, words)
    read_members(identities, labels, lineup)
    _read_initials(identities, labels, parties, intro)
    tell_apart(identities, pieces)
    identities |= {key: (asker, "asker") for key, asker in legend.items() if key in identities}
    often = Counter(name for key, (name, _) in identities.items() for _ in labels[key] if name)
    strangers = sum(1 for key, found in labels.items() if not identities[key][1] and len(found) >= _LEAST)
    for key, found in labels.items():
        name, how = identities[key]
        count = len(found)
        alone = count == 1 and "heading" in found[0].apart and _all_bare(found)
        if name and (how or not _all_bare(found)) and not alone:
            count = max(count, min(2, often[name]))
        if how in {"question", "answer"}:
            kin = words.question if how == "question" else words.answer
            accepted = count >= 2 or any(other != key and other in kin for other in labels)
        elif how == "myself":
            accepted = count >= _LEAST
        elif how == "together":
            accepted = len(labels) > 1
        elif _all_bare(found):
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
        _add_once(speakers, pieces, identities)
        return speakers
    _add_terms(speakers, pieces, identities)
    questions = _questions(pieces)
    _share_roles(speakers, labels, questions, parties, led=led)
    typed = asking_by_type(speakers.roles, speakers.known, labels, questions)
    speakers.roles.update(dict.fromkeys(typed, TurnRole.QUESTION))
    answering = answering_after_all(pieces, labels, speakers.names, speakers.roles, speakers.known, questions)
    speakers.roles.update(dict.fromkeys(answering, TurnRole.ANSWER))
    for piece in pieces:
        if (label := piece.label) and label.puts:
            speakers.names[label.key], speakers.roles[label.key] = label.printed, TurnRole.QUESTION
    _add_single(speakers, pieces, identities, anything=strong)
    if not led:
        _add_first(speakers, pieces, identities)
    _add_several(speakers, pieces, identities)
    for key in answering_again(pieces, speakers.roles):
        speakers.add(key, *identities[key], TurnRole.ANSWER)
    for key, (name, role) in joined(printed, speakers.names, speakers.roles).items():
        speakers.add(key, name, None, role)
    mark_dashed(pieces, speakers.names)
    _add_once(speakers, pieces, identities)
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


def _drop_sentences(labels: dict[str, list[Piece]]) -> None:
    """Take from names that a colon ends elsewhere those that begin a sentence: "**Ada Reel** can't stop talking"."""
    for found in labels.values():
        if not _all_bare(found):
            for piece in [piece for piece in found if piece.label and piece.label.bare and piece.said[:1].islower()]:
                piece.label = None
                found.remove(piece)


def _drop_profiles(labels: dict[str, list[Piece]], pieces: Sequence[Piece]) -> None:
    """Take from the labels those of a list above the talk, each once, that says who the speakers are; no turn is in a list."""
    above = list(takewhile(lambda piece: not asks(piece.text), pieces))
    listed = [piece.label.key for piece in above if piece.label and piece.line.tag == "li"]
    if len(listed) < 2 or len(set(listed)) < len(listed) or any(len(labels.get(key, ())) > 1 for key in listed):
        return
    spoken = [piece for key, found in labels.items() if key not in listed for piece in found]
    if len(spoken) >= 2 * len(listed) and all(piece.line.tag != "li" for piece in spoken):
        for piece in above:
            if piece.label and piece.label.key in listed:
                labels.pop(piece.label.key, None)
                piece.label = None


def _run_on(piece: Piece) -> list[str]:
    """What seems to be a name and is a label without a mark, and the first words that are said: "**Ada** Never in winter"."""
    if piece.label is None or piece.text[: piece.label.end].rstrip() != piece.label.printed:
        return []
    words = piece.text[piece.label.end : piece.label.end + _LONGEST_RUN].split()[:_MOST_RUN]
    return [" ".join([piece.label.printed, *words[:end]]).rstrip(".,!?…") for end in range(1, len(words) + 1)]


def _add_once(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add those two who are labelled at the beginning, once, where type alone tells questions from then on."""
    if once := begins_once(
        pieces, identities, [key for key, role in speakers.roles.items() if role == TurnRole.ANSWER]
    ):
        for key, role in zip(once, (TurnRole.QUESTION, TurnRole.ANSWER), strict=True):
            speakers.add(key, *identities[key], role)


def _read_initials(
    identities: dict[str, tuple[str | None, str | None]],
    labels: Mapping[str, Sequence[Piece]],
    parties: Parties,
    intro: Sequence[Line],
) -> None:
    """Let two letters be those whose first names begin so, where the page names one for each: "A:" and "T:"."""
    letters = [key for key, found in labels.items() if len(key) == 1 and len(found) >= _LEAST]
    if len(letters) != _TWO:
        return
    known = [*(person.name for person in parties.people), *parties.authors]
    others = names_in(intro, parties)
    bearers = {letter: _begun_by(letter, known) or _begun_by(letter, others) for letter in letters}
    if any(len(found) != 1 for found in bearers.values()):
        return
    if {identities[letter][1] for letter in letters} == {"question", "answer"}:
        return  # "Q:" and "A:"
    for letter, (name,) in bearers.items():
        asks_here = name in parties.authors and name not in {person.name for person in parties.people}
        identities[letter] = name, "author" if asks_here else "mention"


def _begun_by(letter: str, names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if fold(name).startswith(letter)))


def _add_terms(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add whoever else is a term of the list in which the others speak: it holds nothing but who speaks and what."""
    terms = [number for number, piece in enumerate(pieces) if piece.line.tag == "dt" and labelled(piece, speakers)]
    if len(terms) < 2 * _LEAST:
        return
    for piece in pieces[terms[0] : terms[-1]]:
        label = piece.label if piece.line.tag == "dt" else None
        if label and label.key in identities and label.key not in speakers.names:
            name, how = identities[label.key]
            speakers.names[label.key] = name
            if how:
                speakers.known[label.key] = how


def _add_single(
    speakers: Speakers,
    pieces: Sequence[Piece],
    identities: Mapping[str, tuple[str | None, str | None]],
    *,
    anything: bool,
) -> None:
    """Add those who speak once, right after a question: by a label of several words or, where all are alike, by any."""
    before: TurnRole | None = None
    for piece in pieces:
        label = piece.label
        if label is None or label.bare:
            continue
        several = anything or " " in label.key
        if several and label.strong and before == TurnRole.QUESTION and label.key not in speakers.names:
            speakers.names[label.key] = identities[label.key][0]
            speakers.roles[label.key] = TurnRole.ANSWER
        before = speakers.roles.get(label.key)


def _add_first(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add whoever asks the first question by a label, right above the first answer's: others may have none any more."""
    if speakers.has(TurnRole.QUESTION):
        return
    for before, piece in pairwise(pieces):
        if label := labelled(piece, speakers):
            asker = before.label
            if asker and not asker.bare and asks(before.text) and label.key in speakers.known:
                speakers.names[asker.key] = identities[asker.key][0]
                speakers.roles[asker.key] = TurnRole.QUESTION
            return


def _add_several(
    speakers: Speakers, pieces: Sequence[Piece], identities: Mapping[str, tuple[str | None, str | None]]
) -> None:
    """Add those who answer once, where several answer the same question, or the introduction names whoever does.

    Facts of a work stand below one another as well: of people, one says a sentence or is known to the page.
    """
    intro = " ".join(piece.text for piece in takewhile(lambda piece: piece.label is None, pieces))[:_LONGEST_INTRO]
    asked = bare = False
    """Whether a question stands above the labels that follow, or nothing that has a label."""
    run: list[tuple[Label, str]] = []
    for piece in (*pieces, None):
        label = piece.label if piece and "heading" not in piece.apart else None
        answers = label is not None and not label.bare and speakers.roles.get(label.key) != TurnRole.QUESTION
        if piece and label and answers and (asked or bare or run):
            run.append((label, piece.text))
            continue
        spoken = any(text.endswith(SENTENCE_ENDS) or identities.get(label.key, (None, None))[1] for label, text in run)
        new = [label for label, _ in run if spoken and label.key not in speakers.names and identities.get(label.key)]
        if (asked and len(new) > 1) or any(label.printed in intro for label in new):
            for other in new:
                speakers.names[other.key] = identities[other.key][0]
                speakers.roles[other.key] = TurnRole.ANSWER
        run = []
        bare = piece is not None and label is None
        put = label is not None and speakers.roles.get(label.key) == TurnRole.QUESTION
        asked = piece is not None and (asks(piece.text) or put or (bare and piece.text.endswith(":")))


def _tells_of(intro: Sequence[Line], name: str) -> bool:
    """Whether an introduction names somebody."""
    if CJK.search(name):
        return any(name in line.text for line in intro[:_LONGEST_LEAD])
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(pattern.search(line.text[:_LONGEST_INTRO]) for line in intro[:_LONGEST_LEAD])


def _is_full(key: str, labels: Collection[str]) -> bool:
    """Whether a label is a full name: several words or, in a script without spaces, another label and more."""
    return " " in key or (
        CJK.search(key) is not None and any(other != key and key.startswith(other) for other in labels)
    )


def _all_bare(found: Sequence[Piece]) -> bool:
    return all(piece.label is not None and piece.label.bare for piece in found)


def _strong(found: Sequence[Piece]) -> bool:
    return any(piece.label is not None and piece.label.strong for piece in found)


def _printed(found: Sequence[Piece]) -> str:
    """A label's best spelling: one that is not in capitals, where there is one."""
    spellings = [piece.label.printed for piece in found if piece.label]
    return next((spelling for spelling in spellings if not spelling.isupper()), spellings[0])


def _questions(pieces: Sequence[Piece]) -> set[int]:
    """The pieces that ask: themselves, or in the next one where they are nothing but a label."""
    return {
        id(piece)
        for piece, after in pairwise([*pieces, None])
        if piece is not None
        and asks((after.text if after and not after.label else "") if not piece.said.strip() else piece.text)
    }


def _share_roles(
    speakers: Speakers, labels: dict[str, list[Piece]], questions: Collection[int], parties: Parties, *, led: bool
) -> None:
    """Tell who asks: by label, publication or byline; else who ends with a question mark most often.

    Where lines with a dash lead those with labels, they ask, and none of those with labels.
    """
    for key, how in speakers.known.items():
        if how in {"question", "publisher", "author", "asker", "myself"}:
            speakers.roles[key] = TurnRole.QUESTION
        elif how in {"answer", "headline", "together"}:
            speakers.roles[key] = TurnRole.ANSWER
    strangers: dict[str, list[str]] = {}
    for key, name in speakers.names.items():
        if key not in speakers.roles:
            strangers.setdefault(name or key, []).append(key)
    shares = {
        name: _share([piece for key in keys for piece in labels[key]], questions) for name, keys in strangers.items()
    }
    known = {name for name, keys in strangers.items() if any(key in speakers.known for key in keys)}
    askers: set[str] = set()
    owners = {key: name for name, keys in strangers.items() for key in keys}
    first = next((owners[key] for key in labels if key in owners), None)
    if not speakers.has(TurnRole.QUESTION) and not led:
        # The first to speak asks, and is nobody of whom the text tells.
        ranked = {name: shares[name] + 0.3 * (name not in known) + 0.2 * (name == first) for name in strangers}
        best = max(ranked, key=lambda name: ranked[name], default=None)
        if (
            best is not None
            and (shares[best] >= _SHARE_OF_ASKER or stands_out(best, shares))
            and (len(strangers) > 1 or speakers.roles or shares[best] >= _SHARE_OF_ASKERS)
        ):
            askers.add(best)
    elif (
        not led
        and first is not None
        and (
            shares[first] >= _SHARE_OF_ASKERS
            or (shares[first] >= _SHARE_OF_ASKER and _presents(first, speakers, fold(parties.headline)))
        )
    ):
        askers.add(first)  # a moderator beside "Audience"
    if askers or speakers.has(TurnRole.QUESTION):
        answered = "headline" in speakers.known.values()
        if answered:
            askers |= {name for name, keys in strangers.items() if _begins(name, keys, labels, questions, shares)}
        least = {name: _SURELY if name in known and not answered else _SHARE_OF_ASKERS for name in strangers}
        askers |= {name for name in strangers if shares[name] >= least[name]}
    for name, keys in strangers.items():
        speakers.roles.update(dict.fromkeys(keys, TurnRole.QUESTION if name in askers else TurnRole.ANSWER))
    if led:
        return
    if not speakers.has(TurnRole.QUESTION) and len(set(speakers.names.values())) > 1:
        asking = asking_after_all(speakers.names, speakers.known, labels, questions, parties.authors)
        speakers.roles.update(dict.fromkeys(asking, TurnRole.QUESTION))
    elif is_upside_down(speakers.names, speakers.roles, speakers.known, labels, questions):
        for key, role in speakers.roles.items():
            speakers.roles[key] = TurnRole.ANSWER if role == TurnRole.QUESTION else TurnRole.QUESTION


def _are_led(pieces: Sequence[Piece]) -> bool:
    """Whether lines that begin with a dash and have no label stand right above labels, again and again, and none above another."""
    dashed = [(piece, after) for piece, after in pairwise(pieces) if DASH in piece.apart and piece.label is None]
    leading = sum(after.label is not None and DASH not in after.apart for _, after in dashed)
    return leading >= _LEAST and leading * 4 >= len(dashed) * 3


def _begins(
    name: str,
    keys: Sequence[str],
    labels: Mapping[str, Sequence[Piece]],
    questions: Collection[int],
    shares: Mapping[str, float],
) -> bool:
    """Whether somebody of the audience asks first, or invites to speak, and says thanks then."""
    first = labels[keys[0]][0]
    spoken = sum(len(labels[key]) for key in keys)
    asked = id(first) in questions or invites(first.said)
    return spoken < _LEAST and shares[name] >= _SHARE_OF_ASKER and asked


def _presents(name: str, speakers: Speakers, headline: str) -> bool:
    """Whether the headline names others who speak, and not somebody."""
    others = any(
        how == "headline" or fold(other) in headline
        for key, other in speakers.names.items()
        if (how := speakers.known.get(key)) not in {"publisher", "asker"} and other and " " in other
    )
    return others and fold(name) not in headline


def _share(found: Sequence[Piece], questions: Collection[int]) -> float:
    counted = Counter(id(piece) in questions for piece in found)
    return counted[True] / max(1, counted.total())


def labelled(piece: Piece, speakers: Speakers) -> Label | None:
    """A piece's label where it names a speaker."""
    return piece.label if piece.label and piece.label.key in speakers.names else None
