"""The forms of interview headlines: each with titles and names of many shapes. Titles and names are invented."""

import pytest

from extractors.headline import read_headline
from extractors.headline_commas import is_inner
from extractors.vocabulary import vocabulary

NAMES = ("Ana Lind", "H.A. Kestner", "María José Cárdenas", "Guillermo de la Vega", "Kim Seo-jun")
TITLES = (
    "Iron Meadow",
    "The Lamplighters",
    "House of Tides",
    "Letters to a Drowning Man",
    "Run, Marlow, Run",
    "Hello, Marigold",
    "Salt and Cinder",
    "Steel Harbor 2",
)
QUOTED = (
    "‘Ember’",
    "“Where Shadows Sleep”",
    "'Once Upon a Time in Marlow'",
    "‘Us & Them’",
    "“Annie Marlow”",
    '“Steel Harbor"',
)

PLAIN = [
    # frame, roles of the person
    ("Interview: {name} on {title}", ""),
    ("{name} on {title}", ""),
    ("[INTERVIEW] {name} on {title}", ""),
    ("Sundance 2024 | {name} on {title}", ""),
    ("Actor {name} on His Role in {title}", "actor"),
    ("{name} on Bringing {title} to the Screen", ""),
    ("{name} Talks {title}", ""),
    ("{name} speaks about {title}", ""),
    ("Director {name} Talks {title} in Exclusive Interview", "director"),
    ("Exclusive Interview: {name} Talks {title}, New Music & More", ""),
    ("{title} Director {name} Interview", "director"),
    ("{title} Director {name} on Grief, Family and the Sea", "director"),
    ("Interview: {name}, Director of {title}", "director"),
    ("An Interview with {name}, Director of {title}", "director"),
    ("Interview with {name}, producer and star of {title}", "producer actor"),
    ("5 Questions With … {name} Of ABC’s {title}", ""),
    ("Interview with the Director of {title}: {name}", "director"),
    ("A Chat with {name} about {title}", ""),
    ("{title} interview with {name} at E3 2024", ""),
    ("{title} Q&A with {name}", ""),
    ("We Talk {title} with Director {name}", "director"),
    ("Talking {title} with {name}", ""),
    ("Interview: {name} – {title}", ""),
    ("Interview: {name} ({title})", ""),
    ("Fantasia 2024: {name} ({title})", ""),
    ("Entrevista a {name} por {title}", ""),
    ("{name} habla de {title}", ""),
    ("Conversation avec {name} autour de {title}", ""),
    ("Le réalisateur {name} raconte {title}", "director"),
    ("Intervista a {name}, regista di {title}", "director"),
    ("{name} ci parla di {title}", ""),
    ("Im Gespräch mit {name} zu {title}", ""),
]

MARKED = [
    ("Interview: {name} on {title}", ""),
    ("{title} star {name}", "actor"),
    ("{title} series producer, {name}", "producer"),
    ("Interview: {title}’s {name}", ""),
    ("Interview with the Director of {title}: {name}", "director"),
    ("Five Questions with {name} of {title}", ""),
    ("Q&A with {title} author {name}", "author"),
    ("{name} {title} Interview", ""),
    ("How {name} Made {title}", ""),
    ("Interview mit {title}-Autor {name}", "author"),
]

LOOK_ALIKES = [
    # headline, works
    ("SPEECH: Ana Lind on Art and Courage", []),
    ("“A Quiet Harbor”: Ana Lind on Fame and Family", ["A Quiet Harbor"]),
    ("Ana Lind on Working with Wexley Thorne", []),
    ("Ana Lind Talks New Album, Touring and More", []),
    ("Interview: Ana Lind on the Future of Cinema", []),
    ("Ana Lind on Why Movies Matter", []),
    ("“Nobody Wanted to Make This Movie”: Ana Lind on Snowblind", ["Snowblind"]),
    ("Jo Pell on Bringing Laughter to The Quiet Coast", ["The Quiet Coast"]),
]

AHEAD = ("Iron Meadow", "Ember", "Annie Marlow", "How to Bury a Lighthouse", "Salt and Cinder", "The Lamplighters")
"""Titles that stand in front of an interview: one looks like a name, one begins as a clause does."""
TAILS = (
    "A Conversation with {name}",
    "In Conversation with {name}",
    "A Chat with Director {name}",
    "Discussion with {name}",
    "A Few Words with {name}",
    "A Sit-Down with {name}",
    "Q&A with {name}",
    "{name} Q&A",
    "Q&A: {name}",
)

SUBTITLED = [
    "Interview: Ana Lind on Rook: The Last Days",
    "Interview: Ana Lind – Rook: The Last Days",
    "Interview with Rook: The Last Days director Ana Lind",
    "Rook: The Last Days: Ana Lind on Fame and Family",
    "Ana Lind Talks Rook: The Last Days in Exclusive Interview",
]


