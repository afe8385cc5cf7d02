"""A report in a real Chromium: pointed at, walked through by keyboard, filtered, on a phone and in the dark."""

import re
from pathlib import Path
from typing import Any

import pytest
from test_export import record, written
from test_report import HOSTILE, film, hostile_record, interview, made, nightly

pytest.importorskip("jinja2", reason="the extra `report` is not installed")
pytest.importorskip("selenium", reason="selenium is not installed")

import itertools

from browser import DESKTOP, PHONE, add_to_page, complaints, overflow, requests, shown
from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

pytestmark = pytest.mark.needs("browser")

NARROW = (360, 740)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with everything on it: runs, sites, a calendar of two years, people, and what a hostile page wrote."""
    folder = nightly(tmp_path_factory.mktemp("report") / "nightly")
    releases = [
        {"date": day, "precision": "day", "type": "theatrical"}
        for day in ("2025-03-11", "2025-03-11", "2025-04-02", "2025-12-30", "2024-05-01")
    ]
    more = [
        {**record(100 + at, [film(f"Résumé {at}", releases=releases, distributors=[f"Company {at}"])], **interview(name)),
         "site": f"{site}.example"}
        for at, (name, site) in enumerate([("Ines Marrow", "paper"), ("Teo Lund", "paper"), ("Ada Quill", "wire")])
    ]  # fmt: skip
    file = written(folder.parent / "more.jsonl", *more, hostile_record(), {**hostile_record(), "id": f"{2:020x}"})
    made(folder.parent / "report.html", folder, file)
    return folder.parent / "report.html"


@pytest.fixture
def opened(browser: Chrome, report: Path) -> Chrome:
    shown(browser)
    browser.get("about:blank")
    complaints(browser), requests(browser)
    browser.get(report.as_uri())
    return browser


def find(browser: Chrome, selector: str) -> Any:
    return browser.find_element(By.CSS_SELECTOR, selector)


def visible(browser: Chrome, selector: str) -> list[Any]:
    return [each for each in browser.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()]


def focused(browser: Chrome) -> Any:
    return browser.switch_to.active_element


def press(browser: Chrome, *keys: str) -> None:
    for key in keys:
        ActionChains(browser).send_keys(key).perform()


def test_nothing_is_asked_for_and_nothing_scraped_runs(opened: Chrome) -> None:
    assert opened.execute_script("return window.hit") is None
    assert HOSTILE in find(opened, "#people").text
    opened.execute_script("for (const each of document.querySelectorAll('details')) each.open = true")
    for day in visible(opened, "[data-day]"):
        day.click()
    for mark in opened.find_elements(By.CSS_SELECTOR, "#people [data-tip], .bars [data-tip]"):
        ActionChains(opened).move_to_element(mark).perform()
    assert opened.execute_script("return window.hit") is None
    assert complaints(opened) == []
    assert [re.sub(r".*/", "", url) for url in requests(opened) if url != "about:blank"] == ["report.html"]


def test_the_policy_stops_what_would_run_and_what_would_be_asked_for(opened: Chrome) -> None:
    add_to_page(opened, script="window.hit = 5", image="https://film.example/x.png")
    assert opened.execute_script("return window.hit") is None
    assert len([each for each in complaints(opened) if "Content Security Policy" in each]) == 2


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [DESKTOP, PHONE, NARROW])
def test_no_width_makes_the_page_scroll_sideways(opened: Chrome, size: tuple[int, int], dark: bool) -> None:
    shown(opened, size, dark=dark)
    assert overflow(opened) <= 0
    opened.execute_script("for (const each of document.querySelectorAll('details')) each.open = true")
    assert overflow(opened) <= 0


CONTRAST = """
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgb = (color, under) => {
  canvas.fillStyle = `rgb(${under.join(' ')})`; canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
};
const light = (color) => {
  const [r, g, b] = color.map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (element) => {
  const above = element.parentElement ? behind(element.parentElement) : [255, 255, 255];
  return rgb(getComputedStyle(element).backgroundColor, above);
};
const found = {};
for (const element of document.querySelectorAll('body *')) {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!own || !element.getClientRects().length || element.closest('script, style, .vh')) continue;
  const under = behind(element), style = getComputedStyle(element);
  const color = rgb(style.color, under).map((part, at) => part * style.opacity + under[at] * (1 - style.opacity));
  const [dark, bright] = [light(color), light(under)].sort((a, b) => a - b);
  const ratio = (bright + 0.05) / (dark + 0.05);
  if (ratio < 4.5) found[`${element.tagName}.${element.className}`] = ratio;
}
return found;
"""
"""Elements whose own text has less contrast with what is behind it than WCAG 2.2, 1.4.3, asks for."""


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_has_enough_contrast(opened: Chrome, dark: bool) -> None:
    shown(opened, dark=dark)
    opened.execute_script("for (const each of document.querySelectorAll('details')) each.open = true")
    assert opened.execute_script("return getComputedStyle(document.body).backgroundColor") == (
        "rgb(21, 22, 24)" if dark else "rgb(251, 250, 246)"
    )
    assert opened.execute_script(CONTRAST) == {}


def test_a_mark_answers_to_the_mouse(opened: Chrome) -> None:
    mark = find(opened, "#works .columns .some")
    ActionChains(opened).move_to_element(mark).perform()
    assert find(opened, "#tip").text == mark.get_attribute("aria-label")
    press(opened, Keys.ESCAPE)
    assert not find(opened, "#tip").is_displayed()


def test_a_day_answers_to_the_mouse_with_its_titles(opened: Chrome) -> None:
    find(opened, "[data-day='2025-03-11']").click()
    panel = find(opened, "#day")
    assert panel.get_attribute("aria-live") == "polite"
    assert panel.text.startswith(f"11 March 2025\n{HOSTILE} streaming")
    assert panel.text.endswith("Résumé 0 theatrical\nRésumé 1 theatrical\nRésumé 2 theatrical")


def test_a_day_answers_to_the_keyboard_too(opened: Chrome) -> None:
    find(opened, "[data-year='2024']").send_keys(Keys.ENTER)
    assert [each.get_attribute("data-of") for each in visible(opened, ".year")] == ["2024"]
    find(opened, "[data-year='2025']").send_keys(Keys.SPACE)
    press(opened, Keys.TAB)
    assert focused(opened).get_attribute("data-day") == "2025-03-11"
    press(opened, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert focused(opened).get_attribute("data-day") == "2025-12-30"
    press(opened, Keys.ARROW_LEFT, Keys.ENTER)
    assert find(opened, "#day h4").text == "2 April 2025"
    press(opened, Keys.TAB)
    assert focused(opened).tag_name == "summary"


def test_the_first_tab_leads_past_the_head(opened: Chrome) -> None:
    press(opened, Keys.TAB)
    assert focused(opened).text == "Skip to the report"
    press(opened, Keys.ENTER)
    assert opened.execute_script("return location.hash") == "#main"


def test_arrow_keys_walk_the_coverage_by_row_and_column(opened: Chrome) -> None:
    cell = find(opened, "#heat td[tabindex='0']")
    opened.execute_script("arguments[0].focus()", cell)
    name = cell.get_attribute("data-tip").partition(" – ")[0]
    assert name == "Article: headline"
    press(opened, Keys.ARROW_RIGHT)
    assert focused(opened).get_attribute("data-tip").startswith("film.example: headline")
    press(opened, Keys.ARROW_DOWN)
    assert focused(opened).get_attribute("data-tip").startswith("film.example: interview")
    assert find(opened, "#tip").text == focused(opened).get_attribute("data-tip")
    assert opened.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert len(opened.find_elements(By.CSS_SELECTOR, "#heat [tabindex='0']")) == 1


def test_a_filter_leaves_the_rows_that_have_the_words(opened: Chrome) -> None:
    find(opened, "[data-filters='*']").send_keys("resume MARROW")
    assert [each.text for each in visible(opened, ".people tbody bdi")][:1] == ["Ines Marrow"]
    assert len(visible(opened, ".people tbody tr")) == 1
    assert re.fullmatch(r"1 of \d+ rows", find(opened, "#works output").text)


def test_the_coverage_can_be_filtered_to_its_gaps(opened: Chrome) -> None:
    find(opened, "[data-gaps]").click()
    rows = [each.get_attribute("data-name") for each in visible(opened, "#heat tr[data-name]")]
    assert rows == [each.get_attribute("data-name") for each in opened.find_elements(By.CSS_SELECTOR, "tr[data-gap]")]
    assert rows


def test_a_table_is_sorted_by_its_heads(opened: Chrome) -> None:
    head = find(opened, "#site-table th:nth-child(1) button")
    head.send_keys(Keys.ENTER)
    names = [each.text for each in visible(opened, "#site-table tbody th")]
    assert names == sorted(names)
    head.click()
    assert [each.text for each in visible(opened, "#site-table tbody th")] == names[::-1]
    assert find(opened, "#site-table th").get_attribute("aria-sort") == "descending"


def test_headings_landmarks_and_names_are_in_order(opened: Chrome) -> None:
    levels = [int(each.tag_name[1]) for each in opened.find_elements(By.CSS_SELECTOR, "h1, h2, h3, h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    tree = opened.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if not node["ignored"]]
    roles = [role for role, _ in named]
    assert (roles.count("main"), roles.count("navigation"), roles.count("banner"), roles.count("contentinfo")) == (1, 1, 1, 1)  # fmt: skip
    asking = {"button", "link", "searchbox", "checkbox", "image", "region", "textbox"}
    assert [role for role, name in named if role in asking and not name] == []


def test_the_page_is_whole_without_its_script(browser: Chrome, report: Path) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(report.as_uri())
        assert len(visible(browser, ".year")) == 2
        assert visible(browser, ".controls, .years, #day") == []
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
