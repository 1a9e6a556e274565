"""The index of rules, made of the rules themselves: what `check` knows of each without importing its module."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from generated import renew

import crowdlint.rules
from crowdlint.rules import Rule

FOLDER = Path(crowdlint.rules.__file__).parent
INDEX = FOLDER / "_index.py"
HEAD = '''"""What the rules of this folder say of themselves in their decorators, by code. Generated: `make accept`."""

# Each row holds, in order, what `Rule` takes.
# fmt: off
RULES = (
'''


def every_rule() -> tuple[Rule, ...]:
    """Every rule of the folder, by code, whether or not it stands in the index."""
    found: list[Rule] = []
    for path in sorted(FOLDER.glob("[a-z]*.py")):
        values = vars(import_module(f"crowdlint.rules.{path.stem}")).values()
        found += [value for value in values if isinstance(value, Rule)]
    return tuple(sorted(found, key=lambda each: each.code))


def text() -> str:
    """What the index has to hold; default values at the end of a row are left out."""
    rows = []
    for rule in every_rule():
        row = [rule.code, rule.name, rule.on, rule.severity, rule.default, rule.since]
        more = [rule.every, rule.also, rule.around, rule.pieces, rule.seeks, rule.rendered]
        usual = [False, (), None, False, (), False]
        while more and more[-1] == usual[len(more) - 1]:
            more.pop()
        rows.append(f"    {(*row, *more)!r},\n")
    return f"{HEAD}{''.join(rows)})\n"


def make() -> None:
    """Write the index, before anything reads it."""
    if not INDEX.exists():
        INDEX.write_text("RULES: tuple[tuple[object, ...], ...] = ()\n", encoding="utf-8")
    renew(INDEX, text())
