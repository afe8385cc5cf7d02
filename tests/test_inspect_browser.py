"""`junket inspect` in a real Chromium: words light up, fields do, and nothing scraped runs."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import DESKTOP, PHONE, complaints, overflow, requests, shown
from conftest import JUNKET, ROOT
from inspect_pages import URL, hostile, page

from junket.replay import difference, expected, replay

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = pytest.mark.needs("browser")

LIT = """
const text = (selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent.trim());
return {words: text("mark.exact"), around: text("mark.place"), fields: text(".leaf.exact"),
        told: document.getElementById("told").textContent};
"""
RUNTIME = '.leaf[data-pointer="/works/0/runtime_minutes"][id]'
PRODUCER = '.leaf[data-pointer="/works/0/credits/producer/1/name"]'


@contextmanager
def serving(*arguments: object) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The command, running, and the address that it says."""
    command = [str(JUNKET), "inspect", *map(str, arguments), "--no-open"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            address = re.match(r"(http://127\.0\.0\.1:\d+/) ", line)
            assert address, line + process.stdout.read()
            yield address[1], process
        finally:
            process.kill()


def opened(browser: "Chrome", tmp_path: Path, markup: str) -> None:
    (tmp_path / "page.html").write_text(markup, encoding="utf-8")
    command = [str(JUNKET), "inspect", str(tmp_path / "page.html"), "--url", URL, "-o", str(tmp_path / "shown.html")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    shown(browser, DESKTOP)
    browser.get((tmp_path / "shown.html").as_uri())
    complaints(browser)
    requests(browser)


def lit(browser: "Chrome") -> dict[str, Any]:
    found: dict[str, Any] = browser.execute_script(LIT)
    return found


def test_a_field_lights_its_words(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By

    opened(browser, tmp_path, page())
    browser.find_element(By.CSS_SELECTOR, PRODUCER).click()
    found = lit(browser)
    assert found["words"] == ["Tomas Ferreira"]
    assert "".join(found["around"]).replace(" ", "") == "Producers:BeaLindqvist,TomasFerreira"
    assert "/works/0/credits/producer/1/name" in found["told"]
    assert browser.find_element(By.CSS_SELECTOR, PRODUCER).get_attribute("aria-pressed") == "true"
    browser.find_element(By.CSS_SELECTOR, RUNTIME).click()
    assert lit(browser)["words"] == ["Runtime: 1h 44m"]


def test_words_light_their_field(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    opened(browser, tmp_path, page())
    words = browser.find_element(By.XPATH, "//mark[text()='Tomas Ferreira']")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", words)
    ActionChains(browser).move_to_element(words).perform()
    assert lit(browser)["fields"] == ["Tomas Ferreira"]
    ActionChains(browser).move_to_element(browser.find_element(By.ID, "told")).perform()
    assert lit(browser)["fields"] == []
    ActionChains(browser).move_to_element(browser.find_element(By.XPATH, "//mark[text()='Runtime: 1h 44m']")).perform()
    assert "104 " in " ".join(lit(browser)["fields"]) + " "


def test_it_is_used_by_keyboard_alone(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    opened(browser, tmp_path, page())
    keys = ActionChains(browser)
    for _ in range(20):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        if browser.switch_to.active_element.tag_name == "mark":
            break
    assert lit(browser)["words"] == [browser.switch_to.active_element.text.strip()]
    for _ in range(60):
        if browser.switch_to.active_element.text == "Runtime: 1h 44m":
            break
        keys.send_keys(Keys.ARROW_DOWN).perform()
    assert "104" in " ".join(lit(browser)["fields"])
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    assert browser.switch_to.active_element.tag_name == "button"
    assert lit(browser)["words"] == ["Runtime: 1h 44m"]
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    assert lit(browser)["words"] == []


def test_a_warning_lights_what_it_is_about(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By

    opened(browser, tmp_path, page())
    browser.find_element(By.CSS_SELECTOR, ".warnings .lost button").click()
    found = lit(browser)
    assert found["words"] == ["Runtime: 1h 44m"]
    assert any("104" in field for field in found["fields"])
    assert browser.find_elements(By.CSS_SELECTOR, ".row.other .leaf")


def test_nothing_scraped_runs(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By

    opened(browser, tmp_path, hostile())
    for each in browser.find_elements(By.CSS_SELECTOR, ".leaf, mark"):
        browser.execute_script("arguments[0].click()", each)
    assert browser.execute_script("return [window.ran, document.images.length, document.scripts.length]") == [
        None,
        0,
        1,
    ]
    assert "<script>window.ran = 1</script>" in browser.find_element(By.CSS_SELECTOR, "h1").text
    assert complaints(browser) == []
    assert requests(browser) == []
    assert [link.get_attribute("href") for link in browser.find_elements(By.TAG_NAME, "a")] == [URL]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_it_fits(browser: "Chrome", tmp_path: Path, size: tuple[int, int], dark: bool) -> None:
    opened(browser, tmp_path, hostile())
    shown(browser, size, dark=dark)
    assert overflow(browser) <= 0
    sides = "return ['text', 'record'].map((id) => document.getElementById(id).getBoundingClientRect().left)"
    left, right = browser.execute_script(sides)
    assert (left == right) == (size == PHONE)


def test_a_click_saves_a_fixture_that_passes_and_another_ends_it(browser: "Chrome", tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    fixtures = tmp_path / "fixtures"
    shutil.copytree(ROOT / "fixtures", fixtures)
    (tmp_path / "page.html").write_text(hostile(), encoding="utf-8")
    with serving(tmp_path / "page.html", "--url", URL, "--to", fixtures) as (address, process):
        browser.get(address)
        browser.find_element(By.ID, "name").send_keys("the-salt-line-again")
        browser.find_element(By.CSS_SELECTOR, "#save [type=submit]").click()
        wait = WebDriverWait(browser, 30)
        wait.until(lambda _: "saved in" in browser.find_element(By.ID, "saved").text)
        folder = fixtures / "paper.example" / "the-salt-line-again"
        assert difference(expected(folder), replay(folder)) == []
        browser.find_element(By.CSS_SELECTOR, "#save [type=submit]").click()
        wait.until(lambda _: "is there already" in browser.find_element(By.ID, "saved").text)
        assert browser.execute_script("return window.ran") is None
        browser.find_element(By.ID, "done").click()
        assert process.wait(30) == 0


def test_another_origin_is_refused(browser: "Chrome", tmp_path: Path) -> None:
    """A page of another origin, even of this machine, can neither save nor read the token."""
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    (tmp_path / "other.html").write_text("<!doctype html><title>other</title>", encoding="utf-8")
    send = """
    const [address, done] = arguments;
    const post = (mode, type) => fetch(address + "save", {method: "POST", mode, body: '{"name": ""}', headers: {"Content-Type": type}});
    Promise.allSettled([post("no-cors", "text/plain"), post("cors", "application/json"), fetch(address).then((a) => a.text())])
      .then((all) => done(all.map((each) => each.status + (each.value?.type || ""))));
    """
    with serving(tmp_path / "page.html", "--url", URL, "--to", tmp_path / "fixtures") as (address, process):
        browser.get((tmp_path / "other.html").as_uri())
        assert [each.removesuffix("opaque") for each in browser.execute_async_script(send, address)][1:] == [
            "rejected"
        ] * 2
        assert not (tmp_path / "fixtures").exists()
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(30) == 0
