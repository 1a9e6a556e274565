"""A picture or other object of the task that is shown without `grant_read_access`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Output, Path
from crowdlint.language.liquid.scope import Data
from crowdlint.language.page.addresses import Address, addresses, filters_of
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import GRANTING, SAME_ADDRESS
from crowdlint_schemas.light import regex

# A key that says its value is an address of the web already, and one that says it is an object in S3.
WEB = regex(r"url|link|href|http|web|cdn|data_?uri|embed|youtube|vimeo|base64|b64", re.I)
S3 = regex(r"s3|bucket|\btaskObject\b|\bsource-ref\b|\bmanifestLine\b", re.I)
# In a frame the task's object is as often a page of the web.
IN_FRAME = regex(r"s3|bucket", re.I)


@rule("CL501", on=Page, severity="error", also=("warning", "info"), seeks="{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding an address that is nothing but a value of the task; how severe, its key tells and what shows it."""
    granted = _granted(page)
    for address in addresses(page):
        path = address.path
        if address.kind not in ("media", "frame") or path is None or address.is_granted:
            continue
        if not (data := _of_the_task(page, address, path)):
            continue
        tells = IN_FRAME if address.kind == "frame" else S3
        sure = any(tells.search(str(each)) for steps in data for each in steps[2:]) or bool(granted & set(data))
        if sure:
            end = _end(address)
            fix = Fix("add `| grant_read_access`", (Edit(Span(end, end), " | grant_read_access"),), "unsafe")
            message = "an S3 object of the task needs `| grant_read_access`, else the worker's browser cannot load it"
            yield Finding(address.span, message, fix)
        elif address.kind == "frame":
            message = "a page of the web is shown as it is; if this is an object in S3, it needs `| grant_read_access`"
            yield Finding(address.span, message, level="info")
        else:
            message = (
                "no browser can load an object in S3 without `| grant_read_access`; name the key `…_url` if it is none"
            )
            yield Finding(address.span, message, level="warning")


def _granted(page: Page) -> set[Data]:
    """The data that the template itself signs somewhere: there it is S3's."""
    uses = page.template.scopes.uses if page.template else []
    return {steps for use in uses if {each.name.text for each in use.filters} & GRANTING for steps in use.data}


def _of_the_task(page: Page, address: Address, path: Path) -> list[Data]:
    """The data of the task that a path stands for; empty where something says that it is a web address."""
    if filters_of(address.holes[0]) - SAME_ADDRESS:
        return []
    uses = [use for use in page.template.scopes.uses if use.path is path] if page.template else []
    data = [steps for use in uses for steps in use.data if steps[:2] == ("task", "input")]
    keys = [str(each) for steps in data for each in (*steps[2:], *path.keys[:1])]
    return [] if any(WEB.search(key) and "s3" not in key.lower() for key in keys) else data


def _end(address: Address) -> int:
    node = address.holes[0].node
    assert isinstance(node, Output) and node.expression is not None
    return node.expression.filters[-1].end if node.expression.filters else node.expression.value.end
