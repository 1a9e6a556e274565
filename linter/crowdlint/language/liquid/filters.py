"""Which uses of filters fail in every run: names that do not exist, too few or too many arguments, literals."""

from __future__ import annotations

from crowdlint.language.liquid.errors import Errors
from crowdlint.language.liquid.expressions import Expression, Filter, Literal
from crowdlint_schemas.filters import DIVIDING, FILTERS


def check(use: Filter, value: Expression | None, errors: Errors) -> None:
    """Report what is wrong with one use of a filter. ``value``: what it is applied to, if it is the first filter."""
    name = use.name.text
    arity = FILTERS.get(name)
    if arity is None:
        errors.report("unknown-filter", use.name.start, use.name.end, name)
        return
    positional = [each for each in use.arguments if each.name is None]
    foreign = any(each.name is not None and each.name.text not in arity.names for each in use.arguments)
    given = len(positional) + foreign
    if not arity.least <= given <= arity.most:
        detail = (name, str(given), str(arity.least), str(arity.most))
        errors.report("filter-arguments", use.start, use.end, *detail)
        return
    for literal in [each.value for each in positional] + ([value] if value is not None and not positional else []):
        if isinstance(literal, Literal) and _fails(name, literal.value):
            errors.report("filter-argument-value", literal.start, literal.end, name, repr(literal.value))
            return


def _fails(name: str, value: object) -> bool:
    if name in DIVIDING:
        return not _is_number(value) or (value == 0 and isinstance(value, int))
    if name == "slice":
        return not (isinstance(value, int) and not isinstance(value, bool)) and not _is_integer(value)
    if name.startswith("base64_") and name.endswith("_decode"):
        return not isinstance(value, str)
    return False


def _is_number(value: object) -> bool:
    try:
        return not isinstance(value, bool) and float(value) is not None  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False


def _is_integer(value: object) -> bool:
    try:
        return isinstance(value, str) and int(value) is not None
    except ValueError:
        return False
