"""The facts about crowd elements: their format, their answers, and that none is lost."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crowdlint_schemas import (
    UNKNOWN,
    answer_schema,
    at_path,
    check,
    element_schema,
    elements,
    mismatches,
    regions,
    shapes,
)
from crowdlint_schemas.mismatch import KEYWORDS

ROOM = Path(__file__).parents[2] / "schemas" / "crowdlint_schemas"
FILES = sorted([*ROOM.glob("elements/*.json"), *ROOM.glob("regions/*.json")])
ANSWERING = [tag for tag, entry in elements().items() if entry["answer"]]
ENTRIES = {**elements(), **regions()}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_entry_obeys_the_format(file: Path) -> None:
    entry = json.loads(file.read_text(encoding="utf-8"))
    assert check(entry, element_schema()) == []
    assert mismatches(entry, element_schema()) == []
    assert entry["tag"] == file.stem


def schemas_in(entry: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every JSON Schema of an entry, with the name of what it describes."""
    for name, attribute in entry["attributes"].items():
        yield f"{entry['tag']} {name}", attribute["schema"]
    for name, member in entry["properties"].items():
        yield f"{entry['tag']}.{name}", member.get("schema", {})
    if entry["answer"]:
        yield f"answer of {entry['tag']}", entry["answer"]["schema"]


def inner_schemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema and all schemas inside it."""
    yield schema
    for keyword in ("properties", "$defs"):
        for inner in schema.get(keyword, {}).values():
            yield from inner_schemas(inner)
    for keyword in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(keyword), dict):
            yield from inner_schemas(schema[keyword])
    for keyword in ("oneOf", "anyOf"):
        for inner in schema.get(keyword, []):
            yield from inner_schemas(inner)


def test_schemas_keep_to_the_keywords_that_mismatches_knows() -> None:
    from jsonschema import Draft202012Validator

    every = [("shapes", shapes()), ("elements", element_schema())]
    every += [pair for entry in ENTRIES.values() for pair in schemas_in(entry)]
    for name, schema in every:
        Draft202012Validator.check_schema(schema)
        for inner in inner_schemas(schema):
            assert not inner.keys() - KEYWORDS, name


@pytest.mark.parametrize("tag", ENTRIES)
def test_names_of_other_things_are_right(tag: str) -> None:
    entry = ENTRIES[tag]
    assert not set(entry["parents"]["within"]) - ENTRIES.keys()
    assert not entry["regions"].keys() - regions().keys()
    for attribute in entry["attributes"].values():
        if uses := attribute.get("uses"):
            assert "offers" in entry["attributes"][uses["attribute"]]
    for region in entry["regions"]:
        assert tag in regions()[region]["parents"]["within"], f"{region} does not know that it may stand in {tag}"
    for parent in entry["parents"]["within"]:
        if tag in regions():
            assert tag in elements()[parent]["regions"] or tag == "classification-target"


WANTED = {
    "evidence": lambda entry: entry.update(source="inferred") or entry.pop("evidence", None),
    "sample-answers": lambda entry: entry.pop("sample-answers"),
    "example": lambda entry: entry.update(example=[]),
}


@pytest.mark.parametrize("missing", WANTED)
def test_the_format_asks_for_all_that_an_entry_needs(missing: str) -> None:
    entry = json.loads((ROOM / "elements" / "crowd-input.json").read_text(encoding="utf-8"))
    WANTED[missing](entry)
    assert check(entry, element_schema()) != []
    [problem] = mismatches(entry, element_schema())
    assert missing in str(problem)


def test_defaults_are_right_values() -> None:
    for tag, entry in ENTRIES.items():
        for name, attribute in entry["attributes"].items():
            if "default" in attribute:
                assert mismatches(attribute["default"], attribute["schema"]) == [], f"{tag} {name}"


# Answers ---------------------------------------------------------------------------------------------------------


def followed(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with its own ``$ref`` put in."""
    if "$ref" not in schema:
        return schema
    target: dict[str, Any] = shapes()["$defs"][schema["$ref"].rpartition("/")[2]]
    return {**followed(target), **{key: value for key, value in schema.items() if key != "$ref"}}


WRONG_TYPES = {
    "object": [[], "text"],
    "array": [{}, "text"],
    "string": [7, None, ["text"]],
    "number": ["7", None, True],
    "integer": ["7", 1.5, None, True],
    "boolean": ["true", 1, None],
}


