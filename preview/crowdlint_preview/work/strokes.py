"""What a worker does with the mouse held down: drags things, moves sliders, draws, marks words."""

from __future__ import annotations

from collections.abc import Callable

from crowdlint_preview.browser.browser import BrowserTimeout, Locator, Visit
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.look import Look
from crowdlint_preview.work.surface import MOST_SURFACES, Place, Way, moved, underline

MOST_STROKES = 3  # at one place, until something comes of it
MOST_KNOBS = 40


class Strokes:
    """``over``: whether the answer was sent already. ``given``: what fields hold, and what the page shows."""

    def __init__(
        self,
        visit: Visit,
        look: Look,
        worker: Worker,
        over: Callable[[], bool],
        given: Callable[[], tuple[object, ...]],
    ) -> None:
        self.visit, self.look, self.worker = visit, look, worker
        self._over, self._given = over, given
        self._slid: set[int] = set()
        self._ended: dict[int, Place] = {}  # surface -> where the first stroke on it ended

    def drag(self) -> bool:
        """Things that can be dragged: each into a place for it where there are such, else the last before the first."""
        things = [each for each in self.look.choices() if each.draggable]
        places = self.look.places() if things else []
        if places:
            for each in things:
                self.carry(each.key, self.worker.random.choice(places))
        elif len(things) > 1:
            self.carry(things[-1].key, things[0].key)
        return bool(things)

    def carry(self, thing: int, place: int) -> None:
        element = self.look.at(thing)
        if element.count():
            element.scroll_into_view_if_needed()
        boxes = [found.bounding_box() for found in (element, self.look.at(place)) if found.count()]
        points = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes if box]
        if len(points) == 2:
            self.worker.drag(*points)
            self.worker.diary.note(self.visit, "drags one thing to another", element)

    def slide(self) -> bool:
        """Move what sliders of the page's own are moved by, each once; whether there was one."""
        knobs = [key for key in self.look.knobs() if key not in self._slid]
        for key in knobs[:MOST_KNOBS]:
            self._slid.add(key)
            element = self.look.at(key)
            if self._over() or not element.count():
                break
            moved(element, self.worker)
            self.visit.pass_time(200)
            self.worker.diary.note(self.visit, "moves the slider", element)
        return bool(knobs)

    def draw(self, way: Way) -> bool:
        """A stroke on each surface of the page's own; whether anything came of it that can be seen."""
        drawn = False
        for key in self.look.surfaces()[:MOST_SURFACES]:
            element = self.look.at(key)
            before = self._state(element)
            for _ in range(MOST_STROKES):
                if self._over() or not before:
                    break
                self._ended.setdefault(key, way(element, self.worker, self._ended.get(key)))
                self.visit.pass_time(400)
                if self._state(element) != before:
                    drawn = True
                    self.worker.diary.note(self.visit, "draws with the mouse", element)
                    break
        return drawn

    def _state(self, element: Locator) -> tuple[object, ...]:
        """How a surface looks, and what hidden fields hold; empty where it is gone."""
        if element.count() != 1 or self._over():
            return ()
        hidden = [(each.key, each.value) for each in self.look.fields() if each.type == "hidden"]
        try:
            picture = element.screenshot(animations="disabled", timeout=1500 * patience())
        except BrowserTimeout:  # it moves all the time, or is gone
            self.visit.must_react()
            picture = b""
        return picture, tuple(hidden), *self.look.text()

    def mark(self) -> bool:
        """Some words of each text that a script lets one mark; whether anything came of it but the marking itself."""
        marked = False
        for key in self.look.passages()[:MOST_SURFACES]:
            element, before = self.look.at(key), self._given()
            if self._over() or not element.count():
                break
            element.scroll_into_view_if_needed()
            line = self.look.line(key)
            if line:
                underline(line, self.worker)
                self.visit.pass_time(400)
            if not self._over() and self._given() != before:
                marked = True
                self.worker.diary.note(self.visit, "marks words with the mouse", element)
        return marked
