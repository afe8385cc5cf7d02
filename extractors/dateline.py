"""The dateline: when the article was published and last changed."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import chain, takewhile

from extractors.byline_text import spaced
from extractors.byline_words import byline_patterns
from extractors.cards import is_of_a_card
from extractors.changes import find_changes, labelled, named_later, printed_changes
from extractors.dateline_words import dateline_patterns
from extractors.evidence import Notes
from extractors.lines import Line
from extractors.local_times import is_of_another_zone, printed_here
from extractors.moments import day_in, day_of, has_digit, less_update, read_moment, update_in
from extractors.page import Element, fold_space
from extractors.stated_dates import day_in_address, day_in_scripts, stated_change, stated_publication
from extractors.structured import Structured
from extractors.times import LONGEST, MOST, is_named_change, says_change, stands_in, texts_of, times
from extractors.values.setting import Setting
from schemas import Source

_DATED = re.compile("date|Date|meta|publish|posted|timestamp|time-?ago")
_BELOW_HEADLINE = 8
"""Lines below the headline in which its own dateline stands."""
_LONGEST_DAY = 30
"""Characters of a line that is a day and no more."""
_SEPARATED = re.compile(r"\s[|•·–—-]\s")
_CLOSING = 2
"""Lines below the text of which one is its day."""
_OTHERS = frozenset({"li", "h2", "h3", "h4", "td", "dd"})
"""Elements that begin something else below a text."""
_MOST_LINES = 1_000
"""Short lines in which a day is sought: a page of nothing else has none."""


def find_dates(
    structured: Structured,
    above: Sequence[Line],
    lines: Sequence[Line],
    everywhere: Sequence[Line],
    setting: Setting,
    notes: Notes,
) -> tuple[str | None, str | None]:
    """When the article was published and modified, ISO 8601, with the time zone where the page gives one.

    What the page says to machines counts first, unless an earlier day is printed below the headline; then elements that
    are marked as a time or a date, then a day in the short lines between headline and text or at a byline below it, then what scripts say, and
    the day in the article's address. Where there is none, the one day of change that is printed at the headline, or else below the text, stands
    for it, with a warning. Last comes the one day that the page, wherever it be, says something was published on.

    Args:
        structured: what the page says to machines.
        above: the few lines above the headline.
        lines: the lines from the headline on, credit blocks left out.
        everywhere: all lines of the page.
        setting: for reading a day that is written out.
        notes: where evidence goes.
    """
    published = stated_publication(structured, setting, notes)
    modified = stated_change(structured, setting, notes)
    # A publication after the last change is the day on which a system built the page anew.
    rebuilt = published is not None and modified is not None and published[:10] > modified[:10]
    if published is None or rebuilt:
        stated = notes.evidence.get("/published_at")
        visible = _marked(structured, [*above, *lines], setting, notes) or _written(
            lines, less_update, "/published_at", setting, notes
        )
        visible = (
            visible
            or _alone(above, setting, notes)
            or _signed_below(lines, setting, notes)
            or day_in_scripts(structured, setting, notes)
        )
        visible = visible or _in_title(structured, setting, notes)
        if published is None and (visible is None or _is_said_beside(notes)):
            visible = day_in_address(structured, lines, notes) or visible
        if visible is not None and (published is None or visible < published):
            published = visible
        elif stated is not None:
            notes.evidence["/published_at"] = stated
    else:
        published = _printed_earlier(printed_here(published, structured.page, lines, setting), lines, setting, notes)
    if modified is None:
        modified = _written(lines, update_in, "/modified_at", setting, notes) or _written(
            _below(lines), update_in, "/modified_at", setting, notes
        )
    if modified is None or published is None:
        below = lines[1:] if lines and len(lines[0].text) > LONGEST else lines  # a subtitle of several sentences
        near = [*above, *takewhile(lambda line: len(line.text) <= LONGEST, below[:_BELOW_HEADLINE])]
        changes = find_changes(structured, near, setting) or printed_changes(_below(lines), setting)
        if modified is None and changes:
            modified = changes[0].keep("/modified_at", notes)
        if modified is None and published is not None:
            modified = named_later(published, structured, near, notes)
        if published is None and len({change.moment[:10] for change in changes}) == 1:
            published = changes[0].keep("/published_at", notes)
            message = "no other day stands with the article: published_at is the day of the last change"
            notes.warn("day of change", message, "/published_at", changes[0].text)
    published = published or _labelled_beside(everywhere, structured, setting, notes)
    return published, printed_here(modified, structured.page, lines, setting) if modified else None


def _marked(structured: Structured, near: Sequence[Line], setting: Setting, notes: Notes) -> str | None:
    """A date that its element marks as one: ``<time>``, microdata, a class that says date or published.

    It counts where it stands with the article: lists of other articles carry dates of their own.
    """
    page = structured.page
    held = {line.element for line in near}
    for element in chain(times(page), page.classed(page.classes_with(_DATED))[:MOST]):
        if not stands_in(element, held) or is_named_change(element):
            continue
        if (element.tag == "time" and says_change(element)) or is_of_a_card(element, page):
            continue
        for attribute, text in texts_of(element):
            text = less_update(text[:LONGEST])
            if moment := read_moment(text) or day_in(text, setting):
                if attribute and (printed := _printed_otherwise(element, moment, setting)):
                    moment, text, attribute = *printed, ""
                notes.keep("/published_at", Source.MARKUP, text, element, attribute)
                return moment
    return None


def _printed_otherwise(element: Element, moment: str, setting: Setting) -> tuple[str, str] | None:
    """The day of publication that an element prints, and its text, where that is days before its attribute: systems stamp what they save anew."""
    for attribute, text in texts_of(element):
        if (
            not attribute
            and dateline_patterns().earlier.match(text)
            and (day := day_of(text[:LONGEST], less_update, setting))
        ):
            earlier = date.fromisoformat(moment[:10]) - date.fromisoformat(day)
            return (day, text[:LONGEST]) if earlier > timedelta(days=1) else None
    return None


def _written(
    lines: Sequence[Line], part: Callable[[str], str], pointer: str, setting: Setting, notes: Notes
) -> str | None:
    """A day in the short lines between headline and text: "By Edward Douglas | March 10, 2025".

    Args:
        lines: the lines from the headline on.
        part: what of a line is looked at: all but a later change, or the change alone.
        pointer: the field that it gives.
        setting: for reading a day that is written out.
        notes: where evidence goes.
    """
    for number, (line, text) in enumerate(labelled(lines[:_MOST_LINES])):
        if len(line.text) > LONGEST:
            if line.region is None and number:
                return None  # the text has begun: a day in it is none of the article's
            continue
        if day := day_of(text, part, setting):
            notes.from_line(pointer, Source.BYLINE, line)
            return day
    return None


def _printed_earlier(published: str, lines: Sequence[Line], setting: Setting, notes: Notes) -> str:
    """The day that is printed below the headline, where it is before the stated one, else that: systems stamp what they import anew.

    A day's difference is the time zone's: of a moment in UTC the printed day is the publication's own.
    """
    for line in lines[:_BELOW_HEADLINE]:
        if len(line.text) > LONGEST:
            break
        dated = (
            len(line.text) <= _LONGEST_DAY
            or dateline_patterns().earlier.match(line.text)
            or byline_patterns().by.match(line.text)
        )
        if dated and (day := day_of(spaced(line), less_update, setting)):
            told = date.fromisoformat(published[:10])
            swapped = day == f"{told:%Y-%d-%m}"  # "05/10/2023" of the fifth of October
            earlier = told - date.fromisoformat(day)
            if swapped or (earlier <= timedelta(days=1) and not is_of_another_zone(published, day)):
                break
            notes.from_line("/published_at", Source.BYLINE, line)
            return day
    return published


def _is_said_beside(notes: Notes) -> bool:
    """Whether the day that was found is one of a longer line without a label or a name: "April 6, 2016 Islanders look over the edge."."""
    text = notes.evidence["/published_at"].text
    return (
        len(text) > 2 * _LONGEST_DAY
        and not dateline_patterns().says_when.search(text)
        and not byline_patterns().by.match(text)
    )


def _in_title(structured: Structured, setting: Setting, notes: Notes) -> str | None:
    """A day that stands between bars or dashes in the page's title: "A Quiet Way Out - 14.03.2018 - The Republic"."""
    title = structured.page.title
    text = fold_space((title.text or "")[:LONGEST]) if title is not None else ""
    day = _day_apart(_SEPARATED.split(text)[1:], setting)
    if day is not None:
        notes.keep("/published_at", Source.META, text, title)
    return day


