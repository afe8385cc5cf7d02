"""The vocabulary's files: that they load, that each language has its core, and what real labels name."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from extractors.block import find_blocks
from extractors.evidence import Notes
from extractors.lines import read_lines
from extractors.page import parse
from extractors.stock import as_stock
from extractors.values.setting import Setting
from extractors.vocabulary import ASIDE, FOLDER, Vocabulary, VocabularyError, fold, load, vocabulary
from extractors.work import read_work
from schemas import Role

CORE = [
    "director", "writer", "producer", "cinematographer", "editor", "composer", "cast", "genres", "countries", "languages",
    "release", "runtime", "year", "original_title", "distributors", "production_companies",
]  # fmt: skip
"""What every one of the eighteen languages has a word of its own for."""

EIGHTEEN = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "tr", "ru", "ja", "ko", "zh"]

UNNAMED = frozenset(
    "ase bfi bzs cse dse dsl fse fsl gsg ise jsl kvk nsl psr pso rsl sgn ssp swl tsm vgt smi fkv".split()
)
"""ISO 639-3 and 639-5 codes of sign and small languages for which CLDR has no English name."""

# Language, label as a page prints it, what it names there.
LABELS = [
    ("vi", "Đạo diễn", "director"),
    ("vi", "Khởi chiếu", "release"),
    ("vi", "THỜI LƯỢNG", "runtime"),
    ("bg", "Режисьор", "director"),
    ("bg", "В ролите", "cast"),
    ("sr", "Улоге", "cast"),
    ("sr", "Reditelj", "director"),
    ("sl", "Režija", "director"),
    ("sl", "Igrajo", "cast"),
    ("lt", "Režisierius", "director"),
    ("lt", "Amžiaus cenzas", "rating"),
    ("lv", "Galvenajās lomās", "cast"),
    ("lv", "Ilgums", "runtime"),
    ("et", "Režissöör", "director"),
    ("et", "Osades", "cast"),
    ("fa", "فیلم‌نامه", "writer"),
    ("fa", "مدت زمان", "runtime"),
    ("th", "ผู้กำกับ", "director"),
    ("th", "นักแสดงนำ", "cast"),
    ("hi", "निर्देशक", "director"),
    ("hi", "कलाकार", "cast"),
    ("zh", "导　　演", "director"),
    ("en", "Director(s)", "director"),
    ("en", "DIRECTED BY:", "director"),
    ("en", "Exec. Prods.", "executive producer"),
    ("en", "D.P.", "cinematographer"),
    ("en", "Director of Photography", "cinematographer"),
    ("en", "Music Director", "composer"),
    ("en", "Screenplay by", "writer"),
    ("en", "Co-Writers", "writer"),
    ("en", "Release Date (Streaming)", "release streaming"),
    ("en", "MPAA Rating", "rating"),
    ("en", "Rating", "rating or score"),
    ("en", "No. of episodes", "episodes"),
    ("en", "Subtitles", "aside"),
    ("fr", "Réalisateur·rice·s", "director"),
    ("fr", "RÉALISATEUR(S)", "director"),
    ("fr", "Réalisé par", "director"),
    ("fr", "Mise en scène :", "director"),
    ("fr", "Scénariste", "writer"),
    ("fr", "Image", "cinematographer"),
    ("fr", "Chef-opératrice", "cinematographer"),
    ("fr", "Dir. photo", "cinematographer"),
    ("fr", "Décors", "production designer"),
    ("fr", "Date de sortie en salles", "release theatrical"),
    ("fr", "Date de sortie DVD/Blu-ray", "release home"),
    ("fr", "Nationalités", "countries"),
    ("fr", "Distribution", "distribution"),
    ("fr", "Casting", "cast or casting director"),
    ("fr", "Avec", "with"),
    ("fr", "Limitation d’âge", "rating"),
    ("fr", "Note moyenne", "aside"),
    ("fr", "ANNÉE DE PRODUCTION", "year"),
    ("fr", "Bande-annonce", "aside"),
    ("de", "Regisseur*in", "director"),
    ("de", "REGIE:", "director"),
    ("de", "Ein Film von", "director"),
    ("de", "Drehbuchautor/-innen", "writer"),
    ("de", "Buch", "writer"),
    ("de", "Kamerafrau", "cinematographer"),
    ("de", "Schnitt", "editor"),
    ("de", "DarstellerInnen", "cast"),
    ("de", "Darsteller:innen", "cast"),
    ("de", "In den Hauptrollen", "cast"),
    ("de", "Kostümbild", "costume designer"),
    ("de", "Szenenbild", "production designer"),
    ("de", "Orig.-Titel", "original_title"),
    ("de", "Kinostart Deutschland", "release theatrical"),
    ("de", "Starttermin", "release"),
    ("de", "Laufzeit", "runtime"),
    ("de", "Länge", "runtime"),
    ("de", "Erscheinungsjahr", "year"),
    ("de", "Ton", "sound or sound_mix"),
    ("de", "Produktion", "production"),
    ("de", "Verleih", "distributors"),
    ("de", "Weltvertrieb", "sales_agents"),
    ("de", "Altersfreigabe", "rating"),
    ("de", "Untertitel", "aside"),
    ("es", "DIRECCIÓN", "director"),
    ("es", "Director/a", "director"),
    ("es", "Guión:", "writer"),
    ("es", "Intérpretes", "cast"),
    ("es", "Fotografía", "cinematographer"),
    ("es", "Montaje", "editor"),
    ("es", "Fecha de estreno en España", "release"),
    ("es", "Nacionalidad", "countries"),
    ("es", "Título original", "original_title"),
    ("es", "CALIFICACIÓN", "rating or score"),
    ("es", "Productora(s)", "production_companies"),
    ("es", "Productores ejecutivos", "executive producer"),
    ("it", "Regia di", "director"),
    ("it", "Sceneggiatura", "writer"),
    ("it", "Interpreti e personaggi", "cast"),
    ("it", "Direttore della fotografia", "cinematographer"),
    ("it", "Soggetto", "story"),
    ("it", "Musiche originali", "composer"),
    ("it", "Paese di produzione", "countries"),
    ("it", "Data d'uscita", "release"),
    ("it", "DURATA", "runtime"),
    ("pt", "Direção", "director"),
    ("pt", "Realizador(a)", "director"),
    ("pt", "Roteirista(s)", "writer"),
    ("pt", "Companhia(s) produtora(s)", "production_companies"),
    ("pt", "Classificação Indicativa", "rating"),
    ("pt", "Gênero", "genres"),
    ("pt", "Diretor de fotografia", "cinematographer"),
    ("pt", "Direção de arte", "production designer"),
    ("pt", "Coprodução", "co-production"),
    ("pt-BR", "Bilheteria mundial", "box_office worldwide"),
    ("nl", "Hoofdrollen", "cast"),
    ("nl", "Speelduur", "runtime"),
    ("nl", "Kijkwijzer", "rating"),
    ("nl", "Land van herkomst", "countries"),
    ("nl", "Met", "with"),
    ("pl", "Reż.", "director"),
    ("pl", "REŻYSERIA", "director"),
    ("pl", "Zdjęcia", "cinematographer"),
    ("pl", "Dlugosc", "runtime"),
    ("pl", "W rolach głównych", "cast"),
    ("pl", "Premiera kinowa", "release theatrical"),
    ("pl", "Dystrybutor", "distributors"),
    ("cs", "Režie", "director"),
    ("cs", "Hrají:", "cast"),
    ("cs", "Předloha", "source material"),
    ("cs", "Střih", "editor"),
    ("cs", "Stopáž", "runtime"),
    ("cs", "V kinech od", "release theatrical"),
    ("sv", "Regissör", "director"),
    ("sv", "Manus", "writer"),
    ("sv", "Klippning", "editor"),
    ("sv", "Biopremiär", "release theatrical"),
    ("sv", "Speltid", "runtime"),
    ("sv", "I rollerna", "cast"),
    ("da", "Instruktør", "director"),
    ("da", "INSTRUKTØR", "director"),
    ("da", "Medvirkende", "cast"),
    ("da", "Klip", "editor"),
    ("da", "Biografdistributør", "distributors"),
    ("nb", "Regissør", "director"),
    ("no", "Sjanger", "genres"),
    ("nn", "Skodespelarar", "cast"),
    ("nb-NO", "Kinopremiere", "release theatrical"),
    ("fi", "Käsikirjoitus", "writer"),
    ("fi", "Ohjaaja", "director"),
    ("fi", "Pääosissa", "cast"),
    ("fi", "Alkuperäinen nimi", "original_title"),
    ("fi", "Ikäraja", "rating"),
    ("tr", "Yönetmen", "director"),
    ("tr", "YAPIMCI", "producer"),
    ("tr", "Yapım yılı", "year"),
    ("tr", "BAŞROL OYUNCULARI", "cast"),
    ("tr", "Görüntü Yönetmeni", "cinematographer"),
    ("tr", "Vizyon Tarihi", "release"),
    ("ru", "Режиссер", "director"),
    ("ru", "РЕЖИССЁР-ПОСТАНОВЩИК", "director"),
    ("ru", "В ролях:", "cast"),
    ("ru", "Авторы сценария", "writer"),
    ("ru", "Премьера (РФ)", "release"),
    ("ru", "Сборы, в мире", "box_office worldwide"),
    ("ru", "Время", "runtime"),
    ("ru", "Оператор", "cinematographer"),
    ("ja", "監督", "director"),
    ("ja", "製作総指揮", "executive producer"),
    ("ja", "撮影監督", "cinematographer"),
    ("ja", "製作", "production"),
    ("ja", "製作国", "countries"),
    ("ja", "ﾌﾟﾛﾃﾞｭｰｻｰ", "producer"),
    ("ja", "上映時間", "runtime"),
    ("ja", "主なキャスト", "cast"),
    ("ja", "英題", "aside"),
    ("ja", "【音楽】", "composer"),
    ("ko", "감독", "director"),
    ("ko", "출연진", "cast"),
    ("ko", "관람 등급", "rating"),
    ("ko", "러닝타임", "runtime"),
    ("ko", "개봉일", "release"),
    ("ko", "제작비", "budget"),
    ("zh", "导演", "director"),
    ("zh-Hant", "導演", "director"),
    ("zh-Hans", "制片国家/地区", "countries"),
    ("zh-TW", "編劇", "writer"),
    ("zh", "主演", "cast"),
    ("zh", "片长", "runtime"),
    ("zh-Hant", "出品年份", "year"),
    ("zh-Hant", "影片發行", "distributors"),
    ("zh", "又名", "aside"),
    ("ca", "Repartiment", "cast"),
    ("ca", "Durada", "runtime"),
    ("ar", "إخراج", "director"),
    ("ar", "ﺇخراﺝ", "director"),
    ("ar", "المدة", "runtime"),
    ("id", "Sutradara", "director"),
    ("id", "Tanggal rilis", "release"),
    ("uk", "РЕЖИСЕРКА", "director"),
    ("uk", "У прокаті з", "release theatrical"),
    ("hu", "RENDEZŐ", "director"),
    ("hu", "Korhatár-besorolás", "rating"),
    ("ro", "Distribuția", "cast"),
    ("ro", "DISTRIBUŢIA", "cast"),
    ("el", "ΣΚΗΝΟΘΕΣΙΑ", "director"),
    ("el", "Διάρκεια:", "runtime"),
    ("sk", "Hrajú", "cast"),
    ("he", "ז'אנר", "genres"),
    ("he", "בימוי:", "director"),
    ("hr", "Redateljica", "director"),
    ("bs", "Glavne uloge", "cast"),
]


def _files() -> list[Path]:
    return sorted(path for path in FOLDER.glob("*.toml") if "labels" in tomllib.loads(path.read_text(encoding="utf-8")))


def _spellings(language: str) -> Iterator[str]:
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    for spellings in table["labels"].values():
        yield from spellings


@pytest.mark.parametrize("language", EIGHTEEN)
def test_each_of_the_eighteen_languages_names_the_core_in_its_own_words(language: str) -> None:
    labels = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))["labels"]
    assert [name for name in CORE if not labels.get(name)] == []


@pytest.mark.parametrize(("language", "label", "name"), LABELS)
def test_what_a_printed_label_names(language: str, label: str, name: str | None) -> None:
    assert vocabulary().name(label, language) == name


def test_the_table_has_every_language_that_has_a_file() -> None:
    rows = {language.partition("-")[0] for language, _, _ in LABELS}
    assert {path.stem for path in _files()} <= rows


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.stem)
def test_a_label_in_capitals_is_the_same_label(path: Path) -> None:
    assert [label for label in _spellings(path.stem) if fold(label.upper()) != fold(label)] == []


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.stem)
def test_a_spelling_is_listed_once(path: Path) -> None:
    """A second one would be edited without the first."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: [fold(word) for word in words] for name, words in table["labels"].items()} | table.get("words", {})
    twice = {name: sorted({word for word in words if words.count(word) > 1}) for name, words in lists.items()}
    assert {name: words for name, words in twice.items() if words} == {}
    assert [name for name, words in lists.items() if not words] == []


