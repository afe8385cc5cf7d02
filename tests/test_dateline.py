"""When an article was published: what a page declares, marks and prints, and the days that are none of its own."""

import json

import pytest

from extractors import extract

TEXT = "".join(
    f"<p>{'The crew waited for the ferry while the light went, and nobody had brought a coat. ' * 4}</p>"
    for _ in range(3)
)


def dates(line: str = "", head: str = "", end: str = "", lang: str = "en") -> tuple[str | None, str | None]:
    page = (
        f"<html lang={lang}><head><title>The Long Ferry</title>{head}</head><body><article><h1>The Long Ferry</h1>{line}"
        f"<div class='entry-content'>{TEXT}</div>{end}</article></body></html>"
    )
    record = extract(page.encode(), "https://filmpaper.example/a-talk/")
    return record.published_at, record.modified_at


def declared(**data: object) -> str:
    said = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The Long Ferry", **data})
    return f"<script type='application/ld+json'>{said}</script>"


@pytest.mark.parametrize(
    ("head", "published", "modified"),
    [
        (declared(datePublished="2025-03-10T17:00:00-04:00"), "2025-03-10T17:00:00-04:00", None),
        (declared(datePublished="2025-03-10", dateModified="2025-03-12"), "2025-03-10", "2025-03-12"),
        (declared(datePublished="Mar 10, 2025"), "2025-03-10", None),
        (declared(datePublished="2025-03-10T17:00:00.123Z"), "2025-03-10T17:00:00Z", None),
        (declared(datePublished="2025-02-30"), None, None),
        (declared(datePublished="soon"), None, None),
        (
            "<meta property='article:published_time' content='2025-03-10T17:00:00+0100'>",
            "2025-03-10T17:00:00+01:00",
            None,
        ),
        ("<meta name='date' content='2025-03-10'>", "2025-03-10", None),
        ("<meta property='article:modified_time' content='2025-03-12T08:00:00Z'>", None, "2025-03-12T08:00:00Z"),
        ("<meta name='pubdate' content='Mon, 10 Mar 2025 17:00:00 GMT'>", "2025-03-10T17:00:00+00:00", None),
        (declared(datePublished="2025-03-10").replace('"', "&quot;"), "2025-03-10", None),
        (
            '<script type=\'application/ld+json\'>{"datePublished": "2025-03-10", "broken": }</script>',
            "2025-03-10",
            None,
        ),
    ],
)
def test_declared(head: str, published: str | None, modified: str | None) -> None:
    assert dates(head=head) == (published, modified)


@pytest.mark.parametrize(
    ("lang", "line", "published"),
    [
        ("en", "<p>March 10, 2025</p>", "2025-03-10"),
        ("en", "<p>By Ada Reel | March 10, 2025</p>", "2025-03-10"),
        ("en", "<p>Published 10 March 2025 at 5:00 pm</p>", "2025-03-10"),
        ("en", "<p>10 Mar 2025, 17:00</p>", "2025-03-10"),
        ("en", "<time datetime='2025-03-10T17:00:00Z'>a while ago</time>", "2025-03-10T17:00:00Z"),
        ("en", "<span class='posted-on'>Mar. 10, 2025</span>", "2025-03-10"),
        ("en", "<div>Published <b>Mar 10, 2025</b></div><div>Updated <b>Mar 12, 2025</b></div>", "2025-03-10"),
        ("en", "<p>Published March 10, 2025 | Updated March 12, 2025</p>", "2025-03-10"),
        ("en", "<p>Updated March 12, 2025 | Published March 10, 2025</p>", "2025-03-10"),
        ("en", "<p>March 10, 2025 (updated March 12, 2025)</p>", "2025-03-10"),
        ("en", "<p class='entry-date'>Film review, March 10, 2025</p>", "2025-03-10"),
        ("de", "<p>10. März 2025</p>", "2025-03-10"),
        ("de", "<p>Veröffentlicht am 10.03.2025</p>", "2025-03-10"),
        ("fr", "<p>Publié le 10 mars 2025 à 17h00</p>", "2025-03-10"),
        ("es", "<p>10 de marzo de 2025</p>", "2025-03-10"),
        ("pt", "<p>10 de março de 2025</p>", "2025-03-10"),
        ("it", "<p>10 marzo 2025</p>", "2025-03-10"),
        ("pl", "<p>10 marca 2025</p>", "2025-03-10"),
        ("ru", "<p>10 марта 2025</p>", "2025-03-10"),
        ("ja", "<p>2025年3月10日</p>", "2025-03-10"),
        ("ja", "<p>令和7年3月10日</p>", "2025-03-10"),
        ("ja", "<p>平成元年3月10日</p>", "1989-03-10"),
        ("th", "<p>10 มีนาคม 2568</p>", "2025-03-10"),
        ("ar", "<p>١٠ مارس ٢٠٢٥</p>", "2025-03-10"),
        ("ko", "<p>2025년 3월 10일</p>", "2025-03-10"),
        ("zh", "<p>2025-03-10 17:00</p>", "2025-03-10"),
        ("en", "<p>June 2024</p>", None),
        ("en", "<p>12 questions for a ferryman</p>", None),
        ("en", "<p>Last updated: March 12, 2025</p>", "2025-03-12"),
    ],
)
def test_printed(lang: str, line: str, published: str | None) -> None:
    assert dates(line, lang=lang)[0] == published


