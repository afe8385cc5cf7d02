"""What the page declares about the article: language, canonical address, publisher."""

import re

from extractors.evidence import Notes
from extractors.headings import LONGEST
from extractors.lines import Lines
from extractors.page import fold_space, host_of, squeeze, tidy_url
from extractors.structured import Structured, plain
from schemas import Source

_LANG = re.compile(r"^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b", re.IGNORECASE | re.ASCII)


def find_language(structured: Structured, lines: Lines, notes: Notes) -> tuple[str | None, str | None]:
    """The article's language and the region that the page declares with it: ``("en", "US")``.

    Declared by ``<html lang>``, ``og:locale`` or JSON-LD; else detected from the text. Region subtags are not part of
    an article's language: "en" and "en-US" would be two spellings of one fact.
    """
    root = structured.page.root
    for name in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        declared = root.get(name)
        if declared and (found := _language_tag(declared)):
            notes.keep("/language", Source.META, declared, root, "lang" if name == "lang" else "")
            return found
    for meta in ("og:locale", "content-language", "language", "dc.language"):
        content = structured.meta(meta)
        if content and (found := _language_tag(content[0])):
            notes.keep("/language", Source.META, content[0], content[1], "content")
            return found
    article = structured.article
    if article and isinstance(said := article.data.get("inLanguage"), str) and (found := _language_tag(said)):
        notes.keep("/language", Source.JSON_LD, said, article.script)
        return found
    longest = sorted((line for line in lines.lines if not line.region), key=lambda line: -len(line.text))[:5]
    text = " ".join(line.text for line in longest)
    if len(text) < 40:
        return None, None
    import py3langid  # its model takes a moment to load, and most pages declare their language

    detected = py3langid.classify(text[:3000])[0]
    notes.from_line("/language", Source.PROSE, longest[0])
    return str(detected), None


def _language_tag(declared: str) -> tuple[str, str | None] | None:
    found = _LANG.match(declared.strip())
    if not found or found[1].lower() in {"und", "mul", "zxx", "root"}:
        return None
    region = found[3].upper() if found[3] and found[3].isalpha() else None
    return {"no": "nb", "iw": "he", "in": "id", "jp": "ja", "cz": "cs"}.get(found[1].lower(), found[1].lower()), region


def find_canonical(structured: Structured, notes: Notes) -> str:
    """The address that the page gives as its own; else its URL, tidied. Never one on another host's home page."""
    page = structured.page
    for link in page.elements("link"):
        if link.get("rel") != "canonical" or link.get("href") is None:
            continue
        address = page.absolute(link.get("href"))
        if address and _same_article(address, page.url):
            notes.keep("/canonical_url", Source.META, link.get("href"), link, "href")
            return tidy_url(address)
    if (meta := structured.meta("og:url")) and (address := page.absolute(meta[0])) and _same_article(address, page.url):
        notes.keep("/canonical_url", Source.META, meta[0], meta[1], "content")
        return tidy_url(address)
    return tidy_url(page.url)


def _same_article(address: str, url: str) -> bool:
    """A canonical address counts when it is not just a home page: themes get that wrong on every article."""
    path = address.split("/", 3)[3:] or [""]
    return bool(path[0].strip("/")) or not (url.split("/", 3)[3:] or [""])[0].strip("/")


def find_publisher(structured: Structured, lines: Lines, name: str | None, notes: Notes) -> str | None:
    """The publication: the site profile's name for it, else what the page calls its site."""
    if name:
        for line in lines.lines:
            if name in line.text:
                notes.from_line("/publisher", Source.PROSE, line)
                return name
        return name
    if meta := structured.meta("og:site_name", "application-name"):
        notes.keep("/publisher", Source.META, meta[0], meta[1], "content")
        return meta[0]
    for node in structured.nodes:
        wanted = structured.by_id(node.data.get("publisher"))
        if isinstance(title := wanted.get("name"), str) and title.strip():
            notes.keep("/publisher", Source.JSON_LD, title, node.script)
            return fold_space(plain(title))
    return _named_like_host(structured, lines, notes)


def _named_like_host(structured: Structured, lines: Lines, notes: Notes) -> str | None:
    """What the page's title calls the site: the host's name written out, or the words that link to the home page."""
    page = structured.page
    host = squeeze(host_of(page.url).rsplit(".", 1)[0])
    home = page.absolute("/") or ""
    links = [
        (fold_space("".join(link.itertext())), link)
        for link in page.elements("a")
        if link.get("href") in {"/", home, home.rstrip("/")}
    ]
    if (title := page.title) is not None:
        text = fold_space((title.text or "")[:LONGEST])
        for piece in re.split(r"\s[|·•»«–—-]\s|:\s", text):
            if piece and squeeze(piece) == host:
                notes.keep("/publisher", Source.META, piece, title)
                return piece
        for name, link in links:
            if len(name) > 3 and name in text and name != text:
                notes.keep("/publisher", Source.MARKUP, name, link)
                return name
    for line in lines.lines:
        if len(line.text) <= 60 and squeeze(line.text) == host:
            notes.from_line("/publisher", Source.PROSE, line)
            return line.text
    return None
