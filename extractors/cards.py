"""Cards of other articles, a heading that links elsewhere with a name and a day of its own, and what readers wrote."""

from itertools import islice

from extractors.page import Element, Page, fold_space
from extractors.structured import REVIEWS

_STEPS = 6
"""Steps up from a byline to the card that it stands in."""
_LONGEST_TITLE = 1_000
"""Characters of the page's title that are looked at."""
_SMALL = 40
"""Elements of a card; a larger one is a list of them, or an article."""
_READERS = frozenset(
    {
        "reviews",
        "customer-reviews",
        "product-reviews",
        "customer-review",
        "product-review",
        "testimonial",
        "testimonials",
    }
)
"""Classes of boxes with what customers wrote, where no headline stands in them: a site of critics has such names, too."""
_LARGE = 300
"""Elements of such a box in which a headline is looked for."""
_HEADLINE = 4
"""Words of a link that is a headline; names have fewer."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_of_a_card(element: Element, page: Page) -> bool:
    """Whether an element stands in a small box with a heading that links to another page than this one, its author's excepted, or in a reader's review."""
    holder = element
    for _ in range(_STEPS):
        holder = holder.getparent()
        if holder is None or holder.tag in {"body", "main"}:
            return False
        if holder.get("itemprop") in REVIEWS:
            return True
        if not _READERS.isdisjoint(holder.get("class", "").split()):
            return all(inner.tag != "h1" for inner in islice(holder.iter(), _LARGE))
        within = list(islice(holder.iter(), _SMALL + 1))
        if len(within) > _SMALL:
            return False
        headings = [(inner, _leads_away(inner, page)) for inner in within if inner.tag in _HEADINGS]
        if any(not away and (heading.tag == "h1" or _is_headline(heading, page)) for heading, away in headings):
            return False
        if any(away for _, away in headings) or (holder.tag == "li" and _is_item(within, page)):
            return True
    return False


def _is_headline(heading: Element, page: Page) -> bool:
    """Whether a heading is what the page's title begins with."""
    text = fold_space("".join(islice(heading.itertext(), _SMALL)))
    return (
        bool(text) and page.title is not None and fold_space((page.title.text or "")[:_LONGEST_TITLE]).startswith(text)
    )


def _is_item(within: list[Element], page: Page) -> bool:
    """Whether an item of a list begins with a link to another page, whose text is as long as a headline."""
    link = next((inner for inner in within if inner.tag == "a"), None)
    words = fold_space("".join(islice(link.itertext(), _SMALL))).split() if link is not None else []
    return len(words) >= _HEADLINE and link is not None and _is_elsewhere(link, " ".join(words), page)


def _leads_away(heading: Element, page: Page) -> bool:
    link = next((inner for inner in islice(heading.iter("a"), 1)), None)
    around = heading.getparent()
    if link is None and around is not None and around.tag == "a":
        link = around
    if link is None or (heading.tag == "h1" and len(page.elements("h1")) == 1):
        return False
    return _is_elsewhere(link, fold_space("".join(islice(heading.itertext(), _SMALL))), page)


def _is_elsewhere(link: Element, text: str, page: Page) -> bool:
    """Whether a link with a text leads to another article than this."""
    if "author" in link.get("href", "") or "author" in link.get("class", ""):
        return False
    address = page.absolute(link.get("href", "")) or page.url
    return _place(address) != _place(page.url) and text not in (
        (page.title.text if page.title is not None else "") or ""
    )


def _place(address: str) -> str:
    """What tells a site's pages apart: the path, and of the site's root the query."""
    path, _, query = address.partition("#")[0].partition("?")
    path = path.partition("://")[2].partition("/")[2].strip("/")
    return path or query
