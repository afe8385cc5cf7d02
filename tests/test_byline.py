"""Who wrote an article: bylines as publications print and declare them, and what is nobody's name."""

import html
import json
from collections.abc import Callable

import pytest

from extractors import extract
from extractors.byline_words import byline_patterns, may_announce, table

TEXT = "".join(
    f"<p>{'The crew waited for the ferry while the light went, and nobody had brought a coat. ' * 4}</p>"
    for _ in range(3)
)


def authors(
    byline: str = "", head: str = "", end: str = "", url: str = "https://filmpaper.example/a-talk/"
) -> list[str]:
    page = (
        f"<html lang=en><head><title>The Long Ferry</title><meta property='og:site_name' content='Film Paper'>{head}</head>"
        f"<body><article><h1>The Long Ferry</h1>{byline}<div class='entry-content'>{TEXT}</div>{end}</article></body></html>"
    )
    return list(extract(page.encode(), url).authors)


def declared(author: object, **more: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The Long Ferry", "author": author}
    return f"<script type='application/ld+json'>{json.dumps(data | more)}</script>"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<p>By Ada Reel</p>", "Ada Reel"),
        ("<p>by Ada Reel | March 10, 2025</p>", "Ada Reel"),
        ("<p>By Ada Reel and Bo Lindqvist</p>", "Ada Reel|Bo Lindqvist"),
        ("<p>By Ada Reel, Harbour Oval</p>", "Ada Reel"),
        ("<p>Thought Leadership</p><p>May 3, 2024</p>", ""),
        ("<p>Case Studies | May 3, 2024</p>", ""),
        (
            "<ul class=authors><li><div rel=author>Ada Reel</div></li><li><div rel=author>Bo Lund</div></li></ul>",
            "Ada Reel|Bo Lund",
        ),
        ("<div class=author>Ada Reel, Harbour Oval</div>", "Ada Reel"),
        ("<p>By Ada Reel, Bo Lindqvist</p>", "Ada Reel|Bo Lindqvist"),
        ("<p>By Ada Reel, Bo Lindqvist &amp; Cy O’Hara</p>", "Ada Reel|Bo Lindqvist|Cy O’Hara"),
        ("<p>Words by Ada Reel</p>", "Ada Reel"),
        ("<p>Written by: <a href=/authors/ada>Ada Reel</a>, <span>Senior Appliance Tester</span></p>", "Ada Reel"),
        ("<p>By Ada Reel, Registered Dietitian</p>", "Ada Reel"),
        ("<p>This is a guest post by Ada Reel of Northgate Heating.</p>", "Ada Reel"),
        ("<p>By Ada Reel, Executive Editor, Reel Letter</p>", "Ada Reel"),
        ("<p>By Ada Reel, Staff Writer, Ben Lindqvist, Critic</p>", "Ada Reel|Ben Lindqvist"),
        ("<p>By Ada Reel, Fellow of Boats; Bo Lindqvist, Chair of Lamps</p>", "Ada Reel|Bo Lindqvist"),
        (
            "<footer>by <span>Ada Reel</span> and <span>Bo Lindqvist</span> on 3 March 2024 in Boats Permalink</footer>",
            "Ada Reel|Bo Lindqvist",
        ),
        (
            "<ul class=bylines><li>By <a href=/author/ada>Ada Reel</a></li><li>Reviewed by <a href=/author/bo>Bo Lindqvist</a></li></ul>",
            "Ada Reel",
        ),
        ("<p><span>By Ada Reel, Northgate Heating</span><span>Corporate Accounts</span></p>", "Ada Reel"),
        (
            "<p>Reporting by Ada Reel in Leeds and Bo Lindqvist in Bath; Editing by Cy O’Hara</p>",
            "Ada Reel|Bo Lindqvist",
        ),
        ("<p>By Ada Reel, Bo Lindqvist, Senior Testers</p>", "Ada Reel|Bo Lindqvist"),
        ("<div><span>By Ada Reel</span><span>Updated: March 10, 2025</span></div>", "Ada Reel"),
        ("<p class='author'>Guest contributor Ada Reel</p>", "Ada Reel"),
        ("<p>Texto de Ada Reel</p>", "Ada Reel"),
        ("<p>Interview: Ada Reel, photo: Bo Lund</p>", "Ada Reel"),
        ("<p>Interview: Ada Reel</p>", ""),
        ("<p>By Ada Reel, Director, Office of Measures</p>", "Ada Reel"),
        ("<p>Recensie: Ada Reel</p><p>10 maart 2025</p>", "Ada Reel"),
        ("<p>Review: Anna Karenina</p>", ""),
        ("<p>構成・文／高瀬真由 撮影／西村亮</p>", "高瀬真由"),
        ("<div><b>Ada Reel</b><i>Leeds</i></div><p>March 10, 2025</p>", "Ada Reel"),
        ("<p>Ada Reel</p><p>Film Paper</p><p>@adareel</p><p>March 10, 2025</p>", "Ada Reel"),
        ("<p>Interview by Ada Reel</p>", "Ada Reel"),
        ("<p>Posted by Ada Reel on Mar 3, 2025</p>", "Ada Reel"),
        ("<div class='story-byline'>Posted by ReelAda on Friday December 19, 2025</div>", "ReelAda"),
        ("<div class='byline'>By <a href='/author/ada-reel/'>Ada Reel</a>, Senior Film Critic</div>", "Ada Reel"),
        (
            "<div class='byline'>By <a href='/author/ada/'>Ada Reel</a>, <a href='/author/bo/'>Bo Lindqvist</a></div>",
            "Ada Reel|Bo Lindqvist",
        ),
        ("<span class='author vcard'><a class='url fn n' href='/author/ada-reel/'>Ada Reel</a></span>", "Ada Reel"),
        ("<a rel='author' href='/author/ada-reel/'>Ada Reel</a>", "Ada Reel"),
        ("<span itemprop='author'><span itemprop='name'>Ada Reel</span></span>", "Ada Reel"),
        ("<div>Written by</div><div>Ada Reel</div>", "Ada Reel"),
        ("<p>Author:</p><p>Ada Reel</p>", "Ada Reel"),
        ("<p>Von Jana Köster</p>", "Jana Köster"),
        ("<p>Eingestellt von Jana Köster um 10:15</p>", "Jana Köster"),
        ("<p>Par Amélie Joubert</p>", "Amélie Joubert"),
        ("<p>Propos recueillis par Amélie Joubert</p>", "Amélie Joubert"),
        ("<p>Por Lucía Arrébola</p>", "Lucía Arrébola"),
        ("<p>di Chiara Bellini</p>", "Chiara Bellini"),
        ("<p>Door Sanne de Wit</p>", "Sanne de Wit"),
        ("<p>Автор: Анна Петрова</p>", "Анна Петрова"),
        ("<p>取材・文：高瀬みお</p>", "高瀬みお"),
        ("<p>As told to Ada Reel</p>", "Ada Reel"),
        ("<p>By Ada Reel, Bo Lindqvist, and Cy O’Hara</p>", "Ada Reel|Bo Lindqvist|Cy O’Hara"),
        ("<p>Text: Jana Köster</p>", "Jana Köster"),
        ("<p>Text by the water</p>", ""),
        ("<p>Yazar: Derya Aksoy</p>", "Derya Aksoy"),
        ("<p>作者：王小明　2025-03-11 10:00</p>", "王小明"),
        ("<p>김민수 기자</p>", "김민수"),
        ("<p>di <b>Chiara Bellini</b> 11 marzo 2025</p>", "Chiara Bellini"),
        ("<p>Door Sanne de Wit op 11 maart 2025</p>", "Sanne de Wit"),
        ("<p class=byline>Ada Reel (@adareel)</p>", "Ada Reel"),
        (
            "<div class=byline><a class='author url fn' href=/author/a>Ada Reel</a>, <a class='author url fn' href=/author/b>Bo Lindqvist</a></div>",
            "Ada Reel|Bo Lindqvist",
        ),
        ("<p>文＝高瀬みお</p>", "高瀬みお"),
        ("<p>Words: Ada Reel Photographs: Bo Lindqvist</p>", "Ada Reel"),
        ("<p>19 Feb 2024 Ada Reel</p>", "Ada Reel"),
        ("<p>Ada Reel · Posted Sept. 9, 2024, 3:00 p.m. ET</p>", "Ada Reel"),
        ("<p>Posted Monday 19 Feb 2024</p>", ""),
        ("<p>By Film Paper Staff</p>", "Film Paper Staff"),
        ("<p>By the Associated Press</p>", ""),
        ("<p>By: Agence France-Presse</p>", ""),
        ("<p>by Holly</p>", "Holly"),
        ("<small>by Tuesday</small>", ""),
        ("<div class='byline'>By Film Paper</div>", ""),
        ("<span class='author'>admin</span>", ""),
        ("<p>By Friday the set was gone.</p>", ""),
    ],
)
def test_printed(byline: str, expected: str) -> None:
    assert "|".join(authors(byline)) == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ({"@type": "Person", "name": "Ada Reel"}, "Ada Reel"),
        (
            [{"@type": "Person", "name": "Ada Reel"}, {"@type": "Person", "name": "Bo Lindqvist"}],
            "Ada Reel|Bo Lindqvist",
        ),
        ({"@type": "Person", "name": ["Ada Reel", "Bo Lindqvist"]}, "Ada Reel|Bo Lindqvist"),
        ("Ada Reel", "Ada Reel"),
        ({"@type": "Person", "name": "By Ada Reel"}, "Ada Reel"),
        ({"@type": "Person", "name": "Ada Reel, Staff Writer"}, "Ada Reel"),
        ({"@type": "Person", "name": "Dr. Ada Reel"}, "Dr. Ada Reel"),
        ({"@type": "Organization", "name": "Film Paper"}, ""),
        ({"@type": "Person", "name": "Film Paper"}, ""),
        ({"@type": "Person", "name": "Harbour Clinic"}, ""),
        ({"@type": "Person", "name": "Editorial Team"}, ""),
        ({"@type": "Person", "name": ""}, ""),
        (None, ""),
        (7, ""),
    ],
)
def test_declared(author: object, expected: str) -> None:
    assert "|".join(authors(head=declared(author))) == expected


