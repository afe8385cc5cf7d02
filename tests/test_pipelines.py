"""The run's files: whole lines always, one page a gzip member, an account that adds up."""

import asyncio
import hashlib
import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import archive, lines, validate
from pipelines.account import OK, SOME_FAILED, STOPPED, Account
from pipelines.coverage import Coverage
from pipelines.coverage import table as tabled
from pipelines.folder import PAGES, QUARANTINE, RECORDS, RUN, RunFolder, Written
from pipelines.run import describe
from pipelines.state import Known
from schemas import Record, Warned
from schemas.page import Extracted, Failed, Listed, Page, Quarantined, Skipped, Stage, Unchanged

HTML = (("Content-Type", "text/html; charset=UTF-8"), ("X-Odd", "é"), ("Content-Encoding", "gzip"))


def page(name: str, body: bytes = b"<h1>Film</h1>") -> Page:
    return Page(f"https://film.example/{name}/", 200, HTML, body, "2025-03-11T10:15:00Z")


def record(name: str, **fields: Any) -> Record:
    url = f"https://film.example/{name}/"
    fields = {"headline": f"Film {name}", "authors": ["Ada Reel"], "fetched_at": page(name).fetched_at, **fields}
    return Record(
        id=hashlib.sha256(url.encode()).hexdigest()[:20], url=url, canonical_url=url, site="film.example", **fields
    )


def extracted(name: str, **fields: Any) -> Extracted:
    return Extracted(page(name).url, page(name), record(name, **fields))


def add(folder: Path, *outcomes: Extracted | Quarantined) -> list[Written]:
    async def run() -> list[Written]:
        opened = RunFolder(folder)
        try:
            return [await opened.add(outcome) for outcome in outcomes]
        finally:
            opened.close()

    return asyncio.run(run())


def urls(path: Path) -> list[str]:
    return [json.loads(line)["url"] for line in path.read_bytes().splitlines()]


def test_a_page_and_its_record_are_written(tmp_path: Path) -> None:
    outcome = extracted("one")
    assert add(tmp_path, outcome) == [outcome]
    (line,) = (tmp_path / RECORDS).read_bytes().splitlines()
    assert Record.model_validate_json(line) == outcome.record
    (kept,) = archive.pages(tmp_path / PAGES)
    assert (kept.url, kept.body, kept.fetched_at) == (outcome.page.url, outcome.page.body, outcome.page.fetched_at)
    assert kept.content_type == "text/html; charset=UTF-8"


def test_an_article_is_written_once_also_over_two_runs(tmp_path: Path) -> None:
    first, second = add(tmp_path, extracted("one"), extracted("one"))
    assert isinstance(first, Extracted)
    assert isinstance(second, Skipped)
    assert second.why == "duplicate"
    (third,) = add(tmp_path, extracted("one"))
    assert isinstance(third, Skipped)
    assert urls(tmp_path / RECORDS) == [page("one").url]
    assert [kept.url for kept in archive.pages(tmp_path / PAGES)] == [page("one").url]


def finish(folder: Path) -> None:
    """What the end of a run leaves."""
    (folder / RUN).write_bytes(b'{"ended": "finished"}')


def test_after_a_finished_run_a_changed_article_is_a_new_revision(tmp_path: Path) -> None:
    add(tmp_path, extracted("one"), extracted("two"))
    finish(tmp_path)
    same_page = extracted("one")
    moved = page("two", b"<h1>Film</h1><!-- another advertisement -->")
    assert add(tmp_path, same_page, Extracted(moved.url, moved, record("two"))) == [
        Unchanged(page("one").url, "same page"),
        Unchanged(page("two").url, "same record"),
    ]
    finish(tmp_path)
    later = page("one", b"<h1>Film, now longer</h1>")
    changed = Extracted(later.url, later, record("one", headline="Film one, now longer"))
    assert add(tmp_path, changed) == [changed]
    found = [json.loads(line) for line in (tmp_path / RECORDS).read_bytes().splitlines()]
    assert [each["headline"] for each in found] == ["Film one", "Film two", "Film one, now longer"]
    assert found[0]["id"] == found[2]["id"]
    assert [each.body for each in archive.pages(tmp_path / PAGES)] == [b"<h1>Film</h1>"] * 2 + [later.body]


