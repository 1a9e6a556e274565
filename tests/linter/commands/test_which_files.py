"""Which files are checked, and what reports and baselines make of the findings that fail no run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command import call

PAGE = "<crowd-form><crowd-input name='a'></crowd-input></crowd-form>\n"
FIXTURES = Path(__file__).parents[3] / "fixtures"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str = PAGE) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def found(*arguments: str) -> list[str]:
    listed = call("check", "--show-files", *arguments).out.splitlines()
    return [each.replace(os.sep, "/") for each in listed]


@pytest.mark.parametrize("repository", [True, False])
def test_a_search_leaves_out_what_git_ignores(repository: bool) -> None:
    if repository:
        Path(".git").mkdir()
    write(".gitignore", "out/\n*.draft.html\n!kept.draft.html\n/top.html\n")
    write("deep/.gitignore", "!again.draft.html\nown.html\n")
    for name in ("a.html", "top.html", "out/b.html", "c.draft.html", "kept.draft.html"):
        write(name)
    for name in ("top.html", "own.html", "again.draft.html", "d.draft.html", "out/e.html"):
        write(f"deep/{name}")
    assert found(".") == ["a.html", "deep/again.draft.html", "deep/top.html", "kept.draft.html"]
    write("crowdlint.toml", "respect-gitignore = false\n")
    assert len(found(".")) == 10


def test_what_is_named_is_checked_although_git_ignores_it() -> None:
    Path(".git").mkdir()
    write(".gitignore", "made/\n")
    write("made/a.html")
    write("made/inner/.gitignore", "no.html\n")
    write("made/inner/no.html")
    assert found(".") == []
    assert found("made") == ["made/a.html"]
    assert found("made/a.html") == ["made/a.html"]


def test_results_of_an_earlier_run_are_passed_over_by_a_search() -> None:
    write("a.html")
    write("out/report.json", json.dumps({"text": PAGE}))
    write("out/deep/own.json", json.dumps({"text": PAGE}))
    assert len(found(".")) == 3
    write("out/.crowdlint-files.json", json.dumps({"files": ["report.json", "../a.html"]}))
    assert found(".") == ["a.html", "out/deep/own.json:1"]  # a list speaks of its own folder alone
    assert found("out/report.json") == ["out/report.json:1"]
    for broken in ("", "[", "[]", '{"files": 3}', '{"files": [3]}', '{"files": [["a"]]}'):
        write("out/.crowdlint-files.json", broken)
        assert len(found(".")) == 3, broken


def test_the_patterns_above_the_searched_folder_count_up_to_the_top_of_the_repository() -> None:
    Path("repository/.git").mkdir(parents=True)
    write(".gitignore", "*\n")  # of another repository around it, or of the home folder
    write("repository/.gitignore", "templates/old/\n")
    write("repository/templates/a.html")
    write("repository/templates/old/b.html")
    assert found("repository/templates") == ["repository/templates/a.html"]


@pytest.mark.parametrize("name", ["notes.txt", "looks.css", "page.vue", "a.b.docx"])
def test_a_file_that_is_no_template_by_its_name_is_refused_and_never_mended(name: str) -> None:
    write(name, "<crowd-input name='a' />")
    called = call("check", "--isolated", "--fix", "--unsafe-fixes", name)
    assert (called.code, called.out) == (1, "")
    assert f"crowdlint: {name}: `{Path(name).suffix}` is neither HTML, Liquid nor a file" in called.err
    assert Path(name).read_text(encoding="utf-8") == "<crowd-input name='a' />"


def test_a_variable_of_mechanical_turk_makes_a_template_only_beside_a_field() -> None:
    write("manual.html", "<p>Write ${name} for the name of the table.</p>")
    write("layout.html", "<p>${sentence}</p><input name='a'>")
    assert found(".") == ["layout.html"]


def test_junit_and_sarif_tell_apart_what_fails_the_run() -> None:
    write("a.html", "<crowd-form><div><img src='https://example.com/a.png'></crowd-form>")
    names = {"info": "image-without-alternative", "warning": "unclosed-element", "error": "missing-loader"}
    rules = ",".join(names.values())
    for least, failing in (("info", 3), ("warning", 2), ("error", 1)):
        options = ("--isolated", "--select", rules, "--fail-on", least)
        suites = ElementTree.fromstring(call("check", *options, "--output-format", "junit", "a.html").out)
        assert (suites.get("tests"), suites.get("failures")) == ("3", str(failing)), least
        assert len(suites.findall(".//failure")) == failing
        assert len(suites.findall(".//system-out")) == 3 - failing
        sarif = json.loads(call("check", *options, "--output-format", "sarif", "a.html").out)
        levels = sorted(result["level"] for result in sarif["runs"][0]["results"])
        expected = {"info": ["error", "warning", "warning"], "warning": ["error", "note", "warning"]}
        assert levels == expected.get(least, ["error", "note", "note"])


def test_stale_entries_of_a_baseline_are_told_and_taken_out() -> None:
    options = ("--isolated", "--select", "CL302,CL208", "--baseline", "known.json")
    write("a.html", "<p><crowd-inptu></crowd-inptu></p>\n<b><crowd-frm></crowd-frm></b>\n")
    write("b.html", "<crowd-inptu></crowd-inptu>")
    call("check", *options, "--write-baseline", ".")
    entries = json.loads(Path("known.json").read_text(encoding="utf-8"))["files"]["a.html"]
    assert [(each["rule"], each["line"]) for each in entries] == [
        ("unknown-element", "<b><crowd-frm></crowd-frm></b>"),
        ("unknown-element", "<p><crowd-inptu></crowd-inptu></p>"),
    ]
    assert "stale" not in call("check", *options, ".").err

    write("a.html", "<p><crowd-inptu></crowd-inptu></p>\n")
    assert "stale" not in call("check", *options, "b.html").err, "a.html was not looked at"
    other = ("--isolated", "--select", "CL208", "--baseline", "known.json")
    assert "stale" not in call("check", *other, ".").err, "nobody asked that rule"
    assert (
        "1 entry of known.json is stale (unknown-element in a.html: <b><crowd-frm>" in call("check", *options, ".").err
    )
    os.remove("b.html")
    pruned = call("check", *options, "--prune-baseline", ".")
    assert (pruned.code, "took 2 entries out of known.json" in pruned.err) == (0, True)
    assert "stale" not in call("check", *options, ".").err
    assert list(json.loads(Path("known.json").read_text(encoding="utf-8"))["files"]) == ["a.html"]
    assert "nothing in known.json is stale" in call("check", *options, "--prune-baseline", ".").err


def test_an_old_baseline_is_refused_and_written_anew() -> None:
    write("a.html")
    write("known.json", '{"version": 1, "files": {}}')
    assert "has version 1, not 2; --write-baseline writes it anew" in call("check", "--baseline", "known.json", ".").err
    assert call("check", "--baseline", "known.json", "--write-baseline", ".").code == 0
    assert json.loads(Path("known.json").read_text(encoding="utf-8"))["version"] == 2


def test_a_shell_completes_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    def offered(words: str, at: int) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(at))
        monkeypatch.setenv("_CROWDLINT_COMPLETE", "bash_complete")
        done = subprocess.run(
            [sys.executable, "-c", "import sys; sys.argv = ['crowdlint']; from crowdlint.cli import main; main()"],
            capture_output=True,
            text=True,
            check=False,
        )
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert "unclosed-block" in offered("crowdlint check --select unclosed", 3)
    assert offered("crowdlint check --ignore CL1,absent-el", 3) == ["CL1,absent-element"]
    assert offered("crowdlint explain CL30", 2)[0] == "CL301"


def test_findings_and_suggestions_are_the_same_under_every_hash_seed() -> None:
    """Sets are walked in another order in each run: no rule may let that be seen."""
    told = set()
    options = ("check", "--isolated", "--output-format", "json", "-j", "1")
    for seed in ("0", "1", "77", "4242"):
        done = subprocess.run(
            [sys.executable, "-m", "crowdlint", *options, FIXTURES / "bad", FIXTURES / "idioms"],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=False,
        )
        assert done.returncode == 1, done.stderr
        told.add(done.stdout)
    assert len(told) == 1
