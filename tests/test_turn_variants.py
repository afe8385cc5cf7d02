"""Ways in which real pages print a conversation and its speakers, each on a small page."""

import pytest

from extractors import extract
from extractors.turn_speech import invites
from schemas import Record, TurnRole

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


def _talk(form: str) -> str:
    return "".join(form.format(q=question, a=answer) for question, answer in zip(_ASKED, _TOLD, strict=True))


def _record(title: str, body: str, *, head: str = "", language: str = "en", section: str = "a") -> Record:
    page = f"<html lang={language}><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return extract(page.encode(), f"https://paper.example/{section}/x")


def _turns(
    form: str, title: str = "Interview: Ada Reel", intro: str = _INTRO, head: str = ""
) -> list[tuple[str | None, str]]:
    record = _record(title, f"{intro}{_talk(form)}", head=head)
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


@pytest.mark.parametrize("section", ["Interviews", "interviste", "ENTREVISTAS", "Entretiens", "Gespräche"])
@pytest.mark.parametrize(
    "form", ["{site} - {section}: {name}", "{section} - {name} | {site}", "{name} | {section} | {site}"]
)
@pytest.mark.parametrize("name", ["Ada Reel", "Low Water", "LOW WATER"])
def test_who_is_named_below_the_name_of_a_section(section: str, form: str, name: str) -> None:
    title = form.format(site="Tide Mag", section=section, name=name)
    page = f"""<html><head><title>{title}</title></head><body><table><tr><td><h1>{section}</h1>
    <p>27/10/2019 <b>{name}</b></p>{_talk("<b>{q}</b> {a}<br><br>")}</td></tr></table></body></html>"""
    record = extract(page, "https://tide.example/interviews/new.asp?id=4")
    assert record.headline != section
    speakers = {turn.speaker for turn in record.interview.turns if turn.speaker}  # type: ignore[union-attr]
    assert {speaker.title() for speaker in speakers} == {name.title()}


@pytest.mark.parametrize(
    ("headline", "intro", "asked"),
    [
        ("Interview: THE LAST BARGE", "<p>The film by Ada Reel and Bo Lund opens on Friday.</p>", ""),
        ("Interview: THE LAST BARGE", "", "<p><b>How long did The Last Barge take?</b></p><p>I took two years.</p>"),
    ],
)
def test_a_work_alone_in_a_headline_answers_nothing(headline: str, intro: str, asked: str) -> None:
    body = f"{intro}{_talk('<p><b>{q}</b></p><p>{a}</p>')}{asked}"
    interview = _record(headline, body, section="interviews").interview
    assert interview is not None
    assert {turn.speaker for turn in interview.turns} == {None}


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


@pytest.mark.parametrize(
    ("asker", "short"),
    [("Isla McCrae", "IMcC"), ("Rory MacLeod", "RMacL"), ("Rory MacLeod", "RML"), ("Nuala O’Neil", "NO’N")],
)
def test_initials_keep_a_second_capital(asker: str, short: str) -> None:
    first = f"<p><b>{asker}: Are you warm?</b></p><p>Ada Reel: I am, because I was early.</p>"
    turns = _turns(f"<p><b>{short}: {{q}}</b></p><p>AR: {{a}}</p>", intro=_INTRO + first)
    assert turns[2:] == _wanted(asker, "Ada Reel")


