"""Who asks and who answers where labels alone do not say, and what stands between turns without being said."""

import pytest

from extractors import extract
from schemas import Interview

TALK = (
    ("How did you two come to share one drum?", "We could not carry two. I had a bad back and she had the van."),
    ("Who tunes it?", "Whoever is awake. I am awake more often, as you can hear."),
    ("What do you play when nobody listens?", "I play the same thing, only slower, and I count aloud."),
    ("Where will you be in the spring?", "On a ferry. I am told that it has a stage, and that it moves."),
)
INTRO = "Una Brandt and Sefa Moll share a drum and a kitchen. They play in Turku this week, in a hall that was a dairy."


def _interview(body: str, headline: str = "One drum, four hands", meta: str = "") -> Interview | None:
    page = f"""<html lang="en"><head><title>{headline}</title>{meta}</head><body><article><h1>{headline}</h1>
    <div><p>{INTRO}</p>{body}</div></article></body></html>"""
    return extract(page, "https://drumhall.example/2024/one-drum").interview


def _turns(interview: Interview | None) -> list[tuple[str, str, str]]:
    return [(turn.role, turn.speaker or "", turn.text) for turn in interview.turns] if interview else []


def _speakers(interview: Interview | None) -> list[tuple[str, str]]:
    return [(role, speaker) for role, speaker, _ in _turns(interview)]


@pytest.mark.parametrize(
    "label", ["Una Brandt (who plays “the Left Hand”)", "Una Brandt (“Left”)", 'Una Brandt ("the left hand")']
)
def test_roles_in_brackets_are_no_part_of_a_label(label: str) -> None:
    answers = (label, "Sefa Moll (“Right”)", "Una Brandt", "Sefa Moll")
    body = "".join(
        f"<p><b>{asked}</b><br><b>{name}:</b> {said}</p>" for name, (asked, said) in zip(answers, TALK, strict=True)
    )
    expected = [
        turn
        for number, (asked, said) in enumerate(TALK)
        for turn in (("question", "", asked), ("answer", ("Una Brandt", "Sefa Moll")[number % 2], said))
    ]
    assert _turns(_interview(body)) == expected


def test_labels_that_stand_once_at_the_beginning() -> None:
    (asked, said), *more = TALK
    body = f"<p><b>SLOW MAGAZINE: {asked}</b></p><p><b>UNA BRANDT:</b> {said}</p>" + "".join(
        f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in more
    )
    turns = _turns(_interview(body, "Una Brandt on her drum"))
    assert turns[0] == ("question", "Slow Magazine", asked)
    assert {speaker for role, speaker, _ in turns if role == "answer"} == {"Una Brandt"}


@pytest.mark.parametrize("asker", ["", "<b>Ilse Vann:</b> "], ids=["questions without labels", "somebody else asks"])
def test_an_author_who_was_asked_answers(asker: str) -> None:
    body = "".join(f"<p>{asker}<em>{asked}</em></p><p><b>Una:</b> {said}</p>" for asked, said in TALK)
    interview = _interview(body, "My evening at the radio", '<meta name="author" content="Una Brandt">')
    assert _speakers(interview) == [("question", "Ilse Vann" if asker else ""), ("answer", "Una Brandt")] * len(TALK)


def test_those_at_a_round_table_answer_in_questions_too() -> None:
    body = "".join(
        f"<p><b>{asked}</b></p><p><b>UNA BRANDT</b> {said}</p><p><b>SEFA MOLL</b> {other}</p>"
        for (asked, said), other in zip(
            TALK, ("We flipped a coin.", "Was it you?", "I hum.", "A boat, of all things?"), strict=True
        )
    )
    interview = _interview(body, "Una Brandt and Sefa Moll in conversation")
    assert _speakers(interview) == [("question", ""), ("answer", "Una Brandt"), ("answer", "Sefa Moll")] * len(TALK)


def test_a_label_may_name_several() -> None:
    body = "".join(
        f"<p><b>{asker}:</b> {asked}</p><p><b>Una Brandt:</b> {said}</p>"
        for asker, (asked, said) in zip(("Ilse Vann", "Tom Orr", "Ilse Vann", "Tom Orr"), TALK, strict=True)
    )
    interview = _interview(
        f"{body}<p><b>Ilse Vann and Tom Orr:</b> Thank you!</p><p><b>Una Brandt:</b> Not at all.</p>"
    )
    assert _turns(interview)[-2:] == [
        ("question", "Ilse Vann and Tom Orr", "Thank you!"),
        ("answer", "Una Brandt", "Not at all."),
    ]


