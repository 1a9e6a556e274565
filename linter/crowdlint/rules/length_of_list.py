"""`.length`, which Liquid's lists and texts do not have: it is `size` there."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import EACH, Comparison, Filtered, Literal, NameUse, Output, Template
from crowdlint.rules import rule

OF_LISTS = ("size", "first", "last")


@rule("CL133", on=Template, severity="warning", seeks="~length")
def check(template: Template) -> Iterator[Finding]:
    """One finding a path that ends with ``length`` and whose owner is used as a list or a text elsewhere."""
    if not any(use.path.segments[-1].key == "length" for use in template.scopes.uses):
        return
    owners = {data for use in template.scopes.uses for data in _lists_and_texts(use)}
    for use in template.scopes.uses:
        last = use.path.segments[-1]
        if last.key != "length" or any(each.kind == "loop" for each in use.bindings) or len(use.path.segments) < 2:
            continue
        is_split = any(_is_split(each.value) for each in use.bindings) and len(use.path.segments) == 2
        if is_split or any(data[:-1] in owners for data in use.data) or _is_compared_with_none(use):
            fix = Fix("write `size`", (Edit(last.span, "size"),), "unsafe") if not last.bracketed else None
            yield Finding(last.span, "a list or a text has `size`; `length` is empty, so this prints nothing", fix)


def _lists_and_texts(use: NameUse) -> Iterator[tuple[object, ...]]:
    """The data that a use shows to be a list or a text: it is looped over, printed, or asked for its size."""
    printed = isinstance(use.node, Output) and use.within[:1] == (use.node.expression,) and len(use.within) == 1
    for data in use.data:
        if printed:
            yield data
        for at, step in enumerate(data):
            if step is EACH or step in OF_LISTS or isinstance(step, int):
                yield data[:at]


def _is_split(value: object) -> bool:
    return isinstance(value, Filtered) and any(each.name.text == "split" for each in value.filters)


def _is_compared_with_none(use: NameUse) -> bool:
    """``labels.length > 0``: only of a list one asks whether it has any."""
    around = use.within[-1] if use.within else None
    owner = use.path.segments[-2].key
    if not isinstance(around, Comparison) or not isinstance(owner, str) or not owner.endswith("s"):
        return False
    other = around.right if around.left is use.path else around.left
    return isinstance(other, Literal) and other.value == 0
