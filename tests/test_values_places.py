"""Languages and countries as credit blocks print them. A row: language of the page, text, codes."""

import pytest

from extractors.values.places import read_countries, read_languages
from extractors.values.setting import Setting

COUNTRIES = [
    ("en", "Italy, France, Switzerland", "IT FR CH"),
    ("en", "South Korea", "KR"),
    ("en", "U.S.A.", "US"),
    ("en", "UK / USA", "GB US"),
    ("en", "USA/Germany", "US DE"),
    ("en", "United States of America, United Kingdom", "US GB"),
    ("en", "Bosnia and Herzegovina", "BA"),
    ("en", "The Netherlands and Denmark", "NL DK"),
    ("en", "Luxembourg 2016", "LU"),
    ("en", "FR / LUX", "FR LU"),
    ("en", "France Belgium", "FR BE"),
    ("en", "Georgia", "GE"),
    ("en", "Deutschland", "DE"),  # another language's name on an English page
    ("en", "Los Angeles, California", ""),
    ("en", "Warner Bros.", ""),
    ("en", "", ""),
    ("de", "USA 2024", "US"),
    ("de", "DE 2018", "DE"),
    ("de", "KOR 2019, 132‘", "KR"),
    ("de", "Deutschland, Österreich", "DE AT"),
    ("de", "Großbritannien", "GB"),
    ("fr", "France, Belgique", "FR BE"),
    ("fr", "États-Unis", "US"),
    ("es", "México, España", "MX ES"),
    ("es", "España-Francia", "ES FR"),
    ("it", "Italia, Stati Uniti", "IT US"),
    ("pt", "Brasil", "BR"),
    ("ca", "Espanya, Itàlia", "ES IT"),
    ("nl", "Nederland, België", "NL BE"),
    ("pl", "Polska, Wielka Brytania", "PL GB"),
    ("cs", "Česko, Slovensko", "CZ SK"),
    ("sv", "Sverige, Danmark", "SE DK"),
    ("fi", "Suomi, Saksa", "FI DE"),
    ("tr", "Türkiye", "TR"),
    ("ru", "Россия", "RU"),
    ("ru", "Россия, США", "RU US"),
    ("ar", "مصر", "EG"),
    ("ja", "日本", "JP"),
    ("ko", "대한민국", "KR"),
    ("ko", "한국, 미국", "KR US"),
    ("zh", "日本", "JP"),
    ("zh", "美国 / 英国", "US GB"),
]


@pytest.mark.parametrize(("language", "text", "codes"), COUNTRIES)
def test_countries(language: str, text: str, codes: str) -> None:
    assert " ".join(read_countries(text, Setting(language=language))) == codes


LANGUAGES = [
    ("en", "Italian, English", "it en"),
    ("en", "French / Dutch", "fr nl"),
    ("en", "Hindi, Telugu & Tamil", "hi te ta"),
    ("en", "English and Korean with English subtitles", "en ko"),
    ("en", "Polish with English subtitles", "pl"),
    ("en", "In Turkish with English subtitles", "tr"),
    ("en", "Finnish, subtitles in English", "fi"),
    ("en", "subtitles in English", ""),
    ("en", "Mandarin, Cantonese", "zh yue"),
    ("en", "Chinese (Mandarin)", "zh"),
    ("en", "Norwegian", "no"),
    ("en", "American Sign Language", "ase"),
    ("en", "No dialogue", "zxx"),
    ("en", "EN", "en"),
    ("en", "en, fr", "en fr"),
    ("en", "See review", ""),
    ("fr", "Français, Turc", "fr tr"),
    ("fr", "Anglais", "en"),
    ("fr", "VO allemand, sous-titré français", "de"),
    ("fr", "VOST", ""),
    ("de", "Englisch (OV)", "en"),
    ("de", "norw. OmU", "no"),
    ("de", "Englisch mit deutschen Untertiteln", "en"),
    ("de", "Kroatisch", "hr"),
    ("es", "Español, inglés", "es en"),
    ("it", "italiano, francese", "it fr"),
    ("pt", "português", "pt"),
    ("ca", "Català", "ca"),
    ("nl", "Nederlands, Engels", "nl en"),
    ("pl", "polski, angielski", "pl en"),
    ("cs", "čeština, angličtina", "cs en"),
    ("sv", "svenska, engelska", "sv en"),
    ("da", "dansk", "da"),
    ("fi", "suomi, ruotsi", "fi sv"),
    ("tr", "Türkçe", "tr"),
    ("ru", "русский", "ru"),
    ("ru", "английский, русский язык", "en ru"),
    ("ar", "العربية", "ar"),
    ("ja", "日本語", "ja"),
    ("ja", "英語", "en"),
    ("ko", "한국어", "ko"),
    ("zh", "英语 / 汉语普通话", "en zh"),
    ("zh-Hant", "日語", "ja"),
    ("en", "日本語", "ja"),
]


@pytest.mark.parametrize(("language", "text", "tags"), LANGUAGES)
def test_languages(language: str, text: str, tags: str) -> None:
    assert " ".join(read_languages(text, Setting(language=language))) == tags
