"""Requests that Python makes: calls of ``create_labeling_job`` and its like, read as far as they are written down."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from crowdlint.errors import UserError
from crowdlint.job.placed import UNKNOWN, PlacedValue, scalar
from crowdlint.language.hosts.found import HostText
from crowdlint.language.hosts.python import PythonPart, parse_part
from crowdlint.language.hosts.python.names import PythonScope, scope_of
from crowdlint.language.hosts.spelt import Spelt
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

_DEEPEST = 40


def calls(source: Source, methods: Mapping[str, str]) -> Iterator[tuple[str, PlacedValue]]:
    """Each call of a method of ``methods`` (its name -> the operation) with its arguments as one object.

    Raises ``UserError`` where a file is no Python; a cell of a notebook that is none is passed over.
    """
    parts, spelt = _parts(source)
    reader = _Reader(parts, spelt)
    for part in parts:
        assert part.tree
        for call, scope in reader.calls(part.tree, reader.module):
            if isinstance(call.func, ast.Attribute) and call.func.attr in methods:
                yield methods[call.func.attr], reader.arguments(call, scope)


def _parts(source: Source) -> tuple[list[PythonPart], Spelt | None]:
    """What is parsed by itself: a file, or each cell of a notebook; of the latter also their text over the file."""
    if not source.path.endswith(".ipynb"):
        part = PythonPart(0, source.text)
        if unread := parse_part(part, notebook=False):
            raise UserError(unread.why, source.place(unread.at))
        return [part], None
    from crowdlint.language.hosts.notebook import find

    for item in find(source.text):
        if isinstance(item, HostText) and item.language == "python":
            text = item.spelt.text
            cells = [PythonPart(start, text[start:end]) for start, end in item.cells]
            return [cell for cell in cells if not parse_part(cell, notebook=True)], item.spelt
    return [], None


class _Reader:
    def __init__(self, parts: list[PythonPart], spelt: Spelt | None) -> None:
        trees = [part.tree for part in parts if part.tree]
        self.module = scope_of(trees)
        self.spelt = spelt
        self.part_of = {node: part for part in parts if part.tree for node in ast.walk(part.tree)}
        self.changed = {name for tree in trees for name in _changed(tree)}

    def calls(self, node: ast.AST, scope: PythonScope) -> Iterator[tuple[ast.Call, PythonScope]]:
        """Every call with the scope it stands in, in the order of the text."""
        for child in ast.iter_child_nodes(node):
            inner = scope.inner.get(child, scope)
            if isinstance(child, ast.Call):
                yield child, inner
            yield from self.calls(child, inner)

    def arguments(self, call: ast.Call, scope: PythonScope) -> PlacedValue:
        members: dict[str, PlacedValue] = {}
        keys: dict[str, Span] = {}
        is_open = bool(call.args)
        for keyword in call.keywords:
            if keyword.arg is None:
                more = self.value(keyword.value, scope)
                members |= more.members
                keys |= more.keys
                is_open |= more.open or not isinstance(more.value, dict)
            else:
                members[keyword.arg] = self.value(keyword.value, scope)
                start = self.part_of[keyword].offset(keyword.lineno, keyword.col_offset)
                keys[keyword.arg] = self._placed(start, start + len(keyword.arg))
        return PlacedValue(members, self.span(call.func), keys, is_open)

    def value(self, node: ast.expr, scope: PythonScope, depth: int = 0) -> PlacedValue:
        """What an expression is, as far as it is written down."""
        span = self.span(node)
        if depth > _DEEPEST:
            return PlacedValue(UNKNOWN, span)
        match node:
            case ast.Constant(value=value) if isinstance(value, str | int | float | bool | None):
                return _unknown(span) if self._is_magic(node) else scalar(value, span)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
                return PlacedValue(-value, span)
            case ast.Dict():
                return self._dict(node, scope, depth)
            case ast.List(elts=items) | ast.Tuple(elts=items) if not any(isinstance(x, ast.Starred) for x in items):
                return PlacedValue([self.value(each, scope, depth + 1) for each in items], span)
            case ast.Name(id=name) if (bound := scope.value(name)) and not isinstance(bound[0], ast.Name):
                found = self.value(bound[0], bound[1], depth + 1)
                if name in self.changed:  # keys are set, added or taken away later
                    return PlacedValue(found.value, found.span, found.keys, True) if found.members else _unknown(span)
                return found
        return _unknown(span)

    def _dict(self, node: ast.Dict, scope: PythonScope, depth: int) -> PlacedValue:
        members: dict[str, PlacedValue] = {}
        keys: dict[str, Span] = {}
        is_open = False
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                members[key.value] = self.value(value, scope, depth + 1)
                keys[key.value] = self.span(key)
            else:
                is_open = True
        return PlacedValue(members, self.span(node), keys, is_open)

    def _is_magic(self, node: ast.expr) -> bool:
        """Whether `!command` or `%magic` stands there, which was parsed as a number."""
        part = self.part_of[node]
        return part.text[part.offset(node.lineno, node.col_offset) - part.start] in "!%"

    def span(self, node: ast.expr) -> Span:
        part = self.part_of[node]
        end = part.offset(node.end_lineno or node.lineno, node.end_col_offset or 0)
        return self._placed(part.offset(node.lineno, node.col_offset), end)

    def _placed(self, start: int, end: int) -> Span:
        """The place in the file of a part of the Python text."""
        return self.spelt.span(start, end) if self.spelt else Span(start, end)


def _unknown(span: Span) -> PlacedValue:
    return PlacedValue(UNKNOWN, span)


def _changed(tree: ast.Module) -> Iterator[str]:
    """Names whose values are changed in place."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=inner, ctx=ast.Store() | ast.Del()):
                while isinstance(inner, ast.Subscript):
                    inner = inner.value
                if isinstance(inner, ast.Name):
                    yield inner.id
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="update" | "pop" | "setdefault" | "clear")):
                yield name
