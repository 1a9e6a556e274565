"""A filter with too few or too many arguments, or with one that fails in every run."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import sentence
from crowdlint.rules import rule

KINDS = ("filter-arguments", "filter-argument-value")


@rule("CL111", on=Template, severity="error", seeks=(f"!{kind}" for kind in KINDS))
def check(template: Template) -> Iterator[Finding]:
    """One finding a filter or argument."""
    for error in template.errors:
        if error.kind in KINDS:
            yield Finding(error.span, sentence(error, template.source.text))
