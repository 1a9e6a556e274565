"""A script address that is nearly Amazon's, but not quite."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import LOADER, LOADER_V2, loaders, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL602", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding a script, at its address."""
    for script in loaders(page):
        url, attribute = static(script, "src"), script.attribute("src")
        if url is None or attribute is None or attribute.value_span is None:
            continue
        plain = url.strip().removeprefix("https:").removeprefix("http:").partition("?")[0]
        if plain in (LOADER[6:], LOADER_V2[6:]):
            continue  # what is wrong with `http:` is insecure-loader's
        meant = LOADER_V2 if "v2" in url.lower() else LOADER
        place = attribute.value_editable
        fix = Fix(f"write `{meant}`", (Edit(place, meant),), "unsafe") if place else None
        yield Finding(attribute.value_span, f"there is no script at this address; Amazon's is {meant}", fix)
