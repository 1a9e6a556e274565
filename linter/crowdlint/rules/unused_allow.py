"""A comment that allows what is not there: the mistake was mended, or the comment stands in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.allow.allowances import Allowance, Allowances
from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL002", on=Allowances)
def check(allowances: Allowances) -> Iterator[Finding]:
    """One finding a name, at the name; one at the comment if none of its names is needed."""
    for entry, idle in allowances.unused():
        if len(idle) == len(entry.names):
            listed = " and ".join(f"`{name}`" for name, _ in idle)
            edit = Edit(whole_lines(allowances.source, entry.span), "")
            yield Finding(
                entry.span, f"nothing here needs {listed} to be allowed", Fix("take the comment out", (edit,))
            )
            continue
        for name, span in idle:
            edit = Edit(span_of_names(entry), ", ".join(each for each, _ in entry.names if (each, _) not in idle))
            yield Finding(span, f"nothing here needs `{name}` to be allowed", Fix("take the name out", (edit,)))


def span_of_names(entry: Allowance) -> Span:
    """From the first name of a comment through the last."""
    return Span(entry.names[0][1].start, entry.names[-1][1].end)


def whole_lines(source: Source, span: Span) -> Span:
    """The span, widened to its whole line and line end where nothing else stands there."""
    text = source.text
    start, end = source.line_starts[source.position(span.start)[0] - 1], span.end
    if text[start : span.start].strip(" \t"):
        return span
    while end < len(text) and text[end] in " \t":
        end += 1
    if end < len(text) and text[end] not in "\r\n":
        return span
    end += 2 if text[end : end + 2] == "\r\n" else 1 if end < len(text) else 0
    return Span(start, end)