@pytest.mark.parametrize(
    ("line", "modified"),
    [
        ("<p>Last updated: March 12, 2025</p>", "2025-03-12"),
        ("<p>Stand: 12.03.2025, 18:05 Uhr</p>", "2025-03-12"),
        ("<p>Ultimo aggiornamento: 12.03.2025</p>", "2025-03-12"),
        ("<p>最終更新：2025年3月12日</p>", "2025-03-12"),
        ("<p>Published March 10, 2025 | Updated March 12, 2025</p>", "2025-03-12"),
        ("<p>Updated March 12, 2025 | Published March 10, 2025</p>", "2025-03-12"),
        ("<p>March 10, 2025</p>", None),
    ],
)
def test_printed_change(line: str, modified: str | None) -> None:
    assert dates(line)[1] == modified


@pytest.mark.parametrize(
    "end",
    [
        "<div class='related'><h3>More</h3><a href='/x/'>Another talk</a> <time datetime='2024-01-05'>Jan 5, 2024</time></div>",
        "<ol class='comments'><li>Zed, March 1, 2024: I liked it.</li></ol>",
        "<footer>© 2024 Film Paper, January 1, 2024</footer>",
    ],
)
def test_days_of_others(end: str) -> None:
    assert dates(end=end)[0] is None


CREDITS = "".join(
    f"<p>{pair}</p>"
    for pair in "Director: Ann Lee|Writer: Bo Ray|Producer: Cy Poe|Editor: Di Roe|Composer: Ed Fox|Genre: Drama|"
    "Distributor: Tall Ship Films|Country: Norway|Language: Norwegian|Rating: R|Runtime: 91 min".split("|")
)


@pytest.mark.parametrize(
    "end",
    [
        # As themes of blocks have it, below the text, in paragraphs of its own.
        "<p>Posted</p><div><time datetime='2025-03-10T17:00:00+01:00'>March 10</time></div><p>in</p><div>Talks</div><p>by</p><p>Ada Moor</p>",
        # As classic themes have it, in the article's own footer.
        "<footer class=entry-footer><span>Published <time datetime='2025-03-10T17:00:00+01:00'>March 10, 2025</time></span></footer>",
        "<p>Published on <time datetime='2025-03-10T17:00:00+01:00'>March 10, 2025</time></p>",
    ],
)
@pytest.mark.parametrize("block", ["", CREDITS])
def test_a_dateline_below_text_and_credits(end: str, block: str) -> None:
    page = f"<html lang=en><h1>The Long Ferry</h1><article><div>{TEXT}{block}</div>{end}</article></html>"
    record = extract(page.encode(), "https://filmpaper.example/a-talk/")
    assert record.published_at == "2025-03-10T17:00:00+01:00"
    assert [work.other for work in record.works] == ([()] if block else [])


