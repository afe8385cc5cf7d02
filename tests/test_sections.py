"""The section and the tags of an article: what a page declares, and what it prints in breadcrumbs, kickers and lists."""

import pytest

from extractors import extract
from schemas import Record

TEXT = "".join(
    f"<p>{'The crew waited for the ferry while the light went, and nobody had brought a coat. ' * 4}</p>"
    for _ in range(3)
)


def read(above: str = "", below: str = "", head: str = "") -> Record:
    page = (
        f"<html lang=en><head><title>The Long Ferry</title>{head}</head><body>{above}<article><h1>The Long Ferry</h1>"
        f"<div class='entry-content'>{TEXT}</div>{below}</article></body></html>"
    )
    return extract(page, "https://filmpaper.example/a-talk/")


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("<nav class=breadcrumb><a href=/>Home</a> / <a href=/people/>People</a> / The Long Ferry</nav>", "People"),
        ("<ul class=breadcrumbs><li><a href=/>Startseite</a></li></ul>", None),
        ("<div class=crumbs><a href=/people/>People</a> <a href=/a-talk/>The Long Ferry</a></div>", "People"),
        ("<div class=kicker>On the water</div>", "On the water"),
        ("<div><a href=/people/>People</a></div>", "People"),
        ("<div><a href=/a>Reviews</a></div><div><a href=/b>Guestbook</a></div>", None),
        ("<div><a href=/2025/03/>2025-03-10</a></div>", None),
        ("<meta property='article:section' content='Film'><div class=kicker>On the water</div>", "Film"),
    ],
)
def test_section(above: str, section: str | None) -> None:
    assert read(above).section == section


@pytest.mark.parametrize(
    ("below", "tags"),
    [
        ("<a rel=tag href=/t/dogs>dogs</a> <a rel=tag href=/t/quays>quays</a>", ("dogs", "quays")),
        ("<ul class=post-tags><li><a href=/t/dogs>dogs</a></li><li><a href=/t/dogs>dogs</a></li></ul>", ("dogs",)),
        ("<div class=keywords><label>Tags:</label> <a href=/t/dogs>#dogs</a></div>", ("dogs",)),
        (f"<div class=tags>{''.join(f'<a href=/t/{n}>tag {n}</a>' for n in range(40))}</div>", ()),
        ("<div class=tags></div>", ()),
    ],
)
def test_tags(below: str, tags: tuple[str, ...]) -> None:
    assert read(below=below).tags == tags
