"""An article's body and headline, in themes of many kinds: what belongs to it, and what stands around it."""

import json

import pytest

from extractors import extract
from extractors.lines import read_lines
from extractors.page import parse

A = "The crew waited for the ferry while the light went, and nobody had brought a coat against the wind that evening."
B = "Mara Quill had counted on an hour of it. She got eleven minutes, and used them to film a dog on the quay instead."
C = "“That dog is the best actor in the picture,” she says now, and nobody at the table seems to want to argue with her."
TEXT = (A, B, C)
P = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)


def body(html: str, head: str = "<title>The Long Ferry – Film Paper</title>") -> tuple[str, ...]:
    page = f"<html lang=en><head>{head}</head><body>{html}</body></html>"
    return extract(page.encode(), "https://filmpaper.example/a-talk/").body


NAVIGATION = "<nav><ul><li><a href=/a>Reviews of this season’s films and series</a></li></ul></nav>"
FRAMES = {
    "article": "<article><h1>The Long Ferry</h1>{}</article>",
    "wordpress": "<main><article class='post hentry'><h1 class=entry-title>The Long Ferry</h1><div class='entry-content'>{}</div></article></main>",
    "bare": "<h1>The Long Ferry</h1>{}",
    "page builder": "<div class=row><div class=col><h1>The Long Ferry</h1></div></div><div class=row><div class=col>{}</div></div>",
    "table": "<table><tr><td><font size=5>The Long Ferry</font><br>{}</td><td><a href=/a>Home</a></td></tr></table>",
    "microdata": "<div itemscope itemtype='https://schema.org/Article'><h1 itemprop=headline>The Long Ferry</h1><div itemprop=articleBody>{}</div></div>",
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        NAVIGATION + "{}",
        "{}<aside class=sidebar><h3>Newsletter</h3><p>Every Friday we send the week’s best conversations to your inbox.</p></aside>",
        "{}<div class=comments><h3>2 Comments</h3><p>"
        + A.replace("crew", "whole crew")
        + " I was there and it was colder than that.</p></div>",
        "{}<div class=related-posts><h3>Related posts</h3><p><a href=/b>A ferryman talks about forty years of crossing the sound</a></p></div>",
        "{}<footer><p>Film Paper is made by people who like to sit in the dark and be told a story, in Leith.</p></footer>",
        "<div class='cookie-notice'><p>We use cookies to make this site work and to see how many of you are reading it today.</p></div>{}",
    ],
)
def test_the_body_in_its_frame(frame: str, around: str) -> None:
    assert body(around.format(FRAMES[frame].format(P))) == TEXT


@pytest.mark.parametrize(
    "inside",
    [
        "<figure><img src=/dog.jpg><figcaption>A dog on the quay, waiting for its second take of the evening.</figcaption></figure>",
        "<div class='wp-caption'><img src=/dog.jpg><p class='wp-caption-text'>A dog on the quay at dusk, waiting.</p></div>",
        "<div class='ad-slot'>Advertisement</div>",
        "<p>Read more: <a href=/b>A ferryman talks about forty years at sea</a></p>",
        "<p><a href=/b>A ferryman talks about forty years of crossing the sound</a></p>",
        "<div class='newsletter-signup'><p>Every Friday we send the week’s best conversations to your inbox.</p></div>",
        "<div class='sharedaddy'><h3>Share this:</h3><ul><li><a href=/f>Facebook</a></li></ul></div>",
        "<script>var a = 'The crew waited for the ferry while the light went';</script>",
        "<div style='display:none'><p>The crew waited for the ferry while nobody was looking at all.</p></div>",
    ],
)
def test_what_stands_between_paragraphs(inside: str) -> None:
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in TEXT]
    assert body(FRAMES["wordpress"].format(paragraphs[0] + inside + "".join(paragraphs[1:]))) == TEXT


def test_headings_quotations_and_lists_are_text() -> None:
    html = f"<p>{A}</p><h2>Eleven minutes</h2><p>{B}</p><blockquote>{C}</blockquote><ul><li>One dog.</li><li>No coats.</li></ul><p>{A}</p>"
    assert body(FRAMES["wordpress"].format(html)) == (A, "Eleven minutes", B, C, "One dog.", "No coats.", A)


