"""A small web site on the loopback, junket as a command, and what to do where a test wants what Python does not bring."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

settings.register_profile("junket", deadline=None)  # no timed tests: a slow machine is no failure
settings.load_profile("junket")

ROOT = Path(__file__).parent.parent
JUNKET = Path(sys.executable).with_name("junket")

NEEDS = {
    "browser": ("chromium", "chromedriver"),
    "redis": ("redis-server",),
    "wordpress": ("/usr/share/wordpress/wp-load.php", "php", "mariadbd", "mariadb-install-db"),
}
"""Programs and files of Debian's packages, by the name that a test asks for them: ``@pytest.mark.needs("redis")``."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--e2e", action="store_true", help="fail, not skip, where a test's `needs` are not installed")


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        # A shell's job in the background ignores Ctrl-C, and so would every command that a test starts and ends with it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line(
        "markers", f"needs(name, ...): skip where what a test runs is not there: {', '.join(NEEDS)}"
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    everywhere = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))  # where Debian keeps servers
    for name in (name for mark in item.iter_markers("needs") for name in mark.args):
        missing = [each for each in NEEDS[name] if not shutil.which(each, os.F_OK, everywhere)]
        if missing:
            (pytest.fail if item.config.getoption("--e2e") else pytest.skip)(
                f"{name}: no {' and no '.join(missing)} here; `make e2e` installs them"
            )


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
    with serve("127.0.0.1") as it:
        yield it


@contextmanager
def serve(*addresses: str) -> Iterator[Site]:
    """A site on one port of several addresses of this machine, which are different hosts to a crawl."""
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

    servers: list[ThreadingHTTPServer] = []
    for address in addresses:
        servers.append(ThreadingHTTPServer((address, it.port), Handler))
        it.port = servers[0].server_port
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield it
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Chrome]":
    """Chromium, for a test that is marked ``needs("browser")``. What it can be asked is in browser.py."""
    from browser import started

    with started(tmp_path_factory.mktemp("chromium")) as driver:
        yield driver


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
