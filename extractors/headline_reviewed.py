"""What a review or a trailer is of, where its headline sets the title apart by no marks: "Snowblind review – …", "Kritik: Snowblind"."""

import re
from collections.abc import Sequence
from functools import cache

from extractors.headline_words import Words, any_of, headline_words
from extractors.values.known import names
from extractors.vocabulary import fold

_STARS = re.compile(
    r"\s*(?:[★☆⭐✩✭][★☆⭐✩✭½️ ]*|\(?\b\d(?:[.,]\d)?/(?:5|10)\b(?: stars?)?\)?|\s[1-5](?:[.,]5)? stars?\b)"
)
_DATED = re.compile(r"\s*[(\[][^()\[\]]{0,30}(?:19|20)\d\d[^()\[\]]{0,20}[)\]]")
"""A year in brackets, with what stands beside it: "(USA, 2019)"."""
_CERTIFICATE = re.compile(r"\s[(\[](?:[A-Z]{1,2}|[A-Z]{0,2}-?1?\d[A-Z+]?|DVD|4K|Blu-ray)[)\]]$")
_ONLY_DATED = re.compile(r"[(\[](?:19|20)\d\d[)\]]")
_BREAK = re.compile(r"\s*[:：|｜/]\s+|\s+[:–—|｜-]\s*|\s*[()\[\]]\s*|—")
_DASH = re.compile(r"\s[–—-]\s")
_IS = re.compile(r"(?<=\w) (?:[Ii]s|[Aa]re) (?:(?:[Aa]n?|[Tt]he) (?:\S+ ){1,9}|(?:\S+ ){3,9})\S+$")
"""What a review says of its title in the same breath: "Snowblind Is a Windswept Marvel"."""
_FEW = 3
_LONG_NAME = 4
"""Words that no maker's name has."""
_SHORT_UNSPACED = 20
_PARTED = re.compile("[:：|｜、。,，!?！？()（）「」『』]")
_DOUBTS = re.compile(r"[?!,]")
_LONGEST = 11
"""Words of the longest title."""
_MOST_LABELS = 6
"""Words of the longest label: "Cannes Film Festival 2019 Review"."""


@cache
def _season() -> "re.Pattern[str]":
    """Behind a title, a part of a series, and all that follows it: ", Season 2", "2ª temporada"."""
    numbered = rf"[\s,–-]+\d{{1,2}}[ªaº.]\s?(?:{any_of('seasons_numbered')}).*$"
    return re.compile(rf"{numbered}|,?\s(?:{any_of('seasons')})\.?\s?\d.*$", re.IGNORECASE)


@cache
def _maker() -> "re.Pattern[str]":
    """Between a title and who made it."""
    return re.compile(rf",? (?:{any_of('made_by')}) (?=[^\W\d_a-z])")


def reviewed(text: str) -> str:
    """The title that a review's or a trailer's headline is of; empty where its form does not tell one.

    Its word stands alone in a part before or behind the title ("Film Review: Snowblind", "Snowblind [critique]"), closes the
    title's part ("Snowblind Movie Review: …"), or leads to it ("Crítica de Snowblind").
    """
    around = headline_words()
    text = " ".join(text.split())
    starred = _STARS.search(text) is not None
    bare = _DATED.sub("", _STARS.sub("", text)).strip()
    parts = [part for part in _BREAK.split(bare) if part.strip()]
    for group in ("review", "shown"):
        pattern = around.pattern[group]
        for at, part in enumerate(parts):
            if not (found := pattern.search(part)):
                continue
            if _is_label(part, around) or (at and _begins_label(part, found, around)):
                opens = all(_is_label(other, around) for other in parts[:at])
                title = _from(parts, at + 1, bare) if opens else _from(parts[:at], 0, bare)
                return _title(title, part, around)
            leads = around.small.issuperset(map(fold, part[: found.start()].split()))
            if at == 1 and group == "shown" and leads and len(parts) == 2 and _is_capitalised(parts[0]):
                return _title(parts[0], "", around)  # "Snowblind 2: Release Date, Cast, …"
            if at < 2 and (before := _before_label(part, around, pattern, shown=group == "shown")):
                first = bare.find(parts[0])
                apart = not at or _is_label(parts[0], around)  # "SXSW 2019: Snowblind Review"
                whole = before if apart else bare[first : bare.find(part, first) + len(before)]
                return _title(whole, "", around)
            leads = not part[: found.start()].strip() or _is_label(part[: found.start()], around)
            direct = group == "review" and not part[: found.start()].strip()
            if at == 0 and leads and (behind := _behind(part[found.end() :], around, direct=direct)):
                return _title(behind, "", around)
            head, comma, rest = part[: found.start()].replace(". ", ", ").rpartition(", ")
            if at == 0 and comma and len(rest.split()) < _FEW and head[:1].isupper():
                return _title(part[: len(head)], "", around)  # "La via del sale, la recensione"
            break
    if len(parts) > 1 and fold(parts[0]) in around.media and bare[len(parts[0]) :].lstrip().startswith(":"):
        title = _from(parts, 1, bare)
        names_one = bool(title) and _is_capitalised(title) and not around.counted.intersection(fold(title).split())
        return _title(title, parts[0] if fold(parts[0]) in around.songs else "", around) if names_one else ""
    if starred and len(parts) == 1:
        return _title(parts[0], "", around)
    return ""


