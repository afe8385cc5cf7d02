"""Written interviews are read turn by turn, and what only looks like one gives none.

The pages are invented, printed as real publications print theirs, and labelled by hand: see ``tests/turns``. Those in
``held_out`` were written last, and labelled before they were first scored.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import extract
from extractors.turn_identify import fits
from extractors.turn_speech import has_word
from extractors.turn_words import turn_words
from schemas import Record

FOLDER = Path(__file__).parent / "turns"
sys.path.insert(0, str(FOLDER.parents[1] / "benchmarks"))

import turns as benchmark  # noqa: E402 the benchmarks are scripts, and no package

HELD_OUT_FLOOR = 0.95
"""F1 of the pages that were held out: what is asked of pages that nobody tuned on. To lower it is to read interviews worse."""


@pytest.mark.parametrize("path", benchmark.pages(FOLDER), ids=lambda path: str(path.stem))
def test_page_gives_its_turns(path: Path) -> None:
    record, label = benchmark.read(path)
    found = record["interview"]["turns"] if record["interview"] else []
    told = [(turn["role"], turn["speaker"], turn["text"]) for turn in found]
    assert [(role, speaker, benchmark.normal(text)) for role, speaker, text in told] == [
        (turn["role"], turn["speaker"], benchmark.normal(turn["text"])) for turn in label["turns"]
    ]


@pytest.mark.parametrize("path", benchmark.pages(FOLDER), ids=lambda path: str(path.stem))
def test_who_answers_is_interviewed(path: Path) -> None:
    record, label = benchmark.read(path)
    if not label["turns"]:
        assert not (record["interview"] and record["interview"]["turns"])
        return
    assert record["kind"] == "interview"
    assert {person["name"] for person in record["interview"]["people"]} >= set(label["people"])
    assert any(pointer.startswith("/interview/people") for pointer in record["evidence"])


def test_pages_held_out() -> None:
    total = benchmark.Score()
    for path in benchmark.pages(FOLDER / "held_out"):
        total.add(benchmark.judge(*benchmark.read(path)))
    assert total.f1 >= HELD_OUT_FLOOR, f"{total}; see benchmarks/turns.py --misses"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("rachel mason", "Rachel Mason"),
        ("mason", "Rachel Mason"),
        ("rachel", "Rachel Mason"),
        ("rm", "Rachel Mason"),
        ("mr mason", "Rachel Mason"),
        ("dell acqua", "Giulia Dell'Acqua"),
        ("gd", "Giulia Dell'Acqua"),
        ("jlv", "Jean-Luc Vidal"),
        ("jv", "Jean-Luc Vidal"),
        ("高瀬", "高瀬みお"),
        ("高瀬監督", "高瀬みお"),
        ("林", "林若溪"),
    ],
)
def test_label_stands_for_a_name(key: str, name: str) -> None:
    assert fits(key, name)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("r", "Rachel Mason"),
        ("ra", "Rachel Mason"),
        ("mas", "Rachel Mason"),
        ("son", "Rachel Mason"),
        ("", "Rachel Mason"),
    ],
)
def test_label_stands_for_nobody(key: str, name: str) -> None:
    assert not fits(key, name)


_QUESTION = "<p><b>Film Paper:</b> What did you keep of it?</p><p><b>Ada Lindt:</b> {}</p>"
_PAGE = (
    "<html lang=en><meta property=og:site_name content='Film Paper'><h1>Interview: Director Ada Lindt</h1>"
    "<div class=entry-content><p>We spoke to Ada Lindt about boats, and about the film that she made of one.</p>{}</div>"
)


def _read(body: str) -> Record:
    return extract(_PAGE.format(body), "https://film.example/interviews/ada-lindt/")


def test_a_role_as_a_label_is_the_one_who_has_it() -> None:
    record = _read(
        "".join(_QUESTION.replace("Ada Lindt", "Director").format(f"Oars, {number}.") for number in range(3))
    )
    assert record.interview is not None
    assert {turn.speaker for turn in record.interview.turns} == {"Film Paper", "Ada Lindt"}


@pytest.mark.parametrize(
    ("introduction", "first", "asked"),
    [
        ("Ada Reelson and Bo Lindholm run a dairy. We met them in May.", "How do you sleep?", None),
        ("Ada Reelson runs a dairy. We met her, and Bo Lindholm made tea.", "How do you sleep?", "Ada Reelson"),
        ("A dairy, in May. Photo: Bo Lindholm.", "Hi Ada! How do you sleep?", "Ada"),
        ("Bo Lindholm and Ada Reelson run a dairy.", "Hi Ada! How do you sleep?", "Ada Reelson"),
        ("Ada Reelson, like Bo Lindholm, runs a dairy.", "After Lindholm, how do you sleep?", "Ada Reelson"),
    ],
)
def test_one_stands_out_or_nobody_is_asked(introduction: str, first: str, asked: str | None) -> None:
    talk = "".join(
        f"<p><b>{question}</b></p><p>I am asked that every day, and I say that you should ask my cows.</p>"
        for question in (
            first,
            "Who milks your cows?",
            "Where do you go when you are tired?",
            "Would you do it again?",
            "Are you happy?",
        )
    )
    page = (
        f"<html lang='en'><body><article><h1>A talk in a dairy</h1><p>{introduction}</p>{talk}</article></body></html>"
    )
    interview = extract(page, "https://www.example.org/interviews/dairy").interview
    assert interview is not None
    assert {turn.speaker for turn in interview.turns if turn.role == "answer"} == {asked}


@pytest.mark.parametrize(
    ("asks", "answers", "asker"),
    [
        ("Reporter", "Reelson", None),
        ("Long Take", "Ms. Reelson", "The Long Take"),
        ("TLT", "Reelson", "The Long Take"),
        ("The Long Take", "AR", "The Long Take"),
    ],
)
def test_labels_name_the_publication_and_the_one_asked(asks: str, answers: str, asker: str | None) -> None:
    talk = f"<p><b>{asks}:</b> How do you sleep?</p><p><b>{answers}:</b> I count cows.</p>" * 4
    head = "<title>On cows | The Long Take</title><meta property='og:site_name' content='The Long Take'>"
    article = f"<article><h1>On cows</h1><p>We met Ada Reelson in her dairy.</p>{talk}</article>"
    interview = extract(
        f"<html lang='en'><head>{head}</head><body>{article}</body></html>", "https://tlt.example/a"
    ).interview
    assert interview is not None
    assert {turn.speaker for turn in interview.turns} == {asker, "Ada Reelson"}


@pytest.mark.parametrize(
    ("label", "asker"),
    [
        ("Question from director Lou Vale", "Lou Vale"),
        ("QUESTION FROM LOU VALE", "LOU VALE"),
        ("A question from co-star Lou Vale", "Lou Vale"),
        ("Frage von Lou Vale", "Lou Vale"),
        ("Pregunta de la actriz Lou Vale", "Lou Vale"),
        ("Question de Lou Vale", "Lou Vale"),
    ],
)
def test_whose_question_is_put(label: str, asker: str) -> None:
    asked = "".join(f"<p>Q: What did you keep, {number}?</p><p>My oars.</p>" for number in "123")
    record = _read(f"{asked}<p>{label}: Did you row?</p><p>I did.</p>")
    assert record.interview is not None
    assert [(turn.speaker, turn.role, turn.text) for turn in record.interview.turns[-2:]] == [
        (asker, "question", "Did you row?"),
        ("Ada Lindt", "answer", "I did."),
    ]


@pytest.mark.parametrize(
    ("answers", "turns"),
    [
        (("A boat. I had one.", "My aunt. She rowed.", "I do, when it's warm."), 6),
        (("(02:10)", "(09:45)", "(22:31)"), 0),
    ],
    ids=["answers", "times of a programme"],
)
def test_a_question_that_its_mark_alone_parts_from_its_answer(answers: tuple[str, ...], turns: int) -> None:
    asked = ("What came first for you?", "Who taught you?", "Do you still row?")
    record = _read("".join(f"<p>{question} {answer}</p>" for question, answer in zip(asked, answers, strict=True)))
    assert len(record.interview.turns if record.interview else ()) == turns


_LETTERS = st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="<>&")


@given(st.lists(st.text(_LETTERS, max_size=60), min_size=3, max_size=6))
def test_turns_say_what_the_page_says(answers: list[str]) -> None:
    """Whatever is answered: no word of a turn is invented, and turns stand in the page's order."""
    record = _read("".join(_QUESTION.format(f"I say {answer}.") for answer in answers))
    body = " ".join(record.body)
    at = 0
    for turn in record.interview.turns if record.interview else ():
        for paragraph in turn.text.split("\n"):
            at = body.index(paragraph, at)


