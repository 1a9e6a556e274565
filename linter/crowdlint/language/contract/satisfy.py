"""Sample values that make a condition hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from crowdlint.language.contract.conditions import Demand
from crowdlint.language.contract.shape import Shape


class _Omitted:
    """The key is left out."""


OMITTED: Final = _Omitted()
Demands = Mapping[Shape, tuple[Demand, ...]]


def by_shape(demands: Iterable[Demand]) -> dict[Shape, tuple[Demand, ...]]:
    """The demands on each value. What is read from a value needs the value: nothing more is asked of it then."""
    found: dict[Shape, tuple[Demand, ...]] = {}
    for demand in demands:
        found[demand.shape] = (*found.get(demand.shape, ()), demand)
    return found


def met(value: Any, shape: Shape, demands: Iterable[Demand]) -> Any:
    """``value``, changed as little as may be until all ``demands`` are met; ``OMITTED`` where it must not be there."""
    demands = sorted(demands, key=lambda demand: demand.test in ("!=", "lacks"))
    for demand in demands:
        value = _satisfied(value, shape, demand)
    return value


def _satisfied(value: Any, shape: Shape, demand: Demand) -> Any:
    literal = demand.literal
    match demand.test:
        case "true":
            return value if value not in (None, False, "", OMITTED) else True
        case "false":
            return OMITTED if not shape.needed else False if isinstance(value, bool) else None
        case "empty":
            return [] if isinstance(value, list) else {} if isinstance(value, dict) else ""
        case "==":
            return literal
        case "!=":
            return _other_than(value, literal)
        case "<" | "<=" | ">" | ">=":
            return _beside(value, demand.test, literal)
        case "contains":
            return _containing(value, literal)
        case "lacks":
            return _lacking(value, literal)
        case "items":
            return _sized(value, literal)


def _other_than(value: Any, literal: Any) -> Any:
    if value != literal:
        return value
    if isinstance(literal, bool):
        return not literal
    return literal + 1 if isinstance(literal, int | float) else f"other than {literal}"


def _beside(value: Any, test: str, literal: Any) -> Any:
    """A number on the right side of ``literal``."""
    if not isinstance(literal, int | float):
        return value
    return {"<": literal - 1, ">": literal + 1}.get(test, literal)


def _containing(value: Any, literal: Any) -> Any:
    if isinstance(value, list):
        return value if literal in value else [literal, *value]
    return value if isinstance(value, str) and str(literal) in value else str(literal)


def _lacking(value: Any, literal: Any) -> Any:
    if isinstance(value, list):
        return [item for item in value if item != literal]
    if not isinstance(value, str) or str(literal) not in value:
        return value
    return next((text for text in ("other", "text", "") if str(literal) not in text), "")


def _sized(value: Any, size: int) -> Any:
    """A list, an object or a text of that size."""
    if isinstance(value, dict):
        return dict(list(value.items())[:size])
    if isinstance(value, str):
        return (value * (size // max(len(value), 1) + 1))[:size]
    items = value if isinstance(value, list) else [value]
    return [items[at % len(items)] for at in range(size)] if items else []
