"""Every element that the runtime has: its example is shown and worked, in the exerciser and in a file on disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from examples import ENTRIES, SCRIPTS, screen
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import FrameLocator
from task_page import COPIED, LOADER, Opens

from crowdlint_preview.browser.browser import Browser, _driver
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.mock.media import Media
from crowdlint_preview.site.resources import resources
from crowdlint_preview.site.site import task_page
from crowdlint_preview.work import drivers
from crowdlint_preview.work.drivers import Worker, driver
from crowdlint_preview.work.drivers._sight import in_sight
from crowdlint_preview.work.exercise import exercise
from crowdlint_preview.work.expected import differences
from crowdlint_schemas import elements


def test_the_folders_of_an_element_agree() -> None:
    """A script and a driver have the name of an entry; what has a script and answers has a driver."""
    assert set(SCRIPTS) <= set(elements())
    assert drivers.tags() - {"input", "select", "textarea"} <= set(elements())
    answering = {tag for tag in SCRIPTS if elements()[tag]["answer"]}
    assert answering <= drivers.tags(), f"no driver for {sorted(answering - drivers.tags())}"


@pytest.mark.browser
@pytest.mark.usefixtures("unseen")
@pytest.mark.parametrize("tag", ENTRIES)
def test_its_example_is_worked(browser: Browser, tag: str) -> None:
    page = screen(tag)
    outcome = exercise(browser, page.html, page.resource, seed=tag)
    doubts = [each for each in outcome.doubts if ENTRIES[tag]["answer"] or not each.startswith("nothing on it could")]
    assert (outcome.failures, doubts, outcome.console) == ([], [], [])
    assert all(request["answered"] for request in outcome.requests)


@pytest.fixture(scope="module")
def plain() -> Iterator[PlaywrightBrowser]:
    """A browser as a user would open a file in: nothing answers its requests."""
    with _driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path)
        yield browser
        browser.close()


@pytest.mark.browser
@pytest.mark.parametrize("tag", ENTRIES)
def test_its_example_is_worked_in_a_file_on_disk(plain: PlaywrightBrowser, tmp_path: Path, tag: str) -> None:
    path = tmp_path / f"{tag}.html"
    path.write_text(task_page(screen(tag)), encoding="utf-8")
    context = plain.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        log: list[str] = []
        page.on("pageerror", lambda error: log.append(f"threw {error}"))
        page.on("console", lambda message: log.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: log.append(request.url) if request.url.startswith("http") else None)
        page.add_init_script(COPIED)
        page.goto(path.as_uri())
        frame = page.frame_locator("#task")
        inside = page.locator("#task").element_handle().content_frame()
        assert inside
        inside.wait_for_function(UNDIMMED)
        worker = Worker(page, Random(tag))
        parts = list(work_all(frame, worker))
        driver("crowd-form")(frame.locator("body"), worker)
        page.locator("#answer-copy").click()  # of the bar around the task
        [answer] = json.loads(page.evaluate("copied"))
        for each, name, expected in parts:
            key = (elements()[each]["answer"] or {}).get("key", name) if each in elements() else name
            if expected is not None:
                assert list(differences(answer, {key: expected})) == []
        assert log == []
    finally:
        context.close()


UNDIMMED = """() => document.querySelector('style[data-crowd=page]') && document.readyState === 'complete'
    && !document.querySelector('#crowd-elements-loading-dimmer')"""


def work_all(frame: FrameLocator, worker: Worker) -> Iterator[tuple[str, str, Any]]:
    """Work every element that answers; its tag, its name and what it must answer."""
    for element in frame.locator(f"css:light={', '.join(sorted(drivers.tags() - {'crowd-form'}))}").all():
        tag = element.evaluate("element => element.localName")
        with in_sight(element) as seen:
            if seen:
                yield tag, element.get_attribute("name") or "", driver(tag)(element, worker)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("attributes", "wanted"),
    [
        ('type="date"', r"\d{4}-\d\d-\d\d"),
        ('type="time"', r"\d\d:\d\d"),
        ('type="datetime-local"', r"\d{4}-\d\d-\d\dT\d\d:\d\d"),
        ('type="month"', r"\d{4}-\d\d"),
        ('type="week"', r"\d{4}-W\d\d"),
        ('type="email" required', r".+@.+"),
        ('type="url" required', r"https://.+"),
        ('type="number" value="3"', r"\d+"),
        ('type="range"', r"\d+"),
        ('min-length="40" required', r".{40,}"),
        ('min-length="4" max-length="5" value="before"', r".{4,5}"),
        ('allowed-pattern="[0-9]" auto-validate required min-length="6"', r"\d{6,}"),
        ('type="color"', "#000000"),
        ('value="kept" disabled', "kept"),
    ],
)
def test_every_kind_of_text_box_is_worked(crowd_task: Opens, attributes: str, wanted: str) -> None:
    box = f'<crowd-input name="a" {attributes}></crowd-input>'
    task = crowd_task(f"{LOADER}<crowd-form>{box}</crowd-form>", {}, seed=attributes)
    task.fill_in()
    assert re.fullmatch(wanted, task.submit()["a"]) and task.visit.console == []


@pytest.mark.browser
def test_tabs_and_dialogs_are_opened_for_what_is_in_them(browser: Browser) -> None:
    html = f"""{LOADER}<crowd-form><crowd-tabs>
      <crowd-tab header="One"><crowd-input name="a" required></crowd-input></crowd-tab>
      <crowd-tab header="Two"><crowd-slider name="b" required></crowd-slider>
        <crowd-modal link-text="More"><crowd-checkbox name="c" required>yes</crowd-checkbox></crowd-modal></crowd-tab>
      <crowd-tab header="Three"><crowd-button form-action="submit">Done</crowd-button></crowd-tab></crowd-tabs>
      <crowd-card hidden><crowd-input name="d" value="out of sight"></crowd-input></crowd-card></crowd-form>"""
    outcome = exercise(browser, html, resources(Media()))
    assert (outcome.failures, outcome.doubts, outcome.console) == ([], [], [])
    [[answer]] = outcome.answers
    assert answer["a"] and answer["b"] > 0 and answer["c"] == {"on": True} and answer["d"] == "out of sight"


@pytest.mark.browser
def test_an_answer_that_is_not_what_was_done_is_found(browser: Browser) -> None:
    """A box that lies about itself: what is seen is not what is sent."""
    html = f"""{LOADER}<crowd-form><crowd-checkbox name="a" required>yes</crowd-checkbox></crowd-form><script>
      addEventListener('load', () => Object.defineProperty(document.querySelector('crowd-checkbox'), 'answer',
        {{ get: () => ({{ on: false }}) }}))</script>"""
    outcome = exercise(browser, html, resources(Media()))
    assert outcome.failures == ["a.on is false, expected true"]