def test_a_printed_byline_completes_a_declared_one() -> None:
    byline = "<div>Written by Dr Ada Reel, Bo Lindqvist, Cy O’Hara</div>"
    assert authors(byline, declared({"@type": "Person", "name": "Ada Reel"})) == [
        "Dr Ada Reel",
        "Bo Lindqvist",
        "Cy O’Hara",
    ]


@pytest.mark.parametrize("login", ["amarrowby", "auberonm", "marrowby"])
def test_a_printed_name_gives_in_full_whom_a_login_stands_for(login: str) -> None:
    byline = "<div class=author>By <a rel=author href=/author/am>Auberon Marrowby</a></div>"
    assert authors(byline, declared({"@type": "Person", "name": login})) == ["Auberon Marrowby"]


def test_a_printed_byline_of_somebody_else_does_not() -> None:
    assert authors("<p>By Bo Lindqvist</p>", declared({"@type": "Person", "name": "Ada Reel"})) == ["Ada Reel"]


def test_every_meta_of_a_name_counts() -> None:
    head = "".join(f"<meta name='citation_author' content='{name}'>" for name in ("Ada Reel", "Bo Lindqvist"))
    assert authors(head=head) == ["Ada Reel", "Bo Lindqvist"]


@pytest.mark.parametrize(
    "end",
    [
        "<p>Check out more of Ada Reel’s articles.</p>",
        "<p>Read more from Ada Reel’s reviews</p>",
        "<p><em>Interview conducted by Ada Reel in Leith.</em></p>",
        "<div class='author-box'><h4>About the author</h4><h5>Ada Reel</h5><p>She writes about boats.</p></div>",
        "<div class='post-end'>This interview was written by Ada Reel, who lives in Leith.</div>",
    ],
)
def test_stock_phrases_below(end: str) -> None:
    assert authors(end=end) == ["Ada Reel"]


