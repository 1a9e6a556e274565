"""tree-sitter as the linter uses it, over its build for browsers: a script is read there at once, and walked here."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

# Text -> its nodes in order as JSON: [type, start, end, named, missing, field, depth]. The worker sets it.
read: Callable[[str], str] | None = None


class Language:
    """JavaScript."""

    def __init__(self, grammar: object) -> None:
        self.grammar = grammar


class Parser:
    """Reads scripts. Raises ``RuntimeError`` where the worker has brought no parser."""

    def __init__(self, language: Language) -> None:
        if read is None:
            raise RuntimeError("the browser could not load it")
        self.language = language

    def parse(self, text: bytes) -> Tree:
        assert read
        return Tree([Node(*row) for row in json.loads(read(text.decode("ascii")))])


class Node(NamedTuple):
    type: str
    start_byte: int
    end_byte: int
    is_named: bool
    is_missing: bool
    field: str | None
    depth: int


class Tree:
    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes

    def walk(self) -> Cursor:
        return Cursor(self.nodes)


class Cursor:
    """A place in the tree. ``nodes`` are in the order of the text, each before those inside of it."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes, self.at = nodes, 0
        self.next: list[int] = [len(nodes)] * len(nodes)
        self.parent: list[int] = [-1] * len(nodes)
        open_nodes: list[int] = []
        for at, node in enumerate(nodes):
            while open_nodes and nodes[open_nodes[-1]].depth >= node.depth:
                closed = open_nodes.pop()
                self.next[closed] = at if nodes[closed].depth == node.depth else -1
            self.parent[at] = open_nodes[-1] if open_nodes else -1
            open_nodes.append(at)
        for closed in open_nodes:
            self.next[closed] = -1

    @property
    def node(self) -> Node:
        return self.nodes[self.at]

    @property
    def field_name(self) -> str | None:
        return self.node.field

    def goto_first_child(self) -> bool:
        inside = self.at + 1 < len(self.nodes) and self.nodes[self.at + 1].depth > self.node.depth
        return self._to(self.at + 1 if inside else -1)

    def goto_next_sibling(self) -> bool:
        return self._to(self.next[self.at])

    def goto_parent(self) -> bool:
        return self._to(self.parent[self.at])

    def _to(self, at: Any) -> bool:
        if at < 0:
            return False
        self.at = at
        return True
