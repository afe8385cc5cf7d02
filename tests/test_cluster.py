"""`junket extract --cluster`: a real Dask scheduler with two workers, each a process group of its own."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import JUNKET, ROOT, article

pytest.importorskip("distributed")

WITHIN = 100
"""Seconds in which a command must have ended. No assertion is on how long it takes."""
PAGES = 60

HOSTILE = """
import os, pathlib, signal, time
from extractors import extract

def read(body, url, content_type, fetched_at):
    if url.endswith("/hang/"):
        time.sleep(60)
    if url.endswith("/crash/"):
        os._exit(9)
    if url.endswith("/kill/"):
        os.kill(int(pathlib.Path(__file__).with_name("victim").read_text()), signal.SIGKILL)
        time.sleep(60)
    if url.endswith("/raise/"):
        raise RuntimeError("a bug")
    return extract(body, url, content_type, fetched_at)
"""


class Dask:
    """A scheduler and its workers on the loopback, with a module `hostile` to import from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "hostile.py").write_text(HOSTILE)
        self.processes: list[subprocess.Popen[bytes]] = []
        self.url = ""

    def scheduler(self) -> None:
        """Start the scheduler, and wait until its file is written to the end."""
        found = self.folder / "scheduler.json"
        self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(found), "--no-dashboard")
        self.until(lambda: found.exists() and found.read_bytes().endswith(b"}"), "the scheduler listens")
        self.url = json.loads(found.read_bytes())["address"]

    def worker(self, *options: str, **environment: str) -> "subprocess.Popen[bytes]":
        """Start a worker with two threads."""
        common = ("--host", "127.0.0.1", "--nthreads", "2", "--no-dashboard", "--memory-limit", "0")
        return self._start("worker", self.url, *common, *options, **environment)

    def _start(self, what: str, *options: str, **environment: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
        with (self.folder / "log.txt").open("ab") as log:
            path = os.pathsep.join((str(ROOT), str(self.folder)))
            process = subprocess.Popen(
                command,
                cwd=self.folder,
                env={**os.environ, "PYTHONPATH": path, **environment},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    @staticmethod
    def kill(process: "subprocess.Popen[bytes]") -> None:
        """As a machine that loses its power."""
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        process.wait(20)

    def until(self, true: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + WITHIN
        while not true():
            assert time.monotonic() < deadline, f"waited too long until {what}: {self.log()}"
            time.sleep(0.02)

    def log(self) -> str:
        return (self.folder / "log.txt").read_text()


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@contextmanager
def running(folder: Path) -> Iterator[Dask]:
    it = Dask(folder)
    try:
        it.scheduler()
        yield it
    finally:
        for process in it.processes:
            it.kill(process)


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[Dask]:
    with running(tmp_path) as it:
        yield it


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    """A cluster of two workers, for tests that leave it as it is."""
    with running(tmp_path_factory.mktemp("dask")) as it:
        it.worker("--no-nanny")
        it.worker("--nanny", DASK_DISTRIBUTED__WORKER__DAEMON="False")
        yield it


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles, and of files that give no record."""
    folder = tmp_path_factory.mktemp("saved")
    rng = random.Random(7)  # noqa: S311
    for number in range(PAGES):
        words = " ".join(rng.choice(("harbour", "rain", "camera", "night", "street", "light")) for _ in range(60))
        prose = (f"{words.capitalize()}. Nobody had planned page {number}.", "It was cold.", f"“{words}”, she says.")
        (folder / f"{number:03}.html").write_text(article(f"Film {number} Director Una Reel on the Weather", *prose))
    (folder / "020-empty.html").write_text("<html><body><div>nothing</div></body></html>")
    (folder / "030-torn.html.gz").write_bytes(b"\x1f\x8b\x08nothing")
    return folder


def extract(saved: Path, *options: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([JUNKET, "extract", saved, *options], capture_output=True, timeout=WITHIN, cwd=ROOT)


def test_a_cluster_gives_the_same_bytes_as_this_machine(two: Dask, saved: Path) -> None:
    alone, shared = extract(saved), extract(saved, "--cluster", two.url)
    assert len(alone.stdout.splitlines()) == PAGES
    assert alone.stdout == shared.stdout
    assert alone.stderr.decode() == shared.stderr.decode()
    assert alone.returncode == shared.returncode == 1  # two files gave no record


def test_a_worker_that_is_killed_costs_nothing(dask: Dask, saved: Path, tmp_path: Path) -> None:
    workers = [dask.worker("--no-nanny"), dask.worker("--no-nanny")]
    dask.until(lambda: dask.log().count("Registered to") == 2, "both workers are there")
    fifo = tmp_path / "lines"
    os.mkfifo(fifo)
    command = [JUNKET, "extract", saved, "--cluster", dask.url]
    with ThreadPoolExecutor() as other:
        out = other.submit(fifo.open, "rb")
        with fifo.open("wb") as pipe:
            process = subprocess.Popen(command, stdout=pipe, stderr=subprocess.PIPE, cwd=ROOT)
        with out.result() as given:
            first = given.read(1)  # pages are being read
            dask.kill(workers[0])
            shared = first + given.read()
        _, said = process.communicate(timeout=WITHIN)
    alone = extract(saved)
    assert shared == alone.stdout
    ours = [line for line in said.decode().splitlines() if " - distributed." not in line]  # Dask tells of its loss
    assert ours == alone.stderr.decode().splitlines()


def test_a_page_that_hangs_or_crashes_its_reader_costs_that_page_alone(
    two: Dask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(two.folder)
    from hostile import read  # type: ignore[import-not-found]

    from schemas.page import Extracted, Page
    from spiders.cluster import Cluster

    names = ("hang", "crash", "raise", "one", "two")
    pages = [
        Page(f"https://film.example/{name}/", 200, (), article(f"Film {name} Director Una Reel").encode())
        for name in names
    ]
    cluster = Cluster(two.url, extract=read)
    try:
        futures = [cluster.submit(page) for page in pages]
        found = [cluster.outcome(*each, "asked") for each in zip(futures, pages, strict=True)]
    finally:
        cluster.close()
    told = [each.record.headline if isinstance(each, Extracted) else each.reason for each in found]
    assert told == ["time limit", "crash", "error", "Film one Director Una Reel", "Film two Director Una Reel"]
    assert {each.asked for each in found} == {"asked"}


def test_a_cluster_that_is_lost_ends_the_command_and_not_the_file_that_was_there(dask: Dask, saved: Path) -> None:
    worker = dask.worker("--no-nanny")
    dask.until(lambda: "Registered to" in dask.log(), "the worker is there")
    output = dask.folder / "records.jsonl"
    output.write_text("of yesterday\n")
    last = dask.folder / "last.html"
    os.mkfifo(last)  # the command stands at it until it is written
    process = subprocess.Popen(
        [JUNKET, "extract", saved, last, "-o", output, "--cluster", dask.url], stderr=subprocess.PIPE, cwd=ROOT
    )
    with last.open("w") as file:
        os.kill(worker.pid, signal.SIGSTOP)  # what it has it keeps
        dask.kill(dask.processes[0])
        file.write(article("Last Film Director Una Reel"))
    _, said = process.communicate(timeout=WITHIN)
    assert process.returncode == 1
    assert "the cluster is lost" in said.decode()
    assert output.read_text() == "of yesterday\n"


def test_a_worker_that_is_told_to_stop_ends_its_readers(dask: Dask, saved: Path) -> None:
    worker = dask.worker("--nanny", DASK_DISTRIBUTED__WORKER__DAEMON="False")
    dask.until(lambda: "Registered to" in dask.log(), "the worker is there")
    assert extract(saved, "--cluster", dask.url).stdout
    worker.terminate()
    worker.wait(WITHIN)
    dask.until(lambda: not alive(worker.pid), "nothing is left of its process group")
    assert "still alive" not in dask.log()


def test_without_a_worker_nothing_waits_for_ever(dask: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spiders.cluster.CONNECT", 1.0)
    monkeypatch.setattr("spiders.cluster.PATIENCE", 1.0)
    from schemas.page import Page
    from spiders.cluster import Cluster, ClusterError

    with pytest.raises(ClusterError, match="has no workers"):
        Cluster(dask.url)
    monkeypatch.undo()
    worker = dask.worker("--no-nanny")
    cluster = Cluster(dask.url)
    try:
        monkeypatch.setattr("spiders.cluster.PATIENCE", 1.0)
        dask.kill(worker)
        page = Page("https://film.example/one/", 200, (), article("Film one Director Una Reel").encode())
        with pytest.raises(ClusterError, match="the cluster is lost"):
            cluster.outcome(cluster.submit(page), page, page.url)
    finally:
        cluster.close()


def test_a_page_on_which_workers_die_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    from schemas.page import Page, Quarantined
    from spiders.cluster import Cluster

    with running(tmp_path) as dask:
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(sys.modules, "hostile", raising=False)
        from hostile import read

        (tmp_path / "victim").write_text(str(dask.worker("--no-nanny").pid))
        cluster = Cluster(dask.url, extract=read)
        try:
            page = Page("https://film.example/kill/", 200, (), article("Film Director Una Reel").encode())
            found = cluster.outcome(cluster.submit(page), page, page.url)
        finally:
            cluster.close()
    assert isinstance(found, Quarantined)
    assert (found.stage, found.reason) == ("extract", "crash")


def test_what_cannot_be_used_is_said_in_a_line(dask: Dask, saved: Path) -> None:
    dask.worker("--nanny")
    dask.until(lambda: "Registered to" in dask.log(), "the worker is there")
    done = extract(saved, "--cluster", dask.url)
    assert done.returncode == 1
    assert "may start no processes" in done.stderr.decode()
    assert "--no-nanny" in done.stderr.decode()
    done = extract(saved, "--cluster", "tcp:/nowhere")
    assert done.returncode == 1
    assert "Error: no Dask scheduler answers at tcp:/nowhere" in done.stderr.decode()


def test_a_worker_with_another_junket_is_refused(dask: Dask, saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for package in ("schemas", "extractors", "spiders"):
        shutil.copytree(ROOT / package, other / package, ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "extractors" / "__init__.py").open("a") as file:
        file.write("# another version\n")
    dask.worker("--no-nanny", PYTHONPATH=str(other))
    dask.until(lambda: "Registered to" in dask.log(), "the worker is there")
    done = extract(saved, "--cluster", dask.url)
    assert done.returncode == 1
    assert "has another version of junket" in done.stderr.decode()