@pytest.mark.parametrize(
    "question", ["Who waited for the ferry?", "誰がフェリーを待っていましたか？", "من انتظر العبارة؟"]
)
def test_a_small_question_below_an_image_is_no_caption(question: str) -> None:
    asked = f"<div><img src=/dog.jpg></div><p style='text-align:center;font-size:13px'>{question}</p>"
    assert body(FRAMES["wordpress"].format(f"<p>{A}</p>{asked}<p>{B}</p><p>{C}</p>")) == (A, question, B, C)


def test_a_link_in_a_list_of_text_is_text() -> None:
    html = f"{P}<ul><li><a href=/ferry>The ferry</a></li><li>A coat, which nobody brought</li></ul><p>{A}</p>"
    assert body(FRAMES["wordpress"].format(html))[3:5] == ("The ferry", "A coat, which nobody brought")
    html = f"{P}<ul><li><a href=/b>The ferry: a review</a></li><li><a href=/c>Coats: a review</a></li></ul><p>{A}</p>"
    assert body(FRAMES["wordpress"].format(html)) == (*TEXT, A)


def test_related_posts_in_the_middle_do_not_end_an_article() -> None:
    html = f"{P}<div>Related Posts</div><div><a href=/b>A ferryman talks about forty years</a></div>{P}{P}"
    assert body(FRAMES["page builder"].format(html)) == TEXT * 3


def test_comments_end_an_article_however_long_they_are() -> None:
    html = f"{P}<h3>Leave a comment</h3>" + f"<p>{A} I was there.</p>" * 9
    assert body(FRAMES["page builder"].format(html)) == TEXT


def test_text_above_the_headline_is_none_of_the_article() -> None:
    promotion = "".join(
        f"<p>Free shipping on orders of {number} or more, to wherever the ferry goes and back again.</p>"
        for number in range(9)
    )
    assert body(f"<div class=carousel>{promotion}</div><div class=page><h1>The Long Ferry</h1>{P}</div>") == TEXT


def test_a_card_of_picture_heading_and_sentence_is_text() -> None:
    card = "<div class=card-box><img src=/coat.svg><h3>A coat</h3><p>Nobody had brought one, which is how the ending came about.</p></div>"
    assert body(FRAMES["page builder"].format(P + card)) == (
        *TEXT,
        "A coat",
        "Nobody had brought one, which is how the ending came about.",
    )


@pytest.mark.parametrize(
    ("head", "headings", "headline"),
    [
        ("<title>The Long Ferry – Film Paper</title>", "<h1>The Long Ferry</h1>", "The Long Ferry"),
        ("<title>The Long Ferry – Film Paper</title>", "<h1>Film Paper</h1><h2>The Long Ferry</h2>", "The Long Ferry"),
        (
            "<title>Ferry film: Mara Quill tells all | Film Paper</title>",
            "<h1>Mara Quill and the Long Ferry</h1><h2>Newest</h2>",
            "Mara Quill and the Long Ferry",
        ),
        (
            "<title>How do you film a ferry? | Film Paper</title>",
            "<h1>Filming a ferry</h1><h2>More films with a ferry</h2>",
            "Filming a ferry",
        ),
        (
            "<title>The Long Ferry</title>",
            "<h1>The Long Ferry<div class=meta><span class=posted-on>Posted on May 1</span></div></h1>",
            "The Long Ferry",
        ),
        (
            "<title>The Long Ferry</title>",
            "<h1>The Long <em>Ferry</em> <h3>May 1 by Ada Reel</h3></h1>",
            "The Long Ferry",
        ),
        (
            "<meta property=og:title content='Ada Reel on the Long Ferry'>",
            "<h1>Ada Reel on Filming a Ferry That Never Came: ‘We Had a Long Night and One Sandwich Between Us’</h1>",
            "Ada Reel on Filming a Ferry That Never Came: ‘We Had a Long Night and One Sandwich Between Us’",
        ),
        (
            "<meta property=og:title content='Ada Reel on the Long Ferry'>",
            "<h1>The paper that reads films on ferries and in towns by the sea since nineteen hundred and ten</h1>",
            "Ada Reel on the Long Ferry",
        ),
        ("<meta property=og:title content='The Long Ferry'>", "", "The Long Ferry"),
        (
            "<title>Best Ferry Films</title>",
            "<h1 itemprop=alternativeHeadline>Best Ferry Films</h1><h2 itemprop=headline>The Three Best Ferry Films</h2>",
            "The Three Best Ferry Films",
        ),
        ("<title>The Long Ferry | Film Paper</title>", "", "The Long Ferry"),
        (
            "<title>The Long Ferry &laquo; Ada Reel on Film</title>",
            "<h1><a href=/>Ada Reel on Film</a></h1><h2>The Long Ferry</h2>",
            "The Long Ferry",
        ),
        (
            "<title>The Long Ferry : Ada Reel on Film</title><meta property=og:title content='The Long Ferry'>",
            "<h1><a href='//portal.example/blogs'>on Film</a></h1>",
            "The Long Ferry",
        ),
        (
            "<title>The Long Ferry</title>",
            "<h1><div><a href=/letters/>Letters to the Editor | </a></div><span>The Long Ferry</span></h1>",
            "The Long Ferry",
        ),
        ("<title>The Long Ferry</title>", "<h1><div><a href=/a-talk/>The Long Ferry</a></div></h1>", "The Long Ferry"),
        ("<title>The Long Ferry</title>", "<h1>The Long<br>Ferry</h1>", "The Long Ferry"),
        (
            "<title>The Long Ferry @ Harbour Film Days, Official Log :: Portal ::</title>",
            "<div><h1><a href=/log>Harbour Film Days, Official Log</a></h1></div><h2><a href=/log/7>The Long Ferry</a></h2>",
            "The Long Ferry",
        ),
        ("<title>没有人要求的楼梯_水车网</title>", "<h1>没有人要求的楼梯</h1>", "没有人要求的楼梯"),
    ],
)
def test_the_headline(head: str, headings: str, headline: str) -> None:
    page = f"<html lang=en><head>{head}</head><body>{headings}{P}</body></html>"
    assert extract(page.encode(), "https://filmpaper.example/a-talk/").headline == headline


