"""What junket's own HTML pages have in common: templates that escape, a policy by digests, and which addresses are linked."""

import base64
import hashlib
from importlib.resources import files
from urllib.parse import urlsplit

import jinja2


def resource(folder: str, name: str) -> str:
    """A text file of a package's folder, ``junket.report/templates``."""
    package, _, below = folder.partition("/")
    return (files(package) / below / name).read_text(encoding="utf-8")


def environment(folder: str) -> jinja2.Environment:
    """The templates of a package's folder. What they print is escaped, and a name that they do not know is an error."""
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: resource(folder, name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def digest(text: str) -> str:
    """A style or script as a Content-Security-Policy lets it pass: ``'sha256-…'``."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def link(url: str | None) -> str | None:
    """An address that may be linked to: of http or https, with a host. None for every other."""
    try:
        parts = urlsplit(url or "")
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and len(url or "") <= 2000
    except ValueError:
        return None
    return url if fits else None
