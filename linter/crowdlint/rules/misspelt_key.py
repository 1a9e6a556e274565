"""A key of an object in an attribute that is nearly, but not quite, one that the element reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding
from crowdlint.language.json5 import nodes as json
from crowdlint.language.page.page import Page
from crowdlint.nearest import nearest
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint_schemas import Schema


@rule("CL413", on=Page, severity="warning", seeks="@json")
def check(page: Page) -> Iterator[Finding]:
    """One finding a key. Of keys that an object must not have at all, wrong-shape speaks."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] == "json" and (root := attribute.value.json().root) is not None:
            yield from _objects(root, fact["schema"])


def _objects(root: json.JsonNode, schema: Schema) -> Iterator[Finding]:
    """The objects at the top of a value and in its lists, each with what the schema says about it."""
    waiting: list[tuple[json.JsonNode, Schema]] = [(root, schema)]
    while waiting:
        node, rule_of = waiting.pop(0)
        if isinstance(node, json.Array):
            waiting += [(item, rule_of.get("items", {})) for item in node.items]
        elif isinstance(node, json.Object):
            known = rule_of.get("properties", {})
            yield from _keys(node, known)
            for member in node.members:
                if isinstance(member, json.JsonMember) and member.value and isinstance(member.key, json.String):
                    waiting.append((member.value, known.get(member.key.text, {})))


def _keys(node: json.Object, known: Schema) -> Iterator[Finding]:
    keys = [
        each.key for each in node.members if isinstance(each, json.JsonMember) and isinstance(each.key, json.String)
    ]
    present = {key.text for key in keys}
    for key in keys:
        meant = None if key.text in known else nearest(key.text, [each for each in known if each not in present])
        if meant and not key.has_holes:
            message = f"the element reads no key `{key.text}`, so it counts for nothing; did you mean `{meant}`?"
            yield Finding(key.span, message)
