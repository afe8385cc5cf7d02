"""The works of an article: one per credit block, those that only its headline names, and what its prose says of their releases."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from extractors.block import Block
from extractors.disagreements import is_other_title
from extractors.evidence import Notes
from extractors.headings import Headline
from extractors.headline import HeadlineFacts
from extractors.lines import Line, Lines
from extractors.premieres import complete, find_sentences
from extractors.runs import BESIDE, MOST_CREDITS
from extractors.titles import find_title
from extractors.values.setting import Setting
from extractors.work import finish, read_work
from schemas import Source, Work

_MOST_COMPLETED = 50
"""Works of an article whose releases are sought in its prose."""
_MOST_GUESSED = 20_000
"""Of labels and values, the characters up to which dates in languages without a vocabulary are guessed at."""


def read_works(
    blocks: list[Block],
    whole: bool,
    facts: HeadlineFacts,
    headline: Headline | None,
    lines: Lines,
    notes: Notes,
    setting: Setting,
) -> tuple[list[Work], set[int]]:
    """One work per credit block, then those that only the headline names; and the lines that are their titles."""
    works: list[Work] = []
    titles: set[int] = set()
    for block, within in _within_limits(blocks, whole, setting, notes):
        draft = read_work(block, notes, within, f"/works/{len(works)}")
        if not (draft.fields or draft.lists or draft.credits or draft.other or draft.box_office):
            continue  # its values were none of what its labels announce
        title, line = find_title(draft, block, lines.lines, facts, headline, len(blocks))
        if line is not None:
            titles.add(line)
        works.append(finish(draft, title))
    known = {work.title for work in works}
    for title in facts.works:
        alone = len(works) == len(facts.works) == 1
        if title not in known and headline is not None and not (alone and is_other_title(title, works[0].title)):
            headline.keep(f"/works/{len(works)}", Source.HEADLINE, notes)
            works.append(Work(title=title))
    return works, titles


def _within_limits(blocks: list[Block], whole: bool, setting: Setting, notes: Notes) -> Iterator[tuple[Block, Setting]]:
    """The blocks of a page up to as much as is read of them, each with the setting in which it is.

    `whole` says whether these are all; a long value that stands below its label is counted only here.
    """
    read = 0
    for block in blocks:
        ends = list(accumulate((len(pair.label) + len(pair.value) + BESIDE for pair in block.pairs), initial=read))
        read = ends[-1]
        if read <= MOST_CREDITS:
            yield block, setting if read <= _MOST_GUESSED else replace(setting, guesses=False)
            continue
        whole = False
        if kept := sum(end <= MOST_CREDITS for end in ends[1:]):
            yield replace(block, pairs=block.pairs[:kept]), replace(setting, guesses=False)
        break
    if not whole:
        message = "the page has more credits than are read of any: the last, and what stands below, are left out"
        notes.warn("credits left out", message, "/works")


def with_premieres(
    works: list[Work], blocks: list[Block], prose: list[Line], notes: Notes, setting: Setting
) -> list[Work]:
    """The works, their releases completed from the prose: of one that has releases, and of the article's subject."""
    completed = list(works)
    told = [number for number, work in enumerate(works) if work.releases or (number == 0 and len(blocks) <= 1)]
    sentences = find_sentences(prose, setting) if told else []
    for number in told[:_MOST_COMPLETED]:
        work, pointer = works[number], f"/works/{number}/releases"
        releases = complete(work.releases, sentences, setting, pointer, notes, work.title, alone=len(works) == 1)
        completed[number] = work.model_copy(update={"releases": releases})
    return completed
