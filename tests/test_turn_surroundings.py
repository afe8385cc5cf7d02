"""What stands around and between the turns of an interview, and how thin the signs may be that it is one."""

import pytest

from extractors import extract
from schemas import Interview

TALK = (
    ("How did you come to count herons?", "I lost a bet with my brother, and I have counted them since."),
    ("Do you count them twice?", "I do, when they move. They hardly ever move while I look."),
    ("What do you tell those who ask you why?", "I tell them that I like the boots, and that I am paid for it."),
    ("Have you ever seen two hundred?", "I have. I did not believe it myself, so I wrote down ninety."),
    ("What will you do in the winter?", "I will mend my boat, and I will wait for them as I always do."),
)
INTRO = "Nadia Holm has counted the herons of one lake for thirty years, from a boat that is older than she is."


def _read(body: str, headline: str = "Nadia Holm on herons", intro: str = INTRO, meta: str = "") -> Interview | None:
    page = f"""<html lang="en"><head><title>{headline}</title>{meta}</head><body><article><h1>{headline}</h1>
    <div class="text"><p>{intro}</p>{body}</div></article></body></html>"""
    return extract(page, "https://lakeside.example/2024/herons").interview


def _turns(interview: Interview | None) -> list[tuple[str, str | None, str]]:
    return [(turn.role, turn.speaker, turn.text) for turn in interview.turns] if interview else []


def _wanted(asker: str | None = None, answerer: str = "Nadia Holm") -> list[tuple[str, str | None, str]]:
    return [turn for asked, said in TALK for turn in (("question", asker, asked), ("answer", answerer, said))]


def _bold(between: str = "") -> str:
    turns = [f"<p><b>{asked}</b></p><p>{said}</p>" for asked, said in TALK]
    return "".join([*turns[:2], between, *turns[2:]])


@pytest.mark.parametrize(
    "box",
    [
        '<div class="card"><h3>Who she is</h3><p>Nadia Holm, born in 1961, lives in a mill.</p></div>',
        '<section class="catcher"><div><span>Read the review:</span> <a href="/r">The lake and its witness</a></div></section>',
        '<div class="teaser">MORE BIRDS!<p>Get our letter about birds.</p></div>',
        '<div class="promo"><span>Of interest</span><a href="/r">The lake and its witness</a></div>',
        '<div class="promo"><b>Of interest</b><br><a href="/r">The lake and its witness</a></div>',
        '<section class="promo">Of interest: <a href="/r">The lake, a witness</a> | <a href="/o">Owls</a></section>',
    ],
    ids=["a portrait", "a link to another article", "a teaser", "words and a link", "two lines", "links"],
)
def test_a_box_between_turns_is_not_said(box: str) -> None:
    assert _turns(_read(_bold(box))) == _wanted()


@pytest.mark.parametrize(
    "words",
    [
        "Das könnte Sie auch interessieren:",
        "À lire également :",
        "También te puede interesar:",
        "Você também pode gostar:",
        "Ti può interessare:",
        "Przeczytaj także:",
        "Přečtěte si také:",
        "Ez is érdekelheti:",
        "Citeşte şi:",
        "Διαβάστε επίσης:",
        "İlginizi çekebilir:",
        "Läs även:",
        "Читайте також:",
        "اقرأ أيضا:",
        "קראו גם:",
        "यह भी पढ़ें:",
        "延伸阅读：",
    ],
)
def test_words_above_a_link_are_not_said(words: str) -> None:
    assert (
        _turns(_read(_bold(f'<p><strong>{words}</strong> <a href="/r">The lake and its witness</a></p>'))) == _wanted()
    )


@pytest.mark.parametrize(
    "said",
    [
        '<div class="q1">You can see it at <a href="/r">the lake and its witness</a></div>',
        '<div>Mine: <a href="/r">Owls</a></div>',
    ],
)
def test_a_sentence_with_a_link_is_said(said: str) -> None:
    turns = _turns(_read(_bold(said)))
    assert len(turns) == len(_wanted())
    assert "\n" in turns[3][2]


def test_answers_in_boxes_of_their_own_are_said() -> None:
    body = "".join(f'<p><b>{asked}</b></p><div class="reply"><p>{said}</p></div>' for asked, said in TALK)
    assert _turns(_read(body)) == _wanted()


@pytest.mark.parametrize(
    "aside",
    [
        "<p>Watch the film about the lake:</p>",
        "<p><em>At this point a dog comes in with a shoe. The shoe is for the guests; nobody explains the dog.</em></p>",
    ],
    ids=["what announces a film", "what tells of the scene"],
)
def test_what_nobody_says_within_an_answer(aside: str) -> None:
    assert _turns(_read(_bold(aside))) == _wanted()


