"""A comment to crowdlint that it does not understand, and that therefore allows nothing."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.allow.allowances import Allowances
from crowdlint.finding import Finding
from crowdlint.rules import rule


@rule("CL001", on=Allowances)
def check(allowances: Allowances) -> Iterator[Finding]:
    """One finding for each word or comment that was not understood."""
    for span, message in allowances.malformed:
        yield Finding(span, message)
