"""What hostile pages are made with: a plain article, and a part of it that grows with a number."""

from collections.abc import Callable
from dataclasses import dataclass

HEADLINE = "Ada Quill on the Long Winter of Her New Film"
DIRECTOR = "Ada Quill"
RUNTIME = 104

PROSE = (
    "<p>We met on a grey morning behind the theatre, where the crew had already packed the lamps and the cables away.</p>"
    "<p>She had slept for three hours, and spoke for two, about weather, money, and the patience that a camera asks for.</p>"
    "<p>Nothing of it was planned, she says, and most of what was planned was lost in the first week of the shoot.</p>"
)
CREDITS = "<p>Director: Ada Quill<br>Runtime: 104 minutes<br>Genre: Drama<br>Cast: Bo Marsh, Ines Tollan</p>"


@dataclass(frozen=True)
class Hostile:
    """A page that grows."""

    name: str
    make: Callable[[int], str | bytes]
    """The page, of a size."""
    small: int
    """The size at which the tests read it."""
    full: int
    """The size at which it is hostile."""
    headline: str | None = HEADLINE
    """What its headline must be read as; None where nobody could tell."""
    director: str | None = DIRECTOR
    """Whom its credits must name; None where nobody could tell."""
    content_type: str | None = None


def page(part: str, *, head: str = "", before: str = "", headline: str = HEADLINE, listed: str = CREDITS) -> str:
    """A plain article with the part behind its text and its credits."""
    return (
        f"<!doctype html><html lang=en><head><title>{headline}</title>{head}</head><body>{before}"
        f"<article><h1>{headline}</h1>{PROSE}{listed}{part}</article></body></html>"
    )


def inside(name: str, part: Callable[[int], str], small: int, full: int) -> Hostile:
    """A part of an article's text that grows."""
    return Hostile(name, lambda n: page(part(n)), small, full)


def in_head(name: str, part: Callable[[int], str], small: int, full: int) -> Hostile:
    return Hostile(name, lambda n: page("", head=part(n)), small, full)


def first(name: str, part: Callable[[int], str], small: int, full: int) -> Hostile:
    """A part that stands before the article."""
    return Hostile(name, lambda n: page("", before=part(n)), small, full)


def repeat(name: str, piece: str, small: int, full: int) -> Hostile:
    """One piece, many times over, as one part of the text; `{n}` in it counts, and `{w}` is each time another word."""
    return inside(name, lambda n: many(piece, n), small, full)


def many(piece: str, n: int) -> str:
    """The piece, many times over, with another number for `{n}` and another word for `{w}` each time."""
    if "{n}" not in piece and "{w}" not in piece:
        return piece * n
    return "".join(piece.replace("{n}", str(i)).replace("{w}", word(i)) for i in range(n))


def word(n: int) -> str:
    """A word of its own for each number: "Ba", "Bb" and so on."""
    letters, n = "", n + 26
    while n:
        letters, n = chr(97 + n % 26) + letters, n // 26
    return letters.capitalize()


def paragraph(name: str, piece: str, small: int = 3_000, full: int = 100_000) -> Hostile:
    """One paragraph that is one piece, many times over."""
    return inside(name, lambda n: f"<p>{many(piece, n)}</p>", small, full)


def value(name: str, label: str, piece: str, small: int = 3_000, full: int = 100_000) -> Hostile:
    """A credit whose value is one piece, many times over."""
    credit = CREDITS.removesuffix("</p>")
    return Hostile(name, lambda n: page("", listed=f"{credit}<br>{label}: {many(piece, n)}</p>"), small, full)


def headlined(name: str, piece: str, small: int = 1_000, full: int = 100_000) -> Hostile:
    """A headline that is one piece, many times over."""
    return Hostile(name, lambda n: page("", headline=many(piece, n)), small, full, headline=None)


def linked(name: str, data: Callable[[int], str], small: int, full: int) -> Hostile:
    """JSON-LD in the head."""
    return in_head(name, lambda n: f'<script type="application/ld+json">{data(n)}</script>', small, full)


def encoded(name: str, encoding: str, said: str | None) -> Hostile:
    """The plain article in one encoding, said to be in another; Latin letters survive where both hold ASCII."""
    ascii_kept = not encoding.lower().startswith(("utf-16", "utf-32", "utf-7", "cp037"))
    other = (said or "").lower().startswith(("utf-16", "utf-32", "utf-7", "cp037"))
    kept = ascii_kept and not other
    return Hostile(
        name,
        lambda n: page("<p>Čas, œuvre, naïve, «Déjà».</p>" * n).encode(encoding, "replace"),
        20,
        20_000,
        headline=HEADLINE if kept else None,
        director=DIRECTOR if kept else None,
        content_type=f"text/html; charset={said}" if said else None,
    )