@pytest.mark.parametrize(
    ("title", "labels", "names", "language"),
    [
        ("Interview with Ada Reel", ("NLB", "AR"), ("Nora J. Le Barr", "Ada Reel"), "en"),
        ("Interview with Ada Quill Reel", ("NB", "AR"), ("Nora J. Le Barr", "Ada Quill Reel"), "en"),
        ("Interview with Ada Q. Reel", ("Nora Le Barr", "Ada Reel"), ("Nora J. Le Barr", "Ada Q. Reel"), "en"),
        ("Interview with Jonathan Reel", ("NLB", "Jon"), ("Nora J. Le Barr", "Jonathan Reel"), "en"),
        ("Interview with Jon Reel", ("NLB", "Jonathan Reel"), ("Nora J. Le Barr", "Jon Reel"), "en"),
        ("Interview with William Reel", ("NLB", "Bill"), ("Nora J. Le Barr", "William Reel"), "en"),
        ("Interview mit Josef Reel", ("NLB", "Sepp"), ("Nora J. Le Barr", "Josef Reel"), "de"),
        ("Entrevista con José Rey", ("NLB", "Pepe"), ("Nora J. Le Barr", "José Rey"), "es"),
        ("Интервью с Александром Луговым", ("NLB", "Саша"), ("Nora J. Le Barr", "Александр Лугов"), "ru"),
        ("the slow chat – Marlow T’s Gutter Pup", ("NLB", "MT"), ("Nora J. Le Barr", "Marlow T"), "en"),
        ("Interview with Ada Reel and Alan Reel", ("NLB", "Ada", "Al"), ("Nora J. Le Barr", "Ada Reel", "Al"), "en"),
    ],
)
def test_labels_that_shorten_names(title: str, labels: tuple[str, ...], names: tuple[str, ...], language: str) -> None:
    talk = "".join(
        f"<p><b>{labels[0]}:</b> {asked}</p><p><b>{labels[1 + number % (len(labels) - 1)]}:</b> {told}</p>"
        for number, (asked, told) in enumerate(zip(_ASKED, _TOLD, strict=True))
    )
    page = f"""<html lang={language}><head><meta name=author content='Nora J. Le Barr'><title>{title}</title></head>
    <body><article><h1>{title}</h1><p>A painter of boats.</p>{talk}</article></body></html>"""
    record = extract(page.encode(), "https://paper.example/a/x")
    assert record.interview
    assert {turn.speaker for turn in record.interview.turns} == set(names)


def test_the_name_of_an_introduction_goes_before_a_short_one() -> None:
    intro = "<p>I caught up with Jonathan Lind-Reel, the band's bass player. Tom Moss is who asks.</p>"
    first = "<p><b>Tom Moss:</b> Are you warm?</p><p><b>Jon Lind-Reel:</b> I am, because I was early.</p>"
    turns = _turns("<p><b>Tom:</b> {q}</p><p><b>Jon:</b> {a}</p>", "Interview: GALE WARNING", intro + first)
    assert turns[2:] == _wanted("Tom Moss", "Jonathan Lind-Reel")


@pytest.mark.parametrize("note", ["• <b>{}</b> is at Wall Hall, Hull, until 9 May.", "<b>{}</b> runs until 9 May."])
def test_title_in_bold_type_behind_a_name_is_no_label(note: str) -> None:
    below = f"<p>{note.format('Ada Reel: Rags. Walls. Salt.')}</p>"
    talk = "".join(f"<p><b>TM: {q}</b></p><p>AR: {a}</p>" for q, a in zip(_ASKED, _TOLD, strict=True))
    assert _turns("", intro=_INTRO + talk + below) == _wanted("Tom Moss", "Ada Reel")


@pytest.mark.parametrize("form", ["<p><b>Ada Reel: I</b> {a}</p>", "<p><b>Ada Reel: {a}</b></p>"])
def test_label_in_bold_type_with_words_of_the_answer(form: str) -> None:
    talk = "".join(f"<p>TM: {q}</p>" + form.format(a=a) for q, a in zip(_ASKED, _TOLD, strict=True))
    assert [speaker for speaker, _ in _turns("", intro=_INTRO + talk)] == 4 * ["Tom Moss", "Ada Reel"]


@pytest.mark.parametrize(
    "above",
    [
        "<div><img src='/a.jpg' alt='x'><span class='caption'>Rustom Gollar</span></div>",
        "<h2>Rustom Gollar on his new walls “Salt Ledger”, and on nine winters in a shed</h2>",
    ],
)
def test_who_is_named_above_the_article_alone(above: str) -> None:
    long = " Nobody asked for it, and so it took me years, and a good deal of other people's salt." * 3
    talk = "".join(f"<p><b>Q. {q}</b></p><p>{a}{long}</p>" for q, a in zip(_ASKED, _TOLD, strict=True))
    page = f"""<html lang=en><head><meta name=description content="On 'Salt Ledger', and on winters in a shed"></head><body>
    <main><h1>The Rustom Gollar Interview | “Walls need no summer”</h1>{above}<div class=story>{talk}</div></main></body></html>"""
    record = extract(page.encode(), "https://paper.example/a/x")
    assert record.interview
    assert {turn.speaker for turn in record.interview.turns} == {None, "Rustom Gollar"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("An interview with the singer Duchess of Rags", "Duchess of Rags"),
        ("Interview: Chance the Plumber", "Chance the Plumber"),
        ("Interview with Anna of Gale Warning", "Anna"),
    ],
)
def test_name_of_one_word_with_what_always_follows_it(title: str, name: str) -> None:
    intro = f"<p>We met {title.rpartition(' with ')[2].removeprefix('Interview: ').removeprefix('the singer ')} in a shed.</p>"
    more = f"<p>{name} has a single out in May, and a boat that is nobody else's. It is late.</p>"
    assert _turns("<p><b>{q}</b></p><p>{a}</p>", title, intro + more) == _wanted(None, name)