@pytest.mark.parametrize(
    "end",
    [
        "<div class='comments'><p>By Zed Trollope</p><p>I liked it.</p></div>",
        "<div class='related'><p>By Zed Trollope</p></div>",
        "<footer><p>Site by Zed Trollope</p></footer>",
    ],
)
def test_names_of_others(end: str) -> None:
    assert authors(end=end) == []


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<p>September 5, 2024 By Ada Reel and Bo Lindqvist Leave a Comment</p>", "Ada Reel|Bo Lindqvist"),
        ("<p>By Ada Reel in Cannes</p>", "Ada Reel"),
        ("<div><a href=/autor/ada-reel/>Ada Reel</a></div>", "Ada Reel"),
        ("<p><span>By <a href=/contributor/ada>Ada Reel</a></span><span>Photography by <a href=/contributor/bo>Bo Quay</a></span></p>", "Ada Reel"),
        ("<div>Ada Reel</div><div>•</div><div>February 14, 2024</div>", "Ada Reel"),
        ("<p>Ada Reel · 3 days ago · 5 min read</p>", "Ada Reel"),
        ("<p>Publié le 11/03/2025 à 08:30, mis à jour le 12/03/2025</p><p>Ada Reel</p>", "Ada Reel"),
        ("<div>Long Read</div><p>On the water.</p>", ""),
        ("<script>dataLayer.push({'pagePostAuthor':'Ada Reel'});</script>", "Ada Reel"),
        ('<script type="application/json">{"props":{"article":{"author":{"id":3,"name":"Ada Reel"}}}}</script>', "Ada Reel"),
        ('<script>x = [{"author":"Ada Reel"},{"author":"Bo Quay"}]</script>', ""),
        ('<script>x = {"author":"admin"}</script>', ""),
    ],
)  # fmt: skip
def test_a_weaker_place(byline: str, expected: str) -> None:
    assert authors(byline) == [name for name in expected.split("|") if name]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<p>By The Harbour Team</p>", "The Harbour Team"),
        ("<p>Posted by the Editorial Team</p>", "the Editorial Team"),
        ("<div class=byline>The Editors</div>", "The Editors"),
        ("<span class=author><a rel=author href=/author/desk>Newsroom</a></span>", "Newsroom"),
        ("<p>By Ada Reel and the Film Paper Staff</p>", "Ada Reel|the Film Paper Staff"),
        ("<p>By Ada Reel, Film Paper Staff</p>", "Ada Reel"),
        ("<p>Harbour Team</p><p>March 3, 2024</p>", "Harbour Team"),
        ("<p>Von der Redaktion</p>", "der Redaktion"),
        ("<p>Autor: Kulturredaktion</p>", "Kulturredaktion"),
        ("<p>Par la rédaction</p>", "la rédaction"),
        ("<p>Redacción | 10/03/2025</p>", "Redacción"),
        ("<p>Por Redacción Butaca</p>", "Redacción Butaca"),
        ("<p>a cura della Redazione</p>", "Redazione"),
        ("<p>Autor: Redakcja</p>", "Redakcja"),
        ("<p>Door de redactie</p>", "de redactie"),
        ("<p>Автор: Редакция</p>", "Редакция"),
        ("<p>文：シネマ通信編集部</p>", "シネマ通信編集部"),
        ("<p>Written byAda Reel</p>", "Ada Reel"),
        ("<p>by Ada Reel <span>last winter</span></p>", "Ada Reel"),
        ("<p>取材・文：シネマ編集部　写真：小野寺リク</p>", "シネマ編集部"),
        ("<p>입력 2024.11.03 09:20 박서윤 기자</p>", "박서윤"),
        ("<div><span>Words</span><span>Ada Reel</span></div>", "Ada Reel"),
        ("<p>Tekst Femke Aarts Beeld Koen Bos</p>", "Femke Aarts"),
        ("<h3>Words Matter Most</h3>", ""),
        ("<p>11. června 2024 7:15 Autor: Ivana Holubová</p>", "Ivana Holubová"),
        ("<p>2024-05-09 08:30 来源：水车网 作者：林晚舟 责任编辑：周河</p>", "林晚舟"),
        ("<p>Illustrated by Mae Holt</p><p>Ada Reel</p><p>19.03.24</p>", "Ada Reel"),
        ("<p>Photo by Bo Lund</p>", ""),
        ("<div><span>By Ada Reel</span><span>June 4, 2024</span></div>", "Ada Reel"),
        ("<div><span>By Ada Reel</span><span>4 June 2024</span></div>", "Ada Reel"),
        ("<div><a href=/autor/rui>Rui Salgado</a> (texto) e <a href=/autor/ze>Zé Pinho</a> (fotografia)</div>", "Rui Salgado"),
        ("<p>By Edith von Storm</p>", "Edith von Storm"),
        ("<p>By Fotis Bildt</p>", "Fotis Bildt"),
        ("<p>Medically reviewed by Bo Lund</p>", ""),
        ("<div class=byline><a href=/@a>Ada Reel</a> and <a href=/@b>Bo Lund</a> Oct 22, 2022</div>", "Ada Reel|Bo Lund"),
        ("<p class=author>Opracowała: Halina Brzoza</p>", "Halina Brzoza"),
        ("<p class=author>Photo: Bo Lund</p>", ""),
        ("<div class=byline><b>Ada Reel</b><a href=mailto:a@b.example>a@b.example</a></div>", "Ada Reel"),
        ("<p class=yazar>Haber Merkezi</p>", "Haber Merkezi"),
        ("<div>Redacción Cultura / EFE</div><div>Madrid - 14/08/2024</div>", "Redacción Cultura"),
        ("<p>Bo Quay, as told to Ada Reel</p>", ""),
        ("<p>By Bo Quay, as told to Ada Reel</p>", "Bo Quay|Ada Reel"),
        ("<p>By Reuters</p>", ""),
        ("<p>By Staff Writer</p>", ""),
        ("<p>By Film Paper</p>", ""),
        ("<p>Meet the Team</p><p>March 3, 2024</p>", ""),
        ("<p>By the time that the team arrived, all was over</p>", ""),
    ],
)  # fmt: skip
def test_a_collective_that_signs(byline: str, expected: str) -> None:
    assert "|".join(authors(byline)) == expected


