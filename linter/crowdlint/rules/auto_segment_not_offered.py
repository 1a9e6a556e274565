"""A segmentation widget for which Ground Truth does not offer the auto-segment tool."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.addresses import filters_of
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Static, Value
from crowdlint.language.text.source import HostHole
from crowdlint.rules import rule
from crowdlint_schemas.filters import GRANTING


@rule("CL508", on=Page, severity="info")
def check(page: Page) -> Iterator[Finding]:
    """One finding a widget. The source must be signed, and the workforce private or a vendor's."""
    for widget in page.elements("crowd-semantic-segmentation", "crowd-instance-segmentation"):
        source = widget.attribute("src")
        if page.job.workforce == "public":
            yield Finding(widget.name_span, "workers of the public workforce are not offered the auto-segment tool")
        elif source is not None and _is_unsigned(page, source.value):
            message = "the auto-segment tool is offered only where `grant_read_access` signs the picture"
            yield Finding(source.span, message)


def _is_unsigned(page: Page, value: Value) -> bool:
    if any(isinstance(hole.node, HostHole) or filters_of(hole) & GRANTING for hole in value.holes):
        return False
    return isinstance(value, Static) or page.dialect is None or page.dialect.is_liquid
