"""Where two places of a page differ, the stronger is kept and one warning names the other."""

import json
from typing import Any

import pytest

from extractors import extract
from extractors.disagreements import same_moment, same_text
from schemas import Record, Role, Source

FILLER = (
    "<p>Nothing else is said here, and the page goes on for a while, as pages do, in sentences that name nobody.</p>"
)
HEADLINE = "‘Low Tide Road’ Director Rosa Mayhew (Interview)"
BLOCK = "<p>Title: Low Tide Road<br>Director: Rosa Mayhew<br>Release Date: March 14, 2025<br>Runtime: 91 minutes<br>Rating: R</p>"
MOVIE: dict[str, Any] = {"@type": "Movie", "name": "Low Tide Road"}


def read(
    data: Any = None, *, headline: str = HEADLINE, block: str = BLOCK, prose: str = "", head: str = "", script: str = ""
) -> Record:
    """The record of a page with the block, the prose and the JSON-LD."""
    script = script or (f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else "")
    page = (
        f"<html lang=en><head><title>{headline}</title>{script}{head}</head>"
        f"<body><article><h1>{headline}</h1>{FILLER}{prose}{FILLER}{block}</article></body></html>"
    )
    return extract(page, "https://prose.example/a/1")


def outvoted(record: Record) -> list[tuple[str | None, str | None]]:
    """Field and losing words of each disagreement."""
    return [(warning.field, warning.text) for warning in record.warnings if warning.code == "disagreement"]


@pytest.mark.parametrize(
    ("stated", "field", "text"),
    [
        ({"duration": "PT1H37M"}, "/works/0/runtime_minutes", "PT1H37M"),
        ({"contentRating": "PG-13"}, "/works/0/rating", "PG-13"),
        ({"datePublished": "2025-04-18"}, "/works/0/releases", "2025-04-18"),
        ({"director": {"@type": "Person", "name": "Tom Farrow"}}, "/works/0/credits/director", "Tom Farrow"),
    ],
)
def test_the_credit_block_wins_over_json_ld(stated: dict[str, Any], field: str, text: str) -> None:
    record = read(MOVIE | stated)
    assert outvoted(record) == [(field, text)]
    work = record.works[0]
    assert (work.runtime_minutes, work.rating and work.rating.certificate, work.releases[0].date) == (
        91,
        "R",
        "2025-03-14",
    )
    assert [credit.name for credit in work.credits[Role.DIRECTOR]] == ["Rosa Mayhew"]


@pytest.mark.parametrize(
    "stated",
    [
        {"duration": "PT91M"},
        {"duration": "nonsense"},
        {"contentRating": "r"},
        {"datePublished": "2025"},
        {"datePublished": "2025-03-14T00:00:00+00:00"},
        {"director": [{"@type": "Person", "name": "ROSA MAYHEW"}]},
        {"director": [{"@type": "Person", "name": "Rosa Mayhew"}, {"@type": "Person", "name": "Tom Farrow"}]},
        {"director": {"@type": "Organization", "name": "Low Tide Pictures"}},
    ],
)
def test_spellings_and_more_of_the_same_are_no_disagreement(stated: dict[str, Any]) -> None:
    assert outvoted(read(MOVIE | stated)) == []


def test_json_ld_fills_what_the_block_leaves_empty_and_says_so() -> None:
    stated = {
        "actor": [{"@type": "Person", "name": "Ana de Ribas"}, {"@type": "Person", "name": "Jo Bright"}],
        "genre": ["Drama"],
        "countryOfOrigin": {"@type": "Country", "name": "Ireland"},
    }
    record = read({"@type": "Review", "headline": HEADLINE, "itemReviewed": MOVIE | stated})
    work = record.works[0]
    assert [credit.name for credit in work.credits[Role.CAST]] == ["Ana de Ribas", "Jo Bright"]
    assert (work.genres, work.countries) == (("Drama",), ("IE",))
    assert record.evidence["/works/0/genres"].source == Source.JSON_LD
    assert record.evidence["/works/0/credits/cast"].text == "Ana de Ribas"
    assert outvoted(record) == []


def test_another_work_fills_nothing() -> None:
    record = read({"@type": "Movie", "name": "Four Winters", "genre": "Western", "duration": "PT2H"})
    assert record.works[0].genres == ()
    assert [work.title for work in record.works] == ["Low Tide Road"]
    assert outvoted(record) == []


