"""Runtimes and money as credit blocks print them. A row: language, text, what is read."""

import pytest

from extractors.values.durations import Runtime, read_runtime
from extractors.values.money import read_money
from extractors.values.setting import Setting
from schemas import MoneyScope

RUNTIMES = [
    ("en", "1 hour, 31 minutes", 91),
    ("en", "1h 31m", 91),
    ("en", "1hr 58mins", 118),
    ("en", "2hr 10min", 130),
    ("en", "2 hr, 19 min", 139),
    ("en", "2h 15 min", 135),
    ("en", "2 hours 46", 166),
    ("en", "2 hours 54 minutes", 174),
    ("en", "1 hr 31 min 20 sec", 91),
    ("en", "1.5 hours", 90),
    ("en", "91 min", 91),
    ("en", "91 mins.", 91),
    ("en", "105 Minutes", 105),
    ("en", "112\nminutes", 112),
    ("en", "112", 112),
    ("en", "approx. 90 mins", 90),
    ("en", "1:31", 91),
    ("en", "1:34", 94),
    ("en", "01:31:00", 91),
    ("en", "TRT 91:00", 91),
    ("en", "TRT 4:30", 4),
    ("en", "12:30", 12),
    ("en", "5 min 30 s", 5),
    ("en", "PT1H31M", 91),
    ("en", "P0DT1H31M", 91),
    ("en", "91 min. / 105 min. (director’s cut)", 91),
    ("en", "Season 1: 45 min", 45),
    ("fr", "91’", 91),
    ("fr", "1h53", 113),
    ("fr", "1 h 45 min", 105),
    ("fr", "150 minutes", 150),
    ("de", "139 Min.", 139),
    ("de", "1 Std. 31 Min.", 91),
    ("de", "52'", 52),
    ("de", "132‘", 132),
    ("de", "86m (c)", 86),
    ("es", "2 h. 3 min.", 123),
    ("ca", "120′", 120),
    ("pt", "130 min.", 130),
    ("cs", "1 h 45 min", 105),
    ("hu", "1 óra 31 perc", 91),
    ("tr", "1 saat 45 dk", 105),
    ("ru", "1 ч. 31 мин.", 91),
    ("ru", "140 мин.", 140),
    ("ar", "110 دقيقة", 110),
    ("ja", "124分", 124),
    ("ja", "2時間4分", 124),
    ("ko", "132분", 132),
    ("ko", "2시간 12분", 132),
    ("zh-Hant", "125分鐘", 125),
    ("zh", "1小时52分钟", 112),
    # none
    ("en", "32–63 minutes", None),
    ("en", "40-60 min", None),
    ("en", "40 to 60 min", None),
    ("en", "feature length", None),
    ("en", "45 seconds", None),
    ("en", "", None),
    ("en", "PT", None),
    ("en", "P1M", None),
    ("en", "2 seasons", None),
]


@pytest.mark.parametrize(("language", "text", "minutes"), RUNTIMES)
def test_runtime(language: str, text: str, minutes: int | None) -> None:
    read = read_runtime(text, Setting(language=language))
    assert (read.minutes if read else None) == minutes


@pytest.mark.parametrize(
    ("language", "text", "runtime"),
    [
        ("en", "8 x 45 min", Runtime(45, 8)),
        ("en", "10 × 25-minute episodes", Runtime(25, 10)),
        ("en", "10 episodes, 60 min each", Runtime(60, 10)),
        ("de", "6 x 52 Min.", Runtime(52, 6)),
        ("fr", "8x52’", Runtime(52, 8)),
    ],
)
def test_runtime_of_one_of_several_episodes(language: str, text: str, runtime: Runtime) -> None:
    assert read_runtime(text, Setting(language=language)) == runtime