def test_any_number_of_turns_in_one_paragraph() -> None:
    pair = "<b>Film Paper:</b> What did you keep? <b>Ada Lindt:</b> I kept {} of them. "
    record = _read("<p>" + "".join(pair.format(number) for number in range(100)) + "</p>")
    assert record.interview is not None
    assert [turn.text for turn in record.interview.turns[1::2]] == [
        f"I kept {number} of them." for number in range(100)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<p><b>A:</b> " * 20_000,
        "<p>Q: ? " * 20_000,
        "<p>" + "<b>Ada Lindt: </b>?" * 20_000,
        "<p><b>" + "Q: " * 50_000 + "</b>",
        "<p>— ?</p><p>— .</p>" * 10_000,
        "<p>Who? I. </p>" * 10_000,
        "<p>“" * 20_000,
        "".join(f"<p>Speaker{number}: Who?</p>" for number in range(10_000)),
        "".join(f"<p><b>Lou Vale{number % 3_000}:</b> Who am I?</p>" for number in range(10_000)),
        "".join(f"<p>The actor Lou Vale{number} came.</p><p>LOU V{number}: Who?</p>" for number in range(5_000)),
        "<blockquote>" + "The same line, again and again and again." * 2_000 + "</blockquote>" * 20,
    ],
    ids=[
        "answers",
        "questions",
        "labels in a line",
        "one long label",
        "dashes",
        "questions that lead",
        "quotation marks",
        "ten thousand speakers",
        "full names",
        "mentions",
        "quotes",
    ],
)
def test_hostile_pages_end(body: str) -> None:
    record = _read(body)
    assert not [warning for warning in record.warnings if warning.code == "extractor failed"]


