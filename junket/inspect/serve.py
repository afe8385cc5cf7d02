"""The view on the loopback: the page itself, and two requests that only that page can send, to save it and to end."""

import json
import secrets
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click
import orjson

from junket.fixture import save
from schemas.page import Page

LONGEST = 4096
"""Bytes of a request's body."""
PATIENCE = 10
"""Seconds that a silent connection is kept."""


class Server(ThreadingHTTPServer):
    """Shows one document and saves one page, until it is told to end.

    Other sites that are open in the browser can send requests to it too. They are refused: a request must name this
    host, come from this origin, be JSON and carry the token that stands in the document.
    """

    daemon_threads = True

    def __init__(self, page: Page, to: Path, document: Callable[[str], bytes]) -> None:
        self.token = secrets.token_urlsafe(24)
        self.page, self.to = page, to
        self.saving = threading.Lock()
        self.document = document(self.token)
        super().__init__(("127.0.0.1", 0), _Handler)
        self.host = f"127.0.0.1:{self.server_port}"

    @property
    def url(self) -> str:
        """Where it shows the document."""
        return f"http://{self.host}/"

    def keep(self, name: object) -> dict[str, Any]:
        """Save the page as a fixture; say where, or what is against it."""
        if not isinstance(name, str):
            return {"error": "a fixture's name is a text"}
        try:
            with self.saving:
                folder, _ = save(self.page, name.strip() or None, self.to)
        except click.ClickException as error:
            return {"error": error.format_message()}
        except (OSError, ValueError) as error:
            return {"error": f"cannot be saved: {error}"}
        return {"folder": str(folder), "bytes": len(self.page.body)}


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = PATIENCE

    def do_GET(self) -> None:
        if self.headers["Host"] != self.server.host:
            self._answer(HTTPStatus.FORBIDDEN, {"error": "another host"})
        elif self.path != "/":
            self._answer(HTTPStatus.NOT_FOUND, {"error": "nothing here"})
        else:
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", self.server.document)

    def do_POST(self) -> None:
        refusal = self._refusal()
        if refusal:
            self._answer(HTTPStatus.FORBIDDEN, {"error": refusal})
        elif self.path == "/done":
            self._answer(HTTPStatus.OK, {})
            self.server.shutdown()
        elif self.path == "/save":
            self._answer(*self._saved())
        else:
            self._answer(HTTPStatus.NOT_FOUND, {"error": "nothing here"})

    def _refusal(self) -> str | None:
        if self.headers["Host"] != self.server.host:
            return "another host"
        if self.headers["Origin"] != f"http://{self.server.host}":
            return "another origin"
        if self.headers.get_content_type() != "application/json":
            return "no JSON"
        token = (self.headers["X-Junket-Token"] or "").encode("utf-8", "replace")
        return None if secrets.compare_digest(token, self.server.token.encode()) else "no token"

    def _saved(self) -> tuple[HTTPStatus, dict[str, Any]]:
        length = self.headers["Content-Length"] or ""
        if not (length.isascii() and length.isdigit() and int(length[:9]) <= LONGEST):
            return HTTPStatus.BAD_REQUEST, {"error": "no length, or too long"}
        try:
            asked = json.loads(self.rfile.read(int(length)))
            return HTTPStatus.OK, self.server.keep(asked["name"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return HTTPStatus.BAD_REQUEST, {"error": "not understood"}

    def _answer(self, status: HTTPStatus, told: dict[str, Any]) -> None:
        self._send(status, "application/json", orjson.dumps(told))

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", "frame-ancestors 'none'"),  # the document has the rest of its policy
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal belongs to the command."""
