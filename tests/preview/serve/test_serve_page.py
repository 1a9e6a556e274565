"""The page of the live server, driven as an author would; and how the server ends."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import FrameLocator, Page, expect
from trap import Trap
from ways_out import LEAVING, WAYS

from crowdlint_preview.browser.browser import _driver
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.serve.run import listening

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
TEMPLATE = f"""{LOADER}
<crowd-form>
  <crowd-bounding-box name="boxes" src="{{{{ task.input.source-ref | grant_read_access }}}}" labels="['Car', 'Boat']"
    header="{{{{ task.input.question }}}}">
    <short-instructions>Boxes, please.</short-instructions>
    <full-instructions header="Boxes">A box around each.</full-instructions>
  </crowd-bounding-box>
</crowd-form>
"""
DATA = {"source-ref": "s3://bucket/a.jpg", "question": "Where are the cars?"}
MOST = 60_000  # milliseconds; the machine may be busy

expect.set_options(timeout=MOST)


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The server of a folder: its address, and the process."""
    command = [sys.executable, "-m", "crowdlint", "serve", *words]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process: subprocess.Popen[str] = subprocess.Popen(command, cwd=folder, env=environment, **pipes)  # type: ignore[call-overload]
    assert process.stdout
    try:
        yield process.stdout.readline().strip(), process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def chromium() -> Iterator[PlaywrightBrowser]:
    with _driver.use() as playwright:
        started = playwright.chromium.launch(executable_path=find().path)
        yield started
        started.close()


def task_of(page: Page) -> FrameLocator:
    """The page of the task that is seen."""
    return page.frame_locator("#stage").frame_locator("iframe:not(.next)")


def opened(browser: PlaywrightBrowser, address: str, said: list[str]) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(MOST)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    expect(task_of(page).get_by_role("button", name="Submit")).to_be_visible()
    return page


def draw_a_box(page: Page) -> None:
    canvas = task_of(page).locator("crowd-bounding-box canvas").last
    place = canvas.bounding_box()
    assert place
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x - 30, y - 30)
    page.mouse.down()
    page.mouse.move(x + 30, y + 20, steps=4)
    page.mouse.up()


BOXES = "each => each.value.boundingBoxes.map(box => box.label).join()"


