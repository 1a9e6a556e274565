"""A value of the task data that is empty where the template prints it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.rendered import Task
from crowdlint.rules import rule


@rule("CL527", on=Task, severity="warning")
def check(task: Task) -> Iterator[Finding]:
    """One finding a path; where a condition asks for it anywhere, it may be empty on purpose."""
    for blank in task.rendered.blank if task.rendered else ():
        if not blank.tested and blank.in_line:
            message = f"`{blank.path}` is empty in the data, so this prints nothing"
            yield Finding(blank.span, message, path=blank.in_line)
