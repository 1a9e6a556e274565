"""Pictures of pages that come out alike, byte for byte, on machines with the same browser and fonts."""

from __future__ import annotations

import contextlib

from crowdlint_preview.browser.browser import Browser, BrowserError, Resource, Visit

# What moves without a clock: an indeterminate progress bar has no animation that the browser could be told to end.
_STILL = "progress:indeterminate { appearance: none; animation: none } * { caret-color: transparent !important }"
_PAUSE_DRAWINGS = (
    "() => document.querySelectorAll('svg').forEach(each => each.pauseAnimations && each.pauseAnimations())"
)
_ATTEMPTS = 4
RESPONSE_TIMEOUT = 5.0


def shoot(
    browser: Browser,
    html: str,
    resource: Resource,
    *,
    viewport: tuple[int, int] = (1280, 800),
    dark: bool = False,
    full_page: bool = False,
) -> bytes:
    """A PNG of ``html``, one pixel of it for one CSS pixel, with clock, chance and animations stopped."""
    with browser.visit(html, resource, viewport=viewport, dark=dark, paused=True) as visit:
        return shot(visit, full_page=full_page)


def shot(visit: Visit, *, full_page: bool = False) -> bytes:
    """A PNG of an open, paused page once it is ready. Shoots again until two pictures agree, at most four times.

    Raises ``BrowserTimeout`` where a script keeps the page from answering.
    """
    page = visit.page
    # Moving the clock has no time limit of its own: a page whose script never ends would hold us for ever.
    visit.frame.wait_for_function("() => true", timeout=RESPONSE_TIMEOUT * 1000)
    for _ in range(20):
        # The page's timers and frames run only when we move its clock, loading happens in real time.
        page.clock.run_for(100)
        if visit.wait_until_ready(0.1):
            break
    page.clock.run_for(500)
    with contextlib.suppress(BrowserError):
        page.evaluate(_PAUSE_DRAWINGS)
    last = b""
    for _ in range(_ATTEMPTS):
        picture = page.screenshot(full_page=full_page, animations="disabled", caret="hide", style=_STILL)
        if picture == last:
            break
        last = picture
    return last
