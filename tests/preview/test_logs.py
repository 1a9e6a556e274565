"""Logs are not a channel: what templates, file names and data say is neutralised in every command."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from command import call

from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible
from crowdlint_preview.commands import exercise, preview
from crowdlint_preview.commands._tasks import say_sandbox
from crowdlint_preview.commands.doctor import started_line

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
EVIL = "\x1b]0;OWNED\x07\x9b31m\u202e"
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|^\\s*(?:::|##\\[)", re.M)


@pytest.mark.parametrize("text", ["::error::x", "  ::add-mask::x", "##[group]x", EVIL, "a\n::error::b", "\ud800"])
def test_nothing_that_is_obeyed_is_visible(text: str) -> None:
    assert not OBEYED.search(visible(text)) and visible(text).encode()


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed there")
@pytest.mark.browser
@pytest.mark.parametrize("command", ["check", "render", "preview", "exercise", "check --show-files", "render --every"])
def test_names_data_and_pages_are_neutralised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(tmp_path)
    name = f"::error::{EVIL}\n::warning::.liquid.html"
    page = f'{LOADER}<crowd-form>{{{{ x }}<div class="crowd-error">a<br>::error::OWNED {EVIL}</div></crowd-form>'
    Path(name).write_text(page, encoding="utf-8")
    Path("b.liquid.html").write_text(page.replace("{{ x }", "{{ task.input.a | grant_read_access }}"), encoding="utf-8")
    lines = f'{{"source": "x", "a": "::error::{EVIL.encode("unicode_escape").decode()}"}}\n'
    Path("m.jsonl").write_text(re.sub(r"\\x(..)", r"\\u00\1", lines), encoding="utf-8")
    words = command.split()
    more = ["--out", "out"] if words[0] in ("preview", "exercise") else []
    more += ["--no-screenshots"] if words[0] == "preview" else []
    data = ["b.liquid.html", "--manifest", "m.jsonl"] if words[0] != "check" else [".", name]
    for arguments in (data, [name]):
        if arguments == [name] and "--every" in words:
            continue
        done = call(*words, *arguments, *more)
        shown = done.err + ("" if command == "render" else done.out)  # what it prints is the page itself
        assert shown and not OBEYED.search(shown), shown


def test_a_missing_sandbox_is_said_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    say_sandbox("full sandbox (as user nobody, since this is root)", True)
    assert capsys.readouterr().err == ""
    say_sandbox("NONE: user namespaces are forbidden", False)
    assert "without its sandbox: NONE" in capsys.readouterr().err
    with pytest.raises(UserError, match="--require-sandbox"):
        say_sandbox("none, but as user nobody", True)
    for command in (preview.command, exercise.command):
        assert any("--require-sandbox" in each.opts for each in command.params)


@pytest.mark.browser
def test_doctor_calls_a_missing_sandbox_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "crowdlint_preview.browser.browser._ways", lambda found, _: [(found.path, False, "NONE: forbidden")]
    )
    assert started_line(None) == (False, "sandbox", "NONE: forbidden")
