"""A test that runs what is not installed skips, and says how to run it; `make e2e` lets none skip, and says what it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import NEEDS, ROOT

INSTALL = ROOT / "tests/e2e/install.sh"


def run_tests(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """One test that needs something and would pass, where no program can be found."""
    (folder / "test_it.py").write_text("import pytest\n\n@pytest.mark.needs('redis')\ndef test_it(): pass\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "conftest",
        "-p",
        "no:cacheprovider",
        "--strict-markers",
        "-ra",
        *options,
    ]
    surroundings = os.environ | {"PATH": str(folder), "PYTHONPATH": str(ROOT / "tests")}
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=60)


def test_it_skips_with_a_reason(tmp_path: Path) -> None:
    done = run_tests(tmp_path)
    assert done.returncode == 0
    assert "1 skipped" in done.stdout
    assert "redis: no redis-server here; `make e2e` installs them" in done.stdout


def test_end_to_end_it_fails(tmp_path: Path) -> None:
    done = run_tests(tmp_path, "--e2e")
    assert done.returncode == 1
    assert "redis: no redis-server here" in done.stdout


def test_it_runs_where_the_program_is(tmp_path: Path) -> None:
    for name in NEEDS["redis"]:
        (tmp_path / name).touch()
    assert "1 passed" in run_tests(tmp_path, "--e2e").stdout


@pytest.mark.parametrize(
    ("programs", "said"),
    [
        ({}, "there is no apt-get here"),
        (
            {"apt-get": "exit 9", "dpkg-query": "exit 1", "id": "echo 1000"},
            "takes root; as root, once: apt-get install",
        ),
    ],
)
def test_where_packages_cannot_be_installed_it_is_said(tmp_path: Path, programs: dict[str, str], said: str) -> None:
    for name, script in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(["/bin/sh", INSTALL], env={"PATH": str(tmp_path)}, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stdout == ""