def test_a_reviewed_work_stands_where_nothing_else_names_one() -> None:
    record = read(
        {"@type": "Review", "itemReviewed": MOVIE | {"duration": "PT91M"}}, headline="A long way down", block=""
    )
    assert [(work.title, work.runtime_minutes) for work in record.works] == [("Low Tide Road", 91)]


def test_json_ld_wins_over_the_headlines_title_where_the_director_is_the_same() -> None:
    block = BLOCK.replace("Title: Low Tide Road<br>", "")
    director = {"director": {"@type": "Person", "name": "Rosa Mayhew"}}
    record = read(
        {"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Low Tide Lane"} | director}, block=block
    )
    assert record.works[0].title == "Low Tide Lane"
    assert ("/works/0/title", "Low Tide Road") in outvoted(record)


def test_the_block_wins_over_the_headline() -> None:
    record = read(headline="‘Low Tide Road’ Director Tom Farrow (Interview)")
    assert [credit.name for credit in record.works[0].credits[Role.DIRECTOR]] == ["Rosa Mayhew"]
    assert outvoted(record) == [("/works/0/credits/director", "Tom Farrow")]


def test_a_shorter_title_in_the_headline_is_no_second_work() -> None:
    block = BLOCK.replace("Low Tide Road", "Low Tide Road: A Story of the Coast")
    record = read(block=block)
    assert [work.title for work in record.works] == ["Low Tide Road: A Story of the Coast"]
    assert outvoted(record) == [("/works/0/title", "Low Tide Road")]


def test_the_block_wins_over_the_prose() -> None:
    record = read(prose="<p>“Low Tide Road” opens in theaters on April 4, 2025.</p>")
    assert [release.date for release in record.works[0].releases] == ["2025-03-14"]
    assert outvoted(record) == [("/works/0/releases", "“Low Tide Road” opens in theaters on April 4, 2025.")]


def test_another_director_in_the_prose() -> None:
    assert outvoted(read(prose="<p>“Low Tide Road” was directed by Tom Farrow in one winter.</p>")) == [
        ("/works/0/credits/director", "“Low Tide Road” was directed by Tom Farrow in one winter.")
    ]
    assert outvoted(read(prose="<p>“Low Tide Road” was directed by R. Mayhew.</p>")) == []
    assert outvoted(read(prose="<p>“Four Winters” was directed by Tom Farrow.</p>")) == []


def test_metadata() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Quite another line",
        "datePublished": "2025-03-10T17:00:00-04:00",
        "author": {"@type": "Person", "name": "Hal Brenner"},
    }
    head = '<meta property="article:published_time" content="2025-03-12T09:00:00Z"><meta name="author" content="Gita Mehrotra">'
    record = read(article, head=head)
    assert (record.published_at, record.authors) == ("2025-03-10T17:00:00-04:00", ("Hal Brenner",))
    assert outvoted(record) == [
        ("/headline", "Quite another line"),
        ("/published_at", "2025-03-12T09:00:00Z"),
        ("/authors", "Gita Mehrotra"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2025-03-10T17:00:00-04:00", "2025-03-10T21:00:00Z", True),
        ("2025-03-10T17:00:00-04:00", "2025-03-10", True),
        ("2025-03-10T17:00:00-04:00", "2025-03-10T17:00:00", True),
        ("2025-03-10T17:00:00-04:00", "2025-03-10T17:00:00Z", False),
        ("2025-03-10", "2025-03-11", False),
        ("2025-03-10T17:00:00+25:00", "2025-03-10T17:00:00Z", True),
    ],
)
def test_same_moment(one: str, other: str, *, same: bool) -> None:
    assert same_moment(one, other) is same


def test_same_text() -> None:
    assert same_text("“Low Tide Road”", "LOW TIDE ROAD")
    assert not same_text("Low Tide Road", "Low Tide Lane")


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Review", "itemReviewed": [[], None, 3, {"@type": "Movie"}]},
        {
            "@type": "Movie",
            "name": ["Low Tide Road"],
            "director": [None, 7, {"name": {"a": 1}}],
            "duration": [{}],
            "genre": 5,
        },
        {"@type": ["Movie", 4], "name": "Low Tide Road", "datePublished": "9999-99-99", "actor": "x" * 5000},
        {"@type": "Article", "author": [[["x"]]], "datePublished": {"a": 1}, "headline": 7},
        {"@type": "Movie", "name": "Low Tide Road", "director": {"@id": "#x"}, "@id": "#x"},
    ],
)
def test_odd_json_ld_raises_nothing(data: Any) -> None:
    assert not [warning for warning in read(data).warnings if warning.code == "extractor failed"]
