"""A frame that does not say what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL802", on=Page, severity="info", seeks="<iframe>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a frame."""
    for frame in page.elements("iframe"):
        named = any(frame.attribute(name) for name in ("title", "aria-label", "aria-labelledby", "aria-hidden"))
        if not named and not frame.has_unknown_attributes:
            yield Finding(frame.start_tag, "`<iframe>` has no `title`: say what is shown in it")
