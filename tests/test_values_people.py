"""Names as credit blocks print them. A row: language, text, names, and what else is read."""

import pytest

from extractors.values.people import looks_like_company, looks_like_person, read_people
from extractors.values.setting import Setting

NAMES = [
    # separators
    ("en", "Cillian Murphy, Emily Blunt, Robert Downey Jr., Matt Damon", "Cillian Murphy|Emily Blunt|Robert Downey Jr.|Matt Damon"),
    ("en", "Jeremy Allen White, Liza Colón-Zayas, and Matty Matheson.", "Jeremy Allen White|Liza Colón-Zayas|Matty Matheson"),
    ("en", "Taika Waititi & Jemaine Clement", "Taika Waititi|Jemaine Clement"),
    ("en", "Jon Bardin; Will Cohen; Jessica Grimshaw", "Jon Bardin|Will Cohen|Jessica Grimshaw"),
    ("en", "Jane Doe/John Roe", "Jane Doe|John Roe"),
    ("en", "Jane Doe | John Roe", "Jane Doe|John Roe"),
    ("en", "Jane Doe · John Roe • Ann Poe", "Jane Doe|John Roe|Ann Poe"),
    ("en", "Brian Cox\nJeremy Strong\nSarah Snook", "Brian Cox|Jeremy Strong|Sarah Snook"),
    ("en", "JANE DOE AND JOHN ROE", "JANE DOE|JOHN ROE"),
    ("fr", "Ercan Kesal , Murat Kiliç , Muhammet Uzuner", "Ercan Kesal|Murat Kiliç|Muhammet Uzuner"),
    ("fr", "Justine Triet et Arthur Harari", "Justine Triet|Arthur Harari"),
    ("de", "Sandra Hüller, Samuel Theis und Milo Machado Graner", "Sandra Hüller|Samuel Theis|Milo Machado Graner"),
    ("es", "Penélope Cruz, Javier Bardem y Milena Smit", "Penélope Cruz|Javier Bardem|Milena Smit"),
    ("es", "Iñaki Arteta e Itziar Ituño", "Iñaki Arteta|Itziar Ituño"),
    ("it", "Paola Cortellesi, Valerio Mastandrea e Emanuela Fanelli", "Paola Cortellesi|Valerio Mastandrea|Emanuela Fanelli"),
    ("pt", "Walter Salles e Daniela Thomas", "Walter Salles|Daniela Thomas"),
    ("pl", "Joanna Kulig, Tomasz Kot i Borys Szyc", "Joanna Kulig|Tomasz Kot|Borys Szyc"),
    ("cs", "Jiří Mádl a Martin Žiaran", "Jiří Mádl|Martin Žiaran"),
    ("nl", "Carice van Houten en Michiel Huisman", "Carice van Houten|Michiel Huisman"),
    ("nb", "Renate Reinsve og Anders Danielsen Lie", "Renate Reinsve|Anders Danielsen Lie"),
    ("sv", "Stellan Skarsgård och Noomi Rapace", "Stellan Skarsgård|Noomi Rapace"),
    ("fi", "Alma Pöysti ja Jussi Vatanen", "Alma Pöysti|Jussi Vatanen"),
    ("tr", "Haluk Bilginer, Demet Akbağ ve Melisa Sözen", "Haluk Bilginer|Demet Akbağ|Melisa Sözen"),
    ("ru", "Константин Хабенский и Анна Михалкова", "Константин Хабенский|Анна Михалкова"),
    ("el", "Γιώργος Λάνθιμος και Ευθύμης Φιλίππου", "Γιώργος Λάνθιμος|Ευθύμης Φιλίππου"),
    ("hu", "Nemes Jeles László és Röhrig Géza", "Nemes Jeles László|Röhrig Géza"),
    ("ar", "أنور وجدي - فاطمة رشدي - عبدالعزيز خليل.", "أنور وجدي|فاطمة رشدي|عبدالعزيز خليل"),
    ("ar", "يوسف شاهين، نادين لبكي", "يوسف شاهين|نادين لبكي"),
    # an "and" that is a name's own
    ("es", "Santiago Ramón y Cajal", "Santiago Ramón y Cajal"),
    ("pt", "João Pedro Sousa e Silva", "João Pedro Sousa e Silva"),
    # scripts without spaces between words
    ("ja", "ヴィム・ヴェンダース、高崎卓馬", "ヴィム・ヴェンダース|高崎卓馬"),
    ("ja", "山崎貴／神木隆之介／浜辺美波", "山崎貴|神木隆之介|浜辺美波"),
    ("ja", "役所広司・柄本時生", "役所広司|柄本時生"),
    ("ja", "宮崎駿と高畑勲", "宮崎駿|高畑勲"),
    ("ja", "役所広司　柄本時生　中野有紗", "役所広司|柄本時生|中野有紗"),
    ("ja", "是枝 裕和", "是枝 裕和"),
    ("ko", "송강호·이선균·조여정", "송강호|이선균|조여정"),
    ("zh", "柊瑠美,入野自由，中村彰男", "柊瑠美|入野自由|中村彰男"),
    ("zh", "拉塞尔·T·戴维斯", "拉塞尔·T·戴维斯"),
    ("zh", "汤姆·汉克斯 / 罗宾·怀特", "汤姆·汉克斯|罗宾·怀特"),
    # what belongs to a name
    ("en", "Robert Downey, Jr., Matt Damon", "Robert Downey, Jr.|Matt Damon"),
    ("en", "Martin Luther King III, Ken Griffey, Sr.", "Martin Luther King III|Ken Griffey, Sr."),
    ("en", "Jr. NTR, S. S. Rajamouli, J. J. Abrams, D.B. Weiss", "Jr. NTR|S. S. Rajamouli|J. J. Abrams|D.B. Weiss"),
    ("en", "McG, The Daniels, will.i.am, k.d. lang, 50 Cent", "McG|The Daniels|will.i.am|k.d. lang|50 Cent"),
    ("en", "O’Shea Jackson Jr., Mo’Nique, Chris “Ludacris” Bridges", "O’Shea Jackson Jr.|Mo’Nique|Chris “Ludacris” Bridges"),
    ("de", "Florian Henckel von Donnersmarck, Max von der Groeben", "Florian Henckel von Donnersmarck|Max von der Groeben"),
    ("fr", "Jean de La Fontaine, Catherine d'Ornano", "Jean de La Fontaine|Catherine d'Ornano"),
    ("en", "Frank van den Eeden, Guillermo del Toro", "Frank van den Eeden|Guillermo del Toro"),
    ("en", "Josh O’Connor Carol Duarte Vincenzo Nemolato", "Josh O’Connor Carol Duarte Vincenzo Nemolato"),
    # what does not
    ("en", "Roger Deakins, ASC, BSC", "Roger Deakins"),
    ("en", "Brad Pitt, p.g.a., Dede Gardner, p.g.a.", "Brad Pitt|Dede Gardner"),
    ("ja", "山時聡真[1]\n菅田将暉[2]", "山時聡真|菅田将暉"),
    ("en", "Jane Doe*, John Roe†", "Jane Doe|John Roe"),
    ("es", "Alejandro Martínez (color)", "Alejandro Martínez"),
    ("en", "Eric Roth (screenplay), John Roe (as Johnny Roe), Ann Poe (uncredited)", "Eric Roth|John Roe|Ann Poe"),
    ("en", "Harry Bradbeer (6 episodes), Ed Burns (also writer)", "Harry Bradbeer|Ed Burns"),
    ("en", "Leslie Odom Jr., Kate Hudson, a myriad of other cameos", "Leslie Odom Jr.|Kate Hudson"),
    ("en", "Rajeev Kanakala, Rahul Ramakrishna, and others.", "Rajeev Kanakala|Rahul Ramakrishna"),
    ("en", "Leem Seung-min, Choi Won-young,...", "Leem Seung-min|Choi Won-young"),
    ("en", "Jada Pinkett Smith, et al.", "Jada Pinkett Smith"),
    ("en", "Alex Garland, who also wrote the script", "Alex Garland"),
    ("de", "Mark Eydelshteyn, Yura Borisov u.a.", "Mark Eydelshteyn|Yura Borisov"),
    ("de", "Mark Eydelshteyn, Yura Borisov u. a.", "Mark Eydelshteyn|Yura Borisov"),
    ("ja", "是枝裕和、坂元裕二ほか", "是枝裕和|坂元裕二"),
    ("id", "Nasar Annuz, M. Adhiyta, dll", "Nasar Annuz|M. Adhiyta"),
    ("en", "with Tom Hanks, and introducing Jane Doe", "Tom Hanks|Jane Doe"),
    ("en", "Featuring the voices of Tom Hanks, Tim Allen", "Tom Hanks|Tim Allen"),
    ("en", "include: Jeremy Allen White, Ebon Moss-Bachrach", "Jeremy Allen White|Ebon Moss-Bachrach"),
    ("en", "Directed by Jane Doe", "Jane Doe"),
    # nobody
    ("en", "TBA", ""),
    ("en", "N/A", ""),
    ("en", "–", ""),
    ("en", "the cast of Hamilton", ""),
    ("en", "a myriad of other cameos", ""),
    ("en", "https://example.com/cast", ""),
    ("en", "2024", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), NAMES)
