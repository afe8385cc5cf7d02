"""The releases that a sentence of prose states: "will stream on Hulu, starting on Tuesday, March 11".

A verb says that a work comes out, and the words beside a date how, where and on what. A day without a year and a
weekday are dated from the article's publication, and stay undated where that does not make them plain.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.premiere_words import kind_words, own_words, times, verb_words, words_against
from extractors.values.calendars import days_of_week
from extractors.values.dates import read_dates
from extractors.values.lexicon import Found, lexicon
from extractors.values.places import country_of
from extractors.values.releases import STRENGTH
from extractors.values.setting import Setting
from schemas import Precision, Release, ReleaseType

LONGEST = 600
"""Characters of a sentence that may state a release."""
_BREAK = re.compile(r"[,;:()]|\s(?:and|und|et|y|e|och|og|before|while|then|i|и)\s")
_ON = re.compile(r"\b(?:on|via|auf|bei|sur|en|su|no|na|på)\s((?:[^\W\d_a-z][\w’'&]*\+?)(?:\s[A-Z+][\w’'&]*\+?){0,2})")
_PLACE = re.compile(
    r"\b(?:in|en|au|aux|nel|negli|no|na|nos|em|w|we|v|i|в)\s(?:the\s|den\s|los\s|die\s|der\s|le\s|la\s)?((?:[A-Z]\.){2,3}|[^\W\d_a-z]\w+(?:\s[^\W\d_a-z]\w+)?)"
)
_THEIR_CINEMAS = re.compile(r"((?:[A-Z]\.){2,3}|\b[^\W\d_]\w+)\s(?:theat(?:er|re)s|cinemas|kinos?)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:18|19|20)\d\d|[’']\d\d\b")
_NEAR_DATE = 6
"""Characters between a weekday and the day that it belongs to: "Tuesday, March 11"."""
_SEASONS = {"spring": 6, "summer": 9, "autumn": 12}
"""The season → its last month; winter lies in two years."""


_IN_CINEMAS = frozenset({ReleaseType.THEATRICAL, ReleaseType.WIDE, ReleaseType.LIMITED})


@dataclass(frozen=True, slots=True)
class _When:
    """Words that say when, and what they come to."""

    start: int
    end: int
    date: str | None
    precision: Precision | None
    note: str | None = None
    weekday: int | None = None
    """Monday 0: the tense of the verb says whether it lies before or ahead."""


def read_sentence(sentence: str, setting: Setting) -> tuple[Release, ...]:
    """The releases that a sentence states, in order; none where no verb says that a work comes out.

    Args:
        sentence: as it stands in the prose.
        setting: the page's language, and the day of publication that a weekday or a day without a year is dated from.
    """
    if len(sentence) > LONGEST:
        return ()
    verbs = verb_words().find(sentence)
    if not verbs:
        return ()
    against = words_against().find(sentence)
    if any(hit.meaning == "superseded" or hit.start < verbs[0].start for hit in against):
        return ()
    own = bool(own_words().find(sentence))
    dates = _dates(sentence, setting)
    if not dates:
        return _undated(sentence, verbs, setting)
    found: list[Release] = []
    for number, when in enumerate(dates):
        begin = dates[number - 1].end if number else 0
        end = dates[number + 1].start if number + 1 < len(dates) else len(sentence)
        leading = [verb for verb in verbs if begin <= verb.start < when.start]
        following = [verb for verb in verbs if when.end <= verb.start < end]
        if leading:
            verb = _verb(leading, sentence)
            rest = sentence[when.end : end]
            stop = _BREAK.search(rest)
            start = _subject(sentence, verb, setting)
            context = f"{sentence[start : when.start]} \n {rest[: stop.start()] if stop else rest}"
        elif following:
            verb, context = following[0], f"{sentence[begin : when.start]} \n {sentence[when.end : end]}"
        else:
            continue
        release = _release(context, _settled(when, verb.meaning, sentence, setting), setting)
        if release.type != ReleaseType.UNSPECIFIED or own:
            found.append(release)
    return tuple(dict.fromkeys(found))


def _verb(leading: list[Found[str]], sentence: str) -> Found[str]:
    """The verb that a date belongs to: "opened" in "opened in theaters on Friday"."""
    last = leading[-1]
    finite = next((verb for verb in reversed(leading) if verb.meaning != "bare"), last)
    return last if "," in sentence[finite.end : last.start] else finite


def _subject(sentence: str, verb: Found[str], setting: Setting) -> int:
    """Where a verb's phrase begins: with the platform in front of it, where one is its subject ("Netflix releases …")."""
    hits = kind_words(setting.vocabulary, setting.base_language).find(sentence[: verb.start])
    platform = hits and hits[-1].meaning[1] and verb.start - hits[-1].end <= 1
    return hits[-1].start if platform else verb.start


def _undated(sentence: str, verbs: list[Found[str]], setting: Setting) -> tuple[Release, ...]:
    """A release that is under way: "is now streaming on Peacock", "is in theaters now"."""
    release = _release(sentence[verbs[0].start :], None, setting)
    now = any(hit.meaning == "now" for hit in times().find(sentence))
    streams = release.type in {ReleaseType.STREAMING, ReleaseType.TV} and release.platform
    return (release,) if now and (streams or release.type in _IN_CINEMAS) else ()