_PROMPTS = (
    ("You shot on a ferry.", "I did, and I slept there."),
    ("The score is unusual.", "My brother plays it."),
    ("Your crew was small.", "I held the boom myself."),
    ("You hate the sea.", "I never said so. I fear it."),
)


def _stated(headline: str, introduction: str, prompts: Sequence[tuple[str, str]]) -> list[str]:
    """The prompts that a page with these in bold type gives as questions."""
    body = "".join(f"<p><b>{prompt}</b></p><p>{answer}</p>" for prompt, answer in prompts)
    page = f"<html lang=en><body><article><h1>{headline}</h1><p>{introduction}</p>{body}</article>"
    interview = extract(page.encode(), "https://paper.example/2024/a-page").interview
    return [turn.text for turn in interview.turns if turn.role == "question"] if interview else []


@pytest.mark.parametrize(
    ("headline", "introduction", "prompts", "read"),
    [
        ("Interview with Dora Hask", "Dora Hask makes films at sea.", _PROMPTS, True),
        ("Five minutes with Dora Hask", "Dora Hask, who directed it, talked to us on the quay.", _PROMPTS, True),
        # the plain one first, below an introduction
        ("Interview with Dora Hask", "Dora Hask makes films at sea.", (*_PROMPTS[1:], _PROMPTS[0]), True),
        ("Lessons of a ferry", "Some things that Dora Hask has learned at sea.", _PROMPTS, False),
        ("Interview with Dora Hask", "Dora Hask makes films at sea.", _PROMPTS[:3], False),
        # most are put to nobody
        (
            "Interview with Dora Hask",
            "Dora Hask makes films at sea.",
            [(prompt.replace("You ", "She ").replace("Your", "Her"), answer) for prompt, answer in _PROMPTS],
            False,
        ),
        # the answers are quoted
        (
            "Interview with Dora Hask",
            "Dora Hask makes films at sea.",
            [(prompt, f"She laughs. “{answer}” A gull cries.") for prompt, answer in _PROMPTS],
            False,
        ),
    ],
)
def test_prompts_that_ask_nothing(
    headline: str, introduction: str, prompts: Sequence[tuple[str, str]], read: bool
) -> None:
    assert _stated(headline, introduction, prompts) == ([prompt for prompt, _ in prompts] if read else [])


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("Sie haben ein Jahr gewartet.", True),
        ("Man warf es Ihnen vor.", True),
        ("Dann kam sie zurück.", False),
        ("Was macht dich froh?", True),
    ],
)
def test_german_says_you_with_a_capital(text: str, addressed: bool) -> None:
    assert has_word(text, turn_words().second, "de") is addressed
