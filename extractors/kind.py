"""What an article is: interview, review, news, festival or other."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from urllib.parse import unquote

from extractors.headline import HeadlineFacts
from extractors.lines import Line
from extractors.page import Element, fold_space
from extractors.structured import Structured
from extractors.vocabulary import FOLDER, alternatives, fold
from schemas import ArticleKind, Work

_PIECES = re.compile(r"\s[|·•»«–—/-]\s|\s?[|»]\s?")
LONGEST = 40
"""Characters of a section's name: a longer line is text."""
_TYPES = (
    (ArticleKind.REVIEW, frozenset({"Review", "CriticReview", "ReviewNewsArticle"})),
    (ArticleKind.INTERVIEW, frozenset({"Interview"})),
)
_NEWS = frozenset({"NewsArticle", "ReportageNewsArticle", "LiveBlogPosting"})
_GRADE = re.compile(
    r"(?:(?:our|final|overall|film|movie)\s)?(?:grade|rating|score|verdict|note|nota|voto|wertung|bewertung|betyg|karakter|ocena|hodnocení|оценка|評価|評点|평점|评分)"
    r"\s?[:：]\s?(?:[A-DF]\s?[+−–-]?|[★☆⭐✩✮½]{1,10}|\d{1,2}(?:[.,]\d)?\s?(?:/|out of|von|sur|de|su|av|z|из)\s?\d{1,3}(?:\s\w{1,10})?)$"
    r"|[★☆⭐✩✮][★☆⭐✩✮½\s]{2,11}$|\d(?:[.,]\d)?\s?/\s?(?:4|5|6|10)(?:\s\w{1,10})?$|[★☆⭐]{1,5}\s?½?$",
    re.IGNORECASE,
)
"""A line that is a critic's grade."""
_PARAGRAPH = 60
_LONGEST_PARAGRAPH = 2_000
_FIRST = 4
_QUOTATION = re.compile(r"[“\"«„][^“”\"«»„]{0,500}[”\"»“]")
_AGENCY = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:,\s[\w. ]{2,20})?\s?(?:\([^()]{2,20}\)\s?[—–-]|[—–]\s)")
_FIRST_PERSON = re.compile(
    r"(?<![\w'’])(?:I|my|we|us|our|ich|wir|uns|nous|mein\w{0,2}|je|j['’]|yo|io|eu|ik|jag|jeg|я|мне)(?![\w])"
)
_CLASSED = re.compile(
    r"(?<![a-z])(?:interviews?|entrevistas?|intervist[ae]|entretiens?|wywiady?|rozhovory?|intervju(?:er)?|haastattelut?|röportaj)(?![a-z])",
    re.IGNORECASE,
)
_LONGEST_CLASS = 2_000
_MOST_AROUND = 12
"""Elements around an article whose classes may say what it is."""
_IN_SLUGS = (ArticleKind.INTERVIEW, ArticleKind.REVIEW)
"""Kinds that an article's own address tells: of the others its words are as often the story's ("good-news-for-all")."""


@cache
def _words() -> Mapping[str, ArticleKind]:
    """Folded name of a section → kind."""
    table = tomllib.loads((FOLDER / "kinds.toml").read_text(encoding="utf-8"))
    return {fold(word): ArticleKind(kind) for kind, words in table.items() for word in words}


def is_filed_as_interview(
    structured: Structured, url: str, above: Iterable[Line], section: str | None, article: Element | None
) -> bool:
    """Whether a page is put among its site's interviews: by its address, what it says to machines, its section, or a class.

    Args:
        structured: what the page says to machines.
        url: its address.
        above: the few lines above the headline.
        section: the section that the article stands in, where the page names one.
        article: the element that holds the article.
    """
    types = structured.article.types if structured.article else frozenset()
    told = (
        _by_address(url),
        ArticleKind.INTERVIEW if "Interview" in types else None,
        _by_sections(structured),
        _section(section or ""),
        _only(_section(line.text) for line in above),
    )
    return ArticleKind.INTERVIEW in told or (article is not None and _is_classed(article))


def _is_classed(article: Element) -> bool:
    """Whether a class of the article's element, or of one around it, says that it is an interview: "category-interviews"."""
    return any(
        _CLASSED.search(element.get("class", "")[:_LONGEST_CLASS])
        for element in islice(chain([article], article.iterancestors()), _MOST_AROUND)
    )


