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
        pytest.param("<p>{name} - {text}</p>", id="hyphen"),
        pytest.param("<p>{name} -{text}</p>", id="hyphen before the words"),
        pytest.param("<p>{name}- {text}</p>", id="hyphen behind the name"),
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


@pytest.mark.parametrize(
    "form", ["{name} | {text}", "{name} - {text}", "{name}- {text}", "[{name}] {text}", "({name}) {text}"]
)
@pytest.mark.parametrize("name", ["CANAL", "Canal", "PV", "Petra Vance", "Petra"])
@pytest.mark.parametrize(
    "frame", ["<p><b>{asked}</b><br>{said}</p>", "<p><i>{asked}</i></p><p>{said}</p>", "<h3>{asked}</h3><p>{said}</p>"]
)
def test_one_name_before_questions(form: str, name: str, frame: str) -> None:
    talk = "".join(frame.format(asked=form.format(name=name, text=asked), said=said) for asked, said in TALK)
    asker = name if name.upper() == "CANAL" else "Petra Vance"
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel Hartnoll")) == _wanted(asker)


@pytest.mark.parametrize("form", ["Billing | {text}", "Billing - {text}", "[Billing] {text}"])
def test_one_word_before_what_customers_ask(form: str) -> None:
    asked = ("How do I pay?", "Can I pay later?", "When will I be charged?", "Where do I find my bill?")
    talk = "".join(f"<p><b>{form.format(text=text)}</b></p><p>You can find it in your account.</p>" for text in asked)
    assert _interview(talk, "Paying for your berth") is None


def _answering(before: str, headline: str = "The water does not read", language: str = "en") -> set[str]:
    talk = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in TALK)
    interview = _interview(before + talk, headline, language)
    return {turn.speaker or "" for turn in interview.turns if turn.role == "answer"} if interview else set()


_SHOWN = "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>"


@pytest.mark.parametrize(
    ("headline", "asked", "before"),
    [
        (
            "Nicolson Hall star says the river smells right",
            "In Nicolson Hall, your character rows and sings. Which was harder?",
            _SHOWN.format("Oriel Hartnoll as Nan Bray in Nicolson Hall"),
        ),
        (
            "Harbour Lights star says the river smells right",
            "With Harbour Lights, you waited a year. Was it harder?",
            _SHOWN.format("Oriel Hartnoll as Sergeant Nan Bray in Harbour Lights"),
        ),
        (
            "The river smells right",
            "On Harbour Lights, did you row or did you sing?",
            "<p>Harbour Lights is a series about waiting. We sat down with Oriel Hartnoll, who rows in Harbour Lights.</p>",
        ),
    ],
)
def test_a_work_of_which_is_asked_is_nobody(headline: str, asked: str, before: str) -> None:
    talk = f"{before}<p><b>{asked}</b></p><p>I did both, because I had the time for it.</p>"
    assert _answering(talk, headline) == {"Oriel Hartnoll"}


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


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("<h2>{name}</h2>", id="heading"),
        pytest.param("<p><b>{name}</b></p>", id="bold type"),
        pytest.param("<p><b>{name} – Two Left Boats</b></p>", id="firm"),
        pytest.param("<h3>{name}, 41, baker</h3>", id="trade"),
        pytest.param("<h2>The Boat of {name}</h2><p><b>{name} (Two Left Boats)</b></p>", id="below a title"),
        pytest.param("<p>The Boat of {name}</p><p><b>{name} - Two Left Boats</b></p>", id="below a line"),
    ],
)
def test_sections_in_which_the_same_is_asked(head: str) -> None:
    parts = {"Helmut": "I came for the cake.", "Walter": "I came for the view, and my wife for the cake."}
    asked = [asked for asked, _ in TALK[:3]]
    body = "<p>We wanted to hear from those who have been here longest, on stilts or off them.</p>" + "".join(
        head.format(name=name) + "".join(f"<p><b>{question}</b></p><p>{said}</p>" for question in asked)
        for name, said in parts.items()
    )
    assert _turns(_interview(body)) == [
        turn for name, said in parts.items() for question in asked for turn in (("", question), (name, said))
    ]


def test_topics_in_bold_type_are_nobody() -> None:
    """Nothing is asked twice below them."""
    topics = ["The First Boat", "Boats, Again"]
    talk = "".join(
        (f"<p><b>{topics[number // 2]}</b></p>" if number in {0, 2} else "") + f"<p><b>{q}</b></p><p>{a}</p>"
        for number, (q, a) in enumerate(TALK)
    )
    interview = _interview(f"<p>{INTRO}</p>{talk}")
    assert {turn.speaker for turn in interview.turns} == {None, "Oriel Hartnoll"}  # type: ignore[union-attr]


