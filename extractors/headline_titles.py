"""Titles without quotation marks: in capitals, and behind the verb that a person speaks with."""

from collections.abc import Sequence

from extractors.headline_reading import Topic
from extractors.headline_words import (
    Kind,
    Token,
    Words,
    headline_words,
    is_connector,
    is_possessive,
    without_possessive,
)
from extractors.values.known import names

_MAKING = frozenset(
    {"cutting", "editing", "shooting", "lensing", "scoring", "making", "directing", "adapting", "writing"}
)
_TAKING = frozenset({"joining", "leaving", "reviving", "rebooting", "remaking"})
_LEADING = frozenset({"on", "in", "for", "about", "from", "into", "behind", "joining", "filming", "making", "leaving"})
"""What leads to a title that "Season 3" ends."""
_BECOMES = frozenset({"became", "becomes", "is", "was", "has", "came", "got", "changed", "made"})
"""Verbs that end a title with an article: "How The Snow Line Became a Ghost Story"."""
_LONGEST = 9
"""Words of the longest title that no marks set apart."""


def in_capitals(text: str, tokens: Sequence[Token], taken: Sequence[str]) -> list[str]:
    """Runs of words in capitals, in a headline that is not: "Per Fly Talks About HAMMARSKJÖLD"."""
    around = headline_words()
    words = [token for token in tokens if token.kind is Kind.WORD]
    cased = [word for word in words if len(word.text) > 1 and word.text.upper() != word.text.lower()]
    if sum(1 for word in cased if word.text.isupper()) * 10 > 7 * len(cased):
        return []
    found: list[str] = []
    run: list[Token] = []
    for token in [*tokens, None]:
        joins = token is not None and run and token.text in {"&", ":", "/"} | {"!"}
        if token is not None and token.kind is Kind.WORD and _is_capital(token, bool(run)):
            run.append(token)
            continue
        if joins and token is not None and token.text == "&":
            run.append(token)
            continue
        if run:
            found += [title for title in _capital_title(text, run, around, taken) if not any(title in f for f in found)]
        run = []
    return found


def _is_capital(token: Token, inside: bool) -> bool:
    letters = [letter for letter in token.text if letter.isalpha()]
    return (bool(letters) and all(letter.isupper() for letter in letters)) or (inside and token.text.isdigit())


def _capital_title(text: str, run: list[Token], around: Words, taken: Sequence[str]) -> list[str]:
    while run and (run[-1].text == "&" or run[-1].folded in around.headings - around.small):
        run.pop()
    while run and run[0].folded in around.headings - around.small:
        run.pop(0)
    letters = sum(len(token.text) for token in run)
    longest = max((len(token.text) for token in run), default=0)
    if letters < 5 or longest < 4 or (len(run) == 1 and not run[0].text.isalpha()):
        return []  # HTML5, GLP-1
    title = text[run[0].start : run[-1].end]
    if any(title in name for name in taken):
        return []
    closing = text[run[-1].end :]
    if closing.startswith(" (") and (end := closing.find(")")) > 0 and closing[2:end].isupper() and len(run) == 1:
        inside = closing[2:end].casefold()
        if inside not in around.headings:
            title += closing[: end + 1]  # TRIGGERED (TOPAKK)
    return [title]


