"""Money: "$42.7M", "US$1.2 million", "€ 4,5 Mio.", "¥3億", "220 млн руб.", "$4 439 481"."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from extractors.values.cldr import locales
from extractors.values.known import names
from extractors.values.lexicon import lexicon
from extractors.values.setting import Setting
from extractors.values.text import tidy, without_accents
from extractors.vocabulary import Vocabulary
from schemas import Money, MoneyScope

_NUMBER = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[.,'’ ]\d{2,3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|(?<![\d.,])\d{1,15}(?:[.,]\d{1,6}(?!\d))?"
)
_EAST_ASIAN = {
    "兆": 10**12, "億": 10**8, "亿": 10**8, "万": 10**4, "萬": 10**4, "千": 10**3, "百": 10**2,
    "조": 10**12, "억": 10**8, "만": 10**4, "천": 10**3,
}  # fmt: skip
_INDIAN = {"crore": 10**7, "crores": 10**7, "cr": 10**7, "lakh": 10**5, "lakhs": 10**5}
_DOLLARS = {
    "CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "TW": "TWD", "SG": "SGD",
    "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP",
}  # fmt: skip
_KRONER = {"sv": "SEK", "da": "DKK", "nb": "NOK", "nn": "NOK", "no": "NOK", "is": "ISK"}
_WORD = re.compile(r"[^\W\d_]+\$?|[$€£¥₩₽₹₺₴₪฿₫₱₦]")
_BETWEEN = re.compile(r"[\s$€£¥]*(?:[-–—~]|to|bis|à|a|до)[\s$€£¥]*")
_MANTISSA = Decimal(10) ** 14
"""More than any amount in any currency: a longer row of digits is a telephone number."""


def read_money(text: str, setting: Setting, scope: MoneyScope | None = None) -> Money | None:
    """The amount that a value states, in whole units of its currency; None for words, ranges and plain small numbers.

    Args:
        text: The value.
        setting: Its language and country decide "2.345", "$", "¥" and "kr".
        scope: What the label says the amount covers. Of several amounts the one of that scope is taken, else the
            worldwide one, else the first.
    """
    text = unicodedata.normalize("NFKC", tidy(text))[:600]
    amounts = _amounts(text, setting)
    if not amounts:
        return None
    wanted = [money for money in amounts if money.scope == (scope or MoneyScope.WORLDWIDE)]
    best = (wanted or amounts)[0]
    return best if best.scope or scope is None else best.model_copy(update={"scope": scope})


def _amounts(text: str, setting: Setting) -> list[Money]:
    """Every amount of a text, in order, with the scope that the words beside it state."""
    numbers = list(_NUMBER.finditer(text))
    ranged = {
        at
        for first, second in zip(range(len(numbers)), range(1, len(numbers)), strict=False)
        if _BETWEEN.fullmatch(text[numbers[first].end() : numbers[second].start()])
        for at in (first, second)
    }
    found: list[Money] = []
    done = 0
    for at, match in enumerate(numbers):
        if match.start() < done:
            continue  # the second part of "3億5000万"
        start, before = _currency_before(text, match.start(), setting)
        value, scaled, end = _scaled(text, match, setting)
        currency, end = (before, end) if before else _currency_after(text, end, setting)
        if at in ranged or value > _MANTISSA:
            continue
        if currency is None and ((not scaled and value < 10_000) or _counts_something(text[end : end + 40], setting)):
            continue
        following = next((number.start() for number in numbers[at + 1 :] if number.start() >= end), len(text))
        beside = re.split(r"[,;\n(]", text[done:start])[-1] + " \n " + re.split(r"[,;\n]", text[end:following])[0]
        found.append(Money(amount=int(value.to_integral_value()), currency=currency, scope=_scope(beside, setting)))
        done = end
    return found


def _counts_something(rest: str, setting: Setting) -> bool:
    """Whether a number without a currency is one of something else: "2 345 678 entrées", "42 million viewers", "5 %"."""
    word = re.match(r"\s?(%|[^\W\d_]+)", rest)
    return word is not None and _scope(word[1], setting) is None


def _scope(words: str, setting: Setting) -> MoneyScope | None:
    hits = lexicon(setting.vocabulary, setting.base_language, "opening", "worldwide", "domestic", "international").find(
        words
    )
    return MoneyScope(hits[0].meaning) if hits else None


@cache
def _currency_names(language: str | None, region: str | None) -> Mapping[str, str]:
    """Folded spelling → ISO 4217, with what place and language decide about "$", "¥", "元" and "kr"."""
    known = {_bare(spelling): code for spelling, code in names().currencies.items()}
    known |= {"$": _DOLLARS.get(region or "", "USD"), "¥": "CNY" if language == "zh" else "JPY"}
    if region == "TW":
        known["元"] = "TWD"
    if language in _KRONER:
        known |= dict.fromkeys(("kr", "kroner", "kronor", "krónur"), _KRONER[language])
    return known


@cache
def _codes() -> frozenset[str]:
    from babel.core import get_global

    return frozenset(get_global("all_currencies"))


def _bare(word: str) -> str:
    return re.sub(r"[\s.]+", "", without_accents(word))


def _currency(word: str, setting: Setting) -> str | None:
    if len(word) == 3 and word.isascii() and word.isupper() and word in _codes():
        return word
    return _currency_names(setting.base_language, setting.region).get(_bare(word))


_LONGEST_SIGN = 6


def _currency_before(text: str, end: int, setting: Setting) -> tuple[int, str | None]:
    """The currency that stands before a number, and where it begins: "US$", "€ ", "Rs. ", "USD "."""
    front = text[max(0, end - 10) : end].rstrip(" \u2009~")
    base = max(0, end - 10)
    for length in range(min(_LONGEST_SIGN, len(front)), 0, -1):
        sign = front[-length:]
        if sign[0].isspace() or (sign[0].isalpha() and front[-length - 1 : -length].isalpha()):
            continue
        if code := _currency(sign, setting):
            return base + len(front) - length, code
    return end, None


def _currency_after(text: str, start: int, setting: Setting) -> tuple[str | None, int]:
    """The currency that stands behind a number or its scale, and where it ends: "руб.", "(日元)", "US dollars"."""
    rest = text[start : start + 40]
    lead = re.match(r"[\s(]*(?:of\s|de\s|d[’'])?-?", rest)
    at = lead.end() if lead else 0
    words = [(match.start(), match.end()) for match in _WORD.finditer(rest, at)][:3]
    if not words or words[0][0] != at:
        return None, start
    for _, end in reversed(words):
        if code := _currency(rest[at:end], setting):
            return code, start + end
    first = rest[at : words[0][1]]
    if not first.isascii():  # 원정, 日元左右: what follows runs on
        for length in range(len(first) - 1, 0, -1):
            if code := _currency(first[:length], setting):
                return code, start + at + length
    return None, start


@cache
def _scales(vocabulary: Vocabulary, language: str | None) -> Mapping[str, int]:
    """Folded word → factor. "mil" is a thousand in Spanish and a million in English: the page's language comes first."""
    known: dict[str, int] = {}
    factors = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
    everything = dict.fromkeys([name for name in (language, "en") if name] + list(vocabulary.languages))
    for name in everything:
        for word, factor in factors.items():
            for spelling in vocabulary.words.get(word, {}).get(name, ()):
                known.setdefault(_bare(spelling), factor)
    return known | _INDIAN