@pytest.mark.parametrize(
    "head",
    [
        declared({"@type": "Organization", "name": "Film Paper Staff"}),
        declared({"@type": "Person", "name": "Editorial Team"}),
        "<meta name=author content='Editorial Team'>",
    ],
)
def test_a_collective_that_is_only_declared_signs_nothing(head: str) -> None:
    assert authors(head=head) == []
    assert authors("<p>By Editorial Team</p>", head) == ["Editorial Team"]


def test_a_collective_that_a_system_names_gives_way_to_who_signs() -> None:
    head = "<meta name=author content=redactie>"
    assert authors(head=head, end="<p>Tekst: Ada Reel</p><p>Foto’s: Bo Lund</p>") == ["Ada Reel"]
    assert authors(head=head.replace("redactie", "Ada"), end="<p>Tekst: Bo Lund</p>") == ["Ada"]


def test_a_collective_that_is_declared_as_an_organisation_and_printed_signs() -> None:
    assert authors("<p>By The Harbour Team</p>", declared({"@type": "Organization", "name": "The Harbour Team"})) == [
        "The Harbour Team"
    ]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<p>– Ada Reel</p>", "Ada Reel"),
        ("<p>– Ada Reel</p><ul><li><a href=/3>Day Three by Fay Winters</a></li></ul>", "Ada Reel"),
        ("<p><em>Ada Reel is a writer in Leeds.</em></p>", "Ada Reel"),
        ("<p>Ada Reel (@adareel) covers theatre for Film Paper.</p>", "Ada Reel"),
        ("<p>Words: Ada Reel</p>", "Ada Reel"),
        ("<p>Text: Ada Reel / Photos: Bo Lund</p>", "Ada Reel"),
        ("<p>Photos: Bo Lund / Text: Ada Reel</p>", "Ada Reel"),
        ("<div><h4>Ada Reel</h4><p>She writes about boats.</p></div>", "Ada Reel"),
        ("<p>Jana Köster ist freie Journalistin in Bremen.</p>", "Jana Köster"),
        ("<p>Amélie Joubert est journaliste à Brest.</p>", "Amélie Joubert"),
        ("<p>Ada Reel is a writer. Bo</p><p>Cy Poe is a journalist.</p>", ""),
        ("<p>Ada Reel is a boat builder in Leeds.</p>", ""),
        ("<blockquote><p>— Ada Reel</p></blockquote>", ""),
        (
            "<h4>Ada Reel</h4><p>Ada Reel leads the shipping team at Quayworks and has been there since 2010.</p>",
            "Ada Reel",
        ),
        ("<h4>Harbour Oval</h4><p>Harbour Oval leads to the quay and has been there since 1910.</p>", ""),
        ("<p>Yours sincerely,</p><p>Ada Reel</p>", "Ada Reel"),
        ("<p>Best wishes,<br>Ada Reel<br>Director</p>", "Ada Reel"),
        ("<div class=author-bio><p><b>Ada Reel</b> is head of shipping at Quayworks.</p></div>", "Ada Reel"),
        ("<p>Press contact:</p><p>Ada Reel</p><p>Press Officer</p>", ""),
    ],
)
def test_who_signs_below_the_text(end: str, expected: str) -> None:
    assert "|".join(authors(end=end)) == expected


