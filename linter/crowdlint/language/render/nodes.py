"""python-liquid's nodes, writing into a buffer that remembers from where in the source each character came.

Only what prints is replaced: text, outputs, and the tags that print or that keep text for later (``capture``,
``ifchanged``). What decides (``if``, ``for``, ``case`` …) is python-liquid's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any, TextIO

from liquid import RenderContext
from liquid.ast import Node
from liquid.builtin import content, output
from liquid.builtin.expressions import FilteredExpression, Nil
from liquid.builtin.tags import (
    assign_tag,
    capture_tag,
    cycle_tag,
    decrement_tag,
    echo_tag,
    ifchanged_tag,
    include_tag,
    increment_tag,
    liquid_tag,
    render_tag,
)
from liquid.exceptions import LiquidError
from liquid.expression import Expression
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.token import TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG, Token
from liquid.undefined import UNDEFINED

from crowdlint.language.render.run import Run, placed
from crowdlint.language.render.tokens import Stream, lines, span_of
from crowdlint.language.render.trace import TextLeaf, Trace
from crowdlint.language.text.source import Piece
from crowdlint.language.text.span import Span
from crowdlint_schemas.filters import ESCAPING


class Safe(str):
    """Text that an output prints as it is: escaped already, or meant to be HTML."""

    __slots__ = ()


class CapturedText(Safe):
    """What ``{% capture %}`` kept, with the map of its characters."""

    pieces: list[Piece]


class Buffer(StringIO):
    """Text and the pieces it is made of."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self.run = run
        self.pieces: list[Piece] = []
        self.length = 0

    def write(self, text: str, /) -> int:
        return self._add(text, [Piece(0, len(text), self.run.at, False)])

    def literal(self, text: str, start: int) -> int:
        """Text of the author that stands at ``start``."""
        return self._add(text, [Piece(0, len(text), Span(start, start + len(text)), True)])

    def captured(self) -> CapturedText:
        text = CapturedText(self.getvalue())
        text.pieces = self.pieces
        return text

    def replay(self, text: CapturedText) -> int:
        return self._add(text, text.pieces)

    def _add(self, text: str, pieces: list[Piece]) -> int:
        if not text:
            return 0
        self.run.spend(len(text), "the output")
        at = self.length
        self.pieces += [Piece(each.start + at, each.end + at, each.span, each.literal, each.node) for each in pieces]
        self.length += len(text)
        return super().write(text)


class Context(RenderContext):
    """python-liquid's context, with every look-up noted and every loop counted. The run hangs on the environment."""

    @property
    def run(self) -> Run:
        run: Run = self.env.run  # type: ignore[attr-defined]
        return run

    def get(self, path: list[object], *, token: Token | None, default: object = UNDEFINED) -> object:
        self.run.tick()
        value = super().get(path, token=token, default=default)
        if token is not None:
            self.run.note(path, value, token, self)
            if self.run.trace:
                self._trace(self.run.trace, path, value)
        return value

    def _trace(self, trace: Trace, path: list[object], value: object) -> None:
        if path[-1] == "size" and len(path) > 1:  # how long a text is, is no part of it
            around = super().get(path[:-1], token=None, default=None)
            value = [around] if isinstance(around, TextLeaf) else value
        trace.read(value)

    def filter(self, name: str, token: Token | None) -> Callable[..., object]:
        function: Callable[..., object] = self.env.bound_filter(  # type: ignore[attr-defined]
            name, super().filter(name, token), token
        )
        return function

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        return Buffer(self.run)

    @contextmanager
    def loop(self, namespace: Any, forloop: Any) -> Iterator[RenderContext]:
        forloop.it = self.run.each(forloop.it)
        with super().loop(namespace, forloop) as context:
            yield context


def run_of(context: RenderContext) -> Run:
    run: Run = context.env.run  # type: ignore[attr-defined]
    return run


class Printing(Node):
    """Mixed into nodes that write: what they write comes from their own place."""

    __slots__ = ()

    def render(self, context: RenderContext, buffer: TextIO) -> int:
        run = run_of(context)
        before, run.at = run.at, span_of(self.token) if self.token.source is run.text else run.at
        try:
            return super().render(context, buffer)
        except LiquidError as error:
            raise placed(error, self.token) from error
        finally:
            run.at = before


def evaluate(expression: Expression, context: RenderContext) -> object:
    """The value of an output or assignment, marked safe where a filter of its chain says so."""
    run = run_of(context)
    filters = {each.name for each in getattr(expression, "filters", None) or ()}
    run.printing = "default" not in filters
    try:
        value = expression.evaluate(context)
    finally:
        run.printing = False
    run.bounded(value)
    return Safe(value) if isinstance(value, str) and filters & ESCAPING and not isinstance(value, Safe) else value


