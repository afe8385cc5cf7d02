"""People in prose. The prose is invented; the ways of naming people are those of trade papers, fan sites and festival blogs."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import extract
from extractors.prose_names import find_names
from extractors.prose_words import prose_words
from extractors.vocabulary import vocabulary

MENTIONS = Path(__file__).parent / "mentions"
CASES = [
    case
    for name in ("english", "world")
    for case in json.loads((MENTIONS / f"{name}.json").read_text(encoding="utf-8"))
]
FILLER = (
    "<p>Nothing else is said here, and the page goes on for a while, as pages do, in sentences that name nobody.</p>"
)


def mentions(*paragraphs: str, language: str = "en", headline: str = "…") -> dict[str, list[str]]:
    """Name → roles of an article with the paragraphs."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html lang={language}><title>{headline}</title><body><article><h1>{headline}</h1>{FILLER}{text}{FILLER}</article>"
    record = extract(page, "https://prose.example/a/1")
    return {person.name: [str(role) for role in person.roles] for person in record.mentions}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_what_is_nobody_is_no_mention(case: dict[str, Any]) -> None:
    found = mentions(*case["text"], language=case["language"], headline=case.get("headline", "…"))
    assert found.keys().isdisjoint(case["never"])


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("The film's star and producer, Aldo Barwick, was there.", {"Aldo Barwick": ["actor", "producer"]}),
        ("He and his cinematographer, Helena Hutchens, had tea.", {"Helena Hutchens": ["cinematographer"]}),
        ("It took armorer Hanna Guterman-Reade a week.", {"Hanna Guterman-Reade": ["armorer"]}),
        ("Rosa Mayhew, who wrote and directed it, agrees.", {"Rosa Mayhew": ["writer", "director"]}),
        ("Rosa Mayhew, who directed by phone, agrees.", {"Rosa Mayhew": []}),
        ("La directora argentina Lucía Moor llega tarde.", {"Lucía Moor": ["director"]}),
        ("Rolf Steen, the German editor whose cuts are known, left.", {"Rolf Steen": ["editor"]}),
        ("Rolf Steen, Netflix producer Ada Moor and a dog left.", {"Rolf Steen": [], "Ada Moor": ["producer"]}),
        ("The film, written by Ekberg and Paula Grey, is long.", {"Paula Grey": ["writer"]}),
        (
            "Executive producers include Kirk Dunn and Wendy Abe.",
            {"Kirk Dunn": ["executive producer"], "Wendy Abe": ["executive producer"]},
        ),
        (
            "Produziert wurde der Film von Karla Reiss, die Kamera führte Ewa Maler.",
            {"Karla Reiss": ["producer"], "Ewa Maler": ["cinematographer"]},
        ),
        ("It was written by 24-year-old Priya Moor.", {"Priya Moor": ["writer"]}),
        (
            "La musique est de Paul Gard, le montage est de Claire Moor.",
            {"Paul Gard": ["composer"], "Claire Moor": ["editor"]},
        ),
        ("El montaje corre a cargo de Nerea Gil.", {"Nerea Gil": ["editor"]}),
        ("In der Hauptrolle ist Theresa Wank zu sehen.", {"Theresa Wank": ["actor"]}),
        ("In prose/by,Ekberg,and Paula Grey.", {"Paula Grey": []}),
        ("Die Berliner Regisseurin Svenja Moor kam nicht.", {"Svenja Moor": ["director"]}),
        ("Das ist nach einem Drehbuch von Ole Moor.", {"Ole Moor": ["writer"]}),
        ("They hired actor Oscar Ibsen and Oscar winner Ada Moor.", {"Oscar Ibsen": ["actor"], "Ada Moor": []}),
        ("The film was directed by Lars von Thalen.", {"Lars von Thalen": ["director"]}),
        (
            "It is produced by Bea Lindqvist, Carl Oduya and Tom Farrow.",
            {"Bea Lindqvist": ["producer"], "Carl Oduya": ["producer"], "Tom Farrow": ["producer"]},
        ),
        (
            "It stars J.J. Abernathy, Ana de Ribas and newcomer Jo Bright.",
            {"J.J. Abernathy": ["actor"], "Ana de Ribas": ["actor"], "Jo Bright": ["actor"]},
        ),
        ("Denise Okafor plays Ruth Calloway, a teacher.", {"Denise Okafor": ["actor"]}),
        ("They called Catherine O'Malley (Lantern Season) again.", {"Catherine O'Malley": []}),
        (
            "Co-writers Priya Raman and Ted Skoglund met there.",
            {"Priya Raman": ["writer"], "Ted Skoglund": ["writer"]},
        ),
        ("Oscar winner Peter Marchetti was early.", {"Peter Marchetti": []}),
        ("The late Walter Crane gave them the end.", {"Walter Crane": []}),
        ("Guillermo del Prado’s debut is long.", {"Guillermo del Prado": []}),
        ("They work from Kazuo Ishida's screenplay.", {"Kazuo Ishida": ["writer"]}),
        ("But Rosa Mayhew stayed. Actor Jon Smithers left.", {"Jon Smithers": ["actor"], "Rosa Mayhew": []}),
        ("Actor-turned-director Miles Renner is here.", {"Miles Renner": ["actor", "director"]}),
        ("The director May el-Tokhy is here.", {"May el-Tokhy": ["director"]}),
        ("The chances are that Ignatius Cole was standing behind it.", {"Ignatius Cole": []}),
        ("The lead is Robert Dunne Jr. this time.", {"Robert Dunne Jr.": ["actor"]}),
        ("A shot was heard: she was shot by Aldo Barwick.", {"Aldo Barwick": []}),
        ("Rosa Mayhew wrote on a napkin: no.", {"Rosa Mayhew": []}),
        ("They filmed it in Salt Creek and showed it at the Grand Prairie Festival.", {}),
    ],
)
def test_roles(sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence) == people


