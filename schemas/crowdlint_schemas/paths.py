"""The little language in which entries say where inside a value something stands: ``responses.*.name``.

Keys joined by dots; ``*`` is every item of a list and every value of an object, ``~`` every key. Empty: all of it.
"""

from collections.abc import Iterable
from typing import Any, Protocol, TypeVar

EACH, KEYS = "*", "~"
Node = TypeVar("Node")


class Tree(Protocol[Node]):
    """How to go one step down in a kind of values."""

    def each(self, node: Node) -> Iterable[Node]:
        """Every item of a list, every value of an object; nothing of another value."""
        ...

    def keys(self, node: Node) -> Iterable[Node]:
        """Every key of an object."""
        ...

    def at(self, node: Node, key: str) -> Iterable[Node]:
        """The value under a key, if it is there."""
        ...


def steps(path: str) -> list[str]:
    """The steps of a path."""
    return path.split(".") if path else []


def follow(tree: Tree[Node], node: Node, path: str) -> list[Node]:
    """What stands at a path, without missing parts."""
    found = [node]
    for step in steps(path):
        go = tree.each if step == EACH else tree.keys if step == KEYS else lambda each, step=step: tree.at(each, step)
        found = [inner for outer in found for inner in go(outer)]
    return found


class _Data:
    """Plain JSON data."""

    def each(self, node: Any) -> Iterable[Any]:
        return node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()

    def keys(self, node: Any) -> Iterable[Any]:
        return node if isinstance(node, dict) else ()

    def at(self, node: Any, key: str) -> Iterable[Any]:
        return (node[key],) if isinstance(node, dict) and key in node else ()


def at_path(value: Any, path: str) -> list[Any]:
    """What stands in plain JSON data at a path of an entry (``offers``, ``uses.at``, ``media``)."""
    return follow(_Data(), value, path)


def only(path: str, allowed: list[Any]) -> dict[str, Any]:
    """A JSON Schema that allows nothing else at a path."""
    schema: dict[str, Any] = {"enum": allowed}
    for step in reversed(steps(path)):
        if step == EACH:
            schema = {"items": schema, "additionalProperties": schema}
        else:
            schema = {"propertyNames": schema} if step == KEYS else {"properties": {step: schema}}
    return schema
