"""What other servers give: mocks that are said to be none, hosts that are let through, Amazon's own script."""

from __future__ import annotations

import base64
import json
import threading
import urllib.request
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from command import call

from crowdlint_preview.assets.fetch import Brought
from crowdlint_preview.mock.media import spare

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
FORM = "<crowd-form><crowd-input name='remark'></crowd-input></crowd-form>"
# An own small form in place of Amazon's.
THEIRS = """class Form extends HTMLElement {
  connectedCallback() { this.insertAdjacentHTML('beforeend', '<button type="button">Submit</button>'); }
}
customElements.define('crowd-form', Form);
customElements.define('crowd-input', class extends HTMLElement {});"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the host that serves it."""
    folder = tmp_path / "served"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def exercised(path: Path, *more: object) -> dict[str, Any]:
    out = path.parent / "out"
    call("exercise", path, "--out", out, *more)
    [entry] = json.loads((out / "report.json").read_text(encoding="utf-8"))["templates"]
    return dict(entry)


def page(folder: Path, html: str) -> Path:
    path = folder / "page.liquid.html"
    path.write_text(html, encoding="utf-8")
    return path


def test_a_mock_is_of_the_kind_that_was_asked_for() -> None:
    kinds = {
        ("https://own.example/a.svg", "image"): "image/svg+xml",
        ("https://own.example/a", "image"): "image/png",
        ("https://own.example/a.mp3", "media"): "audio/wav",
        ("https://own.example/a.mp4", "media"): "video/webm",
        ("https://own.example/help", "document"): "text/html; charset=utf-8",
        ("https://own.example/help.pdf", "document"): "application/pdf",
    }
    for (url, kind), expected in kinds.items():
        found = spare(url, kind)
        assert found is not None and found.content_type == expected
    assert spare("https://own.example/a.js", "script") is None and spare("https://[/a.png", "image") is None


@pytest.mark.browser
def test_pictures_of_other_servers_are_mocks_and_not_checked(tmp_path: Path) -> None:
    own = "https://own.example"
    html = f"""{LOADER}<img src="{own}/guide.png" onerror="null.lost"><iframe src="{own}/help.html"></iframe>
    <crowd-form><crowd-keypoint name="marks" src="{own}/street.jpg" labels="['A']" header="Mark">
    <short-instructions>Mark.</short-instructions><full-instructions header="h">Mark.</full-instructions>
    </crowd-keypoint></crowd-form>"""
    found = exercised(page(tmp_path, html))
    assert (found["status"], found["reason"]) == ("passed", "")
    notes = [f"not checked: the {what} {own}/{name}" for what, name in
             (("picture", "guide.png"), ("frame", "help.html"), ("picture", "street.jpg"))]  # fmt: skip
    assert set(notes) <= set(found["notes"])
    assert not any(each["answered"] for each in found["requests"] if own in each["url"])


@pytest.mark.browser
def test_hosts_that_the_settings_name_are_let_through(
    served: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, host = served
    (folder / "tool.js").write_text("window.tool = () => 'here';", encoding="utf-8")
    path = page(tmp_path, f"{LOADER}<script src='http://{host}/tool.js'></script><script>tool()</script>{FORM}")
    assert exercised(path)["status"] != "passed"
    (tmp_path / "crowdlint.toml").write_text(f'allow-hosts = ["{host}"]\nignore = ["ALL"]\n', encoding="utf-8")
    found = exercised(path)
    assert (found["status"], found["reason"]) == ("passed", "")
    assert json.loads(call("config", path).out)["allow-hosts"] == [host]


def test_previews_hold_what_those_hosts_give(served: tuple[Path, str], tmp_path: Path) -> None:
    folder, host = served
    (folder / "tool.js").write_text("window.tool = () => 'held';", encoding="utf-8")
    path = page(tmp_path, f"{LOADER}<script src='http://{host}/tool.js'></script>{FORM}")
    held = base64.b64encode(b"window.tool = () => 'held';").decode()
    for names, expected in (([], False), ([host], True)):
        (tmp_path / "crowdlint.toml").write_text(f"allow-hosts = {names}\n", encoding="utf-8")
        done = call("preview", path, "--out", tmp_path / "out", "--no-screenshots")
        shown = (tmp_path / "out" / f"{path.name.split('.')[0]}.html").read_text(encoding="utf-8")
        assert (done.code, held in shown) == (0, expected)


@pytest.mark.browser
def test_amazons_own_script_is_asked_for_and_what_is_not_found_in_it_cannot_be_told(
    served: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, host = served
    (folder / "crowd-html-elements.js").write_text(THEIRS, encoding="utf-8")
    asked: list[str] = []

    def direct(url: str) -> Brought:
        asked.append(url)
        with urllib.request.urlopen(f"http://{host}/{url.rpartition('/')[2]}") as answer:
            return Brought(answer.read(), url, "direct", "text/javascript")

    monkeypatch.setattr("crowdlint_preview.assets.through.direct", direct)
    other = "<script src='https://other.example/x.js'></script>"
    found = exercised(page(tmp_path, f"{LOADER}{other}{FORM}"), "--runtime", "aws")
    assert asked == ["https://assets.crowd.aws/crowd-html-elements.js"]
    assert found["status"] == "inconclusive" and "other.example/x.js was not fetched" in found["reason"]
    answered = {each["url"]: each["answered"] for each in found["requests"]}
    assert answered[asked[0]] and not answered["https://other.example/x.js"]
    asked.clear()
    saved = f"--asset=https://assets.crowd.aws/crowd-html-elements.js={folder / 'crowd-html-elements.js'}"
    assert exercised(tmp_path / "page.liquid.html", "--runtime", "aws", saved)["status"] == "inconclusive"
    assert asked == []


def test_pictures_in_s3_are_made_up_and_not_missing(tmp_path: Path) -> None:
    path = page(
        tmp_path, "<img src='https://bucket.s3.amazonaws.com/a.png'><script src='https://b.example/a.js'></script>"
    )
    done = call("assets", path)
    assert done.code == 0
    assert [line.split()[:3] for line in done.out.splitlines()] == [
        ["made", "up", "https://bucket.s3.amazonaws.com/a.png"],
        ["missing", "https://b.example/a.js", f"({path}:1)"],
    ]
