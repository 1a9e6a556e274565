"""A preview that a person opens keeps its template in: from disk, and hosted beside other pages."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import Page
from trap import Trap
from ways_out import LEAVING, READING, WAYS

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import _driver
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import task_page

pytestmark = pytest.mark.browser
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
GOOD = f'{LOADER}<crowd-form><crowd-input name="a"></crowd-input></crowd-form>'
SECRET = {"text": "of the task: PRIVATE"}
TOGETHER = 20  # ways on one page
AT_ONCE = 12  # pages open at the same time


@pytest.fixture(scope="module")
def plain() -> Iterator[PlaywrightBrowser]:
    """A browser as a user would open a file in: no routes, and no switches that shut it in."""
    with _driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path)
        yield browser
        browser.close()


def previewed(html: str) -> str:
    return task_page(Screen("a", Source(html, "a.html"), TaskData("data", SECRET, "a.json", "html")))


def alone(html: str) -> str:
    """The same page with nothing around it."""
    return f"<!doctype html><title>a</title>{html}"


def pages(trap: Trap) -> list[str]:
    """Every way, on as few pages as can be."""
    ways = [html.replace("AT", f"127.0.0.1:{trap.ports[name]}") for name, html in WAYS.items()]
    leaving = [html.replace("AT", f"127.0.0.1:{trap.ports[name]}") for name, html in LEAVING.items()]
    together = len(ways) // TOGETHER  # ways of one kind hinder each other, so they are spread
    return ["".join(ways[at::together]) for at in range(together)] + leaving


def visit(browser: PlaywrightBrowser, urls: Iterable[str], look: Callable[[Page], None] = lambda _: None) -> list[str]:
    """Open the pages, some at a time, and give each a while; what they wrote to their consoles."""
    said: list[str] = []
    waiting = list(urls)
    while waiting:
        now, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        context = browser.new_context()
        for url in now:
            page = context.new_page()
            page.on("console", lambda message: said.append(message.text))
            page.goto(url, wait_until="commit")
        page.wait_for_timeout(1500)
        for page in context.pages:
            look(page)
        context.close()
    return said


@contextmanager
def served(files: Mapping[str, bytes]) -> Iterator[tuple[str, list[str]]]:
    """A static server of pages: its address, and what it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = files.get(self.path.partition("?")[0])
            kinds = {"js": "text/javascript", "css": "text/css", "html": "text/html", "png": "image/svg+xml"}
            self.send_response(200 if body is not None else 404)
            self.send_header("content-type", kinds.get(self.path.rpartition(".")[2], "text/plain"))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_there_are_more_than_a_hundred_ways_and_most_work_where_nothing_is_in_the_way(
    plain: PlaywrightBrowser, tmp_path: Path
) -> None:
    names = [*WAYS, *LEAVING]
    with Trap(names) as trap:
        for number, html in enumerate(pages(trap)):
            (tmp_path / f"{number}.html").write_text(alone(html), encoding="utf-8")
        visit(plain, [path.as_uri() for path in tmp_path.iterdir()])
    sent = [name for name, came in trap.came.items() if any(came)]
    assert len(names) >= 190 and len(sent) >= 100, sorted(set(names) - set(sent))


def around(page: Page) -> None:
    """The bar is as it was, and the frame's sandbox too."""
    if page.url.startswith(("file:", "http://127.0.0.1")) and page.locator("#task").count():
        assert page.locator("#task").get_attribute("sandbox") == "allow-scripts allow-forms"
        assert page.locator("h1").inner_text().startswith("a ") and page.locator("img, script[src]").count() == 0
    else:
        pytest.fail(f"the template replaced the page around it: {page.url}")


def test_nothing_leaves_a_preview_opened_from_disk(plain: PlaywrightBrowser, tmp_path: Path) -> None:
    with Trap([*WAYS, *LEAVING]) as trap:
        for number, html in enumerate(pages(trap)):
            (tmp_path / f"{number}.html").write_text(previewed(GOOD + html), encoding="utf-8")
        visit(plain, [path.as_uri() for path in tmp_path.iterdir()], around)
    assert trap.sent(find().kind) == {}


def test_nothing_leaves_a_preview_on_a_server_and_its_other_pages_stay_unread(plain: PlaywrightBrowser) -> None:
    with Trap([*WAYS, *LEAVING]) as trap:
        files = {f"/previews/{number}.html": previewed(GOOD + html) for number, html in enumerate(pages(trap))}
        with served({path: text.encode() for path, text in files.items()}) as (address, asked):
            visit(plain, [address + path for path in files], around)
    assert trap.sent(find().kind) == {}
    assert {path for path in asked if not path.startswith("/previews/")} <= {"/favicon.ico"}