def wrong(value: Any, schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """Copies of ``value`` that each break one keyword of ``schema`` at one place, with the name of both."""
    schema = followed(schema)
    if branches := schema.get("anyOf") or schema.get("oneOf"):
        kinds = {followed(branch)["type"] for branch in branches}
        yield from ((f"{path} type", bad) for bad in (7, None) if not kinds & {"integer", "number", "null"})
        fitting = [branch for branch in branches if not mismatches(value, branch)]
        yield from (
            (where, bad) for branch in fitting for where, bad in wrong(value, branch, path) if "type" not in where
        )
        return
    yield from ((f"{path} type", bad) for bad in WRONG_TYPES.get(schema.get("type", ""), []))
    for keyword, limit in schema.items():
        yield from ((f"{path} {keyword}", bad) for bad in broken(keyword, limit, value))
    inner_values = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inner_values:
        named = key in schema.get("properties", {})
        inner_schema = schema["properties"][key] if named else schema.get("items") or schema.get("additionalProperties")
        for where, bad in wrong(inner, inner_schema or {}, f"{path}/{key if named else '*'}"):
            yield where, replaced(value, key, bad)


def broken(keyword: str, limit: Any, value: Any) -> list[Any]:
    """Values near ``value`` that break ``keyword: limit``."""
    match keyword:
        case "required":
            return [{name: inner for name, inner in value.items() if name != missing} for missing in limit]
        case "additionalProperties" if limit is False:
            return [{**value, "surplus": 1}]
        case "minimum":
            return [limit - 1]
        case "maximum":
            return [limit + 1]
        case "minLength":
            return ["x" * (limit - 1)]
        case "maxLength":
            return ["x" * (limit + 1)]
        case "pattern":
            return ["~", f"data:image/png;base64,{value}"]
        case "enum":
            return ["no such thing"]
        case "minItems":
            return [value[: limit - 1]]
        case "maxItems":
            return [(value * (limit + 1))[: limit + 1]]
        case "minProperties":
            return [{}]
        case "uniqueItems":
            return [[*value, value[0]]] if value else []
        case "propertyNames":
            return [{"": next(iter(value.values()))}] if value else []
    return []


def replaced(value: Any, key: Any, inner: Any) -> Any:
    copy = value.copy()
    copy[key] = inner
    return copy


@cache
def wrong_answers(tag: str) -> list[tuple[str, Any]]:
    schema = (elements()[tag]["answer"] or {})["schema"]
    return [pair for sample in elements()[tag]["sample-answers"] for pair in wrong(sample, schema)]


@pytest.mark.parametrize("tag", ANSWERING)
def test_sample_answers_are_right_and_wrong_ones_are_not(tag: str) -> None:
    entry = elements()[tag]
    assert entry["answer"] and entry["sample-answers"]
    for sample in entry["sample-answers"]:
        assert check(sample, entry["answer"]["schema"]) == []
    assert len(wrong_answers(tag)) >= 2
    for where, bad in wrong_answers(tag):
        assert check(bad, entry["answer"]["schema"]), f"{where}: {bad}"


# Keys that a right answer may lack: documented so, or named by the task rather than by the format.
MAY_LACK = {
    "crowd-bounding-box": {"initialValueModified"},
    "crowd-line": {"initialValueModified"},
    "crowd-polyline": {"initialValueModified"},
    "crowd-semantic-segmentation": {"initialValueModified", "Sky", "Water"},
    "crowd-image-classifier": {"workerComment"},
    "crowd-image-classifier-multi-select": {"workerComment"},
    "crowd-question-answer-generation": {"tags"},
    "crowd-rekognition-detect-moderation-labels": {"parentName"},
    "crowd-textract-analyze-document": {"relationships", "entityTypes", "text"},
    "crowd-checkbox": {"torn", "wet"},
}


def spoiled(value: Any, may_lack: set[str]) -> Iterator[Any]:
    """Copies of a right answer that are wrong, whatever the schema says.

    A key less, something else instead, a leaf of another kind, an empty string, a number far below every range.
    """
    if isinstance(value, dict):
        yield from ({key: inner for key, inner in value.items() if key != gone} for gone in value.keys() - may_lack)
        yield [value]
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (replaced(value, key, bad) for bad in spoiled(inner, may_lack))
    elif isinstance(value, bool):
        yield from (int(value), str(value).lower(), None)
    elif isinstance(value, int):
        yield from (str(value), value + 0.5, -1_000_000, None)
    else:
        yield from (7, None, [value], *([] if may_lack & {"text", "parentName"} else [""]))


@pytest.mark.parametrize("tag", ANSWERING)
def test_no_part_of_a_sample_answer_can_be_spoiled(tag: str) -> None:
    answer = elements()[tag]["answer"]
    assert answer
    for sample in elements()[tag]["sample-answers"]:
        for bad in spoiled(sample, MAY_LACK.get(tag, set())) if tag != "crowd-slider" else ("6", None, [6], {}):
            assert check(bad, answer["schema"]), bad


def keywords_of(schema: dict[str, Any], path: str = "") -> Iterator[str]:
    """Every place and keyword that a wrong answer can break."""
    schema = followed(schema)
    for keyword in (
        "type",
        "required",
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
    ):
        if schema.get(keyword):
            yield f"{path} {keyword}"
    for name, inner in schema.get("properties", {}).items():
        yield from keywords_of(inner, f"{path}/{name}")
    for inner in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict) and "anyOf" not in inner:
            yield from keywords_of(inner, f"{path}/*")


