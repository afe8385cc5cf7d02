"""Dates and releases as credit blocks print them. A row: language, text, what is read."""

import datetime

import pytest

from extractors.values.dates import read_dates
from extractors.values.releases import read_releases
from extractors.values.setting import Setting
from schemas import Precision, ReleaseType

DATES = [
    ("en", "July 21, 2023", "2023-07-21"),
    ("en", "September 14th, 2018", "2018-09-14"),
    ("en", "the 4th of July 2024", "2024-07-04"),
    ("en", "28th Feb 2024", "2024-02-28"),
    ("en", "16 Sept 2022", "2022-09-16"),
    ("en", "Nov. 22, 2024", "2024-11-22"),
    ("en", "MAY 2, 2025", "2025-05-02"),
    ("en", "Fri 5 Oct 2023", "2023-10-05"),
    ("en", "2024 March 6", "2024-03-06"),
    ("en", "12-Mar-2024", "2024-03-12"),
    ("en", "2017-08-18", "2017-08-18"),
    ("en", "2024/03/06", "2024-03-06"),
    ("en", "2025-03-11T00:00:00+00:00", "2025-03-11"),
    ("en", "20240306", "2024-03-06"),
    ("en", "May 16-27, 2023", "2023-05-16"),
    ("en", "16–27 May 2023", "2023-05-16"),
    ("en", "May 2024", "2024-05"),
    ("en", "Dec '23", "2023-12"),
    ("en", "2007", "2007"),
    ("en", "late September 2017", "2017-09"),
    ("de", "31.10.2024", "2024-10-31"),
    ("de", "1. August 2019", "2019-08-01"),
    ("de", "Donnerstag, 3. Jänner 2019", "2019-01-03"),
    ("fr", "21 mai 2011", "2011-05-21"),
    ("fr", "1er mars 2024", "2024-03-01"),
    ("es", "21 de julio de 2023", "2023-07-21"),
    ("es", "Marzo de 2.008", "2008-03"),
    ("it", "dal 5 ottobre 2023", "2023-10-05"),
    ("pt", "30 de agosto de 2002", "2002-08-30"),
    ("ca", "5 d’agost de 2022", "2022-08-05"),
    ("nl", "donderdag 5 oktober 2023", "2023-10-05"),
    ("pl", "3 stycznia 2025 r.", "2025-01-03"),
    ("cs", "12. listopadu 2020", "2020-11-12"),
    ("sv", "den 12 januari 2024", "2024-01-12"),
    ("da", "den 5. januar 2024", "2024-01-05"),
    ("nb", "12. oktober 2023", "2023-10-12"),
    ("fi", "24. marraskuuta 2023", "2023-11-24"),
    ("tr", "17 Kasım 2023", "2023-11-17"),
    ("hu", "2023. november 23.", "2023-11-23"),
    ("ru", "24 сентября 2014 г.", "2014-09-24"),
    ("ru", "05.02.2015", "2015-02-05"),
    ("ja", "2023年7月14日", "2023-07-14"),
    ("ja", "2023年12月22日(金)", "2023-12-22"),
    ("ko", "2019년 5월 30일", "2019-05-30"),
    ("ko", "2024.02.22.", "2024-02-22"),
    ("zh", "2001年7月20日", "2001-07-20"),
    ("ar", "6 نوفمبر 1939", "1939-11-06"),
    ("ar", "الأحد، 06 تشرين الأول/اكتوبر 2013", "2013-10-06"),
    ("ar", "10 يناير/ كانون الثاني 2020", "2020-01-10"),
    ("ar", "5 شباط 2020", "2020-02-05"),
    ("ar", "3 جويلية 2019", "2019-07-03"),
    ("fr", "12 janvier / January 2021", "2021-01-12"),
    ("id", "Akhir September 2017", "2017-09"),
    ("hi", "15 अगस्त 2023", "2023-08-15"),
    ("vi", "ngày 20 tháng 7 năm 2001", "2001-07-20"),  # by dateparser
    ("en", "21 mai 2011", "2011-05-21"),  # another language's month on an English page
    # day first or month first
    ("en", "03/04/2024", "2024-03-04"),
    ("en-GB", "03/04/2024", "2024-04-03"),
    ("es-MX", "3/4/2024", "2024-04-03"),
    ("en", "25/04/2024", "2024-04-25"),
    ("en", "3.4.2024", "2024-04-03"),
    ("en", "11/22/24", "2024-11-22"),
    # no dates
    ("en", "September", ""),
    ("en", "31/02/2024", ""),
    ("en", "91 min", ""),
    ("en", "2.35:1", ""),
    ("en", "may contain scenes", ""),
]


