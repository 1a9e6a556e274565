"""A tag whose arguments do not have its form: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import sentence
from crowdlint.rules import rule

KINDS = (
    "malformed-tag",
    "missing-condition",
    "inline-comment-line",
    "tag-argument-value",
    "nested-too-deeply",
    "expression-too-deep",
)


@rule("CL106", on=Template, severity="error", seeks=(f"!{kind}" for kind in (*KINDS, "unexpected-arguments")))
def check(template: Template) -> Iterator[Finding]:
    """One finding a tag, at the first word that does not fit."""
    for error in template.errors:
        if error.kind in KINDS or (error.kind == "unexpected-arguments" and error.fatal):
            yield Finding(error.span, sentence(error, template.source.text))
