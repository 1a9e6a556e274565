"""`<script src="">`: a script without an address, where Amazon's was meant."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import loaders, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.loader import ADDRESSES


@rule("CL604", on=Page, severity="error", seeks="[src]=")
def check(page: Page) -> Iterator[Finding]:
    """One finding a script."""
    for script in page.elements("script"):
        attribute = script.attribute("src")
        if attribute is None or static(script, "src") is None or static(script, "src"):
            continue
        meant = bool(page.elements("crowd-")) and not loaders(page)
        place = attribute.editable
        url = ADDRESSES["v1"]
        fix = Fix(f"write `{url}`", (Edit(place, f'src="{url}"'),), "unsafe") if place and meant else None
        hint = f"; Amazon's script is {url}" if meant else ""
        yield Finding(attribute.span, f"this script has no address, so nothing is loaded{hint}", fix)
