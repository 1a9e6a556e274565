"""A condition whose answer no task data can change."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Comparison, Condition, Expression, If, Literal, Template, Unless
from crowdlint.rules import rule


@rule("CL117", on=Template, severity="warning", seeks="%if %unless")
def check(template: Template) -> Iterator[Finding]:
    """One finding a term of a condition."""
    for node in template.walk():
        if isinstance(node, If | Unless):
            for branch in node.branches:
                if isinstance(branch.condition, Condition):
                    for term in branch.condition.terms:
                        yield from _term(template, term)


def _term(template: Template, term: Comparison | Expression) -> Iterator[Finding]:
    if isinstance(term, Comparison):
        if isinstance(term.left, Literal) and isinstance(term.right, Literal):
            yield Finding(term.span, "both sides are fixed, so this is the same for every task")
    elif isinstance(term, Literal) and isinstance(term.value, str | int | float) and not isinstance(term.value, bool):
        words = term.span.of(template.source.text)
        yield Finding(
            term.span,
            f"{words} is a fixed value and always true; without quotes it would be a name"
            if isinstance(term.value, str)
            else f"{words} is a fixed value and always true",
        )
