"""An open page: what it has done so far, and how long it is waited for."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Frame, Page
from playwright.sync_api import TimeoutError as BrowserTimeout

from crowdlint_preview.browser.driver import driver as _driver
from crowdlint_preview.browser.limits import MOST_OPENED, patience, sound
from crowdlint_preview.browser.noted import Console, Request, departure

READY_TIMEOUT = 10.0
ANSWER_TIMEOUT = 10.0  # for one look at a page
DRAWING_TIMEOUT = 10.0  # for one picture of a page that answers
HANG_TIMEOUT = 5.0
SETTLE_TIMEOUT = 3.0
WRITTEN_OVER = (
    "a script writes another page over the task after it was loaded (document.open or document.write): the task is gone"
)
MOST_MOVES = 4  # of the clock, until elements are ready
LOOKS = 4  # at a page, until two agree
MEDIA_LOOKS, MEDIA_PAUSE = 20, 100  # and milliseconds between them
COVER = "#8a8f98"
OPENED_AT = datetime(2026, 1, 1, 12, tzinfo=UTC)  # on the clock of a page that is opened while it stands
SETTLING = 200  # milliseconds
ROUND = 20  # seconds of the page's clock: what it stands at later is a multiple of them
MOST_STEPS, STEP = 20, 100  # of a standing clock until elements are ready, and their milliseconds
QUIET = 300  # milliseconds of the page's clock: elements tell that all are ready a quarter of a second after the last


@dataclass
class Visit:
    """An open page, and what it has done so far. ``frame`` is where the task is: the page's own or the one in it.

    ``ended`` says why the page was closed before its time, if it was: what it cost, or that it crashed. ``flowing``:
    its clock goes on and may be moved, but while it is ``standing``. ``reopen``: opens it once more, and tells where
    the task is then. ``waiting``: what it has asked for and not got yet. ``halved``: fields whose answer holds half a
    character; ``halved_lines``: how many lines of the console do.
    """

    page: Page
    frame: Frame
    requests: list[Request] = field(default_factory=list)
    console: list[Console] = field(default_factory=list)
    ended: str = ""
    replaced: bool = False
    flowing: bool = False
    standing: bool = False
    waiting: set[object] = field(default_factory=set)
    masks: Sequence[str] = ()
    halved: set[str] = field(default_factory=set)
    halved_lines: int = 0
    opened: Counter[str] = field(default_factory=Counter)
    reopen: Callable[[], Frame] | None = None
    _past: float = 0.0  # seconds that the page's clock was moved since it was opened
    _flows_since: float = 0.0  # of the clock of this machine

    def reload(self) -> None:
        """Load the page again, as a worker does: what it keeps in the browser stays."""
        if self.reopen is not None:
            self.frame = self.reopen()

    def end(self, reason: str) -> None:
        """Close the page: whatever waits for it raises ``BrowserError``."""
        if not self.ended:
            self.ended = reason
            self.page._loop.create_task(self.page.context._impl_obj.close(reason=reason))

    def opens(self, what: str) -> None:
        """Count a dialog, a window, a try to leave; a page that goes on and on with them is ended."""
        self.opened[what] += 1
        if self.opened[what] > MOST_OPENED:
            self.end(f"the page opens one {what} after the other: more than {MOST_OPENED}")

    @property
    def exceptions(self) -> list[Console]:
        """Errors that the page's scripts did not catch."""
        return [message for message in self.console if message.kind == "exception"]

    @property
    def departures(self) -> list[str]:
        """Where scripts took the task, or tried to, each a sentence."""
        left = [departure(request) for request in self.stopped if request.kind == "navigation"]
        return list(dict.fromkeys([*left, *([WRITTEN_OVER] if self.replaced else [])]))

    @property
    def stopped(self) -> list[Request]:
        """Requests that a real browser would have sent to a server and that were not answered here."""
        return [request for request in self.requests if not request.answered]

    def ask(self, question: str, seconds: float = ANSWER_TIMEOUT) -> str:
        """What a look at the page gives, from a world that it cannot touch.

        Raises ``BrowserTimeout`` where a script never ends.
        """
        return self.frame.locator(f"asked={question}").text_content(timeout=seconds * 1000 * patience()) or ""

    def run_apart(self, code: str, question: str) -> Any:
        """Run ``code`` in a world that shares the document alone with the page; what ``question`` gives there.

        For a page without a frame around it. Raises ``BrowserError`` where one of both throws.
        """
        session = self.page.context.new_cdp_session(self.page)
        frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = session.send("Page.createIsolatedWorld", {"frameId": frame})["executionContextId"]
        reply: dict[str, Any] = {}
        for text in (code, question):
            ways = {"contextId": world, "returnByValue": text is question, "awaitPromise": text is question}
            reply = session.send("Runtime.evaluate", {"expression": text, **ways})
            if "exceptionDetails" in reply:
                raise BrowserError(str(reply["exceptionDetails"].get("text")))
        return sound(reply["result"].get("value"))

    def changed_around(self) -> bool:
        """Whether a script has changed the page around the task. Raises ``BrowserError`` where that page is no more."""
        around = self.page.main_frame
        asked = around.locator("asked=around").text_content(timeout=ANSWER_TIMEOUT * 1000 * patience())
        return around is not self.frame and bool(asked)

    def wait_until_ready(self, seconds: float | None = None) -> bool:
        """Wait for the document, its fonts and, where the loader is used, ``all-crowd-elements-ready``.

        ``replaced``: a script has written another document over it since.
        """
        end, moved = time.monotonic() + (seconds or READY_TIMEOUT) * patience(), 0
        with contextlib.suppress(BrowserTimeout):
            while not (state := self.ask("ready", min(max(end - time.monotonic(), 0.05), HANG_TIMEOUT))):
                if time.monotonic() > end:
                    return False
                if self.flowing and moved < (MOST_STEPS if self.standing else MOST_MOVES):
                    moved += 1
                    self.settle(0.5)
                    with self.within(HANG_TIMEOUT):
                        self.pass_time(STEP if self.standing else QUIET, every_tick=self.standing)
                else:
                    self.flow()
                    self.page.wait_for_timeout(50)
            self.replaced = state == "gone"
            return True
        return False

    def settle(self, seconds: float = SETTLE_TIMEOUT) -> None:
        """Wait until all has come that the page asked for, and it asks for nothing more; at most so long."""
        end, quiet = time.monotonic() + seconds * patience(), 0
        while quiet < 2 and time.monotonic() < end:
            self.ask("ping", HANG_TIMEOUT)  # a round trip: afterwards is known what was asked for before it
            quiet = 0 if self.waiting else quiet + 1
            if self.waiting:
                self.page.wait_for_timeout(10)

    def pass_time(self, milliseconds: int, *, every_tick: bool = False) -> None:
        """Let the timers of a flowing page run, each at most once unless ``every_tick`` counts.

        What one of them throws is written down elsewhere.
        """
        self._past += milliseconds / 1000
        clock = self.page.clock
        self._moved(partial(clock.run_for if every_tick else clock.fast_forward, milliseconds))

    def _moved(self, move: Callable[[], None]) -> None:
        try:
            move()
        except BrowserTimeout:
            raise
        except BrowserError as error:
            if "closed" in str(error):
                raise

    def stand(self) -> None:
        """Let the clock of a flowing page stand still at the next full ``ROUND``.

        What the page then shows of its time, and what it has shown for a while, do not depend on how fast the machine
        is. Timers run as with ``pass_time``.
        """
        if not self.flowing or self.standing or not self._flows_since:
            return
        now = self._past + time.monotonic() - self._flows_since
        self.standing = True
        # What a timer has asked for in the jump, such as the next frame, must have come, too.
        self._past = ((now + SETTLING / 1000) // ROUND + 1) * ROUND - SETTLING / 1000
        self._moved(partial(self.page.clock.pause_at, OPENED_AT + timedelta(seconds=self._past)))
        self.pass_time(SETTLING, every_tick=True)

    def flow(self) -> None:
        """Let a standing clock go on."""
        if self.flowing and self.standing:
            self.standing, self._flows_since = False, time.monotonic()
            self._moved(self.page.clock.resume)

    @contextlib.contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Close the page after so long: whatever waits for it then raises ``BrowserError``.

        Looking at a page (``evaluate``, ``count``, ``is_visible``) has no time limit in Playwright, and a page whose
        script never ends lets us look for ever. There is no public way to break off, so this goes behind the scenes.
        """
        loop: asyncio.AbstractEventLoop = self.page._loop
        inner = self.page.context._impl_obj
        seconds *= patience()
        timer = loop.call_later(seconds, lambda: loop.create_task(inner.close(reason="it hangs")))
        # A driver that chokes on what a page gave it closes nothing any more.
        last = loop.call_later(seconds + 15, _driver.kill)
        try:
            yield
        finally:
            timer.cancel()
            last.cancel()

    def must_react(self) -> None:
        """Raise ``BrowserTimeout`` where nothing more can come of the page, since one of its scripts does not end."""
        self.ask("ping", HANG_TIMEOUT)

    def picture(self, *, full_page: bool = False, style: str | None = None) -> bytes:
        """A PNG of the window, or of the whole page, once it stands still, or after some looks; ``masks`` are covered.

        One look is enough where nothing can move by itself. Media are waited for, and with them the ring that their
        controls turn while they load; those that play are covered: no two looks would agree on them.
        """
        moves = self._moves()
        looks, pause = {"": (1, 0), "moves": (LOOKS, 0)}.get(moves, (MEDIA_LOOKS, MEDIA_PAUSE))
        hidden = [f"css={each}" for each in self.masks] + (["asked=playing"] if pause else [])
        covered = [self.frame.locator(each) for each in hidden]
        last = b""
        for _ in range(looks):
            found = self.page.screenshot(
                full_page=full_page,
                mask=covered,
                mask_color=COVER,
                animations="disabled",
                caret="hide",
                style=style,
                timeout=DRAWING_TIMEOUT * 1000 * patience(),
            )
            if found == last:
                break
            last = found
            if pause:
                self.page.wait_for_timeout(pause)
        return last

    def _moves(self) -> str:
        """Whether a picture may change by itself: ``media``, ``moves`` or empty; waits until media are loaded."""
        for _ in range(MEDIA_LOOKS):
            state = self.ask("moves")
            if state != "loading":
                return state
            self.page.wait_for_timeout(MEDIA_PAUSE)
        return "media"

    @contextlib.contextmanager
    def traced(self, path: Path | None, wanted: Callable[[], bool]) -> Iterator[None]:
        """Record Playwright's trace from here on, and keep it as ``path`` if it is wanted in the end."""
        if path is None:
            yield
            return
        tracing = self.page.context.tracing
        tracing.start(screenshots=True, snapshots=True)
        try:
            yield
        finally:
            with contextlib.suppress(BrowserError):  # a page that was ended has none
                if wanted():
                    tracing.stop(path=path)
                else:
                    tracing.stop()

    def hangs(self) -> bool:
        """Whether the page no longer reacts, because one of its scripts does not end."""
        try:
            self.ask("ping", 1.5)
        except BrowserTimeout:
            return True
        except BrowserError:
            return not self.frame.is_detached()
        return False

    def sent(self) -> int:
        """How many documents were submitted so far."""
        return int(self.ask("count"))

    def answers(self) -> list[Any]:
        """Every document submitted so far, as the worker's browser would send it: ``[{name: value, …}]``.

        Raises ``BrowserError`` where one cannot be sent, or is more than any job takes.
        """
        found = [_read(text) for text in self.ask("answers").split("\0")[:-1]]
        self.halved |= {name for each in found for name, value in _named(each) if sound([name, value]) != [name, value]}
        return [sound(each) for each in found]


def _named(document: Any) -> Iterator[tuple[str, Any]]:
    """The fields of an answer, one by one; what is no list of objects has none."""
    for each in document if isinstance(document, list) else ():
        yield from each.items() if isinstance(each, dict) else ()


def _read(text: str) -> Any:
    if text.startswith("!"):
        raise BrowserError(f"the answer {sound(text[1:])}")
    try:
        read = json.loads(text) if text else None
        sound(read)  # what is nested too deeply for us is so for others
        return read
    except RecursionError as error:
        raise BrowserError("the answer is nested too deeply to be read") from error
