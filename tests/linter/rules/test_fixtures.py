"""Whole templates, checked with all rules that are on by default.

``fixtures/ok``: every finding is a bug of crowdlint. ``fixtures/bad``: what is printed stands beside each template;
``pytest tests/linter/rules/test_fixtures.py --accept`` writes it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from generated import same

from crowdlint.check.checker import Checker
from crowdlint.check.fix import fix
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.language.text.source import Source
from crowdlint.reporters import write
from crowdlint.reporters.summary import problems

FIXTURES = Path(__file__).parents[3] / "fixtures"
TEMPLATES = (".html", ".liquid", ".xml")

# Advice that every template of Mechanical Turk gets, right ones too.
CHECKER = Checker(Configuration(isolated=True), Layer(ignore=("closed-marketplace",)))


def templates(folder: str) -> list[Path]:
    return sorted(path for path in (FIXTURES / folder).iterdir() if path.suffix in TEMPLATES)


def check(path: Path) -> Checked:
    """Check a fixture under its own path, so that task data beside it is found; it is shown by its name alone."""
    checked = CHECKER.check(Source.read(path))
    assert not checked.crashes, checked.crashes[0].trace
    return checked


def printed(path: Path) -> str:
    checked = check(path)
    report = Report((checked,))
    return (write("full", report) + problems(report)).replace(str(path), path.name)


@pytest.mark.parametrize("path", templates("ok"), ids=lambda path: path.name)
def test_right_templates_are_silent(path: Path) -> None:
    assert printed(path) == ""


@pytest.mark.parametrize("path", templates("idioms"), ids=lambda path: path.name)
def test_idioms_of_others_are_silent(path: Path) -> None:
    """Pages as others write them, with libraries from the network: no exercise can work them, and no rule speaks."""
    assert printed(path) == ""


@pytest.mark.parametrize("path", templates("strangers/ok"), ids=lambda path: path.name)
def test_pages_that_can_be_worked_have_no_errors(path: Path) -> None:
    assert [(each.name, each.message) for each in check(path).findings if each.severity == "error"] == []


@pytest.mark.parametrize("path", templates("bad"), ids=lambda path: path.name)
def test_wrong_templates_print_what_lies_beside_them(path: Path, accepting: bool) -> None:
    expected = path.with_name(path.name.removesuffix(path.suffix).removesuffix(".liquid") + ".out")
    found = printed(path)
    assert found, "a template in bad/ must have findings"
    same(expected, found, accepting)


def test_everything_in_bad_belongs_to_a_template() -> None:
    stems = {path.name.removesuffix(path.suffix).removesuffix(".liquid") for path in templates("bad")}
    assert {path.stem for path in (FIXTURES / "bad").glob("*.out")} == stems


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("path", templates("bad"), ids=lambda path: path.name)
def test_all_fixes_together_mend_and_break_nothing(path: Path, unsafe: bool) -> None:
    """Fixes of many rules at once come to an end, and give no finding of a rule that was silent before."""
    before = check(path)
    after, mended = fix(before, CHECKER.check, unsafe)
    assert after.source
    again, more = fix(after, CHECKER.check, unsafe)
    assert again.source == after.source
    assert not more
    assert {finding.name for finding in after.findings} <= {finding.name for finding in before.findings}
    if not unsafe:
        safe = sum(bool(each.fix and each.fix.applicability == "safe") for each in before.findings)
        assert len(mended) >= safe
