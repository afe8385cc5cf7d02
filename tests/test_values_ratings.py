"""Certificates as credit blocks print them, and scores, which are none."""

import pytest

from extractors.values.ratings import read_rating
from extractors.values.setting import Setting

# language, label, text, certificate, system, reasons
CERTIFICATES = [
    ("en", "Rating", "R for some sexuality, nudity and language", "R", "mpa", "some sexuality, nudity and language"),
    ("en", "Rating", "R (for some sexual references and language)", "R", "mpa", "some sexual references and language"),
    ("en", "MPAA Rating", '"R" (Violence, Profanity)', "R", "mpa", "Violence, Profanity"),
    ("en", "MPAA", "R", "R", "mpa", None),
    ("en", "Rating", "PG – 13", "PG-13", "mpa", None),
    ("en", "Rating", "PG13", "PG-13", "mpa", None),
    ("en", "Rated", "PG-13 on appeal for intense sequences", "PG-13", "mpa", "intense sequences"),
    ("en", "Rating", "PG-13: violence", "PG-13", "mpa", "violence"),
    ("en", "MPA Rating", "Rated R for violence.", "R", "mpa", "violence"),
    ("en", "", "Rated PG-13", "PG-13", "mpa", None),
    ("en", "Rating", "TV-MA", "TV-MA", "us-tv", None),
    ("en", "Rating", "TV-14 (L, V)", "TV-14", "us-tv", "L, V"),
    ("en", "Rating", "Not Rated", "Not Rated", None, None),
    ("en", "Rating", "NR", "NR", None, None),
    ("en", "Certificate", "18+ per Netflix", "18+", None, None),
    ("en", "", "Suitable for audiences aged 7 and above", "7", None, None),
    ("en", "Certificate", "12A", "12A", "bbfc", None),
    ("en-GB", "Certificate", "15", "15", "bbfc", None),
    ("en-IE", "Certificate", "12A", "12A", "ifco", None),
    ("en", "BBFC", "15 strong language, violence", "15", "bbfc", "strong language, violence"),
    ("en-AU", "Rating", "MA15+", "MA15+", "acb", None),
    ("en-NZ", "Rating", "R16", "R16", "oflc-nz", None),
    ("en-IN", "Rating", "A", "A", "cbfc", None),
    ("en", "Censor", "U/A", "U/A", "cbfc", None),
    ("de", "", "Ab 16 Jahren", "16", "fsk", None),
    ("de", "", "FSK 16", "16", "fsk", None),
    ("de", "FSK", "ab 16", "16", "fsk", None),
    ("de", "FSK", "ab 12 freigegeben", "12", "fsk", None),
    ("de", "Jugendfreigabe", "14 (16)", "14", None, None),
    ("fr", "Âge légal", "12 ans", "12", None, None),
    ("fr", "Limitation d'âge", "tout public", "tout public", "cnc", None),
    ("fr", "Public", "Interdit aux moins de 12 ans", "-12", "cnc", None),
    ("es", "Calificación", "No recomendada para menores de 16 años", "16", "icaa", None),
    ("es", "Calificación", "Apta para todos los públicos", "Apta para todos los públicos", "icaa", None),
    ("ca", "Calificació", "12 anys", "12", "ca", None),
    ("it", "Visto censura", "VM14", "VM14", "it", None),
    ("pt", "Classificação", "16", "16", "classind", None),
    ("pt", "Classificação indicativa", "14 anos", "14", "classind", None),
    ("pt-PT", "Classificação", "M/12", "M/12", "igac", None),
    ("nl", "Kijkwijzer", "12", "12", "kijkwijzer", None),
    ("pl", "Wiek", "od 12 lat", "12", "krrit", None),
    ("sv", "Åldersgräns", "Från 11 år", "11", "smf", None),
    ("fi", "Ikäraja", "K-12", "K-12", "kavi", None),
    ("fi", "Ikäraja", "K12", "K-12", "kavi", None),
    ("tr", "", "+13", "13+", "tr", None),
    ("ru", "", "18+", "18+", "ru", None),
    ("ru", "Рейтинг", "Under 12 Not Recommended", "12", None, None),
    ("ja", "映倫", "G", "G", "eirin", None),
    ("ja", "レイティング", "PG12", "PG12", "eirin", None),
    ("ja", "レーティング", "R15+", "R15+", "eirin", None),
    ("ko", "관람등급", "15세 이상 관람가", "15", "kmrb", None),
    ("ko", "등급", "15세이상관람가", "15", "kmrb", None),
    ("zh-Hant", "分級", "PG級", "PG", None, None),
    ("zh-TW", "分級", "輔12級", "輔12級", "tw", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "label", "text", "certificate", "system", "reasons"), CERTIFICATES)
def test_certificate(
    language: str, label: str, text: str, certificate: str, system: str | None, reasons: str | None
) -> None:
    read = read_rating(text, label, Setting(language=language))
    assert read is not None
    assert (read.certificate, read.system and read.system.value, read.reasons) == (certificate, system, reasons)


@pytest.mark.parametrize(
    ("language", "label", "text"),
    [
        ("en", "Rating", "4/5"),
        ("en", "Rating", "8/10"),
        ("en", "Rating", "3 out of 5"),
        ("en", "Rating", "3 stars"),
        ("en", "Rating", "3½"),
        ("en", "Rating", "★★★★"),
        ("en", "Rating", "**** (out of 5)"),
        ("en", "Rating", "B+"),
        ("en", "Rating", "A"),
        ("en", "Rating", "C"),
        ("en", "Rating", "8"),
        ("en", "Rating", "85"),
        ("en", "Rating", "85%"),
        ("en", "IMDb Rating", "7.8"),
        ("en", "Rating", "16 votes"),
        ("en", "Rating", "12 Years a Slave"),
        ("en", "Rating", "A gripping thriller"),
        ("en", "Rating", ""),
        ("en", "", "12"),
        ("de", "Bewertung", "4 von 5"),
        ("de", "Wertung", "7,5"),
        ("es", "CALIFICACIÓN", "6"),
        ("fr", "Note", "3/5"),
        ("ja", "評価", "★★★☆☆"),
        ("ru", "Рейтинг", "7,8"),
    ],
)
def test_a_score_is_no_certificate(language: str, label: str, text: str) -> None:
    assert read_rating(text, label, Setting(language=language)) is None


def test_the_publications_country_decides_between_boards() -> None:
    british = read_rating("15", "Certificate", Setting(language="en", country="GB"))
    korean = read_rating("15", "Certificate", Setting(language="en", country="KR"))
    assert british is not None
    assert korean is not None
    assert (british.system, korean.system) == ("bbfc", "kmrb")
