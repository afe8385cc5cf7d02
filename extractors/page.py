"""A page: decoded once, parsed once. Every extractor reads the same tree."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from itertools import dropwhile, islice
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml import etree

from extractors.decoding import REPLACEMENT, decode
from schemas import Warned

Element = Any
"""An lxml element. lxml ships no types."""

_WORDS = re.compile(r"[^\W_]+")
_EMPTY = b"<html><body></body></html>"
_SPACE = re.compile(r"\s+")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ABSOLUTE = re.compile(r"https?://[a-z0-9.-]+/(?:[\w/.%~+,=&@!$*-]+(?:\?[\w/.%~+,=&@!$*:-]+)?)?\Z", re.ASCII)
"""An address that ``urljoin`` would give back as it is."""
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|srsltid|amp)$")
_IN_HEAD = frozenset({"title", "meta", "link", "script", "style", "base", "noscript", "template", "object"})
_MOST_ROOTS = 1_000
"""Times that a page may say that it ends, and go on."""
MOST_ELEMENTS = 50_000
"""Elements of a body that are read: of 140 saved pages the longest has 3,100."""
MOST_IN_HEAD = 5_000
"""Elements of a head that are read: there the longest has 221."""
MOST_ATTRIBUTES = 2_000
"""Attributes of one element that are read. The parser compares each with all before it; real ones have a few dozen."""
_FEW_PATHS = 300
"""Elements whose paths lxml tells one by one: no more are asked for on ordinary pages."""
_STEP = 4_000
_BREAK = re.compile(rb"</br\s{0,4}/?>", re.IGNORECASE)
_LONG_TAG = re.compile(rb"<(?!script|style)[a-zA-Z][^<]{%d,}" % (2 * _STEP))
_ATTRIBUTE = rb"""[\s/]*+[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_OVERFULL_TAG = re.compile(rb"(<[^\s/>]++(?:%b){%d})(?:%b)*+" % (_ATTRIBUTE, MOST_ATTRIBUTES, _ATTRIBUTE))


@dataclass
class Page:
    """One page: its address and its tree, and what went wrong in reading it."""

    url: str
    root: Element
    everything: list[Element]
    """All its elements, in its order.

    Walked once for all who look through them: what costs is the walk, and lxml makes an element anew that nobody holds.
    """
    warnings: list[Warned] = field(default_factory=list)
    _paths: dict[Element, str] = field(default_factory=dict)

    def elements(self, *tags: str, within: Element | None = None) -> list[Element]:
        """The elements of these tags, of the page or within one of its elements, in the page's order."""
        places = sorted(place for tag in tags for place in self._places.get(tag, ()))
        if within is not None:
            first, end = self._run(within)
            places = places[bisect_left(places, first) : bisect_left(places, end)]
        return [self.everything[place] for place in places]

    def _run(self, element: Element) -> tuple[int, int]:
        """The place of an element, and the one behind all that it holds."""
        first = self.everything.index(element)
        while element is not self.root:
            following = element.getnext()
            if following is not None:
                return first, self.everything.index(following, first)
            element = element.getparent()
        return first, len(self.everything)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, element in enumerate(self.everything):
            found[element.tag].append(place)
        return found

    @cached_property
    def title(self) -> Element | None:
        """The ``<title>`` in the head; None without one."""
        return next((title for title in self.elements("title") if title.getparent().tag == "head"), None)

    @cached_property
    def marked(self) -> list[tuple[Element, str, str, str]]:
        """The elements that say what they are, in the page's order: each with its ``class``, ``itemprop`` and ``rel``.

        Collected once, for what is sought by a part of a class: that takes XPath many times as long.
        """
        found = []
        for element in self.everything:
            named, prop, rel = element.get("class", ""), element.get("itemprop", ""), element.get("rel", "")
            if named or prop or rel:
                found.append((element, named, prop, rel))
        return found

    @cached_property
    def classes(self) -> frozenset[str]:
        """Every ``class`` on the page, each once."""
        return frozenset(named for _, named, _, _ in self.marked)

    @cached_property
    def class_words(self) -> frozenset[str]:
        """The words of all classes, in lower case: one look at them tells what most pages have none of."""
        return frozenset(" ".join(self.classes).lower().split())

    def classes_with(self, names: "re.Pattern[str]") -> set[str]:
        """The classes in which a pattern is found. Most pages have none, as one look at all of them tells."""
        return set(filter(names.search, self.classes)) if names.search("\n".join(self.classes)) else set()

    def classed(self, classes: Collection[str]) -> list[Element]:
        """The elements of these classes, in the page's order."""
        return [element for element, named, _, _ in self.marked if named in classes] if classes else []

    @cached_property
    def props(self) -> dict[str, list[Element]]:
        """The elements of each ``itemprop``, in the page's order."""
        found: dict[str, list[Element]] = {}
        for element, _, prop, _ in self.marked:
            if prop:
                found.setdefault(prop, []).append(element)
        return found

    def xpath(self, element: Element) -> str:
        """An XPath 1.0 to the element."""
        if element not in self._paths:
            parent = element.getparent()
            if parent is None or len(self._paths) < _FEW_PATHS:
                self._paths[element] = str(self.root.getroottree().getpath(element))
            else:
                self._name_children(parent)
        return self._paths[element]

    def _name_children(self, parent: Element) -> None:
        """Paths of all children at once: lxml counts an element's siblings for each, which is slow for thousands."""
        path = self.xpath(parent)
        tags = [child.tag for child in parent]
        alike, passed = Counter(tags), Counter[str]()
        for child, tag in zip(parent, tags, strict=True):
            passed[tag] += 1
            self._paths[child] = f"{path}/{tag}[{passed[tag]}]" if alike[tag] > 1 else f"{path}/{tag}"

    def absolute(self, link: str) -> str | None:
        """The link as an absolute http(s) URL; None for one that is no address of a page."""
        if _ABSOLUTE.match(link):
            return link
        try:
            joined = urljoin(self.url, link.strip())
            parts = urlsplit(joined)
        except ValueError:
            return None
        if parts.scheme not in {"http", "https"} or not parts.netloc or _SPACE.search(joined):
            return None
        return joined


def fold_space(text: str) -> str:
    """The text with every run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def squeeze(text: str) -> str:
    """Letters and digits alone, without case: the form in which a name and a host name are compared."""
    return "".join(_WORDS.findall(text.casefold()))


def parse(body: bytes | str, url: str, content_type: str | None = None) -> Page:
    """Decode and parse a page.

    The encoding is the HTTP header's, a byte order mark's or the page's own; else UTF-8 where the bytes are that, else
    Windows-1252, as browsers do. Bytes that the encoding does not have become U+FFFD, and a warning says how many.
    Nesting beyond 256 elements is cut by the parser, so that time stays linear.
    """
    warnings: list[Warned] = []
    if isinstance(body, str):
        text = body
    else:
        text = decode(body, content_type)
        broken = text.count(REPLACEMENT) - body.count(REPLACEMENT.encode()) if REPLACEMENT in text else 0
        if broken > 0:
            at = text.index(REPLACEMENT)
            warnings.append(
                Warned(
                    code="broken bytes",
                    message=f"bytes that the page's encoding does not have: {broken}; each was read as U+FFFD",
                    text=fold_space(text[max(0, at - 30) : at + 30]),
                )
            )
    data = text.encode("utf-8", "replace").replace(b"\0", b"")
    whole, data = len(data), _without_most_attributes(data)
    if len(data) < whole:
        message = f"an element has more than {MOST_ATTRIBUTES} attributes; the others were not read"
        warnings.append(Warned(code="attributes left out", message=message))
    if b"</br" in data or b"</BR" in data:
        data = _BREAK.sub(b"<br>", data)  # as browsers read it; the parser leaves it out
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(data, parser=parser) if data.strip() else None
    if root is None:
        root = etree.fromstring(_EMPTY, parser=parser)
        warnings.append(Warned(code="empty page", message="the page has no markup and no text"))
    left_out = _cut(root.find("head"), MOST_IN_HEAD)
    _gather(root)
    everything = list(islice(root.iter(), MOST_ELEMENTS + 1))
    if len(everything) > MOST_ELEMENTS:
        body = root.find("body")
        left_out |= _cut(root if body is None else body, MOST_ELEMENTS)
        everything = list(root.iter())
    if left_out:
        message = (
            f"the page has more than {MOST_ELEMENTS} elements, or {MOST_IN_HEAD} in its head: the others are not read"
        )
        warnings.append(Warned(code="elements left out", message=message))
    return Page(url=url, root=root, everything=everything, warnings=warnings)


def _gather(root: Element) -> None:
    """Put into the body what browsers show there and libxml2 does not: what stands behind ``</body>`` and ``</html>``, and in the head.

    A head ends at the first element that cannot be in one; libxml2 knows that of a ``<div>``, and not of an ``<article>``.
    """
    head, body = root.find("head"), root.find("body")
    misplaced = [] if head is None else [*dropwhile(lambda element: element.tag in _IN_HEAD, head)]
    outside = [] if body is None else list(body.itersiblings())
    behind = list(islice(root.itersiblings(), _MOST_ROOTS))
    if not behind and not misplaced and not outside and (body is None or not body.tail):
        return
    if body is None:
        body = etree.SubElement(root, "body")
    if misplaced:
        misplaced[-1].tail = _joined(misplaced[-1].tail, body.text)
        body.text = None
        body[:0] = misplaced
    last = next(body.iterchildren(reversed=True), None)
    for text, children in [(body.tail, outside), *((other.text, list(other)) for other in behind)]:
        if last is not None:
            last.tail = _joined(last.tail, text)
        else:
            body.text = _joined(body.text, text)
        body.extend(children)
        last = children[-1] if children else last
    body.tail = None


def _cut(top: Element | None, most: int) -> bool:
    """Drop what an element holds beyond the elements that are read, once for all who read them; whether it held more."""
    beyond = None if top is None else next(islice(top.iter(), most, None), None)
    if beyond is None:
        return False
    holder = beyond.getparent()
    del holder[holder.index(beyond) :]
    while holder is not top:
        around = holder.getparent()
        del around[around.index(holder) + 1 :]
        holder = around
    return True


def _joined(before: str | None, after: str | None) -> str:
    """Two texts as one, without the characters that the parser lets into a tree and lxml does not."""
    return _NO_XML.sub(" ", (before or "") + (after or ""))


def _without_most_attributes(data: bytes) -> bytes:
    opened = 0
    for at in range(0, len(data), _STEP):  # a look at each step costs a hundredth of the pattern
        last = data.rfind(b"<", at, at + _STEP)
        if last >= 0:
            opened = last
        elif _LONG_TAG.match(data, opened):
            return _LONG_TAG.sub(lambda tag: _OVERFULL_TAG.sub(rb"\1", tag[0], count=1), data)
    return data


def tidy_url(url: str) -> str:
    """The URL without fragment and tracking parameters, its host in lower case: what names the article."""
    try:
        parts = urlsplit(url)
        query = [
            (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(key)
        ]
        return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", urlencode(query), ""))
    except ValueError:
        return url


def host_of(url: str) -> str:
    """The host of a URL, without ``www.``; the scheme where there is no host (``file``)."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return "unknown"
    return host or parts.scheme or "unknown"
