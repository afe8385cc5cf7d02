"""`junket report`: figures counted by hand, hostile records, broken lines, runs with a history, and a bounded page."""

import base64
import hashlib
import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from test_export import FIXTURES, record, written

from junket.cli import main
from junket.html import link
from junket.report.runs import crawl
from junket.report.text import percent, told
from pipelines.coverage import Coverage
from pipelines.folder import RunFolder
from pipelines.state import State

pytest.importorskip("jinja2", reason="the extra `report` is not installed")
pytest.importorskip("duckdb", reason="the extra `report` is not installed")

HOSTILE = "<script>window.hit=1</script>\"'><img src=x onerror=window.hit=2>"


def made(output: Path, *paths: Path, code: int = 0) -> Result:
    done = CliRunner().invoke(main, ["report", *map(str, paths), "-o", str(output)])
    assert done.exit_code == code, (done.output, done.exception)
    return done


def page(*paths: Path, code: int = 0) -> Any:
    """The page about these paths."""
    output = paths[0].parent / "report.html"
    made(output, *paths, code=code)
    return lxml.html.fromstring(output.read_bytes())


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def figures(tree: Any) -> dict[str, str]:
    """The numbers at the head of the page, by what they count."""
    return {text(each.find("dt")): text(each.find("dd")) for each in tree.cssselect(".stats > div")}


def bars(tree: Any, caption: str) -> dict[str, str]:
    """A table of bars: name → number."""
    (table,) = [
        each
        for each in tree.cssselect("table")
        if each.find("caption") is not None and text(each.find("caption")) == caption
    ]
    return {text(row.find("th")): text(row.find("td")) for row in table.cssselect("tbody tr")}


def covered(tree: Any) -> dict[str, list[str]]:
    """The coverage: field → what its cells say, that of all sites first."""
    rows = tree.cssselect("#heat tbody tr[data-name]")
    return {
        row.get("data-name"): [cell.get("data-tip").rpartition("– ")[2] for cell in row.cssselect("td[data-tip]")]
        for row in rows
    }


def film(title: str, **fields: Any) -> dict[str, Any]:
    return {"title": title, "credits": {"director": [{"name": f"Director of {title}"}]}, **fields}


def interview(*names: str) -> dict[str, Any]:
    return {"kind": "interview", "interview": {"people": [{"name": name, "roles": ["director"]} for name in names]}}


@pytest.fixture(scope="module")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, list[dict[str, Any]]]:
    """The page about all fixtures, and their records."""
    records = [json.loads(path.read_bytes()) for path in FIXTURES]
    return page(written(tmp_path_factory.mktemp("fixtures") / "records.jsonl", *records)), records


def test_the_fixtures_are_counted_as_they_are(fixtures: tuple[Any, list[dict[str, Any]]]) -> None:
    tree, records = fixtures
    sites = Counter(each["site"] for each in records)
    people = {person["name"] for each in records if each["interview"] for person in each["interview"]["people"]}
    shown = figures(tree)
    assert (shown["articles"], shown["people interviewed"]) == (str(len(records)), str(len(people)))
    rows = {text(row.find("th")): text(row.findall("td")[0]) for row in tree.cssselect("#site-table tbody tr")}
    assert rows == {site: str(count) for site, count in sites.items()}
    assert bars(tree, "Kinds of articles") == {
        kind: str(count) for kind, count in Counter(each["kind"] for each in records).items()
    }
    minutes = Counter(
        work["runtime_minutes"] // 10 for each in records for work in each["works"] if work["runtime_minutes"]
    )
    (chart,) = [each for each in tree.cssselect(".columns") if each.get("aria-label").startswith("Works by runtime")]
    told_of = [int(re.findall(r": (\d+) work", mark.get("aria-label"))[0]) for mark in chart]
    assert told_of == [minutes[step] for step in range(25)]


def test_the_fixtures_coverage_is_counted_as_it_is(fixtures: tuple[Any, list[dict[str, Any]]]) -> None:
    tree, records = fixtures
    heads = [text(head) for head in tree.cssselect("#heat .site")]
    works = [work for each in records for work in each["works"]]
    cells = covered(tree)
    assert cells["authors"][0] == f"{sum(bool(each['authors']) for each in records)} of {len(records)}"
    assert (
        cells["runtime minutes"][0] == f"{sum(work['runtime_minutes'] is not None for work in works)} of {len(works)}"
    )
    assert cells["director"][0] == f"{sum('director' in work['credits'] for work in works)} of {len(works)}"
    for at, site in enumerate(heads, 1):
        own = [work for each in records if each["site"] == site for work in each["works"]]
        assert cells["rating"][at] == f"{sum(work['rating'] is not None for work in own)} of {len(own)}", site


