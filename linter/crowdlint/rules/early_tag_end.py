"""A `>` too early: `<img src="a"> alt="b">`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# What is left of a start tag: attributes with quoted values up to another `>`.
REST = regex(r"""(?:\s*[A-Za-z_:@][\w:.@-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))+\s*/?>""")


@rule("CL218", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding a start tag, at the `>` that ends it too early."""
    text = page.rendered.text
    for element in page.elements():
        end = element.start.end
        if element.tag in ("script", "style", "textarea", "title") or not element.attributes:
            continue
        rest = REST.match(text, end)
        if rest is None:
            continue
        first = rest[0].split("=")[0].strip()
        place = page.editable(end - 1, end)
        fix = Fix("remove this `>`", (Edit(place, ""),), "unsafe") if place else None
        yield Finding(
            page.span(end - 1, end),
            f"this `>` ends the tag: `{first}` behind it is text that the worker sees, and the element lacks it",
            fix,
        )
