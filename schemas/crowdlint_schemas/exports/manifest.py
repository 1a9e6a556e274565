"""Custom Elements Manifest (schema version 2.1.0), which editors and documentation tools read.

The loader scripts are named as the modules; regions are told as slots, since the elements put them there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from crowdlint_schemas.entry import AttributeEntry, ElementEntry, MemberEntry
from crowdlint_schemas.exports import usable
from crowdlint_schemas.exports.types import attribute_type, typed

MODULES = {"v1": "crowd-html-elements.js", "v2": "crowd-html-elements-v2.js"}


def write(entries: Mapping[str, ElementEntry]) -> str:
    """The manifest: one module for each loader script, and one for elements that belong to none."""
    paths = {**MODULES, "": "elements.js"}
    modules = []
    for script, path in paths.items():
        chosen = {
            tag: entry
            for tag, entry in usable(entries).items()
            if entry["kind"] != "region" and (script in entry["scripts"] if script else not entry["scripts"])
        }
        if chosen:
            modules.append(_module(path, chosen))
    return json.dumps({"schemaVersion": "2.1.0", "modules": modules}, indent=2, ensure_ascii=False) + "\n"


def class_name(tag: str) -> str:
    """``crowd-form`` as ``CrowdForm``."""
    return "".join(part.capitalize() for part in tag.split("-"))


def _module(path: str, entries: Mapping[str, ElementEntry]) -> dict[str, Any]:
    exports = [
        {"kind": "custom-element-definition", "name": tag, "declaration": {"name": class_name(tag), "module": path}}
        for tag in entries
    ]
    declarations = [_declaration(entry) for entry in entries.values()]
    return {"kind": "javascript-module", "path": path, "declarations": declarations, "exports": exports}


def _declaration(entry: ElementEntry) -> dict[str, Any]:
    slots = {"": "The content."} if entry["content"] in ("any", "phrasing") else {}
    slots |= {name: region.get("summary", "") for name, region in entry["regions"].items()}
    declaration: dict[str, Any] = {
        "kind": "class",
        "customElement": True,
        "name": class_name(entry["tag"]),
        "tagName": entry["tag"],
        "summary": entry["summary"],
        "description": description(entry),
        "attributes": [_attribute(name, attribute) for name, attribute in entry["attributes"].items()],
        "members": [*_fields(entry["properties"]), *_methods(entry["methods"])],
        "events": [
            {"name": name, "type": {"text": "Event"}, "description": event["summary"]}
            for name, event in entry["events"].items()
        ],
        "slots": [{"name": name, "description": summary} for name, summary in slots.items()],
    }
    return declaration


def description(entry: ElementEntry) -> str:
    """What is known about an element, in Markdown."""
    parts = [entry["summary"], *entry.get("notes", [])]
    if entry["docs"]:
        parts.append(f"[Documentation]({entry['docs']})")
    return "\n\n".join(parts)


def _attribute(name: str, attribute: AttributeEntry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": name,
        "type": {"text": attribute_type(attribute)},
        "description": attribute["summary"],
    }
    if "default" in attribute:
        found["default"] = json.dumps(attribute["default"])
    if "unsupported" in attribute:
        found["deprecated"] = attribute["unsupported"]
    return found


def _fields(properties: Mapping[str, MemberEntry]) -> list[dict[str, Any]]:
    return [
        {
            "kind": "field",
            "name": name,
            "type": {"text": typed(member.get("schema", {}))},
            "description": member["summary"],
            "privacy": "private" if member.get("private") else "public",
            "readonly": member.get("access") == "get",
        }
        for name, member in properties.items()
    ]


def _methods(methods: Mapping[str, MemberEntry]) -> list[dict[str, Any]]:
    return [
        {
            "kind": "method",
            "name": name.removesuffix("()"),
            "description": member["summary"],
            "privacy": "private" if member.get("private") else "public",
        }
        for name, member in methods.items()
    ]