@pytest.mark.browser
def test_an_author_at_work(chromium: PlaywrightBrowser, tmp_path: Path) -> None:
    file = tmp_path / "street.liquid.html"
    file.write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "street.data.json").write_text(json.dumps(DATA), encoding="utf-8")
    said: list[str] = []
    with serving(tmp_path) as (address, process):
        page = opened(chromium, f"{address}#panel=findings", said)
        text, task = page.locator("#editor .cm-content"), task_of(page)

        # A mistake is underlined, and its fix mends it.
        text.click()
        page.keyboard.press("Control+End")
        page.keyboard.insert_text("<crowd-carde></crowd-carde>")
        expect(page.locator("#editor .cm-lintRange-error").first).to_have_text(re.compile("crowd-carde"))
        expect(page.locator("#findings")).to_contain_text("did you mean `<crowd-card>`?")
        page.locator("#findings").get_by_role("button", name=re.compile(r"^CL\d+$")).first.click()
        expect(page.get_by_role("dialog")).to_contain_text("Why it matters")
        page.get_by_role("dialog").get_by_role("button", name="Close").click()
        page.locator("#findings").get_by_role("button", name="Rename it to").first.click()
        expect(text).to_contain_text("<crowd-card></crowd-card>")
        expect(page.locator("#editor .cm-lintRange-error")).to_have_count(0)
        expect(task.locator("crowd-card")).to_have_count(1)

        # Other data show at once; nothing of it is written.
        page.get_by_role("tab", name="Task data").click()
        page.locator("#data .cm-content").click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(json.dumps({**DATA, "question": "Where are the <b>boats</b>?"}))
        expect(task.get_by_text("Where are the <b>boats</b>?")).to_be_visible()
        assert file.read_text(encoding="utf-8") == TEMPLATE

        # What is drawn outlives what others save.
        draw_a_box(page)
        boxes = task.locator("crowd-bounding-box")
        expect(task.get_by_role("button", name="Undo")).to_be_enabled()
        assert boxes.evaluate(BOXES) == "Car"
        page.keyboard.press("Alt+1")
        page.locator("#save").click()
        expect(page.locator("#state")).to_have_text("saved")
        mine = f"{TEMPLATE}<crowd-card></crowd-card>"
        assert file.read_text(encoding="utf-8") == mine
        file.write_text(mine.replace("<crowd-card>", "<crowd-card>From elsewhere"), encoding="utf-8")
        expect(task.get_by_text("From elsewhere")).to_be_visible()
        expect(text).to_contain_text("From elsewhere")
        assert boxes.evaluate(BOXES) == "Car"
        expect(task.get_by_text("Where are the <b>boats</b>?")).to_be_visible()
        expect(page.locator("#panel-data")).to_be_visible()

        # The last good page stays behind an error.
        text.click()
        page.keyboard.press("Control+End")
        page.keyboard.insert_text("{{ task.input.question | nothing }}")
        expect(page.locator("#failure")).to_contain_text("there is no filter `nothing`")
        expect(task.get_by_text("From elsewhere")).to_be_visible()
        page.keyboard.press("Control+z")
        expect(page.locator("#failure")).to_be_hidden()
        assert boxes.evaluate(BOXES) == "Car"

        # The answer is held against its schema.
        task.get_by_role("button", name="Submit").click()
        expect(page.locator("#verdict")).to_contain_text("It fits the schema")
        expect(page.locator("#answer")).to_contain_text("boundingBoxes")

        # Two tabs; the address holds what is shown.
        assert "panel=answer" in page.url and "template=street.liquid.html" in page.url
        other = opened(chromium, page.url, said)
        expect(other.locator("#panel-answer")).to_be_visible()
        file.write_text(TEMPLATE.replace("Boxes, please.", "In both."), encoding="utf-8")
        for each in (page, other):
            expect(each.locator("#editor .cm-content")).to_contain_text("In both.")

        # Both streams are open, and Ctrl-C ends it all.
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (0, "") and "Traceback" not in err, err
        for each in (page, other):
            each.context.close()
    assert said == []


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_server_that_is_told_to_end_ends(tmp_path: Path) -> None:
    (tmp_path / "a.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    with serving(tmp_path, "a.liquid.html") as (address, process):
        host, port, token = re.fullmatch(r"http://([\d.]+):(\d+)/([\w-]+)/", address).groups()  # type: ignore[union-attr]
        assert host == "127.0.0.1" and len(token) >= 24
        # A page that listens is no reason to stay.
        with socket.create_connection((host, int(port))) as stream:
            stream.sendall(f"GET /{token}/events HTTP/1.1\r\nhost: {host}:{port}\r\n\r\n".encode())
            stream.settimeout(60)
            assert b"200 OK" in stream.recv(4096)
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (0, "") and "Traceback" not in err, err


def test_this_machine_alone_is_listened_to() -> None:
    with listening(0) as opened:
        assert opened.getsockname()[0] == "127.0.0.1"


@pytest.mark.browser
def test_nothing_leaves_the_frame_of_the_live_server(chromium: PlaywrightBrowser, tmp_path: Path) -> None:
    """The frame is that of a preview, which is tried with each way alone; here many at once, in the server's page."""
    with Trap([*WAYS, *LEAVING]) as trap:
        ways = [html.replace("AT", f"127.0.0.1:{trap.ports[name]}") for name, html in WAYS.items()]
        leaving = [html.replace("AT", f"127.0.0.1:{trap.ports[name]}") for name, html in LEAVING.items()]
        whole = [*("".join(ways[at::4]) for at in range(4)), *leaving[::6]]
        for number, html in enumerate(whole):
            form = f'{LOADER}<crowd-form><crowd-input name="a"></crowd-input></crowd-form>'
            (tmp_path / f"{number}.liquid.html").write_text(form + html, encoding="utf-8")
        with serving(tmp_path) as (address, _):
            context = chromium.new_context()
            for number in range(len(whole)):
                page = context.new_page()
                page.goto(f"{address}#template={number}.liquid.html", timeout=MOST)
                expect(page.locator("#editor .cm-content")).to_contain_text("crowd-form")
                expect(page.frame_locator("#stage").locator("iframe").first).to_be_attached()
                page.wait_for_timeout(500)
                assert page.url.startswith(address) and f"template={number}." in page.url
                assert page.locator("#stage").get_attribute("sandbox") == "allow-scripts allow-forms allow-modals"
                assert page.locator("img, object, embed, iframe:not(#stage)").count() == 0
                page.close()
            context.close()
    assert trap.sent(find().kind) == {}
