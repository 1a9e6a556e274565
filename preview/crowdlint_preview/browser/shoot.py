"""Pictures of pages that come out alike, byte for byte, on machines with the same browser and fonts."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from crowdlint_preview.browser.browser import Browser, BrowserError, BrowserTimeout, PageGone, Resource, Visit
from crowdlint_preview.browser.limits import NO_ANSWER

# What moves without a clock: an indeterminate progress bar has no animation that the browser could be told to end.
_STILL = "progress:indeterminate { appearance: none; animation: none } * { caret-color: transparent !important }"
RESPONSE_TIMEOUT = 5.0
PICTURE_TIMEOUT = 30.0  # for all that a picture takes


def shoot(
    browser: Browser,
    html: str,
    resource: Resource,
    *,
    viewport: tuple[int, int] = (1280, 800),
    dark: bool = False,
    full_page: bool = False,
    masks: Sequence[str] = (),
) -> bytes:
    """A PNG of ``html``, one pixel of it for one CSS pixel, with clock, chance and animations stopped.

    ``masks``: selectors of what is covered. Raises ``PageGone`` where there is none, or the task is taken away.
    """
    with browser.visit(html, resource, viewport=viewport, dark=dark, paused=True) as visit:
        visit.masks = masks
        try:
            picture = shot(visit, full_page=full_page)
        except BrowserError as error:
            said = str(error).strip().partition("\n")[0]
            stuck = isinstance(error, BrowserTimeout) or visit.page.is_closed()
            raise PageGone(visit.ended or (NO_ANSWER if stuck else f"the page cannot be looked at: {said}")) from error
        if visit.departures:
            raise PageGone(visit.departures[0])
        return picture


def shot(visit: Visit, *, full_page: bool = False) -> bytes:
    """A PNG of an open, paused page once it is ready and its media stand at their start.

    Raises ``BrowserError`` where a script keeps the page from answering, or the page is gone.
    """
    with visit.within(PICTURE_TIMEOUT):
        return _shot(visit, full_page)


def _shot(visit: Visit, full_page: bool) -> bytes:
    visit.ask("ping", RESPONSE_TIMEOUT)
    # The page's timers and frames run only when we move its clock, loading happens in real time. The elements are ready
    # a quarter of a second after the last of them; what comes before that would only be waited for.
    for milliseconds in (300, *[100] * 17):
        _let_pass(visit, milliseconds)
        if visit.wait_until_ready(0.1):
            break
    _let_pass(visit, 500)
    with contextlib.suppress(BrowserError):
        visit.ask("still")
    return visit.picture(full_page=full_page, style=_STILL)


def _let_pass(visit: Visit, milliseconds: int) -> None:
    """Move the page's clock. What a timer or a frame callback throws is the page's own affair."""
    try:
        # This has no time limit of its own: a timer that never ends would hold us for ever.
        with visit.within(RESPONSE_TIMEOUT):
            visit.page.clock.run_for(milliseconds)
    except BrowserError:
        if visit.ended or visit.page.is_closed():
            raise
