"""Who is asked, and what nobody says, in interviews of the languages of Western Europe and Poland."""

import pytest

from extractors import extract
from schemas import Interview

TALK = {
    "fr": (
        ("Comment as-tu commencé à peindre des péniches ?", "Mon oncle en avait une, et je la trouvais moche."),
        ("Tu te souviens de la première ?", "Oui, je l'ai appelée Dori, il n'y avait plus de place."),
        ("À quoi ressemble une journée chez toi ?", "Je me lève à cinq heures, puis j'attends."),
        ("Le métier a-t-il changé ?", "Pas pour moi. La coque n'a pas bougé."),
        ("Et la suite ?", "Un très long bateau avec un nom très court."),
    ),
    "de": (
        ("Wie bist du zu den Kähnen gekommen?", "Mein Onkel hatte einen, und ich fand ihn hässlich."),
        ("Erinnerst du dich an den ersten?", "Ja, ich habe ihn Dori genannt, der Platz war aus."),
        ("Wie sieht ein Tag bei dir aus?", "Ich stehe um fünf auf. Dann warte ich."),
        ("Hat sich die Arbeit verändert?", "Für mich nicht. Der Rumpf ist gleich geblieben."),
        ("Was kommt als Nächstes?", "Ein sehr langes Boot mit sehr kurzem Namen."),
    ),
    "es": (
        ("¿Cómo empezaste a pintar barcazas?", "Mi tío tenía una y me parecía fea."),
        ("¿Te acuerdas de la primera?", "Sí, la llamé Dori, no me quedaba sitio."),
        ("¿Cómo es un día en tu taller?", "Me levanto a las cinco. Luego espero."),
        ("¿Ha cambiado el oficio?", "Para mí no. El casco sigue igual."),
        ("¿Qué viene ahora?", "Un barco muy largo con un nombre muy corto."),
    ),
    "it": (
        ("Come hai cominciato a dipingere chiatte?", "Mio zio ne aveva una, e a me sembrava brutta."),
        ("Ti ricordi la prima?", "Sì, l'ho chiamata Dori, non mi restava spazio."),
        ("Com'è una tua giornata?", "Io mi alzo alle cinque. Poi aspetto."),
        ("Il mestiere è cambiato?", "Per me no. Lo scafo è lo stesso."),
        ("E adesso?", "Una barca lunghissima con un nome cortissimo."),
    ),
    "pt": (
        ("Como é que você começou a pintar barcaças?", "Meu tio tinha uma, e eu achava feia."),
        ("Você se lembra da primeira?", "Lembro, eu chamei de Dori, acabou o espaço."),
        ("Como é um dia seu?", "Eu acordo às cinco. Depois espero."),
        ("O trabalho mudou?", "Para mim, não. O casco é o mesmo."),
        ("E o que vem agora?", "Um barco muito longo com um nome muito curto."),
    ),
    "nl": (
        ("Hoe ben je aken gaan schilderen?", "Mijn oom had er een, en ik vond hem lelijk."),
        ("Weet je de eerste nog?", "Ja, ik noemde hem Dori, er was geen plaats meer."),
        ("Hoe ziet jouw dag eruit?", "Ik sta om vijf uur op. Dan wacht ik."),
        ("Is het werk veranderd?", "Voor mij niet. De romp is hetzelfde."),
        ("Wat komt er nu?", "Een heel lange boot met een heel korte naam."),
    ),
    "pl": (
        ("Jak zaczęłaś malować barki?", "Mój wujek miał jedną i wydawała mi się brzydka."),
        ("Pamiętasz pierwszą?", "Tak, nazwałam ją Dori, zabrakło mi miejsca."),
        ("Jak wygląda twój dzień?", "Ja wstaję o piątej. Potem czekam."),
        ("Czy praca się zmieniła?", "Dla mnie nie. Kadłub jest ten sam."),
        ("Co teraz?", "Bardzo długa łódź z bardzo krótką nazwą."),
    ),
    "sv": (
        ("Hur började du måla pråmar?", "Min morbror hade en, och jag tyckte att den var ful."),
        ("Minns du den första?", "Ja, jag döpte den till Dori, det fanns ingen plats."),
        ("Hur ser en dag ut för dig?", "Jag går upp klockan fem. Sedan väntar jag."),
        ("Har arbetet förändrats?", "Inte för mig. Skrovet är likadant."),
        ("Vad händer härnäst?", "En mycket lång båt med ett mycket kort namn."),
    ),
}


def _interview(language: str, headline: str, body: str, head: str = "", path: str = "2024/x") -> Interview | None:
    page = f"""<html lang="{language}"><head><title>{headline}</title>{head}</head>
    <body><article><h1>{headline}</h1><div>{body}</div></article></body></html>"""
    return extract(page, f"https://canal.example/{path}").interview


def _talk(language: str, form: str = "<p><b>{q}</b></p><p>{a}</p>") -> str:
    return "".join(form.format(q=asked, a=said) for asked, said in TALK[language])


