"""What stands in production is used there, and no clock decides a test."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from house import ROOT, modules, tree


def words(path: Path) -> Iterator[str]:
    """Every name that the code of a file uses: in expressions, imports, and texts that name something."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            yield from re.findall(r"\w+", node.value)


@cache
def used() -> Counter[str]:
    found = Counter(word for path in modules().values() for word in words(path))
    for path in [*(ROOT / "benchmarks").rglob("*.py"), ROOT / "make.py"]:
        found.update(words(path))
    return found


def front_doors() -> set[str]:
    """What the rooms offer to the programs of others; of a task under test, all that docs/testing.md names."""
    doors = [path for name, path in modules().items() if "." not in name]
    lists = [node.value for path in doors for node in tree(path).body if isinstance(node, ast.Assign)]
    documented = set(re.findall(r"\w+", (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")))
    return documented | {
        text for each in lists for node in ast.walk(each) if isinstance(node, ast.Constant) for text in [node.value]
    }


def test_nothing_is_there_for_tests_alone() -> None:
    """Methods of classes with a base elsewhere may be called by that base."""
    tested = {word for path in (ROOT / "tests").rglob("*.py") for word in re.findall(r"\w+", path.read_text("utf-8"))}
    doors = front_doors()
    lonely = [
        f"{name}: {node.name}"
        for name, path in modules().items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("__")
        and node.name in tested
        and not used()[node.name]
        and node.name not in doors
    ]
    assert lonely == []


CLOCKS = {"monotonic", "perf_counter", "process_time", "time_ns", "perf_counter_ns", "thread_time", "deadline"}


def test_no_clock_decides_a_test() -> None:
    """How long something takes says more about the machine than about the code: `make bench` measures ratios."""
    found = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(tree(path)):
            clock = isinstance(node, ast.Attribute) and node.attr in CLOCKS
            named = isinstance(node, ast.ImportFrom) and node.module == "time"
            now = isinstance(node, ast.Call) and ast.unparse(node.func) in ("time.time", "datetime.now", "date.today")
            if clock or named or now:
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}")  # type: ignore[attr-defined]
    assert found == []
