"""Whether a finding stands although the program around a template writes parts of it that nobody knows."""

from __future__ import annotations

from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import Source, has_hole
from crowdlint.rules import Rule


def is_sure(rule: Rule, finding: Finding, subject: Any, source: Source) -> bool:
    """Whether no hole of the host may make the finding wrong. ``subject``: what the rule was asked about."""
    if not source.holes:
        return True
    page = subject if isinstance(subject, Page) else getattr(subject, "page", None)
    if isinstance(page, Page):
        return not (rule.around and page.may_change(finding.span, rule.around))
    return not rule.around and not has_hole(finding.span.of(source.text))