def test_a_list_of_sources_is_no_text_and_what_follows_its_heading_may_be() -> None:
    sources = "<h2>References</h2><ol><li>Quill M, Sand O. On waiting for ferries in the rain. J Quay Stud. 2019;4:11–19.</li></ol>"
    assert body(FRAMES["wordpress"].format(P + sources)) == TEXT
    assert body(FRAMES["wordpress"].format(f"{P}{sources}<h2>Afterwards</h2><p>{A}</p>")) == (*TEXT, "Afterwards", A)


def test_a_table_of_contents_is_no_text() -> None:
    contents = "<p>In this article</p><ul><li>1. <a href='#dog'>The dog on the quay</a></li><li>2. <a href='#coat'>The coat</a></li></ul>"
    assert body(FRAMES["wordpress"].format(f"<p>{A}</p>{contents}<h2 id=dog>The dog on the quay</h2><p>{B}</p>")) == (
        A,
        "The dog on the quay",
        B,
    )


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://ferries.example/timetable", True),
        ("https://www.filmpaper.example/b", False),
        ("/b", False),
        ("https://www.facebook.com/sharer?u=a", False),
        ("https://twitter.com/filmpaper", False),
    ],
)
def test_a_heading_that_leads_to_another_site_is_text(address: str, kept: bool) -> None:
    inside = f"<h3><a href='{address}'>The timetable of the late ferry</a></h3>"
    found = body(FRAMES["wordpress"].format(f"<p>{A}</p>{inside}<p>{B}</p><p>{C}</p>"))
    assert found == ((A, "The timetable of the late ferry", B, C) if kept else TEXT)


@pytest.mark.parametrize(
    "page",
    [
        "<html lang=en><title>The Long Ferry</title><article><h1>The Long Ferry</h1>{}</article></html>",
        "<!doctype html><title>The Long Ferry</title><main><h1>The Long Ferry</h1>{}</main>",
        "<html><head><title>The Long Ferry</title></head><body><h1>The Long Ferry</h1></body></html>{}",
        "<html><body><h1>The Long Ferry</h1></html>{}</html><p></p></html>",
        "<html><body><div><ul><li>Menu</div></body><br><div class=post><h1>The Long Ferry</h1>{}</div></body></html>",
        "<html><body><h1>The Long Ferry</h1></body> {}</html>",
    ],
)
def test_text_is_read_where_browsers_show_it(page: str) -> None:
    assert extract(page.format(P), "https://filmpaper.example/a-talk/").body == TEXT


