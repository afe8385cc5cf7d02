"""`junket serve` and the SQLite file behind it: tables as in every export, search, and who may ask."""

import contextlib
import csv
import http.client
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest
from conftest import JUNKET, junket

pytest.importorskip("datasette", reason="the extra `serve` is not installed")

from serving import WICKED, serving, written

from junket.export.sqlite_file import COMPUTED, COUNTED, DATABASE, SEARCHED, cell
from junket.export.tables import TABLES
from junket.serve.metadata import FACETS, FIRST, LABELS, SORTED, metadata

COLUMNS = {table.name: [column.name for column in table.columns] for table in TABLES}
NONE = dict.fromkeys(COLUMNS, 0)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("records") / "records.jsonl")


@pytest.fixture(scope="module")
def database(records: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    done = junket("export", records, "--to", "sqlite", "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder / DATABASE


@pytest.fixture(scope="module")
def address(database: Path) -> Iterator[str]:
    with serving(database) as address:
        yield address


def ask(address: str, path: str, host: str | None = None) -> tuple[int, bytes, dict[str, str]]:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    with closing(connection):
        connection.request("GET", path, headers={"Host": host or parts.netloc})
        answer = connection.getresponse()
        return answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}


def test_every_table_has_what_the_csv_has(records: Path, database: Path, tmp_path: Path) -> None:
    assert junket("export", records, "--to", "csv", "-o", tmp_path).returncode == 0
    with closing(sqlite3.connect(database)) as db:
        for table, columns in COLUMNS.items():
            with (tmp_path / f"{table}.csv").open(encoding="utf-8", newline="") as file:
                lines = list(csv.DictReader(file))
            found = db.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608
            assert len(found) == len(lines), table
            for row, line in zip(found, lines, strict=True):
                for value, name in zip(row, columns, strict=False):
                    if name in {"headline", "title", "name", "authors", "text", "first_day", "published_at"}:
                        assert (value or "") == line[name].removeprefix("'")


def test_keys_lead_to_rows(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tables = {row[2] for row in db.execute("PRAGMA foreign_key_list(article_works)")}
        assert tables == {"articles", "works"}


@pytest.mark.parametrize(
    ("table", "query", "named"),
    [
        ("articles", "carvalho", "Inés Carvalho"),  # in the headline
        ("articles", "INES CARVALHO", "Inés Carvalho"),
        ("articles", '"warranted premiere"', None),
        ("articles", "lindqvist", "The Salt Line"),  # in the credits alone
        ("articles", '"salt line"', "The Salt Line"),
        ("articles", "coffee worse", "The Salt Line"),  # in the body
        ("articles", "works : salt", "The Salt Line"),
        ("works", "lindqvist", "The Salt Line"),
        ("works", "sált", "The Salt Line"),
        ("credits", "ferreira", "Tomas Ferreira"),
        ("interviewees", "ines", "Inés Carvalho"),
    ],
)
def test_search_finds_people_works_headlines_and_text(
    database: Path, table: str, query: str, named: str | None
) -> None:
    name = {"articles": "headline", "works": "title"}.get(table, "name")
    sql = f"SELECT {name} FROM {table} WHERE rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)"  # noqa: S608
    with closing(sqlite3.connect(database)) as db:
        found = [found for (found,) in db.execute(sql, (query,))]
    assert any(named in each for each in found) if named else not found


@pytest.mark.parametrize(
    ("value", "held"),
    [
        (Decimal(42700000), 42700000),
        (Decimal("1.50"), 1.5),
        (Decimal(10) ** 30, 1e30),
        (True, True),
        (None, None),
        (["é", '"'], '["é","\\""]'),
        ("=1+1", "=1+1"),
    ],
)
def test_cells(value: object, held: object) -> None:
    assert cell(value) == held


def test_what_is_told_of_columns_is_of_columns() -> None:
    known = {name: [*columns, *(each.name for each in COMPUTED.get(name, ())[:1])] for name, columns in COLUMNS.items()}
    for names in (COUNTED, FACETS, FIRST):
        for table, columns in names.items():
            assert set(columns) <= set(known[table])
    for table, column in (LABELS | SORTED).items():
        assert column in known[table]
    for table, facets in FACETS.items():
        assert set(facets) <= set(COUNTED[table]), "what is counted at once has an index"
    assert {column for table, column in SORTED.items() if column not in COUNTED[table]} == set()
    assert set(SEARCHED) <= set(known)
    told = metadata("junket", "x", NONE)["databases"]["junket"]["tables"]
    assert {name: list(table["columns"]) for name, table in told.items()} == known


def test_it_searches_and_counts(address: str) -> None:
    status, body, _ = ask(address, "/junket/articles.json?_search=carvalho")
    found = json.loads(body)
    assert status == 200
    assert {row[found["columns"].index("site")] for row in found["rows"]} >= {"paper.example"}
    assert set(found["facet_results"]) == {"site", "kind", "published_year", "language"}
    assert [each["value"] for each in found["facet_results"]["published_year"]["results"]] == [2025]
    for query in ("o'brien", "AND", "*", "(", "a:b", '"', '""', " "):
        assert ask(address, f"/junket/articles?{urlencode({'_search': query})}")[0] == 200, query


def test_a_page_may_load_nothing_from_elsewhere(address: str) -> None:
    for path in ("/", "/junket/articles", "/nothing", "/junket?sql=drop"):
        _, body, headers = ask(address, path)
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy.split("style-src")[0]
        assert headers["referrer-policy"] == "no-referrer"
        assert b'<html lang="en">' in body
        assert b'src="http' not in body
        assert b'link rel="stylesheet" href="http' not in body


def test_it_is_asked_by_its_own_name_alone(address: str) -> None:
    port = urlsplit(address).port
    assert ask(address, "/junket/articles.json", host=f"attacker.example:{port}")[0] == 421
    assert ask(address, "/junket/articles.json", host="127.0.0.1.attacker.example")[0] == 421
    assert ask(address, "/junket/articles.json", host=f"localhost:{port}")[0] == 200


@pytest.mark.parametrize(
    "sql",
    [
        "delete from articles",
        "attach 'x.db' as x",
        "pragma writable_schema = 1",
        "vacuum into 'x'",
        "select * from nothing",
        "select length(hex(zeroblob(300000000)))",
        "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n",
    ],
)
def test_sql_reads_for_a_while_and_does_nothing_else(address: str, database: Path, sql: str) -> None:
    before = database.read_bytes()
    status, body, _ = ask(address, f"/junket.json?sql={quote(sql)}")
    assert (status, json.loads(body)["ok"]) == (400, False)
    assert database.read_bytes() == before
    status, body, _ = ask(address, "/junket.json?_shape=array&sql=select+count(*)+as+n+from+articles")
    assert (status, json.loads(body)[0]["n"] > 20) == (200, True)


def test_refused_questions_say_nothing_on_the_terminal(address: str) -> None:
    # A pipe that nobody reads holds 64 KB; a server that writes more into it stands still. The end of `serving` says the rest.
    for _ in range(50):
        assert ask(address, "/junket.json?sql=delete+from+articles")[0] == 400
    assert ask(address, "/")[0] == 200


def test_an_address_that_is_none_is_text(address: str) -> None:
    status, body, _ = ask(address, f"/junket/articles/{1:020x}")
    assert status == 200
    assert f"<dd>{WICKED}</dd>".encode() in body
    assert b'href="javascript:' not in body.lower()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_run_is_made_into_tables_that_are_gone_at_the_end(records: Path, tmp_path: Path, stop: int) -> None:
    home, scratch = tmp_path / "home", tmp_path / "scratch"
    home.mkdir()
    scratch.mkdir()
    with serving(records, env=os.environ | {"HOME": str(home), "TMPDIR": str(scratch)}, stop=stop) as address:
        assert ask(address, "/junket/works.json")[0] == 200
        assert list(scratch.glob("junket-*/junket.sqlite"))
    assert [*home.iterdir(), *scratch.iterdir()] == []


def test_a_connection_that_is_kept_open_does_not_keep_it_from_ending(database: Path) -> None:
    with contextlib.ExitStack() as kept, serving(database) as address:
        parts = urlsplit(address)
        connection = kept.enter_context(socket.create_connection((parts.hostname, parts.port)))
        connection.sendall(b"GET / HTTP/1.1\r\n")


def test_tables_are_kept_where_they_are_asked_for(records: Path, tmp_path: Path) -> None:
    with serving(records, "-o", tmp_path):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {"junket.sqlite", "export.md"}


def test_another_host_is_warned_of_takes_no_sql_and_tells_nothing_of_the_machine(database: Path) -> None:
    with serving(database, "--host", "0.0.0.0", stderr=subprocess.DEVNULL) as address:  # noqa: S104
        here = address.replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        assert ask(here, "/junket/articles.json")[0] == 200
        assert ask(here, "/junket.json?sql=select+1")[0] == 403
        assert ask(here, "/junket.db")[0] in {403, 404}
        assert ask(here, "/-/databases.json")[0] == 404  # has the file's path
        assert ask(here, "/-/junket/serve.css")[0] == 200


def test_a_run_without_records_is_said(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    for what in ("is no run folder: it has no records.jsonl", "no records in"):
        done = junket("serve", run, "--port", 0)
        assert (done.returncode, what in done.stderr) == (2, True)
        assert "Traceback" not in done.stderr
        (run / "records.jsonl").touch()


def test_a_database_of_others_is_said(tmp_path: Path) -> None:
    for name, content in (
        ("text.sqlite", b"no database, but long enough to be taken for one" * 30),
        ("empty.sqlite", b""),
    ):
        (tmp_path / name).write_bytes(content)
        done = junket("serve", tmp_path / name, "--port", 0)
        assert (done.returncode, "is none of `junket export --to sqlite`" in done.stderr) == (2, True)


def test_a_port_that_is_taken_is_said(records: Path, address: str) -> None:
    done = junket("serve", records, "--port", urlsplit(address).port)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--port 0 takes a free one" in done.stderr


def test_a_missing_extra_is_said(records: Path) -> None:
    hidden = (
        "import sys; sys.modules['datasette'] = None; from importlib import util; util.find_spec = lambda _: None; "
    )
    command = [sys.executable, "-c", f"{hidden}from junket.cli import main; main()", "serve", str(records)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: junket serve needs datasette, the extra `serve`: pip install 'junket[serve]'\n"


def test_ctrl_c_while_the_tables_are_made_is_130(records: Path, tmp_path: Path) -> None:
    many, out = tmp_path / "records.jsonl", tmp_path / "tables"
    many.write_bytes(records.read_bytes() * 500)  # takes far longer than to see that it has begun
    command = [str(JUNKET), "serve", str(many), "-o", str(out), "--port", "0", "--no-open"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            while process.poll() is None and not list(out.glob(".part-*/new/*")):
                time.sleep(0.01)
            process.send_signal(signal.SIGINT)
            assert process.stderr
            assert (process.stderr.read(), process.wait(60)) == ("stopped\n", 130)
        finally:
            process.kill()
    assert list(out.iterdir()) == []
