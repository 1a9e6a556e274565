"""What the page around a task knows of its job and tells the runtime, as ``crowd.host``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import lxml.html

from crowdlint.language.page.job import Workforce
from crowdlint.language.render.rendering import RenderedTask, mock_url
from crowdlint.language.task.sources import TaskData

SEGMENTATION = ("crowd-semantic-segmentation", "crowd-instance-segmentation")


def host(page: RenderedTask | None, task: TaskData, workforce: Workforce) -> Mapping[str, Any]:
    """``{"autoSegment": {"offered": …, "reason": …}}`` for a page with a segmentation widget, else nothing.

    Ground Truth offers its auto-segmentation tool where the workforce is private or a vendor's and the picture has
    been pre-signed for the worker (https://docs.aws.amazon.com/sagemaker/latest/dg/sms-auto-segmentation.html).
    """
    if page is None or not any(f"<{tag}" in page.text for tag in SEGMENTATION):
        return {}
    reason = _why_not(page, task, workforce)
    return {"autoSegment": {"offered": not reason, "reason": reason}}


def _why_not(page: RenderedTask, task: TaskData, workforce: Workforce) -> str:
    if workforce == "public" or task.dialect == "mturk":
        return "Auto-segment is not offered: it exists for private and vendor workforces, not for a public one."
    granted = {mock_url(item) for item in page.granted}
    sources = [element.get("src") or "" for element in lxml.html.document_fromstring(page.text).iter(*SEGMENTATION)]
    if not all(source.strip() in granted for source in sources):
        return "Auto-segment is not offered: src must be an S3 object pre-signed with grant_read_access."
    return ""
