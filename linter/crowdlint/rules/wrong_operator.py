"""A word or sign in a condition that Liquid has no use for, such as `=`, `&&` or `not`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import meant, sentence
from crowdlint.rules import rule


@rule("CL107", on=Template, severity="error", seeks="!not-operator !unknown-operator !incomparable")
def check(template: Template) -> Iterator[Finding]:
    """One finding an operator; `in` for `contains` also turns the sides round, which no fix does."""
    for error in template.errors:
        if error.kind in ("not-operator", "unknown-operator", "incomparable"):
            word = meant(error) if error.detail and error.detail[0] != "in" else None
            fix = Fix(f"write `{word}`", (Edit(error.span, word),), "unsafe") if word else None
            yield Finding(error.span, sentence(error, template.source.text), fix)
