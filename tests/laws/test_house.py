"""Questions about the house as a whole."""

import ast
from importlib import import_module
from pathlib import Path

import click
import pytest
from house import ROOMS, ROOT, modules, tree

from crowdlint.front import command_modules
from crowdlint.rules import all_rules
from crowdlint_schemas import elements


def test_only_one_file_drives_the_browser() -> None:
    naming = {path.parent for path in modules().values() if named(path, "playwright")}
    assert naming == {ROOMS["crowdlint_preview"] / "browser"}


def named(path: Path, package: str) -> bool:
    """Whether a file imports from a package, at whatever depth."""
    found = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = [alias.name for node in found if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in found if isinstance(node, ast.ImportFrom)]
    return any(name == package or name.startswith(f"{package}.") for name in names)


# What a worker has no hands for. Looking (`get_attribute`, `is_visible`, `bounding_box` …) is allowed.
FORBIDDEN_TO_DRIVERS = {
    "add_init_script", "add_script_tag", "check", "clear", "dispatch_event", "eval_on_selector", "evaluate",
    "evaluate_all", "evaluate_handle", "fill", "select_option", "set_checked", "set_content", "set_input_files",
    "uncheck", "wait_for_function",
}  # fmt: skip


def test_drivers_use_mouse_and_keyboard_only_and_read_no_schema() -> None:
    drivers = sorted((ROOMS["crowdlint_preview"] / "work" / "drivers").glob("*.py"))
    assert len(drivers) > 20
    for path in drivers:
        used = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
        assert not used & FORBIDDEN_TO_DRIVERS, f"{path}: {used & FORBIDDEN_TO_DRIVERS}"
        assert not named(path, "crowdlint_schemas"), path


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
