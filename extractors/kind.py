"""What an article is: interview, review, news, festival or other."""

import re
from collections.abc import Sequence

from extractors.headline import HeadlineFacts
from extractors.structured import Structured
from schemas import ArticleKind, Work

_PATHS = (
    (
        ArticleKind.INTERVIEW,
        re.compile(
            r"/(?:[\w-]*-)?(?:interviews?|entretiens?|entrevistas?|interviste|wywiady?|rozhovory?|intervjuer?)(?:-[\w-]*)?/"
        ),
    ),
    (
        ArticleKind.REVIEW,
        re.compile(
            r"/(?:[\w-]*-)?(?:reviews?|kritik(?:en)?|critiques?|criticas?|recensioni|recenzje|recensies)(?:-[\w-]*)?/"
        ),
    ),
    (ArticleKind.FESTIVAL, re.compile(r"/(?:[\w-]*-)?festivals?(?:-[\w-]*)?/")),
    (ArticleKind.NEWS, re.compile(r"/(?:[\w-]*-)?(?:news|actualites?|noticias|nachrichten|notizie)(?:-[\w-]*)?/")),
)
_FESTIVAL = re.compile(r"\b(?:festival|dispatch|line-?up|programme|palmar[èe]s|wettbewerb)\b", re.IGNORECASE)


def among_interviews(url: str) -> bool:
    """Whether a page's address puts it among its site's interviews."""
    return any(kind == ArticleKind.INTERVIEW and pattern.search(url) is not None for kind, pattern in _PATHS)


def tell_kind(
    facts: HeadlineFacts, works: Sequence[Work], structured: Structured, url: str, *, has_turns: bool
) -> ArticleKind:
    """The article's kind: what it calls itself counts first, then its form, then where it stands on the site.

    A headline that says interview or review is believed; questions and answers make an interview; JSON-LD's type and
    the URL's path decide the rest.
    """
    if facts.interview or has_turns:
        return ArticleKind.INTERVIEW
    if facts.review:
        return ArticleKind.REVIEW
    types = structured.article.types if structured.article else frozenset()
    if types & {"Review", "CriticReview"}:
        return ArticleKind.REVIEW
    for kind, pattern in _PATHS:
        if pattern.search(url):
            return kind
    section = structured.meta("article:section")
    said = f"/{section[0].casefold()}/" if section else ""
    for kind, pattern in _PATHS:
        if pattern.search(said):
            return kind
    if facts.people and any(person.roles for person in facts.people):
        return ArticleKind.INTERVIEW
    if (facts.event and len(works) != 1) or _FESTIVAL.search(said):
        return ArticleKind.FESTIVAL
    if "NewsArticle" in types or "ReportageNewsArticle" in types:
        return ArticleKind.NEWS
    return ArticleKind.OTHER
