"""The floor plan: rooms, arrows, sizes, names. What breaks a law is mended, never listed as an exception."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from house import ROOMS, ROOT, RUNTIME, circles, classes, functions, imports, modules, scripts, tree

MAY_IMPORT = {
    "crowdlint_schemas": {"crowdlint_schemas"},
    "crowdlint": {"crowdlint_schemas", "crowdlint"},
    "crowdlint_preview": {"crowdlint_schemas", "crowdlint", "crowdlint_preview"},
}


@pytest.mark.parametrize("room", ROOMS)
def test_the_rooms_point_one_way(room: str) -> None:
    """Also where a name is needed for types alone."""
    for name in modules():
        if name.partition(".")[0] == room:
            assert {each.partition(".")[0] for each in imports(name)} <= MAY_IMPORT[room], name


def test_no_module_imports_one_that_imports_it() -> None:
    assert circles({name: imports(name) for name in modules()}) == []


def test_no_script_imports_one_that_imports_it() -> None:
    assert circles(scripts()) == []


def test_language_knows_no_opinions() -> None:
    for name in modules():
        if name.startswith("crowdlint.language"):
            assert not {each for each in imports(name) if each.startswith(("crowdlint.rules", "crowdlint.check"))}, name


def test_preview_never_uses_rules() -> None:
    for name in modules():
        if name.startswith("crowdlint_preview"):
            assert not {each for each in imports(name) if each.startswith("crowdlint.rules")}, name


MOST_MODULES, MOST_LINES, LONGEST_FUNCTION = 15, 400, 40
# Found by their names, with nothing else in them: one file for each rule, element or way to operate one.
NAMED_BY_DATA = {
    ROOMS["crowdlint"] / "rules",
    ROOMS["crowdlint_preview"] / "work" / "drivers",
    RUNTIME / "elements",
}


def test_a_folder_can_be_overlooked() -> None:
    """Folders named by data hold what a list would; every other one has at most 15 modules."""
    paths = [path for path in modules().values() if path.name != "__init__.py"]
    paths += [RUNTIME / path for path in scripts()]
    counts = Counter((path.parent, path.suffix) for path in paths if path.parent not in NAMED_BY_DATA)
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_a_function_fits_on_a_screen() -> None:
    assert [each for each in functions() if each[2] > LONGEST_FUNCTION] == []


def test_a_file_is_soon_read() -> None:
    folders = [*ROOMS.values(), ROOT / "tests", ROOT / "benchmarks"]
    paths = [path for folder in folders for kind in ("*.py", "*.js", "*.css") for path in folder.rglob(kind)]
    ours = [path for path in paths if "vendor" not in path.parts]
    assert {path: lines for path in ours if (lines := lines_of(path)) > MOST_LINES} == {}


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_a_class_name_stands_for_one_thing() -> None:
    found = defaultdict(set)
    for name, module in classes():
        found[name].add(module)
    assert {name: sorted(places) for name, places in found.items() if len(places) > 1} == {}


HEAVY = {"liquid", "lxml", "jsonschema", "nbformat", "playwright", "PIL", "tree_sitter", "crowdlint_preview"}


def test_heavy_libraries_are_imported_inside_functions_of_the_linter() -> None:
    """``crowdlint check`` must start fast; only what renders may name python-liquid at its top."""
    for name, path in modules().items():
        if name.startswith("crowdlint_preview") or name.startswith("crowdlint.language.render."):
            continue
        top: set[str] = set()
        for node in tree(path).body:
            if isinstance(node, ast.Import):
                top |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                top.add(node.module.partition(".")[0])
        assert not {each for each in top if each in HEAVY or each.startswith("tree_sitter")}, name
