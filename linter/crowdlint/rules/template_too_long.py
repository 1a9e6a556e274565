"""A template longer than the services accept."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas import limits
from crowdlint_schemas.question import opening


@rule("CL120", on=Source, severity="error", also=("info",), seeks="long question")
def check(source: Source) -> Iterator[Finding]:
    """One finding, at the first character that is one too many."""
    if opening(source.text):
        yield from _question(source.text)
        return
    length, most = len(source.text), limits.TEMPLATE
    if length > most and detect(source).name == "mturk":
        message = (
            f"the page has {length:,} characters: CreateHIT takes {limits.QUESTION:,} bytes, and what Mechanical "
            "Turk's own site takes is not documented"
        )
        yield Finding(Span(most, most + 1), message, level="info")
    elif length > most:
        message = f"the template has {length:,} characters and the service takes {most:,}: from here on it is too long"
        yield Finding(Span(most, most + 1), message)


def _question(text: str) -> Iterator[Finding]:
    """An HTMLQuestion is counted in bytes, by CreateHIT."""
    size, most = len(text.encode("utf-8", "surrogatepass")), limits.QUESTION
    if size > most:
        at = len(text.encode("utf-8", "surrogatepass")[:most].decode("utf-8", "ignore"))
        message = f"the document has {size:,} bytes and CreateHIT takes {most:,}: from here on it is too long"
        yield Finding(Span(at, at + 1), message)
