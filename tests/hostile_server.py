"""A web server that does what servers must not, on the loopback, each misdeed at an address of its own."""

import gzip
import itertools
import os
import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from conftest import article

Misdeed = Callable[[BaseHTTPRequestHandler], None]


def sent(request: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    """Send an answer; a header that is given takes the place of the right one."""
    request.send_response(status)
    named = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in named.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(body)


def drip(request: BaseHTTPRequestHandler) -> None:
    """A byte now and then, for half a minute."""
    request.send_response(200)
    request.send_header("Content-Length", "100000")
    request.end_headers()
    for _ in range(100):
        request.wfile.write(b" ")
        request.wfile.flush()
        time.sleep(0.3)


def reset(request: BaseHTTPRequestHandler) -> None:
    """Half a body, then the connection is reset."""
    request.send_response(200)
    request.send_header("Content-Length", "100000")
    request.end_headers()
    request.wfile.write(b"<html><p>half")
    request.wfile.flush()
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(request.connection.detach())  # its own `close` waits for the files that were made of it
    request.close_connection = True


def endless(request: BaseHTTPRequestHandler) -> None:
    """A page that is sent in pieces for as long as anyone listens, at most 200 MB."""
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.send_header("Connection", "close")
    request.end_headers()
    for _ in range(200):
        request.wfile.write(b"<p>" + b"x" * 1_000_000)


def pages(request: BaseHTTPRequestHandler) -> None:
    """A listing page that has two new articles, which are not there, and a next page, for ever."""
    number = int(request.path.strip("/").split("/")[-1])
    links = "".join(f'<h2><a href="/invented/{number}-{each}/">x</a></h2>' for each in range(2))
    sent(request, f'<html><body>{links}<a class=next href="/pages/{number + 1}/">older</a></body></html>'.encode())


def calendar(request: BaseHTTPRequestHandler) -> None:
    """A month that has no new article, and a next month, for ever."""
    number = int(request.path.strip("/").split("/")[-1])
    sent(
        request,
        f'<html><body><h2><a href="/good/">x</a></h2><a class=next href="/calendar/{number + 1}/">next'.encode(),
    )


GOOD = article("First Film Director Ada Reel on the Set").encode()
BOMB = gzip.compress(b"<p>" * 30_000_000, 9)

NOISE = random.Random(7).randbytes(40_000)  # noqa: S311  the same each time
BINARIES = {
    "binary": bytes(range(256)) * 100,
    "packed": NOISE,
    "jpeg": b"\xff\xd8\xff\xe1\x00\x10Exif\0\0<x:xmpmeta><rdf:RDF>" + NOISE,
    "mp4": b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + NOISE,
    "pdf": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + b"BT (A talk about the rain) Tj ET\n" * 100,
    "zip": b"PK\x03\x04\x14\0\0\0\0\0page.html<html><body><h1>A stored page</h1>" + GOOD,
}
"""What is no page, and is sent as one."""

MISDEEDS: dict[str, Misdeed] = {
    "/good/": lambda request: sent(request, GOOD),
    "/drip/": drip,
    "/reset/": reset,
    "/endless/": endless,
    "/large/": lambda request: sent(request, b"", Content_Length=str(200 * 1024 * 1024)),
    "/bomb/": lambda request: sent(request, BOMB, Content_Encoding="gzip"),
    "/not-gzip/": lambda request: sent(request, GOOD, Content_Encoding="gzip"),
    "/too-long/": lambda request: (sent(request, GOOD, Content_Length="900000"), request.connection.close())[0],
    "/too-short/": lambda request: sent(request, GOOD, Content_Length="20", Connection="close"),
    "/charset/": lambda request: sent(request, GOOD, Content_Type="text/html; charset=utf-16"),
    "/no-charset/": lambda request: sent(request, GOOD, Content_Type="text/html; charset=klingon"),
    **{f"/{kind}/": lambda request, body=body: sent(request, body) for kind, body in BINARIES.items()},
    "/soft-404/": lambda request: sent(request, b"<html><title>Oops</title><p>We could not find that page.</p></html>"),
    "/loop/": lambda request: sent(request, b"", 302, Location="/loop/"),
    "/there/": lambda request: sent(request, b"", 302, Location="/back/"),
    "/back/": lambda request: sent(request, b"", 302, Location="/there/"),
    "/nowhere/": lambda request: sent(request, b"", 302, Location="http://[broken/"),
    "/garbage/": lambda request: (request.wfile.write(b"\0\1\2 no http\r\n\r\n"), request.connection.close())[1],
}

COUNT = itertools.count()


def answer(request: BaseHTTPRequestHandler) -> None:
    for prefix, misdeed in {"/pages/": pages, "/calendar/": calendar}.items():
        if request.path.startswith(prefix):
            misdeed(request)
            return
    if request.path.startswith("/hop/"):  # to a new address each time
        sent(request, b"", 302, Location=f"/hop/{next(COUNT)}/")
    elif request.path in MISDEEDS:
        MISDEEDS[request.path](request)
    else:
        sent(request, b"no such page", 404)


@contextmanager
def hostile() -> Iterator[str]:
    """The server's address, while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with suppress(OSError, ValueError):
                answer(self)
                return
            self.close_connection = True

        def finish(self) -> None:
            with suppress(OSError, ValueError):
                super().finish()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign,assignment]  # broken pipes are the point
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
