"""A script address that is nearly Amazon's, but not quite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import LOADER, LOADER_V2, loaders, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

# Scripts that the loader puts into a page, and that stay in it where somebody saves the page.
SAVED = re.compile(
    r"crowd-html-elements-without-ce-polyfill\.js|custom-elements-es5-adapter|webcomponents-bundle|web-animations-next"
)


@rule("CL602", on=Page, severity="error", also=("warning",))
def check(page: Page) -> Iterator[Finding]:
    """One finding a script, at its address."""
    for script in loaders(page):
        url, attribute = static(script, "src"), script.attribute("src")
        if url is None or attribute is None or attribute.value_span is None:
            continue
        plain = url.strip().removeprefix("https:").removeprefix("http:").partition("?")[0]
        if plain in (LOADER[6:], LOADER_V2[6:]):
            continue  # what is wrong with `http:` is insecure-loader's
        part = SAVED.search(plain)
        if part:
            message = (
                f"Amazon's script loads `{part[0]}` itself; a saved page holds it, a template does not: take it out"
            )
            yield Finding(attribute.value_span, message, level="warning")
            continue
        meant = LOADER_V2 if "v2" in url.lower() else LOADER
        place = attribute.value_editable
        fix = Fix(f"write `{meant}`", (Edit(place, meant),), "unsafe") if place else None
        yield Finding(attribute.value_span, f"this is not the address of Amazon's script, which is {meant}", fix)
