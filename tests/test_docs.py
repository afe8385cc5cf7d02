"""What is written down is what the code does: the JSON Schema, the data dictionary, the README, docstrings."""

import ast
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints

import orjson
import pytest
from conftest import ROOT, junket
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError
from test_cli import called

from extractors import extract
from junket import dictionary
from schemas import Evidence, Record
from schemas.model import Model
from schemas.page import QuarantineLine

RECORDS = sorted(ROOT.glob("fixtures/*/*/record.json"))
SEED = ROOT / "fixtures/cinemadailyus.com/last-take-rachel-mason"
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md"))]

KINDS = list(dict.fromkeys(kind for root in (Record, QuarantineLine) for kind in dictionary.standing(root)))
FIELDS = [
    pytest.param(kind, name, id=f"{kind.__name__}.{name}")
    for kind in KINDS
    if issubclass(kind, Model)
    for name in kind.model_fields
]


def fenced(path: Path, language: str) -> list[str]:
    """The code blocks of a language in a Markdown file."""
    return re.findall(rf"^```{language}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(path: Path, program: str) -> Iterator[str]:
    """What a Markdown file's shell blocks call a program with, without comments, pipes and redirections."""
    for line in "".join(fenced(path, "sh")).splitlines():
        found = re.match(rf"(?:\.venv/bin/)?({program} [^#|>]*)", line)
        if found:
            yield found[1].strip()


def python(code: str, folder: Path) -> str:
    """What a piece of Python prints."""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_schema_and_dictionary_are_as_the_models_say() -> None:
    done = junket("schema", "--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_stale_is_named_and_mended(tmp_path: Path) -> None:
    for folder in ("junket", "schemas", "fixtures", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    article = tmp_path / "schemas/article.py"
    article.write_text(article.read_text(encoding="utf-8").replace("Whose image it is.", "Who made it."), "utf-8")

    def schema(option: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from junket.cli import main; main()", "schema", option]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)

    stale = schema("--check")
    assert stale.returncode == 1
    assert stale.stderr.splitlines() == [
        f"{name} is not as the models say: `junket schema --write` writes it anew"
        for name in ("schemas/record-1.schema.json", "docs/record.md")
    ]
    assert schema("--write").returncode == 0
    assert schema("--check").returncode == 0
    assert "Who made it." in (tmp_path / "docs/record.md").read_text(encoding="utf-8")


def test_printed_schema_is_the_committed_one() -> None:
    assert junket("schema").stdout == (ROOT / "schemas/record-1.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_every_field_has_a_meaning_and_an_example_that_it_takes(kind: type[Model], name: str) -> None:
    meaning, example, _ = dictionary.entry(kind.model_fields[name].description or "")
    assert meaning
    hint = get_type_hints(kind, include_extras=True)[name]
    if example is None:
        assert "schemas." in str(hint), "a field that is no model needs an example"
        return
    adapter = TypeAdapter[Any](hint)
    readings: list[Any] = [example, [example]]
    if example[0] in "[{" or example == "false":
        readings.append(json.loads(example))
    assert any(takes(adapter, reading) for reading in readings), f"{example!r} is no {hint}"


def takes(adapter: TypeAdapter[Any], value: Any) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_model_and_enumeration_says_what_it_is(kind: type[Model] | type[Enum]) -> None:
    assert kind.__doc__
    if issubclass(kind, Enum):
        told = dictionary.docstrings(kind)
        silent = [member.name for member in kind if not re.sub(r"https://\S+", "", told.get(member.name, "")).strip()]
        assert silent == []


def test_the_ids_example_is_made_as_it_says() -> None:
    examples = {name: dictionary.entry(field.description or "")[1] for name, field in Record.model_fields.items()}
    assert hashlib.sha256(str(examples["canonical_url"]).encode()).hexdigest()[:20] == examples["id"]


def test_the_evidence_shown_is_what_the_page_gives() -> None:
    shown = {name: dictionary.entry(field.description or "")[1] for name, field in Evidence.model_fields.items()}
    record = extract((SEED / "page.html").read_bytes(), orjson.loads((SEED / "response.json").read_bytes())["url"])
    assert record.evidence["/works/0/runtime_minutes"].model_dump(mode="json") == shown


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.parent.name)
def test_fixtures_are_valid_against_the_committed_schema(path: Path) -> None:
    schema = orjson.loads((ROOT / "schemas/record-1.schema.json").read_bytes())
    # Evidence and warnings follow from the rest, and most fixtures leave them out.
    record = {"evidence": {}, "warnings": [], **orjson.loads(path.read_bytes())}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(record)] == []


def test_the_dictionarys_code_reads_a_record(tmp_path: Path) -> None:
    done = junket("extract", SEED, "-o", tmp_path / "records.jsonl")
    assert done.returncode == 0, done.stderr
    (code,) = fenced(ROOT / "docs/record.md", "python")
    printed = python(code, tmp_path)
    assert printed.startswith("Last Take: Rust and the Story of Halyna 91 ['Rachel Mason'] {'source': 'credit block',")


def test_the_readmes_code_prints_what_it_says() -> None:
    readme = ROOT / "README.md"
    (code,) = fenced(readme, "python")
    after = readme.read_text(encoding="utf-8").partition(code)[2]
    wanted = re.search(r"^```text\n(.*?)^```$", after, re.MULTILINE | re.DOTALL)
    assert wanted
    assert python(code, ROOT) == wanted[1]


def test_the_readme_counts_what_the_demo_counts() -> None:
    works = [work for path in RECORDS for work in orjson.loads(path.read_bytes())["works"]]
    assert f"{len(RECORDS)} articles with {len(works)} works in runs/" in (ROOT / "README.md").read_text(
        encoding="utf-8"
    )


def test_the_readmes_commands_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    lines = [*commands(ROOT / "README.md", "junket")]
    assert len(lines) >= 5
    for line in lines:
        called(line)


def test_the_makefiles_targets_are_told() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z0-9]+):", makefile, re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets == set(phony.split())
    told = {line.split()[1] for path in DOCUMENTS for line in commands(path, "make")}
    assert {"demo", "test"} <= told <= targets
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, timeout=60).stdout
    assert {line.split()[1] for line in shown.splitlines() if line.lstrip().startswith("make ")} == targets


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = {
        re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    for link in re.findall(r"\]\(([^)]+)\)", text):
        target, _, anchor = link.partition("#")
        if "://" in target:
            continue
        assert (path.parent / target).exists(), link
        assert target or anchor in headings, link


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    stated = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    stated += [name for group in project["dependency-groups"].values() for name in group]
    names = {re.split(r"[^\w-]", requirement)[0] for requirement in stated}
    reasons = (ROOT / "docs/decisions/dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w-]+)` \|", reasons, re.MULTILINE)) == names


PUBLIC = [
    ROOT / "extractors/__init__.py",
    *sorted(ROOT.glob("schemas/*.py")),
    *sorted(ROOT.glob("extractors/values/*.py")),
]


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_public_interface_says_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_extract_says_what_goes_in_and_out() -> None:
    told = extract.__doc__ or ""
    arguments = [name for name in extract.__annotations__ if name != "return"]
    assert [name for name in arguments if f"{name}: " not in told] == []
    assert "Returns:" in told
