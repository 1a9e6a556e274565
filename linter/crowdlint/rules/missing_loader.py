"""Crowd elements on a page that never loads the script which makes them work."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.form import loaders, script_text
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.placeholders import names_in_piece
from crowdlint.language.page.standing import is_component
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas import loader


@rule("CL601", on=Page, severity="error", every=True, around="page", seeks="<crowd->")
def check(page: Page) -> Iterator[Finding]:
    """One finding a page, at its first crowd element. Pages whose scripts Liquid or another script writes are left."""
    crowd = page.elements("crowd-")
    if not crowd or loaders(page) or loader.NAME in script_text(page) or is_component(page):
        return
    if names_in_piece(page):
        return  # the program that fills it in puts it into a page
    if any(map(_may_load, page.elements("script"))):
        return  # an address that is empty is empty-loader-source's; one that Liquid writes may be the right one
    first = next((each for each in crowd if each.tag in page.job.elements), crowd[0])
    entry = first.facts
    url = loader.ADDRESSES["v2" if entry and entry["scripts"] == ["v2"] else "v1"]
    place = _top(page)
    fix = Fix("add the script", (Edit(place, f'<script src="{url}"></script>\n'),), "unsafe") if place else None
    message = f"nothing on this page makes `<{first.tag}>` work: the script {url} is not loaded"
    yield Finding(first.name_span, message, fix)


def _top(page: Page) -> Span | None:
    """Where a script comes first: at the start of the head, else after the document type; before it, browsers would
    fall back to the ways of the last century."""
    for tag in ("head", "html"):
        if found := page.elements(tag):
            return page.point(found[0].start.end)
    return page.point(page.doctype.end) if page.doctype else page.point(0)


def _may_load(script: Element) -> bool:
    address = script.value("src")
    return script.has_unknown_attributes if address is None else not address.text.strip() or bool(address.holes)
