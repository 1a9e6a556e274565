"""Every way of sending that a page offers is tried on a page of its own, and judged like the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from crowdlint_preview.browser.browser import BrowserTimeout
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.judge import Judge, judge_answer, sent_answers, texts
from crowdlint_preview.work.look import Look, PageButton
from crowdlint_preview.work.outcome import Outcome
from crowdlint_preview.work.places import Places
from crowdlint_preview.work.plan import Plan
from crowdlint_preview.work.press import SEND, others, sending

MOST_WAYS = 3
# What is looked for on a visit of its own: sentences, and whether each is a failure.
Check = Callable[[Look, Worker, Places], Iterable[tuple[bool, str]]]


def other_ways(plan: Plan, answers: list[Any]) -> list[Check]:
    """A check for what could have been pressed as well as what sent the answer: it sends, or is of that one's row."""
    sent = plan.sent_by
    if sent is None:
        return []
    found = [each for each in sending(plan.offered) if each.seen and each.enabled and _is_for_everybody(each)]
    found += [each for each in others(plan.offered) if each.group == sent.group and not sent.submits]
    by_name = {each.called: each for each in found if each.called != sent.called}
    gathered = _gathered(plan, answers)
    return [partial(_judged, way=each, gathered=gathered) for each in list(by_name.values())[:MOST_WAYS]]


def _is_for_everybody(button: PageButton) -> bool:
    """Whether it is no part of a crowd element, such as a category, other than what that calls Submit."""
    ours = button.widget.startswith("crowd-") and button.host != "crowd-button"
    return not ours or bool(SEND.search(button.text))


def _gathered(plan: Plan, answers: list[Any]) -> set[str]:
    """The fields without a place of their own in the answer whose text a script put into it."""
    whole = " ".join(texts(answers))
    typed = [each for each in plan.before if each.key in plan.hands.parts and plan.hands.parts[each.key].typed]
    return {each.called for each in typed if not (each.name and each.in_form) and each.value and each.value in whole}


def _judged(
    look: Look, worker: Worker, places: Places, way: PageButton, gathered: set[str]
) -> Iterator[tuple[bool, str]]:
    """Work a fresh page and send it that way; what is wrong, each a sentence and a failure."""
    plan = Plan(look.visit, look, worker, prefer=way.called)
    try:
        sent = plan.run() and plan.sent_by is not None and plan.sent_by.called == way.called
    except BrowserTimeout:
        return
    line = places.line_of_button(way)
    named = f"“{way.text or 'Submit'}”{f' (line {line})' if line else ''}"
    if not sent:
        refused = [each for each in plan.refusals if each.button == way.text and SEND.search(way.text)]
        if way.submits and refused and not any(each.sentence or each.notes for each in refused):
            yield True, f"{named} sends nothing, and no message is shown"
        return
    plan.visit.pass_time(1000)
    outcome = Outcome(answers=sent_answers(plan.visit))
    if len(outcome.answers) > 1:
        yield True, f"one press of {named} sent {len(outcome.answers)} answers: the script sends twice"
    judge_answer(plan.visit, outcome, Judge(plan.before, plan.hands.parts, places))
    if way.submits:
        for each in sorted(gathered - _gathered(plan, outcome.answers)):
            yield True, f"sent by {named}: what was typed into {each} is not in the answer, from the other button it is"
    yield from ((True, f"sent by {named}: {each}") for each in [*plan.hands.failures, *outcome.failures])
