"""A task that a test works: its page, what a worker does at it, and the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crowdlint_preview.browser.browser import Frame, Page, Visit
from crowdlint_preview.browser.shoot import shot
from crowdlint_preview.report.compare import compare_pictures, require_library
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.work.outcome import Outcome
from crowdlint_preview.work.places import Places
from crowdlint_preview.work.plan import Plan
from crowdlint_preview.work.refusal import explain
from crowdlint_preview.work.steps.doing import do_steps

Point = tuple[float, float]


@dataclass
class Looks:
    """Where pictures of a test lie: accepted ones in ``folder``, what differs in ``results``. ``update``: accept."""

    folder: Path
    results: Callable[[], Path]
    update: bool = False


@dataclass
class CrowdTask:
    """An open task. Everything of Playwright is at hand by ``page``; what drawing and sending take is here.

    ``frame`` is where the task is: the page itself, or with ``framed=True`` the frame in it. Points of pictures are
    parts of their width and height, 0 to 1.
    """

    visit: Visit
    screen: Screen
    plan: Plan
    looks: Looks
    answers: list[dict[str, Any]] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """Playwright's page."""
        return self.visit.page

    @property
    def frame(self) -> Frame:
        """Playwright's frame that holds the task."""
        return self.visit.frame

    @property
    def errors(self) -> list[str]:
        """What the page's scripts threw and did not catch."""
        return [each.text for each in self.visit.exceptions]

    @property
    def console(self) -> list[str]:
        """What the page wrote on the console, errors and warnings of the browser too: ``error: …``, ``log: …``."""
        return [f"{each.kind}: {each.text}" for each in self.visit.console if each.kind != "exception"]

    @property
    def refused(self) -> list[str]:
        """Addresses that the page asked for and that nothing answered."""
        return [each.url for each in self.visit.stopped]

    def fill(self, label: str, text: str) -> None:
        """Write into the field of that label, placeholder or name; choose in a list."""
        self._do({"fill": label, "with": text})

    def choose(self, label: str) -> None:
        """Click a radio button, a box, a category or a tile."""
        self._do({"choose": label})

    def press(self, name: str) -> None:
        """Press a button, a link or a tab."""
        self._do({"press": name})

    def wait(self, seconds: int) -> None:
        """Let the page's clock go on, which takes no time."""
        self._do({"wait": seconds})

    def draw_box(
        self, label: str, *, around: str | None = None, at: Sequence[Point] = (), on: str | None = None
    ) -> None:
        """Draw a box around a thing of a made-up picture (``car``), or from the first point to the last.

        ``on``: the name of the element, where there are several.
        """
        self._draw("box", label, around, at, on)

    def draw_polygon(
        self, label: str, *, around: str | None = None, at: Sequence[Point] = (), on: str | None = None
    ) -> None:
        """Draw a polygon through the points."""
        self._draw("polygon", label, around, at, on)

    def draw_polyline(
        self, label: str, *, around: str | None = None, at: Sequence[Point] = (), on: str | None = None
    ) -> None:
        """Draw a line of several parts through the points."""
        self._draw("polyline", label, around, at, on)

    def draw_line(
        self, label: str, *, around: str | None = None, at: Sequence[Point] = (), on: str | None = None
    ) -> None:
        """Draw a line between two points."""
        self._draw("line", label, around, at, on)

    def draw_keypoint(
        self, label: str, *, around: str | None = None, at: Sequence[Point] = (), on: str | None = None
    ) -> None:
        """Set a point."""
        self._draw("keypoint", label, around, at, on)

    def work(self, name: str) -> None:
        """Work one field as `crowdlint exercise` does: any element, by its name."""
        with self.visit.within(30):
            found = [each for each in self.plan.look.fields() if each.name == name]
            if not found:
                raise AssertionError(f"the page has no field called {name!r}")
            self.plan.hands.drive(found[0])
        self._done()

    def fill_in(self) -> None:
        """Work every field that can be seen and was not worked yet, as `crowdlint exercise` does."""
        self.plan.hands.fill()
        self._done()

    def submit(self, button: str | None = None) -> dict[str, Any]:
        """Press Submit, or the button of that name; the answer. Raises ``AssertionError`` with what the page says."""
        self.plan.hands.pressed.clear()
        sent = self._pressed(button) if button else self.plan.press_send()
        self._done()
        if not sent:
            raise AssertionError(f"nothing was submitted: {self._why()}")
        self.visit.pass_time(500)
        answer = self.plan.sent_answers()[-1]
        self.answers.append(answer)
        return answer

    def assert_looks_like(self, name: str, *, masks: Sequence[str] = (), tolerance: int = 0) -> None:
        """Hold a picture of the window against the file of that name beside the test.

        ``masks``: selectors of what is covered. ``tolerance``: so many pixels may differ. ``pytest --crowd-update``
        writes the file. Raises ``AssertionError`` where they differ, with the places of both pictures.
        """
        require_library()
        self.visit.masks = masks
        path, now = self.looks.folder / name, shot(self.visit)
        if self.looks.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(now)
            return
        if not path.is_file():
            raise AssertionError(f"there is no {path} yet: `pytest --crowd-update` writes it")
        change = compare_pictures(path.read_bytes(), now, tolerance)
        if change is not None:
            actual, marked = (self.looks.results() / f"{path.stem}.{each}.png" for each in ("now", "difference"))
            actual.write_bytes(now)
            marked.write_bytes(change.difference)
            words = f"{change.pixels:,} pixels differ" + (f" ({change.sizes})" if change.sizes else "")
            raise AssertionError(f"it does not look like {path}: {words}; see {actual} and {marked}")

    def _draw(self, tool: str, label: str, around: str | None, at: Sequence[Point], on: str | None) -> None:
        if (around is None) == (not at):
            raise TypeError("either around= or at= says where to draw")
        where: dict[str, Any] = {"around": around} if around else {"at": [list(point) for point in at]}
        self._do({"draw": tool, "label": label, **where, **({"in": on} if on else {})})

    def _do(self, step: dict[str, Any]) -> None:
        self.plan.begin()  # what is done after an answer was sent belongs to the next one
        if self.plan.sent:
            raise AssertionError("the form was sent already: nothing can be done at it any more")
        do_steps(self.plan, (step,))
        self._done()

    def _done(self) -> None:
        """Raise for what could not be done."""
        failures = [*self.plan.hands.failures, *self.plan.hands.stuck.values()]
        self.plan.hands.failures.clear()
        self.plan.hands.stuck.clear()
        if failures:
            raise AssertionError("; ".join(failures).removeprefix("step 1 "))

    def _pressed(self, button: str) -> bool:
        self.plan.begin()
        self._do({"press": button})
        return self.plan.comes()

    def _why(self) -> str:
        outcome = Outcome()
        explain(self.plan, outcome, Places(self.screen.page))
        said = outcome.reason.partition("; a file of steps")[0]
        return "; ".join([said or "no answer came", *self.errors])
