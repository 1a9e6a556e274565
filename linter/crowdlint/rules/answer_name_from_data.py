"""A field named by the task's data, so that every task answers under another name."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Output, Path
from crowdlint.language.page.form import fields
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL619", on=Page, severity="warning", seeks="[name]{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding a field whose name begins with what ``task.input`` holds."""
    for field in fields(page):
        value, attribute = field.value("name"), field.attribute("name")
        if value is None or attribute is None or not value.holes or value.holes[0].at != 0:
            continue
        node = value.holes[0].node
        path = node.expression.value if isinstance(node, Output) and node.expression else None
        if isinstance(path, Path) and path.root == "task":
            message = "the answer's name comes from the task's data: each task answers under another one"
            yield Finding(attribute.span, message)
