"""The report for people, opened from disk: what it shows, finds, keeps in its address, and never lets in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import Page, expect
from report_model import write_report

from crowdlint_preview.browser.chromium import find
from crowdlint_preview.browser.driver import driver

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
PAGE = "# label-twice\n\nThe label stands twice.\n\n## Why it matters\nTo `workers`.\n\n```html\n<b>x</b>\n```\n"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    rule = folder / "label_twice.md"
    rule.write_text(PAGE, encoding="utf-8")
    write_report(folder / "out", rule)
    # Alone: all that it shows is in it.
    alone = folder / "alone.html"
    alone.write_bytes((folder / "out" / "report.html").read_bytes())
    return alone


@pytest.fixture(scope="module")
def plain() -> Iterator[PlaywrightBrowser]:
    """A browser that nothing shuts in, as people have."""
    with driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path)
        yield browser
        browser.close()


class Reader:
    """Somebody who reads the report; ``log`` is what should not happen."""

    def __init__(self, browser: PlaywrightBrowser, width: int, height: int, scheme: str) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.log: list[str] = []
        self.page.on("pageerror", lambda error: self.log.append(f"threw {error}"))
        self.page.on("console", lambda message: self.log.append(message.text) if message.type == "error" else None)
        self.page.on("request", lambda request: self.log.append(request.url) if request.url[:4] == "http" else None)


@pytest.fixture(params=[(1280, 800, "light"), (390, 844, "dark")], ids=["wide-light", "phone-dark"])
def reader(request: pytest.FixtureRequest, plain: PlaywrightBrowser) -> Iterator[Reader]:
    found = Reader(plain, *request.param)
    yield found
    assert found.log == []
    assert found.page.title().startswith("Exercised tasks: 10 failed")
    assert found.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found.context.close()


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8") + ";0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical")
    ]


def test_it_shows_finds_and_remembers(reader: Reader, report: Path) -> None:
    page = reader.page
    page.goto(report.as_uri())
    rows = page.locator("#tasks > li")
    expect(rows).to_have_count(40)
    expect(rows.first.locator("a")).to_have_attribute("class", "row failed")
    expect(page.locator("#found")).to_have_text("40 of 40 tasks")
    page.get_by_text("10 failed").click()
    expect(rows).to_have_count(10)
    page.get_by_text("10 inconclusive").click()
    expect(rows).to_have_count(20)
    page.get_by_label("Element").select_option("crowd-bounding-box")
    expect(rows).to_have_count(10)
    page.get_by_label("Rule").select_option("CL999 label-twice")
    expect(rows).to_have_count(2)
    page.get_by_label("Rule").select_option("")
    page.get_by_role("searchbox").fill("more TASK-13")
    expect(rows).to_have_count(1)
    assert "state=failed%2Cinconclusive&element=crowd-bounding-box&q=more+TASK-13" in page.url
    page.reload()
    expect(rows).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_have_value("more TASK-13")
    page.get_by_role("searchbox").fill("nowhere")
    expect(rows).to_have_count(0)


def test_a_task_has_an_address_and_says_all(reader: Reader, report: Path) -> None:
    page = reader.page
    page.goto(f"{report.as_uri()}#task=task-0")
    main = page.locator("main")
    expect(main.get_by_role("heading", level=2)).to_contain_text("failed")
    for said in ("word is", "crowd-input name='word'", "presses “Submit”", "thrown, and nobody caught it"):
        expect(main).to_contain_text(said)
    expect(main).to_contain_text("nothing reaches the network from here")
    expect(main.locator(".named code")).to_contain_text("<crowd-input")
    main.get_by_text("What label-twice is about").click()
    expect(main.locator(".rule-page pre")).to_have_text("<b>x</b>")
    expect(main.locator(".half").first).to_contain_text("blue 0 <img")
    expect(main.locator("img[src=x], script")).to_have_count(0)
    main.get_by_role("button", name="fills in").click()
    viewer = page.get_by_role("dialog")
    expect(viewer.locator("rect.target")).to_have_attribute("width", "306")
    expect(viewer.locator("path.pointer")).to_have_count(1)
    viewer.press("ArrowRight")
    expect(viewer.get_by_role("heading")).to_have_text("2 of 2: presses “Submit”")
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(page.get_by_role("link", name="Try the task")).to_have_attribute("href", "previews/task-0.html")


def test_drawings_lie_over_their_picture_and_tasks_are_walked_through(reader: Reader, report: Path) -> None:
    page = reader.page
    page.goto(f"{report.as_uri()}#task=task-3")
    drawn = page.locator(".drawn")
    expect(drawn.locator("polygon")).to_have_attribute("points", "10,20 210,20 210,120 10,120")
    expect(drawn.locator("img").first).to_have_js_property("complete", True)
    expect(drawn.locator("figcaption")).to_contain_text("1 shape")
    if page.get_by_role("link", name="All tasks").is_visible():
        page.get_by_role("link", name="All tasks").click()
    page.locator("#task-task-2").click()
    expect(page.locator("main h2")).to_contain_text("task-2.liquid.html")
    page.go_back()
    expect(page.locator("main")).not_to_contain_text("task-2.liquid.html")


@pytest.mark.skipif(not AXE.is_file(), reason="needs npm install")
def test_everybody_can_use_it(reader: Reader, report: Path) -> None:
    page = reader.page
    page.goto(report.as_uri())
    expect(page.locator("#tasks > li")).to_have_count(40)
    assert violations(page) == []
    page.goto(f"{report.as_uri()}#task=task-0")
    expect(page.locator("main h2")).to_contain_text("task-0")
    page.get_by_text("What label-twice is about").click()
    assert violations(page) == []
    page.locator(".step").first.click()
    expect(page.locator("rect.target")).to_be_visible()
    assert violations(page) == []