@pytest.mark.parametrize("path", _files(), ids=lambda path: path.stem)
def test_countries_and_languages_are_real_codes(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    english = Locale.parse("en")
    assert [code for code in table.get("countries", {}).values() if code not in english.territories] == []
    tags = [tag for tag in table.get("languages", {}).values() if tag not in UNNAMED]
    assert [tag for tag in tags if tag.partition("-")[0] not in english.languages] == []


def test_a_label_is_looked_up_in_the_pages_language_then_in_english_then_in_any() -> None:
    words = vocabulary()
    assert words.name("Image", "fr") == "cinematographer"
    assert words.name("Image", "de") == ASIDE  # English has a word for it
    assert words.name("Kamera", "en") == words.name("Kamera") == "cinematographer"


def test_what_fills_no_field_in_another_language_is_no_label() -> None:
    """ "Data" is a date in Italian and Polish credit blocks; on an English page it is any word."""
    assert vocabulary().name("Data", "it") == ASIDE
    assert vocabulary().name("Data", "en") is None


def test_a_short_word_is_a_label_only_in_its_own_language() -> None:
    words = vocabulary()
    assert words.name("Any", "ca") == "year"
    assert words.name("Any", "en") is None
    assert words.name("Met", "nl") == "with"
    assert words.name("Met", "en") is None
    assert words.name("監督", "en") == "director"


INVENTED = """
[labels]
director = ["estrino", "estrita da"]
runtime = ["longo"]
cast = ["rolas"]
"release theatrical" = ["en la kinejoj"]

[words]
and = ["kaj"]

[countries]
"usono" = "US"
"""


def test_a_new_language_costs_one_file(tmp_path: Path) -> None:
    (tmp_path / "xx.toml").write_text(INVENTED, encoding="utf-8")
    words = load([FOLDER, tmp_path])
    assert words.name("Estrita da:", "xx") == "director"
    assert words.name("EN LA KINEJOJ", "en") == "release theatrical"
    assert "kaj" in words.spellings("and")
    assert words.country_names["usono"] == "US"
    assert words.name("Regie", "xx") == "director"


def test_a_block_is_read_with_a_new_language(tmp_path: Path) -> None:
    (tmp_path / "xx.toml").write_text(INVENTED, encoding="utf-8")
    setting = Setting(language="xx", vocabulary=load([FOLDER, tmp_path]))
    markup = "<p>Estrita da: Ada Moor</p><p>Rolas: Bo Ray kaj Cy Poe</p><p>Longo: 91 min</p>"
    page = parse(markup, "https://example.org/")
    lines = read_lines(page).lines
    assert find_blocks(lines, Setting(language="xx"))[0] == []
    ((block,), _) = find_blocks(lines, setting)
    draft = read_work(block, Notes(page), setting, "/works/0")
    assert [credit.name for credit in draft.credits[Role.DIRECTOR]] == ["Ada Moor"]
    assert [credit.name for credit in draft.credits[Role.CAST]] == ["Bo Ray", "Cy Poe"]
    assert draft.fields["runtime_minutes"] == 91


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[labels]\ndirectress = ["x"]', "xx.toml: [labels] has 'directress'"),
        ('[labels]\n"runtime streaming" = ["x"]', "xx.toml: [labels] has 'runtime streaming'"),
        ('[labels]\n"release cinema" = ["x"]', "xx.toml: [labels] has 'release cinema'"),
        (
            '[labels]\ndirector = ["Boss"]\nproducer = ["boss:"]',
            "xx.toml: 'boss:' names both 'director' and 'producer'",
        ),
        ('[labels]\n[words]\nandd = ["x"]', "xx.toml: [words] has 'andd'"),
    ],
)
def test_an_error_names_the_file_and_the_key(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "xx.toml").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as error:
        load([tmp_path])
    assert said in str(error.value)


@given(st.text())
def test_folding_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.sampled_from(sorted(vocabulary().labels)), st.text(alphabet=" \t:：.-–—()[]\"'“”", max_size=4))
def test_marks_around_a_label_do_not_matter(vocabulary_label: str, marks: str) -> None:
    assert fold(f"{marks}{vocabulary_label}{marks}") == vocabulary_label


def test_a_long_text_is_no_label() -> None:
    words: Vocabulary = vocabulary()
    assert words.name("director " * 100_000) is None


def test_stock_lines_are_written_as_lines_are_compared_with_them() -> None:
    groups = tomllib.loads((FOLDER / "boilerplate.toml").read_text(encoding="utf-8"))
    assert [line for group in groups.values() for line in group if as_stock(line) != line] == []