@pytest.mark.parametrize("form", ["<p><b>{}</b></p>", "<p><i>{}</i></p>", "<h3>{}</h3>"])
def test_a_question_of_two_paragraphs_of_which_one_has_the_label(form: str) -> None:
    more = "We have all seen the one at the bridge, and some of us have painted it."
    first, *rest = [f"{form.format('PV: ' + asked)}<p>OH: {said}</p>" for asked, said in TALK]
    asked, said = "How many have you painted by now?", "I have not counted them."
    talk = f"{first}{form.format('PV: ' + more)}{form.format(asked)}<p>OH: {said}</p>{''.join(rest)}"
    wanted = _wanted("Petra Vance")
    wanted[2:2] = [("Petra Vance", f"{more}\n{asked}"), ("Oriel Hartnoll", said)]
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}")) == wanted


@pytest.mark.parametrize("form", ["<p><b>{}</b> - {}</p>", "<p>{} – {}</p>", "<p><b>{}</b> | {}</p>", "<p>{} ({})</p>"])
@pytest.mark.parametrize("letters", [("R", "T", "P"), ("Rika", "T", "P"), ("Rika", "Toni", "Pall")])
@pytest.mark.parametrize(
    "first", ["vox / bass", "Lead Guitar & Vocals", "Chant et guitares", "Gitara, wokal", "Вокал и бас"]
)
def test_a_band_that_is_listed_above_the_talk(form: str, letters: tuple[str, ...], first: str) -> None:
    played = (("Rika", first), ("Toni", "guitar"), ("Pall", "drums"))
    listed = "".join(form.format(name, part) for name, part in played)
    answers = [
        f"<p><i>Rika: {said}</i></p>" if not n else f"<p><i>{letters[n % 3]}: {said}</i></p>"
        for n, (_, said) in enumerate(TALK)
    ]
    talk = "".join(f"<p><b>CANAL: {asked}</b></p>{said}" for (asked, _), said in zip(TALK, answers, strict=True))
    turns = _turns(_interview(f"<p>Low Water are a trio.</p>{listed}{talk}", "Low Water interview"))
    assert [text for _, text in turns] == [text for pair in TALK for text in pair]
    assert [speaker for speaker, _ in turns[1::2]] == ["Rika", "Toni", "Pall", "Rika", "Toni"]


@pytest.mark.parametrize(
    ("headline", "asked", "speaker"),
    [
        ("New Catch Monday - x minus y", "How did the band get together?", "x minus y"),
        ("x minus y: new music", "What does your band sound like?", "x minus y"),
        ("New Catch Monday - x minus y", "How did you get the barge?", ""),
        ("New Catch Monday", "How did the band get together?", ""),
    ],
)
def test_a_band_in_small_letters_by_the_page_s_tag(headline: str, asked: str, speaker: str) -> None:
    tags = "".join(f'<meta property="article:tag" content="{tag}">' for tag in ("New Catch Monday", "x minus y"))
    talk = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in ((asked, "We met on a barge."), *TALK))
    page = f"<html lang=en><head><title>{headline}</title>{tags}</head><body><article><h1>{headline}</h1>{talk}</article></body></html>"
    interview = extract(page, "https://canal.example/interviews/barges").interview
    assert interview is not None
    assert {turn.speaker or "" for turn in interview.turns if turn.role == "answer"} == {speaker}


@pytest.mark.parametrize("mark", [" .", " –", " ·", ";"])
def test_a_label_whose_mark_is_mistyped_once(mark: str) -> None:
    said = [f"<p><b>CANAL: {asked}</b></p><p>OH: {said}</p>" for asked, said in TALK]
    said[2] = said[2].replace("CANAL:", f"CANAL{mark}")
    turns = _turns(_interview(f"<p>{INTRO}</p>{''.join(said)}"))
    assert [text for _, text in turns] == [text for pair in TALK for text in pair]
    assert len({speaker for speaker, _ in turns}) == 2


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


@pytest.mark.parametrize(
    ("site", "author", "first", "then", "asker"),
    [
        ("The Harbour Gull", "Staff", ("Gull", "Hartnoll"), ("G", "H"), "The Harbour Gull"),
        ("The Harbour Gull", "Staff", ("Harbour Gull", "Oriel"), ("H", "O"), "The Harbour Gull"),
        ("Il Gabbiano del Porto", "Redazione", ("Gabbiano", "Hartnoll"), ("G", "H"), "Gabbiano"),
        ("Harbour Gull", "Petra Vance", ("Vance", "Hartnoll"), ("V", "H"), "Petra Vance"),
        ("Harbour Gull", "TideMommaV", ("TideMommaV", "Oriel Hartnoll"), ("Tide", "Oriel"), "TideMommaV"),
        ("Harbour Gull", "PetraVance", ("Petra", "Oriel Hartnoll"), ("PV", "OH"), "PetraVance"),
        ("HarbourGull.com", "Staff", ("HarbourGull", "Oriel Hartnoll"), ("HG", "OH"), "HarbourGull.com"),
    ],
)
def test_labels_that_grow_shorter(
    site: str, author: str, first: tuple[str, str], then: tuple[str, str], asker: str
) -> None:
    names = [first, *[then] * (len(TALK) - 1)]
    talk = "".join(
        f"<p><b>{who}:</b> {asked}</p><p><b>{whom}:</b> {said}</p>"
        for (who, whom), (asked, said) in zip(names, TALK, strict=True)
    )
    page = f"""<html lang="en"><head><meta property="og:site_name" content="{site}"><meta name="author" content="{author}">
    <title>On the water</title></head><body><article><h1>On the water</h1><p>{INTRO}</p>{talk}</article></body></html>"""
    assert _turns(extract(page, "https://x.example/2024/on-the-water").interview) == _wanted(asker)


