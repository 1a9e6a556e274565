"""golden-liquid: no valid template is called fatally wrong, every invalid one has at least one error."""

from typing import Any

import pytest
from conformance import load

from crowdlint.language.liquid import LiquidError, parse
from crowdlint.language.text.source import Source

# Invalid only with the case's own data: nothing in the template says so.
ONLY_WITH_DATA = {
    "filters, concat, non array-like argument is an error",
    "filters, concat, undefined argument is an error",
    "filters, divided by, undefined argument",
    "filters, has, array of ints, string argument, default value",
    "filters, map, array containing a non object",
    "filters, map, left value not an array",
    "filters, modulo, undefined argument",
    "filters, reject, array containing an int, default value",
    "filters, slice, undefined first argument",
    "filters, sort, incompatible types",
    "filters, sum, properties arguments with non-hash items",
    "filters, truncate, undefined first argument",
    "filters, truncatewords, undefined first argument",
    "filters, where, left value is not an array",
    "tags, for, limit is not a string or number",
    "tags, for, offset is not a string or number",
}
# Valid, yet something in it never shows or is dropped: reported as accepted by lax engines only.
LAX = {
    "identifiers, capture only digits",
    "identifiers, only digits",
    "tags, case, falsy when before and truthy when after multiple else blocks",
    "tags, case, multiple else blocks",
    "tags, case, unexpected when token",
    "tags, if, else tag expressions are ignored",
    "tags, if, extra else blocks are ignored",
    "tags, if, extra elsif blocks are ignored",
    "tags, unless, else tag expressions are ignored",
    "tags, unless, extra else blocks are ignored",
    "tags, unless, extra elsif blocks are ignored",
}


def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = load("golden-liquid", "golden_liquid.json")["tests"]
    return found


def errors(case: dict[str, Any]) -> list[LiquidError]:
    texts = [case["template"], *case.get("templates", {}).values()]
    return [error for text in texts for error in parse(Source(text)).errors]


def test_no_valid_template_is_called_fatally_wrong() -> None:
    valid = [case for case in cases() if not case.get("invalid")]
    assert len(valid) > 900
    assert {case["name"]: errors(case) for case in valid if any(error.fatal for error in errors(case))} == {}


def test_what_only_lax_engines_accept_is_known() -> None:
    assert {case["name"] for case in cases() if not case.get("invalid") and errors(case)} == LAX


def test_every_invalid_template_has_an_error() -> None:
    invalid = [case for case in cases() if case.get("invalid")]
    assert len(invalid) > 100
    assert {case["name"] for case in invalid if not errors(case)} == ONLY_WITH_DATA


@pytest.mark.parametrize("name", sorted(ONLY_WITH_DATA))
def test_what_hangs_on_data_has_data_or_an_unknown_name(name: str) -> None:
    (case,) = [case for case in cases() if case["name"] == name]
    assert case.get("data") or "nosuchthing" in case["template"]
