"""The hands of a worker at one page: they fill in fields, click, drag, and let time pass. What to do says the plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from crowdlint_preview.browser.browser import BrowserError, BrowserTimeout, Locator, Visit
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.work.diary import filled
from crowdlint_preview.work.drivers import CannotWork, Worker, _editable, driver, hasty, tags
from crowdlint_preview.work.drivers._native import press_box
from crowdlint_preview.work.drivers._sight import in_sight
from crowdlint_preview.work.drivers._writing import write
from crowdlint_preview.work.expected import Near
from crowdlint_preview.work.look import Look, PageButton, PageField
from crowdlint_preview.work.outcome import Part
from crowdlint_preview.work.press import others
from crowdlint_preview.work.strokes import Strokes
from crowdlint_preview.work.surface import Way, stroke
from crowdlint_preview.work.trouble import in_brief
from crowdlint_schemas.answers import narrowed

MOST_LOOKS = 20  # at fields that appear because others were filled in
MOST_SLOWLY = 30  # fields of a kind that are worked with all care
MOST_FAILURES = 3
MOST_ROWS_AGAIN = 3  # of which something is pressed once more
MOST_SHOWN = 40  # things, one after the other
MOST_OF_ROW = 2  # things, until one of them changes something
STEP_TIMEOUT = 30.0  # for one element, whatever it takes
HASTY = 1.5  # seconds for an action where it is clear already that the page fails
MOST_SCROLLED = 6
FAR = 20_000  # pixels
MOST_PLAYED = 250  # tenths of a second; a made-up sound lasts two seconds and is played four times as fast


class Held(NamedTuple):
    """What a field holds."""

    key: int
    value: str
    checked: bool


class Chosen(NamedTuple):
    """Something of a row as it was before it was pressed, how it looks since, and what fields hold because of that."""

    button: PageButton
    looks: str
    gave: dict[int, str]


class Hands:
    """``parts``: what was done, by the number of the field. ``pressed``: when each button was, see ``done``."""

    def __init__(self, visit: Visit, look: Look, worker: Worker) -> None:
        self.visit, self.look, self.worker = visit, look, worker
        self.parts: dict[int, Part] = {}
        self._worked: Counter[str] = Counter()
        self.left: dict[int, PageField] = {}
        self.stuck: dict[int, str] = {}  # what lacks something that may still come, as a label that is to be typed
        self.failures: list[str] = []
        self.doubts: list[str] = []
        self.last: PageButton | None = None  # what was pressed last
        self.chose = False  # something was pressed or dragged that is no field
        self.pressed: dict[int, int] = {}
        self.over: Callable[[], bool] = lambda: False  # whether the answer was sent already
        self.others_done = 0  # what else was done
        self.strokes = Strokes(visit, look, worker, lambda: self.over(), self._given)

    @property
    def done(self) -> int:
        """How much was done so far: what was refused may be sent after something more was."""
        return len(self.parts) + self.others_done

    @property
    def typed(self) -> bool:
        """Whether anything was given to a field."""
        return any(part.typed for part in self.parts.values())

    def fill(self) -> int:
        """Work every field that can be seen and was not worked yet, again while new ones appear; how many."""
        count = 0
        for _ in range(MOST_LOOKS):
            fresh = [each for each in self._fields() if each.key not in self.parts and self._can_be_reached(each)]
            if not fresh:
                break
            before = count
            for each in fresh:
                if len(self.failures) >= MOST_FAILURES:
                    return count
                count += each.key not in self.parts and self._work(each, fresh)
            if count == before:
                break
        return count

    def _fields(self) -> list[PageField]:
        with self.visit.within(STEP_TIMEOUT):
            return self.look.fields()

    def _can_be_reached(self, each: PageField) -> bool:
        return each.key not in self.stuck and (bool(each.seen) or (each.held and each.key not in self.left))

    def _work(self, each: PageField, fresh: list[PageField]) -> bool:
        """Whether it was worked; what stands in a dialog that does not open is left."""
        kind = f"{each.tag} {each.type}"
        self._worked[kind] += 1
        if self._worked[kind] > MOST_SLOWLY and each.seen == "self" and not each.group and self._hurry(each):
            return True
        with self.visit.within(STEP_TIMEOUT):
            now = self.look.field(each.key)
            if now is None:
                return False
            with in_sight(self.look.at(each.key)) as seen:
                if not seen and now.seen != "label":
                    self.left[each.key] = each
                    return False
                if each.group and each.tag == "input":
                    return self._choose_one(now, [other for other in fresh if other.group == each.group])
                self.drive(now)
        return True

    def _hurry(self, each: PageField) -> bool:
        """What a worker does who has filled in many such fields: on with the key, type. Whether that was enough."""
        work = hasty(each.tag)
        if work is None or not each.enabled:
            return False
        try:
            expected = work(self.look.at(each.key), replace(self.worker, at=each))
        except BrowserError:
            self.visit.must_react()
            return False
        if expected is None:
            return False
        self.parts[each.key] = Part(each.tag, each.name, expected, {}, key=each.key, typed=True)
        return True

    def _choose_one(self, each: PageField, group: list[PageField]) -> bool:
        """One radio button of a group, none that refuses to take part where there is another."""
        usable = [other for other in group if other.enabled and other.seen] or [each]
        willing = [other for other in usable if not UNWILLING.search(other.label)]
        chosen = self.worker.told.choose(willing or usable, self.worker.random, lambda other: other.choice)
        for other in group:
            self.parts[other.key] = Part(other.tag, other.name, None, {}, key=other.key)
        self.drive(chosen)
        return True

    def drive(self, each: PageField) -> None:
        if each.tag not in tags() and "contenteditable" not in each.attributes:
            self.parts[each.key] = Part(each.tag, each.name, None, {}, key=each.key)
            if each.tag.startswith("crowd-"):
                self.doubts.append(f"<{each.tag}> was not worked: crowdlint has no driver for it")
            return
        element = self.look.at(each.key)
        expected, attributes = None, dict[str, object]()
        try:
            if each.seen != "label" and each.tag not in NATIVE:
                element.scroll_into_view_if_needed()
            work = driver(each.tag) if each.tag in tags() else _editable.work
            expected = work(element, replace(self.worker, at=each))
            attributes = self.look.ask("attributes", key=each.key) if narrowed(each.tag) else {}
        except CannotWork as error:
            self.stuck[each.key] = f"{each.called}: {error}"
            return
        except BrowserError as error:
            self.visit.must_react()
            now = self.look.field(each.key)
            if now is None or not now.seen:  # the page has taken or hidden it in the meantime
                return
            self._failed(f"{each.called} cannot be operated: {in_brief(error)}")
        self.parts[each.key] = Part(each.tag, each.name, expected, attributes, key=each.key, typed=expected is not None)
        if each.enabled or expected is not None:
            self.worker.diary.note(self.visit, filled(each, expected), element)

    def _failed(self, reason: str) -> None:
        """That decides it: what else cannot be worked is worth a word, and no long wait."""
        self.failures.append(reason)
        self.visit.page.set_default_timeout(HASTY * 1000 * patience())

    def write(self, element: Locator, text: str) -> None:
        """Write into one field as steps say, choose in a list; the plan then leaves it as it is."""
        key = self.look.key_of(element)
        write(element, self.worker, self.look.field(key), text, lambda: getattr(self.look.field(key), "value", ""))
        each = self.look.field(key)
        if each and (each.value == text or not each.tag.startswith("crowd-")):
            expected: Any = text if each.tag.startswith("crowd-") else each.value
            if each.tag == "crowd-slider":
                expected = Near(float(text), 1e-6)
            self.parts[key] = Part(each.tag, each.name, expected, {}, key=key, typed=True)
        self.worker.diary.note(self.visit, f"writes: {text[:120]}", element)

    def do_again(self, wanted: Callable[[PageField], bool]) -> bool:
        found = [
            each
            for each in self.look.fields()
            if each.seen and each.enabled and each.key in self.parts and wanted(each)
        ]
        again = [each for each in found if each.type not in ("radio", "checkbox", "range")]
        self.worker.told.begin_again()
        for each in again:
            self.drive(each)
        return bool(again)

    def untick(self) -> bool:
        """Boxes beyond the number that the page said it wants; whether there were some."""
        most = self.worker.told.boxes
        ticked = [
            each
            for each in self.look.fields()
            if each.tag in BOXES
            and (each.type == "checkbox" or each.tag != "input")
            and each.checked
            and each.key in self.parts
        ]
        for each in ticked[most:] if most else []:
            element = self.look.at(each.key)
            press_box(element, replace(self.worker, at=each))
            self.parts[each.key] = replace(self.parts[each.key], expected=None)
            self.worker.diary.note(self.visit, f"unticks “{each.label or each.name}”", element)
        return bool(most) and len(ticked) > most

    def choose(self) -> bool:
        """One of each row of things that a script lets one press: another where the first does nothing, and once more
        where it all comes to nothing, as up and then down.
        """
        begun = self._given()
        open_rows = self._rows(set())
        made = [chosen for row in open_rows if (chosen := self._choose_of(row))]
        if made and not self.over():  # what that has opened: a list, a menu
            shown = self._rows({each.key for row in open_rows for each in row})
            made += [chosen for row in shown if (chosen := self._choose_of(row))]
        for row in open_rows[:MOST_ROWS_AGAIN]:
            if not made or self.over() or self._given() != begun:
                break
            self._choose_of(row)
        if not self.over():
            self.failures += self._overwritten(made)
        self.chose |= bool(made)
        return bool(made)

    def choose_on(self) -> bool:
        """Choose, again wherever all that could be chosen has given way to other things, as pairs that are shown one
        after the other; whether anything was chosen.
        """
        done = False
        for _ in range(MOST_SHOWN):
            shown = {each.text for each in self._pressable()}
            chose = self.choose()
            done |= chose
            if not chose or self.over() or shown & {each.text for each in self._pressable()}:
                break
        return done

    def _rows(self, known: set[int]) -> list[list[PageButton]]:
        """What may be chosen, row by row: those of which nothing is chosen, and of which none is known."""
        rows: dict[str, list[PageButton]] = {}
        for each in self._pressable():
            rows.setdefault(each.group, []).append(each)
        return [row for row in rows.values() if not any(each.pressed or each.key in known for each in row)]

    def _pressable(self) -> list[PageButton]:
        """What may be one of a row."""
        buttons = [each for each in others(self.look.buttons()) if each.kin > 1 or each.role in CHOOSING]
        return [*buttons, *(choice for choice in self.look.choices() if not choice.draggable)]

    def _choose_of(self, row: list[PageButton]) -> Chosen | None:
        """Press one of a row, another where that changes nothing; ``None`` where none could be pressed."""
        chosen, left = None, [*row]
        while left and len(row) - len(left) < MOST_OF_ROW and not self.over():
            one = self.worker.told.choose(left, self.worker.random, lambda each: each.text)
            left.remove(one)
            before = self._given()
            if not self.click(one):
                continue
            if self.over():
                return Chosen(one, "", {})
            now, looks = self._given(), self._looks(one)
            was = {each.key: each.value for each in before[0]}
            gave = {each.key: each.value for each in now[0] if each.value != was.get(each.key)}
            chosen = Chosen(one, looks, gave)
            if now != before or looks != one.looks:
                break
        return chosen

    def _looks(self, button: PageButton) -> str:
        """What is written on it that shows whether it is chosen."""
        now = [] if self.over() else [each for each in self._pressable() if each.key == button.key]
        return now[0].looks if now else ""

    def _overwritten(self, made: list[Chosen]) -> Iterator[str]:
        """Choices that the page still shows, although the answer to another question has taken the place of theirs."""
        values = {each.key: each for each in self.look.fields()}
        for at, chosen in enumerate(made):
            for key, value in chosen.gave.items():
                field = values.get(key)
                later = any(key in each.gave for each in made[at + 1 :])
                if not later or len(chosen.gave) != 1 or not value or field is None or value in field.value:
                    continue
                if chosen.looks not in ("", chosen.button.looks) and self._looks(chosen.button) == chosen.looks:
                    yield (
                        f"what is chosen first (“{chosen.button.text}”) is lost when the next row is answered: both "
                        f"are written into {field.called}"
                    )
                    return

    def _given(self) -> tuple[Any, ...]:
        """What fields hold, and what the page shows."""
        fields, shown = self.look.at_once("fields", "text")
        return tuple(Held(each.key, each.value, each.checked) for each in fields), tuple(shown)

    def type_key(self) -> bool:
        """One of the keys that the page says one may press, as it does with shortcuts."""
        text = self.look.text()
        keys = [each for each in text if re.fullmatch(r"[0-9A-Za-z]", each)] if any(map(SHORTCUT.search, text)) else []
        keys += [found[1] for each in text for found in SHORTCUT.finditer(each) if found[1]]
        if not keys or any(each.focused for each in self.look.fields()):
            return False
        before, key = self._given(), self.worker.random.choice(sorted(set(keys)))
        self.visit.page.keyboard.press(key)
        self.visit.pass_time(600)
        self.worker.diary.note(self.visit, f"presses the key {key}")
        self.chose |= self._given() != before
        return self._given() != before

    def drag(self) -> bool:
        """Things that can be dragged: each into a place for it, or the last before the first."""
        self.chose |= (dragged := self.strokes.drag())
        return dragged

    def slide(self) -> bool:
        """Sliders of the page's own; whether one was moved."""
        return self._has_done(self.strokes.slide())

    def draw(self, way: Way = stroke) -> bool:
        """On surfaces of the page's own; whether anything came of it that can be seen."""
        return self._has_done(self.strokes.draw(way))

    def mark(self) -> bool:
        """Words in text that lets one mark them; whether anything came of it."""
        return self._has_done(self.strokes.mark())

    def _has_done(self, something: bool) -> bool:
        self.chose |= something
        self.others_done += something
        return something

    def scroll(self) -> bool:
        """Turn the wheel in everything that can be scrolled, down to its end; whether there was such a thing."""
        keys = self.look.ask("scrolled", most=MOST_SCROLLED)
        for key in keys:
            element = self.look.at(key)
            element.scroll_into_view_if_needed()
            box = element.bounding_box()
            if box is None:
                continue
            self.visit.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            self.visit.page.mouse.wheel(0, FAR)
            self.visit.page.wait_for_timeout(100)
            self.visit.pass_time(200)
        return bool(keys)

    def play(self) -> bool:
        """Every sound and video is played to its end."""
        played = False
        for key in self.look.ask("media"):
            if self.look.at(key).is_visible() and self.look.ask("play", key=key):
                played = True
                for _ in range(MOST_PLAYED):
                    if not self.look.ask("playing", key=key):
                        break
                    self.visit.page.wait_for_timeout(100)
        return played

    def click(self, button: PageButton) -> bool:
        self.pressed[button.key], self.last = self.done, button
        try:
            self.look.at(button.key).click(timeout=1500 * patience())
        except BrowserTimeout:
            self.visit.must_react()
            return False
        self.worker.diary.note(self.visit, f"presses “{button.text}”", self.look.at(button.key))
        self.visit.pass_time(600)
        return True


BOXES = ("input", "crowd-checkbox")
NATIVE = ("input", "select", "textarea")  # of which every action scrolls by itself
CHOOSING = ("option", "radio", "checkbox", "switch", "button")
# A page that speaks of its keys; where it names one, which.
SHORTCUT = re.compile(
    r"\b(?:press|hit|push|type|use)\b(?: the)?(?: keys?)?(?:\s*[\"'“‘\[(]?([0-9A-Za-z])\b|\s*$|:)"
    r"|\bkeyboard\b|\bshortcuts?\b",
    re.I,
)
UNWILLING = re.compile(r"\b(?:do not|don['’]t|not|dis)\s*(?:agree|consent|accept|want|wish)|\bdecline|disagree\b", re.I)
