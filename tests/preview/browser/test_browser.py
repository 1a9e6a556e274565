"""What a page may do in the browser, and what it may not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from task_page import wait_until

from crowdlint_preview.browser import chromium, limits
from crowdlint_preview.browser.browser import Browser, BrowserError, Response

pytestmark = pytest.mark.browser


def test_a_page_is_served_with_an_origin_and_its_requests_are_answered_or_stopped(browser: Browser) -> None:
    html = """<script src="https://assets.example/a.js"></script><img src="https://pictures.example/x.png">
      <script>console.log(origin, isSecureContext, localStorage.length, window.answered)</script>"""
    script = Response(b"window.answered = 'yes'", "text/javascript")
    with browser.visit(html, lambda url: script if url.endswith("a.js") else None) as visit:
        assert visit.wait_until_ready()
        assert "https://preview.invalid true 0 yes" in [message.text for message in visit.console]
        assert [(request.url, request.kind) for request in visit.stopped] == [
            ("https://pictures.example/x.png", "image")
        ]


def test_exceptions_are_recorded_with_their_line(browser: Browser) -> None:
    with browser.visit("<p>\n<script>\nnull.oops\n</script>") as visit:
        visit.wait_until_ready()
        (error,) = visit.exceptions
        assert "Cannot read properties of null" in error.text and error.line == 3


def test_a_page_that_navigates_away_stays_and_is_recorded(browser: Browser) -> None:
    with browser.visit(
        "<p>here</p><script>addEventListener('load', () => location = 'https://away.example/')</script>"
    ) as visit:
        wait_until(visit.page, lambda: len(visit.stopped) == 1)
        assert visit.page.locator("p").inner_text() == "here"
        assert [request.url for request in visit.stopped] == ["https://away.example/"]


def test_a_page_that_never_ends_is_given_up(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crowdlint_preview.browser.visit.READY_TIMEOUT", 1.0)
    with browser.visit("<p>before</p><script>for (;;) {}</script>") as visit:
        assert not visit.wait_until_ready(0.5)
    with browser.visit("<p>the browser still works</p>") as visit:
        assert visit.wait_until_ready()


def test_looking_at_a_page_that_hangs_is_broken_off(browser: Browser) -> None:
    with browser.visit("<p>here</p>", sandboxed=True) as visit:
        with pytest.raises(BrowserError), visit.within(1.0):
            visit.frame.evaluate("() => { for (;;); }")
        assert visit.hangs()
    with browser.visit("<p>the browser still works</p>") as visit, visit.within(5.0):
        assert visit.frame.locator("p").count() == 1


def test_time_and_chance_stand_still(browser: Browser) -> None:
    texts = set()
    for _ in range(2):
        html = "<script>document.write(Date.now(), ' ', Math.random(), ' ', crypto.randomUUID())</script>"
        with browser.visit(html, paused=True) as visit:
            texts.add(visit.page.locator("body").inner_text())
    assert len(texts) == 1 and texts.pop().startswith("1767268800000")


def test_a_frame_like_that_of_a_real_job_keeps_the_task_in(browser: Browser) -> None:
    html = """<p>here</p><iframe src="https://inner.example/"></iframe><script>
      window.opened = window.open('https://new.example/');
      addEventListener('load', () => { try { top.location = 'https://away.example/' } catch { window.kept = true } });
      addEventListener('click', () => { location = 'https://else.example/' });
    </script>"""
    with browser.visit(html, sandboxed=True) as visit:
        assert visit.wait_until_ready()
        assert visit.frame.evaluate("() => [window.opened, window.kept]") == [None, True]
        visit.frame.locator("p").click()
        wait_until(visit.page, lambda: len(visit.stopped) == 2)
        assert visit.frame.locator("p").inner_text() == "here"
        stopped = [(request.url, request.kind) for request in visit.stopped]
        assert stopped == [("https://inner.example/", "document"), ("https://else.example/", "navigation")]


@contextmanager
def trap() -> Iterator[tuple[str, list[str]]]:
    """An address that notes who knocks, by TCP or by UDP."""
    knocks: list[str] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing; tells this machine's own address
            host = probe.getsockname()[0]
        except OSError:
            host = "127.0.0.1"
    with socket.create_server((host, 0)) as tcp, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        port = tcp.getsockname()[1]
        udp.bind((host, port))
        stopping = threading.Event()

        def listen(name: str, take: object) -> None:
            while not stopping.is_set():
                try:
                    take()  # type: ignore[operator]
                except TimeoutError:
                    continue
                except OSError:
                    return
                knocks.append(name)

        tcp.settimeout(0.1)
        udp.settimeout(0.1)
        threads = [
            threading.Thread(target=listen, args=("tcp", lambda: tcp.accept()[0].close())),
            threading.Thread(target=listen, args=("udp", lambda: udp.recvfrom(2048))),
        ]
        for thread in threads:
            thread.start()
        yield f"{host}:{port}", knocks
        stopping.set()
        for thread in threads:
            thread.join()


LEAKS = """<link rel="prefetch" href="http://AT/1"><img src="https://AT/2"><iframe src="https://AT/3"></iframe>
<script>
const quiet = act => { try { const made = act(); made?.catch?.(() => {}); return made } catch { return null } };
quiet(() => fetch('https://AT/4', {mode: 'no-cors'}));
quiet(() => navigator.sendBeacon('https://AT/5', 'x'));
quiet(() => new WebSocket('wss://AT/6'));
quiet(() => new EventSource('https://AT/7'));
quiet(() => new WebTransport('https://AT/8').ready);
quiet(() => new SharedWorker(URL.createObjectURL(new Blob(["fetch('https://AT/9', {mode: 'no-cors'})"]))));
quiet(() => new Worker(URL.createObjectURL(new Blob(["fetch('https://AT/10', {mode: 'no-cors'})"]))));
for (const url of ['stun:AT', 'turn:AT?transport=udp', 'turn:AT?transport=tcp']) quiet(() => {
  const peer = new RTCPeerConnection({iceServers: [{urls: url, username: 'u', credential: 'c'}]});
  peer.createDataChannel('x');
  return peer.createOffer().then(offer => peer.setLocalDescription(offer));
});
quiet(() => open('https://AT/11'));
</script>"""


def leak(browser: Browser) -> list[str]:
    with trap() as (address, knocks), browser.visit(LEAKS.replace("AT", address)) as visit:
        visit.page.wait_for_timeout(1500)
    return knocks


def test_nothing_leaves_the_machine(browser: Browser) -> None:
    assert leak(browser) == []


def test_without_the_switches_something_would_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    """The trap works; were a switch renamed by a later Chromium, the test above would fail, not fall silent."""
    monkeypatch.setattr(chromium, "ISOLATION", ())
    with Browser() as browser:
        assert leak(browser) != []


def test_browsers_may_end_in_any_order() -> None:
    with ExitStack() as first, ExitStack() as second:
        first.enter_context(Browser())
        browser = second.enter_context(Browser())
        first.close()
        with browser.visit("<p>still here</p>") as visit:
            assert visit.page.locator("p").inner_text() == "still here"


def test_a_busy_machine_makes_patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    for load, times in ((0.5, 1.0), (2.0, 1.0), (5.0, 2.5), (50.0, 4.0)):
        monkeypatch.setattr("os.getloadavg", lambda load=load: (load, 0.0, 0.0))
        assert limits.patience() == times