def _day_apart(parts: Sequence[str], setting: Setting) -> str | None:
    """The day that the first of several parts is, of those that are a day and no more."""
    days = (day_of(part, str, setting) for part in parts if len(part) <= _LONGEST_DAY)
    return next(filter(None, days), None)


def _alone(lines: Sequence[Line], setting: Setting, notes: Notes) -> str | None:
    """A day that is a whole line above the headline, or stands there between bars or dots."""
    for line in reversed(lines):
        dated = len(line.text) <= LONGEST and has_digit(line.text)
        if dated and (day := _day_apart(_SEPARATED.split(less_update(line.text)), setting)):
            notes.from_line("/published_at", Source.BYLINE, line)
            return day
    return None


def _signed_below(lines: Sequence[Line], setting: Setting, notes: Notes) -> str | None:
    """The one day of the bylines and datelines below the text: "Posted by Ada Reel on March 10, 2025"."""
    found: dict[str, Line] = {}
    for line in _below(lines)[:MOST]:
        dated = len(line.text) <= LONGEST and line.tag != "li" and has_digit(line.text)
        text = less_update(line.text) if dated else ""
        signed = text and (byline_patterns().by.match(text) or dateline_patterns().earlier.match(text))
        day = day_in(text, setting) if signed else _stands_first(text, setting)
        if day:
            found.setdefault(day, line)
    if not found:
        found = _first_below(lines, setting)
    return _only_one(found, notes)


