"""``crowdlint.show`` and ``crowdlint.check_text`` in a notebook: in a real kernel, and in JupyterLab."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import nbformat
import pytest
from nbclient import NotebookClient
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import FrameLocator, Page

import crowdlint
from crowdlint_preview.browser.browser import _driver
from crowdlint_preview.browser.chromium import find

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
TEMPLATE = (
    f"{LOADER}<crowd-form><p>Translate: {{{{ task.input.word }}}}</p>"
    '<crowd-input name="translation" label="Translation"></crowd-input></crowd-form>'
)
WRONG = TEMPLATE.replace("</crowd-input>", "").replace('label="Translation">', 'lable="Translation"></crowd-input>')
CELLS = [
    "import crowdlint",
    f"template = {TEMPLATE!r}\ncrowdlint.show(template, {{'word': 'Feldweg'}})",
    f"crowdlint.check_text({WRONG!r})",
    "crowdlint.check_text(template)",
]


def notebook() -> nbformat.NotebookNode:
    cells = [nbformat.v4.new_code_cell(text) for text in CELLS]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


@pytest.fixture(scope="module")
def outputs() -> list[dict[str, str]]:
    """What each cell shows, run by a real kernel."""
    done = NotebookClient(notebook(), timeout=120, kernel_name="python3").execute()
    nbformat.validate(done)
    return [dict(cell.outputs[0].data) if cell.outputs else {} for cell in done.cells]


def test_a_kernel_shows_findings_and_the_page(outputs: list[dict[str, str]]) -> None:
    assert outputs[0] == {}
    html = outputs[1]["text/html"]
    assert outputs[1]["text/plain"] == "nothing found" and "nothing found" in html
    sandbox = re.search(r'<iframe[^>]* sandbox="([^"]*)"[^>]* srcdoc="', html)
    assert sandbox and "allow-scripts" in sandbox[1].split()
    assert "allow-same-origin" not in html.partition("srcdoc")[0]
    assert "template.liquid.html:1:" in outputs[2]["text/plain"]
    assert "CL301 unknown-attribute" in outputs[2]["text/plain"] and "did you mean `label`" in outputs[2]["text/html"]
    assert outputs[3]["text/plain"] == "nothing found"


def test_findings_are_a_tuple_all_the_same() -> None:
    found = crowdlint.check_text(WRONG)
    assert isinstance(found, tuple) and [each.name for each in found] == ["unknown-attribute"]
    assert crowdlint.check_text(TEMPLATE) == ()


def test_data_are_made_up_where_there_are_none() -> None:
    assert "Translate: " in crowdlint.show(TEMPLATE).page
    assert "Feldweg" in crowdlint.show(TEMPLATE, {"word": "Feldweg"}).page


def test_a_template_that_cannot_be_rendered_says_so() -> None:
    shown = crowdlint.show(TEMPLATE.replace("task.input.word", "task.input.word | nosuch"))
    assert "This template cannot be rendered" in shown.page and "unknown-filter" in repr(shown)


def test_without_the_preview_one_sentence_says_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "crowdlint_preview.site.notebook", None)
    with pytest.raises(crowdlint.UserError, match=r"pip install crowdlint\[preview\]"):
        crowdlint.show(TEMPLATE)


@pytest.fixture(scope="module")
def plain() -> Iterator[PlaywrightBrowser]:
    with _driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path)
        yield browser
        browser.close()


def task_in(frame: FrameLocator) -> FrameLocator:
    return frame.frame_locator("#task")


@pytest.mark.browser
def test_the_page_works_and_reaches_nothing_of_the_notebook(plain: PlaywrightBrowser) -> None:
    spy = "<script>try { document.title = parent.parent.secret } catch (error) { document.title = 'kept out' }</script>"
    page = plain.new_page()
    output = crowdlint.show(TEMPLATE + spy, {"word": "Feldweg"})._repr_html_()
    page.set_content(f"<script>secret = 'of the notebook'</script>{output}")
    task = task_in(page.frame_locator("iframe"))
    task.get_by_text("Translate: Feldweg").wait_for()
    task.locator("crowd-input input").fill("field path")
    task.get_by_role("button", name="Submit").click()
    page.frame_locator("iframe").get_by_text("field path").first.wait_for()
    assert task.locator("html").evaluate("() => document.title") == "kept out"
    page.close()


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def answers(address: str) -> bool:
    try:
        return bool(urllib.request.urlopen(f"{address}/api", timeout=30).status == 200)
    except URLError:
        return False


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """A JupyterLab of its own with the notebook: its address."""
    pytest.importorskip("jupyterlab")
    (tmp_path / "try.ipynb").write_text(json.dumps(notebook()), encoding="utf-8")
    port = free_port()
    options = [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--no-browser"]
    options += [
        f"--ServerApp.root_dir={tmp_path}",
        "--allow-root",
        "--LabApp.news_url=",
        "--LabApp.collaborative=False",
    ]
    command = [sys.executable, "-m", "jupyterlab", *options]
    environment = {"JUPYTER_CONFIG_DIR": str(tmp_path / "config"), "JUPYTER_RUNTIME_DIR": str(tmp_path / "run")}
    with subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            while not answers(address):
                assert server.poll() is None, "the server ended before it was ready"
                time.sleep(0.2)
            yield address
        finally:
            server.terminate()


def run_all(page: Page, address: str) -> None:
    page.goto(f"{address}/lab/tree/try.ipynb?reset")
    cell = page.locator(".jp-Notebook .jp-Cell .cm-content").first
    page.get_by_text("| Idle").first.wait_for()
    cell.click()
    for _ in CELLS:
        page.keyboard.press("Shift+Enter")


@pytest.mark.browser
def test_in_jupyterlab_the_task_is_worked_below_its_cell(lab: str, plain: PlaywrightBrowser) -> None:
    page = plain.new_page(viewport={"width": 1280, "height": 1000})
    page.set_default_timeout(90_000)
    run_all(page, lab)
    frame = page.frame_locator(".jp-OutputArea-output iframe")
    task = task_in(frame)
    task.get_by_text("Translate: Feldweg").wait_for()
    task.locator("crowd-input input").fill("field path")
    task.get_by_role("button", name="Submit").click()
    frame.get_by_text("field path").first.wait_for()
    page.get_by_text("CL301 unknown-attribute").first.wait_for()
    page.close()
