"""Elements of one generation with the script of the other, or both scripts on one page."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import loaders, static
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas import loader


@rule("CL605", on=Page, severity="error", seeks="<script>[src]")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element that the loaded script does not know, or one for a second script."""
    scripts = [(each, static(each, "src")) for each in loaders(page)]
    if not scripts or any(url is None for _, url in scripts):
        return
    loaded = {"v2" if url and "-v2" in url else "v1": script for script, url in scripts}
    if len(loaded) == 2:
        notes = (Note(loaded["v1"].start_tag, "the first generation"),)
        yield Finding(loaded["v2"].start_tag, "the scripts of both generations do not work on one page", notes=notes)
        return
    generation = next(iter(loaded))
    for element in page.elements("crowd-"):
        entry = element.facts
        if entry and entry["scripts"] and generation not in entry["scripts"]:
            needed = loader.ADDRESSES["v2"] if generation == "v1" else f"{loader.NAME}.js, without `-v2`"
            yield Finding(
                element.name_span,
                f"the loaded script does not have `<{element.tag}>`; it comes with {needed}",
                notes=(Note(loaded[generation].start_tag, "the loaded script"),),
            )
