"""JavaScript as a tree, whatever the author wrote: tree-sitter's, copied into plain nodes.

Nodes are those that tree-sitter-javascript names (``call_expression`` ...), with operators and keywords only where the
grammar gives them a field. Offsets count characters of the text that was parsed. Nothing here knows pages or Liquid.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.machinery import PathFinder
from typing import Any

from crowdlint.errors import UserError
from crowdlint_schemas.light import regex

# Longer ones are libraries pasted into the page; nobody wrote them for this task.
LONGEST = 200_000
# Trees of longer ones are not kept for the next page that has the same script.
_KEPT = 20_000
_NOT_ASCII = regex(r"[^\x00-\x7f]")
_LEFT_OUT = ("comment", "html_comment", "hash_bang_line")


class ScriptsUnread(UserError):
    """The parser of JavaScript cannot be loaded: what a script does cannot be told."""


class Syntax:
    """One node. ``field`` is its name in its parent, or ``""``; ``root`` the whole script."""

    __slots__ = ("children", "end", "field", "parent", "root", "source", "start", "type")

    def __init__(self, type_: str, start: int, end: int, field: str, parent: Syntax | None, source: str) -> None:
        self.type = type_
        self.start = start
        self.end = end
        self.field = field
        self.parent = parent
        self.source = source
        self.root: Syntax = parent.root if parent else self
        self.children: list[Syntax] = []

    def __repr__(self) -> str:
        return f"<Syntax {self.type} {self.text[:40]!r}>"

    @property
    def text(self) -> str:
        """What the author wrote; ``MARKER`` stands where Liquid writes."""
        return self.source[self.start : self.end]

    def get(self, field: str) -> Syntax | None:
        """The first child of that field."""
        for child in self.children:
            if child.field == field:
                return child
        return None

    @property
    def arguments(self) -> list[Syntax]:
        """What a call is given; none for a tagged template."""
        given = self.get("arguments")
        return given.children if given and given.type == "arguments" else []

    def at(self, offset: int) -> Syntax:
        """The innermost node that holds the character at an offset."""
        node: Syntax = self
        while (inner := next((each for each in node.children if each.start <= offset < each.end), None)) is not None:
            node = inner
        return node

    def walk(self) -> Iterator[Syntax]:
        """The node and all below it, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += node.children[::-1]

    def ancestors(self) -> Iterator[Syntax]:
        """Parent, its parent, and so on."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def inside(self, other: Syntax) -> bool:
        """Whether it is ``other`` or lies in it."""
        return self.root is other.root and other.start <= self.start and self.end <= other.end


def parse(text: str) -> Syntax:
    """The tree of a script. Errors are nodes of type ``ERROR`` in it. Raises ``ScriptsUnread``.

    The same script stands in several variants and files: its tree is the same object, for as long as it is kept.
    """
    return _parsed(text) if len(text) <= _KEPT else parse_anew(text)


@lru_cache(maxsize=32)
def _parsed(text: str) -> Syntax:
    return parse_anew(text)


def parse_anew(text: str) -> Syntax:
    """The same as a tree of its own."""
    if len(text) > LONGEST:
        return _one_error(text)
    parser = _parser()
    if isinstance(parser, str):
        raise ScriptsUnread(parser)
    # One byte a character, so that offsets need no map. Letters of all languages, and Liquid's holes, name things.
    plain = _NOT_ASCII.sub(lambda found: " " if found[0].isspace() or found[0] == "\ufeff" else "_", text)
    tree = parser.parse(plain.encode("ascii"))
    return _copy(tree.walk(), text)


def grammar(package: str, function: str = "language") -> Any:
    """A grammar for tree-sitter. Only the compiled part of its package is loaded, where that lies where it always does:
    the other part imports what reads resources, which takes longer than reading a template.
    """
    compiled = f"{package}._binding"
    home = None if package in sys.modules else PathFinder.find_spec(package)
    spec = PathFinder.find_spec(compiled, home.submodule_search_locations) if home else None
    if spec is None or spec.loader is None:
        return getattr(import_module(package), function)()
    if compiled not in sys.modules:
        from importlib.util import module_from_spec

        made = module_from_spec(spec)
        spec.loader.exec_module(made)
        sys.modules[compiled] = made
    return getattr(sys.modules[compiled], function)()


@cache
def _parser() -> Any:
    """The parser, or what to tell the user who has none. Any kind of error may come out of a broken binary."""
    try:
        import tree_sitter

        return tree_sitter.Parser(tree_sitter.Language(grammar("tree_sitter_javascript")))
    except Exception as error:
        return (
            f"scripts were not read, all else was: tree-sitter does not work here ({error}); "
            "`pip install --force-reinstall tree-sitter tree-sitter-javascript` may bring it back"
        )


def _one_error(text: str) -> Syntax:
    root = Syntax("program", 0, len(text), "", None, text)
    root.children.append(Syntax("ERROR", 0, len(text), "", root, text))
    return root


def _copy(cursor: Any, text: str) -> Syntax:
    root = parent = Syntax("program", 0, len(text), "", None, text)
    if not cursor.goto_first_child():
        return root
    while True:
        node = cursor.node
        kept = (node.is_named and node.type not in _LEFT_OUT) or cursor.field_name or node.is_missing
        if kept:
            kind = "ERROR" if node.is_missing else node.type
            made = Syntax(kind, node.start_byte, node.end_byte, cursor.field_name or "", parent, text)
            parent.children.append(made)
            if cursor.goto_first_child():
                parent = made
                continue
        while not cursor.goto_next_sibling():
            if parent is root:
                return root
            cursor.goto_parent()
            assert parent.parent is not None
            parent = parent.parent
