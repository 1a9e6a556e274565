"""Each format is read by its consumer: clean, with findings, after a crash, from standard input."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from command import call
from lxml import etree

from crowdlint import rules
from crowdlint.check.report import Checked, Crash, Report
from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.reporters import FORMATS, write
from crowdlint.reporters.frame import frame, underlined, visible
from crowdlint.reporters.github import command

HERE = Path(__file__).parents[2] / "formats"
NASTY = 'a\x1b[31m<b> & "c" %0A\u202e::error::x,y:z\r\n\ud83d\ude00'.encode("utf-16", "surrogatepass").decode("utf-16")

BAD = "{% if x %}\n<crowd-input>\n{% for y in z %}\n"
GOOD = "<crowd-form>{{ task.input.text }}</crowd-form>\n"


def broken_check(subject: object) -> Iterator[Finding]:
    yield Finding(Span(0, 2), "before the fall")
    raise ValueError("boom")


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that throws, beside the real ones."""
    broken = rules.Rule("CL104", "unclosed-block", "Source", "error", True, 1, own=broken_check)
    everything = (*rules.all_rules(), broken)
    monkeypatch.setattr("crowdlint.check.checker.all_rules", lambda: everything)


def run(kind: str, format_name: str, folder: Path) -> tuple[str, int]:
    """What is written to standard output in one kind of run, and the exit code."""
    (folder / "good.liquid.html").write_text(GOOD, encoding="utf-8")
    (folder / "bad & worse.liquid.html").write_text(BAD, encoding="utf-8")
    paths = {
        "clean": ["good.liquid.html"],
        "stdin": ["-"],
        "crash": ["."],
        "findings": ["."],
        "unreadable": ["none.html", "."],
    }
    called = call(
        "check", "--isolated", "--select", "CL104", "--output-format", format_name, *paths[kind], stdin=BAD.encode()
    )
    return called.out, called.code


KINDS = {"clean": 0, "findings": 1, "stdin": 1, "crash": 2, "unreadable": 2}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    if request.param == "crash":
        request.getfixturevalue("breaking")
    return str(request.param)


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / f"{name}.schema.json").read_text(encoding="utf-8"))
    return loaded


def validate(value: object, name: str) -> None:
    jsonschema.validate(value, schema(name), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("format_name", FORMATS)
def test_exit_code_and_findings_do_not_depend_on_the_format(format_name: str, kind: str, tmp_path: Path) -> None:
    text, code = run(kind, format_name, tmp_path)
    assert code == KINDS[kind]
    if kind == "clean":
        assert "unclosed" not in text
    else:
        assert text.count("is never closed") >= 2
    assert text.endswith("\n") or text == ""


def test_json_has_its_shape(kind: str, tmp_path: Path) -> None:
    text, _ = run(kind, "json", tmp_path)
    found = json.loads(text)
    validate(found, "json")
    lines, _ = run(kind, "jsonl", tmp_path)
    assert [json.loads(line) for line in lines.splitlines()] == found
    assert (found == []) == (kind == "clean")


def test_sarif_obeys_the_standard(kind: str, tmp_path: Path) -> None:
    text, code = run(kind, "sarif", tmp_path)
    document = json.loads(text)
    validate(document, "sarif")
    if published := os.environ.get("CROWDLINT_SARIF_SCHEMA"):
        jsonschema.validate(document, json.loads(Path(published).read_text(encoding="utf-8")))
    [run_of_tool] = document["runs"]
    [invocation] = run_of_tool["invocations"]
    assert invocation["executionSuccessful"] == (code != 2)
    assert bool(invocation["toolExecutionNotifications"]) == (code == 2)
    for result in run_of_tool["results"]:
        assert run_of_tool["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_gitlab_gets_issues_with_marks_of_their_own(kind: str, tmp_path: Path) -> None:
    text, _ = run(kind, "gitlab", tmp_path)
    issues = json.loads(text)
    validate(issues, "gitlab")
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_counts_what_it_holds(kind: str, tmp_path: Path) -> None:
    text, code = run(kind, "junit", tmp_path)
    tree = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(HERE / "junit.xsd")).assertValid(tree)
    for suite in [tree, *tree.iter("testsuite")]:
        assert int(suite.get("tests")) == len(list(suite.iter("testcase"))) > 0
        assert int(suite.get("failures")) == len(list(suite.iter("failure")))
        assert int(suite.get("errors")) == len(list(suite.iter("error")))
    assert (int(tree.get("errors")) > 0) == (code == 2)


ANNOTATION = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]*,?)+)::([^\r\n]*)")


