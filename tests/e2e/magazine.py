"""An invented film magazine: forty articles in WordPress's block markup, and what each must give.

The same every time. What WordPress holds beside articles is there too: a page, a draft, a post of the future, one with
a password.
"""

import base64
import html
import random
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

NAME = "The Second Reel"
TIMEZONE = "Europe/Vienna"
COUNT = 40
WRITERS = ("Nora Feldkamp", "Tobias Anders Quist", "Imani Osei-Bright")

FIRST = "Marta Elias Ingrid Samir Joana Henrik Talia Bruno Celeste Viktor Anneke Rafael Selma Desmond Yara".split()
LAST = "Havlík Okonjo Brandt Salcedo Whitlow Marchetti Lindqvist Farrow Novák Achebe Dumont Petrossian Keane".split()
ADJECTIVES = "Quiet Salted Last Borrowed Hollow Northern Painted Seventh Patient Drowned".split()
NOUNS = "Harbour Orchard Winter Ferryman Telephone Quarry Lantern Choir Border Motel".split()
COMPANIES = (
    "Tin Lighthouse Films",
    "Paper Kite Pictures",
    "Grey Heron Media",
    "Two Rivers Productions",
    "Cellar Door Film",
)
DISTRIBUTORS = ("Meridian Releasing", "Foxglove Films", "Longshore Pictures")
GENRES = ("Drama", "Documentary", "Thriller", "Comedy", "Mystery")
CERTIFICATES = ("PG-13", "R", "PG")

SUBJECTS = ("The crew", "Our cinematographer", "The whole town", "A neighbour", "The sound recordist", "My producer")
VERBS = ("waited for", "argued about", "slept beside", "paid for", "walked around", "wrote down")
OBJECTS = ("the last ferry of the season", "a borrowed generator", "the one dry road", "an old projector that hummed",
           "two boxes of wet film", "the light behind the mill")  # fmt: skip
ENDINGS = ("and nobody complained.", "until the rain stopped.", "which is how the ending was found.",
           "while the money ran out.", "and the scene stayed in the cut.", "because there was no second take.")  # fmt: skip
COMMENTS = (
    "I was an extra on the quay that day, and my boots are still wet.",
    "You forgot the short!\nDirector: Somebody Else\nCast: My Cousin, Her Dog\nRuntime: 4 minutes",
)
QUESTIONS = ("How did the shoot begin?", "What did the weather do to the schedule?", "When did you know that it would hold?",
             "Who saw the first cut?", "What comes next for you?")  # fmt: skip


@dataclass(frozen=True)
class Film:
    title: str
    directors: tuple[str, ...]
    writers: tuple[str, ...]
    producers: tuple[str, ...]
    cast: tuple[str, ...]
    companies: tuple[str, ...]
    distributor: str
    genre: str
    certificate: str
    opens: date
    minutes: int


@dataclass(frozen=True)
class Post:
    """What is loaded into WordPress, and for an article what its record must say."""

    headline: str
    slug: str
    content: str
    author: str
    date: datetime
    """By the site's own clock."""
    categories: tuple[str, ...]
    tags: tuple[str, ...] = ()
    image: str | None = None
    excerpt: str = ""
    type: str = "post"
    status: str = "publish"
    password: str = ""
    kind: str = "interview"
    film: Film | None = None
    paragraphs: tuple[str, ...] = field(default=())
    video: str | None = None
    comments: tuple[str, ...] = ()


def articles() -> list[Post]:
    """The forty articles, oldest first."""
    return [_article(number, random.Random(number)) for number in range(COUNT)]  # noqa: S311  the same every time


def others() -> list[Post]:
    """What is no published article."""
    text = _paragraphs(["The Second Reel is made by three people at one long table above a closed cinema."])
    common = {"author": WRITERS[0], "categories": ("Interviews",), "content": text}
    past = datetime(2024, 2, 1, 9, 0)  # noqa: DTZ001  the site's clock
    return [
        Post("About Us", "about-us", date=past, type="page", **common),
        Post("A Draft That Nobody Reads", "a-draft", date=past, status="draft", **common),
        Post("An Embargoed Interview", "embargoed", date=datetime(2096, 2, 1, 9, 0), status="future", **common),  # noqa: DTZ001
        Post("For Subscribers", "for-subscribers", date=past, password="popcorn", **common),  # noqa: S106  it is to stay locked
    ]


def magazine() -> dict[str, Any]:
    """What php/load.php reads."""
    told = (
        "headline",
        "slug",
        "content",
        "author",
        "categories",
        "tags",
        "image",
        "excerpt",
        "type",
        "status",
        "password",
        "comments",
    )
    posts = [*articles(), *others()]
    return {
        "name": NAME,
        "timezone": TIMEZONE,
        "posts_per_rss": COUNT + 10,
        "authors": WRITERS,
        "images": {f"still-{number}.png": base64.b64encode(_picture(number)).decode() for number in range(2)},
        "posts": [{key: getattr(post, key) for key in told} | {"date": post.date.isoformat(" ")} for post in posts],
    }


