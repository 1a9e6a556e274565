"""Who is no page of the live server gets nothing, and no name leads anywhere but to what was named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asgi import Answered, Asker

from crowdlint.language.text import reach
from crowdlint_preview.commands.serve import server
from crowdlint_preview.serve.app import LiveServer
from crowdlint_preview.serve.given import with_ends
from crowdlint_preview.serve.pages import ui_policy

HERE = "http://127.0.0.1:4711"
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
TEMPLATE = f"{LOADER}\n<crowd-form>\n<p>{{{{ task.input.a }}}}</p>\n"
OPTIONS: dict[str, Any] = {
    "data": None, "manifest": None, "csv_file": None, "s3_root": None, "assets": (), "assets_folder": None,
    "workforce": None, "browser": None, "follow_links": False,
}  # fmt: skip


@pytest.fixture(autouse=True)
def reached() -> Iterator[None]:
    before = reach.state()
    yield
    reach.restore(*before)


@pytest.fixture
def live(tmp_path: Path) -> LiveServer:
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "a.liquid.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "secret.liquid.html").write_text(f"{TEMPLATE}PRIVATE", encoding="utf-8")
    (tmp_path / "given" / "link.liquid.html").symlink_to(tmp_path / "secret.liquid.html")
    (tmp_path / "given" / "up").symlink_to(tmp_path)
    return server((str(tmp_path / "given"),), OPTIONS)


@pytest.fixture
def ask(live: LiveServer) -> Asker:
    return Asker(live.app(4711), "127.0.0.1:4711")


def asked(live: LiveServer, ask: Asker, what: str, /, **question: object) -> Answered:
    """A question as the page asks it."""
    return ask("POST", f"/{live.token}/ask/{what}", {"origin": HERE}, json.dumps(question).encode())


def test_the_page_its_scripts_and_its_questions_are_answered(live: LiveServer, ask: Asker) -> None:
    page = ask("GET", f"/{live.token}/")
    assert page.status == 200 and live.stage_token in page.text
    nonce = page.text.partition('name="nonce" content="')[2].partition('"')[0]
    assert page.headers["content-security-policy"] == ui_policy(nonce) and "unsafe" not in ui_policy(nonce)
    assert {"nosniff", "no-store", "no-referrer"} <= set(page.headers.values())
    for name in ("main.js", "serve.css", "codemirror.js", "look.css", "parts.js"):
        assert ask("GET", f"/{live.token}/ui/{name}").status == 200
    stage = ask("GET", f"/{live.stage_token}/")
    assert "sandbox allow-scripts allow-forms" in stage.headers["content-security-policy"]
    assert "allow-same-origin" not in stage.headers["content-security-policy"] and TEMPLATE[:30] not in stage.text
    [name] = asked(live, ask, "list").json()["names"]
    assert asked(live, ask, "open", name=name).json()["text"] == TEMPLATE


FOREIGN = [
    {"host": "evil.example"},
    {"host": "127.0.0.1:4712"},
    {"host": "127.0.0.1"},
    {"host": "127.0.0.1:4711.evil.example"},
    {"origin": "http://evil.example"},
    {"origin": "null"},
    {"origin": "https://127.0.0.1:4711"},
    {"origin": "http://localhost:4711"},
    {"origin": "http://127.0.0.1:80"},
    {"origin": ""},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=json.dumps)
def test_a_foreign_host_or_origin_gets_nothing(live: LiveServer, ask: Asker, headers: dict[str, str]) -> None:
    paths = ["", "ui/main.js", "events", "ask/list", "share", "report/1/report.html"]
    for path in [*(f"/{live.token}/{each}" for each in paths), f"/{live.stage_token}/"]:
        sent = [(method, {"origin": HERE, **headers}) for method in ("GET", "POST", "OPTIONS", "PUT")]
        for method, named in [*sent, ("GET", headers)]:
            answer = ask(method, path, named, b"{}")
            assert (answer.status, answer.body) == (404, b"")
            assert not {name for name in answer.headers if name.startswith("access-control")}


def test_who_writes_names_an_origin(live: LiveServer, ask: Asker) -> None:
    path = f"/{live.token}/ask/list"
    assert (ask("POST", path, {}, b"{}").status, ask("POST", path, {}, b"{}").body) == (404, b"")
    assert ask("POST", path, {"origin": HERE}, b"{}").status == 200
    there = {"origin": "http://localhost:4711", "host": "localhost:4711"}
    assert ask("POST", path, there, b"{}").status == 200
    assert ask("GET", f"/{live.token}/events", {"origin": HERE}, kind="websocket").status == 0


def test_a_foreign_token_gets_nothing(live: LiveServer, ask: Asker) -> None:
    page, frame = live.token, live.stage_token
    assert len(page) >= 24 and len(frame) >= 24 and page != frame
    wrong = ["", "x", page[:-1], page.swapcase(), page + "x", f"x/{page}", f"{frame}/ask/list", f"{frame}/ui/main.js"]
    for each in [*wrong, f"{frame}/events", f"{page}/stage", "favicon.ico", "robots.txt", f"{page}/ask", f"{page}/ui/"]:
        for method in ("GET", "POST"):
            answer = ask(method, f"/{each}", {"origin": HERE}, b"{}")
            assert (answer.status, answer.body) == (404, b""), each


def test_no_path_leads_out(live: LiveServer, ask: Asker, tmp_path: Path) -> None:
    ways = [
        "../secret.liquid.html", "%2e%2e/secret.liquid.html", "..%2fsecret.liquid.html", "%2e%2e%2fsecret.liquid.html",
        "..\\secret.liquid.html", "....//secret.liquid.html", str(tmp_path / "secret.liquid.html"), "/etc/passwd",
        "//etc/passwd", "up/secret.liquid.html", "link.liquid.html", "file:///etc/passwd", "a.liquid.html/../../secret",
        "%252e%252e/secret.liquid.html", "..;/secret.liquid.html", "./a.liquid.html", "\x00", "C:\\Windows\\win.ini",
    ]  # fmt: skip
    [known] = asked(live, ask, "list").json()["names"]
    for way in [*ways, f"{known}/../link.liquid.html", str(Path(known).with_name("link.liquid.html"))]:
        for folder in ("", "ui/", "report/", "report/1/", "ask/", "../"):
            answer = ask("GET", f"/{live.token}/{folder}{way}")
            assert (answer.status, answer.body) == (404, b""), (folder, way)
        for question in ("open", "save", "show", "findings", "complete", "choices", "judge", "exercise"):
            answer = asked(live, ask, question, name=way, text=TEMPLATE, choice="made", stamp="", data="{}", answer="1")
            assert answer.status == 400 and b"PRIVATE" not in answer.body, (question, way)
    assert (tmp_path / "secret.liquid.html").read_text(encoding="utf-8") == f"{TEMPLATE}PRIVATE"


def test_a_link_that_is_made_later_is_not_followed(live: LiveServer, ask: Asker, tmp_path: Path) -> None:
    [name] = asked(live, ask, "list").json()["names"]
    stamp = asked(live, ask, "open", name=name).json()["stamp"]
    (tmp_path / "given" / "a.liquid.html").unlink()
    (tmp_path / "given" / "a.liquid.html").symlink_to(tmp_path / "secret.liquid.html")
    for question in ("open", "save", "show"):
        answer = asked(live, ask, question, name=name, text="x", choice="made", stamp=stamp)
        assert answer.status == 400 and b"PRIVATE" not in answer.body
    assert "PRIVATE" in (tmp_path / "secret.liquid.html").read_text(encoding="utf-8")


def test_saving_writes_the_file_that_was_read_and_no_other(live: LiveServer, ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "given" / "a.liquid.html"
    file.write_bytes(b"\xef\xbb\xbf<p>one</p>\r\n<p>two</p>\r\n")
    file.chmod(0o640)
    [name] = asked(live, ask, "list").json()["names"]
    found = asked(live, ask, "open", name=name).json()
    assert found["text"] == "<p>one</p>\n<p>two</p>\n"
    text = "<p>one</p>\n<p>2</p>\n<p>three</p>\n"
    saved = asked(live, ask, "save", name=name, text=text, stamp=found["stamp"]).json()
    assert file.read_bytes() == b"\xef\xbb\xbf<p>one</p>\r\n<p>2</p>\r\n<p>three</p>\r\n"
    assert file.stat().st_mode & 0o777 == 0o640 and [*file.parent.glob(".*")] == []
    file.write_bytes(b"<p>of somebody else</p>")
    again = asked(live, ask, "save", name=name, text="<p>mine</p>", stamp=saved["stamp"])
    assert again.status == 409 and again.json()["conflict"]
    assert file.read_bytes() == b"<p>of somebody else</p>"


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("a\nb\n", "a\nc\n", "a\nc\n"),
        ("a\r\nb", "a\nb\nc", "a\r\nb\r\nc"),
        ("a\r\nb\nc\rd\n", "a\nb\nx\nd\n", "a\r\nb\nx\nd\n"),
        ("a\rb\r\nc\r\n", "new\na\nb\nc\n", "new\r\na\rb\r\nc\r\n"),
        ("a\r\nb\n", "a\nb\n", "a\r\nb\n"),
        ("", "a\nb", "a\nb"),
    ],
)
def test_ends_of_lines_stay_as_they_are(before: str, typed: str, after: str) -> None:
    assert with_ends(before, typed) == after
    assert with_ends(before, before.replace("\r\n", "\n").replace("\r", "\n")) == before


def test_what_is_no_question_is_refused_without_a_trace(
    live: LiveServer, ask: Asker, capsys: pytest.CaptureFixture[str]
) -> None:
    [name] = asked(live, ask, "list").json()["names"]
    bodies: list[Any] = [b"", b"{", b"[]", b"null", b'"a"', b"[" * 100_000, json.dumps({"name": name}).encode()]
    for body in bodies:
        for question in ("open", "show", "complete", "judge", "rule"):
            if question == "open" and b"name" in body:
                continue
            answer = ask("POST", f"/{live.token}/ask/{question}", {"origin": HERE}, body)
            assert answer.status == 400 and "Traceback" not in answer.text, (question, body[:20])
    assert "PRIVATE" not in capsys.readouterr().err
