"""The text of an attribute is split at something that does not stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.values import Static
from crowdlint.language.script.code import Code
from crowdlint.rules import rule


@rule("CL718", on=Code, severity="warning")
def check(code: Code) -> Iterator[Finding]:
    """One finding a ``split``; the attribute holds several items, and the text between them is another."""
    from crowdlint.language.script.reads import attribute_read

    for call in code.calls:
        if call.name != "split" or call.owner is None or not call.node.arguments:
            continue
        separator = code.targets.text(call.node.arguments[0])
        attribute = attribute_read(code, call.owner, parts=True) if separator else None
        value = attribute.value if attribute is not None else None
        if attribute is None or not separator or not isinstance(value, Static):
            continue
        if separator not in value.text and value.text.strip()[:1] in ("[", "{") and "," in value.text:
            message = f"`{attribute.name}` does not hold `{separator}`, so this gives one item: the whole text"
            known = attribute.element.facts
            if known is not None and attribute.name in known["properties"]:
                message += f"; read the property `{attribute.name}`, which is a list"
            yield Finding(code.span(call.word, call.node), message, notes=(Note(attribute.span, "the attribute"),))
