# ruff: noqa: E501 - a page is a line
"""One template never costs the others: each is a unit of work with a budget and a verdict of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import Called

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
FORM = '<crowd-form><p>{{ task.input.text }}</p><crowd-input name="a" label="A"></crowd-input></crowd-form>'
GOOD = f"{LOADER}\n{FORM}\n"


def scripted(code: str) -> str:
    return f"{GOOD}<script>{code}</script>\n"


# Right templates whose timers a clock moved by hand would never come to the end of.
PATIENT = {
    "interval": scripted("setInterval(() => { document.title += 'x' }, 0)"),
    "waiting": scripted("const t = setInterval(() => { if (window.lib) clearInterval(t) }, 0)"),
    "chain": scripted("(function wait() { if (!window.lib) setTimeout(wait, 0) })()"),
    "idle": scripted("(function wait() { requestIdleCallback(wait) })()"),
    "frames": scripted("(function wait() { requestAnimationFrame(wait) })()"),
}
# What these throw is told by exercise; a picture can be made of them all the same.
THROWING = {
    "timer": scripted("setTimeout(() => { document.getElementById('none').focus() }, 100)"),
    "frame": scripted("requestAnimationFrame(() => { none.focus() })"),
    "idle-throws": scripted("requestIdleCallback(() => { none.focus() })"),
}
# name: (template, words of its reason in `exercise`)
HOSTILE = {
    "half-console": (scripted("console.log('\\ud800'); throw new Error('\\udfff')"), "the page threw"),
    "half-message": (f"{LOADER}{FORM}<div class='crowd-error' id='e'></div><script>e.textContent = '\\ud800'</script>", ""),
    "deep-answer": (scripted("onload = () => { let a = []; for (let i = 0; i < 20000; i++) a = [a]; crowd.answers = a }"), "crowd is not defined"),
    "built-ins": (scripted("JSON.stringify = null; Array.prototype.map = null; Promise.prototype.then = null"), ""),
    "querying": (scripted("document.querySelector = null; Element.prototype.getAttribute = () => ({})"), ""),
    "dialogs": (scripted("for (;;) alert(1)"), "one dialog after the other"),
    "windows": (scripted("for (let i = 0; i < 99; i++) open('about:blank')"), "one window after the other"),
    "away": (scripted("try { top.location = 'https://x.example/' } catch {}"), "take the whole window elsewhere (line 3)"),
    "around": (scripted("try { parent.document.body.append('x') } catch {}"), "reaches out of the task (line 3)"),
    "blank": (scripted("location = 'about:blank'"), "takes its page to about:blank"),
    "written": (scripted("onload = () => { document.open(); document.write('<p>else') }"), "writes another page over"),
    "half-answer": (
        f"{LOADER}<crowd-form><crowd-input name='a' label='A'></crowd-input><input type='hidden' name='h'></crowd-form>"
        "<script>document.querySelector('[name=h]').value = '\\ud800'</script>", "the answer to 'h' (line 1) holds half",
    ),
    "console": (scripted("for (let i = 0; i < 5000; i++) console.log('x'.repeat(900))"), "more than 2,000 lines"),
    "requests": (
        scripted("let i = 0; const go = () => fetch('https://x.example/' + i++).catch(go); go(); go()"),
        "",
    ),
    "endless": (scripted("setTimeout(() => { for (;;); }, 300)"), ""),
    "gone": (scripted("onload = () => document.documentElement.remove()"), ""),
    "memory": (scripted("const a = []; for (;;) a.push(new Array(1e6).fill({}))"), ""),
}  # fmt: skip


# Twenty right templates between them, each with another control.
CONTROLS = (
    '<crowd-input name="a" label="A"></crowd-input>', '<crowd-text-area name="a" label="A"></crowd-text-area>',
    '<crowd-checkbox name="a">A</crowd-checkbox>', '<input name="a" aria-label="A">',
)  # fmt: skip
RIGHT = {
    f"{letter}-right-{number}": f"{LOADER}\n<crowd-form><p>{{{{ task.input.text }}}}</p>{control}</crowd-form>\n"
    for letter in "amsuz"
    for number, control in enumerate(CONTROLS)
}
# Before, between and behind the hostile ones, each with another control: a page that is opened costs seconds.
FEW = {name: RIGHT[name] for name in ("a-right-0", "m-right-1", "s-right-2", "u-right-3", "z-right-0")}


def python(*arguments: object) -> Called:
    """Python in a process of its own."""
    words = [sys.executable, *(str(each) for each in arguments)]
    rooms = os.pathsep.join(str(Path(__file__).parents[2] / room) for room in ("linter", "preview", "schemas"))
    done = subprocess.run(words, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": rooms})
    return Called(done.returncode, done.stdout.decode(), done.stderr.decode())


def call(*arguments: object) -> Called:
    """``crowdlint`` in a process of its own."""
    return python("-m", "crowdlint", *arguments)


def write(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / f"{name}.liquid.html").write_text(text, encoding="utf-8")


def reasons(done: Called, out: Path) -> dict[str, tuple[str, str]]:
    """Each template's status and reason, by the name of its file."""
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert (out / "report.html").exists(), done.err
    return {
        Path(each["template"]).name.partition(".")[0]: (each["status"], each["reason"]) for each in report["templates"]
    }


