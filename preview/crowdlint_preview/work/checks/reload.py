"""A worker reloads the page in the middle of the work: what a draft brings back must be sent, not only shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.judge import Judge, judge_answer, sent_answers
from crowdlint_preview.work.look import Look, PageField
from crowdlint_preview.work.outcome import Outcome, Part
from crowdlint_preview.work.places import Places
from crowdlint_preview.work.plan import Plan

KEEPS = re.compile(r"\b(?:local|session)Storage\b|\bindexedDB\b|document\.cookie|history\.replaceState|location\.hash")

DRAFT_EVERY = 60_000  # milliseconds of the page's clock, within which a draft is written


def reloaded(look: Look, worker: Worker, places: Places) -> Iterator[tuple[bool, str]]:
    """Fill in, reload, finish: sentences, and whether each is a failure."""
    visit = look.visit
    empty = look.fields()
    first = Plan(visit, look, worker)
    first.hands.fill()
    before = look.fields()
    if first.hands.failures or first.sent:
        return
    visit.pass_time(DRAFT_EVERY)
    visit.reload()
    if not visit.wait_until_ready():
        yield True, "after a reload the page never gets ready"
        return
    visit.settle()
    visit.pass_time(500)
    kept, lost = _compared(empty, before, look.fields())
    if kept and lost:
        names = ", ".join(dict.fromkeys(each.called for each in lost))
        yield False, f"after a reload a part of what was filled in is gone: {names}"
    elif lost:
        yield False, "after a reload all that was filled in is gone"
    plan = Plan(visit, look, worker)
    for each in kept:
        plan.hands.parts[each.key] = Part(each.tag, each.name, None, {}, key=each.key, typed=True)
    if kept and plan.run():
        visit.pass_time(1000)
        outcome = Outcome(answers=sent_answers(visit))
        judge_answer(visit, outcome, Judge(plan.before, plan.hands.parts, places))
        yield from ((True, f"after a reload {each}") for each in outcome.failures)


def _compared(
    empty: Sequence[PageField], before: Sequence[PageField], after: Sequence[PageField]
) -> tuple[list[PageField], list[PageField]]:
    """Fields, as they are now, that hold what was filled in, and those that no longer do."""
    untouched = {_place(each): (each.value, each.checked) for each in empty}
    now = {_place(each): each for each in after}
    kept: list[PageField] = []
    lost: list[PageField] = []
    for each in before:
        filled = (each.value, each.checked)
        if not each.name or each.type == "hidden" or untouched.get(_place(each), ("", False)) == filled:
            continue
        found = now.get(_place(each))
        if found and (found.value, found.checked) == filled:
            kept.append(found)
        else:
            lost.append(found or each)
    return kept, lost


def _place(field: PageField) -> tuple[str, str, str]:
    return field.tag, field.name, field.choice if field.type in ("radio", "checkbox") else field.id