def test_a_person_of_the_article_does_not_sign_it() -> None:
    named = f"<p>{'Ada Reel had the ferry painted before anybody else was awake, and then again. ' * 3}</p>"
    assert authors(named, end="<p>Ada Reel is a writer in Leeds.</p>") == []


def test_a_person_in_json_ld_that_cannot_be_read() -> None:
    head = '<script type="application/ld+json">{"author":{"@type":"%s","name":"Ada Reel"},}</script>'
    assert authors(head=head % "Person") == ["Ada Reel"]
    assert authors(head=head % "Organization") == []


def test_a_byline_stands_before_the_text_though_a_section_repeats_the_headline() -> None:
    page = (
        "<html lang=en><head><title>Five Ferries of 2025</title></head><body><p>Five Ferries of 2025</p><p>By Ada Reel</p><div>"
        f"{TEXT}<h2>Five Ferries of 2025</h2>{TEXT}</div></body></html>"
    )
    assert extract(page.encode(), "https://filmpaper.example/ferries").authors == ("Ada Reel",)


def test_a_work_that_the_title_names_is_no_critic() -> None:
    page = (
        "<html lang=en><head><title>Anna Karenina | Film Paper</title></head><body><article><h1>A Train Again</h1>"
        f"<p>Review: Anna Karenina</p><p>March 10, 2025</p>{TEXT}</article></body></html>"
    )
    assert extract(page.encode(), "https://filmpaper.example/train").authors == ()


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<p>March 3, 2025 / in Boats / by Ada Reel</p>", "Ada Reel"),
        ("<p>Last updated: March 3, 2025 by Ada Reel</p>", "Ada Reel"),
        ("<p>Medically reviewed by <b>Dr. Bo Lund</b> — Written by <a href=/team/ada>Ada Reel</a> on March 3, 2025</p>", "Ada Reel"),
        ("<p>Written &amp; medically reviewed by <b>Dr. Ada Reel</b><br>MBBS · 20 years at sea</p>", "Dr. Ada Reel"),
        ("<div><span>March 3, 2025</span><span>5 min read</span><span>Ada Reel, PhD</span></div>", "Ada Reel"),
        ("<p>Ada Reel, Bo Lund, and Una Calder<br>March 3, 2025</p>", "Ada Reel|Bo Lund|Una Calder"),
        ("<p>Ada Marsh | March 3, 2025 | Boats</p>", "Ada Marsh"),
        ("<p>in Boats | March 3, 2025</p>", ""),
        ("<p>San Francisco – March 3, 2025</p>", ""),
        ("<div><a href=/blog/category/deep-water>Deep Water</a><span>March 3, 2025</span></div>", ""),
        ("<p>Ada Reel</p><p>Senior Boat Critic</p>", "Ada Reel"),
        ("<p>Ada Reel</p><p>The director of the ferry film</p>", ""),
        ("<p>Guest post by Ada Reel of Reel Gardens</p>", "Ada Reel"),
        ("<p>Contributed by Ada Reel, Reel Gardens LLC</p>", "Ada Reel"),
        ("<p>By Ada Reel for Film Paper</p>", "Ada Reel"),
        ("<p>From the desk of Ada Reel</p>", "Ada Reel"),
        ("<p>ADA REEL MARCH 3, 2025</p>", "ADA REEL"),
        ("<p>Ada Reel, March 3 2025</p>", "Ada Reel"),
        ("<p>Ada Reel, Contributing Writer</p>", "Ada Reel"),
        ("<p>By Ada Reel Jr.</p>", "Ada Reel Jr."),
        ("<figure><img src=a.jpg><figcaption>Ada Reel</figcaption></figure><p>March 3, 2025</p>", ""),
        ("<p>Posted: March 3, 2025 | By: Ada R.</p>", "Ada R."),
        ("<p>Words and photos by Ada Reel</p>", "Ada Reel"),
        ("<p>Photos and video by Ada Reel</p>", ""),
    ],
)  # fmt: skip
def test_parts_of_a_line(byline: str, expected: str) -> None:
    assert "|".join(authors(byline)) == expected


