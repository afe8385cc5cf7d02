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


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("de", "Der neue Film von Clemens Lindmeyer läuft an.", ["Clemens Lindmeyer"]),
        ("de", "Er sprach für ihren Partner Ronald Zehrweg vor.", ["Ronald Zehrweg"]),
        ("de", "Man sah in Ada Petzolds neuem Film viel.", ["Ada Petzold"]),
        ("de", "Zu hören ist Simon Torres mit seiner Band.", ["Simon Torres"]),
        ("fr", "On pense aux films d’Oliver Hermange, sans doute.", ["Oliver Hermange"]),
        ("fr", "Le musée d’Art Moderne reste ouvert.", []),
        ("it", "Il premio va a Luca Guadagni, finalmente.", ["Luca Guadagni"]),
        ("es", "Protagonizan Susana Sarrión y Catalina Vinuesa.", ["Susana Sarrión", "Catalina Vinuesa"]),
        ("en", "Reviewing Alfred Hitchley’s old picture is a joy.", ["Alfred Hitchley"]),
        ("en", "Sterling K. Brownlow came on Monday Morning.", ["Sterling K. Brownlow"]),
        ("en", "Reel Entertainment CEO Joshua Grodin said so.", ["Joshua Grodin"]),
    ],
)
def test_a_name_is_cut_out_of_its_sentence(language: str, sentence: str, people: list[str]) -> None:
    assert list(mentions(sentence, language=language)) == people


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("en", "The festival’s artistic director Carla Lindt spoke.", {"Carla Lindt": []}),
        ("en", "The director of the film, Carla Lindt, spoke.", {"Carla Lindt": ["director"]}),
        ("en", "The director of the festival, Carla Lindt, spoke.", {"Carla Lindt": []}),
        (
            "en",
            "It had Carla Lindt (director) and Bo Reel (vocals, guitar) in it.",
            {"Carla Lindt": ["director"], "Bo Reel": ["musician"]},
        ),
        ("en", "He has directed with Carla Lindt by his side.", {"Carla Lindt": []}),
        (
            "en",
            "Directors such as Carla Lindt and Ben Okoro spoke.",
            {"Carla Lindt": ["director"], "Ben Okoro": ["director"]},
        ),
        ("en", "Carla Lindt, 59, director and writer, spoke.", {"Carla Lindt": ["director", "writer"]}),
        ("en", "It was written by Carla Lindt, Ben Okoro is cast.", {"Carla Lindt": ["writer"], "Ben Okoro": []}),
        ("es", "Su director, el húngaro Carlos Lindt, llega.", {"Carlos Lindt": ["director"]}),
        ("es", "Los guiones son escritos por el chileno Carlos Lindt.", {"Carlos Lindt": ["writer"]}),
        ("it", "La regia del film è affidata a Carla Lindt.", {"Carla Lindt": ["director"]}),
        (
            "it",
            "Carla Lindt, regista, sceneggiatrice e attrice italiana, arriva.",
            {"Carla Lindt": ["director", "writer", "actor"]},
        ),
        ("de", "Ein Film, bei dem Carla Lindt die Regie übernahm.", {"Carla Lindt": ["director"]}),
    ],
)
def test_roles_as_real_prose_gives_them(language: str, sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, language=language) == people


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        (
            "en",
            "Ada Reel and Bo Lind write and direct.",
            {"Ada Reel": ["writer", "director"], "Bo Lind": ["writer", "director"]},
        ),
        ("en", "Ada Reel and Bo Lind edit.", {"Ada Reel": ["editor"], "Bo Lind": ["editor"]}),
        ("en", "Ada Reel and Lind produce with others.", {"Ada Reel": ["producer"]}),
        ("en", "Ada Reel wrote the script and plays the lead.", {"Ada Reel": ["writer", "actor"]}),
        (
            "en",
            "Ada Reel directed the film, wrote the screenplay and stars in it.",
            {"Ada Reel": ["director", "writer", "actor"]},
        ),
        ("en", "Ada Reel will exec produce it.", {"Ada Reel": ["executive producer"]}),
        ("en", "Ada Reel plays the piano in the film.", {"Ada Reel": ["musician"]}),
        ("en", "Ada Reel plays lead guitar in the band.", {"Ada Reel": ["musician"]}),
        ("en", "Ada Reel plays the lead in the film.", {"Ada Reel": ["actor"]}),
        ("en", "The song has producer Ada Reel on organ.", {"Ada Reel": ["producer", "musician"]}),
    ],
)
def test_what_verbs_say(language: str, sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, language=language) == people


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Ada Reel, who works with Bo Lind, co-produced it.", {"Ada Reel": ["producer"], "Bo Lind": []}),
        ("Ada Reel, last seen at work in Leeds, directs.", {"Ada Reel": ["director"]}),
        ("Ada Reel, who made “Dark Sea”, is the writer.", {"Ada Reel": ["writer"]}),
        ("The film is by Ada Reel, a former nurse, directs nobody.", {"Ada Reel": []}),
        ("The film by Ada Reel, a former nurse, stars Bo Lind.", {"Bo Lind": ["actor"], "Ada Reel": []}),
    ],
)
def test_a_subject_keeps_its_verb_behind_what_is_said_of_it(sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence) == people


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        (
            "de",
            "Die Regisseure Jonas Vils und Dana Reel antworten.",
            {"Jonas Vils": ["director"], "Dana Reel": ["director"]},
        ),
        (
            "de",
            "Da kamen die Schauspieler Jonas Vils und Dana Reel.",
            {"Jonas Vils": ["actor"], "Dana Reel": ["actor"]},
        ),
        (
            "de",
            "Jonas Vils und Dana Reel, die Darstellerinnen von „Meer“, kamen.",
            {"Jonas Vils": ["actor"], "Dana Reel": ["actor"]},
        ),
        (
            "en",
            "Ada Reel and Bo Lind, producers of the film, spoke.",
            {"Ada Reel": ["producer"], "Bo Lind": ["producer"]},
        ),
        ("en", "Ada Reel and Bo Lind, producer of the film, spoke.", {"Bo Lind": ["producer"], "Ada Reel": []}),
    ],
)
def test_a_noun_in_the_plural_is_of_all_whom_it_names(
    language: str, sentence: str, people: dict[str, list[str]]
) -> None:
    assert mentions(sentence, language=language) == people


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        (
            "en",
            "Ben Reel (“Dark Sea”) as Nell Moor, and Kit Lind as Jasper Fahey.",
            {"Ben Reel": ["actor"], "Kit Lind": ["actor"]},
        ),
        (
            "en",
            "Sura Reel recurs as Zoya Lind, Daniel Moor as Nina Zenik.",
            {"Sura Reel": ["actor"], "Daniel Moor": ["actor"]},
        ),
        ("en", "Amita Reel (“Dark Sea”) as Inej is new.", {"Amita Reel": ["actor"]}),
        ("en", "Chester Reel is Barry Moor, the founder.", {"Chester Reel": ["actor"]}),
        ("en", "With Chester Reel is Barry Moor.", {"Chester Reel": [], "Barry Moor": []}),
        ("en", "Chester Reel is Ada Lind’s husband.", {"Chester Reel": [], "Ada Lind": []}),
        ("en", "Myth: Frozen Produce is Less Nutritious.", {}),
        ("en", "They recommended Ada Reel as Bo Lind’s successor.", {"Ada Reel": [], "Bo Lind": []}),
        ("en", "Sylvia (Ada Reel) is marrying Marek (Bo Lind).", {"Ada Reel": ["actor"], "Bo Lind": ["actor"]}),
        ("en", "Variety (Ada Reel) said so.", {"Ada Reel": []}),
        ("en", "Zetna Reel (Ray Lindt, Jessica Moor) directs it.", {"Zetna Reel": ["director"]}),
        ("en", "Emma Reel (Jessica Moor) directs it.", {"Emma Reel": ["director"]}),
        ("en", "Ada Reel, who is the voice of Victoria, spoke.", {"Ada Reel": ["actor"]}),
        ("en", "Ada Reel is the voice of reason.", {"Ada Reel": []}),
        ("fr", "Jack Reel (qui redevient Noah Lind) est là.", {"Jack Reel": ["actor"]}),
        ("it", "Bill Reel vi interpreta Bill Moor.", {"Bill Reel": ["actor"]}),
        ("it", "Bill Reel e Carla Lind arrivano.", {"Bill Reel": [], "Carla Lind": []}),
        ("de", "Ada Reel als Maria Lind ist gut.", {"Ada Reel": ["actor"]}),
    ],
)
def test_actors_and_their_parts(language: str, sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, language=language) == people


