"""Releases in prose: sentences in the shapes that papers write, each with the releases that it states.

Unless a row says otherwise the article was published on Monday, 10 March 2025.
"""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import extract
from extractors.premiere_sentences import read_sentence
from extractors.values.setting import Setting

MONDAY = datetime.date(2025, 3, 10)
Row = tuple[str | None, str | None, str, str | None, str | None]
"""Date, precision, type, platform, country."""


def read(sentence: str, language: str = "en", published: datetime.date | None = MONDAY) -> list[Row]:
    """The releases of a sentence, as rows."""
    return [
        (
            release.date,
            release.precision and str(release.precision),
            str(release.type),
            release.platform,
            release.country,
        )
        for release in read_sentence(sentence, Setting(language=language, published_on=published))
    ]


def day(date: str, kind: str = "theatrical", platform: str | None = None, country: str | None = None) -> Row:
    return (date, "day", kind, platform, country)


def undated(kind: str, platform: str | None = None) -> Row:
    return (None, None, kind, platform, None)


@pytest.mark.parametrize(
    ("sentence", "releases"),
    [
        ("The film will stream on Hulu, starting on Tuesday, March 11.", [day("2025-03-11", "streaming", "Hulu")]),
        ("The film opens in theaters Friday.", [day("2025-03-14")]),
        ("It hits theaters this Friday.", [day("2025-03-14")]),
        ("It opens in theaters on Friday, March 14.", [day("2025-03-14")]),
        ("It opens in theaters next Friday.", [undated("theatrical")]),
        ("It opens in theaters on Monday.", [undated("theatrical")]),
        ("The film opened in theaters on Friday.", [day("2025-03-07")]),
        ("The movie arrives in cinemas tomorrow.", [day("2025-03-11")]),
        ("The series premieres tonight on HBO.", [day("2025-03-10", "tv", "HBO")]),
        ("It will be released in theaters next month.", [("2025-04", "month", "theatrical", None, None)]),
        ("The film comes to theaters this fall.", [("2025", "season", "theatrical", None, None)]),
        ("The film will open in theaters this winter.", [undated("theatrical")]),
        ("It opens in theaters later this year.", [("2025", "year", "theatrical", None, None)]),
        ("The film opens in limited release on April 4.", [day("2025-04-04", "limited")]),
        ("It opens in select theaters April 4.", [day("2025-04-04", "limited")]),
        (
            "It opens in select theaters April 4 before expanding nationwide on April 18.",
            [day("2025-04-04", "limited"), day("2025-04-18", "wide")],
        ),
        (
            "The film opens in theaters April 4 and streams on Netflix April 25.",
            [day("2025-04-04"), day("2025-04-25", "streaming", "Netflix")],
        ),
        ("It will be available on VOD on May 6.", [day("2025-05-06", "home")]),
        ("The film is available on digital and on demand May 6, 2025.", [day("2025-05-06", "home")]),
        ("It comes to Blu-ray on June 3.", [day("2025-06-03", "home")]),
        (
            "The documentary premiered at the Sundance Film Festival on January 24.",
            [day("2025-01-24", "festival")],
        ),
        ("The film will premiere at SXSW on March 12.", [day("2025-03-12", "festival")]),
        ("On March 21, the film opens in U.S. theaters.", [day("2025-03-21", country="US")]),
        ("It opens in the UK on March 28.", [day("2025-03-28", "unspecified", country="GB")]),
        ("The film will be released in Germany in cinemas on May 1.", [day("2025-05-01", country="DE")]),
        ("All eight episodes drop on Netflix on Thursday, March 20.", [day("2025-03-20", "streaming", "Netflix")]),
        ("The show debuts on Apple TV+ on April 2.", [day("2025-04-02", "streaming", "Apple TV+")]),
        ("The series airs Sundays on AMC, starting April 6.", [day("2025-04-06", "tv", "AMC")]),
        ("It is now streaming on Peacock.", [undated("streaming", "Peacock")]),
        ("Hulu will premiere the film on Thursday, April 3.", [day("2025-04-03", "streaming", "Hulu")]),
        ("The film is currently playing in theaters.", [undated("theatrical")]),
        ("The film is in theaters now.", [undated("theatrical")]),
        ("In theaters March 28.", [day("2025-03-28")]),
        ("A restored print returns to theaters on March 30.", [day("2025-03-30", "re-release")]),
        ("It lands on Disney Plus on April 9.", [day("2025-04-09", "streaming", "Disney+")]),
        (
            "The film streams exclusively on Kestrelvision from April 9.",
            [day("2025-04-09", "streaming", "Kestrelvision")],
        ),
        ("It was released in 1984.", [("1984", "year", "unspecified", None, None)]),
        # what states no release
        ("On October 21, 2021, a gun was fired on the set.", []),
        ("She was born on March 3, 1980, in Ohio.", []),
        ("Shooting began in May 2023 and took forty days.", []),
        ("He opens the door on Tuesday and finds nobody.", []),
        ("The festival runs through March 23.", []),
        ("We met on a Friday in a theater in Ohio.", []),
        ("Her book came out of a letter from 1999.", []),
        ("The film's poster was released on March 3.", []),
        ("The film was originally going to open in theaters on June 17, 2016.", []),
        ("He released her hand on June 4.", []),
        ("She hit the wall in March 2020.", []),
        ("An airline lands there on Friday.", []),
        ("They streamed in on Sunday, March 9, from all sides.", []),
    ],
)
def test_english(sentence: str, releases: list[Row]) -> None:
    assert read(sentence) == releases


