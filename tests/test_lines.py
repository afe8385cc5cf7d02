"""The page as a reader sees it: its visible lines, and the boxes that they stand in."""

import pytest

from extractors.boxes import region_named
from extractors.lines import BOLD, LINK, read_lines
from extractors.page import parse

_URL = "https://paper.example/a/"


def _lines(markup: str) -> list[tuple[str, str, str | None]]:
    page = parse(f"<!doctype html><body>{markup}</body>", _URL)
    return [(line.text, line.tag, line.region) for line in read_lines(page).lines]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>One<br>two</p>three", [("One", "p", None), ("two", "p", None), ("three", "body", None)]),
        ("<ul><li><p>One</p><li>two</ul>", [("One", "li", None), ("two", "li", None)]),
        ("<p>a<script>b</script>c<svg><a>d</a></svg> e</p>", [("ac e", "p", None)]),
        ("<p style='display:none'>a</p><p hidden>b</p><p>c</p>", [("c", "p", None)]),
        ("<div hidden id='S:1'>streamed</div>", [("streamed", "div", None)]),
        ("<p> a <b> b </b>\n c</p>", [("a b c", "p", None)]),
        ("<nav>Home</nav><p class='comments'>Nice</p>", [("Home", "nav", "navigation"), ("Nice", "p", "comments")]),
        ("<aside>a<p class='share'>b</p></aside>", [("a", "aside", "aside"), ("b", "p", "share")]),
        ("<p>a <span class='byline'>b</span> c<br>d</p>", [("a b c", "p", None), ("d", "p", None)]),
    ],
)
def test_lines(markup: str, lines: list[tuple[str, str, str | None]]) -> None:
    assert _lines(markup) == lines


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ("<p class=paywall>{0}</p><p class=paywall>{0}</p>", 2),
        ("<div class=paywall><p>{0}</p><p>{0}</p><p>{0}</p></div>", 3),
        ("<div class=paywall><h3>Read on</h3><p>{0}</p></div>", 0),
        ("<div id=read-more><div>Read more</div><div><p>{0}</p><p>{0}</p><p>{0}</p></div></div>", 3),
        ("<div class=related><p><a href=/a>{0}</a></p><p><a href=/b>{0}</a></p><p><a href=/c>{0}</a></p></div>", 0),
        (
            "<div class=related><h3><a href=/a>A</a></h3><p>{0}</p><h3><a href=/b>B</a></h3><p>{0}</p><p>{0}</p></div>",
            0,
        ),
        ("<div class='post no-comments'><p>{0}</p></div>", 1),
        ("<div class=blog-comments><h1>One</h1><p>{0}</p></div>", 2),
        ("<figure><figcaption><p>{0}</p><p>{0}</p></figcaption></figure>" * 3, 6),
        ("<figure><figcaption><p>{0}</p></figcaption></figure>", 0),
    ],
)
def test_boxes_that_hold_the_text_are_none(markup: str, kept: int) -> None:
    text = "Nobody had brought a coat against the wind that evening, and the ferry was an hour late."
    around = f"<h2>{text}</h2>" * 4
    assert sum(region is None for _, _, region in _lines(around + markup.format(text))) == 4 + kept


def test_a_hidden_body_has_no_lines() -> None:
    assert not read_lines(parse("<body style='visibility: hidden'><p>a</p></body>", _URL)).lines


def test_what_is_set_apart() -> None:
    page = parse("<p><b>Cast:</b> A, <a href='#x'>B</a>, <a href='/c'>C</a>, <span class='label'>D</span></p>", _URL)
    spans = read_lines(page).lines[0].spans
    assert spans == ((0, 5, BOLD), (12, 13, LINK), (15, 16, BOLD))


def test_rows_and_slices() -> None:
    page = parse("<table><tr><th>a<td>b<tr><td>c</table><p>d</p>", _URL)
    lines = read_lines(page)
    first, second, third, fourth = lines.lines
    assert first.row == second.row != third.row
    assert fourth.row == 0
    assert lines.slices[page.root.find(".//table")] == (0, 3)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("nav", "navigation"),
        ("main-nav", None),
        ("Site-Footer wide", "footer"),
        ("x advertising", "advertisement"),
        ("author-mini-bio", "author"),
        ("entry widget comments", "aside"),  # the first word that names a box counts
        ("share-" + "x" * 5_000, "share"),
        ("x" * 5_000 + " nav", "navigation"),
        ("sf_comment_form", "comments"),
        ("blog-comments", "comments"),
        ("post has-comments", None),
        ("post category-related tag-site-comments", None),
        ("inline-video-caption", "caption"),
        ("twitter-tweet tw-align-center", "embed"),
        ("", None),
    ],
)
def test_boxes_by_class(name: str, kind: str | None) -> None:
    assert region_named(name) == kind


def test_what_stands_behind_the_end_is_searched_too() -> None:
    page = parse("<html><body><p class='a'>a</p></body></html><h3 class='b'>b</h3>", _URL)
    assert [element.tag for element in page.elements("p", "h3")] == ["p", "h3"]
    assert [named for _, named, _, _ in page.marked] == ["a", "b"]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://other.example/a/b?c=d", "https://other.example/a/b?c=d"),
        ("https://other.example/a#b", "https://other.example/a#b"),
        ("https://other.example/a?", "https://other.example/a"),
        ("//other.example/a", "https://other.example/a"),
        ("../b", "https://paper.example/b"),
        (" /c ", "https://paper.example/c"),
        ("https://other.example/a b", None),
        ("mailto:a@other.example", None),
        ("https://[", None),
    ],
)
def test_addresses(link: str, address: str | None) -> None:
    assert parse("<p>a", _URL).absolute(link) == address
