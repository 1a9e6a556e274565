"""A mistake planted in the scripts or the data flow of a right template must be found, near where one would look.

``pytest tests/linter/rules/test_flow_mutants.py -s`` prints the table and the ones that were missed.
"""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from flow_mutants import FLOW
from mutants import Mutant

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.text.source import Source

FIXTURES = Path(__file__).parents[3] / "fixtures"
# Where a library draws the page, or the code asks for everything before it uses it, a slip cannot be told from intent.
UNTOLD = ("script-vue-list", "script-react-by-hand", "script-for-many-pages")
TEMPLATES = sorted(
    path
    for path in (*(FIXTURES / "ok").iterdir(), *(FIXTURES / "idioms").glob("script-*"))
    if path.suffix in (".html", ".liquid") and not path.name.startswith(UNTOLD)
)
MOST = 2
NEAR = 2
FLOOR = 0.9
SEVERE = 0.8

CHECKER = Checker(Configuration(isolated=True))


def severities(path: Path, mutant: Mutant) -> set[str]:
    """How severe the findings are that stand near one of the lines."""
    source = Source(mutant.text, str(path.with_name("mutant.liquid.html")))
    checked = CHECKER.check(source)
    assert not checked.crashes, f"{path.name}: {checked.crashes[0].trace}"
    near = set()
    for each in checked.findings:
        for span in (each.span, *(note.span for note in each.notes)):
            first, last = source.position(span.start)[0], source.position(max(span.start, span.end - 1))[0]
            if any(first - NEAR <= line <= last + NEAR for line in mutant.lines) and each.code != "CL808":
                near.add(each.severity)
    return near


@pytest.fixture(scope="module")
def results() -> tuple[Counter[str], Counter[str], Counter[str], list[tuple[Path, Mutant]]]:
    planted, caught, severe = Counter[str](), Counter[str](), Counter[str]()
    missed: list[tuple[Path, Mutant]] = []
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8-sig")
        for mistake, planter in FLOW.items():
            every = list(planter(text))
            for mutant in random.Random(f"{path.name} {mistake}").sample(every, min(MOST, len(every))):
                near = severities(path, mutant)
                planted[mistake] += 1
                caught[mistake] += bool(near)
                severe[mistake] += bool(near - {"info"})
                if not near:
                    missed.append((path, mutant))
    return planted, caught, severe, missed


def test_planted_mistakes_are_found(
    results: tuple[Counter[str], Counter[str], Counter[str], list[tuple[Path, Mutant]]],
) -> None:
    planted, caught, severe, missed = results
    print()
    for mistake, count in sorted(planted.items()):
        print(f"{caught[mistake]:4} ({severe[mistake]:3} severe) of {count:4}  {mistake}")
    total, hits, hard = sum(planted.values()), sum(caught.values()), sum(severe.values())
    print(f"{hits:4} ({hard:3} severe) of {total:4}  together: {hits / total:.1%}, {hard / total:.1%}")
    for path, mutant in missed:
        print(f"missed: {path.name}:{mutant.lines}: {mutant.mistake}")
    assert hits / total >= FLOOR and hard / total >= SEVERE
    assert all(caught[mistake] for mistake in planted), "a kind of mistake that is never found"


def test_every_kind_of_mistake_is_planted(
    results: tuple[Counter[str], Counter[str], Counter[str], list[tuple[Path, Mutant]]],
) -> None:
    assert set(results[0]) == set(FLOW), "a planter that never finds a place tests nothing"
