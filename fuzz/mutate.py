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
LANGUAGES = (
    b"en",
    b"de",
    b"fr",
    b"es",
    b"pt-BR",
    b"ru",
    b"ja",
    b"ko",
    b"zh-Hant",
    b"ar",
    b"pl",
    b"tr",
    b"sv",
    b"fi",
    b"th",
    b"hi",
    b"xx",
)
_ROOT = re.compile(rb"<html[^>]{0,200}>")
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
    return page[:first] + page[first:last] * _times(chance.choice((2, 3, 10, 100, 1_000)), last - first) + page[last:]


def _times(times: int, length: int) -> int:
    """Times that a piece is repeated: no more than are kept."""
    return min(times, LONGEST // max(1, length) + 1)


def _vary(page: bytes, chance: random.Random) -> bytes:
    """A piece many times over, with another word or number in it each time: what is compared with all before it takes long."""
    first, last = _piece(page, chance)
    piece = page[first:last][:3_000]
    texts = [match[1] for match in _TEXT.finditer(piece) if match[1].split()]
    if not texts:
        return page
    text = chance.choice(texts)
    word = chance.choice(text.split())
    before, _, after = piece.partition(text)
    start, _, end = text.partition(word)
    kept = b"" if word.isdigit() else word
    pieces = (
        before + start + kept + (b"%d" % number if word.isdigit() else _letters(number)) + end + after
        for number in range(_times(chance.choice((30, 300, 10_000)), len(piece)))
    )
    return page[:first] + b"".join(pieces) + page[last:]


def _letters(number: int) -> bytes:
    return bytes(97 + int(digit) for digit in str(number))


def _language(page: bytes, chance: random.Random) -> bytes:
    return (
        _ROOT.sub(b"", page)
        if chance.random() < 0.2
        else b"<html lang=%s>" % chance.choice(LANGUAGES) + _ROOT.sub(b"", page)
    )


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
    *[_insert] * 3, *[_credit] * 4, *[_splice] * 5, *[_repeat] * 3, *[_text] * 3, *[_move] * 2, *[_vary] * 3, _language, _drop, _number, _bytes, _recode, _cut,
)  # fmt: skip
