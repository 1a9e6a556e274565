"""Configuration: found, checked, applied; and the published schema says the same."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from command import call
from generated import same

from crowdlint.check.discover import discover, is_template, matches
from crowdlint.config.configuration import Configuration, load, problems, schema
from crowdlint.config.selection import Layer, choose
from crowdlint.errors import UserError
from crowdlint.rules import all_rules

ROOT = Path(__file__).parents[3]
BAD = "{% if x %}<crowd-form></crowd-form>\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str = BAD) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def codes(*arguments: str) -> list[str]:
    """In which files the rule speaks that these tests look at."""
    found = json.loads(call("check", "--output-format", "json", *arguments).out)
    return [f"{Path(each['filename']).as_posix()}:{each['name']}" for each in found if each["name"] == "unclosed-block"]


def complaint(text: str, name: str = "crowdlint.toml") -> str:
    with pytest.raises(UserError) as caught:
        load(write(name, text))
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = ['ALL']", "crowdlint.toml:1: unknown key `selct`; did you mean `select`?"),
        ("# hello\nnonsense = 1", "crowdlint.toml:2: unknown key `nonsense`"),
        (
            "\nworkforce = 'privat'",
            'crowdlint.toml:2: `workforce` "privat" is not one of "private", "vendor", "public"',
        ),
        ("rules-version = '1'", 'crowdlint.toml:1: `rules-version` is a string, not a whole number: "1"'),
        ("rules-version = 0", "crowdlint.toml:1: `rules-version` 0 is less than 1"),
        ("ignore = 'CL1'", 'crowdlint.toml:1: `ignore` is a string, not a list: "CL1"'),
        (
            "ignore = ['unclosed-blok']",
            "crowdlint.toml:1: no rule is called `unclosed-blok`; did you mean `unclosed-block`?",
        ),
        ("[severity]\nCL1 = 'fatal'", 'crowdlint.toml:2: `severity.CL1` "fatal" is not one of'),
        ("[severity]\nunclosed-bloc = 'error'", "crowdlint.toml:2: no rule is called `unclosed-bloc`; did you mean"),
        ("[[overrides]]\npath = ['a']", "crowdlint.toml:2: unknown key `overrides.path`; did you mean `paths`?"),
        ("[[overrides]]\nignore = ['CL1']", '`overrides` "paths" is missing'),
        ("rules-version = 99", "crowdlint.toml:1: `rules-version` is 99, but this crowdlint knows rules up to"),
        ("x = = 1", "crowdlint.toml: the configuration is not TOML: Invalid value (at line 1, column 5)"),
        ("extra-elements = ['none.json']", "none.json: cannot read the file: No such file or directory"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, message: str) -> None:
    assert message in complaint(text)


def test_a_wrong_configuration_is_one_message_and_exit_code_2() -> None:
    write("a.liquid.html")
    write("crowdlint.toml", "selct = []")
    called = call("check", ".")
    assert called.code == 2
    assert called.err == "crowdlint: crowdlint.toml:1: unknown key `selct`; did you mean `select`?\n"
    assert called.out == ""


def test_pyproject_without_our_table_is_passed_over() -> None:
    write("crowdlint.toml", "ignore = ['ALL']")
    write("inner/pyproject.toml", "[tool.ruff]\nline-length = 3\n# crowdlint is not here\n")
    write("inner/a.liquid.html")
    assert codes("inner") == []


def test_the_nearest_configuration_holds_alone() -> None:
    write("pyproject.toml", "[tool.crowdlint]\nignore = ['unclosed-block']\n")
    write("a.liquid.html")
    write("inner/deep/b.liquid.html")
    write("inner/crowdlint.toml", "fail-on = 'error'\n")
    assert codes(".") == ["inner/deep/b.liquid.html:unclosed-block"]
    assert codes("--isolated", ".") == ["a.liquid.html:unclosed-block", "inner/deep/b.liquid.html:unclosed-block"]
    assert codes("--config", "pyproject.toml", ".") == []


def test_excludes_hold_for_files_that_a_hook_names() -> None:
    write("crowdlint.toml", "extend-exclude = ['old/', '*.draft.html', '/top.liquid.html', 'a/**/z.liquid.html']\n")
    for name in ("old/a.liquid.html", "x.draft.html", "top.liquid.html", "a/b/c/z.liquid.html", "in/top.liquid.html"):
        write(name)
    assert codes(
        "old/a.liquid.html", "x.draft.html", "top.liquid.html", "a/b/c/z.liquid.html", "in/top.liquid.html"
    ) == ["in/top.liquid.html:unclosed-block"]
    assert codes(".") == ["in/top.liquid.html:unclosed-block"]
    called = call("check", "-", "--stdin-filename", "old/x.html", stdin=BAD.encode())
    assert (called.code, called.out) == (0, "")


def test_folders_that_hold_no_sources_are_skipped_unless_named() -> None:
    for name in ("node_modules/p/a.liquid.html", ".cache/a.liquid.html", "build/a.liquid.html", "src/a.liquid.html"):
        write(name)
    assert codes(".") == ["src/a.liquid.html:unclosed-block"]
    assert codes("build/a.liquid.html") == ["build/a.liquid.html:unclosed-block"]
    assert codes("build") == ["build/a.liquid.html:unclosed-block"]


def test_overrides_change_selection_and_severity_of_some_paths() -> None:
    write(
        "crowdlint.toml",
        """
        select = ["unclosed-block"]
        [[overrides]]
        paths = ["old/"]
        ignore = ["unclosed-block"]
        [[overrides]]
        paths = ["draft/*.html"]
        severity = { unclosed-block = "info" }
        """,
    )
    for name in ("old/a.liquid.html", "draft/a.liquid.html", "a.liquid.html"):
        write(name)
    found = json.loads(call("check", "--output-format", "json", ".").out)
    assert [(each["filename"], each["severity"]) for each in found] == [
        ("a.liquid.html", "error"),
        ("draft/a.liquid.html", "info"),
    ]
    assert call("check", "--fail-on", "error", "draft").code == 0
    assert codes("--select", "ALL", "old") == [], "what an override ignores stays ignored"


def test_fail_on_of_the_configuration() -> None:
    write("crowdlint.toml", "fail-on = 'error'\nselect = ['CL104']\n[severity]\nunclosed-block = 'warning'\n")
    write("a.liquid.html")
    assert call("check", "a.liquid.html").code == 0
    assert call("check", "--fail-on", "warning", "a.liquid.html").code == 1


def test_advice_alone_fails_no_run_unless_asked_to() -> None:
    write("crowdlint.toml", "select = ['CL104']\nseverity = { unclosed-block = 'info' }\n")
    write("a.liquid.html")
    assert call("check", "a.liquid.html").code == 0
    assert "info CL104" in call("check", "a.liquid.html").out
    assert call("check", "--fail-on", "info", "a.liquid.html").code == 1


def test_the_schema_is_valid_and_describes_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    for name, key in schema()["properties"].items():
        assert key.get("description", "").endswith("."), name


TABLES = [
    "select = ['CL1']\nignore = ['CL104']\nrules-version = 1",
    "[[overrides]]\npaths = ['a']\nworkforce = 'public'",
    "overrides = 3",
    "workforce = 'nobody'",
    "exclude = [1]",
    "exclude = ['']",
    "[severity]\nALL = 'info'",
    "[severity]\nALL = 1",
    "unsafe-fixes = 'yes'",
    "rules-version = true",
]


@pytest.mark.parametrize("text", TABLES)
def test_our_reading_of_the_schema_agrees_with_jsonschema(text: str) -> None:
    table: dict[str, Any] = tomllib.loads(text)
    valid = jsonschema.Draft202012Validator(schema()).is_valid(table)
    assert valid == (not list(problems(table)))


def test_a_byte_order_mark_and_windows_lines_are_fine() -> None:
    Path("crowdlint.toml").write_bytes(b"\xef\xbb\xbffail-on = 'error'\r\n")
    loaded = load(Path("crowdlint.toml"))
    assert loaded and loaded.fail_on == "error"


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.liquid.html", "anything", True),
        ("a.liquid", "<p>{{ page.title }}</p>", False),
        ("a.liquid", "<p>{{ task.input.title }}</p>", True),
        ("a.html", "<crowd-form></crowd-form>", True),
        ("a.html", "<p>no template</p>", False),
        ("a.html", "<p>${image_url}</p><textarea name='a'></textarea>", True),
        ("a.html", "<p>${image_url}</p>", False),
        ("a.html", "<script>let x = `${url}`</script>", False),
        ("a.html", "<script src='https://assets.crowd.aws/crowd-html-elements.js'></script>", True),
        ("a.txt", "<crowd-form></crowd-form>", False),
        ("a.xml", "<?xml version='1.0'?><HTMLQuestion xmlns='x'>", True),
        ("a.question", "<?xml version='1.0'?><HTMLQuestion xmlns='x'>", True),
        ("a.question", "<?xml version='1.0'?><QuestionForm xmlns='x'><Text>${column}</Text></QuestionForm>", False),
        ("pom.xml", "<project><crowd-x/></project>", False),
        ("A.HTML", "<CROWD-FORM></CROWD-FORM>", True),
        ("a.html", '<meta name="generator" content="crowdlint"><crowd-form></crowd-form>', False),
    ],
)
def test_which_files_of_a_folder_are_templates(name: str, text: str, found: bool) -> None:
    assert is_template(name, text.encode()) == found
    write(name, text)
    assert [each.path.name for each in discover(["."], lambda path, named: False)] == [name] * found


def test_a_file_is_checked_once_however_often_it_is_named() -> None:
    write("a/b.liquid.html")
    found = discover(["a/b.liquid.html", "a", "./a/../a", "none.html"], lambda path, named: False)
    assert [each.path.as_posix() for each in found] == ["a/b.liquid.html", "none.html"]


@pytest.mark.parametrize(
    ("path", "glob", "under"),
    [
        ("a/b.html", "b.html", True),
        ("a/b.html", "/b.html", False),
        ("a/b.html", "a", True),
        ("a/b.html", "a/", True),
        ("a/b.html", "a/*.html", True),
        ("a/c/b.html", "a/*.html", False),
        ("a/c/b.html", "a/**/*.html", True),
        ("a/b.html", "a/**/*.html", True),
        ("a/b.html", "./a/b.html", True),
        ("ab.html", "a?.html", True),
        ("a/b.html", "a?b.html", False),
        ("x1.html", "x[0-9].html", True),
        ("xy.html", "x[!0-9].html", True),
        ("a+b.html", "a+b.html", True),
        ("a/b.html", "b", False),
    ],
)
def test_globs(path: str, glob: str, under: bool) -> None:
    assert matches(path, (glob,)) == under


def chosen(*layers: Layer, version: int | None = None) -> set[str]:
    return {rule.name for rule in choose(all_rules(), layers, version)}


def test_the_more_specific_selector_wins() -> None:
    every, liquid = {rule.name for rule in all_rules()}, {rule.name for rule in all_rules() if rule.code[2] == "1"}
    assert chosen(Layer(select=("CL1",))) == liquid
    assert chosen(Layer(select=("CL1",), ignore=("unclosed-block",))) == liquid - {"unclosed-block"}
    assert chosen(Layer(select=("unclosed-block",), ignore=("CL1",))) == {"unclosed-block"}
    assert chosen(Layer(select=("ALL",))) == every
    assert chosen(Layer(select=("CL104",), ignore=("CL104",))) == set()
    assert chosen(Layer(ignore=("CL1",)), Layer(extend_select=("CL104",))) == chosen() - liquid | {"unclosed-block"}
    assert chosen(Layer(ignore=("CL1",)), Layer(select=("CL1",))) == liquid


def test_rules_newer_than_the_version_stay_off_unless_named() -> None:
    assert chosen(version=0) == set()
    assert chosen(Layer(select=("ALL",)), version=0) == set()
    assert chosen(Layer(extend_select=("unclosed-block",)), version=0) == {"unclosed-block"}
    assert chosen(version=max(rule.since for rule in all_rules())) == chosen()


def test_an_unknown_rule_on_the_command_line() -> None:
    called = call("check", "--select", "unclosed-blocks", ".")
    assert called.code == 2
    assert "no rule is called `unclosed-blocks`; did you mean `unclosed-block`?" in called.err


def test_settings_can_be_shown() -> None:
    write("crowdlint.toml", "workforce = 'vendor'\n")
    write("a.liquid.html")
    shown = json.loads(call("check", "--show-settings", "a.liquid.html").out)
    assert (shown["configuration"], shown["workforce"]) == ("crowdlint.toml", "vendor")
    assert shown["rules"]["CL104 unclosed-block"] == "error"


def test_the_page_about_configuration_is_fresh(accepting: bool) -> None:
    same(ROOT / "docs" / "configuration.md", call("config", "--markdown").out, accepting)


def test_configuration_of_a_missing_table() -> None:
    write("pyproject.toml", "[tool.ruff]\n")
    with pytest.raises(UserError, match=r"has no table \[tool.crowdlint\]"):
        Configuration(Path("pyproject.toml"))
