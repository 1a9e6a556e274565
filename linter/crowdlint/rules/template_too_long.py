"""A template longer than the services accept."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

# UiTemplate.Content of SageMaker's RenderUiTemplate and CreateHumanTaskUi, in characters.
MOST = 128_000


@rule("CL120", on=Source, severity="error")
def check(source: Source) -> Iterator[Finding]:
    """One finding, at the first character that is one too many."""
    length = len(source.text)
    if length > MOST:
        message = f"the template has {length:,} characters and the service takes {MOST:,}: from here on it is too long"
        yield Finding(Span(MOST, MOST + 1), message)
