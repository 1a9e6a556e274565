"""A script address that is nearly Amazon's, but not quite."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import loaders, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas import loader


@rule("CL602", on=Page, severity="error", also=("warning",), seeks="odd-loader")
def check(page: Page) -> Iterator[Finding]:
    """One finding a script, at its address."""
    for script in loaders(page):
        url, attribute = static(script, "src"), script.attribute("src")
        if url is None or attribute is None or attribute.value_span is None:
            continue
        if loader.generation(url):
            continue  # what is wrong with its scheme is insecure-loader's
        part = loader.helper(url)
        if part:
            message = (
                f"Amazon's script loads `{part}.js` itself; a saved page holds it, a template does not: take it out"
            )
            yield Finding(attribute.value_span, message, level="warning")
            continue
        meant = loader.ADDRESSES["v2" if "v2" in url.lower() else "v1"]
        place = attribute.value_editable
        fix = Fix(f"write `{meant}`", (Edit(place, meant),), "unsafe") if place else None
        if loader.is_variant(url):
            message = f"Amazon documents {meant}; that there is a script of this name, too, is not known"
            yield Finding(attribute.value_span, message, fix, level="warning")
            continue
        yield Finding(attribute.value_span, f"this is not the address of Amazon's script, which is {meant}", fix)
