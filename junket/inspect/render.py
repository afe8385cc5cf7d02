"""The view as one HTML document that loads nothing, runs no script but its own, and shows all that was scraped as text."""

import unicodedata

from markupsafe import Markup

from junket import html
from junket.inspect.view import View

FOLDER = "junket.inspect"
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
    style, script = (html.resource(FOLDER, name) for name in ("inspect.css", "inspect.js"))
    environment = html.environment(FOLDER)
    environment.filters["visible"] = visible
    document = environment.get_template("inspect.html").render(
        view=view,
        record=view.found.record,
        save=save,
        link=html.link(view.found.page.url),
        policy=policy(style, script, served=save is not None),
        style=Markup(style),  # noqa: S704  our own files
        script=Markup(script),  # noqa: S704
    )
    return document.encode("utf-8", "backslashreplace")


def policy(style: str, script: str, *, served: bool) -> str:
    """The Content-Security-Policy of the document: its own style and script, by their digests, and nothing else."""
    connect = "'self'" if served else "'none'"
    return (
        f"default-src 'none'; style-src {html.digest(style)}; script-src {html.digest(script)}; connect-src {connect}; "
        "base-uri 'none'; form-action 'none'"
    )