def test_a_page_that_ends_many_times_is_read_in_linear_time() -> None:
    assert extract("<html><body>" + P + "</html><p>b</p>" * 100_000, "https://filmpaper.example/a/").body[:3] == TEXT


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ("<div class=x1><div>Parade in your pocket</div><div>One good story each Sunday.</div><button>Sign up</button></div>", ()),
("<div class=Promo_box__y72X><p>Everything that we could not fit into the magazine, on Thursdays.</p></div>", ()),
        ("<h2 id=share>How they share the ferry</h2>", ("How they share the ferry",)),
        ("<article><a href=/b>The ferryman who would not sing</a> <p>By Bo Quay</p></article>", ()),
        ("<blockquote>“the best actor in the picture”</blockquote>", ()),
        ("<blockquote>“A dog is a dog on a quay.”</blockquote>", ("“A dog is a dog on a quay.”",)),
        ("<p>- Advertisement -</p>", ()),
        ("<p>* * *</p>", ()),
        ("<div>What the ferryman said on deck</div><div>02:12 - Source: Quay TV</div>", ()),
        ("<p>dog on the quay.jpg</p><p>The dog waits for a second take.</p><p>(Ada Reel/The Quay)</p>", ()),
        ("<blockquote><p>The dog has a dog.</p>— Ada Reel (@adareel) March 2, 2025</blockquote>",
         ("The dog has a dog.", "— Ada Reel (@adareel) March 2, 2025")),
        ("<blockquote class=twitter-tweet><p>The dog has a dog.</p></blockquote>", ("The dog has a dog.",)),
        ("<p><img src=/a.jpg>The ferry came at nine that evening, with its lamps out and nobody at all on its lower deck.</p>",
         ("The ferry came at nine that evening, with its lamps out and nobody at all on its lower deck.",)),
        ("<p><img src=/a.jpg><br>The ferry came at nine that evening, with its lamps out and nobody at all on its lower deck.</p>", ()),
        ("<p><img src=/a.jpg>The ferry as it came at nine that evening, with nobody on deck (left) but the ship’s dog.</p>", ()),
        ("<p>(The ferry/dog matter was settled.)</p>", ("(The ferry/dog matter was settled.)",)),
        ("<p>Facebook</p>", ()),
        ("<p>(Credit: Bo Lund)</p>", ()),
        ("<p>Pictured: the ferry, in moss and rust</p>", ()),
        ("<p>Was this article helpful? Yes No</p>", ()),
        ("<ul><li>E-mail</li><li>Copiar link</li></ul>", ()),
        ("<p>Learn more</p>", ()),
        ("<p>Learn more about ferries before you film one.</p>", ("Learn more about ferries before you film one.",)),
        ("<p>Tweet this</p>", ()),
        ("<p>Tweets were sent from the deck, and donated coats came back.</p>",
         ("Tweets were sent from the deck, and donated coats came back.",)),
        ("<p>Pier Cidery</p><p>88 Dock Rd., Leith</p><p>(555) 010-6103</p><p>pier.example</p>", ()),
        ("<p>(555) 010-6103</p>", ("(555) 010-6103",)),
        ("<div class=sub_promo><p>We need your help to stay independent, now more than ever.</p></div>", ()),
        ("<div><header>Read it like never before</header><ul><li>No advertisements.</li></ul><div>FREE trial</div></div>", ()),
        ("<p>Want more ferries? We send one to your inbox each Friday.</p>", ()),
        ("<p>We got 300 comments.</p>", ("We got 300 comments.",)),
    ],
)  # fmt: skip
def test_boxes_that_no_name_tells(inside: str, kept: tuple[str, ...]) -> None:
    html = f"<p>{A}</p><p>{B}</p>{inside}<p>{C}</p><p>{A}</p>"
    assert body(FRAMES["wordpress"].format(html)) == (A, B, *kept, C, A)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<h2>She came for a day’s pay, and stayed.</h2><p>5 min read · Aug 9, 2021</p>", ""),
        ("<p>A small film about a long wait, and the dog in it.</p></div><div><p>By Ada Reel</p><p>March 2, 2025</p></div><div>", ""),
        ("", "<p>Ada Reel writes about films and the quays that they are made on. She has a dog.</p>"),
        ("", "<h4>Ada Reel</h4><p>Once fell off a ferry, and has written about boats ever since that day.</p>"),
        ("", "<p>© 2025 Film Paper. All rights reserved, which is more than can be said of the seats.</p>"),
        ("<p class=standfirst>A small film about a long wait, and the dog in it.</p></div><div>", ""),
        ("<header><p>A small film about a long wait, and the dog in it.</p></header>", ""),
        ("<p>A small film about a long wait, and the dog in it.</p></div><aside>Tue 16 Jan 2018 15.26</aside><div>", ""),
        ("<ul><li>Updated:</li><li>Apr 10, 2018</li></ul></div><div>", ""),
        ("", "<p>Bo Quay in Leith contributed to this report.</p>"),
        ("", "<p>*This article appears in the October 2 issue of Film Paper.</p>"),
        ("", "<p>More information: B. Quay, On Dogs, Journal of Ferries (2019).</p><p>© 2019 Film Paper</p>"),
        ("", "<p><a href=/c>See all 12 comments</a></p><p>I was there that evening too, and the coat that nobody brought was mine.</p>"),
        ("<p>Temps de lecture : 4 min</p><ul><li>Ajouté à vos favoris</li></ul></div><div>", ""),
        ("<ul class=x__byline><li>Ada Reel</li><li>@adareel</li><li>Leith</li></ul>", ""),
        ("", "<p>Dieser Beitrag wurde vor langer Zeit" + " und vor der letzten Überfahrt" * 12 + " veröffentlicht.</p>"),
        ("", "<p>FPMoney (Leith) First published April 18, 2017: 3:33 AM ET</p>"),
        ("", "<p>Cet article est réservé aux abonnés, qui le liront jusqu’au bout.</p>"),
        ("", "<p>Write to Ada Reel at ada@filmpaper.example.</p>"),
        ("", "<p>This story has been updated with what the dog did next.</p>"),
        ("", "<p>(suc/kna)</p>"),
        ("", "<p>© RIPRODUZIONE RISERVATA</p>"),
        ("", "<h2>Comentar</h2><p>Bo</p>"),
        ("", "<h3>Comments (2)</h3><p>I was there that evening too, and the coat that nobody had brought was mine.</p>"),
    ],
)  # fmt: skip
def test_what_stands_above_and_below(above: str, below: str) -> None:
    head = "<title>The Long Ferry</title><meta name=author content='Ada Reel'>"
    html = f"<article><h1>The Long Ferry</h1><div>{above}</div><div>{P}</div><div>{below}</div></article>"
    assert body(html, head) == TEXT


