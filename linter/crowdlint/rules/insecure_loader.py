"""Amazon's script over plain http, which no browser loads into a task, or at an address without a scheme."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import loaders, static
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.loader import generation, scheme


@rule("CL603", on=Page, severity="error", also=("info",), seeks="odd-loader")
def check(page: Page) -> Iterator[Finding]:
    """One finding a script, at its address."""
    for script in loaders(page):
        url, attribute = static(script, "src"), script.attribute("src")
        if not url or attribute is None or attribute.value_span is None or scheme(url) == "https:":
            continue
        begins = url.strip().lower().startswith("http:")
        if not begins and not generation(url):
            continue
        place = attribute.value_editable
        at = place.start + (url.index(":") if begins else len(url) - len(url.lstrip())) if place else 0
        fix = Fix("write `https:`", (Edit(Span(at, at), "s" if begins else "https:"),)) if place else None
        if begins:
            message = "tasks are shown over https: the browser refuses a script over http"
            yield Finding(attribute.value_span, message, fix)
        else:
            message = "an address without `https:` takes that of the page, and a page on your disk has none: write it"
            yield Finding(attribute.value_span, message, fix, level="info")