def _release(context: str, when: _When | None, setting: Setting) -> Release:
    """How, on what and where the words beside a date say that a work comes out."""
    kinds: set[str] = set()
    platform = None
    festival = None
    for hit in kind_words(setting.vocabulary, setting.base_language).find(context):
        kind, name = hit.meaning
        if name and context[hit.start].islower() and name[0].isupper():
            continue  # "max" is a word, "Max" a platform
        kinds.add(kind)
        platform = platform or name or None
        if kind == ReleaseType.FESTIVAL and context[hit.start].isupper():
            festival = festival or context[hit.start : hit.end]
    type_ = next((kind for kind in STRENGTH if kind.value in kinds), ReleaseType.UNSPECIFIED)
    if type_ == ReleaseType.STREAMING and platform is None:
        named = next((match[1] for match in _ON.finditer(context) if not _says_when(match[1], setting)), None)
        platform = named
    if type_ not in {ReleaseType.STREAMING, ReleaseType.TV, ReleaseType.HOME, ReleaseType.THEATRICAL}:
        platform = None if type_ == ReleaseType.FESTIVAL else platform
    note = " ".join(part for part in (festival, when.note if when else None) if part)
    return Release(
        date=when.date if when else None,
        precision=when.precision if when else None,
        type=type_,
        platform=platform,
        country=_country(context, setting),
        note=note or None,
    )


def _says_when(words: str, setting: Setting) -> bool:
    """Whether the words behind "on" are a weekday or a month, and no platform."""
    first = words.split()[0]
    if days_of_week(setting.vocabulary, setting.base_language)[first] is not None:
        return True
    return any(dated.precision is Precision.DAY for dated in read_dates(f"{first} 1, 2000", setting))


def _country(context: str, setting: Setting) -> str | None:
    """The country that the words name: "in Germany", "U.S. theaters", "in den deutschen Kinos"."""
    for match in (*_PLACE.finditer(context), *_THEIR_CINEMAS.finditer(context)):
        word = match[1]
        for form in (word, word.split()[0], re.sub(r"(?<=\w{3})(?:e[nrms]?)$", "", word)):
            if country := country_of(form, setting):
                return country
    return None


def _dates(sentence: str, setting: Setting) -> list[_When]:
    """Every date and every time counted from today, in order."""
    found = [
        _When(dated.start, dated.end, dated.date, dated.precision, dated.note)
        for dated in read_dates(sentence, setting)
    ]
    found = [when for when in found if not _is_weekday_note(when, setting)]
    for when in _relative(sentence, setting):
        if all(when.end + _NEAR_DATE < known.start or when.start > known.end for known in found):
            found.append(when)
    return sorted(found, key=lambda when: when.start)


def _is_weekday_note(when: _When, setting: Setting) -> bool:
    return when.note is not None and days_of_week(setting.vocabulary, setting.base_language)[when.note] is not None


def _relative(sentence: str, setting: Setting) -> Iterator[_When]:
    """Weekdays, "tomorrow", "next month", "this fall"."""
    published = _today(setting)
    counted = times().find(sentence)
    for hit in days_of_week(setting.vocabulary, setting.base_language).find(sentence):
        before = next((other for other in counted if 0 <= hit.start - other.end <= 2), None)
        after = next((other for other in counted if other.meaning == "next" and 0 <= other.start - hit.end <= 2), None)
        skipped = (before is not None and before.meaning == "next") or after is not None
        words = sentence[hit.start : hit.end]
        yield _When(hit.start, hit.end, None, None, words, None if skipped else hit.meaning)
    for time in counted:
        if time.meaning not in {"next", "this", "now"}:
            words = sentence[time.start : time.end]
            date, precision = _count(time.meaning, published) if published else (None, None)
            yield _When(time.start, time.end, date, precision, None if date else words)
    seasons = lexicon(setting.vocabulary, setting.base_language, "spring", "summer", "autumn", "winter")
    for season in seasons.find(sentence):
        if any(other.meaning == "this" and 0 <= season.start - other.end <= 2 for other in counted):
            words = sentence[season.start : season.end]
            ahead = published is not None and published.month <= _SEASONS.get(season.meaning, 0)
            date = str(published.year) if published and ahead else None
            yield _When(season.start, season.end, date, Precision.SEASON if date else None, words)


def _today(setting: Setting) -> datetime.date | None:
    """The day of publication; none of a page that says it is of another age."""
    published = setting.published_on
    return published if published is not None and 1890 <= published.year <= 2200 else None


def _count(name: str, published: datetime.date) -> tuple[str, Precision]:
    """A time counted from the day of publication, as precise as its words."""
    if name == "today":
        return published.isoformat(), Precision.DAY
    if name == "tomorrow":
        return (published + datetime.timedelta(days=1)).isoformat(), Precision.DAY
    if name == "this_month":
        return f"{published:%Y-%m}", Precision.MONTH
    if name == "next_month":
        later = published.replace(day=1) + datetime.timedelta(days=32)
        return f"{later:%Y-%m}", Precision.MONTH
    if name == "this_year":
        return str(published.year), Precision.YEAR
    return str(published.year + 1), Precision.YEAR


def _settled(when: _When, tense: str, sentence: str, setting: Setting) -> _When:
    """A weekday as a day, and a day without a year in the year that the verb's tense says."""
    published = _today(setting)
    if published is None:
        return when
    if when.weekday is not None:
        distance = (when.weekday - published.weekday()) % 7
        if not distance:
            return when  # that very day, or a week from it
        day = published + datetime.timedelta(days=distance - 7 if tense == "past" else distance)
        return replace(when, date=day.isoformat(), precision=Precision.DAY)
    stated = when.precision is Precision.DAY and when.date
    if (
        tense == "past"
        and stated
        and not _YEAR.search(sentence[when.start : when.end])
        and stated > published.isoformat()
    ):
        before = f"{int(stated[:4]) - 1}{stated[4:]}"
        return replace(when, date=before) if not before.endswith("-02-29") else when
    return when