@pytest.mark.parametrize(
    ("labels", "speakers"),
    [
        (["Oriel: ", "", "Oriel: ", "", ""], ["Oriel Hartnoll"] * 5),
        (["Oriel: ", "", "Bo: ", "", ""], ["Oriel Hartnoll", "Oriel Hartnoll", "Bo Lund", "Bo Lund", "Bo Lund"]),
        (["Oriel: ", "Bo: ", "", "Bo: ", "Oriel: "], ["Oriel Hartnoll", "Bo Lund", "", "Bo Lund", "Oriel Hartnoll"]),
        (["Bo: ", "Oriel: ", "Bo: ", "Oriel: ", ""], ["Bo Lund", "Oriel Hartnoll", "Bo Lund", "Oriel Hartnoll", ""]),
    ],
    ids=["one", "one after the other", "in turn", "the last has lost its label"],
)
@pytest.mark.parametrize("frame", ["<p><b>{asked}</b></p><p>{said}</p>", "<p><b>{asked}</b><br>{said}</p>"])
def test_answers_beside_labelled_ones(labels: list[str], speakers: list[str], frame: str) -> None:
    intro = "Oriel Hartnoll and Bo Lund have painted barges for thirty years. We sat down with them."
    talk = "".join(
        frame.format(asked=asked, said=label + said) for label, (asked, said) in zip(labels, TALK, strict=True)
    )
    turns = _turns(_interview(f"<p>{intro}</p>{talk}", "Interview with Oriel Hartnoll and Bo Lund"))
    assert [speaker for speaker, _ in turns[1::2]] == speakers


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("en", "If you could paint one more boat, which one and why", "The ferry. I owe it a coat."),
        ("en", "Tell us about the ferry", "31 metres, and all of it was rust. I still see it at night."),
        ("de", "Was machen Sie, wenn der Lack nicht trocknet", "Tee. Ich trinke dann viel Tee."),
        ("fr", "Et si vous deviez repeindre un seul bateau", "Le bac. Je lui dois une couche."),
        ("es", "Si usted pudiera pintar otro barco", "El transbordador. Yo le debo una capa."),
    ],
)
@pytest.mark.parametrize("form", ["<b>{}</b> {}", "<b>{} </b>{}", "<strong>{}</strong>&nbsp;“{}”"])
def test_a_question_before_its_answer_has_lost_its_mark(form: str, language: str, asked: str, said: str) -> None:
    talk = [f"<p><b>{question}</b> {answer}</p>" for question, answer in TALK]
    talk.insert(3, f"<p>{form.format(asked, said)}</p>")
    texts = [text for _, text in _turns(_interview(f"<p>{INTRO}</p>{''.join(talk)}", "Interview with Oriel", language))]
    assert texts[6:8] == [asked, said if "“" not in form else f"“{said}”"]
    assert len(texts) == 2 * len(TALK) + 2


