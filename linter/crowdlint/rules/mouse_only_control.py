"""Something to click that the keyboard cannot reach."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

PLAIN = ("div", "span", "p", "li", "td", "img", "b", "i", "strong", "em", "h1", "h2", "h3", "h4")


@rule("CL807", on=Page, severity="info", seeks="[onclick]")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element with ``onclick`` that is neither a control nor made one by ``role`` and ``tabindex``."""
    for element in page.elements(*PLAIN):
        click = element.attribute("onclick")
        if click is None or element.attribute("tabindex") or element.has_unknown_attributes:
            continue
        if "stopPropagation" in click.value.text or element.closest("a", "button", "label", "crowd-button"):
            continue
        yield Finding(
            click.span, f'only a mouse can press this `<{element.tag}>`; a `<button type="button">` is for all'
        )
