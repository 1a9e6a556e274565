"""`<div onload="…">`: a handler for an event that never comes."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

LOADS = {"body", "embed", "frame", "frameset", "html", "iframe", "link", "object", "script", "style"}
FIRES_LOAD = {*LOADS, "audio", "image", "img", "input", "source", "svg", "track", "video"}


@rule("CL224", on=Page, severity="warning", seeks="[onload]")
def check(page: Page) -> Iterator[Finding]:
    """One finding a handler of `load` on an element that loads nothing."""
    for element in page.elements():
        handler = element.attribute("onload")
        if handler is None or element.tag in FIRES_LOAD or element.closest("svg", "math"):
            continue
        if "-" in element.tag and element.tag not in page.job.elements:
            continue  # an element of the author's own may fire it
        message = f"a `<{element.tag}>` loads nothing and never fires `load`, so this never runs"
        yield Finding(handler.span, f"{message}; call it from a script at the end of the page")
