"""The view as one HTML document that loads nothing, runs no script but its own, and shows all that was scraped as text."""

import base64
import hashlib
import unicodedata
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from junket.inspect.view import View

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters that show nothing, and are of no category of control characters. Source: Unicode, Default_Ignorable_Code_Point."""


def visible(text: object) -> Markup:
    """A text as HTML. What shows nothing or turns the direction of writing is shown by its code."""
    parts: list[str] = []
    plain: list[str] = []
    for letter in str(text):
        if letter not in _BLANK and (unicodedata.category(letter)[0] != "C" or letter in "\t\n\r"):
            plain.append(letter)
            continue
        parts.append(Markup.escape("".join(plain)))
        plain.clear()
        parts.append(f'<span class="code">U+{ord(letter):04X}</span>')
    parts.append(Markup.escape("".join(plain)))
    return Markup("".join(parts))  # noqa: S704  each part is escaped


def render(view: View, save: tuple[str, str] | None = None) -> bytes:
    """The document in UTF-8.

    Args:
        view: what to show.
        save: for a document that a server shows: the token that its requests carry, and the folder that fixtures go to.
    """
    folder = files("junket.inspect")
    style, script = ((folder / name).read_text(encoding="utf-8") for name in ("inspect.css", "inspect.js"))
    environment = Environment(
        loader=PackageLoader("junket.inspect", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    html = environment.get_template("inspect.html").render(
        view=view,
        record=view.found.record,
        save=save,
        link=view.found.page.url if urlsplit(view.found.page.url).scheme in {"http", "https"} else None,
        policy=policy(style, script, served=save is not None),
        style=Markup(style),  # noqa: S704  our own files
        script=Markup(script),  # noqa: S704
    )
    return html.encode("utf-8", "backslashreplace")


def policy(style: str, script: str, *, served: bool) -> str:
    """The Content-Security-Policy of the document: its own style and script, by their digests, and nothing else."""
    connect = "'self'" if served else "'none'"
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; connect-src {connect}; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
