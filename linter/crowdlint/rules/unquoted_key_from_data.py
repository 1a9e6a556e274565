"""A key of JSON that Liquid writes without quotes."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.json5 import nodes as json
from crowdlint.language.page.addresses import filters_of
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.filters import GIVES_NUMBER, JSON


@rule("CL415", on=Page, severity="warning", seeks="@json{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding a key; `to_json` writes the quotes itself."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] != "json" or not attribute.value.holes or (root := attribute.value.json().root) is None:
            continue
        for node in json.walk(root):
            if isinstance(node, json.JsonMember) and isinstance(node.key, json.JsonHole):
                holes = [each for each in attribute.value.holes if node.key.start <= each.at < node.key.end]
                if len(holes) == 1 and not filters_of(holes[0]) & {JSON, *GIVES_NUMBER}:
                    message = "a name with a space or a hyphen is no key without quotes, and the value cannot be read"
                    yield Finding(node.key.span, f"{message}; write `| to_json | escape`")