def test_those_who_answer_seldom_and_a_dash_for_a_colon() -> None:
    answers = (
        ("Una: A heron", "Sefa: An otter", "Bo: A gull"),
        ("Una: The lift", "Sefa – The ferry"),
        ("Una: Nobody I know",),
        ("Bo: A small fish",),
    )
    body = "".join(
        f"<p><b>{asked}</b></p>" + "".join(f"<p>{said}</p>" for said in below)
        for (asked, _), below in zip(TALK, answers, strict=True)
    )
    body += "<p><b>And your last word?</b></p><p>Una: I had it.</p><p>Sefa: I had it first.</p>"
    interview = _interview(body, "Interview: one drum")
    assert [turn.text for turn in interview.turns if turn.role == "answer"] == [  # type: ignore[union-attr]
        "A heron", "An otter", "A gull", "The lift", "The ferry", "Nobody I know", "A small fish", "I had it.", "I had it first.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "caption",
    [
        "<p>Una Brandt in <i>The Dairy</i>. Photo: Pekka Salo</p>",
        '<p style="text-align:center"><em>Una Brandt at the drum.</em></p>',
    ],
    ids=["whose it is", "italics in the middle"],
)
def test_a_caption_below_an_image_is_not_said(caption: str) -> None:
    image = '<p><a href="/drum.jpg"><img src="/drum.jpg" alt=""></a></p>'
    body = "".join(f"<p><b>IV:</b> {asked}</p><p><b>UB:</b> {said}</p>{image}{caption}" for asked, said in TALK)
    interview = _interview(body, "An interview with Una Brandt")
    assert [turn.text for turn in interview.turns] == [text for pair in TALK for text in pair]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "note",
    [
        "<p>Catch the two of them on Thursday, upstairs at the Dairy.</p>",
        "<p><b>Thank you so much to Ilse for setting this up!</b></p>",
        "<p>UNA BRANDT has played one drum since she was nine. She lives in Cork.</p>",
        "<p>Grab a copy of the new record from the Dairy.</p>",
        "<p>Well, there you have it, folks. A drum, and four hands.</p>",
        "<p>More of her drums can be found at unabrandt.example.</p>",
    ],
)
def test_what_readers_are_told_below_an_interview_is_not_said(note: str) -> None:
    body = "".join(f"<p><b>{asked}</b></p><p>{said}</p><p>And so on, I suppose.</p>" for asked, said in TALK)
    interview = _interview(body + note, "An interview with Una Brandt")
    assert _turns(interview)[-1] == ("answer", "Una Brandt", f"{TALK[-1][1]}\nAnd so on, I suppose.")


def test_a_prompt_may_begin_as_a_list_of_other_pages_does() -> None:
    body = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in TALK)
    interview = _interview(f"{body}<p><b>Share your advice.</b></p><p>Sleep.</p>", "An interview with Una Brandt")
    assert [text for *_, text in _turns(interview)][-2:] == ["Share your advice.", "Sleep."]


def test_one_answer_that_lost_its_line() -> None:
    (asked, said), *more = TALK
    body = "".join(f"<li>Ilse: {asked}</li><li>Una: {said}</li>" for asked, said in more)
    interview = _interview(f"<ul>{body}<li>Ilse: {asked} Una: {said}</li></ul>", "Interview with Una Brandt")
    assert [text for *_, text in _turns(interview)][-2:] == [asked, said]


def test_dialogue_that_a_recap_quotes_is_no_interview() -> None:
    def scene(one: str, other: str) -> str:
        lines = ("Were you there?", "I was early.", "Did you see him?", "You know that I did.")
        return "".join(f"<p><b>{(one, other)[at % 2]}:</b> {line}</p>" for at, line in enumerate(lines))

    told = (
        "<p>And that is all that we are given, one lamp and a table, before the ferry leaves with half of the cast. I shouted at "
        "the screen, and my neighbour shouted back, because the tide tables had been wrong from the first scene on.</p>"
        "<p>Whoever wrote the dog should write all of it, and I mean that as praise for the dog, who carries the third act "
        "between her teeth without a word, while everybody else explains what we have seen.</p>"
    )
    body = scene("VARGA", "PASTOR KLEIN") + told + scene("INES", "OSKAR") + told
    assert _turns(_interview(body, "Low Water, episode six: the confession")) == []