@pytest.mark.parametrize(
    "said",
    [
        "<b>You never know</b> with hulls.",
        "<b>Your Own Rope</b> was the first I lettered.",
        "<b>Harbour Gull</b> I did twice.",
    ],
)
def test_words_in_bold_type_that_begin_a_paragraph_of_an_answer(said: str) -> None:
    talk = "".join(
        f"<p><b>{asked}</b> {answer}</p>{f'<p>{said}</p>' * (asked == TALK[2][0])}" for asked, answer in TALK
    )
    assert len(_turns(_interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel"))) == 2 * len(TALK)


_BELOW = [
    ("en", '<div><a href="/tag/barges">Barges</a><a href="/tag/paint">Paint</a></div>'),
    ("en", '<p><b>MORE:</b> <a href="/oriel">Official site</a> | <a href="/film">Trailer</a></p>'),
    ("en", '<p><a href="https://barges.example">www.barges.example</a></p>'),
    (
        "en",
        '<p>You can see what Oriel is up to <a href="/oriel">over there</a>. Come back for another painter!</p>',
    ),
    ("en", "<p>Be sure to see the barges by noon.</p>"),
    ("en", "<p>More info at barges.example</p>"),
    ("en", "<p>What did you think of the painter’s boat? Grade it below, then hit the comments!</p>"),
    ("de", "<p>Und was meint ihr zu den Booten?</p>"),
    ("es", "<p>Déjanos tu opinión sobre las barcas.</p>"),
    ("de", "<p>Weitere Informationen gibt es in der Werft.</p>"),
    ("fr", "<p>Pour en savoir plus : barges.example</p>"),
    ("es", "<p>Más información en barges.example</p>"),
    ("it", "<p>Per saperne di più: barges.example</p>"),
    ("pt", "<p>Saiba mais em barges.example</p>"),
    ("pl", "<p>Więcej informacji: barges.example</p>"),
    ("sv", "<p>Läs mer på barges.example</p>"),
    ("ru", "<p>Подробнее: barges.example</p>"),
]
_SAID = [
    "<p>You can see it from the bridge, and I never look.</p>",
    '<p>And my <a href="/b">brother</a> does the rest.</p>',
    "<p>They call it Oriel, after the window.</p>",
]


@pytest.mark.parametrize(
    "frame", ["<p><b>Q: {asked}</b></p><p>Hartnoll: {said}</p>", "<p><b>{asked}</b></p><p>{said}</p>"]
)
@pytest.mark.parametrize(("language", "below"), _BELOW)
def test_what_readers_are_told_below_the_last_answer(frame: str, language: str, below: str) -> None:
    talk = "".join(frame.format(asked=asked, said=said) for asked, said in TALK)
    several = talk.replace("I had a brush.", "I had a brush.</p><p>My aunt had none.")
    turns = _turns(_interview(f"<p>{INTRO}</p>{several}{below}", "Interview with Oriel Hartnoll", language))
    assert [text for _, text in turns][-1] == TALK[-1][1]


@pytest.mark.parametrize("below", _SAID)
def test_last_paragraphs_of_the_last_answer(below: str) -> None:
    talk = "".join(f"<p><b>Q: {asked}</b></p><p>Hartnoll: {said}</p>{_SAID[1]}" for asked, said in TALK)
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}{below}", "Interview with Oriel Hartnoll"))
    assert turns[-1][1].count("\n") == 2


@pytest.mark.parametrize("head", ["TOOL BOX:", "Tools used:", "THE PAINT AND THE BRUSHES"])
@pytest.mark.parametrize("item", ["<li><em>{}</em></li>", "<li>{}</li>", "<p>{}</p>", "<p><b>{}</b></p>"])
def test_facts_below_the_last_answer_are_nobodys(head: str, item: str) -> None:
    talk = "".join(
        f"<p><b>Canal: {asked}</b></p><p><b>Hartnoll: </b>{said}</p><p>I mean it.</p>" for asked, said in TALK
    )
    facts = "".join(item.format(fact) for fact in ("Brushes: Camel hair", "Paint: Linseed, two coats", "Ropes: hemp"))
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}<p><b>{head}</b></p>{facts}", "Interview with Oriel Hartnoll"))
    assert len(turns) == 2 * len(TALK)
    assert {speaker for speaker, _ in turns} == {"Canal", "Oriel Hartnoll"}


def test_several_who_answer_in_a_word_or_two() -> None:
    talk = "".join(f"<p><b>Canal: {asked}</b></p><p><b>Hartnoll: </b>{said}</p>" for asked, said in TALK)
    answers = "<p><b>Canal: What do you all drink?</b></p><p><b>Bo Lund:</b> Tea</p><p><b>Mira Holt:</b> Tea, and only tea.</p>"
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}{answers}", "Interview with Oriel Hartnoll"))
    assert turns[-2:] == [("Bo Lund", "Tea"), ("Mira Holt", "Tea, and only tea.")]


_LABELLED = [
    ("<p>Q: {text}</p>", "<p>A: {text}</p>"),
    ("<p>Q: {text}</p>", "<p>Hartnoll: {text}</p>"),
    ("<p><b>PETRA VANCE:</b> {text}</p>", "<p><b>ORIEL HARTNOLL:</b> {text}</p>"),
    ("<p><b>Canal: {text}</b></p>", "<p><b>Hartnoll:</b> {text}</p>"),
    ("<div>Vance: {text}</div><br>", "<div>Hartnoll: {text}</div><br>"),
]


