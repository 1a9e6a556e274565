"""Schemas of answers, and the full check of a value against a schema."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from crowdlint_schemas.catalogue import element_schema, elements, shapes
from crowdlint_schemas.entry import ElementEntry, Schema, Uses
from crowdlint_schemas.paths import EACH, at_path, only
from crowdlint_schemas.problem import Problem, phrase, shown


def answer_schema(
    tag: str,
    name: str | None = None,
    attributes: Mapping[str, Any] | None = None,
    entry: ElementEntry | None = None,
) -> Schema | None:
    """JSON Schema of the part of a form's answer that ``<tag name=…>`` adds: an object with one key, others allowed.

    ``None`` for an element without answer. ``attributes`` (decoded values by name) narrow it: labels must be among
    those offered, a slider stays between ``min`` and ``max``, a check box answers under its ``value``.
    ``entry``: of an element that is not Amazon's.
    """
    entry = entry or elements()[tag]
    answer = entry["answer"]
    if answer is None:
        return None
    key = answer.get("key", name)
    if not key:
        raise ValueError(f"<{tag}> needs a name to have an answer")
    value = _narrowed(entry, answer["schema"], attributes or {})
    required = [] if answer.get("optional") else [key]
    return {"type": "object", "properties": {key: value}, "required": required}


def narrowed(tag: str) -> bool:
    """Whether the attributes of such an element narrow what it may answer."""
    answer = elements()[tag]["answer"] if tag in elements() else None
    return bool(answer and (answer.get("uses") or answer.get("option") or answer["schema"].get("type") == "number"))


def _narrowed(entry: ElementEntry, schema: Schema, attributes: Mapping[str, Any]) -> Schema:
    answer = entry["answer"]
    assert answer is not None
    extra: list[Schema] = []
    if uses := answer.get("uses"):
        extra += _offered(entry, uses, attributes)
    if option := answer.get("option"):
        default = entry["attributes"][option].get("default")
        extra.append({"required": [attributes.get(option, default)]})
    if schema.get("type") == "number":
        bounds = {"min": "minimum", "max": "maximum"}
        extra += [{bounds[end]: attributes[end]} for end in bounds if isinstance(attributes.get(end), int | float)]
    return {"allOf": [schema, *extra]} if extra else schema


def _offered(entry: ElementEntry, uses: Uses, attributes: Mapping[str, Any]) -> list[Schema]:
    """Schemas that let only the labels stand at the paths of ``uses`` which the attribute offers."""
    value = attributes.get(uses["attribute"])
    labels = at_path(value, entry["attributes"][uses["attribute"]].get("offers", EACH))
    if not labels:
        return []
    return [only(path, labels) for path in uses["at"]]


def check(value: Any, schema: Schema) -> list[Problem]:
    """Every place where ``value`` (plain JSON data) breaks ``schema`` (any of draft 2020-12), in plain words.

    ``$ref`` may name ``shapes.schema.json`` and ``element.schema.json``. Loads jsonschema: not for ``crowdlint check``.
    """
    from jsonschema import Draft202012Validator
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    files = {"shapes.schema.json": shapes(), "element.schema.json": element_schema()}
    registry: Registry[Any] = Registry().with_resources(
        (name, DRAFT202012.create_resource(copy.copy(content))) for name, content in files.items()
    )
    validator = Draft202012Validator(schema, registry=registry)
    return [problem for error in validator.iter_errors(value) for problem in _problems(error)]


def _problems(error: Any) -> list[Problem]:
    path = tuple(error.absolute_path)
    if list(error.absolute_schema_path)[-2:-1] == ["propertyNames"]:
        told = phrase(error.validator, error.validator_value, error.instance)
        return [Problem((*path, error.instance), f"the key {told}", "propertyNames")]
    match error.validator:
        case "anyOf" | "oneOf" if error.context:
            branches: dict[int, list[Any]] = {}
            for inner in error.context:
                branches.setdefault(inner.schema_path[0], []).append(inner)
            nearest = max(branches.values(), key=lambda found: (min(len(e.absolute_path) for e in found), -len(found)))
            return [problem for inner in nearest for problem in _problems(inner)]
        case "required":
            missing = [name for name in error.validator_value if name not in error.instance]
            return [Problem(path, f"{shown(name)} is missing", "required") for name in missing if _named(error, name)]
        case "additionalProperties":
            known = error.schema.get("properties", {})
            return [
                Problem(
                    (*path, name),
                    f"{shown(name)} is not known here; known: {', '.join(map(shown, known))}",
                    "additionalProperties",
                )
                for name in error.instance
                if name not in known
            ]
    return [Problem(path, phrase(error.validator, error.validator_value, error.instance), str(error.validator))]


def _named(error: Any, name: str) -> bool:
    """jsonschema gives one error for each missing key: keep the key that this one is about."""
    return str(error.message).startswith(repr(name))
