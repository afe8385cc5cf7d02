"""Hostile data: what the page says to machines, and bytes that are not what they are said to be."""

import json

from hostile_makers import HEADLINE, Hostile, encoded, in_head, linked, many, page, word


def _articles(n: int) -> str:
    authors = [{"@type": "Person", "name": f"Writer Number{chr(97 + i % 26)}"} for i in range(n)]
    return json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "author": authors})


def _references(n: int) -> str:
    graph: list[dict[str, object]] = [{"@id": f"#{i}", "@type": "Person", "name": f"Name {i}"} for i in range(n)]
    graph.append({"@type": "NewsArticle", "headline": HEADLINE, "author": [{"@id": f"#{i}"} for i in range(n)]})
    return json.dumps({"@graph": graph})


def _nowhere(n: int) -> str:
    """Objects that refer to one that is not there, in as many scripts as it takes."""
    several = [
        [{"@type": "Article", "@id": f"#{i}-{k}", "about": [{"@id": "#none"}] * 6} for k in range(100)]
        for i in range(n)
    ]
    return "".join(f'<script type="application/ld+json">{json.dumps({"@graph": each})}</script>' for each in several)


def _films(n: int) -> str:
    films = [{"@type": "Movie", "name": f"Film {i}", "director": {"name": f"Ann {i}"}} for i in range(n)]
    return json.dumps({"@graph": films})


def _growing(n: int) -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, n))
    return f'<?xml version="1.0"?><!DOCTYPE html [{entities}]>' + page(f"<p>&a{n - 1};</p>")


DATA = (
    in_head("metas", lambda n: "<meta name=a{} content=b>" * n, 5_000, 1_000_000),
    in_head("metas, each another", lambda n: "".join(f"<meta name=a{i} content=b>" for i in range(n)), 3_000, 300_000),
    in_head("tags", lambda n: "".join(f'<meta property="article:tag" content="t{i}">' for i in range(n)), 2_000, 100_000),
    in_head("tags in one", lambda n: f'<meta name=keywords content="{",".join(f"t{i}" for i in range(n))}">', 2_000, 200_000),
    in_head("authors in metas", lambda n: '<meta name=author content="Ada Quill">' * n, 1_000, 100_000),
    in_head("an author of many", lambda n: f'<meta name=author content="{"Ada Quill, " * n}">', 2_000, 100_000),
    in_head("a date of many", lambda n: f'<meta property="article:published_time" content="{"2024-" * n}">', 2_000, 100_000),
    in_head("markup in a meta", lambda n: f'<meta property="og:description" content="{"&lt;b&gt;" * n}">', 2_000, 100_000),
    in_head("a long canonical", lambda n: f'<link rel=canonical href="https://a.example/{"a/" * n}">', 3_000, 500_000),
    in_head("a canonical of queries", lambda n: f'<link rel=canonical href="https://a.example/?{"a=b&" * n}">', 3_000, 200_000),
    in_head("canonicals", lambda n: '<link rel=canonical href="https://a.example/a">' * n, 2_000, 200_000),
    in_head("a title of one word", lambda n: f"<title>{'a' * n}</title>", 5_000, 1_000_000),
    in_head("titles", lambda n: "<title>Lantern</title>" * n, 2_000, 200_000),
    linked("JSON-LD", lambda n: json.dumps({"@graph": [{"@type": "Thing", "name": "a"}] * n}), 2_000, 600_000),
    linked("JSON-LD nested", lambda n: '{"a":' * n + "1" + "}" * n, 2_000, 10_000),
    linked("JSON-LD of lists nested", lambda n: "[" * n + "]" * n, 2_000, 100_000),
    linked("JSON-LD, keys twice", lambda n: "{" + '"@type":"Movie","name":"A",' * n + '"a":1}', 1_000, 60_000),
    linked("JSON-LD of authors", _articles, 500, 20_000),
    linked("JSON-LD of references", _references, 500, 4_000),
    linked("JSON-LD of authors, each another", lambda n: json.dumps({"@type": "Article", "author": [f"Ada {word(i)}" for i in range(n)]}), 500, 100_000),
    linked("JSON-LD, an author of many", lambda n: json.dumps({"@type": "Article", "author": many("Ada {w}, ", n)}), 500, 150_000),
    linked("JSON-LD, brackets never closed", lambda n: '{"a":' + "[" * n, 2_000, 1_900_000),
    in_head("JSON-LD that refers to nowhere", _nowhere, 2, 50),
    linked("JSON-LD of films", _films, 500, 4_900),
    linked("JSON-LD with commas", lambda n: '{"a":[1' + ", " * n + "]}", 2_000, 500_000),
    linked("JSON-LD with spaces", lambda n: '{"a":1,' + " " * n, 5_000, 1_900_000),
    linked("JSON-LD never closed", lambda n: '{"a":"' + "b\n" * n, 5_000, 900_000),
    linked("JSON-LD, a long number", lambda n: '{"a":' + "9" * n + "}", 5_000, 1_900_000),
    linked(
        "JSON-LD, a long title",
        lambda n: json.dumps({"@type": "Movie", "name": "Lantern " * n, "director": "Ada " * n}), 2_000, 100_000,
    ),
    in_head("JSON-LD scripts", lambda n: '<script type="application/ld+json">{"a":1}</script>' * n, 1_000, 50_000),
    in_head("JSON-LD scripts that are none", lambda n: '<script type="application/ld+json">{a</script>' * n, 1_000, 50_000),
    # Bytes.
    encoded("UTF-8", "utf-8", None),
    encoded("UTF-8 as Latin 1", "utf-8", "iso-8859-1"),
    encoded("UTF-8 as UTF-16", "utf-8", "utf-16"),
    encoded("UTF-8 as Shift JIS", "utf-8", "shift_jis"),
    encoded("UTF-8 as GB 18030", "utf-8", "gb18030"),
    encoded("UTF-8 as UTF-7", "utf-8", "utf-7"),
    encoded("UTF-8 as nothing known", "utf-8", "x-none"),
    encoded("UTF-8 as a codec that is no charset", "utf-8", "zlib_codec"),
    encoded("UTF-8 as punycode", "utf-8", "punycode"),
    encoded("UTF-8 as idna", "utf-8", "idna"),
    encoded("Windows 1252 as UTF-8", "cp1252", "utf-8"),
    encoded("Latin 2 as nothing", "iso-8859-2", None),
    encoded("Shift JIS as UTF-8", "shift_jis", "utf-8"),
    encoded("UTF-16 without a mark", "utf-16-le", None),
    encoded("UTF-16 the other way", "utf-16-be", "utf-16-le"),
    encoded("UTF-32 without a mark", "utf-32-le", None),
    encoded("UTF-7 without a mark", "utf-7", None),
    encoded("EBCDIC", "cp037", "utf-8"),
    Hostile("bytes that are no text", lambda n: page("{}").encode().replace(b"{}", bytes(range(256)) * n), 10, 10_000),
    Hostile("lone surrogates", lambda n: page("<p>" + "\ud800 Director: \udfff" * n), 1_000, 50_000),
    Hostile("NULs before it", lambda n: b"\0" * n + page("").encode(), 100, 100_000, headline=None, director=None),
    Hostile("marks before it", lambda n: "\ufeff" * n + page(""), 100, 100_000, headline=None),
    Hostile("entities that grow", _growing, 10, 1_000, headline=None, director=None),
    Hostile("nothing", lambda n: " " * (n - 1), 1, 2, headline=None, director=None),
    Hostile("spaces alone", lambda n: " " * n, 1_000, 1_000_000, headline=None, director=None),
)  # fmt: skip