@pytest.mark.parametrize(
    ("language", "sentence", "releases"),
    [
        ("de", "Der Film startet am 20. März in den deutschen Kinos.", [day("2025-03-20", country="DE")]),
        ("de", "Der Film läuft ab Donnerstag im Kino.", [day("2025-03-13")]),
        ("de", "Die Serie ist ab 4. April auf Netflix zu sehen.", [day("2025-04-04", "streaming", "Netflix")]),
        ("de", "Der Film kommt am 3. April 2025 ins Kino.", [day("2025-04-03")]),
        ("de", "Am 3. April 1945 endete dort der Krieg.", []),
        ("fr", "Le film sort en salles le 2 avril.", [day("2025-04-02")]),
        ("fr", "Il sortira au cinéma mercredi.", [day("2025-03-12")]),
        ("fr", "La série est disponible sur Netflix depuis le 6 mars.", [day("2025-03-06", "streaming", "Netflix")]),
        ("fr", "Il est né le 2 avril 1970 à Lyon.", []),
        ("es", "La película se estrena en cines el 4 de abril.", [day("2025-04-04")]),
        ("es", "La película llega a los cines este viernes.", [day("2025-03-14")]),
        (
            "es",
            "La serie se estrenará en Movistar Plus+ el 20 de marzo.",
            [day("2025-03-20", "streaming", "Movistar Plus+")],
        ),
        ("es", "Llegó a Madrid el 4 de abril de 1999.", []),
        ("it", "Il film esce nelle sale il 27 marzo.", [day("2025-03-27")]),
        ("it", "Il film arriva al cinema giovedì.", [day("2025-03-13")]),
        ("it", "La serie è disponibile su Netflix dal 9 aprile.", [day("2025-04-09", "streaming", "Netflix")]),
        ("pt", "O filme estreia nos cinemas em 10 de abril.", [day("2025-04-10")]),
        ("pt", "O filme chega aos cinemas na quinta-feira.", [day("2025-03-13")]),
        ("nl", "De film draait vanaf 27 maart in de bioscoop.", [day("2025-03-27")]),
        ("sv", "Filmen har biopremiär den 28 mars.", [day("2025-03-28")]),
        ("pl", "Film wchodzi do kin 28 marca.", [day("2025-03-28")]),
        ("ru", "Фильм выйдет в прокат 27 марта.", [day("2025-03-27")]),
        ("ja", "映画は4月4日に劇場公開される。", [day("2025-04-04")]),
        ("ko", "영화는 4월 2일 극장에서 개봉한다.", [day("2025-04-02")]),
        ("zh", "影片将于4月4日在院线上映。", [day("2025-04-04")]),
    ],
)
def test_other_languages(language: str, sentence: str, releases: list[Row]) -> None:
    assert read(sentence, language) == releases


