"""Facts that no label announces, as listings print them."""

import pytest

from extractors.facts import peel, read_facts
from extractors.values.setting import Setting


def _read(text: str, language: str) -> list[tuple[str, str]]:
    return [(fact.name, fact.text) for fact in read_facts(text, Setting(language=language)) if fact.name != "aside"]


@pytest.mark.parametrize(
    ("text", "language", "facts"),
    [
        ("Tragikomödie, USA 2024", "de", [("genres", "Tragikomödie"), ("countries", "USA"), ("year", "2024")]),
        ("USA 1983. 92min", "en", [("countries", "USA"), ("year", "1983"), ("runtime", "92min")]),
        (
            "14 mai 2025 en salle | 1h 47min | Comédie dramatique, Romance",
            "fr",
            [
                ("release", "14 mai 2025 en salle"),
                ("runtime", "1h 47min"),
                ("genres", "Comédie dramatique"),
                ("genres", "Romance"),
            ],
        ),
        (
            "2024年製作／113分／G／日本",
            "ja",
            [("year", "2024"), ("runtime", "113分"), ("rating", "G"), ("countries", "日本")],
        ),
        (
            "German, Hungarian 93’ Colour",
            "en",
            [("languages", "German"), ("languages", "Hungarian"), ("runtime", "93’")],
        ),
        ("D/Österreich 2024", "de", [("countries", "D"), ("countries", "Österreich"), ("year", "2024")]),
        ("111 minutes ‧ R ‧ 2025", "en", [("runtime", "111 minutes"), ("rating", "R"), ("year", "2025")]),
        ("Rated PG-13, 1 hour 52 minutes", "en", [("rating", "Rated PG-13"), ("runtime", "1 hour 52 minutes")]),
        ("2 hr, 19 min", "en", [("runtime", "2 hr, 19 min")]),
        ("2024 • South Korea • Finecut Lane", "en", [("year", "2024"), ("countries", "South Korea")]),
        ("Italia 2023 - durata 98'", "it", [("countries", "Italia"), ("year", "2023"), ("runtime", "durata 98'")]),
    ],
)
def test_facts(text: str, language: str, facts: list[tuple[str, str]]) -> None:
    assert _read(text, language) == facts


@pytest.mark.parametrize(
    "text",
    [
        "2 min read | Drama",
        "March 3, 2024 | 5 min read",
        "London, 5 May 2025",
        "FM radio, 2024",
        "Books, Film, Music",
        "Updated: Dec 3, 2023",
        "Past Lives (2023)",
        "Once Upon a Time in Anatolia (2011, Turkey)",
    ],
)
def test_other_lines_are_no_facts(text: str) -> None:
    assert _read(text, "en") == []


@pytest.mark.parametrize(
    ("text", "rest", "names"),
    [
        ("Ada Moor. UK/Nigeria. 2025. 97mins", "Ada Moor", ["countries", "countries", "year", "runtime"]),
        ("Ada Moor | Poland | 1981 | 101 min", "Ada Moor", ["countries", "year", "runtime"]),
        ("Small Hours (15) 97 mins", "Small Hours", ["rating", "runtime"]),
        ("Ada Moor, Bo Lind", "Ada Moor, Bo Lind", []),
        ("Paris, France", "Paris, France", []),
    ],
)
def test_facts_behind_a_value(text: str, rest: str, names: list[str]) -> None:
    kept, facts = peel(text, Setting(language="en"))
    assert (kept.rstrip(" ("), [fact.name for fact in facts]) == (rest, names)
