"""`junket serve` for the tests: records of pages, some of which attack, and the command at work."""

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from conftest import JUNKET, ROOT
from inspect_pages import URL, hostile, page

from extractors import extract
from pipelines import validate

WICKED = "javascript:window.ran=1//https://paper.example/"
"""No address to link to."""


def written(file: Path) -> Path:
    """Records of the fixtures, of a plain page, of one that attacks, and one whose addresses do."""
    lines = []
    for saved in sorted(ROOT.glob("fixtures/*/*/record.json")):
        url = orjson.loads(saved.with_name("response.json").read_bytes())["url"]
        lines.append(validate.line(extract(saved.with_name("page.html").read_bytes(), url)))
    attack = extract(hostile(), f"{URL}again/")
    lines += [validate.line(extract(page(), URL)), validate.line(attack)]
    turned = {
        "id": f"{1:020x}",
        "url": WICKED,
        "canonical_url": WICKED,
        "headline": "A \u202eturn",
        "authors": [WICKED],
    }
    lines.append(orjson.dumps({**attack.model_dump(mode="json"), **turned}) + b"\n")
    file.write_bytes(b"".join(lines))
    return file


@contextmanager
def serving(*arguments: object, stop: int = signal.SIGINT, **more: Any) -> Iterator[str]:
    """The command, running, and the address at which it shows the records. It ends as it should when it is told to."""
    command = [str(JUNKET), "serve", *map(str, arguments), "--port", "0", "--no-open"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, **more) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            address = re.match(r"(http://\S+:\d+/) shows \d+ articles and \d+ works; Ctrl-C ends it\n", line)
            assert address, line
            yield address[1]
            process.send_signal(stop)
            assert (process.stdout.read(), process.wait(60)) == ("ended\n", 0)
        finally:
            process.kill()
