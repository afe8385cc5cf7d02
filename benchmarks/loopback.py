"""A web site on the loopback for benchmarks that crawl: a listing, and interviews with a credit block."""

import threading
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Server(ThreadingHTTPServer):
    """Says nothing of clients that are killed."""

    def handle_error(self, *_: object) -> None:
        pass


def serve(body: Callable[[str], str], hosts: Iterable[str] = ("127.0.0.1",)) -> int:
    """Serve pages on one port of each host until the process ends; return the port.

    `body` gives the page of a path; an empty one is answered with 404.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

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
