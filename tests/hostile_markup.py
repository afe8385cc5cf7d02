"""Hostile markup: nested, never closed, repeated, and of many attributes."""

from hostile_makers import Hostile, first, inside, many, page, repeat


def _nested(n: int, open_: str, close: str, core: str = "x") -> str:
    return open_ * n + core + close * n


MARKUP = (
    inside("tags nested", lambda n: _nested(n, "<div>", "</div>"), 2_000, 100_000),
    inside("bold nested", lambda n: _nested(n, "<b>", "</b>"), 2_000, 100_000),
    inside("lines in bold, many times over", lambda n: "<p>" + "<b>" * 200 + many("{w}<br>", n), 500, 100_000),
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
    repeat("boxes of an image and a line", "<div><img src=/i{n}.jpg><p>{w}</p></div>", 1_000, 50_000),
    repeat("bylines, each another", '<p class="byline">By Ada {w}</p>', 1_000, 50_000),
    repeat("tags, each another", '<li><a rel=tag href="/t{n}">{w}</a>', 1_000, 50_000),
    repeat("times", '<time datetime="2024-03-03">March 3, 2024</time>', 1_000, 100_000),
    repeat("bylines", '<p class="byline">By Ada Quill</p>', 1_000, 50_000),
    repeat("authors linked", '<a rel="author" href="/a{n}">Ada Quill</a>', 1_000, 50_000),
    repeat(
        "microdata within itself", '<div itemscope itemtype="https://schema.org/Person" id=a{n} itemref="a{n} a0">x', 500, 50_000
    ),
    inside("references to many", lambda n: '<p id=a></p><div itemscope itemref="' + "a " * n + '"></div>', 1_000, 200_000),
)  # fmt: skip
