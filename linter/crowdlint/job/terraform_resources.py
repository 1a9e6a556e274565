"""Requests that Terraform makes: its resources of SageMaker, their names turned into those of the API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crowdlint.errors import UserError
from crowdlint.job.placed import UNKNOWN, PlacedValue, scalar
from crowdlint.language.hosts.code.trees import Node, NoParser, span, tree, walk
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

# What Terraform itself reads of a resource, or names otherwise than the API.
_OWN = {
    "count",
    "depends_on",
    "for_each",
    "lifecycle",
    "provider",
    "provisioner",
    "region",
    "tags",
    "tags_all",
    "timeouts",
}
_WORDS = {"s3": "S3", "vpc": "Vpc"}


def resources(source: Source, types: Mapping[str, str]) -> Iterator[tuple[str, PlacedValue]]:
    """Each resource of ``types`` (its type -> the operation) as the object that the API would get.

    Raises ``UserError`` where there is no parser.
    """
    try:
        root = tree("terraform", source.text)
    except NoParser as error:
        raise UserError(str(error), source.path) from error
    for node in walk(root):
        if node.type == "block":
            words = [_word(child, source.text) for child in node.children if child.type in ("identifier", "string_lit")]
            if words[:1] == ["resource"] and len(words) > 1 and words[1] in types:
                yield types[words[1]], _body(node, source.text, whole=False)


def _body(block: Node, text: str, whole: bool = True) -> PlacedValue:
    """A block as an object. ``whole``: it holds nothing of Terraform's own."""
    members: dict[str, PlacedValue] = {}
    keys: dict[str, Span] = {}
    body = next((child for child in block.children if child.type == "body"), None)
    is_open = not whole
    for child in body.children if body else ():
        if child.type not in ("attribute", "block"):
            continue
        name = _word(child.children[0], text)
        if name in _OWN or name == "dynamic":
            is_open = True
            continue
        key = "".join(_WORDS.get(part, part.capitalize()) for part in name.split("_"))
        keys[key] = span(child.children[0])
        members[key] = _body(child, text) if child.type == "block" else _value(child.children[-1], text)
    return PlacedValue(members, span(block), keys, is_open)


def _value(node: Node, text: str) -> PlacedValue:
    place = span(node)
    said = place.of(text)
    inner = _innermost(node)
    if inner.type == "string_lit":
        filled = any(sign in said for sign in ("${", "%{", "\\"))
        return PlacedValue(UNKNOWN, place) if filled else scalar(_word(inner, text), place)
    if inner.type == "numeric_lit" and said.isdecimal():
        return PlacedValue(int(said), place)
    if inner.type == "bool_lit":
        return PlacedValue(said == "true", place)
    if inner.type == "tuple":
        items = [child for child in inner.children if child.type == "expression"]
        return PlacedValue([_value(child, text) for child in items], place)
    return PlacedValue(UNKNOWN, place)


def _innermost(node: Node) -> Node:
    while node.type in ("expression", "literal_value", "collection_value") and len(node.children) == 1:
        node = node.children[0]
    return node


def _word(node: Node, text: str) -> str:
    """An identifier, or what a string says that has no escapes."""
    return span(node).of(text).strip('"')