@pytest.mark.parametrize("tag", [tag for tag in ANSWERING if "geometry" not in json.dumps(elements()[tag])])
def test_the_samples_reach_every_keyword_of_the_schema(tag: str) -> None:
    answer = elements()[tag]["answer"]
    assert answer
    assert not set(keywords_of(answer["schema"])) - {where for where, _ in wrong_answers(tag)}


@pytest.mark.parametrize("tag", ANSWERING)
def test_mismatches_agrees_with_jsonschema(tag: str) -> None:
    schema = (elements()[tag]["answer"] or {})["schema"]
    for where, bad in wrong_answers(tag):
        assert [problem.path for problem in mismatches(bad, schema)], f"{where}: {bad}"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 300) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["label", "left", "x", "y", "on", ""]), inner)
    ),
    max_leaves=6,
)


@given(json_values, st.sampled_from(sorted(shapes()["$defs"])))
def test_mismatches_agrees_with_jsonschema_on_anything(value: Any, name: str) -> None:
    schema = {"$ref": f"shapes.schema.json#/$defs/{name}"}
    ours, theirs = mismatches(value, schema), check(value, schema)
    assert bool(ours) == bool(theirs)
    assert {problem.path for problem in ours} == {problem.path for problem in theirs}


def test_what_is_unknown_is_never_wrong() -> None:
    boxes = elements()["crowd-bounding-box"]["attributes"]["initial-value"]["schema"]
    assert mismatches(UNKNOWN, boxes) == []
    assert mismatches([{"label": UNKNOWN, "left": 1, "top": UNKNOWN, "width": 2, "height": 3}], boxes) == []
    assert mismatches([{UNKNOWN: 1}], boxes) == []
    [problem] = mismatches([{"label": UNKNOWN, "left": "1", "top": 1, "width": 2, "height": 3}], boxes)
    assert (problem.pointer, problem.message) == ("/0/left", 'is a string, not a number: "1"')


@pytest.mark.parametrize("compare", [check, mismatches])
def test_a_wrong_key_is_told_as_a_key(compare: Any) -> None:
    schema = {"type": "object", "propertyNames": {"minLength": 1}}
    assert [(problem.pointer, problem.message) for problem in compare({"": 1}, schema)] == [("/", "the key is empty")]


def test_problems_are_told_in_plain_words() -> None:
    boxes = (elements()["crowd-bounding-box"]["answer"] or {})["schema"]
    answer = {
        "boundingBoxes": [{"height": 0, "label": "", "left": -1, "top": 2.5}],
        "inputImageProperties": {"height": 1, "width": 1, "depth": 1},
    }
    assert sorted(map(str, check(answer, boxes))) == [
        "/boundingBoxes/0/height: 0 is less than 1",
        "/boundingBoxes/0/label: is empty",
        "/boundingBoxes/0/left: -1 is less than 0",
        "/boundingBoxes/0/top: is a number, not a whole number: 2.5",
        '/boundingBoxes/0: "width" is missing',
        '/inputImageProperties/depth: "depth" is not known here; known: "height", "width"',
    ]
    assert sorted(map(str, mismatches(answer, boxes))) == sorted(map(str, check(answer, boxes)))


def test_attributes_narrow_the_schema_of_an_answer() -> None:
    def answers(tag: str, attributes: dict[str, Any], answer: Any) -> list[str]:
        return [problem.pointer for problem in check(answer, answer_schema(tag, "a", attributes) or {})]

    box = {"height": 1, "label": "Dog", "left": 1, "top": 1, "width": 1}
    boxes = {"a": {"boundingBoxes": [box], "inputImageProperties": {"height": 9, "width": 9}}}
    assert answers("crowd-bounding-box", {"labels": ["Dog"]}, boxes) == []
    assert answers("crowd-bounding-box", {"labels": ["Cat"]}, boxes) == ["/a/boundingBoxes/0/label"]
    assert answers("crowd-entity-annotation", {"labels": [{"label": "Dog"}]}, {"a": {"entities": []}}) == []
    assert answers("crowd-slider", {"min": 1, "max": 5}, {"a": 6}) == ["/a"]
    assert answers("crowd-checkbox", {}, {"a": {"on": True}}) == []
    assert answers("crowd-checkbox", {"value": "yes"}, {"a": {"on": True}}) == ["/a"]
    assert answers("crowd-input", {}, {}) == []
    assert answers("crowd-slider", {}, {}) == [""]
    assert answer_schema("crowd-radio-group") is None
    with pytest.raises(ValueError, match="name"):
        answer_schema("crowd-slider")


def test_paths_lead_into_values() -> None:
    assert at_path([{"label": "a"}, {}, {"label": "b"}], "*.label") == ["a", "b"]
    assert at_path({"labelMappings": {"a": 1, "b": 2}}, "labelMappings.~") == ["a", "b"]
    assert at_path("whole", "") == ["whole"]
    assert at_path(3, "*.x") == []
