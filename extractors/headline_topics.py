"""Titles without quotation marks in what somebody speaks about."""

from collections.abc import Sequence

from extractors.headline_done import and_more, did, done_to, numbered_pair, pair, shared, staged
from extractors.headline_forms import behind_form
from extractors.headline_reading import Topic
from extractors.headline_runs import (
    LONGEST,
    cuts,
    goes_on_below,
    is_called,
    is_else,
    is_gerund,
    is_matter,
    run_end,
    to_the_end,
    trimmed,
)
from extractors.headline_series import all_titles, first_of_list, further_titles, stands_apart
from extractors.headline_small import in_small_letters, to_its_end
from extractors.headline_tokens import (
    Kind,
    Token,
    is_connector,
    is_possessive,
    phrase,
    without_possessive,
)
from extractors.headline_told import is_clause, is_thing, names_work
from extractors.headline_words import Words, headline_words


def in_topic(text: str, behind: Topic, certain: bool, *, weak: bool = False) -> list[str]:
    """The titles in what is spoken about: "Racist Trees", "Captain Phillips, Captain America & more".

    ``certain`` is for headlines whose form leaves no doubt (a pull quote, then "X on …"): there one word is a title.
    ``weak`` is for those that name none elsewhere: there the first of several topics is one, if it has several words.
    """
    around = headline_words()
    topic = behind.tokens
    certain = certain or behind.certain
    if not topic:
        return []
    if behind.spoken and goes_on_below(text, topic, around):
        return [text[topic[0].start : topic[-1].end]]
    if behind.certain and all(token.text.isupper() for token in topic if token.kind is Kind.WORD):
        end = next((at for at, token in enumerate(topic) if token.kind is not Kind.WORD), len(topic))
        return (
            [text[topic[0].start : topic[end - 1].end]]
            if 0 < end < LONGEST and not is_else(topic[:end], around)
            else []
        )
    if all(token.text.isupper() for token in topic if token.kind is Kind.WORD and len(token.text) > 1):
        return []
    if not behind.spoken:
        if topic[0].text == "," and len(topic) > 1 and topic[1].text in {"The", "A", "An"}:
            return to_the_end(text, topic, 1, around)  # "Interview: Mina Okafor, The Harbor Lights"
        return (
            _listed(did(text, topic, around))
            or _listed(staged(text, topic, around))
            or _article_inside(text, topic, around)
            or _played_in(text, topic, around)
            or _whose(text, topic, around)
        )
    if behind.small and (title := to_its_end(text, topic, around)):
        return [title]
    for read in () if behind.certain else (done_to, shared, did, staged, and_more):  # "Ana Lind of Leaving Harbor"
        if title := read(text, topic, around):
            return [title]
    if title := in_small_letters(text, topic, 0, around):
        return [title]
    if two := numbered_pair(text, topic, around) or pair(text, topic, around):
        return two
    brought = phrase(topic, 2, around.brought, longest=4) > 0  # "on Adapting Snowblind for the Stage"
    asked = len(topic) > 4 and topic[2].text == "," and is_connector(topic[3]) and topic[4].folded in around.own
    if len(topic) > 1 and topic[0].folded in around.opens and (len(topic) == 2 or asked or brought):
        word = topic[1]  # "on Scoring Snowblind, and Why …", not "on Directing Pilots"
        named = word.capital and not is_called(word, around) and not word.folded.endswith("s")
        return [without_possessive(word.text)] if named else []
    if certain and topic[0].folded in around.making and not behind.certain:
        topic = topic[1:]
    if len(topic) > 3 and topic[0].text.isdigit() and topic[1].folded in around.times and topic[2].folded == "of":
        topic, certain = topic[3:], True  # "20 Years of Snowblind"
    if not topic:
        return []
    if title := behind_form(text, topic, around):
        return [title]
    if topic[0].folded in around.taking and not behind.certain:
        return to_the_end(text, topic, 1, around) or _article_inside(text, topic, around)
    if (length := phrase(topic, 0, around.stories, longest=4)) and length < len(topic) and topic[length].capital:
        title = trimmed(text, topic[length : run_end(topic, length, around)], around)
        return [title] if title else []
    if behind.verb in around.claims:  # "Says Snowblind Is Over", "Shares Photo of …": a clause, a thing
        return _told(text, topic, around)
    of_life = behind.verb in around.tells
    if of_life and is_clause(topic, around):
        return []
    if topic[0].folded in around.called and len(topic) > 2 and topic[1].capital and topic[2].capital:
        topic = topic[1:]  # "Talks Documentary Generation Wealth"
    if several := all_titles(text, topic, around):
        return several
    if title := _before_season(text, topic, around):
        return [title]
    first = topic[0]
    if first.kind is not Kind.WORD:
        return []
    # "All We Imagine as Light" is a title, "All Things Horror" a topic.
    if len(topic) > 2 and first.folded == "the" and topic[1].folded in around.natures and topic[2].folded == "of":
        return []  # "The Reality of School Concerts"
    whole = first.folded == "all" and len(topic) > 2 and topic[1].folded not in {"things", "the", "that"}
    leads = around.whose_of if behind.certain else around.own  # "author of If She Ran"
    if first.capital and (whole or first.folded not in leads) and (behind.certain or not is_gerund(first)):
        end = _less_matter(topic, _shortened(topic, run_end(topic, 0, around)), around)
        thing = not behind.certain and (_two(topic[:end], around) or is_thing(topic[:end], around, of_life=of_life))
        found = "" if thing else trimmed(text, topic[:end], around)
        after = topic[end] if end < len(topic) else None
        if found and (
            after is None
            or after.text in {",", "&"}
            or after.kind is Kind.MARK
            or after.text[0].islower()
            or cuts(after, around)
            or after.folded in around.work_ends
            or is_possessive(topic[end - 1])
        ):
            words = found.split()
            article = first.folded in around.the
            number = first.text.isdigit() and len(words) == 1 and after is not None and after.text == ","
            if (
                certain
                and after is not None
                and after.text == ","
                and len(words) == 1
                and not number
                and is_matter([first], around)
            ):
                certain = False  # "Identity, Tight Timelines and …"
            if certain and after is not None and after.text == "," and len(words) == 1 and not number:
                return _article_inside(text, topic, around, certain) or [found]  # "Grief, Guilt and The Snow Line"
            if (
                article
                or (after is not None and after.folded in {"season", "series"})
                or number
                or certain
                or (
                    len(words) > 1
                    and after is None
                    and not is_matter(topic[:end], around)
                    and not _two(topic[:end], around)
                )
                or (len(words) > 1 and is_possessive(topic[end - 1]))
                or (len(words) > 1 and after is not None and stands_apart(topic, end, around))
            ):
                return [found, *further_titles(text, topic, end, around)]
            joined = end == 3 and is_connector(topic[1]) and is_matter(topic[:1], around)  # "Truth and Ethics"
            weakly = weak and not is_matter(topic[:end], around) and not joined
            if (
                len(words) > 1
                and not is_matter(topic[:end], around)
                and (weakly or further_titles(text, topic, end, around))
            ):
                return [found, *further_titles(text, topic, end, around)]
    if weak and (single := first_of_list(topic, around) or _numbered(text, topic, around)):
        return [single]
    made = weak and first.folded in around.making and not is_else(topic[1:], around)
    end = run_end(topic, 1, around) if made else 0
    if made and (short := _shortened(topic, end)) < end and (title := trimmed(text, topic[1:short], around)):
        return [title]  # "Ana Lind on Shooting Glass Harbor with …"
    closing = to_the_end(text, topic, 1, around) if made else []  # "Ana Lind on Directing Glass Harbor"
    return closing or _article_inside(text, topic, around) or _played_in(text, topic, around)