def _scaled(text: str, match: re.Match[str], setting: Setting) -> tuple[Decimal, bool, int]:
    """The number with the word behind it: its value, whether there was one, and where it ends."""
    end = match.end()
    after = text[end : end + 24]
    if (sign := after.lstrip()[:1]) in _EAST_ASIAN:
        return _east_asian(text, match.start())
    word = re.match(r"[^\S\n]{0,2}-?([^\W\d_]+)\.?", after)
    scales = _scales(setting.vocabulary, setting.base_language)
    if word and sign:
        bare = _bare(word[1])
        # "45 Mkr", "12 MUSD"
        if bare[:1] == "m" and len(bare) > 2 and _currency(word[1][1:], setting):
            return _decimal(match.group(), setting, scaled=True) * 10**6, True, end + word.start(1) + 1
        if factor := scales.get(bare):
            return _decimal(match.group(), setting, scaled=True) * factor, True, end + word.end()
    return _decimal(match.group(), setting, scaled=False), False, end


_EAST_ASIAN_PART = re.compile(r"\s?(\d{1,3}(?:,\d{3})+|\d{1,8}(?:\.\d{1,4})?)\s?([兆億亿万萬千百조억만천]+)")


def _east_asian(text: str, start: int) -> tuple[Decimal, bool, int]:
    """Add up a number of parts, "3億5000万": each with the numerals behind it."""
    total, at = Decimal(0), start
    while part := _EAST_ASIAN_PART.match(text, at):
        value = Decimal(part[1].replace(",", ""))
        for numeral in part[2]:
            value *= _EAST_ASIAN[numeral]
        total, at = total + value, part.end()
    rest = re.match(r"\d{1,4}(?=[^\d.,]|$)", text[at:]) if at > start else None
    return (total + Decimal(rest.group()), True, at + rest.end()) if rest else (total, True, max(at, start + 1))


def _decimal(number: str, setting: Setting, *, scaled: bool) -> Decimal:
    """The number's value: which of "." and "," groups and which one cuts is told by their places, else by language."""
    plain = re.sub(r"[ '’]", "", number)
    marks = [mark for mark in plain if mark in ".,"]
    if not marks:
        return Decimal(plain)
    if len(set(marks)) == 2 or (len(marks) == 1 and not _groups(plain, marks[0], setting, scaled=scaled)):
        whole, _, fraction = plain.rpartition(marks[-1])
        return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)
    return Decimal(re.sub(r"[.,]", "", plain))


def _groups(number: str, mark: str, setting: Setting, *, scaled: bool) -> bool:
    """Whether the one mark of a number groups thousands: "2.345" does, "4.5" does not, "1,234 million" by language."""
    if len(number.rpartition(mark)[2]) != 3:
        return False
    if not scaled:
        return True
    return mark != _decimal_mark(setting.base_language)


@cache
def _decimal_mark(language: str | None) -> str:
    from babel.numbers import get_decimal_symbol

    return next((get_decimal_symbol(locale) for locale in locales(language)), ".")