def tell_kind(
    facts: HeadlineFacts,
    works: Sequence[Work],
    structured: Structured,
    url: str,
    above: Iterable[Line],
    section: str | None,
    text: Sequence[Line],
    *,
    has_turns: bool,
) -> ArticleKind:
    """The article's kind: what it calls itself counts first, then its form, then where it stands on the site.

    A headline that says interview or review is believed; questions and answers make an interview; JSON-LD's type, the
    URL's path, the section and the line above the headline decide the rest; and where none of them says anything, a grade
    ("★★☆☆☆", "Grade: D+") makes a review, and first paragraphs that report what was said on a day of the week make news.

    Args:
        facts: what the headline says.
        works: the works that the article is about.
        structured: what the page says to machines.
        url: its address.
        above: the few lines above the headline.
        section: the section that the article stands in, where the page names one.
        text: the lines from the headline to a little below the text.
        has_turns: whether it is written as questions and answers.
    """
    if facts.interview or has_turns:
        return ArticleKind.INTERVIEW
    if facts.review:
        return ArticleKind.REVIEW
    types = structured.article.types if structured.article else frozenset()
    for kind, names in _TYPES:
        if types & names:
            return kind
    said = (
        _by_address(url)
        or _by_sections(structured)
        or _section(section or "")
        or _only(_section(line.text) for line in above)
    )
    if said:
        return said
    if facts.people and any(person.roles for person in facts.people):
        return ArticleKind.INTERVIEW
    if facts.event and len(works) != 1:
        return ArticleKind.FESTIVAL
    if any(len(line.text) <= LONGEST and _GRADE.match(line.text) for line in text):
        return ArticleKind.REVIEW
    return ArticleKind.NEWS if types & _NEWS or _reports(text) else ArticleKind.OTHER


def _reports(text: Sequence[Line]) -> bool:
    """Whether the first paragraphs begin as an agency's do, or report, on a day of the week, and not in the first person."""
    paragraphs = islice((line.text for line in text if line.region is None and len(line.text) >= _PARAGRAPH), _FIRST)
    told = [_QUOTATION.sub("", paragraph[:_LONGEST_PARAGRAPH]) for paragraph in paragraphs]
    if any(_AGENCY.match(paragraph) for paragraph in told):
        return True
    days, reports = _news()
    folded = [paragraph.casefold() for paragraph in told]
    said = any(days.search(paragraph) and reports.search(paragraph) for paragraph in folded)
    return said and not any(map(_FIRST_PERSON.search, told))


@cache
def _news() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """What a folded paragraph says of a day, and of reporting."""
    table = tomllib.loads((FOLDER / "news.toml").read_text(encoding="utf-8"))
    days, reports = (alternatives(map(str.casefold, table[name])) for name in ("days", "reports"))
    return re.compile(rf"(?<!\w)(?:{days})"), re.compile(rf"(?<!\w)(?:{reports})")


def _by_address(url: str) -> ArticleKind | None:
    """What the folders of an address say, the nearest to the article first; then its own name."""
    path = re.split(r"[?#]", url, maxsplit=1)[0].split("/", 3)[3:]
    parts = [part for part in unquote("".join(path)).split("/") if part]
    slug = fold(re.sub(r"\.\w{2,5}$", "", parts[-1]).replace("_", " ")) if parts else ""
    kind = _words().get(slug) or _first_or_last(slug)
    kind = kind if kind in _IN_SLUGS else None
    for part in reversed(parts[:-1]):
        if folder := _section(part.replace("-", " ").replace("_", " ")):
            filed = folder == ArticleKind.NEWS and _words().get(slug.split(" ")[0]) == ArticleKind.INTERVIEW
            return ArticleKind.INTERVIEW if filed else folder
    return kind


def _by_sections(structured: Structured) -> ArticleKind | None:
    """What the page says to machines of its section, and what its title has beside the headline."""
    article = structured.article
    sections = article.data.get("articleSection") if article else None
    named = [text for text, _ in structured.lists.get("article:section", ())]
    named += [text for text in (sections if isinstance(sections, list) else [sections])[:10] if isinstance(text, str)]
    title = structured.page.title
    pieces = [] if title is None else _PIECES.split(fold_space((title.text or "")[:400]))[1:]
    return _only(map(_section, named)) or _only(map(_section, pieces))


def _section(name: str) -> ArticleKind | None:
    """The kind that a section's name says: one of the words, or with one at either end."""
    if len(name) > LONGEST:
        return None
    folded = fold(name)
    return _words().get(folded) or (_first_or_last(folded) if len(folded.split(" ")) <= 3 else None)


def names_section(text: str) -> bool:
    """Whether a text is the name of a section and no more: "Interviews"."""
    return len(text) <= LONGEST and fold(text) in _words()


def _first_or_last(folded: str) -> ArticleKind | None:
    words = folded.split(" ")
    if words[-2:-1] == ["in"]:  # "a year in review"
        return None
    return _words().get(words[-1]) or _words().get(words[0])


def _only(kinds: Iterable[ArticleKind | None]) -> ArticleKind | None:
    """The one kind that is told; none where several are: that is a menu. A festival's review is a review."""
    told = {kind for kind in kinds if kind}
    if len(told) > 1:
        told.discard(ArticleKind.FESTIVAL)
    return told.pop() if len(told) == 1 else None
