"""What a page's own scripts say: a key counts wherever it stands in a script, and all its values must be one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.inline import _AUTHORS, _DAYS, authors_in_scripts, days_in_scripts
from extractors.page import parse

LETTERS = "x" * 50
KEYS = (
    *("pagePostAuthor", "articleAuthor", "story_author", "authorName", "author", "authors", "byline", "coauthor"),
    *("pagePostDate", "datePublished", "first_published_date", "display_date", "firstPublishedAt", "page_publish_date"),
    *("publishDate", "pubdate", "pub_Date", "pubDate", "publication_date", "publishedAt", "republished_at"),
)
PIECES = (
    ":",
    "=",
    "'Ada Reel'",
    '"2025-03-10"',
    ' [ {"name": "Bo Quay"',
    '{"id": 3, "name":"Ada Reel"',
    '\\"',
    ",",
    "\n",
)
SCRIPTS = st.lists(st.sampled_from((*KEYS, *PIECES, LETTERS, LETTERS * 6)), max_size=40).map("".join)


def _page(script: str) -> bytes:
    return f"<head><script>{script}</script></head>".encode()


@pytest.mark.parametrize("before", ["", "y=", "y" * 19 + ";", LETTERS * 8 + ";"])
@pytest.mark.parametrize("behind", ["", ";", LETTERS * 8])
@pytest.mark.parametrize(
    "said", ['pagePostAuthor:"Ada Reel"', '"author" : [ { "id": 3, "name" : "Ada Reel"', 'byline = "Ada Reel"']
)
def test_a_key_counts_wherever_it_stands(before: str, said: str, behind: str) -> None:
    found = authors_in_scripts(parse(_page(f"{before}{said}{behind}"), "https://paper.example/"))
    assert [name for name, _ in found] == ["Ada Reel"]


@given(SCRIPTS)
def test_reading_around_keys_finds_what_reading_all_does(script: str) -> None:
    page = parse(_page(script), "https://paper.example/")
    assert [name for name, _ in authors_in_scripts(page)] == _in_all(_AUTHORS, script, "uthor|yline")
    parts = "ublish|ostDate|ub_date|ubDate|isplay_date|ublication"
    assert [day for day, _ in days_in_scripts(page)] == _in_all(_DAYS, script, parts)


def _in_all(keys: tuple["re.Pattern[str]", ...], script: str, parts: str) -> list[str]:
    if not re.search(parts, script):
        return []
    found = [{match[1].strip() for match in key.finditer(script)} for key in keys]
    return [value for values in found if len(values) == 1 for value in values]
