"""What a page's own scripts say of its author and its day, for analytics or for the scripts themselves.

Tag managers' ``dataLayer``, Next.js' ``__NEXT_DATA__`` and their like name them under a few well-known keys. They may
hold other articles as well: a key counts where all its values are one.
"""

import re
from collections.abc import Iterator

from extractors.page import Element, Page

_READ = 400_000
"""Characters of all scripts together that are looked at."""
_MOST = 20
"""Values looked at of one key."""
_BEFORE, _BEHIND = 20, 300
"""Characters of a key and its value around the part that is sought first."""
_KEY = r"\\{0,2}[\"']?\s{0,3}[:=]\s{0,3}"
_VALUE = r"\\{0,2}[\"']([^\"'<>{}\\]{3,60})\\{0,2}[\"']"
_AUTHORS = tuple(
    re.compile(rf"(?<![A-Za-z])(?:{keys}){_KEY}(?:\[\s{{0,3}})?(?:\{{[^{{}}]{{0,100}}?\\{{0,2}}\"name{_KEY})?{_VALUE}")
    for keys in (
        "pagePostAuthor",
        "(?:article|page|post|content|story)_?[aA]uthor",
        "author_?[nN]ame",
        "authors?",
        "byline",
    )
)
_DAYS = tuple(
    re.compile(rf"(?<![A-Za-z])(?:{keys}){_KEY}{_VALUE}")
    for keys in (
        "pagePostDate",
        "datePublished",
        "first_publish(?:ed)?_date|display_date|firstPublished(?:At|Date)?",
        "(?:article|page|post|content)_?[pP]ublish(?:ed)?_?[dD]ate|publish(?:ed)?_?[dD]ate|pub_?[dD]ate|publication_?[dD]ate|published_?[aA]t",
    )
)
_SELDOM = ("ubdate", "ub_Date")
"""Parts of keys for whose sake no script is looked at."""
_DATA = frozenset({"", "text/javascript", "application/javascript", "application/json", "module"})


def authors_in_scripts(page: Page) -> Iterator[tuple[str, Element]]:
    """The author that each well-known key names, with its script; the most telling key first."""
    return _said(page, _AUTHORS, "uthor", "yline")


def days_in_scripts(page: Page) -> Iterator[tuple[str, Element]]:
    """The day of publication that each well-known key gives, as it stands there, with its script."""
    return _said(page, _DAYS, "ublish", "ostDate", "ub_date", "ubDate", "isplay_date", "ublication")


def _said(page: Page, keys: tuple["re.Pattern[str]", ...], *parts: str) -> Iterator[tuple[str, Element]]:
    scripts = []
    left = _READ
    for script in page.elements("script"):
        text = script.text
        if text and script.get("type", "") in _DATA and any(part in text for part in parts):
            scripts.append((text[:left], list(_around(text[:left], parts)), script))
            left -= len(text)
            if left <= 0:
                break
    for key in keys:
        found: dict[str, Element] = {}
        for text, stretches, script in scripts:
            matches = (match for start, end in stretches for match in key.finditer(text, start, end))
            for number, match in enumerate(matches):
                found.setdefault(match[1].strip(), script)
                if number == _MOST:
                    break
        if len(found) == 1:
            yield from found.items()


def _around(text: str, parts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of a script around these parts of keys, in order: a key is sought in a hundredth of the text."""
    places = sorted(found.start() for part in (*parts, *_SELDOM) for found in re.finditer(part, text))
    start = end = 0
    for place in places:
        if place - _BEFORE > end:
            if end:
                yield start, end
            start = place - _BEFORE
        end = place + _BEHIND
    if places:
        yield start, end
