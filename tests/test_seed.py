"""The article that it all began with, in six markups, gives the design's record each time."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors import extract
from schemas import Record

SEED = Path(__file__).parents[2] / "shared" / "seed" / "last-take-interview.txt"
URL = (
    "https://cinemadailyus.com/interviews/last-take-rust-and-the-story-of-halyna-director-rachel-mason-video-interview/"
)

pytestmark = pytest.mark.skipif(
    not SEED.exists(), reason="the seed article stands beside the checkout, in ../shared/seed"
)

EXPECTED = {
    "schema_version": "1.0",
    "url": URL,
    "canonical_url": URL,
    "site": "cinemadailyus.com",
    "publisher": "Cinema Daily US",
    "kind": "interview",
    "headline": "‘Last Take: Rust and the Story of Halyna‘ Director Rachel Mason (Video Interview)",
    "language": "en",
    "authors": ["Edward Douglas"],
    "published_at": None,
    "modified_at": None,
    "fetched_at": None,
    "section": None,
    "tags": [],
    "interview": {
        "format": "video",
        "exclusive": False,
        "event": None,
        "people": [{"name": "Rachel Mason", "roles": ["director"]}],
        "turns": [],
    },
    "works": [
        {
            "title": "Last Take: Rust and the Story of Halyna",
            "original_title": None,
            "kind": "film",
            "year": None,
            "credits": {
                "director": [{"name": "Rachel Mason"}],
                "producer": [
                    {"name": "Julee Metz"},
                    {"name": "Rachel Mason"},
                    {"name": "Kate Barry"},
                    {"name": "Jon Bardin"},
                    {"name": "Will Cohen"},
                    {"name": "Jessica Grimshaw"},
                    {"name": "Nick Shumaker"},
                    {"name": "Jennifer Sears"},
                ],
            },
            "production_companies": [
                "Story Syndicate",
                "Future Clown Productions",
                "Anonymous Content",
                "Hulu Originals",
                "Concordia Studio",
            ],
            "distributors": ["Hulu"],
            "sales_agents": [],
            "rating": {"certificate": "TV-MA", "system": "us-tv", "reasons": None},
            "genres": ["Documentary", "Crime"],
            "languages": ["en"],
            "countries": [],
            "releases": [
                {
                    "date": "2025-03-11",
                    "precision": "day",
                    "type": "streaming",
                    "platform": "Hulu",
                    "country": None,
                    "note": None,
                }
            ],
            "runtime_minutes": 91,
            "episodes": None,
            "seasons": None,
            "box_office": None,
            "budget": None,
            "aspect_ratio": None,
            "sound_mix": [],
            "other": [],
        }
    ],
    "images": [],
    "videos": [],
    "warnings": [],
}


def _pair(line: str) -> tuple[str, str]:
    label, _, value = line.partition(":")
    return html.escape(label), html.escape(value.strip())


def _paragraphs(block: list[str]) -> str:
    return "".join(f"<p>{label}: {value}</p>\n" for label, value in map(_pair, block))


def _bold(block: list[str]) -> str:
    return "".join(f"<p><strong>{label}:</strong> {value}</p>\n" for label, value in map(_pair, block))


def _breaks(block: list[str]) -> str:
    return "<p>" + "<br>\n".join(f"{label}: {value}" for label, value in map(_pair, block)) + "</p>"


def _list(block: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{label}: {value}</li>" for label, value in map(_pair, block)) + "</ul>"


def _definitions(block: list[str]) -> str:
    return "<dl>" + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in map(_pair, block)) + "</dl>"


def _table(block: list[str]) -> str:
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in map(_pair, block))
    return f"<table>{rows}</table>"


def _page(markup: Callable[[list[str]], str]) -> str:
    headline, *rest = [line.strip() for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    first = next(number for number, line in enumerate(rest) if line.startswith("Director:"))
    last = next(number for number, line in enumerate(rest) if line.startswith("Runtime:"))
    before = "".join(f"<p>{html.escape(line)}</p>" for line in rest[:first])
    after = "".join(f"<p>{html.escape(line)}</p>" for line in rest[last + 1 :])
    return (
        f"<!doctype html><html><head><title>{html.escape(headline)}</title></head><body><h1>{html.escape(headline)}</h1>"
        f"<div>{before}{markup(rest[first : last + 1])}{after}</div></body></html>"
    )


@pytest.mark.parametrize("markup", [_paragraphs, _bold, _breaks, _list, _definitions, _table])
def test_the_seed_gives_the_designs_record(markup: Callable[[list[str]], str]) -> None:
    record = extract(_page(markup).encode(), URL)
    plain = record.model_dump(mode="json")
    assert {key: plain[key] for key in EXPECTED} == EXPECTED
    assert plain["id"] == extract("", URL).id


def test_the_seeds_prose() -> None:
    record = extract(_page(_paragraphs).encode(), URL)
    assert len(record.body) == 4
    assert record.body[0].startswith("On October 21, 2021, tragedy struck")
    assert record.body[-1].endswith("starting on Tuesday, March 11.")
    mentions = record.model_dump(mode="json")["mentions"]
    assert mentions[:2] == [
        {"name": "Alec Baldwin", "roles": ["actor", "producer"]},
        {"name": "Halyna Hutchins", "roles": ["cinematographer"]},
    ]
    others = {mention["name"]: mention["roles"] for mention in mentions[2:]}
    assert others["Hannah Gutierrez-Reed"] == ["armorer"]
    assert others["Rachel Mason"] == ["filmmaker"]
    assert set(others) == {"Hannah Gutierrez-Reed", "Rachel Mason", "Joel Souza", "Matthew Hutchins"}


def test_every_claim_has_its_evidence() -> None:
    record = extract(_page(_breaks).encode(), URL)
    assert_evidence(record)
    assert record.evidence["/works/0/runtime_minutes"].text == "Runtime: 1 hour, 31 minutes"
    assert record.evidence["/works/0/releases/0/platform"].source == "prose"


def assert_evidence(record: Record) -> None:
    plain = record.model_dump(mode="json")
    claims = [
        f"/works/{n}/{key}"
        for n, work in enumerate(plain["works"])
        for key, value in work.items()
        if value and key != "kind"
    ]
    claims += [f"/interview/{key}" for key, value in (plain["interview"] or {}).items() if value]
    claims += [
        f"/{key}" for key in ("headline", "language", "authors", "published_at", "publisher", "body") if plain[key]
    ]
    for claim in claims:
        below = any(pointer.startswith(claim + "/") for pointer in record.evidence)
        above = any(claim.startswith(pointer + "/") for pointer in record.evidence)
        assert claim in record.evidence or below or above, claim
