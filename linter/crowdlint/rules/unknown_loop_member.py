"""A member of `forloop` that it does not have."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Binding, For, Template
from crowdlint.nearest import nearest
from crowdlint.rules import rule

MEMBERS = ("index", "index0", "rindex", "rindex0", "first", "last", "length")
OF_FOR = (*MEMBERS, "name", "parentloop")
OF_TABLE = (*MEMBERS, "row", "col", "col0", "col_first", "col_last")
# What other languages call them.
MEANT = {
    "idx": "index", "i": "index", "counter": "index", "counter0": "index0", "index1": "index", "revcounter": "rindex",
    "revindex": "rindex", "revindex0": "rindex0", "size": "length", "count": "length", "total": "length",
    "parent": "parentloop", "outer": "parentloop", "number": "index", "iteration": "index", "key": "index0",
}  # fmt: skip


@rule("CL134", on=Template, severity="error", seeks="%for %tablerow")
def check(template: Template) -> Iterator[Finding]:
    """One finding a member; what stands behind ``parentloop`` is a loop again."""
    for use in template.scopes.uses:
        if not use.bindings or use.from_data or any(each.kind != "loop" for each in use.bindings):
            continue
        known = _known(use.bindings)
        for segment in use.path.segments[1:]:
            if not isinstance(segment.key, str) or segment.key == "parentloop":
                continue
            if segment.key not in known:
                meant = MEANT.get(segment.key) or nearest(segment.key, known)
                hint = f"; did you mean `{meant}`?" if meant else ""
                fix = Fix(f"write `{meant}`", (Edit(segment.span, meant),), "unsafe") if meant else None
                message = f"`{use.path.root}` has no `{segment.key}`, so this is empty in every turn{hint}"
                yield Finding(segment.span, message, None if segment.bracketed else fix)
            break


def _known(bindings: tuple[Binding, ...]) -> tuple[str, ...]:
    return OF_FOR if all(isinstance(each.node, For) for each in bindings) else OF_TABLE
