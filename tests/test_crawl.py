"""Whole crawls, over real HTTP on the loopback."""

import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNKET, PROSE, ROOT, Site, article, junket
from warcio.archiveiterator import ArchiveIterator

from pipelines import archive
from schemas import Record

FAST = ("--allow-loopback", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "RETRY_TIMES=0")
EMPTY = "<html><body><div></div></body></html>"


def profile(folder: Path, site: Site, **discover: str) -> Path:
    path = folder / "paper.toml"
    keys = {"articles": '{ css = "h2 a" }', "next": '{ css = "a.next" }', **discover}
    listing = site.url("/interviews/")
    path.write_text(
        f'name = "Film Paper"\nhosts = ["127.0.0.1"]\n[discover]\nlistings = ["{listing}"]\n'
        + "".join(f"{key} = {value}\n" for key, value in keys.items())
    )
    return path


def listing(*links: str, following: str = "") -> str:
    last = f'<a class="next" href="{following}">older</a>' if following else ""
    return "<html><body>" + "".join(f'<h2><a href="{link}">read</a></h2>' for link in links) + last + "</body></html>"


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def run_of(folder: Path) -> dict[str, Any]:
    run: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    return run


@pytest.fixture(scope="module", autouse=True)
def crawled(site: Site, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """One crawl of a site that has everything: most tests look at what it left, and others change the site after it."""
    asleep = threading.Event()

    def hang(request: BaseHTTPRequestHandler) -> None:
        asleep.wait(20)
        request.close_connection = True

    site.pages |= {
        "/robots.txt": "User-agent: *\nDisallow: /private/\n",
        "/interviews/": listing("/one/", "/two/", "/private/three/", following="/interviews/page/2/"),
        "/interviews/page/2/": listing(
            "/two/#comments", "/gone/", "/slow/", "/empty/", "/moved/", "/away/", "/copy/", "https://other.example/x/"
        ),
        "/one/": article("First Film Director Ada Reel on the Set"),
        "/two/": article("Second Film Director Bo Frame on the Cut"),
        "/private/three/": article("Third"),
        "/copy/": article("Second Film Director Bo Frame on the Cut").replace(
            "<title>", f'<link rel=canonical href="{site.url("/two/")}"><title>'
        ),
        "/empty/": EMPTY,
        "/slow/": hang,
    }
    site.redirect("/moved/", "/one/")
    site.redirect("/away/", "https://other.example/y/")
    folder = tmp_path_factory.mktemp("crawl")
    done = junket(
        "crawl", profile(folder, site), "-o", folder / "run", *FAST, "-s", "DOWNLOAD_TIMEOUT=6",
        "--contact", "mailto:desk@paper.example",
    )  # fmt: skip
    asleep.set()
    return folder / "run", done


Crawled = tuple[Path, subprocess.CompletedProcess[str]]


def test_articles_of_all_listing_pages_become_records(crawled: Crawled, site: Site) -> None:
    records = lines(crawled[0] / "records.jsonl")
    assert {record["canonical_url"] for record in records} == {site.url("/one/"), site.url("/two/")}
    for record in records:
        assert Record.model_validate(record).fetched_at is not None
        assert record["headline"].startswith(("First Film", "Second Film"))
        assert PROSE in record["body"]


def test_every_address_is_accounted_for(crawled: Crawled, site: Site) -> None:
    run = run_of(crawled[0])
    assert run["pages"] == {
        "written": 2,
        "unchanged": 0,
        "quarantined": 1,
        "listed": 2,
        "failed": 2,
        "skipped": 5,
        "left": 0,
    }
    failed = {each["url"]: each for each in run["failed"]}
    assert failed[site.url("/gone/")]["status"] == 404
    assert "took longer than 6.0 seconds" in failed[site.url("/slow/")]["error"]
    skipped = {each["url"]: each["why"] for each in run["skipped"]}
    (same,) = skipped.keys() & {site.url("/two/"), site.url("/copy/")}  # whichever was read first is the record
    assert skipped == {
        site.url("/private/three/"): "robots.txt",
        site.url("/moved/"): "duplicate",
        site.url("/away/"): "offsite",
        same: "duplicate",
        "https://other.example/x/": "offsite",
    }
    assert run["ended"] == "finished"
    assert run["started_at"] <= run["finished_at"]
    assert run["coverage"]["headline"] == {"filled": 2, "of": 2}


def test_exit_code_and_summary_tell_of_failed_pages(crawled: Crawled, site: Site) -> None:
    done = crawled[1]
    assert done.returncode == run_of(crawled[0])["exit_code"] == 1
    flat = " ".join(done.stdout.split())
    assert f"failed: {site.url('/gone/')}: HTTP 404" in flat
    assert "not an article" in flat


def test_robots_txt_is_asked_first_and_obeyed(crawled: Crawled, site: Site) -> None:
    assert crawled
    assert site.asked[0] == "/robots.txt"
    assert "/private/three/" not in site.asked
    assert site.asked.count("/one/") == 1


def test_it_says_who_it_is(crawled: Crawled, site: Site) -> None:
    assert crawled
    (agent,) = site.agents
    assert agent.startswith("junket/")
    assert "+mailto:desk@paper.example" in agent


def test_a_page_without_an_article_is_quarantined_and_found_in_the_archive(crawled: Crawled, site: Site) -> None:
    (line,) = lines(crawled[0] / "quarantine.jsonl")
    assert (line["url"], line["stage"], line["status"]) == (site.url("/empty/"), "extract", 200)
    assert (line["reason"], line["detail"]) == ("not an article", "no headline, no paragraphs")
    with (crawled[0] / line["warc"]["file"]).open("rb") as file:
        file.seek(line["warc"]["offset"])
        record = next(iter(ArchiveIterator(file)))
        assert record.rec_headers.get_header("WARC-Target-URI") == line["url"]
        assert record.http_headers.get_header("Content-Type") == "text/html; charset=UTF-8"
        assert record.content_stream().read().decode() == EMPTY


def test_the_archive_replays_to_the_same_bytes(crawled: Crawled) -> None:
    folder = crawled[0]
    replayed = subprocess.run([JUNKET, "extract", folder / "pages.warc.gz"], capture_output=True, timeout=60)
    assert replayed.stdout == (folder / "records.jsonl").read_bytes()
    assert replayed.returncode == 1
    assert b"not an article" in replayed.stderr


def test_a_run_is_gone_on_with(crawled: Crawled, site: Site) -> None:
    """A torn line, as a full disk or a power cut leaves it, is cut off, and its page alone is fetched again."""
    folder = crawled[0]
    files = (folder / "records.jsonl", folder / "quarantine.jsonl")
    before = [sorted(line.get("id", line["url"]) for line in lines(file)) for file in files]
    done = {line["url"] for file in files for line in lines(file)}
    *_, last = (page.url for page in archive.pages(folder / "pages.warc.gz"))
    (torn,) = (file for file in files if lines(file)[-1]["url"] == last)
    torn.write_bytes(torn.read_bytes()[:-40])
    (folder / "run.json").write_text(json.dumps({**run_of(folder), "ended": None}))
    asked = len(site.asked)
    junket("crawl", folder.parent / "paper.toml", "-o", folder, *FAST, "-s", "DOWNLOAD_TIMEOUT=1")
    assert set(map(site.url, site.asked[asked:])) & done == {last}
    assert [sorted(line.get("id", line["url"]) for line in lines(file)) for file in files] == before
    replayed = subprocess.run([JUNKET, "extract", folder / "pages.warc.gz"], capture_output=True, timeout=60)
    assert replayed.stdout == files[0].read_bytes()


def test_scrapy_itself_runs_it(site: Site, tmp_path: Path) -> None:
    """`scrapy crawl interviews` from the checkout writes a run folder too."""
    scrapy = str(JUNKET.with_name("scrapy"))
    settings = ("ALLOW_LOOPBACK=1", "DOWNLOAD_DELAY=0", "AUTOTHROTTLE_ENABLED=0", f"RUN_FOLDER={tmp_path / 'run'}")
    site.pages["/three/"] = article("Third Film Director Cy Lens on the Light")
    subprocess.run(
        [scrapy, "crawl", "interviews", "-a", f"site={site.url('/three/')}"]
        + [part for setting in settings for part in ("-s", setting)],
        cwd=ROOT, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    (record,) = lines(tmp_path / "run" / "records.jsonl")
    assert record["url"] == site.url("/three/")
    assert run_of(tmp_path / "run")["exit_code"] == 0


def test_scrapy_lists_and_checks_the_spider() -> None:
    scrapy = str(JUNKET.with_name("scrapy"))
    listed = subprocess.run([scrapy, "list"], cwd=ROOT, check=True, capture_output=True, text=True, timeout=60)
    assert listed.stdout.split() == ["interviews"]
    subprocess.run([scrapy, "check"], cwd=ROOT, check=True, capture_output=True, timeout=60)


def test_limit(site: Site, tmp_path: Path) -> None:
    site.pages["/interviews/"] = listing("/one/", "/two/", "/three/", following="/interviews/page/2/")
    done = junket("crawl", profile(tmp_path, site), "-o", tmp_path / "run", "--limit", "1", *FAST)
    assert done.returncode == 0
    assert [record["url"] for record in lines(tmp_path / "run" / "records.jsonl")] == [site.url("/one/")]
    skipped = run_of(tmp_path / "run")["skipped"]
    assert [(each["url"], each["why"]) for each in skipped] == [
        (site.url("/two/"), "limit"),
        (site.url("/three/"), "limit"),
    ]


def test_a_listing_in_which_nothing_is_recognised_is_a_failure(site: Site, tmp_path: Path) -> None:
    chosen = profile(tmp_path, site, articles='{ css = "h2.renamed a" }')
    done = junket("crawl", chosen, "-o", tmp_path / "run", *FAST)
    assert done.returncode == 1
    (failed,) = run_of(tmp_path / "run")["failed"]
    assert failed["url"] == site.url("/interviews/")
    assert "no link" in failed["error"]


def test_a_run_folder_that_cannot_be_used_is_said_plainly(site: Site, tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_bytes(b'{"a":\n{"b": 1}\n')
    done = junket("crawl", site.url("/one/"), "-o", tmp_path, *FAST)
    assert done.returncode == 1
    assert (
        f"Error: the run folder cannot be used: {tmp_path / 'records.jsonl'}: has a line at byte 0 that" in done.stderr
    )
    assert "Traceback" not in done.stderr
    assert (tmp_path / "records.jsonl").read_bytes() == b'{"a":\n{"b": 1}\n'
    assert not (tmp_path / "run.json").exists()


def test_private_addresses_are_refused(site: Site, tmp_path: Path) -> None:
    before = len(site.asked)
    targets = (site.url("/one/"), f"http://localhost:{site.port}/one/", f"http://[::1]:{site.port}/one/")
    done = junket("crawl", *targets, "-o", tmp_path / "run")
    assert len(site.asked) == before
    assert [each["why"] for each in run_of(tmp_path / "run")["skipped"]] == ["private address"] * 3
    assert done.returncode == 1


def test_ctrl_c_leaves_whole_files(site: Site, tmp_path: Path) -> None:
    reached = threading.Event()

    def slow(request: BaseHTTPRequestHandler) -> None:
        reached.set()
        time.sleep(0.5)
        body = article("Late Film Director Di Focus on the Wait").encode()
        request.send_response(200)
        request.send_header("Content-Type", "text/html; charset=UTF-8")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    slugs = [f"/late/{number}/" for number in range(40)]
    site.pages |= {"/interviews/": listing(*slugs)} | dict.fromkeys(slugs, slow)
    folder = tmp_path / "run"
    command = [str(JUNKET), "crawl", str(profile(tmp_path, site)), "-o", str(folder), *FAST]
    # A session of its own: Ctrl-C reaches the worker processes too.
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:
        assert reached.wait(60)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert running.returncode == 130, err.decode()
    run = run_of(folder)
    assert (run["ended"], run["exit_code"]) == ("shutdown", 130)
    assert run["pages"]["left"] + run["pages"]["written"] == len(slugs)
    assert len(lines(folder / "records.jsonl")) == run["pages"]["written"] == run["articles"]
    assert b"Traceback" not in out + err


def test_kill_and_go_on(site: Site, tmp_path: Path) -> None:
    """SIGKILL in mid-crawl, then the same command again: every article once."""
    slugs = [f"/many/{number}/" for number in range(60)]
    site.pages |= {"/interviews/": listing(*slugs)} | {
        slug: article(f"Film {number} Director Ed Grain on the Print") for number, slug in enumerate(slugs)
    }
    folder = tmp_path / "run"
    command = [str(JUNKET), "crawl", str(profile(tmp_path, site)), "-o", str(folder), *FAST]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as running:
        until = time.monotonic() + 60
        while time.monotonic() < until and site.asked[-1] not in slugs[20:]:
            time.sleep(0.005)
        os.killpg(running.pid, signal.SIGKILL)
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert sorted(record["url"] for record in lines(folder / "records.jsonl")) == sorted(map(site.url, slugs))
    replayed = subprocess.run([JUNKET, "extract", folder / "pages.warc.gz"], capture_output=True, timeout=60)
    assert replayed.stdout == (folder / "records.jsonl").read_bytes()


def test_a_full_disk_ends_the_crawl_with_whole_lines(site: Site, tmp_path: Path) -> None:
    slugs = [f"/large/{number}/" for number in range(40)]
    site.pages |= {"/interviews/": listing(*slugs)} | {
        slug: article(f"Film {number} Director Flo Print", *[PROSE] * 40) for number, slug in enumerate(slugs)
    }
    folder = tmp_path / "run"
    crawl = shlex.join(map(str, (JUNKET, "crawl", profile(tmp_path, site), "-o", folder, *FAST)))
    # The limit on a file's size stands in for the disk's: a write beyond it is cut short, and the next one fails.
    done = subprocess.run(["bash", "-c", f"ulimit -f 100; exec {crawl}"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    run = run_of(folder)
    assert run["ended"] == "cannot write"
    assert "could not be written" in run["failed"][0]["error"]
    assert len(lines(folder / "records.jsonl")) == run["pages"]["written"] > 0
    assert run["pages"]["written"] + run["pages"]["failed"] + run["pages"]["left"] == len(slugs)
    again = junket("crawl", tmp_path / "paper.toml", "-o", folder, *FAST)
    assert again.returncode == 0, again.stderr
    assert sorted(record["url"] for record in lines(folder / "records.jsonl")) == sorted(map(site.url, slugs))


HOSTILE = """
import os, time
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from extractors import extract
from spiders.interviews import InterviewsSpider

def read(body, url, content_type, fetched_at):
    if url.endswith("/hang/"):
        time.sleep(60)
    if url.endswith("/spin/"):
        while True:
            pass
    if url.endswith("/eat/"):
        eaten = [bytes(2**20) for _ in range(2**12)]
    if url.endswith("/crash/"):
        os._exit(9)
    if url.endswith("/raise/"):
        raise RuntimeError("a bug")
    return extract(body, url, content_type, fetched_at)

class Hostile(InterviewsSpider):
    extract = staticmethod(read)

if __name__ == "__main__":
    import sys
    settings = Settings()
    settings.setmodule("spiders.settings")
    settings.setdict({"RUN_FOLDER": sys.argv[1], "ALLOW_LOOPBACK": True, "DOWNLOAD_DELAY": 0, "PAGE_SECONDS": 0.5,
                      "AUTOTHROTTLE_ENABLED": False})
    process = AsyncCrawlerProcess(settings)
    process.crawl(Hostile, site=sys.argv[2:])
    process.start()
"""


def test_pages_that_hang_or_crash_a_worker_cost_those_pages_alone(site: Site, tmp_path: Path) -> None:
    slugs = ("/hang/", "/crash/", "/raise/", "/spin/", "/eat/", "/one/", "/two/")
    site.pages |= {slug: article(f"Film at {slug} Director Ann Shade on the Shadow") for slug in slugs}
    script = tmp_path / "hostile.py"
    script.write_text(HOSTILE)
    command = [sys.executable, str(script), str(tmp_path / "run"), *map(site.url, slugs)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    quarantined = {line["url"]: line for line in lines(tmp_path / "run" / "quarantine.jsonl")}
    assert {url: line["reason"] for url, line in quarantined.items()} == {
        site.url("/hang/"): "time limit",
        site.url("/spin/"): "time limit",
        site.url("/eat/"): "memory limit",
        site.url("/crash/"): "crash",
        site.url("/raise/"): "error",
    }
    assert {line["stage"] for line in quarantined.values()} == {"extract"}
    assert "RuntimeError: a bug" in quarantined[site.url("/raise/")]["detail"]
    written = {record["url"] for record in lines(tmp_path / "run" / "records.jsonl")}
    assert written == {site.url("/one/"), site.url("/two/")}


def conditional(body: str, etag: str) -> Any:
    """A page whose server knows ETags."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        known = request.headers["If-None-Match"] == etag
        sent = b"" if known else body.encode()
        request.send_response(304 if known else 200)
        request.send_header("ETag", etag)
        request.send_header("Content-Type", "text/html; charset=UTF-8")
        if not known:
            request.send_header("Content-Length", str(len(sent)))
        request.end_headers()
        request.wfile.write(sent)

    return answer


def test_a_second_run_reads_what_is_new_or_changed(site: Site, tmp_path: Path) -> None:
    def film(name: str) -> str:
        return article(f"Film {name} Director Hana Cut on the Night")

    slugs = [f"/again/{name}/" for name in "abc"]
    site.pages |= {"/interviews/": listing(*slugs), "/again/a/": conditional(film("a"), '"1"')}
    site.pages |= {"/again/b/": film("b"), "/again/c/": film("c")}
    folder, chosen = tmp_path / "run", profile(tmp_path, site)
    assert junket("crawl", chosen, "-o", folder, *FAST).returncode == 0
    site.pages |= {"/interviews/": listing(*slugs, "/again/d/"), "/again/d/": film("d"), "/again/c/": film("c, longer")}
    done = junket("crawl", chosen, "-o", folder, *FAST)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 written, 2 unchanged" in " ".join(done.stdout.split())
    run = run_of(folder)
    assert {each["url"]: each["how"] for each in run["unchanged"]} == {
        site.url("/again/a/"): "not modified",
        site.url("/again/b/"): "same page",
    }
    assert sorted(run["written"]) == [site.url("/again/c/"), site.url("/again/d/")]
    records = lines(folder / "records.jsonl")
    assert len(records) == 5
    first, second = (record for record in records if record["url"] == site.url("/again/c/"))
    assert first["id"] == second["id"]
    assert "longer" in second["headline"]
    replayed = subprocess.run([JUNKET, "extract", folder / "pages.warc.gz"], capture_output=True, timeout=60)
    assert (replayed.stdout, replayed.returncode) == ((folder / "records.jsonl").read_bytes(), 0)
    assert junket("crawl", chosen, "-o", folder, *FAST).returncode == 0
    assert run_of(folder)["pages"]["unchanged"] == 4


def test_a_redirect_that_leads_elsewhere_is_read_anew(site: Site, tmp_path: Path) -> None:
    """The page there was last changed before the one that is known: it must not be asked for what is newer."""

    def dated(body: str, day: str) -> Any:
        def answer(request: BaseHTTPRequestHandler) -> None:
            known = request.headers["If-Modified-Since"] is not None
            request.send_response(304 if known else 200)
            request.send_header("Last-Modified", f"{day} Mar 2025 10:00:00 GMT")
            request.send_header("Content-Type", "text/html; charset=UTF-8")
            request.send_header("Content-Length", "0" if known else str(len(body)))
            request.end_headers()
            request.wfile.write(b"" if known else body.encode())

        return answer

    site.pages["/to/a/"] = dated(article("Film A Director Kit Lens"), "Fri, 14")
    site.pages["/to/b/"] = dated(article("Film B Director Kit Lens"), "Mon, 10")
    site.redirect("/from/", site.url("/to/a/"))
    folder = tmp_path / "run"
    junket("crawl", site.url("/from/"), "-o", folder, *FAST)
    assert junket("crawl", site.url("/from/"), "-o", folder, *FAST).returncode == 0
    assert [each["how"] for each in run_of(folder)["unchanged"]] == ["not modified"]
    site.redirect("/from/", site.url("/to/b/"))
    junket("crawl", site.url("/from/"), "-o", folder, *FAST)
    assert [record["url"] for record in lines(folder / "records.jsonl")] == [site.url("/to/a/"), site.url("/to/b/")]


def test_what_a_sitemap_says_is_unchanged_is_not_asked_for(site: Site, tmp_path: Path) -> None:
    site.pages["/dated/"] = article("Dated Film Director Lou Day on the Calendar")
    script = tmp_path / "dated.py"
    script.write_text(DATED)
    counts = []
    for lastmod in ("2025-03-11", "2025-03-11", "2025-03-12"):
        before = len(site.asked)
        command = [sys.executable, str(script), str(tmp_path / "run"), site.url("/dated/"), lastmod]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
        counts.append(site.asked[before:].count("/dated/"))
        run = run_of(tmp_path / "run")
    assert counts == [1, 0, 1]
    assert [each["how"] for each in run["unchanged"]] == ["same page"]


DATED = """
import sys
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from spiders.interviews import InterviewsSpider

class Dated(InterviewsSpider):
    async def start(self):
        async for request in super().start():
            request.meta["lastmod"] = sys.argv[3]
            yield request

if __name__ == "__main__":
    settings = Settings()
    settings.setmodule("spiders.settings")
    settings.setdict({"RUN_FOLDER": sys.argv[1], "ALLOW_LOOPBACK": True, "DOWNLOAD_DELAY": 0})
    process = AsyncCrawlerProcess(settings)
    process.crawl(Dated, site=[sys.argv[2]])
    process.start()
"""


def test_a_layout_that_changed_is_named(site: Site, tmp_path: Path) -> None:
    """The credit blocks of the second run stand in markup that no reader sees."""

    def film(number: int, block: str) -> str:
        return article(f"Film {number} Director Ivo Lamp on the Dark", PROSE, PROSE.upper(), block)

    shown = (
        "<strong>Director:</strong> Ivo Lamp<br><strong>Runtime:</strong> 91 minutes<br><strong>Genre:</strong> Drama"
    )
    slugs = [f"/layout/{number}/" for number in range(6)]
    site.pages |= {"/interviews/": listing(*slugs)} | {slug: film(number, shown) for number, slug in enumerate(slugs)}
    folder, chosen = tmp_path / "run", profile(tmp_path, site)
    first = junket("crawl", chosen, "-o", folder, *FAST)
    assert first.returncode == 0, first.stdout + first.stderr
    assert run_of(folder)["coverage"]["works.runtime_minutes"] == {"filled": 6, "of": 6}
    site.pages |= {slug: film(number, "<canvas data-credits=1></canvas>") for number, slug in enumerate(slugs)}
    done = junket("crawl", chosen, "-o", folder, *FAST)
    assert done.returncode == 3
    (alarm,) = run_of(folder)["alarms"]
    assert (alarm["site"], alarm["what"]) == ("127.0.0.1", "layout")
    assert "works.runtime_minutes" in alarm["fields"]
    (earliest, *_) = lines(folder / "records.jsonl")[6:]
    assert alarm["since"] == earliest["url"]
    flat = " ".join(done.stdout.split())
    assert f"127.0.0.1: the layout changed: fields are missing since {earliest['url']}" in flat
    assert run_of(folder)["exit_code"] == 3
