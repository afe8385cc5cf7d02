"""Pages that nobody would write by hand: each grows with a number, and says what must be read of it all the same."""

import json
from collections.abc import Callable
from dataclasses import dataclass

HEADLINE = "Ada Quill on the Long Winter of Her New Film"
DIRECTOR = "Ada Quill"
RUNTIME = 104

PROSE = (
    "<p>We met on a grey morning behind the theatre, where the crew had already packed the lamps and the cables away.</p>"
    "<p>She had slept for three hours, and spoke for two, about weather, money, and the patience that a camera asks for.</p>"
    "<p>Nothing of it was planned, she says, and most of what was planned was lost in the first week of the shoot.</p>"
)
CREDITS = "<p>Director: Ada Quill<br>Runtime: 104 minutes<br>Genre: Drama<br>Cast: Bo Marsh, Ines Tollan</p>"


@dataclass(frozen=True)
class Hostile:
    """A page that grows."""

    name: str
    make: Callable[[int], str | bytes]
    """The page, of a size."""
    small: int
    """The size at which the tests read it."""
    full: int
    """The size at which it is hostile."""
    headline: str | None = HEADLINE
    """What its headline must be read as; None where nobody could tell."""
    director: str | None = DIRECTOR
    """Whom its credits must name; None where nobody could tell."""
    content_type: str | None = None


def page(part: str, *, head: str = "", before: str = "", headline: str = HEADLINE, listed: str = CREDITS) -> str:
    """A plain article with the part behind its text and its credits."""
    return (
        f"<!doctype html><html lang=en><head><title>{headline}</title>{head}</head><body>{before}"
        f"<article><h1>{headline}</h1>{PROSE}{listed}{part}</article></body></html>"
    )


def inside(name: str, part: Callable[[int], str], small: int, full: int) -> Hostile:
    """A part of an article's text that grows."""
    return Hostile(name, lambda n: page(part(n)), small, full)


def in_head(name: str, part: Callable[[int], str], small: int, full: int) -> Hostile:
    return Hostile(name, lambda n: page("", head=part(n)), small, full)


def first(name: str, part: Callable[[int], str], small: int, full: int) -> Hostile:
    """A part that stands before the article."""
    return Hostile(name, lambda n: page("", before=part(n)), small, full)


def repeat(name: str, piece: str, small: int, full: int) -> Hostile:
    """One piece, many times over, as one part of the text; `{n}` in it counts."""
    if "{n}" in piece:
        return inside(name, lambda n: "".join(piece.replace("{n}", str(i)) for i in range(n)), small, full)
    return inside(name, lambda n: piece * n, small, full)


def paragraph(name: str, piece: str, small: int = 3_000, full: int = 100_000) -> Hostile:
    """One paragraph that is one piece, many times over."""
    return inside(name, lambda n: f"<p>{piece * n}</p>", small, full)


def value(name: str, label: str, piece: str, small: int = 3_000, full: int = 100_000) -> Hostile:
    """A credit whose value is one piece, many times over."""
    credit = CREDITS.removesuffix("</p>")
    return Hostile(name, lambda n: page("", listed=f"{credit}<br>{label}: {piece * n}</p>"), small, full)


def headlined(name: str, piece: str, small: int = 1_000, full: int = 100_000) -> Hostile:
    """A headline that is one piece, many times over."""
    return Hostile(name, lambda n: page("", headline=piece * n), small, full, headline=None)


def linked(name: str, data: Callable[[int], str], small: int, full: int) -> Hostile:
    """JSON-LD in the head."""
    return in_head(name, lambda n: f'<script type="application/ld+json">{data(n)}</script>', small, full)


def encoded(name: str, encoding: str, said: str | None) -> Hostile:
    """The plain article in one encoding, said to be in another; Latin letters survive where both hold ASCII."""
    ascii_kept = not encoding.lower().startswith(("utf-16", "utf-32", "utf-7", "cp037"))
    other = (said or "").lower().startswith(("utf-16", "utf-32", "utf-7", "cp037"))
    kept = ascii_kept and not other
    return Hostile(
        name,
        lambda n: page("<p>Čas, œuvre, naïve, «Déjà».</p>" * n).encode(encoding, "replace"),
        20,
        20_000,
        headline=HEADLINE if kept else None,
        director=DIRECTOR if kept else None,
        content_type=f"text/html; charset={said}" if said else None,
    )


