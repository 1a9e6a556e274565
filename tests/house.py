"""The house as data: its modules, what each imports, defines and names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = {
    "crowdlint_schemas": ROOT / "schemas" / "crowdlint_schemas",
    "crowdlint": ROOT / "linter" / "crowdlint",
    "crowdlint_preview": ROOT / "preview" / "crowdlint_preview",
}
RUNTIME = ROOMS["crowdlint_preview"] / "runtime"


@cache
def modules() -> dict[str, Path]:
    """Dotted name -> file, of every Python module of the three rooms."""
    found = {}
    for room, folder in ROOMS.items():
        for path in sorted(folder.rglob("*.py")):
            parts = (room, *path.relative_to(folder).with_suffix("").parts)
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(name: str) -> frozenset[str]:
    """The modules of the house that a module imports, anywhere in it and also for types alone.

    ``from a import b`` is an import of ``a.b`` where that is a module, else of ``a``.
    """
    known = modules()
    found: set[str] = set()
    for node in ast.walk(tree(known[name])):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in known else node.module)
    return frozenset(found & known.keys()) - {name}


@cache
def scripts() -> dict[str, frozenset[str]]:
    """JavaScript module -> the modules that it imports, as paths below the runtime."""
    found = {}
    for path in sorted(RUNTIME.rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        named = re.findall(r"""^\s*(?:import|export)\b[^'"]*?['"](\.[^'"]+)['"]""", text, re.M)
        inside = {(path.parent / each).resolve().relative_to(RUNTIME).as_posix() for each in named}
        found[path.relative_to(RUNTIME).as_posix()] = frozenset(inside)
    return found


def circles(graph: dict[str, frozenset[str]]) -> list[list[str]]:
    """Modules that import each other, directly or over others."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph.get(node, ())):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            circle = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(circle) > 1:
                found.append(sorted(circle))

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def classes() -> Iterator[tuple[str, str]]:
    """``(class, module)`` of every class of the house, nested ones too."""
    for name, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                yield node.name, name


def functions() -> Iterator[tuple[str, str, int]]:
    """``(module, function, lines)`` of every function; the docstring and its blank lines count as any line."""
    for name, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                yield name, node.name, node.end_lineno - node.lineno + 1
