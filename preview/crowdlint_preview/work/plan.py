"""Works a page: fills in what can be seen, presses what submits, reads why nothing was sent, and tries what it says."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from crowdlint_preview.browser.browser import BrowserTimeout, Locator, Visit
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.drivers._sight import in_sight
from crowdlint_preview.work.hands import STEP_TIMEOUT, Hands
from crowdlint_preview.work.judge import posted_answer, sent_answers
from crowdlint_preview.work.look import Look, PageButton, PageField
from crowdlint_preview.work.press import BACK, YES, adding, checking, leading_on, others, sending
from crowdlint_preview.work.surface import corners
from crowdlint_preview.work.trouble import Refusal, in_brief

TIME = re.compile(
    r"\b(?:seconds?|minutes?|too (?:fast|quick(?:ly)?|soon|early)|slow down|take your time|spent|wait"
    r"|(?:whole|entire|full) (?:video|clip|audio|recording|sound|film)"
    r"|(?:watch|listen|read)(?:ed)?\b.{0,30}\b(?:again|first|all))\b",
    re.I,
)
ENTER = re.compile(r"\b(?:press|hit|push|with|use)\b[^.]{0,40}\b(?:enter|return)\b|↵|⏎", re.I)
WANTS = re.compile(r"\b(?:must|please|should|need|missing|required?|invalid|wrong|errors?|too|at least|not)\b", re.I)
MOST_COVERS = 4
MOST_ENTERED = 3  # texts that Enter takes out of one line
MOST_SECONDS = 180  # in which every tick is counted
MOST_ROUNDS = 14  # of pressing
SENDING = 3.0  # seconds until the request for a form that is sent must have come
WAITED = 3000  # milliseconds of the page's clock in which an answer must come after a press
STEP = 300  # of them at a time
COVERED = 2000  # milliseconds in which what nothing lies over is pressed
SHORT = 600  # where the browser has stopped it
STATE = ("fields", "buttons", "count")  # what is noted of a page before something is pressed
LONG_WAIT = 15 * 60 * 1000  # of the page's clock, for pages that let a worker go on after some time


class Plan:
    """What one worker does at one page, one thing after the other.

    ``opened``, ``before``: the fields when the work began, and when the answer was sent; ``offered``: the buttons then.
    ``sent_by``: what sent it. ``prefer``: what to press first, as ``PageButton.called``.
    """

    def __init__(self, visit: Visit, look: Look, worker: Worker, prefer: str = "") -> None:
        self.visit, self.look, self.prefer = visit, look, prefer
        self.hands = Hands(visit, look, worker)
        self.refusals: list[Refusal] = []
        self._at_first: set[str] = set()  # what it said when the work began
        self.opened: list[PageField] = []
        self.before: list[PageField] = []
        self.offered: list[PageButton] = []
        self._tried: set[str] = set()
        self._unseen: set[int] = set()  # buttons that a worker cannot get to see
        self._sent_before = 0
        self.hands.over = lambda: self.sent
        visit.flow()

    def run(self) -> bool:
        """Whether an answer was sent."""
        self.opened, text = self.look.at_once("fields", "text")
        self._at_first = set(text)
        self.hands.worker.told.expect(" ".join(text), self.opened)
        self.hands.fill()
        self._listen_first()
        if self.hands.failures:
            return False
        self._uncover()
        if self.hands.stuck and not self._get_unstuck():
            return False
        self.begin()
        self._do_what_fields_do_not()
        if self.sent:
            return True
        for _ in range(MOST_ROUNDS):
            if self.hands.failures:
                return False
            button = self._next_button()
            if button is not None and self._press(button):
                return True
            self._uncover()
            moved = button is not None and (self.hands.fill() > 0 or self._moved_on(button))
            if not moved and not self._another_button() and not self._remedy():
                return False
            if self.sent:
                return True
        return False

    def press_send(self) -> bool:
        """Whether an answer came of pressing what sends, once."""
        button = self._next_button()
        return button is not None and self._press(button)

    def comes(self) -> bool:
        """Whether an answer comes of what was pressed last."""
        return self._wait_for_answer(WAITED)

    def sent_answers(self) -> list[dict[str, Any]]:
        """The answers so far, as objects."""
        lists = [each for each in sent_answers(self.visit) if isinstance(each, list) and each]
        return [each[0] for each in lists if isinstance(each[0], dict)]

    def press_empty(self) -> bool:
        """Whether the first press of what sends is taken although nothing was filled in."""
        button = self._next_button()
        return button is not None and button.submits and button.enabled and self._press(button)

    def _uncover(self) -> None:
        """Close what lies over the page, as instructions at the start do."""
        for _ in range(MOST_COVERS):
            with self.visit.within(STEP_TIMEOUT):
                over = [each for each in self.look.buttons() if each.over and each.seen and each.enabled]
                asked = [*sending(over), *(each for each in over if YES.search(each.text))] if self.refusals else []
                found = [*asked, *leading_on(over), *(each for each in over if BACK.search(each.text)), *over]
                if not found or not self.hands.click(found[0]):
                    return
            self.hands.fill()

    def _listen_first(self) -> None:
        """Play what there is to hear, and read to the end, where fields wait for what no other field gave them."""
        with self.visit.within(STEP_TIMEOUT):
            waiting = [each for each in self.look.fields() if each.seen and not each.enabled and each.type != "hidden"]
            read = bool(waiting) and self.hands.scroll()
            played = bool(waiting) and self.hands.play()
        if played:
            self._tried.add("play")
        if read or played:
            for each in waiting:
                self.hands.parts.pop(each.key, None)
            self.hands.fill()

    def _get_unstuck(self) -> bool:
        """Add what the page lets one add, choose what can be chosen, and try again what could not be worked."""
        for way in (self._add, self._add, self.hands.choose):
            with self.visit.within(STEP_TIMEOUT):
                helped = way()
            if helped:
                again = dict(self.hands.stuck)
                self.hands.stuck.clear()
                self.hands.fill()
                if not self.hands.stuck:
                    return True
                self.hands.stuck = again | self.hands.stuck
        self.hands.failures += self.hands.stuck.values()
        return False

    def _do_what_fields_do_not(self) -> None:
        """Drag what can be dragged; choose and draw where hidden fields wait for it, or there is nothing else."""
        with self.visit.within(STEP_TIMEOUT):
            waiting = any(each.type == "hidden" and each.name and not each.value for each in self.look.fields())
            done = self.hands.slide() | self.hands.drag()
            if waiting or not self.hands.typed:
                done |= self.hands.choose_on()
                done |= not self.sent and (self.hands.draw() or self.hands.mark())
        if done:
            self.hands.fill()

    def _next_button(self) -> PageButton | None:
        """What sends, unless it was pressed in vain since the last thing that was done; else what leads on."""
        with self.visit.within(STEP_TIMEOUT):
            buttons = list(chain.from_iterable(self.look.at_once("buttons", "choices")))
        preferred = [each for each in buttons if self.prefer and each.called == self.prefer]
        for found in (preferred, sending(buttons), leading_on(buttons), checking(buttons)):
            for each in found:
                if not each.enabled or not (each.seen or each.held) or each.key in self._unseen:
                    continue
                if self.hands.pressed.get(each.key, -1) < self.hands.done:
                    return each
        return None

    def _another_button(self) -> bool:
        """Whether there is one that was not pressed since the last thing that was done."""
        return self._next_button() is not None

    def _press(self, button: PageButton) -> bool:
        """Whether an answer comes of it. The clock stands meanwhile, and for all that is looked at of the answer."""
        with self.visit.within(STEP_TIMEOUT):
            self.visit.stand()
            sent = self._press_now(button)
            if not sent:
                self.visit.flow()
        return sent

    def _press_now(self, button: PageButton) -> bool:
        text, said, *state = self.look.at_once("text", "notes", *STATE)
        texts, notes = set(text), len(said)
        self._begin(state)
        self.hands.pressed[button.key] = self.hands.done
        element = self.look.at(button.key)
        try:
            with in_sight(element) as seen:
                if not seen:
                    self._unseen.add(button.key)
                    return False
                self._click(element)
        except BrowserTimeout as error:
            self.visit.must_react()
            self.hands.failures.append(f"Submit cannot be pressed: {in_brief(error)}")
            return False
        self.hands.last = button
        self.hands.worker.diary.note(self.visit, f"presses “{button.text or 'Submit'}”", element)
        if self._wait_for_answer(WAITED if not self._is_stopped(notes) else SHORT) or self._is_being_sent(notes):
            return True
        text, said = self.look.at_once("text", "notes")
        words = [each for each in text if each not in texts]
        news, found = len(words), said[notes:]
        words += [note.text for note in found if note.kind in ("alert", "confirm", "prompt", "invalid") and note.text]
        refusal = Refusal(button.text, words, news, found)
        again = any((each.button, each.form) == (refusal.button, refusal.form) for each in self.refusals)
        self.refusals.append(refusal)
        if words and not button.submits and not again:
            self.hands.others_done += 1
        return False

    def _click(self, element: Locator) -> None:
        """Click it; where a list lies over it that was opened before, close that: by its key, or as it was opened."""
        try:
            element.click()
        except BrowserTimeout as error:
            if self.hands.last is None or "intercepts pointer events" not in str(error):
                raise  # what is clicked already must not be clicked again
            self.visit.must_react()
            self.visit.page.keyboard.press("Escape")
            try:
                element.click(timeout=COVERED * patience(), trial=True)
            except BrowserTimeout:
                self.hands.click(self.hands.last)
            element.click()

    def begin(self) -> None:
        """Note what the page shows, and what was sent so far, before something is pressed."""
        self._begin(self.look.at_once(*STATE))

    def _begin(self, state: Sequence[Any]) -> None:
        self.before, self.offered, self._sent_before = state

    def _wait_for_answer(self, milliseconds: int) -> bool:
        """Move the page's clock on until something was sent, at most so far."""
        for _ in range(0, milliseconds, STEP):
            if self.sent:
                return True
            self.visit.pass_time(STEP)
        return self.sent

    def _is_stopped(self, before: int) -> bool:
        """Whether the browser itself has stopped the answer, since a field is wrong: no script was even asked."""
        kinds = {note.kind for note in self.look.notes()[before:]}
        return "invalid" in kinds and not kinds & {"submit", "sends", "prevented", "alert"}

    def _is_being_sent(self, before: int) -> bool:
        """Whether the browser sends a plain form: it asks for that outside the page, late where the machine is busy."""
        kinds = {note.kind for note in self.look.notes()[before:]}
        if "prevented" in kinds or not kinds & {"submit", "sends"} or self.look.ask("holds", css="crowd-form"):
            return False
        end = time.monotonic() + SENDING * patience()
        while not any(each.kind == "navigation" for each in self.visit.stopped) and time.monotonic() < end:
            self.visit.page.wait_for_timeout(20)
        return self.sent

    @property
    def sent_by(self) -> PageButton | None:
        """What was pressed last, where an answer came of it."""
        return self.hands.last if self.sent else None

    @property
    def sent(self) -> bool:
        """Whether an answer has come since the last press."""
        return self.visit.sent() > self._sent_before or posted_answer(self.visit) is not None

    def _moved_on(self, button: PageButton) -> bool:
        """Whether the press led to another page of the task: the button is gone, or much of the text is new."""
        if button.key in self._unseen:
            return False
        with self.visit.within(STEP_TIMEOUT):
            still = {each.key for each in self.look.buttons() if each.seen}
        news = self.refusals[-1].news if self.refusals else 0
        moved = button.key not in still or news > 6
        if moved:
            self.hands.others_done += 1
            self.refusals.clear()
            self._tried.clear()
        return moved

    # What to do when nothing was sent

    def _remedy(self) -> bool:
        """Try one more thing; whether there was one. What the page said comes first."""
        ways: list[tuple[str, Callable[[], bool]]] = [
            ("hear", self._hear),
            ("again", self._fill_again),
            ("slide", self.hands.slide),
            ("untick", self.hands.untick),
            ("tick", self._tick),
            ("choose", self.hands.choose),
            ("draw", self.hands.draw),
            ("mark", self.hands.mark),
            ("corners", lambda: self.hands.draw(corners)),
            ("enter", self._enter),
            ("key", self.hands.type_key),
            ("add", self._add),
            ("play", self.hands.play),
            ("wait", self._wait),
            ("press", self._press_others),
        ]
        for name, way in ways:
            if name in self._tried:
                continue
            with self.visit.within(STEP_TIMEOUT):
                self.begin()
                helped = way()
                if self.sent:
                    return True
            if name != "hear" and (not helped or name not in ("add", "press")):  # what it says is always heard
                self._tried.add(name)
            if helped:
                self.hands.others_done += 1
                self.hands.fill()
                return True
        return False

    def _hear(self) -> bool:
        """Take in what it says, and do again what that is about."""
        words = [*(word for refusal in self.refusals[-1:] for word in refusal.words), *self.remarks]
        news = [word for word in words if self.hands.worker.told.hear(word)]
        return bool(news) and self.hands.do_again(lambda each: True)

    @property
    def remarks(self) -> list[str]:
        """What stands on the page that was not there at first and says that something is wanted."""
        return [each for each in self.look.text() if each not in self._at_first and WANTS.search(each)]

    def _fill_again(self) -> bool:
        """What the browser or the page calls wrong is filled in once more, in another way."""
        return self.hands.do_again(lambda each: bool(each.invalid) or each.focused)

    def _tick(self) -> bool:
        """Boxes that are not ticked yet: a page may want them all, as consent does."""
        boxes = [
            each
            for each in self.look.fields()
            if each.type == "checkbox" and not each.checked and each.seen and each.enabled
        ]
        for each in boxes:
            self.hands.drive(each)
        return bool(boxes)

    def _enter(self) -> bool:
        """Enter in the last line of text, where the page says that it is sent so; each time with another text, where
        Enter takes it.
        """
        lines = [each for each in self.look.fields() if each.tag == "input" and each.type == "text" and each.seen]
        asked = any(ENTER.search(text) for text in self.look.text())
        told = [each for each in lines if ENTER.search(each.attributes.get("placeholder", ""))]
        if not lines or not (asked or told):
            return False
        line = (told or lines)[-1]
        for _ in range(MOST_ENTERED):
            self.look.at(line.key).press("Enter")
            self.visit.pass_time(600)
            now = self.look.field(line.key)
            if self.sent or now is None or now.value or not now.seen:
                break
            self.hands.drive(now)
        return True

    def _add(self) -> bool:
        """A button that adds something, each once."""
        fresh = [each for each in adding(self.look.buttons()) if each.key not in self.hands.pressed]
        return bool(fresh) and self.hands.click(fresh[0])

    def _wait(self) -> bool:
        """Time passes: some pages let a worker go on only after a while, and many count the seconds down."""
        texts, enabled = self.look.text(), self._enabled()
        for _ in range(MOST_SECONDS // 10):
            self.visit.pass_time(10_000, every_tick=True)
            if self._enabled() != enabled:
                return True
        self.visit.pass_time(LONG_WAIT)
        said = any(TIME.search(refusal.sentence) for refusal in self.refusals[-1:])
        return said or self.look.text() != texts or self._enabled() != enabled

    def _enabled(self) -> set[int]:
        return {each.key for each in self.look.buttons() if each.enabled and each.seen}

    def _press_others(self) -> bool:
        """Anything else that can be pressed, each once."""
        fresh = [each for each in others(self.look.buttons()) if each.key not in self.hands.pressed]
        pressed = bool(fresh) and self.hands.click(fresh[0])
        self.hands.chose |= pressed
        return pressed