@pytest.mark.parametrize(
    "end",
    [
        "<h3>About the Author</h3><p>Ada Reel lives in Leeds with two boats.</p>",
        "<h4>Meet the writer</h4><strong>Ada Reel</strong><p>Ada has two boats.</p>",
        "<p><b>Author bio:</b> Ada Reel lives in Leeds.</p>",
        "<div class=author-bio><h4>Ada Reel</h4><p>Film critic, owner of two boats.</p></div>",
    ],
)
def test_an_author_who_is_announced_below(end: str) -> None:
    assert authors(end=end) == ["Ada Reel"]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<p>by: Laurie Oates</p><p>10 May 2015</p>", "Laurie Oates"),
        ("<p class='byline'>by <a rel=author href=/author/dg>Dan Goode</a> - <span class='date' >Apr 16, 2015 8:02 pm UTC</span></p>", "Dan Goode"),
        ("<p>Texte : Nadine Colin / Photos : Luc Roy</p>", "Nadine Colin"),
        ("<p>Ada Reel for The Gazette</p><p>March 10, 2025</p>", "Ada Reel"),
        ("<div><a href=/staff/ada>Ada Reel</a> | <a href=/contributor/bo>Bo Quay</a></div>", "Ada Reel|Bo Quay"),
        ("<p>By Ada Reel | areel@paper.example | Staff Writer</p>", "Ada Reel"),
        ("<p>BY ADA REEL, SENIOR EDITOR</p>", "ADA REEL"),
        ("<p>By: Ada Reel - Posted: March 3, 2025</p>", "Ada Reel"),
        ("<p>Written By Ada Reel On March 3, 2025</p>", "Ada Reel"),
        ("<p>Posted on March 3, 2025 by Ada Reel in Reviews</p>", "Ada Reel"),
        ("<p>Published on March 3, 2025 | Written by Ada Reel</p>", "Ada Reel"),
        ("<p>Von Nora Blum, dpa</p>", "Nora Blum"),
        ("<p>Von Nora Blum (Text) und Tim Voss (Fotos)</p>", "Nora Blum"),
        ("<p>Nora Blum | 11.03.2024</p>", "Nora Blum"),
        ("<p>Interview: Nora Blum | Fotos: Tim Voss</p>", "Nora Blum"),
        ("<p>Das Gespräch führte Nora Blum.</p>", "Nora Blum"),
        ("<p>Das Gespräch führte Nora Blum. „Nordkai“ läuft ab 3. Oktober.</p>", "Nora Blum"),
        ("<p>（取材・文／編集部）</p>", "編集部"),
        ("<p>PAR: Then who did?</p>", ""),
        ("<p>By Prof. Ada Reel</p>", "Prof. Ada Reel"),
        ("<p>Aufgezeichnet von Nora Blum</p>", "Nora Blum"),
        ("<p>Propos recueillis par Nadine Colin, à Lyon</p>", "Nadine Colin"),
        ("<p>Nadine Colin, envoyée spéciale à Cannes</p><p>Publié le 11 mars 2024</p>", "Nadine Colin"),
        ("<p>Por Carla Méndez, enviada especial</p>", "Carla Méndez"),
        ("<p>Carla Méndez / Sevilla / 11 MAR 2024</p>", "Carla Méndez"),
        ("<p>Entrevista de Carla Méndez</p>", "Carla Méndez"),
        ("<p>dal nostro inviato Luca Moretti</p>", "Luca Moretti"),
        ("<p>di Luca Moretti, inviato a Venezia</p>", "Luca Moretti"),
        ("<p>Intervista di Luca Moretti</p>", "Luca Moretti"),
        ("<p>Rozmawiał Michał Zawada</p>", "Michał Zawada"),
        ("<p>rozmawia Michał Zawada, fot. Jan Lis</p>", "Michał Zawada"),
        ("<p>Tekst: Joris van Dam, foto’s: Lotte Smit</p>", "Joris van Dam"),
        ("<p>Door Joris van Dam en Lotte Smit</p>", "Joris van Dam|Lotte Smit"),
        ("<p>Av Ingrid Solheim og Tor Vik</p>", "Ingrid Solheim|Tor Vik"),
        ("<p>Af Mette Holm, mh@avis.example</p>", "Mette Holm"),
        ("<p>Беседовала Анна Лесная</p>", "Анна Лесная"),
        ("<p>Интервью: Анна Лесная</p><p>Фото: Пётр Громов</p>", "Анна Лесная"),
        ("<p>Röportaj: Elif Karataş</p>", "Elif Karataş"),
        ("<p>聞き手：佐藤美咲</p>", "佐藤美咲"),
        ("<p>（文・写真 佐藤美咲）</p>", ""),
        ("<p>文／王小明　圖／陳大文</p>", "王小明"),
        ("<p>記者／王小明</p>", "王小明"),
        ("<p>글 이수민 사진 김철수</p>", "이수민"),
        ("<p>이수민 기자 = 서울</p>", "이수민"),
        ("<p>Ada Reel, Bo Quay</p><p>March 10, 2025</p>", "Ada Reel|Bo Quay"),
        ("<p>Ada Reel and Bo Quay</p><p>March 10, 2025</p>", "Ada Reel|Bo Quay"),
        ("<p>By Ann, Greg and Nell Ashdown</p>", "Ann Ashdown|Greg Ashdown|Nell Ashdown"),
        ("<p>Von Karl und Ute Berger</p>", "Karl Berger|Ute Berger"),
        ("<p>By J. R. Reel and A. B. de Souza</p>", "J. R. Reel|A. B. de Souza"),
        ("<p>By Ada Reel Published: 3 March 2025</p>", "Ada Reel"),
        ("<div><span class=by>By</span> <span><a href=/by/ada-reel>Ada Reel</a></span></div>", "Ada Reel"),
        ("<div>Author</div><div>Ada Reel</div><div>Published</div><div>March 10, 2025</div>", "Ada Reel"),
        ("<div class=post-author><img alt=''><div>Ada Reel</div><div>Co-founder</div></div>", "Ada Reel"),
        ("<p>A guest post by Ada Reel</p>", "Ada Reel"),
        ("<p>Ada Reel<br>Film Critic</p>", "Ada Reel"),
        ("<p>Reviewed by Ada Reel</p>", "Ada Reel"),
        ("<p>Review by Ada Reel, March 3, 2025</p>", "Ada Reel"),
        ("<p>Ada Reel | @adareel</p><p>March 10, 2025</p>", "Ada Reel"),
        ("<p>Ada Reel 10th March 2025</p>", "Ada Reel"),
        ("<p>Mar 10, 2025 — by Ada Reel in Reviews</p>", "Ada Reel"),
        ("<p>Submitted by Ada Reel on Sun, 03/10/2024 - 10:00</p>", "Ada Reel"),
        ("<address>Ada Reel</address><time datetime=2025-03-10>March 10, 2025</time>", "Ada Reel"),
        ("<p>Story and photos by Ada Reel</p>", "Ada Reel"),
        ("<p>Text und Fotos: Nora Blum</p>", "Nora Blum"),
        ("<p>Text & Fotos: Nora Blum</p>", "Nora Blum"),
        ("<p>Teksti ja kuvat: Aino Lainela</p>", "Aino Lainela"),
        ("<p>Text och foto: Karin Ström</p>", "Karin Ström"),
        ("<p>Texte et photos : Nadine Colin</p>", "Nadine Colin"),
        ("<p>Testo e foto di Luca Moretti</p>", "Luca Moretti"),
        ("<p>Texto y fotos: Carla Méndez</p>", "Carla Méndez"),
    ],
)  # fmt: skip
def test_a_manner_of_the_trade(byline: str, expected: str) -> None:
    assert "|".join(authors(byline)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "<p>Directed by Ada Reel</p>",
        "<p>A film by Ada Reel</p>",
        "<p>Film von Karl Mai</p>",
        "<p>Based on the novel by Ada Reel</p>",
        "<p>Photo by Ada Reel</p><p>March 10, 2025</p>",
        "<p>Photo: Ada Reel</p><p>March 10, 2025</p>",
        "<p>Foto di Luca Moretti</p>",
        "<p>Starring Ada Reel and Bo Quay</p>",
        "<p>Image courtesy of Ada Reel</p>",
        "<p>Edited by Ada Reel</p>",
        "<p>Translated by Ada Reel</p>",
        "<p>Music by Ada Reel</p>",
        "<p>Regie: Karl Mai</p>",
        "<p>Un film de Nadine Colin</p>",
        "<p>La storia di Marco Polo</p>",
        "<p>The House by Sea Lane</p>",
        "<p>Presented by Harbour Bank</p>",
        "<p>Sponsored by Harbour Bank</p>",
        "<p>Published by Reel Press</p>",
        "<p>Source: Reuters</p>",
        "<p>Quelle: Karl Mai</p>",
        "<p>Tags: Ada Reel, Bo Quay</p>",
        "<p>Category: Film Reviews</p><p>March 10, 2025</p>",
        "<p>Section: Film Reviews</p><p>March 10, 2025</p>",
        "<p>New York</p><p>March 10, 2025</p>",
        "<p>Film Reviews</p><p>March 10, 2025</p>",
        "<p>Los Angeles, March 10, 2025</p>",
        "<p>Long Read</p><p>March 10, 2025</p>",
        "<p>Top Stories</p><p>March 10, 2025</p>",
        "<p>March 10, 2025 | Film Festival</p>",
        "<p>March 10, 2025 in Film Reviews</p>",
        "<p>Kino Kritik</p><p>10. März 2025</p>",
        "<p>Watch Now</p><p>March 10, 2025</p>",
        "<p>Breaking News</p><p>March 10, 2025</p>",
        "<p>Location: Sao Paulo</p><p>March 10, 2025</p>",
        "<p>Starring: Ada Reel</p>",
        "<p>With: Ada Reel</p>",
        "<p>Cast: Ada Reel, Bo Quay</p>",
        "<p>Podcast host: Ada Reel</p>",
        "<p>Press Release</p><p>March 10, 2025</p>",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert authors(line) == []


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<footer>This entry was posted in Reviews and tagged boats by Ada Reel. Bookmark the permalink.</footer>", "Ada Reel"),
        ("<p class='meta'>Dieser Beitrag wurde am 6. Februar 2022 von Jana Köster unter Kritik veröffentlicht.</p>", "Jana Köster"),
        ("<p class='pie'>Esta entrada fue publicada en Cine por Lucía Arrébola el 11 junio, 2018.</p>", "Lucía Arrébola"),
        ("<p>This book was published in 1962 by nobody.</p>", ""),
        ("<div class='card'><h3><a href='/other/'>Another Ferry</a></h3><span class='post-author'>Zed Trollope</span></div>", ""),
        ("<p>— Propos recueillis par Amélie Joubert, Film Paper</p>", "Amélie Joubert"),
        ("<p>tekst Sanne de Wit, foto’s Bram Kuik</p>", "Sanne de Wit"),
    ],
)  # fmt: skip
def test_below_the_text(end: str, expected: str) -> None:
    assert "|".join(authors(end=end)) == expected


