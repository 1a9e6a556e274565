"""Runs the page of every rule, and holds the registry together.

``pytest tests/linter/rules/test_rules.py --accept`` rewrites the ``text`` and ``diff`` blocks of the pages.
"""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from pathlib import Path

import pytest
from generated import same
from preflights import preflight_text
from rule_pages import Example, accept, examples, sections

from crowdlint.check.checker import Checker
from crowdlint.check.fix import applicable, apply, chosen, diff, fix
from crowdlint.check.report import Checked, Report
from crowdlint.commands.rules import as_markdown
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.reporters import write
from crowdlint.rules import FAMILIES, Rule, all_rules

RULES = all_rules()
FOLDER = Path(__file__).parents[3] / "linter" / "crowdlint" / "rules"
NAME = "example.liquid.html"
EXAMPLES = [(rule, example) for rule in RULES if rule.page.exists() for example in examples(rule.page)]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
each_example = pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=lambda value: "" if isinstance(value, Rule) else repr(value)
)


def checker(rule: Rule, example: Example, folder: Path) -> Checker:
    """Checks with this one rule, the example's configuration (``toml``) and task data (``json``).

    Where the configuration has ``extend-select``, those rules are asked, too.
    """
    configuration, more = Configuration(isolated=True), ()
    if example["toml"]:
        (folder / "crowdlint.toml").write_text(example["toml"], encoding="utf-8")
        configuration = Configuration(folder / "crowdlint.toml")
        more = configuration.of(Path(NAME)).layer.extend_select
    data = None
    if example["json"]:
        data = folder / "data.json"
        json.loads(example["json"])
        data.write_text(example["json"], encoding="utf-8")
    return Checker(configuration, Layer(select=(rule.name, *more)), data=data)


def check(rule: Rule, example: Example, folder: Path) -> Checked:
    checked = checker(rule, example, folder).check(Source(example["html"], NAME))
    assert not checked.crashes, checked.crashes[0].trace
    return checked


def compare(example: Example, kind: str, found: str, accepting: bool) -> None:
    if accepting and example[kind] != found:
        accept(example, kind, found)
    else:
        assert found == example[kind]


def printed(rule: Rule, example: Example, folder: Path) -> str:
    """What is printed for an example: of one with lines of a manifest, what preflight says of these."""
    if not example["jsonl"]:
        return write("full", Report((check(rule, example, folder),)))
    (folder / "example.jsonl").write_text(example["jsonl"], encoding="utf-8", newline="")
    return preflight_text(Source(example["html"], NAME), checker(rule, example, folder), folder / "example.jsonl")


@each_example
def test_an_example_prints_what_its_page_says(rule: Rule, example: Example, tmp_path: Path, accepting: bool) -> None:
    compare(example, "text", printed(rule, example, tmp_path), accepting)


@each_example
def test_a_fix_changes_what_its_page_says(rule: Rule, example: Example, tmp_path: Path, accepting: bool) -> None:
    before = check(rule, example, tmp_path)
    after, mended = fix(before, checker(rule, example, tmp_path).check, unsafe=True)
    assert before.source and after.source
    compare(example, "diff", diff(before.source.text, after.source.text, NAME), accepting)
    left = [finding for finding in after.findings if applicable(finding, unsafe=True)]
    assert not left, f"after the fix the rule still says: {left[0].message}"
    assert len(after.findings) <= len(before.findings) - bool(mended), "a fix must mend what it is for"


@each_example
def test_a_fix_touches_only_its_own_place(rule: Rule, example: Example, tmp_path: Path) -> None:
    """Each fix alone, too: outside its edits the text stays, and the edits lie near what is underlined."""
    checked = check(rule, example, tmp_path)
    assert checked.source
    text = checked.source.text
    for finding in checked.findings:
        places = [finding.span, *(note.span for note in finding.notes)]
        assert all(0 <= span.start <= span.end <= len(text) for span in places)
        if not finding.fix:
            continue
        edits, _ = chosen([finding], unsafe=True)
        assert edits, f"the edits of one fix overlap: {finding.fix}"
        mended = apply(text, edits)
        assert mended != text
        checker(rule, example, tmp_path).check(Source(mended, NAME))
        touched = set()
        for edit in finding.fix.edits:
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
            touched |= set(
                range(checked.source.position(edit.span.start)[0], checked.source.position(edit.span.end)[0] + 1)
            )
        assert changed_lines(text, mended) <= touched