@pytest.mark.parametrize(("language", "text", "date"), DATES)
def test_a_date_as_printed(language: str, text: str, date: str) -> None:
    assert ",".join(dated.date or "?" for dated in read_dates(text, Setting(language=language))) == date


@pytest.mark.parametrize(
    ("text", "precision"),
    [("July 21, 2023", Precision.DAY), ("July 2023", Precision.MONTH), ("2023", Precision.YEAR), ("Fall 2023", Precision.SEASON)],
)  # fmt: skip
def test_precision_is_what_was_stated(text: str, precision: Precision) -> None:
    (dated,) = read_dates(text, Setting(language="en"))
    assert dated.precision is precision
    assert text[dated.start : dated.end] == text


@pytest.mark.parametrize(
    ("language", "text", "note"),
    [
        ("en", "Spring 2025", "Spring 2025"),
        ("en", "Summer of 2025", "Summer of 2025"),
        ("en", "Q3 2025", "Q3 2025"),
        ("fr", "été 2025", "été 2025"),
        ("de", "Frühjahr 2025", "Frühjahr 2025"),
        ("it", "autunno 2025", "autunno 2025"),
        ("ja", "2025年春", "2025年春"),
    ],
)
def test_a_season_keeps_its_words(language: str, text: str, note: str) -> None:
    (dated,) = read_dates(text, Setting(language=language))
    assert (dated.date, dated.precision, dated.note) == ("2025", Precision.SEASON, note)


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("March 14", "2025-03-03", "2025-03-14"),
        ("January 10", "2024-12-20", "2025-01-10"),
        ("October 10", "2025-03-01", "2025-10-10"),
        ("25 December", "2025-01-05", "2024-12-25"),
        ("12月22日", "2023-12-01", "2023-12-22"),
        ("Friday", "2025-03-03", "2025-03-07"),
        ("Friday", "2025-03-07", None),  # today, or in a week
        ("March 14", None, None),
        ("Friday", None, None),
    ],
)
def test_only_the_day_of_publication_adds_a_year(text: str, published: str | None, date: str | None) -> None:
    day = datetime.date.fromisoformat(published) if published else None
    (dated,) = read_dates(text, Setting(language="en", published_on=day))
    assert dated.date == date
    assert dated.date is not None or dated.note == text


def test_a_year_behind_several_days_is_all_of_theirs() -> None:
    read = read_dates("May 3 and May 10, 2024", Setting(language="en"))
    assert [dated.date for dated in read] == ["2024-05-03", "2024-05-10"]


