"""What stands between a browser and Datasette: who may ask, and what a page may do."""

import re
from collections.abc import Awaitable, Callable, MutableMapping
from importlib.resources import files
from typing import Any

from junket.html import digest

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Scope]]
Send = Callable[[Scope], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = ("127.0.0.1", "localhost", "::1")
OPEN = ("/-/static/", "/-/junket/")
"""Styles and scripts. What else is below ``/-/`` tells of the machine: paths, versions, threads."""
INLINE = ("table.html", "_close_open_menus.html", "_codemirror_foot.html")
"""Datasette's templates with scripts in them."""


def policy() -> str:
    """The Content-Security-Policy: Datasette's own scripts run and no other, and nothing is loaded or sent elsewhere.

    Some styles stand in attributes, which no digest can name: styles in the document are let pass.
    """
    templates = files("datasette") / "templates"
    scripts = [
        script.replace("{{ datasette_allow_facet }}", "true")
        for name in INLINE
        for script in re.findall(r"<script>(.*?)</script>", (templates / name).read_text(encoding="utf-8"), re.DOTALL)
    ]
    return "; ".join([
        "default-src 'none'",
        f"script-src 'self' {' '.join(map(digest, scripts))}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ])  # fmt: skip


def guarded(app: App, *, local: bool) -> App:
    """An application that answers by the policy and, if it is for this machine alone, only to this machine's own names.

    A site elsewhere can give its own name this machine's address, and would then be of one origin with the records: a
    request by another name is refused.
    """
    added = [
        (b"content-security-policy", policy().encode()),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"referrer-policy", b"no-referrer"),
        (b"x-content-type-options", b"nosniff"),
    ]

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        async def policed(message: Scope) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *added]
            await send(message)

        if scope["type"] == "http" and (refused := _refusal(scope, local=local)):
            status, why = refused
            await policed(
                {"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]}
            )
            await send({"type": "http.response.body", "body": why})
        else:
            await app(scope, receive, policed)

    return answer


def _refusal(scope: Scope, *, local: bool) -> tuple[int, bytes] | None:
    """The status and the reason with which a request is refused; None for one that is not."""
    if local:
        named = _named(dict(scope["headers"]).get(b"host", b""))
        return None if named else (421, b"This server is for this machine, by its own name.")
    told = scope["path"].startswith("/-/") and not scope["path"].startswith(OPEN)
    return (404, b"Nothing here.") if told else None


def _named(host: bytes) -> bool:
    """Whether a Host header names this machine itself."""
    name = host.decode("latin-1").lower()
    name = name.rpartition(":")[0] if name.rpartition(":")[2].isdigit() else name
    return name.strip("[]") in LOOPBACK