MONEY = [
    ("en", "$42.7M", 42_700_000, "USD"),
    ("en", "$42.7 million", 42_700_000, "USD"),
    ("en", "US$1.2 million", 1_200_000, "USD"),
    ("en", "$1.2 billion", 1_200_000_000, "USD"),
    ("en", "$1,000,000 (estimated)", 1_000_000, "USD"),
    ("en", "$4 439 481", 4_439_481, "USD"),
    ("en", "USD 5,000,000", 5_000_000, "USD"),
    ("en", "5 million USD", 5_000_000, "USD"),
    ("en", "$0.5 million", 500_000, "USD"),
    ("en", "$500K", 500_000, "USD"),
    ("en", "£3m", 3_000_000, "GBP"),
    ("en", "€3.5 million", 3_500_000, "EUR"),
    ("en", "AU$5 million", 5_000_000, "AUD"),
    ("en-AU", "$5 million", 5_000_000, "AUD"),
    ("en-CA", "$5 million", 5_000_000, "CAD"),
    ("en", "Rs 1,200 crore", 12_000_000_000, "INR"),
    ("en", "₹100 cr", 1_000_000_000, "INR"),
    ("en", "₹1,23,45,678", 12_345_678, "INR"),
    ("en", "30,641,770", 30_641_770, None),
    ("en", "42 million", 42_000_000, None),
    ("de", "€ 4,5 Mio.", 4_500_000, "EUR"),
    ("de", "1.234.567 €", 1_234_567, "EUR"),
    ("de-CH", "1'250'000 CHF", 1_250_000, "CHF"),
    ("fr", "3,5 millions d’euros", 3_500_000, "EUR"),
    ("fr", "1 234 567 $", 1_234_567, "USD"),
    ("fr", "12\u202f500\u202f000 €", 12_500_000, "EUR"),
    ("es", "12 millones de euros", 12_000_000, "EUR"),
    ("es", "15 mil euros", 15_000, "EUR"),
    ("pt", "R$ 8 200 000", 8_200_000, "BRL"),
    ("pt", "US$ 30 641 770[3]", 30_641_770, "USD"),
    ("pl", "12 mln zł", 12_000_000, "PLN"),
    ("cs", "30 milionů Kč", 30_000_000, "CZK"),
    ("sv", "45 Mkr", 45_000_000, "SEK"),
    ("sv", "45 miljoner kronor", 45_000_000, "SEK"),
    ("da", "20 mio. kr.", 20_000_000, "DKK"),
    ("nb", "20 millioner kroner", 20_000_000, "NOK"),
    ("tr", "10 milyon TL", 10_000_000, "TRY"),
    ("ru", "220 млн руб.", 220_000_000, "RUB"),
    ("ru", "₽90 013 611", 90_013_611, "RUB"),
    ("ru", "4,4 млн долларов[1].", 4_400_000, "USD"),
    ("ja", "¥3億", 300_000_000, "JPY"),
    ("ja", "3億5000万円", 350_000_000, "JPY"),
    ("ja", "興行収入 316億8000万円", 31_680_000_000, "JPY"),
    ("ko", "약 135억 원(약 1100만 달러)", 13_500_000_000, "KRW"),
    ("zh", "19億日元", 1_900_000_000, "JPY"),
    ("zh", "30058915500(日元)", 30_058_915_500, "JPY"),
    ("zh", "254600000美元(海外)", 254_600_000, "USD"),
    ("zh", "5.2亿元", 520_000_000, "CNY"),
]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), MONEY)
def test_money(language: str, text: str, amount: int, currency: str | None) -> None:
    read = read_money(text, Setting(language=language))
    assert read is not None
    assert (read.amount, read.currency) == (amount, currency)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "unknown"),
        ("en", "2023"),
        ("en", "$150–200 million"),
        ("en", "85%"),
        ("fr", "2 345 678 entrées"),
        ("en", "42 million viewers"),
        ("en", "9999999999999999999999"),
    ],
)
def test_no_money(language: str, text: str) -> None:
    assert read_money(text, Setting(language=language)) is None


@pytest.mark.parametrize(
    ("text", "label", "amount", "scope"),
    [
        ("$100,000 opening weekend", None, 100_000, MoneyScope.OPENING),
        ("$274.9 million worldwide", None, 274_900_000, MoneyScope.WORLDWIDE),
        ("$10M (US), $30M worldwide", None, 30_000_000, MoneyScope.WORLDWIDE),
        ("$10M domestic; $20M overseas", MoneyScope.INTERNATIONAL, 20_000_000, MoneyScope.INTERNATIONAL),
        ("$10M", MoneyScope.DOMESTIC, 10_000_000, MoneyScope.DOMESTIC),
        ("US$10M", None, 10_000_000, None),
    ],
)
def test_what_an_amount_covers(text: str, label: MoneyScope | None, amount: int, scope: MoneyScope | None) -> None:
    read = read_money(text, Setting(language="en"), label)
    assert read is not None
    assert (read.amount, read.scope) == (amount, scope)
