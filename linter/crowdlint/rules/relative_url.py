"""An address relative to a page that is not where its author thinks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.addresses import Address, addresses
from crowdlint.language.page.page import Page
from crowdlint.language.page.placeholders import OWN_ADDRESS
from crowdlint.language.page.standing import is_hosted
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule
from crowdlint.rules.build_leftover import LEFTOVER, NAMES
from crowdlint_schemas.light import regex

# What may be absolute, too: a value that nobody knows may end the scheme.
ABSOLUTE = regex(rf"[a-z][a-z0-9+.-]*:|//|#|[^/?#]*{MARKER}", re.I)
# What a build makes scripts and styles of.
SOURCE = regex(r"\.(?:tsx?|jsx|vue|svelte|scss|sass|less)(?:[?#]|$)", re.I)
# Where builds have the module from which they start.
ENTRY = regex(r"(?:\./|/)?src/[\w./-]+\.m?js$")


def _is_entry(address: Address) -> bool:
    """Whether a script is the module that a build begins with."""
    kind = address.attribute.element.value("type")
    return kind is not None and kind.text.strip().lower() == "module" and ENTRY.match(address.text.strip()) is not None


@rule("CL505", on=Page, severity="warning", also=("info",), rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding an address that begins with neither a scheme nor Liquid. A ``base`` element answers for all."""
    if page.elements("base") or is_hosted(page):
        return
    for address in addresses(page):
        text = address.text.strip()
        if not text or ABSOLUTE.match(text) or LEFTOVER.search(text) or OWN_ADDRESS.match(text):
            continue
        if not NAMES.search(text):  # a name that nothing fills in other rules speak of
            if SOURCE.search(text) or (address.kind == "script" and _is_entry(address)):
                message = f"`{text[:60]}` is what a build begins with, so this is no template yet"
                message += ": check the page that is built"
                yield Finding(address.span, message, level="info")
                continue
            inline = address.kind in ("script", "style")
            instead = "put its text into the page" if inline else "write an https address"
            message = (
                f"`{text[:60]}` is looked for beside the page of the service, where nothing of yours is; {instead}"
            )
            yield Finding(address.span, message.replace(MARKER, "{{ … }}"))