def test_names_as_printed(language: str, text: str, names: str) -> None:
    read = read_people(text, Setting(language=language))
    assert "|".join(credit.name for credit in read.credits) == names
    assert read.source_material == ()


@pytest.mark.parametrize(
    ("language", "text", "name", "character"),
    [
        ("en", "Greta Lee as Nora", "Greta Lee", "Nora"),
        ("en", "Greta Lee (Nora)", "Greta Lee", "Nora"),
        ("en", "Ayo Edebiri … Sydney Adamu", "Ayo Edebiri", "Sydney Adamu"),
        ("en", "Ayo Edebiri ... Sydney Adamu", "Ayo Edebiri", "Sydney Adamu"),
        ("en", "Taner Birsel (prosecutor Nusret)", "Taner Birsel", "prosecutor Nusret"),
        ("en", "Tim Allen (voice: Buzz)", "Tim Allen", "Buzz"),
        ("es", "Ricardo Darín como Bombita", "Ricardo Darín", "Bombita"),
        ("ja", "役所広司(平山)", "役所広司", "平山"),
        ("ja", "役所広司:ヒラヤマ", "役所広司", "ヒラヤマ"),
        ("ja", "神木隆之介（敷島浩一）", "神木隆之介", "敷島浩一"),
        ("ko", "송강호(김기택 역)", "송강호", "김기택"),
    ],
)
def test_whom_an_actor_plays(language: str, text: str, name: str, character: str) -> None:
    (credit,) = read_people(text, Setting(language=language)).credits
    assert (credit.name, credit.character) == (name, character)