def reviewed_unspaced(text: str) -> str:
    """The same for scripts without spaces or capitals: "影評｜鹽路"; empty where more stands there than a title."""
    found = headline_words().pattern["review"].search(text)
    around = text[: found.start()].strip(" [【") if found else ""
    title = text[found.end() :].strip(" |｜:：】]-–—") if found and len(around) < _FEW else ""
    return title if 0 < len(title) < _SHORT_UNSPACED and not _PARTED.search(title) else ""


def dated(text: str) -> str:
    """The title of a headline that is nothing else, but for its year: "Snowblind (2019)"; empty for another headline."""
    text = " ".join(text.split())
    found = _ONLY_DATED.search(text)
    if not found or found.end() != len(text.rstrip()):
        return ""
    title = text[: found.start()].strip()
    around = headline_words()
    words = [fold(word) for word in title.split()]
    plain = not title[:1].isdigit() and title[:1].isupper() and not _DOUBTS.search(title) and len(words) < _LONGEST
    stock = around.headings - around.small
    return title if plain and not around.counted.intersection(words) and not stock.issuperset(words) else ""


def _from(parts: Sequence[str], at: int, text: str) -> str:
    """A part with the one behind its colon, where both are titles by their capitals: "Salt: The Long Road"."""
    if at >= len(parts):
        return ""
    first = parts[at]
    if at + 1 >= len(parts) or not _is_capitalised(parts[at + 1]):
        return first
    begins = text.find(first)
    ends = text.find(parts[at + 1], begins + len(first))
    return (
        text[begins : ends + len(parts[at + 1])] if text[begins + len(first) : ends] in {": ", " - ", " – "} else first
    )


def _is_capitalised(text: str) -> bool:
    """Whether every word has a capital, but for small ones: a subtitle, no sentence."""
    small = headline_words().small
    words = text.split()
    return len(words) < 6 and not any(word[0].islower() and fold(word) not in small for word in words)


def _is_label(part: str, around: Words) -> bool:
    """Whether a part says only what the article is: "DVD Review", "Cannes 2019 Review", "la recensione"."""
    words = [fold(word) for word in re.split(r"[\s,]+", part.strip(" ,")) if fold(word)]
    known = around.headings | around.labels | around.forms | around.small | around.newest
    events = {word for name in around.events for word in name.split()}
    return 0 < len(words) <= _MOST_LABELS and all(word in known | events or word.isdigit() for word in words)