@pytest.mark.browser
def test_pictures_are_made_of_pages_whose_timers_never_rest_or_throw(tmp_path: Path) -> None:
    write(tmp_path, PATIENT | THROWING)
    done = call("preview", tmp_path, "--out", tmp_path / "out", "-q")
    assert (done.code, done.err) == (0, "")
    assert {path.stem for path in (tmp_path / "out").glob("*.png")} == PATIENT.keys() | THROWING.keys()


@pytest.mark.browser
def test_a_page_without_a_picture_has_its_reason_and_the_others_have_theirs(tmp_path: Path) -> None:
    chosen = ("dialogs", "endless", "console", "querying", "half-console", "written")
    write(tmp_path, {name: HOSTILE[name][0] for name in chosen} | FEW)
    (tmp_path / "bytes.liquid.html").write_bytes(b"<crowd-form>\xff</crowd-form>")
    write(tmp_path, {"data": GOOD})
    (tmp_path / "data.data.json").write_text("{", encoding="utf-8")
    done = call("preview", tmp_path, "--out", tmp_path / "out", "-q", "--timeout", "40")
    assert done.code == 1 and "internal error" not in done.err
    pictures = {path.stem for path in (tmp_path / "out").glob("*.png")}
    assert FEW.keys() <= pictures
    told = {
        line.partition(".liquid.html")[0].rpartition("/")[2].partition(".data")[0] for line in done.err.splitlines()
    }
    assert {"dialogs", "endless", "console", "written", "bytes"} <= told and "data.data.json:1:2: not JSON" in done.err
    assert {path.stem for path in (tmp_path / "out").glob("*.html")} == {
        *chosen,
        *FEW,
        "bytes",
        "data",
        "index",
    }


@pytest.mark.browser
def test_each_hostile_page_is_exercised_with_a_reason_of_its_own_and_right_ones_pass(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, (text, _) in HOSTILE.items()} | {**FEW})
    (tmp_path / "bytes.liquid.html").write_bytes(b"<crowd-form>\xff</crowd-form>")
    done = call("exercise", tmp_path, "--out", tmp_path / "out", "--timeout", "60")
    assert done.code == 1 and "internal error" not in done.err
    found = reasons(done, tmp_path / "out")
    assert {name for name, (status, _) in found.items() if status == "passed"} >= FEW.keys()
    assert found["bytes"][0] == "failed" and "not UTF-8" in found["bytes"][1]
    for name, (_, words) in HOSTILE.items():
        status, reason = found[name]
        assert words in reason and (status == "failed" or not words), (name, status, reason)


# In processes of their own: the browsers of one process share the driver that is killed here.
LONG = """
from crowdlint_preview.browser.browser import Browser, PageGone
with Browser(budget=3) as browser:
    def endless():
        with browser.visit("<p>x") as visit:
            visit.frame.evaluate("() => { for (;;); }")
    def right():
        with browser.visit("<p>yes") as visit:
            return visit.frame.locator("p").inner_text()
    try:
        browser.once_more(endless)
    except PageGone as gone:
        print(gone)
    print(browser.once_more(right))
"""
DEADLY = """
from crowdlint_preview.browser.browser import Browser
tries = []
with Browser() as browser:
    def deadly():
        tries.append(1)
        if len(tries) == 1:
            with browser.visit("<p>x"):
                browser._browser.close()
            raise RuntimeError("closed")
        return "yes"
    print(browser.once_more(deadly))
"""


@pytest.mark.browser
def test_a_page_that_takes_too_long_is_given_up_and_the_browser_starts_again() -> None:
    assert python("-c", LONG) == Called(0, "it takes more than 3 seconds (--timeout)\nyes\n", "")


@pytest.mark.browser
def test_a_page_that_the_browser_dies_of_is_tried_once_more() -> None:
    assert python("-c", DEADLY) == Called(0, "yes\n", "")


def test_check_reads_each_file_on_its_own(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, (text, _) in HOSTILE.items()} | PATIENT | THROWING | RIGHT)
    (tmp_path / "bytes.liquid.html").write_bytes(b"<crowd-form>\xff</crowd-form>")
    write(tmp_path, {"data": GOOD, "cut": "<{%for}a' }{%endfor", "n" * 240: GOOD})
    (tmp_path / "data.data.json").write_text('{"text": ' + "9" * 5000 + "}", encoding="utf-8")
    done = call("check", tmp_path, "--output-format", "concise")
    assert done.code == 1 and "bytes.liquid.html:1: not UTF-8" in done.err
    assert "a number of 5,000 digits" in done.err and "crashed" not in done.err and "internal error" not in done.err
    assert not any(name in done.out + done.err for name in RIGHT)


def test_render_tries_each_line_on_its_own(tmp_path: Path) -> None:
    write(tmp_path, {"a": GOOD})
    wrong = [
        '{"source": "x", "text": ' + "9" * 5000 + "}",
        '{"source": "\\ud800"}',
        "{",
        '{"source": 1e999}',
        "[" * 100_000,
    ]
    lines = ['{"source": "x", "text": "right"}'] * 20
    for at, line in enumerate(wrong):
        lines.insert(at * 4, line)
    manifest = tmp_path / "m.jsonl"
    manifest.write_text("\n".join(lines), encoding="utf-8")
    done = call("render", tmp_path / "a.liquid.html", "--manifest", manifest, "--every")
    assert done.code == 1 and "25 lines tried, 5 errors" in done.err
    assert done.out.startswith("CL901 unreadable-line: 5 lines\n") and "and 2 more: lines 13, 17\n" in done.out