@pytest.mark.parametrize(
    ("label", "site", "asker"),
    [
        ("Reed & Rush:", "Reed & Rush Magazine", "Reed & Rush Magazine"),
        ("MBT!:", "More Boats Than!", "More Boats Than!"),
        ("RUSHES –", "RUSHES Webzine", "RUSHES Webzine"),
    ],
    ids=["a sign in the name", "a mark in the name", "what it is left out"],
)
def test_a_publication_asks(label: str, site: str, asker: str) -> None:
    body = "".join(
        f"<p><b>{label.replace('&', '&amp;')} {asked}</b></p><p><b>Nadia Holm (boat) {label[-1]}</b> {said}</p>"
        for asked, said in TALK
    )
    meta = f'<meta property="og:site_name" content="{site.replace("&", "&amp;")}">'
    assert _turns(_read(body, meta=meta)) == _wanted(asker)


@pytest.mark.parametrize("headline", ["The Script of a Lake", "A quiet place"], ids=["another's sign", "no sign"])
def test_talk_with_the_one_person_of_an_introduction(headline: str) -> None:
    assert _turns(_read(_bold(), headline)) == _wanted()


def test_who_asks_of_two_whom_the_headline_names() -> None:
    body = "".join(f"<p>HOLM: {asked} I wonder.</p><p>VANN: {said}</p>" for asked, said in TALK[:3])
    body += "".join(f"<p>HOLM: {asked}</p><p>VANN: {said}</p>" for asked, said in TALK[3:])
    meta = '<meta name="author" content="Nadia Holm">'
    turns = _turns(_read(body, "Nadia Holm and Ilse Vann on herons", meta=meta))
    assert {(role, speaker) for role, speaker, _ in turns} == {("question", "Nadia Holm"), ("answer", "Ilse Vann")}


def test_who_asks_by_the_page_s_own_classes() -> None:
    body = "".join(
        f'<p class="interviewer">Nadia Holm: {asked} I wonder.</p><p class="interviewee">Ilse Vann: {said}</p>'
        for asked, said in TALK
    )
    body += '<p class="interviewer">Nadia Holm: Is that so?</p><p class="interviewee">Ilse Vann: Is it not?</p>' * 2
    turns = _turns(_read(body, "Ilse Vann talks to Nadia Holm"))
    assert {(role, speaker) for role, speaker, _ in turns} == {("question", "Nadia Holm"), ("answer", "Ilse Vann")}


def test_a_family_name_in_the_headline_is_given_in_full() -> None:
    interview = _read(_bold(), "Interview with Holm")
    assert {turn.speaker for turn in interview.turns if turn.role == "answer"} == {"Nadia Holm"}  # type: ignore[union-attr]


def test_chapters_of_a_recording_are_no_talk() -> None:
    chapters = "".join(f"<li><b>0{number}:10</b> {asked}</li>" for number, (asked, _) in enumerate(TALK))
    chapters += "<li><b>07:30</b> Nadia: “I lost a bet”</li><li><b>09:00</b> A heron, live</li>"
    intro = "On this week's episode, we talk to Nadia Holm about her boat. “I do not row,” she tells us."
    body = f"<ul>{chapters}</ul><p>Subscribe wherever you listen.</p>"
    assert _turns(_read(body, "Episode 4: Nadia Holm on herons", intro)) == []


def test_the_beginnings_of_other_articles_are_no_talk() -> None:
    body = "".join(f"<p><b>{asked}</b></p><p>{said} And then I […]</p>" for asked, said in TALK)
    assert _turns(_read(body, "Interviews with Nadia Holm")) == []


def test_one_letter_for_a_name_that_stands_once() -> None:
    short = ["Svea", "S", "S", "S", "S"]
    body = "".join(
        f"<p><b>Lakeside: {asked}</b></p><p>{name}: {said}</p>" for name, (asked, said) in zip(short, TALK, strict=True)
    )
    meta = '<meta property="og:site_name" content="Lakeside">'
    assert _turns(_read(body, "Interview: Heron Weather", "Three play, and Svea sings.", meta)) == _wanted(
        "Lakeside", "Svea"
    )


def test_somebody_of_a_fact_sheet_answers_and_no_place_of_it() -> None:
    sheet = (
        "<b>WHO:</b> Nadia Holm: Writer/Actor</p><p><b>WHAT:</b> “Two herons in a lift.”</p>"
        "<p><b>WHERE:</b> The Loft @ Quillon Hall – Room 2"
    )
    assert _turns(_read(_bold(), "Interview: Two Herons", sheet)) == _wanted()


def test_whom_an_image_shows_answers_where_the_subtitle_names_the_paper() -> None:
    page = f"""<html lang="en"><head><title>“I lost a bet” | Lake Paper</title></head><body><article>
    <h1>“I lost a bet with my brother”</h1><p class="dek">The birdwatcher talks to Lake Paper about her boat.</p>
    <figure><img src="/n.jpg" alt="Nadia Holm"><figcaption>Nadia Holm | The Quay</figcaption></figure>
    <div class="articleBody">{_bold()}</div></article></body></html>"""
    assert _turns(extract(page, "https://paper.example/2024/bet").interview) == _wanted()
