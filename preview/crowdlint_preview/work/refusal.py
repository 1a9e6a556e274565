"""Says why no answer came: what the page said, what its scripts did and where, and whose fault that is."""

from __future__ import annotations

from crowdlint_preview.work.look import PageButton, PageNote
from crowdlint_preview.work.outcome import Outcome
from crowdlint_preview.work.places import Places
from crowdlint_preview.work.plan import Plan
from crowdlint_preview.work.trouble import Refusal

HELP = "a file of steps (--steps) can say what to do"
DIALOGS = ("alert", "confirm", "prompt")


def explain(plan: Plan, outcome: Outcome, places: Places) -> None:
    """Add a failure where the template is at fault for sure, else a doubt that quotes what it said."""
    if any(request.kind == "navigation" for request in plan.visit.stopped):
        return  # the requests say where it went
    disabled = [each for each in plan.look.buttons() if each.submits and each.seen and not each.enabled]
    unseen = _unseen_and_required(plan, places) if plan.refusals else ""
    if unseen:
        outcome.failures.append(unseen)
        return
    if not plan.refusals:
        _explain_no_press(plan, outcome, places, disabled)
        return
    refusal = next((each for each in reversed(plan.refusals) if each.sentence), plan.refusals[-1])
    asked = _note(plan.refusals, "confirm")
    if asked:
        outcome.failures.append(
            f"Submit does nothing: the page called confirm(){_place(asked, places)}, "
            "which does nothing in the frame of a real job"
        )
        return
    spoken = next((note for note in refusal.notes if note.kind in DIALOGS), None)
    if spoken:
        outcome.doubts.append(
            f"the page refused the answer: it called {spoken.kind}({spoken.text!r}){_place(spoken, places)}, "
            f"which no worker sees in the frame of a real job; {HELP}"
        )
    elif refusal.sentence:
        prevented = _note([refusal], "prevented")
        where = _place(prevented, places) if prevented else ""
        outcome.doubts.append(f"the page refused the answer: it says “{refusal.sentence}”{where}; {HELP}")
    else:
        prevented = _note(plan.refusals, "prevented")
        why = f"; its script calls preventDefault(){_place(prevented, places)}" if prevented else ""
        outcome.failures.append(f"Submit does nothing: no answer was sent, and no message is shown{why}")


def _explain_no_press(plan: Plan, outcome: Outcome, places: Places, disabled: list[PageButton]) -> None:
    """Of a page on which nothing that sends could be pressed: the fault of a page that does not say what is wrong."""
    lines = [places.line_of_button(each) for each in disabled]
    where = f" (line {lines[0]})" if lines and lines[0] else ""
    remarks = plan.remarks if disabled else []
    if remarks:
        outcome.doubts.append(f"Submit{where} stays disabled, and the page says “{' '.join(remarks)[:300]}”; {HELP}")
        return
    stays = f"Submit{where} stays disabled, whatever is filled in"
    outcome.failures.append(stays if disabled else "there is no Submit button that a worker could see")


def _unseen_and_required(plan: Plan, places: Places) -> str:
    """Says so where the browser stops every Submit because of a field that nobody can see; else empty."""
    fields = plan.look.fields()
    for each in fields:
        if each.invalid and not each.seen and each.enabled:
            line = places.line_of(each, fields)
            where = f" (line {line})" if line else ""
            waits = f"the browser waits for {each.called}{where}, which is required and which nobody can see"
            return f"Submit does nothing: {waits}"
    return ""


def _note(refusals: list[Refusal], kind: str) -> PageNote | None:
    """The last thing of a kind that a script of the page itself did."""
    found = [note for refusal in refusals for note in refusal.notes if note.kind == kind]
    return next((note for note in reversed(found) if note.line), found[-1] if found and kind != "prevented" else None)


def _place(note: PageNote, places: Places) -> str:
    line = places.line(note.line, note.column) if note.line else 0
    return f" (line {line})" if line else ""