@pytest.mark.parametrize(
    "sentence",
    [
        "They recommend Google Maps and Proton Mail to everybody.",
        "With Uber Eats, lunch comes to you.",
        "It was paid for by Child Tax Credit after that.",
        "Half of it was filmed near Jezero Crater last year.",
        "They tried Katz’s Delicatessen Counter first.",
        "Relationship Building: people who know each other ask fewer questions.",
    ],
)
def test_products_offices_and_places_are_no_mention(sentence: str) -> None:
    assert mentions(sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They met Wilhelmina Brightwater there.", "Wilhelmina Brightwater"),
        ("They met Z.B. Brightwater there.", "Z.B. Brightwater"),
        ("They met Dr Zquill Brightwater there.", "Zquill Brightwater"),
        ("They met the archivist Zquill Brightwater there.", "Zquill Brightwater"),
        ("Zquill Brightwater told them so.", "Zquill Brightwater"),
        ("They heard from Zquill Brightwater, who had been there.", "Zquill Brightwater"),
        ("They met Ana Lind, Zquill Brightwater and Ben Okoro there.", "Zquill Brightwater"),
        ("It was Ana Lind’s Brightwater Quill moment.", "Ana Lind"),
    ],
)
def test_a_sign_tells_a_person(sentence: str, name: str) -> None:
    assert name in mentions(sentence)


@pytest.mark.parametrize(
    ("elsewhere", "named"),
    [
        ("The set had basil for all.", False),
        ("The set had all (basil, bread).", False),
        ("The set had it all, -basil and bread.", False),
        ("The basils rose; basiling helped, and abasil, too, until basil rose.", False),
        ("The basils rose, and underbasil they filmed.", True),
        ("The set was basil-tight, and under-basil.", True),
        ("The set had Basil for all.", True),
    ],
)
def test_a_name_whose_first_word_the_article_writes_small_is_none(elsewhere: str, named: bool) -> None:
    assert ("Basil Bottleson" in mentions("They met Basil Bottleson there.", elsewhere)) is named


@pytest.mark.parametrize(
    "name",
    ["Ada McNally", "Ian MacLeod Reed", "Ana D’Amico", "Lia De’Rossi", "Ali al-Karim", "Jo O’Dell", "J. R. Falk"],
)
def test_names_with_a_prefix(name: str) -> None:
    assert [found.text for found in find_names(f"They met {name} there.", vocabulary())] == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Dort sprach Ilka Brömmel von Koll Fördertechnik.", "Ilka Brömmel"),
        ("Gestern gewann Orla Dreesen den Preis der Küstenstädte.", "Orla Dreesen"),
        ("Dort sprach Karl Theodor von Alten.", "Karl Theodor von Alten"),
        ("Dort sprach Uwe von der Aue.", "Uwe von der Aue"),
    ],
)
def test_a_german_sentence_goes_on_behind_a_name(sentence: str, name: str) -> None:
    assert [found.text for found in find_names(sentence, vocabulary(), "de")] == [name]


def test_a_surname_later_adds_its_roles_to_the_full_name() -> None:
    assert mentions(
        "Rosa Mayhew directed it.", "Mayhew also edited the film, and Mayhew, the film's producer, paid."
    ) == {"Rosa Mayhew": ["director", "editor", "producer"]}


def test_one_surname_of_two_people_is_nobodys() -> None:
    found = mentions("Amos Hale met Ezra Hale.", "Hale, who also edited, was late.")
    assert found == {"Amos Hale": [], "Ezra Hale": []}


def test_german_nouns_are_no_names_and_roles_make_one() -> None:
    assert mentions("Der Große Preis ging an Regisseurin Johanna Weidenfels.", language="de") == {
        "Johanna Weidenfels": ["director"]
    }


@given(st.text(max_size=300))
def test_names_stand_where_they_say(text: str) -> None:
    for name in find_names(text, vocabulary()):
        assert 0 <= name.start < name.end <= len(text)
        assert text[name.start :].startswith(name.text.split(" ")[0])


def test_no_word_both_begins_a_name_and_never_does() -> None:
    assert not prose_words().first & prose_words().never
