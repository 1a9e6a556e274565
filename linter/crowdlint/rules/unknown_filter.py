"""A filter that neither Liquid nor Ground Truth has."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import meant, sentence
from crowdlint.rules import rule


@rule("CL110", on=Template, severity="error", seeks="!unknown-filter")
def check(template: Template) -> Iterator[Finding]:
    """One finding a filter, at its name."""
    for error in template.errors:
        if error.kind == "unknown-filter":
            word = meant(error)
            fix = Fix(f"write `{word}`", (Edit(error.span, word),), "unsafe") if word else None
            yield Finding(error.span, sentence(error, template.source.text), fix)
