"""The command line: help that shows what works, exit codes, and `junket extract`."""

import ast
import gzip
import inspect
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from conftest import PROSE, ROOT, article, junket

from junket.cli import COMMANDS, main
from pipelines import archive
from schemas.page import Page


def below(command: click.Command, *names: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all commands below it, each with the words that call it."""
    yield " ".join(names), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from below(found, *names, name)


def called(line: str) -> list[click.Command]:
    """The commands, from the outermost, that a command line calls. Its arguments are parsed, and nothing is run."""
    _, *arguments = shlex.split(line)
    command: click.Command = main
    context = main.make_context("junket", [*arguments])
    chain = [command]
    while isinstance(command, click.Group):
        name, found, arguments = command.resolve_command(context, arguments)
        assert found is not None
        command, context = found, found.make_context(name, [*arguments], parent=context)
        chain.append(command)
    return chain


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example_that_it_takes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    top = main.get_command(click.Context(main), name)
    assert top is not None
    for words, command in [("", main), *below(top, name)]:
        examples = re.findall(r"^ {2}(junket .*)$", inspect.cleandoc(command.help or ""), re.MULTILINE)
        assert examples, f"junket {words} --help shows no example"
        for example in examples:
            assert command in called(example), f"junket {words} --help: {example!r} calls another command"


def test_help_waits_for_no_heavy_library() -> None:
    script = (
        "import sys\nfrom click.testing import CliRunner\nfrom junket.cli import main\n"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0\nprint(sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    loaded = {name.partition(".")[0] for name in ast.literal_eval(done.stdout)}
    assert not loaded & {"scrapy", "twisted", "lxml", "pydantic", "rich", "dateparser", "babel", "extractors"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("crawl",), "Missing argument"),
        (("crawl", "nosuchsite"), "is no site that junket knows (cinemadailyus"),
        (("crawl", "ftp://film.example/"), "is no http or https address"),
        (("crawl", "none.toml"), "none.toml: cannot be read"),
        (("crawl", "cinemadailyus", "--limit", "0"), "--limit"),
        (("crawl", "cinemadailyus", "--set", "DOWNLOAD_DELAY"), "is not NAME=VALUE"),
        (("extract", "nosuchfile.html"), "does not exist"),
        (("extract", "README.md"), "is none of .html"),
        (("extract", "tests", "--url", "https://film.example/"), "is for a single HTML file"),
        (("nosuchcommand",), "No such command"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_wrong(arguments: tuple[str, ...], said: str) -> None:
    done = junket(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_broken_profile_is_wrong_usage(tmp_path: Path) -> None:
    profile = tmp_path / "paper.toml"
    profile.write_text('name = "Paper"\nhosts = ["film.example"]\n[discover]\nlistings = ["https://film.example/"]\n')
    done = junket("crawl", profile)
    assert done.returncode == 2
    assert f"{profile}: discover: needs articles" in done.stderr


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_extract_reads_files_folders_and_archives_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    (folder / "b").mkdir(parents=True)
    (folder / "a.html").write_text(article("First Film"))
    (folder / "b" / "page.html").write_text(article("Second Film"))
    (folder / "b" / "response.json").write_text(
        '{"url": "https://film.example/second/", "status": 200, "headers": {"Content-Type": "text/html; charset=UTF-8"}}'
    )
    (folder / "b" / "notes.txt").write_text("not a page")
    own = '<link rel=canonical href="https://film.example/third/"><title>'
    (tmp_path / "c.html.gz").write_bytes(gzip.compress(article("Third Film").replace("<title>", own, 1).encode()))
    html = (("Content-Type", "text/html; charset=UTF-8"),)
    pages = [
        Page(f"https://film.example/{name}/", status, html, article(f"{name} Film").encode(), "2025-03-11T10:15:00Z")
        for name, status in (("fourth", 200), ("missing", 404), ("fifth", 200))
    ]
    (tmp_path / "d.warc.gz").write_bytes(archive.preamble("junket/0") + b"".join(map(archive.member, pages)))
    done = junket("extract", folder, tmp_path / "c.html.gz", tmp_path / "d.warc.gz")
    assert done.returncode == 0, done.stderr
    assert [record["url"] for record in records(done.stdout)] == [
        (folder / "a.html").as_uri(),
        "https://film.example/second/",
        "https://film.example/third/",
        "https://film.example/fourth/",
        "https://film.example/fifth/",
    ]
    assert records(done.stdout)[3]["fetched_at"] == "2025-03-11T10:15:00Z"


def test_extract_takes_the_address_that_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(article("First Film"))
    done = junket("extract", tmp_path / "page.html", "--url", "https://film.example/one/")
    (record,) = records(done.stdout)
    assert (record["url"], record["site"]) == ("https://film.example/one/", "film.example")


def test_workers_that_have_not_begun_when_all_is_read_say_nothing(tmp_path: Path) -> None:
    script = tmp_path / "ended.py"
    script.write_text(
        "from schemas.page import Page\nfrom spiders.workers import Workers\n"
        "if __name__ == '__main__':\n    for _ in range(5):\n        workers = Workers(count=16)\n"
        "        workers.submit(Page('https://paper.example/', 200, (), b'<h1>Ada</h1>'))\n        workers.close()\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")


def test_extract_says_what_it_cannot_read_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html></html>")
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(article("Film").encode())[:-20])
    (tmp_path / "c.warc.gz").write_bytes(b"no archive")
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "page.html").write_text(article("Film"))
    (tmp_path / "d" / "response.json").write_text("{")
    (tmp_path / "e.html").write_text(article("Last Film"))
    done = junket("extract", tmp_path)
    assert done.returncode == 1
    assert [record["headline"] for record in records(done.stdout)] == ["Last Film"]
    *said, last = done.stderr.splitlines()
    assert [line.partition(":")[0] for line in said] == [
        str(tmp_path / name) for name in ("a.html", "b.html.gz", "c.warc.gz", "d/page.html")
    ]
    assert "not an article" in said[0]
    assert last == "4 of 5 pages gave no record"


def test_extract_replaces_its_output_only_when_done(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(article("Film"))
    output = tmp_path / "records.jsonl"
    output.write_text("yesterday's\n")
    assert junket("extract", tmp_path / "page.html", "-o", output).returncode == 0
    (record,) = records(output.read_text())
    assert PROSE in record["body"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.html", "records.jsonl"]
