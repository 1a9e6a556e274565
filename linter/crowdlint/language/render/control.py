"""python-liquid's tags that decide, with loops bounded and comparisons with ``blank`` mended."""

from __future__ import annotations

from liquid import RenderContext
from liquid.ast import Node
from liquid.builtin.expressions.logical import EqExpression, NeExpression
from liquid.builtin.expressions.primitive import Blank
from liquid.builtin.tags import for_tag, if_tag, tablerow_tag, unless_tag
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.undefined import is_undefined

from crowdlint.language.render.nodes import Printing, run_of


class Bounded(Expression):
    """What a loop goes through, refused where it is a range too long to be meant."""

    __slots__ = ("expression",)

    def __init__(self, expression: Expression) -> None:
        super().__init__(expression.token)
        self.expression = expression

    def __str__(self) -> str:
        return str(self.expression)

    def evaluate(self, context: RenderContext) -> object:
        run = run_of(context)
        before = run.trace.reads if run.trace else 0
        value = self.expression.evaluate(context)
        if run.trace and isinstance(value, list | dict):
            run.trace.passed_on(before)
        run.bounded(value)
        return value

    def children(self) -> list[Expression]:
        return [self.expression]


class ForNode(Printing, for_tag.ForNode):
    pass


class ForTag(for_tag.ForTag):
    node_class = ForNode

    def parse(self, stream: TokenStream) -> Node:
        node = super().parse(stream)
        assert isinstance(node, ForNode)
        node.expression.iterable = Bounded(node.expression.iterable)
        return node


class TablerowNode(Printing, tablerow_tag.TablerowNode):
    pass


class TablerowTag(tablerow_tag.TablerowTag):
    node_class = TablerowNode

    def parse(self, stream: TokenStream) -> tablerow_tag.TablerowNode:
        node = super().parse(stream)
        node.expression.iterable = Bounded(node.expression.iterable)
        return node


class NothingIsBlank(Expression):
    """One side of a comparison with ``blank``, to which Liquid holds nil and false equal and python-liquid does not."""

    __slots__ = ("expression",)

    def __init__(self, expression: Expression) -> None:
        super().__init__(expression.token)
        self.expression = expression

    def evaluate(self, context: RenderContext) -> object:
        value = self.expression.evaluate(context)
        return "" if value is None or value is False or is_undefined(value) else value

    def children(self) -> list[Expression]:
        return [self.expression]


def know_blank(expression: Expression) -> None:
    """Mend every comparison with ``blank`` in a condition."""
    stack = [expression]
    while stack:
        each = stack.pop()
        if isinstance(each, EqExpression | NeExpression):
            if isinstance(each.left, Blank):
                each.right = NothingIsBlank(each.right)
            elif isinstance(each.right, Blank):
                each.left = NothingIsBlank(each.left)
        else:
            stack += each.children()


class IfTag(if_tag.IfTag):
    def parse(self, stream: TokenStream) -> Node:
        return _knowing_blank(super().parse(stream))


class UnlessTag(unless_tag.UnlessTag):
    def parse(self, stream: TokenStream) -> Node:
        return _knowing_blank(super().parse(stream))


def _knowing_blank(node: Node) -> Node:
    if isinstance(node, if_tag.IfNode | unless_tag.UnlessNode):
        for condition in (node.condition, *(each.expression for each in node.alternatives)):
            know_blank(condition)
    return node


CONTROL_TAGS = (ForTag, TablerowTag, IfTag, UnlessTag)
