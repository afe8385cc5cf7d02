"""Credit blocks in the manner of many publications are read in every markup that fits them.

The blocks are invented, printed as real publications print theirs, and labelled by hand: see ``tests/blocks``. Each
file's floor stands just under what it reaches; to lower one is to read those publications worse.
"""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors import extract

FOLDER = Path(__file__).parent / "blocks"
sys.path.insert(0, str(FOLDER.parents[1] / "benchmarks"))

import score  # noqa: E402 the benchmarks are scripts, and no package

FLOORS = {
    "cinemas": 0.87,
    "cjk": 0.96,
    "de": 0.96,
    "es": 0.99,
    "festivals": 0.98,
    "fr": 0.94,
    "it": 0.98,
    "nl": 0.99,
    "nordic": 0.98,
    "pl_cs": 0.99,
    "press": 0.95,
    "pt": 0.95,
    "sites": 0.96,
    "tr_ru": 0.98,
    "trade": 0.98,
    "wikipedia": 0.99,
    "world": 0.95,
}
"""File → the F1 that all its blocks must reach together."""


def _blocks(name: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return blocks


def test_every_file_has_a_floor() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {*FLOORS, "none"}


@pytest.mark.parametrize("name", FLOORS)
def test_publications_are_read(name: str) -> None:
    count = score.total(_blocks(name))
    assert count.f1 >= FLOORS[name], (
        f"{name}: F1 {count.f1:.3f}; see benchmarks/accuracy.py --blocks tests/blocks --misses"
    )


@pytest.mark.parametrize("block", _blocks("none"), ids=lambda block: str(block["id"]))
def test_other_facts_are_no_work(block: dict[str, Any]) -> None:
    assert score.total([block]).wrong == 0


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            [
                "Directed by Mara Lindqvist and written by Ida Holm, the film opens with a storm that nobody on the crew had planned for.",
                "Produced by Tomas Reiter, it took six years and two lost financiers before anybody saw a single frame of it.",
            ],
        ),
        (
            "it",
            [
                "Diretto da Mara Lindri e scritto da Paolo Rosati, il film è interpretato da Lucio Vanni, che torna dopo dieci anni.",
                "Prodotto da Carlo Dinelli, racconta una famiglia che non riesce a vendere la casa al mare, e ci resta per sempre.",
            ],
        ),
        (
            "ru",
            [
                "Режиссёр Кира Полевая сняла картину в маленьком городе на севере. Главные роли исполнили местные жители и студенты.",
                "Композитор Антон Зимин написал музыку за две недели. Продюсер Дарья Лещук нашла деньги только после премьеры.",
            ],
        ),
        (
            "fr",
            [
                "Réalisé par Claire Vautrin et produit par Hugo Lemaire, le film suit une institutrice qui refuse de quitter sa vallée.",
                "Avec Anna Perrot dans le premier rôle, il surprend par une douceur que personne n’attendait de cette réalisatrice.",
            ],
        ),
        (
            "de",
            [
                "Regie führte Lena Brockmann, die auch das Drehbuch geschrieben hat und nach drei Jahren Pause wieder drehen durfte.",
                "Produzent Jan Wiesner wollte den Film zunächst gar nicht machen, weil ihm das Ende zu traurig und zu teuer erschien.",
            ],
        ),
        (
            "es",
            [
                "Dirigida por Marta Solana y escrita por Iván Robles, la película cuenta la historia de un pueblo que pierde su tren.",
                "Producida por Lola Arrieta, llegó a las salas sin publicidad y se quedó en ellas durante todo el verano siguiente.",
            ],
        ),
    ],
)
def test_prose_that_opens_as_credits_do_is_no_block(language: str, paragraphs: list[str]) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html lang={language}><body><article><h1>Mara</h1>{text}</article></body></html>"
    assert not extract(page, "https://magazine.example/mara").works
    assert extract(page, "https://magazine.example/mara").body == tuple(paragraphs)