def test_a_day_after_the_last_change_is_the_day_of_a_rebuilt_site() -> None:
    head = declared(datePublished="2025-08-21", dateModified="2025-08-20")
    assert dates("<div class='meta'>Published Apr 26, 2023</div>", head) == ("2023-04-26", "2025-08-20")
    assert dates("", head) == ("2025-08-21", "2025-08-20")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<p>Dec 30, 2013</p>", "2013-12-30"),
        ("<p>Published on October 8, 2022</p>", "2022-10-08"),
        ("<p>March 9, 2025</p>", "2025-03-10"),  # a day's difference is the time zone's
        ("<p>March 12, 2025</p>", "2025-03-10"),
        ("<p>The fire of August 4, 1990, and what came after it on the island</p>", "2025-03-10"),
        ("<p>Updated January 3, 2020</p>", "2025-03-10"),
    ],
)
def test_an_earlier_day_that_is_printed_below_the_headline(line: str, published: str) -> None:
    assert dates(line, declared(datePublished="2025-03-10"))[0] == published


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("<meta property='article:published_time' content='1741597200'>", ""),
        ("", "<p>by Ada Reel <abbr class=timeago title=2025-03-10T16:20:00Z>a year ago</abbr></p>"),
        ("", "<p>by Ada Reel <span class=post-date data-timestamp=1741597200>last winter</span></p>"),
        ("", "<div class=footer><time itemprop=datePublished datetime=2025-03-10>10.03.2025</time></div>"),
        ("<script>dataLayer.push({'pagePostDate':'March 10, 2025'})</script>", ""),
        ('<script type="application/json">{"article":{"publishedAt":"2025-03-10T09:00:00Z"}}</script>', ""),
    ],
)
def test_a_day_in_other_places(head: str, line: str) -> None:
    assert (dates(line, head)[0] or "")[:10] == "2025-03-10"


@pytest.mark.parametrize(
    ("lang", "end", "published"),
    [
        ("en", "<p>Posted by Ada Reel on March 10, 2025</p>", "2025-03-10"),
        ("fr", "<div>Rédigé par Édith Morvan le 10 mars 2025 à 22:10 | Commentaires (3)</div>", "2025-03-10"),
        ("en", "<p>Posted by Ada Reel on March 10, 2025</p><p>Posted by Bo Quay on March 1, 2024</p>", None),
        ("en", "<p>The ferry burnt on March 10, 2025.</p>", None),
        ("en", "<p>March 10, 2025</p>", "2025-03-10"),
        ("de", "<p>Ada Reel</p><p>Berlin, 10. März 2025</p>", "2025-03-10"),
        ("en", "<h3>The Late Ferry</h3><p>March 10, 2025</p>", None),
        ("en", "<div class=comments><p>March 10, 2025</p></div>", None),
        ("en", "<ul><li>By Bo Quay, March 1, 2024</li></ul>", None),
    ],
)
def test_a_day_at_a_byline_below_the_text(lang: str, end: str, published: str | None) -> None:
    assert dates(end=end, lang=lang)[0] == published


def test_scripts_that_name_several_days_name_none() -> None:
    assert dates(head='<script>x=[{"pubDate":"2025-03-10"},{"pubDate":"2025-03-11"}]</script>')[0] is None


def test_a_change_that_is_printed_below_the_text() -> None:
    assert dates(end="<p>Ultima modifica il Giovedì, 18 Maggio 2023 11:02</p>", lang="it")[1] == "2023-05-18"


@pytest.mark.parametrize(
    ("address", "published"),
    [
        ("https://filmpaper.example/2025/03/11/the-long-ferry/", "2025-03-11"),
        ("https://filmpaper.example/2025/13/11/the-long-ferry/", None),
        ("https://filmpaper.example/2025/03/11/", None),
    ],
)
def test_the_day_in_the_address_counts_last(address: str, published: str | None) -> None:
    link = f"<link rel=canonical href={address}>"
    assert dates(head=link) == (published, None)
    assert dates("<p>March 9, 2025</p>", link)[0] == "2025-03-09"


CHANGED = "2025-03-12"


@pytest.mark.parametrize(
    ("line", "head", "end", "expected"),
    [
        ("<p>Last updated: March 12, 2025</p>", "", "", (CHANGED, CHANGED)),
        ("<p>Last updated:</p><p>March 12, 2025</p>", "", "", (CHANGED, CHANGED)),
        (f"<p>{'A subtitle. ' * 20}</p><p>Last updated:</p><p>March 12, 2025</p>", "", "", (CHANGED, CHANGED)),
        ("<p>Last updated:</p><p>March 12, 2025</p><p>Published:</p><p>March 3, 2025</p>", "", "", ("2025-03-03", CHANGED)),
        ("<div class=meta>By Ada|<span class='updated'>2025-03-12T10:21</span>May 2nd, 2023</div>", "", "", ("2023-05-02", "2025-03-12T10:21:00")),
        ("<p>By Ada Reel</p><p>Updated on March 12, 2025</p>", declared(dateModified="2025-03-12 15:52:08"), "", (CHANGED, "2025-03-12T15:52:08")),
        ("<p>Updated <time datetime=2025-03-12>3 hours ago</time></p>", "", "", (CHANGED, CHANGED)),
        ("", declared(dateModified="2025-03-12"), "", (None, CHANGED)),
        ("", "", "<p>Last updated: March 12, 2025</p>", (CHANGED, CHANGED)),
        ("", "", "<p>Last updated: March 12, 2025</p><p>Last reviewed: January 3, 2024</p>", (None, CHANGED)),
        ("<p>Updated March 12, 2025</p><p>Reviewed January 3, 2024</p>", "", "", (None, CHANGED)),
    ],
)  # fmt: skip
def test_a_page_of_which_only_a_change_is_known(
    line: str, head: str, end: str, expected: tuple[str | None, str]
) -> None:
    assert dates(line, head, end) == expected


