"""One small credit block in the markups that publications use, between paragraphs of an article."""

import pytest

from extractors import extract
from schemas import Role

PROSE = (
    "<p>The film had its first audience on a wet evening in a town hall, and those who made it stood at the back.</p>"
    * 3
)

MARKUPS = {
    "lines": "<p>Director: Ann Lee</p><p>Cast: Bo Ray, Cy Poe</p><p>Runtime: 91 min</p>",
    "no colons": "<p>Directed by Ann Lee</p><p>Starring Bo Ray, Cy Poe</p><p>Runtime 91 min</p>",
    "dashes": "<p>Director – Ann Lee<br>Cast – Bo Ray, Cy Poe<br>Runtime – 91 min</p>",
    "pipes": "<p>Director | Ann Lee</p><p>Cast | Bo Ray, Cy Poe</p><p>Runtime | 91 min</p>",
    "one line": "<p>Director: Ann Lee | Cast: Bo Ray, Cy Poe | Runtime: 91 min</p>",
    "bold labels": "<ul><li><b>Director</b> Ann Lee</li><li><b>Cast</b> Bo Ray, Cy Poe</li><li><b>Runtime</b> 91 min</li></ul>",
    "label above value": "<p>Director</p><p>Ann Lee</p><p>Cast</p><p>Bo Ray, Cy Poe</p><p>Runtime</p><p>91 min</p>",
    "names below": "<p>Director: Ann Lee</p><p>Cast:</p><p>Bo Ray</p><p>Cy Poe</p><p>Runtime: 91 min</p>",
    "definitions": "<dl><dt>Director<dd>Ann Lee<dt>Cast<dd>Bo Ray<dd>Cy Poe<dt>Runtime<dd>91 min</dl>",
    "two pairs to a row": "<table><tr><td>Director<td>Ann Lee<td>Runtime<td>91 min<tr><td>Cast<td>Bo Ray, Cy Poe</table>",
    "nested table": "<table><tr><td><table><tr><td>Director:<td>Ann Lee<tr><td>Cast:<td>Bo Ray, Cy Poe<tr><td>Runtime:<td>91 min"
    "</table><td><img src=a.jpg></table>",
    "paired spans": "<div><span class=label>Director</span><span>Ann Lee</span></div><div><span class=label>Cast</span>"
    "<span>Bo Ray, Cy Poe</span></div><div><span class=label>Runtime</span><span>91 min</span></div>",
    "run-on": "<p>A Blue Films release of a Red Films production. Director: Ann Lee. With: Bo Ray, Cy Poe. Runtime: 91 min.</p>",
    "split by an image": "<p>Director: Ann Lee</p><p>Cast: Bo Ray, Cy Poe</p><figure><img src=a.jpg><figcaption>Bo Ray at sea. "
    "Photo: Di Roe</figcaption></figure><p>Runtime: 91 min</p>",
    "split by an advertisement": "<p>Director: Ann Lee</p><p>Cast: Bo Ray, Cy Poe</p><div>Advertisement</div><p>Runtime: 91 min</p>",
    "beside the text": "<aside><p>Director: Ann Lee</p><p>Cast: Bo Ray, Cy Poe</p><p>Runtime: 91 min</p></aside>",
    "facts without labels": "<p>Drama, USA 2024, 91 min.</p><p>Director: Ann Lee</p><p>Cast: Bo Ray, Cy Poe</p>",
}


@pytest.mark.parametrize("markup", MARKUPS.values(), ids=MARKUPS.keys())
def test_markup(markup: str) -> None:
    page = f"<html lang=en><h1>An evening out with some people from the valley</h1><article>{PROSE}{markup}{PROSE}</article></html>"
    record = extract(page, "https://example.org/a/")
    assert len(record.works) == 1
    work = record.works[0]
    assert [credit.name for credit in work.credits[Role.DIRECTOR]] == ["Ann Lee"]
    assert [credit.name for credit in work.credits[Role.CAST]] == ["Bo Ray", "Cy Poe"]
    assert work.runtime_minutes == 91
    assert len(record.body) == 6
    assert work.other == ()


def test_two_blocks_are_two_works() -> None:
    blocks = "<h3>Tall Grass</h3><p>Director: Ann Lee<br>Cast: Bo Ray</p><h3>Short Grass (2024)</h3><p>Director: Di Roe<br>Cast: Ed Fox</p>"
    works = extract(
        f"<html lang=en><h1>Two films</h1><article>{PROSE}{blocks}</article>", "https://example.org/a/"
    ).works
    assert [(work.title, work.year, work.credits[Role.DIRECTOR][0].name) for work in works] == [
        ("Tall Grass", None, "Ann Lee"),
        ("Short Grass", 2024, "Di Roe"),
    ]
