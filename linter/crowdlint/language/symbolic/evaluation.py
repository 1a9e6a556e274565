"""Expressions to values and questions, in the scope of one variant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crowdlint.language.liquid.expressions import (
    Argument,
    Comparison,
    Condition,
    Expression,
    Filter,
    Filtered,
    Literal,
    Path,
    Range,
    Segment,
)
from crowdlint.language.symbolic.facts import Answer, Question
from crowdlint.language.symbolic.folding import UNKNOWN, fold, look_up, span_of_numbers
from crowdlint.language.symbolic.output import stripped
from crowdlint.language.symbolic.values import Captured, Constant, Symbol, Symbols, compare, is_truthy
from crowdlint.language.text.source import has_hole
from crowdlint_schemas import filters as known

Value = Constant
"""A constant, a ``Symbol`` or a ``Captured``."""
Way = list[Answer]

_MIRRORED = {"==": "==", "!=": "!=", "<>": "<>", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
_MANY_TERMS = 24
TASK = "task"
"""The one variable that is always there, whatever the template sets later."""


def is_constant(value: Value) -> bool:
    """Whether nothing about it is unknown."""
    return not isinstance(value, Symbol | Captured)


class Scope:
    """The variables of one variant. ``local``: every name the template sets somewhere; before that they are nil.
    ``once``: those set in one place only, outside of loops."""

    def __init__(self, symbols: Symbols, local: frozenset[str], once: frozenset[str]) -> None:
        self.symbols = symbols
        self.local = local
        self.varying = local - once
        self.variables: dict[str, Value] = {}
        self.counters: dict[str, int] = {}

    # Values

    def value(self, expression: Expression) -> Value:
        """What an expression stands for."""
        if isinstance(expression, Literal):
            value = expression.value
            # A text into which the program around the template writes is as good as a variable.
            return self.symbols.of("hole", value) if isinstance(value, str) and has_hole(value) else value
        if isinstance(expression, Path):
            return self._path(expression)
        if isinstance(expression, Range):
            low, high = self.value(expression.low), self.value(expression.high)
            if is_constant(low) and is_constant(high):
                return span_of_numbers(low, high)
            return self.symbols.of("range", low, high)
        return self.symbols.of("invalid", expression.start)

    def _path(self, path: Path) -> Value:
        first, *rest = path.segments
        value: Value
        if not isinstance(first.key, str):
            value = self.symbols.of("named", self._key(first))
        elif first.key in self.variables:
            value = self.variables[first.key]
        elif first.key in self.local and first.key != TASK:
            value = self.counters.get(first.key)
        else:
            value = self.symbols.of("root", first.key)
        for segment in rest:
            value = self._step(value, self._key(segment))
        return value

    def _key(self, segment: Segment) -> Value:
        return segment.key if isinstance(segment.key, str | int) else self.value(segment.key)

    def _step(self, value: Value, key: Value) -> Value:
        if isinstance(value, Captured) and value.constant is not None:
            value = value.constant
        if is_constant(value) and is_constant(key) and not (isinstance(key, str) and has_hole(key)):
            return look_up(value, key)
        return self.symbols.of("key", value, key)

    def filtered(self, expression: Filtered) -> Value:
        """A value after its filters."""
        value = self.value(expression.value)
        for each in expression.filters:
            value = self.apply(each, value)
        return value

    def apply(self, use: Filter, value: Value) -> Value:
        """One filter."""
        if use.name.text == known.RAW:
            return value
        if isinstance(value, Captured):
            if value.constant is None and use.name.text in ("strip", "lstrip", "rstrip") and not use.arguments:
                symbol = self.symbols.of("filter", use.name.text, value)
                return Captured(stripped(value.fragments, use.name.text), symbol, None)
            value = value.symbol if value.constant is None else value.constant
        positional, named = self._arguments(use.arguments)
        if is_constant(value) and all(is_constant(each) for each in [*positional, *named.values()]):
            result = fold(use.name.text, value, positional, named)
            if result is not UNKNOWN:
                return result
        if use.name.text in ("size", "first", "last") and not use.arguments:
            return self.symbols.of("key", value, use.name.text)
        return self.symbols.of("filter", use.name.text, value, *positional, *named, *named.values())

    def _arguments(self, arguments: Sequence[Argument]) -> tuple[list[Value], dict[str, Value]]:
        positional: list[Value] = []
        named: dict[str, Value] = {}
        for each in arguments:
            if each.name is None:
                positional.append(self.value(each.value))
            else:
                named[each.name.text] = self.value(each.value)
        return positional, named

    # Questions

    def ways(self, condition: Condition | None, node: Any, answer: bool) -> list[Way]:
        """The ways to make a condition come out so; empty where it cannot, ``[[]]`` where it does anyway.

        The ways exclude each other. An atom is asked whatever stands in front of it, as Liquid has no side effects.
        """
        if condition is None or len(condition.terms) > _MANY_TERMS:
            return [[(self._opaque("condition", node.start), answer)]]
        yes, no = _of_atom(self.atom(condition.terms[-1]))
        for term, operator in zip(reversed(condition.terms[:-1]), reversed(condition.operators), strict=True):
            true, false = _of_atom(self.atom(term))
            if operator.text == "and":
                yes, no = _both(true, yes), false + _both(true, no)
            else:
                yes, no = true + _both(false, yes), _both(false, no)
        return yes if answer else no

    def atom(self, term: Comparison | Expression) -> bool | Answer:
        """A term of a condition: known, or a question with the answer that makes it true."""
        if not isinstance(term, Comparison):
            return self._truth(self.value(term))
        return self.compared(self.value(term.left), term.operator.text, self.value(term.right))

    def compared(self, left: Value, operator: str, right: Value) -> bool | Answer:
        """``left operator right`` as a question."""
        left, right = _plain(left), _plain(right)
        if is_constant(left) and is_constant(right):
            return compare(operator, left, right)
        if is_constant(left) and operator in _MIRRORED:
            left, operator, right = right, _MIRRORED[operator], left
        wanted = operator not in ("!=", "<>")
        operator = operator if wanted else "=="
        if is_constant(right) and isinstance(left, Symbol):
            if left.term[0] == "key" and left.term[2] == "size" and isinstance(left.term[1], Symbol):
                return (left.term[1], "size" + operator, right), wanted
            return (left, operator, right), wanted
        if left is right:
            return (operator in ("==", "<=", ">=")) is wanted
        return self._opaque("compared", left, operator, right), wanted

    def _truth(self, value: Value) -> bool | Answer:
        value = _plain(value)
        if isinstance(value, Symbol):
            return (value, "truthy", None), True
        return is_truthy(value)

    def _opaque(self, *term: Any) -> Question:
        return self.symbols.of(*term), "truthy", None


def _plain(value: Value) -> Value:
    if isinstance(value, Captured):
        return value.symbol if value.constant is None else value.constant
    return value


def _of_atom(atom: bool | Answer) -> tuple[list[Way], list[Way]]:
    """The ways to make an atom true, and false."""
    if isinstance(atom, bool):
        return ([[]], []) if atom else ([], [[]])
    question, answer = atom
    return [[(question, answer)]], [[(question, not answer)]]


def _both(one: list[Way], other: list[Way]) -> list[Way]:
    return [left + right for left in one for right in other]
