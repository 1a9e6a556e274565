"""A worker presses Submit twice, as a double click does: one answer must come of it, and no other than the first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from crowdlint_preview.browser.browser import BrowserTimeout, Request, Visit
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.browser.noted import shortened
from crowdlint_preview.work.judge import Judge, judge_answer, posted_answers
from crowdlint_preview.work.look import PageButton
from crowdlint_preview.work.outcome import Outcome
from crowdlint_preview.work.plan import Plan

LEAST = 4  # characters of a text that tells an answer from anything else that is sent
PAUSES = (0, 200, 800)  # milliseconds of the page's clock after the second press
PATIENT = 1000  # milliseconds until a button that is to be pressed again reacts


def pressed_again(plan: Plan, judge: Judge, answer: Any) -> Iterator[str]:
    """What is wrong with what comes of pressing again what has sent ``answer``; nothing where it no longer sends.

    What the page throws or says then decides nothing: the worker has gone on to the next task.
    """
    visit, button = plan.visit, plan.sent_by
    if button is None:
        return
    console, requests = list(visit.console), list(visit.requests)
    first = _all_answers(visit)
    if _press(plan, button):
        more = _all_answers(visit)[len(first) :]
        asked = visit.requests[len(requests) :]
        again = [each for each in asked if _is_sent_to_a_server(each, plan, requests)]
        visit.console[:], visit.requests[:] = console, requests
        line = judge.places.line_of_button(button)
        named = f"“{button.text or 'Submit'}”{f' (line {line})' if line else ''}"
        yield from _wrong(visit, judge, answer, more, named)
        for each in again[:1]:
            yield (
                f"pressed again, {named} sends the answer to {shortened(each.url)} once more, which "
                "then has it twice, as after a double click: let the script disable the button when it sends"
            )


def _press(plan: Plan, button: PageButton) -> bool:
    """Whether it could be pressed once more; time passes until something can have come of it."""
    element = plan.look.at(button.key)
    now = next((each for each in plan.look.buttons() if each.key == button.key), None)
    if now is None or not now.seen or not now.enabled:
        return False
    try:
        element.click(timeout=PATIENT * patience())
    except BrowserTimeout:
        return False
    for pause in PAUSES:
        plan.visit.pass_time(pause)
        plan.visit.sent()
    return True


def _wrong(visit: Visit, judge: Judge, answer: Any, more: list[Any], named: str) -> Iterator[str]:
    if len(more) > 1:
        yield (
            f"pressed again, {named} sends {len(more)} answers at once: each press adds a listener or a timer that "
            "sends, too; add it once, outside of what a press calls"
        )
    elif more and more[0] != answer:
        second = Outcome(answers=more)
        judge_answer(visit, second, judge)
        before = _only(answer)
        doubled = [name for name, value in _only(more[0]).items() if name in before and _twice(value, before[name])]
        found = [*second.failures, *(f"{name} holds everything twice" for name in doubled)]
        for each in found[:2]:
            yield f"pressed again, as a double click does, {named} sends another answer: {each}"


def _only(answer: Any) -> Mapping[str, Any]:
    """The fields of an answer, where it is a list of one object."""
    is_one = isinstance(answer, list) and len(answer) == 1 and isinstance(answer[0], dict)
    return answer[0] if is_one else {}


def _twice(value: Any, before: Any) -> bool:
    """Whether a list of several, or a text that holds one, is what it was before and the same once more."""
    now, was = (_listed(each) for each in (value, before))
    return len(was) > 1 and now == [*was, *was]


def _listed(value: Any) -> list[Any]:
    if isinstance(value, str) and value[:1] == "[":
        try:
            value = json.loads(value)
        except ValueError:
            return []
    return value if isinstance(value, list) else []


def _all_answers(visit: Visit) -> list[Any]:
    return [*visit.answers(), *([each] for each in posted_answers(visit))]


def _is_sent_to_a_server(request: Request, plan: Plan, before: list[Request]) -> bool:
    """Whether a script sends there what was typed, as it did at the first press."""
    if request.kind not in ("fetch", "xhr", "ping") or request.url not in {each.url for each in before}:
        return False
    typed = [each.value for each in plan.before if each.key in plan.hands.parts and plan.hands.parts[each.key].typed]
    return any(len(text) >= LEAST and text in request.body for text in typed)
