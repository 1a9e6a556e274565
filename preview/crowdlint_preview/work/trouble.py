"""What went wrong with an action, in words of our own."""

from __future__ import annotations

import re

from crowdlint_preview.browser.browser import BrowserError, BrowserTimeout


def in_brief(error: BrowserError) -> str:
    """What went wrong with an action, such as ``<div> intercepts pointer events``, without Playwright's words."""
    lines = [line.strip(" -") for line in str(error).splitlines() if line.strip()]
    telling = [line for line in lines if "intercepts pointer events" in line or "element is not" in line]
    if telling:
        return telling[-1]
    several = re.search(r"strict mode violation: .* resolved to (\d+) elements", lines[0])
    if several:
        return f"it holds {several[1]} boxes where there should be one; is an end tag missing?"
    if isinstance(error, BrowserTimeout):
        return "it does not react for 5 seconds, as when a script never ends"
    return lines[0]
