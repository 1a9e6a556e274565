"""Previews of the lines of a manifest: failing ones first, and from each page to the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import call
from playwright.sync_api import Browser, expect

from crowdlint_preview.browser.browser import _driver
from crowdlint_preview.browser.chromium import find

TEMPLATE = """<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><p>{{ task.input.question }}</p><crowd-input name="a" label="Answer"></crowd-input></crowd-form>"""
LINES = [json.dumps({"source": str(at), "question": f"What is {at}?"}) for at in range(1, 7)]
LINES[2] = '{"source": "3", "question": ""}'
LINES[4] = '{"source": "5", "question": "What'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "t.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "m.jsonl").write_text("".join(f"{line}\n" for line in LINES), encoding="utf-8")
    return tmp_path


def preview(folder: Path, *options: object) -> list[str]:
    """The pages that a call names, in order."""
    files = ("--manifest", folder / "m.jsonl", "--out", folder / "out", "--no-screenshots")
    done = call("preview", folder / "t.liquid.html", *files, *options)
    assert "Traceback" not in done.err
    return [Path(line).stem for line in done.out.splitlines() if not line.endswith("index.html")]


def test_failing_lines_come_first(built: Path) -> None:
    assert preview(built, "--tasks", 4) == ["t-line-3", "t-line-5", "t-line-1", "t-line-2"]
    assert preview(built) == ["t"]
    assert "with m.jsonl:3<" in (built / "out" / "t.html").read_text("utf-8")
    assert preview(built, "--line", 2) == ["t"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with _driver.use() as playwright:
        started = playwright.chromium.launch(executable_path=find().path)
        yield started
        started.close()


@pytest.mark.browser
def test_the_data_panel_walks_the_lines(built: Path, browser: Browser) -> None:
    preview(built, "--tasks", 4)
    page = browser.new_page()
    page.goto((built / "out" / "t-line-3.html").as_uri())
    page.get_by_role("button", name="Task data").click()
    panel = page.get_by_role("region", name="Task data")
    expect(panel).to_contain_text("`task.input.question` is empty in the data, so this prints nothing")
    chosen = panel.get_by_label("Line of the manifest")
    expect(chosen.locator("option")).to_have_text(
        ["line 3: CL527 empty-value", "line 5: CL901 unreadable-line", "line 1", "line 2"]
    )
    panel.get_by_role("link", name="Next line").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("t-line-5")
    expect(panel).to_contain_text("not JSON")  # open still, and the task cannot be shown
    expect(page.get_by_role("alert")).to_contain_text("cannot be rendered")
    panel.get_by_label("Line of the manifest").select_option("line 1")
    expect(page.get_by_role("heading", level=1)).to_contain_text("t-line-1")
    expect(panel.get_by_role("textbox", name="Task data")).to_have_value(json.dumps(json.loads(LINES[0]), indent=2))
    expect(page.frame_locator("#task").get_by_text("What is 1?")).to_be_visible()
    page.close()
