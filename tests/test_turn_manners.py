"""The manners in which pages print a conversation: each is told from the page itself, and who speaks with it."""

from collections.abc import Callable

import pytest

from extractors import extract
from schemas import Interview

TALK = (
    ("How did you come to paint barges?", "My uncle had one, and it was ugly. I was twelve and I had a brush."),
    ("Do you remember the first one?", "Yes, I lettered it Dori, because I ran out of room for the rest."),
    ("What does a day in your yard look like?", "I get up at five, because the paint likes it cold. Then I wait."),
    ("Has the work changed since you began?", "Not for me. I bend with the hull, and the hull has not changed."),
    ("What is next for you?", "A very long boat with a very short name. I asked for it specially."),
)
INTRO = "Oriel Hartnoll has painted barges for thirty years. We sat down with her in the cabin of the last one."


def _interview(body: str, headline: str = "The water does not read", language: str = "en") -> Interview | None:
    page = f"""<html lang="{language}"><head><meta name="author" content="Petra Vance"><title>{headline}</title></head>
    <body><article><h1>{headline}</h1><div>{body}</div></article></body></html>"""
    return extract(page, "https://canal.example/2024/barges").interview


def _turns(interview: Interview | None) -> list[tuple[str, str]]:
    return [(turn.speaker or "", turn.text) for turn in interview.turns] if interview else []


def _wanted(asker: str = "") -> list[tuple[str, str]]:
    return [turn for asked, said in TALK for turn in ((asker, asked), ("Oriel Hartnoll", said))]


@pytest.mark.parametrize(
    "manner",
    [
        pytest.param(lambda q, a: f"<p>• {q}</p><p>{a}</p>", id="bullet"),
        pytest.param(lambda q, a: f"<p>// {q}</p><p>{a}</p>", id="slashes"),
        pytest.param(lambda q, a: f"<p>&gt;&gt; {q}</p><p>{a}</p>", id="arrows"),
        pytest.param(lambda q, a: f"<p>{q}</p><dd>{a}</dd>", id="answers in dd"),
        pytest.param(lambda q, a: f"<ol><li>{q}<br>{a}</li></ol>", id="first line of an item"),
        pytest.param(lambda q, a: f'<p id="iw_question">{q}</p><p id="iw_answer">{a}</p>', id="an id again and again"),
        pytest.param(lambda q, a: f"<b>{q}</b></br>{a}</br></br>", id="breaks that only end"),
    ],
)
def test_how_questions_are_set_apart(manner: Callable[[str, str], str]) -> None:
    talk = "".join(manner(asked, said) for asked, said in TALK)
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}")) == _wanted()


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("<p>&lt;{name}&gt; {text}</p>", id="angles"),
        pytest.param("<p>({name}) {text}</p>", id="round brackets"),
        pytest.param("<p>[{name}] {text}</p>", id="square brackets"),
        pytest.param("<p>{name} – {text}</p>", id="dash"),
        pytest.param("<p>{name} | {text}</p>", id="bar"),
        pytest.param('<p><span class="who">{name}</span> <span class="what">{text}</span></p>', id="element"),
        pytest.param('<div><div class="who">{name}</div><div class="what">{text}</div></div>', id="line"),
    ],
)
@pytest.mark.parametrize("short", [str, lambda name: name.split()[0], lambda name: "".join(w[0] for w in name.split())])
def test_how_names_stand_before_what_they_say(form: str, short: Callable[[str], str]) -> None:
    talk = "".join(
        form.format(name=short(name), text=text)
        for asked, said in TALK
        for name, text in (("Petra Vance", asked), ("Oriel Hartnoll", said))
    )
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel Hartnoll")) == _wanted("Petra Vance")


