"""Reads the expressions of a template without data: which values each one asks for, and what it does with them."""

from __future__ import annotations

from typing import Any

from crowdlint.language import liquid
from crowdlint.language.contract.shape import Shape
from crowdlint.language.text.span import Span
from crowdlint_schemas import filters as known
from crowdlint_schemas.light import field, frozen, record, replace
from crowdlint_schemas.s3 import part_between

SAME_LIST_FILTERS = known.SAME_LIST | {"concat", "slice"}
MANY = 30  # of parts, steps, alternatives: beyond that nothing is known. Templates are not trusted.
KEEP_TEXT = known.SAME_TEXT | {"capture"}


@frozen
class Value:
    """What an expression may be: literal texts and shapes one after the other; ``None`` is something unknown.

    ``chain``: the shapes read on the way, outermost first. ``loop_of``: it is a turn of a loop over that shape.
    ``captured``: of ``{% capture %}`` the text, with a ``MARKER`` for each output, and the outputs.
    ``others``: what it may be instead, when branches assign it differently. ``size_of``: it is the size of that list.
    ``guards``, ``demands``, ``exact``: those of the reader where it was assigned.
    """

    parts: tuple[str | Shape | None, ...] = (None,)
    chain: tuple[Shape, ...] = ()
    filters: tuple[str, ...] = ()
    loop_of: Shape | None = None
    captured: tuple[str, tuple[Printed, ...]] = ("", ())
    others: tuple[Value, ...] = ()
    size_of: Shape | None = None
    guards: tuple[Shape, ...] = ()
    demands: tuple[Any, ...] = ()
    exact: bool = True

    @property
    def shape(self) -> Shape | None:
        """The one shape it is, if it is nothing else."""
        if self.loop_of is not None:
            return self.loop_of.each()
        return self.parts[0] if len(self.parts) == 1 and isinstance(self.parts[0], Shape) else None

    @property
    def shapes(self) -> list[Shape]:
        """Every shape in it."""
        own = [self.shape] if self.shape else [part for part in self.parts if isinstance(part, Shape)]
        return own + [shape for other in self.others for shape in other.shapes]


@frozen
class Printed:
    """An output: at ``at`` of the walk's text, printing ``value``."""

    at: int
    span: Span
    value: Value


UNKNOWN = Value()


