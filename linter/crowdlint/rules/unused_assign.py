"""A name that is set and never read."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Partial, Template
from crowdlint.nearest import nearest
from crowdlint.rules import rule


@rule("CL116", on=Template, severity="warning")
def check(template: Template) -> Iterator[Finding]:
    """One finding an `assign` or `capture`. A template that includes others is left alone: they may read the name."""
    if any(isinstance(node, Partial) for node in template.walk()):
        return
    read = {use.path.segments[0].key for use in template.scopes.uses}
    unset = [
        use.path.segments[0].key
        for use in template.scopes.uses
        if use.from_data and not use.bindings and isinstance(use.path.segments[0].key, str)
    ]
    counted = {each.text for each in template.scopes.bindings if each.kind == "counter"}
    for binding in template.scopes.bindings:
        if binding.kind in ("assign", "capture") and binding.name and binding.text not in read:
            meant = nearest(binding.text, [name for name in unset if isinstance(name, str) and name != "task"])
            hint = f"; `{meant}` is read but never set" if meant else ""
            if binding.text in counted:
                hint = ": `increment` and `decrement` count in a variable of their own, from 0"
            yield Finding(binding.name.span, f"`{binding.text}` is set and never read{hint}")
