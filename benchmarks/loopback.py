"""A web site on the loopback for benchmarks that crawl: a listing, and interviews with a credit block."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Server(ThreadingHTTPServer):
    """Says nothing of clients that are killed, and lets as many connect at once as a crawl does."""

    request_queue_size = 128  # of itself 5: the others ask again after a second

    def handle_error(self, *_: object) -> None:
        pass


def serve(body: Callable[[str], str], hosts: Iterable[str] = ("127.0.0.1",)) -> int:
    """Serve pages on one port of each host until the process ends; return the port.

    `body` gives the page of a path; an empty one is answered with 404.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # head and body are two writes, and the second would wait for an answer

        def do_GET(self) -> None:
            page = body(self.path).encode()
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html; charset=UTF-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            pass

    port = 0
    for host in hosts:
        server = _Server((host, port), Handler)
        port = server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
    return port


def page(path: str, articles: int, text: Callable[[int], str]) -> str:
    """A page of the site; empty where there is none. `text` gives an article's paragraphs by its number."""
    if path == "/interviews/":
        return "".join(f'<h2><a href="/film/{number}/">read</a></h2>' for number in range(articles))
    if not path.startswith("/film/"):
        return ""
    number = int(path.split("/")[2])
    return (
        f"<html lang=en><title>Film {number} Director Una Reel</title><article><h1>Film {number} Director Una Reel</h1>"
        f"<div class=entry-content>{text(number)}"
        f"<p><strong>Director:</strong> Una Reel<br><strong>Runtime:</strong> {80 + number} minutes</p></div></article>"
    )


def many(articles: int, size: int) -> Callable[[str], str]:
    """The pages of a site of so many articles, each of about `size` bytes: prose, links around it, and a script.

    Listing pages have a hundred articles each, and a next page; sitemaps ten thousand, and an index.
    """
    prose = [f"<p>{each} {SAID}</p>" for each in ("First.", "Then.", "Later.", "Once more.", "At last.", "And now.")]
    around = "".join(
        f'<li class=menu-item><a href="/section/{each}/">Section {each}</a></li>' for each in range(size // 400)
    )
    script = f"<script>var layout = '{'x' * (size // 2)}';</script>"

    def article(number: int) -> str:
        return (
            f"{''.join(prose[number % 6 :] + prose[: number % 6])}<p>This was talk number {number} of the series.</p>"
        )

    def body(path: str) -> str:
        if path == "/":
            return "<h1>Many talks</h1>"
        if path == "/sitemap.xml":
            parts = range(0, articles, 10_000)
            return f"<sitemapindex>{''.join(f'<sitemap><loc>/articles-{at}.xml</loc></sitemap>' for at in parts)}</sitemapindex>"
        if path.startswith("/articles-"):
            at = int(path[10:-4])
            numbers = range(at, min(at + 10_000, articles))
            return f"<urlset>{''.join(f'<url><loc>/film/{each}/</loc><lastmod>2025-03-11T10:15:00Z</lastmod></url>' for each in numbers)}</urlset>"
        if path.startswith("/interviews/"):
            at = int(path.split("/")[2] or 0)
            links = "".join(f'<h2><a href="/film/{each}/">read</a></h2>' for each in range(at, min(at + 100, articles)))
            return links + (f'<a class=next href="/interviews/{at + 100}/">older</a>' if at + 100 < articles else "")
        return page(path, articles, article).replace("<article>", f"{script}<nav><ul>{around}</ul></nav><article>")

    return body


SAID = "The harbour scenes were shot in one week of rain, and nobody on the crew has worn those boots since. " * 4


@contextmanager
def process(articles: int, size: int) -> Iterator[str]:
    """A site of many articles, served by a process of its own while the context lasts: its address."""
    command = [sys.executable, __file__, str(articles), str(size)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        yield f"http://127.0.0.1:{running.stdout.readline().strip()}"
        running.communicate()


def profile(path: Path, site: str) -> Path:
    """A profile by which such a site is crawled from listing page to listing page, as a file."""
    path.write_text(
        f'name = "Many"\nhosts = ["127.0.0.1"]\n[discover]\nlistings = ["{site}/interviews/"]\n'
        'articles = { css = "h2 a" }\nnext = { css = "a.next" }\nmax_pages = 100000\n'
    )
    return path


if __name__ == "__main__":
    print(serve(many(*map(int, sys.argv[1:]))), flush=True)
    sys.stdin.read()
