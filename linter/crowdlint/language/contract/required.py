"""Values that only some data need: JSON Schema's ``if`` and ``then`` for what stands in a branch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from crowdlint.language.contract.conditions import Demand
from crowdlint.language.contract.shape import Shape
from crowdlint_schemas import Schema


def base_of(shape: Shape) -> Shape:
    """The innermost object that is an item of a list, or the root, that ``shape`` lies in by its keys alone."""
    while shape.parent is not None and not shape.name.startswith("["):
        shape = shape.parent
    return shape


def keys_of(shape: Shape, base: Shape) -> list[str]:
    """The keys that lead from ``base`` to ``shape``."""
    found: list[str] = []
    while shape is not base and shape.parent is not None:
        found.insert(0, shape.name)
        shape = shape.parent
    return found


def conditions_of(shape: Shape) -> list[list[Schema]]:
    """Under which conditions it is needed, each a list of schemas of its base; an empty list: always."""
    base = base_of(shape)
    found = []
    for need in shape.needs:
        inside = [demand for demand in need if base_of(demand.shape) is base and not _implied(demand, shape)]
        schemas = [demanded(demand, base) for demand in inside]
        found.append([each for each in schemas if each is not None] if None not in schemas else [])
    return found


def _implied(demand: Demand, shape: Shape) -> bool:
    """Whether it only asks for an object that ``shape`` lies in: without that nobody asks for its keys."""
    around: Shape | None = shape.parent
    while around is not None:
        if around is demand.shape:
            return demand.test == "true"
        around = around.parent
    return False


def always(shape: Shape) -> bool:
    """Whether it is needed whatever the other values are."""
    return any(not conditions for conditions in conditions_of(shape))


def conditional(base: Shape) -> Iterator[Schema]:
    """An ``if`` and ``then`` for each value inside ``base`` that only some data need."""
    for shape in _inside(base):
        conditions = conditions_of(shape)
        if all(conditions):
            *outer, name = keys_of(shape, base)
            for each in conditions:
                yield {
                    "if": each[0] if len(each) == 1 else {"allOf": each},
                    "then": nested(outer, {"required": [name]}),
                }


def _inside(base: Shape) -> Iterator[Shape]:
    """The values that keys alone lead to."""
    for shape in base.keys.values():
        yield shape
        if not shape.mapping:
            yield from _inside(shape)


def nested(keys: Sequence[str], schema: Schema) -> Schema:
    """``schema`` for what the keys lead to, where they lead anywhere."""
    for key in reversed(keys):
        schema = {"properties": {key: schema}}
    return schema


def demanded(demand: Demand, base: Shape) -> Schema | None:
    """A schema of ``base`` that holds exactly where the demand is met; ``None`` where there is none."""
    inverse = {"false": "true", "!=": "==", "lacks": "contains"}
    if demand.test in inverse:
        found = demanded(Demand(demand.shape, inverse[demand.test], demand.literal), base)  # type: ignore[arg-type]
        return {"not": found} if found else None
    schema = _tested(demand)
    if schema is None:
        return None
    for key in reversed(keys_of(demand.shape, base)):
        schema = {"properties": {key: schema}, "required": [key]}
    return schema


def _tested(demand: Demand) -> Schema | None:
    literal: Any = demand.literal
    bounds = {"<": "exclusiveMaximum", "<=": "maximum", ">": "exclusiveMinimum", ">=": "minimum"}
    if demand.test in bounds and isinstance(literal, int | float):
        return {"type": "number", bounds[demand.test]: literal}
    match demand.test:
        case "true":
            return {"not": {"enum": [None, False]}}
        case "==":
            return {"const": literal}
        case "empty":
            return {"enum": ["", [], {}]}
        case "contains":
            return {"anyOf": [{"type": "string", "pattern": re.escape(str(literal))}, {"contains": {"const": literal}}]}
    return None
