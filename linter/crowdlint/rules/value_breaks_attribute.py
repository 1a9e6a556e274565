"""A list or object in an attribute that the given task's data makes unreadable, or gives another shape."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Attribute
from crowdlint.language.task.rendered import Task
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL523", on=Task, severity="error")
def check(task: Task) -> Iterator[Finding]:
    """One finding an attribute that Liquid writes in part; what is wrong without data has rules of its own."""
    if task.page is None:
        return
    for attribute, fact in task.page.known_attributes:
        written = attribute.span.of(task.source.text)
        if "{{" not in written and "{%" not in written:
            continue
        if fact["encoding"] == "json" and attribute.value.text.strip():
            yield from _json(attribute, fact["schema"])


def _json(attribute: Attribute, schema: dict[str, object]) -> Iterator[Finding]:
    meaning = meaning_of(attribute.value, "json")
    if meaning.errors:
        span = _place(attribute, meaning.errors[0].span)
        message = f"with this task's data `{attribute.name}` cannot be read, so that the worker sees nothing of it"
        yield Finding(span, f"{message}; `to_json | escape` writes any text so that it can")
        return
    for problem, span in meaning.problems(schema)[:1]:
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in problem.path)
        message = f"with this task's data `{attribute.name}{where}` is wrong: {problem.message}"
        yield Finding(_place(attribute, span), message)


def _place(attribute: Attribute, span: Span) -> Span:
    return span if span.end > span.start else attribute.span
