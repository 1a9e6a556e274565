"""Works a page as a worker would, judges the answer, and says in words of its own what went wrong."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from crowdlint.language.render.rendering import RenderedTask
from crowdlint_preview.browser.browser import Browser, BrowserError, Console, Page, Resource, Response, Visit
from crowdlint_preview.browser.limits import patience
from crowdlint_preview.browser.visit import WRITTEN_OVER
from crowdlint_preview.mock.media import Media, spare
from crowdlint_preview.mock.scene import Scene
from crowdlint_preview.site.layout import UNACCEPTED
from crowdlint_preview.work.checks.reload import KEEPS, reloaded
from crowdlint_preview.work.checks.traces import left_a_trace
from crowdlint_preview.work.checks.twice import pressed_again
from crowdlint_preview.work.checks.views import (
    PHONE,
    as_tall_as_its_frame,
    axe_violations,
    empty_submit,
    harmless,
    too_wide,
    trespasses,
)
from crowdlint_preview.work.checks.ways import Check, other_ways
from crowdlint_preview.work.diary import Diary
from crowdlint_preview.work.drivers import Worker, tags
from crowdlint_preview.work.hands import STEP_TIMEOUT
from crowdlint_preview.work.judge import Judge, judge_answer, judge_requests, sent_answers
from crowdlint_preview.work.look import ENGINE, Look, PageNote, engine, watch
from crowdlint_preview.work.outcome import Outcome
from crowdlint_preview.work.places import Places
from crowdlint_preview.work.plan import Plan
from crowdlint_preview.work.refusal import HELP, explain
from crowdlint_preview.work.steps.doing import do_steps, unmet
from crowdlint_preview.work.steps.reading import Steps
from crowdlint_preview.work.trouble import in_brief
from crowdlint_schemas import elements
from crowdlint_schemas.frame import SILENT_INPUTS
from crowdlint_schemas.loader import ADDRESSES

FORM = "crowd-form"
AMAZONS_OWN = ("iron-", "paper-", "awsui-", "dom-")  # what the loader's script puts into a page for itself
OPERATE_TIMEOUT = 5.0
QUIET = 500  # milliseconds of the page's clock after it was opened, in which scripts ask for more
ASKS_WHETHER_ACCEPTED = re.compile(r"ASSIGNMENT_ID_NOT_AVAILABLE|assignmentId\b|turkGetParam")
# Where the loader still dims the page. That it then does so for ever is inferred: a doubt, no failure.
WAITS_FOR_EVER = (
    'the page stays at "Loading...": it seems that the loader waits for a crowd element, and here is none; '
    "put the fields into a <crowd-form>, or leave the script out"
)
SETTLED = 1000  # milliseconds of the page's clock after an answer was sent


def exercise(
    browser: Browser,
    html: str,
    resource: Resource,
    *,
    page: RenderedTask | None = None,
    media: Media | None = None,
    seed: str = "",
    viewport: tuple[int, int] = (1280, 900),
    sandboxed: bool = True,
    query: str = "",
    steps: Steps = (),
    axe: str = "",
    drawn: bool = False,
    trace: Path | None = None,
    masks: Sequence[str] = (),
    hosted: bool = False,
) -> Outcome:
    """Open ``html``, work it, submit, and judge. Same ``seed``, same strokes.

    ``page``: what ``html`` was rendered from, for the lines of messages. ``media``: what its pictures show.
    ``sandboxed``: in a job's frame. ``steps``: what to do first. ``axe``: text of axe-core. ``drawn``: steps with
    pictures. ``trace``: where that of a failure is kept. ``masks``: left out of pictures. ``hosted``: by the author."""
    places, worker = Places(page), partial(_worker, seed, media.scene if media else lambda _: None)
    opened = opener(browser, html, resource, viewport=viewport, sandboxed=sandboxed, query=query, standing=True)
    attempt = partial(_attempt, opened, worker, places, steps, drawn, trace, masks, hosted)
    outcome, checks, empty = attempt(" required" in html)
    if empty is not None and outcome.status != "passed":  # it may be so because of the press with nothing filled in
        outcome, checks, _ = attempt(False)
        if outcome.status == "passed":
            outcome.failures += [empty] if empty else []
    checks += [reloaded] if KEEPS.search(html) and not steps else []
    outcome.notes += as_tall_as_its_frame(html)
    if axe and outcome.status != "failed":
        _accessible(browser, html, resource, axe, outcome)
    if query and outcome.status == "passed" and ASKS_WHETHER_ACCEPTED.search(html):
        outcome.notes += _before_acceptance(partial(opened, query=UNACCEPTED), places)
    for check in checks:
        _look_again(opened, worker, check, places, outcome)
    return outcome


def _attempt(
    opened: Callable[[], AbstractContextManager[Visit]],
    worker: Callable[[Page, Diary], Worker],
    places: Places,
    steps: Steps,
    drawn: bool,
    trace: Path | None,
    masks: Sequence[str],
    hosted: bool,
    empty_first: bool,
) -> tuple[Outcome, list[Check], str | None]:
    """The page opened and worked; what else to look for; what came of Submit with nothing filled in, if tried."""
    outcome, diary = Outcome(), Diary(drawn)
    checks: list[Check] = []
    empty: str | None = None
    if trace:
        trace.unlink(missing_ok=True)
    with opened() as visit, visit.traced(trace, lambda: outcome.status != "passed"):
        look, visit.masks = Look(visit, fields_css()), masks
        with _told(visit, look, outcome, places, hosted):
            if _can_be_worked(look, outcome, places):
                empty = empty_submit(look, worker(visit.page, Diary()), places) if empty_first else None
                outcome.failures += [empty] if empty else []
                if not empty:
                    checks = _work_page(look, outcome, worker(visit.page, diary), places, steps)
    outcome.steps = diary.steps
    return outcome, checks, empty


def opener(browser: Browser, html: str, resource: Resource, **how: Any) -> Callable[..., AbstractContextManager[Visit]]:
    """What opens the page, as often as it is asked."""
    browser.learn(ENGINE, engine())
    return partial(browser.visit, html, resource, watch=watch(), flowing=True, spare=_spare, **how)


def _worker(seed: str, scene_of: Callable[[str], Scene | None], page: Page, diary: Diary) -> Worker:
    return Worker(page, Random(seed), scene_of, diary=diary)


def _look_again(
    opened: Callable[[], AbstractContextManager[Visit]],
    worker: Callable[[Page, Diary], Worker],
    check: Check,
    places: Places,
    outcome: Outcome,
) -> None:
    """Tell ``outcome`` what another visit of a page shows that passed so far; nothing where that cannot be told."""
    if outcome.status != "passed":
        return
    with opened() as visit, contextlib.suppress(BrowserError):
        visit.page.set_default_timeout(OPERATE_TIMEOUT * 1000 * patience())
        if visit.wait_until_ready():
            visit.settle()
            visit.pass_time(QUIET)
            visit.settle()
            with visit.within(2 * STEP_TIMEOUT):
                for failed, sentence in check(Look(visit, fields_css()), worker(visit.page, Diary()), places):
                    (outcome.failures if failed else outcome.notes).append(sentence)


def _spare(url: str, kind: str) -> Response | None:
    found = spare(url, kind)
    return Response(*found) if found else None


@contextmanager
def _told(visit: Visit, look: Look, outcome: Outcome, places: Places, hosted: bool) -> Iterator[None]:
    """Tells ``outcome`` what happens to the page while it is worked: it cannot be operated, hangs, ends, throws, writes
    on the console, asks for files.
    """
    try:
        visit.page.set_default_timeout(OPERATE_TIMEOUT * 1000 * patience())
        yield
    except BrowserError as error:
        outcome.failures.append(f"the page could not be worked: {in_brief(error)}")
    hangs = bool(outcome.failures) and visit.hangs()
    if hangs:
        never = [failure for failure in outcome.failures if "never gets ready" in failure]
        outcome.failures = ["the page hangs: one of its scripts does not end", *never]
    if visit.frame.is_detached():
        outcome.failures = ["the task is gone: a script removes the frame that it runs in"]
    elif visit.frame.url == "about:blank":
        outcome.failures = ["the task is gone: a script takes its page to about:blank"]
    if visit.ended:
        outcome.failures = [visit.ended]
    notes = [] if hangs else _notes(look)
    heard = [note for note in notes if note.kind == "threw"]
    outcome.failures += [f"the page threw {_with_line(each, places, heard)}" for each in visit.exceptions]
    outcome.console = [{"type": each.kind, "text": each.text, "line": each.line} for each in visit.console]
    outcome.requests = [{"url": each.url, "kind": each.kind, "answered": each.answered} for each in visit.requests]
    judge_requests(visit, outcome, hosted)
    if not hangs:
        with contextlib.suppress(BrowserError):  # what is gone has its reason already
            outcome.notes += harmless(visit, places)
            trespass = next((each for each in notes if each.kind == "parent" and each.line), None)
            outcome.failures += trespasses(visit, trespass, places)
    if outcome.status == "passed" and (names := visit.ask("replaced")):
        outcome.doubts.append(
            f"a script of the page replaces {names}, which Amazon's script may use: who knows whether it still works"
        )


def _accessible(browser: Browser, html: str, resource: Resource, axe: str, outcome: Outcome) -> None:
    """Adds what axe-core says of the page as it opens, in a visit of its own: its clock goes as it wants."""
    found: list[str] = []
    doubt = "axe-core could not look at the page: it did not get ready, or a script of it does not end"
    with browser.visit(html, resource) as visit, contextlib.suppress(BrowserError), visit.within(STEP_TIMEOUT):
        if visit.wait_until_ready():
            found, doubt = list(dict.fromkeys(axe_violations(visit, axe))), ""
    outcome.failures += found
    outcome.doubts += [doubt] if doubt else []


def _before_acceptance(opened: Callable[[], AbstractContextManager[Visit]], places: Places) -> Iterator[str]:
    """What goes wrong in the page as Mechanical Turk shows it before somebody takes the task."""
    with opened() as visit, contextlib.suppress(BrowserError), visit.within(STEP_TIMEOUT):
        ready = visit.wait_until_ready()
        visit.settle()
        if not ready or visit.exceptions:
            said = [_with_line(each, places, []) for each in visit.exceptions]
            yield f"before it is accepted, the page {f'threw {said[0]}' if said else 'never gets ready'}"


def _notes(look: Look) -> list[PageNote]:
    """What the page itself noted, as far as it still answers: errors of the syntax have a place only there."""
    with contextlib.suppress(BrowserError), look.visit.within(5):
        return look.notes()
    return []


def _work_page(look: Look, outcome: Outcome, worker: Worker, places: Places, steps: Steps) -> list[Check]:
    """Work, send, judge; what else is to be looked for, each on a visit of its own."""
    visit = look.visit
    plan = Plan(visit, look, worker)
    if steps:
        do_steps(plan, steps)
    sent = plan.sent or (not plan.hands.failures and plan.run())
    outcome.failures += plan.hands.failures
    outcome.doubts += plan.hands.doubts
    with visit.within(STEP_TIMEOUT):
        if not sent:
            if not outcome.failures:
                explain(plan, outcome, places)
            visit.stand()
        outcome.shots["worked"] = visit.picture()
        if not sent:
            return []
        visit.pass_time(SETTLED)
        outcome.answers = sent_answers(visit)
        if len(outcome.answers) > 1:
            outcome.failures.append(f"one press of Submit sent {len(outcome.answers)} answers: the script sends twice")
        outcome.shots["submitted"] = visit.picture()
        outcome.doubts += _says_little(plan, outcome.answers[-1])
        judge = Judge(plan.before, plan.hands.parts, places)
        judge_answer(visit, outcome, judge)
        outcome.failures += unmet(plan, steps, outcome.answers)
        if outcome.status == "passed":
            outcome.failures += pressed_again(plan, judge, outcome.answers[-1])
        visit.page.set_viewport_size({"width": PHONE, "height": 844})
        outcome.notes += too_wide(look, PHONE)
    return other_ways(plan, outcome.answers) if not steps else []


def _can_be_worked(look: Look, outcome: Outcome, places: Places) -> bool:
    """Look at the page as it opens: whether there is something to be worked, and nothing speaks against it."""
    visit = look.visit
    outcome.failures += _not_there(visit)
    if outcome.failures:
        return False
    with visit.within(STEP_TIMEOUT):
        outcome.failures += _dead(visit, look, places)
        visit.settle()
        visit.pass_time(QUIET)
        visit.settle()
        outcome.shots["opened"] = visit.picture()
        outcome.notes += too_wide(look, (visit.page.viewport_size or {"width": 0})["width"])
        shown = look.ask("shown")
        outcome.failures += [text.strip().rstrip(".") for text in shown["errors"]]  # of elements, in their place
        outcome.doubts += [WAITS_FOR_EVER] if shown["dimmer"] else []
    return not (outcome.failures or outcome.doubts)


def _says_little(plan: Plan, answer: Any) -> Iterator[str]:
    """Says so where no field was filled in, and nothing that was pressed or drawn is in the answer either."""
    if plan.hands.typed:
        return
    if not plan.hands.chose:
        yield f"nothing on it could be worked, so the answer shows little; {HELP}"
    elif not left_a_trace(answer[0] if isinstance(answer, list) and answer else {}, plan.opened):
        yield f"what was pressed, dragged or drawn on it left nothing in the answer; {HELP}"


def _not_there(visit: Visit) -> Iterator[str]:
    """Says so where there is nothing to be worked."""
    if not visit.wait_until_ready():
        yield "the page never gets ready: 10 seconds after it was opened its elements are not there"
    elif visit.replaced:
        yield WRITTEN_OVER


def fields_css() -> str:
    """A selector of all that a worker fills in."""
    answering = {tag for tag, facts in elements().items() if facts["answer"]}
    crowd = {tag for tag in answering | tags() if tag.startswith("crowd-")} - {FORM}
    silent = "".join(f":not([type={kind} i])" for kind in SILENT_INPUTS)
    native = [f"input{silent}", "select", "textarea", "[contenteditable]:not([contenteditable=false])"]
    return ", ".join([*sorted(crowd), *native])


def _dead(visit: Visit, look: Look, places: Places) -> Iterator[str]:
    """Says so where elements with a name stay plain elements, since nothing defines them, and where no form is."""
    found = [each for each in look.undefined() if not each.tag.startswith(AMAZONS_OWN)]
    about = look.ask("dead")
    if (any("-" in each.tag for each in found) or about["dead"]) and not about["loader"]:
        yield f"its crowd elements stay dead: the page does not load {ADDRESSES['v1']}, which defines them"
        found = []
    for each in found:
        if not any(places.mentions(sign + each.tag) for sign in "<'\"`"):
            continue  # text of the task data that looks like a tag
        line = places.line_of(each, found)
        where = f" (line {line})" if line else ""
        why = "the script that the page loads does not define it" if "-" in each.tag else "HTML has no such element"
        yield f"{each.called}{where} stays dead: {why}, so nobody can fill it in, and it answers nothing"
    if not about["form"]:
        yield "it is no task: the page has no crowd-form, and so nothing to submit"


def _with_line(thrown: Console, places: Places, heard: list[PageNote]) -> str:
    line, column = thrown.line, thrown.column
    if not line:
        line, column = next(((note.line, note.column) for note in heard if thrown.text in note.text), (0, 0))
    found = places.line(line, column) if line else 0
    return f"{thrown.text} (line {found}, column {places.column(line, column)})" if found else thrown.text