def show(expression: Expression, context: RenderContext, buffer: TextIO) -> int:
    """Print the value of ``expression`` as the environment prints values."""
    trace = run_of(context).trace
    before = trace.reads if trace else 0
    value = evaluate(expression, context)
    if isinstance(value, CapturedText) and isinstance(buffer, Buffer):
        return buffer.replay(value)
    filters = tuple(each.name for each in getattr(expression, "filters", None) or ())
    text: str = context.env.printed(value, not ESCAPING.isdisjoint(filters))  # type: ignore[attr-defined]
    if trace and isinstance(buffer, Buffer):
        trace.prints(before, filters, buffer, buffer.length, buffer.length + len(text))
    return buffer.write(text)


class ContentNode(content.ContentNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        if isinstance(buffer, Buffer) and self.token.source is buffer.run.text:
            return buffer.literal(self.text, self.token.start_index)
        return buffer.write(self.text)


class ContentTag(content.Literal):
    node_class = ContentNode


class OutputNode(Printing, output.OutputNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return show(self.expression, context, buffer)


class OutputTag(output.Output):
    node_class = OutputNode

    def parse(self, stream: TokenStream) -> OutputNode:
        token = stream.eat(TOKEN_OUTPUT)
        if not stream.expect(TOKEN_EXPRESSION).value:
            return self.node_class(token, Nil(token))  # {{ }} prints nothing
        return self.node_class(token, FilteredExpression.parse(self.env, stream.into_inner(eat=False)))


class EchoNode(Printing, echo_tag.EchoNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return show(self.expression, context, buffer)


class EchoTag(echo_tag.EchoTag):
    node_class = EchoNode


class AssignNode(Printing, assign_tag.AssignNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        trace = run_of(context).trace
        before = trace.reads if trace else 0
        context.assign(self.name, evaluate(self.expression, context))
        if trace and not getattr(self.expression, "filters", None):
            trace.passed_on(before)
        return 0


class AssignTag(assign_tag.AssignTag):
    node_class = AssignNode


class CaptureNode(Printing, capture_tag.CaptureNode):
    def _assign(self, context: RenderContext, buf: StringIO) -> None:
        assert isinstance(buf, Buffer)
        context.assign(self.name, buf.captured())


class CaptureTag(capture_tag.CaptureTag):
    node_class = CaptureNode


class IfChangedNode(Printing, ifchanged_tag.IfChangedNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        inner = Buffer(run_of(context))
        self.block.render(context, inner)
        text = inner.captured()
        if not context.ifchanged(text):
            return 0
        return buffer.replay(text) if isinstance(buffer, Buffer) else buffer.write(text)


class IfChangedTag(ifchanged_tag.IfChangedTag):
    node_class = IfChangedNode


class CycleNode(Printing, cycle_tag.CycleNode):
    """``{% cycle %}``: its values are escaped as those of an output are (``context.autoescape`` stays off)."""

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        inner = StringIO()
        count = super().render_to_output(context, inner)
        text = inner.getvalue()
        return buffer.write(context.env.printed(text, False)) if text else count  # type: ignore[attr-defined]


class CycleTag(cycle_tag.CycleTag):
    node_class = CycleNode


class IncrementNode(Printing, increment_tag.IncrementNode):
    pass


class IncrementTag(increment_tag.IncrementTag):
    node_class = IncrementNode


class DecrementNode(Printing, decrement_tag.DecrementNode):
    pass


class DecrementTag(decrement_tag.DecrementTag):
    node_class = DecrementNode


class IncludeNode(Printing, include_tag.IncludeNode):
    pass


class IncludeTag(include_tag.IncludeTag):
    node_class = IncludeNode


class RenderNode(Printing, render_tag.RenderNode):
    pass


class RenderTag(render_tag.RenderTag):
    node_class = RenderNode


class LinesTag(liquid_tag.LiquidTag):
    """``{% liquid %}``: one tag a line, scanned so that each knows its place."""

    def parse(self, stream: TokenStream) -> Node:
        if stream.peek.kind != TOKEN_EXPRESSION:
            return super().parse(stream)
        token = stream.eat(TOKEN_TAG)
        inner = Stream(lines(stream.current), block_depth_carry=stream.block_depth)
        block = get_parser(self.env).parse_block(inner, end=())
        return self.node_class(token, stream.current, block=block)


TAGS = (
    ContentTag, OutputTag, EchoTag, AssignTag, CaptureTag, IfChangedTag, CycleTag, IncrementTag, DecrementTag,
    IncludeTag, RenderTag, LinesTag,
)  # fmt: skip