def _article(number: int, chance: random.Random) -> Post:
    film = _film(number, chance)
    person, kind = film.directors[0], ("interview", "interview", "review", "interview")[number % 4]
    first = f"{film.title} opens on an empty road, and {person} lets it stay empty for a long while."
    paragraphs = [first, *(" ".join(_sentence(chance) for _ in range(4)) for _ in range(4))]
    video = f"sEcondReel{number % 10}" if number % 4 == 1 else None
    if number % 4 == 2:
        headline, categories = f"‘{film.title}’ Review: A Road With Nobody on It", ("Reviews",)
        middle = _paragraphs(paragraphs)
    elif number % 4 == 1:
        headline, categories = f"‘{film.title}’ Director {person} (Video Interview)", ("Interviews", "Video")
        middle = _paragraphs(paragraphs) + _video(video or "")
    elif number % 4 == 3:
        headline, categories = f"{person} on Directing ‘{film.title}’", ("Interviews",)
        middle = _paragraphs(paragraphs)
    else:
        headline, categories = f"Interview: {person}, Director of ‘{film.title}’", ("Interviews",)
        asked = [f"<strong>{question}</strong>" for question in QUESTIONS]
        answers = [f"<strong>{person}:</strong> {_sentence(chance)} {_sentence(chance)}" for _ in QUESTIONS]
        middle = _paragraphs([first, *(turn for pair in zip(asked, answers, strict=True) for turn in pair)])
        paragraphs = [first]
    return Post(
        headline=headline,
        slug=f"{film.title.lower().replace(' ', '-')}-{number}",
        content=middle + BLOCKS[number % len(BLOCKS)](_credits(film)),
        author=WRITERS[number % len(WRITERS)],
        date=datetime(2024, 3, 1, 8, 30) + timedelta(days=2 * number, minutes=7 * number),  # noqa: DTZ001  the site's clock
        categories=categories,
        tags=(film.title, person),
        image=f"still-{number // 5 % 2}.png" if number % 5 == 0 else None,
        excerpt="" if number % 3 else f"A word with {person}.",
        kind=kind,
        film=film,
        paragraphs=tuple(paragraphs),
        video=video,
        comments=COMMENTS if number % 4 == 3 else (),
    )


def _film(number: int, chance: random.Random) -> Film:
    titles = [f"The {adjective} {noun}" for adjective, noun in product(ADJECTIVES, NOUNS)]
    people = [f"{first} {last}" for first, last in product(FIRST, LAST)]
    named = chance.sample(people, 8)
    return Film(
        title=titles[number * 7 % len(titles)],
        directors=tuple(named[: 1 + number % 2]),
        writers=tuple(named[2:3]),
        producers=tuple(named[3 : 4 + number % 3]),
        cast=tuple(named[5:8]),
        companies=tuple(chance.sample(COMPANIES, 1 + number % 2)),
        distributor=chance.choice(DISTRIBUTORS),
        genre=chance.choice(GENRES),
        certificate=chance.choice(CERTIFICATES),
        opens=date(2024, 4, 5) + timedelta(days=7 * number),
        minutes=82 + number,
    )


def _credits(film: Film) -> list[tuple[str, str]]:
    return [
        ("Director", ", ".join(film.directors)),
        ("Writer", ", ".join(film.writers)),
        ("Producers" if len(film.producers) > 1 else "Producer", ", ".join(film.producers)),
        ("Cast", ", ".join(film.cast)),
        ("Production Companies" if len(film.companies) > 1 else "Production Company", ", ".join(film.companies)),
        ("Distributor", film.distributor),
        ("Genre", film.genre),
        ("Rating", film.certificate),
        ("Release Date (Theaters)", f"{film.opens:%B} {film.opens.day}, {film.opens.year}"),
        ("Runtime", f"{film.minutes // 60}h {film.minutes % 60}m"),
    ]


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(words) for words in (SUBJECTS, VERBS, OBJECTS, ENDINGS))


# As WordPress's editor saves its blocks.
def _block(name: str, content: str) -> str:
    return f"<!-- wp:{name} -->\n{content}\n<!-- /wp:{name} -->\n\n"


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(_block("paragraph", f"<p>{text}</p>") for text in texts)


def _video(name: str) -> str:
    address = f"https://www.youtube.com/embed/{name}"
    return _block("html", f'<iframe src="{address}" width="640" height="360" title="Video"></iframe>')


def _one_paragraph(pairs: Sequence[tuple[str, str]]) -> str:
    return _paragraphs(["<br>".join(f"<strong>{label}:</strong> {html.escape(value)}" for label, value in pairs)])


def _paragraph_each(pairs: Sequence[tuple[str, str]]) -> str:
    return _paragraphs([f"{label}: {html.escape(value)}" for label, value in pairs])


def _list(pairs: Sequence[tuple[str, str]]) -> str:
    items = (_block("list-item", f"<li><strong>{label}</strong>: {html.escape(value)}</li>") for label, value in pairs)
    return _block("list", f"<ul>{''.join(items)}</ul>")


def _table(pairs: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><td>{label}</td><td>{html.escape(value)}</td></tr>" for label, value in pairs)
    return _block("table", f'<figure class="wp-block-table"><table><tbody>{rows}</tbody></table></figure>')


def _columns(pairs: Sequence[tuple[str, str]]) -> str:
    half = len(pairs) // 2
    sides = (
        _block("column", f'<div class="wp-block-column">{_one_paragraph(side)}</div>')
        for side in (pairs[:half], pairs[half:])
    )
    return _block("columns", f'<div class="wp-block-columns">{"".join(sides)}</div>')


BLOCKS: tuple[Callable[[Sequence[tuple[str, str]]], str], ...] = (
    _one_paragraph,
    _paragraph_each,
    _list,
    _table,
    _columns,
)


def _picture(number: int) -> bytes:
    """A small PNG of one colour."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    width, height = 640, 360
    rows = (b"\0" + bytes((40 * number, 90, 120)) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
