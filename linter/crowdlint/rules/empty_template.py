"""A template in which nothing stands."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL003", on=Source, severity="error", seeks="empty")
def check(source: Source) -> Iterator[Finding]:
    """One finding, at the start."""
    if not source.text.strip():
        yield Finding(Span(0, 0), "the file is empty: a worker would see nothing and could not answer")
