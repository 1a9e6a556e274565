"""Subtle mistakes in right templates: most kinds are named, and nearly all of what is named can fail a run.

``pytest tests/linter/rules/test_subtle_mistakes.py -s`` prints the table.
"""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

from slips_of_authors import SLIPS, slips

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.language.text.source import Source

ROOT = Path(__file__).parents[3] / "fixtures"
FOLDERS = (ROOT / "ok", ROOT / "idioms", ROOT / "strangers" / "ok")
TEMPLATES = [path for folder in FOLDERS for path in sorted(folder.iterdir()) if path.suffix == ".html"]
# So many of a kind, from templates drawn by its name: the same in every run.
OF_A_KIND = 5
NEAR = 3
CHECKER = Checker(Configuration(isolated=True), Layer(ignore=("closed-marketplace",)))


def said(text: str, path: Path) -> Counter[tuple[str, str, str, int]]:
    """What is said of a text: rule, message, severity and line."""
    source = Source(text, str(path.with_name("slip.liquid.html")))
    checked = CHECKER.check(source)
    assert not checked.crashes, checked.crashes[0].trace
    found = ((each, each.span) for each in checked.findings)
    return Counter((each.name, each.message, each.severity, source.position(span.start)[0]) for each, span in found)


def named(kind: str) -> tuple[int, int, int]:
    """How many of a kind were planted, how many are named, and how many by an error or a warning."""
    places = [(path, *slip) for path in TEMPLATES for slip in slips(kind, path.read_text(encoding="utf-8"))]
    chosen = random.Random(kind).sample(places, min(OF_A_KIND, len(places)))
    hits = loud = 0
    for path, harmed, line in chosen:
        before = {each[:2] for each in said(path.read_text(encoding="utf-8"), path)}
        new = [each for each in said(harmed, path) if each[:2] not in before and abs(each[3] - line) <= NEAR]
        hits += bool(new)
        loud += any(each[2] != "info" for each in new)
    return len(chosen), hits, loud


def test_subtle_mistakes_are_named() -> None:
    table = {kind: named(kind) for kind in SLIPS}
    for kind, (planted, hits, loud) in table.items():
        print(f"{hits:3} of {planted:3} named, {loud:3} loud  {kind}")
    planted, hits, loud = (sum(row[at] for row in table.values()) for at in range(3))
    print(f"{hits / planted:.1%} named, {loud / planted:.1%} loud, {len(SLIPS)} kinds")
    assert [kind for kind, row in table.items() if not row[0]] == [], "a kind that finds no place tests nothing"
    assert [kind for kind, row in table.items() if not row[1]] == [], "a kind that nothing names"
    assert hits / planted >= 0.9
    assert loud / planted >= 0.8