@pytest.mark.parametrize(("ask", "say"), _LABELLED)
@pytest.mark.parametrize("lost", range(1, 2 * len(TALK) - 1))
def test_one_label_is_missing(ask: str, say: str, lost: int) -> None:
    texts = [text for pair in TALK for text in pair]
    lines = [(say if number % 2 else ask).format(text=text) for number, text in enumerate(texts)]
    lines[lost] = f"<p>{texts[lost]}</p>"
    interview = _interview(f"<p>{INTRO}</p>{''.join(lines)}", "Interview with Oriel Hartnoll")
    assert interview is not None
    assert [turn.text for turn in interview.turns] == texts
    assert interview.turns[lost].speaker == ("Oriel Hartnoll" if lost % 2 else None)


@pytest.mark.parametrize(("ask", "say"), _LABELLED)
def test_what_one_asks_oneself_is_no_question(ask: str, say: str) -> None:
    """A question within an answer, and a remark above one, have labels of others below them."""
    talk = "".join(
        f"{ask.format(text='I saw that.')}<p>{asked}</p>{say.format(text='Why me?')}<p>Who else?</p><p>{said}</p><p>Or not?</p>"
        for asked, said in TALK
    )
    interview = _interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel Hartnoll")
    assert interview is not None
    wanted = [
        text for asked, said in TALK for text in (f"I saw that.\n{asked}", f"Why me?\nWho else?\n{said}\nOr not?")
    ]
    assert [turn.text for turn in interview.turns] == wanted


def test_who_is_who_is_no_turn() -> None:
    legend = "<p><b>Moderator:</b> Petra Vance</p>"
    talk = "".join(f"<p><b>Moderator:</b> {asked}</p><p><b>Hartnoll:</b> {said}</p>" for asked, said in TALK)
    turns = _turns(_interview(f"<p>{INTRO}</p>{legend}{talk}"))
    assert turns == _wanted("Petra Vance")


def test_what_is_done_below_the_last_words_is_not_said() -> None:
    talk = "".join(f"<p>Vance: {asked}</p><p>Hartnoll: {said}</p>" for asked, said in TALK)
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}<p>[She opens an umbrella.]</p>"))
    assert turns[-1] == ("Oriel Hartnoll", TALK[-1][1])


def test_a_note_and_its_source_below_the_last_answer_that_are_set_as_turns_are() -> None:
    talk = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in TALK)
    notes = "<p><b>The Barge Painter plays the Old Yard until June.</b></p><p><i>This interview was edited for length.</i></p>"
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}{notes}", "Interview with Oriel Hartnoll")) == _wanted()


@pytest.mark.parametrize("form", ["{n}. Q: {asked}", "{n}) Q: {asked}", "{n}. Q. {asked}"])
def test_questions_with_a_number_and_a_letter(form: str) -> None:
    talk = "".join(
        f"<p>{form.format(n=number, asked=asked)}</p><p>A: {said}</p>" for number, (asked, said) in enumerate(TALK, 1)
    )
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel Hartnoll"))
    assert [text for _, text in turns] == [text for pair in TALK for text in pair]


def test_a_bold_line_between_questions_that_name_the_publication_is_nobody_who_answers() -> None:
    talk = [f"<p><b>CANAL | {asked}</b><br>{said}</p>" for asked, said in TALK]
    talk.insert(3, "<p><b>Summer Boat Card 2024: Which Ones Float?</b></p>")
    turns = _turns(_interview(f"<p>{INTRO}</p>{''.join(talk)}"))
    assert [turn for turn in turns if turn[0] != ""][:6] == _wanted("CANAL")[:6]
    assert _wanted("CANAL")[6:] == turns[-4:]


def test_a_surname_before_answers_is_whom_a_tag_has_in_full() -> None:
    tags = '<meta property="article:tag" content="boats"><meta property="article:tag" content="Oriel Hartnoll">'
    talk = "".join(f"<p><b>BP: {asked}</b></p><p>Hartnoll: {said}</p>" for asked, said in TALK)
    head = f"<html lang=en><head><title>Painter Interviewed</title>{tags}</head>"
    page = f"{head}<body><article><h1>Painter Interviewed</h1><p>She spoke of barges.</p>{talk}</article></body></html>"
    interview = extract(page, "https://canal.example/2024/barges").interview
    assert interview is not None
    assert {turn.speaker for turn in interview.turns if turn.role == "answer"} == {"Oriel Hartnoll"}


def test_topics_that_speak_to_whom_the_headline_quotes_are_questions() -> None:
    topics = [
        "The last boat you loved",
        "Your guilty pleasure",
        "The best boat",
        "Your earliest memory",
        "The boat you would kill for",
    ]
    talk = "".join(f"<p><b>{topic}</b><br>{said}</p>" for topic, (_, said) in zip(topics, TALK, strict=True))
    talk = f"<p>The painter, who is 54, has lettered barges for thirty years, and would not say for whom.</p>{talk}"
    turns = _turns(_interview(talk, "Oriel Hartnoll: ‘Nobody sulks like a barge’"))
    assert [text for _, text in turns[::2]] == topics
    assert {speaker for speaker, _ in turns[1::2]} == {"Oriel Hartnoll"}


