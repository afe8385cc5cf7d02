"""A small web site on the loopback, and junket as a command."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("junket", deadline=None)  # no timed tests: a slow machine is no failure
settings.load_profile("junket")

ROOT = Path(__file__).parent.parent
JUNKET = Path(sys.executable).with_name("junket")


@dataclass
class Site:
    """A web site whose pages are set by path; a page is its body, or what to do with the request."""

    pages: dict[str, str | Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """Paths in the order in which they were asked for."""
    agents: set[str] = field(default_factory=set)
    port: int = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def redirect(self, path: str, to: str) -> None:
        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(301)
            request.send_header("Location", to)
            request.send_header("Content-Length", "0")
            request.end_headers()

        self.pages[path] = answer


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    it = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            it.asked.append(self.path)
            it.agents.add(self.headers["User-Agent"])
            page = it.pages.get(self.path)
            if callable(page):
                page(self)
                return
            body = (page or "nothing here").encode()
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/plain" if self.path.endswith(".txt") else "text/html; charset=UTF-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    it.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield it
    server.shutdown()
    server.server_close()


def article(headline: str, *paragraphs: str) -> str:
    """An article in a plain theme, long enough that every reader takes it for one."""
    text = "".join(
        f"<p>{paragraph}</p>" for paragraph in (paragraphs or (PROSE, PROSE[::-1].capitalize(), PROSE.upper()))
    )
    return (
        f"<!doctype html><html lang=en><head><title>{headline}</title></head>"
        f"<body><article><h1>{headline}</h1><div class=entry-content>{text}</div></article></body></html>"
    )


PROSE = (
    "The director sat down with us the morning after the premiere to talk about the years it took to find the money, "
    "the crew that stayed, and the one scene that nobody wanted to shoot twice. It was cold, and the coffee was worse."
)


def junket(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    command = [str(JUNKET), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd or ROOT, capture_output=True, text=True, timeout=100)
