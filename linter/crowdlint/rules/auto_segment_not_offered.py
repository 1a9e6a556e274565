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
from crowdlint_schemas.offers import AUTO_SEGMENT, why_no_auto_segment


@rule("CL508", on=Page, severity="info", seeks=(f"<{tag}>" for tag in AUTO_SEGMENT))
def check(page: Page) -> Iterator[Finding]:
    """One finding a widget. The source must be signed, and the workforce private or a vendor's."""
    for widget in page.elements(*AUTO_SEGMENT):
        source = widget.attribute("src")
        public = page.job.workforce == "public"
        reason = why_no_auto_segment(public, [source is None or not _is_unsigned(page, source.value)])
        if reason:
            yield Finding(widget.name_span if public or source is None else source.span, reason)


def _is_unsigned(page: Page, value: Value) -> bool:
    if any(isinstance(hole.node, HostHole) or filters_of(hole) & GRANTING for hole in value.holes):
        return False
    return isinstance(value, Static) or page.dialect is None or page.dialect.is_liquid
