"""The fixtures as a web site: served over HTTP on the loopback, reached under their own addresses.

fixtures/HOST/profile.toml            how the host lists its articles
fixtures/HOST/site/PATH               listings, robots.txt, sitemap, feed; index.* answers for its folder
fixtures/HOST/SLUG/page.html          an article as fetched
fixtures/HOST/SLUG/response.json      its address, status and headers
fixtures/HOST/SLUG/record.json        what it must give; or quarantine.json, with stage and reason
"""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from junket.replay import PAGE, RESPONSE, found


@dataclass(frozen=True)
class Answer:
    """What the server sends for one address."""

    status: int
    headers: dict[str, str]
    file: Path


def response(article: Path) -> dict[str, Any]:
    """A saved article's address, status and headers."""
    told: dict[str, Any] = orjson.loads((article / RESPONSE).read_bytes())
    return told


def answers(fixtures: Path) -> dict[tuple[str, str], Answer]:
    """Host and path (with query) → answer, for every file that is served."""
    table = {}
    for file in fixtures.glob("*/site/**/*"):
        if file.is_file():
            site = file.relative_to(fixtures)
            path = "/" + "/".join(site.parts[2:])
            if file.stem == "index":
                path = path.removesuffix(file.name)
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            headers = {"Content-Type": f"{kind}; charset=UTF-8" if kind.startswith("text/") else kind}
            table[site.parts[0], path] = Answer(200, headers, file)
    for article in found((fixtures,)):
        told = response(article)
        parts = urlsplit(told["url"])
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        table[parts.hostname or "", path] = Answer(told["status"], told["headers"], article / PAGE)
    return table


@contextmanager
def served(fixtures: Path) -> Iterator[int]:
    """Serve the fixtures on a free loopback port while the context lasts; gives the port."""
    table = answers(fixtures)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = table.get((self.headers.get("Host", ""), self.path))
            body = answer.file.read_bytes() if answer else b"not found\n"
            self.send_response(answer.status if answer else 404)
            for name, value in (answer.headers if answer else {"Content-Type": "text/plain"}).items():
                if name.lower() not in {"content-length", "content-encoding", "transfer-encoding", "connection"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass  # the crawl says what it fetches

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


class Loopback(HTTP11DownloadHandler):
    """A download handler that knows one address for every host: the loopback's, at the setting ``LOOPBACK_PORT``.

    It stands in for DNS and TLS, as a hosts file would. The crawl sees the sites' own addresses, and nothing can leave
    the machine.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._port = crawler.settings.getint("LOOPBACK_PORT")

    async def download_request(self, request: Request) -> Response:
        parts = urlsplit(request.url)
        url = parts._replace(scheme="http", netloc=f"127.0.0.1:{self._port}").geturl()
        here = request.replace(url=url, headers={**request.headers, "Host": parts.netloc})
        response = await super().download_request(here)
        request.meta.update(here.meta)
        return response.replace(url=request.url)
