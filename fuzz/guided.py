"""Coverage-guided fuzzing of one target, by atheris: from the seeds, towards code that no input has reached.

    .venv/bin/python fuzz/guided.py page|values|archive|lines [-max_total_time=60] [-seed=1] [CORPUS]

Options are libFuzzer's. An input that fails is written to crash-…; give its path to run it again. Only junket's own
packages are watched. Atheris has releases for Linux on x86-64 alone; `fuzz/pages.py` runs everywhere.
"""

import json
import random
import sys
import tempfile
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit("guided: there is no atheris here (it is made for Linux on x86-64); fuzz/pages.py fuzzes without it")

with atheris.instrument_imports(include=["extractors", "schemas", "junket", "pipelines"]):
    import mutate
    import targets

from pipelines import archive
from schemas.page import Page


def seeds(target: str) -> list[bytes]:
    """Inputs to begin with, of a target's kind."""
    pages = [page for page in mutate.seeds() if len(page) < 20_000]
    if target == "page":
        return pages
    if target == "values":
        return [bytes([number % 256]) + word for number, word in enumerate(mutate.words())]
    if target == "archive":
        return [archive.member(Page(url=targets.URL, status=200, headers=(), body=page)) for page in pages[:20]]
    records = [targets.extract(page, targets.URL).model_dump_json().encode() + b"\n" for page in pages[:20]]
    return [*records, json.dumps({"asked": targets.URL, "stage": "extract", "reason": "crash"}).encode()]


def change(data: bytes, most: int, seed: int) -> bytes:
    """Half of the time a change that keeps a page's structure, else one of libFuzzer's own."""
    chance = random.Random(seed)
    if chance.random() < 0.5:
        return bytes(atheris.Mutate(data, most))
    return mutate.mutate(data, chance)[:most]


def main() -> None:
    """Fuzz the target until the time is over or an input fails."""
    if len(sys.argv) < 2 or sys.argv[1] not in targets.TARGETS:
        sys.exit(f"guided: name a target: {', '.join(targets.TARGETS)}")
    name = sys.argv.pop(1)
    for page in mutate.seeds():  # loads what is loaded at first use: no input is charged with it
        targets.extract(page, targets.URL)
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(name)):
            Path(folder, str(number)).write_bytes(seed)
        given = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
        options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
        # The first folder is where new inputs go: that of the seeds goes away with the run.
        arguments = [sys.argv[0], "-max_len=20000", "-timeout=20", *options, *(given or [folder])]
        if given and Path(given[0]).is_dir():
            arguments.append(folder)
        atheris.Setup(
            arguments, targets.TARGETS[name], **({"custom_mutator": change} if name in {"page", "values"} else {})
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