_TALE = "her boat “Rags” is for sale, and her book “Walls” comes out in May at last"


@pytest.mark.parametrize(
    "first",
    [
        f"<b>Ada Reel</b> (<i>{_TALE}</i>)<b>:</b>",
        f"<b>Ada Reel</b> ({_TALE}):",
        f"<b>Ada Reel ({_TALE}):</b>",
        f"Ada Reel ({_TALE}):",
    ],
)
def test_names_of_a_round_table_are_told_of_once(first: str) -> None:
    said = (("ada", _TOLD[0]), ("bo", "I did not start."), ("ada", _TOLD[1]), ("bo", _TOLD[2]), ("ada", _TOLD[3]))
    names = {"ada": iter([first, *4 * ["<b>Reel:</b>"]]), "bo": iter(["<b>Bo Lund Jr.:</b>", *4 * ["<b>Lund:</b>"]])}
    lines = [f"<p>{next(names[who])} {text}</p>" for who, text in said]
    asked = [f"<p><b>{question}</b></p>" for question in _ASKED]
    talk = [asked[0], *lines[:2], asked[1], lines[2], asked[2], lines[3], asked[3], lines[4]]
    intro = "<p>We put Ada Reel and Bo Lund Jr. at one table, and asked them about rags and walls.</p>"
    speakers = [speaker for speaker, _ in _turns("", "Rags and walls", intro + "".join(talk))]
    assert speakers == [None, "Ada Reel", "Bo Lund Jr.", None, "Ada Reel", None, "Bo Lund Jr.", None, "Ada Reel"]


@pytest.mark.parametrize(
    ("text", "invited"),
    [
        ("And tell me about the rags.", True),
        ("Et j’aimerais savoir comment cela finit.", True),
        ("Mich würde interessieren, was danach kam.", True),
        ("Y quisiera saber qué vino después.", True),
        ("Chciałabym zapytać o łodzie.", True),
        ("Хотелось бы узнать о лодках.", True),
        ("Talk us through the way a boat gets its name", True),
        ("I describe it as a boat.", False),
        ("And I told her about the rags.", False),
    ],
)
def test_remarks_that_invite_to_speak(text: str, invited: bool) -> None:
    assert invites(text) == invited


def test_name_that_begins_the_introduction_is_no_label() -> None:
    intro = "<p><b>Ada Reel</b> can’t stop painting boats. We met her in her shed.</p>"
    form = "<p><b>{q}</b></p><p><b>Ada Reel:</b> {a}</p>"
    assert _turns(form, "Interview: Ada Reel on boats", intro) == _wanted(None, "Ada Reel")


def test_letters_of_the_headline_and_the_byline() -> None:
    head = "<meta name=author content='Rosa Moss'>"
    intro = "<p>Cousins Cal and Abel Reel paint boats above the harbour.</p>"
    form = "<p>R: {q}</p><p>C: {a}</p>"
    assert _turns(form, "Twelve minutes with Cal Reel", intro, head) == _wanted("Rosa Moss", "Cal Reel")


@pytest.mark.parametrize("first", ["Ada Reel, when did you begin?", "Professor Ada Reel, when did you begin?"])
def test_called_in_full_by_the_first_question_alone(first: str) -> None:
    turns = [
        (first, "I was nine, and my uncle left me a brush."),
        ("What do you use?", "I use rags, and my own hands."),
        ("Do you paint at night?", "I do, but I never look at it."),
        ("Where will we see you?", "In the harbour, I hope."),
    ]
    talk = "".join(f"<p><b>{question}</b></p><p>“{answer}”</p>" for question, answer in turns)
    record = _record("Rags and walls", f"{talk}", section="interview")
    assert record.interview
    assert {turn.speaker for turn in record.interview.turns if turn.role == TurnRole.ANSWER} == {"Ada Reel"}


def test_long_dashes_before_remarks() -> None:
    turns = [
        ("新聞などで、すでにたくさんのお話が読めます。", "今回は隠さない、と決めたんです。私が何でも答えようと。"),
        ("合言葉があったそうですね。", "講座が始まったのは春です。私がみんなと島へ行きました。"),
        ("言葉は字幕にも出ません。", "俳優ごとに作ってもらっています。"),
        ("次のご予定は。", "まだ何も。私はしばらく歩く練習をします。"),
    ]
    talk = "".join(f"<p><b>──{question}</b></p><p>{answer}</p>" for question, answer in turns)
    title = "『低い水』 古川拓郎監督インタビュー"
    record = _record(title, f"<p>古川拓郎監督に話を聞いた。</p>{talk}", language="ja")
    assert record.interview
    assert [turn.text for turn in record.interview.turns] == [text for turn in turns for text in turn]


