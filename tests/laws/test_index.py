"""The index of rules is fresh, and what it spares `check` changes nothing that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import rule_index
from generated import same
from rule_pages import examples

from crowdlint.check.reading import Reading
from crowdlint.check.run import check
from crowdlint.check.signs import WORDS
from crowdlint.language.text.source import Source
from crowdlint.rules import Rule, all_rules
from crowdlint_schemas.light import replace

ROOT = Path(__file__).parents[2]


def test_index_is_fresh(accepting: bool) -> None:
    same(rule_index.INDEX, rule_index.text(), accepting)


def test_the_index_finds_what_the_rules_find() -> None:
    assert [replace(each, own=None) for each in rule_index.every_rule()] == list(all_rules())


def test_words_that_rules_seek_are_looked_for() -> None:
    sought = {sign[1:] for each in all_rules() for sign in each.seeks if sign[0] == "~"}
    assert sought == set(WORDS)
    assert all(word == word.lower() for word in WORDS)


# Every rule without signs, so that all of them are asked about everything.
ASKED: dict[Rule, None] = dict.fromkeys(replace(each, seeks=()) for each in all_rules())


@pytest.mark.parametrize("kind", ["bad", "ok", "examples"])
def test_a_rule_left_alone_would_have_found_nothing(kind: str) -> None:
    """Wrong fixtures, right ones, and the first example of each rule: with all rules asked, the same is found."""
    if kind == "examples":
        texts = {rule.name: examples(rule.page)[0]["html"] for rule in all_rules()}
    else:
        texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "fixtures" / kind).glob("*.html")}
    assert texts
    for name, text in texts.items():
        few = check(Reading(Source(text, name)), dict.fromkeys(all_rules()))
        every = check(Reading(Source(text, name)), dict(ASKED))
        assert few.findings == every.findings, name
