"""The entries in the formats of others: the generated page, the Custom Elements Manifest, the editor's data."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from generated import same
from jsonschema import Draft202012Validator

from crowdlint.commands.schema import command
from crowdlint.errors import UserError
from crowdlint_schemas import elements, export, regions
from crowdlint_schemas.exports.types import typed

README = Path(__file__).parents[2] / "schemas" / "README.md"
ENTRIES = {**elements(), **regions()}
PUBLISHED = Path(os.environ.get("CROWDLINT_PUBLISHED_SCHEMAS", "published-schemas"))


def test_the_page_is_fresh(accepting: bool) -> None:
    same(README, export("markdown", ENTRIES), accepting)


def test_the_page_leaves_nothing_out() -> None:
    page = README.read_text(encoding="utf-8")
    for tag, entry in ENTRIES.items():
        section = page.partition(f"\n## {tag}\n")[2].partition("\n## ")[0]
        named = [*entry["attributes"], *entry["properties"], *entry["methods"], *entry["events"]]
        assert not [name for name in named if f"`{name}`" not in section], tag
        assert entry["example"] in section


def test_the_manifest_has_every_element_that_a_script_defines() -> None:
    manifest = json.loads(export("cem", ENTRIES))
    assert manifest["schemaVersion"] == "2.1.0"
    found: dict[str, Any] = {}
    for module in manifest["modules"]:
        names = {declaration["name"] for declaration in module["declarations"]}
        for exported in module["exports"]:
            assert exported["declaration"]["name"] in names and exported["declaration"]["module"] == module["path"]
        found |= {declaration["tagName"]: declaration for declaration in module["declarations"]}
    assert found.keys() == elements().keys() - {"crowd-entity-annotator"}
    for tag, declaration in found.items():
        assert [each["name"] for each in declaration["attributes"]] == list(elements()[tag]["attributes"])
    assert {slot["name"] for slot in found["crowd-modal"]["slots"]} == {""}
    form_like = [
        module["path"] for module in manifest["modules"] for d in module["declarations"] if d["tagName"] == "crowd-form"
    ]
    assert form_like == ["crowd-html-elements.js", "crowd-html-elements-v2.js"]


def test_the_editor_completes_words_and_knows_switches() -> None:
    tags = {tag["name"]: tag for tag in json.loads(export("html-data", ENTRIES))["tags"]}
    button = {attribute["name"]: attribute for attribute in tags["crowd-button"]["attributes"]}
    assert [value["name"] for value in button["form-action"]["values"]] == ["submit", "reset"]
    assert button["disabled"]["valueSet"] == "v"
    assert "full-instructions" in tags and "crowd-entity-annotator" not in tags
    radio = [attribute["name"] for attribute in tags["crowd-radio-button"]["attributes"]]
    assert "required" not in radio


@pytest.mark.parametrize("form", ["cem", "html-data"])
def test_formats_hold_only_what_their_descriptions_name(form: str) -> None:
    schema = json.loads(
        Path(__file__).parents[1].joinpath("formats").joinpath(f"{form}.schema.json").read_text(encoding="utf-8")
    )
    errors = Draft202012Validator(schema).iter_errors(json.loads(export(form, ENTRIES)))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize(
    "form, file",
    [("cem", "custom-elements-manifest.schema.json"), ("html-data", "vscode-html-custom-data.schema.json")],
)
def test_formats_obey_their_published_schemas(form: str, file: str) -> None:
    from jsonschema.validators import validator_for

    if not (PUBLISHED / file).is_file():
        pytest.skip(f"no {PUBLISHED / file}: set CROWDLINT_PUBLISHED_SCHEMAS to a folder that has it")
    schema = json.loads((PUBLISHED / file).read_text(encoding="utf-8"))
    assert [
        error.message for error in validator_for(schema)(schema).iter_errors(json.loads(export(form, ENTRIES)))
    ] == []


@pytest.mark.parametrize(
    "schema, expected",
    [
        ({"enum": ["a", 1]}, "'a' | 1"),
        ({"type": "array", "items": {"enum": ["a", "b"]}}, "('a' | 'b')[]"),
        ({"type": "object", "properties": {"a-b": {"type": "integer"}}}, '{ "a-b"?: number }'),
        ({"type": "object", "additionalProperties": {"type": "boolean"}}, "{ [name: string]: boolean }"),
        ({"$ref": "shapes.schema.json#/$defs/vertex"}, "{ x: number; y: number }"),
        ({}, "unknown"),
    ],
)
def test_schemas_as_types(schema: dict[str, Any], expected: str) -> None:
    assert typed(schema) == expected


def test_the_command_prints_some_or_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    own = json.loads(export("json", {"crowd-card": elements()["crowd-card"]}))["crowd-card"] | {"tag": "our-card"}
    Path("own.json").write_text(json.dumps(own | {"example": own["example"].splitlines()}))
    run = CliRunner().invoke(command, ["our-card", "crowd-fab", "--format", "json", "--extra-elements", "own.json"])
    assert list(json.loads(run.stdout)) == ["our-card", "crowd-fab"]
    run = CliRunner().invoke(command, ["crowd-fab"])
    assert run.stdout.startswith("## crowd-fab\n")
    run = CliRunner().invoke(command, ["crowd-fob"])
    assert isinstance(run.exception, UserError) and "did you mean `crowd-fab`" in str(run.exception)
    run = CliRunner().invoke(command, ["--extra-elements", "none.json"])
    assert isinstance(run.exception, UserError) and run.exception.place == "none.json"
