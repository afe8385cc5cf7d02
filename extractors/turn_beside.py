"""Korean, Chinese and Hindi names beside what their bearers are: "배우 한도윤", "한도윤 감독", "画家李青禾"."""

import re
from functools import cache

from extractors.turn_words import turn_words
from extractors.vocabulary import alternatives, vocabulary

_HANGUL = re.compile("[가-힣]")
_LONGEST = 10_000
_DEVANAGARI = re.compile("[ऀ-ॿ]")
_HAN = re.compile("[一-鿿]{2}")
_HANGUL_NAME = r"[‘'“\"<]?([가-힣]{3}|[가-힣]{2}|[가-힣]{4})(?=[’'”\">]|[을를이가은는와과의도]?(?![가-힣]))"


def beside_role(text: str, language: str | None) -> str | None:
    """The one name that stands beside a role in a Korean, Chinese or Hindi text; None where none or several do."""
    if language not in {"ko", "zh"} and len(_DEVANAGARI.findall(text)) > len(text) / 3:
        language = "hi"
    patterns = _patterns(language) if language in {"ko", "zh", "hi", "ja"} else ()
    text = text[:_LONGEST]
    for pattern in patterns:
        if found := set(pattern.findall(text)):
            return found.pop() if len(found) == 1 else None
    return None


def before_role(role: str, text: str) -> str | None:
    """The one name that a Japanese text has before a role, whole or in part: "ダリボル・ヴカシン監督", "ヴカシン監督"."""
    if not _HAN.match(role):
        return None
    found = set(re.findall(rf"([ァ-ヶー・＝]{{3,24}}|(?<![一-鿿々])[一-鿿々]{{2,5}}){re.escape(role)}", text))
    name = max(found, key=len, default=None)
    return name if name and all(other in name for other in found) else None


@cache
def _patterns(language: str) -> tuple["re.Pattern[str]", ...]:
    """A role and the name behind it; then a name and the role behind it."""
    if language == "hi":  # what stands behind a name tells where it ends
        word = "[ऀ-ॿ]{2,20}"
        roles = alternatives(turn_words().callings_hindi)
        return (re.compile(rf"(?<![ऀ-ॿ])(?:{roles})\s({word}\s{word})(?=\s(?:से|ने|का|की|के|को)\s)"),)
    script = _HANGUL if language == "ko" else _HAN
    known = {*vocabulary().people, *turn_words().callings}
    if language == "ja":
        name = "[一-鿿々]{3,6}|[ァ-ヶー]{2,12}・[ァ-ヶー・]{2,20}"
        before = alternatives(role for role in vocabulary().people if _HAN.match(role))
        return (
            re.compile(rf"(?<![一-鿿々ァ-ヶー・])({name})(?=さん|氏(?![一-鿿])|監督|先生|が語|に聞)"),
            re.compile(rf"(?:{before})(?:の|・)({name})(?=[がはにをとも、。]|さん|氏)"),
            re.compile(rf"(?:^|\n|[。」])({name})(?=[が、は（]|さん|\s|$)"),
        )
    roles = alternatives(role for role in known if script.match(role))
    surnames = turn_words().surnames[language]
    if language == "ko":
        return (
            re.compile(rf"(?<![가-힣])(?:{roles})\s?{_HANGUL_NAME}"),
            re.compile(rf"(?<![가-힣])([{surnames}][가-힣]{{1,2}})\s(?:{roles})(?![가-힣]{{2}})"),
        )
    return (
        re.compile(
            rf"(?:{roles})([{surnames}][一-鿿]{{1,2}})(?=[^一-鿿]|的|在|是|说|說|谈|談|与|與|和|把|从|從|为|為|用|将|來|来|以|对|對|有|到|也|就|都|老|接|向|讲|講|首|饰|飾|曾|凭|憑|介|称|表|告|坦|透|聊|带|帶|$)"
        ),
        re.compile(rf"(?:^|\n|[。！？])([{surnames}][一-鿿]{{1,2}})(?=在|是|说|說|首|曾|凭|憑|饰|飾|接|\s|$)"),
        re.compile(rf"(?<![一-鿿])([{surnames}][一-鿿]{{1,2}})[｜|，,、：:（(\s]{{1,2}}(?:{roles})"),
    )
