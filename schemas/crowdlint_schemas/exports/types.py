"""The type of an attribute in the words of TypeScript, which both editors and manifests use."""

from __future__ import annotations

import json
from typing import Any

from crowdlint_schemas.catalogue import shapes
from crowdlint_schemas.entry import AttributeEntry, Schema

SIMPLE = {"string": "string", "number": "number", "integer": "number", "boolean": "boolean", "null": "null"}


def attribute_type(attribute: AttributeEntry) -> str:
    """The type of the decoded value, such as ``'link' | 'button'`` or ``{ label: string }[]``."""
    return typed(attribute["schema"])


def typed(schema: Schema) -> str:
    """A JSON Schema as a TypeScript type."""
    if reference := schema.get("$ref"):
        return typed(shapes()["$defs"][reference.rpartition("/")[2]])
    if values := schema.get("enum"):
        return " | ".join(literal(value) for value in values)
    if branches := schema.get("anyOf") or schema.get("oneOf"):
        return " | ".join(map(typed, branches))
    kind = schema.get("type", "")
    if kind == "array":
        inner = typed(schema.get("items", {}))
        return f"({inner})[]" if " | " in inner else f"{inner}[]"
    if kind == "object":
        return _object(schema)
    return SIMPLE.get(kind, "unknown")


def _object(schema: Schema) -> str:
    required = schema.get("required", [])
    fields = [f"{key(name, name in required)}: {typed(inner)}" for name, inner in schema.get("properties", {}).items()]
    if isinstance(others := schema.get("additionalProperties"), dict):
        fields.append(f"[name: string]: {typed(others)}")
    return f"{{ {'; '.join(fields)} }}" if fields else "object"


def key(name: str, required: bool) -> str:
    """A property name, quoted where TypeScript needs it, with ``?`` if it may be absent."""
    shown = name if name.isidentifier() else json.dumps(name)
    return shown if required else f"{shown}?"


def literal(value: Any) -> str:
    """A value as a literal type."""
    return f"'{value}'" if isinstance(value, str) else json.dumps(value)