def test_a_surname_in_a_bracket_behind_a_first_name_plays_it() -> None:
    assert mentions("They saw Emma Reel there.", "Kath (Reel, 38) leaves.") == {"Emma Reel": ["actor"]}
    assert mentions("They saw Emma Reel there.", "One of them (Reel) leaves.") == {"Emma Reel": []}


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("en", "Ada Reel wrote the screenplay with Bo Lind.", {"Ada Reel": ["writer"], "Bo Lind": ["writer"]}),
        ("en", "Ada Reel and Lind produce alongside Carl Moor.", {"Ada Reel": ["producer"], "Carl Moor": ["producer"]}),
        ("en", "Ada Reel stars alongside Bo Lind.", {"Ada Reel": ["actor"], "Bo Lind": ["actor"]}),
        ("de", "Jan Reel schrieb das Drehbuch mit Karl Lind.", {"Jan Reel": ["writer"], "Karl Lind": ["writer"]}),
        ("fr", "Ana Reel a écrit le scénario avec Paul Lind.", {"Ana Reel": ["writer"], "Paul Lind": ["writer"]}),
        ("en", "Ada Reel directed the film with Bo Lind.", {"Ada Reel": ["director"], "Bo Lind": []}),
        ("en", "He wrote the script with Ada Reel in mind.", {"Ada Reel": []}),
        ("en", "She wrote a letter with Ada Reel.", {"Ada Reel": []}),
    ],
)
def test_who_makes_something_with_somebody_makes_it_too(
    language: str, sentence: str, people: dict[str, list[str]]
) -> None:
    assert mentions(sentence, language=language) == people


