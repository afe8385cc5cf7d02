"""Quotation marks in headlines: where quotations stand, and which of them are titles."""

import re
from functools import cache

from extractors.headline_said import goes_on, says
from extractors.headline_words import headline_words

_FAMILY = {
    "'": "'’‘‚`´", "‘": "'’‘`´", "‚": "‘’'", "`": "'’`´",
    '"': '"”“‟', "“": '"”“‟', "”": "”", "„": '"”“‟', "‟": '"”', "❝": '❞"”',
    "«": "»«", "»": "«", "‹": "›", "『": "』", "「": "」", "《": "》", "〈": "〉", "<": ">", "＜": "＞",
}  # fmt: skip
"""Opening mark → what may close it. Typists take the wrong one of a pair (‘Last Take‘), and of two keyboards."""
_MARK = re.compile(f"[{''.join(_FAMILY)}]")
_OPENING = re.compile(r"(?<!\w)[‘“](?=\w)")
DOUBLE = frozenset('"“”„‟«»❝')
_OF_TITLES = frozenset("『《〈<＜")
"""Marks that are kept for titles where they are used."""
_LONGEST = 300
"""Characters between two quotation marks: a mark that none closes within them opens nothing."""
_MOST_WORDS = 12
"""Words of the longest quotation that is read as a title."""
_POSSESSIVE = re.compile(r"['’]s(?!\w)")
_YEAR = re.compile(r"[‘’']\d\d(?= [|:–—-]|$)")
"""A year that an apostrophe shortens: "Sundance ‘10 | …"."""
_PLURAL = re.compile(r"’(?: [A-Z][\w-]*){1,2}’(?!\w)")
"""Behind an s, the rest of a title that is not closed yet: ‘The Wardens’ Daughter’."""
_ABBREVIATED = re.compile(r"\b(?:Mrs?|Dr|Ms|St|vs|Vol|No|Jr|Sr|Lt|Col|Sgt|[A-Z])\. ", re.IGNORECASE)
_REVIEW = re.compile(r"\b(?:re|inter)view:$", re.IGNORECASE)
_BREAKS = (":", "–", "—", "|")
"""Between what somebody says and who says it."""


def quoted(text: str) -> list[tuple[int, int]]:
    """The spans between quotation marks, marks excluded: also mismatched ones (‘Last Take‘), and over apostrophes."""
    spans: list[tuple[int, int]] = []
    passed: dict[str, tuple[int, int]] = {}
    at = 0
    for opening in _MARK.finditer(text):
        if opening.start() < at:
            continue
        at = opening.start()
        before = text[at - 1] if at else " "
        opens = not before.isalnum() or before >= "\u3040" or text[at] in _OF_TITLES
        opens = opens and not _YEAR.match(text, at)
        opens = opens and not (not before.isspace() and _POSSESSIVE.match(text, at))  # "Apple TV+'s"
        if opens and at + 1 < len(text) and (text[at] in "«‹»" or not text[at + 1].isspace()):
            end = _closing(text, at + 1, _FAMILY[text[at]], passed)
            if end is None and text[at] in "‘“":
                end = _closing(text, at + 1, "’”", passed)  # ‘Harbor Lights”
                if end is not None and _OPENING.search(text, at + 1, end):
                    end = None  # “With ‘Blue Hill’ I wanted …: what another mark opens is closed by its own
            if end is not None:
                spans.append((at + 1, end))
                at = end + 1
    return spans


@cache
def _any_of(marks: str) -> "re.Pattern[str]":
    return re.compile(f"[{re.escape(marks)}]")


def _closing(text: str, start: int, family: str, passed: dict[str, tuple[int, int]]) -> int | None:
    """Where a quotation ends: a mark of the family behind a word and before none; a possessive ’s counts last.

    `passed` keeps up to where no mark of a family closes anything, and up to where none does but a possessive: so that
    each is looked at once.
    """
    last = start + _LONGEST
    nothing, possessives = passed.get(family, (0, 0))
    begin, possessive = max(start + 1, nothing), None
    if begin < possessives:
        marks = _any_of(family).finditer(text, begin, possessives)
        possessive = next((mark.start() for mark in marks if _is_possessive(text, mark.start())), None)
        begin = possessives
    for mark in _any_of(family).finditer(text, begin, last):
        at = mark.start()
        after = text[at + 1 : at + 2]
        if _stands_before(text, at):
            continue
        if not after or not after.isalnum() or after >= "\u3040" or text[at] in "』」》〉>＞":
            later = _PLURAL.match(text, at) if text[at - 1] == "s" and text[at] == "’" else None
            return later.end() - 1 if later else at
        if possessive is None and _is_possessive(text, at):
            possessive = at
        elif text[at] in DOUBLE and after.islower():
            return at  # a case ending: “Kış Bahçesi”ni
    passed[family] = last if possessive is None else nothing, last
    return possessive


