"""A picture or other object of the task that is shown without `grant_read_access`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Output, Path
from crowdlint.language.page.addresses import Address, addresses, filters_of
from crowdlint.language.page.page import Page
from crowdlint.language.text.span import Span
from crowdlint.rules import rule

# A key that says its value is an address of the web already.
WEB = re.compile(r"url|link|href|http|web|cdn|data_?uri", re.I)


@rule("CL501", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding an address that is nothing but a value of the task."""
    for address in addresses(page):
        path = address.path
        if address.kind not in ("media", "frame") or path is None or address.is_granted:
            continue
        if _is_of_the_task(page, address, path):
            end = _end(address)
            fix = Fix("add `| grant_read_access`", (Edit(Span(end, end), " | grant_read_access"),), "unsafe")
            message = "an S3 object of the task needs `| grant_read_access`, else the worker's browser cannot load it"
            yield Finding(address.span, message, fix)


def _is_of_the_task(page: Page, address: Address, path: Path) -> bool:
    """Whether the path stands for data of the task, and nothing in it or done to it says that it is a web address."""
    if filters_of(address.holes[0]) - {"strip", "escape", "escape_once", "downcase", "default"}:
        return False
    uses = [use for use in page.template.scopes.uses if use.path is path] if page.template else []
    data = [steps for use in uses for steps in use.data]
    keys = [str(each) for steps in data for each in (*steps[2:], *path.keys[:1])]
    return bool(data) and not any(WEB.search(key) and "s3" not in key.lower() for key in keys)


def _end(address: Address) -> int:
    node = address.holes[0].node
    assert isinstance(node, Output) and node.expression is not None
    return node.expression.filters[-1].end if node.expression.filters else node.expression.value.end
