"""Which of what a headline's parts give are its works."""

from extractors.headline_capitals import in_capitals
from extractors.headline_decided import decided
from extractors.headline_done import less_craft
from extractors.headline_endings import at_the_end
from extractors.headline_forms import behind_form, behind_newest
from extractors.headline_quotes import is_title, quoted
from extractors.headline_reading import Reading
from extractors.headline_runs import is_matter, run_end, with_subtitle
from extractors.headline_said import is_quality, says
from extractors.headline_tokens import BREAKS, Kind, Token, is_possessive, without_possessive
from extractors.headline_topics import in_topic
from extractors.headline_words import headline_words
from extractors.vocabulary import Vocabulary, fold, vocabulary

_TITLE_THAT_SAYS = 5
"""Words of the longest title that has a subject and a verb as speech has, and stands where speech does: ‘We Are Who We Are’: …"""


def works_of(
    text: str, tokens: list[Token], reading: Reading, words: Vocabulary, *, interview: bool, review: bool
) -> list[str]:
    """The works by the surest sign that the headline has: marks, capitals, a role behind, a verb before, a colon behind."""
    tokens = [token for at, token in enumerate(tokens) if not _describes(tokens, at)]
    marked = [_bare(token.text) for token in tokens if token.kind is Kind.TITLE]
    opening = tokens[0] if tokens and tokens[0].kind in {Kind.TITLE, Kind.SPEECH} and text[0] in '"“' else None
    # “No One Slept”: Freya Nyman on All the Small Fires. What stands first is what she says.
    pulled = opening is not None and text[opening.end + 1 :].lstrip().startswith((":", "|", "–", "—"))
    if pulled and opening and len(opening.text.split()) > 2 and marked in ([], [_bare(opening.text)]):
        # “Garden with Walls”: Q&A with Director Corey Finn. An interview names its title first.
        announced = headline_words().pattern["interview"].match(text[opening.end + 1 :].lstrip(" :|–—")) and marked
        topics = (
            []
            if announced or reading.titles
            else [title for topic in reading.topics for title in in_topic(text, topic, certain=True)]
        )
        if topics:
            return [with_subtitle(text, tokens, title) for title in topics]
    double = all(text[token.start - 1] in '"“' for token in tokens if token.kind is Kind.TITLE)
    formed = [behind_form(text, topic.tokens, headline_words()) for topic in reading.topics if pulled and double]
    if any(formed) and marked:
        # “Flying Low”: Ana Lind on the “TIFF Screening” of Her Feature The Gulls
        return [title for title in formed if title]
    if marked and (titles := _beside_speech(text, tokens, reading, words)) is not None:
        return titles
    if marked:
        # “Not Everyone Gets a Sequel”: Jack Marlowe on ‘Outrun 2’. Titles have one kind of mark, what is said the other.
        single = [token for token in tokens if token.kind is Kind.TITLE and text[token.start - 1] not in '"“”']
        said = pulled and opening and opening.kind is Kind.TITLE and len(opening.text.split()) > 2
        # "Look Deeper Director X Wants to Challenge ‘What It Means’": what a role follows is the title
        whole = any(" " in title for title in reading.titles) and not pulled
        if whole and not any(_is_led(text, token) for token in tokens if token.kind is Kind.TITLE):
            return reading.titles
        if single and len(single) < len(marked):
            return [_bare(token.text) for token in single]  # “Huge Moves” are said, ‘Power’ is a title
        if said and single:
            return marked[1:]
        # “We Ran, ‘How Did We Run?’” Ana Lind on “Midnight Run”
        if len(marked) > 1 and opening and says(opening.text) and len(opening.text.split()) > 4 and reading.people:
            return marked[1:]
        newest = behind_newest(text, tokens, headline_words())  # Announces New Album Salt and Snow, Shares “Gulls”
        first = [newest] if newest and newest not in marked else []
        return first + [
            _bare(token.text)
            for at, token in enumerate(tokens)
            if token.kind is Kind.TITLE and not (_named_so(text, tokens, token) or _within_another(tokens, at))
        ]
    # "La serie ‘Harbor Lights’ me cambió la vida": a title within what somebody says
    within = [
        speech.text[start:end]
        for speech in tokens
        if speech.kind is Kind.SPEECH
        for start, end in quoted(speech.text)
        if is_title(speech.text, start, end)
    ]
    if within:
        return within
    asked = headline_words().pattern["press conference"].search(text) is not None
    spoken = interview or review or asked or bool(reading.subjects)
    reading.titles = [less_craft(title) for title in reading.titles]
    reading.heads = [less_craft(head) for head in reading.heads]
    if capitals := in_capitals(text, tokens, list(reading.people), words, spoken=spoken):
        return capitals
    if reading.titles:
        return reading.titles
    if not interview and (title := decided(text, tokens, headline_words())):
        return [title]
    certain = pulled or reading.motto or any(token.kind is Kind.SPEECH for token in tokens[:1])
    if topics := [title for topic in reading.topics for title in in_topic(text, topic, certain)]:
        return [with_subtitle(text, tokens, title) for title in topics]
    if (
        interview
        and len(reading.heads) == 1
        and len(reading.heads[0].split()) > 1
        and text.startswith(reading.heads[0])
    ):
        # "Terror for an Influencer: Jennifer Harrington on Shook": a motto before, one word behind
        single = [topic.tokens[0] for topic in reading.topics if topic.spoken and len(topic.tokens) == 1]
        if single and single[0].capital and not is_matter(single, headline_words()):
            return [single[0].text]
    if (interview or reading.subjects) and reading.heads:
        head = reading.heads[0]  # "Interview: Ana Lind – Harbor: The Last Days"
        behind = any(-1 < text.find(name) < text.find(head) for name in reading.people)
        return [with_subtitle(text, tokens, head) if behind else head]
    if weak := [title for topic in reading.topics for title in in_topic(text, topic, certain, weak=True)]:
        return [with_subtitle(text, tokens, weak[0])]
    last = [title for topic in reading.topics[-1:] if (title := at_the_end(text, topic, words))]
    if not last and (named := behind_newest(text, tokens, headline_words())):
        return [named]
    return [with_subtitle(text, tokens, title) for title in last]


