"""`junket inspect` without a browser: which words are whose, what the page may do, and who may save."""

import http.client
import json
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, junket
from hypothesis import given
from hypothesis import strategies as st
from inspect_pages import URL, escaped, hostile, page

from extractors import extract
from junket.inspect import fields
from junket.inspect.find import Found, saved
from junket.inspect.render import render, visible
from junket.inspect.serve import Server
from junket.inspect.view import View, view
from junket.replay import difference, expected, replay
from schemas.page import Page


def found(markup: str, url: str = URL) -> Found:
    fetched = Page(url, 200, (("Content-Type", "text/html; charset=utf-8"),), markup.encode())
    record = extract(fetched.body, url, fetched.content_type).model_dump(mode="json")
    return Found(fetched, record, "saved.html")


def words(shown: View, pointer: str) -> tuple[str, str]:
    """The words that a value has to the letter, and all words of its evidence, as they are marked."""
    leaf = next(leaf for section in shown.sections for row in section.rows for entry in row.entries for leaf in entry
                if leaf.pointer == pointer)  # fmt: skip
    segments = [segment for box in shown.boxes for _, line in box.lines for segment in line]
    exact = "".join(each.text for each in segments if leaf.number in each.leaves)
    return exact, "".join(each.text for each in segments if leaf.group in each.groups)


@pytest.mark.parametrize(
    ("pointer", "exact", "place"),
    [
        ("/works/0/credits/producer/1/name", "Tomas Ferreira", "Producers: Bea Lindqvist, Tomas Ferreira"),
        ("/works/0/credits/director/0/name", "Inés Carvalho", "Director: Inés Carvalho"),
        ("/works/0/runtime_minutes", "", "Runtime: 1h 44m"),
        ("/works/0/title", "The Salt Line", "‘The Salt Line’ Director Inés Carvalho (Video Interview)"),
        ("/publisher", "", ""),
    ],
)
def test_a_value_has_its_words(pointer: str, exact: str, place: str) -> None:
    assert words(view(found(page())), pointer) == (exact, place)


def test_words_are_those_of_the_element_that_gave_them_and_not_the_first_of_their_kind() -> None:
    shown = view(found(page(more="<p>Runtime: 1h 44m is what the first cut had, they say.</p>")))
    lines = ["".join(part.text for part in line) for box in shown.boxes for _, line in box.lines
             if any(part.groups for part in line)]  # fmt: skip
    assert "Runtime: 1h 44m" in lines


def test_what_stands_in_no_visible_line_is_shown_as_data() -> None:
    shown = view(found(page()))
    assert ("/publisher", "meta", "Paper") in [(each.pointer, each.source, each.text) for each in shown.data]


def test_warnings_and_losers_and_unknown_labels_are_shown() -> None:
    shown = view(found(page()))
    assert [each.field for each in shown.warnings if each.code == "disagreement"] == ["/works/0/runtime_minutes"]
    html = render(shown).decode()
    assert "99" in html[html.index("<h3") : html.index("</ul>", html.index("<h3"))]
    assert 'class="row other"' in html


@pytest.mark.parametrize("folder", sorted(ROOT.glob("fixtures/*/*/page.html")), ids=lambda path: path.parent.name)
def test_evidence_of_every_fixture_that_is_visible_is_found(folder: Path) -> None:
    shown = view(saved(folder, None))
    visible_ones = {"credit block", "headline", "byline", "prose"}
    assert [each for each in shown.data if each.source in visible_ones and "/@" not in (each.xpath or "")
            and "/head/" not in (each.xpath or "")] == []  # fmt: skip
    text = " ".join("".join(part.text for part in line) for box in shown.boxes for _, line in box.lines)
    assert all(paragraph in text for paragraph in shown.found.record["body"])


def test_nothing_scraped_is_markup() -> None:
    html = render(view(found(hostile()))).decode()
    assert "onerror" in html
    assert "<img" not in html
    assert "<svg" not in html
    assert html.count("<script") == 1
    assert "{{ 7 * 7 }}" in html
    assert "javascript:window.ran" not in re.sub(r">[^<]*<", "><", re.sub(r"<title>.*?</title>", "", html))


@pytest.mark.parametrize("url", ["javascript:window.ran=1", "http://[", "https:///no-host"])
def test_a_page_of_no_address_on_the_web_is_no_link(url: str) -> None:
    shown = view(Found(Page(url, 200, (), b"<p>x"), found(page()).record, "x"))
    assert "<a " not in render(shown).decode()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\u202eb", 'a<span class="code">U+202E</span>b'),
        ("a\u200bb", 'a<span class="code">U+200B</span>b'),
        ("\u3164", '<span class="code">U+3164</span>'),
        ("\ue000\x07", '<span class="code">U+E000</span><span class="code">U+0007</span>'),
        ("<b>é</b>", "&lt;b&gt;é&lt;/b&gt;"),
    ],
)
def test_what_shows_nothing_is_shown(text: str, html: str) -> None:
    assert visible(text) == html


@given(
    st.text(alphabet=st.sampled_from("<>&\"'/ \n=ab:DR,\u202e\u200b\U000e0001"), max_size=200), st.binary(max_size=200)
)
def test_any_page_is_shown(text: str, body: bytes) -> None:
    for content in (page(escaped(text), escaped(text)).encode(), body, text.encode()):
        record = extract(content, URL).model_dump(mode="json")
        html = render(view(Found(Page(URL, 200, (), content), record, text))).decode()
        assert html.count("<script") == 1
        assert "\u202e" not in re.sub(r"<title>.*?</title>", "", html, flags=re.DOTALL)


