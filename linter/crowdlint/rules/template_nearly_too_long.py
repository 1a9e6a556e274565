"""A template that will soon be longer than the services accept."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint.rules.template_too_long import MOST


@rule("CL121", on=Source, severity="warning")
def check(source: Source) -> Iterator[Finding]:
    """One finding, at the end of the template."""
    length = len(source.text)
    if MOST * 9 // 10 < length <= MOST:
        message = f"the template has {length:,} of the {MOST:,} characters that the service takes"
        yield Finding(Span(length - 1, length), message)
