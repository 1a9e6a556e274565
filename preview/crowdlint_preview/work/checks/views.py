"""Looks at a page in other ways than a worker who does everything right: with nothing filled in, in a narrow window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crowdlint_preview.browser.browser import Visit
from crowdlint_preview.browser.noted import REFUSED
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.look import Look, PageField, PageNote
from crowdlint_preview.work.places import Places
from crowdlint_preview.work.plan import Plan

PHONE = 390


def required_and_empty(fields: Sequence[PageField]) -> list[PageField]:
    """Fields that must be filled in and are not; a slider always has a value."""
    chosen = {field.group for field in fields if field.group and field.checked}
    return [
        field
        for field in fields
        if "required" in field.attributes
        and field.seen
        and field.enabled
        and not (field.value if field.type not in ("radio", "checkbox") else field.checked)
        and not (field.group and field.group in chosen)
        and field.tag in ("input", "select", "textarea", "crowd-input", "crowd-text-area")
    ]


def empty_submit(look: Look, worker: Worker, places: Places) -> str | None:
    """Press Submit before anything is filled in: it must be stopped where a field that can be seen must be.

    What is wrong, empty where it was stopped; ``None`` where there is nothing to be tried.
    """
    empty = required_and_empty(look.fields())
    if not empty:
        return None
    plan = Plan(look.visit, look, worker)
    if not plan.press_empty():
        return "" if plan.refusals else None
    line = places.line_of(empty[0], plan.before)
    where = f" (line {line})" if line else ""
    return f"Submit is taken with nothing filled in, though {empty[0].called}{where} is required"


def trespasses(visit: Visit, parent: PageNote | None, places: Places) -> Iterator[str]:
    """What a script did that no task has to do. ``parent``: where it asked for the page around the task."""
    for line in _refused(visit, "leaving", places):
        yield f"a script tries to take the whole window elsewhere{line}: the frame of a job does not let it"
    if visit.changed_around():
        found = places.line(parent.line, parent.column) if parent else 0
        where = f" (line {found})" if found else ""
        yield f"a script reaches out of the task{where} and changes the page around it, which is not the template's"


def harmless(visit: Visit, places: Places) -> Iterator[str]:
    """What a script did in vain, as hints."""
    for line in _refused(visit, "window", places):
        yield f"open() does nothing in the frame of a job: no window opens for the worker{line}"
    if visit.halved_lines:
        yield "a script writes half characters (lone surrogates) to the console; they are shown as \ufffd"


def _refused(visit: Visit, what: str, places: Places) -> list[str]:
    """Where something of that kind was refused, in words, each place once."""
    found = [each for each in visit.console if (match := REFUSED.match(each.text)) and match.lastgroup == what]
    lines = [places.line(each.line) if each.line else 0 for each in found]
    return list(dict.fromkeys(f" (line {line})" if line else "" for line in lines))


def axe_violations(visit: Visit, axe: str) -> Iterator[str]:
    """What axe-core finds serious in the author's part of the page; shadow roots of crowd elements are not his.

    It runs where no script of the page can change what it sees with. Raises ``BrowserError`` where it does not end.
    """
    for each in visit.run_apart(axe, f"({_AXE})()"):
        yield f"axe finds {each['id']} ({each['impact']}): {each['help']}: {each['html']}"


_AXE = """async () => {
  const found = await axe.run(document, {
    resultTypes: ['violations'],
    rules: {'document-title': {enabled: false}, 'html-has-lang': {enabled: false}},  // the page around a task has those
  });
  return found.violations.filter(each => ['serious', 'critical'].includes(each.impact)).flatMap(each =>
    each.nodes.filter(node => node.target.length === 1 && !Array.isArray(node.target[0])).slice(0, 3)
      .map(node => ({id: each.id, impact: each.impact, help: each.help, html: node.html.slice(0, 120)})));
}"""


_AS_TALL = re.compile(r"(?:^|[;{\s\"'])(?:min-)?height\s*:\s*100[sdl]?vh", re.I)


def as_tall_as_its_frame(html: str) -> Iterator[str]:
    """A hint where a part of the page is as tall as a window that is itself as tall as the page (some are so)."""
    if _AS_TALL.search(html):
        yield "a height of 100vh: where the frame of a job is made as tall as its page, neither knows how tall to be"


def too_wide(look: Look, width: int) -> Iterator[str]:
    """Says so where one must scroll sideways to see all of the page."""
    more = look.ask("width")
    if more > 2:
        yield f"at a width of {width} pixels the page is {more:g} pixels wider than the window"
