"""A task that the service refuses to render with the given data."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.rendered import Task
from crowdlint.rules import rule


@rule("CL524", on=Task, severity="error")
def check(task: Task) -> Iterator[Finding]:
    """One finding a task. Templates that Liquid refuses whatever the data have rules of their own."""
    error = task.error
    if error is not None and not (task.template and any(each.fatal for each in task.template.errors)):
        yield Finding(error.span, f"with this task's data the service refuses to render: {_said(error.message)}")


def _said(message: str) -> str:
    return message.rstrip(".")
