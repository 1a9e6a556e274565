"""A path that the template reads and the task data does not have."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.rendered import Task
from crowdlint.rules import rule


@rule("CL520", on=Task, severity="error")
def check(task: Task) -> Iterator[Finding]:
    """One finding a place. A path that is only tested may be missing on purpose, unless another one is near it."""
    rendered = task.rendered
    for absent in rendered.absent if rendered else ():
        if absent.nearest:
            message = f"the data has no `{absent.path}`, so this is empty; did you mean `{absent.nearest}`?"
            yield Finding(absent.span, message, path=absent.in_line)
        elif not absent.tested:
            message = f"the data has no `{absent.path}`, so this prints nothing"
            yield Finding(absent.span, message, path=absent.in_line)
