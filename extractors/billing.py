"""The sentence that opens a run-on credit paragraph, as trade papers print it.

"A Mubi release of a Pale Harbour Films production, in association with Sound of Sleat Media." names companies by what
they do, without a label. Only English-language trade papers write it so.
"""

import re

_PRESENTS = re.compile(r"^(?P<who>[^.;]{2,120}?)\s(?:presents?|presentation of)\s(?:an?\s|the\s)?", re.IGNORECASE)
_RELEASE = re.compile(
    r"^(?:\((?P<kind>[^)]{3,40})\)\s)?(?:An?\s)?(?P<who>[^.;]{2,120}?)\s(?:release|presentation)\b(?:\s\([^)]{1,40}\))?,?(?:\s(?:of|and)\s(?:an?\s)?|\s?$)",
    re.IGNORECASE,
)
_PRODUCTION = re.compile(r"^(?:An?\s)?(?P<who>[^.;]{2,200}?)\sproductions?\b", re.IGNORECASE)
_WITH = re.compile(r"\bin (?:association|co-?production|partnership) with (?P<who>[^.;]{2,200})", re.IGNORECASE)

_TELLING = re.compile(r"\b(?:production|release|presents?|presentation)\b")
_ARTICLES = frozenset({"A", "An", "The"})
"""What stands before "release" in a sentence about one."""

LONGEST = 500
"""Characters of text before the first label that are looked at."""


def may_bill(text: str) -> bool:
    """Whether a text has a word without which it is no such sentence."""
    return _TELLING.search(text) is not None


def read_billing(text: str) -> list[tuple[str, str, str]]:
    """Read the text before a paragraph's first label.

    Returns:
        Triples of label, what it names, and the companies as printed: ``("release", "distributors", "Mubi")``. Empty where
        the text is no such sentence.
    """
    text = text.strip()
    if not text or len(text) > LONGEST or not may_bill(text):
        return []
    found: list[tuple[str, str, str]] = []
    rest = text
    for pattern, label, name in (
        (_PRESENTS, "presents", "distributors"),
        (_RELEASE, "release", "distributors"),
        (_PRODUCTION, "production", "production_companies"),
    ):
        match = pattern.match(rest)
        if match and match["who"][0].isupper() and match["who"] not in _ARTICLES:
            found.append((label, name, match["who"]))
            rest = rest[match.end() :]
    if found and (partners := _WITH.search(rest)):
        found.append(("in association with", "production_companies", partners["who"].rstrip(" .,")))
    return found
