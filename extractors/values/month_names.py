"""Dates around the name of a month: its day and its year on either side."""

import re
from collections.abc import Iterator, Mapping

from extractors.values.calendars import WORD, months, own_months
from extractors.values.dated import SPACE, SPACED_YEAR, YEAR, Dated, iso, long_year, without_year
from extractors.values.setting import Setting
from extractors.values.text import without_accents

_ORDINAL = r"(?:st|nd|rd|th|er|re|ère|º|ª|°|o\b|\.|e\b|:e|:a|-го|-е|-го|-ні|η)?"
_LEFT_DAY = re.compile(
    rf"(?<![\d.,:/])(?P<day>\d{{1,2}})\.?(?:{SPACE}(?:[-–—/&+]|[^\W\d_]{{1,3}}){SPACE}\d{{1,2}})?{_ORDINAL}[^\S\n]{{0,3}}"
    r"(?:(?:of|de|del|di|d|da|do|ta|de la)\b[^\S\n]?[’']?|[-/])?[^\S\n]{0,3}(?:d[’'])?$"
)
_LEFT_YEAR = re.compile(rf"(?<!\d)(?P<year>{YEAR})[.,年]?(?:[^\S\n]?[^\W\d_.]{{1,2}}\.?)?[^\S\n]{{0,3}}[-/]?$")
_RIGHT_YEAR = re.compile(
    rf"(?:\.|,|{SPACE}[-/]|[’'][^\W\d_]{{1,4}})?,?[^\S\n]{{0,3}}(?:(?:de|del|of|do|ve|год|года|\w[’'])[^\S\n]{{1,3}})?(?P<year>{SPACED_YEAR})(?![\d:%]|[.,]\d)"
    r"|(?:\.|-)?[^\S\n]{0,3}[’'](?P<short>\d\d)(?!\d)|-(?P<short2>\d\d)(?!\d)"
)
_RIGHT_DAY = re.compile(
    rf"\.?[^\S\n]{{0,3}}[-/]?(?:the )?(?P<day>\d{{1,2}})(?![\d:%]|[.,]\d){_ORDINAL}"
    rf"(?:{SPACE}[-–—&]{SPACE}\d{{1,2}}(?:st|nd|rd|th)?(?!\d))?"
    rf"(?:,?[^\S\n]{{0,3}}(?:(?:of|de|del)[^\S\n])?(?P<year>{YEAR})(?![\d:%]|[.,]\d)|,?[^\S\n]{{0,3}}[’'](?P<short>\d\d)(?!\d))?"
)
_REACH = 28
"""How far from the name of a month its day and year may stand, in characters."""


_SECOND = re.compile(r"\s([^\W\d_]{4,7})(?![^\W_])")
"""The second word of a month's name: "كانون الثاني"."""
_TWIN = re.compile(r"\s?/\s?([^\W\d_]{3,12})(\s[^\W\d_]{4,7})?(?![^\W_])")


def named_months(text: str, setting: Setting) -> Iterator[Dated]:
    """The dates around the names of months in a text, in order."""
    own = own_months(setting.base_language)
    done = 0
    for match in WORD.finditer(text):
        if match.start() < done:
            continue
        word, end = without_accents(match.group()), match.end()
        month = own.get(word)
        if month is None and (second := _SECOND.match(text, end)):
            month = own.get(f"{word} {without_accents(second[1])}")
            end = second.end() if month is not None else end
        if month is None:
            if len(word) < 3 or not _digit_near(text, match.start(), end):
                continue
            month = months(setting.vocabulary, setting.base_language).get(word)
        if month is not None:
            done = end = _behind_twin(text, end, month, own)
            dated = _around_month(text, match.start(), end, month, setting)
            if dated is not None:
                yield dated


def _digit_near(text: str, start: int, end: int) -> bool:
    return any(char.isdigit() for char in text[max(0, start - 8) : start] + text[end : end + 12])


def _around_month(text: str, start: int, end: int, month: int, setting: Setting) -> Dated | None:
    """The date around the name of a month: its day on either side, its year on either side."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    left = _LEFT_DAY.search(before)
    if left and 1 <= int(left["day"]) <= 31:
        begin = start - len(before) + left.start()
        right = _RIGHT_YEAR.match(after)
        if right:
            return _dated(_year_of(right), month, int(left["day"]), begin, end + right.end(), text, setting)
        return _dated(None, month, int(left["day"]), begin, end, text, setting)
    early = _LEFT_YEAR.search(before)
    right = _RIGHT_DAY.match(after)
    if right and 1 <= int(right["day"]) <= 31:
        if right["year"] or right["short"]:
            return _dated(_year_of(right), month, int(right["day"]), start, end + right.end(), text, setting)
        if early:
            begin = start - len(before) + early.start()
            return _dated(int(early["year"]), month, int(right["day"]), begin, end + right.end(), text, setting)
        return _dated(None, month, int(right["day"]), start, end + right.end(), text, setting)
    right = _RIGHT_YEAR.match(after)
    if right and not right.groupdict().get("short2"):
        return _dated(_year_of(right), month, None, start, end + right.end(), text, setting)
    if early:
        return _dated(int(early["year"]), month, None, start - len(before) + early.start(), end, text, setting)
    return None


def _behind_twin(text: str, end: int, month: int, own: Mapping[str, int]) -> int:
    """Where a month's name ends, with its other name behind a stroke: "تشرين الأول/أكتوبر", "janvier / January"."""
    if twin := _TWIN.match(text, end):
        for group in (2, 1):
            name = without_accents(twin[1] + (twin[2] or "" if group == 2 else ""))
            if own.get(name) == month:
                return twin.end(group) if twin[group] else twin.end()
    return end


def _year_of(match: re.Match[str]) -> int:
    part = match.groupdict()
    if part.get("year"):
        return int(part["year"].replace(".", ""))
    return long_year(int(part.get("short") or part["short2"]))


def _dated(
    year: int | None, month: int, day: int | None, start: int, end: int, text: str, setting: Setting
) -> Dated | None:
    if year is None:
        return None if day is None else without_year(month, day, start, end, text, setting)
    stated = iso(year, month, day)
    return Dated(*stated, None, start, end) if stated else None
