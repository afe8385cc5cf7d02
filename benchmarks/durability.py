"""Kill a real crawl at random instants, go on with it, and compare it with an undisturbed one; then fill its disk.

    .venv/bin/python benchmarks/durability.py --kills 200

Each round crawls a site on the loopback twice into one folder, the second time after some articles changed. SIGKILL hits
the crawl's whole process group twice in each crawl; the same command then runs to its end. It must have the records of
the undisturbed folder, each once, in an archive that replays to the same bytes.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from loopback import page, serve

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-c", "from junket.cli import main; main()")
FAST = ("--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_TIMES=0")
ARTICLES = 40
PROSE = (
    "The harbour scenes were shot in one week of rain, and nobody on the crew has worn those boots since. "
    "We sat in the empty cinema afterwards and talked until the projectionist wanted to go home. "
)


class Site:
    """Articles whose first quarter says something new in edition two."""

    def __init__(self) -> None:
        self.edition = 1
        self.url = f"http://127.0.0.1:{serve(self.body)}"

    def body(self, path: str) -> str:
        """A page; empty where there is none."""
        if path.startswith("/film/") and int(path.split("/")[2]) % 10 == 9:
            return "<html><body><div>nothing</div></body></html>"  # goes to the quarantine
        return page(path, ARTICLES, self._text)

    def _text(self, number: int) -> str:
        edition = self.edition if number < ARTICLES // 4 else 1
        return "".join(f"<p>{PROSE * 3}</p>" for _ in range(5)) + f"<p>Edition {edition} of this talk, as printed.</p>"


def profile(folder: Path, site: Site) -> Path:
    """The site's profile, as a file."""
    path = folder / "durable.toml"
    path.write_text(
        f'name = "Durable"\nhosts = ["127.0.0.1"]\n[discover]\nlistings = ["{site.url}/interviews/"]\n'
        'articles = { css = "h2 a" }\n'
    )
    return path


def start(chosen: Path, folder: Path) -> "subprocess.Popen[bytes]":
    """Begin a crawl in a process group of its own."""
    command = [*COMMAND, "crawl", str(chosen), "-o", str(folder), *FAST]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)


def lines(path: Path) -> list[dict[str, Any]]:
    """A file's objects; it must have nothing but whole lines."""
    content = path.read_bytes()
    assert not content or content.endswith(b"\n"), f"{path} has a torn line"
    return [json.loads(line) for line in content.splitlines()]


def content(folder: Path) -> dict[str, list[str]]:
    """What a run folder has, without times and places: the same for every way there. No kill may change it."""
    # Evidence and the rest are kept: only when a page was fetched, and where it lies, differ from run to run.
    records = [json.dumps({**each, "fetched_at": None}, sort_keys=True) for each in lines(folder / "records.jsonl")]
    aside = [f"{each['url']} {each['reason']}" for each in lines(folder / "quarantine.jsonl")]
    return {"records": sorted(records), "quarantine": sorted(aside)}


def check(folder: Path, wanted: dict[str, list[str]]) -> list[str]:
    """What is wrong with a folder."""
    from extractors import extract
    from pipelines import archive, validate

    found = content(folder)
    wrong = [f"{key}: {len(found[key])} lines for {len(wanted[key])}" for key in wanted if found[key] != wanted[key]]
    replayed = []
    for kept in archive.pages(folder / "pages.warc.gz"):
        try:
            replayed.append(validate.line(extract(kept.body, kept.url, kept.content_type, kept.fetched_at)))
        except validate.Refused:
            continue
    if b"".join(replayed) != (folder / "records.jsonl").read_bytes():
        wrong.append("the archive does not replay to the records")
    if json.loads((folder / "run.json").read_bytes())["ended"] != "finished":
        wrong.append("the run did not finish")
    return wrong


def killed(chosen: Path, folder: Path, times: int, within: float, rng: random.Random) -> int:
    """Crawl with kills on the way, then to the end. Gives the number of kills that hit a live crawl."""
    hit = 0
    for _ in range(times):
        running = start(chosen, folder)
        try:
            running.wait(rng.uniform(0, within))
            break  # it ended by itself: another crawl would be another run
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
            hit += 1
    else:
        start(chosen, folder).wait(120)
    return hit


def kills(number: int, seed: int) -> int:
    """Rounds of kills. Gives how many rounds went wrong."""
    rng = random.Random(seed)  # noqa: S311
    site = Site()
    bad = hit = rounds = 0
    with tempfile.TemporaryDirectory() as temporary:
        chosen = profile(Path(temporary), site)
        folder = Path(temporary) / "undisturbed"
        wanted, took = [], []
        for site.edition in (1, 2):
            begun = time.monotonic()
            start(chosen, folder).wait(120)
            took.append(time.monotonic() - begun)
            wanted.append(content(folder))
        print(f"undisturbed: {took[0]:.1f} s and {took[1]:.1f} s, {len(wanted[1]['records'])} records", flush=True)
        while hit < number:
            rounds += 1
            folder = Path(temporary) / f"round-{rounds}"
            for site.edition in (1, 2):
                hit += killed(chosen, folder, 2, took[site.edition - 1], rng)
                wrong = check(folder, wanted[site.edition - 1])
                if wrong:
                    bad += 1
                    print(f"round {rounds}, crawl {site.edition}: {'; '.join(wrong)}", flush=True)
                    subprocess.run(["cp", "-r", folder, f"{tempfile.gettempdir()}/durability-{rounds}"], check=True)
            if rounds % 10 == 0:
                print(f"{hit} kills so far, {bad} went wrong", flush=True)
    print(f"{hit} kills in {rounds} rounds of two crawls: {bad} went wrong", flush=True)
    return bad


def full_disk() -> int:
    """Crawl onto a tmpfs that is too small, make room, go on. Gives how often it went wrong; needs root."""
    site = Site()
    with tempfile.TemporaryDirectory() as temporary:
        chosen = profile(Path(temporary), site)
        start(chosen, Path(temporary) / "undisturbed").wait(120)
        wanted = content(Path(temporary) / "undisturbed")
        disk = Path(temporary) / "disk"
        disk.mkdir()
        # Room for the whole folder, of which the index's write-ahead log is the most: about 1 MB.
        mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", disk]
        mounted = subprocess.run(mount, capture_output=True, text=True, check=False)
        if mounted.returncode:
            print(f"full disk: skipped, a tmpfs cannot be mounted here ({mounted.stderr.strip()})")
            return 0
        bad = 0
        try:
            for spare in range(1024, 2024, 100):
                folder = disk / "run"
                (disk / "ballast").write_bytes(bytes(spare * 1024))
                code = start(chosen, folder).wait(120)
                for name in ("records.jsonl", "quarantine.jsonl"):
                    if (folder / name).exists():
                        lines(folder / name)
                (disk / "ballast").unlink()
                again = start(chosen, folder).wait(120)
                wrong = check(folder, wanted)
                print(f"full disk with {2048 - spare} KB: exit {code}, then {again}: {'; '.join(wrong) or 'right'}")
                bad += bool(wrong)
                subprocess.run(["rm", "-rf", folder], check=True)
        finally:
            subprocess.run(["umount", disk], check=True)
    return bad


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200, help="how many [default: 200]")
    parser.add_argument("--seed", type=int, default=1, help="of the instants [default: 1]")
    chosen_options = parser.parse_args()
    sys.exit(bool(kills(chosen_options.kills, chosen_options.seed) + full_disk()))
