"""Small pieces put together at random and repeated, in every place of a page: what takes more than twice as long for twice as much.

    .venv/bin/python fuzz/repeats.py [--seconds 300] [--seed 1] [--letters 12000]

A pattern that backtracks is slow for one letter many times over, which whole pages hardly ever have. Prints each piece
that took over an eighth of a second, with the ratio to half of it (2 is linear), and each that hangs. The exit code
tells whether one hung, raised, or was worse than linear.
"""

import argparse
import html
import json
import random
import signal
import sys
import time
from collections.abc import Callable

from mutate import BITS, LANGUAGES, ROOT
from targets import URL

from extractors import extract

sys.path.insert(0, str(ROOT / "tests"))

from hostile_makers import CREDITS, page

SLOW = 0.12
"""Seconds of a processor from which on half of it is read, too: below, a machine's noise is as large."""
HANGS = 6.0
WORSE = 3.0
"""Times as long as half of it: between 2, which is linear, and 4, which is quadratic."""
PIECES = (
    *(bit for bit in BITS if "<" not in bit), *" ,.;:-–—'’\"“”‘«»()[]/|&·•…?!_*+#@=~$€%0123456789AZaz", "Ada", "ADA", "de", "van der", "the",
    "\n", "1.", "A.", "a.",
    "Mr.", "’s", "監督", "は", "Ана", "é", "É", "ß", "İ", "http://", "www.", ".com", "a@", "&c", "-A", "A-", "O'", "Mc", "d'", "el-", "II", "Inc.", "GmbH",
    "& Co",
    "th", "pm", "GMT", "T10:00", "Uhr", "de juin", "мая", "오후", "기자", "-born", "hours", "<i>x</i>", "<b>Ada</b>", "<br>", "<a href=/x>Ada</a>",
)  # fmt: skip
LABELS = ("Director", "Cast", "Runtime", "Release Date", "Genre", "Country", "Rating", "Box Office", "Distributor", "Language", "Zzz")  # fmt: skip
METAS = ("author", "description", "og:title", "keywords", "article:published_time", "article:section", "og:site_name", "og:image", "date")  # fmt: skip
ARTICLE = ("headline", "author", "datePublished", "keywords", "articleSection", "image", "publisher")
MOVIE = ("name", "director", "actor", "duration", "datePublished", "genre", "countryOfOrigin", "contentRating")

Place = Callable[[str, random.Random], str]


def _lines(text: str, length: int, before: str = "<p>", after: str = "</p>") -> str:
    return "".join(f"{before}{text[at : at + length]}{after}" for at in range(0, len(text), length))


def _data(kind: str, keys: tuple[str, ...]) -> Place:
    def place(text: str, chance: random.Random) -> str:
        data = json.dumps({"@type": kind, "name": "Lantern", chance.choice(keys): text})
        return page("", head=f'<script type="application/ld+json">{data}</script>')

    return place


def _value(text: str, chance: random.Random) -> str:
    return page("", listed=f"{CREDITS.removesuffix('</p>')}<br>{chance.choice(LABELS)}: {text}</p>")


def _meta(text: str, chance: random.Random) -> str:
    name, quoted = chance.choice(METAS), html.escape(text, quote=True)
    return page("", head=f'<meta name="{name}" content="{quoted}"><meta property="{name}" content="{quoted}">')


def _attributes(text: str, chance: random.Random) -> str:  # noqa: ARG001 one signature for all places
    quoted = html.escape(text, quote=True)
    return page(
        f'<div class="{quoted}" id="{quoted}" style="{quoted}"><a href="{quoted}">x</a><img srcset="{quoted}"></div>'
    )


PLACES: tuple[Place, ...] = (
    lambda text, _: page(f"<p>{text}</p>"),
    lambda text, _: page(_lines(text, 390)),
    lambda text, _: page(_lines(text, 100)),
    lambda text, _: page(_lines(text, 300, "<p><b>", "</b></p><p>Nobody asked me to.</p>")),
    lambda text, _: page(_lines(text, 90, "<p>By ")),
    lambda text, _: page("", headline=text),
    lambda text, _: page("", before=f"<p class=byline>{text}</p>"),
    lambda text, _: page("", listed=f"{CREDITS.removesuffix('</p>')}<br>{text}: Ada Quill</p>"),
    lambda text, _: page("", head=f'<script>var d = {{"author":"{text}","datePublished":"{text}"}};</script>'),
    lambda text, _: page(f'<figure><img src=/a.jpg alt="{html.escape(text)}"><figcaption>{text}</figcaption></figure>'),
    lambda text, _: page(f'<time datetime="{html.escape(text)}">{text}</time><p class=date>{text}</p>'),
    _value, _value, _meta, _attributes, _data("NewsArticle", ARTICLE), _data("Movie", MOVIE),
)  # fmt: skip


class Hang(BaseException):
    """The time is up. No reader may catch it."""


def _stop(*_: object) -> None:
    raise Hang


def seconds(text: str) -> float:
    """How long a page takes, of a processor.

    Raises:
        Hang: where it takes over `HANGS`.
    """
    signal.setitimer(signal.ITIMER_PROF, HANGS)
    try:
        begun = time.process_time()
        record = extract(text, URL)
        took = time.process_time() - begun
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    failed = [warning.message for warning in record.warnings if warning.code == "extractor failed"]
    assert not failed, failed
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--letters", type=int, default=12_000, help="of a text")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    signal.signal(signal.SIGPROF, _stop)
    extract(page(""), URL)  # what is loaded at first use is no text's
    ends, read, bad = time.monotonic() + options.seconds, 0, 0
    while time.monotonic() < ends:
        place = chance.choice(PLACES)
        piece = "".join(chance.choices(PIECES, k=chance.choice((1, 1, 2, 2, 2, 3, 3, 4, 5))))
        start, last = (
            "".join(chance.choices(PIECES, k=chance.randint(0, 3))),
            chance.choice(("", "x", "!", "9", " Ada")),
        )
        language, state = chance.choice(LANGUAGES).decode(), chance.random()

        def made(letters: int) -> str:
            text = (start + piece * (letters // len(piece) + 1))[:letters] + last  # noqa: B023  called before the next
            return place(text, random.Random(state)).replace("lang=en", f"lang={language}")  # noqa: B023

        told = f"{piece!r} behind {start!r}, before {last!r}, in {language}, place {PLACES.index(place)}"
        read += 1
        try:
            if (took := seconds(made(options.letters))) < SLOW:
                continue
            took = min(took, seconds(made(options.letters)))
            ratio = took / min(seconds(made(options.letters // 2)) for _ in range(2))
        except Hang:
            print(f"HANGS: {told}", flush=True)
            bad += 1
            continue
        except Exception as error:  # noqa: BLE001  it is what is sought
            print(f"{type(error).__name__}: {error}: {told}", flush=True)
            bad += 1
            continue
        if took >= SLOW:
            bad += ratio > WORSE
            print(f"{took:.2f} s, {ratio:.1f} times its half: {told}", flush=True)
    print(f"{read} texts of {options.letters} letters: {bad} hung, raised, or were worse than linear")
    return min(bad, 1)


if __name__ == "__main__":
    sys.exit(main())
