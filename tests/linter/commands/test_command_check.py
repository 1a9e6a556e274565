"""The command line of ``crowdlint check``: what is written where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import call

from crowdlint import rules
from crowdlint.check.parallel import processors
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

ROOT = Path(__file__).parents[3]
BAD = "{% if x %}<crowd-form></crowd-form>\n"
GOOD = "<crowd-form>{{ task.input.text }}</crowd-form>\n"
UNCLOSED = "`if` is never closed, so Liquid refuses the whole template; its `{% endif %}` is missing"
ONLY = ("--isolated", "--select", "unclosed-block,unknown-attribute")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.liquid.html").write_text(GOOD, encoding="utf-8")
    Path("bad.liquid.html").write_text(BAD, encoding="utf-8")


def test_clean() -> None:
    called = call("check", *ONLY, "good.liquid.html")
    assert (called.code, called.out, called.err) == (0, "", "crowdlint: nothing found in 1 file\n")
    assert call("check", *ONLY, "-q", "good.liquid.html").err == ""


def test_findings_go_to_standard_output_and_the_count_to_standard_error() -> None:
    called = call("check", *ONLY, ".")
    assert called.code == 1
    assert called.out == (
        f"bad.liquid.html:1:1: error CL104 unclosed-block: {UNCLOSED}\n"
        "1 | {% if x %}<crowd-form></crowd-form>\n"
        "  | ^^^^^^^^^^\n"
    )
    assert called.err == "crowdlint: 1 error in 1 of 2 files\n"
    assert call("check", *ONLY, "--exit-zero", ".").code == 0


def test_the_folder_of_a_document_is_made() -> None:
    assert call("check", *ONLY, "--output", "junit=reports/today/crowdlint.xml", "good.liquid.html").code == 0
    assert Path("reports/today/crowdlint.xml").read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("chek", " Did you mean 'crowdlint check'?"),
        ("bad.liquid.html", "'crowdlint check bad.liquid.html'?"),
        ("x", ""),
    ],
)
def test_a_word_that_is_no_command(word: str, hint: str) -> None:
    called = call(word)
    assert called.code == 2 and called.out == ""
    assert called.err.splitlines()[-1].startswith(f"Error: No such command {word!r}.")
    assert called.err.rstrip().endswith(hint or "'x'.")


@pytest.mark.parametrize("format_name", ["json", "sarif", "gitlab", "junit", "github", "concise"])
def test_a_document_is_alone_on_standard_output(format_name: str) -> None:
    called = call("check", *ONLY, "--output-format", format_name, "-v", ".")
    assert "crowdlint:" not in called.out
    if format_name in ("json", "sarif", "gitlab"):
        json.loads(called.out)


def test_several_documents_at_once() -> None:
    called = call(
        "check", *ONLY, "--output", "json=out.json", "--output", "junit=out.xml", "--output-format", "concise", "."
    )
    assert called.out.count("\n") == 1
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))[0]["name"] == "unclosed-block"
    assert Path("out.xml").read_text(encoding="utf-8").startswith("<?xml")
    wrong = call("check", "--output", "xml=out.xml", ".")
    assert wrong.code == 2
    assert "`xml=out.xml` is not FORMAT=FILE" in wrong.err
    call("check", *ONLY, "--output", "json=new/folder/x.json", ".")
    assert Path("new/folder/x.json").exists(), "the folder is made"
    nowhere = call("check", "--output", "json=out.xml/x", ".")
    assert (nowhere.code, nowhere.err.count("\n")) == (2, 1)
    assert "out.xml/x: cannot write the file:" in nowhere.err


BROKEN = {
    "missing.html": (None, "missing.html: cannot read the file: No such file or directory"),
    "latin.html": (
        b"<p>\n\xe9</p>",
        "latin.html:2: not UTF-8 text (byte 0xe9 at offset 4); save the template as UTF-8",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_does_not_stop_the_others(name: str) -> None:
    data, message = BROKEN[name]
    if data is not None:
        Path(name).write_bytes(data)
    called = call("check", *ONLY, name, "bad.liquid.html")
    assert called.code == (2 if data is None else 1)
    assert f"crowdlint: {message}\n" in called.err
    assert "unclosed-block" in called.out
    assert "Traceback" not in called.err


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all files"
)
def test_a_folder_that_cannot_be_searched() -> None:
    Path("locked").mkdir(mode=0)
    try:
        called = call("check", *ONLY, ".")
    finally:
        Path("locked").chmod(0o700)
    assert called.code == 2
    assert "locked: cannot search the folder: Permission denied" in called.err
    assert "unclosed-block" in called.out


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\xef\xbb\xbf", b"no template at all", b"<p>" * 100_000, b"\0\x01<crowd-form>"]
)
def test_odd_files_are_read(data: bytes) -> None:
    Path("odd.html").write_bytes(data)
    called = call("check", *ONLY, "odd.html")
    assert called.code in (0, 1)


def throwing(source: Source) -> Iterator[Finding]:
    yield Finding(Span(0, 2), "found before the fall")
    raise ValueError("boom")


def test_a_rule_that_throws_is_named_and_the_others_are_still_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = rules.Rule("CL199", "unknown-tag", "Source", "error", True, 1, own=throwing)
    everything = (*rules.all_rules(), rule)
    monkeypatch.setattr("crowdlint.check.checker.all_rules", lambda: everything)
    called = call("check", "--isolated", "--output-format", "json", "bad.liquid.html", "good.liquid.html")
    found = json.loads(called.out)
    assert called.code == 2
    said = {each["message"] for each in found if each["filename"] == "bad.liquid.html"}
    assert said >= {"found before the fall", UNCLOSED}
    assert called.err.count("`unknown-tag` crashed (ValueError: boom)") == 2
    assert "Traceback" not in called.err


def test_no_match_is_no_error_but_is_said() -> None:
    Path("empty").mkdir()
    called = call("check", "empty")
    assert (called.code, called.out) == (0, "")
    assert "nothing to check" in called.err


def test_statistics() -> None:
    Path("bad.liquid.html").write_text(BAD + "<crowd-form aa bb></crowd-form>", encoding="utf-8")
    called = call("check", *ONLY, "--statistics", ".")
    assert called.out == "2  CL301  [ ] unknown-attribute\n1  CL104  [ ] unclosed-block\n"
    rows = json.loads(call("check", *ONLY, "--statistics", "--output-format", "json", ".").out)
    assert rows[0] == {"code": "CL301", "name": "unknown-attribute", "count": 2, "fixable_count": 0}


def test_verbose_says_how_each_file_was_read() -> None:
    Path("mturk.html").write_text("<p>${city}</p><input name=a>", encoding="utf-8")
    err = call("check", *ONLY, "-v", ".").err
    assert "good.liquid.html: ground-truth, because of `{{` at 1:13; configuration: none\n" in err
    assert "mturk.html: mturk, because of `${city}` at 1:4; configuration: none\n" in err


def test_verbose_names_the_limits_that_a_file_meets() -> None:
    """Names that are compared, scripts that are read, broken tags that are mended: each with its place."""
    ids = "".join(f"<p id=paragraph{at}x>" for at in range(400))
    asked = "\n".join(f"document.getElementById('sentence{at}y').focus();" for at in range(200))
    Path("names.html").write_text(f"{ids}<input name=a>\n<script>\n{asked}\n</script>", encoding="utf-8")
    Path("script.html").write_text(f"<p><script>{'x = 1;' * 40_000}</script>", encoding="utf-8")
    Path("tags.html").write_text("\n<b class='x'</b>x</b>" * 400, encoding="utf-8")
    words = ("--isolated", "-v", "names.html", "script.html", "tags.html")
    err = call("check", *words).err
    assert "names.html:128:1: after 50,000 comparisons of names no near one was looked for any more\n" in err, err
    assert "script.html:1:12: a script of more than 200,000 characters is not read\n" in err
    assert ": 300 broken tags were read as they were meant; those behind are read as they stand\n" in err
    assert "comparisons" not in call("check", "--isolated", "names.html").err


def test_files_can_be_listed() -> None:
    assert call("check", "--show-files", ".").out == "bad.liquid.html\ngood.liquid.html\n"


def test_standard_input() -> None:
    called = call("check", *ONLY, "--output-format", "concise", "-", stdin=BAD.encode())
    assert (called.code, called.out[:12]) == (1, "<stdin>:1:1:")
    named = call("check", *ONLY, "--output-format", "concise", "--stdin-filename", "a/b.html", "-", stdin=BAD.encode())
    assert named.out.startswith("a/b.html:1:1:")
    assert call("check", *ONLY, "-", "good.liquid.html").code == 2
    wrong = call("check", *ONLY, "-", stdin=b"\xff")
    assert (wrong.code, wrong.err) == (
        2,
        "crowdlint: <stdin>:1: not UTF-8 text (byte 0xff at offset 0); save the template as UTF-8\n",
    )


def test_colour_is_for_people(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in call("check", *ONLY, ".").out
    assert "\x1b[" in call("check", *ONLY, "--color", "always", ".").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in call("check", *ONLY, ".").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in call("check", *ONLY, ".").out
    assert "\x1b[" not in call("check", *ONLY, "--output-format", "json", "--color", "always", ".").out


def test_templates_only_passes_over_other_pages() -> None:
    Path("page.html").write_text("<p>no template</div>", encoding="utf-8")
    assert (
        call("check", "--isolated", "--templates-only", "--show-files", "page.html", "bad.liquid.html").out
        == "bad.liquid.html\n"
    )


def test_several_processes_give_the_same_as_one() -> None:
    for at in range(12):
        Path(f"t{at}.liquid.html").write_text(BAD if at % 3 else GOOD, encoding="utf-8")
    one, two = (call("check", *ONLY, "-j", jobs, "--output-format", "json", ".") for jobs in (1, 2))
    assert one == two
    assert one.code == 1


def test_a_few_files_are_not_worth_a_process() -> None:
    assert processors(0, 1) == processors(0, 30) == processors(1, 1000) == 1
    assert processors(3, 2) == 2


def test_help_shows_every_option_with_a_sentence() -> None:
    called = call("check", "--help")
    assert called.code == 0
    assert "Exit code: 0 no errors or warnings" in called.out


@pytest.mark.parametrize("command", ["rules", "config", "explain"])
def test_commands_about_rules_and_settings(command: str) -> None:
    arguments = {"rules": ["CL1"], "config": ["."], "explain": ["CL104"]}[command]
    called = call(command, *arguments)
    assert called.code == 0
    assert "unclosed-block" in called.out


def test_explain_prints_the_page() -> None:
    called = call("explain", "unclosed-block", "CL301")
    assert called.out.startswith("# unclosed-block\n\nCL104 · Liquid · error · on by default · since rules-version 1\n")
    assert "# unknown-attribute" in called.out
    wrong = call("explain", "unclosed-blok")
    assert (wrong.code, wrong.err) == (
        2,
        "crowdlint: no rule is called `unclosed-blok`; did you mean `unclosed-block`?\n",
    )


def test_the_schema_of_the_configuration_can_be_printed() -> None:
    assert json.loads(call("config", "--schema").out)["title"] == "Configuration of crowdlint"


HEAVY = (
    "liquid",
    "jsonschema",
    "playwright",
    "PIL",
    "crowdlint_preview",
    "lxml",
    "concurrent.futures",
    "difflib",
    "hashlib",
)


def test_check_loads_nothing_heavy() -> None:
    """A hook runs for one file: what is not needed for that must not be paid for."""
    script = (
        "import sys\nfrom crowdlint.cli import main\n"
        "try: main(['check', 'bad.liquid.html', 'good.liquid.html'])\n"
        "except SystemExit as leaving: assert leaving.code == 1, leaving.code\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "assert not loaded, loaded\n"
    )
    paths = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_reader_that_leaves_early_is_no_error() -> None:
    paths = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
    for at in range(300):
        Path(f"t{at}.liquid.html").write_text(BAD * 20, encoding="utf-8")
    command = f"{sys.executable} -m crowdlint check -q --isolated -j 1 . | head -1"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths}, check=False
    )
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_a_habit_of_a_file_is_told_once_unless_asked_for_all() -> None:
    Path("habit.html").write_text("<crowd-form>" + "a</br>\n" * 6 + "</crowd-form>", encoding="utf-8")
    only = ("--isolated", "--select", "stray-html-end-tag", "-q")
    folded = call("check", *only, "habit.html").out
    assert folded.count("stray-html-end-tag") == 1
    assert "  = and 5 more like it, in lines 2, 3, 4, 5, 6 (--no-fold shows them all)\n" in folded
    Path("line.html").write_text("<crowd-form>" + "a</br>" * 6 + "</crowd-form>", encoding="utf-8")
    assert "  = and 5 more like it, in line 1 (--no-fold shows them all)\n" in call("check", *only, "line.html").out
    assert call("check", *only, "--no-fold", "habit.html").out.count("stray-html-end-tag") == 6
    assert len(json.loads(call("check", *only, "--output-format", "json", "habit.html").out)) == 6


def test_carets_have_the_colour_of_the_severity() -> None:
    Path("br.html").write_text("a</br>", encoding="utf-8")
    assert "\x1b[1;36m  |  ^^^^^\x1b[0m" in call("check", "--isolated", "--color", "always", "br.html").out


def test_a_family_of_rules_is_listed_and_the_version_told() -> None:
    listed = call("explain", "CL60").out
    assert listed.startswith("# CL60: answers and form\n\nCL601  missing-loader")
    assert call("explain", "CL999").code == 2
    assert call("-V").out == call("--version").out != ""


def test_a_configured_baseline_that_is_missing_is_an_error() -> None:
    Path("crowdlint.toml").write_text("baseline = 'known.json'\n", encoding="utf-8")
    called = call("check", "bad.liquid.html")
    assert called.code == 2
    assert "known.json: the configuration names this baseline, and there is none" in called.err
    assert call("check", "--write-baseline", "bad.liquid.html").code == 0
    assert call("check", "bad.liquid.html").code == 0
