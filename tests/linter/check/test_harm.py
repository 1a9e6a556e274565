"""A fix mends its mistake and changes nothing else: over the fixtures, the examples of the rules, and planted mistakes.

``make fuzz`` plants many more, at random.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzzing import FACTOR
from harm import changed_elsewhere, mend, new_findings
from mutants import PLANTERS
from rule_pages import examples

from crowdlint.check.checker import Checker
from crowdlint.check.fix import fix
from crowdlint.check.report import Checked
from crowdlint.config.configuration import Configuration
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.rules import all_rules

ROOT = Path(__file__).parents[3]
OK = sorted(path for path in (ROOT / "fixtures" / "ok").iterdir() if path.suffix in (".html", ".liquid", ".xml"))
BAD = sorted(path for path in (ROOT / "fixtures" / "bad").iterdir() if path.suffix in (".html", ".liquid", ".xml"))
EXAMPLES = [example for rule in all_rules() for example in examples(rule.page) if example.fires and not example["json"]]
CHECKER = Checker(Configuration(isolated=True))
# How many fixes of planted mistakes are tried: a sample in an ordinary run, ten thousand under `make fuzz`.
TRIED = 10_000 if FACTOR else 250


def check(text: str, path: str) -> Checked:
    return CHECKER.check(Source(text, path))


def fixable(checked: Checked) -> list[Finding]:
    return [finding for finding in checked.findings if finding.fix and finding.fix.edits]


def assert_harmless(checked: Checked, finding: Finding) -> None:
    """The pages are the same but for the mistake, and a safe fix leaves nothing new to say or to mend."""
    assert checked.source and finding.fix
    mended = mend(checked.source, finding)
    assert mended.after.text != mended.before.text
    where = f"{finding.name}: {finding.message}\n{mended.after.text}"
    assert changed_elsewhere(mended) == [], where
    after = CHECKER.check(mended.after)
    if finding.fix.applicability == "safe":
        assert new_findings(checked, after) == [], where
        assert finding not in after.findings, where


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_each_fix_of_a_fixture_changes_nothing_else(path: Path) -> None:
    checked = CHECKER.check(Source.read(path))
    for finding in fixable(checked):
        assert_harmless(checked, finding)


@pytest.mark.parametrize("example", EXAMPLES, ids=repr)
def test_each_fix_of_an_example_changes_nothing_else(example: object) -> None:
    checked = check(example["html"], "example.liquid.html")  # type: ignore[index]
    for finding in fixable(checked):
        assert_harmless(checked, finding)


def planted(chance: random.Random) -> Iterator[tuple[Checked, Finding]]:
    """Right templates with a mistake planted at random, and one of the findings that can be mended."""
    while True:
        path = chance.choice(OK)
        text = path.read_bytes().decode("utf-8-sig")
        every = list(PLANTERS[chance.choice(sorted(PLANTERS))](text))
        if not every:
            continue
        checked = check(chance.choice(every).text, str(path.with_name("planted" + "".join(path.suffixes[-2:]))))
        if found := fixable(checked):
            yield checked, chance.choice(found)


def test_fixes_of_planted_mistakes_change_nothing_else() -> None:
    chance = random.Random() if FACTOR else random.Random("harm")
    seed = chance.getstate()[1][:3]  # printed where it fails, with the text itself
    for number, (checked, finding) in enumerate(planted(chance)):
        if number == TRIED:
            break
        assert checked.source
        try:
            assert_harmless(checked, finding)
        except AssertionError as error:
            raise AssertionError(f"fix {number} of {seed}\n--- before\n{checked.source.text}\n--- {error}") from None
        after, _ = fix(checked, CHECKER.check)
        again, more = fix(after, CHECKER.check)
        assert again.source == after.source and not more, checked.source.text