@record
class Reader:
    """``root`` is ``task.input``; ``guards`` are the values that the conditions around have found to be there.

    ``demands`` make data come here (see ``conditions``); ``exact``: no other data do.
    """

    text: str
    root: Shape = field(default_factory=lambda: Shape("task.input"))
    variables: dict[str, Value] = field(default_factory=dict)
    guards: tuple[Shape, ...] = ()
    demands: tuple[Any, ...] = ()
    exact: bool = True

    def need(self, value: Value) -> None:
        """The shapes that lead to ``value`` must be there, but for what a condition around has asked for."""
        for shape in reversed(value.chain):
            if shape in self.guards or shape in value.guards:
                break
            demands = (*value.demands, *self.demands)
            shape.need(demands if self.exact and value.exact and len(demands) <= MANY else ())
        for other in value.others:
            self.need(other)

    def value(self, expression: liquid.Expression) -> Value:
        match expression:
            case liquid.Literal():
                return Value((str(expression.value),)) if isinstance(expression.value, str | int | float) else UNKNOWN
            case liquid.Path():
                return self.path(expression)
            case liquid.Range():
                self.number(expression.low)
                self.number(expression.high)
        return UNKNOWN

    def number(self, expression: liquid.Expression) -> None:
        value = self.value(expression)
        for shape in value.shapes:
            shape.use("filtered", expression.span, "plus")
        self.need(value)

    def path(self, path: liquid.Path) -> Value:
        first, *rest = path.segments
        if first.key == "task" and rest and rest[0].key == "input" and "task" not in self.variables:
            value = Value((self.root,), (self.root,))
            rest = rest[1:]
        else:
            value = self.variables.get(first.key, UNKNOWN) if isinstance(first.key, str) else UNKNOWN
        for segment in rest:
            value = self.step(value, segment)
        return value

    def step(self, value: Value, segment: liquid.Segment) -> Value:
        """One ``.key`` or ``[key]`` further."""
        others = tuple(self.step(other, segment) for other in value.others)
        return replace(self._step(replace(value, others=()), segment), others=others)

    def _step(self, value: Value, segment: liquid.Segment) -> Value:
        key = segment.key
        if value.loop_of is not None and isinstance(key, int) and key >= 0:
            part = value.loop_of.place(key)
            value.loop_of.mapping = True
            return Value((part,), (part,))
        shape = value.shape
        if shape is None or len(value.chain) > MANY:
            if isinstance(key, liquid.Path):
                self.path(key)
            return UNKNOWN
        if isinstance(key, str) and (key not in ("size", "first", "last") or shape is self.root):
            return reached(value, shape.at(key))
        if key in ("size", "first", "last"):
            shape.use("sized", segment.span, key)
            return reached(value, shape.each()) if key != "size" else Value((None,), value.chain, size_of=shape)
        return self.index(value, shape, key)

    def index(self, value: Value, shape: Shape, key: str | int | liquid.Expression) -> Value:
        if isinstance(key, int):
            shape.least = max(shape.least, min(key + 1 if key >= 0 else -key, MANY))
        elif not isinstance(key, str):
            inner = self.value(key)
            self.need(inner)
            if inner.shapes:
                shape.mapping = True
                for each in inner.shapes:
                    each.use("keyed", key.span, not inner.filters)
                shape.key_from += [each for each in inner.shapes if each not in shape.key_from]
        return reached(value, shape.each())

    def filtered(self, expression: liquid.Filtered) -> Value:
        value = self.value(expression.value)
        for each in expression.filters:
            value = self.filter(value, each)
        return value

    def filter(self, value: Value, each: liquid.Filter) -> Value:
        """What ``value | filter`` is."""
        others = tuple(self.filter(other, each) for other in value.others)
        return replace(self._filter(replace(value, others=()), each), others=others)

    def _filter(self, value: Value, each: liquid.Filter) -> Value:
        name = each.name.text
        arguments = [self.value(argument.value) for argument in each.arguments]
        for shape in value.shapes:
            shape.use("filtered", each.span, name)
        done = replace(value, filters=(*value.filters, name))
        if name in known.GRANTING:
            self.need(value)
            grant(value, each.span)
            return done
        if name in ("append", "prepend") and arguments:
            pair = (arguments[0], value) if name == "prepend" else (value, arguments[0])
            parts, chain = (*pair[0].parts, *pair[1].parts), (*pair[0].chain, *pair[1].chain)
            return Value(parts, chain, done.filters) if len(parts) <= MANY else replace(UNKNOWN, filters=done.filters)
        for argument in arguments:
            self.need(argument)
        if name == "default":
            literal = each.arguments[0].value if each.arguments else None
            for shape in value.shapes:
                shape.use("defaulted", each.span, literal.value if isinstance(literal, liquid.Literal) else None)
        return self.listed(value, name, each, done)

    def listed(self, value: Value, name: str, each: liquid.Filter, done: Value) -> Value:
        """Filters of lists: what is known of the items goes on."""
        shape = value.shape
        key = each.arguments[0].value if each.arguments else None
        if (
            shape is not None
            and isinstance(key, liquid.Literal)
            and isinstance(key.value, str)
            and name in known.TAKES_KEY
        ):
            item = shape.each().at(key.value)
            item.need()
            if name == "map":
                shape.use("sized", each.span, name)
                return Value((Shape("[map]", shape, items=item),), value.chain, done.filters)
            wanted = each.arguments[1].value if len(each.arguments) > 1 else None
            if isinstance(wanted, liquid.Literal):
                item.use("compared", wanted.span, ("==", wanted.value))
        if name in known.GIVES_ITEM and shape is not None:
            return Value((shape.each(),), (*value.chain, shape.each()), done.filters)
        if name in ("join", "map", "size", *SAME_LIST_FILTERS) and shape is not None:
            shape.use("sized", each.span, name)
            if name == "join":
                shape.each()
        if name == "split" and shape is not None:
            shape.split = shape.split or Shape("[split]", shape)
            shape.separator = key.value if isinstance(key, liquid.Literal) and isinstance(key.value, str) else ","
            return Value((shape.split,), value.chain, done.filters)
        if name in ("size", "split", "join", "where", "date") or name in known.TAKES_NUMBER:
            size_of = shape if name == "size" else None
            return done if name in SAME_LIST_FILTERS else Value((None,), value.chain, done.filters, size_of=size_of)
        return done


def reached(value: Value, shape: Shape) -> Value:
    """``shape``, read from ``value``."""
    return Value((shape,), (*value.chain, shape))


def grant(value: Value, span: Span) -> None:
    """Each shape of ``value`` is an address of an S3 object, or that part of one which its neighbours leave."""
    if value.shape is not None:
        value.shape.use("granted", span, "whole")
        return
    before = ""
    for at, part in enumerate(value.parts):
        following = value.parts[at + 1 :]
        if isinstance(part, Shape):
            after = following[0] if following and isinstance(following[0], str) else ""
            last = not any(isinstance(each, Shape) for each in following)
            part.use("granted", span, part_between(before, after, last))
        before += part if isinstance(part, str) else "?"