def in_topic(text: str, behind: Topic, certain: bool, *, weak: bool = False) -> list[str]:
    """The titles in what is spoken about: "Racist Trees", "Captain Phillips, Captain America & more".

    ``certain`` is for headlines whose form leaves no doubt (a pull quote, then "X on …"): there one word is a title.
    ``weak`` is for those that name none elsewhere: there the first of several topics is one, if it has several words.
    """
    around = headline_words()
    topic = behind.tokens
    certain = certain or behind.certain
    if not topic or all(token.text.isupper() for token in topic if token.kind is Kind.WORD and len(token.text) > 1):
        return []
    if not behind.spoken:
        if topic[0].text == "," and len(topic) > 1 and topic[1].text in {"The", "A", "An"}:
            return _to_the_end(text, topic, 1, around)  # "Interview: Mina Okafor, The Harbor Lights"
        return _article_inside(text, topic, around) or _played_in(text, topic, around)
    if certain and topic[0].folded in _MAKING:
        topic = topic[1:]
    if not topic:
        return []
    if title := _behind_form(text, topic, around) or _behind_own_form(text, topic, around):
        return [title]
    if topic[0].folded in _TAKING:
        return _to_the_end(text, topic, 1, around) or _article_inside(text, topic, around)
    if title := _before_season(text, topic, around):
        return [title]
    first = topic[0]
    if first.kind is not Kind.WORD:
        return []
    # "All We Imagine as Light" is a title, "All Things Horror" a topic.
    whole = first.folded == "all" and len(topic) > 2 and topic[1].folded not in {"things", "the", "that"}
    if first.capital and (whole or first.folded not in around.own) and not _is_gerund(first):
        end = _run(topic, 0, around)
        found = _trimmed(text, topic[:end], around)
        after = topic[end] if end < len(topic) else None
        if found and (
            after is None
            or after.text in {",", "&"}
            or after.kind is Kind.MARK
            or after.text[0].islower()
            or _cut(after, around)
            or after.folded in {"season", "series"}
            or is_possessive(topic[end - 1])
        ):
            words = found.split()
            article = first.folded in {"the", "a", "an"}
            number = first.text.isdigit() and len(words) == 1 and after is not None and after.text == ","
            if certain and after is not None and after.text == "," and len(words) == 1 and not number:
                return _article_inside(text, topic, around, certain) or [found]  # "Grief, Guilt and The Snow Line"
            if (
                article
                or (after is not None and after.folded in {"season", "series"})
                or number
                or certain
                or (len(words) > 1 and after is None)
                or (len(words) > 1 and is_possessive(topic[end - 1]))
            ):
                return [found, *_listed(text, topic, end, around)]
            if len(words) > 1 and (weak or _listed(text, topic, end, around)):
                return [found, *_listed(text, topic, end, around)]
    return _article_inside(text, topic, around) or _played_in(text, topic, around)


