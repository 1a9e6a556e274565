"""Through which filters a value has gone before it is read, by whatever names it went."""

from __future__ import annotations

from crowdlint.language.liquid.expressions import Filter, Filtered, Path
from crowdlint.language.liquid.nodes import Capture, Node, Output, Text
from crowdlint.language.liquid.scope import Binding, NameUse, Scopes

_MOST = 16


def filters_before(scopes: Scopes, use: NameUse) -> tuple[Filter, ...]:
    """The filters that a value ran through before it got the name by which ``use`` reads it, in that order.

    Followed through ``assign``, and ``capture`` of nothing but an output; none where a name may stand for two values.
    """
    by_path = {each.path: each for each in scopes.uses}
    found: tuple[Filter, ...] = ()
    for _ in range(_MOST):
        value = _only_value(use)
        if value is None:
            return found
        found = (*value.filters, *found)
        before = by_path.get(value.value) if isinstance(value.value, Path) else None
        if before is None:
            return found
        use = before
    return found


def _only_value(use: NameUse) -> Filtered | None:
    if use.from_data or len(use.bindings) != 1 or len(use.path.segments) != 1:
        return None
    return _value(use.bindings[0])


def _value(binding: Binding) -> Filtered | None:
    if isinstance(binding.node, Capture):
        inside = [each for each in binding.node.body if not _is_blank(each)]
        return inside[0].expression if len(inside) == 1 and isinstance(inside[0], Output) else None
    return binding.value if isinstance(binding.value, Filtered) else None


def _is_blank(node: Node) -> bool:
    return isinstance(node, Text) and node.shown_start >= node.shown_end