WHOLE = [
    ("Harbor Nine Set Visit: Producer Ana Lind", ["Harbor Nine"], [("Ana Lind", "producer")]),
    ("On the Set of Harbor Nine: Producer Ana Lind", ["Harbor Nine"], [("Ana Lind", "producer")]),
    ("Exit Interview: Runner-up Ana Lind on her song", [], [("Ana Lind", "")]),
    # headline, works, people
    ("Out of the Cold Director Ana Lind on Building a World", ["Out of the Cold"], [("Ana Lind", "director")]),
    ("Ana Lind Talks OUT OF THE COLD", ["OUT OF THE COLD"], [("Ana Lind", "")]),
    ("«Le case perdute» – Intervista ad Ana Lind", ["Le case perdute"], [("Ana Lind", "")]),
    ("An Interview with the Star of Ember, Ana Lind", ["Ember"], [("Ana Lind", "actor")]),
    ("In Conversation with the Cast of Gulls and Tides", ["Gulls and Tides"], []),
    ("Ana Lind Interview for Ember", ["Ember"], [("Ana Lind", "")]),
    ("Interview: Iron Meadow: Ana Lind on Grief", ["Iron Meadow"], [("Ana Lind", "")]),
    ("Interview: Ana Lind – Iron Meadow (EXCLUSIVE)", ["Iron Meadow"], [("Ana Lind", "")]),
    ("Rook: The Last Days Interview – Ana Lind", ["Rook: The Last Days"], [("Ana Lind", "")]),
    ("Rook: Part Two Interview – Ana Lind", ["Rook: Part Two"], [("Ana Lind", "")]),
    ("Ana Lind on Rook: The Last Days (Exclusive)", ["Rook: The Last Days"], [("Ana Lind", "")]),
    ("Rook: The Last Days, Interview with Ana Lind", ["Rook: The Last Days"], [("Ana Lind", "")]),
    ("Ana Lind Interview (Sundance 2020)", [], [("Ana Lind", "")]),
    (
        "Iron Meadow creators Ana Lind & Jo Pell on Grief",
        ["Iron Meadow"],
        [("Ana Lind", "creator"), ("Jo Pell", "creator")],
    ),
    ("Q&A with Ana Lind of Leaving Marlow", ["Leaving Marlow"], [("Ana Lind", "")]),
    ("An Interview with Ana Lind, Director of Making Tides", ["Making Tides"], [("Ana Lind", "director")]),
    ("Interview: Ana Maria Reed of Iron Meadow", ["Iron Meadow"], [("Ana Maria Reed", "")]),
    ("Wexley Thorne of ‘Ember’ on Fame", ["Ember"], [("Wexley Thorne", "")]),
    ("Rencontre avec Ana Lind (Conférence de presse pour Case Perdue)", ["Case Perdue"], [("Ana Lind", "")]),
    ("How Director Ana Lind Made Iron Meadow", ["Iron Meadow"], [("Ana Lind", "director")]),
    ("How Ana Lind Brought Ember to Life", ["Ember"], [("Ana Lind", "")]),
    ("How Ana Lind Made Peace with the Past", [], [("Ana Lind", "")]),
    ("San Sebastián 2022: ‘La casa perdida’: entrevista a Ana Lind", ["La casa perdida"], [("Ana Lind", "")]),
]
"""Headlines of many forms, with all that they name."""


def read(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The works of a headline, and its people, each with its roles."""
    facts = read_headline(text, vocabulary()).of_interview()
    return list(facts.works), [(person.name, " ".join(person.roles)) for person in facts.people]


@pytest.mark.parametrize(("frame", "roles"), PLAIN)
@pytest.mark.parametrize("at", range(len(TITLES)))
def test_titles_without_marks(frame: str, roles: str, at: int) -> None:
    title, name = TITLES[at], NAMES[(at + len(frame)) % len(NAMES)]
    assert read(frame.format(title=title, name=name)) == ([title], [(name, roles)])


@pytest.mark.parametrize(("frame", "roles"), MARKED)
@pytest.mark.parametrize("at", range(len(QUOTED)))
def test_titles_in_marks(frame: str, roles: str, at: int) -> None:
    title, name = QUOTED[at], NAMES[(at + len(frame)) % len(NAMES)]
    assert read(frame.format(title=title, name=name)) == ([title[1:-1]], [(name, roles)])


@pytest.mark.parametrize("title", AHEAD)
@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("mark", [":", " –", " |"])
def test_titles_in_front_of_an_interview(title: str, tail: str, mark: str) -> None:
    works, people = read(f"{title}{mark} {tail.format(name='Ana Lind')}")
    assert (works, [name for name, _ in people]) == ([title], ["Ana Lind"])


def test_titles_in_front_of_a_comma_and_an_interview() -> None:
    assert read("Ember, An Interview with Ana Lind") == (["Ember"], [("Ana Lind", "")])
    assert read("The Adam Protocol Q&A - Ana Lind") == (["The Adam Protocol"], [("Ana Lind", "")])


@pytest.mark.parametrize(("headline", "works", "people"), WHOLE)
def test_whole_headlines(headline: str, works: list[str], people: list[tuple[str, str]]) -> None:
    assert read(headline) == (works, people)


@pytest.mark.parametrize(("headline", "works"), LOOK_ALIKES)
def test_what_is_no_title(headline: str, works: list[str]) -> None:
    assert read(headline)[0] == works


@pytest.mark.parametrize("headline", SUBTITLED)
def test_titles_that_go_on_behind_a_colon(headline: str) -> None:
    works, people = read(headline)
    assert works == ["Rook: The Last Days"]
    assert [name for name, _ in people] == ["Ana Lind"]


def test_a_word_that_speaks_in_an_interview_is_a_name() -> None:
    assert read("Interview: Zorelle on ‘Ember’") == (["Ember"], [("Zorelle", "")])
    assert read("Interview: Cast on ‘Ember’") == (["Ember"], [])


def test_people_on_both_sides_of_a_role() -> None:
    assert read("Interview with Ana Lind, creator of “Ember”, and Ken Mori")[1] == [
        ("Ana Lind", "creator"),
        ("Ken Mori", ""),
    ]


def test_a_comma_outside_a_title_parts_names() -> None:
    words = "Ana Lind , Run , Marlow , Run".split()
    inner = [at for at, word in enumerate(words) if word == "," and is_inner(words, at, frozenset())]
    assert inner == [4, 6]
