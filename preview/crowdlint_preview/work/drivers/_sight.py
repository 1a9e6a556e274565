"""Brings an element into sight as a worker does: its tab is chosen, the dialog around it opened and closed again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from crowdlint_preview.browser.browser import Locator

HOLDERS = "xpath=ancestor::*[self::crowd-tab or self::crowd-modal or self::crowd-instructions or self::details]"


@contextmanager
def in_sight(element: Locator) -> Iterator[bool]:
    """Whether the element can be seen now; what was opened for it is closed at the end."""
    opened = [] if element.is_visible() else [holder for holder in element.locator(HOLDERS).all() if _open(holder)]
    try:
        yield element.is_visible()
    finally:
        for dialog in reversed(opened):
            close = dialog.get_by_role("button", name="Close", exact=True)
            if close.is_visible():
                close.click()


def _open(holder: Locator) -> bool:
    """Opens a tab, a dialog or what a summary hides; whether it was a dialog."""
    summary = holder.locator("xpath=self::details[not(@open)]/summary")
    if summary.count():
        summary.click()
        return False
    tabs = holder.locator("xpath=ancestor::crowd-tabs[1]")
    if tabs.count() == 0 or holder.locator("xpath=self::crowd-tab").count() == 0:
        opener = holder.locator("#react-mount-point > button").first
        if opener.is_visible():
            opener.click()
            return True
        return False
    # Of several tabs with one header the first shows what all of them hold.
    item = tabs.locator(".menu > .item").get_by_text(holder.get_attribute("header") or "", exact=True).first
    if item.is_visible() and "active" not in (item.get_attribute("class") or "").split():
        item.click()
    return False
