"""What holds for every page: pages made of the fixtures' parts and of hostile pieces."""

import json
import random
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import html

from extractors import extract
from schemas import Record, Source
from schemas.record import json_schema

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "fuzz"))

import mutate  # noqa: E402
import targets  # noqa: E402

URL = "https://paper.example/interviews/ada-quill/"
VALIDATOR = Draft202012Validator(json_schema())
FIXTURES = [path.read_bytes() for path in sorted(ROOT.glob("fixtures/*/*/page.html"))]
SHAPES = [page.decode("latin-1") for page in FIXTURES if b"</p>" in page and b"</head>" in page]

pages = st.integers(0, 10**9).map(lambda number: mutate.mutated(0, number))
content_types = st.sampled_from([None, "text/html; charset=utf-8", "text/html; charset=big5"]) | st.text(max_size=30)
few = settings(max_examples=max(10, settings().max_examples // 4))


def fields(record: Record) -> dict[str, object]:
    """A record without what tells places on the page."""
    return record.model_dump(mode="json", exclude={"evidence"})


@few
@given(
    st.binary(max_size=300) | st.text(max_size=300) | pages, st.text(max_size=40), content_types, st.text(max_size=20)
)
def test_no_argument_raises(body: bytes | str, url: str, content_type: str | None, fetched_at: str) -> None:
    record = extract(body, url, content_type, fetched_at)
    assert [warning for warning in record.warnings if warning.code == "extractor failed"] == []
    assert extract(body, url, content_type, fetched_at) == record


@few
@given(pages)
def test_every_record_is_valid_and_survives_a_round_trip(page: bytes) -> None:
    record = extract(page, URL)
    line = record.model_dump_json()
    assert list(VALIDATOR.iter_errors(json.loads(line))) == []
    assert Record.model_validate_json(line) == record


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@few
@given(pages)
def test_evidence_is_on_the_page(page: bytes) -> None:
    """In its text, in an attribute or in a script, white space aside."""
    text = page.decode("utf-8", "replace")
    record = extract(text, URL)
    if not record.evidence:
        return
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(text.encode("utf-8", "replace").replace(b"\0", b""), parser=parser)
    top = tree.getroottree().getroot()
    roots = [*reversed(list(top.itersiblings(preceding=True))), top, *top.itersiblings()]
    everything = squeezed("\n".join(part for root in roots for part in (*root.itertext(), *root.xpath(".//@* | ./@*"))))
    for pointer, evidence in record.evidence.items():
        if evidence.source != Source.JSON_LD:
            assert squeezed(evidence.text) in everything, pointer


UNREAD = (
    "<!-- Director: Nobody At All -->",
    "<script>var director = 'Director: Nobody At All';</script>",
    '<iframe src="https://ads.example/frame.html"></iframe>',
    '<div class="ad">Advertisement</div>',
    "<style>p { color: red }</style>",
    "\n\n\t  ",
)


@few
@given(st.sampled_from(SHAPES), st.lists(st.sampled_from(UNREAD), min_size=1, max_size=4), st.integers(0, 10**6))
def test_comments_advertisements_and_space_change_no_field(page: str, noise: list[str], number: int) -> None:
    chance = random.Random(number)  # noqa: S311  the same again, and no secret
    ends = [match.end() for match in re.finditer(r"</p>\s*(?=<p[> ])", page)]
    if not ends:
        return
    noisy = page
    for end in sorted(chance.sample(ends, min(len(ends), len(noise))), reverse=True):
        noisy = noisy[:end] + noise[end % len(noise)] + noisy[end:]
    assert fields(extract(noisy.encode("latin-1"), URL)) == fields(extract(page.encode("latin-1"), URL))


CREDITS = (
    "Director: Ada Quill", "Screenwriter: Bo Marsh", "Runtime: 104 minutes", "Genre: Drama", "Rating: PG-13",
    "Distributor: Lantern Pictures", "Cast: Ines Tollan, Piet Haas", "Release Date: March 3, 2024", "Country: France",
)  # fmt: skip


@few
@given(st.permutations(CREDITS), st.sampled_from(["<br>", "</p><p>", "<li>"]))
def test_the_order_of_credits_changes_no_field(credits_: list[str], between: str) -> None:
    def work(lines: list[str] | tuple[str, ...]) -> dict[str, object]:
        from hostile_makers import page

        (found,) = extract(page("", listed=f"<p>{between.join(lines)}</p>"), URL).works
        fields = found.model_dump(mode="json")
        return fields | {"credits": dict(sorted(fields["credits"].items()))}

    assert work(credits_) == work(CREDITS)


@pytest.mark.parametrize("target", ["values", "archive", "lines"])
@given(data=st.binary(max_size=300) | st.sampled_from(mutate.words()))
def test_no_bytes_upset_a_reader(target: str, data: bytes) -> None:
    targets.TARGETS[target](data)


def test_mutated_pages_are_read() -> None:
    """A short round of `make fuzz`, always the same; a time is no failure here, for the machine may be busy."""
    for number in range(60):
        try:
            targets.read_page(mutate.mutated(7, number))
        except targets.Slow:
            continue