def test_the_last_line_typed_with_the_text_is_a_signature() -> None:
    page = f"<html lang=en><head><title>The Long Ferry</title></head><body><article><h1>The Long Ferry</h1>{TEXT}<p>Ada Reel</p>"
    assert extract(page.encode(), "https://filmpaper.example/a").authors == ("Ada Reel",)
    talked = page.replace("and nobody had", "and Reel had")
    assert extract(talked.encode(), "https://filmpaper.example/a").authors == ()


def test_a_person_in_json_ld_may_have_her_name_in_parts() -> None:
    assert authors(head=declared({"@type": "Person", "givenName": "Ada", "familyName": "Reel"})) == ["Ada Reel"]


def test_a_name_to_sign_in_with_gives_way_to_the_printed_one() -> None:
    assert authors("<p>Posted by Ada Reel on March 3, 2025</p>", declared({"@type": "Person", "name": "areel"})) == [
        "Ada Reel"
    ]
    assert authors("", declared({"@type": "Person", "name": "areel"})) == ["areel"]


def test_a_readers_review_has_an_author_of_its_own() -> None:
    review = "<div itemprop=review itemscope><span itemprop=author>Zed Trollope</span><meta itemprop=datePublished content=2025-03-12></div>"
    assert authors("<p>By Ada Reel, March 3, 2025</p>", end=review) == ["Ada Reel"]


