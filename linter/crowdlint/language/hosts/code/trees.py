"""Trees of tree-sitter, whose offsets count characters of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from crowdlint.language.hosts.spelt import Spelt, hole, join
from crowdlint.language.script.syntax import grammar
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_GRAMMARS = {
    "javascript": ("tree_sitter_javascript", "language"),
    "typescript": ("tree_sitter_typescript", "language_typescript"),
    "tsx": ("tree_sitter_typescript", "language_tsx"),
    "terraform": ("tree_sitter_hcl", "language"),
    "yaml": ("tree_sitter_yaml", "language"),
    "shell": ("tree_sitter_bash", "language"),
}
_NOT_ASCII = regex(r"[^\x00-\x7f]")

Node = Any
"""A node of tree-sitter."""


class NoParser(Exception):
    """A parser cannot be loaded. Says which package may bring it back."""


def tree(language: str, text: str) -> Node:
    """The root of the tree of a text. Raises ``NoParser``."""
    # One byte a character, so that offsets need no map.
    plain = _NOT_ASCII.sub(lambda found: " " if found[0].isspace() else "_", text)
    return _parser(language).parse(plain.encode("ascii")).root_node


@cache
def _parser(language: str) -> Any:
    package, function = _GRAMMARS[language]
    try:
        import tree_sitter

        return tree_sitter.Parser(tree_sitter.Language(grammar(package, function)))
    except Exception as error:  # any kind of error may come out of a broken binary
        install = f"pip install --force-reinstall tree-sitter {package.replace('_', '-')}"
        raise NoParser(f"no {language} was read: its parser does not load ({error}); `{install}` may help") from error


def walk(root: Node) -> Iterator[Node]:
    """A node and all below it, in the order of the text."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children[::-1]


def span(node: Node) -> Span:
    """The place of a node."""
    return Span(node.start_byte, node.end_byte)


def with_holes(text: str, start: int, end: int, holes: Iterable[Span], said: Any) -> Spelt:
    """``text[start:end]``, read by ``said(text, start, end)``, with a hole at each place of ``holes``."""
    parts: list[Spelt] = []
    at = start
    for place in holes:
        if at <= place.start and place.end <= end:
            parts += [said(text, at, place.start), hole(place.start, place.end, place.of(text))]
            at = place.end
    return join([*parts, said(text, at, end)])