@pytest.mark.parametrize(
    "question", ["What is the hardest part of it", "E che cosa non ha funzionato mai", "Wie kam der Hafen dazu"]
)
def test_question_that_has_lost_its_mark(question: str) -> None:
    talk = _talk("<p><b>{q}</b></p><p>{a}</p>")
    lost = f"<p><b>{question}</b></p><p>I never asked myself.</p>"
    title = "Interview: Ada Reel"
    last = talk.rindex("<p><b>")
    talk = talk[:last] + lost + talk[last:]
    record = _record(title, f"{_INTRO}{talk}")
    assert record.interview
    assert (TurnRole.QUESTION, question) in [(turn.role, turn.text) for turn in record.interview.turns]


@pytest.mark.parametrize(
    "below",
    [
        "<p>TECH BOX</p><ul><li>Camera: Corvane C2</li><li>Lenses: Rensal 18-180 zooms</li><li>Lighting: a lamp</li></ul>",
        "<p>Podéis leer nuestra crítica de Low Water aquí.</p>",
        "<p>You can read our review of Low Water <a href='/r'>here</a>.</p>",
    ],
)
def test_what_stands_below_the_last_answer(below: str) -> None:
    talk = _talk("<p><b>{q}</b></p><p>{a}</p>")
    title = "Interview: Ada Reel"
    record = _record(title, f"{_INTRO}{talk}{below}")
    assert record.interview
    assert record.interview.turns[-1].text == _TOLD[-1]


def test_name_of_two_joined_by_a_dash() -> None:
    intro = "<p>Ada Reel–Kozak paints boats in a cold shed. We talked with Ada Reel–Kozak about rags.</p>"
    assert _turns("<p><b>{q}</b></p><p>{a}</p>", "Rags and walls", intro) == _wanted(None, "Ada Reel–Kozak")


def test_full_names_above_the_questions_to_each() -> None:
    talk = [f"<p><b>{asked}</b></p><p>{told}</p>" for asked, told in zip(_ASKED, _TOLD, strict=True)]
    parts = f"<h3>Ada Reel</h3>{talk[0]}{talk[1]}<h3>Tom Moss</h3>{talk[2]}{talk[3]}"
    record = _record("Report: Low Water", f"<p>I sat in on interviews for Low Water.</p>{parts}", section="interview")
    assert record.interview
    answering = [turn.speaker for turn in record.interview.turns if turn.role == TurnRole.ANSWER]
    assert answering == ["Ada Reel", "Ada Reel", "Tom Moss", "Tom Moss"]


def test_line_above_the_first_number_is_no_question() -> None:
    talk = "".join(
        f"<p><b>{number}. {asked}</b></p><p>{told}</p>"
        for number, (asked, told) in enumerate(zip(_ASKED, _TOLD, strict=True), 1)
    )
    record = _record("Interview: Ada Reel", f"{_INTRO}<p><b>Meet the painter:</b></p>{talk}")
    assert record.interview
    assert record.interview.turns[0].text == _ASKED[0]


def test_list_of_who_speaks_is_no_turn() -> None:
    who = "<ul><li><b>Ada Reel:</b> Painter of boats. Ada began in a shed.</li><li><b>Tom Moss:</b> Painter and owner of a wall.</li></ul>"
    talk = _talk("<h3>{q}</h3><p><b>Ada:</b> {a}</p><p><b>Tom:</b> I never did.</p>")
    record = _record(
        "How painters begin",
        f"<p>We asked two painters.</p>{who}<p>What follows is a part of what they said.</p>{talk}",
    )
    assert record.interview
    assert [turn.speaker for turn in record.interview.turns[:3]] == [None, "Ada Reel", "Tom Moss"]


def test_questions_and_answers_are_no_members_of_a_band() -> None:
    members = "<ul><li>Ada – vocals</li><li>Quinn – bass</li></ul>"
    talk = _talk("<p>Q: {q}</p><p>A: {a}</p>")
    record = _record("Interview: Low Water", f"<p>Low Water are a band from Hull.</p>{members}{talk}")
    assert record.interview
    assert not {"Ada", "Quinn"} & {turn.speaker for turn in record.interview.turns}