def _two(run: Sequence[Token], around: Words) -> bool:
    """Whether a run is two matters: "Fear and Fun"."""
    joined = len(run) == 3 and is_connector(run[1])
    return joined and all(is_matter([word], around) or word.folded in around.forms for word in (run[0], run[2]))


def _listed(title: str) -> list[str]:
    return [title] if title else []


def _told(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """The title in a clause: "Says Snowblind Season 2 Is Darker", "Reveals How Season 2 of Snowblind Ends"."""
    if title := _before_season(text, topic, around):
        return [title]
    end = run_end(topic, 0, around)
    named = names_work(topic, end, around) and topic[0].folded not in around.own
    title = trimmed(text, topic[:end], around) if named and not is_thing(topic[:end], around, of_life=True) else ""
    return [title] if title else _played_in(text, topic, around)


def _numbered(text: str, topic: Sequence[Token], around: Words) -> str:
    """A short title to the end that begins with a number: "First Cow", "Second Chances", not "First Film"."""
    short = 1 < len(topic) < 4 and topic[0].folded in {"first", "second", "third"} and topic[0].capital
    if not short or not all(token.capital for token in topic):
        return ""
    stock = around.forms | around.headings | around.times | around.topics | around.subjects
    last = topic[-1].folded
    return (
        "" if last in stock or last.endswith("s") or is_matter(topic, around) else text[topic[0].start : topic[-1].end]
    )


def _shortened(topic: Sequence[Token], end: int) -> int:
    """The end of a run that is too long for a title: before the "with" in it."""
    within = next((at for at in range(2, end) if topic[at].text == "with"), end)
    return within if end > LONGEST else end


def _less_matter(topic: Sequence[Token], end: int, around: Words) -> int:
    """The end of a run before a matter that is joined to it: "Blue Gems and New York Movies"."""
    last = len(topic) if topic[-1].folded in around.more else end
    joins = (at for at in range(min(end, last - 2) - 1, 1, -1) if is_connector(topic[at]))
    matters = (
        at
        for at in joins
        if topic[last - 1].folded in around.more
        or is_matter(topic[at + 1 : last], around)
        or (topic[at + 1].text == "the" and is_matter(topic[last - 1 : last], around))  # "and the Limits of Cinema"
    )
    return next(matters, end)


def _before_season(text: str, topic: Sequence[Token], around: Words) -> str:
    """A title before "Season 3", back to a word that leads to it, or behind it: "… Season 2 Of Yellowjackets Steps It Up"."""
    for at in range(len(topic) - 3):
        numbered = topic[at].folded in {"season", "series"} and topic[at + 1].text.isdigit()
        if numbered and topic[at + 2].folded == "of" and topic[at + 3].capital:
            end = at + 4
            while end < len(topic) and topic[end].capital and not topic[end].folded.endswith(("s", "ed")):
                end += 1
            return trimmed(text, topic[at + 3 : end], around)
    for at in range(1, len(topic) - 1):
        if topic[at].folded in {"season", "series"} and topic[at + 1].text.strip(".").isdigit():
            start = at
            while start and topic[start - 1].kind is Kind.WORD and topic[start - 1].folded not in around.leading:
                start -= 1
            joined = max((place for place in range(start, at) if is_connector(topic[place])), default=-1)
            if joined > start and topic[start - 1].text == "," and topic[joined + 1].capital and joined + 1 < at:
                return trimmed(text, topic[joined + 1 : at], around)  # "Chemistry, Stunts and Snowblind Season 2"
            led = start and topic[start - 1].folded in around.leading and topic[start].capital
            return trimmed(text, topic[start:at], around) if led and topic[start].folded not in around.own else ""
    return ""


def _article_inside(text: str, topic: Sequence[Token], around: Words, certain: bool = False) -> list[str]:
    """A title told by its article in a capital, where small words have none: "… with The Pay Day, an …"."""
    lower = any(token.text.islower() for token in topic)
    lower = lower or (
        is_gerund(topic[0]) and topic[0].start > 0 and text[: topic[0].start].endswith((" on ", " about "))
    )
    for at in range(len(topic) - 1):
        token = topic[at]
        if token.text in {"The", "A", "An"} and topic[at + 1].capital:
            end = run_end(topic, at, around)
            before = at
            while before and topic[before - 1].capital:
                before -= 1
            if 0 < before < at and topic[before - 1].text in {"in", "of"}:
                at = before  # "in Shaun The Sheep"
            told = lower or (
                at and (topic[at - 1].folded in {"in", "with"} or (certain and at > 1)) and end == len(topic)
            )
            if told and end - at <= LONGEST and (title := trimmed(text, topic[at:end], around, whole=at > 0)):
                return [title]
    return []


def _whose(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """Capitals to the end behind "his", where other words have none: "… enjoys a revival of his Hard Luck"."""
    at = next((at for at, token in enumerate(topic) if token.text in around.whose), len(topic))
    lower = [token for token in topic[:at] if token.text.islower() and token.folded not in around.small]
    return to_the_end(text, topic, at + 1, around) if lower else []


def _played_in(text: str, topic: Sequence[Token], around: Words) -> list[str]:
    """A title behind "playing somebody in" or "the ending of", to the end: "On Playing The Villain In Stormbreak"."""
    for at in range(1, len(topic) - 1):
        token = topic[at]
        if token.folded not in {"in", "of", "for", "on", "en", "dans"} or not topic[at + 1].capital:
            continue
        plays = any(before.folded in around.playing for before in topic[:at])
        if token.folded == "on" and topic[at - 1].folded in {"collaboration", "collaborating", "working"}:
            return to_the_end(text, topic, at + 1, around)
        plays = plays and token.folded not in {"en", "dans"}
        led = around.parts_played | (around.facets if token.folded in {"in", "of", "for", "on"} else set())
        ends = topic[at - 1].folded in led and (at + 2 < len(topic) or token.folded != "of")
        ends = ends and not (token.folded == "in" and topic[at - 1].folded in around.whereabouts)
        end = run_end(topic, at + 1, around)
        if end == len(topic) and ((plays and token.folded != "of") or ends) and topic[at + 1].folded not in around.own:
            kind = topic[-1].folded in around.forms  # "Joins the Cast of Netflix Thriller"
            title = "" if kind else trimmed(text, topic[at + 1 : end], around)
            return [title] if title else []
    return []
