"""What is noted of a page, and what its requests are answered with: plain data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

PAGE_URL = "https://preview.invalid/"
MOST_SHOWN = 120  # characters of an address
HOOK = "crowdlint-told"  # what the stand-in calls on the window, if whoever opened the page put something there
KEY_PLACE = "crowdlint-key"  # in its text; the page that opens it puts the key there


@dataclass(frozen=True, slots=True)
class Response:
    """What a request is answered with. ``keyed``: it is the stand-in, and learns the key to say what it sends."""

    body: bytes
    content_type: str
    keyed: bool = False


# What Chromium writes on the console where the frame of a job forbids something.
REFUSED = re.compile(
    r"Ignored call to '(?P<dialog>\w+)\(\)'|Blocked opening '(?P<window>[^']*)' in a new window"
    r"|Unsafe attempt to initiate navigation .*(?P<leaving>top-level window)"
)
# url -> its answer, or None: then the request is stopped.
Resource = Callable[[str], Response | None]
# url, kind -> something of that kind which stands in for it, or None. The request counts as not answered all the same.
Spare = Callable[[str, str], Response | None]


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the page. ``kind``: script, image, media, font, fetch, websocket, navigation …

    ``body``: what it sends, as a form does with ``method="post"``, or a script.
    """

    url: str
    kind: str
    answered: bool
    body: str = ""


def departure(request: Request) -> str:
    """In words, of a request that would have taken the task away."""
    return f"the page tried to go to {shortened(request.url)}"


def shortened(url: str) -> str:
    """An address as messages show it."""
    return url if len(url) <= MOST_SHOWN else f"{url[: MOST_SHOWN - 3]}…"


@dataclass(frozen=True, slots=True)
class Console:
    """A message on the console; ``kind`` is that of the console, or ``exception`` for an uncaught error."""

    kind: str
    text: str
    line: int = 0
    column: int = 0
