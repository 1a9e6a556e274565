"""What the page around a task knows of its job and tells the runtime, as ``crowd.host``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from crowdlint.language.page.page import Page
from crowdlint_schemas.offers import AUTO_SEGMENT, why_no_auto_segment


def host(page: Page | None, granted: Collection[str], public: bool) -> Mapping[str, Any]:
    """``{"autoSegment": {"offered": …, "reason": …}}`` for a page with a segmentation widget, else nothing.

    ``granted``: the addresses that were signed for the worker; ``public``: the workforce is Mechanical Turk's.
    """
    widgets = page.elements(*AUTO_SEGMENT) if page else []
    if not widgets:
        return {}
    sources = [source.text.strip() if (source := widget.value("src")) else "" for widget in widgets]
    reason = why_no_auto_segment(public, [source in granted for source in sources])
    return {
        "autoSegment": {"offered": not reason, "reason": f"Auto-segment is not offered: {reason}." if reason else ""}
    }
