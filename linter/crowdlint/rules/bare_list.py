"""A list of labels printed without `to_json`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Output, Path
from crowdlint.language.liquid.flow import filters_before
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Dynamic
from crowdlint.rules import rule
from crowdlint_schemas.filters import JSON

# What gives a text of JSON, or another text that is meant as it is.
TEXT = {JSON, "append", "prepend", "replace", "join", "strip", "default"}


@rule("CL422", on=Page, severity="info", seeks="@offers{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute that offers labels and is all written by one output of task data."""
    scopes = page.template.scopes if page.template is not None else None
    for attribute, fact in page.known_attributes:
        value = attribute.value
        if scopes is None or "offers" not in fact or not isinstance(value, Dynamic) or len(value.holes) != 1:
            continue
        node = value.holes[0].node
        uses = [each for each in scopes.uses if each.node is node] if isinstance(node, Output) else []
        if len(uses) != 1 or not uses[0].data or not isinstance(uses[0].path, Path):
            continue
        filters = (*filters_before(scopes, uses[0]), *uses[0].filters)
        if not TEXT & {each.name.text for each in filters}:
            message = (
                f"how a list is printed is not documented: write `| to_json | escape`, unless "
                f"`{uses[0].path.dotted}` is a text that holds JSON"
            )
            yield Finding(value.holes[0].span, message)
