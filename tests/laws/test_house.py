"""Questions about the house as a whole."""

import ast
from importlib import import_module
from pathlib import Path

import click
import pytest

from crowdlint.cli import command_modules
from crowdlint.rules import all_rules
from crowdlint_schemas import elements

ROOT = Path(__file__).parents[2]
ROOMS = {
    "crowdlint_schemas": ROOT / "schemas" / "crowdlint_schemas",
    "crowdlint": ROOT / "linter" / "crowdlint",
    "crowdlint_preview": ROOT / "preview" / "crowdlint_preview",
}
MAY_IMPORT = {
    "crowdlint_schemas": set(),
    "crowdlint": {"crowdlint_schemas"},
    "crowdlint_preview": {"crowdlint_schemas", "crowdlint"},
}


def imports(path: Path) -> set[str]:
    """Every module that the file names in an import, at any depth."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def modules(room: str) -> list[Path]:
    return sorted(ROOMS[room].rglob("*.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_the_rooms_point_one_way(room: str) -> None:
    for path in modules(room):
        others = {name.partition(".")[0] for name in imports(path)} & (ROOMS.keys() - {room})
        assert others <= MAY_IMPORT[room], f"{path} imports {others}"


def test_language_knows_no_opinions() -> None:
    for path in sorted((ROOMS["crowdlint"] / "language").rglob("*.py")):
        assert not {name for name in imports(path) if name.startswith(("crowdlint.rules", "crowdlint.check.run"))}, path


def test_preview_never_uses_rules() -> None:
    for path in modules("crowdlint_preview"):
        assert not {name for name in imports(path) if name.startswith("crowdlint.rules")}, path


HEAVY = {"liquid", "jsonschema", "playwright", "PIL", "crowdlint_preview"}


def test_heavy_libraries_are_imported_inside_functions_of_the_linter() -> None:
    """``crowdlint check`` must start fast; only ``language/render/`` may name python-liquid at the top."""
    for path in modules("crowdlint") + modules("crowdlint_schemas"):
        if path.parent.name == "render":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top: set[str] = set()
        for node in tree.body:
            if isinstance(node, ast.Import):
                top |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                top.add(node.module.partition(".")[0])
        assert not top & HEAVY, f"{path} imports {top & HEAVY} at its top"


def test_only_one_file_drives_the_browser() -> None:
    naming = [path for path in modules("crowdlint_preview") if any(n.startswith("playwright") for n in imports(path))]
    assert {path.parent for path in naming} == {ROOMS["crowdlint_preview"] / "browser"}


# What a worker has no hands for. Looking (`get_attribute`, `is_visible`, `bounding_box` …) is allowed.
FORBIDDEN_TO_DRIVERS = {
    "add_init_script", "add_script_tag", "check", "clear", "dispatch_event", "eval_on_selector", "evaluate",
    "evaluate_all", "evaluate_handle", "fill", "select_option", "set_checked", "set_content", "set_input_files",
    "uncheck", "wait_for_function",
}  # fmt: skip


def test_drivers_use_mouse_and_keyboard_only_and_read_no_schema() -> None:
    for path in sorted((ROOMS["crowdlint_preview"] / "drivers").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not used & FORBIDDEN_TO_DRIVERS, f"{path}: {used & FORBIDDEN_TO_DRIVERS}"
        assert not {name for name in imports(path) if name.startswith("crowdlint_schemas")}, path


def names(folder: str, suffix: str) -> set[str]:
    """The tags that the files of a folder are named after."""
    paths = (ROOT / folder).glob(f"*{suffix}")
    return {path.name.removesuffix(suffix).replace("_", "-") for path in paths if path.name[0] != "_"}


# In the facts only so that the linter can say what was meant.
NEVER_SHOWN = {tag for tag, entry in elements().items() if "use-instead" in entry}
SHOWN = set(elements()) - NEVER_SHOWN
# A group answers through its buttons, a form through its fields.
ANSWERED_BY_OTHERS = {"crowd-form", "crowd-radio-group"}


def test_every_element_has_a_script_and_every_script_an_element() -> None:
    assert names("preview/crowdlint_preview/runtime/elements", ".js") == SHOWN


# The worker presses Submit in the one; the others are the browser's own.
WORKED_TOO = {"crowd-form", "input", "select", "textarea"}


def test_every_element_with_an_answer_has_a_driver_and_no_other() -> None:
    answers = {tag for tag in SHOWN if elements()[tag].get("answer") is not None} - ANSWERED_BY_OTHERS
    assert names("preview/crowdlint_preview/work/drivers", ".py") == answers | WORKED_TOO


def test_rule_names_and_codes_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


@pytest.mark.parametrize(("name", "module"), sorted(command_modules().items()))
def test_every_command_has_help_and_a_line_in_the_readme(name: str, module: str) -> None:
    command = import_module(module).command
    assert command.help and all(each.help for each in command.params if isinstance(each, click.Option))
    assert f"    crowdlint {name} " in (ROOT / "README.md").read_text(encoding="utf-8")
