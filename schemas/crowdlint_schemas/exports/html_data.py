"""Custom data for the HTML support of Visual Studio Code (setting ``html.customData``): completion and hovers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from crowdlint_schemas.entry import AttributeEntry, ElementEntry
from crowdlint_schemas.exports import usable
from crowdlint_schemas.exports.manifest import description

VOID = "v"  # the value set by which the editor knows an attribute that takes no value


def write(entries: Mapping[str, ElementEntry]) -> str:
    """The document, version 1.1, with a tag for each element and region."""
    tags = [_tag(entry) for entry in usable(entries).values()]
    return json.dumps({"version": 1.1, "tags": tags}, indent=2, ensure_ascii=False) + "\n"


def _tag(entry: ElementEntry) -> dict[str, Any]:
    tag: dict[str, Any] = {
        "name": entry["tag"],
        "description": {"kind": "markdown", "value": description(entry)},
        "attributes": [
            _attribute(name, attribute)
            for name, attribute in entry["attributes"].items()
            if "unsupported" not in attribute
        ],
    }
    if entry["docs"]:
        tag["references"] = [{"name": "Documentation", "url": entry["docs"]}]
    return tag


def _attribute(name: str, attribute: AttributeEntry) -> dict[str, Any]:
    told = [attribute["summary"]]
    if attribute["required"]:
        told.append("Required.")
    if "default" in attribute and attribute["encoding"] != "boolean":
        told.append(f"Default: `{attribute['default']}`.")
    found: dict[str, Any] = {"name": name, "description": {"kind": "markdown", "value": " ".join(told)}}
    if attribute["encoding"] == "boolean":
        found["valueSet"] = VOID
    if words := attribute["schema"].get("enum"):
        found["values"] = [{"name": word} for word in words]
    return found
