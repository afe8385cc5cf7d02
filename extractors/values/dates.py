"""Dates: every written-out form of the page's language, then of English, then of the others. Nothing is guessed.

A date is put together around what cannot be mistaken: a year beside two numbers, the name of a month, 年月日. Where a
part is missing it stays missing, and `Precision` says so; only the article's own day of publication adds a year or
turns a weekday into a day.
"""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.values.calendars import date_order, days_of_week
from extractors.values.dated import SPACE, SPACED_YEAR, YEAR, Dated, iso, long_year, without_year
from extractors.values.lexicon import lexicon
from extractors.values.month_names import named_months
from extractors.values.setting import Setting
from extractors.values.text import LONGEST
from schemas import Precision

_ORDER_FREE = re.compile(
    # 2024-03-06, 2024/3/6, 2024.03.06., 2024. 3. 6., also with a time behind it
    rf"(?<![\d.,/-])(?P<y1>{YEAR})(?P<s1>[-/.])[^\S\n]?(?P<m1>\d{{1,2}})(?P=s1)[^\S\n]?(?P<d1>\d{{1,2}})(?!\d)\.?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?"
    # 2023年7月14日, 2019년 5월 30일, 2023年7月, 2023年, and without a year
    rf"|(?<!\d)(?:(?P<y2>{YEAR}){SPACE}[年년]{SPACE})?(?P<m2>\d{{1,2}}){SPACE}[月월](?!\w{{0,2}}[間間]){SPACE}(?:(?P<d2>\d{{1,2}}){SPACE}[日일号號])?"
    # 14.07.2023, 14/7/23, 7/14/2023, 14-07-2023, 31. 10. 2024
    rf"|(?<![\d.,/:-])(?P<a3>\d{{1,2}})(?P<s3>[./-])[^\S\n]?(?P<b3>\d{{1,2}})(?P=s3)[^\S\n]?(?P<y3>{YEAR}|\d\d)(?![\d:])"
    # 2024-03, 03/2024, 2024/03
    rf"|(?<![\d.,/-])(?P<y4>{YEAR})[-/.](?P<m4>0[1-9]|1[0-2])(?![\d./-]\d|\d)"
    rf"|(?<![\d.,/-])(?P<m5>0?[1-9]|1[0-2])[/.](?P<y5>{YEAR})(?!\d)"
    # ngày 20 tháng 7 năm 2001, 20 tháng 7, 2001
    rf"|(?<!\d)(?P<d7>\d{{1,2}})\s[Tt]háng\s(?P<m7>\d{{1,2}})(?:,\s|\s(?:[Nn]ăm\s)?|/)(?P<y7>{YEAR})(?!\d)"
    # 20240306
    r"|(?<!\d)(?P<y6>19\d\d|20\d\d)(?P<m6>0[1-9]|1[0-2])(?P<d6>0[1-9]|[12]\d|3[01])(?!\d)"
)
_LONE_YEAR = re.compile(rf"(?<![\d.,:/€$£¥-])({SPACED_YEAR})(?![\d%]|[.,:]\d)(?:{SPACE}[年년])?")
_QUARTER = re.compile(rf"\b[QT]([1-4])[ /-]?({YEAR})(?!\d)|(?<!\d)({YEAR})[ /-]?[QT]([1-4])\b", re.IGNORECASE)


def read_dates(text: str, setting: Setting) -> tuple[Dated, ...]:
    """Every date that a short text states, in order, none inside another.

    A month without a year and a day ("September") is no date. A month and day without a year get the year that the
    article's publication makes plain, else no date. A text longer than any value gives none.
    """
    if len(text) > LONGEST:
        return ()
    taken = bytearray(len(text))
    found: list[Dated] = []
    for read in (_numeric, named_months, _seasons, _lone_years, _weekdays):
        for dated in read(text, setting):
            if not any(taken[dated.start : dated.end]):
                taken[dated.start : dated.end] = b"\1" * (dated.end - dated.start)
                found.append(dated)
    if not any(dated.precision is Precision.DAY for dated in found):
        found = list(_last_resort(text, setting)) or found
    return _shared_year(sorted(found, key=lambda dated: dated.start))


def _shared_year(found: list[Dated]) -> tuple[Dated, ...]:
    """With "May 3 and May 10, 2024" both in 2024: a year behind the last of several days is all of theirs."""
    for at in range(len(found) - 2, -1, -1):
        dated, following = found[at], found[at + 1]
        if dated.month_day and following.date and following.precision is Precision.DAY:
            stated = iso(int(following.date[:4]), *dated.month_day)
            if stated and stated[0] <= following.date:
                found[at] = Dated(*stated, None, dated.start, dated.end)
    return tuple(found)


