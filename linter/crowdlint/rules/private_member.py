"""A script uses a private member of a crowd element, which Amazon may rename any day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.rules import rule

# `_submittableValue` stands in examples of the documentation, so it is left alone.
WANTED = (
    r"(?!_submittableValue)(_serializeForm|_[a-z]\w*(?:Canvas|Annotations?|Labels?|Value|State|Store)"
    r"|__(?:data|reactInternalInstance|reactFiber)\w*)"
)


@rule("CL703", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding a place; members that the page's own code gives to its objects are its own."""
    for node in code.of_type("property_identifier"):
        owner = node.parent.get("object") if node.parent and node.parent.type == "member_expression" else None
        if owner is None or owner.type in ("this", "super") or node.text in code.own_members:
            continue
        if re.fullmatch(WANTED, node.text):
            message = f"`{node.text}` is private to Amazon's script: it works until that changes"
            yield Finding(code.span(node), message)
