"""A page that a server of its author's gives out finds its files beside it; a template of a service does not."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from command import call

from crowdlint.language.page.page import Page
from crowdlint.language.text.source import Rendered, Source
from crowdlint_preview.site.beside import beside, home_of, written

OWN = """<!doctype html>
<html><head><link rel="stylesheet" href="look.css"><script src="tool.js"></script></head>
<body><form action="https://www.mturk.com/mturk/externalSubmit" method="post">
<input type="hidden" name="assignmentId" value="x"><label>Colour <input name="colour" required></label>
<button>Send</button></form><script>start(document.forms[0])</script></body></html>
"""
TOOL = "function start(form) { form.colour.title = 'ready'; }"


def exercised(path: Path, *more: object) -> dict[str, Any]:
    out = path.parent / "out"
    call("exercise", path, "--out", out, *more)
    [entry] = json.loads((out / "report.json").read_text(encoding="utf-8"))["templates"]
    return dict(entry)


def own(folder: Path, text: str = OWN) -> Path:
    (folder / "page.html").write_text(text, encoding="utf-8")
    return folder / "page.html"


@pytest.mark.browser
def test_a_page_of_an_own_server_is_worked_with_its_files(tmp_path: Path) -> None:
    path = own(tmp_path)
    without = exercised(path)
    assert without["status"] == "inconclusive", without["reason"]
    assert "'tool.js' is on the page's own server and not beside the page here" in without["reason"]
    assert {each["why"] for each in without["requests"] if each["kind"] == "script"} == {
        "no such file is beside the page here"
    }
    (tmp_path / "tool.js").write_text(TOOL, encoding="utf-8")
    (tmp_path / "look.css").write_text("body { color: navy; }", encoding="utf-8")
    assert exercised(path)["status"] == "passed"


@pytest.mark.browser
def test_a_file_beside_a_template_of_a_service_is_not_there_for_workers(tmp_path: Path) -> None:
    loader = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
    form = '<crowd-form><crowd-input name="a"></crowd-input></crowd-form>'
    (tmp_path / "tool.js").write_text(TOOL, encoding="utf-8")
    found = exercised(own(tmp_path, f"{loader}<script src='tool.js'></script>{form}"))
    assert found["status"] == "failed" and "'tool.js' is relative or empty" in found["reason"]


@pytest.mark.browser
def test_a_preview_holds_the_files(tmp_path: Path) -> None:
    path = own(tmp_path, OWN.replace('"tool.js"', "'tool.js'"))
    (tmp_path / "tool.js").write_text(TOOL, encoding="utf-8")
    assert call("preview", path, "--out", tmp_path / "out").code == 0
    page = (tmp_path / "out" / "page.html").read_text(encoding="utf-8")
    assert "data:text/javascript;base64,ZnVuY3Rpb24gc3RhcnQo" in page


def test_only_what_pages_are_made_of_is_given_out(tmp_path: Path) -> None:
    home, outside = tmp_path / "site", tmp_path / "secret.json"
    (home / "deep" / ".git").mkdir(parents=True)
    outside.write_text("{}", encoding="utf-8")
    for name in ("a.js", "deep/b c.png", ".env", ".hidden.js", "deep/.git/x.json", "key.pem", "server.py"):
        (home / name).write_text("x", encoding="utf-8")
    (home / "link.json").symlink_to(outside)
    given = {
        name: beside(home, name) is not None
        for name in (
            "a.js", "/a.js?v=2", "deep/b%20c.png", "https://preview.invalid/a.js",
            ".env", ".hidden.js", "deep/.git/x.json", "key.pem", "server.py", "link.json", "deep",
            "../secret.json", "/../secret.json", "%2e%2e/secret.json", "a.js%00.png", "none.js", "a" * 5000 + ".js",
        )
    }  # fmt: skip
    assert [name for name, there in given.items() if there] == [
        "a.js", "/a.js?v=2", "deep/b%20c.png", "https://preview.invalid/a.js",
    ]  # fmt: skip


def test_a_page_that_is_sent_to_others_holds_no_data(tmp_path: Path) -> None:
    for name in ("a.js", "keys.json", "list.csv", "large.png"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    os.truncate(tmp_path / "large.png", 40_000_000)
    html = "<html><img src='keys.json'><img src=a.js><script src='list.csv'></script><img src='large.png'></html>"
    page = Page(Rendered.verbatim(Source(html, "page.html")))
    assert [(each.typed, each.file, each.body) for each in written(page, tmp_path)] == [("src=a.js", "a.js", b"x")]


def test_which_pages_have_a_server_of_their_own(tmp_path: Path) -> None:
    assert home_of(Source.read(own(tmp_path))) == tmp_path
    assert home_of(Source.read(own(tmp_path, "<crowd-form><img src='a.png'></crowd-form>"))) is None
    assert home_of(Source(OWN, "never-saved.html")) is None
