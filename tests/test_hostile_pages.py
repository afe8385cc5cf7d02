"""Hostile pages give a record, always, and what can be read of them is read."""

import json

import orjson
import pytest
from hostile_makers import CREDITS, HEADLINE, PROSE, Hostile, many, page, word
from hostile_pages import PAGES
from jsonschema import Draft202012Validator

from extractors import extract, premieres
from extractors.lines import MOST, read_lines
from extractors.page import MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_IN_HEAD, parse
from extractors.values import dates
from extractors.values.setting import Setting
from schemas import Record, Release
from schemas.record import json_schema

URL = "https://paper.example/interviews/ada-quill/"
VALIDATOR = Draft202012Validator(json_schema())


def read(body: str | bytes, content_type: str | None = None) -> Record:
    """The record, after what holds for every record."""
    record = extract(body, URL, content_type)
    assert [each for each in record.warnings if each.code == "extractor failed"] == []
    line = orjson.dumps(record.model_dump(mode="json"))
    assert Record.model_validate_json(line) == record
    return record


def directors(record: Record) -> set[str]:
    return {credit.name for work in record.works for credit in work.credits.get("director", ())}


@pytest.mark.parametrize("hostile", PAGES, ids=lambda hostile: hostile.name)
def test_a_hostile_page_gives_a_record(hostile: Hostile) -> None:
    record = read(hostile.make(hostile.small), hostile.content_type)
    if hostile.headline is not None:
        assert record.headline == hostile.headline
    if hostile.director is not None:
        assert hostile.director in directors(record)


