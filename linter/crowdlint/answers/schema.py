"""The JSON Schema of what a template sends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crowdlint.answers.fields import AnswerField, AnswerForm, AnswerTemplate
from crowdlint_schemas import Schema, shapes

_REF = "shapes.schema.json#/$defs/"


def schema_of(template: AnswerTemplate) -> Schema:
    """A JSON Schema (draft 2020-12) of one submission: the object that the service stores, or the texts that a form
    with ``flatten-objects``, or a plain one, sends.
    """
    forms = [form for form in template.forms if form.fields] or template.forms
    together = [_object(form) for form in forms]
    schema = _joined(together, any(form.open for form in forms))
    if template.kind == "flat":
        schema = _flattened(schema)
    elif template.kind == "posted":
        schema = _posted(schema)
    return _whole({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Answer", **schema})


def _object(form: AnswerForm) -> Schema:
    """What one variant sends."""
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for key, same in _by_key(form.fields).items():
        properties[key] = _choice(same) if all(each.is_choice for each in same) else _one(each.schema for each in same)
        required += [key] * (not all(each.optional for each in same))
    return {"properties": properties, "required": required}


def _by_key(fields: Sequence[AnswerField]) -> dict[str, list[AnswerField]]:
    found: dict[str, list[AnswerField]] = {}
    for field in fields:
        found.setdefault(field.key, []).append(field)
    return found


def _choice(same: Sequence[AnswerField]) -> Schema:
    """Boxes or buttons of one name: an object with a boolean for each."""
    known = [each.option for each in same if each.option is not None]
    whole = len(known) == len(same)
    schema: Schema = {"type": "object", "properties": {name: {"type": "boolean"} for name in known}}
    if all(each.tag.startswith("crowd-") for each in same):
        schema["required"] = list(dict.fromkeys(known))
    schema["additionalProperties"] = False if whole else {"type": "boolean"}
    return schema


def _one(schemas: Iterable[Schema]) -> Schema:
    """What any of several schemas allows."""
    different = list({json.dumps(each, sort_keys=True): each for each in schemas}.values())
    return different[0] if len(different) == 1 else {"anyOf": different}


def _joined(objects: Sequence[Schema], is_open: bool) -> Schema:
    """What any variant sends; needed is what all of them need."""
    keys = list(dict.fromkeys(key for each in objects for key in each["properties"]))
    properties = {key: _one(each["properties"][key] for each in objects if key in each["properties"]) for key in keys}
    required = [key for key in keys if all(key in each["required"] for each in objects)]
    schema: Schema = {"type": "object", "properties": properties, "required": required}
    return schema if is_open else schema | {"additionalProperties": False}


def _posted(schema: Schema) -> Schema:
    """What a plain form sends: a text for each name, several for a name that stands several times."""
    text: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    return {"type": "object", "properties": dict.fromkeys(schema["properties"], text)}


def _flattened(schema: Schema) -> Schema:
    """The same as texts under dotted paths; lists stay JSON texts, and what is true or false becomes a text."""
    properties: dict[str, Schema] = {}
    open_ends: dict[str, Schema] = {}
    for key, inner in schema["properties"].items():
        _flatten(key, inner, properties, open_ends)
    flat: Schema = {"type": "object", "properties": properties}
    if open_ends:
        flat["patternProperties"] = open_ends
    return flat | ({"additionalProperties": False} if "additionalProperties" in schema else {})


def _flatten(path: str, schema: Schema, properties: dict[str, Schema], open_ends: dict[str, Schema]) -> None:
    here = _resolved(schema)
    parts = [here, *map(_resolved, here.get("allOf", ())), *map(_resolved, here.get("anyOf", ()))]
    members: dict[str, Schema] = {}
    for part in parts:
        members = part.get("properties", {}) | members  # what only narrows comes last
    maps = [part["additionalProperties"] for part in parts if isinstance(part.get("additionalProperties"), dict)]
    kinds = {part.get("type") for part in parts}
    if "object" not in kinds:
        text: Schema = {"type": "string"}
        if "boolean" in kinds:
            text["enum"] = ["true", "false"]
        properties[path] = text
    for key, inner in members.items():
        _flatten(f"{path}.{key}", inner, properties, open_ends)
    if maps and not members:
        import re

        open_ends[f"^{re.escape(path)}\\."] = {"type": "string"}


def _resolved(schema: Mapping[str, Any]) -> Schema:
    reference = schema.get("$ref", "")
    return _resolved(shapes()["$defs"][reference.removeprefix(_REF)]) if reference else dict(schema)


def _whole(schema: Schema) -> Schema:
    """A schema that needs no other file: the shared shapes that it names stand at its end."""
    used: dict[str, Schema] = {}
    waiting = list(_named(schema))
    while waiting:
        name = waiting.pop(0)
        if name not in used:
            used[name] = shapes()["$defs"][name]
            waiting += _named(used[name])
    local: Schema = _localised(schema)
    return local | ({"$defs": {name: _localised(used[name]) for name in sorted(used)}} if used else {})


def _named(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].rpartition("/")[2]
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named(inner)


def _localised(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: f"#/$defs/{inner.rpartition('/')[2]}" if key == "$ref" else _localised(inner)
            for key, inner in value.items()
        }
    return [_localised(inner) for inner in value] if isinstance(value, list) else value
