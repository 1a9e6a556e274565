"""`grant_read_access` on something that is shown as text."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.addresses import filters_of
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.filters import GRANTING

# Attributes that only people read, or scripts as names. From a `style` pictures are loaded.
TEXT = {"alt", "title", "header", "label", "placeholder", "heading", "class", "id", "name"}


@rule("CL502", on=Page, severity="warning", seeks=(f"|{name}" for name in GRANTING))
def check(page: Page) -> Iterator[Finding]:
    """One finding an output; in a script, a ``data-`` attribute or a text that is hidden it may have its use."""
    for element in page.elements():
        for attribute in element.attributes:
            if attribute.name in TEXT:
                for hole in attribute.value.holes:
                    if filters_of(hole) & GRANTING:
                        yield Finding(
                            hole.span, f"the signed address is printed into `{attribute.name}`, where nothing loads it"
                        )
        if element.tag in ("p", "h1", "h2", "h3", "h4", "li", "strong", "b", "em", "label"):
            for hole in element.text_value.holes:
                if filters_of(hole) & GRANTING:
                    yield Finding(hole.span, "the worker would read a long signed address here; show what it points at")
