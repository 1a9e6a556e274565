"""A template in a notebook: what is wrong with it, and its page below the cell."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

from crowdlint import check_text
from crowdlint.in_memory import Findings
from crowdlint.language.task.sources import TaskData, tasks_for
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import SHUT_IN, task_page

HEIGHT = 600  # CSS pixels of the page below the cell


class NotebookPreview:
    """What ``crowdlint.show`` gives a notebook: ``findings``, and ``page``, the HTML of the preview."""

    def __init__(self, findings: Findings, page: str) -> None:
        self.findings = findings
        self.page = page

    def __repr__(self) -> str:
        return repr(self.findings)

    def _repr_html_(self) -> str:
        """What Jupyter shows. The page has an origin of its own: no script of a template reaches the notebook."""
        frame = (
            f'<iframe title="The task as a worker sees it" sandbox="{SHUT_IN} allow-modals" '
            f'width="100%" height="{HEIGHT}" style="border: 1px solid #ccc" srcdoc="{html.escape(self.page)}"></iframe>'
        )
        return self.findings._repr_html_() + frame


def shown(template: str, data: Mapping[str, Any] | None = None) -> NotebookPreview:
    """A template with the data of one task, made up if there is none."""
    source = Source(template, "template")
    findings = check_text(template)
    task = tasks_for(source)[0] if data is None else TaskData("data", dict(data), "data", detect(source).name)
    return NotebookPreview(findings, task_page(Screen("template", source, task), alone=True))
