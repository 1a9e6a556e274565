"""An HTMLQuestion without FrameHeight, or with one that is no number."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.question.refusals import Question
from crowdlint.rules import rule


@rule("CL253", on=Question, severity="error")
def check(question: Question) -> Iterator[Finding]:
    """One finding a cause."""
    for refusal in question.of("frame-height"):
        edits = tuple(Edit(span, text) for span, text in refusal.edits)
        yield Finding(refusal.span, refusal.message, Fix(refusal.mend, edits) if edits else None)
