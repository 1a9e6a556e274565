"""`grant_read_access` on a text that cannot be an S3 object, or on one that can be blank."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Filtered, Literal, Template
from crowdlint.rules import rule
from crowdlint_schemas.filters import GRANTING
from crowdlint_schemas.s3 import grantable


@rule("CL503", on=Template, severity="error", seeks=(f"|{name}" for name in GRANTING))
def check(template: Template) -> Iterator[Finding]:
    """One finding an expression: what is known to reach the filter."""
    for node in template.walk():
        for expression in node.expressions:
            if isinstance(expression, Filtered):
                yield from _filtered(expression)


def _filtered(expression: Filtered) -> Iterator[Finding]:
    """The value itself, or the text that ``default`` puts in its place, if nothing changes it before the filter."""
    known = expression.value if isinstance(expression.value, Literal) else None
    for each in expression.filters:
        name = each.name.text
        if name in GRANTING:
            if known is not None and not (grantable(known.value)):
                what = "a blank text" if known.value in ("", None) else "no S3 address"
                message = f"`{name}` fails the whole task where it is given {what}; it takes `s3://bucket/key`"
                yield Finding(known.span, message)
            return
        if name == "default" and each.arguments and isinstance(each.arguments[0].value, Literal):
            known = each.arguments[0].value
        elif name not in ("strip", "lstrip", "rstrip"):
            known = None
