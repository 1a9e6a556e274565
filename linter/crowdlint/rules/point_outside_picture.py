"""A box or point of the initial value that lies outside of any picture."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.json5 import nodes as json
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

COORDINATES = {"left", "top", "x", "y"}
# Pictures have at most 100 million pixels; one line of them is as long as a side can get, and no camera makes it.
MOST = 100_000


@rule("CL407", on=Page, severity="warning", pieces=True, seeks="[initial-value]", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding a coordinate; sizes of nothing or less are wrong-shape's."""
    for attribute, fact in page.known_attributes:
        if attribute.name != "initial-value" or fact["encoding"] != "json" or not attribute.value.text.strip():
            continue
        root = attribute.value.json().root
        for node in json.walk(root) if root else ():
            if isinstance(node, json.JsonMember) and isinstance(node.key, json.String) and node.key.text in COORDINATES:
                value = node.value
                if isinstance(value, json.Number) and not 0 <= value.value <= MOST:
                    yield Finding(value.span, f"`{node.key.text}` is {value.raw}: outside of any picture, in pixels")