def _before_season(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title before "Season 3", back to a word that leads to it: "… Tease What's Next on Harbor Lights Season 3"."""
    for at in range(1, len(topic) - 1):
        if topic[at].folded in {"season", "series"} and topic[at + 1].text.strip(".").isdigit():
            start = at
            while start and topic[start - 1].kind is Kind.WORD and topic[start - 1].folded not in _LEADING:
                start -= 1
            led = start and topic[start - 1].folded in _LEADING and topic[start].capital
            return _trimmed(text, topic[start:at], around) if led and topic[start].folded not in around.own else ""
    return ""


def _cut(token: Token, around: Words) -> bool:
    return token.folded in around.own or is_connector(token)


def _is_gerund(token: Token) -> bool:
    return token.folded.endswith("ing") and len(token.folded) > 5


def _run(topic: Sequence[Token], at: int, around: Words) -> int:
    """Where a run of title words ends: capitals, and small words between them."""
    start = at
    while at < len(topic) and at - start < _LONGEST + 1:
        token = topic[at]
        if token.kind is not Kind.WORD:
            if (
                token.text == "&"
                and at + 1 < len(topic)
                and topic[at + 1].capital
                and topic[at + 1].folded not in around.own
            ):
                at += 1
                continue
            break
        if (
            is_connector(token)
            and at + 1 < len(topic)
            and (topic[at + 1].folded in around.own or _is_gerund(topic[at + 1]))
        ):
            break
        small = token.text[0].islower() and token.folded in around.small
        if small and not any(later.capital for later in topic[at + 1 : at + 4]):
            break
        if not small and not token.capital:
            break
        if at > start and is_possessive(topic[at - 1]) and token.folded in around.topics:
            break
        if at > start and token.folded in {"season", "series"} and at + 1 < len(topic) and topic[at + 1].text.isdigit():
            break
        if at > start and topic[start].text in {"The", "A", "An"} and token.folded in _BECOMES:
            break
        at += 1
    return at


def _trimmed(text: str, run: Sequence[Token], around: Words, *, whole: bool = False) -> str:
    """A run as a title: less "Movie" behind it, a possessive and its question; empty where it is none."""
    tokens = list(run)
    while tokens and (
        tokens[-1].folded in around.connectors or (tokens[-1].text[0].islower() and tokens[-1].folded in around.small)
    ):
        tokens.pop()
    for at in range(min(2, len(tokens) - 1)):
        if (
            is_possessive(tokens[at])
            and without_possessive(text[tokens[0].start : tokens[at].end]) in names().platforms
        ):
            tokens = tokens[at + 1 :]  # "Netflix’s Dark Waters Rising"
            break
    if not tokens or len(tokens) > _LONGEST or (tokens[-1].folded in around.times and not whole):
        return ""
    stock = around.small | around.headings | around.times | around.forms
    if all(token.folded in stock or (token.text[0].isdigit() and len(tokens) > 1) for token in tokens):
        return ""
    return without_possessive(text[tokens[0].start : tokens[-1].end])


def _behind_form(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title behind what it is: "Her Debut Feature Platform Zero", "Sundance Title Quarry"."""
    if topic[0].folded not in around.own | around.headings or topic[0].folded in around.small:
        return ""
    for at in range(min(6, len(topic) - 1)):
        token = topic[at]
        if token.kind is not Kind.WORD:
            return ""
        if token.capital and token.folded in around.forms and topic[at + 1].capital:
            if topic[at + 1].folded in around.forms:
                continue  # "Debut Feature"
            end = _run(topic, at + 1, around)
            if end == len(topic) or topic[end].kind is Kind.MARK:
                return _trimmed(text, topic[at + 1 : end], around)
            return ""
        if token.folded in around.small - around.own and token.text.islower():
            return ""
    return ""


def _listed(text: str, topic: Sequence[Token], end: int, around: Words) -> list[str]:
    """Further titles of a list that ends in "& more"."""
    if topic[-1].folded != "more":
        return []
    found: list[str] = []
    while end < len(topic) and topic[end].text == "," and end + 1 < len(topic):
        start = end + 1
        end = _run(topic, start, around)
        title = _trimmed(text, topic[start:end], around)
        if not title or topic[start].folded in around.own:
            break
        found.append(title)
    return found


def _behind_own_form(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title to the end behind what it is and whose: "… in the Monster Movie Kaiju Kid", "on His Latest Film, The Line"."""
    for at in range(1, len(topic) - 1):
        if topic[at].folded not in around.forms or topic[at + 1].folded in around.forms | around.headings:
            continue
        named = any(
            before.folded in around.own | around.headings
            and before.folded not in {"of", "in", "with", "on", "at", "and", "a", "an"}
            for before in topic[max(0, at - 3) : at]
        )
        comma = topic[at + 1].text == ","
        title = _to_the_end(text, topic, at + 1 + comma, around) if named else []
        if title and (not comma or topic[at + 2].text in {"The", "A", "An"}):
            return title[0]
    return ""


def _to_the_end(text: str, topic: Sequence[Token], at: int, around: Words) -> list[str]:
    """What stands from a place to the end, if it is a title of several words."""
    if at + 1 >= len(topic) or not topic[at].capital or topic[at].folded in around.own | around.times:
        return []
    end = _run(topic, at, around)
    title = _trimmed(text, topic[at:end], around) if end == len(topic) else ""
    return [title] if title else []


def _article_inside(text: str, topic: Sequence[Token], around: Words, certain: bool = False) -> list[str]:
    """A title told by its article in a capital, where small words have none: "… with The Pay Day, an …"."""
    lower = any(token.text.islower() for token in topic)
    lower = lower or (
        _is_gerund(topic[0]) and topic[0].start > 0 and text[: topic[0].start].endswith((" on ", " about "))
    )
    for at in range(len(topic) - 1):
        token = topic[at]
        if token.text in {"The", "A", "An"} and topic[at + 1].capital:
            end = _run(topic, at, around)
            told = lower or (
                at and (topic[at - 1].folded in {"in", "with"} or (certain and at > 1)) and end == len(topic)
            )
            if told and end - at <= _LONGEST and (title := _trimmed(text, topic[at:end], around, whole=at > 0)):
                return [title]
    return []


def _played_in(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """A title behind "playing somebody in" or "the ending of", to the end: "On Playing The Villain In Stormbreak"."""
    for at in range(1, len(topic) - 1):
        token = topic[at]
        if token.folded not in {"in", "of", "for", "on"} or not topic[at + 1].capital:
            continue
        plays = any(
            before.folded
            in {
                "playing",
                "voicing",
                "portraying",
                "starring",
                "returning",
                "return",
                "role",
                "acting",
                "directing",
                "appearing",
            }
            for before in topic[:at]
        )
        if token.folded == "on" and topic[at - 1].folded in {"collaboration", "collaborating", "working"}:
            return _to_the_end(text, topic, at + 1, around)
        ends = topic[at - 1].folded in around.facets | {"role"} and (at + 2 < len(topic) or token.folded != "of")
        end = _run(topic, at + 1, around)
        if end == len(topic) and ((plays and token.folded != "of") or ends) and topic[at + 1].folded not in around.own:
            title = _trimmed(text, topic[at + 1 : end], around)
            return [title] if title else []
    return []