def test_names_behind_the_publication_s_are_those_of_its_askers() -> None:
    askers = ["Canal (Petra Vance)", "Canal (Bo Reed)", "Canal (Petra)", "Canal (Bo)", "Canal (Petra)"]
    talk = "".join(
        f"<p>{asker}: {asked}</p><p>Hartnoll: {said}</p>" for asker, (asked, said) in zip(askers, TALK, strict=True)
    )
    intro = f"<p>{INTRO} She talked with Canal's editors Petra Vance and Bo Reed.</p>"
    turns = _turns(_interview(f"{intro}{talk}", "Interview with Oriel Hartnoll"))
    assert [speaker for speaker, _ in turns[::2]] == ["Petra Vance", "Bo Reed", "Petra Vance", "Bo Reed", "Petra Vance"]


@pytest.mark.parametrize(
    ("name", "behind"), [("The Canal", "The Canal Staff"), ("The Canal", "The Canal"), ("Canal", "Exclusive")]
)
def test_what_is_no_asker_behind_the_publication_s_name(name: str, behind: str) -> None:
    talk = "".join(f"<p>{name} ({behind}): {asked}</p><p>Hartnoll: {said}</p>" for asked, said in TALK)
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel Hartnoll")) == _wanted(name)


@pytest.mark.parametrize("met", ["I spoke with her in the yard.", "We met her over tea and talked with her of paint."])
def test_a_pronoun_tells_whom_one_has_met(met: str) -> None:
    before = (
        f"<p>In “The Long Lock” a painter (Ines Corrigan) defends a boatyard. "
        f"The woman behind its boats is Nora Hartnoll. {met}</p>"
    )
    assert _answering(before, "How the boats of The Long Lock were painted") == {"Nora Hartnoll"}


def test_an_exclamation_and_a_sentence_in_bold_type_are_no_heading() -> None:
    remark = ("Ooh, I never noticed that! So it rises with the tide", "It does. My daughter saw it before I did.")
    talk = "".join(f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in (*TALK[:3], remark, *TALK[3:]))
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}", "Interview with Oriel Hartnoll"))
    assert turns[6:8] == [("", remark[0]), ("Oriel Hartnoll", remark[1])]


def test_words_in_capitals_that_begin_paragraphs_are_no_labels() -> None:
    text = "HR is changing. AI is here. "
    body = "".join(f"<p>{word} {text * 4}</p>" for word in ("HR", "AI", "HR", "AI", "HR", "AI", "HR", "AI"))
    head = "<html lang=en><head><title>HR trends</title><meta property=og:site_name content=AIHR></head>"
    page = f"{head}<body><article><h1>HR trends</h1>{body}</article></body></html>"
    assert extract(page, "https://aihr.example/trends").interview is None


@pytest.mark.parametrize("headline", ["Top Interview Questions for Riggers", "Das Vorstellungsgespräch in der Werft"])
def test_how_to_apply_for_a_job_is_no_interview(headline: str) -> None:
    talk = "".join(f"<h3>Q{number}. {asked}</h3><p>{said}</p>" for number, (asked, said) in enumerate(TALK, 1))
    interview = _interview(f"<p>These questions are asked most often.</p>{talk}", headline)
    assert _turns(interview) == []


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


READERS = ("Nora Brophy, Sligo", "Gus T", "Danielle Okoro, Tacoma, USA", "Mateus Lima from Porto", "Nora Brophy (34)")


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("<p><b>{q}</b> <i>– {who}</i></p><p>{a}</p>", id="behind bold type"),
        pytest.param("<p><b>{q} – {who}</b></p><p>{a}</p>", id="in bold type"),
        pytest.param("<p><b>{q}</b></p><p><i>— {who}</i></p><p>{a}</p>", id="on a line"),
        pytest.param("<p><b>{q}</b><br>– {who}<br>{a}</p>", id="between breaks"),
        pytest.param("<h3>{q}</h3><p>Asked by {who}</p><p>{a}</p>", id="asked by"),
        pytest.param("<p>{q} – {who}</p><p>{a}</p>", id="plain"),
        pytest.param("<p><b>{q} <i>{who}</i></b></p><p>{a}</p>", id="in italics"),
        pytest.param("<p><b>{q}</b></p><p><i>{who}</i></p><p>{a}</p>", id="in italics on a line"),
        pytest.param("<p><b>{who}:</b> {q}</p><p>{a}</p>", id="before a colon"),
        pytest.param("<h3>Question from {who}: {q}</h3><p>{a}</p>", id="question from"),
    ],
)
def test_questions_that_readers_have_signed(form: str) -> None:
    askers = ["Nora Brophy", "Gus T", "Danielle Okoro", "Mateus Lima", "Nora Brophy"]
    talk = "".join(form.format(q=q, a=a, who=who) for (q, a), who in zip(TALK, READERS, strict=True))
    wanted = [turn for (q, a), who in zip(TALK, askers, strict=True) for turn in ((who, q), ("Oriel Hartnoll", a))]
    assert _turns(_interview(f"<p>{INTRO}</p>{talk}")) == wanted