def _answering(interview: Interview | None) -> set[str | None]:
    return {turn.speaker for turn in interview.turns if turn.role == "answer"} if interview else set()


def _texts(interview: Interview | None) -> list[str]:
    return [turn.text for turn in interview.turns] if interview else []


def _wanted(language: str) -> list[str]:
    return [text for pair in TALK[language] for text in pair]


@pytest.mark.parametrize(
    ("language", "introduction", "name"),
    [
        ("de", "Grund genug, mit Sänger und Gitarrist Jens über Chöre zu plaudern.", "Jens"),
        ("de", "Frontmann Jens stand uns Rede und Antwort.", "Jens"),
        ("de", "Sängerin Wiebke nahm sich Zeit für unsere Fragen.", "Wiebke"),
        ("de", "Wir haben mit Bassistin Wiebke Lohmann über Chöre gesprochen.", "Wiebke Lohmann"),
        ("fr", "Rencontre avec le guitariste Loïc, entre deux répétitions.", "Loïc"),
        ("fr", "Nous avons discuté avec Loïc, chanteur du groupe.", "Loïc"),
        ("fr", "La batteuse Maëlle a répondu à nos questions.", "Maëlle"),
        ("es", "Charlamos con su guitarrista Chema antes del concierto.", "Chema"),
        ("es", "Hablamos con Nuria, la cantante, antes del concierto.", "Nuria"),
        ("it", "Quattro chiacchiere con la bassista Mirella.", "Mirella"),
        ("it", "Il cantante Saro ha risposto alle nostre domande.", "Saro"),
        ("pt", "Conversamos com o baterista Zeca sobre o coro.", "Zeca"),
        ("nl", "Drummer Joost beantwoordt onze vragen.", "Joost"),
        ("pl", "Porozmawialiśmy z wokalistką Hanią o chórze.", "Hania"),
        ("sv", "Trummisen Jonte svarar på våra frågor.", "Jonte"),
        ("de", "Wir trafen uns am Hafen.", "Dunkler Torf"),
        ("fr", "Rencontre avec le groupe à Nantes.", "Dunkler Torf"),
        ("es", "Hablamos sobre su guitarrista Chema y el coro.", "Dunkler Torf"),
    ],
)
def test_one_of_a_band_is_met(language: str, introduction: str, name: str) -> None:
    body = f"<p>Dunkler Torf, «Deichbruch», 2024. {introduction}</p>{_talk(language)}"
    assert _answering(_interview(language, "Dunkler Torf: Deichbruch", body)) == {name}


@pytest.mark.parametrize(
    ("language", "introduction", "name"),
    [
        ("de", "Wir trafen die Malerin Wiebke auf ihrem Kahn.", "Wiebke"),
        ("fr", "Nous avons rencontré la dessinatrice Maëlle dans son atelier.", "Maëlle"),
        ("es", "Entrevistamos a la pintora Nuria en su taller.", "Nuria"),
        ("it", "Abbiamo incontrato la pittrice Mirella nel suo studio.", "Mirella"),
        ("sv", "Vi träffade konstnären Maja på kajen.", "Maja"),
        ("es", "Hablamos con el sello Marea sobre el disco.", None),
        ("de", "Wir sprachen mit dem Label über das Album Salz.", None),
    ],
)
def test_one_name_behind_what_somebody_is(language: str, introduction: str, name: str | None) -> None:
    assert _answering(_interview(language, "Dori", f"<p>{introduction}</p>{_talk(language)}")) == {name}


_BAND = {
    "it": (
        ("Come avete scelto il titolo?", "Lo abbiamo trovato su una barca."),
        ("Farete un altro disco?", "Prima finiamo di pagare questo."),
        ("Suonavate già insieme?", "Suonavamo ai matrimoni, e poi sul molo."),
        ("Chi ha scritto i testi?", "La zia del bassista, ma non lo dice."),
        ("Lasciate un messaggio ai nostri lettori!", "Portate una coperta."),
    ),
    "es": (
        ("¿Cómo elegisteis el título?", "Lo encontramos en nuestra barca."),
        ("¿Pensáis en otro disco?", "Tenemos que pagar este."),
        ("¿Ya tocabais juntos?", "Tocábamos en bodas y en el muelle."),
        ("¿Quién escribe las letras?", "La tía del bajista, y no lo dice."),
        ("Dejad un mensaje a nuestros lectores.", "Traed una manta."),
    ),
    "fr": (
        ("Comment avez-vous choisi le titre ?", "Nous l'avons trouvé sur une barque."),
        ("Vous préparez un autre disque ?", "On doit payer celui-ci."),
        ("Vous jouiez déjà ensemble ?", "On jouait aux mariages et sur le quai."),
        ("Qui écrit les textes ?", "La tante du bassiste, sans le dire."),
        ("Un mot pour nos lecteurs ?", "Apportez une couverture."),
    ),
}
"""What several say of themselves."""


