"""Compares a value with a schema, without jsonschema and without guessing at what is unknown.

The linter reads attributes that Liquid fills in part: ``UNKNOWN`` stands for such a part and matches every schema.
Only the keywords that the entries use are known here; ``keywords_used`` lets a test hold them to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from crowdlint_schemas.catalogue import element_schema, shapes
from crowdlint_schemas.problem import Path, Problem, phrase, shown

if TYPE_CHECKING:
    from crowdlint_schemas.entry import Schema


class Unknown:
    """The type of ``UNKNOWN``."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown()
"""A part of a value that Liquid or a script will make: matches everything."""

ANNOTATIONS = frozenset(
    {"$schema", "$id", "$comment", "$defs", "title", "description", "default", "contentEncoding", "contentMediaType"}
)


def mismatches(value: Any, schema: Schema) -> list[Problem]:
    """Where ``value`` (plain JSON data, ``UNKNOWN`` allowed anywhere) breaks ``schema``; empty if nowhere.

    An object may have ``UNKNOWN`` among its keys: then no key can be called missing.
    """
    return list(_compare(value, schema, schema, ()))


def _compare(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if value is UNKNOWN:
        return
    if reference := schema.get("$ref"):
        target, target_root = _follow(reference, root)
        yield from _compare(value, target, target_root, path)
    for keyword, limit in schema.items():
        if keyword in _TESTS and _TESTS[keyword](value, limit):
            yield Problem(path, phrase(keyword, limit, value), keyword)
            if keyword == "type":
                return  # the rest would say the same in other words
        elif keyword in _DEEPER:
            yield from _DEEPER[keyword](value, schema, root, path)


def _follow(reference: str, root: Schema) -> tuple[Schema, Schema]:
    file, _, pointer = reference.partition("#")
    start = {"shapes.schema.json": shapes, "element.schema.json": element_schema}[file]() if file else root
    target: Any = start
    for step in pointer.split("/")[1:]:
        target = target[step]
    return target, start


def _is(value: Any, name: str) -> bool:
    match name:
        case "integer":
            return _is(value, "number") and (isinstance(value, int) or value.is_integer())
        case "number":
            return not isinstance(value, bool) and isinstance(value, int | float)
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None
    return isinstance(value, {"object": dict, "array": list, "string": str}[name])


def _equal(one: Any, other: Any) -> bool:
    return bool(_canonical(one) == _canonical(other))


def _canonical(value: Any, depth: int = 0) -> Any:
    """Something hashable that two values share if they are equal in JSON: true is not 1, but 1.0 is.

    Values of hostile depth are only equal to themselves.
    """
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return type(value), value
    if depth > 50:
        return id(value)
    if isinstance(value, list):
        return list, tuple(_canonical(item, depth + 1) for item in value)
    if isinstance(value, dict):
        return dict, frozenset((key, _canonical(item, depth + 1)) for key, item in value.items())
    return value


def _repeats(items: list[Any]) -> bool:
    known = [_canonical(item) for item in items if not _has_unknown(item)]
    return len(set(known)) < len(known)


def _has_unknown(value: Any) -> bool:
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if value is UNKNOWN:
            return True
        if isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list):
            waiting += value
    return False


_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, limit: not any(_is(value, name) for name in ([limit] if isinstance(limit, str) else limit)),
    "enum": lambda value, limit: (
        value not in limit
        if isinstance(value, str)
        else not _has_unknown(value) and not any(_equal(value, item) for item in limit)
    ),
    "const": lambda value, limit: not _has_unknown(value) and not _equal(value, limit),
    "minimum": lambda value, limit: _is(value, "number") and value < limit,
    "maximum": lambda value, limit: _is(value, "number") and value > limit,
    "exclusiveMinimum": lambda value, limit: _is(value, "number") and value <= limit,
    "exclusiveMaximum": lambda value, limit: _is(value, "number") and value >= limit,
    "minLength": lambda value, limit: isinstance(value, str) and len(value) < limit,
    "maxLength": lambda value, limit: isinstance(value, str) and len(value) > limit,
    "pattern": lambda value, limit: isinstance(value, str) and not re.search(limit, value),
    "minItems": lambda value, limit: isinstance(value, list) and UNKNOWN not in value and len(value) < limit,
    "maxItems": lambda value, limit: isinstance(value, list) and UNKNOWN not in value and len(value) > limit,
    "minProperties": lambda value, limit: isinstance(value, dict) and UNKNOWN not in value and len(value) < limit,
    "uniqueItems": lambda value, limit: bool(limit) and isinstance(value, list) and _repeats(value),
}


def _required(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict) and UNKNOWN not in value:
        for name in schema["required"]:
            if name not in value:
                yield Problem(path, f"{shown(name)} is missing", "required")


def _properties(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict):
        for name, inner in schema["properties"].items():
            if name in value:
                yield from _compare(value[name], inner, root, (*path, name))


def _additional(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if not isinstance(value, dict):
        return
    inner = schema["additionalProperties"]
    for name in value.keys() - schema.get("properties", {}).keys() - {UNKNOWN}:
        if inner is False:
            known = ", ".join(map(shown, schema.get("properties", {})))
            yield Problem((*path, name), f"{shown(name)} is not known here; known: {known}", "additionalProperties")
        elif isinstance(inner, dict):
            yield from _compare(value[name], inner, root, (*path, name))


def _names(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict):
        for name in value:
            for problem in _compare(name, schema["propertyNames"], root, (*path, name)):
                yield Problem(problem.path, f"the key {problem.message}", "propertyNames")


def _items(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield from _compare(item, schema["items"], root, (*path, at))


def _choice(value: Any, branches: list[Schema], root: Schema, path: Path) -> Iterator[Problem]:
    """Of several schemas none fits: the complaints of the one that came nearest, told by how deep it got."""
    complaints = [list(_compare(value, branch, root, path)) for branch in branches]
    if all(complaints):
        yield from max(complaints, key=lambda found: (min(len(problem.path) for problem in found), -len(found)))


def _all_of(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    for part in schema["allOf"]:
        yield from _compare(value, part, root, path)


def _any_of(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    """A schema with a title says itself what is wrong where none of its branches fits."""
    found = list(_choice(value, schema["anyOf"], root, path))
    yield from [Problem(path, schema["title"], "anyOf")] if found and "title" in schema else found


def _one_of(value: Any, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    fitting = sum(not list(_compare(value, branch, root, path)) for branch in schema["oneOf"])
    if fitting > 1 and not _has_unknown(value):
        yield Problem(path, f"{shown(value)} may be read in {fitting} ways", "oneOf")
    yield from _choice(value, schema["oneOf"], root, path)


_DEEPER: dict[str, Callable[[Any, Schema, Schema, Path], Iterator[Problem]]] = {
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "items": _items,
    "allOf": _all_of,
    "oneOf": _one_of,
    "anyOf": _any_of,
}

KEYWORDS = _TESTS.keys() | _DEEPER.keys() | ANNOTATIONS | {"$ref"}
