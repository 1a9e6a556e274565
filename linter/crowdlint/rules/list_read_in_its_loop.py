"""Inside a loop over a list, the list is read as if it were one of its items."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.liquid import Binding, Loop, NameUse, Path, Template
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

OF_LISTS = ("size", "first", "last")


@rule("CL132", on=Template, severity="warning", seeks="%for %tablerow")
def check(template: Template) -> Iterator[Finding]:
    """One finding a path that begins with that of a loop around it and goes on with a key."""
    items = [each for each in template.scopes.bindings if each.kind == "item" and _runs_over_list(each)]
    reads = _reads(template, {len(each.value.keys) for each in items if isinstance(each.value, Path)})
    for binding in items:
        over = binding.value
        assert isinstance(over, Path)
        keys = over.keys
        for use in reads.get(keys, ()):
            rest = use.path.keys[len(keys) :]
            if not _is_inside(use, binding):
                continue
            same = (each for each in reads[keys] if each.path.keys == use.path.keys)
            # Where the same key is read and no loop runs over its owner, that is an object.
            if isinstance(rest[0], str) and rest[0] not in OF_LISTS and all(_is_inside(each, binding) for each in same):
                named = ".".join([binding.text, *(str(each) for each in rest if each is not None)])
                message = f"`{over.dotted}` is the list; an item of it is called `{binding.text}` here: `{named}`"
                at = Span(use.path.start, use.path.segments[len(keys) - 1].end)
                fix = Fix(f"read `{binding.text}`", (Edit(at, binding.text),), "unsafe")
                note = Note(binding.name.span, "the item's name") if binding.name else None
                yield Finding(use.path.span, message, fix, (note,) if note else ())


def _reads(template: Template, lengths: set[int]) -> dict[tuple[str | int | None, ...], list[NameUse]]:
    """What is read below each path of these lengths."""
    reads: dict[tuple[str | int | None, ...], list[NameUse]] = {}
    for use in template.scopes.uses:
        keys = use.path.keys
        for length in lengths:
            if length < len(keys):
                reads.setdefault(keys[:length], []).append(use)
    return reads


def _runs_over_list(binding: Binding) -> bool:
    """Whether a loop runs over a path that is not an object: of that, items are read as ``pair[0]``."""
    if not isinstance(binding.value, Path) or None in binding.value.keys:
        return False
    return not any(isinstance(each.path.keys[1], int) for each in binding.uses if len(each.path.segments) > 1)


def _is_inside(use: NameUse, binding: Binding) -> bool:
    loop = binding.node
    return isinstance(loop, Loop) and loop.branches[0] in use.branches