RELEASED = [
    {"date": "2025-03-11", "precision": "day", "type": "streaming", "platform": "Hulu"},
    {"date": "2025-03-11", "precision": "day", "type": "theatrical", "country": "US"},
    {"date": "2025-03", "precision": "month", "type": "festival"},
    {"date": "2025", "precision": "year", "type": "theatrical"},
    {"date": "2019-12-31", "precision": "day", "type": "theatrical"},
    {"date": None, "precision": None, "type": "theatrical", "note": "soon"},
]


def test_a_calendar_has_days_months_and_years_as_stated(tmp_path: Path) -> None:
    tree = page(written(tmp_path / "a.jsonl", record(1, [film("Salt", releases=RELEASED)])))
    days = {each.get("data-day"): each.get("aria-label") for each in tree.cssselect("[data-day]")}
    assert days == {"2025-03-11": "11 March 2025: 2 releases", "2019-12-31": "31 December 2019: 1 release"}
    march = tree.cssselect("#year-2025 .month")[2]
    assert text(march.find("h4")) == "March 3, (1 without a day)"
    assert "1 release with the year alone" in text(tree.cssselect("#year-2025 h3")[0])
    assert "5 releases with a date, and 1 without one" in text(tree.cssselect("#releases .deck")[0])
    listed = [text(each) for each in tree.get_element_by_id("day-2025-03-11").cssselect("li")]
    assert sorted(listed) == ["Salt streaming, Hulu", "Salt theatrical, US"]


def test_a_month_begins_on_its_day_of_the_week(tmp_path: Path) -> None:
    tree = page(written(tmp_path / "a.jsonl", record(1, [film("Salt", releases=RELEASED[:1])])))
    cells = [text(each) for each in tree.cssselect("#year-2025 .month")[2].cssselect(".days > *")]
    assert cells[:7] == list("MTWTFSS")
    assert cells[7:14] == ["", "", "", "", "", "1", "2"]  # 1 March 2025 was a Saturday
    assert cells[-1] == "31"


def test_certificates_companies_and_people_are_counted_by_work_and_article(tmp_path: Path) -> None:
    rated = {"rating": {"certificate": "PG-13", "system": "mpa"}, "distributors": ["Kestrel"], "year": 2025}
    records = [
        record(1, [film("Salt", **rated)], **interview("Ines Marrow")),
        record(2, [film("SALT", **rated)], **interview("INES MARROW", "Teo Lund")),  # the same film, and person
        record(3, [film("Glass", distributors=["KESTREL"], rating={"certificate": "15", "system": "bbfc"})]),
        record(4, [film("Amber", distributors=["Paperboat"])], **interview("Marrow, Ines")),
    ]
    tree = page(written(tmp_path / "a.jsonl", *records))
    assert figures(tree) == {
        "articles": "4",
        "works": "3",
        "in several articles": "1",
        "people interviewed": "2",
        "in quarantine": "0",
        "broken lines": "0",
    }
    assert bars(tree, "MPA") == {"PG-13": "1"}
    assert bars(tree, "BBFC") == {"15": "1"}
    assert {name.casefold(): count for name, count in bars(tree, "Distributors").items()} == {
        "kestrel": "2",
        "paperboat": "1",
    }
    people = [(text(row.find("th")), text(row.find("td"))) for row in tree.cssselect(".people tbody tr")]
    assert [count for _, count in people] == ["3", "1"]
    assert people[1][0].startswith("Teo Lund director · ")
    (work,) = tree.cssselect("#works .list tbody tr")
    assert (text(work.find("td")), work.cssselect("a")[0].get("href")) == ("2", "https://film.example/1/")


def test_the_last_line_of_an_id_counts(tmp_path: Path) -> None:
    first = written(tmp_path / "a.jsonl", record(1, [film("Salt")], kind="news"), record(2))
    tree = page(first, written(tmp_path / "b.jsonl", record(1, [film("Salt")], kind="review")))
    assert figures(tree)["articles"] == "2"
    assert bars(tree, "Kinds of articles") == {"other": "1", "review": "1"}
    assert covered(tree)["works"] == ["1 of 2", "1 of 2"]