QUIET = "One drum, four hands, and a song that nobody has finished"


@pytest.mark.parametrize(
    "manner",
    [
        pytest.param("<p>{number}. {asked}</p><p>{said}</p>", id="numbers"),
        pytest.param("<details open><summary>{asked}</summary><p>{said}</p></details>", id="accordion"),
        pytest.param("<p>Q: {asked}\nA: {said}</p>", id="one line of the page"),
    ],
)
def test_statements_among_questions(manner: str) -> None:
    talk = (*TALK[:2], ("That sounds like work.", "It was. I slept on the drum for a month."), *TALK[2:])
    body = "".join(manner.format(number=at + 1, asked=asked, said=said) for at, (asked, said) in enumerate(talk))
    interview = _interview(body, "An interview with Una Brandt")
    assert [text for *_, text in _turns(interview)] == [text for pair in talk for text in pair]


@pytest.mark.parametrize("manner", ["<p><b>{asked}</b></p><p>{said}</p>", "<p>Q: {asked}</p><p>A: {said}</p>"])
def test_who_says_their_name_in_the_first_answer_is_not_told_about(manner: str) -> None:
    talk = (("Who are you?", "I'm Una Brandt, and I play one half of a drum."), *TALK)
    page = "".join(manner.format(asked=asked, said=said) for asked, said in talk)
    interview = extract(
        f"""<html lang="en"><head><title>{QUIET}</title></head><body><article><h1>{QUIET}</h1>
        <p>Una Brandt plays in Turku this week, in a hall that was a dairy until last year.</p>{page}</article></body></html>""",
        "https://drumhall.example/2024/one-drum",
    ).interview
    assert [text for *_, text in _turns(interview)] == [text for pair in talk for text in pair]


def test_short_answers_of_somebody_whom_the_headline_names() -> None:
    talk = (
        ("Describe your show in five words.", "Drum falls, cow gets up."),
        ("What inspired it?", "A cow."),
        ("Best heckle?", "A moo, from the back, as if somebody had paid for it."),
        ("Whom else should we see?", "Mina Okoro at the old bank. Also the seals, which are free and need no ticket."),
        ("Do you rehearse?", "Rarely, and never on the day."),
    )
    body = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in talk)
    assert len(_turns(_interview(body, "60 seconds with Una Brandt"))) == 2 * len(talk)


@pytest.mark.parametrize("headline", ["Una Brandt and the drum problem", "Who is Una Brandt?"])
def test_an_essay_under_questions_is_no_interview(headline: str) -> None:
    told = (
        ("Is it loud?", "I asked three neighbours, and each of them laughed. We know little about it, and that is how we like it."),
        ("Who pays?", "Nobody does. I think that this is a problem, and our town should have one more of them."),
        ("What now?", "We could begin by listening. I have heard forty bars, and I would like to hear the next forty."),
    )  # fmt: skip
    body = "".join(f"<h2>{asked}</h2><p>{said}</p>" for asked, said in told)
    assert _turns(_interview(body, headline)) == []


def test_questions_that_go_on_behind_their_mark_are_heard() -> None:
    """Nobody is named, and three questions end as statements do."""
    talk = (
        ("Where did this begin for you?", "I saw a cow on the road, and I drove on."),
        ("Did you write it down? It feels so loose, and then it is not.", "I did, and then I left it on a bus."),
        ("Was it you who sang? The low part, I mean.", "It was me, with a cold."),
        ("That is a quiet song.", "My neighbours asked me for it."),
        ("What are you working on next?", "I cannot say. A longer one, if my landlord lets me."),
        ("Are you the one who paints the posters? They are lovely.", "I am, on Sundays."),
    )
    body = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in talk)
    page = f"""<html lang="en"><head><title>{QUIET}</title></head><body><article><h1>{QUIET}</h1>
    <p>There is a hall in Turku that was a dairy until last year.</p>{body}</article></body></html>"""
    turns = _turns(extract(page, "https://drumhall.example/2024/one-drum").interview)
    assert [text for *_, text in turns] == [text for pair in talk for text in pair]