def test_github_gets_one_command_a_line(kind: str, tmp_path: Path) -> None:
    text, _ = run(kind, "github", tmp_path)
    for line in text.splitlines():
        assert ANNOTATION.fullmatch(line), line
    assert bool(text) == (kind != "clean")


def nasty() -> Report:
    """Findings, a crash and a path made to break out of each format."""
    source = Source("<p>\u4e2d\u6587\t\x1b[31m]]></p>\n\n" + NASTY, "dir/we%ird, n:ame\x1b.html")
    fix = Fix(NASTY, (Edit(Span(0, 3), NASTY),), "unsafe")
    found = Finding(Span(3, 9), NASTY, fix, (Note(Span(0, 3), NASTY),), "CL104", "unclosed-block", "info")
    return Report((Checked(source.path, source, (found, found), (Crash("x", NASTY),)),))


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_template_breaks_out_of_a_format(format_name: str) -> None:
    text = write(format_name, nasty())
    if format_name in ("json", "sarif", "gitlab"):
        validate(json.loads(text), format_name)
    elif format_name == "jsonl":
        validate([json.loads(line) for line in text.splitlines()], "json")
    elif format_name == "junit":
        etree.XMLSchema(etree.parse(HERE / "junit.xsd")).assertValid(etree.fromstring(text.encode()))
    elif format_name == "github":
        assert len(text.splitlines()) == 3
        assert all(ANNOTATION.fullmatch(line) for line in text.splitlines())
    else:
        assert not set(text) & {"\x1b", "\u202e", "\r"}
    text.encode("utf-8")


def test_github_escapes_as_the_runner_unescapes() -> None:
    assert command("error", "100%\r\n::x", title="a,b:c%") == "::error title=a%2Cb%3Ac%25::100%25%0D%0A::x\n"


@pytest.mark.parametrize(
    ("line", "start", "end", "shown"),
    [
        ("<p id=x>", 3, 7, "<p id=x>\n   ^^^^"),
        ("\t<p\tid=x>", 4, 8, "    <p  id=x>\n        ^^^^"),
        ("中文<b>", 2, 5, "中文<b>\n    ^^^"),
        ("中文<b>", 0, 2, "中文<b>\n^^^^"),
        ("e\u0301x", 2, 3, "e\u0301x\n ^"),
        ("abc", 3, 3, "abc\n   ^"),
        ("", 0, 0, "\n^"),
        ("a\x1b[31mb", 1, 2, "a␛[31mb\n ^"),
        ("a\u202eb", 2, 3, "a\ufffdb\n  ^"),
    ],
)
def test_carets_stand_under_their_text(line: str, start: int, end: int, shown: str) -> None:
    assert "\n".join(underlined(line, start, end)) == shown


@pytest.mark.parametrize("start", [0, 5, 100, 1500, 2990])
@pytest.mark.parametrize("length", [1, 30, 500])
def test_long_lines_are_cut_around_the_carets(start: int, length: int) -> None:
    line = "".join(chr(0x61 + at % 26) for at in range(3000))
    shown, carets = underlined(line, start, start + length)
    assert len(shown) <= 112
    assert len(carets) <= len(shown)
    first = carets.index("^")
    assert line[start : start + length].startswith(shown[first : len(carets)].rstrip("…"))


def test_a_frame_shows_the_first_lines_of_a_long_span() -> None:
    text = "<a\n  b\n\n  c\n  d\n  e>"
    assert frame(Source(text), Span(0, len(text)), 1) == [
        "1 | <a",
        "  | ^^",
        "2 |   b",
        "  |   ^",
        "3 |",
        "  : to line 6",
    ]


def test_visible_keeps_what_people_write() -> None:
    for text in ("Größe: 30 €", "👩‍🚀 ❤️", "中文", "a\u0301"):
        assert visible(text) == text
    assert visible("a\nb\tc\x07") == "a b c␇"


def test_links_lead_to_where_the_pages_of_rules_are_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.liquid.html").write_text("{{ task.input.a }", encoding="utf-8")
    (tmp_path / "crowdlint.toml").write_text('rule-pages = "https://lint.example.org/rules/"\n', encoding="utf-8")
    found = json.loads(call("check", "--output-format", "json", "a.liquid.html").out)
    assert [each["url"] for each in found] == ["https://lint.example.org/rules/unclosed-delimiter"]
    line = json.loads(call("check", "--output-format", "jsonl", ".").out)
    assert line["url"] == found[0]["url"]
    run = json.loads(call("check", "--output-format", "sarif", ".").out)["runs"][0]
    assert [each["helpUri"] for each in run["tool"]["driver"]["rules"]] == [found[0]["url"]]