def test_a_site_that_lacks_what_most_have_is_a_gap(tmp_path: Path) -> None:
    records = [record(at, [film(f"Film {at}", runtime_minutes=90)]) for at in range(3)]
    records.append({**record(9, [film("Film 9")]), "site": "paper.example"})
    tree = page(written(tmp_path / "a.jsonl", *records))
    (gap,) = tree.cssselect("#heat td.zero")
    assert gap.get("data-tip") == "paper.example: runtime minutes – 0 of 1"
    assert "1 gap:" in text(tree.cssselect("#coverage .deck")[0])
    assert "publisher" not in covered(tree)
    assert "No record has publisher," in text(tree.get_element_by_id("coverage"))


def hostile_record() -> dict[str, Any]:
    """A record whose every text that is shown wants to be more than a text."""
    work = film(
        HOSTILE,
        production_companies=[HOSTILE, "a" * 10_000],
        rating={"certificate": HOSTILE, "system": None},
        releases=[{"date": "2025-03-11", "precision": "day", "type": "streaming", "platform": HOSTILE}],
    )
    return record(
        1,
        [work],
        url="javascript:window.hit=3//https://film.example/",
        site=f"film.example{HOSTILE}",
        headline=HOSTILE,
        **interview(HOSTILE, "\u202eenimrof" + "\u2066", "b" * 10_000),
    )


def test_what_is_scraped_is_text_and_nothing_else(tmp_path: Path) -> None:
    first = hostile_record()
    second = {**first, "id": f"{2:020x}"}
    folder = tmp_path / "run"
    folder.mkdir()
    written(folder / "records.jsonl", first, second)
    quarantined = {
        "url": "javascript:window.hit=4",
        "asked": "https://x.example/",
        "stage": "extract",
        "reason": HOSTILE,
        "detail": HOSTILE,
        "status": 200,
        "fetched_at": None,
        "warc": {"file": "pages.warc.gz", "offset": 0, "length": 1},
    }
    written(folder / "quarantine.jsonl", quarantined)
    alarm = {"site": HOSTILE, "what": "layout", "message": f"</script>{HOSTILE}", "fields": [], "since": None}
    (folder / "run.json").write_text(json.dumps({"ended": HOSTILE, "pages": {}, "alarms": [alarm]}), "utf-8")
    tree = page(folder)
    assert len(tree.cssselect("script")) == 1
    assert tree.cssselect("img") == []
    assert not [name for each in tree.iter("*") for name in each.attrib if name.startswith("on")]
    assert {each.get("href")[:1] for each in tree.cssselect("a")} == {"#"}
    whole = text(tree)
    assert HOSTILE in whole
    assert "\u202e" not in whole
    assert "\u2066" not in whole
    assert "enimrof" in whole
    assert "a" * 200 not in lxml.html.tostring(tree).decode()
    assert (tmp_path / "report.html").stat().st_size < 200_000


def test_a_page_fetches_nothing_and_runs_only_its_own_script(tmp_path: Path) -> None:
    tree = page(written(tmp_path / "a.jsonl", record(1, [film("Salt", releases=RELEASED)])))
    (policy,) = tree.cssselect("meta[http-equiv=Content-Security-Policy]")
    (script,) = tree.cssselect("script")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    assert policy.get("content").startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy.get("content")
    assert not [each for each in tree.iter("*") if {"src", "srcset", "background", "poster"} & set(each.attrib)]
    assert tree.cssselect("link, iframe, object, embed, base, form") == []
    style = tree.cssselect("style")[0].text
    assert not re.search(r"url\(|@import", style)


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    records = [record(at, [film(f"Film {at % 7}", year=2025)], **interview(f"Person {at % 5}")) for at in range(60)]
    path = written(tmp_path / "a.jsonl", *records)
    pages = set()
    for at in range(3):
        made(tmp_path / f"{at}.html", path)
        pages.add((tmp_path / f"{at}.html").read_bytes())
    assert len(pages) == 1


def test_a_report_of_nothing_says_so(tmp_path: Path) -> None:
    tree = page(written(tmp_path / "a.jsonl"))
    assert text(tree.cssselect("h1")[0]) == "No articles"
    assert [text(each) for each in tree.cssselect("h2")] == ["Did it work?", "What was set aside"]


