"""One conversation is read alike however a publication prints it: by type, by labels, by both, by neither."""

from collections.abc import Sequence
from html import escape

import pytest

from extractors import extract

_ENGLISH = (
    "en",
    "Ada Reel on ‘Low Water’",
    "Ada Reel paints boats in a cold shed above the harbour. Tom Moss met her there to talk about rags and walls.",
    (
        (
            "How did you start painting?",
            "I started when I was nine.\nMy uncle left a brush on the table, and went to sea.",
        ),
        ("And what do you use most?", "Mostly I use rags, and my own hands when nobody looks."),
        ("You never paint at noon.", "I do, but I never look at it before three."),
        ("Where will we see you next?", "In the harbour, I hope. They gave me a wall."),
    ),
)
_GERMAN = (
    "de",
    "Interview mit Ada Reel: „Ich male, was nass wird“",
    "Ada Reel malt Boote in einem kalten Schuppen über dem Hafen. Tom Moss hat sie dort besucht.",
    (
        (
            "Frau Reel, wann haben Sie angefangen?",
            "Mit neun. Mein Onkel hat mir einen Pinsel dagelassen.\nDann ist er zur See gefahren.",
        ),
        ("Womit arbeiten Sie am liebsten?", "Mit Lappen, und mit meinen Händen, wenn keiner zusieht."),
        ("Sie malen nie am Mittag.", "Doch, aber ich sehe es mir nie vor drei Uhr an."),
        ("Wo sehen wir Sie als Nächstes?", "Im Hafen, hoffe ich. Man hat mir eine Wand gegeben."),
    ),
)
_SPANISH = (
    "es",
    "Entrevista a Ada Reel: “Pinto lo que se moja”",
    "Ada Reel pinta barcos en un cobertizo frío sobre el puerto. Tom Moss habló con ella de trapos y de paredes.",
    (
        (
            "¿Cuándo empezó usted a pintar?",
            "Empecé a los nueve años.\nMi tío me dejó un pincel en la mesa y se fue al mar.",
        ),
        ("¿Qué usa más?", "Uso trapos, y mis manos cuando nadie mira."),
        ("Usted nunca pinta a mediodía.", "Sí pinto, pero no lo miro antes de las tres."),
        ("¿Dónde la veremos?", "En el puerto, espero. Me dieron una pared."),
    ),
)
_REMARKS = (
    "en",
    "Interview: Ada Reel",
    "Ada Reel paints boats in a cold shed above the harbour. Tom Moss met her there to talk about rags and walls.",
    (
        ("You started when you were nine.", "I did. My uncle left a brush on the table, and went to sea."),
        ("Tell me about the rags.", "I cut them from my mother's curtains.\nShe has none left."),
        ("On noon", "I never look at my work before three, and I sleep badly."),
        ("Your wall is in the harbour.", "They gave me one, I think, to keep me away from the boats."),
        ("You have no plans after that.", "I have one, and I keep it to myself."),
    ),
)
"""Of its prompts none asks."""
_TYPE = [
    "<p><strong>{q}</strong></p>{a}",
    "<p><b>{q}</b><br></p>{a}",
    "<p><em>{q}</em></p>{a}",
    "<p><strong><em>{q}</em></strong></p>{a}",
    "<p><u>{q}</u></p>{a}",
    "<p><span style='font-weight:700'>{q}</span></p>{a}",
    "<p><span style='color:#c00'>{q}</span></p>{a}",
    "<p><span class='q'>{q}</span></p>{a}",
    "<p class='question'>{q}</p>{a}",
    "<h2>{q}</h2>{a}",
    "<h3><strong>{q}</strong></h3>{a}",
    "<h5>{q}</h5>{a}",
    "<blockquote><p>{q}</p></blockquote>{a}",
    "<p>{q}</p><blockquote>{a}</blockquote>",
    "<dl><dt>{q}</dt><dd>{a}</dd></dl>",
    "<div class='interview-question'><p>{q}</p></div><div class='interview-answer'>{a}</div>",
    "<ul><li><strong>{q}</strong></li></ul>{a}",
    "<p><strong>– {q}</strong></p>{a}",
    "<p>— {q}</p>{a}",
    "<p><strong>{n}. {q}</strong></p>{a}",
]
"""Questions without a label, and how they are set apart; ``{a}`` are the answer's paragraphs."""
_LABELS = [
    "<p>{asker}: {q}</p><p>{answerer}: {first}</p>{rest}",
    "<p><strong>{asker}:</strong> {q}</p><p><strong>{answerer}:</strong> {first}</p>{rest}",
    "<p><strong>{asker}</strong>: {q}</p><p><strong>{answerer}</strong>: {first}</p>{rest}",
    "<p><strong>{asker}: {q}</strong></p><p><strong>{answerer}:</strong> {first}</p>{rest}",
    "<p><em>{asker}: {q}</em></p><p>{answerer}: {first}</p>{rest}",
    "<p><strong>{asker}: {q}</strong><br>{answerer}: {first}</p>{rest}",
    "<p><strong>{asker} –</strong> {q}</p><p><strong>{answerer} –</strong> {first}</p>{rest}",
    "<p><strong>{asker} | {q}</strong></p><p><strong>{answerer} |</strong> {first}</p>{rest}",
    "<p>[{asker}] {q}</p><p>[{answerer}] {first}</p>{rest}",
    "<b>{asker}:</b> {q}<br><br><b>{answerer}:</b> {first}<br><br>{rest}",
]
_NAMES = [
    "<p><strong>{asker}</strong><br>{q}</p><p><strong>{answerer}</strong><br>{first}</p>{rest}",
    "<p><strong>{asker}:</strong></p><p>{q}</p><p><strong>{answerer}:</strong></p><p>{first}</p>{rest}",
    "<h3>{asker}</h3><p>{q}</p><h3>{answerer}</h3><p>{first}</p>{rest}",
    "<table><tr><td><b>{asker}</b></td><td>{q}</td></tr><tr><td><b>{answerer}</b></td><td>{a}</td></tr></table>",
    (
        "<div class=row><div class=speaker>{asker}</div><div class=text><p>{q}</p></div></div>"
        "<div class=row><div class=speaker>{answerer}</div><div class=text>{a}</div></div>"
    ),
    "<p>[00:12] {asker}: {q}</p><p>[00:40] {answerer}: {first}</p>{rest}",
]
"""Names in full."""
_ONE_SIDE = [
    ("<p>{q}</p><p>ADA REEL: {first}</p>{rest}", None),
    ("<p>{q}</p><p><strong>Ada Reel:</strong> {first}</p>{rest}", None),
    ("<p><em>{q}</em></p><p><strong>Reel:</strong> {first}</p>{rest}", None),
    ("<p><strong>Window: {q}</strong></p>{a}", "Window"),
]
"""Labels for one side alone, and whom they name beside Ada Reel."""
_BETWEEN = (
    "<div class='ad-slot'><span>Advertisement</span></div><figure><img src='/a.jpg' alt=''><figcaption>A boat. Photo: Bo Lind</figcaption></figure>"
    "<p><strong>Read more: <a href='/x'>Ten walls to see this week</a></strong></p>"
)
"""What stands between the turns of a real page and is none."""

