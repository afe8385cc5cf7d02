"""A real Chromium that reaches nothing but what a test opens in it, and what it did there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --host-resolver-rules=MAP,*,~NOTFOUND,EXCLUDE,127.0.0.1"
).split()
DESKTOP, PHONE = (1280, 900), (375, 740)
"""Sizes of a page, in CSS pixels."""


@contextmanager
def started(profile: Path) -> Iterator[webdriver.Chrome]:
    """A new Chromium whose files are in an empty folder; it is gone at the end."""
    os.environ.update(SE_OFFLINE="true", SE_AVOID_STATS="true")  # selenium must look for no driver elsewhere
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, Service(executable_path=shutil.which("chromedriver")))
    try:
        driver.set_page_load_timeout(60)
        driver.set_script_timeout(60)
        yield driver
    finally:
        driver.quit()


def shown(driver: webdriver.Chrome, size: tuple[int, int] = DESKTOP, *, dark: bool = False) -> None:
    """Show pages at a size, in light or dark, from now on."""
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})


def overflow(driver: webdriver.Chrome) -> int:
    """CSS pixels by which the page is wider than what shows it."""
    return int(driver.execute_script("return document.scrollingElement.scrollWidth - window.innerWidth"))


def add_to_page(driver: webdriver.Chrome, *, script: str, image: str) -> None:
    """Put a script and an image into the page, as something scraped would that is not escaped."""
    driver.execute_script(
        "const script = document.createElement('script'); script.textContent = arguments[0]; document.body.append(script);"
        "const image = document.createElement('img'); image.src = arguments[1]; document.body.append(image);",
        script,
        image,
    )


def complaints(driver: webdriver.Chrome) -> list[str]:
    """What the console said since it was last asked: errors, refusals of the page's policy, warnings."""
    return [str(entry["message"]) for entry in driver.get_log("browser")]


def requests(driver: webdriver.Chrome) -> list[str]:
    """The addresses that were asked for since this was last asked, also those that were refused.

    The browser's own pages and ``data:`` are none.
    """
    messages: list[dict[str, Any]] = [
        orjson.loads(entry["message"])["message"] for entry in driver.get_log("performance")
    ]
    sent = (each["params"]["request"]["url"] for each in messages if each["method"] == "Network.requestWillBeSent")
    return [url for url in sent if not url.startswith(("data:", "chrome:"))]
