"""Pages made of pages: pieces cut at tags, spliced, repeated and exchanged, with words that readers look for."""

import json
import random
import re
import sys
from functools import cache
from pathlib import Path

from extractors.vocabulary import vocabulary

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

LONGEST = 300_000
"""Bytes of a mutated page: what is longer is cut, so that a second is much for each."""

BITS = (
    ": ", " – ", "|", "<br>", "</p><p>", "<b>", "</b>", "<i>", "<h2>", "</div>", "<table><tr><td>", "<dt>", "<dd>", "<li>", "(", ")",
    "“", "”", "‘", "«", "„", '"', "'", ", ", " and ", " & ", "、", "・", "：", "…", "—", "Q: ", "A: ", "?", ". ", "\0", "\u200b", "\u202e",
    "\ufeff", "&amp;", "&#0;", "&#xD800;", "]]>", "<!--", "-->", "<script type='application/ld+json'>", "</script>", "{", "}", "[", "]",
    '{"@type":"Movie","name":"', '{"@id":"#a"}', '"datePublished":', "2024-02-30", "99999-12-31", "March 3", "31.10.", "年", "月", "日",
    "90 min", "1h", "PT1H", "$4.2M", "€", "億円", "PG-13", "R", "FSK 16", "Netflix", "in theaters", "France", "Ada Quill", "ADA QUILL:",
    "directed by ", " said ", "Jr.", "based on ", " by ", "By ", "class=byline ", "<time datetime=", "<meta property='og:title' content='",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "cp1252", "shift_jis", "gb18030", "koi8-r", "utf-7", "utf-8-sig")
_BOUNDARY = re.compile(rb"<|\n")
_DIGITS = re.compile(rb"\d{1,6}")
_TEXT = re.compile(rb">([^<>]{2,200})<")


@cache
def seeds() -> tuple[bytes, ...]:
    """The pages that mutation begins with: fixtures, the tests' own pages and blocks, and small hostile ones."""
    from hostile_makers import PROSE
    from hostile_pages import PAGES

    files = sorted((*ROOT.glob("fixtures/*/*/page.html"), *ROOT.glob("tests/*/*.html")))
    found = [file.read_bytes()[:LONGEST] for file in files]
    for file in sorted(ROOT.glob("tests/blocks/*.json")):
        for block in json.loads(file.read_bytes()):
            lines = "".join(f"<p>{line}</p>" for line in block["lines"])
            found.append(f"<html><body><article><h1>Ada Quill on Lantern</h1>{PROSE}{lines}</article>".encode())
    for hostile in PAGES:
        page = hostile.make(max(1, hostile.small // 20))
        found.append(page.encode("utf-8", "surrogatepass") if isinstance(page, str) else page)
    return tuple(found)


@cache
def words() -> tuple[bytes, ...]:
    """What readers look for: every label of the vocabulary, and marks that set text apart."""
    return tuple(word.encode() for word in (*sorted(vocabulary().labels), *BITS))


def mutated(seed: int, number: int) -> bytes:
    """One of the endless row of pages of a seed; the same page for the same numbers, always."""
    chance = random.Random(f"{seed} {number}")
    return mutate(chance.choice(seeds()), chance)


def mutate(page: bytes, chance: random.Random) -> bytes:
    """The page, changed in a few places."""
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 13))):
        page = chance.choice(_WAYS)(page, chance)[:LONGEST]
    return page


def _at(page: bytes, chance: random.Random) -> int:
    """A place before a tag or a line, more often than not."""
    at = chance.randrange(len(page) + 1)
    boundary = _BOUNDARY.search(page, at, at + 5_000) if chance.random() < 0.9 else None
    return boundary.start() if boundary else at


def _piece(page: bytes, chance: random.Random) -> tuple[int, int]:
    first = _at(page, chance)
    last = _at(page[: first + chance.choice((20, 100, 500, 3_000))], chance)
    return min(first, last), max(first, last)


def _insert(page: bytes, chance: random.Random) -> bytes:
    at = _at(page, chance)
    return page[:at] + b"".join(chance.choices(words(), k=chance.randint(1, 6))) + page[at:]


def _credit(page: bytes, chance: random.Random) -> bytes:
    at = _at(page, chance)
    texts = [match[1] for match in _TEXT.finditer(page, at, at + 20_000)] or [b"Ada Quill"]
    label, value = chance.choice(words()), chance.choice(texts)
    return page[:at] + b"<p>" + label + chance.choice((b": ", b" ", b"<br>", b"</b> ")) + value + b"</p>" + page[at:]


def _splice(page: bytes, chance: random.Random) -> bytes:
    other = chance.choice(seeds())
    first, last = _piece(page, chance)
    begin, end = _piece(other, chance)
    return page[:first] + other[begin:end] + page[last:]


def _repeat(page: bytes, chance: random.Random) -> bytes:
    first, last = _piece(page, chance)
    return page[:first] + page[first:last] * chance.choice((2, 3, 10, 100, 1_000)) + page[last:]


def _drop(page: bytes, chance: random.Random) -> bytes:
    first, last = _piece(page, chance)
    return page[:first] + page[last:]


def _move(page: bytes, chance: random.Random) -> bytes:
    first, last = _piece(page, chance)
    rest = page[:first] + page[last:]
    at = _at(rest, chance)
    return rest[:at] + page[first:last] + rest[at:]


def _number(page: bytes, chance: random.Random) -> bytes:
    found = _DIGITS.search(page, _at(page, chance))
    if not found:
        return page
    new = chance.choice((b"0", b"-1", b"13", b"31", b"1899", b"2031", b"99999", b"9" * 400, "²٣".encode()))
    return page[: found.start()] + new + page[found.end() :]


def _text(page: bytes, chance: random.Random) -> bytes:
    found = _TEXT.search(page, _at(page, chance))
    if not found:
        return page
    return page[: found.start(1)] + b"".join(chance.choices(words(), k=chance.randint(1, 4))) + page[found.end(1) :]


def _bytes(page: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(page) + 1)
    return page[:at] + chance.randbytes(chance.randint(1, 8)) + page[at + chance.randint(0, 8) :]


def _recode(page: bytes, chance: random.Random) -> bytes:
    return page.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def _cut(page: bytes, chance: random.Random) -> bytes:
    return page[: _at(page, chance)]


_WAYS = (
    *[_insert] * 3, *[_credit] * 4, *[_splice] * 5, *[_repeat] * 3, *[_text] * 3, *[_move] * 2, _drop, _number, _bytes, _recode, _cut,
)  # fmt: skip
