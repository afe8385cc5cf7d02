"""Ways in which real pages print a conversation and its speakers, each on a small page."""

import pytest

from extractors import extract
from schemas import TurnRole

_ASKED = [
    "How did you start painting?",
    "What do you use most?",
    "Do you ever paint at night?",
    "Where will we see you?",
]
_TOLD = [
    "I started when I was nine and my uncle left a brush on the table.",
    "Mostly I use rags, and my own hands when nobody looks.",
    "I do, but I never look at it before noon.",
    "In the harbour, I hope. They gave me a wall.",
]
_INTRO = "<p>Ada Reel paints boats in a cold shed above the harbour. Tom Moss talked with her about rags and walls.</p>"


def _turns(
    form: str, title: str = "Interview: Ada Reel", intro: str = _INTRO, head: str = ""
) -> list[tuple[str | None, str]]:
    talk = "".join(form.format(q=question, a=answer) for question, answer in zip(_ASKED, _TOLD, strict=True))
    page = f"<html lang=en><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{intro}{talk}</article></body></html>"
    record = extract(page.encode(), "https://paper.example/a/x")
    return [(turn.speaker, turn.text) for turn in record.interview.turns] if record.interview else []


def _wanted(asker: str | None, answerer: str) -> list[tuple[str | None, str]]:
    return [
        turn for question, answer in zip(_ASKED, _TOLD, strict=True) for turn in ((asker, question), (answerer, answer))
    ]


@pytest.mark.parametrize(
    ("form", "asker"),
    [
        ("<p>Q: {q} A: {a}</p>", None),
        ("<p>Tom Moss: {q} Ada Reel: {a}</p>", "Tom Moss"),
        ("<p>– {q} – {a}</p>", None),
        ("<p>-{q}\n{a}</p>", None),
        ("<ul><li>{q}</li></ul><p>{a}</p>", None),
        ("<div><span style='font-weight:bold'>{q}</span><br>{a}<br><br></div>", None),
        ("<p><b>Q. {q}</b></p><p>Ada Reel – {a}</p>", None),
        ("<p><b>Tom:</b> {q}</p><p>{a}</p>", "Tom Moss"),
        ("<p>T: {q}</p><p>A: {a}</p>", "Tom Moss"),
    ],
)
def test_turns_of_a_form(form: str, asker: str | None) -> None:
    assert _turns(form) == _wanted(asker, "Ada Reel")


@pytest.mark.parametrize(
    ("title", "intro", "answerer"),
    [
        ("Talking with KT about boats", "<p>KT paints. She took a break to talk to me.</p>", "KT"),
        ("Rags and walls", "<p>We talked with Tide, a painter of boats, in her shed.</p>", "Tide"),
        (
            "Interview: Gale Warning",
            "<p>Gale Warning are a band from Hull. We spoke to singer Ada Reel.</p>",
            "Ada Reel",
        ),
        ("Interview: Gale Warning", "<p>Gale Warning are a band from Hull.</p>", "Gale Warning"),
        (
            "Tide: nine bad winters",
            "<p>Ada Reel, better known as Tide, paints boats. We met Ada Reel at sea.</p>",
            "Tide",
        ),
    ],
)
def test_who_answers_without_labels(title: str, intro: str, answerer: str) -> None:
    assert _turns("<p><b>{q}</b></p><p>{a}</p>", title, intro) == _wanted(None, answerer)


def test_writer_who_was_asked() -> None:
    author = "<meta name=author content='Ada Reel'>"
    intro = "<p>The River Paper interviewed me last week. Here is the whole of it.</p>"
    assert _turns("<p><b>{q}</b></p><p>{a}</p>", "My interview in The River Paper", intro, author) == _wanted(
        None, "Ada Reel"
    )


def test_names_with_which_people_sign_in() -> None:
    intro = "<p>This week we sat down with xX_Reel, who paints boats in a game.</p>"
    turns = _turns("<p><b>harbour_fan:</b> {q}</p><p><b>xX_Reel:</b> {a}</p>", "Boats in a game", intro)
    assert turns == _wanted("harbour_fan", "xX_Reel")


def test_question_that_lost_its_type() -> None:
    asked = ["Who left the brush?", *_ASKED]
    told = ["I think my uncle did.", *_TOLD]
    bold = [
        f"<p>{q}</p><p>{a}</p>" if q == _ASKED[1] else f"<p><b>{q}</b></p><p>{a}</p>"
        for q, a in zip(asked, told, strict=True)
    ]
    record = extract(
        f"<html lang=en><h1>Interview: Ada Reel</h1>{''.join(bold)}</html>".encode(), "https://paper.example/a"
    )
    assert record.interview
    assert [turn.text for turn in record.interview.turns if turn.role == TurnRole.QUESTION] == asked
