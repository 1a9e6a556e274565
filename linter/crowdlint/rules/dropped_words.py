"""Words in an expression that lax engines drop without a word, and strict ones refuse."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.words import sentence
from crowdlint.rules import rule

SIGNS = ("unexpected-token", "unexpected-character", "parentheses", "dotted-index", "dot-before-bracket")
KINDS = (*SIGNS, "unexpected-arguments")


@rule("CL109", on=Template, severity="warning", seeks=(f"!{kind}" for kind in KINDS))
def check(template: Template) -> Iterator[Finding]:
    """One finding an expression, at the first word that is dropped; of a brace another rule knows better."""
    for error in template.errors:
        if error.kind in KINDS and not error.fatal and (error.kind, *error.detail) != ("unexpected-character", "{"):
            yield Finding(error.span, sentence(error, template.source.text))
