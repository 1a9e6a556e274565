"""`{% endif %}` and the like where they end nothing, or the wrong block: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.liquid import LiquidError, Template
from crowdlint.language.liquid.words import sentence
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

KINDS = ("stray-end", "wrong-end")


@rule("CL102", on=Template, severity="error", around="page", seeks=(f"!{kind}" for kind in KINDS))
def check(template: Template) -> Iterator[Finding]:
    """One finding an end tag."""
    for error in template.errors:
        if error.kind in KINDS:
            message = sentence(error, template.source.text)
            if error.kind == "wrong-end" and error.related:
                note = Note(error.related, f"`{error.detail[1]}` begins here")
                yield Finding(error.span, message, _right_end(template, error), (note,))
            else:
                yield Finding(error.span, message)


def _right_end(template: Template, error: LiquidError) -> Fix | None:
    """The end tag with the name of the block that is open."""
    wrong, block = error.detail
    at = error.span.of(template.source.text).find(wrong)
    if at < 0:
        return None
    place = Span(error.span.start + at, error.span.start + at + len(wrong))
    return Fix(f"write `end{block}`", (Edit(place, f"end{block}"),), "unsafe")
