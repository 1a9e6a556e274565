"""A preview opened from disk and the exerciser show the same page, of each element's example and right template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from examples import ENTRIES, screen
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import Error, Frame, Page

from crowdlint.language.task.sources import TaskOptions
from crowdlint_preview.browser.browser import Browser, _driver
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.site.screen import Screen, read_screens
from crowdlint_preview.site.site import task_page

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[3]
OK = sorted(path for path in (ROOT / "fixtures" / "ok").iterdir() if path.suffix in (".html", ".liquid", ".xml"))
EDGES = {
    "loader-without-scheme": '<script src="//assets.crowd.aws/crowd-html-elements.js"></script>'
    '<crowd-form><p>{{ task.input.text }}</p><crowd-input name="a" label="A"></crowd-input></crowd-form>',
    "xml-declaration": '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form><crowd-semantic-segmentation '
    "name='a' header='b' labels=\"['Car']\" src='{{ task.input.photo | grant_read_access }}' initial-value='"
    '{"src": "https://s3.amazonaws.com/b/o.png", "labelMappings": {"Car": {"color": "#ff0000"}}}\'>'
    "<full-instructions header='x'>y</full-instructions></crowd-semantic-segmentation></crowd-form>",
    "misspelt-loader": '<script src="https://assets.crowd.aws/crowd-html-element.js"></script>'
    '<crowd-form><crowd-input name="a" label="A"></crowd-input></crowd-form>',
    "saved-helpers": '<script src="https://assets.crowd.aws/custom-elements-es5-adapter.js"></script>'
    '<script src="https://assets.crowd.aws/crowd-html-elements.js" defer></script>'
    '<link rel="stylesheet" href="https://assets.crowd.aws/css/crowd.css"><crowd-form><p>Look.</p></crowd-form>',
}

# Every element that is shown, through shadow roots, with its own text and what a field holds.
SEEN = """() => {
  const found = [];
  const walk = (root) => {
    for (const each of root.querySelectorAll('*')) {
      if (['SCRIPT', 'STYLE', 'META', 'LINK', 'HEAD', 'TITLE', 'BASE', 'TEMPLATE'].includes(each.tagName)) continue;
      const texts = [...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim());
      const own = texts.join(' ').trim();
      found.push(`${each.localName} ${own} ${each.value ?? ''}${each.checked ? ' checked' : ''}`.trim());
      if (each.shadowRoot) walk(each.shadowRoot);
    }
  };
  walk(document);
  return found;
}"""
# Loaded, and all elements that come to life have told so: the page is no longer dimmed.
READY = """() => location.href !== 'about:blank' && document.readyState === 'complete'
  && !document.querySelector('#crowd-elements-loading-dimmer')
  && [...document.querySelectorAll('*')].every((each) => !(each instanceof HTMLImageElement) || each.complete)"""
# What a template itself takes from other servers is kept away, and the browser says so.
THEIRS = re.compile("Content Security Policy|ERR_FAILED|ERR_BLOCKED|https://example.com/|Failed to load resource")


@cache
def fixture(path: Path) -> Screen:
    [first, *_] = read_screens([path], TaskOptions())
    return first


@cache
def edge(name: str, folder: Path) -> Screen:
    path = folder / f"{name}.liquid.html"
    path.write_text(EDGES[name], encoding="utf-8")
    return fixture(path)


@pytest.fixture(scope="session")
def plain() -> Iterator[PlaywrightBrowser]:
    """A browser as a user would open a file in: nothing answers its requests."""
    with _driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path)
        yield browser
        browser.close()


def settled(frame: Frame | Page) -> list[str]:
    """What is shown once the page stands still: two looks in a row see the same."""
    before: list[str] = []
    for _ in range(40):
        frame.page.wait_for_timeout(50) if isinstance(frame, Frame) else frame.wait_for_timeout(50)
        try:
            now: list[str] = frame.evaluate(SEEN) if frame.evaluate(READY) else []
        except Error:  # the frame is being filled
            continue
        if now and now == before:
            return now
        before = now
    return before


def on_disk(browser: PlaywrightBrowser, page: Screen, folder: Path) -> tuple[list[str], list[str]]:
    """What a preview shows in its frame, and what it complains of."""
    path = folder / "page.html"
    path.write_text(task_page(page), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        tab = context.new_page()
        log: list[str] = []
        tab.on("pageerror", lambda error: log.append(f"threw {error.message}"))
        tab.on("console", lambda message: log.append(message.text) if message.type == "error" else None)
        tab.goto(path.as_uri())
        return settled(tab.frames[1]), [each for each in log if not THEIRS.search(each)]
    finally:
        context.close()


def exercised(browser: Browser, page: Screen) -> tuple[list[str], list[str]]:
    """The same of the page that the exerciser opens."""
    with browser.visit(page.html, page.resource) as visit:
        seen = settled(visit.page)
        return seen, [each.text for each in visit.console if each.kind == "error" and not THEIRS.search(each.text)]


SHEETS = [f"example {tag}" for tag in ENTRIES] + [f"ok {path.name}" for path in OK] + [f"edge {name}" for name in EDGES]


@pytest.mark.parametrize("name", SHEETS)
def test_both_show_the_same(browser: Browser, plain: PlaywrightBrowser, tmp_path: Path, name: str) -> None:
    kind, _, which = name.partition(" ")
    page = (
        screen(which)
        if kind == "example"
        else edge(which, tmp_path)
        if kind == "edge"
        else fixture(ROOT / "fixtures" / "ok" / which)
    )
    assert page.error is None
    shown, complaints = on_disk(plain, page, tmp_path)
    worked, troubles = exercised(browser, page)
    assert shown == worked
    assert len(shown) > 1
    assert (complaints, troubles) == ([], [])
