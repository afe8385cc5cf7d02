"""Companies and genres as credit blocks print them. A row: language, text, what is read."""

import pytest

from extractors.values.companies import read_companies
from extractors.values.genres import read_genres
from extractors.values.numbers import read_count, read_year
from extractors.values.setting import Setting

COMPANIES = [
    ("en", "Universal Pictures, Atlas Entertainment, Gadget Films, Syncopy", "Universal Pictures|Atlas Entertainment|Gadget Films|Syncopy"),
    ("en", "Story Syndicate, Future Clown Productions, and Anonymous Content", "Story Syndicate|Future Clown Productions|Anonymous Content"),
    ("en", "Siren Pictures Inc.[1]", "Siren Pictures Inc."),
    ("en", "Foo, Inc., Bar Films, LLC and Baz GmbH & Co. KG", "Foo, Inc.|Bar Films, LLC|Baz GmbH & Co. KG"),
    ("en", "Toho Co., Ltd., Bandai", "Toho Co., Ltd.|Bandai"),
    ("en", "Warner Bros., Metro-Goldwyn-Mayer (MGM)", "Warner Bros.|Metro-Goldwyn-Mayer (MGM)"),
    ("en", "Warner Bros./Legendary", "Warner Bros.|Legendary"),
    ("en", "A24", "A24"),
    ("en", "A24 in association with Plan B", "A24|Plan B"),
    ("en", "Amazon Studios & Plan B Entertainment", "Amazon Studios|Plan B Entertainment"),
    ("en", "Simon & Schuster", "Simon & Schuster"),
    ("en", "Candle & Crane, Smith & Jones Films", "Candle & Crane|Smith & Jones Films"),
    ("en", "Department of Film and Television", "Department of Film and Television"),
    ("en", "01 Distribution (Italy) Ad Vitam Distribution (France) Filmcoopi (Switzerland)", "01 Distribution|Ad Vitam Distribution|Filmcoopi"),
    ("en", "La Huit Distribution (FR) / Red Lion (LUX)", "La Huit Distribution|Red Lion"),
    ("en", "Neon (United States), MK2 (International)", "Neon|MK2"),
    ("en", "Vertigo Releasing – UK", "Vertigo Releasing"),
    ("en", "Netflix (streaming)", "Netflix"),
    ("en", "HBO (2019–2023)", "HBO"),
    ("en", "Paramount Pictures.", "Paramount Pictures"),
    ("en", "Distributed by A24", "A24"),
    ("en", "a Netflix release", "Netflix"),
    ("en", "Nordisk Film Production A/S, Zentropa", "Nordisk Film Production A/S|Zentropa"),
    ("en", "TBA", ""),
    ("en", "FX on Hulu", "FX on Hulu"),
    ("de", "X Filme Creative Pool GmbH / ARTE", "X Filme Creative Pool GmbH|ARTE"),
    ("fr", "Les Films Pelléas et Les Films de Pierre", "Les Films Pelléas|Les Films de Pierre"),
    ("fr", "Pathé, TF1 Films Production, Canal+", "Pathé|TF1 Films Production|Canal+"),
    ("it", "Fandango S.r.l., Rai Cinema S.p.A.", "Fandango S.r.l.|Rai Cinema S.p.A."),
    ("es", "El Deseo S.A., Sony Pictures Entertainment Iberia, S.L.U.", "El Deseo S.A.|Sony Pictures Entertainment Iberia, S.L.U."),
    ("pt", "O2 Filmes\nGlobo Filmes", "O2 Filmes|Globo Filmes"),
    ("cs", "Česká televize, Barrandov Studio a.s.", "Česká televize|Barrandov Studio a.s."),
    ("ru", "Централ Партнершип, «Мосфильм»", "Централ Партнершип|Мосфильм"),
    ("ja", "ビターズ・エンド", "ビターズ・エンド"),
    ("ja", "スタジオジブリ、東宝", "スタジオジブリ|東宝"),
    ("zh", "华谊兄弟传媒股份有限公司、中国电影集团公司", "华谊兄弟传媒股份有限公司|中国电影集团公司"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "companies"), COMPANIES)
def test_companies_as_printed(language: str, text: str, companies: str) -> None:
    assert "|".join(read_companies(text, Setting(language=language))) == companies


@pytest.mark.parametrize(
    ("language", "text", "genres"),
    [
        ("en", "Drama, Science Fiction/Thriller", "Drama|Science Fiction|Thriller"),
        ("en", "Comedy & Drama", "Comedy|Drama"),
        ("en", "Mystery & Thriller, Drama", "Mystery & Thriller|Drama"),
        ("en", "drama, action and adventure", "drama|action|adventure"),
        ("en", "Sci-Fi | Horror", "Sci-Fi|Horror"),
        ("en", "Documentary.", "Documentary"),
        ("en", "Comedy Drama, Front Page, Justice Prevails...?", "Comedy Drama|Front Page|Justice Prevails...?"),
        ("en", "N/A", ""),
        ("fr", "Drame, ★ Incontournable ★", "Drame|Incontournable"),
        ("de", "Komödie und Drama", "Komödie|Drama"),
        ("ru", "социальная драма", "социальная драма"),
        ("ja", "ドラマ・サスペンス", "ドラマ|サスペンス"),
        ("zh", "劇情、動畫、奇幻", "劇情|動畫|奇幻"),
        ("ko", "드라마·스릴러", "드라마|스릴러"),
    ],
)
def test_genres_as_printed(language: str, text: str, genres: str) -> None:
    assert "|".join(read_genres(text, Setting(language=language))) == genres


@pytest.mark.parametrize(
    ("text", "year"),
    [("2024", 2024), ("2.006", 2006), ("España, 2025.", 2025), ("2014 год", 2014), ("2023年", 2023), ("(2001)", 2001), ("1080", None), ("12345", None)],
)  # fmt: skip
def test_year(text: str, year: int | None) -> None:
    assert read_year(text, Setting()) == year


@pytest.mark.parametrize(
    ("text", "count"), [("9 (list of episodes)", 9), ("10 épisodes", 10), ("全8話", 8), ("Ongoing", None), ("0", None)]
)
def test_count(text: str, count: int | None) -> None:
    assert read_count(text, Setting()) == count


@pytest.mark.parametrize(
    ("language", "text", "episodes", "seasons"),
    [
        ("en", "2 seasons, 16 episodes", 16, 2),
        ("en", "16", 16, 16),
        ("en", "3 seasons", None, 3),
        ("de", "3 Staffeln (24 Folgen)", 24, 3),
        ("fr", "10 épisodes", 10, None),
        ("ja", "全8話", 8, None),
    ],
)
def test_count_of_a_unit(language: str, text: str, episodes: int | None, seasons: int | None) -> None:
    setting = Setting(language=language)
    assert read_count(text, setting, unit="episodes") == episodes
    assert read_count(text, setting, unit="seasons") == seasons
