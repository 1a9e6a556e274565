"""A block of Liquid without its end tag: the service renders none of the template."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.liquid import LiquidError, Template
from crowdlint.language.liquid.words import misspelt_end, sentence
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL104", on=Template, severity="error", around="page", seeks="!unclosed-block")
def check(template: Template) -> Iterator[Finding]:
    """One finding a block, at its opening tag."""
    for error in template.errors:
        if error.kind == "unclosed-block":
            end = f"`{{% end{error.detail[0]} %}}`"
            misspelt = misspelt_end(error, template.source.text)
            if misspelt:
                word = f"end{error.detail[0]}"
                hint: tuple[Fix | None, tuple[Note, ...]] = (
                    Fix(f"write `{word}`", (Edit(misspelt, word),), "unsafe"),
                    (),
                )
            else:
                hint = _outer(template, error, end)
            yield Finding(error.span, sentence(error, template.source.text), *hint)


def _outer(template: Template, error: LiquidError, end: str) -> tuple[Fix | None, tuple[Note, ...]]:
    """Where an outer block ends first, the end tag belongs somewhere before that; where exactly, the author knows."""
    if error.related is None:
        return None, ()
    note = Note(error.related, f"{end} must stand before the end of the outer block")
    if not template.source.text.startswith("{%", error.related.start):
        return None, (note,)  # a line of {% liquid %}, where end tags have no delimiters
    edit = Edit(Span(error.related.start, error.related.start), end.strip("`"))
    return Fix(f"add {end} before the end of the outer block", (edit,), "unsafe"), (note,)
