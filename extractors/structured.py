"""What a page says of itself for machines: JSON-LD, OpenGraph and other ``<meta>``, microdata.

Nothing here is trusted to be well-formed: a script that is no JSON is mended where the fault is a common one, and
otherwise left out with a warning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from itertools import islice
from typing import Any

import orjson

from extractors.page import Element, Page, fold_space
from schemas import Warned

LONGEST_SCRIPT = 2_000_000
"""Characters of one JSON-LD script that are read: real ones have a few thousand."""
MOST_NODES = 5_000

ARTICLES = frozenset(
    """Article NewsArticle BlogPosting Report Review ReviewNewsArticle AnalysisNewsArticle OpinionNewsArticle Interview
    LiveBlogPosting SocialMediaPosting DiscussionForumPosting CriticReview TechArticle ScholarlyArticle MedicalWebPage""".split()
)
REVIEWS = frozenset({"review", "reviews", "comment", "comments"})
"""Properties whose boxes hold what readers wrote."""
_STEPS = 8
"""Steps up from a ``<meta>`` in which such a box is sought."""
_IN_META = "script:ld+json"
"""The ``<meta>`` that a framework makes of JSON-LD which it should have made a script of."""
PAGES = frozenset({"WebPage", "ItemPage", "AboutPage", "CollectionPage"})

_TRAILING_COMMA = re.compile(r",(\s{0,50}[}\]])")
_COMMENT = re.compile(r"^\s{0,50}(?:<!\[CDATA\[|<!--|//<!\[CDATA\[)|(?:\]\]>|-->)\s{0,50}$")
_CONTROL = re.compile(r"[\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON-LD object, and the script that it stands in."""

    data: dict[str, Any]
    script: Element

    @property
    def types(self) -> frozenset[str]:
        """Its schema.org types, without their namespace."""
        given = self.data.get("@type")
        names = given if isinstance(given, list) else [given]
        return frozenset(str(name).rsplit("/", 1)[-1] for name in names if name)


@dataclass
class Structured:
    """The machine-readable side of one page."""

    page: Page
    metas: dict[str, tuple[str, Element]] = field(default_factory=dict)
    """Lower-case name or property → first content and its element."""
    lists: dict[str, list[tuple[str, Element]]] = field(default_factory=dict)
    """The same, every content: ``article:tag`` stands once a tag."""

    @cached_property
    def scripts(self) -> list[Element]:
        """The page's JSON-LD scripts, readable or not, and the ``<meta>`` into which some frameworks put one instead."""
        scripts = [script for script in self.page.elements("script") if script.get("type") == "application/ld+json"]
        return scripts + [meta for _, meta in self.lists.get(_IN_META, ())]

    @cached_property
    def nodes(self) -> list[Node]:
        """Every JSON-LD object of the page, ``@graph`` and lists opened."""
        found: list[Node] = []
        for script in self.scripts:
            data = _read_json(script.text or script.get("content", ""), self.page)
            for item in _objects(data):
                if len(found) >= MOST_NODES:
                    break
                found.append(Node(item, script))
        return found

    @cached_property
    def article(self) -> Node | None:
        """The object that describes the article itself: the first of an article's type, else the page's."""
        for wanted in (ARTICLES, PAGES):
            for node in self.nodes:
                if node.types & wanted:
                    return node
        return None

    def by_id(self, reference: Any) -> dict[str, Any]:
        """What a value stands for: itself where it is an object with content, else the object of that ``@id``."""
        if not isinstance(reference, dict):
            return {}
        if set(reference) <= {"@id", "@type"} and isinstance(name := reference.get("@id"), str):
            return self._described.get((name, len(reference)), reference)
        return reference

    @cached_property
    def _described(self) -> dict[tuple[str, int], dict[str, Any]]:
        """``@id`` and a reference's number of keys → the first object of that name that has more."""
        found: dict[tuple[str, int], dict[str, Any]] = {}
        for node in self.nodes:
            name = node.data.get("@id")
            for keys in (1, 2):
                if isinstance(name, str) and len(node.data) > keys:
                    found.setdefault((name, keys), node.data)
        return found

    def meta(self, *names: str) -> tuple[str, Element] | None:
        """The first of the named ``<meta>`` that has content, and its element."""
        for name in names:
            if name in self.metas:
                return self.metas[name]
        return None


def read_structured(page: Page) -> Structured:
    """Collect a page's ``<meta>``; its JSON-LD is read when asked for."""
    structured = Structured(page)
    for meta in page.elements("meta"):
        content = fold_space(plain(meta.get("content", "")))
        if not content:
            continue
        item = meta.get("itemprop")
        if item and any(holder.get("itemprop") in REVIEWS for holder in islice(meta.iterancestors(), _STEPS)):
            item = None
        for key in {meta.get("property"), meta.get("name"), item}:
            if key:
                structured.metas.setdefault(key.lower(), (content, meta))
                structured.lists.setdefault(key.lower(), []).append((content, meta))
    return structured


def plain(value: str) -> str:
    """A value without the markup and entities that content management systems leave in it.

    This is BeautifulSoup's ground: a short string, typed by hand, in no particular state.
    """
    if "<" not in value:
        return unescape(value) if "&" in value else value
    from bs4 import BeautifulSoup

    return BeautifulSoup(value[:10_000].replace("<br", " <br"), "html.parser").get_text()


def _read_json(text: str, page: Page) -> Any:
    text = text.strip()
    if not text:
        return None
    if len(text) > LONGEST_SCRIPT:
        page.warnings.append(
            Warned(code="json-ld too long", message=f"a script of {len(text)} characters was not read")
        )
        return None
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    if text.startswith(("{&quot;", "[{&quot;")):
        text = unescape(text)  # a template engine has escaped it as if it were text
    mended = _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", _COMMENT.sub("", text))).strip().rstrip(";")
    try:
        return orjson.loads(mended)
    except orjson.JSONDecodeError as error:
        page.warnings.append(
            Warned(
                code="broken json-ld",
                message=f"a script is no JSON and was not read: {error}",
                text=fold_space(text[:80]),
            )
        )
        return None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """Every object with a type, wherever the page put it: top level, list, ``@graph``, ``mainEntity``."""
    stack = [data]
    steps = 0
    while stack and steps < MOST_NODES:
        steps += 1
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item[:500]))
        elif isinstance(item, dict):
            if "@type" in item or "@id" in item:
                yield item
            stack.extend(
                item[key]
                for key in ("mainEntity", "mainEntityOfPage", "@graph")
                if isinstance(item.get(key), (dict, list))
            )
