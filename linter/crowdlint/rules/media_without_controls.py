"""A sound or video that a worker cannot start with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Page
from crowdlint.rules import rule


@rule("CL806", on=Page, severity="warning", seeks="<audio> <video>")
def check(page: Page) -> Iterator[Finding]:
    """One finding an element; a script that plays is believed to have buttons of its own."""
    for media in page.elements("audio", "video"):
        if media.attribute("controls") or media.has_unknown_attributes or ".play" in script_text(page):
            continue
        if _is_taken(page):
            return
        if media.tag == "video" and media.attribute("autoplay") and media.attribute("muted"):
            continue  # a moving picture, shown like any other
        yield Finding(media.start_tag, f"`<{media.tag}>` has no `controls`: the worker cannot start, stop or repeat it")


def _is_taken(page: Page) -> bool:
    """Whether a script that cannot be read may give the medium buttons of its own."""
    if not page.elements("script"):
        return False
    from crowdlint.language.script.pieces import origins

    return "own" in origins(page)
