"""Keys of the given task data that the template never reads."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.rendered import Task
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL525", on=Task, severity="info", default=False)
def check(task: Task) -> Iterator[Finding]:
    """One finding a task, at the start of the template: the data has no place in it."""
    if task.rendered is None or not isinstance(task.data.data, dict):
        return
    first = 0 if task.dialect.name == "mturk" else 2
    read = {path[first] for path in task.rendered.used if len(path) > first}
    whole = any(len(path) <= first for path in task.rendered.used) and first > 0
    unused = [str(key) for key in task.data.data if key not in read]
    if unused and not whole:
        names = ", ".join(f"`{key}`" for key in unused)
        yield Finding(Span(0, 0), f"the template reads nothing of {names} in the task's data")