def test_a_strangers_record_cannot_make_a_slow_search_of_its_paths() -> None:
    one = found(page())
    one.record["evidence"]["/works/0/title"]["xpath"] = "//*[//*[//*[//*[count(//*) > 1]]]]"
    assert words(view(one), "/works/0/title") == ("", "")


def test_large_records_are_cut_and_say_so() -> None:
    one = found(page())
    one.record["mentions"] = [{"name": f"Person {number}", "roles": []} for number in range(fields.MOST_LEAVES + 10)]
    html = render(view(one)).decode()
    assert "further values are not shown" in html


def test_a_file_is_written_that_needs_no_server(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    done = junket("inspect", tmp_path / "page.html", "--url", URL, "-o", tmp_path / "shown.html")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "shown.html").read_text(encoding="utf-8")
    assert "connect-src &#39;none&#39;" in html
    assert 'id="save"' not in html


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run") / "demo"
    assert junket("demo", "-o", folder).returncode == 0
    return folder


def test_an_article_of_a_run_is_found_by_its_id(run: Path, tmp_path: Path) -> None:
    record = json.loads((run / "records.jsonl").read_text(encoding="utf-8").splitlines()[3])
    done = junket("inspect", record["id"], "--run", run, "-o", tmp_path / "shown.html")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "shown.html").read_text(encoding="utf-8")
    assert record["url"] in html
    assert "Read again today" not in html


def test_a_record_that_is_read_otherwise_today_says_so(run: Path, tmp_path: Path) -> None:
    shutil.copytree(run, tmp_path / "run")
    lines = (run / "records.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(lines[0]) | {"section": "Elsewhere"}
    (tmp_path / "run" / "records.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    done = junket("inspect", record["id"], "--run", tmp_path / "run", "-o", tmp_path / "shown.html")
    assert done.returncode == 0, done.stderr
    assert "Read again today, 1 value differs" in (tmp_path / "shown.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("0" * 20, "has no record with the id"),
        ("nothing.html", "neither a file nor the id"),
        ("README.md", "is no .html"),
    ],
)
def test_what_is_not_there_is_said(run: Path, target: str, says: str) -> None:
    done = junket("inspect", target, *(("--run", run) if target.startswith("0") else ()), "--no-open")
    assert done.returncode == 2
    assert says in done.stderr


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    one = found(page())
    shown = view(one)
    with Server(one.page, tmp_path / "fixtures", lambda token: render(shown, (token, "fixtures"))) as it:
        thread = threading.Thread(target=it.serve_forever, daemon=True)
        thread.start()
        yield it
        it.shutdown()
        thread.join(10)


def ask(server: Server, method: str, path: str, body: bytes = b"", **changed: str | None) -> tuple[int, bytes]:
    """Send what the page would send, with headers changed, or left out where None."""
    headers: dict[str, str | None] = {
        "Host": server.host,
        "Origin": f"http://{server.host}",
        "Content-Type": "application/json",
        "X-Junket-Token": server.token,
        "Content-Length": str(len(body)),
    } | {name.replace("_", "-"): value for name, value in changed.items()}
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.putrequest(method, path, skip_host=True)
    for name, value in headers.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    told = answer.read()
    connection.close()
    return answer.status, told


def test_the_page_saves_itself_as_a_fixture_that_passes(server: Server) -> None:
    status, told = ask(server, "POST", "/save", b'{"name": ""}')
    assert status == 200
    folder = server.to / "paper.example" / "the-salt-line"
    assert json.loads(told) == {"folder": str(folder), "bytes": len(server.page.body)}
    assert difference(expected(folder), replay(folder)) == []
    again = json.loads(ask(server, "POST", "/save", b'{"name": ""}')[1])
    assert "is there already" in again["error"]


@pytest.mark.parametrize(
    "changed",
    [
        {"Origin": "https://attacker.example"},
        {"Origin": None},
        {"Origin": "null"},
        {"Host": "attacker.example"},
        {"Content_Type": "text/plain"},
        {"Content_Type": None},
        {"X_Junket_Token": None},
        {"X_Junket_Token": "guessed"},
        {"X_Junket_Token": "é"},
    ],
)
def test_other_sites_cannot_save_or_end_it(server: Server, changed: dict[str, str | None]) -> None:
    for path in ("/save", "/done"):
        assert ask(server, "POST", path, b'{"name": ""}', **changed)[0] == 403
    assert not server.to.exists()
    assert ask(server, "GET", "/")[0] == 200


def test_a_page_under_another_name_of_this_host_is_not_read(server: Server) -> None:
    assert ask(server, "GET", "/", Host="attacker.example")[0] == 403
    assert ask(server, "GET", "/../../etc/passwd")[0] == 404


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b"nothing", b'{"name": 1}', b'{"name": "../../x"}', b"[" * 3000, b'"' + b"x" * 5000]
)
def test_odd_requests_save_nothing(server: Server, body: bytes) -> None:
    status, told = ask(server, "POST", "/save", body)
    assert status == 400 or "error" in json.loads(told)
    assert not server.to.exists()


@pytest.mark.parametrize("address", ["http://../x", "file:///etc/x", "http://a/../b", "https://./x"])
def test_a_pages_own_address_leads_out_of_no_folder(tmp_path: Path, address: str) -> None:
    one = found(page(), address)
    with Server(one.page, tmp_path / "a" / "fixtures", lambda _: b"") as it:
        told = it.keep("x")
    kept = tmp_path / "a" / "fixtures" / "a" / "x"
    assert ("error" in told) != kept.exists()
    assert not list((tmp_path / "a").glob("x"))
