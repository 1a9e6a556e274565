"""Previews: one file that opens from disk and works, a gallery, and a clear word about what cannot be used."""

from __future__ import annotations

import base64
import json
import os
import random
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from command import call
from PIL import Image
from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import Page
from task_page import COPIED, LOADER

from crowdlint.cli import main
from crowdlint_preview.browser.browser import Browser, _driver
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.browser.shoot import shoot
from crowdlint_preview.site.watch import changes
from crowdlint_preview.work.drivers import Worker, driver

FIXTURES = Path(__file__).parents[3] / "fixtures"
TASK = FIXTURES / "tasks" / "semantic-segmentation" / "template.liquid.html"
GOOD = '<crowd-form><crowd-input name="a"></crowd-input></crowd-form>'


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return path


@pytest.fixture(scope="module")
def plain() -> Iterator[PlaywrightBrowser]:
    """A browser as a user would open a file in: no routes, and rights to read the folders of this test."""
    with _driver.use() as playwright:
        browser = playwright.chromium.launch(executable_path=find().path)
        yield browser
        browser.close()


Opened = Callable[..., tuple[Page, list[str]]]


@pytest.fixture
def opened(plain: PlaywrightBrowser) -> Iterator[Opened]:
    """Opens files, and notes what they throw, complain of or ask the network for."""
    contexts = []

    def open_file(path: Path, **options: Any) -> tuple[Page, list[str]]:
        context = plain.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        log: list[str] = []
        page.on("pageerror", lambda error: log.append(f"threw {error}"))
        page.on("console", lambda message: log.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: log.append(request.url) if request.url.startswith("http") else None)
        page.add_init_script(COPIED)
        page.goto(path.as_uri())
        return page, log

    yield open_file
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The previews of the task fixtures, and of a template that cannot be rendered."""
    folder = tmp_path_factory.mktemp("previews")
    broken = write(folder / "broken.liquid.html", "<crowd-form>\n  {% if %}x{% endif %}</crowd-form>")
    done = call("preview", FIXTURES / "tasks", broken, "--out", folder / "out")
    assert done.code == 1 and "broken.liquid.html:2:" in done.err
    return folder / "out"


@pytest.mark.browser
def test_a_preview_opens_from_disk_works_and_shows_the_answer(built: Path, opened: Opened) -> None:
    page, log = opened(built / "semantic-segmentation.html")
    frame = page.frame_locator("#task")
    element = frame.locator("crowd-semantic-segmentation")
    element.locator("#annotation-area-container img").wait_for()
    expected = driver("crowd-semantic-segmentation")(element, Worker(page, random.Random(1)))
    frame.get_by_role("button", name="Submit").click()
    shown = page.get_by_role("region", name="Answer")
    shown.wait_for()
    assert '"labelMappings"' in shown.inner_text()
    page.locator("#answer-copy").click()
    [document] = json.loads(page.evaluate("copied"))
    assert list(expected.problems(document["annotatedResult"])) == []
    assert log == []


@pytest.mark.browser
def test_the_screenshot_lies_beside_it_and_comes_out_the_same_again(built: Path, browser: Browser) -> None:
    path = built / "semantic-segmentation.png"
    assert Image.open(path).size == (1280, 800)
    from crowdlint.language.task.sources import TaskOptions
    from crowdlint_preview.site.screen import read_screens

    [screen] = read_screens([TASK], TaskOptions())
    assert shoot(browser, screen.html, screen.resource) == path.read_bytes()


@pytest.mark.browser
def test_changed_task_data_is_rendered_in_place(built: Path, opened: Opened) -> None:
    page, log = opened(built / "instance-segmentation.html")
    page.get_by_role("button", name="Task data").click()
    editor = page.get_by_label("Task data", exact=True).and_(page.locator("textarea"))
    data = json.loads(editor.input_value())
    editor.fill(json.dumps({**data, "header": 'Say "<b>" & go', "labels": ["Kite"]}))
    frame = page.frame_locator("#task")
    frame.get_by_role("button", name="Kite", exact=True).wait_for()
    assert frame.locator(".headerTextContainer").inner_text() == 'Say "<b>" & go'
    editor.fill("{")
    page.locator("#data-text[aria-invalid=true]").wait_for()
    assert "JSON" in page.locator("#data-problem").inner_text()
    assert log == []


@pytest.mark.browser
def test_what_cannot_be_rendered_shows_its_error_in_its_place(built: Path, opened: Opened) -> None:
    page, log = opened(built / "broken.html")
    alert = page.get_by_role("alert")
    assert "broken.liquid.html:2:" in alert.inner_text() and "{% if %}" in alert.inner_text()
    assert log == []


@pytest.mark.browser
def test_dark_size_and_alerts_can_be_switched(built: Path, opened: Opened) -> None:
    page, log = opened(built / "semantic-segmentation.html", color_scheme="null")  # not the emulated, the real one
    frame = page.locator("#task")
    inside = page.frame_locator("#task").locator("body")
    inside.wait_for()
    dark = "() => matchMedia('(prefers-color-scheme: dark)').matches"
    assert frame.get_attribute("sandbox") == "allow-scripts allow-forms"
    assert page.frames[1].evaluate(dark) is False
    page.get_by_role("button", name="Dark").click()
    page.frames[1].wait_for_function(dark)
    page.frames[1].wait_for_function("() => document.documentElement.dataset.theme === 'dark'")
    page.get_by_label("Size").select_option("390x844")
    box = frame.bounding_box()
    assert box is not None and (box["width"], box["height"]) == (390, 844)
    page.get_by_role("button", name="Alerts").click()
    assert frame.get_attribute("sandbox") == "allow-scripts allow-forms allow-modals"
    page.frame_locator("#task").locator("crowd-form").wait_for()
    assert log == []


@pytest.mark.browser
def test_a_preview_starts_light_whatever_the_system_says(built: Path, opened: Opened) -> None:
    page, _ = opened(built / "semantic-segmentation.html", color_scheme="dark")
    page.frame_locator("#task").locator(".shell").wait_for()
    assert page.get_by_role("button", name="Dark").get_attribute("aria-pressed") == "false"
    assert page.evaluate("document.documentElement.style.colorScheme") == "light"
    assert page.frames[1].evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.get_by_role("button", name="Dark").click()
    page.frames[1].wait_for_function("() => document.documentElement.dataset.theme === 'dark'")


@pytest.mark.browser
def test_errors_are_shown_with_the_line_of_the_template_and_nothing_is_loaded(tmp_path: Path, opened: Opened) -> None:
    loop = "{% for word in task.input.words %}<p>{{ word }}</p>\n{% endfor %}"
    start = (
        f'<!doctype html>\n<script>first()</script>\n<script src="https://code.example/a.js"></script>{GOOD}\n{loop}'
    )
    path = write(tmp_path / "a.liquid.html", f"{start}\n<script>\n  oops();\n</script>")
    write(tmp_path / "a.data.json", '{"words": ["a", "b", "c"]}')
    assert call("preview", path, "--out", tmp_path / "out", "--no-screenshots").code == 0
    page = opened(tmp_path / "out" / "a.html")[0]
    page.get_by_role("button", name=re.compile("Errors *3")).click()
    text = page.get_by_role("region", name="Errors of the page").inner_text()
    assert "line 2 of the template: Uncaught ReferenceError: first" in text and "https://code.example/a.js" in text
    assert "line 7 of the template: Uncaught ReferenceError: oops is not defined" in text


@pytest.mark.browser
def test_the_gallery_can_be_searched_and_filtered(built: Path, opened: Opened) -> None:
    page, log = opened(built / "index.html")
    cards = page.locator(".card:visible strong")
    assert {"broken", "instance-segmentation", "semantic-segmentation"} <= set(cards.all_inner_texts())
    page.get_by_label("Search by path or element").fill("INSTANCE seg")
    assert cards.all_inner_texts() == ["instance-segmentation"]
    page.get_by_label("Search by path or element").fill("")
    page.get_by_label("State").select_option("broken")
    assert cards.all_inner_texts() == ["broken"]
    count = page.locator("#count").inner_text()
    assert count.startswith("1 of ") and count.endswith(" tasks")
    page.get_by_role("combobox", name="Element").select_option("crowd-semantic-segmentation")
    assert page.get_by_text("No task fits this search.").is_visible()
    page.get_by_label("State").select_option("")
    assert cards.all_inner_texts() == ["semantic-segmentation", "verification-augmented-manifest"]
    page.get_by_role("link", name="semantic-segmentation").click()
    page.wait_for_url("**/semantic-segmentation.html")
    assert log == []


@pytest.mark.browser
@pytest.mark.parametrize("command", ["preview", "exercise"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.liquid.html", None, "missing.liquid.html: cannot read the file: No such file"),
        ("latin.liquid.html", b"<p>caf\xe9</p>", "latin.liquid.html:1: not UTF-8 text"),
        ("empty.liquid.html", " \n", "empty.liquid.html: the file is empty"),
        ("notes.liquid.html", "Buy milk, call Ann.", "notes.liquid.html: this is no task template"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_the_others_are_shown(
    tmp_path: Path, command: str, name: str, content: str | bytes | None, words: str
) -> None:
    good = write(tmp_path / "good.liquid.html", GOOD)
    if content is not None:
        write(tmp_path / name, content)
    done = call(command, good, tmp_path / name, "--out", tmp_path / "out")
    assert done.code == 1 and words in done.err + done.out
    assert (tmp_path / "out" / {"preview": "good.html", "exercise": "report.html"}[command]).exists()


@pytest.mark.parametrize("command", ["preview", "exercise"])
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--data", "DIR/bad.json"], "bad.json:2:"),
        (["--data", "DIR/none.json"], "none.json: cannot read the file"),
        (["--browser", "DIR/none"], "none: the browser named by --browser or CROWDLINT_BROWSER is not an executable"),
        (["--s3-root", "DIR/none"], "none: --s3-root is no folder"),
        (["--asset", "https://x.example/a.js"], "--asset takes URL=FILE"),
    ],
)
def test_options_that_cannot_be_used_are_named(tmp_path: Path, command: str, options: list[str], words: str) -> None:
    good = write(tmp_path / "good.liquid.html", GOOD)
    write(tmp_path / "bad.json", '{\n"a": }')
    done = call(command, good, "--out", tmp_path / "out", *[each.replace("DIR", str(tmp_path)) for each in options])
    assert done.code == 2 and words in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["preview", "exercise"])
def test_out_that_is_a_file_is_refused(tmp_path: Path, command: str) -> None:
    good = write(tmp_path / "good.liquid.html", GOOD)
    done = call(command, good, "--out", good)
    assert (
        done.code == 2 and not done.out and "--out is a file" in done.err and good.read_text(encoding="utf-8") == GOOD
    )


def test_data_that_lack_what_the_template_reads_make_a_preview_fail(tmp_path: Path) -> None:
    good = write(tmp_path / "good.liquid.html", GOOD.replace("</crowd-form>", "{{ task.input.sentence }}</crowd-form>"))
    (tmp_path / "good.data.json").write_text('{"sentense": "It rained."}', encoding="utf-8")
    done = call("preview", good, "--out", tmp_path / "out", "--no-screenshots")
    assert done.code == 1 and "task.input.sentence" in done.err and (tmp_path / "out" / "good.html").is_file()


def test_a_script_that_never_ends_holds_up_neither_the_command_nor_other_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("crowdlint_preview.browser.visit.READY_TIMEOUT", 2.0)
    monkeypatch.setattr("crowdlint_preview.browser.shoot.RESPONSE_TIMEOUT", 2.0)
    (tmp_path / "t").mkdir()
    write(tmp_path / "t" / "a.html", f"{GOOD}<script>while (true) {{}}</script>")
    write(tmp_path / "t" / "b.html", GOOD)
    with pytest.raises(SystemExit) as left:
        main(["preview", str(tmp_path / "t"), "--out", str(tmp_path / "out")])
    assert left.value.code == 1
    assert "a.html: no picture: the page does not answer" in capfd.readouterr().err
    made = {path.name for path in (tmp_path / "out").iterdir() if path.name[0] != "."}
    assert made == {"a.html", "b.html", "b.png", "index.html", "previews.json"}


def test_names_come_from_the_files_and_are_unique(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "street.liquid.html", GOOD)
        write(tmp_path / folder / "template.liquid.html", GOOD)
    done = call("preview", tmp_path, "--no-screenshots", "--out", tmp_path / "out")
    assert done.code == 0
    assert [Path(line).name for line in done.out.splitlines()] == [
        "street.html", "one.html", "street-2.html", "two.html", "index.html",
    ]  # fmt: skip


@pytest.mark.browser
def test_columns_of_mechanical_turk_can_be_changed_too(tmp_path: Path, opened: Opened) -> None:
    path = write(tmp_path / "a.html", "<crowd-form><p id='city'>In ${city}, ${city}!</p></crowd-form>")
    write(tmp_path / "a.data.csv", "city\nOslo\n")
    assert call("preview", path, "--no-screenshots", "--out", tmp_path / "out").code == 0
    page, log = opened(tmp_path / "out" / "a.html")
    city = page.frame_locator("#task").locator("#city")
    assert city.inner_text() == "In Oslo, Oslo!"
    page.get_by_role("button", name="Task data").click()
    page.locator("#data-text").fill('{"city": "Bergen"}')
    city.filter(has_text="In Bergen, Bergen!").wait_for()
    assert log == []


def test_a_manifest_gives_a_page_for_each_of_its_first_lines(tmp_path: Path) -> None:
    path = write(tmp_path / "a.liquid.html", '<crowd-form><img src="{{ task.input.source-ref | grant_read_access }}">')
    lines = [json.dumps({"source-ref": f"s3://bucket/{number}.png"}) for number in range(5)]
    manifest = write(tmp_path / "input.manifest", "\n".join(lines))
    (tmp_path / "root" / "bucket").mkdir(parents=True)
    write(tmp_path / "root" / "bucket" / "1.png", b"my own picture")
    options = ["--manifest", manifest, "--tasks", "3", "--no-screenshots", "--s3-root", tmp_path / "root"]
    done = call("preview", path, *options, "--out", tmp_path / "out")
    assert [Path(line).name for line in done.out.splitlines()] == [
        "a-line-1.html", "a-line-2.html", "a-line-3.html", "index.html",
    ]  # fmt: skip
    own = base64.b64encode(b"my own picture").decode()
    texts = [(tmp_path / "out" / f"a-line-{number}.html").read_text(encoding="utf-8") for number in (1, 2, 3)]
    assert [own in text for text in texts] == [False, True, False]


def test_several_processes_make_the_pictures_of_one_and_of_their_shard_alone(tmp_path: Path) -> None:
    for name in "abcde":
        write(tmp_path / "t" / f"{name}.liquid.html", f"{LOADER}<h1>{name}</h1>{GOOD}")

    def pictures(*words: str) -> dict[str, bytes]:
        assert call("preview", tmp_path / "t", "--out", tmp_path / "".join(words), "-q", *words).code == 0
        return {path.name: path.read_bytes() for path in (tmp_path / "".join(words)).glob("*.png")}

    alone = pictures("-j1")
    assert len(alone) == 5 and pictures("-j2") == alone
    assert pictures("--shard=1/2", "-j2") == {name: alone[name] for name in ("a.png", "c.png", "e.png")}


def test_changes_of_files_are_noticed(tmp_path: Path) -> None:
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    first.write_text("one", encoding="utf-8")
    steps = iter([
        lambda: None,
        lambda: first.write_text("two, longer", encoding="utf-8"),
        lambda: second.write_text("new", encoding="utf-8"),
        lambda: first.unlink(),
    ])  # fmt: skip
    noticed = changes(lambda: tmp_path.glob("*.html"), lambda: next(steps)())
    assert [next(noticed) for _ in range(3)] == [[first], [second], [first]]


@pytest.mark.browser
def test_watch_builds_again_goes_on_after_a_mistake_and_the_open_page_follows(tmp_path: Path, opened: Opened) -> None:
    path = write(tmp_path / "a.liquid.html", "<crowd-form><p>first</p></crowd-form>")
    command = [sys.executable, "-m", "crowdlint", "preview", str(path), "--out", str(tmp_path / "out"), "--watch"]
    rooms = os.pathsep.join(str(FIXTURES.parent / room) for room in ("linter", "preview", "schemas"))
    environment = {**os.environ, "PYTHONPATH": rooms, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*command, "--no-screenshots"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as watching:
        try:
            assert watching.stdout is not None
            lines = iter(watching.stdout.readline, "")
            next(line for line in lines if line.strip().endswith("index.html"))
            page, _ = opened(tmp_path / "out" / "a.html")
            text = page.frame_locator("#task").locator("p")
            assert text.inner_text() == "first"
            write(path, b"\xff")
            next(line for line in lines if "not UTF-8" in line)
            write(path, "<crowd-form><p>second</p></crowd-form>")
            text.filter(has_text="second").wait_for(timeout=15_000)
        finally:
            watching.send_signal(signal.SIGINT)
        assert watching.wait(10) == 0


AXE = FIXTURES.parent / "node_modules" / "axe-core" / "axe.min.js"


@pytest.mark.browser
@pytest.mark.skipif(not AXE.is_file(), reason="needs npm install")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index", "semantic-segmentation", "instance-segmentation", "broken"])
def test_everybody_can_use_the_bar_and_the_gallery(built: Path, opened: Opened, name: str, scheme: str) -> None:
    page, _ = opened(built / f"{name}.html", color_scheme=scheme, bypass_csp=True)
    for button in page.locator("[aria-controls]").all()[:2]:
        button.click()
    page.evaluate(AXE.read_text(encoding="utf-8") + ";0")
    found = page.evaluate("axe.run(document, { iframes: false })")["violations"]
    assert [f"{each['id']}: {each['nodes'][0]['html']}" for each in found] == []


def test_every_right_template_gets_a_page(tmp_path: Path) -> None:
    """What the pages show, `tests/preview/site/test_same_page.py` looks at."""
    done = call("preview", FIXTURES / "ok", "--out", tmp_path / "out", "--no-screenshots", "-q")
    assert (done.code, done.err) == (0, "")
    assert len(list((tmp_path / "out").glob("*.html"))) > len(list((FIXTURES / "ok").glob("*.html")))
