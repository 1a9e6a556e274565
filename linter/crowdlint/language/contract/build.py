"""Sample data and JSON Schemas out of shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crowdlint.language.contract.kinds import Kind, fewest_items, kind_of
from crowdlint.language.contract.required import always, base_of, conditional
from crowdlint.language.contract.satisfy import OMITTED, Demands, met
from crowdlint.language.contract.shape import Shape
from crowdlint_schemas import Schema

_FEWEST, _MOST, _MOST_IN_ALL = 2, 6, 200


NOTHING_ASKED: Demands = {}


def sample(shape: Shape, index: int = 0, asked: Demands = NOTHING_ASKED) -> Any:
    """Data of this shape that meet what is ``asked``, else such that most shows; ``OMITTED`` where it must be missing.

    ``index`` tells the items of a list apart.
    """
    value = _plain(shape, index, asked)
    return met(value, shape, asked[shape]) if shape in asked else value


def _plain(shape: Shape, index: int, asked: Demands) -> Any:
    if shape.split is not None:
        return shape.separator.join(str(each) for each in items(shape.split, asked))
    if has_rows(shape):
        return [[sample(row, at, asked) for row in rows(shape)] for at in range(count(shape))]
    if shape.mapping:
        return _mapping(shape, index, asked)
    if is_object(shape):
        made = kind_of(shape).sample(index) if is_json(shape) else {}
        own = present({name: sample(inner, index, asked) for name, inner in shape.keys.items()})
        return {**made, **own} if isinstance(made, dict) else own
    if is_list(shape):
        return items(shape, asked)
    value = kind_of(shape).sample(index)
    return str(value) if keyed(shape) else value


def _mapping(shape: Shape, index: int, asked: Demands) -> dict[str, Any]:
    """An object whose keys are data; those that are read by name are among them, and like the others, too."""
    made: dict[str, Any] = {}
    for at, (name, inner) in enumerate(shape.keys.items()):
        alike, own = sample(shape.each(), at, asked), sample(inner, index, asked)
        made[name] = {**alike, **own} if isinstance(alike, dict) and isinstance(own, dict) else own
    others = {key: sample(shape.each(), at, asked) for at, key in enumerate(mapping_keys(shape))}
    return present({**others, **made})


def present(keys: dict[str, Any]) -> dict[str, Any]:
    """The keys that are not to be left out."""
    return {name: value for name, value in keys.items() if value is not OMITTED}


def items(shape: Shape, asked: Demands) -> list[Any]:
    """The items of a list; those of a list that an attribute takes as JSON come from the attribute's schema."""
    made = kind_of(shape).sample(0) if is_json(shape) else None
    item = shape.items
    if isinstance(made, list) and (item is None or not item.keys):
        return made
    if item is None:
        return [f"Value {at + 1}" for at in range(max(_FEWEST, shape.least))]
    own = [sample(item, at, asked) for at in range(count(shape))]
    if isinstance(made, list):
        return [
            {**old, **new} if isinstance(old, dict) and isinstance(new, dict) else new
            for old, new in zip(made, own, strict=False)
        ]
    return own


def count(shape: Shape) -> int:
    """How many items a sample list gets. Lists in lists in lists get one, where all of them would be too many."""
    if "count" not in shape.told:
        shape.told["count"] = _count(shape)
    return int(shape.told["count"])


def _count(shape: Shape) -> int:
    around, total = shape, wanted(shape)
    while around.parent is not None:
        around = around.parent
        if around.items is not None:
            total *= wanted(around)
    return wanted(shape) if total <= _MOST_IN_ALL else 1


def wanted(shape: Shape) -> int:
    """Enough items for each value that something inside is compared with, for an index, for the attribute."""
    compared = [
        {str(use.detail[1]) for use in inner.having("compared")}
        for inner in (_near(shape.items) if shape.items else ())
    ]
    literals = [len(each) + 2 for each in compared if each]
    return min(max(_FEWEST, shape.least, fewest_items(shape), *literals), max(_MOST, shape.least))


