"""The demo: the fixtures' site crawled for real, and its verdict."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, article, junket
from rich.console import Console

from junket import show

PROFILE = """
name = "Film Paper"
hosts = ["paper.example"]
[discover]
listings = ["https://paper.example/interviews/"]
articles = { css = "h2 a" }
next = { css = "a.next" }
"""

LISTING = (
    '<html><body><h2><a href="{0}">read</a></h2><a class="next" href="/interviews/page/2/">older</a></body></html>'
)


EXTRACT = """
import sys
from extractors import extract
print(extract(sys.stdin.buffer.read(), sys.argv[1], "text/html; charset=UTF-8").model_dump_json())
"""


def saved(fixtures: Path, slug: str, page: str, **expected: object) -> None:
    folder = fixtures / "paper.example" / slug
    folder.mkdir(parents=True)
    url = f"https://paper.example/{slug}/"
    (folder / "page.html").write_text(page)
    response = {"url": url, "status": 200, "headers": {"Content-Type": "text/html; charset=UTF-8"}}
    (folder / "response.json").write_text(json.dumps(response))
    for name, value in expected.items():
        (folder / f"{name}.json").write_text(json.dumps(value))


@pytest.fixture
def fixtures(tmp_path: Path) -> Path:
    """A package of fixtures with one site: an article, and a page that is none."""
    fixtures = tmp_path / "fixtures"
    listing = fixtures / "paper.example" / "site" / "interviews"
    (listing / "page" / "2").mkdir(parents=True)
    (fixtures / "__init__.py").touch()
    (fixtures / "paper.example" / "profile.toml").write_text(PROFILE)
    (listing.parent / "robots.txt").write_text("User-agent: *\nAllow: /\n")
    (listing / "index.html").write_text(LISTING.format("/one/"))
    (listing / "page" / "2" / "index.html").write_text(LISTING.format("/none/"))
    page = article("First Film Director Ada Reel on the Set")
    url = "https://paper.example/one/"
    done = subprocess.run(
        [sys.executable, "-c", EXTRACT, url], input=page, check=True, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    saved(fixtures, "one", page, record=json.loads(done.stdout))
    saved(fixtures, "none", "<html></html>", quarantine={"stage": "extract", "reason": "not an article"})
    return fixtures


def demo(fixtures: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`junket demo` over other fixtures than the project's."""
    script = "import sys; sys.path.insert(0, sys.argv.pop(1)); from junket.cli import main; main(prog_name='junket')"
    command = [sys.executable, "-c", script, str(fixtures.parent), "demo", *arguments]
    return subprocess.run(command, cwd=fixtures.parent, capture_output=True, text=True, timeout=60)


def test_when_all_is_as_the_fixtures_say(fixtures: Path) -> None:
    done = demo(fixtures, "-o", "run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "every page gave what its fixture says" in done.stdout
    run = json.loads((fixtures.parent / "run" / "run.json").read_bytes())
    assert run["pages"] == {
        "written": 1, "unchanged": 0, "quarantined": 1, "listed": 2, "failed": 0, "skipped": 0, "left": 0
    }  # fmt: skip
    (record,) = map(json.loads, (fixtures.parent / "run" / "records.jsonl").read_bytes().splitlines())
    assert record["url"] == "https://paper.example/one/"


def test_a_record_that_came_out_otherwise_is_named_with_its_fields(fixtures: Path) -> None:
    path = fixtures / "paper.example" / "one" / "record.json"
    record = json.loads(path.read_bytes())
    path.write_text(json.dumps({**record, "headline": "Another"}))
    done = demo(fixtures)
    assert done.returncode == 1
    (said,) = (line for line in done.stderr.splitlines() if line.startswith("not as the fixtures say"))
    assert "paper.example/one: /headline:" in said
    assert "First Film Director Ada Reel on the Set" in said


def test_pages_that_went_another_way_are_named(fixtures: Path) -> None:
    folder = fixtures / "paper.example"
    shutil.copy(folder / "one" / "record.json", folder / "none" / "record.json")
    (folder / "none" / "quarantine.json").unlink()
    (folder / "one" / "record.json").unlink()
    (folder / "one" / "quarantine.json").write_text('{"stage": "extract", "reason": "crash"}')
    saved(fixtures, "unlisted", article("Film"), record={})
    (folder / "site" / "interviews" / "page" / "2" / "index.html").write_text(
        LISTING.format("/none/").replace("</body>", '<h2><a href="/gone/">read</a></h2></body>')
    )
    done = demo(fixtures)
    assert done.returncode == 1
    assert "paper.example/none: a record: First Film Director Ada Reel on the Set → quarantine" in done.stderr
    assert "paper.example/one: quarantine for 'crash' → a record: First Film" in done.stderr
    assert "paper.example/unlisted: no listing led to it" in done.stderr
    assert "https://paper.example/gone/: HTTP 404" in done.stderr


def test_the_projects_own_fixtures(tmp_path: Path) -> None:
    if not list((ROOT / "fixtures").glob("*/*/record.json")):
        pytest.skip("fixtures/ holds no article yet")
    done = junket("demo", "-o", tmp_path / "run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Articles" in done.stdout
    assert "Fields of a work" in done.stdout


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("[bold]Film[/bold]", "[bold]Film[/bold]"),
        ("[link=https://x.example]Film", "[link=https://x.example]Film"),
        ("Film\x1b[2J\x07", "Film<U+001B>[2J<U+0007>"),
        ("Film\u202egnp", "Film<U+202E>gnp"),
        ("two\nlines", "two lines"),
    ],
)
def test_scraped_text_is_shown_as_text(tmp_path: Path, hostile: str, shown: str) -> None:
    record = {"url": "https://x.example/", "site": "x.example", "headline": hostile, "body": [], "works": []}
    (tmp_path / "records.jsonl").write_text(json.dumps(record) + "\n")
    console = Console(width=120, force_terminal=True, color_system=None, legacy_windows=False)
    with console.capture() as captured:
        console.print(show.articles(tmp_path))
    assert shown in captured.get()
    assert "\x1b[2J" not in captured.get()
