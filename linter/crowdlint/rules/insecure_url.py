"""A picture, script or frame over plain http, on a page that is shown over https."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.addresses import addresses
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule("CL506", on=Page, severity="warning", rendered=True, seeks="~http: ~&")
def check(page: Page) -> Iterator[Finding]:
    """One finding an address; Amazon's own script is insecure-loader's."""
    if "http:" not in page.small and "&" not in page.small:
        return
    for address in addresses(page):
        text = address.text.lstrip()
        if not text.lower().startswith("http:") or "crowd-html" in text:
            continue
        lost = "refuses it" if address.kind != "media" else "refuses it or shows a warning"
        fix = None
        if address.editable and not address.text.startswith((" ", "\n", "\t")):
            at = address.editable.start + len("http")
            fix = Fix("write `https:`", (Edit(Span(at, at), "s"),), "unsafe")
        yield Finding(address.span, f"tasks are shown over https: the browser {lost}; write `https:`", fix)
    for element in page.elements("form", "button", "input"):
        attribute = element.attribute("action" if element.tag == "form" else "formaction")
        if attribute and attribute.value.text.strip().lower().startswith("http:"):
            message = "the answers are sent unencrypted, and browsers warn of it or refuse; write `https:`"
            yield Finding(attribute.value_span or attribute.span, message)
