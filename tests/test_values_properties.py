"""What holds for every value reader on any text."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.values.companies import read_companies
from extractors.values.dates import read_dates
from extractors.values.durations import read_runtime
from extractors.values.genres import read_genres
from extractors.values.money import read_money
from extractors.values.numbers import read_count, read_year
from extractors.values.people import looks_like_company, looks_like_person, read_people
from extractors.values.places import read_countries, read_languages
from extractors.values.ratings import read_rating
from extractors.values.releases import read_releases
from extractors.values.setting import Setting
from extractors.values.text import tidy

READERS: dict[str, Callable[[str, Setting], object]] = {
    "people": read_people,
    "companies": read_companies,
    "dates": read_dates,
    "releases": read_releases,
    "runtime": read_runtime,
    "rating": lambda text, setting: read_rating(text, "Rating", setting),
    "money": read_money,
    "languages": read_languages,
    "countries": read_countries,
    "genres": read_genres,
    "year": read_year,
    "count": read_count,
    "person": lambda text, _: looks_like_person(text),
    "company": lambda text, _: looks_like_company(text),
}

LANGUAGES = st.sampled_from([None, "en", "de", "fr", "pt-BR", "ru", "ja", "zh-Hant", "ar", "xx", "not a tag"])
# words that readers look for, so that random text reaches the deeper paths
BITS = st.sampled_from(
    ["(", ")", "（", "[1]", ", ", " and ", "、", "・", "/", " – ", ":", "…", "Jr.",
     "based on ", " by ", " as ", "u.a.", "May ", "2024", "31.10.", "年", "月", "12",
     "1:31", "min", "h", "$",
     "€ 4,5 Mio.", "億", "R", "PG-13", "ab 16", "for ", "Netflix", "France", "English", "subtitles", "PT1H", "x", "%", "Ａ", "ß", "İ", "\u0301", "\0", "\n"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.one_of(BITS, st.text(max_size=6)), max_size=14).map("".join))


@pytest.mark.parametrize("name", READERS)
@given(text=TEXTS, language=LANGUAGES)
@example(text="٣٣ ٤٤ ²³ ½ ൧൨", language="ar")  # digits that int() or float() may not take
@example(text="PT9999999999999999999H", language="en")
@example(text="1" * 5000, language="en")
def test_no_reader_raises(name: str, text: str, language: str | None) -> None:
    READERS[name](text, Setting(language=language))


@given(text=TEXTS, language=LANGUAGES)
def test_names_are_words_of_the_text(text: str, language: str | None) -> None:
    setting = Setting(language=language)
    people = read_people(text, setting)
    names = [credit.name for credit in (*people.credits, *people.source_material)]
    names += [*read_companies(text, setting), *read_genres(text, setting)]
    letters = "".join(tidy(text).split())
    for name in names:
        # white space folded; a note in brackets inside a name leaves two runs of the text
        assert "".join(name.split()) in letters or all(word in letters for word in name.split())


@given(text=TEXTS, language=LANGUAGES)
def test_dates_point_at_their_own_words(text: str, language: str | None) -> None:
    last = 0
    for dated in read_dates(text, Setting(language=language)):
        assert last <= dated.start < dated.end <= len(text)
        last = dated.end


UNITS = [
    "a", "A ", "( ", "((", "))", "(a) ", "a, ", "1 ", "1:", "1,", "12 min - ", "2023 ", "May ", "May 1 ", "and ", "、", "ア・", "億", "1億",
    "$1 ", "$", "R for ", "16 ", "with ",
    "by ", "...", "日", "Cannes ",
    "2023年", "1 x ", "[", "/", "A. ", "subtitles ", " ", "\n", "1-",
    "ab 1 ", "Netflix ", "(France)", "1.", "*", "PT1H", "a\u0301", "Jr., ", "based on ", "as ", "other, ", "+",
]  # fmt: skip


@pytest.mark.parametrize("name", READERS)
def test_a_megabyte_of_anything_ends(name: str) -> None:
    """A reader that backtracks, or is quadratic, would not be done with these before the suite's own limit."""
    for unit in UNITS:
        READERS[name](unit * (1_000_000 // len(unit)), Setting(language="en"))
        READERS[name](unit * (19_000 // len(unit)), Setting(language="en"))
