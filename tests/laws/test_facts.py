"""A fact about Amazon stands once, in the schemas: what others say about it, they ask for."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import ROOMS, ROOT, modules, tree

from crowdlint import HOME
from crowdlint_schemas import filters, loader, tags

OURS = {name: path for name, path in modules().items() if not name.startswith("crowdlint_schemas")}
JAVASCRIPT = sorted(path for path in ROOMS["crowdlint_preview"].rglob("*.js") if "vendor" not in path.parts)


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """Every text in the code of a file, with its line: no comments, no docstrings."""
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and id(node) not in documents:
            if isinstance(node.value, str):
                yield node.lineno, node.value
            elif isinstance(node.value, bytes):
                yield node.lineno, node.value.decode("latin-1")


def code(path: Path) -> str:
    """JavaScript without its comments."""
    return re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)


@pytest.mark.parametrize(
    "words",
    [re.escape(loader.HOST).replace("\\.", r"\\?\."), r"crowd-html-elements", r"amazonaws\\?\.com"],
    ids=["the loader's host", "the loader's name", "S3's host"],
)
def test_an_address_stands_once(words: str) -> None:
    found = [
        f"{name}:{line}: {text[:80]}"
        for name, path in OURS.items()
        for line, text in constants(path)
        if re.search(words, text) and "mechanicalturk" not in text
    ]
    found += [str(path) for path in JAVASCRIPT if re.search(words, code(path))]
    assert found == []


# Names that are nothing else in Python, and so stand for a filter wherever they stand.
FILTERS = {name for name in filters.FILTERS if "_" in name or name in ("upcase", "downcase", "squish", "truncatewords")}


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """The texts in collections and comparisons; keys of a table of functions say how, not what."""
    for node in ast.walk(tree(path)):
        parts: list[ast.expr] = []
        if isinstance(node, ast.Set | ast.List | ast.Tuple):
            parts = node.elts
        elif isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.lineno, part.value


def test_what_a_filter_does_stands_once() -> None:
    found = [
        f"{name}:{line}: {text}" for name, path in OURS.items() for line, text in literals(path) if text in FILTERS
    ]
    assert found == []


def test_the_names_of_tags_stand_once() -> None:
    """A list of five, or one with an end, says which tags there are."""
    known = set(tags.names())
    found = []
    for name, path in OURS.items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Set | ast.List | ast.Tuple):
                texts = {each.value for each in node.elts if isinstance(each, ast.Constant)}
                if texts <= known and (len(texts) >= 5 or any(each.startswith("end") for each in texts)):
                    found.append(f"{name}:{node.lineno}: {sorted(texts)}")
    assert found == []


def test_the_parser_reads_the_tags_that_there_are() -> None:
    from crowdlint.language.liquid import tags as parser

    assert parser.BLOCKS.keys() == tags.BLOCKS.keys()
    assert parser.OPAQUE.keys() == set(tags.OPAQUE)
    assert parser.SIMPLE.keys() - {"#"} | {"liquid"} == set(tags.SIMPLE)
    assert parser.BRANCHES.keys() == tags.branches().keys()
    assert {name: set(blocks) for name, blocks in parser.BRANCHES.items()} == {
        name: set(blocks) for name, blocks in tags.branches().items()
    }


def test_the_address_of_the_project_stands_once() -> None:
    """In Python; the package's metadata and the README name the same one."""
    texts = {path: path.read_text(encoding="utf-8") for path in modules().values()}
    assert [path.parent.name for path, text in texts.items() if HOME in text] == ["crowdlint"]
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert metadata["project"]["urls"]["Homepage"] == HOME
    assert f"- repo: {HOME} " in (ROOT / "README.md").read_text(encoding="utf-8")
