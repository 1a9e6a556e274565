# ruff: noqa: E501 - a page is a line
"""What crowdlint asks of a page is out of the reach of the page's scripts."""

from __future__ import annotations

import pytest
from task_page import LOADER, answer_to

from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.work.exercise import exercise, fields_css
from crowdlint_preview.work.look import ENGINE, Look, engine, script

pytestmark = pytest.mark.browser

BODY = '<crowd-form><p>Words</p><input name="a" aria-label="A" value="v"><crowd-button form-action="submit">Go</crowd-button></crowd-form>'
# Everything that a look or a note could use, in the page's own world.
RUIN = """
JSON.stringify = () => { throw 1 }; JSON.parse = null; window.JSON = null;
for (const kind of [Array, String, RegExp, Map, Set, Promise, Function, Element, Node, Document, Event, EventTarget, CustomEvent])
  for (const name of Object.getOwnPropertyNames(kind.prototype))
    if (name !== 'constructor') try { Object.defineProperty(kind.prototype, name, { value: null }) } catch {}
Object.defineProperty(Array.prototype, 0, { set() { throw 2 } });
for (const name of ['keys', 'entries', 'assign', 'defineProperty', 'getOwnPropertyDescriptor']) Object[name] = null;
for (const name of ['Map', 'Set', 'Promise', 'CustomEvent', 'Reflect', 'crowd', 'getComputedStyle', 'Object', 'eval', 'Error'])
  window[name] = null;
"""


def test_a_page_that_ruins_every_built_in_is_seen_as_it_is(browser: Browser) -> None:
    browser.learn(ENGINE, engine())
    ready = "document.addEventListener('all-crowd-elements-ready', () => {" + RUIN + "})"
    html = f"<!doctype html>{LOADER}{BODY}<script>{ready}</script>"
    with browser.visit(html, answer_to({}), flowing=True, sandboxed=True, watch=script("watch.js")) as visit:
        assert visit.wait_until_ready() and not visit.hangs()
        look = Look(visit, fields_css())
        (field,) = look.fields()
        assert (field.name, field.value, field.seen, field.label) == ("a", "v", "self", "A")
        assert "Go" in [each.text for each in look.buttons()] and "Words" in look.text()
        assert (
            {each.kind for each in look.notes()} <= {"threw", "rejected"}
            and visit.answers() == []
            and look.ask("width") == 0
        )
        assert "JSON.stringify" in visit.ask("replaced") and "Array.prototype.map" in visit.ask("replaced")
        look.at(field.key).press("x")
        assert look.fields()[0].value != "v"


@pytest.mark.parametrize(
    ("code", "status", "words"),
    [
        ("JSON.stringify = () => { for (;;); }", "inconclusive", "replaces JSON.stringify"),
        ("document.querySelector = null", "failed", "the page threw document.querySelector"),
        ("if (parent !== window && top !== self) parent.postMessage('x', '*')", "passed", ""),
        ("var parent = 1", "passed", ""),
        ("frameElement.style.width = '50%'", "failed", "changes the page around it"),
        ("var crowd = {answers: {length: 1e9}}", "passed", ""),
        ("crowd.answers = [[1]]; crowd.answers.push = null", "failed", "the page threw crowd is not defined"),
        (
            "onload = () => { document.open(); document.write('<p>else') }",
            "failed",
            "writes another page over the task",
        ),
        ("onload = () => parent.document.querySelector('iframe').remove()", "failed", "the task is gone"),
        ("onload = () => crowd.answers = null", "failed", "the page threw crowd is not defined (line 1"),
        (
            "document.addEventListener('all-crowd-elements-ready', () => { Object.prototype.toJSON = () => { throw 1 } })",
            "failed",
            "cannot be written as JSON",
        ),
    ],
)
def test_what_a_page_replaces_is_told_and_never_passed(browser: Browser, code: str, status: str, words: str) -> None:
    html = f"<!doctype html>{LOADER}{BODY}<script>{code}</script>"
    outcome = exercise(browser, html, answer_to({}))
    assert outcome.status == status and words in outcome.reason, outcome.reason