def test_a_broken_line_is_told_of_with_its_place_and_left_out(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", record(1), "{torn", record(2))
    done = made(tmp_path / "report.html", path, code=1)
    assert f"{path}:2: " in done.stderr
    assert "1 line could not be read" in done.stderr
    tree = lxml.html.fromstring((tmp_path / "report.html").read_bytes())
    assert (figures(tree)["articles"], figures(tree)["broken lines"]) == ("2", "1")
    assert "a.jsonl:2" in text(tree.get_element_by_id("quarantine"))


def test_a_page_goes_into_any_folder(tmp_path: Path) -> None:
    folder = tmp_path / "it's [a] *new* ?"
    made(folder / "deep" / "report.html", written(tmp_path / "a.jsonl", record(1)))
    assert [path.name for path in (folder / "deep").iterdir()] == ["report.html"]


def test_what_is_no_run_is_wrong_usage_and_the_old_page_stays(tmp_path: Path) -> None:
    old = tmp_path / "report.html"
    old.write_text("old", "utf-8")
    assert "neither a run folder" in made(old, tmp_path / "nowhere", code=2).output
    assert old.read_text("utf-8") == "old"


def nightly(folder: Path) -> Path:
    """A run folder of three runs. In the last one a site's runtimes are gone."""
    folder.mkdir()
    state = State(folder / "state.sqlite")
    records = [record(at, [film(f"Film {at}", runtime_minutes=90 + at)]) for at in range(40)]
    for number in (1, 2, 3):
        counted = Coverage()
        for each in records:
            lost = {**each, "works": [{**each["works"][0], "runtime_minutes": None}]}
            counted.add(lost if number == 3 else each)
        state.begin(number, None)
        state.take([], {}, number, {"film.example": counted.shares()})
        state.end(number, {"film.example": {"written": 40, "failed": number}}, {})
    state.close()
    written(folder / "records.jsonl", *records)
    lists = {
        "written": [each["url"] for each in records],
        "failed": [{"url": "https://film.example/x", "status": None, "error": "timed out"}] * 3,
        "left": [],
    }
    alarm = {"site": "film.example", "what": "layout", "message": "the layout changed", "fields": [], "since": None}
    report = {"started_at": "2025-03-11T02:00:00Z", "ended": "finished", "pages": {"written": 40, "failed": 3}}
    RunFolder.report(_At(folder), {**report, **{name: iter(each) for name, each in lists.items()}, "alarms": [alarm]})  # type: ignore[arg-type]
    return folder


class _At:
    """As much of a run folder as `RunFolder.report` asks for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder


def test_runs_are_told_with_what_became_of_pages_and_what_changed(tmp_path: Path) -> None:
    tree = page(nightly(tmp_path / "nightly"))
    rows = [
        [text(cell) for cell in row][:1] + [text(cell) for cell in row][2:] for row in tree.cssselect(".runs tbody tr")
    ]
    assert rows == [["3", "40", "0", "0", "3"], ["2", "40", "0", "0", "2"], ["1", "40", "0", "0", "1"]]
    findings = [text(each) for each in tree.cssselect(".findings li")]
    assert findings == [
        "✕ Alarm film.example: the layout changed",
        "! Look nightly: 3 of 43 pages (7 %) could not be fetched.",
        "✓ Good nightly finished: 40 written, 0 unchanged.",
    ]
    (change,) = tree.cssselect(".changes li")
    assert text(change) == "▼ fell film.example: works.runtime_minutes, from 100 % to 0 % (0 of 40 in the last run)"
    assert bars(tree, "Why pages failed in the last run") == {"timed out": "3"}
    (line,) = tree.cssselect("tr[data-name='runtime minutes'] svg")
    assert line.get("aria-label") == "runtime minutes in the last runs: 100 %, 100 %, 0 %"


def test_an_account_is_read_whatever_stands_in_it(tmp_path: Path) -> None:
    """As `RunFolder.report` writes it, with lists of addresses and without."""
    found = [{"way": "listing", "url": "https://film.example/", "addresses": 2}]
    report = {
        "asked": {"site": ["x"]},
        "found": found,
        "pages": {"written": 2},
        "sites": {"film.example": {"pages": {}}},
    }
    for urls in ([], ["https://film.example/1"], ["https://film.example/1", "https://film.example/]"]):
        failed = [{"url": url, "status": 503, "error": None} for url in urls]
        end = {"written": iter(urls), "failed": iter(failed), "coverage": {"headline": {"filled": 1, "of": 1}}}
        RunFolder.report(_At(tmp_path), {**report, **end, "left": iter(urls)})  # type: ignore[arg-type]
        read = crawl("x", tmp_path)
        assert (read.complaints, dict(read.failures)) == ((), {"status 503": len(urls)} if urls else {})
        assert read.last == {
            "asked": {"site": ["x"]},
            "found": [],
            "pages": {"written": 2},
            "sites": [],
            "written": [],
            "failed": [],
            "coverage": [],
            "left": [],
        }


def test_reading_a_run_leaves_it_as_it_is(tmp_path: Path) -> None:
    folder = nightly(tmp_path / "nightly")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    page(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    "damage",
    [
        {"run.json": b"{torn"},
        {"run.json": b"[]"},
        {"run.json": b'{\n  "failed": [\n    "x"],\n  "pages": 7,\n  "alarms": [3]\n}\n'},
        {"state.sqlite": b"no database at all, but some bytes"},
        {"run.json": None, "state.sqlite": None},
        {"run.json": b"[" * 100_000},
    ],
)
def test_a_damaged_run_is_told_of_and_the_rest_is_shown(tmp_path: Path, damage: dict[str, bytes | None]) -> None:
    folder = nightly(tmp_path / "nightly")
    for name, content in damage.items():
        (folder / name).unlink()
        if content is not None:
            (folder / name).write_bytes(content)
    tree = page(folder)
    assert figures(tree)["articles"] == "40"
    assert tree.cssselect(".findings .warning")


def test_an_index_with_other_values_than_ours_is_told_of(tmp_path: Path) -> None:
    folder = nightly(tmp_path / "nightly")
    with closing(sqlite3.connect(folder / "state.sqlite")) as db, db:
        db.execute("UPDATE runs SET counts = '[1, {\"a\": []}]'")
    assert page(folder).cssselect(".findings .warning")


def test_a_page_does_not_grow_with_the_records(tmp_path: Path) -> None:
    def size(count: int) -> int:
        records = [
            {
                **record(
                    at,
                    [
                        film(
                            f"Film {at}",
                            distributors=[f"Company {at}"],
                            rating={"certificate": f"C{at}"},
                            releases=[
                                {"date": f"{1900 + at % 120}-{at % 12 + 1:02}-{at % 28 + 1:02}", "precision": "day"}
                            ],
                        )
                    ],
                    published_at=f"{1900 + at % 120}-01-01",
                    **interview(f"Person {at}"),
                ),
                "site": f"site{at}.example",
            }
            for at in range(count)
        ]
        written(tmp_path / f"{count}.jsonl", *records)
        made(tmp_path / f"{count}.html", tmp_path / f"{count}.jsonl")
        return (tmp_path / f"{count}.html").stat().st_size

    assert size(1200) < 1.15 * size(600)


@pytest.mark.parametrize(
    ("given_", "shown"),
    [
        ("Salt Line", "Salt Line"),
        (" two\nlines\t", "two lines"),
        ("a\u202eb\u2069c", "abc"),
        ("nul\x00", "nul"),
        ("x" * 121, "x" * 119 + "…"),
        ("x" * 120, "x" * 120),
        ("\u200f" * 4000, "…"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        (None, "None"),
    ],
)
def test_a_text_on_the_page(given_: object, shown: str) -> None:
    assert told(given_) == shown


@given(st.text(max_size=600))
def test_any_text_is_short_and_on_one_line(scraped: str) -> None:
    shown = told(scraped)
    assert len(shown) <= 120
    assert not set(shown) & set("\n\r\t\x00\u2028\u202a\u202e\u2066")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://film.example/1/", True),
        ("http://film.example/", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)//https://x.example", False),
        ("data:text/html,x", False),
        ("//film.example/", False),
        ("https://", False),
        ("https://[", False),
        ("file:///etc/passwd", False),
        ("\x01javascript:alert(1)", False),
        ("https://film.example/" + "a" * 3000, False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, linked: bool) -> None:
    assert link(url) == (url if linked else None)


@pytest.mark.parametrize(
    ("part", "of", "shown"),
    [
        (0, 0, "–"),
        (0, 9, "0 %"),
        (9, 9, "100 %"),
        (1, 1000, "<1 %"),
        (999, 1000, ">99 %"),
        (1, 3, "33 %"),
        (2, 3, "67 %"),
    ],
)
def test_shares(part: int, of: int, shown: str) -> None:
    assert percent(part, of) == shown


def test_the_page_is_in_the_package() -> None:
    templates = {path.name for path in (ROOT / "junket/report/templates").iterdir()}
    assert {"report.html", "report.css", "report.js"} <= templates
