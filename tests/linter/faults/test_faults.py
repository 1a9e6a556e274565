"""The pages of the kinds of faults that jobs have."""

from __future__ import annotations

import ast

import pytest
from command import call
from house import modules, tree

from crowdlint.faults import FaultKind, all_kinds
from crowdlint.rules import all_rules

KINDS = all_kinds()


def told() -> set[str]:
    """The names that some code calls ``fault`` with."""
    return {
        node.args[0].value
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
        if isinstance(node.func, ast.Name) and node.func.id == "fault" and isinstance(node.args[0].value, str)
    }


def test_names_and_codes_stand_for_one_thing() -> None:
    every = [*KINDS, *all_rules()]
    assert len({each.code for each in every}) == len({each.name for each in every}) == len(every)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_says_what_it_is_why_it_matters_and_when_it_stays_silent(kind: FaultKind) -> None:
    text = kind.page.read_text(encoding="utf-8")
    assert "\n## Why it matters\n" in text and "\n## When it stays silent\n" in text
    assert kind.summary.endswith(".") and "`CL" not in kind.summary and "TODO" not in text
    assert max(map(len, text.splitlines())) <= 120
    assert call("explain", kind.name).out == call("explain", kind.code.lower()).out != ""


def test_every_kind_that_is_told_has_a_page() -> None:
    assert told() <= {kind.name for kind in KINDS}


def test_explain_lists_the_family() -> None:
    listed = call("explain", "CL9").out.splitlines()
    rules = [rule for rule in all_rules() if rule.code.startswith("CL9")]
    assert listed[0] == "# CL9: the job around the template" and len(listed) == len(rules) + len(KINDS) + 2