def _before_label(part: str, around: Words, pattern: "re.Pattern[str]", *, shown: bool) -> str:
    """The title before the words that close its part: "The Salt Road | Movie Review"; empty where it is none by its capitals."""
    found = next(reversed(list(pattern.finditer(part))), None)
    tail = set(map(fold, part[found.end() :].replace("&", " ").split())) if found else set()
    if found is None or not tail <= around.labels | around.connectors | {""}:
        return ""
    words = part[: found.start()].split()
    while "," not in part and " at " not in part and len(words) > 1 and fold(words[-1]) in around.labels:
        words.pop()
    if shown:  # "New Snowblind Trailer", not "Marvel Releases the Snowblind Trailer"
        while len(words) > 1 and fold(words[0]) in around.labels:
            words.pop(0)
        if around.verbs.union(around.looks).intersection(map(fold, words)) or any(map(str.islower, words)):
            return ""
    plain = words and words[0][0].isalnum() and not words[0][0].islower()
    capital = plain and all(not word[0].islower() or fold(word) in around.small for word in words)
    closes = capital and fold(words[-1]) not in around.small and not words[-1].endswith(("’s", "'s", ","))
    return " ".join(words) if closes else ""


def _begins_label(part: str, found: "re.Match[str]", around: Words) -> bool:
    """Whether a part goes on from its word to the kind of work: "la recensione del film di Marco Neri"."""
    before, behind = ([fold(word) for word in side.split()] for side in (part[: found.start()], part[found.end() :]))
    of = behind[:1] and behind[0] in around.of_work | around.small
    return bool(of) and around.small.issuperset(before) and not around.forms.isdisjoint(behind[1:_FEW])


def _behind(rest: str, around: Words, *, direct: bool) -> str:
    """The title that "Kritik zu" and "Crítica de la película" lead to, or the word itself (``direct``): "Recensione La via"."""
    words = rest.split()
    at = 0
    leads = around.of_work | around.forms | around.labels
    while at < len(words) and words[at].islower() and fold(words[at]) in leads:
        at += 1
    at += 0 < at < len(words) and fold(words[at]) in around.forms  # "zum Film X"
    if any(word.endswith(("’s", "'s")) for word in words[at : at + 3]):
        return ""  # "Trailer for Ana Lind’s New Film Snowblind"
    return " ".join(words[at:]) if (direct or at) and at < len(words) and words[at][0].isupper() else ""


def _title(text: str, label: str, around: Words) -> str:
    """A title less its season, its maker and its house; empty where it is none."""
    text = _CERTIFICATE.sub("", _season().sub("", text).strip(" .–—-"))
    if around.no_reviews.intersection(fold(label or text).split()):
        return ""
    if around.songs.intersection(fold(label).split()) and (pair := _DASH.search(text)):
        text = text[pair.end() :]  # "Album Review: Mara Venn – The Salt Road"
    head, joint, house = _placed(text)
    if (joint and fold(house.split()[-1]) in around.halls) or around.halls.intersection(fold(label).split()):
        return ""  # "Ana Lind, Royal Hall review"
    if joint and (fold(house.split()[-1]) in around.venues or house in names().platforms):
        text = head
    text = _IS.split(_without_maker(text, around))[0]
    words = text.split()
    shouted = next((at for at, word in enumerate(words) if word.upper() != word or not any(map(str.isalnum, word))), 0)
    if len("".join(words[:shouted])) > _FEW:  # "HAMLET at the Old Mill"
        text = " ".join(words[:shouted])
    stock = around.small | around.headings | around.labels
    if (
        not words
        or len(words) > _LONGEST
        or text[0].islower()
        or text[0] in "‘“\"'«"
        or (len(words) == 1 and fold(words[0]) in stock)
    ):
        return ""
    return text.strip(" ,:")


def _placed(text: str) -> tuple[str, str, str]:
    """A title, what joins it to where it was seen, and that: "Hamlet", ", ", "Old Mill Theatre"."""
    for joint in (", ", " at the ", " at ", " @ "):
        head, found, house = text.rpartition(joint)
        if found and head and house and house[0].isupper():
            return head, found, house
    return text, "", ""


def _without_maker(text: str, around: Words) -> str:
    """A title less who made it, if the first name is known: "The Salt Road by Mara Venn"."""
    for by in reversed(list(_maker().finditer(text))):
        maker = text[by.end() :].split()
        if by.start() and 1 < len(maker) < _LONG_NAME and fold(maker[0]) in around.given:
            return text[: by.start()]
    return text