def test_a_day_of_change_as_that_of_publication_has_a_warning() -> None:
    page = f"<html lang=en><h1>The Long Ferry</h1><p>Last updated: March 12, 2025</p>{TEXT}</html>"
    record = extract(page.encode(), "https://filmpaper.example/a-talk/")
    assert [(warning.code, warning.field) for warning in record.warnings] == [("day of change", "/published_at")]
    assert record.evidence["/published_at"].text == "Last updated: March 12, 2025"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "<time datetime=2025-03-10T09:00:00Z><span>March 10, 2025</span><span>9:00 AM</span><span>Updated March 12, 2025</span></time>",
            ("2025-03-10T09:00:00Z", "2025-03-12"),
        ),
        (
            "<p><time class='entry-date published' datetime=2025-03-10>March 10, 2025</time><time class=updated datetime=2025-03-12>March 12, 2025</time></p>",
            ("2025-03-10", "2025-03-12"),
        ),
        ("<time class=updated datetime=2025-03-10>March 10, 2025</time>", ("2025-03-10", None)),
        ("<div class=submitted>Created by Ada Reel on Mon, 03/10/2025 - 10:32</div>", ("2025-03-10", None)),
    ],
)
def test_a_change_beside_the_publication(line: str, expected: tuple[str, str | None]) -> None:
    assert dates(line) == expected


@pytest.mark.parametrize(
    "name",
    ["rnews:datePublished", "OriginalPublicationDate", "pub_date", "dcterms.issued", "cXenseParse:recs:publishtime"],
)
def test_a_day_in_a_meta_of_any_of_its_names(name: str) -> None:
    assert dates(head=f"<meta name='{name}' content='2025-03-10'>")[0] == "2025-03-10"


def test_a_card_of_another_article_has_a_day_of_its_own() -> None:
    card = "<div><h3><a href=/other/>Another Ferry</a></h3><time datetime=2024-01-02>January 2, 2024</time></div>"
    assert dates(end=card) == (None, None)


def test_a_name_that_is_a_months_short_form_hides_no_day() -> None:
    assert dates("<p>Napsal Petr Dub 3. března 2024</p>", lang="cs") == ("2024-03-03", None)