KEEPING = """<script>
document.cookie = 'session=PRIVATE-cookie';
localStorage.token = 'PRIVATE-local'; sessionStorage.token = 'PRIVATE-session';
caches.open('kept').then(c => c.put('/private.html', new Response('PRIVATE-cache')));
const r = indexedDB.open('kept'); r.onupgradeneeded = () => r.result.createObjectStore('s').put('PRIVATE-database', 1);
setInterval(() => new BroadcastChannel('kept').postMessage('PRIVATE-channel'), 50);
</script>PRIVATE-text"""


def host_pages(show: Callable[[str], str], address: str) -> dict[str, bytes]:
    """A private page, what belongs to it, and beside it a page for each way of reading it."""
    private = {
        "/private.html": KEEPING.encode(),
        "/private.js": b"var PRIVATE = 'PRIVATE-script'; try { postMessage(PRIVATE) } catch {}",
        "/private.css": b".PRIVATE-style {}",
        "/private.png": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    }
    shown = {f"/previews/{at}.html": show(GOOD + html) for at, html in enumerate(READING.values())}
    return {**private, **{path: text.replace("HOST", address).encode() for path, text in shown.items()}}


@pytest.mark.parametrize("shut_in", [False, True])
def test_a_preview_hosted_beside_a_private_page_reads_nothing_of_it(plain: PlaywrightBrowser, shut_in: bool) -> None:
    files: dict[str, bytes] = {}
    with served(files) as (address, asked):
        files |= host_pages(previewed if shut_in else alone, address)
        context = plain.new_context()
        said: list[str] = []
        context.new_page().goto(f"{address}/private.html")
        asked.clear()
        for path in files:
            if path.startswith("/previews/"):
                page = context.new_page()
                page.on("console", lambda message: said.append(message.text))
                page.goto(address + path, wait_until="commit")
        page.wait_for_timeout(2000)
        context.close()
    got = [text for text in said if text.startswith("GOT")]
    strangers = {path for path in asked if "private" in path}
    if shut_in:
        assert (got, strangers) == ([], set())
    else:  # nothing in the way: the ways of reading are real ones
        assert len(got) >= 12 and len(strangers) >= 4, (got, strangers)


def opened(browser: PlaywrightBrowser, tmp_path: Path, html: str) -> Page:
    path = tmp_path / "a.html"
    path.write_text(previewed(html), encoding="utf-8")
    page = browser.new_context().new_page()
    page.goto(path.as_uri())
    return page


def test_the_frame_has_an_origin_of_its_own_no_webrtc_and_no_way_to_the_top(
    plain: PlaywrightBrowser, tmp_path: Path
) -> None:
    html = """<script>
    const refused = act => { try { act(); return false } catch (error) { return error.name } };
    window.seen = {
      origin, rtc: Object.getOwnPropertyNames(window).filter(name => /RTC/.test(name)),
      parent: refused(() => parent.document.title), frame: refused(() => frameElement.id),
      top: refused(() => { top.location.href = 'about:blank' }),
    };
    </script>"""
    page = opened(plain, tmp_path, GOOD + html)
    page.frames[1].wait_for_function("() => window.seen")
    assert page.frames[1].evaluate("() => seen") == {
        "origin": "null", "rtc": [], "parent": "SecurityError", "frame": "TypeError", "top": "SecurityError",
    }  # fmt: skip
    assert page.url == (tmp_path / "a.html").as_uri()
    page.context.close()


def test_only_the_frame_of_the_task_is_heard(plain: PlaywrightBrowser, tmp_path: Path) -> None:
    page = opened(plain, tmp_path, GOOD)
    said = "JSON.stringify({kind: 'thrown', value: {text: 'SAID', line: 0}})"
    page.frames[1].get_by_role("button", name="Submit").wait_for()
    page.evaluate(f"window.postMessage({said}, '*')")
    page.frames[1].evaluate(f"parent.postMessage({said}, '*')")  # arrives behind the other
    page.wait_for_function("() => document.getElementById('console-count').textContent === '1'")
    assert page.locator("#console-text").text_content() == "SAID"
    page.context.close()