@pytest.mark.parametrize(
    "sentence",
    [
        "It is produced by Ada Reel of Reel Films, Bo Lind for the BBC and Carl Moor.",
        "Producing are Ada Reel (The Strange Ones) for Sea Films, Bo Lind (The Stand In) and Carl Moor.",
        "The producers are Ada Reel, Dr. Bo Lind, and Carl Moor.",
        "It is produced by Ada Reel, a former critic, Bo Lind and Carl Moor.",
    ],
)
def test_a_list_goes_on_behind_what_is_said_of_one(sentence: str) -> None:
    people = mentions(sentence)
    assert {name: people[name] for name in ("Ada Reel", "Bo Lind", "Carl Moor")} == {
        name: ["producer"] for name in people
    }


def test_what_a_list_says_of_one_is_no_more_of_it() -> None:
    assert "Virtual Fighter" not in mentions("They clashed with Yu Reel of Shendue and Virtual Fighter fame.")
    assert mentions("They met Bo Lind. The producers are Ada Reel and Carl Moor.") == {
        "Ada Reel": ["producer"],
        "Carl Moor": ["producer"],
        "Bo Lind": [],
    }


def test_an_initial_needs_no_full_stop_behind_a_given_name() -> None:
    assert mentions("Samuel L Reel and Aaron T Lind star.") == {"Samuel L Reel": ["actor"], "Aaron T Lind": ["actor"]}
    assert mentions("They took Vitamin C Tablets.") == {}


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("en", "Ada Reel makes her feature directorial debut.", {"Ada Reel": ["director"]}),
        ("en", "The sea is Ada Reel’s first feature as director.", {"Ada Reel": ["director"]}),
        ("en", "Ada Reel makes her way home.", {"Ada Reel": []}),
        ("es", "Eva Reel debuta como directora y guionista.", {"Eva Reel": ["director", "writer"]}),
        ("de", "Eva Reel gibt hier ihr Regiedebüt.", {"Eva Reel": ["director"]}),
        ("fr", "Eva Reel fait ses débuts de réalisatrice.", {"Eva Reel": ["director"]}),
        (
            "pt",
            "Ana Reel, de A Vida Nova, e Bruno Lind assinam o roteiro.",
            {"Ana Reel": ["writer"], "Bruno Lind": ["writer"]},
        ),
        ("es", "Ana Reel y Bruno Lind firman el guion.", {"Ana Reel": ["writer"], "Bruno Lind": ["writer"]}),
        ("pt", "Ana Reel faz uma participação especial.", {"Ana Reel": ["guest"]}),
    ],
)
def test_debuts_and_signed_scripts(language: str, sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, language=language) == people


@pytest.mark.parametrize(
    ("language", "sentence", "people"),
    [
        ("ru", "Сегодня это Илья Северов – режиссёр, сценарист.", {"Илья Северов": ["director", "writer"]}),
        ("en", "Ada Reel – director of the film – spoke.", {"Ada Reel": ["director"]}),
        ("en", "Ada Reel – director Bo Lind told us – spoke.", {"Ada Reel": [], "Bo Lind": ["director"]}),
        ("ru", "Роль исполнял Дмитрий Северов.", {"Дмитрий Северов": ["actor"]}),
        ("fr", "C’est la série que produit Paul Lind avec soin.", {"Paul Lind": ["producer"]}),
        ("es", "Hablamos con quien la dirige, Manuel Reel.", {"Manuel Reel": ["director"]}),
        ("en", "The film stars, among others, Ada Reel and Bo Lind.", {"Ada Reel": ["actor"], "Bo Lind": ["actor"]}),
        (
            "pl",
            "Grają w niej między innymi Diana Lane i Karol Moor.",
            {"Diana Lane": ["actor"], "Karol Moor": ["actor"]},
        ),
        ("es", "La directora canaria Lucía Reel llega.", {"Lucía Reel": ["director"]}),
        ("en", "The creator of Jessica Moor spoke.", {}),
        ("it", "C’è David Lind, l’ideatore di Anna Moor.", {"David Lind": ["creator"]}),
        ("en", "Ada Reel and Bo Lind are among the leads.", {"Ada Reel": ["actor"], "Bo Lind": ["actor"]}),
    ],
)
def test_what_stands_between_a_role_and_a_name(language: str, sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, language=language) == people
