"""Works a page as a worker would: every element by its driver, then Submit."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from random import Random

from crowdlint_preview.browser.browser import Browser, BrowserError, BrowserTimeout, Locator, Resource, Visit
from crowdlint_preview.mock.media import Media
from crowdlint_preview.work.drivers import CannotWork, Worker, driver, tags
from crowdlint_preview.work.drivers._sight import in_sight
from crowdlint_preview.work.judge import judge_answer, judge_requests, posted_answer
from crowdlint_preview.work.outcome import Outcome, Part
from crowdlint_schemas import elements

FORM = "crowd-form"
ANSWER_TIMEOUT = 3.0
OPERATE_TIMEOUT = 5.0
STEP_TIMEOUT = 30.0  # for one element, whatever it takes


def exercise(
    browser: Browser,
    html: str,
    resource: Resource,
    *,
    media: Media | None = None,
    seed: str = "",
    viewport: tuple[int, int] = (1280, 900),
    sandboxed: bool = True,
) -> Outcome:
    """Open ``html``, work it, submit, and judge. Same ``seed``, same strokes.

    ``media``: what its pictures show. ``sandboxed``: in a real job's frame.
    """
    outcome = Outcome()
    scene_of = media.scene if media else lambda _: None
    with browser.visit(html, resource, viewport=viewport, sandboxed=sandboxed) as visit:
        try:
            visit.page.set_default_timeout(OPERATE_TIMEOUT * 1000)
            _work_page(visit, outcome, Worker(visit.page, Random(seed), scene_of))
        except BrowserError as error:
            outcome.failures.append(f"the page could not be worked: {_in_brief(error)}")
        if outcome.failures and visit.hangs():
            never = [failure for failure in outcome.failures if "never gets ready" in failure]
            outcome.failures = ["the page hangs: one of its scripts does not end", *never]
        outcome.failures += [f"the page threw {_with_line(each.text, each.line)}" for each in visit.exceptions]
        outcome.console = [
            {"type": message.kind, "text": message.text, "line": message.line} for message in visit.console
        ]
        outcome.requests = [
            {"url": request.url, "kind": request.kind, "answered": request.answered} for request in visit.requests
        ]
        judge_requests(visit, outcome)
    return outcome


def _work_page(visit: Visit, outcome: Outcome, worker: Worker) -> None:
    if not visit.wait_until_ready():
        outcome.failures.append("the page never gets ready: 10 seconds after it was opened its elements are not there")
        return
    with visit.within(STEP_TIMEOUT):
        outcome.failures += [*_not_defined(visit), *_nothing_to_answer(visit)]
        with contextlib.suppress(BrowserTimeout):
            visit.page.wait_for_load_state("networkidle", timeout=3000)
        outcome.shots["opened"] = visit.page.screenshot()
        outcome.failures += _shown_errors(visit)
        outcome.doubts += _waiting_for_ever(visit)
    if outcome.failures or outcome.doubts:
        return
    parts = list(_work_elements(visit, outcome, worker))
    if all(part.expected is None for part in parts):
        outcome.doubts.append("nothing on it could be worked, so the answer shows little")
    with visit.within(STEP_TIMEOUT):
        outcome.shots["worked"] = visit.page.screenshot()
        if not outcome.failures and _submit(visit, outcome, worker):
            outcome.shots["submitted"] = visit.page.screenshot()
            judge_answer(visit, outcome, parts)


def _not_defined(visit: Visit) -> Iterator[str]:
    """Says so where crowd elements stay plain elements, since nothing on the page defines them."""
    if visit.frame.evaluate("() => !window.crowd && !!document.querySelector('crowd-form, [name]:not(:defined)')"):
        yield (
            "its crowd elements stay dead: the page does not load https://assets.crowd.aws/crowd-html-elements.js, "
            "which defines them"
        )


def _nothing_to_answer(visit: Visit) -> Iterator[str]:
    """Says so where the page has neither a form nor an element that makes one."""
    if visit.frame.evaluate("() => !document.querySelector('crowd-form, form, crowd-entity-annotation')"):
        yield "it is no task: the page has no crowd-form, and so nothing to submit"


def _waiting_for_ever(visit: Visit) -> Iterator[str]:
    """Says so where the loader still dims the page. That it then does so for ever is inferred: a doubt, no failure."""
    if visit.frame.evaluate("() => !!document.getElementById('crowd-elements-loading-dimmer')"):
        yield (
            'the page stays at "Loading...": it seems that the loader waits for a crowd element, and here is none; '
            "put the fields into a <crowd-form>, or leave the script out"
        )


def _shown_errors(visit: Visit) -> list[str]:
    """What elements of the runtime say of themselves in the place where they should be."""
    return [text.strip().rstrip(".") for text in visit.frame.locator(".crowd-error").all_inner_texts()]


def _work_elements(visit: Visit, outcome: Outcome, worker: Worker) -> Iterator[Part]:
    answering = {tag for tag, facts in elements().items() if facts["answer"]} | (tags() - {FORM})
    with visit.within(STEP_TIMEOUT):
        found = visit.frame.locator(f"css:light={', '.join(sorted(answering))}").all()
    for element in found:
        with visit.within(STEP_TIMEOUT):
            tag, name = _identity(element)
            if tag not in tags():
                outcome.doubts.append(f"<{tag}> was not worked: crowdlint has no driver for it")
                continue
            with in_sight(element) as seen:
                if seen:
                    yield from _work_element(element, tag, name, outcome, worker)
                else:
                    yield Part(tag, name, None, {}, seen=False)


def _work_element(element: Locator, tag: str, name: str, outcome: Outcome, worker: Worker) -> Iterator[Part]:
    label = f"<{tag} name={name!r}>" if name else f"<{tag}>"
    try:
        element.scroll_into_view_if_needed()
        expected = driver(tag)(element, worker)
    except CannotWork as error:
        outcome.failures.append(f"{label}: {error}")
    except BrowserError as error:
        outcome.failures.append(f"{label} cannot be operated: {_in_brief(error)}")
    else:
        yield Part(tag, name, expected, element.evaluate(_DECODED_ATTRIBUTES))


def _identity(element: Locator) -> tuple[str, str]:
    tag, name = element.evaluate("element => [element.localName, element.getAttribute('name') ?? '']")
    return str(tag), str(name)


_DECODED_ATTRIBUTES = """element => {
  const found = {};
  for (const name of Object.keys(window.crowd?.schemas[element.localName]?.attributes ?? {})) {
    const value = element[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())];
    if (value !== undefined && value !== null && typeof value !== 'function') found[name] = value;
  }
  return JSON.parse(JSON.stringify(found));
}"""


def _submit(visit: Visit, outcome: Outcome, worker: Worker) -> bool:
    before = len(visit.answers())
    form = visit.frame.locator(f"css:light={FORM}").first
    try:
        driver(FORM)(form if form.count() else visit.frame.locator("body"), worker)
    except CannotWork as error:
        outcome.failures.append(str(error))
        return False
    except BrowserTimeout as error:
        outcome.failures.append(f"Submit cannot be pressed: {_in_brief(error)}")
        return False
    try:
        visit.frame.wait_for_function(
            "before => window.crowd && window.crowd.answers.length > before", arg=before, timeout=ANSWER_TIMEOUT * 1000
        )
    except BrowserTimeout:
        if (posted := posted_answer(visit)) is not None:
            outcome.answers = [[posted]]
            return True
        said = " ".join(visit.frame.locator(".crowd-form-message").all_inner_texts()).strip()
        outcome.failures.append(
            f"Submit was refused: {said}"
            if said
            else f"Submit does nothing: no answer was sent, and no message is shown{_ignored_calls(visit)}"
        )
        return False
    outcome.answers = visit.answers()
    return True


def _ignored_calls(visit: Visit) -> str:
    """What the page asked for and the frame of a real job does not give: alert, confirm, prompt."""
    names = dict.fromkeys(re.findall(r"Ignored call to '(\w+)", " ".join(message.text for message in visit.console)))
    calls = " and ".join(f"{name}()" for name in names)
    return f"; the page called {calls}, which does nothing in the frame of a real job" if calls else ""


def _in_brief(error: BrowserError) -> str:
    """What went wrong with an action, such as ``<div> intercepts pointer events``, without Playwright's words."""
    lines = [line.strip(" -") for line in str(error).splitlines() if line.strip()]
    telling = [line for line in lines if "intercepts pointer events" in line or "element is not" in line]
    if telling:
        return telling[-1]
    several = re.search(r"strict mode violation: .* resolved to (\d+) elements", lines[0])
    if several:
        return f"it holds {several[1]} boxes where there should be one; is an end tag missing?"
    if isinstance(error, BrowserTimeout):
        return "it does not react for 5 seconds, as when a script never ends"
    return lines[0]


def _with_line(text: str, line: int) -> str:
    return f"{text} (line {line} of the page)" if line else text
