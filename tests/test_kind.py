"""What an article is, told from the page: its address, its section, the line above its headline, its form."""

import json

import pytest

from extractors import extract

FILLER = (
    "<p>Nothing else is said here, and the page goes on for a while, as pages do, in sentences that name nobody.</p>"
)


def kind(
    path: str = "/2025/03/a-page/",
    headline: str = "A long way down the coast",
    *,
    language: str = "en",
    section: str = "",
    above: str = "",
    title: str = "",
    types: str = "",
    body: str = "",
) -> str:
    """The kind of a page with these."""
    meta = f'<meta property="article:section" content="{section}">' if section else ""
    if types:
        meta += (
            f'<script type="application/ld+json">{json.dumps({"@type": types.split(), "headline": headline})}</script>'
        )
    kicker = f"<div><a href='/x/'>{above}</a></div>" if above else ""
    page = (
        f"<html lang={language}><head><title>{title or headline}</title>{meta}</head>"
        f"<body><article>{kicker}<h1>{headline}</h1>{FILLER}{body}{FILLER}</article></body></html>"
    )
    return str(extract(page, f"https://paper.example{path}").kind)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/interviews/rosa-mayhew/", "interview"),
        ("/2025/03/10/rosa-mayhew-interview/", "interview"),
        ("/2025/03/10/interview-with-rosa-mayhew.html", "interview"),
        ("/entretiens/rosa-mayhew", "interview"),
        ("/entrevistas/2025/rosa-mayhew", "interview"),
        ("/wywiady/rosa-mayhew,123.html", "interview"),
        ("/интервью/123/", "interview"),
        ("/%E3%82%A4%E3%83%B3%E3%82%BF%E3%83%93%E3%83%A5%E3%83%BC/123", "interview"),
        ("/haastattelut/rosa", "interview"),
        ("/roportaj/rosa", "interview"),
        ("/reviews/low-tide-road", "review"),
        ("/2025/03/low-tide-road-review/", "review"),
        ("/film-reviews/low-tide-road/", "review"),
        ("/kritiken/low-tide-road", "review"),
        ("/filmkritik/low-tide-road", "review"),
        ("/critiques/low-tide-road", "review"),
        ("/criticas/low-tide-road", "review"),
        ("/recensioni/low-tide-road", "review"),
        ("/recenzje/low-tide-road", "review"),
        ("/anmeldelser/low-tide-road", "review"),
        ("/news/2025/03/low-tide-road-sells", "news"),
        ("/film/news/low-tide-road-sells", "news"),
        ("/noticias/low-tide-road", "news"),
        ("/actualites/low-tide-road", "news"),
        ("/nachrichten/low-tide-road", "news"),
        ("/festivals/day-three", "festival"),
        ("/festival-coverage/day-three", "festival"),
        ("/2025/03/good-news-for-everyone/", "other"),
        ("/2025/03/the-festival-that-was-not/", "other"),
        ("/2025/03/the-year-in-review/", "other"),
        ("/2025/03/a-page/", "other"),
    ],
)
def test_address(path: str, wanted: str) -> None:
    assert kind(path) == wanted


@pytest.mark.parametrize(
    ("language", "section", "wanted"),
    [
        ("en", "Interviews", "interview"),
        ("en", "Film Reviews", "review"),
        ("en", "Movie News", "news"),
        ("en", "Film Festivals", "festival"),
        ("en", "Features", "other"),
        ("de", "Filmkritiken", "review"),
        ("de", "Gespräche", "interview"),
        ("fr", "Critiques", "review"),
        ("fr", "Actualités", "news"),
        ("es", "Críticas", "review"),
        ("it", "Interviste", "interview"),
        ("pt", "Notícias", "news"),
        ("nl", "Recensies", "review"),
        ("sv", "Recensioner", "review"),
        ("pl", "Recenzje", "review"),
        ("cs", "Rozhovory", "interview"),
        ("ru", "Рецензии", "review"),
        ("ja", "レビュー", "review"),
        ("ko", "인터뷰", "interview"),
        ("zh", "影评", "review"),
        ("zh", "人物專訪", "interview"),
        ("sr", "Интервју", "interview"),
        ("fa", "گفتگو", "interview"),
        ("th", "สัมภาษณ์", "interview"),
    ],
)
def test_section_and_the_line_above_the_headline(language: str, section: str, wanted: str) -> None:
    assert kind(language=language, section=section) == wanted
    assert kind(language=language, above=section) == wanted
    assert kind(language=language, title=f"A long way down the coast | {section} | Paper") == wanted


@pytest.mark.parametrize(
    ("types", "wanted"),
    [
        ("Review", "review"),
        ("CriticReview", "review"),
        ("ReviewNewsArticle", "review"),
        ("Interview", "interview"),
        ("NewsArticle", "news"),
        ("Article", "other"),
        ("BlogPosting", "other"),
    ],
)
def test_what_json_ld_calls_it(types: str, wanted: str) -> None:
    assert kind(types=types) == wanted


def test_a_headline_counts_before_the_address_and_the_address_before_json_ld() -> None:
    assert kind("/news/x/", "‘Low Tide Road’ Director Rosa Mayhew (Interview)") == "interview"
    assert kind("/interviews/x/", "‘Low Tide Road’ Review") == "review"
    assert kind("/reviews/x/", types="NewsArticle") == "review"


def test_a_section_beside_others_above_the_headline_is_a_menu() -> None:
    menu = "News</a></div><div><a href='/y/'>Reviews</a></div><div><a href='/z/'>Interviews"
    assert kind(above=menu) == "other"


def test_questions_and_answers_make_an_interview() -> None:
    turns = "".join(
        f"<p><b>What came {number} on the day that you began?</b></p><p>A long answer, and nothing came of it.</p>"
        for number in range(5)
    )
    assert kind(headline="Rosa Mayhew on her long way down", body=turns) == "interview"


@pytest.mark.parametrize(
    "headline",
    [
        "Soliant Report Reveals the Best States for Sleep",
        "Leith Poll Reveals What Viewers Want",
        "Quill Index Reveals Winners",
    ],
)
def test_a_report_gives_no_interview(headline: str) -> None:
    assert kind(headline=headline) == "other"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Grade: B+", "review"),
        ("★★★☆☆", "review"),
        ("Rating: 3.5 out of 5", "review"),
        ("Note : 4/5", "review"),
        ("7/10", "review"),
        ("IMDb lists it with 7/10.", "other"),
        ("Grade: school", "other"),
        ("The studio said on Monday that the tank had been emptied, and that nobody would fill it again.", "news"),
        (
            "LOS ANGELES (AN) — The union reached an agreement with the studios hours before a strike was to begin.",
            "news",
        ),
        (
            "“They said on Monday that we would drown,” is how the song begins, and nobody who heard it has forgotten.",
            "other",
        ),
        ("My sister said on Monday that I would hate it, and I have to tell you that she was right about it.", "other"),
    ],
)
def test_what_a_line_of_the_text_tells(line: str, wanted: str) -> None:
    assert kind("The Wet Blanket", body=f"<p>{line}</p>") == wanted