# Each release as "date type platform country", "-" for nothing.
RELEASES = [
    ("en", "July 21, 2023", "2023-07-21 unspecified - -"),
    ("en", "In theaters July 21, 2023", "2023-07-21 theatrical - -"),
    ("en", "March 11, 2025 on Hulu", "2025-03-11 streaming Hulu -"),
    ("en", "Netflix — November 9, 2023", "2023-11-09 streaming Netflix -"),
    ("en", "Apple TV+ (January 17, 2025)", "2025-01-17 streaming Apple_TV+ -"),
    ("en", "Nov 22, 2024, Wide", "2024-11-22 wide - -"),
    ("en", "In select theaters May 3, 2024", "2024-05-03 limited - -"),
    ("en", "4K UHD and Blu-ray on May 7, 2024", "2024-05-07 home - -"),
    ("en", "September 27, 2024 (re-release)", "2024-09-27 re-release - -"),
    ("en", "19 May 2023 (Cannes Film Festival)", "2023-05-19 festival - -"),
    ("en", "Thursday, October 9, 2025 at 10 p.m. ET/PT on FX", "2025-10-09 tv FX -"),
    ("en", "2017-08-18 (USA)", "2017-08-18 unspecified - US"),
    ("en", "In UK cinemas 15 March 2024", "2024-03-15 theatrical - GB"),
    ("en", "1 January 2024 | United States", "2024-01-01 unspecified - US"),
    ("en", "Spring 2026 in theaters", "2026 theatrical - -"),
    ("en", "September 17, 2021 (2021-09-17)", "2021-09-17 unspecified - -"),
    ("en", "June 23, 2022 — present", "2022-06-23 unspecified - -"),
    ("en", "September 20, 2004 – May 23, 2010", "2004-09-20 unspecified - -"),
    ("de", "31.10.2024 (Kino), 15.2.2025 (DVD/Blu-ray)", "2024-10-31 theatrical - -|2025-02-15 home - -"),
    ("fr", "en salles le 8 novembre 2023", "2023-11-08 theatrical - -"),
    ("fr", "20 décembre 2023 sur Netflix", "2023-12-20 streaming Netflix -"),
    ("es", "Estreno en cines: 8 de noviembre de 2023", "2023-11-08 theatrical - -"),
    ("it", "Al cinema dal 26 ottobre 2023", "2023-10-26 theatrical - -"),
    ("pt", "2 de novembro de 2023 nos cinemas", "2023-11-02 theatrical - -"),
    ("nl", "Vanaf 14 december 2023 in de bioscoop", "2023-12-14 theatrical - -"),
    ("sv", "Biopremiär 12 januari 2024", "2024-01-12 theatrical - -"),
    ("tr", "12 Ocak 2024 (Türkiye)", "2024-01-12 unspecified - TR"),
    ("ru", "с 5 февраля 2015", "2015-02-05 unspecified - -"),
    ("pl", "12 stycznia 2024 (Polska), 20 maja 2023 (świat)", "2024-01-12 unspecified - PL|2023-05-20 unspecified - -"),
    ("ja", "2023年12月22日（日本）", "2023-12-22 unspecified - JP"),
    ("zh", "2001年7月20日(日本)", "2001-07-20 unspecified - JP"),
    ("zh", "2006-12-25(英国)", "2006-12-25 unspecified - GB"),
    # several in one value
    ("en", "26 May 2023 (Cannes) 23 November 2023 (Italy) 6 December 2023 (France)",
     "2023-05-26 festival - -|2023-11-23 unspecified - IT|2023-12-06 unspecified - FR"),
    ("en", "In theaters November 23, 2022 (On Netflix December 23, 2022)", "2022-11-23 theatrical - -|2022-12-23 streaming Netflix -"),
    ("en", "In select theaters May 3 and on VOD May 10, 2024", "2024-05-03 limited - -|2024-05-10 home - -"),
    ("en", "October 6, 2023 (limited)/October 20, 2023 (wide)", "2023-10-06 limited - -|2023-10-20 wide - -"),
    ("en", "Jan 19, 2024 Limited; Feb 2, 2024 Wide", "2024-01-19 limited - -|2024-02-02 wide - -"),
    ("en", "US: 3 May 2024; UK: 10 May 2024", "2024-05-03 unspecified - US|2024-05-10 unspecified - GB"),
    ("en", "January 20, 2024 (Sundance)\nJune 7, 2024 (United States)", "2024-01-20 festival - -|2024-06-07 unspecified - US"),
    ("pt", "• 30 de agosto de 2002 (2002-08-30) (Brasil)[1]\n• 17 de janeiro de 2003 (2003-01-17) (Estados Unidos)[2]",
     "2002-08-30 unspecified - BR|2003-01-17 unspecified - US"),
    # nothing that a release could be made of
    ("en", "TBA", ""),
    ("en", "Coming soon", ""),
    ("en", "worldwide September", ""),
    ("en", "Fridays at 9pm", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "releases"), RELEASES)
def test_releases_as_printed(language: str, text: str, releases: str) -> None:
    read = read_releases(text, Setting(language=language))
    shown = [
        f"{each.date} {each.type.value} {(each.platform or '-').replace(' ', '_')} {each.country or '-'}"
        for each in read
    ]
    assert "|".join(shown) == releases


def test_what_the_label_says_stands_where_the_value_says_nothing() -> None:
    setting = Setting(language="en")
    (plain,) = read_releases("3 May 2024", setting, ReleaseType.THEATRICAL, "GB", "previews")
    assert (plain.type, plain.country, plain.note) == (ReleaseType.THEATRICAL, "GB", "previews")
    (said,) = read_releases("3 May 2024 (limited, France)", setting, ReleaseType.THEATRICAL, "GB")
    assert (said.type, said.country) == (ReleaseType.LIMITED, "FR")


def test_a_platform_alone_is_a_release_only_under_a_label_that_says_how() -> None:
    setting = Setting(language="en")
    assert read_releases("Netflix", setting) == ()
    (release,) = read_releases("Netflix", setting, ReleaseType.STREAMING)
    assert (release.date, release.type, release.platform) == (None, ReleaseType.STREAMING, "Netflix")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Friday, in theaters", "Friday"),
        ("26 May 2023 (Cannes)", "Cannes"),
        ("In theaters and on demand March 8, 2024", "In theaters and on demand"),
        ("September 20, 2004 – May 23, 2010", "– May 23, 2010"),
    ],
)
def test_words_that_fit_no_other_field_are_kept(text: str, note: str) -> None:
    (release,) = read_releases(text, Setting(language="en"))
    assert release.note == note
