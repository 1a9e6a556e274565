"""An attribute that an element needs, and that the given task leaves empty."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.rendered import Task
from crowdlint.rules import rule


@rule("CL521", on=Task, severity="error")
def check(task: Task) -> Iterator[Finding]:
    """One finding an attribute. What the data lacks altogether is absent-path's."""
    if task.page is None or task.rendered is None:
        return
    absent = [each.span for each in task.rendered.absent]
    for attribute, fact in task.page.known_attributes:
        span = attribute.span
        if not fact["required"] or attribute.value.text.strip() or attribute.quote == "":
            continue
        if "{{" in span.of(task.source.text) and not any(span.start <= each.start < span.end for each in absent):
            message = f"with this task's data `{attribute.name}` is empty, and `<{attribute.element.tag}>` needs it"
            yield Finding(span, f"{message}; give the data a value, or the output a `default`")