def _numeric(text: str, setting: Setting) -> Iterator[Dated]:
    for match in _ORDER_FREE.finditer(text):
        part = {name: value for name, value in match.groupdict().items() if value is not None}
        stated: tuple[str, Precision] | None = None
        if "y1" in part:
            stated = iso(int(part["y1"]), int(part["m1"]), int(part["d1"]))
        elif "m2" in part:
            day = int(part["d2"]) if "d2" in part else None
            if "y2" in part:
                stated = iso(int(part["y2"]), int(part["m2"]), day)
            elif day is not None:
                yield without_year(int(part["m2"]), day, match.start(), match.end(), text, setting)
        elif "y3" in part:
            stated = _ordered(part["a3"], part["b3"], part["y3"], part["s3"], setting)
        elif "y4" in part:
            stated = iso(int(part["y4"]), int(part["m4"]), None)
        elif "y5" in part:
            stated = iso(int(part["y5"]), int(part["m5"]), None)
        elif "y7" in part:
            stated = iso(int(part["y7"]), int(part["m7"]), int(part["d7"]))
        else:
            stated = iso(int(part["y6"]), int(part["m6"]), int(part["d6"]))
        if stated:
            yield Dated(*stated, None, match.start(), match.end())


def _ordered(first: str, second: str, year: str, mark: str, setting: Setting) -> tuple[str, Precision] | None:
    """A date of three numbers, the year last or short, in the order that the page's language and country write it."""
    order = date_order(setting.base_language, setting.region)
    one, two, last = int(first), int(second), int(year)
    if len(year) == 2 and order == "ymd" and len(first) == 2:
        return iso(long_year(one), two, last)
    full = last if len(year) == 4 else long_year(last)
    # A full stop between day and month is never the American order.
    if order == "mdy" and mark != ".":
        return iso(full, one, two) or iso(full, two, one)
    return iso(full, two, one) or iso(full, one, two)


_BESIDE_SEASON = re.compile(
    rf"(?:[^\S\n]{{1,2}}(?:of|de|del|del año|do|di|d[’'])?)?,?[^\S\n]{{0,3}}[’']?(?P<year>{YEAR})(?!\d)"
)
_BEFORE_SEASON = re.compile(rf"(?<!\d)(?P<year>{YEAR})(?:[^\S\n]?[年년](?:の)?)?[^\S\n]{{0,2}}$")


def _seasons(text: str, setting: Setting) -> Iterator[Dated]:
    """Seasons and quarters: "Spring 2025", "été 2024", "2025年春", "Q3 2025"."""
    for match in _QUARTER.finditer(text):
        year = match[2] or match[3]
        yield Dated(year, Precision.SEASON, match.group(), match.start(), match.end())
    if not any(char.isdigit() for char in text):
        return
    seasons = lexicon(setting.vocabulary, setting.base_language, "spring", "summer", "autumn", "winter")
    for found in seasons.find(text):
        after = _BESIDE_SEASON.match(text, found.end)
        if after:
            yield Dated(after["year"], Precision.SEASON, text[found.start : after.end()], found.start, after.end())
            continue
        before = _BEFORE_SEASON.search(text[max(0, found.start - 12) : found.start])
        if before:
            start = max(0, found.start - 12) + before.start()
            yield Dated(before["year"], Precision.SEASON, text[start : found.end], start, found.end)


def _lone_years(text: str, setting: Setting) -> Iterator[Dated]:  # noqa: ARG001 - one of the readers of a row
    for match in _LONE_YEAR.finditer(text):
        yield Dated(match[1].replace(".", ""), Precision.YEAR, None, match.start(), match.end())


def _weekdays(text: str, setting: Setting) -> Iterator[Dated]:
    """A weekday alone. It is a day only where the article was published in the six days before it."""
    if len(text) > 60 or any(char.isdigit() for char in text):
        return
    for found in days_of_week(setting.vocabulary, setting.base_language).find(text):
        words = text[found.start : found.end]
        if setting.published_on is not None:
            ahead = (found.meaning - setting.published_on.weekday()) % 7
            if ahead:
                day = setting.published_on + datetime.timedelta(days=ahead)
                yield Dated(day.isoformat(), Precision.DAY, words, found.start, found.end)
                return
        yield Dated(None, None, words, found.start, found.end)
        return


_LONGEST_GUESSED = 40


def _last_resort(text: str, setting: Setting) -> Iterator[Dated]:
    """What only dateparser reads: a language that junket has no vocabulary of (Icelandic, Tamil …)."""
    language = setting.base_language
    if (
        not setting.guesses
        or language is None
        or language in setting.vocabulary.languages
        or len(text) > _LONGEST_GUESSED
    ):
        return
    if len(re.findall(r"\d+", text)) < 2:
        return
    iso = _dateparsed(text.strip(), language)
    if iso is not None:
        yield Dated(iso, Precision.DAY, None, 0, len(text))


@lru_cache(maxsize=512)
def _dateparsed(text: str, language: str) -> str | None:
    """The day that dateparser reads with that language alone, all three parts stated."""
    import dateparser
    from dateparser.data.languages_info import language_order

    if language not in language_order:
        return None
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    day = dateparser.parse(text, languages=[language], settings=settings)
    return day.date().isoformat() if day is not None and 1870 <= day.year <= 2100 else None
