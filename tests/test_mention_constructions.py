"""Constructions that give people their roles, each with several names and places in a paragraph. All names are invented.

``A`` is the name that changes, ``T`` a title; "A:director" says what the construction makes of a person, "A:" that it
gives no role.
"""

import pytest

from extractors import extract

FILLER = (
    "<p>Nothing else is said here, and the page goes on for a while, as pages do, in sentences that name nobody.</p>"
)
NAMES = ("Martin Hale", "J.R. Falk", "Lars von Thalen", "Mary Anne Cole", "Zoë Müller")
PLACES = ("{}", "“Paper Moths” was the last. {}", "{} Filming begins in May.")
OTHERS = {"B": "Priya Raman", "C": "Ted Skoglund"}
CONSTRUCTIONS = {
    "en": """
The film is directed by {A}. => A:director
{A} directs {T}. => A:director
{A}, who directed {T}, was there. => A:director
{A}, the director of {T}, was there. => A:director
{T} director {A} was there. => A:director
{T} stars {A} as a teacher. => A:actor
{T}, starring {A} as Nell, opens in May. => A:actor
{A} plays a lonely teacher in {T}. => A:actor
{A} stars in {T}. => A:actor
{A} will star opposite {B}. => A:actor;B:actor
{A}, {B} and {C} also star. => A:actor;B:actor;C:actor
{A} heads the cast. => A:actor
The cast includes {A}, {B} and {C}. => A:actor;B:actor;C:actor
Also in the cast are {A}, {B} and {C}. => A:actor;B:actor;C:actor
{A} has been cast in {T}. => A:actor
{A} will play the lead in {T}. => A:actor
{A} is attached to direct. => A:director
{A} will direct from a script by {B}. => A:director;B:writer
{A} co-wrote the script. => A:writer
The script is by {A}. => A:writer
{T}, written by {A} and directed by {B}, opens in May. => A:writer;B:director
{A} is writing the script. => A:writer
{A} created and executive produces the series. => A:creator,executive producer
From creator {A}, the series opens in May. => A:creator
{A} serves as showrunner and executive producer. => A:showrunner,executive producer
{A}, {B} and {C} executive produce. => A:executive producer;B:executive producer;C:executive producer
{A} will also executive produce. => A:executive producer
Executive producers are {A}, {B} and {C}. => A:executive producer;B:executive producer;C:executive producer
{A} and {B} produce for Reel House Pictures. => A:producer;B:producer
{A} of Reel House Pictures produces. => A:producer
{A} serves as producer. => A:producer
Produced by {A}, {T} opens in May. => A:producer
They met cinematographer {A} in a café. => A:cinematographer
The film was shot by {A} and edited by {B}. => A:cinematographer;B:editor
With music by {A}, it opens in May. => A:composer
They met composer {A} in a café. => A:composer
They met singer {A} in a café. => A:musician
Paper Kites guitarist {A} was there. => A:musician
{A} (vocals) and {B} (guitar) were there. => A:musician;B:musician
They met singer-songwriter {A} in a café. => A:musician
It is based on {A}’s novel. => A:source material
It is based on the novel by {A}. => A:source material
They met playwright {A} in a café. => A:writer
{A} reprises his role as Nell. => A:actor
{A}, {B} and {C} reprise their roles. => A:actor;B:actor;C:actor
{A} will guest star in the second season. => A:guest
{A} lends her voice to Nell. => A:actor
{A} hosts the show. => A:presenter
They met host {A} in a café. => A:presenter
They met director {A} and star {B} in a café. => A:director;B:actor
They met directors {A}, {B} and {C} in a café. => A:director;B:director;C:director
Actor-turned-director {A} was there. => A:actor,director
It is a drama, with {A} producing and {B} directing. => A:producer;B:director
{A} is at the helm. => A:director
{A} makes her directorial debut with {T}. => A:director
Costume designer {A} and production designer {B} were there. => A:costume designer;B:production designer
The crew includes cinematographer {A}, editor {B} and composer {C}. => A:cinematographer;B:editor;C:composer
{A} and {B} co-directed the film. => A:director;B:director
Actors {A}, {B} and {C} were there. => A:actor;B:actor;C:actor
{A}, 34, an actor from Leeds, was there. => A:actor
{A} is the director of {T}. => A:director
{T} is a new film from director {A}. => A:director
{A} choreographs. => A:choreographer
{A} edited the film, and {B} wrote the music. => A:editor;B:composer
In {T}, {A} plays a teacher. => A:actor
{A} portrays Nell, while {B} plays her sister. => A:actor;B:actor
{A}, who plays Nell, was there. => A:actor
The role of Nell is played by {A}. => A:actor
{A} has a supporting role in {T}. => A:actor
Game director {A} was there. => A:director
{A} and {B} have been named executive producers and showrunners. => A:executive producer,showrunner;B:executive producer,showrunner
The writing is led by {A} and {B}. => A:writer;B:writer
{A} is acting in and producing {T}. => A:actor,producer
{A} writes and executive produces. => A:writer,executive producer
{A}, known for playing Nell, was there. => A:actor
{A} will make her directorial debut. => A:director
{A}, creator of {T}, and {B}, its star, were there. => A:creator;B:actor
{A}, {B} and {C} produce. => A:producer;B:producer;C:producer
Directing is {A}. => A:director
Oscar winner {A} was there. => A:
{A}’s {T} opens in May. => A:
Music director {A} was there. => A:
Creative director {A} was there. => A:
{T}’s {A} was there. => A:
{A} was nominated for best director. => A:
{A} loves director {B}. => A:;B:director
The director told {A} of it. => A:
{A}’s agent was there. => A:
{A} told the director of it. => A:
They asked {A} about the director. => A:
{A} reviewed the script. => A:
{A} saw the film twice. => A:
{A} heads the studio. => A:
{A} leads the company. => A:
{A}, chief executive of Reel House Pictures, was there. => A:
{A} plays tennis on Sundays. => A:
{A} wrote to the editor. => A:
{A} hosts a dinner on Sundays. => A:
{A} returns to Leeds. => A:
{A} joins the board of the festival. => A:
{A} shot a glance at them. => A:
{A} met the star of {T}. => A:
{A} married the actor {B}. => A:;B:actor
It was made with {A} in mind. => A:
{A}, a critic who saw {T}, was there. => A:
{A} died before the director was named. => A:
Fans of {A} wrote to the producers. => A:
{A} scored twice on Sunday. => A:
{A} praised the cast. => A:
""",
    "de": """
Regie führt {A}. => A:director
{A} führt Regie. => A:director
Das Drehbuch stammt von {A} und {B}. => A:writer;B:writer
In der Hauptrolle spielt {A}. => A:actor
Die Hauptrolle übernimmt {A}. => A:actor
{A} ist in der Hauptrolle zu sehen. => A:actor
Neben {A} spielen {B} und {C}. => A:actor;B:actor;C:actor
Sie trafen die Schauspielerin {A} im Café. => A:actor
{A}, Regisseurin von {T}, war da. => A:director
Produzenten sind {A} und {B}. => A:producer;B:producer
Für die Kamera zeichnet {A} verantwortlich. => A:cinematographer
Für die Musik sorgt {A}. => A:composer
Der Film basiert auf dem Roman von {A}. => A:source material
Gitarrist {A} war da. => A:musician
Die Sendung wird von {A} moderiert. => A:presenter
Mit dabei sind {A} und {B}. => A:;B:
{T} von {A} startet im Mai. => A:
Hinter der Kamera stand {A}. => A:
{A} dankte dem Regisseur. => A:
{A} traf Regisseurin {B}. => A:;B:director
{A} spielt gern Tennis. => A:
{A} leitet das Studio. => A:
""",
    "fr": """
Le film est réalisé par {A}. => A:director
{A} réalise {T}. => A:director
{A}, qui réalise {T}, était là. => A:director
Avec {A}, {B} et {C} au casting, le film sort en mai. => A:actor;B:actor;C:actor
Le casting réunit {A}, {B} et {C}. => A:actor;B:actor;C:actor
{A}, {B} et {C} complètent le casting. => A:actor;B:actor;C:actor
{A} incarne Nell dans {T}. => A:actor
{A} donne la réplique à {B}. => A:actor;B:actor
Nell ({A}) rencontre Josie ({B}). => A:actor;B:actor
Les comédiens {A} et {B} étaient là. => A:actor;B:actor
{A} a écrit le scénario avec {B}. => A:writer;B:writer
Le scénario est de {A} et {B}. => A:writer;B:writer
La musique est composée par {A}. => A:composer
Le montage est assuré par {A}. => A:editor
{A} et {B} produisent le film. => A:producer;B:producer
Le film est adapté du roman de {A}. => A:source material
La pièce est mise en scène par {A}. => A:director
{A} prête sa voix à Nell. => A:actor
{T} de {A}, sort en mai. => A:
{A} adore la réalisatrice {B}. => A:;B:director
Le réalisateur a parlé à {A}. => A:
{A} dirige le studio. => A:
""",
    "es": """
La película está dirigida por {A}. => A:director
{A} dirigió {T}. => A:director
{A}, director de {T}, estuvo allí. => A:director
Bajo la dirección de {A}, la serie se estrena en mayo. => A:director
{A} protagoniza {T}. => A:actor
Completan el reparto {A}, {B} y {C}. => A:actor;B:actor;C:actor
El elenco lo integran {A}, {B} y {C}. => A:actor;B:actor;C:actor
{A}, {B} y {C} forman parte del reparto. => A:actor;B:actor;C:actor
{A}, quien da vida a Nell, estuvo allí. => A:actor
Nell, interpretada por {A}, conoce a Josie. => A:actor
{A} firma el guion. => A:writer
El guion está firmado por {A}. => A:writer
La banda sonora corre a cargo de {A}. => A:composer
La película está producida por {A}. => A:producer
La serie fue creada por {A}. => A:creator
Se basa en la novela homónima de {A}. => A:source material
{A} presenta el programa. => A:presenter
{T}, de {A}, se estrena en mayo. => A:
{A} adora a la directora {B}. => A:;B:director
El director habló con {A}. => A:
{A} juega al tenis. => A:
{A} dirige el estudio. => A:
""",
    "it": """
Il film è diretto da {A}. => A:director
{A} ha diretto {T}. => A:director
{T}, il film di {A}, esce a maggio. => A:director
Il film, con {A} e {B}, esce a maggio. => A:actor;B:actor
Nel cast figurano {A}, {B} e {C}. => A:actor;B:actor;C:actor
Interpretato da {A}, {B} e {C}, il film esce a maggio. => A:actor;B:actor;C:actor
{A} veste i panni di Nell. => A:actor
Nell ({A}) incontra Josie ({B}). => A:actor;B:actor
{A} firma la sceneggiatura. => A:writer
Le musiche sono di {A}. => A:composer
Il film è prodotto da {A}. => A:producer
È tratto dal romanzo di {A}. => A:source material
{A} conduce il programma. => A:presenter
{T}, di {A}, esce a maggio. => A:
{A} adora la regista {B}. => A:;B:director
Il regista ha parlato con {A}. => A:
{A} gioca a tennis. => A:
{A} dirige lo studio. => A:
""",
    "pt": """
O filme é dirigido por {A}. => A:director
{A} dirigiu {T}. => A:director
Com direção de {A}, o filme estreia em maio. => A:director
O elenco conta com {A}, {B} e {C}. => A:actor;B:actor;C:actor
{A}, {B} e {C} completam o elenco. => A:actor;B:actor;C:actor
{A} estrela {T}. => A:actor
{A} faz o papel de Nell. => A:actor
Nell, interpretada por {A}, conhece Josie. => A:actor
{A} escreveu o roteiro com {B}. => A:writer;B:writer
A trilha sonora é de {A}. => A:composer
O filme é produzido por {A}. => A:producer
É baseado no romance de {A}. => A:source material
{A} apresenta o programa. => A:presenter
{T}, de {A}, estreia em maio. => A:
{A} adora a diretora {B}. => A:;B:director
O diretor falou com {A}. => A:
{A} joga tênis. => A:
{A} dirige o estúdio. => A:
""",
}
ROWS = [
    (language, *line.rsplit(" => ", 1))
    for language, lines in CONSTRUCTIONS.items()
    for line in lines.strip().splitlines()
]


