"""Liquid as a tree, whatever the author wrote: nothing raises, and reading goes on after every error.

    template = parse(source)
    template.nodes      the statements at the top (see ``nodes``)
    template.walk()     every statement, in source order
    template.scopes     every path that is read, what may be bound to it and which data it stands for (see ``scope``)
    template.errors     what is wrong (see ``errors.KINDS``), by place; ``error.fatal``: no engine takes it

Statements (``nodes``), each with ``start``, ``end``, ``span`` and, but for ``Text``, ``token`` (``token.opening``,
``.closing``, ``.name_span``, ``.markup_span``):

    Text            shown: what white space control leaves
    Output          expression: Filtered | None
    Echo            expression
    Assign          target: Word | None, value: Filtered | None
    Increment, Decrement   target
    Cycle           group: Expression | None, values
    Partial         (render, include) template, mode, subject, alias, arguments
    Break, Continue, InlineComment, UnknownTag
    LiquidTag       body: list of nodes
    Raw, Comment, Doc      body: Span, close: Token | None
    If, Unless      branches: [Branch(token, condition, body)]; branch.name is if, unless, elsif or else
    Case            subject, branches: the first is what stands before the first ``when``; Branch(values, body)
    For, TableRow   variable: Word | None, iterable, reversed, arguments, argument("limit"), body, otherwise
    Capture         target, body
    IfChanged       body
    (all blocks)    branches, body (of the first), close: the end tag's token or None

``node.expressions`` are those it evaluates itself, ``node.blocks`` the lists of nodes inside it.

Expressions (``expressions``): ``Filtered(value, filters)``, ``Filter(name, arguments)``, ``Argument(name, value)``,
``Literal(value)``, ``Path(segments)`` with ``.root``, ``.keys``, ``.dotted``, ``Range(low, high)``,
``Condition(terms, operators)``, ``Comparison(left, operator, right)``, ``Invalid``. ``descend(expression)`` and
``paths(expression)`` walk them.
"""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.language.liquid.blocks import MAX_DEPTH, TreeBuilder
from crowdlint.language.liquid.errors import KINDS, Errors, LiquidError
from crowdlint.language.liquid.expressions import (
    BLANK,
    EMPTY,
    Argument,
    Comparison,
    Condition,
    Expression,
    Filter,
    Filtered,
    Invalid,
    Literal,
    Path,
    Range,
    Segment,
    Word,
    descend,
    paths,
)
from crowdlint.language.liquid.lexer import Lexer, Token, TokenKind, tokenize
from crowdlint.language.liquid.nodes import (
    Assign,
    Block,
    Branch,
    Break,
    Capture,
    Case,
    Comment,
    Continue,
    Cycle,
    Decrement,
    Doc,
    Echo,
    For,
    If,
    IfChanged,
    Increment,
    InlineComment,
    LiquidTag,
    Loop,
    Node,
    Opaque,
    Output,
    Partial,
    Raw,
    TableRow,
    Tag,
    Text,
    UnknownTag,
    Unless,
)
from crowdlint.language.liquid.scope import EACH, Binding, NameUse, ScopeReader, Scopes
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import cached_property, frozen

__all__ = [
    "BLANK",
    "EACH",
    "EMPTY",
    "KINDS",
    "MAX_DEPTH",
    "Argument",
    "Assign",
    "Binding",
    "Block",
    "Branch",
    "Break",
    "Capture",
    "Case",
    "Comment",
    "Comparison",
    "Condition",
    "Continue",
    "Cycle",
    "Decrement",
    "Doc",
    "Echo",
    "Expression",
    "Filter",
    "Filtered",
    "For",
    "If",
    "IfChanged",
    "Increment",
    "InlineComment",
    "Invalid",
    "LiquidError",
    "LiquidTag",
    "Literal",
    "Loop",
    "NameUse",
    "Node",
    "Opaque",
    "Output",
    "Partial",
    "Path",
    "Range",
    "Raw",
    "Scopes",
    "Segment",
    "TableRow",
    "Tag",
    "Template",
    "Text",
    "Token",
    "TokenKind",
    "UnknownTag",
    "Unless",
    "Word",
    "descend",
    "parse",
    "paths",
    "tokenize",
]  # fmt: skip


@frozen
class Template:
    """The Liquid tree of a file. ``tokens`` are what the lexer cut; ``errors`` are sorted by place."""

    source: Source
    nodes: list[Node]
    errors: tuple[LiquidError, ...]
    tokens: list[Token]

    def walk(self) -> Iterator[Node]:
        """Every statement, in source order, a block before what is inside it."""
        return iter(self._every)

    @cached_property
    def _every(self) -> list[Node]:
        return [each for node in self.nodes for each in node.walk()]

    @cached_property
    def scopes(self) -> Scopes:
        """Who reads which variable, and what it may stand for there."""
        return ScopeReader().read(self.nodes)


def parse(source: Source) -> Template:
    """Parse a template. Never raises."""
    errors = Errors()
    lexer = Lexer(source.text, errors)
    tokens = lexer.tokens()
    nodes = TreeBuilder(lexer).build(tokens)
    errors.sort(key=lambda error: (error.span, error.kind))
    return Template(source, nodes, tuple(errors), tokens)