def _answering(before: str, headline: str = "The water does not read", language: str = "en") -> set[str]:
    talk = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in TALK)
    interview = _interview(before + talk, headline, language)
    return {turn.speaker or "" for turn in interview.turns if turn.role == "answer"} if interview else set()


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        (
            "<p>Name: Oriel Hartnoll</p><p>We talked with her on a boat that has no name at all so far.</p>",
            "Oriel Hartnoll",
        ),
        (
            "<p>I talked to an old hand of the yard, and began as one does.</p><p><b>Your name?</b></p><p>Oriel Hartnoll.</p>",
            "Oriel Hartnoll",
        ),
        (
            "<p>Bo Lund, a reporter, wrote to me in May for an interview, and I said yes at once.</p>",
            "Petra Vance",
        ),
    ],
    ids=["profile", "first question", "a reporter asked the author"],
)
def test_who_answers_where_no_label_says(before: str, speaker: str) -> None:
    assert _answering(before) == {speaker}


def test_sections_in_which_the_same_is_asked() -> None:
    parts = {"Helmut": "I came for the cake.", "Walter": "I came for the view, and my wife for the cake."}
    asked = [asked for asked, _ in TALK[:3]]
    body = "<p>We wanted to hear from those who have been here longest, on stilts or off them.</p>" + "".join(
        f"<h2>{name}</h2>" + "".join(f"<p><b>{question}</b></p><p>{said}</p>" for question in asked)
        for name, said in parts.items()
    )
    assert _turns(_interview(body)) == [
        turn for name, said in parts.items() for question in asked for turn in (("", question), (name, said))
    ]


def test_headline_may_name_who_asks() -> None:
    """'Interview with Pablo' on the page of somebody else: he asks, and "P" and "R" are their letters."""
    talk = "".join(f"<p><b>P: {asked}</b></p><p>R: {said}</p>" for asked, said in TALK)
    page = f"""<html lang="en"><head><meta property="og:site_name" content="Rodrigo Salces"></head><body><article>
    <h1>Interview with Pablo Barca</h1><p><b>Pablo: Are you ready?</b></p><p>Rodrigo: I am.</p>{talk}</article></body></html>"""
    interview = extract(page, "https://salces.example/interview").interview
    assert {(turn.role, turn.speaker) for turn in interview.turns} == {  # type: ignore[union-attr]
        ("question", "Pablo Barca"),
        ("answer", "Rodrigo Salces"),
    }


def test_who_is_who_is_no_turn() -> None:
    legend = "<p><b>Moderator:</b> Petra Vance</p>"
    talk = "".join(f"<p><b>Moderator:</b> {asked}</p><p><b>Hartnoll:</b> {said}</p>" for asked, said in TALK)
    turns = _turns(_interview(f"<p>{INTRO}</p>{legend}{talk}"))
    assert turns == _wanted("Petra Vance")


def test_what_is_done_below_the_last_words_is_not_said() -> None:
    talk = "".join(f"<p>Vance: {asked}</p><p>Hartnoll: {said}</p>" for asked, said in TALK)
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}<p>[She opens an umbrella.]</p>"))
    assert turns[-1] == ("Oriel Hartnoll", TALK[-1][1])


@pytest.mark.parametrize("said", ["You pay at the gate.", "We ask you to pay at the gate, and you may come in."])
def test_what_is_answered_to_anybody_is_no_interview(said: str) -> None:
    asked = [
        "Can I bring a dog?",
        "Where do I park?",
        "How do I get a ticket?",
        "When are you open?",
        "What may I bring?",
    ]
    body = "".join(f"<p><b>{question}</b></p><p>{said}</p>" for question in asked)
    assert not _turns(_interview(body, "Before you come"))


def test_a_subtitle_that_names_who_answers_tells_of_an_interview() -> None:
    talk = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in TALK[:4])
    page = f"""<html lang="en"><body><article><h1>The water does not read</h1>
    <p class="dek">On her last barge, painter Oriel Hartnoll has run out of room again, and of blue</p><p>By Bo Lund</p>
    <div><p>It has been a thin year for lettering. Oriel Hartnoll has seen two yards close since the floods.</p>{talk}</div>
    </article></body></html>"""
    assert _turns(extract(page, "https://canal.example/2024/barges").interview) == _wanted()[:8]
