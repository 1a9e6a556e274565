"""A browser that runs elsewhere: a Playwright server, and one that lets itself be debugged."""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import call
from playwright._impl._driver import compute_driver_executable

from crowdlint_preview.browser.chromium import find

pytestmark = pytest.mark.browser
FORM = """<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-input name="a" label="A"></crowd-input></crowd-form>"""


def first_match(process: subprocess.Popen[str], pattern: str) -> str:
    """The first line of a process that has it; the rest is read away."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(pattern, line):
            threading.Thread(target=process.stdout.read, daemon=True).start()
            return found[0]
    raise AssertionError("it says nothing of the kind")


@pytest.fixture(params=["server", "devtools"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    browser = find().path
    if request.param == "server":
        config = tmp_path / "server.json"
        config.write_text(f'{{"executablePath": "{browser}", "args": ["--no-sandbox"], "host": "127.0.0.1"}}', "utf-8")
        line = [
            *map(str, compute_driver_executable()),
            "launch-server",
            "--browser",
            "chromium",
            "--config",
            str(config),
        ]
        pattern = r"ws://\S+"
    else:
        line = [
            str(browser),
            "--headless",
            "--no-sandbox",
            "--remote-debugging-port=0",
            f"--user-data-dir={tmp_path / 'u'}",
        ]
        pattern = r"ws://\S+"
    process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield first_match(process, pattern)
    finally:
        process.terminate()
        process.wait()


def test_tasks_are_worked_in_a_browser_elsewhere(address: str, tmp_path: Path) -> None:
    (tmp_path / "form.liquid.html").write_text(FORM, encoding="utf-8")
    done = call("exercise", tmp_path / "form.liquid.html", "--out", tmp_path / "out", "--connect", address)
    assert done.code == 0 and done.out.startswith("passed "), done.err
    assert "was started by others" in done.err
    refused = call("exercise", tmp_path / "form.liquid.html", "--out", tmp_path / "out", "--connect", address,
                   "--require-sandbox")  # fmt: skip
    assert refused.code == 2


def test_an_address_where_nobody_is(tmp_path: Path) -> None:
    (tmp_path / "form.liquid.html").write_text(FORM, encoding="utf-8")
    done = call("exercise", tmp_path / "form.liquid.html", "--out", tmp_path / "out", "--connect", "ws://127.0.0.1:9/x")
    assert done.code == 2 and "there is no browser" in done.err and "Traceback" not in done.err
