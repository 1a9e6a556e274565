"""A script counts nodes inside a shadow root, where Amazon may add one any day."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import QUERIES, Special
from crowdlint.rules import rule

LISTS = ("children", "childNodes", *(name for name, (_, many) in QUERIES.items() if many))
COUNTING = (":nth-child", ":nth-of-type", ":nth-last-child")
MESSAGE = "this counts nodes inside Amazon's element; one more of them, and it finds another"


@rule("CL704", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding an index, or a selector that counts."""
    for node in code.of_type("subscript_expression"):
        owner, index = node.get("object"), node.get("index")
        source = code.targets.value(owner) or owner
        if owner is None or source is None or index is None or index.type != "number":
            continue
        called = source.get("function") or source
        name = called.get("property")
        if name is not None and name.text in LISTS and code.targets.of(source) is Special.INSIDE:
            yield Finding(code.span(name if source is owner else owner, node), MESSAGE)
    for call in code.calls:
        if call.name in QUERIES and call.on is Special.INSIDE and call.node.arguments:
            selector = call.node.arguments[0]
            if any(word in code.targets.pattern(selector) for word in COUNTING):
                yield Finding(code.span(selector), MESSAGE)
