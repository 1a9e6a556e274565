"""Requests that Python makes: calls of ``create_labeling_job`` and its like, read as far as they are written down."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from crowdlint.errors import UserError
from crowdlint.job.placed import UNKNOWN, PlacedValue, scalar
from crowdlint.language.hosts.python.names import PythonScope, scope_of
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

_DEEPEST = 40


def calls(source: Source, methods: Mapping[str, str]) -> Iterator[tuple[str, PlacedValue]]:
    """Each call of a method of ``methods`` (its name -> the operation) with its arguments as one object.

    Raises ``UserError`` where the file is no Python.
    """
    try:
        tree = ast.parse(source.text)
    except (SyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        said = f"not Python: {getattr(error, 'msg', None) or error}"
        raise UserError(said, f"{source.path}:{line}" if line else source.path) from error
    reader = _Reader(source, tree)
    for call, scope in reader.calls(tree, reader.module):
        if isinstance(call.func, ast.Attribute) and call.func.attr in methods:
            yield methods[call.func.attr], reader.arguments(call, scope)


class _Reader:
    def __init__(self, source: Source, tree: ast.Module) -> None:
        self.source = source
        self.module = scope_of([tree])
        self.lines = source.text.splitlines(keepends=True)
        self.changed = set(_changed(tree))

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
                start = self.offset(keyword.lineno, keyword.col_offset)
                keys[keyword.arg] = Span(start, start + len(keyword.arg))
        return PlacedValue(members, self.span(call.func), keys, is_open)

    def value(self, node: ast.expr, scope: PythonScope, depth: int = 0) -> PlacedValue:
        """What an expression is, as far as it is written down."""
        span = self.span(node)
        if depth > _DEEPEST:
            return PlacedValue(UNKNOWN, span)
        match node:
            case ast.Constant(value=value) if isinstance(value, str | int | float | bool | None):
                return scalar(value, span)
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

    def span(self, node: ast.expr) -> Span:
        end = self.offset(node.end_lineno or node.lineno, node.end_col_offset or 0)
        return Span(self.offset(node.lineno, node.col_offset), end)

    def offset(self, line: int, column: int) -> int:
        """An offset in the text; Python counts columns in bytes."""
        begin = self.source.text[self.source.line_starts[line - 1] :]
        text = re.match(r"[^\r\n]*", begin)
        assert text
        return self.source.line_starts[line - 1] + len(text[0].encode()[:column].decode(errors="ignore"))


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
