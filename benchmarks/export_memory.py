"""What `junket export` holds in memory: 10,000 generated records against 100,000.

It prints the peak of the process, its time and the rows for each format, and exits with 1 where the larger file needs
over 10 % more memory than the smaller one. Every third article is about a film that another one is about; every tenth is
written again further on.

    python benchmarks/export_memory.py [--records 10000 100000] [--to parquet duckdb csv]
"""

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import orjson

from schemas import Credit, Interview, Person, Record, Release, Turn, Work
from schemas.evidence import Evidence, Source

SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
SHOULD = 1.10
"""The budget: flat within 10 %."""


def text() -> list[str]:
    """Invented words, to cut from."""
    chance = random.Random(0)  # noqa: S311  repeatable, and no secret
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(50_000)]


TEXT = text()


def words(chance: random.Random, count: int) -> str:
    """So many of them."""
    start = chance.randrange(len(TEXT) - count)
    return " ".join(TEXT[start : start + count])


def work(number: int) -> Work:
    """A film: the same number gives the same one."""
    chance = random.Random(number)  # noqa: S311
    people = {role: tuple(Credit(name=words(chance, 2).title()) for _ in range(count)) for role, count in
              (("director", 1), ("writer", 2), ("producer", 3), ("cast", 8))}  # fmt: skip
    return Work(
        title=words(chance, 3).title(),
        year=chance.randint(1990, 2025),
        credits=people,
        production_companies=(words(chance, 2),),
        runtime_minutes=chance.randint(60, 200),
        releases=(Release(date="2025-03", precision="month", type="theatrical"),),
    )


def record(number: int) -> bytes:
    """An article of about 9 KB with its line end."""
    chance = random.Random(-number - 1)  # noqa: S311
    url = f"https://film.example/interviews/{number}/"
    made = Record(
        id=hashlib.sha256(url.encode()).hexdigest()[:20],
        url=url,
        canonical_url=url,
        site="film.example",
        headline=words(chance, 8),
        published_at="2025-03-11T10:15:00Z",
        interview=Interview(
            people=(Person(name=words(chance, 2), roles=("director",)),),
            turns=tuple(Turn(role="answer", text=words(chance, 40)) for _ in range(8)),
        ),
        works=(work(number // 3 * 2 + number % 3 // 2),),
        body=tuple(words(chance, 60) for _ in range(8)),
        mentions=tuple(Person(name=words(chance, 2)) for _ in range(4)),
        evidence={"/works/0": Evidence(source=Source.CREDIT_BLOCK, text=words(chance, 12))},
    )
    return orjson.dumps(made.model_dump(mode="json")) + b"\n"


def generate(path: Path, count: int) -> None:
    """A file of so many articles, a tenth of them twice."""
    with path.open("wb") as file:
        for number in range(count):
            file.write(record(number))
            if number % 10 == 9:
                file.write(record(number - 5))


def measure(path: Path, to: str, folder: Path) -> tuple[float, float]:
    """The peak of memory in MB, and the seconds, of one export."""
    command = [
        sys.executable,
        "-c",
        "from junket.cli import main; main()",
        "export",
        str(path),
        "--to",
        to,
        "-o",
        str(folder),
    ]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss / 1024, time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--records", nargs="+", type=int, default=[10_000, 100_000])
    parser.add_argument("--to", nargs="+", default=["parquet", "duckdb", "csv"])
    asked = parser.parse_args()
    peaks: dict[str, list[float]] = {to: [] for to in asked.to}
    print("| records | file, MB | to | peak, MB | s |\n| ---: | ---: | --- | ---: | ---: |")
    with tempfile.TemporaryDirectory() as place:
        for count in asked.records:
            path = Path(place) / f"{count}.jsonl"
            generate(path, count)
            for to in asked.to:
                peak, seconds = measure(path, to, Path(place) / f"{to}-{count}")
                peaks[to].append(peak)
                print(f"| {count} | {path.stat().st_size / 1e6:.0f} | {to} | {peak:.0f} | {seconds:.0f} |", flush=True)
    grown = {to: each[-1] / each[0] for to, each in peaks.items()}
    print("\nlargest against smallest:", ", ".join(f"{to} {ratio:.2f}" for to, ratio in grown.items()))
    sys.exit(any(ratio > SHOULD for ratio in grown.values()))


if __name__ == "__main__":
    main()