def _stands_before(text: str, at: int) -> bool:
    """Whether a mark opens what follows: it stands behind a space and before none."""
    return text[at - 1].isspace() and text[at] not in "»«›" and not text[at + 1 : at + 2].isspace()


def _is_possessive(text: str, at: int) -> bool:
    """Whether a mark is the apostrophe of a genitive."""
    return text[at + 1 : at + 2] == "s" and not text[at + 2 : at + 3].isalnum() and not _stands_before(text, at)


def is_title(text: str, start: int, end: int) -> bool:
    """Whether a quotation is a title and not what somebody says, nor a single word held at arm's length."""
    inside = text[start:end].strip(" ,.")
    mark, before, after = text[start - 1], text[: start - 1].rstrip(), text[end + 1 :].lstrip()
    tokens = inside.split()
    if not tokens or inside.endswith(":") or any(sign in inside for sign in "<>{}="):
        return False
    if mark in _OF_TITLES:
        return True
    if len(tokens) > _MOST_WORDS + 3 or ". " in _ABBREVIATED.sub("", inside):
        return False
    words = headline_words()
    lower = [token for token in tokens if token[0].islower() and token not in words.quoted_small]
    title_case = not tokens[0][0].islower() and len(lower) * 3 <= len(tokens)
    last = not after or after[0] in "([|"
    spoken = says(inside)
    if (
        before.endswith((":", "："))
        and not (title_case and not spoken and _REVIEW.search(before))
        and last
        and (
            len(tokens) > 3 or lower or (spoken and (len(tokens) > 2 or len(before.split()) > 3)) or inside[-1] in "!?…"
        )
    ):
        return False
    if spoken and len(tokens) > 4:
        named = (
            not before and after[:1].isalpha()
        )  # “Who We Are: A Chronicle” Directors: who is quoted stands behind a colon
        if mark in DOUBLE and (lower or (len(tokens) > 5 and not named)):
            return False
        if not before and after.startswith(_BREAKS):
            return False
    if spoken and len(tokens) > 2 and mark in DOUBLE and not before and after.startswith(_BREAKS) and title_case:
        return False
    if len(tokens) > 2 and before.rpartition(" ")[2].casefold() in {"is", "was", "are", "were"}:
        return False
    if before.casefold().endswith("how to"):
        return False
    if goes_on(before, text[start:end], after):
        return False
    if len(tokens) == 1 and mark in DOUBLE and _held(before, after):
        return False
    if "," in inside and len(tokens) < 4 and before.endswith((" a", " an")) and after[:1].isalpha():
        return False  # a ‘Bigger, Weirder’ Third Season
    if not before and after.startswith(".") and len(tokens) > 2 and lower and mark in DOUBLE:
        return False  # „Kino to cierpliwość”. Wywiad …
    if title_case and len(tokens) <= _MOST_WORDS:
        stands_alone = not before or before.endswith(_BREAKS)
        # “The Last Lighthouse Keeper of Kestrel Bay”: Ana Lind on …
        named = not spoken and tokens[0] in words.printed["quoted_begins"]
        said = mark in DOUBLE and after.startswith(_BREAKS) and len(tokens) > 5
        return not (said and stands_alone and not named)
    # A title in sentence case ("Sangue del mio sangue"): short, and nothing that a speaker would end with.
    opens = not before or before.endswith((":", "："))
    return (
        len(tokens) <= 6
        and tokens[0][0].isupper()
        and not (opens and after.startswith(_BREAKS))
        and inside[-1] not in "!?…."
    )


def _held(before: str, after: str) -> bool:
    """Whether an article leads to one quoted word and another word follows: the “Perfectly” Cast Rachel Zegler."""
    return before.rpartition(" ")[2].casefold() in {"the", "a", "his", "her", "their"} and after[:1].isalpha()
