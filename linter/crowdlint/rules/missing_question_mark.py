"""An address with `&name=` before any `?`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.language.text.source import MARKER
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

PARAMETER = regex(r"&(?:amp;)?([A-Za-z_][\w-]*)=")


@rule("CL509", on=Page, severity="warning", rendered=True)
def check(page: Page) -> Iterator[Finding]:
    """One finding an address; one that Liquid begins may hold the `?` in what it writes."""
    for element in page.elements() if "&" in page.rendered.text else ():
        for attribute in element.attributes:
            if attribute.name not in ("src", "href", "action", "data", "formaction"):
                continue
            text = attribute.value.text
            match = PARAMETER.search(text)
            if match is None or "?" in text[: match.start()] or not re.match(r"(?:https?:)?//[^/?#\s]+/", text):
                continue
            if text[: match.start()].endswith(MARKER + "/"):
                continue
            message = f"no `?` stands before `&{match[1]}=`, so it becomes a part of the path; write `?{match[1]}=`"
            yield Finding(attribute.value.span_of(*match.span()), message)