@pytest.mark.parametrize("end", ["+++", "■", "***"])
def test_a_mark_behind_the_last_sentence_makes_it_no_scrap(end: str) -> None:
    last = f"It stays on the quay. {end}"
    assert body(FRAMES["wordpress"].format(f"{P}<p>{last}</p>")) == (*TEXT, last)


def test_a_day_among_paragraphs_ends_nothing_above_it() -> None:
    html = f"<p>{A}</p><div><a href=/b>Ten soups</a><span>March 2, 2025</span></div><p>{B}</p><p>{C}</p>"
    assert body(FRAMES["wordpress"].format(html))[0] == A


def test_a_second_article_below_is_none_of_it() -> None:
    other = f"<article><h2>The Short Ferry</h2><div class=entry-content><p>{A.replace('ferry', 'train')}</p></div></article>"
    html = f"<article><h1>The Long Ferry</h1><div class=entry-content>{P}</div></article>{other}"
    assert body(f"<div class=main-content>{html}</div>") == TEXT


LONG = tuple(paragraph * 3 for paragraph in TEXT)
Q = "".join(f"<p>{paragraph}</p>" for paragraph in LONG)


@pytest.mark.parametrize(
    "page",
    [
        "<body style='visibility:hidden'><h1>The Long Ferry</h1>{}",
        "<h1>The Long Ferry</h1><div id=story style='display: none'>{}</div>",
        "<h1>The Long Ferry</h1><noscript>{}</noscript>",
        "<h1>The Long Ferry</h1><a href=/top>{}",
    ],
)
def test_the_text_of_a_page_that_shows_none_is_read(page: str) -> None:
    page = page.format(Q * 2) if page.endswith("<a href=/top>{}") else page.format(Q)
    assert body(page)[:3] == LONG


