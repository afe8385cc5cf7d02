"""What holds for every page: `extract` never fails, is the same each time, and gives a valid record with its evidence."""

from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from extractors import extract
from schemas import Record
from schemas.record import json_schema

URL = "https://www.example.org/interviews/a-page/?utm_source=feed#top"
VALIDATOR = Draft202012Validator(json_schema())
FIXTURES = sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*/*/page.html"))

LABELS = [
    "Director",
    "Directed by",
    "Cast",
    "Rating",
    "Release Date (Streaming)",
    "Runtime",
    "Regie",
    "監督",
    "Режиссёр",
    "Zzz",
]
VALUES = [
    "Ann Lee, Bo Sy Jr.",
    "91 min",
    "March 11, 2025",
    "TV-MA",
    "$4.2M",
    "feature length",
    "",
    "(",
    "…",
    "99999-99-99",
    "١٢",
    "\u202eAnn",
]
TAGS = ["p", "div", "li", "td", "dt", "dd", "b", "h1", "h2", "span", "figcaption", "title", "time", "blockquote"]
line = st.builds(
    "{}{}{}".format, st.sampled_from(LABELS), st.sampled_from([": ", " – ", " ", "<br>", "："]), st.sampled_from(VALUES)
)
text = st.one_of(
    line,
    st.text(max_size=60),
    st.sampled_from(["&amp;", "<script>alert(1)</script>", "“Title”", "\x00", "]]>", "<!--"]),
)
element = st.builds(
    lambda tag, inside, close: f"<{tag}>{inside}" + (f"</{tag}>" if close else ""),
    st.sampled_from(TAGS),
    text,
    st.booleans(),
)
page = st.lists(element, max_size=25).map("".join)


def check(record: Record) -> None:
    assert [warning for warning in record.warnings if warning.code == "extractor failed"] == []
    plain = orjson.loads(orjson.dumps(record.model_dump(mode="json")))
    assert list(VALIDATOR.iter_errors(plain)) == []
    assert Record.model_validate(plain) == record


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(page)
def test_any_markup_gives_a_valid_record(body: str) -> None:
    record = extract(body, URL)
    check(record)
    assert extract(body, URL) == record


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "text/html; charset=utf-16", "text/html; charset=shift_jis", "x;charset=\x00"]),
)
def test_any_bytes_give_a_valid_record(body: bytes, content_type: str | None) -> None:
    check(extract(body, URL, content_type))


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "http://[::1]/x", "file:///a.html", "http://[broken/a", "https://exämple.org/ü?q=ä", "x:y"],
)
def test_any_address(url: str) -> None:
    check(extract("<h1>A headline</h1>", url))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_what_no_reader_sees_changes_no_field(path: Path) -> None:
    body = path.read_bytes()
    noisy = body.replace(b"</p>", b"<!-- aside --></p>\n\n   ").replace(b"</head>", b"<style>p{}</style></head>")
    before, after = extract(body, URL), extract(noisy, URL)
    assert noisy != body
    plain = (record.model_dump(mode="json", exclude={"evidence"}) for record in (before, after))
    assert next(plain) == next(plain)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_a_page_cut_short_still_gives_a_record(path: Path) -> None:
    body = path.read_bytes()
    for part in (3, 2):
        check(extract(body[: len(body) // part], URL))


def test_the_id_comes_from_the_canonical_address() -> None:
    plain = extract("<h1>x</h1>", "https://example.org/a/?utm_source=x#y")
    assert plain.canonical_url == "https://example.org/a/"
    assert plain.id == extract("<h1>other</h1>", "https://EXAMPLE.org/a/").id
    assert plain.id != extract("<h1>x</h1>", "https://example.org/b/").id
    linked = extract('<link rel="canonical" href="/b/"><h1>x</h1>', "https://example.org/a/")
    assert linked.id == extract("", "https://example.org/b/").id


def test_a_value_that_cannot_be_typed_is_kept_with_a_warning() -> None:
    body = (
        "<h1>‘Tall Grass’ Review</h1><p>Director: Ann Lee</p><p>Cast: Bo Ray, Cy Poe</p><p>Runtime: feature length</p>"
    )
    record = extract(body, URL)
    assert [(label.label, label.value) for label in record.works[0].other] == [("Runtime", "feature length")]
    assert record.works[0].runtime_minutes is None
    assert any(warning.code == "untyped value" and "Runtime" in warning.message for warning in record.warnings)


def test_labels_that_no_vocabulary_knows_are_kept() -> None:
    body = "<h1>‘Tall Grass’ Review</h1><p>Director: Ann Lee</p><p>Goat wrangler: Bo Ray</p><p>Cast: Cy Poe, Di Roe</p>"
    work = extract(body, URL).works[0]
    assert [(label.label, label.value) for label in work.other] == [("Goat wrangler", "Bo Ray")]
    assert [credit.name for credit in work.credits["cast"]] == ["Cy Poe", "Di Roe"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Director: a job that nobody trains you for, and that everybody thinks they could do.",
        "She had one word for it: runtime.",
        "Cast: in bronze, the statue weighs two tons.",
    ],
)
def test_a_sentence_with_a_colon_is_no_block(sentence: str) -> None:
    body = f"<h1>A walk by the sea</h1><article><p>{sentence}</p><p>{'The tide was out and the boats lay on their sides. ' * 8}</p></article>"
    assert extract(body, URL).works == ()


@pytest.mark.parametrize(
    "links",
    [
        "<span><a rel='category tag' href=/talks/>Talks</a></span> <span><a rel=tag href=/boats/>Boats</a></span>",
        "<p class=taxonomy-category><a rel=tag href=/talks/>Talks</a></p><p class=taxonomy-post_tag><a rel=tag href=/boats/>Boats</a></p>",
    ],
)
def test_a_category_is_no_tag(links: str) -> None:
    assert extract(f"<h1>A walk by the sea</h1><article><p>Wind.</p>{links}</article>", URL).tags == ("Boats",)


_WAITING = f"<p>{'The crew waited for the ferry while the light went, and nobody had brought a coat. ' * 4}</p>" * 3
_UTC = "<meta property='article:published_time' content='2017-05-23T00:08:44Z'>"
_SAID = "".join(
    f"<dt>{name}:</dt><dd>What {number}? I said so.</dd>" for number in range(4) for name in ("Ada Reel", "Bo Lund")
)
_ASKED = "".join(f"<p><b>Q:</b> Why {n}?</p><p><b>Interviewer:</b> And how {n}?</p>" for n in range(550))


@pytest.mark.parametrize(
    "page",
    [
        "<div><span class=author>Ada Reel</span> <span class=author></span></div>",
        "<div><a rel=author href=/author/ada>Ada Reel</a> <a rel=author href=/author/ada><img src=/a.jpg></a></div>",
        "<p>The film was made with Ada Reel,pens,by,ink,and Bo Lund over many years.</p>",
        f"<dl>{_SAID}<dt>Question from Cy Moor:</dt><dd>Why so?</dd>{_SAID}</dl>",
        f"{_UTC}<time datetime='2017-05-22T20:08:44-99:99'>May</time>",
        f"{_UTC}<time datetime='Mon, 1 Jan 99999999999 00:00:00 +0000'>May</time>",
        f"{_UTC}<time datetime='Mon, 1 Jan 2020 99999999999:00:00 +0000'>May</time>",
        f"{_ASKED}{'<p><b>A:</b> So it is.</p><p><b>Q:</b> Why?</p>' * 5}",
        "<img src=/a.jpg width='²20'>",
        f"<img src=/a.jpg height='{'9' * 5000}px'>",
    ],
    ids=["no author", "picture", "commas", "asked in a list", "zone", "year", "hour", "no answer", "width", "height"],
)
def test_odd_corners_cost_no_page_its_fields(page: str) -> None:
    record = extract(
        f"<html lang=en><title>T</title><article><h1>The Ferry</h1>{page}{_WAITING}", "https://x.example/a"
    )
    assert [warning.message for warning in record.warnings if warning.code == "extractor failed"] == []
    assert len(record.body) > 2


@pytest.mark.parametrize("lang", ["İI", "ſv", "en-²", "en-\u0663\u0664\u0665", "\N{KELVIN SIGN}o-KR"])
def test_a_language_in_other_letters_than_tags_have_costs_no_page_its_fields(lang: str) -> None:
    record = extract(f"<html lang='{lang}'><article><h1>The Ferry</h1>{_WAITING}", "https://x.example/a")
    assert (record.warnings, record.headline, record.language) == ((), "The Ferry", "en")
