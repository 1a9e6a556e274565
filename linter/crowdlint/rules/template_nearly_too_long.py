"""A template that will soon be longer than the services accept."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas import limits
from crowdlint_schemas.question import opening


@rule("CL121", on=Source, severity="warning", seeks="long question")
def check(source: Source) -> Iterator[Finding]:
    """One finding, at the end of the template."""
    length, most, what = len(source.text), limits.TEMPLATE, "characters that the service takes"
    if opening(source.text):
        size = len(source.text.encode("utf-8", "surrogatepass"))
        length, most, what = size, limits.QUESTION, "bytes that CreateHIT takes"
    if most * 9 // 10 < length <= most:
        message = f"the template has {length:,} of the {most:,} {what}"
        end = len(source.text)
        yield Finding(Span(end - 1, end), message)
