"""Files that hold templates, from the command line: bad input, what is loaded, and all that is done with findings."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from command import call

from crowdlint.language.hosts import LANGUAGES

ROOT = Path(__file__).parents[3]
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
WRONG = f'{LOADER}\n<crowd-form><p>{{{{ task.input.q }}}}</p>\n<crowd-checkbox name="a" />\n</crowd-form>'
ONLY = ("--isolated", "--select", "self-closed-element")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def notebook(*sources: str, outputs: object = (), **more: object) -> str:
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": list(outputs),  # type: ignore[call-overload]
            "source": text.splitlines(True),
        }
        for text in sources
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4, **more}, indent=1)


def cell(template: str = WRONG) -> str:
    return f"template = r'''{template}'''\n"


def write(name: str, text: str) -> None:
    Path(name).write_bytes(text.encode("utf-8"))


# Bad input: one clear line, and the other files are still read.

BAD = {
    "no-json.ipynb": (notebook(cell()) + "}", "no-json.ipynb:19:2: this notebook is no JSON (Extra data)"),
    "cut.ipynb": (notebook(cell())[:-40], "this notebook is no JSON ("),
    "empty.ipynb": ("", "this notebook is no JSON (Expecting value)"),
    "list.ipynb": ("[]", "this is no notebook: it has no list of cells"),
    "no-cells.ipynb": ('{"nbformat": 4, "a": "<crowd-form>"}', "this is no notebook: it has no list of cells"),
    "deep.ipynb": ('{"cells": ' + "[" * 100_000, "nested too deeply"),
    "old.ipynb": (
        json.dumps({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": [cell()]}]}]}),
        "has the old format 3; open it in Jupyter and save it to get format 4",
    ),
    "deep.py": ("# <crowd-form>\n" + "(" * 5000 + ")" * 5000, "this is no Python that can be read ("),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_clear_line(name: str) -> None:
    text, said = BAD[name]
    write(name, text)
    write("good.py", cell())
    called = call("check", *ONLY, name, "good.py")
    told = [line for line in called.err.splitlines() if name in line]
    assert len(told) == 1 and said in told[0], called.err
    assert "Traceback" not in called.err and "internal error" not in called.err
    assert "good.py:3:1: warning CL208" in called.out
    assert called.code == 1


@pytest.mark.parametrize("name", ["latin.py", "latin.ipynb"])
def test_what_is_not_utf_8_is_named(name: str) -> None:
    Path(name).write_bytes(b"# \xe9\nx = '<crowd-form></crowd-form>'\n")
    called = call("check", *ONLY, name)
    assert called.code == 1 and f"{name}:1: not UTF-8 text" in called.err


@pytest.mark.parametrize(
    "code",
    [
        'print "Python 2"\n',
        "bucket = <the name of your bucket>\n",
        "def f(:\n",
        "x = '''never closed\n",
        "x = '\0'\n",
    ],
)
def test_strings_of_python_that_does_not_parse_are_read_one_by_one(code: str) -> None:
    write("old.py", cell() + code)
    called = call("check", *ONLY, "old.py")
    assert re.match(r"old\.py:3:1: (error|warning) CL208", called.out)
    lines = called.err.splitlines()
    assert re.fullmatch(
        r"crowdlint: old\.py:\d+:1: this is no Python that can be read \(.*\); its strings were read one by one",
        lines[0],
    )
    assert len(lines) == 2 and called.code == 1


def test_a_cell_that_does_not_parse_leaves_the_others(tmp_path: Path) -> None:
    write("nb.ipynb", notebook("%pip install x\n!ls\nx = !ls\nx?\n%%time", "broken = <crowd-form>\n", cell()))
    called = call("check", *ONLY, "nb.ipynb")
    assert called.out.startswith("nb.ipynb:cell 3:3:1: ")
    assert called.err.startswith("crowdlint: nb.ipynb:cell 2:1:1: this is no Python that can be read (invalid syntax)")


def test_outputs_are_never_searched() -> None:
    shown = [{"output_type": "stream", "name": "stdout", "text": [WRONG, "x" * 5_000_000]}] * 4
    write("nb.ipynb", notebook(cell(), "print(template)", outputs=shown))
    assert Path("nb.ipynb").stat().st_size > 20_000_000
    called = call("check", *ONLY, "nb.ipynb")
    assert [line.split(" warning")[0] for line in called.out.splitlines() if "CL208" in line] == [
        "nb.ipynb:cell 1:3:1:"
    ]


# What is loaded

FOR_HOSTS_ALONE = ("tree_sitter", "tree_sitter_bash", "tree_sitter_hcl", "tree_sitter_yaml", "nbformat", "difflib")


def test_an_html_file_loads_nothing_of_hosts() -> None:
    write("a.liquid.html", f"{LOADER}<crowd-form><p>{{{{ task.input.a }}}}</p></crowd-form>")
    code = (
        "import sys\nfrom crowdlint.front import crowdlint\n"
        "crowdlint.main(['check', '--isolated', 'a.liquid.html'], standalone_mode=False)\n"
        "print(sorted(name for name in sys.modules if 'hosts' in name or name in TELLING), file=sys.stderr)\n"
    ).replace("TELLING", repr(FOR_HOSTS_ALONE))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "['crowdlint.language.hosts']", "a table of names, nothing more"


# What is done with findings


def test_files_are_found_in_folders_and_templates_listed() -> None:
    write("nb.ipynb", notebook("import os", cell(), cell()))
    write("job.py", "\n" + cell())
    write("plain.py", "print('no template')\n")
    write("talk.py", "# write <crowd-form>\n")
    write("a.liquid.html", WRONG)
    assert call("check", "--isolated", "--show-files").out.splitlines() == [
        "a.liquid.html", "job.py:2", "nb.ipynb:cell 2", "nb.ipynb:cell 3",
    ]  # fmt: skip
    assert call("check", *ONLY).err == ("crowdlint: 4 warnings in 3 of 4 files; 4 can be mended with --fix\n")
    assert call("check", *ONLY, "--templates-only", "plain.py").out == ""


def test_standard_input_goes_by_its_name() -> None:
    text = notebook("import os", cell())
    called = call("check", *ONLY, "--stdin-filename", "nb.ipynb", "-", stdin=text.encode())
    assert called.out.startswith("nb.ipynb:cell 2:3:1: warning CL208")
    mended = call("check", *ONLY, "--fix", "--stdin-filename", "nb.ipynb", "-", stdin=text.encode())
    nbformat.validate(json.loads(mended.out))
    assert mended.out == text.replace('name=\\"a\\" />', 'name=\\"a\\"></crowd-checkbox>')


def test_fixes_change_the_string_and_nothing_else() -> None:
    text = notebook("import os", cell(), metadata={"b": 1, "a": [1, 2]}).replace("\n", "\r\n")
    write("nb.ipynb", text)
    assert call("check", *ONLY, "--fix", "nb.ipynb").code == 0
    after = Path("nb.ipynb").read_bytes().decode()
    assert after == text.replace('name=\\"a\\" />', 'name=\\"a\\"></crowd-checkbox>') != text
    diff = call("check", *ONLY, "--diff", "nb.ipynb")
    assert diff.out == "" and diff.code == 0


def test_new_lines_become_lines_of_the_cell() -> None:
    write("nb.ipynb", notebook(cell(WRONG.replace(LOADER, "").replace(" /", ">a</crowd-checkbox"))))
    assert call("check", "--isolated", "--select", "missing-loader", "--fix", "--unsafe-fixes", "nb.ipynb").code == 0
    document = json.loads(Path("nb.ipynb").read_text())
    source = document["cells"][0]["source"]
    assert source[0] == f"template = r'''{LOADER}\n" and all(line.count("\n") <= 1 for line in source)
    nbformat.validate(document)


@pytest.mark.parametrize(
    "text",
    [
        'T = "' + WRONG.replace('"', '\\"').replace("\n", "\\n").replace('name=\\"a\\" />', "name=a \\u002f>") + '"\n',
        "T = ('" + WRONG.replace("\n", "'\n     '") + "')\n",
        "T = '''" + WRONG.replace("<crowd-checkbox", "''' + TAG + '''") + "'''\nTAG = '<crowd-checkbox'\n",
    ],
)
def test_what_cannot_be_edited_safely_is_told_without_a_fix(text: str) -> None:
    write("job.py", text)
    called = call("check", *ONLY, "--fix", "job.py")
    assert "CL208" in called.out and "[*]" not in called.out
    assert Path("job.py").read_text() == text


def test_comments_allow_and_are_added() -> None:
    comment = "<!-- crowdlint: allow self-closed-element -- shown so -->\n<crowd-checkbox"
    write("job.py", cell(WRONG.replace("<crowd-checkbox", comment)))
    assert call("check", *ONLY, "job.py").code == 0
    write("nb.ipynb", notebook("import os", cell()))
    write("job.py", f'T = f"""{WRONG.replace("{{", "{{{{").replace("}}", "}}}}")}"""\n')
    called = call("check", *ONLY, "--add-allow", "--reason", "as ever", "nb.ipynb", "job.py")
    assert called.code == 0 and "added 2 comments" in called.err
    assert call("check", *ONLY, "nb.ipynb", "job.py").code == 0
    assert "{{% comment %}}" in Path("job.py").read_text(), "the braces are doubled"
    nbformat.validate(json.loads(Path("nb.ipynb").read_text()))


def test_a_baseline_knows_them_although_cells_move() -> None:
    write("nb.ipynb", notebook(cell()))
    assert call("check", *ONLY, "--baseline", "b.json", "--write-baseline", "nb.ipynb").code == 0
    write("nb.ipynb", notebook("import os", cell()))
    assert call("check", *ONLY, "--baseline", "b.json", "nb.ipynb").code == 0


def test_settings_for_a_path_hold_for_the_templates_in_it() -> None:
    write("crowdlint.toml", '[[overrides]]\npaths = ["*.ipynb"]\nignore = ["self-closed-element"]\n')
    write("nb.ipynb", notebook(cell()))
    write("job.py", cell())
    called = call("check", "--select", "self-closed-element", "nb.ipynb", "job.py")
    assert "job.py:3:1" in called.out and "nb.ipynb" not in called.out


def test_every_format_tells_the_cell() -> None:
    write("nb.ipynb", notebook("import os", cell()))
    of = {name: call("check", *ONLY, "--output-format", name, "nb.ipynb").out for name in
          ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit")}  # fmt: skip
    for name in ("full", "concise"):
        assert of[name].startswith("nb.ipynb:cell 2:3:1: ")
    (entry,) = json.loads(of["json"])
    assert (entry["cell"], entry["location"]) == (2, {"row": 3, "column": 1})
    assert entry["fix"]["edits"][0]["content"].replace("\\", "") == entry["fix"]["edits"][0]["content"]
    assert json.loads(of["jsonl"]) == entry
    line = next(at for at, text in enumerate(Path("nb.ipynb").read_text().splitlines(), 1) if "checkbox" in text)
    (result,) = json.loads(of["sarif"])["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line
    assert result["locations"][0]["logicalLocations"] == [{"name": "cell 2:3:1", "kind": "cell"}]
    assert f"(cell 2%3A3%3A1),file=nb.ipynb,line={line}," in of["github"]
    (issue,) = json.loads(of["gitlab"])
    assert issue["description"].endswith("(cell 2:3:1)") and issue["location"]["positions"]["begin"]["line"] == line
    assert 'name="CL208 self-closed-element cell 2:3:1"' in of["junit"]


def test_hooks_are_given_every_kind_of_file() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    patterns = re.findall(r"files: '(.*)'", text.partition("- id: crowdlint-exercise")[0])
    assert len(patterns) == 2
    for suffix in (*LANGUAGES, ".html", ".htm", ".liquid", ".xml", ".Rmd"):
        assert all(re.search(pattern, f"a{suffix}") for pattern in patterns), suffix
    assert not any(re.search(pattern, "a.txt") or re.search(pattern, "a.pyc") for pattern in patterns)


def test_a_reader_that_throws_is_a_crash_of_that_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from crowdlint.language.hosts import notebook as reader

    def broken(text: str) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr(reader, "find", broken)
    write("nb.ipynb", notebook(cell()))
    write("job.py", cell())
    called = call("check", *ONLY, "nb.ipynb", "job.py")
    assert called.code == 2 and "job.py:3:1" in called.out
    assert "`language` crashed (ZeroDivisionError: of all things)" in called.err
