"""`{{` without `}}`, or `{%` without `%}`: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import LiquidError, Template
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

CLOSING = {"unclosed-output": "}}", "unclosed-tag": "%}"}


@rule("CL101", on=Template, severity="error")
def check(template: Template) -> Iterator[Finding]:
    """One finding a delimiter, from where it opens."""
    for error in template.errors:
        if closing := CLOSING.get(error.kind):
            if template.source.text.startswith("{{{{", error.span.start):
                continue  # foreign-template-language knows better
            opening = error.span.of(template.source.text)[:2]
            yield Finding(error.span, f"`{opening}` is never closed; its `{closing}` is missing", _fix(template, error))


def _fix(template: Template, error: LiquidError) -> Fix | None:
    """Where half of the closing delimiter is there, the other half is what was lost."""
    text, closing = error.span.of(template.source.text), CLOSING[error.kind]
    if not text.endswith("}") or text.endswith(closing):
        return None
    half = Span(error.span.end - 1, error.span.end)
    return Fix(f"write `{closing}` for `}}`", (Edit(half, closing),), "safe")
