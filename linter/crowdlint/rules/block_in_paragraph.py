"""A block inside `<p>`, which ends the paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL209", on=Page, severity="info", also=("error",), seeks="!block-in-paragraph")
def check(page: Page) -> Iterator[Finding]:
    """One finding a block whose paragraph has an end tag further on, or that ends a widget with its paragraph."""
    for problem in page.errors:
        if problem.name == "block-in-paragraph" and problem.element and problem.other:
            tag, paragraph = problem.element.tag, problem.other
            notes = (Note(paragraph.start_tag, "the paragraph"),)
            widget = next(
                (each for each in paragraph.descendants() if _is_cut(each.tag, each.stop, paragraph.stop)), None
            )
            if widget:
                message = (
                    f"`<{tag}>` ends the `<p>` around it, and `<{widget.tag}>` with it: what follows falls out of the "
                    "element; take the `<p>` away"
                )
                yield Finding(problem.span, message, notes=notes, level="error")
                continue
            message = (
                f"`<{tag}>` ends the paragraph it stands in, as a `<p>` holds no blocks; write `<div>` for that `<p>`"
            )
            yield Finding(problem.span, message, notes=notes)


def _is_cut(tag: str, stop: int, end: int) -> bool:
    return "-" in tag and stop == end
