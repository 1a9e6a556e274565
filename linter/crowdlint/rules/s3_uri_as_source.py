"""An `s3://` address where the browser must load something."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.addresses import addresses
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.s3 import is_uri


@rule("CL504", on=Page, severity="error", rendered=True, seeks="~s3: ~& ~\\")
def check(page: Page) -> Iterator[Finding]:
    """One finding an address; in Liquid, the fix lets ``grant_read_access`` sign it."""
    liquid = page.dialect is None or page.dialect.is_liquid
    for address in addresses(page):
        text = address.text.strip()
        if not is_uri(text):
            continue
        fix = None
        if liquid and address.editable and not address.holes and not set(text) & set("\"'{}"):
            quote = "'" if address.attribute.quote == '"' else '"'
            granted = f"{{{{ {quote}{text}{quote} | grant_read_access }}}}"
            fix = Fix("let `grant_read_access` sign it", (Edit(address.editable, granted),), "unsafe")
        yield Finding(
            address.span, "no browser can load `s3://`; `grant_read_access` makes an https address of it", fix
        )