@pytest.mark.parametrize("form", ["<p><b>{what}: {q}</b></p><p>{a}</p>", "<p><b>{q}</b> <i>({what})</i></p><p>{a}</p>"])
def test_topics_of_questions_are_nobody(form: str) -> None:
    topics = ("Childhood", "First Boats", "The Yard", "Change", "Next")
    talk = "".join(form.format(q=q, a=a, what=what) for (q, a), what in zip(TALK, topics, strict=True))
    interview = _interview(f"<p>{INTRO}</p>{talk}")
    assert not {turn.speaker for turn in interview.turns} & set(topics)  # type: ignore[union-attr]


def test_names_behind_dashes_may_be_answers() -> None:
    asked = ["Who is your favourite painter?", "Who cooks for you?", "Where do you sleep?", "Who would you be?"]
    said = ["– Nora Brophy, of Sligo", "– Gus T", "– Danielle’s, and I sleep well.", "– Nora, on my boat."]
    talk = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in zip(asked, said, strict=True))
    assert {turn.speaker for turn in _interview(f"<p>{INTRO}</p>{talk}").turns} == {None, "Oriel Hartnoll"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("headline", "intro", "speaker"),
    [
        (
            "Corrigal: “I was always late for the boat”",
            "With Corrigal about to sail, we gave fans the pen.",
            "Corrigal",
        ),
        ("Exclusive: “I was always late for the boat”", "It was an exclusive night. We gave fans the pen.", None),
        ("Corrigal: “I was late”", "Bo Lund sings in Corrigal. We met Bo Lund at sea, and he was late.", "Bo Lund"),
    ],
)
def test_whom_a_headline_quotes_by_one_name(headline: str, intro: str, speaker: str | None) -> None:
    share = '<div class="social-share"><a href="#">Share</a> <a href="#">Tweet</a></div>'
    talk = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in TALK)
    page = f"<html lang=en><body><article><h1>{headline}</h1>{share}<div><p>{intro}</p>{talk}</div></article></body></html>"
    interview = extract(page, "https://canal.example/2024/barges").interview
    assert {turn.speaker for turn in interview.turns} == {None, speaker}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("form", "later"),
    [
        pytest.param("<p><b>{x}: {q}</b></p><p>{y}: {a}</p>", "<p><b>{x}: {q}</b></p><p>{y}: {a}</p>", id="labels"),
        pytest.param("<p><b>{x}: {q}</b><br>{y}: {a}</p>", "<p><b>{q}</b><br>{a}</p>", id="labels once each"),
        pytest.param("<p><i>{x}: {q}</i></p><p>{y}: {a}</p>", "<p><i>{q}</i></p><p>{a}</p>", id="italic"),
    ],
)
def test_people_who_ask_each_other(form: str, later: str) -> None:
    pair = ("Oriel Hartnoll", "Bo Lund")
    parts = (("Oriel Hartnoll", "Bo Lund", TALK[:3]), ("Bo Lund", "Oriel Hartnoll", TALK[3:]))
    body = "".join(
        (later if number else form).format(x=asker, y=answerer, q=q, a=a)
        for asker, answerer, part in parts
        for number, (q, a) in enumerate(part)
    )
    interview = _interview(
        f"<p>{' and '.join(pair)} met in a cabin, each with questions.</p>{body}", "Five questions each"
    )
    assert _turns(interview) == [turn for x, y, part in parts for q, a in part for turn in ((x, q), (y, a))]


def test_an_answer_in_bold_type_is_no_question() -> None:
    said = [f"<b>Oriel Hartnoll: {a}</b>" if n == 2 else f"Oriel Hartnoll: {a}" for n, (_, a) in enumerate(TALK)]
    talk = "".join(f"<p><b>Petra Vance: {q}</b></p><p>{a}</p>" for (q, _), a in zip(TALK, said, strict=True))
    thanks = "<p>Petra Vance: Thank you.</p><p>Oriel Hartnoll: I thank you for the cake.</p>"
    turns = _turns(_interview(f"<p>{INTRO}</p>{talk}{thanks}"))
    assert turns[:10] == _wanted("Petra Vance")