def test_the_index_is_made_anew_from_the_files(tmp_path: Path) -> None:
    add(tmp_path, extracted("one"), Quarantined(A, page("a"), Stage.EXTRACT, validate.NOT_AN_ARTICLE))
    for part in tmp_path.glob("state.sqlite*"):
        part.unlink()
    (again,) = add(tmp_path, extracted("one"))
    assert isinstance(again, Skipped)
    opened = RunFolder(tmp_path)
    assert opened.known(A) is not None
    opened.close()


@pytest.mark.parametrize(
    ("said", "says", "same"),
    [
        ("2025-03-10", "2025-03-10", True),
        ("2025-03-11", "2025-03-11", False),  # the day on which it was fetched: it may have changed since
        ("2025-03-11T09:00:00Z", "2025-03-11T09:00:00Z", True),
        ("2025-03-10", "2025-03-12", False),
        (None, "2025-03-10", False),
    ],
)
def test_what_is_said_of_the_last_change(said: str | None, says: str, same: bool) -> None:
    known = Known(A, A, 1, lastmod=said, fetched_at="2025-03-11T10:15:00Z")
    assert known.is_as_of(says) == same


def test_a_torn_line_of_the_quarantine_is_cut_off_with_its_page(tmp_path: Path) -> None:
    add(tmp_path, extracted("one"), Quarantined(A, page("a"), Stage.EXTRACT, validate.NOT_AN_ARTICLE))
    torn = tmp_path / QUARANTINE
    torn.write_bytes(torn.read_bytes()[:-40])
    opened = RunFolder(tmp_path)
    assert (opened.known(A), opened.known(page("one").url) is not None) == (None, True)
    opened.close()
    assert torn.read_bytes() == b""
    assert [each.url for each in archive.pages(tmp_path / PAGES)] == [page("one").url]


def test_an_index_of_another_version_is_made_anew(tmp_path: Path) -> None:
    add(tmp_path, extracted("one"))
    index = sqlite3.connect(tmp_path / "state.sqlite")
    index.execute("ALTER TABLE pages DROP COLUMN fetched_at")
    index.commit()
    index.close()
    (again,) = add(tmp_path, extracted("one"))
    assert isinstance(again, Skipped)


def test_a_folder_is_written_to_by_one_crawl_at_a_time(tmp_path: Path) -> None:
    opened = RunFolder(tmp_path)
    with pytest.raises(OSError, match="another crawl is writing"):
        RunFolder(tmp_path)
    opened.close()
    RunFolder(tmp_path).close()


def test_lines_whose_pages_are_gone_are_not_thrown_away(tmp_path: Path) -> None:
    add(tmp_path, extracted("one"))
    before = (tmp_path / RECORDS).read_bytes()
    (tmp_path / PAGES).unlink()
    with pytest.raises(lines.DamagedFileError, match="whose pages are not in"):
        RunFolder(tmp_path)
    assert (tmp_path / RECORDS).read_bytes() == before


