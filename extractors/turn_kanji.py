"""The full names of East Asian speakers whom labels call by one half: "戸川：" is 戸川春, "小春" is 桜庭小春, "재하" is 문재하."""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache

from extractors.turn_words import UNCASED, turn_words
from extractors.vocabulary import vocabulary

_LONGEST = 20_000
"""Characters in which names are looked for."""
_LONGEST_HALF = 4
_HALF = re.compile(r"[一-鿿々ぁ-んァ-ヶー가-힣]{1,4}")
_KANJI = "一-鿿々"
_NO_GIVEN_NAMES = frozenset("氏様君殿役達組班側家邸宅流系派隊会版編本的")
"""What stands behind a surname and is no given name."""
_KANA = r"(?!さん|くん|ちゃん|たち)(?:[ぁ-ん]{2,4}|[ァ-ヶー]{2,6})"
_HONOURED = r"(?=さん|氏(?![一-鿿])|\s?[（(]|$)"
_BEFORE = r"(?:^|(?<=[\s、。・／/|｜：:,，（(「『】〉》’”&＆×]))"
_BEHIND = r"(?=さん|氏(?![一-鿿])|[\s（(、。・／/|｜」』,，:：&＆×]|$)"
_PARTICLES = r"(?=さん|氏(?![一-鿿])|[\s（(、。・／/|｜」』,，:：&＆×のがはにをとも]|$)"


def in_kanji(label: str, text: str, others: Collection[str], language: str | None) -> str | None:
    """The one full name that a text has and of which a label is the surname or the given name; None where none is plain.

    Args:
        label: as it is printed.
        text: what the page has beside its turns.
        others: the other labels, none of which is a full name of this one.
        language: the page's.
    """
    if language not in UNCASED or len(label) > _LONGEST_HALF or not _HALF.fullmatch(label):
        return None
    half = re.escape(label)
    surname = f"[{turn_words().surnames[language]}]" if language in turn_words().surnames else ""
    behind = _PARTICLES if language == "ja" else _BEHIND
    given = rf"(?:[{_KANJI}]{{1,3}}{behind}|{_KANA}{_HONOURED})"
    forms = (
        [rf"(?<![{_KANJI}]){half} ?{given}|{_BEFORE}{half} ?(?![のがはにをとも]){_KANA}{_BEHIND}"]
        if len(label) > 1 or language == "zh"
        else []
    )
    forms.append(rf"{_BEFORE}[{_KANJI}]{{1,3}} ?{half}{_BEHIND}")
    if language == "ko":
        forms = [rf"(?<![가-힣]){surname}{half}(?![가-힣]{{3}})(?=[은는이가을를과와의도에]|[^가-힣]|$)"]
    elif surname and len(label) > 1:
        forms.append(rf"(?:(?<![{_KANJI}])|{_roles()}){surname}{half}")
    for form in forms:
        found = Counter(name.replace(" ", "") for name in _found(form, text[:_LONGEST]))
        names: list[str] = [name for name, _ in found.most_common() if _may_be(name.removeprefix(label), name, others)]
        if len(names) == 1 or (names and found[names[0]] > found[names[1]]):
            return names[0]
    return None


def _found(form: str, text: str) -> list[str]:
    """The names that a form finds, without the roles before them."""
    return [re.sub(rf"^{_roles()}", "", match[0]) for match in re.finditer(form, text, re.MULTILINE)]


@cache
def _roles() -> str:
    """What may stand right before a Chinese name."""
    roles = (
        role for role in {*vocabulary().people, *turn_words().callings} if re.fullmatch(f"[{_KANJI}]{{2,6}}", role)
    )
    return f"(?:{'|'.join(sorted(roles, key=len, reverse=True))})"


def _may_be(rest: str, name: str, others: Collection[str]) -> bool:
    return rest not in vocabulary().people and rest not in _NO_GIVEN_NAMES and name not in others
