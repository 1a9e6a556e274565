"""What the cold start of ``check`` may load, as counts: a clock would measure the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Modules beside those of a bare interpreter, our own among them, that the check of a clean page with four elements and
# one output may import. What it needed when this was written, and a little room; before the index of rules and
# without click it was 396.
MOST, MOST_OWN = 230, 180
# What takes long to import, and what such a page has no use for.
LEFT_ALONE = {
    "ast", "click", "csv", "dataclasses", "datetime", "difflib", "email", "gettext", "html.entities", "inspect",
    "jsonschema", "liquid", "lxml", "multiprocessing", "socket", "subprocess", "tempfile", "tokenize", "tree_sitter",
    "unicodedata", "uuid", "crowdlint.front", "crowdlint.commands.check", "crowdlint.language.contract",
    "crowdlint.language.render", "crowdlint.language.task.sources", "crowdlint.language.question.refusals",
    "crowdlint.language.script.names", "crowdlint_preview", "crowdlint_schemas.entry", "crowdlint_schemas.extra",
}  # fmt: skip

# Prints the names of the modules where `check` leaves the process.
SPY = """
import json, os, sys
bare = set(sys.modules)
def leave(status):
    print(json.dumps([status, sorted(set(sys.modules) - bare)]), flush=True)
    end(0)
end, os._exit = os._exit, leave
sys.argv = ["crowdlint", "check", "--quiet", "--isolated", sys.argv[1]]
from crowdlint.cli import main
main()
"""


@pytest.fixture(scope="module")
def imported() -> list[str]:
    """The modules that the check of a clean page imports."""
    page = ROOT / "fixtures" / "ok" / "bounding-box-basic.liquid.html"
    paths = [str(ROOT / room) for room in ("linter", "schemas")]
    spy = f"import sys; sys.path[:0] = {paths!r}\n{SPY}"
    done = subprocess.run([sys.executable, "-c", spy, str(page)], capture_output=True, text=True, check=True)
    status, found = json.loads(done.stdout)
    assert status == 0, done.stderr
    names: list[str] = found
    return names


def test_what_a_clean_page_has_no_use_for_is_not_imported(imported: list[str]) -> None:
    assert LEFT_ALONE & set(imported) == set()


def test_the_number_of_modules_is_held(imported: list[str]) -> None:
    own = [name for name in imported if name.startswith("crowdlint")]
    assert len(own) <= MOST_OWN, own
    assert len(imported) <= MOST, imported


def test_most_rules_are_not_even_imported(imported: list[str]) -> None:
    rules = [name for name in imported if name.startswith("crowdlint.rules.") and not name.endswith("._index")]
    assert 20 < len(rules) <= 72, rules