@given(st.data())
def test_a_power_cut_leaves_pages_and_lines_that_fit(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Any part of what was not yet known to be on the disk may be missing, from each file for itself."""
    folder = tmp_path_factory.mktemp("power")
    aside = Quarantined(page("q").url, page("q"), Stage.EXTRACT, "error")
    add(folder, extracted("one"), aside)
    held = {name: (folder / name).stat().st_size for name in (RECORDS, QUARANTINE, PAGES)}
    index = {path.name: path.read_bytes() for path in folder.glob("state.sqlite*")}
    rest = [extracted("two"), Quarantined(page("r").url, page("r"), Stage.EXTRACT, "error"), extracted("three")]
    add(folder, *rest)
    for path in folder.glob("state.sqlite*"):
        path.unlink()
    for name, content in index.items():
        (folder / name).write_bytes(content)
    for name, size in held.items():
        with (folder / name).open("r+b") as file:
            grown = (folder / name).stat().st_size - size
            file.truncate(size + round(grown * data.draw(st.floats(0, 1))))
    add(folder)
    assert sorted(each.url for each in archive.pages(folder / PAGES)) == sorted(
        urls(folder / RECORDS) + urls(folder / QUARANTINE)
    )
    add(folder, *rest)
    assert sorted(urls(folder / RECORDS)) == sorted(page(name).url for name in ("one", "two", "three"))


@pytest.mark.parametrize(
    ("fields", "stage", "reason", "detail"),
    [
        ({"headline": None, "authors": ()}, Stage.EXTRACT, validate.NOT_AN_ARTICLE, "no headline, no paragraphs"),
        (
            {"authors": (), "body": ("Oops, nothing here.",)},
            Stage.EXTRACT,
            validate.NOT_AN_ARTICLE,
            "and 19 characters of text",
        ),
        (
            {"warnings": (Warned(code="extractor failed", message="KeyError: x"),)},
            Stage.EXTRACT,
            "error",
            "KeyError: x",
        ),
        ({"headline": "\ud800"}, Stage.VALIDATE, validate.INVALID, "surrogates"),
    ],
)
def test_what_is_no_valid_article_is_set_aside(
    tmp_path: Path, fields: dict[str, Any], stage: Stage, reason: str, detail: str
) -> None:
    bad = Extracted(page("bad").url, page("bad"), record("bad").model_copy(update=fields))
    (outcome,) = add(tmp_path, bad)
    assert isinstance(outcome, Quarantined)
    assert (outcome.stage, outcome.reason) == (stage, reason)
    (line,) = map(json.loads, (tmp_path / QUARANTINE).read_bytes().splitlines())
    assert (line["url"], line["reason"]) == (bad.page.url, reason)
    assert detail in line["detail"]
    assert (tmp_path / RECORDS).read_bytes() == b""


def test_a_record_that_is_not_valid_is_refused_with_the_field() -> None:
    with pytest.raises(validate.Refused) as refused:
        validate.line(record("one").model_copy(update={"published_at": "yesterday"}))
    assert refused.value.reason == validate.INVALID
    assert "published_at" in (refused.value.detail or "")


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": None, "authors": [], "body": ["A paragraph that is long enough."] * 10},
        {"headline": None, "authors": [], "works": [{"title": "Film"}]},
        {"authors": [], "interview": {"format": "video"}},
        {"authors": [], "published_at": "2025-03-11"},
    ],
)
def test_an_article_may_lack_most_things(fields: dict[str, Any]) -> None:
    assert json.loads(validate.line(record("one", **fields)))["url"] == page("one").url


def test_a_page_without_its_line_is_cut_off(tmp_path: Path) -> None:
    """A kill between the archive and the records leaves a page that has no line yet."""
    add(tmp_path, extracted("one"))
    whole = (tmp_path / PAGES).read_bytes()
    with (tmp_path / PAGES).open("ab") as file:
        file.write(archive.member(page("two")))
    add(tmp_path)
    assert (tmp_path / PAGES).read_bytes() == whole


@given(st.data())
def test_any_cut_leaves_whole_lines_and_pages(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("cut")
    names = ["one", "two", "three"]
    add(folder, *map(extracted, names))
    cut = data.draw(st.integers(0, (folder / RECORDS).stat().st_size))
    with (folder / RECORDS).open("r+b") as file:
        file.truncate(cut)
    add(folder)
    kept = urls(folder / RECORDS)
    assert kept == [page(name).url for name in names[: len(kept)]]
    assert [each.url for each in archive.pages(folder / PAGES)] == kept
    add(folder, *map(extracted, names))
    assert urls(folder / RECORDS) == [page(name).url for name in names]
    assert [each.url for each in archive.pages(folder / PAGES)] == urls(folder / RECORDS)


@given(st.integers(0, 2000))
def test_a_torn_archive_is_read_to_its_last_whole_page(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = tmp_path_factory.mktemp("torn") / PAGES
    pieces = [archive.preamble("junket/0"), *(archive.member(page(name)) for name in ("one", "two"))]
    path.write_bytes(b"".join(pieces)[:cut])
    wholes = [len(b"".join(pieces[:number])) for number in range(len(pieces) + 1)]
    assert [end for _, end, _ in archive.members(path)] == [whole for whole in wholes[1:] if whole <= cut]


def test_a_torn_archive_says_so_when_read(tmp_path: Path) -> None:
    path = tmp_path / PAGES
    path.write_bytes(archive.member(page("one")) + archive.member(page("two"))[:-5])
    found = archive.pages(path)
    assert next(found).url == page("one").url
    with pytest.raises(archive.ArchiveError, match=r"pages\.warc\.gz: breaks off"):
        list(found)


def test_a_broken_line_in_the_middle_is_not_ours_to_mend(tmp_path: Path) -> None:
    path = tmp_path / RECORDS
    path.write_bytes(b'{"a": 1}\n{"a": \n{"a": 3}\n')
    with pytest.raises(lines.DamagedFileError, match=r"records\.jsonl: has a line at byte 9 that is no"):
        list(lines.whole(path))
    assert path.read_bytes().count(b"\n") == 3


def test_coverage_counts_works_against_works() -> None:
    coverage = Coverage()
    coverage.add({"headline": "A", "tags": [], "works": [{"title": "X", "year": None}, {"title": None, "year": 2024}]})
    coverage.add({"headline": None, "tags": ["t"], "works": [{"title": "Y", "year": 0, "credits": {"cast": [{}]}}]})
    table = tabled(coverage.shares())
    assert table["headline"] == {"filled": 1, "of": 2}
    assert table["tags"] == {"filled": 1, "of": 2}
    assert table["works.title"] == {"filled": 2, "of": 3}
    assert table["works.year"] == {"filled": 2, "of": 3}
    assert table["works.credits.cast"] == {"filled": 1, "of": 1}
    assert (coverage.count(), coverage.count("works")) == (2, 3)


A, B = "https://film.example/a/", "https://film.example/b/"


def test_an_account_adds_up() -> None:
    account = Account()
    for url in (A, A, B, "https://film.example/c/"):
        account.ask(url)
    account.unask(A)  # asked for twice, fetched once
    account.settle(Listed(A))
    account.settle(Failed(B, "HTTP 500", 500))
    assert account.counts == {
        "written": 0, "unchanged": 0, "quarantined": 0, "listed": 1, "failed": 1, "skipped": 0, "left": 1
    }  # fmt: skip
    assert list(account.summary()["left"]) == ["https://film.example/c/"]
    assert list(account.summary()["failed"]) == [{"url": B, "status": 500, "error": "HTTP 500"}]


@pytest.mark.parametrize(
    ("outcomes", "stopped", "code"),
    [
        ([extracted("one"), Skipped(A, "robots.txt")], False, OK),
        ([Skipped(A, "done before")], False, OK),
        ([Unchanged(A, "not modified")], False, OK),
        ([extracted("one")], True, STOPPED),
        ([extracted("one"), Failed(A, "HTTP 404", 404)], False, SOME_FAILED),
        ([extracted("one"), Quarantined(A, page("a"), Stage.EXTRACT, "crash")], False, SOME_FAILED),
        ([Listed(A)], False, SOME_FAILED),
    ],
)
def test_exit_codes(outcomes: list[Any], stopped: bool, code: int) -> None:
    account = Account()
    for outcome in outcomes:
        account.ask(outcome.asked)
        account.settle(outcome)
    assert account.exit_code(stopped=stopped) == code


def test_a_log_line_cannot_steer_a_terminal() -> None:
    line = describe(Failed(A, "bad\x1b[2J\nreply\u202e"))
    assert line.startswith(f"failed: {A}: bad")
    assert line.isprintable()


@pytest.mark.parametrize(
    ("since", "lastmod", "older"),
    [
        ("2025-03-05", None, True),
        ("2025-03-05", "2025-03-01T10:00:00Z", True),
        ("2025-03-05", "2025-03-06T10:00:00Z", False),  # the site says that it has changed since
        ("2025-03-01", None, False),  # wanted now
        (None, None, False),
    ],
)
def test_a_page_that_was_older_than_wanted(since: str | None, lastmod: str | None, older: bool) -> None:
    known = Known(A, A, 1, lastmod="2025-03-01T10:00:00Z", fetched_at="2025-03-07T08:00:00Z", changed="2025-03-02")
    assert known.is_older(date.fromisoformat(since) if since else None, lastmod) is older
