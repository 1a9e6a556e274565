"""Entries of others: read as ours are, and what is wrong with them is named."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crowdlint_schemas import (
    EntryError,
    extra,
)

ROOM = Path(__file__).parents[2] / "schemas" / "crowdlint_schemas"


def test_reading_entries_loads_nothing_heavy() -> None:
    code = "import sys, crowdlint_schemas as s; s.elements()['crowd-form'], s.mismatches(1, {}); print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOM.parent)}
    )
    assert not {"jsonschema", "referencing", "crowdlint"} & set(run.stdout.split())


ENTRY = json.loads((ROOM / "elements" / "crowd-card.json").read_text(encoding="utf-8")) | {"tag": "my-card"}


def with_schema(schema: dict[str, Any]) -> str:
    """A file of an entry with an attribute of this schema."""
    heading = {**ENTRY["attributes"]["heading"], "schema": schema}
    return json.dumps({**ENTRY, "attributes": {"heading": heading}})


def test_users_add_entries_of_the_same_format(tmp_path: Path) -> None:
    file = tmp_path / "own.json"
    file.write_text(json.dumps([ENTRY, ENTRY | {"tag": "my-tile"}]))
    assert list(extra(file)) == ["my-card", "my-tile"]
    assert extra(file)["my-tile"]["example"].startswith("<script")


@pytest.mark.parametrize(
    "text, message",
    [
        ("{", r"own\.json:1:2: not JSON"),
        ("[1]", r"entry 1 is not right: is a whole number, not an object"),
        (json.dumps(ENTRY | {"tag": "Card"}), r"the entry of <Card> is not right: /tag: "),
        (
            json.dumps({**ENTRY, "attributes": {"a": {}}}),
            r"<my-card> is not right: /attributes/a: \"summary\" is missing",
        ),
        (json.dumps({"tag": "my-card"}), r"\"kind\" is missing"),
        (with_schema({"type": "text"}), r"/attributes/heading/schema/type: "),
        (with_schema({"minimum": "1"}), r"/attributes/heading/schema/minimum: is a string, not a number"),
        (with_schema({"items": {"format": "uri"}}), r"/schema/items/format: \"format\" is not known here"),
        (with_schema({"pattern": "("}), r"/attributes/heading/schema/pattern: is not a regular expression"),
        (with_schema({"$ref": "shapes.schema.json#/$defs/circle"}), r"/\$ref: no such shape; known: label, labels"),
        ("[" * 500_000 + "]" * 500_000, "nested too deeply"),
    ],
)
def test_entries_of_users_that_are_wrong_are_named(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "own.json"
    file.write_text(text)
    with pytest.raises(EntryError, match=message):
        extra(file)