@pytest.mark.parametrize("never", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00", "1969-12-31T19:00:00-05:00"])
def test_the_day_that_systems_give_for_none(never: str) -> None:
    assert dates("<p>March 9, 2025</p>", declared(datePublished=never))[0] == "2025-03-09"


def test_a_day_of_another_article_in_a_readable_script_is_not_this_ones() -> None:
    listed = '{"@type": "ItemList", "itemListElement": [{"item": {"@type": "Article", "datePublished": "2024-12-03"}}]}'
    assert dates("<p>March 9, 2025</p>", f"<script type='application/ld+json'>{listed}</script>")[0] == "2025-03-09"


@pytest.mark.parametrize(
    ("declared_at", "line", "published"),
    [
        ("2017-05-23T00:08:44Z", "<p>May 22, 2017 | 8:08pm</p>", "2017-05-22T20:08:44-04:00"),
        (
            "2017-05-23T00:08:44+00:00",
            "<p>By Ada Reel</p><p>May 22, 2017 8:08 p.m. ET</p>",
            "2017-05-22T20:08:44-04:00",
        ),
        ("2017-05-22T20:30:00Z", "<p>23 May 2017 02:00</p>", "2017-05-23T02:00:00+05:30"),
        ("2017-05-23T00:08:44Z", "<p>May 22, 2017 | 8:11pm</p>", "2017-05-22"),
        ("2017-05-23T00:08:44Z", "<p>May 22, 2017</p>", "2017-05-22"),
        ("2017-05-23T00:08:44Z", "<p>By <a>Ada Reel</a> <span>May 22, 2017</span></p>", "2017-05-22"),
        (
            "2017-05-23T00:08:44Z",
            "<time datetime='2017-05-22T20:08:44-04:00'>May 22</time>",
            "2017-05-22T20:08:44-04:00",
        ),
        ("2017-05-23T00:08:44Z", "<time datetime='2017-05-22T20:09:44-04:00'>May 22</time>", "2017-05-23T00:08:44Z"),
        ("2017-05-23T12:08:44Z", "<p>May 22, 2017</p>", "2017-05-23T12:08:44Z"),
        ("2017-05-23T00:08:44Z", "<p>May 23, 2017 0:08</p>", "2017-05-23T00:08:44Z"),
        ("2017-05-23T00:08:44-04:00", "<p>May 22, 2017 8:08pm</p>", "2017-05-23T00:08:44-04:00"),
        ("2017-05-23T00:08:44Z", "<p>May 22, 2017 | 33:08</p>", "2017-05-22"),
    ],
)
def test_a_moment_in_utc_that_the_page_prints_in_its_own_zone(declared_at: str, line: str, published: str) -> None:
    assert dates(line, head=declared(datePublished=declared_at))[0] == published


def test_a_day_that_is_the_first_part_of_a_line_below_the_text() -> None:
    line = "<div><a>Februar 11, 2018</a> <span>/</span> <span>Ada</span> <span>/</span> <span>1 Meinung</span></div>"
    assert dates(end=line, lang="de")[0] == "2018-02-11"


def test_the_fifth_of_october_is_not_earlier_than_itself() -> None:
    line = "<p><time datetime='2023-10-05'>05/10/2023 | 19:12 PM</time></p>"
    assert dates(line, head=declared(datePublished="2023-10-05T19:12:44+01:00"))[0] == "2023-10-05T19:12:44+01:00"


def test_a_change_on_the_day_of_publication() -> None:
    line = (
        "<span><time class='entry-date published' datetime='2020-02-17T09:15:07+01:00'>17 February 2020</time>"
        "<time class='updated' datetime='2020-02-17T14:50:22+01:00'>17 February 2020</time></span>"
    )
    assert dates(line) == ("2020-02-17T09:15:07+01:00", "2020-02-17T14:50:22+01:00")


def test_a_captions_day_goes_behind_that_of_the_address() -> None:
    caption = "<div>April 6, 2016 Islanders look over the edge of the cliff. Bo Lund for The Film Paper</div>"
    page = f"<html lang=en><title>The Long Ferry</title><body><article><h1>The Long Ferry</h1>{caption}{TEXT}</article>"
    assert extract(page.encode(), "https://filmpaper.example/2016/04/07/a-talk/").published_at == "2016-04-07"
    assert extract(page.encode(), "https://filmpaper.example/a-talk/").published_at == "2016-04-06"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<time datetime='2018-10-09T16:41:05Z'>Publié le 5 octobre 2018</time>", "2018-10-05"),
        ("<time datetime='2018-10-06T02:41:05Z'>Publié le 5 octobre 2018</time>", "2018-10-06T02:41:05Z"),
        ("<time datetime='2018-10-09T16:41:05Z'>5 octobre 2018</time>", "2018-10-09T16:41:05Z"),
    ],
)
def test_a_time_that_prints_an_earlier_day_of_publication_than_it_holds(line: str, published: str) -> None:
    assert dates(line, lang="fr")[0] == published


@pytest.mark.parametrize(
    ("title", "published"),
    [
        ("The Long Ferry - 14.03.2018 - The Film Paper", "2018-03-14"),
        ("The Long Ferry | 14 March 2018", "2018-03-14"),
        ("14.03.2018: The Long Ferry", None),
    ],
)
def test_a_day_in_the_pages_title(title: str, published: str | None) -> None:
    page = f"<html lang=en><title>{title}</title><body><article><h1>The Long Ferry</h1>{TEXT}</article>"
    assert extract(page.encode(), "https://filmpaper.example/2018/03/15/a-talk/").published_at == (
        published or "2018-03-15"
    )


@pytest.mark.parametrize(
    ("side", "published"),
    [
        ("<div><b>Source</b><br>Published on 10 March 2025</div>", "2025-03-10"),
        ("<div>Published on 10 March 2025</div><div>Posted 11 March 2025</div>", None),
        ("<div>Opens on 10 March 2025</div>", None),
    ],
)
def test_a_labelled_day_beside_the_article(side: str, published: str | None) -> None:
    links = "".join(f"<p><a href='/{number}'>Another ferry, number {number}</a></p>" for number in range(12))
    assert dates(end=f"</article><aside>{links}{side}</aside>")[0] == published