def _beside_speech(text: str, tokens: list[Token], reading: Reading, words: Vocabulary) -> list[str] | None:
    """The works where the one quotation that looks like a title is what somebody says; None where it is none such.

    'It's Going to Rain': Ana Lind on HAMLET; Ana Lind on ‘Utter Chaos’ in The Snow House.
    """
    at, *others = [at for at, token in enumerate(tokens) if token.kind is Kind.TITLE]
    if others:
        return None
    around, quoted = headline_words(), tokens[at]
    behind = tokens[at + 1 :]
    if len(behind) > 2 and behind[0].text == "in" and behind[1].text in {"The", "A", "An"}:
        end = run_end(behind, 1, around)
        if end > 2 and (end == len(behind) or behind[end].kind is Kind.MARK):
            return [text[behind[1].start : behind[end - 1].end]]
    length = len(quoted.text.split())
    opens = all(token.kind is Kind.MARK or token.folded in around.headings for token in tokens[:at])
    capitals = in_capitals(text, tokens, list(reading.people), words, spoken=True) if opens and reading.people else []
    if capitals and length > 2 and behind[:1] and behind[0].text == ":":
        return capitals  # 'A Show for Everyone': Ana Lind on HAMLET
    if not (opens and says(quoted.text) and length > 2 and behind and behind[0].text in BREAKS - {"("}):
        return None
    if behind[-1].text.isupper() and len(behind[-1].text) > 2 and behind[-2].text in {"in", "of", "on"}:
        return [behind[-1].text]
    found = reading.titles
    found = found or [title for topic in reading.topics for title in in_topic(text, topic, certain=True)]
    return found if found or (length > _TITLE_THAT_SAYS and reading.people) else None


def _within_another(tokens: list[Token], at: int) -> bool:
    """Whether a quotation is a part of the work behind it, or said of it: ‘Shallow’ from ‘Harbor’, ‘lost’ Gulls album ‘Harbor’."""
    around = headline_words()
    behind = next((end for end in range(at + 1, len(tokens)) if tokens[end].kind is Kind.TITLE), 0)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    several = sum(token.kind is Kind.TITLE for token in tokens) > 1
    one = " " not in tokens[at].text and is_quality(tokens[at].text)
    said_of = around.topics | around.things | around.facets
    if several and one and after is not None and after.folded in said_of - around.trials:
        return True  # ‘Snowblind’ Boss Talks ‘Painful’ Finale
    between = tokens[at + 1 : behind]
    if not between or len(between) > 3 or any(token.kind is not Kind.WORD for token in between):
        return False
    if len(between) == 1:
        return between[0].folded in around.parts
    told = any(token.folded in around.small | around.about | around.connectors for token in between)
    return " " not in tokens[at].text and between[-1].folded in around.forms and not told


def _describes(tokens: list[Token], at: int) -> bool:
    """Whether one quoted word says what somebody's own thing is like: Her ‘Bouncy’ Hair, not Her ‘Rocky’ Audition."""
    one = tokens[at].kind is Kind.TITLE and " " not in tokens[at].text and 0 < at < len(tokens) - 1
    if not (one and (is_quality(tokens[at].text) or tokens[at].text.endswith("y"))):
        return False
    around, after = headline_words(), tokens[at + 1]
    trade = around.topics | around.facets | around.forms | around.trials | around.kin | around.playing | around.shares
    own = tokens[at - 1].folded in {"her", "his", "their"}
    return own and after.capital and after.folded not in trade and after.folded not in vocabulary().people


def _is_led(text: str, quoted: Token) -> bool:
    """Whether a small word, a comma or nothing stands before a quotation: "on ‘Blue Hill’"."""
    before = text[: quoted.start - 1].rstrip()
    around = headline_words()
    last = fold(before.split()[-1]) if before else ""
    return (
        not last
        or before[-1] in ",:&–—("
        or last in around.small | around.about | around.own | around.connectors | around.forms
    )


def _named_so(text: str, tokens: list[Token], quoted: Token) -> bool:
    """Whether double marks hold what a thing is called, behind a word that is said of it: Conjuring Detailed “Death Angels”."""
    at = tokens.index(quoted)
    before = tokens[at - 1] if at else None
    if (
        before is None
        or not before.capital
        or text[quoted.start - 1] not in '"“'
        or not any(t.kind is Kind.TITLE for t in tokens[:at])
    ):
        return False
    around = headline_words()
    leads = (
        around.forms | around.titled | around.about | around.small | around.connectors | around.headings | around.own
    )
    return before.folded not in leads and not is_possessive(before) and not before.folded.endswith(("s", "ing"))


def _bare(title: str) -> str:
    """A quoted title less its comma, and less a possessive inside the marks: ‘Echo Park’s’."""
    return (
        without_possessive(title.strip().rstrip(",").strip())
        if title.endswith(("’s", "'s"))
        else title.strip().rstrip(",").strip()
    )
