"""The language in which a conversation is read, where its page declares another one than it is written in."""

import re
from collections.abc import Sequence

from extractors.lines import Line

_MOST = 3_000
"""Characters by which a script is told."""
_LEAST = 100
_SCRIPTS = (
    ("ko", "[가-힣]"),
    ("ja", "[ぁ-んァ-ヶ]"),
    ("zh", "[一-鿿]"),
    ("hi", "[ऀ-ॿ]"),
    ("fa", "[پچژگک]"),
    ("ar", "[؀-ۿ]"),
    ("he", "[א-ת]"),
    ("th", "[ก-๙]"),
    ("el", "[α-ωά-ώ]"),
    ("uk", "[іїєґ]"),
    ("sr", "[јљњћђџ]"),
    ("ru", "[а-яё]"),
)
"""Languages by letters that others of their script have not; the last of a script is whatever is left."""
_RARE = frozenset({"ja", "fa", "uk", "sr"})
"""Those that are told by letters that are a part of theirs."""
_SHARE, _SHARE_OF_RARE = 0.4, 0.03
_PATTERNS = tuple((language, re.compile(pattern)) for language, pattern in _SCRIPTS)
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def read_language(declared: str | None, body: Sequence[Line]) -> str | None:
    """The declared language, unless it has Latin letters and most of a text has others: sites are set up in English."""
    text = " ".join(line.text for line in body[:20])[:_MOST]
    if len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS)) * 3 > len(text):
        return declared  # as most texts: these letters alone are more than a third of all characters
    letters = sum(map(str.isalpha, text))
    if letters < _LEAST or len(_LATIN.findall(text)) * 3 > letters:
        return declared
    shares = {language: len(pattern.findall(text)) / letters for language, pattern in _PATTERNS}
    told = [
        language for language, share in shares.items() if share >= (_SHARE_OF_RARE if language in _RARE else _SHARE)
    ]
    unlike = declared is None or not told or shares.get(declared, 0.0) == 0.0
    same = declared in {"bg", "mk", "be", "kk", "ur", "mr", "ne"}
    return told[0] if told and unlike and not same else declared
