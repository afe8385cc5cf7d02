"""Which works of several articles are one, and what is made of what they state."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_export import exported, record, table, written

from junket.export import fold
from junket.export.works import Scratch
from schemas import Work


def work(title: str | None, year: int | None = None, director: str | None = None, **fields: Any) -> dict[str, Any]:
    directing = {"director": [{"name": each} for each in director.split(" / ")]} if director else {}
    return {"title": title, "year": year, "credits": directing | fields.pop("credits", {}), **fields}


def cast(*names: str) -> dict[str, Any]:
    return {"credits": {"cast": [{"name": name} for name in names]}}


def groups(path: Path, works: list[dict[str, Any]]) -> list[list[int]]:
    """The works that were taken for one, by their places."""
    with Scratch(path) as scratch:
        for number, each in enumerate(works):
            scratch.add(f"{number:020x}", 0, Work.model_validate_json(json.dumps(each)), {})
        scratch.resolve()
        return sorted(sorted(int(article, 16) for article, *_ in scratch.claims(one)) for one in scratch.works())


TOGETHER, APART = [[0, 1]], [[0], [1]]


@pytest.mark.parametrize(
    ("one", "other", "became"),
    [
        # a director agrees
        (work("The Salt Line", 2024, "Ines Marrow"), work("THE SALT LINE", 2024, "Inès Marrow"), TOGETHER),
        (work("The Salt Line", None, "Ines Marrow"), work("The Salt Line", 2024, "Ines Marrow"), TOGETHER),
        (work("Salt & Line: Two", None, "A B"), work("Salt and Line – Two", None, "A B"), TOGETHER),
        (work("L'Été", None, "A B"), work("L’Ete", None, "A B"), TOGETHER),
        (work("Spider-Rain", None, "Ho Joon-min"), work("Spiderrain", None, "Joon Min Ho"), TOGETHER),
        (work("Twins", None, "A B / C D"), work("Twins", None, "C D"), TOGETHER),
        (work("遠い声の島", None, "高瀬みお"), work("遠い声の島", 2025, "高瀬みお"), TOGETHER),
        (work("Die Wasserwaage", None, "A B", original_title="The Level"), work("The Level", 2024, "A B"), TOGETHER),
        # the year agrees
        (work("Quarry", 2024), work("Quarry", 2024, "A B"), TOGETHER),
        (work("Quarry", 2024), work("Quarry", 2024), TOGETHER),
        # another credit agrees
        (work("Quarry", 2024, **cast("Ada Quill")), work("Quarry", None, "A B", **cast("Ada Quill", "X Y")), TOGETHER),
        (work("Quarry", **cast("Ada Quill")), work("Quarry", None, **cast("ADA QUILL")), TOGETHER),
        # nothing agrees but the title
        (work("Quarry"), work("Quarry"), APART),
        (work("Quarry", 2024), work("Quarry"), APART),
        (work("Quarry", None, "A B"), work("Quarry"), APART),
        (work("Quarry", None, "A B"), work("Quarry", 2024), APART),
        # the same person in another role is no agreement
        (work("Quarry", None, "A B"), work("Quarry", None, **cast("A B")), APART),
        # something differs
        (work("Quarry", 2024, "A B"), work("Quarry", 2024, "C D"), APART),
        (work("Quarry", 1997, "A B"), work("Quarry", 2007, "A B"), APART),
        (work("Quarry", 1997, **cast("X Y")), work("Quarry", 2007, **cast("X Y")), APART),
        (work("Quarry", None, "A B", **cast("X Y")), work("Quarry", None, "C D", **cast("X Y")), APART),
        (work("Quarry", 2024, "A B"), work("Quarry", 2024, "A B", kind="series"), APART),
        (work("Quarry", 2024, "A B"), work("Quarry Two", 2024, "A B"), APART),
        (work("島か", 2024, "A B"), work("島が", 2024, "A B"), APART),
        # no title, or none but signs
        (work(None, 2024, "A B"), work(None, 2024, "A B"), APART),
        (work("…", 2024, "A B"), work("?!", 2024, "A B"), APART),
    ],
)
def test_two_works(tmp_path: Path, one: dict[str, Any], other: dict[str, Any], became: list[list[int]]) -> None:
    assert groups(tmp_path / "there", [one, other]) == became
    assert groups(tmp_path / "back", [other, one]) == became


@pytest.mark.parametrize(
    ("works", "became"),
    [
        # Whose year is it? The silent one's is not known.
        ([work("Quarry", 2024, "A B"), work("Quarry", 2024, "C D"), work("Quarry", 2024)], [[0], [1], [2]]),
        # Those without a year have a director in common, and may be either of the two films with one.
        (
            [work("Q", 1997, "A B"), work("Q", 2007, "A B"), work("Q", None, "A B"), work("Q", None, "A B")],
            [[0], [1], [2, 3]],
        ),
        # A year that is learnt from one agreement stands against another.
        (
            [work("Q", 2024, **cast("X Y")), work("Q", None, "A B", **cast("X Y")), work("Q", 2025, "C D")],
            [[0, 1], [2]],
        ),
        # One by one: a director, then the year.
        ([work("Q", 2024, "A B"), work("Q", None, "A B"), work("Q", 2024)], [[0, 1, 2]]),
        # Nobody who is told apart by directors is joined through a third that names none.
        ([work("Q", None, "A B"), work("Q", None, "C D"), work("Q", None, **cast("X Y"))], [[0], [1], [2]]),
        (
            [
                work("Q", None, "A B", **cast("X Y")),
                work("Q", None, "C D", **cast("X Y")),
                work("Q", None, **cast("X Y")),
            ],
            [[0], [1], [2]],
        ),
    ],
)
def test_more_than_two(tmp_path: Path, works: list[dict[str, Any]], became: list[list[int]]) -> None:
    assert groups(tmp_path / "scratch", works) == became


PEOPLE = st.sampled_from([None, "A B", "C D", "A B / C D"])
WORKS = st.builds(
    lambda year, director, actor: work("Q", year, director, **cast(*filter(None, [actor]))),
    st.sampled_from([None, 2007, 2024]),
    PEOPLE,
    st.sampled_from([None, "X Y", "Z W"]),
)


@given(st.lists(WORKS, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_articles_decides_nothing_and_no_group_contradicts_itself(
    works: list[dict[str, Any]], chance: random.Random
) -> None:
    order = list(range(len(works)))
    chance.shuffle(order)
    straight = groups(Path(":memory:"), works)
    mixed = groups(Path(":memory:"), [works[place] for place in order])
    assert straight == sorted(sorted(order[place] for place in one) for one in mixed)
    for one in straight:
        assert len({works[place]["year"] for place in one} - {None}) <= 1


@given(st.text(max_size=40))
def test_folding_is_done_once(text: str) -> None:
    assert fold.words(" ".join(fold.words(text))) == fold.words(text)
    fold.title(text)
    fold.name(text)


def test_three_articles_in_two_spellings_are_one_row_with_three_sources(tmp_path: Path) -> None:
    works = [
        work("The Salt Line", 2024, "Ines Marrow", runtime_minutes=104, genres=["Drama"]),
        work("THE SALT LINE", None, "Inès Marrow", runtime_minutes=106, genres=["Mystery", "Drama"]),
        work("The Salt Line", None, "Ines Marrow", runtime_minutes=104, sales_agents=["Ninth Desk"]),
    ]
    works[1]["credits"]["director"][0]["character"] = "herself"
    folder = exported(
        written(tmp_path / "records.jsonl", *(record(number + 1, [each]) for number, each in enumerate(works)))
    )
    (row,) = table(folder, "works")
    assert row["work_id"] == f"{1:020x}/0"
    assert (row["title"], row["titles"]) == ("The Salt Line", ["The Salt Line", "THE SALT LINE"])
    assert (row["year"], row["runtime_minutes"], row["genres"]) == (2024, 104, ["Drama", "Mystery"])
    assert (row["articles"], row["conflicts"]) == (3, ["runtime_minutes"])
    assert {each["work_id"] for each in table(folder, "article_works")} == {row["work_id"]}
    said = [
        (each["article_id"], each["value"], each["agrees"])
        for each in table(folder, "work_claims")
        if each["field"] == "runtime_minutes"
    ]
    assert said == [(f"{1:020x}", "104", True), (f"{2:020x}", "106", False), (f"{3:020x}", "104", True)]
    (credit,) = table(folder, "credits")
    assert (credit["name"], credit["character"], credit["articles"]) == ("Inès Marrow", "herself", 3)
    (company,) = table(folder, "companies")
    assert (company["name"], company["articles"]) == ("Ninth Desk", 1)


def test_a_film_in_very_many_articles_is_one_work(tmp_path: Path) -> None:
    lines = [record(number, [work("The Salt Line", 2024, "Ines Marrow")]) for number in range(2_000)]
    folder = exported(written(tmp_path / "records.jsonl", *lines))
    (row,) = table(folder, "works")
    assert row["articles"] == 2_000