def _nested(n: int, open_: str, close: str, core: str = "x") -> str:
    return open_ * n + core + close * n


def _articles(n: int) -> str:
    authors = [{"@type": "Person", "name": f"Writer Number{chr(97 + i % 26)}"} for i in range(n)]
    return json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "author": authors})


def _references(n: int) -> str:
    graph: list[dict[str, object]] = [{"@id": f"#{i}", "@type": "Person", "name": f"Name {i}"} for i in range(n)]
    graph.append({"@type": "NewsArticle", "headline": HEADLINE, "author": [{"@id": f"#{i}"} for i in range(n)]})
    return json.dumps({"@graph": graph})


def _films(n: int) -> str:
    films = [{"@type": "Movie", "name": f"Film {i}", "director": {"name": f"Ann {i}"}} for i in range(n)]
    return json.dumps({"@graph": films})


def _growing(n: int) -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, n))
    return f'<?xml version="1.0"?><!DOCTYPE html [{entities}]>' + page(f"<p>&a{n - 1};</p>")


_WORDS = ("Lantern", "Harbour", "Winter", "Mirror", "Orchard", "Signal", "Velvet", "Granite")
_NAMES = ("Ada", "Bo", "Ines", "Marten", "Odile", "Piet", "Quin", "Rosa")
_BLOCK = "<h2>The {n}th Lantern</h2><p>Director: Ada Quill<br>Runtime: 9{n} min<br>Genre: Drama<br>Release Date: March 3, 2024</p>"


def _people(n: int, between: str = " walked home with ") -> str:
    return between.join(
        f"{_NAMES[i % 8]} {_WORDS[i // 8 % 8]}{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}" for i in range(n)
    )


