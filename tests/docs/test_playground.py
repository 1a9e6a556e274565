"""The playground in Chromium, from a server that is gone once it has loaded: a mistake, its finding, data, the task."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from crowdlint_docs.playground import assemble, missing
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.browser.driver import driver

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(missing()), reason="the playground is made of packages of npm: `make playground`"),
]
SOON = 120_000  # milliseconds: Python starts in it, on a busy machine
TEMPLATE = """<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form>
  <p>{{ task.input.greeting }}</p>
  <crowd-input name="why" label="Why?"></crowd-input>
</crowd-form>
"""
SCRIPT = "<script>document.querySelector('crowd-form').onSubmit = () => 0;</script>"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Server:
    """A static server of one folder, on this machine alone."""

    def __init__(self, folder: Path) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class Visitor:
    """A page of the playground in a browser that reaches nothing but its server; ``outside``: what was asked for."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page, self.server = page, server
        self.outside: list[str] = []
        self.thrown: list[str] = []
        page.context.route("**/*", self._answer)
        page.on("pageerror", lambda error: self.thrown.append(str(error)))
        page.goto(f"{server.address}index.html#text={quote(TEMPLATE)}")
        expect(page.locator("#state")).to_contain_text("Ready", timeout=SOON)
        # Loaded: from here on it is alone.
        server.stop()
        page.context.set_offline(True)

    def _answer(self, route: Route) -> None:
        if route.request.url.startswith((self.server.address, "data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def type(self, editor: str, text: str) -> None:
        """Write something else into one of the two editors."""
        place = self.page.get_by_role("textbox", name=editor, exact=True)
        place.click()
        place.press("Control+a")
        self.page.keyboard.insert_text(text)


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    folder = tmp_path_factory.mktemp("playground") / "out"
    assert assemble(folder, rules="../rules/")
    with driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path, args=["--no-sandbox"])
        yield Visitor(browser.new_page(), Server(folder))
        browser.close()


def test_a_mistake_is_found_and_mended_the_data_change_and_the_task_is_done(visitor: Visitor) -> None:
    page = visitor.page
    task = page.frame_locator("#task")
    worked = task.frame_locator("#task")
    expect(page.locator("#notes")).to_have_text("Nothing found.")
    expect(worked.locator("p").first).to_have_text("Greeting", timeout=SOON)

    visitor.type("Template", TEMPLATE.replace("label=", "labl="))
    finding = page.locator("#findings li", has_text="labl")
    expect(finding).to_contain_text("CL301 unknown-attribute", timeout=SOON)
    expect(finding.get_by_role("link")).to_have_attribute("href", "../rules/unknown-attribute/")
    expect(page.locator("#template .cm-lintRange-warning")).to_have_text("labl")
    finding.get_by_role("button", name="Fix").click()
    expect(page.locator("#notes")).to_have_text("Nothing found.", timeout=SOON)

    visitor.type("Task data", '{"greeting": "Good <morning>"}')
    expect(worked.locator("p").first).to_have_text("Good <morning>", timeout=SOON)
    worked.get_by_label("Why?").fill("because")
    worked.get_by_role("button", name="Submit").click()
    task.get_by_role("button", name=re.compile("^Answer")).click()
    expect(task.locator("#panel-answer")).to_contain_text('"why": "because"', timeout=SOON)

    visitor.type("Task data", '{"greeting": ')
    expect(page.locator("#problem")).to_contain_text("no JSON", timeout=SOON)
    page.get_by_role("button", name="Make them up again").click()
    expect(worked.locator("p").first).to_have_text("Greeting", timeout=SOON)
    assert (visitor.outside, visitor.thrown) == ([], [])


def test_scripts_and_documents_of_xml_are_read_or_said_not_to_be(visitor: Visitor) -> None:
    page = visitor.page
    visitor.type("Template", TEMPLATE + SCRIPT)
    expect(page.locator("#findings li", has_text="onSubmit")).to_contain_text("CL714 misspelt-member", timeout=SOON)
    question = (
        '<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd">'
        "<HTMLContent><![CDATA[<!DOCTYPE html><form><input name='a'></form>]]></HTMLContent>"
        "<FrameHeight>400</FrameHeight></HTMLQuestion>"
    )
    visitor.type("Template", question)
    expect(page.locator("#notes")).to_contain_text("lxml, which reads XML, does not work here", timeout=SOON)
    assert (visitor.outside, visitor.thrown) == ([], [])
