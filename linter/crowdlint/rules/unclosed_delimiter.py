"""`{{` without `}}`, or `{%` without `%}`: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import LiquidError, Template
from crowdlint.language.liquid.words import CLOSING, sentence
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL101", on=Template, severity="error", seeks=tuple(f"!{kind}" for kind in CLOSING))
def check(template: Template) -> Iterator[Finding]:
    """One finding a delimiter, from where it opens."""
    for error in template.errors:
        if error.kind in CLOSING:
            if template.source.text.startswith("{{{{", error.span.start):
                continue  # foreign-template-language knows better
            yield Finding(error.span, sentence(error, template.source.text), _fix(template, error))


def _fix(template: Template, error: LiquidError) -> Fix | None:
    """Where half of the closing delimiter is there, the other half is what was lost."""
    text, closing = error.span.of(template.source.text), CLOSING[error.kind]
    if not text.endswith("}") or text.endswith(closing):
        return None
    half = Span(error.span.end - 1, error.span.end)
    return Fix(f"write `{closing}` for `}}`", (Edit(half, closing),), "safe")