def mentions(paragraph: str, language: str) -> dict[str, list[str]]:
    """Name → roles of a page with one paragraph."""
    page = (
        f"<html lang={language}><title>…</title><body><article><h1>…</h1>{FILLER}<p>{paragraph}</p>{FILLER}</article>"
    )
    return {
        person.name: sorted(map(str, person.roles)) for person in extract(page, "https://prose.example/a/1").mentions
    }


@pytest.mark.parametrize(("language", "construction", "roles"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_a_construction_gives_roles(language: str, construction: str, roles: str) -> None:
    wanted = dict(part.strip().split(":") for part in roles.split(";"))
    for number, name in enumerate(NAMES):
        named = {"A": name, **OTHERS}
        paragraph = PLACES[number % len(PLACES)].format(construction.format(T="“Glass Harbour”", **named))
        assert mentions(paragraph, language) == {
            named[key]: sorted(filter(None, given.split(","))) for key, given in wanted.items()
        }


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Hale and Priya Raman star in it.", {"Martin Hale": ["actor"], "Priya Raman": ["actor"]}),
        ("It was written by Priya Raman and Hale.", {"Martin Hale": ["writer"], "Priya Raman": ["writer"]}),
        ("It stars Hale and Priya Raman.", {"Martin Hale": ["actor"], "Priya Raman": ["actor"]}),
        ("The Hale-directed drama is long.", {"Martin Hale": ["director"]}),
        ("Hale of Reel House Pictures produces.", {"Martin Hale": ["producer"]}),
        ("It is based on Hale’s novel.", {"Martin Hale": ["source material"]}),
        ("Directors met Hale.", {"Martin Hale": []}),
    ],
)
def test_a_surname_alone_stands_on_lists_as_full_names_do(sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(f"They met Martin Hale in the spring. {sentence}", "en") == people


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("They met Zorvan Pelk in May. Pelk directs.", {"Zorvan Pelk": ["director"]}),
        ("They met Zorvan Pelk in May. It rained.", {}),
        ("Paper Kites guitarist Martin Hale was there.", {"Martin Hale": ["musician"]}),
    ],
)
def test_a_role_tells_who_is_a_person(sentence: str, people: dict[str, list[str]]) -> None:
    assert mentions(sentence, "en") == people
