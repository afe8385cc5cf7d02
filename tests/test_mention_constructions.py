"""Constructions that give people their roles, each with several names and places in a paragraph. All names are invented.

They stand in ``mentions/constructions.txt``, a line each, by language. ``A`` is the name that changes, ``T`` a
title; "A:director" says what the construction makes of a person, "A:" that it gives no role.
"""

from pathlib import Path

import pytest

from extractors import extract

FILLER = (
    "<p>Nothing else is said here, and the page goes on for a while, as pages do, in sentences that name nobody.</p>"
)
NAMES = ("Martin Hale", "J.R. Falk", "Lars von Thalen", "Mary Anne Cole", "Zoë Müller")
PLACES = ("{}", "“Paper Moths” was the last. {}", "{} Filming begins in May.")
OTHERS = {"B": "Priya Raman", "C": "Ted Skoglund", "D": "Ilka Brandt"}
ROWS = []
for line in (Path(__file__).parent / "mentions" / "constructions.txt").read_text(encoding="utf-8").splitlines():
    if line.startswith("# "):
        language = line[2:]
    elif line:
        ROWS.append((language, *line.rsplit(" => ", 1)))


def mentions(paragraph: str, language: str) -> dict[str, list[str]]:
    """Name → roles of a page with one paragraph."""
    page = (
        f"<html lang={language}><title>…</title><body><article><h1>…</h1>{FILLER}<p>{paragraph}</p>{FILLER}</article>"
    )
    return {
        person.name: sorted(map(str, person.roles)) for person in extract(page, "https://prose.example/a/1").mentions
    }


@pytest.mark.parametrize(("language", "construction", "roles"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_a_construction_gives_roles(language: str, construction: str, roles: str) -> None:
    wanted = dict(part.strip().split(":") for part in roles.split(";"))
    for number, name in enumerate(NAMES):
        named = {"A": name, **OTHERS}
        paragraph = PLACES[number % len(PLACES)].format(construction.format(T="“Glass Harbour”", **named))
        assert mentions(paragraph, language) == {
            named[key]: sorted(filter(None, given.split(","))) for key, given in wanted.items()
        }


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Hale and Priya Raman star in it.", {"Martin Hale": ["actor"], "Priya Raman": ["actor"]}),
        ("It was written by Priya Raman and Hale.", {"Martin Hale": ["writer"], "Priya Raman": ["writer"]}),
        ("It stars Hale and Priya Raman.", {"Martin Hale": ["actor"], "Priya Raman": ["actor"]}),
        ("The Hale-directed drama is long.", {"Martin Hale": ["director"]}),
        ("Hale of Reel House Pictures produces.", {"Martin Hale": ["producer"]}),
        ("It is based on Hale’s novel.", {"Martin Hale": ["source material"]}),
        ("Directors met Hale.", {"Martin Hale": []}),
    ],
)
def test_a_surname_alone_stands_on_lists_as_full_names_do(sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(f"They met Martin Hale in the spring. {sentence}", "en") == people


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("They met Zorvan Pelk in May. Pelk directs.", {"Zorvan Pelk": ["director"]}),
        ("They met Zorvan Pelk in May. It rained.", {}),
        ("Paper Kites guitarist Martin Hale was there.", {"Martin Hale": ["musician"]}),
    ],
)
def test_a_role_tells_who_is_a_person(sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, "en") == people