def changed_lines(before: str, after: str) -> set[int]:
    """Numbers of the lines of ``before`` that are not in ``after`` as they were."""
    left, right = before.splitlines(), after.splitlines()
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    kept = {at + 1 for block in blocks for at in range(block.a, block.a + block.size)}
    return set(range(1, len(left) + 1)) - kept


@each_rule
def test_a_page_says_what_why_and_when_not(rule: Rule) -> None:
    assert rule.page.exists(), f"{rule.page.name} is missing: each rule has a page beside it"
    prose = sections(rule.page)
    title, _, what = prose[""].partition("\n")
    assert title == f"# {rule.name}"
    assert what.strip(), "the first paragraph says what the rule finds"
    assert list(prose)[1:] == ["Why it matters", "When it stays silent", "Examples"]
    assert prose["Why it matters"].strip()
    assert prose["When it stays silent"].strip()


BRANCHES = re.compile(r"\{%-?\s*(?:else|elsif|when|unless|case)\b")
DYNAMIC = re.compile(r"\{\{|\$\{|\{%-?\s*for\b")


@each_rule
def test_a_page_has_examples_of_both_kinds(rule: Rule) -> None:
    """Two that fire and three that stay silent: one with a dynamic value, one with exclusive branches."""
    found = examples(rule.page)
    silent = [example["html"] for example in found if not example.fires]
    assert sum(example.fires for example in found) >= 2, "two examples must fire"
    assert len(silent) >= 3, "three examples must stay silent"
    assert any(DYNAMIC.search(text) for text in silent), "a silent example must hold a dynamic value"
    assert any(BRANCHES.search(text) for text in silent), "a silent example must hold exclusive branches"
    whole = {(example["html"], example["json"], example["jsonl"], example["toml"]) for example in found}
    assert len(whole) == len(found), "two examples are the same"


@each_rule
def test_a_code_belongs_to_a_family(rule: Rule) -> None:
    assert re.fullmatch(r"CL\d{3}", rule.code)
    assert rule.code[:3] in FAMILIES
    levels = (rule.severity, *rule.also)
    assert set(levels) <= {"error", "warning", "info"} and len(set(levels)) == len(levels)
    assert rule.since >= 1


def test_codes_and_names_are_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes)) == codes
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_module_is_one_rule_and_every_page_has_a_module() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_")}
    pages = {path.stem for path in FOLDER.glob("*.md")} - {"README"}
    assert modules == pages == {rule.name.replace("-", "_") for rule in RULES}


def test_messages_are_sentences_without_a_full_stop(tmp_path: Path) -> None:
    for rule, example in EXAMPLES:
        for finding in check(rule, example, tmp_path).findings:
            assert well_said(finding), f"{rule.name}: {finding.message}"


@each_example
def test_a_finding_is_as_severe_as_its_rule_says(rule: Rule, example: Example, tmp_path: Path) -> None:
    configured = tomllib.loads(example["toml"]).get("severity")
    for finding in check(rule, example, tmp_path).findings:
        assert configured or finding.name != rule.name or finding.severity in (rule.severity, *rule.also)


def well_said(finding: Finding) -> bool:
    """One line, one sentence: what is wrong, then what would be right; no code, no rule name in it."""
    message = finding.message
    return (
        "\n" not in message and not message.endswith(".") and finding.name not in message.split() and len(message) < 300
    )


def test_the_table_of_rules_is_fresh(accepting: bool) -> None:
    same(FOLDER / "README.md", as_markdown(list(RULES)), accepting)
