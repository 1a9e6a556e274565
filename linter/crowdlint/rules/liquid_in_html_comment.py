"""Liquid inside an HTML comment, which runs all the same."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import NameUse, Output
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.filters import GRANTING


@rule("CL136", on=Page, severity="info", also=("warning",), seeks="<!--{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding an output in a comment whose path nothing else on the page reads."""
    if page.template is None or not page.comments:
        return
    inside: list[Output] = []
    for comment in page.comments:
        pieces = page.rendered.between(comment.start, comment.end)
        inside += [piece.node for piece in pieces if isinstance(piece.node, Output)]
    nodes = set(inside)
    uses = [use for use in page.template.scopes.uses if use.data]
    elsewhere = {data for use in uses if use.node not in nodes for data in use.data}
    for use in uses:
        if use.node in nodes and not elsewhere.intersection(use.data):
            yield _finding(use)


def _finding(use: NameUse) -> Finding:
    path = use.path.dotted
    if any(each.name.text in GRANTING for each in use.filters):
        message = f"Liquid runs in HTML comments, too: without `{path}` no task can be rendered; use `{{% comment %}}`"
        return Finding(use.node.span, message, level="warning")
    message = f"Liquid runs in HTML comments, too, and only this one reads `{path}`; use `{{% comment %}}`"
    return Finding(use.node.span, message)
