"""An expression that breaks off: a quote or bracket without its end, or nothing where a value must stand."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import sentence
from crowdlint.rules import rule

KINDS = ("unclosed-string", "unclosed-bracket", "missing-expression")


@rule("CL108", on=Template, severity="error", seeks=(f"!{kind}" for kind in KINDS))
def check(template: Template) -> Iterator[Finding]:
    """One finding an expression, at what was not ended."""
    for error in template.errors:
        if error.kind in KINDS:
            yield Finding(error.span, sentence(error, template.source.text))
