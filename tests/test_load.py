"""`junket.load`, and the notebook that it is made for."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from test_export import FULL, exported, written

import junket
from junket.export.tables import TABLES

NOTEBOOK = ROOT / "docs/notebook.ipynb"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    written(folder / "records.jsonl", FULL)
    return folder


def sources(run: Path) -> list[Path]:
    """Everything that holds the same table."""
    parquet, database = exported(run), exported(run, to="duckdb")
    return [run, run / "records.jsonl", parquet, parquet / "works.parquet", database, database / "junket.duckdb"]


def test_a_table_is_the_same_from_everywhere(run: Path) -> None:
    tables = [junket.load(path, "works", as_="pyarrow") for path in sources(run)]
    for table in tables:
        assert table.equals(tables[0])
        assert table.schema.field("year").metadata == tables[0].schema.field("year").metadata
    assert tables[0]["title"].to_pylist() == ["The Salt Line"]


def test_pandas_has_dates_and_whole_numbers(run: Path) -> None:
    pd = pytest.importorskip("pandas", reason="the extra `pandas` is not installed")
    works, releases = junket.load(run, "works"), junket.load(str(run), "releases")
    assert isinstance(works, pd.DataFrame)
    assert str(works["year"].dtype) == str(works["episodes"].dtype) == "Int64"
    assert releases["first_day"].dt.month.tolist() == [2, 3]
    assert str(junket.load(run)["published_at"].dt.tz) == "UTC"


def test_polars_has_dates_and_lists(run: Path) -> None:
    pl = pytest.importorskip("polars", reason="the extra `polars` is not installed")
    releases = junket.load(run, "releases", as_="polars")
    assert isinstance(releases, pl.DataFrame)
    assert releases["first_day"].to_list() == [date(2025, 2, 1), date(2025, 3, 11)]
    assert junket.load(run, "works", as_="polars")["genres"].to_list() == [["Drama", "Mystery"]]


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_table_loads_even_an_empty_one(tmp_path: Path, kind: Any, name: str) -> None:
    if kind != "pyarrow":
        pytest.importorskip(kind, reason=f"the extra `{kind}` is not installed")
    (tmp_path / "records.jsonl").touch()
    (wanted,) = (table for table in TABLES if table.name == name)
    loaded = junket.load(tmp_path, name, as_=kind)
    assert len(loaded) == 0
    assert list(loaded.column_names if kind == "pyarrow" else loaded.columns) == [each.name for each in wanted.columns]


def test_a_line_that_is_no_record_is_warned_of(tmp_path: Path) -> None:
    path = written(tmp_path / "records.jsonl", "{", FULL)
    with pytest.warns(UserWarning, match=r"1 lines could not be read, first .*records.jsonl:1: Invalid JSON") as warned:
        assert len(junket.load(path, as_="pyarrow")) == 1
    assert warned[0].filename == __file__


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"path": "."}, "is no run folder, file of records, Parquet file"),
        ({"path": "nosuch"}, "nosuch is no run folder"),
        ({"path": ".", "table": "films"}, "'films' is no table of an export; there are articles, "),
        ({"path": ".", "as_": "numpy"}, "as_='numpy' is none of pandas, polars, pyarrow"),
    ],
)
def test_what_cannot_be_loaded_is_said(
    arguments: dict[str, Any], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=said):
        junket.load(**arguments)


@pytest.mark.parametrize(("library", "extra"), [("polars", "polars"), ("pandas", "pandas"), ("pyarrow", "tables")])
def test_a_missing_library_is_named_with_its_extra(
    library: str, extra: str, run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("junket.loading.find_spec", lambda name: None if name == library else True)
    kind: Any = library
    with pytest.raises(ImportError, match=rf"junket.load needs {library}, .* pip install 'junket\[{extra}\]'"):
        junket.load(run, as_=kind)


def test_importing_junket_waits_for_no_library() -> None:
    script = "import sys, junket; print({'pyarrow', 'pandas', 'duckdb', 'pydantic', 'click'} & set(sys.modules), junket.load.__name__)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "set() load\n"


def test_the_notebook_is_kept_without_what_it_printed() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


def test_the_notebook_answers_five_questions_with_charts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("matplotlib", "pandas", "ipykernel"):
        pytest.importorskip(library, reason=f"{library} of the extra `notebook` is not installed")
    pytest.importorskip("nbclient", reason="nbclient, which runs notebooks, is not installed")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    script = (
        "import sys, nbformat\nfrom nbclient import NotebookClient\n"
        "book = nbformat.read(sys.argv[1], as_version=4)\n"
        "NotebookClient(book, timeout=300, resources={'metadata': {'path': sys.argv[2]}}).execute()\n"
        "nbformat.write(book, sys.argv[3])\n"
    )
    ran = tmp_path / "ran.ipynb"
    command = [sys.executable, "-c", script, str(NOTEBOOK), str(tmp_path), str(ran)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    sections: list[list[dict[str, Any]]] = [[]]
    for cell in json.loads(ran.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            sections.append([])
        sections[-1] += cell.get("outputs", [])
    charts = [sum("image/png" in output.get("data", {}) for output in section) for section in sections]
    assert charts == [0, 0, 1, 1, 1, 1, 1]
    assert [output["text"] for section in sections for output in section if output.get("name") == "stderr"] == []
