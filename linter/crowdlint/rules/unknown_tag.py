"""A tag that Liquid does not have: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import meant, sentence
from crowdlint.rules import rule


@rule("CL103", on=Template, severity="error", seeks="!missing-tag-name !unknown-tag")
def check(template: Template) -> Iterator[Finding]:
    """One finding a tag, at its name."""
    for error in template.errors:
        if error.kind in ("missing-tag-name", "unknown-tag"):
            word = meant(error) if error.detail else None
            fix = Fix(f"write `{word}`", (Edit(error.span, word),), "unsafe") if word else None
            yield Finding(error.span, sentence(error, template.source.text), fix)