@pytest.mark.parametrize(
    "remark",
    ["And I’d love to hear about the hull!", "Tell us about the hull.", "I was wondering about the hull."],
)
def test_one_of_an_audience_asks_by_a_remark(remark: str) -> None:
    lines = [
        ("Petra Vance", "How did you come to paint barges?"),
        ("Bo Lund", remark),
        ("Oriel Hartnoll", "I can take both. I was twelve, and the hull was there."),
        ("Mo Reyle", "Did you draw it first?"),
        ("Oriel Hartnoll", "I never draw. I have no paper on a boat."),
        ("Bo Lund", "The blue one got me. How long had you carried it?"),
        ("Oriel Hartnoll", "Eleven years. It was nine boats at one point."),
        ("Petra Vance", "It is a lovely thing. What are you reading?"),
        ("Mo Reyle", "And where?"),
        ("Oriel Hartnoll", "I read a manual on knots, in bed."),
    ]
    talk = "".join(f"<p><b>{name}:</b> {text}</p>" for name, text in lines)
    interview = _interview(f"<p>Our club met online.</p>{talk}", "The Club Chats with Oriel Hartnoll")
    assert [(turn.speaker, turn.role.value) for turn in interview.turns] == [  # type: ignore[union-attr]
        (name, "answer" if name == "Oriel Hartnoll" else "question") for name, _ in lines
    ]


_PUT = ("And the first one", "2024 was a wet year for barges, they say?")
"""Without a mark, and with a number before all words."""


@pytest.mark.parametrize("mark", ["• ", "· ", "▪ ", "➤ ", "✓ ", "■", "● ", "◆", "○"])
@pytest.mark.parametrize("form", ["<p>{m}{q}</p><p>{a}</p>", "{m}{q}<br>{a}<br>"])
def test_a_mark_before_each_question(mark: str, form: str) -> None:
    talk = [(_PUT[number - 1] if number in {1, 2} else asked, said) for number, (asked, said) in enumerate(TALK)]
    body = "".join(form.format(m=mark, q=q, a=a) for q, a in talk)
    turns = _turns(_interview(f"<p>{INTRO}</p>{body}"))
    assert turns == [turn for q, a in talk for turn in (("", q), ("Oriel Hartnoll", a))]


def test_lists_in_answers_ask_nothing() -> None:
    items = "<p>• a flat brush</p><p>• a round one</p><p>• the thumb</p><p>• turps, and a rag in case you ask</p>"
    talk = "".join(f"<p>{q}</p><p>{a}</p>{items if not n else ''}" for n, (q, a) in enumerate(TALK))
    assert len(_turns(_interview(f"<p>{INTRO}</p>{talk}"))) == 2 * len(TALK)


_TO_COMPLETE = (
    ("The best thing about paint is …", "It dries when I sleep."),
    ("I would never letter …", "A boat that I do not like."),
    ("My uncle taught me...", "Patience, and how I hold a brush."),
    ("People who buy barges are …", "Cold, and happy. I am one of them."),
    ("On Sundays I …", "Scrape. I scrape the whole day."),
)


@pytest.mark.parametrize(
    "frame",
    [
        "<p><b>{q}</b></p><p>{a}</p>",
        "<p><b>{q}<br></b>{a}</p>",
        "<p><b>{q}</b> {a}</p>",
        "<h3>{q}</h3><p>{a}</p>",
        "<ul><li><em>{q}</em> {a}</li></ul>",
    ],
)
@pytest.mark.parametrize("talk", [(TALK[0], *_TO_COMPLETE, TALK[4]), (*_TO_COMPLETE, *TALK[:2]), _TO_COMPLETE])
def test_sentences_that_whoever_answers_completes(frame: str, talk: tuple[tuple[str, str], ...]) -> None:
    body = f"<p>{INTRO}</p>" + "".join(frame.format(q=q, a=a) for q, a in talk)
    interview = _interview(body, "Oriel Hartnoll: the water does not read")
    assert _turns(interview) == [turn for q, a in talk for turn in (("", q), ("Oriel Hartnoll", a))]


@pytest.mark.parametrize(
    "heads",
    [
        ("Meanwhile…", "And then…", "On the river…", "In the cellar…"),
        ("How do I pay?", "My ticket has not come…", "I have lost it…", "Can I pay later?"),
    ],
)
def test_headings_that_break_off_are_no_talk(heads: tuple[str, ...]) -> None:
    body = "".join(f"<p><b>{head}</b></p><p>The museum opens in May. It has no lift.</p>" for head in heads)
    assert _interview(body, "Five museums of the river") is None


def test_what_breaks_off_in_bold_type_within_an_answer() -> None:
    said = ("<b>Well, let me see…</b> My uncle had one, and I was twelve.", "I am. <b>Always…</b>")
    talk = [(asked, said[number] if number < len(said) else a) for number, (asked, a) in enumerate(TALK)]
    body = "".join(f"<p><b>{asked}</b></p><p>{a}</p>" for asked, a in talk)
    turns = _turns(_interview(f"<p>{INTRO}</p>{body}"))
    assert [text for _, text in turns[1::2]] == [a.replace("<b>", "").replace("</b>", "") for _, a in talk]