PAGES = (
    # Markup.
    inside("tags nested", lambda n: _nested(n, "<div>", "</div>"), 2_000, 100_000),
    inside("bold nested", lambda n: _nested(n, "<b>", "</b>"), 2_000, 100_000),
    inside("lists nested", lambda n: _nested(n, "<ul><li>Q: why?", "</ul>"), 1_000, 50_000),
    inside("tables nested", lambda n: _nested(n, "<table><tr><td>", "</table>"), 1_000, 50_000),
    inside("quotations nested", lambda n: _nested(n, "<blockquote>Q: why?", ""), 1_000, 50_000),
    inside("forms nested", lambda n: _nested(n, "<div class=ad><form><button>", ""), 1_000, 50_000),
    repeat("nothing closed", "<div><p><b><li><td><a href=/x>text ", 300, 20_000),
    repeat("closed, never opened", "</div></p></b></li>", 2_000, 200_000),
    repeat("line breaks", "<br>", 5_000, 1_000_000),
    repeat("empty paragraphs", "<p></p>", 5_000, 500_000),
    repeat("short paragraphs", "<p>A few words, as so often.</p>", 2_000, 100_000),
    repeat("spans", "<span>a</span>", 3_000, 300_000),
    repeat("comments", "<!-- a -->", 3_000, 500_000),
    repeat("processing instructions", "<?php echo 1 ?>", 3_000, 300_000),
    repeat("a comment never closed", "<!-- ", 3_000, 500_000),
    inside("attributes", lambda n: f"<p {' '.join(f'a{i}=b' for i in range(n))}>text</p>", 3_000, 1_000_000),
    inside("a long attribute", lambda n: f'<p class="{"ad-x " * n}" id="{"y-" * n}">text</p>', 5_000, 1_000_000),
    inside("a long style", lambda n: f'<p style="{"display " * n}">text</p>', 5_000, 1_000_000),
    inside("a long class in one word", lambda n: f'<p class="{"a-" * n}">text</p>', 5_000, 1_000_000),
    inside("a long tag", lambda n: f"<{'x' * n}>text", 5_000, 1_000_000),
    repeat("classes, each another", '<div class="c{n} box-{n}">text {n}</div>', 2_000, 100_000),
    repeat("tables", "<table><tr><th>Director<td>Ada Quill<tr><th>Cast<td>Bo Marsh</table>", 300, 20_000),
    inside("cells", lambda n: "<table><tr>" + "<td>Director<td>Ada Quill" * n + "</table>", 500, 50_000),
    inside("rows", lambda n: "<table>" + "<tr><td>Q1<td>17" * n + "</table>", 1_000, 100_000),
    inside("definitions", lambda n: "<dl>" + "<dt>Zzz<dd>Aaa" * n + "</dl>", 1_000, 100_000),
    repeat("headings", "<h2>Lantern {n}</h2>", 2_000, 100_000),
    first("headings before the first", lambda n: "<h2>Lantern</h2>" * n, 2_000, 100_000),
    repeat("articles", "<article><h2>Lantern</h2><p>A few words.</p></article>", 1_000, 50_000),
    first("articles before it", lambda n: "<article><h2>Lantern</h2><p>A few words.</p></article>" * n, 1_000, 50_000),
    first("links before it", lambda n: "<nav>" + "<li><a href=/a>Lantern</a>" * n + "</nav>", 2_000, 100_000),
    repeat("footers", "<footer>© A Paper</footer>", 1_000, 100_000),
    repeat("html in html", "<html><body><head>", 1_000, 100_000),
    Hostile("text behind the page", lambda n: page("") + "</html><p>a word</p>" * n, 1_000, 100_000),
    repeat("scripts", "<script>var a = '<p>';</script>", 1_000, 100_000),
    repeat("iframes", '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>', 1_000, 50_000),
    repeat("videos", '<video src="/v{n}.mp4"><source src="/w{n}.mp4"></video>', 1_000, 50_000),
    repeat("images", '<figure><img src="/i{n}.jpg" alt="Ada"><figcaption>Ada, by Bo</figcaption></figure>', 1_000, 50_000),
    inside("image sources", lambda n: f'<img srcset="{", ".join(f"/i{i}.jpg {i}w" for i in range(n))}">', 1_000, 100_000),
    inside("image sources without a comma", lambda n: f'<img srcset="{"a " * n}">', 3_000, 500_000),
    repeat("times", '<time datetime="2024-03-03">March 3, 2024</time>', 1_000, 100_000),
    repeat("bylines", '<p class="byline">By Ada Quill</p>', 1_000, 50_000),
    repeat("authors linked", '<a rel="author" href="/a{n}">Ada Quill</a>', 1_000, 50_000),
    repeat(
        "microdata within itself", '<div itemscope itemtype="https://schema.org/Person" id=a{n} itemref="a{n} a0">x', 500, 50_000
    ),
    inside("references to many", lambda n: '<p id=a></p><div itemscope itemref="' + "a " * n + '"></div>', 1_000, 200_000),
    # Text.
    Hostile("one line", lambda n: page("<p>" + "word " * n), 10_000, 10_000_000),
    Hostile("one word", lambda n: page("<p>" + "a" * n), 10_000, 50_000_000),
    paragraph("spaces", "\N{NO-BREAK SPACE} ", 10_000, 500_000),
    paragraph("spaces before a word", " " * 50 + "a", 500, 50_000),
    paragraph("commas", ","),
    paragraph("commas and spaces", ", "),
    paragraph("and", "and "),
    paragraph("names and names", "Ada Quill and "),
    paragraph("opening brackets", "("),
    paragraph("brackets nested", "(a [b "),
    paragraph("closing brackets", "a) "),
    paragraph("colons", ": "),
    paragraph("words and colons", "Director: "),
    paragraph("dashes", "– "),
    paragraph("pipes", "Director | "),
    paragraph("dots", ". "),
    paragraph("initials", "A. B. "),
    paragraph("ellipses", "…"),
    paragraph("digits", "1"),
    paragraph("digits and dots", "1.000,"),
    paragraph("numbers", "12 "),
    paragraph("quotation marks never closed", "“Lantern "),
    paragraph("straight quotation marks", '" '),
    paragraph("apostrophes", "’s '"),
    paragraph("guillemets", "«a "),
    paragraph("question marks", "why? "),
    paragraph("entities", "&amp;amp;"),
    paragraph("entities never closed", "&amp"),
    paragraph("characters by number", "&#x41;&#65;"),
    paragraph("characters that are none", "&#xD800;&#0;&#x110000;"),
    paragraph("zero width", "\u200b\u200d\ufeff"),
    paragraph("accents", "a\u0301\u0301"),
    paragraph("right to left", "\u202eAda\u202c "),
    paragraph("NULs", "a\0"),
    paragraph("sentences", "He left. "),
    paragraph("capitals", "ADA QUILL "),
    paragraph("Japanese", "監督は東京で語った。"),
    paragraph("Japanese, no stop", "監督・"),
    paragraph("middle dots", "・"),
    paragraph("dates", "on March 3, 2024 in theaters, "),
    paragraph("dates in digits", "03/04/2024 "),
    paragraph("years", "2024-"),
    paragraph("money", "$4 million "),
    paragraph("slashes", "a/"),
    paragraph("addresses", "https://a.example/?a=b&c "),
    paragraph("said", "said Ada Quill, "),
    paragraph("directed by", "directed by "),
    paragraph("directed by names", "directed by Ada Quill, written by Bo Marsh, "),
    paragraph("premieres", "The film premieres on Netflix on March 3 "),
    paragraph("in theaters", "in theaters "),
    inside("names, each another", lambda n: f"<p>{_people(n)}</p>", 500, 20_000),
    inside("sentences of names, each another", lambda n: f"<p>{_people(n, '. Then came ')}.</p>", 500, 20_000),
    inside("paragraphs of names", lambda n: f"<p>{_people(n, ' spoke.</p><p>And then ')}.</p>", 500, 20_000),
    repeat("directors in prose", "<p>The film was directed by Ada {n} and written by Bo Marsh{n}.</p>", 500, 20_000),
    repeat("premieres in prose", "<p>The film premieres on March 3, 20{n} in theaters and on Netflix.</p>", 500, 20_000),
    repeat("breaks in one paragraph", "a line of words<br>", 2_000, 100_000),
    # Questions and answers.
    repeat("questions", "<p>Q: Why did you leave?</p><p>A: Nobody asked me to stay.</p>", 1_000, 100_000),
    repeat("questions alone", "<p>Q: why?</p>", 2_000, 200_000),
    repeat("questions in bold", "<p><b>Why did you leave the house?</b></p><p>Nobody asked me to stay.</p>", 1_000, 50_000),
    repeat("questions in bold, after breaks", "<b>Why did you leave?</b><br>Nobody asked.<br>", 1_000, 50_000),
    repeat("questions in italics", "<p><i>Why did you leave the house?</i></p><p>Nobody asked me.</p>", 1_000, 50_000),
    repeat("questions as headings", "<h3>Why did you leave?</h3><p>Nobody asked me.</p>", 1_000, 50_000),
    repeat("speakers in capitals", "<p>ADA QUILL: Nobody asked me.</p><p>PAPER: Why not?</p>", 1_000, 50_000),
    repeat("speakers, each another", "<p>Speaker{n}: Nobody asked me to. Why?</p>", 1_000, 50_000),
    repeat("all in bold", "<p><b>Ada spoke of it, and of the winter.</b></p>", 1_000, 50_000),
    paragraph("questions in one line", "Q: why? A: so. ", 1_000, 50_000),
    paragraph("bold in one line", "<b>Why?</b> So. ", 1_000, 50_000),
    repeat("dashes before speech", "<p>– Why did you leave?</p><p>– Nobody asked me.</p>", 1_000, 50_000),
    repeat("initials before speech", "<p>AQ: Nobody asked me.</p><p>JP: Why did she not?</p>", 1_000, 50_000),
    # Credits.
    Hostile("credit blocks", lambda n: page("".join(_BLOCK.replace("{n}", str(i)) for i in range(n))), 100, 5_000),
    repeat("labels on every line", "<p>Director: Cast: Runtime: Genre:</p>", 500, 20_000),
    repeat("one label on every line", "<p>Director: Ada Quill</p>", 500, 50_000),
    repeat("labels without values", "<p>Director:</p>", 500, 50_000),
    repeat("labels nobody knows", "<p>Zz{n}: Ada Quill</p>", 1_000, 50_000),
    repeat("labels in bold", "<p><b>Director:</b> Ada <b>Cast:</b> Bo</p>", 500, 20_000),
    repeat("labels with zero width", "<p>Dire\u200bctor\u202e: Ada Quill</p>", 500, 50_000),
    repeat("labels glued", "<p>DirectorAda QuillCastBo MarshRuntime90 min</p>", 500, 20_000),
    paragraph("labels glued in one line", "DirectorAda QuillCastBo Marsh", 1_000, 50_000),
    paragraph("label and value in one line", "Director: Ada Quill; Cast: Bo Marsh; ", 1_000, 50_000),
    paragraph("labels and dots in one line", "Director. Ada Quill. Cast. Bo Marsh. ", 1_000, 50_000),
    paragraph("label without a colon", "director Ada Quill cast Bo Marsh ", 1_000, 50_000),
    value("a name of many letters", "Producer", "a"),
    value("a name of many words", "Producer", "Ada "),
    value("names", "Producer", "Ada Quill, "),
    value("names with roles", "Producer", "Ada Quill (as Bo), "),
    value("names with ands", "Producer", "Ada Quill and Bo & "),
    value("names with brackets never closed", "Producer", "Ada (as "),
    value("names as initials", "Producer", "A. "),
    value("names in Japanese", "監督", "宮本・"),
    value("roles with dots", "Cast", "Ada ... Bo "),
    value("a date", "Release Date", "March 3, 2024 "),
    value("dates and places", "Release Date", "March 3, 2024 (US), "),
    value("a date of digits", "Release Date", "99999-"),
    value("a date of spaces", "Release Date", " 3"),
    value("a duration", "Runtime", "1 h "),
    value("a duration of digits", "Runtime", "1"),
    value("a duration of brackets", "Runtime", "90 min ("),
    value("money in a credit", "Box Office", "$4.2M "),
    value("money of digits", "Box Office", "1,000"),
    value("money of brackets", "Box Office", "$1 (US "),
    value("a rating", "Rating", "PG-13 for "),
    value("a rating of brackets", "Rating", "R ("),
    value("a rating of slashes", "Rating", "4/5 "),
    value("genres", "Genre", "Drama, "),
    value("genres without commas", "Genre", "Drama "),
    value("genres of slashes", "Genre", "Drama/"),
    value("places", "Country", "France, "),
    value("places of hyphens", "Country", "United-"),
    value("companies", "Distributor", "A24 / "),
    value("companies and brackets", "Distributor", "A24 (US), "),
    value("languages", "Language", "French and "),
    value("a title", "Original Title", "“Lantern” "),
    value("anything", "Website", "a.b/"),
    # Headlines.
    headlined("a headline of words", "Lantern "),
    headlined("a headline of one word", "a", 10_000, 10_000_000),
    headlined("a headline of quotations", "‘Lantern’ Director Ada Quill, "),
    headlined("a headline of quotations never closed", "‘Lantern "),
    headlined("a headline of apostrophes", "Ada’s "),
    headlined("a headline of names", "Ada Quill, "),
    headlined("a headline of ands", "Ada Quill and Bo Marsh and "),
    headlined("a headline of roles", "Director Star Writer "),
    headlined("a headline of colons", "Interview: "),
    headlined("a headline of pipes", "Ada Quill | "),
    headlined("a headline of dashes", "Ada – "),
    headlined("a headline of brackets", "(Ada "),
    headlined("a headline of Japanese", "『灯』監督宮本"),
    headlined("a headline of verbs", "Ada Quill talks "),
    headlined("a headline of prepositions", "on with in at for "),
    headlined("a headline of possessives", "Lantern Director Ada Quill on "),
    # What the page says to machines.
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
    in_head("titles", lambda n: "<title>Lantern</title>" * n, 2_000, 200_000),
    linked("JSON-LD", lambda n: json.dumps({"@graph": [{"@type": "Thing", "name": "a"}] * n}), 2_000, 600_000),
    linked("JSON-LD nested", lambda n: '{"a":' * n + "1" + "}" * n, 2_000, 10_000),
    linked("JSON-LD of lists nested", lambda n: "[" * n + "]" * n, 2_000, 100_000),
    linked("JSON-LD, keys twice", lambda n: "{" + '"@type":"Movie","name":"A",' * n + '"a":1}', 1_000, 60_000),
    linked("JSON-LD of authors", _articles, 500, 20_000),
    linked("JSON-LD of references", _references, 500, 4_000),
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
