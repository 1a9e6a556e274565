"""Plain frozen data that every part of crowdlint speaks: edits, fixes and findings.

All offsets count code points of the text the author typed (``Source.text``), never of rendered text.
"""

from __future__ import annotations

from typing import Literal

from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen

Severity = Literal["error", "warning", "info"]
Applicability = Literal["safe", "unsafe"]


@frozen
class Edit:
    """Replace the text under ``span`` by ``text``; an empty span inserts."""

    span: Span
    text: str


@frozen
class Fix:
    """Edits that mend one finding together. ``safe``: cannot change what a right template means."""

    message: str
    edits: tuple[Edit, ...]
    applicability: Applicability = "safe"


@frozen
class Note:
    """A second place that belongs to a finding, such as the opener of an unclosed block."""

    span: Span
    message: str


@frozen
class Consequence:
    """What a mistake makes look like mistakes: findings within ``span`` of rules whose code begins with one of
    ``codes``. They are not reported: one cause, one finding."""

    codes: tuple[str, ...]
    span: Span


@frozen
class Finding:
    """One mistake, at one place. ``code``, ``name`` and ``severity`` are filled in by ``run.py``.

    ``level``: how severe this one is, where that is not the rule's usual severity; a configured severity wins over it.
    ``echoes``: which other findings are but its consequences. ``path``: of a finding about task data, where in them;
    its span is then that of no template.
    """

    span: Span
    message: str
    fix: Fix | None = None
    notes: tuple[Note, ...] = ()
    code: str = ""
    name: str = ""
    severity: Severity = "warning"
    level: Severity | None = None
    echoes: tuple[Consequence, ...] = ()
    path: tuple[str | int, ...] | None = None
