"""What a page tells of its site's articles: the feeds that it announces, and the headings that link to them."""

from scrapy.http import Response, TextResponse

from extractors.sites import Links
from spiders.discover.addresses import absolute

HEADINGS = Links(css="h1 a, h2 a, h3 a, h4 a, a:has(h2), a:has(h3), a:has(h4)")
"""Links that lead to articles where no profile says which: those in headings, or around them."""

NEXT = Links(
    css="a[rel~=next], a.next, .next > a, a.older, .older > a, .nav-previous a, .pagination-next a, a.nextpostslink"
)
"""Links to the next page of a listing, where no profile says which."""

MAX_FEEDS = 5

ENOUGH = 4
"""Headings that link to articles, from which a page may be a list of them."""

_ARTICLE = (
    "boolean(//meta[@property='og:type' and @content='article'] | //meta[@property='article:published_time']"
    " | //*[contains(@itemtype, 'schema.org/') and contains(@itemtype, 'Article')])"
)
_LONG_TEXT = "count(//p[string-length(normalize-space()) > 200 and not(ancestor::a) and not(.//h2)])"


def feeds(response: Response) -> tuple[str, ...]:
    """The RSS and Atom feeds that a page announces, comments' excepted."""
    if not isinstance(response, TextResponse):
        return ()
    kinds = "@type='application/rss+xml' or @type='application/atom+xml'"
    found = []
    for link in response.xpath(f"//link[contains(concat(' ', @rel, ' '), ' alternate ')][{kinds}]/@href").getall():
        if (url := absolute(link, response.url)) and "/comments/" not in url:
            found.append(url)
    return tuple(dict.fromkeys(found))[:MAX_FEEDS]


def lists(response: Response, articles: int) -> bool:
    """Whether a page is a list of articles rather than one, given how many articles its headings link to.

    Only a page that does not say that it is an article, links to several and has hardly a paragraph of its own is one.
    """
    if articles < ENOUGH or not isinstance(response, TextResponse):
        return False
    if response.xpath(_ARTICLE).get() == "1" or b'Article"' in response.body[:1_000_000]:
        return False
    return float(response.xpath(_LONG_TEXT).get() or 0) < 3