def _near(shape: Shape) -> Iterator[Shape]:
    """A value and those that keys alone lead to."""
    yield shape
    for inner in shape.keys.values():
        yield from _near(inner)


def has_rows(shape: Shape) -> bool:
    """Whether ``turn[0]`` and ``turn[1]`` are items of a list in it rather than its keys and values."""
    if not shape.places or shape.key_from or shape.keys:
        return False
    first = shape.places.get(0)
    return max(shape.places) > 1 or (first is not None and kind_of(first).name == "number")


def rows(shape: Shape) -> list[Shape]:
    """The items of each list in it."""
    return [shape.place(index) for index in range(max(shape.places) + 1)]


def mapping_keys(shape: Shape) -> list[str]:
    """The keys of an object whose keys are data: the values they are looked up with, else the kind they print as."""
    number = count(shape)
    if shape.key_from:
        return list(dict.fromkeys(str(sample(each, at)) for each in shape.key_from for at in range(number)))
    if shape.key is not None and shape.key.uses:
        return list(dict.fromkeys(str(sample(shape.key, at)) for at in range(number)))
    return [str(at) for at in range(number)]


def keyed(shape: Shape) -> bool:
    """Whether it is used to look up a key as it stands: keys are texts."""
    return any(use.detail for use in shape.having("keyed"))


def is_json(shape: Shape) -> bool:
    """Whether its JSON is the whole value of an attribute of a crowd element."""
    return kind_of(shape).of.endswith(">")


def is_list(shape: Shape) -> bool:
    """Whether it is looped over, indexed, or asked for its size as only a list is."""
    if shape.mapping or shape.keys or shape.split is not None:
        return False
    return shape.items is not None or (any(shape.having("sized")) and not any(shape.having("printed", "granted")))


def is_object(shape: Shape) -> bool:
    """Whether named keys are read from it, or it is the root."""
    return bool(shape.keys) or shape.parent is None


def schema(shape: Shape) -> Schema:
    """The JSON Schema that data of this shape satisfies."""
    if shape.split is None:
        if has_rows(shape):
            return {"type": "array", "items": {"type": "array", "minItems": len(rows(shape))}}
        if shape.mapping:
            return _mapping_schema(shape)
        if is_object(shape):
            return _object(shape)
        if is_list(shape):
            return _list(shape)
    kind = kind_of(shape)
    return _described(kind, kind.schema if shape.split is None else {"type": "string"}, shape)


def _mapping_schema(shape: Shape) -> Schema:
    """Of an object whose keys are data; one that is read by name is like the others, too."""
    each = schema(shape.each())
    if not shape.keys:
        return {"type": "object", "additionalProperties": each}
    own = {name: schema(inner) for name, inner in shape.keys.items()}
    if "properties" in each:
        own = {name: {"allOf": [each, other]} for name, other in own.items()}
    return {**_object(shape), "properties": own, "additionalProperties": each}


def _object(shape: Shape) -> Schema:
    made: Schema = {"type": "object", "properties": {name: schema(inner) for name, inner in shape.keys.items()}}
    needed = [name for name, inner in shape.keys.items() if inner.needed and always(inner)]
    if needed:
        made["required"] = needed
    sometimes = list(conditional(shape)) if base_of(shape) is shape else []
    return {**made, "allOf": sometimes} if sometimes else made


def _list(shape: Shape) -> Schema:
    if is_json(shape) and (shape.items is None or not shape.items.keys):
        kind = kind_of(shape)
        return _described(kind, kind.schema, shape)
    made: Schema = {"type": "array"}
    if shape.items is not None:
        made["items"] = schema(shape.items)
    return {**made, "minItems": shape.least} if shape.least else made


def _described(kind: Kind, made: Schema, shape: Shape) -> Schema:
    if keyed(shape):
        made = {"type": "string"}
    return {"description": f"{kind.name} ({kind.of})" if kind.of and kind.of != kind.name else kind.name, **made}
