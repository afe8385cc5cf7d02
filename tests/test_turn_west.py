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