@pytest.mark.parametrize(
    ("sentence", "releases"),
    [
        ("The film opens in theaters Friday.", [undated("theatrical")]),
        ("The film opens in theaters on March 14.", [undated("theatrical")]),
        ("The film opens in theaters on March 14, 2025.", [day("2025-03-14")]),
        ("The film comes to theaters this fall.", [undated("theatrical")]),
        ("It will be released in theaters next month.", [undated("theatrical")]),
    ],
)
def test_without_a_day_of_publication_nothing_is_dated_by_it(sentence: str, releases: list[Row]) -> None:
    assert read(sentence, published=None) == releases


@pytest.mark.parametrize(
    ("sentence", "releases"),
    [
        ("It premiered in theaters on January 24.", [day("2025-01-24")]),
        ("It opens in theaters on January 24.", [day("2026-01-24")]),
    ],
)
def test_a_day_without_a_year_lies_where_the_verb_says(sentence: str, releases: list[Row]) -> None:
    assert read(sentence, published=datetime.date(2025, 11, 20)) == releases


def releases_of(block: str, *paragraphs: str) -> list[Row]:
    """The releases of the first work of a page with the block and the paragraphs, published on the Monday."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    filler = "<p>Nothing else is said here, and the page goes on for a while, in sentences that name no day at all.</p>"
    headline = "‘Low Tide Road’ Director Rosa Mayhew (Interview)"
    meta = '<meta property="article:published_time" content="2025-03-10">'
    page = (
        f"<html lang=en><head>{meta}<title>{headline}</title></head><body>"
        f"<article><h1>{headline}</h1>{filler}{text}{filler}{block}</article></body></html>"
    )
    record = extract(page, "https://prose.example/a/1")
    return [
        (r.date, r.precision and str(r.precision), str(r.type), r.platform, r.country) for r in record.works[0].releases
    ]


BLOCK = "<p>Director: Rosa Mayhew<br>Writer: Rosa Mayhew<br>{}Runtime: 91 minutes</p>"
DATED = BLOCK.format("Release Date: March 14, 2025<br>")


def test_prose_completes_the_blocks_release() -> None:
    assert releases_of(DATED, "The film will stream on Hulu, starting on Friday.") == [
        day("2025-03-14", "streaming", "Hulu")
    ]


def test_prose_stands_alone_where_the_block_has_none() -> None:
    bare = BLOCK.format("")
    assert releases_of(bare, "“Low Tide Road” opens in theaters Friday.") == [day("2025-03-14")]
    assert releases_of(bare, "The film opens in theaters Friday.") == [day("2025-03-14")]


def test_another_films_release_is_not_this_ones() -> None:
    bare = BLOCK.format("")
    assert releases_of(bare, "Her earlier “Four Winters” opened in theaters on March 7, 2014.") == []
    assert releases_of(bare, "Her earlier <em>Four Winters</em> streams on Netflix from March 12.") == []
    assert releases_of(bare, "Four Winters opened in theaters on March 7, 2014.") == []
    assert releases_of(DATED, "“Four Winters” will stream on Hulu, starting Friday.") == [
        day("2025-03-14", "unspecified")
    ]


def test_prose_adds_no_second_release_to_a_blocks_own() -> None:
    assert releases_of(DATED, "The film opens in theaters on May 2.") == [day("2025-03-14", "unspecified")]


@pytest.mark.parametrize("year", [1, 9999])
def test_a_day_of_publication_of_another_age_dates_nothing(year: int) -> None:
    assert read("It opens in theaters tomorrow.", published=datetime.date(year, 12, 31)) == [undated("theatrical")]
    assert read("It opened in theaters on Friday.", published=datetime.date(year, 1, 1)) == [undated("theatrical")]


def test_a_leap_day_is_not_put_into_a_year_without_one() -> None:
    leap = datetime.date(2024, 1, 10)
    assert read("It opened in theaters on February 29.", published=leap) == [day("2024-02-29")]


@given(st.text(max_size=300))
def test_any_sentence_can_be_read(text: str) -> None:
    read_sentence(text, Setting(language="en", published_on=MONDAY))
