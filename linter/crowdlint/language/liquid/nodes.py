"""The statements of a template: text, outputs, tags and blocks.

Every node has ``start``, ``end`` and ``span``: the whole construct, for a block from its opening tag through its end
tag. ``token`` is the (opening) tag's own place with every delimiter; ``close`` that of the end tag, ``None`` where it
is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.language.liquid.expressions import (
    AnyExpression,
    Argument,
    Condition,
    Expression,
    Filtered,
    Spanned,
    Word,
)
from crowdlint.language.liquid.lexer import Token
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, record


class Node(Spanned):
    """A statement."""

    __slots__ = ()

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        """The expressions it evaluates itself (not those of nodes inside it), in source order."""
        return ()

    @property
    def blocks(self) -> tuple[list[Node], ...]:
        """The lists of nodes inside it, in source order."""
        return ()

    def walk(self) -> Iterator[Node]:
        """Itself and all nodes inside it, in source order."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            for block in reversed(node.blocks):
                stack.extend(reversed(block))


@record
class Text(Node):
    """Text outside of Liquid. ``shown``: what white space control leaves of it."""

    start: int
    end: int
    shown_start: int
    shown_end: int

    @property
    def shown(self) -> Span:
        """The part that is rendered."""
        return Span(self.shown_start, self.shown_end)


@record
class Output(Node):
    """``{{ expression | filter }}``; ``expression`` is ``None`` for ``{{ }}``."""

    start: int
    end: int
    token: Token
    expression: Filtered | None

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        return () if self.expression is None else (self.expression,)


@record
class Tag(Node):
    """``{% name ... %}``, or a line of ``{% liquid %}``."""

    start: int
    end: int
    token: Token

    @property
    def name(self) -> str:
        """The tag's name."""
        return self.token.name


@record
class UnknownTag(Tag):
    """A tag Liquid does not have."""


@record
class InlineComment(Tag):
    """``{% # ... %}``."""


@record
class Break(Tag):
    """``{% break %}``."""


@record
class Continue(Tag):
    """``{% continue %}``."""


@record
class Echo(Tag):
    """``{% echo expression %}``."""

    expression: Filtered | None = None

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        return () if self.expression is None else (self.expression,)


@record
class Assign(Tag):
    """``{% assign target = value %}``; ``target`` is ``None`` where there is no name."""

    target: Word | None = None
    value: Filtered | None = None

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        return () if self.value is None else (self.value,)


@record
class Increment(Tag):
    """``{% increment target %}``: prints, then adds one; a counter apart from assigned variables."""

    target: Word | None = None


@record
class Decrement(Tag):
    """``{% decrement target %}``: takes one off, then prints."""

    target: Word | None = None


@record
class Cycle(Tag):
    """``{% cycle group: a, b %}``."""

    group: Expression | None = None
    values: tuple[Expression, ...] = ()

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        return self.values if self.group is None else (self.group, *self.values)


@record
class Partial(Tag):
    """``render`` and ``include``; ``mode`` is the word ``with`` or ``for``, ``subject`` what follows it."""

    template: Expression | None = None
    mode: Word | None = None
    subject: Expression | None = None
    alias: Word | None = None
    arguments: tuple[Argument, ...] = ()

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        own = (self.template, self.subject)
        return (*(each for each in own if each is not None), *self.arguments)


@record
class LiquidTag(Tag):
    """``{% liquid ... %}``: one tag a line."""

    body: list[Node] = field(default_factory=list)

    @property
    def blocks(self) -> tuple[list[Node], ...]:
        return (self.body,)


@record
class Opaque(Tag):
    """A block whose inside is not parsed. ``body``: that inside."""

    body_start: int = 0
    body_end: int = 0
    close: Token | None = None

    @property
    def body(self) -> Span:
        """The text between the tags."""
        return Span(self.body_start, self.body_end)


@record
class Raw(Opaque):
    """``{% raw %}``: shown as it stands."""


@record
class Comment(Opaque):
    """``{% comment %}``: not shown."""


@record
class Doc(Opaque):
    """``{% doc %}``: not shown."""


@record
class Branch(Spanned):
    """One way through a block: its tag and what follows up to the next one.

    ``token.name``: the block's own name, ``elsif``, ``else`` or ``when``. ``condition``: of ``if``, ``unless`` and
    ``elsif`` (``None`` where the author wrote none). ``values``: of ``when``. ``reachable``: not behind an ``else``.
    """

    start: int
    end: int
    token: Token
    body: list[Node] = field(default_factory=list)
    condition: Condition | None = None
    values: tuple[Expression, ...] = ()
    reachable: bool = True

    @property
    def name(self) -> str:
        """The tag's name."""
        return self.token.name

    @property
    def is_else(self) -> bool:
        """Whether it is the ``else``."""
        return self.token.name == "else"


@record
class Block(Tag):
    """A tag with an end tag. ``branches`` are in source order; the first is the opening tag's own.

    For ``case`` the first branch is what stands before the first ``when``, never shown.
    """

    branches: list[Branch] = field(default_factory=list)
    close: Token | None = None

    @property
    def blocks(self) -> tuple[list[Node], ...]:
        return tuple(branch.body for branch in self.branches)

    @property
    def body(self) -> list[Node]:
        """The nodes of the first branch."""
        return self.branches[0].body

    @property
    def otherwise(self) -> Branch | None:
        """The first ``else``."""
        return next((branch for branch in self.branches if branch.is_else), None)

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        found: list[AnyExpression] = []
        for branch in self.branches:
            found += branch.values if branch.condition is None else (branch.condition,)
        return tuple(found)


@record
class If(Block):
    """``if``, ``elsif``, ``else``."""


@record
class Unless(Block):
    """``unless``, ``elsif``, ``else``: only the first condition is negated."""


@record
class Case(Block):
    """``case subject``, ``when a, b``, ``else``."""

    subject: Expression | None = None

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        own = () if self.subject is None else (self.subject,)
        return (*own, *(value for branch in self.branches for value in branch.values))


@record
class Loop(Block):
    """What ``for`` and ``tablerow`` share. ``variable`` and ``iterable`` are ``None`` where the tag is malformed.

    ``arguments``: ``limit: 2``, ``offset: 1``, ``cols: 3`` ... as written.
    """

    variable: Word | None = None
    iterable: Expression | None = None
    reversed: Word | None = None
    arguments: tuple[Argument, ...] = ()

    @property
    def expressions(self) -> tuple[AnyExpression, ...]:
        own = () if self.iterable is None else (self.iterable,)
        return (*own, *self.arguments)

    def argument(self, name: str) -> Expression | None:
        """The value of ``limit``, ``offset`` or ``cols``."""
        for each in self.arguments:
            if each.name is not None and each.name.text == name:
                return each.value
        return None


@record
class For(Loop):
    """``for item in list``, ``else`` for an empty list."""


@record
class TableRow(Loop):
    """``tablerow item in list cols: 2``: writes ``<tr>`` and ``<td>`` around its turns."""


@record
class Capture(Block):
    """``capture target``: renders its body into a variable."""

    target: Word | None = None


@record
class IfChanged(Block):
    """``ifchanged``: shows its body where it differs from the last time."""
