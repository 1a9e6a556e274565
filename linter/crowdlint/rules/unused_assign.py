"""A name that is set and never read."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Partial, Template
from crowdlint.language.text.span import Span
from crowdlint.nearest import nearest
from crowdlint.rules import rule


@rule("CL116", on=Template, severity="warning", also=("info",), around="page", seeks="%assign %capture")
def check(template: Template) -> Iterator[Finding]:
    """One finding an `assign` or `capture`. A template that includes others is left alone: they may read the name."""
    if any(isinstance(node, Partial) for node in template.walk()):
        return
    read = {use.path.segments[0].key for use in template.scopes.uses}
    unset = {
        key
        for use in template.scopes.uses
        if use.from_data and not use.bindings and isinstance(key := use.path.segments[0].key, str) and key != "task"
    }
    counters = {binding.text for binding in template.scopes.bindings if binding.kind == "counter"}
    for binding in template.scopes.bindings:
        if binding.kind in ("assign", "capture") and binding.name and binding.text not in read:
            meant = nearest(binding.text, unset)
            yield _finding(binding.name.span, binding.text, meant, binding.text in counters)


def _finding(span: Span, name: str, meant: str | None, is_counted: bool) -> Finding:
    if is_counted:
        message = (
            f"`{name}` is set and never read: `increment` and `decrement` count in a variable of their own, from 0"
        )
        return Finding(span, f"{message}; write `{{% assign {name} = {name} | plus: 1 %}}` to count in this one")
    if meant:
        return Finding(span, f"`{name}` is set and never read; `{meant}` is read but never set: is it the same?")
    return Finding(span, f"`{name}` is set and never read; take it out", level="info")
