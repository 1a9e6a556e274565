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


# What each of these pages sends with Amazon's script is nothing, or cannot be told.
STOP = "document.addEventListener('submit', (event) => { event.preventDefault(); forge([{ a: document.querySelector('[name=a]').value }]) }, true);"
FORGED = {
    "an event": "const forge = (detail) => document.dispatchEvent(new CustomEvent('crowd-answer', { detail }));",
    "what the stand-in calls": "const forge = (answer) => { const told = window['crowdlint-told']; told('crowdlint-key')?.sent(answer); told()?.sent(answer); };",
    "the text of the stand-in": """let key = ''; fetch('https://assets.crowd.aws/crowd-html-elements.js').then((got) => got.text()).then((text) => {
      key = /window\\["crowdlint-told"\\]\\?\\.\\("(.*?)"\\)/.exec(text)[1] });
      const forge = (answer) => window['crowdlint-told'](key).sent(answer);""",
    "the name of the channel": """let channel = ''; const known = () => { if (/^crowdlint/.test(window.event?.type)) channel = window.event.type };
      addEventListener('load', () => Object.defineProperty(document.querySelector('[name=a]'), 'readOnly', { get() { known(); return false } }));
      let answers = ''; const forge = (answer) => { answers += JSON.stringify(answer) + '\\0';
        const reply = (detail) => document.dispatchEvent(new CustomEvent(channel + '-reply', { detail }));
        addEventListener(channel, (event) => { if (event.detail === 'count') reply('1'); if (event.detail === 'answers') reply(answers); }, true);
        document.addEventListener(channel, (event) => { if (event.detail === 'count') reply('1'); if (event.detail === 'answers') reply(answers); }, true); };""",
    "the channel of a page that was written over": """let channel = ''; const field = document.querySelector('[name=a]');
      Object.defineProperty(field, 'readOnly', { get() { if (/^crowdlint/.test(window.event?.type)) channel = window.event.type; return false } });
      const forge = (answer) => { document.open(); document.write('<p>Sent'); document.close();
        addEventListener(channel, (event) => { const said = { count: '1', answers: JSON.stringify(answer) + '\\0', ready: 'yes', loader: ' crowd-form', around: '' }[event.detail] ?? '';
          document.dispatchEvent(new CustomEvent(channel + '-reply', { detail: said })) }, true) };""",
    "the form's prototype": """addEventListener('load', () => { const { prototype } = customElements.get('crowd-form');
      for (const name of ['document', '_serializeForm', 'submit']) try { Object.defineProperty(prototype, name, { get: () => [{ a: 'x' }] }) } catch {} });
      const forge = () => {};""",
}


@pytest.mark.parametrize("way", FORGED)
def test_no_page_says_itself_what_was_sent(browser: Browser, way: str) -> None:
    body = BODY.replace(
        '<input name="a" aria-label="A" value="v">', '<crowd-input name="a" label="A"></crowd-input>'
    )  # asked in the page's own world
    html = f"<!doctype html>{LOADER}{body}<script>{STOP}{FORGED[way]}</script>"
    browser.learn(ENGINE, engine())
    with browser.visit(html, answer_to({}), flowing=True, sandboxed=True, watch=script("watch.js")) as visit:
        assert visit.wait_until_ready()
        look = Look(visit, fields_css())
        assert [look.ask("attributes", key=each.key) for each in look.fields()]
        next(look.at(each.key) for each in look.buttons() if each.text == "Go").click()
        assert visit.sent() == 0 and visit.answers() == []
        assert look.fields() or visit.ask("ready") == "gone"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("customElements.define('crowd-button', class extends HTMLElement {})", "the definition of <crowd-button>"),
        ("customElements.define = () => {}", "customElements.define"),
        ("const own = Object.fromEntries; Object.fromEntries = (all) => ({ ...own(all), a: 'v' })", "Object.fromEntries"),
        ("Object.defineProperty(HTMLInputElement.prototype, 'value', { get: () => 'v', set() {} })", "HTMLInputElement.prototype.value"),
        ("const own = EventTarget.prototype.dispatchEvent; EventTarget.prototype.dispatchEvent = function (event) { return own.call(this, event) }", "EventTarget.prototype.dispatchEvent"),
        ("Map.prototype.get = ((own) => function (key) { return own.call(this, key) })(Map.prototype.get)", "Map.prototype.get"),
    ],
)  # fmt: skip
def test_what_makes_the_answer_is_not_replaced_unseen(browser: Browser, code: str, words: str) -> None:
    html = f"<!doctype html><script>{code}</script>{LOADER}{BODY}"
    with browser.visit(html, answer_to({})) as visit:
        assert words in visit.ask("replaced")


def test_a_page_without_the_loader_does_not_say_that_it_has_one(browser: Browser) -> None:
    said = "for (const name of ['crowd-elements', 'all-crowd-elements-ready']) document.dispatchEvent(new CustomEvent(name, { detail: { 'crowd-form': {} } }))"
    with browser.visit(f"<!doctype html>{BODY}<script>{said}</script>", answer_to({})) as visit:
        assert not Look(visit, fields_css()).ask("dead")["loader"]


def test_no_worker_learns_the_key_of_the_stand_in(browser: Browser) -> None:
    address = "https://assets.crowd.aws/crowd-html-elements.js"
    fake = "self.window = self; self.document = { all: [], querySelector: () => ({}) }; self['crowdlint-told'] = (key) => postMessage(key);"
    ways = {
        "classic": f"{fake} importScripts('{address}'); postMessage('done')",
        "module": f"{fake} await import('{address}'); postMessage('done')",
    }
    code = "".join(
        f"new Worker(URL.createObjectURL(new Blob([`{text}`], {{ type: 'text/javascript' }})), {{ type: '{kind}' }})"
        ".onmessage = (event) => { document.body.dataset.heard = (document.body.dataset.heard ?? '') + ' ' + event.data };"
        for kind, text in ways.items()
    )
    with browser.visit(f"<!doctype html>{LOADER}{BODY}<script>{code}</script>", answer_to({})) as visit:
        visit.page.wait_for_function("(document.body.dataset.heard ?? '').split('done').length === 3")
        assert visit.frame.locator("body").get_attribute("data-heard") == " done done"
