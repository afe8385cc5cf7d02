"""`junket fixture add | check | update`, as a maintainer uses them."""

import json
import os
import pty
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from conftest import JUNKET, Site, article, junket

from junket.fixture import MAX_BYTES, fixture

URL = "https://paper.example/interviews/the-salt-line/"
BLOCK = (
    "<p><b>Director:</b> Inés Carvalho</p><p><b>Distributor:</b> Lodestar Releasing</p><p><b>Runtime:</b> 1h 44m</p>"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(fixture, [*map(str, arguments)])


def page(headline: str = "‘The Salt Line’ Director Inés Carvalho (Video Interview)") -> str:
    return article(headline).replace("</div>", f"{BLOCK}</div>")


def saved(folder: Path, markup: str | None = None) -> Path:
    file = folder / "saved.html"
    file.write_text(markup or page(), encoding="utf-8")
    return file


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A fixture, just added."""
    result = run("add", saved(tmp_path), "--url", URL, "--to", tmp_path / "fixtures")
    assert result.exit_code == 0, result.output
    return tmp_path / "fixtures" / "paper.example" / "the-salt-line"


def record(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "record.json").read_bytes())
    return content


def rewrite(folder: Path, **fields: object) -> bytes:
    """Make the fixture say something else; None takes a field out."""
    content = {key: value for key, value in (record(folder) | fields).items() if value is not None}
    (folder / "record.json").write_text(json.dumps(content), encoding="utf-8")
    return (folder / "record.json").read_bytes()


def test_add_saves_page_address_and_record(made: Path, tmp_path: Path) -> None:
    assert (made / "page.html").read_bytes() == (tmp_path / "saved.html").read_bytes()
    assert json.loads((made / "response.json").read_bytes()) == {"url": URL, "status": 200, "headers": {}}
    assert record(made)["works"][0]["runtime_minutes"] == 104
    assert record(made)["fetched_at"] is None
    assert "Inés" in (made / "record.json").read_text(encoding="utf-8")
    assert run("check", made).output == "1 of 1 fixtures give what they must\n"


def test_add_says_what_it_read_and_what_is_left_to_do(tmp_path: Path) -> None:
    shown = run("add", saved(tmp_path), "--url", URL, "--to", tmp_path / "fixtures", "--name", "salt").output
    assert "headline  ‘The Salt Line’ Director Inés Carvalho (Video Interview)" in shown
    assert "The Salt Line: kind, credits, distributors, runtime_minutes" in shown
    assert f"read {tmp_path}/fixtures/paper.example/salt/record.json against the page" in shown
    assert "does the page really not state publisher, authors, published_at" in shown
    assert "paper.example/profile.toml" in shown


def test_add_overwrites_nothing(made: Path, tmp_path: Path) -> None:
    before = rewrite(made, kind="news")
    result = run("add", saved(tmp_path), "--url", URL, "--to", tmp_path / "fixtures")
    assert (result.exit_code, (made / "record.json").read_bytes()) == (1, before)
    assert f"{made} is there already" in result.output
    result = run("add", saved(tmp_path), "--url", URL, "--to", tmp_path / "fixtures", "--name", "again")
    assert f"{made} already has {URL}" in result.output
    assert not made.with_name("again").exists()


def test_add_refuses_what_makes_no_fixture(tmp_path: Path) -> None:
    def refusal(file: Path, *options: object) -> str:
        result = run("add", file, "--to", tmp_path / "fixtures", *options)
        assert result.exit_code in {1, 2}
        assert not (tmp_path / "fixtures").exists()
        return result.output

    assert "--url" in refusal(saved(tmp_path))
    assert "is no name for a fixture" in refusal(saved(tmp_path), "--url", URL, "--name", "../out")
    assert "is neither a URL nor" in refusal(tmp_path / "missing.html")
    huge = saved(tmp_path, page() + "<!-- -->" * (MAX_BYTES // 8))
    assert f"has at most {MAX_BYTES:,}" in refusal(huge, "--url", URL)


def test_a_page_that_is_no_article_is_kept_with_its_reason(tmp_path: Path) -> None:
    file = saved(tmp_path, "<html><title>Gone</title><body><p>Not found.</p></body></html>")
    result = run("add", file, "--url", URL, "--to", tmp_path)
    assert "quarantined: not an article" in result.output
    made = tmp_path / "paper.example" / "the-salt-line"
    assert json.loads((made / "quarantine.json").read_bytes()) == {"stage": "extract", "reason": "not an article"}
    assert run("check", made).exit_code == 0
    (made / "page.html").write_text(page(), encoding="utf-8")
    assert "quarantine for 'not an article' → a record: ‘The Salt Line’" in run("check", made).output
    assert run("update", "--yes", made).exit_code == 0
    assert not (made / "quarantine.json").exists()
    assert run("check", made).exit_code == 0


def test_scraped_text_cannot_reach_the_terminal(tmp_path: Path) -> None:
    file = saved(tmp_path, page("‘Zero\x9b31m Day’ \N{RIGHT-TO-LEFT OVERRIDE}Director Lena Hartvig (Video Interview)"))
    shown = run("add", file, "--url", URL, "--to", tmp_path).output
    made = tmp_path / "paper.example" / "the-salt-line"
    rewrite(made, headline="x")
    shown += run("check", made).output
    assert "Lena Hartvig" in shown
    assert not {"\x9b", "\x1b", "\N{RIGHT-TO-LEFT OVERRIDE}"} & set(shown)


def test_add_fetches_a_page(site: Site, tmp_path: Path) -> None:
    site.pages["/the-salt-line/"] = page()
    url = site.url("/the-salt-line/")
    done = junket("fixture", "add", url, "--to", tmp_path, "--allow-loopback", "--contact", "mailto:desk@paper.example")
    assert done.returncode == 0, done.stderr
    made = tmp_path / "127.0.0.1" / "the-salt-line"
    told = json.loads((made / "response.json").read_bytes())
    assert told == {"url": url, "status": 200, "headers": {"Content-Type": "text/html; charset=UTF-8"}}
    assert run("check", made).exit_code == 0
    assert any("junket/" in agent and "mailto:desk@paper.example" in agent for agent in site.agents)


@pytest.mark.parametrize(
    ("path", "options", "why"),
    [("/the-salt-line/", (), "private address"), ("/nowhere/", ("--allow-loopback",), "HTTP 404")],
)
def test_add_says_why_there_is_no_page(
    site: Site, tmp_path: Path, path: str, options: tuple[str, ...], why: str
) -> None:
    done = junket("fixture", "add", site.url(path), "--to", tmp_path, *options)
    assert done.returncode == 1
    assert f"{site.url(path)} gave no page: {why}" in done.stderr
    assert not list(tmp_path.iterdir())


def test_check_shows_each_difference(made: Path) -> None:
    rewrite(made, works=[record(made)["works"][0] | {"runtime_minutes": 91, "distributors": ["Hulu"]}], kind="news")
    result = run("check", made.parent.parent)
    assert result.exit_code == 1
    assert result.output.splitlines()[:4] == [
        str(made),
        '  /kind: "news" → "interview"',
        '  /works/0/distributors/0: "Hulu" → "Lodestar Releasing"',
        "  /works/0/runtime_minutes: 91 → 104",
    ]


def test_a_record_written_by_hand_is_judged_by_what_it_has(made: Path) -> None:
    rewrite(made, evidence=None, warnings=None)
    assert run("check", made).exit_code == 0
    assert run("update", "--yes", made).exit_code == 0
    assert record(made)["evidence"]["/works/0/runtime_minutes"]["text"] == "Runtime: 1h 44m"


def test_update_changes_nothing_where_nobody_can_be_asked(made: Path) -> None:
    before = rewrite(made, kind="news")
    result = run("update", made)
    assert (result.exit_code, (made / "record.json").read_bytes()) == (1, before)
    assert '/kind: "news" → "interview"' in result.output
    assert "--yes" in result.output


def test_update_accepts_with_yes(made: Path) -> None:
    before = record(made)
    rewrite(made, kind="news")
    assert run("update", "--yes", made).exit_code == 0
    assert record(made) == before
    assert run("update", made).output == "0 accepted, 0 left as they were\n"


@pytest.mark.parametrize(("answer", "kind", "code"), [("y\n", "interview", 0), ("n\n", "news", 1)])
def test_update_asks_on_a_terminal(made: Path, answer: str, kind: str, code: int) -> None:
    rewrite(made, kind="news")
    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    command = [str(JUNKET), "fixture", "update", str(made)]
    done = subprocess.run(command, stdin=theirs, capture_output=True, text=True, timeout=60)
    os.close(ours)
    os.close(theirs)
    assert "Is this right?" in done.stdout
    assert (done.returncode, record(made)["kind"]) == (code, kind)


def test_what_cannot_be_replayed_is_named(made: Path) -> None:
    (made / "quarantine.json").write_text("{}")
    assert f"{made}: needs either record.json or quarantine.json; it has both" in run("check", made).output
    (made / "quarantine.json").unlink()
    (made / "record.json").write_text("{")
    assert f"{made / 'record.json'}: is no JSON" in run("check", made).output
    (made / "response.json").unlink()
    result = run("update", "--yes", made)
    assert f"{made}: has no response.json" in result.output
    assert result.exit_code == 1


def test_a_path_without_fixtures_is_wrong_usage(tmp_path: Path) -> None:
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert f"no fixture in {tmp_path}" in result.output
