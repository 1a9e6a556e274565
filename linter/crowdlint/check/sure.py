"""Whether a finding stands although the program around a template writes parts of it that nobody knows."""

from __future__ import annotations

from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import Source, has_hole
from crowdlint.language.text.span import Span
from crowdlint.rules import Rule


def is_sure(rule: Rule, finding: Finding, subject: Any, source: Source) -> bool:
    """Whether no hole of the host may make the finding wrong. ``subject``: what the rule was asked about."""
    if not source.holes:
        return True
    page = subject if isinstance(subject, Page) else getattr(subject, "page", None)
    if isinstance(page, Page):
        return not (rule.around and page.may_change(finding.span, rule.around))
    return not rule.around and not has_hole(_delimited(source.text, finding.span))


def _delimited(text: str, span: Span) -> str:
    """The text of a place, with all of the tag or output of Liquid that it is in."""
    start = max(text.rfind(opening, 0, span.start) for opening in ("{{", "{%"))
    if start < 0 or any(text.find(closing, start, span.start) >= 0 for closing in ("}}", "%}")):
        return span.of(text)
    end = min((at for closing in ("}}", "%}") if (at := text.find(closing, span.end)) >= 0), default=len(text))
    return text[start:end]
