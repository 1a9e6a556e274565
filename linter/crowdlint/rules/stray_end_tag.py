"""`{% endif %}` and the like without the block they end: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import sentence
from crowdlint.rules import rule

KINDS = ("stray-end",)


@rule("CL102", on=Template, severity="error", around="page", seeks=(f"!{kind}" for kind in KINDS))
def check(template: Template) -> Iterator[Finding]:
    """One finding an end tag."""
    for error in template.errors:
        if error.kind in KINDS:
            yield Finding(error.span, sentence(error, template.source.text))
