"""One mistake planted in a right template must be found, near where its author would look.

``pytest tests/linter/rules/test_mutants.py -s`` prints the table and the ones that were missed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from mutants import PLANTERS, Mutant

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.finding import Finding
from crowdlint.language.text.source import Source

OK = Path(__file__).parents[3] / "fixtures" / "ok"
TEMPLATES = sorted(path for path in OK.iterdir() if path.suffix in (".html", ".liquid", ".xml"))
# Each planter harms at most so many places of one template, chosen by the template's name: the same in every run.
MOST = 2
NEAR = 2
FLOOR = 0.97

CHECKER = Checker(Configuration(isolated=True))


def findings(text: str, path: Path) -> list[tuple[Finding, int, int]]:
    """Each finding with its first and last line (a note's place counts as well)."""
    source = Source(text, str(path.with_name("mutant.liquid.html")))
    checked = CHECKER.check(source)
    assert not checked.crashes, f"{path.name}: {checked.crashes[0].trace}"
    found = []
    for each in checked.findings:
        for span in (each.span, *(note.span for note in each.notes)):
            found.append((each, source.position(span.start)[0], source.position(max(span.start, span.end - 1))[0]))
    return found


def mutants(path: Path, text: str) -> Iterator[Mutant]:
    for mistake, planter in PLANTERS.items():
        every = list(planter(text))
        yield from random.Random(f"{path.name} {mistake}").sample(every, min(MOST, len(every)))


def is_found(mutant: Mutant, path: Path, before: Counter[tuple[str, str]]) -> bool:
    """Whether a finding that the right template does not give stands near one of the lines."""
    left = Counter(before)
    for finding, first, last in findings(mutant.text, path):
        key = (finding.code, finding.message)
        if left[key] > 0:
            left[key] -= 1
        elif any(first - NEAR <= line <= last + NEAR for line in mutant.lines):
            return True
    return False


@pytest.fixture(scope="module")
def results() -> tuple[Counter[str], Counter[str], list[tuple[Path, Mutant]]]:
    planted: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    missed: list[tuple[Path, Mutant]] = []
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8-sig")
        before = Counter((finding.code, finding.message) for finding, _, _ in findings(text, path))
        for mutant in mutants(path, text):
            planted[mutant.mistake] += 1
            if is_found(mutant, path, before):
                caught[mutant.mistake] += 1
            else:
                missed.append((path, mutant))
    return planted, caught, missed


def test_planted_mistakes_are_found(results: tuple[Counter[str], Counter[str], list[tuple[Path, Mutant]]]) -> None:
    planted, caught, missed = results
    print()
    for mistake, count in sorted(planted.items()):
        print(f"{caught[mistake]:4} of {count:4}  {mistake}")
    total, hits = sum(planted.values()), sum(caught.values())
    print(f"{hits:4} of {total:4}  together: {hits / total:.1%}")
    for path, mutant in missed:
        print(f"missed: {path.name}:{mutant.lines}: {mutant.mistake}")
    assert hits / total >= FLOOR


def test_every_kind_of_mistake_is_planted(
    results: tuple[Counter[str], Counter[str], list[tuple[Path, Mutant]]],
) -> None:
    assert set(results[0]) == set(PLANTERS), "a planter that never finds a place tests nothing"