def _only_one(found: dict[str, Line], notes: Notes) -> str | None:
    """The day of lines that all state the same one, with the first of them as evidence; None where they state several, or none."""
    if len(found) != 1:
        return None
    ((day, line),) = found.items()
    notes.from_line("/published_at", Source.BYLINE, line)
    return day


def _first_below(lines: Sequence[Line], setting: Setting) -> dict[str, Line]:
    """The day that is the first or second line below the text and no more, as letters end: "3 May 2024", "Leeds, 3 May 2024"."""
    for line in _below(lines)[:_CLOSING]:
        if line.tag in _OTHERS or line.region not in {None, "meta", "footer"}:
            return {}
        dated = len(line.text) <= _LONGEST_DAY and has_digit(line.text)
        if dated and (day := day_of(less_update(line.text), str, setting)):
            return {day: line}
    return {}


def _labelled_beside(lines: Sequence[Line], structured: Structured, setting: Setting, notes: Notes) -> str | None:
    """The one day behind a label of publication beside the article: "Published on 19.10.2018" in a sidebar."""
    found: dict[str, Line] = {}
    said = [
        line
        for line in lines
        if len(line.text) <= LONGEST and has_digit(line.text) and dateline_patterns().earlier.match(line.text)
    ]
    for line in said[:MOST]:
        day = None if is_of_a_card(line.element, structured.page) else day_in(less_update(line.text), setting)
        if day:
            found.setdefault(day, line)
    return _only_one(found, notes)


def _stands_first(text: str, setting: Setting) -> str | None:
    """The day that is the first of several parts of a line: "Februar 11, 2018 / Ada / 3 Kommentare"."""
    first, bar, _ = text.partition(" / ") if " / " in text else text.partition(" | ")
    return day_of(first, str, setting) if bar and len(first) <= _LONGEST_DAY else None


def _below(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines behind the last paragraph."""
    last = max(
        (number for number, line in enumerate(lines) if len(line.text) > LONGEST and line.region is None), default=None
    )
    return lines[last + 1 :] if last is not None else ()
