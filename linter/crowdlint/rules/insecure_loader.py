"""Amazon's script over plain http, which no browser loads into a task."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import loaders, static
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL603", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding a script, at its address."""
    for script in loaders(page):
        url, attribute = static(script, "src"), script.attribute("src")
        if url and attribute and attribute.value_span and url.strip().lower().startswith("http:"):
            place = attribute.value_editable
            at = place.start + url.index(":") if place else 0
            fix = Fix("write `https:`", (Edit(Span(at, at), "s"),)) if place else None
            yield Finding(
                attribute.value_span, "tasks are shown over https: the browser refuses a script over http", fix
            )
