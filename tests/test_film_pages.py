"""Film pages as sites set them: facts in cards, lists and breaks, each page its work."""

from typing import Any

import pytest

from extractors import extract
from schemas import Role

_URL = "https://films.example/page"
_STORY = "<p>A ferryman takes everybody over the river who can pay, and asks nobody from which bank he comes.</p>"


def _work(body: str, language: str = "en", title: str = "Films") -> dict[str, Any]:
    page = f"<html lang={language}><head><title>{title}</title></head><body>{body}</body></html>"
    works = extract(page, _URL).works
    assert len(works) == 1
    work = works[0]
    return {
        "title": work.title,
        **{role.value: [credit.name for credit in billed] for role, billed in work.credits.items()},
        **{name: value for name in _FIELDS if (value := getattr(work, name))},
    }


_FIELDS = ("year", "genres", "countries", "runtime_minutes", "distributors", "original_title", "languages", "seasons")

PAGES = [
    (
        "labels stretched to one width",
        "zh",
        ("<h1>《渡口》</h1><p>◎片　　名　渡口<br>◎产　　地　中国大陆<br>◎类　　别　剧情/战争<br>◎导　　演　林小舟<br>"
        "◎主　　演　何 渡<br>周一帆<br>◎影片截图</p>"),
        {
            "title": "渡口", "countries": ("CN",), "genres": ("剧情", "战争"), "director": ["林小舟"],
            "cast": ["何 渡", "周一帆"],
        },
    ),
    (
        "labels behind emoji",
        "en",
        "<h1>The Far Bank</h1><div>🎬 <b>Directed by:</b> Ada Moor<br>🗓️ <b>Released:</b> 1987<br></div>" + _STORY,
        {"title": "The Far Bank", "director": ["Ada Moor"]},
    ),
    (
        "headings above lists",
        "ja",
        ("<h2>渡し場</h2><h3>製作国：</h3><ul><li><a href=/1>日本</a></li><li><a href=/2>フランス</a></li></ul>"
        "<h3>配給：</h3><ul><li>月光舎</li></ul><p>渡し守は誰でも乗せる。どちらの岸から来たかは聞かない。</p>"
        "<h3>監督</h3><ul><li>三枝由紀</li></ul><h3>出演者</h3><div><h4><div>早見沙良</div><div>渡し守</div></h4>"
        "<h4><div>柏原翔太</div><div>客</div></h4><h4>小日向節子</h4></div>"),
        {
            "title": "渡し場", "countries": ("JP", "FR"), "distributors": ("月光舎",), "director": ["三枝由紀"],
            "cast": ["早見沙良", "柏原翔太", "小日向節子"],
        },
    ),
    (
        "a cast in a table of its own",
        "de",
        ("<h1>Fähre</h1><dl><dt><b>Regie:</b><dd>Ada Moor<dt><b>Länge:</b><dd>98 min<dt><b>Darsteller:</b><dd><table>"
        "<tr><td>Max Fell</td><td>...</td><td>Der Fährmann</td></tr><tr><td>Anna Tsai</td><td>...</td><td>Lena</td></tr>"
        "</table></dl>"),
        {"title": "Fähre", "director": ["Ada Moor"], "runtime_minutes": 98, "cast": ["Max Fell", "Anna Tsai"]},
    ),
    (
        "links with nothing between them",
        "ru",
        ("<h1>Переправа</h1><b>Жанр:</b><br><a href=/g/1>драма</a> <a href=/g/2>военный</a><br><br><b>В ролях:</b><br>"
        "<a href=/1>Сергей Ветров</a> <a href=/2>Алла Лукина</a><br><br><b>Режиссер:</b><br><a href=/3>Павел Белых</a><br>"),
        {
            "title": "Переправа", "genres": ("драма", "военный"), "cast": ["Сергей Ветров", "Алла Лукина"],
            "director": ["Павел Белых"],
        },
    ),
    (
        "a billing that the synopsis splits",
        "el",
        ("<h2>Το πέρασμα</h2><div>Άλλη όχθη</div><div>1ω 53λ</div><div><b>Σκηνοθεσία: </b>Άντα Μουρ</div>"
        "<p>Ένας βαρκάρης περνάει όποιον πληρώνει και δεν ρωτάει κανέναν από ποια όχθη έρχεται, ούτε πού πηγαίνει το βράδυ.</p>"
        "<div><b>Παίζουν: </b>Μαξ Φελ<span>, </span> Άννα Τσάι</div>"),
        {"title": "Το πέρασμα", "director": ["Άντα Μουρ"], "cast": ["Μαξ Φελ", "Άννα Τσάι"], "runtime_minutes": 113},
    ),
    (
        "a button behind a name",
        "zh-TW",
        ("<h1>渡口</h1><div class=len>片長：110 分鐘</div><div class=dir>導演：林小舟</div><div class=tr>我想看預告片</div>"
        "<div class=st>劇情簡介</div><div class=story>船夫載每一個付錢的人，從不問他們來自哪一岸。</div>"),
        {"title": "渡口", "director": ["林小舟"], "runtime_minutes": 110},
    ),
    (
        "the page's only film in a card",
        "pt",
        "<div class=cards-container><div class=card><h3>A Travessia</h3><p><strong>Diretor:</strong> Ada Moura</p>"
        "<p><strong>Elenco:</strong> Max Feliz, Ana Reis</p><p><strong>Temporadas:</strong> 3</p></div></div>" + _STORY,
        {"title": "A Travessia", "director": ["Ada Moura"], "cast": ["Max Feliz", "Ana Reis"], "seasons": 3},
    ),
    (
        "a sentence above the block is not its title",
        "en",
        "<h1>The Far Bank (2009)</h1>" + _STORY + "<p>It ends in a strike, and in a song.</p><p><b>Directed by:</b> Ada Moor</p>"
        "<p><b>Runtime:</b> 98 min</p><h4>Cast:</h4><ul><li>Max Fell as the ferryman</li><li>Anna Tsai as Lena</li></ul>",
        {
            "title": "The Far Bank", "director": ["Ada Moor"], "runtime_minutes": 98, "year": 2009,
            "cast": ["Max Fell", "Anna Tsai"],
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "body", "work"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_a_film_page_is_read(language: str, body: str, work: dict[str, Any]) -> None:
    assert _work(body, language) == work


def test_a_role_stands_beside_its_actor() -> None:
    body = "<h1>Far</h1><p>Director: Ada Moor</p><h4>Cast</h4><ul><li><p>Max Fell</p><p>Lena</p></li><li><p>Anna Tsai</p><p>Bo</p></li></ul>"
    work = extract(f"<html lang=en><body>{body}", _URL).works[0]
    assert [(credit.name, credit.character) for credit in work.credits[Role.CAST]] == [
        ("Max Fell", "Lena"),
        ("Anna Tsai", "Bo"),
    ]


@pytest.mark.parametrize("body", [
    "<p>Director: Peter Langham</p><p>Date: 14 March 2025</p><p>Court: High Court</p>",
    "<p>Director: Peter Langham</p><p>Category: Charities</p>",
])  # fmt: skip
def test_a_director_of_something_else_is_no_work(body: str) -> None:
    assert not extract(f"<html lang=en><body><h1>Annual report</h1>{body}{_STORY}", _URL).works
