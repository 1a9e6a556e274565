"""A filter changes an address that `grant_read_access` has signed."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.liquid import Filter, Literal, NameUse, Output, Template
from crowdlint.language.liquid.flow import filters_before
from crowdlint.rules import rule
from crowdlint_schemas.filters import CHANGES_ADDRESS, GRANTING, URL_ENCODE


@rule("CL131", on=Template, severity="error", seeks=(f"|{name}" for name in GRANTING))
def check(template: Template) -> Iterator[Finding]:
    """One finding a filter, also where the address has a name of its own by then."""
    for use in template.scopes.uses:
        before = filters_before(template.scopes, use) if use.bindings and use.filters else ()
        signed = any(each.name.text in GRANTING for each in before)
        for each in use.filters:
            if signed and _changes(template, use, each):
                name = each.name.text
                message = f"the address is signed: `{name}` changes it, and then nothing is loaded; use `{name}` before"
                yield Finding(each.span, message)
                break
            signed = signed or each.name.text in GRANTING


def _changes(template: Template, use: NameUse, filter_: Filter) -> bool:
    name = filter_.name.text
    first = filter_.arguments[0].value if filter_.arguments else None
    text = first.value if isinstance(first, Literal) and isinstance(first.value, str) else None
    if name == "append":  # a fragment is no part of what is signed, and a bracket closes `url(`
        return text is not None and bool(text.strip()) and (text[0] in "?&/." or text[0].isalnum())
    if name == "prepend":
        return text is not None and text.strip().endswith(("/", "="))
    if name == URL_ENCODE:  # as a parameter of another address it is right
        return _is_whole_value(template, use)
    if name.startswith("replace") and text == "&":
        return False
    return name in CHANGES_ADDRESS


def _is_whole_value(template: Template, use: NameUse) -> bool:
    text, node = template.source.text, use.node
    quotes = text[: node.start].rstrip()[-1:] + text[node.end : node.end + 1]
    return isinstance(node, Output) and quotes in ('""', "''")
