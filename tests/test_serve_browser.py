"""`junket serve` in a real Chromium: found, followed to a record and its rows, by mouse and keyboard, and nothing scraped runs."""

from collections.abc import Iterator
from typing import Any

import pytest
from inspect_pages import ATTACK

pytest.importorskip("datasette", reason="the extra `serve` is not installed")
pytest.importorskip("selenium", reason="selenium is not installed")

from browser import DESKTOP, PHONE, add_to_page, complaints, overflow, requests, shown
from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import url_contains, visibility_of_element_located
from selenium.webdriver.support.ui import WebDriverWait
from serving import serving, written

pytestmark = pytest.mark.needs("browser")

HEADLINE = "‘The Salt Line’ Director Inés Carvalho (Video Interview)"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(written(tmp_path_factory.mktemp("records") / "records.jsonl")) as address:
        yield address


@pytest.fixture
def opened(browser: Chrome, address: str) -> Chrome:
    shown(browser, DESKTOP)
    browser.get("about:blank")
    complaints(browser), requests(browser)
    browser.get(address)
    return browser


def texts(browser: Chrome, selector: str) -> list[str]:
    return [each.text for each in browser.find_elements(By.CSS_SELECTOR, selector)]


def reached(browser: Chrome, part: str) -> None:
    WebDriverWait(browser, 60).until(url_contains(part))


def focused(browser: Chrome) -> Any:
    return browser.switch_to.active_element


def test_from_a_search_to_a_record_and_what_belongs_to_it(opened: Chrome) -> None:
    opened.find_element(By.ID, "find").send_keys("lindqvist")  # a producer: in no headline and no text
    opened.find_element(By.CSS_SELECTOR, ".find input[type=submit]").click()
    reached(opened, "_search=lindqvist")
    assert HEADLINE in texts(opened, "td.col-headline")
    opened.find_element(By.CSS_SELECTOR, "#facet-site").find_element(By.LINK_TEXT, "paper.example").click()
    reached(opened, "site=paper.example")
    assert set(texts(opened, "td.col-site")) == {"paper.example"}
    opened.find_element(By.LINK_TEXT, HEADLINE).click()
    reached(opened, "/junket/articles/")
    assert texts(opened, "h1") == [HEADLINE]
    source = opened.find_element(By.CSS_SELECTOR, ".col-url a")
    assert source.get_attribute("href") == source.text == "https://paper.example/interviews/the-salt-line/"
    assert "coffee was worse" in opened.find_element(By.CSS_SELECTOR, ".col-body dd").text
    opened.find_element(By.LINK_TEXT, "work_claims").click()
    reached(opened, "/junket/work_claims?article_id=")
    assert {"Bea Lindqvist", "104"} <= set(texts(opened, "td.col-value"))
    opened.back()
    opened.find_element(By.LINK_TEXT, "The Salt Line").click()
    reached(opened, "/junket/works/")
    assert HEADLINE in texts(opened, "dl.record dd a")
    opened.find_element(By.LINK_TEXT, "credits").click()
    reached(opened, "/junket/credits?work_id=")
    assert "Tomas Ferreira" in texts(opened, "td.col-name")
    assert complaints(opened) == []


def test_by_keyboard_alone(opened: Chrome) -> None:
    assert focused(opened).get_attribute("id") == "find"
    ActionChains(opened).send_keys("carvalho", Keys.ENTER).perform()
    reached(opened, "_search=carvalho")
    for _ in range(100):
        ActionChains(opened).send_keys(Keys.TAB).perform()
        if focused(opened).text == HEADLINE:
            break
    assert opened.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    ActionChains(opened).send_keys(Keys.ENTER).perform()
    reached(opened, "/junket/articles/")
    assert texts(opened, "h1") == [HEADLINE]


def test_sql_is_asked_and_answered(opened: Chrome, address: str) -> None:
    opened.get(f"{address}junket?sql=select+kind,+count(*)+as+n+from+articles+group+by+kind")
    editor = (By.CSS_SELECTOR, ".CodeMirror")
    WebDriverWait(opened, 60).until(visibility_of_element_located(editor))  # its script is let pass
    assert "interview" in texts(opened, "td.col-kind")
    assert complaints(opened) == []


def test_nothing_scraped_runs_or_leads_astray(opened: Chrome, address: str) -> None:
    words = ATTACK.partition("<img")[0]
    paths = [
        "junket/articles?_search=window", "junket/articles?_facet=headline&_facet=authors&_facet_array=authors", "junket/works",
        "junket/work_claims?field=distributors", "junket/companies?_facet=name&_search=window", f"junket/articles/{1:020x}",
    ]  # fmt: skip
    for path in paths:
        opened.get(address + path)
        if "articles?" in path:
            assert words in opened.find_element(By.TAG_NAME, "body").text, path
        leads = opened.execute_script("return [...document.querySelectorAll('[href], [src], [action]')].map(each => "
                                      "each.href || each.src || each.action)")  # fmt: skip
        assert {url.split(":")[0] for url in leads} <= {"http", "https"}, path
        assert (
            opened.execute_script("return document.querySelectorAll('td script, td img, td svg, dd *:not(a)').length")
            == 0
        )
    opened.get(f"{address}junket/articles?_search=window&_sort=site")
    opened.find_element(By.CSS_SELECTOR, "td.col-headline a").click()
    reached(opened, "/junket/articles/")
    assert opened.find_element(By.TAG_NAME, "h1").text
    assert opened.execute_script("return window.ran") is None
    assert complaints(opened) == []
    assert all(url.startswith((address, "about:")) for url in requests(opened))


def test_the_policy_stops_what_would_run_and_what_would_be_asked_for(opened: Chrome) -> None:
    add_to_page(opened, script="window.ran = 5", image="https://film.example/x.png")
    assert opened.execute_script("return window.ran") is None
    assert len([each for each in complaints(opened) if "Content Security Policy" in each]) == 2


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("dark", [False, True])
def test_it_fits_and_can_be_read(opened: Chrome, address: str, size: tuple[int, int], dark: bool) -> None:
    shown(opened, size, dark=dark)
    for path in (
        "",
        "junket",
        "junket/articles",
        "junket/works?_col=title",
        "junket/work_claims",
        f"junket/articles/{1:020x}",
    ):
        opened.get(f"{address}{path}")
        assert overflow(opened) <= 0, path
        ground, ink = opened.execute_script(
            "const style = getComputedStyle(document.querySelector('h1')); return ["
            "getComputedStyle(document.body).backgroundColor, style.color].map(each => "
            "each.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765)"
        )
        assert (ground < 0.2 and ink > 0.8) if dark else (ground > 0.8 and ink < 0.3), path
