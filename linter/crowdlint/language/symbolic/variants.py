"""Symbolic rendering: the few pages that together show all a template can write.

``variants(template)`` renders the Liquid tree without data, so often that every branch of every ``if``, ``unless`` and
``case`` and 0, 1 and 2 turns of every loop show in at least one page. What nobody knows becomes one code point,
``MARKER``, which no HTML tokenizer reacts to and no author types; where one does, its ``Piece`` is literal.

Within a page everything agrees: equal conditions choose equal branches as long as their variables stand for the same
values, ``x == 'a'`` excludes ``x == 'b'``, a list that is looped over is not empty, ``forloop.last`` is true in the
last turn. Constants are folded. What is captured keeps its places in the source.

The time is bounded by the number of pages (``MOST``), their common size (``SIZE``) and the turns of nested loops
(``choices.NESTED_TURNS``, ``rendering.NESTED_CONSTANT_TURNS``). Where one of the first two cuts something off, or the
search for what is missing is given up, ``capped`` is true.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crowdlint.language.liquid import Template, Word, nodes
from crowdlint.language.symbolic.choices import MOST_GOALS
from crowdlint.language.symbolic.coverage import Coverage
from crowdlint.language.symbolic.evaluation import Scope
from crowdlint.language.symbolic.rendering import Rendering
from crowdlint.language.symbolic.values import Symbols
from crowdlint.language.text.source import MARKER, Rendered
from crowdlint_schemas.light import frozen

MOST = 64
SIZE = 8_000_000
_IDLE = 16

__all__ = ["MARKER", "Variants", "variants"]


@frozen
class Variants:
    """The pages, the most complete first. ``capped``: some branch may be missing."""

    pages: tuple[Rendered, ...]
    capped: bool

    def __iter__(self) -> Iterator[Rendered]:
        return iter(self.pages)

    def __len__(self) -> int:
        return len(self.pages)


def variants(template: Template) -> Variants:
    """Render a template without data. Never raises."""
    coverage = Coverage(template.nodes)
    symbols = Symbols()
    local, once = _names(template)
    pages: list[Rendered] = []
    idle = size = 0
    while True:
        coverage.progress = False
        scope = Scope(symbols, local, once)
        page = Rendering(template.source, MARKER, scope, coverage).run(template.nodes)
        if coverage.progress or not pages:
            pages.append(page)
            size += len(page.text)
        else:
            idle += 1
        if coverage.target() is None:
            return Variants(tuple(pages), capped=False)
        if len(pages) >= MOST or size > SIZE or idle >= _IDLE or coverage.spent > MOST_GOALS:
            return Variants(tuple(pages), capped=True)


def _names(template: Template) -> tuple[frozenset[str], frozenset[str]]:
    """Every name the template itself gives a value somewhere, and those that one ``assign`` outside of loops gives."""
    names = Counter({"forloop": 2, "tablerowloop": 2})
    looped: set[str] = set()
    stack: list[tuple[nodes.Node, bool]] = [(node, False) for node in template.nodes]
    while stack:
        node, inside = stack.pop()
        word = node.variable if isinstance(node, nodes.Loop) else _target(node)
        if word is not None:
            names[word.text] += 1 if isinstance(node, nodes.Assign) else 2
            if inside and not isinstance(node, nodes.Loop):
                looped.add(word.text)
        inside = inside or isinstance(node, nodes.Loop)
        stack.extend((each, inside) for block in node.blocks for each in block)
    return frozenset(names), frozenset(name for name, count in names.items() if count == 1 and name not in looped)


def _target(node: nodes.Node) -> Word | None:
    if isinstance(node, nodes.Assign | nodes.Capture | nodes.Increment | nodes.Decrement):
        return node.target
    return None
