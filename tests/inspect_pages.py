"""Pages for the tests of `junket inspect` and `junket serve`: one that states much, and one that attacks its reader."""

from conftest import PROSE

URL = "https://paper.example/interviews/the-salt-line/"

ATTACK = (
    "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'></mark></button></script>"
    "<svg onload='window.ran = 1'>{{ 7 * 7 }} javascript:window.ran=1"
)
"""What a page may say, as text."""


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;").replace('"', "&quot;")


def page(headline: str = "‘The Salt Line’ Director Inés Carvalho (Video Interview)", more: str = "") -> str:
    """An interview with a credit block, JSON-LD that disagrees with it, and labels that nobody knows."""
    told = (
        '{"@context": "https://schema.org", "@type": "Movie", "name": "The Salt Line", "duration": "PT99M", '
        '"director": {"@type": "Person", "name": "Inés Carvalho"}}'
    )
    return (
        f"<!doctype html><html lang=en><head><title>{headline}</title>"
        '<meta property="og:site_name" content="Paper">'
        f'<script type="application/ld+json">{told}</script></head><body>'
        "<nav class=navigation><a href='/'>Front</a><p>Sections of the paper</p></nav>"
        f"<article><h1>{headline}</h1><div class=entry-content><p>{PROSE}</p><p>{PROSE[::-1].capitalize()}</p>{more}"
        "<p><b>Director:</b> Inés Carvalho</p><p><b>Producers:</b> Bea Lindqvist, Tomas Ferreira</p>"
        "<p><b>Gaffer&#8203;ing:</b> someone &#8238;desrever</p>"
        "<p><b>Runtime:</b> 1h 44m</p></div></article></body></html>"
    )


def hostile() -> str:
    """A page whose every text is an attack, in its markup too."""
    text = escaped(ATTACK)
    return page(f"‘The Salt Line’ {text}", f"<p>{text} {PROSE}</p><p><a href='javascript:window.ran=1'>{text}</a></p>").replace(
        "<p><b>Runtime:", f"<p><b>Distributor:</b> {text}</p><p><b>Runtime:"
    )  # fmt: skip