@pytest.mark.parametrize("hostile", PAGES[::7], ids=lambda hostile: hostile.name)
def test_its_record_is_valid(hostile: Hostile) -> None:
    record = read(hostile.make(max(1, hostile.small // 10)), hostile.content_type)
    assert list(VALIDATOR.iter_errors(json.loads(record.model_dump_json()))) == []


def test_the_names_of_the_table_are_its_own() -> None:
    assert len({hostile.name for hostile in PAGES}) == len(PAGES)


@pytest.mark.parametrize("said", ["zlib", "idna", "punycode", "hex", "rot13", "undefined", "base64", "x-none", "\0"])
@pytest.mark.parametrize("where", ["header", "meta"])
def test_an_encoding_that_is_none_is_told_from_the_bytes(said: str, where: str) -> None:
    head = f'<meta charset="{said}">' if where == "meta" else ""
    body = page("<p>Čas, œuvre, naïve.</p>", head=head).encode()
    record = read(body, f"text/html; charset={said}" if where == "header" else None)
    assert record.headline == HEADLINE
    assert any("œuvre" in paragraph for paragraph in record.body)


def test_an_element_keeps_its_first_attributes() -> None:
    many = " ".join(f"data-{i}='x>{i}'" for i in range(3 * MOST_ATTRIBUTES))
    record = read(page(f'<p class="byline" {many}>By Ines Tollan</p>{PROSE}'))
    assert [each.code for each in record.warnings] == ["attributes left out"]
    assert record.authors == ("Ines Tollan",)
    assert record.headline == HEADLINE
    assert len(record.body) == 6


@pytest.mark.parametrize("between", [1_000, 4_000, 8_000, 30_000])
def test_a_long_attribute_is_no_fault(between: int) -> None:
    record = read(page(f'<p><img alt="{"a word " * between}" src="/ada.jpg"></p>{PROSE}'))
    assert record.warnings == ()
    assert len(record.body) == 6


def test_questions_after_breaks_are_read_in_a_long_element() -> None:
    asked = "<b>Why did you leave the house?</b><br>Nobody asked me to stay.<br>" * 2_000
    record = read(f"<article><h1>{HEADLINE}</h1>{PROSE}{CREDITS}<div>{asked}</div></article>")
    assert record.interview is not None
    assert len(record.interview.turns) > 3_000


def test_a_label_alone_above_a_note_is_no_turn() -> None:
    """A tag that is never closed swallowed the answer; found by mutation."""
    talk = "".join(
        f"<p><b>PAPER:</b> Why did you leave {at}?</p><p><b>ADA QUILL:</b> Nobody asked me.</p>" for at in "abcd"
    )
    page = f"<h1>Ada Quill in conversation</h1>{PROSE}{talk}<p><b>PAPER:</b> And now?</p>"
    record = read(f"<article>{page}<p><b>ADA QUILL:</b></p><p>“Lantern” opens in theaters on May 2.</p></article>")
    assert record.interview is not None
    assert all(turn.text for turn in record.interview.turns)


def test_a_byline_in_the_middle_of_a_thousand_lines_is_none_of_the_article() -> None:
    said = many("<p>Ada {w} spoke of the harbour.</p>", 500)
    assert read(page(f"{said}<p>By Ines Tollan</p>{said}")).authors == ()
    assert read(page(f"{said}{said}<p>By Ines Tollan</p>")).authors == ("Ines Tollan",)


def test_evidence_of_many_elements_has_the_paths_that_the_parser_tells() -> None:
    lines = "".join(
        f"<p>Director: Ada {word(n)}</p><div><b>x</b><p>Producer: Bo {word(n)}</p></div>" for n in range(400)
    )
    body = page(f"<o:p>{lines}</o:p>")
    record = read(body)
    assert len(record.evidence) > 700
    asked = parse(body, URL)
    told = asked.root.getroottree()
    paths = {told.getpath(element) for element in told.iter()}
    assert {each.xpath.partition("/@")[0] for each in record.evidence.values() if each.xpath} <= paths
    assert [asked.xpath(element) for element in told.iter()] == [told.getpath(element) for element in told.iter()]


def test_a_work_ends_where_the_next_begins() -> None:
    """What stands below a block's last label was read as its own, though it was the next block's."""
    works = "".join(
        f"<p>Title: The {of}</p><p>Director: Ada {of}</p><p>Runtime: 90 min</p>" for of in ("Harbour", "Mirror")
    )
    read_works = read(f"<article><h1>Two films</h1>{works}</article>").works
    assert [(work.title, work.other) for work in read_works] == [("The Harbour", ()), ("The Mirror", ())]


def test_prose_is_read_once_for_any_number_of_works(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    plain = premieres.read_sentence

    def counted(sentence: str, setting: Setting) -> tuple[Release, ...]:
        asked.append(sentence)
        return plain(sentence, setting)

    monkeypatch.setattr(premieres, "read_sentence", counted)
    blocks = "".join(
        f"<h2>Lantern {number}</h2><p>Director: Ada Quill<br>Runtime: 90 min<br>Release Date: March 3, 2024</p>{PROSE}"
        for number in range(60)
    )
    assert len(read(page(blocks)).works) > 50
    assert 0 < len(asked) <= premieres.MOST


@pytest.mark.parametrize("url", ["", "nowhere", "a b", "http://a.example/a b", "\ud800:x", "://"])
def test_an_address_that_is_none_is_told_of(url: str) -> None:
    record = extract(page(""), url, fetched_at="yesterday")
    assert [each.code for each in record.warnings] == ["no address", "no time"]
    assert (record.url, record.fetched_at, record.headline) == ("about:invalid", None, HEADLINE)


@pytest.mark.parametrize("control", ["\x01", "\x0c", "\x1f", "\ufffe", "\uffff", "&#1;", "&#xFFFF;"])
def test_control_characters_behind_the_page_or_in_its_head(control: str) -> None:
    assert read(page("") + f"</html>{control} one {control}<p>two {control}</p></html>{control}").headline == HEADLINE
    assert read(f"<html><head><article>{control}<h1>{HEADLINE}</h1>{PROSE}</article>{control}").headline == HEADLINE
    assert read(f"<p>a</p></body></html>{control}<p>b{control}").warnings == ()


@pytest.mark.parametrize(
    "stated", ["2020-02-00", "2020-00-10", "2024-02-30", "99999-01-01", "0000-00-00", "2020-13-01"]
)
def test_a_day_that_no_calendar_has_is_none(stated: str) -> None:
    head = f'<meta property="article:published_time" content="{stated}">'
    credit = CREDITS.replace("Genre", f"Release Date: {stated}<br>Genre")
    record = read(page("", head=head, listed=f"<p>20 February 2025</p>{credit}"))
    assert record.published_at in {None, "2025-02-20"}
    assert all(not release.date or release.date[:10] != stated for release in record.works[0].releases)


def test_of_many_days_without_known_words_some_are_guessed_at(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str, language: str) -> None:
        assert language == "is"
        asked.append(text)

    monkeypatch.setattr(dates, "_dateparsed", counted)
    lines = many("<p>{n} xanúar {n}</p>", 3_000)
    works = many("<h2>The {w}</h2><p>Director: Ada {w}<br>Runtime: 90 min<br>Release Date: {n} xanúar 2024</p>", 1_000)
    read(f"<html lang=is><article><h1>{HEADLINE}</h1>{works}{lines}</article>")
    assert 0 < len(asked) <= 4_000


def test_more_lines_than_any_page_has_are_left_out_with_a_warning() -> None:
    said = "<p>Ada {w} spoke of the harbour, of rain, and of what a lens cannot see.</p>"
    record = read(page(many(said, 9_900)))
    assert record.warnings == ()
    assert len(record.body) > 9_900
    record = read(page(many(said, 11_000)))
    assert [each.code for each in record.warnings] == ["lines left out"]
    assert 9_900 < len(record.body) <= MOST
    assert directors(record) == directors(read(page("")))


def test_more_elements_than_any_page_has_are_left_out_with_a_warning() -> None:
    """In the page's order, however they are nested: the article stands first."""
    few = MOST_ELEMENTS - 100
    assert read(page("<i></i>" * few)).warnings == ()
    for more in ("<i></i>" * MOST_ELEMENTS, "<div><b>" * 100 + "<i></i>" * MOST_ELEMENTS + "</b>c</div>" * 100):
        record = read(page(f"{more}<p>Ines Tollan spoke of the harbour, of rain, and of what a lens cannot see.</p>"))
        assert [each.code for each in record.warnings] == ["elements left out"]
        assert (record.headline, len(record.body)) == (HEADLINE, 3)
    head = "<meta name=a content=b>" * MOST_IN_HEAD + '<meta name=author content="Ines Tollan">'
    record = read(page("", head=head))
    assert [each.code for each in record.warnings] == ["elements left out"]
    assert (record.headline, record.authors, directors(record)) == (HEADLINE, (), {"Ada Quill"})


@pytest.mark.parametrize(
    "markup", ["<table><tr><td>{w} one<td>{w} two</table>", "<div><ul><li>{w}<li>b</ul></div>", "{w}<br>"]
)
def test_a_page_whose_last_lines_are_left_out_keeps_its_boxes(markup: str) -> None:
    """Where the walk ends, the elements around it are closed: the article is known by the lines that it holds."""
    lines = read_lines(parse(f"<body><main>{page(many(markup, 11_000))}</main>", URL))
    assert (len(lines.lines), lines.whole) == (MOST, False)
    held = {element.tag: span for element, span in lines.slices.items()}
    assert held["article"] == held["body"] == (0, MOST)


def test_more_credits_than_any_page_has_are_left_out_with_a_warning() -> None:
    block = "<h2>The {w}</h2><p>Director: Ada {w}<br>Runtime: 90 min<br>Genre: Drama<br>Country: France</p>"
    record = read(page(many(block, 1_000)))
    assert (len(record.works), record.warnings) == (1_001, ())
    record = read(page(many(block, 1_950)))
    assert [each.code for each in record.warnings] == ["credits left out"]
    assert 1_000 < len(record.works) < 1_950
    assert record.body == read(page("")).body
    names = many("Ada {w}, ", 100)
    record = read(page(many(f"<p>Producer: {names}</p>", 300)))
    assert [each.code for each in record.warnings] == ["credits left out"]
