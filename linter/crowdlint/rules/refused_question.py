"""An HTMLQuestion or ExternalQuestion that is not what CreateHIT takes."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.question.refusals import Question
from crowdlint.rules import rule


@rule("CL251", on=Question, severity="error")
def check(question: Question) -> Iterator[Finding]:
    """One finding a cause."""
    for refusal in question.of("envelope"):
        edits = tuple(Edit(span, text) for span, text in refusal.edits)
        yield Finding(refusal.span, refusal.message, Fix(refusal.mend, edits) if edits else None)
