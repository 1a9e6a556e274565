"""Samples of JSON Schemas: of those that entries of crowd elements give for their attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crowdlint_schemas import Schema, shapes
from crowdlint_schemas.paths import EACH
from crowdlint_schemas.s3 import public_url

LABELS = ("House", "Tree", "Car")
COLOURS = ("#2ca02c", "#1f77b4", "#ff7f0e", "#d62728", "#9467bd", "#7f7f7f")
_NUMBERS = {
    "left": 60, "top": 80, "width": 160, "height": 120, "x": 90, "y": 110, "depth": 3,
    "startoffset": 0, "endoffset": 5, "confidence": 91, "min": 0, "max": 100, "step": 1, "rows": 4,
}  # fmt: skip
_CORNERS = ((0, 0), (140, 10), (120, 110), (10, 90))
_REF = "shapes.schema.json#/$defs/"


def resolved(schema: Schema) -> Schema:
    """The schema that a ``$ref`` into the shared shapes means."""
    reference = schema.get("$ref", "")
    name = reference.removeprefix(_REF).removeprefix("#/$defs/")
    return resolved(shapes()["$defs"][name]) if reference else schema


def descend(schema: Schema, path: Sequence[str]) -> Schema | None:
    """The schema of what lies at ``path`` (keys, ``*`` for items); ``None`` where it says nothing about that."""
    if not path:
        return schema
    here = resolved(schema)
    for choice in (*here.get("anyOf", ()), *here.get("oneOf", ())):
        if (found := descend(choice, path)) is not None:
            return found
    step = here.get("items") if path[0] == EACH else here.get("properties", {}).get(path[0])
    if step is None and path[0] != EACH:
        step = here.get("additionalProperties")
    return descend(step, path[1:]) if isinstance(step, dict) else None


def inline(schema: Schema) -> Schema:
    """``schema`` with every ``$ref`` replaced by what it means, without descriptions."""
    plain = {key: value for key, value in resolved(schema).items() if key not in ("description", "$comment")}
    return {key: _inlined(value) for key, value in plain.items()}


def _inlined(value: Any) -> Any:
    if isinstance(value, Mapping):
        return inline(dict(value)) if "$ref" in value else {key: _inlined(each) for key, each in value.items()}
    return [_inlined(each) for each in value] if isinstance(value, list) else value


def number(words: Sequence[str], index: int = 0) -> int:
    """A number fit for a name: ``left`` and ``width`` are pixels of a picture, ids count from 0."""
    name = "".join(words)
    if name in ("x", "y"):
        return _CORNERS[index % 4][name == "y"] + _NUMBERS[name]
    if words and words[-1] in ("id", "index"):
        return index
    if name in ("startoffset", "endoffset"):
        return _NUMBERS[name] + 15 * index
    found: int = next((_NUMBERS[word] for word in (name, *reversed(words)) if word in _NUMBERS), index + 1)
    return found + 200 * index if name == "left" else found


def sample_of(schema: Schema, labels: Sequence[str], index: int = 0, name: str = "") -> Any:
    """A value that ``schema`` accepts. Labels are taken from ``labels``; ``index`` makes items differ."""
    reference, schema = schema.get("$ref", ""), resolved(schema)
    if reference.endswith("/label"):
        return labels[index % len(labels)]
    for choice in ("oneOf", "anyOf"):
        if choice in schema:
            return sample_of(schema[choice][0], labels, index, name)
    if "enum" in schema:
        return schema["enum"][index % len(schema["enum"])]
    if "const" in schema:
        return schema["const"]
    kind = schema.get("type")
    if kind == "object":
        return _object(schema, labels, index)
    if kind == "array":
        return _array(schema, labels, name)
    if kind in ("number", "integer"):
        return _number(schema, name, index)
    if kind == "boolean":
        return index % 2 == 0
    return _text(schema, name, index)


def _object(schema: Schema, labels: Sequence[str], index: int) -> dict[str, Any]:
    fields = {key: sample_of(each, labels, index, key) for key, each in schema.get("properties", {}).items()}
    if not fields and isinstance(schema.get("additionalProperties"), dict):
        inner = schema["additionalProperties"]
        return {label: sample_of(inner, labels, at) for at, label in enumerate(labels)}
    return fields


def _array(schema: Schema, labels: Sequence[str], name: str) -> list[Any]:
    item = schema.get("items", {})
    is_label = item.get("$ref", "").endswith("/label") or "label" in resolved(item).get("properties", {})
    count = len(labels) if is_label and "properties" not in resolved(item) else 2
    count = max(
        schema.get("minItems", 0), min(schema.get("maxItems", 99), 4 if name in ("vertices", "polygon") else count)
    )
    return [sample_of(item, labels, at, name) for at in range(count)]


def _number(schema: Schema, name: str, index: int) -> int | float:
    value = number([name.lower()], index)
    if schema.get("maximum") == 1:
        return round(0.1 + 0.2 * ((value % 400) / 400), 3)
    least, most = schema.get("minimum", value), schema.get("maximum", value)
    return int(min(max(value, least), most))


def _text(schema: Schema, name: str, index: int) -> str:
    if "pattern" in schema and "#" in schema["pattern"]:
        return COLOURS[index % len(COLOURS)]
    if name == "src":
        return public_url("example-bucket", "overlay.png")
    if name.lower().endswith("displayname"):
        return LABELS[index % len(LABELS)]
    return f"{name or 'text'} {index + 1}".capitalize()