STORING = """<script>
localStorage.setItem('a', 1); localStorage.b = 'two'; sessionStorage.a = 'x';
const kept = [localStorage.a, localStorage['b'], localStorage.length, Object.keys(localStorage),
  localStorage.getItem('none'), localStorage.none, 'b' in localStorage,
  localStorage.key(1), localStorage instanceof Storage];
delete localStorage.b; localStorage.removeItem('a'); kept.push(localStorage.length);
sessionStorage.clear(); kept.push(sessionStorage.length);
document.cookie = 'x=1; path=/'; document.cookie = 'y = 2 '; kept.push(document.cookie);
document.cookie = 'x=; max-age=0';
document.cookie = 'y=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
kept.push(document.cookie);
</script>"""


def test_a_template_finds_storage_and_cookies_as_in_a_job(plain: PlaywrightBrowser, tmp_path: Path) -> None:
    page = opened(plain, tmp_path, GOOD + STORING)
    found = page.frames[1].evaluate("() => kept")
    assert found == ["1", "two", 2, ["a", "b"], None, None, True, "b", True, 0, 0, "x=1; y=2", ""]
    page.context.close()


def test_libraries_that_make_markup_and_code_go_on_working(plain: PlaywrightBrowser, tmp_path: Path) -> None:
    html = """<div id="at"></div><a id="go" href="javascript:window.clicked = 1">x</a><script>
      const at = document.getElementById('at'), did = [];
      at.innerHTML = '<b onclick="did.push(1)">x</b>'; at.firstChild.click();
      at.insertAdjacentHTML('beforeend', '<i>srcdoc is shown</i>');
      did.push(eval('1 + 1'), new Function('a', 'return a + 2')(1), typeof trustedTypes);
      document.write('<u id="wri'); document.write('tten">yes</u>');
      did.push(document.getElementById('written').textContent, at.lastChild.textContent);
      const s = document.createElement('script'); s.text = 'did.push(4)'; document.head.append(s);
      document.getElementById('go').click(); setTimeout("did.push(window.clicked)", 50);
    </script>"""
    page = opened(plain, tmp_path, html)
    page.frames[1].wait_for_function("() => did.length === 8")
    assert page.frames[1].evaluate("() => did") == [1, 2, 3, "undefined", "yes", "srcdoc is shown", 4, 1]
    page.context.close()


@pytest.mark.parametrize(
    "script",
    [
        'parent.postMessage(\'{"kind": "answer", "value": \', \'*\')',
        "parent.postMessage({kind: 'answer', value: {a: 1}}, '*')",
        "parent.postMessage('null', '*')",
        "parent.postMessage(JSON.stringify({kind: 'thrown'}), '*')",
        "parent.postMessage(JSON.stringify({kind: '__proto__', value: {text: 'x'}}), '*')",
        "document.documentElement.append(document.createElement('iframe')); frames[0].postMessage('x', '*')",
    ],
)
def test_messages_that_are_none_of_ours_do_nothing(plain: PlaywrightBrowser, tmp_path: Path, script: str) -> None:
    page = opened(plain, tmp_path, f"{GOOD}<script>{script}</script>")
    page.frames[1].get_by_role("button", name="Submit").wait_for()
    assert page.locator("#answer-count, #console-count").locator("visible=true").count() == 0
    page.context.close()


def test_what_a_page_says_is_shown_as_text_and_not_for_ever(plain: PlaywrightBrowser, tmp_path: Path) -> None:
    html = """<script>for (let i = 0; i < 3000; i++) {
      const value = {text: `<img src=x onerror=alert(1)>${i}`, line: '<b>'};
      parent.postMessage(JSON.stringify({kind: 'thrown', value}), '*') }</script>"""
    page = opened(plain, tmp_path, GOOD + html)
    page.wait_for_function("() => document.getElementById('console-count').textContent === '1000'")
    assert page.locator("#console-text").locator("*").count() == 0
    page.context.close()


def test_an_answer_that_is_too_deep_is_said_to_be_so(plain: PlaywrightBrowser, tmp_path: Path) -> None:
    deep = "let a = []; for (let i = 0; i < 50000; i++) a = [a];"
    tell = "window['crowdlint-told']().sent(a)"
    script = f"<script>onload = () => {{ {deep} {tell} }}</script>"
    page = opened(plain, tmp_path, GOOD + script)
    page.wait_for_function("() => document.getElementById('console-text').textContent.includes('too deep to be shown')")
    page.context.close()
