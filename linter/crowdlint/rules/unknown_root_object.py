"""`tasks.input`, `task.inputs`: nearly the name of the task's data, but not it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.scope import NameUse
from crowdlint.language.text.span import Span
from crowdlint.nearest import nearest
from crowdlint.rules import rule


@rule("CL114", on=Template, severity="error")
def check(template: Template) -> Iterator[Finding]:
    """One finding a path, at the word that is wrong."""
    for use in template.scopes.uses:
        if use.from_data and not use.bindings and (found := _finding(use)):
            yield found


def _finding(use: NameUse) -> Finding | None:
    first, *rest = use.path.segments
    if first.key == "task":
        if rest and isinstance(rest[0].key, str) and nearest(rest[0].key, ["input"]):
            return _say(rest[0].span, rest[0].key, "input", "the task's data is `task.input`")
        return _beside_input(rest[0].span, rest[0].key) if rest and isinstance(rest[0].key, str) else None
    if isinstance(first.key, str) and (len(rest) > 0) and nearest(first.key, ["task"]):
        return _say(first.span, first.key, "task", "the task's data is `task.input`")
    if first.key == "input" and rest:
        return _say(first.span, "input", "task.input", "the task's data is `task.input`")
    return None


def _beside_input(span: Span, written: str) -> Finding | None:
    if written == "input":
        return None
    fix = Fix(f"write `input.{written}`", (Edit(Span(span.start, span.start), "input."),), "unsafe")
    message = f"a task has no `{written}`, so nothing is printed; its data is under `task.input`"
    return Finding(span, message, fix if written.isidentifier() else None)


def _say(span: Span, written: str, meant: str, why: str) -> Finding:
    fix = Fix(f"write `{meant}`", (Edit(span, meant),), "unsafe")
    return Finding(span, f"there is no `{written}` here; did you mean `{meant}`? {why}", fix)
