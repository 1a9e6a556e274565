"""What a condition asks of the task data: which values are there where it holds, and how to make it hold or fail."""

from __future__ import annotations

from typing import Any, Literal

from crowdlint.language import liquid
from crowdlint.language.contract.read import Reader, Value
from crowdlint.language.contract.shape import Shape
from crowdlint.language.liquid.expressions import AnyExpression
from crowdlint_schemas.light import frozen

Test = Literal["true", "false", "==", "!=", "<", "<=", ">", ">=", "contains", "lacks", "empty", "items"]
_INVERSE: dict[str, Test] = {
    "true": "false", "false": "true", "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
    "contains": "lacks", "lacks": "contains", "empty": "true",
}  # fmt: skip
_FLIPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


@frozen
class Demand:
    """What a branch asks of one value: ``test`` with ``literal``; ``items``: a list of that many items."""

    shape: Shape
    test: Test
    literal: Any = None

    @property
    def inverse(self) -> Demand:
        """The opposite."""
        return Demand(self.shape, _INVERSE[self.test], self.literal)


@frozen
class Verdict:
    """Of a condition: the values that are there where it holds and where it fails, and what makes it do so.

    ``exact``: nothing else makes it hold; ``exact_else``: nothing else makes it fail.
    """

    there: tuple[Shape, ...] = ()
    there_else: tuple[Shape, ...] = ()
    holds: tuple[Demand, ...] = ()
    fails: tuple[Demand, ...] = ()
    exact: bool = True
    exact_else: bool = True

    @property
    def negated(self) -> Verdict:
        """The same of ``unless``."""
        return Verdict(self.there_else, self.there, self.fails, self.holds, self.exact_else, self.exact)


def outcome(reader: Reader, condition: liquid.Condition) -> Verdict:
    """Note what ``condition`` does with values, and what it asks of them. Liquid groups from the right."""
    *terms, whole = [_term(reader, term) for term in condition.terms] or [Verdict()]
    for term, word in zip(reversed(terms), reversed(condition.operators), strict=False):
        if word.text == "or":
            exact = term.exact_else and whole.exact_else
            fails = (*term.fails, *whole.fails)
            whole = Verdict((), (*term.there_else, *whole.there_else), term.holds, fails, False, exact)
        else:
            exact = term.exact and whole.exact
            holds = (*term.holds, *whole.holds)
            whole = Verdict((*term.there, *whole.there), (), holds, term.fails, exact, False)
    return whole


def _term(reader: Reader, term: liquid.Comparison | liquid.Expression) -> Verdict:
    if isinstance(term, liquid.Comparison):
        return compared(reader, term)
    value = reader.value(term)
    for shape in value.shapes:
        shape.use("tested", term.span)
    holds = tuple(Demand(shape, "true") for shape in _main(value))
    exact = bool(holds) and not value.others
    return Verdict(value.chain, (), holds, tuple(each.inverse for each in holds), exact, exact)


def compared(reader: Reader, term: liquid.Comparison) -> Verdict:
    """Of a comparison; what it asks is known where one side is a literal."""
    left, right = reader.value(term.left), reader.value(term.right)
    operator = "!=" if term.operator.text == "<>" else term.operator.text
    note(left, operator, right, term.right)
    note(right, operator, left, term.left)
    holds: tuple[Demand, ...] = ()
    if isinstance(term.right, liquid.Literal):
        holds = demands(left, operator, term.right)
    elif isinstance(term.left, liquid.Literal) and operator != "contains":
        holds = demands(right, _FLIPPED.get(operator, operator), term.left)
    fails = tuple(each.inverse for each in holds if each.test in _INVERSE)
    shapes = (*left.chain, *right.chain)
    absent = nothing(term.left) or nothing(term.right)
    # `x == nil` holds where x is missing, every other comparison with a value where it is there.
    swap = absent != (operator == "!=")
    exact = bool(holds) and bool(fails) and not left.others and not right.others
    if swap:
        return Verdict((), shapes, holds, fails, exact, exact)
    return Verdict(shapes, (), holds, fails, exact, exact)


def demands(value: Value, operator: str, literal: liquid.Literal) -> tuple[Demand, ...]:
    """What makes ``value operator literal`` hold."""
    if value.size_of is not None and isinstance(literal.value, int):
        size = literal.value + {">": 1, "!=": 1, "<": -1}.get(operator, 0)
        return (Demand(value.size_of, "items", max(size, 0)),)
    if operator in ("==", "!=") and literal.value is not False and (literal.value is True or nothing(literal)):
        test: Test = "empty" if literal.value in (liquid.EMPTY, "") else "true" if literal.value is True else "false"
        found = [Demand(shape, test) for shape in _main(value)]
        return tuple(each.inverse for each in found) if operator == "!=" else tuple(found)
    tests = ("==", "!=", "<", "<=", ">", ">=", "contains")
    return tuple(Demand(shape, operator, literal.value) for shape in _main(value) if operator in tests)  # type: ignore[arg-type]


def _main(value: Value) -> list[Shape]:
    return [value.shape] if value.shape is not None else []


def note(value: Value, operator: str, other: Value, expression: AnyExpression) -> None:
    """Remember what a value is compared with."""
    for shape in value.shapes:
        if isinstance(expression, liquid.Literal):
            shape.use("compared", expression.span, (operator, expression.value))
        elif other.shape is not None:
            shape.use("matched", expression.span, operator)


def nothing(expression: AnyExpression) -> bool:
    """Whether a literal stands for the absence of a value."""
    return isinstance(expression, liquid.Literal) and (
        expression.value in (None, "") or expression.value is False
        or expression.value in (liquid.EMPTY, liquid.BLANK)
    )  # fmt: skip