_Conversation = tuple[str, str, str, Sequence[tuple[str, str]]]


def _read(form: str, conversation: _Conversation, asker: str, answerer: str) -> list[tuple[str | None, str]]:
    language, title, intro, turns = conversation
    talk = []
    for number, (question, answer) in enumerate(turns, 1):
        first, *rest = answer.split("\n")
        talk.append(
            form.format(
                q=escape(question),
                n=number,
                asker=asker,
                answerer=answerer,
                first=escape(first),
                rest="".join(f"<p>{escape(text)}</p>" for text in rest),
                a="".join(f"<p>{escape(text)}</p>" for text in (first, *rest)),
            )
        )
    talk.insert(2, _BETWEEN)
    page = f"""<html lang={language}><head><title>{title} - Window</title><meta property="og:site_name" content="Window"></head><body>
<nav><a href="/">Home</a></nav><main><article><h1>{title}</h1><div class=meta>By <a rel=author href="/t">Tom Moss</a></div>
<div class=entry-content><p>{intro}</p>{"".join(talk)}</div></article></main><footer><p>© 2026 Window</p></footer></body></html>"""
    record = extract(page.encode(), "https://window.example/a/x")
    return [(turn.speaker, turn.text) for turn in record.interview.turns] if record.interview else []


def _wanted(conversation: _Conversation, asker: str | None) -> list[tuple[str | None, str]]:
    return [turn for question, answer in conversation[3] for turn in ((asker, question), ("Ada Reel", answer))]


_all = pytest.mark.parametrize("conversation", [_ENGLISH, _GERMAN, _SPANISH], ids=["en", "de", "es"])


@_all
@pytest.mark.parametrize("form", _TYPE)
def test_questions_by_type(form: str, conversation: _Conversation) -> None:
    assert _read(form, conversation, "", "") == _wanted(conversation, None)


@pytest.mark.parametrize("conversation", [_ENGLISH, _GERMAN], ids=["en", "de"])
def test_nothing_set_apart(conversation: _Conversation) -> None:
    assert _read("<p>{q}</p>{a}", conversation, "", "") == _wanted(conversation, None)


@pytest.mark.parametrize(
    "form",
    [
        "<p><strong>{q}</strong></p>{a}",
        "<p><em>{q}</em></p>{a}",
        "<h3>{q}</h3>{a}",
        "<blockquote><p>{q}</p></blockquote>{a}",
    ],
)
def test_prompts_that_ask_nothing(form: str) -> None:
    assert _read(form, _REMARKS, "", "") == _wanted(_REMARKS, None)


@_all
@pytest.mark.parametrize(
    ("asker", "answerer", "named"),
    [
        ("Window", "Ada Reel", "Window"),
        ("WINDOW", "REEL", "Window"),
        ("Tom Moss", "Ada Reel", "Tom Moss"),
        ("Tom", "Ada", "Tom Moss"),
        ("TM", "AR", "Tom Moss"),
    ],
)
@pytest.mark.parametrize("form", _LABELS)
def test_labels(form: str, asker: str, answerer: str, named: str, conversation: _Conversation) -> None:
    assert _read(form, conversation, asker, answerer) == _wanted(conversation, named)


@_all
@pytest.mark.parametrize("form", _NAMES)
def test_names_of_their_own(form: str, conversation: _Conversation) -> None:
    assert _read(form, conversation, "Tom Moss", "Ada Reel") == _wanted(conversation, "Tom Moss")


@_all
@pytest.mark.parametrize(("form", "named"), _ONE_SIDE)
def test_labels_of_one_side(form: str, named: str | None, conversation: _Conversation) -> None:
    assert _read(form, conversation, "", "") == _wanted(conversation, named)