def test_what_a_page_with_a_text_hides_is_none() -> None:
    assert body(f"<h1>The Long Ferry</h1>{Q}<div hidden><p>{A}</p><p>{B * 9}</p></div>") == LONG


@pytest.mark.parametrize("told", ["\n\n".join(LONG), "".join(f"<p>{paragraph}</p>" for paragraph in LONG)])
def test_a_text_that_only_json_ld_has(told: str) -> None:
    said = json.dumps({"@type": "NewsArticle", "headline": "The Long Ferry", "articleBody": told})
    head = f"<title>The Long Ferry</title><script type='application/ld+json'>{said}</script>"
    assert body("<div id=root></div>", head) == LONG
    assert body(f"<h1>The Long Ferry</h1>{P}", head) == TEXT


def test_a_text_of_two_lines_beside_its_image_is_no_caption() -> None:
    assert body(f"<h1>The Long Ferry</h1><div><img src=/a.jpg><p>{A}</p><p>{B}</p></div>") == (A, B)


def test_steps_in_a_list_are_part_of_the_text_above_them() -> None:
    steps = "".join(f"<li>{paragraph}</li>" for paragraph in TEXT)
    lines = "<p>They take half an hour, and eighteen minutes in the oven.</p><p>You need:<br>250 g flour<br>1 egg</p>"
    page = f"<h1>Ferry Rolls</h1><div class=post>{lines}<ol>{steps}</ol></div><div>Next</div>"
    found = body(page, "<title>Ferry Rolls</title>")
    assert found == (
        "They take half an hour, and eighteen minutes in the oven.",
        "You need:",
        "250 g flour",
        "1 egg",
        *TEXT,
    )


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("<p>The Long Ferry, Quay Records 2017</p><p>Verdict: 8/10</p>", 2),
        ("<p>21h – Prizes</p>", 1),
        ("<p>1,203 views</p>", 0),
        ("<p>Telephone: 555 010-6103</p>", 0),
        ("<p>Ada Reel</p>", 0),
        ("<p>3 May 2024</p>", 0),
        ("<div>Issue 12</div>", 0),
    ],
)
def test_lines_of_facts_below_a_text(end: str, kept: int) -> None:
    found = body(FRAMES["wordpress"].format(f"<p>{A * 2}</p><p>{B * 2}</p>{end}"))
    assert len(found) == 2 + kept


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Harbor ferry fares<br>are shutting out nurses", ("Harbor ferry fares are shutting out nurses",)),
        ("Director: Ada Reel<br>Cast: Bo Lund", ("Director: Ada Reel", "Cast: Bo Lund")),
    ],
)
def test_a_heading_that_is_broken_is_one_line(heading: str, lines: tuple[str, ...]) -> None:
    page = parse(f"<body><h3>{heading}</h3>", "https://filmpaper.example/a/")
    assert tuple(line.text for line in read_lines(page).lines) == lines


@pytest.mark.parametrize("hour", ["4:15 p.m.", "4:15 P.M."])
def test_a_dateline_may_end_as_an_hour_does(hour: str) -> None:
    line = f"<div>PUBLISHED: February 6, 2023 at {hour} | UPDATED: February 7, 2023 at {hour}</div>"
    assert body(FRAMES["wordpress"].format(line + P)) == TEXT


def test_a_day_in_brackets_is_no_credit() -> None:
    note = "（追記 2018/11/12：百人の合唱のための上限であることを明記するために記事の一部を修正しました）"
    assert note in body(FRAMES["wordpress"].format(f"{P}<p>{note}</p><p>{A}</p>"))


def test_a_short_text_below_a_byline_is_no_portrait() -> None:
    above = "<h2>A film of ten years was cut in a kitchen in Leith.</h2><div>March 3, 2024 - 09:00</div><div class=author-name>Ada Reel</div>"
    page = f"<article><h1>The Long Ferry</h1>{above}<p>{A}</p><p>It was a cold night on the quay.</p></article>"
    assert body(page) == (A, "It was a cold night on the quay.")


def test_a_short_text_in_its_own_box_is_read_beside_longer_ones() -> None:
    terms = "".join(f"<p>{C} It says so in paragraph {number} of the terms of this house.</p>" for number in range(9))
    page = f"<div><h1>The Long Ferry</h1><div class=entry-content><p>{A}</p><p>{B}</p></div></div><div>{terms}</div>"
    assert body(page) == (A, B)
