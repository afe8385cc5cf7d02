"""Bylines as they stand in the markup of whole pages: several authors side by side, what is beside them, and who signs at the end."""

import pytest

from extractors import extract

SENTENCE = (
    "The harbour lights came on one by one while the crew counted the boats again, and nobody said a word about them. "
)
TEXT = "".join(f"<p>{SENTENCE * 2}{word}</p>" for word in ("Once.", "Then.", "Later."))


def authors(byline: str = "", end: str = "", head: str = "", before: str = "", text: str = TEXT) -> str:
    page = (
        f"<html><head><title>The ferry that never came back - Quay Paper</title>{head}</head><body>{before}"
        f"<article><h1>The ferry that never came back</h1>{byline}{text}{end}</article></body></html>"
    )
    return "|".join(extract(page.encode(), "https://quaypaper.example/2019/04/ferry").authors)


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=byline>By <a href=/people/ada>Ada Reel</a>, <a href=/people/bo>Bo Lund</a></div>",
        "<p class=byline><a href=/a/1>Ada Reel</a><a href=/a/2>Bo Lund</a></p>",
        "<div class=authors><a href=/x/ada>Ada Reel</a> <a href=/x/bo>Bo Lund</a></div>",
        "<ul class=authors><li><a href=/x/ada>Ada Reel</a></li><li><a href=/x/bo>Bo Lund</a></li></ul>",
        (
            "<div class=author-list><div class=author><a href=/x/ada>Ada Reel</a><span>Reporter</span></div>"
            "<div class=author><a href=/x/bo>Bo Lund</a><span>Critic</span></div></div>"
        ),
        "<div><a rel=author href=/x/ada>Ada Reel</a> and <a rel=author href=/x/bo>Bo Lund</a></div>",
        "<p><a rel=author href=/x/ada>Ada Reel</a></p><p><a rel=author href=/x/bo>Bo Lund</a></p>",
        "<div>By <a href=/x/ada>Ada Reel</a><br><a href=/x/bo>Bo Lund</a><br>April 3, 2019</div>",
        (
            "<div itemprop=author itemscope><span itemprop=name>Ada Reel</span></div>"
            "<div itemprop=author itemscope><span itemprop=name>Bo Lund</span></div>"
        ),
        "<div class=byline><span>Por</span> <a href=/firma/1>Ada Reel</a> <a href=/firma/2>Bo Lund</a></div>",
        "<div class=byline>Ada Reel<br>Bo Lund<br>Quay Paper</div>",
        "<p class=c-author>par <a href=/x/1>Ada Reel</a> et <a href=/x/2>Bo Lund</a>, photos <a href=/x/3>Cy Ohm</a></p>",
    ],
)
def test_several_links_or_boxes_are_several_authors(byline: str) -> None:
    assert authors(byline) == "Ada Reel|Bo Lund"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<div class=byline><div>By <b>Ada Reel</b></div><div><div>Potomac Herald</div><time>Feb 7, 2017</time></div></div>", "Ada Reel"),
        ("<div class=byline>By Ada Reel<br>Quay Health News</div>", "Ada Reel"),
        ("<div class=byline><div>By <div>Ada Reel</div></div><div>Edited by <div>Bo Lund</div></div></div>", "Ada Reel"),
        ("<div class=byline>Ada Reel, QUAY TODAY</div>", "Ada Reel"),
        ("<p class=byline>Ada Reel in Lisbon and Bo Lund in Porto</p>", "Ada Reel|Bo Lund"),
        ("<p>By ADA REEL Associated Press</p>", "ADA REEL"),
        ("<p>By Quay Online Reporter</p>", ""),
        ("<p>By Rev. Ada Reel</p>", "Rev. Ada Reel"),
        ("<p><a href=/ada>Ada Reel</a> <a href=/bo>Bo Lund</a></p><p>April 3, 2019</p>", "Ada Reel|Bo Lund"),
        ("<p>By Ada Reel on Apr 3 · Film</p>", "Ada Reel"),
        ("<p>[高瀬真由，ITmedia]</p>", "高瀬真由"),
        ("<p>作者：夏小雨 林大海</p>", "夏小雨|林大海"),
        ("<p>By <a href=/bio/ada>Ada Reel</a>, Senior Counsel, QTU Homes, Data, and Technology Project</p>", "Ada Reel"),
        ("<p class=byline><a rel=author href=/writer/w>William (W.T.) Hask</a></p>", "William (W.T.) Hask"),
        ("<p>By William (Bill) Hask</p>", "William (Bill) Hask"),
        ("<p>By Ada Reel (Reuters)</p>", "Ada Reel"),
        ("<p class=author>《AR》</p>", "AR"),
        ("<p>Von Rechtsanwältin Ada Reel</p>", "Ada Reel"),
        ("<p class=author>RA Dr. Ada Reel</p>", "Dr. Ada Reel"),
        ("<p class=author>Dipl.-Ing. Ada Reel</p>", "Dipl.-Ing. Ada Reel"),
        ("<p>By Raimund Reel</p>", "Raimund Reel"),
        ("<p>By Mrs Ada Reel</p>", "Ada Reel"),
        ("<h5>1/19/2016 6:48 AM PST BY QUAY STAFF</h5>", "QUAY STAFF"),
        ("<p>12.3.2019 um 10:15 Uhr von Ada Reel</p>", "Ada Reel"),
        ("<p class=byline>By Our Foreign Staff</p>", "Our Foreign Staff"),
        ("<p>Our Foreign Staff</p>", ""),
        ("<p>Publié le 3 avril 2019 à 12:30, Ada Reel</p>", "Ada Reel"),
        ("<p>Ada Reel avec AFP</p><p>Publié le 3 avril 2019</p>", "Ada Reel"),
        ("<p>ADA REEL and BO LUND, Associated Press</p>", "ADA REEL|BO LUND"),
        ("<p>文｜夏小雨 编辑｜林大</p>", "夏小雨"),
        ("<p>记者 | 夏小雨</p>", "夏小雨"),
        ("<p>撰文丨夏小雨</p>", "夏小雨"),
        # sections, addresses, other work
        ("<p>Zone Justice | 3 avril 2019</p>", ""),
        ("<p><a href=/power/>Grid Quarrels</a> 3 April 2019</p>", ""),
        ("<p class=author><a href=/c/1>Zone Quay</a></p><p>Par Ada Reel</p>", "Ada Reel"),
        ("<p class=author>www.quaypaper.example</p>", ""),
        ("<p class=author>quaypaper.com</p>", ""),
        ("<p><span class=media-license-author>zvg</span></p>", ""),
        ("<link rel=author content='https://plus.example/+AdaReel'><p class=byline>By Ada Reel</p>", "Ada Reel"),
    ],
)  # fmt: skip
def test_a_byline_and_what_stands_beside_it(byline: str, expected: str) -> None:
    assert authors(byline) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<div><span>Ada Reel </span> | 11.08.2007 um 23:47</div>", "Ada Reel"),
        ("<div>Ada Reel | 11.08.2007</div><div>Bo Lund | 12.08.2007</div>", ""),
        ("<p><b><i>Ada Reel es geógrafa en Leith. Bo Lund es abogado y pescador</i></b></p>", "Ada Reel|Bo Lund"),
        ("<p><em>Ada Reel teaches harbours at the University of Leith.</em></p>", "Ada Reel"),
        ("<p>Ada Reel teaches harbours at the University of Leith.</p>", ""),
        ("<p><em>Grid Quarrel is a series of talks.</em></p>", ""),
        (f"<p>{SENTENCE * 2}(Ada Reel) +++</p>", "Ada Reel"),
        (f"<p>{SENTENCE * 2}(Photo: Ada Reel)</p>", ""),
    ],
)
def test_who_signs_at_the_end(end: str, expected: str) -> None:
    assert authors(end=end) == expected