def test_every_box_of_an_author_beside_the_first_counts() -> None:
    boxes = "".join(
        f"<div class=authorCol><a href=https://code.example/x class=name>{name}</a><small>{job}</small></div>"
        for name, job in (("Ada Reel", "Writer"), ("Bo Lindqvist", "Critic"), ("Zed Trollope", "Photographer"))
    )
    assert authors(f"<div>{boxes}</div>") == ["Ada Reel", "Bo Lindqvist"]


def test_a_box_about_an_author_has_the_name_in_bold_type() -> None:
    told = "has built boats, films about boats and one film in a boat, and lives in Leith with a dog that will not go aboard any of them."
    assert authors(end=f"<div class=author-meta><p><strong>Ada Reel:</strong> {told}</p></div>") == ["Ada Reel"]


def test_a_site_that_has_its_owners_name() -> None:
    head = "<meta property='og:site_name' content='Hanna Reel'>"
    page = f"<html lang=en><head><title>The Long Ferry</title>{head}</head><body><h1>The Long Ferry</h1><p>%s</p>{TEXT}</body></html>"
    for printed, expected in [("Written by Hanna Reel", ("Hanna Reel",)), ("Hanna Reel, March 10, 2025", ())]:
        assert extract((page % printed).encode(), "https://hannareel.example/a-talk/").authors == expected


def test_whom_only_systems_name_on_a_wordpress_page_is_no_author() -> None:
    head = declared({"@type": "Person", "name": "Ada Reel"})
    page = f"<html lang=en><head><title>The Long Ferry</title>{head}</head><body class='%s'><h1>The Long Ferry</h1>%s{TEXT}</body></html>"
    for name, printed, expected in [
        ("page page-id-7", "", ()),
        ("page page-id-7", "<p>By Ada Reel</p>", ("Ada Reel",)),
        ("single postid-7", "", ("Ada Reel",)),
    ]:
        record = extract((page % (name, printed)).encode(), "https://filmpaper.example/a-talk/")
        assert record.authors == expected
        assert ("/authors" in record.evidence) == bool(expected)


def test_json_ld_in_a_meta() -> None:
    content = declared({"@type": "Person", "name": "Ada Reel"}).partition(">")[2].removesuffix("</script>")
    assert authors(head=f'<meta name="script:ld+json" content="{html.escape(content)}">') == ["Ada Reel"]


def test_indexes_of_citations_name_every_author_some_surname_first() -> None:
    metas = "".join(
        f"<meta name=citation_author content='{name}'>" for name in ("Reel, Ada", "Bo Lindqvist", "O’Hara, Cy")
    )
    assert authors("<ul class='authors'><li>Ada Reel</li></ul>", metas) == ["Ada Reel", "Bo Lindqvist", "Cy O’Hara"]


def test_a_publication_with_two_words_is_not_two_authors() -> None:
    head = "<head><title>The Long Ferry</title><meta property='og:site_name' content='Wool &amp; Water'></head>"
    page = f"<html lang=en>{head}<body><h1>The Long Ferry</h1><p class=author>Wool &amp; Water</p>{TEXT}</body></html>"
    assert extract(page.encode(), "https://woolandwater.example/a-talk/").authors == ()


def test_a_customer_who_reviews_a_product_is_no_author() -> None:
    review = "<div class=reviews><div class=review><span class=review-author>%s</span> on Jan 12, 2025<p>Sings.</p></div></div>"
    assert authors(end=review % "Ada Reel") == []


@pytest.mark.parametrize("write", [str, str.upper, str.title])
def test_every_label_that_a_pattern_finds_is_worth_the_look(write: Callable[[str], str]) -> None:
    patterns, signs = byline_patterns(), table()["signs"]
    lines = [f"{write(label)}: Ada Reel" for group in ("by", "named", "written") for label in signs[group]]
    found = [line for line in lines if patterns.by.match(line) or patterns.label.match(line.removesuffix(" Ada Reel"))]
    assert found
    assert [line for line in found if not may_announce(line)] == []
