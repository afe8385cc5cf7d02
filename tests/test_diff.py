"""`junket diff`: two files of records, as a person compares them."""

import json
from pathlib import Path
from typing import Any

from conftest import junket


def written(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def film(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "url": f"https://film.example/{name}/", "headline": name.title(), "works": [], **fields}


def work(title: str, minutes: int | None) -> dict[str, Any]:
    return {"title": title, "runtime_minutes": minutes}


def test_the_same_records_in_another_order_are_the_same(tmp_path: Path) -> None:
    done = junket(
        "diff",
        written(tmp_path / "old", film("one"), film("two")),
        written(tmp_path / "new", film("two"), film("one")),
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "2 records, all the same\n", "")


def test_differences_are_summed_up_by_field_and_then_told_by_record(tmp_path: Path) -> None:
    old = (film("one", works=[work("A", 91), work("B", None)]), film("two", works=[work("C", 100)]), film("gone"))
    new = (film("two", works=[work("C", 101)]), film("one", works=[work("A", 92), work("B", 80)]), film("new"))
    done = junket("diff", written(tmp_path / "old", *old), written(tmp_path / "new", *new))
    assert done.returncode == 1, done.stderr
    assert done.stdout.splitlines() == [
        "4 of 4 records differ:",
        "",
        "  works.runtime_minutes  2",
        "  (only old)             1",
        "  (only new)             1",
        "",
        "https://film.example/one/ (one)",
        "  /works/0/runtime_minutes: 91 → 92",
        "  /works/1/runtime_minutes: null → 80",
        "",
        "https://film.example/two/ (two)",
        "  /works/0/runtime_minutes: 100 → 101",
        "",
        "https://film.example/gone/ (gone)",
        "  is only in the old file",
        "",
        "https://film.example/new/ (new)",
        "  is only in the new file",
        "",
    ]


def test_revisions_are_compared_in_their_order(tmp_path: Path) -> None:
    old = (film("one", headline="First"), film("one", headline="Second"))
    new = (film("one", headline="First"), film("one", headline="Second, mended"))
    done = junket("diff", written(tmp_path / "old", *old), written(tmp_path / "new", *new))
    assert "1 of 2 records differ" in done.stdout
    assert '/headline: "Second" → "Second, mended"' in done.stdout


def test_evidence_is_counted_and_printed_when_asked_for(tmp_path: Path) -> None:
    files = (
        written(tmp_path / "old", film("one", evidence={"/works/0/title": {"xpath": "/a"}})),
        written(tmp_path / "new", film("one", evidence={"/works/0/title": {"xpath": "/b"}})),
    )
    brief, everything = junket("diff", *files), junket("diff", "--all", *files)
    assert brief.returncode == everything.returncode == 1
    assert "  evidence  1\n" in brief.stdout
    assert "… and 1 more; --all shows them" in brief.stdout
    assert '/evidence/~1works~10~1title/xpath: "/a" → "/b"' in everything.stdout


def test_a_page_cannot_steer_the_terminal(tmp_path: Path) -> None:
    files = (
        written(tmp_path / "old", film("one")),
        written(tmp_path / "new", film("one", headline="\x1b[2J", **{"odd\x1b": 1})),
    )
    done = junket("diff", *files)
    assert "\x1b" not in done.stdout


def test_what_is_no_record_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad").write_text('{"id": "one"}\n[]\n')
    done = junket("diff", tmp_path / "bad", tmp_path / "bad")
    assert done.returncode == 1
    assert f"{tmp_path / 'bad'}: the line at byte 14 is no record" in done.stderr