def test_a_dash_between_actor_and_character_in_a_list() -> None:
    cast = read_people("Tom Hanks – Forrest Gump, Robin Wright – Jenny", Setting(language="en")).credits
    assert [(credit.name, credit.character) for credit in cast] == [
        ("Tom Hanks", "Forrest Gump"),
        ("Robin Wright", "Jenny"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "writers", "authors"),
    [
        ("en", "Christopher Nolan based on a book by Kai Bird and Martin Sherwin", "Christopher Nolan", "Kai Bird|Martin Sherwin"),
        ("en", "David Koepp, based on the novel by Michael Crichton", "David Koepp", "Michael Crichton"),
        ("en", "Charlie Kaufman (from the book by Iain Reid)", "Charlie Kaufman", "Iain Reid"),
        ("de", "Wim Wenders nach dem Roman von Peter Handke", "Wim Wenders", "Peter Handke"),
        ("fr", "Thomas Bidegain, d’après le roman de Tonino Benacquista", "Thomas Bidegain", "Tonino Benacquista"),
        ("es", "Pedro Almodóvar, basado en la novela de Ana López", "Pedro Almodóvar", "Ana López"),
        ("pt", "Bráulio Mantovani, baseado em Cidade de Deus, de Paulo Lins", "Bráulio Mantovani", "Paulo Lins"),
        ("en", "Jack Sher, Frank Herbert (based on the novel by)", "Jack Sher", "Frank Herbert"),
    ],
)  # fmt: skip
def test_who_wrote_the_source(language: str, text: str, writers: str, authors: str) -> None:
    read = read_people(text, Setting(language=language))
    assert "|".join(credit.name for credit in read.credits) == writers
    assert "|".join(credit.name for credit in read.source_material) == authors


@pytest.mark.parametrize(
    "text",
    ["Cristian Mungiu, Oleg Mutu", "Tibor Keser", "Andrea Barata Ribeiro\nMaurício Andrade Ramos", "鈴木敏夫", "곽신애, 문양권", "Александр Роднянский"],
)  # fmt: skip
def test_people_look_like_people(text: str) -> None:
    assert looks_like_person(text)
    assert not looks_like_company(text)


@pytest.mark.parametrize(
    "text",
    ["Mobra Films", "BMG, Live Nation Productions", "Red Lion", "A24", "ZDF, ARTE", "スタジオジブリ", "CJ 엔터테인먼트",
     "Нон-стоп продакшн", "Les Films du Losange"],
)  # fmt: skip
def test_companies_look_like_companies(text: str) -> None:
    assert looks_like_company(text)
    assert not looks_like_person(text)