def test_a_person_of_the_article_is_not_introduced_as_its_author() -> None:
    assert authors(text=f"<p>We met Ada Reel. {SENTENCE}</p>{TEXT}", end="<p><i>Ada Reel is a lawyer.</i></p>") == ""


def test_a_declared_editor_is_no_author() -> None:
    meta = "<meta name=author content=段素梅>"
    assert authors("<p>来源：蓝讯 责任编辑：段素梅</p>", head=meta) == ""
    assert authors("<p>来源：蓝讯 责任编辑：段素梅</p>", end="<p>作者︱夏夏</p>", head=meta) == "夏夏"
    assert authors(head=meta) == "段素梅"


def test_the_printed_name_is_the_whole_one() -> None:
    meta = "<meta name=author content='{}'>"
    assert authors("<p>By Nathan R.T. Reel</p>", head=meta.format("Nathan Reel")) == "Nathan R.T. Reel"
    assert authors("<p>By Dr. Ada Reel</p>", head=meta.format("Ada Reel")) == "Ada Reel"
    assert authors(end=f"<p>{SENTENCE * 2}(Ada B. Reel)</p>", head=meta.format("ada.reel")) == "Ada B. Reel"
    assert authors(head=meta.format("Quay - Party of Leith")) == ""


@pytest.mark.parametrize(
    ("declared", "byline", "expected"),
    [
        ("Ada Reel", "<p class=byline>Ada Reel<br>Bo Lund</p>", "Ada Reel|Bo Lund"),
        ("Ada Reel", "<p><a href=/1>Ada Reel</a>, <a href=/2>Bo Lund</a></p><p>April 3, 2019</p>", "Ada Reel|Bo Lund"),
        ("areel", "<p>Ada Reel</p><p>April 3, 2019</p>", "Ada Reel"),
        ("Energy Desk", "<p>By Ada Reel</p>", "Ada Reel"),
        ("Reel, Ada", "", "Ada Reel"),
        ("Stadt Hafenburg", "", ""),
        ("Ottoline Reel", "<p>Ottoline Reel</p>", "Ottoline Reel"),
    ],
)
def test_what_is_declared_is_held_against_what_is_printed(declared: str, byline: str, expected: str) -> None:
    assert authors(byline, head=f"<meta name=author content='{declared}'>") == expected


@pytest.mark.parametrize(
    "menu",
    [
        "<nav><div><span class=byline>Bo Lund</span></div></nav>",
        "<ul><li><a href=/lamps/>The worst lamp of the year</a> <span class=byline>Bo Lund</span></li></ul>",
        "<div><h1><a href=/lamps/>The worst lamp</a></h1><a class=byline href=/author/bo>Bo Lund</a></div>",
    ],
)
def test_the_byline_of_another_article_stands_with_its_headline(menu: str) -> None:
    assert authors("<p class=byline>Ada Reel</p>", before=menu) == "Ada Reel"
    assert authors(before=menu) == ""


def test_an_article_beside_the_text_has_an_author_of_its_own() -> None:
    other = (
        "<div><a href=/lamps/><span>Report</span><h2>The worst lamp of the year</h2></a> <span>Par Bo Lund</span></div>"
    )
    assert authors(f"<aside><ul><li>{other}</li></ul></aside>") == ""
