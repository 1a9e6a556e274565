"""Whole files of other languages: those of ``fixtures/hosts/ok`` are silent, those of ``bad`` print what they must."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from generated import same

from crowdlint.check.checker import Checker
from crowdlint.check.fix import fix
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.language.hosts import LANGUAGES
from crowdlint.language.hosts.read import READERS, read
from crowdlint.language.text.source import Source
from crowdlint.reporters import write
from crowdlint.reporters.summary import problems

FIXTURES = Path(__file__).parents[4] / "fixtures" / "hosts"
OK = sorted((FIXTURES / "ok").iterdir())
BAD = sorted(path for path in (FIXTURES / "bad").iterdir() if path.suffix != ".out")
CHECKER = Checker(Configuration(isolated=True), Layer(ignore=("closed-marketplace",)))


def check(path: Path) -> Checked:
    checked = CHECKER.check(Source.read(path))
    assert not checked.crashes, checked.crashes[0].trace
    return checked


def printed(path: Path) -> str:
    report = Report((check(path),))
    return (write("full", report) + problems(report)).replace(str(path), path.name)


@pytest.mark.parametrize("path", OK, ids=lambda path: path.name)
def test_right_files_are_silent(path: Path) -> None:
    assert printed(path) == ""


# Files in which there is nothing to find.
EMPTY = {"talk.py", "notebook-outputs.ipynb", "notebook-other-kernel.ipynb"}


def test_there_are_enough_of_every_language_and_templates_in_them() -> None:
    assert len(OK) >= 40
    for language in READERS:
        suffixes = {suffix for suffix, each in LANGUAGES.items() if each == language}
        assert any(path.suffix.lower() in suffixes for path in OK), language
        assert any(path.suffix.lower() in suffixes for path in BAD), language
    for path in OK:
        if path.suffix != ".xml":
            assert bool(read(Source.read(path)).templates) == (path.name not in EMPTY), path


def told(path: Path) -> str:
    """Where something is wrong, which rule says so, and whether it can be mended. The words are the rules' own."""
    checked = check(path)
    assert checked.source
    lines = [
        f"{checked.source.place(each.span.start)} {each.name}{' [fix]' * bool(each.fix)}\n" for each in checked.findings
    ]
    return ("".join(lines) + problems(Report((checked,)))).replace(str(path), path.name)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_wrong_files_print_what_lies_beside_them(path: Path, accepting: bool) -> None:
    expected = path.with_name(path.name + ".out")
    found = told(path)
    assert found, "a file in bad/ must have findings"
    same(expected, found, accepting)


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_fixes_mend_the_templates_and_nothing_else(path: Path, unsafe: bool) -> None:
    before = check(path)
    after, mended = fix(before, CHECKER.check, unsafe)
    assert before.source and after.source
    offered = [each.fix for each in before.findings if each.fix and (unsafe or each.fix.applicability == "safe")]
    assert len(mended) >= len(offered)
    assert {each.name for each in after.findings} <= {each.name for each in before.findings}
    assert len(after.findings) <= len(before.findings) - len(offered)
    # What stands outside of the templates is as it was: without them, both files are the same.
    assert around(before.source) == around(after.source)
    if path.suffix == ".ipynb":
        nbformat.validate(json.loads(after.source.text))


def around(source: Source) -> list[str]:
    """The text of a file without the templates in it."""
    kept, at = [], 0
    for hosted in read(source).templates:
        for layer in hosted.place.layers[:1]:
            spans = [
                hosted.place.span(piece)
                for piece in ((type(each.span))(each.start, each.end) for each in layer.map.pieces)
            ]
        for span in sorted(spans):
            if span.start >= at:
                kept.append(source.text[at : span.start])
                at = span.end
    return [part for part in [*kept, source.text[at:]] if part.strip(" \n\"',")]


@pytest.mark.parametrize(
    ("name", "place", "rule"),
    [
        ("misspelt-loader.ipynb", "cell 3:2:14", "misspelt-loader"),
        ("queries-before-element.ipynb", "cell 1:4:3", "query-before-element"),
        ("name-in-loop.ipynb", "cell 2:4:18", "duplicate-answer-name"),
        ("self-closed.py", "7:23", "self-closed-element"),
    ],
)
def test_the_place_is_that_of_the_cell_and_line(name: str, place: str, rule: str) -> None:
    checked = check(FIXTURES / "bad" / name)
    assert checked.source
    found = [
        (checked.source.place(each.span.start).removeprefix(f"{checked.path}:"), each.name) for each in checked.findings
    ]
    assert (place, rule) in found