@pytest.mark.parametrize("language", _BAND)
@pytest.mark.parametrize(
    "form",
    [
        "<p><b>{n}) {q}</b></p><p>{a}</p>",
        "<p><b>{q}</b> ''{a}''</p>",
        "<p><b>{q}</b> ‘{a}’</p>",
        "<p><b>{q}</b><br>{a}</p>",
    ],
)
def test_several_answer_among_the_interviews_of_a_site(language: str, form: str) -> None:
    talk = "".join(form.format(n=n, q=q, a=a) for n, (q, a) in enumerate(_BAND[language], 1))
    interview = _interview(language, "Dori", talk, path="interviste/dori")
    marks = "''‘’" if "}''" in form or "‘" in form else ""
    assert [text.strip(marks) for text in _texts(interview)] == [text for pair in _BAND[language] for text in pair]


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("it", "Come posso pagare il biglietto?", "Potete pagare online sul nostro sito."),
        ("es", "¿Cómo puedo pagar mi entrada?", "Podéis pagar en nuestra taquilla."),
        ("fr", "Comment puis-je payer mon billet ?", "Vous pouvez payer à notre guichet."),
    ],
)
def test_what_a_firm_answers_is_no_interview(language: str, asked: str, said: str) -> None:
    talk = "".join(f"<p><b>{n}) {asked}</b></p><p>{said}</p>" for n in range(1, 6))
    assert _interview(language, "Dori", talk, path="interviste/dori") is None


@pytest.mark.parametrize(
    ("language", "headline", "name"),
    [
        ("it", "The Tidals per Canale", "The Tidals"),
        ("es", "Dunkler Torf para Canale", "Dunkler Torf"),
        ("de", "Dunkler Torf für Canale", "Dunkler Torf"),
        ("fr", "The Tidals", None),
        ("nl", "De boten voor Canale", None),
    ],
)
def test_who_spoke_for_the_publication(language: str, headline: str, name: str | None) -> None:
    head = '<meta property="og:site_name" content="Canale">'
    interview = _interview(language, headline, _talk(language), head, path="interviews/x")
    assert _answering(interview) == {name}


@pytest.mark.parametrize(
    ("language", "introduction"),
    [
        ("fr", "Loïc Hardel nous avait interviewés à la cave."),
        ("de", "Jens Lohmann hat uns interviewt, im Keller."),
        ("es", "Chema Ruiz nos entrevistó en el sótano."),
        ("it", "Saro Lentini ci ha intervistato in cantina."),
    ],
)
def test_who_asked_the_writers_does_not_answer(language: str, introduction: str) -> None:
    body = f"<p>{introduction}</p>{_talk(language)}"
    assert _answering(_interview(language, "Dori", body, '<meta name="author" content="Petra Vance">')) == {
        "Petra Vance"
    }


@pytest.mark.parametrize("language", TALK)
def test_the_break_before_a_question_is_lost(language: str) -> None:
    """The first one stands at the end of the introduction, another behind an answer; one within an answer is none."""
    talk = _talk(language, "<p><b>{q}</b></p><p>{a}</p>").replace("</p><p><b>", " <b>", 1)
    body = f"<p>Dori, Oriel Hartnoll, 2024. {talk.removeprefix('<p>')}"
    assert _texts(_interview(language, "Interview: Oriel Hartnoll", body)) == _wanted(language)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("pt", "Siga o Canal no Instagram."),
        ("de", "Folgt dem Kanal auf Instagram."),
        ("fr", "Suivez le Canal sur Instagram."),
        ("es", "Sigue a Canal en Instagram."),
        ("it", "Seguite il Canale su Instagram."),
        ("pl", "Śledźcie Kanał na Instagramie."),
    ],
)
def test_what_readers_are_told_to_do_is_no_answer(language: str, note: str) -> None:
    body = f"{_talk(language)}<p>{note}</p>"
    assert _texts(_interview(language, "Interview: Oriel Hartnoll", body)) == _wanted(language)


@pytest.mark.parametrize("language", ["pt", "es", "it"])
def test_a_name_in_bold_type_that_begins_a_sentence(language: str) -> None:
    said = {"pt": "está em casa e pinta.", "es": "está en casa y pinta.", "it": "è a casa e dipinge."}
    talk = _talk(language, "<p><b>{q}</b></p><p><b>Dori:</b> {a}</p>")
    interview = _interview(language, "Dori e as barcas", f"<p><b>Dori</b> {said[language]}</p>{talk}")
    assert _texts(interview) == _wanted(language)


def test_an_advertisement_within_an_answer_is_not_said() -> None:
    (asked, said), *others = TALK["sv"]
    talk = f"<p><b>{asked}</b></p><p>{said}</p><div><span>Annonce</span></div>"
    talk += "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in others)
    assert _texts(_interview("sv", "Interview: Oriel Hartnoll", talk)) == _wanted("sv")
