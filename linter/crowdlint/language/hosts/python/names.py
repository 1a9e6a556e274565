"""Which names of a Python file stand for one value, and what is done to them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from crowdlint_schemas.light import field, record

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_OWN_SCOPE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_CHANGES = frozenset(
    {"append", "clear", "extend", "insert", "pop", "remove", "reverse", "setdefault", "sort", "update"}
)


@record
class PythonScope:
    """A module, class or function: each name in it with what it is bound to, ``None`` where that is no expression."""

    parent: PythonScope | None = None
    is_class: bool = False
    names: dict[str, list[ast.expr | None]] = field(default_factory=dict)
    inner: dict[ast.AST, PythonScope] = field(default_factory=dict)

    def owner(self, name: str) -> PythonScope | None:
        """The scope in which a name that is read here is bound."""
        scope: PythonScope | None = self
        while scope is not None:
            if name in scope.names and (scope is self or not scope.is_class):
                return scope
            scope = scope.parent
        return None

    def value(self, name: str) -> tuple[ast.expr, PythonScope] | None:
        """The one expression that a name stands for, and the scope to read that in."""
        owner = self.owner(name)
        bound = owner.names[name] if owner else []
        return (bound[0], owner) if owner and len(bound) == 1 and bound[0] is not None else None


def scope_of(trees: Iterable[ast.Module]) -> PythonScope:
    """The scope of a module that consists of several parts."""
    module = PythonScope()
    for tree in trees:
        _collect(module, tree.body)
    return module


def _collect(scope: PythonScope, nodes: Iterable[ast.AST]) -> None:
    """Note what each statement and expression binds."""
    waiting = list(nodes)[::-1]
    while waiting:
        node = waiting.pop()
        for name, value in _bound(node):
            scope.names.setdefault(name, []).append(value)
        if isinstance(node, _OWN_SCOPE):
            inner = scope.inner[node] = PythonScope(scope, isinstance(node, ast.ClassDef))
            if not isinstance(node, ast.ClassDef):
                inner.names |= {each.arg: [None] for each in _arguments(node.args)}
            _collect(inner, node.body if isinstance(node.body, list) else [node.body])
        else:
            waiting += list(ast.iter_child_nodes(node))[::-1]


def _arguments(arguments: ast.arguments) -> Iterator[ast.arg]:
    yield from (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    yield from (each for each in (arguments.vararg, arguments.kwarg) if each)


def _bound(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    match node:
        case ast.Assign():
            for target in node.targets:
                yield from _pairs(target, node.value)
        case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
            yield name, value
        case ast.NamedExpr(target=ast.Name(id=name), value=value):
            yield name, value
        case ast.AugAssign(target=target) | ast.For(target=target) | ast.AsyncFor(target=target):
            yield from _pairs(target, None)
        case ast.comprehension(target=target):
            yield from _pairs(target, None)
        case ast.withitem(optional_vars=ast.expr() as target):
            yield from _pairs(target, None)
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name, None
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            yield from ((each.asname or each.name.partition(".")[0], None) for each in names)
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name, None
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            yield from ((name, None) for name in names)
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if method in _CHANGES:
            yield name, None


def _pairs(target: ast.expr, value: ast.expr | None) -> Iterator[tuple[str, ast.expr | None]]:
    """The names of a target, each with its part of the value."""
    match target:
        case ast.Name(id=name):
            yield name, value
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            values: list[ast.expr | None] = [None] * len(targets)
            if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(targets):
                values = list(value.elts)
            for each, part in zip(targets, values, strict=True):
                yield from _pairs(each, part)
        case ast.Starred(value=inner):
            yield from _pairs(inner, None)
        case ast.Subscript(value=ast.Name(id=name)):
            yield name, None
