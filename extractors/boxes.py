"""Which box of a page an element is, by its tag, its class or its id: navigation, comments, a sidebar."""

import re
import tomllib
from functools import cache, lru_cache

from extractors.page import Element
from extractors.vocabulary import FOLDER

TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "form": "form",
    "aside": "aside",
    "figcaption": "caption",
    "button": "form",
}
"""Boxes by their tag."""
_OWN = frozenset({"html", "body", "article", "main"})
_NAMED_BY_TEXT = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements whose id is made of their text, and tells no box: a heading "Share" or "Cookies and cream"."""
_TEXT = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "figure"})
"""Elements of a text. Sites mark those that subscribers read, each by itself, so that search engines know: `class="paywall"`."""
_NAMES = re.compile(r"(?<![\w-])[\w-]{1,128}")
"""The names in a class or an id, and of a longer one the part that tells its box."""
_FILED = ("category-", "tag-")
"""WordPress names on a post what it is filed under: a category "related" is no box."""
_MODULE = re.compile(r"([a-z]{3,30})_([a-z]{3,30})__[\w-]{1,10}")
"""A class as CSS modules write them: the component's name, the part's, a hash: "Promo_box__y72Xa"."""
_REMEMBERED = 200
"""Characters of a class whose box is kept in mind: longer ones are few on a page, and may be of any length."""


@cache
def _boxes() -> tuple[tuple[str, ...], dict[str, int], "re.Pattern[str]"]:
    """The kinds of boxes, of which the first is none; the whole names of each, by the kind's number; and the names with any ending, a group a kind."""
    table = tomllib.loads((FOLDER / "boxes.toml").read_text(encoding="utf-8"))
    whole: dict[str, int] = {}
    endings = []
    for number, names in enumerate(table.values()):
        for name in names:
            whole.setdefault(name, number)
        open_names = [re.escape(name).replace(r"\*", r"[\w-]*") for name in names if "*" in name]
        endings.append(f"({'|'.join(open_names) or '(?!)'})")
    return tuple(table), whole, re.compile("|".join(endings))


def region_named(name: str) -> str | None:
    """The kind of box that an element of this class or id is; None for no known kind."""
    return _region_named(name) if len(name) <= _REMEMBERED else _region_named.__wrapped__(name)


@lru_cache(maxsize=32768)
def _region_named(name: str) -> str | None:
    return next(filter(None, map(_region_of_word, _NAMES.findall(name.lower()))), None)


@lru_cache(maxsize=8192)
def _region_of_word(word: str) -> str | None:
    kinds, whole, endings = _boxes()
    number = whole.get(word, len(kinds))
    if number == 0 or (number == len(kinds) and word.startswith(_FILED)):
        return None
    if found := endings.fullmatch(word):
        number = min(number, (found.lastindex or 0) - 1)
    if number == len(kinds) and (module := _MODULE.fullmatch(word)):
        return _region_of_word(module[1]) or _region_of_word(module[2])
    return kinds[number] if number < len(kinds) else None


def region_of(element: Element, name: str, given: list[str]) -> str | None:
    """The box that an element is by the attributes that it is given; None for none."""
    if name in _OWN:
        return None
    if "class" in given and (region := region_named(element.get("class"))):
        return region if region != "paywall" or name not in _TEXT else None
    return region_named(element.get("id")) if "id" in given and name not in _NAMED_BY_TEXT else None
