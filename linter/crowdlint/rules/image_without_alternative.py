"""A picture that says nothing to somebody who does not see it."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL801", on=Page, severity="info", seeks="<img> =image")
def check(page: Page) -> Iterator[Finding]:
    """One finding a picture; an empty ``alt`` says that it is decoration, and is right."""
    for image in page.elements("img", "input"):
        if image.tag == "input" and (kind := image.value("type")) is not None and kind.text.lower() != "image":
            continue
        if image.tag == "input" and image.attribute("type") is None:
            continue
        named = any(image.attribute(name) for name in ("alt", "aria-label", "aria-labelledby", "aria-hidden"))
        hidden = (role := image.value("role")) is not None and role.text in ("presentation", "none")
        if not named and not hidden and not image.has_unknown_attributes:
            yield Finding(
                image.start_tag, f'`<{image.tag}>` has no `alt`: say what it shows, or `alt=""` for decoration'
            )
