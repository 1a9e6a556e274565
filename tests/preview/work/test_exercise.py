"""Tasks are worked as a worker would, and what goes wrong has a reason that its author can act on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import call
from jsonschema import Draft202012Validator
from PIL import Image
from task_page import Opens

from crowdlint.reporters.paths import posix
from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.mock.media import Media
from crowdlint_preview.site.resources import resources
from crowdlint_preview.work import strokes
from crowdlint_preview.work.exercise import exercise
from crowdlint_preview.work.expected import decode_png, label_colours
from crowdlint_preview.work.outcome import Outcome
from crowdlint_schemas import export

pytestmark = pytest.mark.browser
FIXTURES = Path(__file__).parents[3] / "fixtures"
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
PICTURE = "https://s3.amazonaws.com/bucket/a.jpg"


def widget(extra: str = "", src: str = PICTURE, labels: str = "['Car']") -> str:
    element = f'<crowd-semantic-segmentation name="mask" src="{src}" labels="{labels}" header="Paint">'
    return f"{LOADER}<crowd-form>{element}</crowd-semantic-segmentation></crowd-form>{extra}"


def work(browser: Browser, html: str) -> Outcome:
    return exercise(browser, html, resources(Media()))


def test_every_task_fixture_goes_the_whole_way(tmp_path: Path) -> None:
    done = call("exercise", FIXTURES / "tasks", "--out", tmp_path / "out")
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert done.code == 0, [(each["template"], each["reason"]) for each in report["templates"]]
    templates = sorted(posix(str(path)) for path in (FIXTURES / "tasks").rglob("template*.html"))
    assert sorted(each["template"] for each in report["templates"]) == templates
    assert list(Draft202012Validator(json.loads(export("report", {}))).iter_errors(report)) == []
    for each in report["templates"]:
        assert (each["status"], each["reason"]) == ("passed", "")
        assert each["steps"] and (each["schemas"] or "crowd-form" not in each["elements"])
        assert all(request["answered"] for request in each["requests"])
        for shot in each["screenshots"]:
            assert Image.open(tmp_path / "out" / shot).size == (1280, 900)
    assert any(each["shapes"] for each in report["templates"])


def test_the_mask_is_the_pictures_size_in_the_colours_of_the_mapping(browser: Browser) -> None:
    outcome = work(browser, widget(labels="['Car', 'Tree']"))
    assert (outcome.status, outcome.reason) == ("passed", "")
    assert outcome.console == []
    [[answer]] = outcome.answers
    mask = answer["mask"]
    assert mask["inputImageProperties"] == {"height": 533, "width": 800}
    picture = decode_png(mask)
    assert isinstance(picture, Image.Image) and picture.size == (800, 533)
    colours = set().union(*label_colours(mask).values())
    counted = {colour: count for count, colour in picture.getcolors() or []}
    painted = {"#{:02x}{:02x}{:02x}".format(*colour[:3]) for colour in counted if colour[3]}
    assert painted == colours and len(colours) == 2
    assert all(count > 500 for count in counted.values())


def test_the_same_seed_gives_the_same_answer(crowd_task: Opens) -> None:
    answers = []
    for seed in ("a", "a", "b"):
        task = crowd_task(widget(), {}, seed=seed)
        task.fill_in()
        answers.append(task.submit())
    assert answers[0] == answers[1] != answers[2]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (
            widget("\n<script>\nnull.oops\n</script>"),
            "the page threw Cannot read properties of null (reading 'oops') (line 3, column 6)",
        ),
        (widget().replace(LOADER, ""), "does not load https://assets.crowd.aws/crowd-html-elements.js"),
        (widget(src=""), "There is no picture: the attribute src is empty"),
        (widget(src="images/a.jpg"), "images/a.jpg"),
        (widget(src="s3://bucket/a.jpg"), "The picture did not load: s3://bucket/a.jpg"),
        (widget(labels=""), "<crowd-semantic-segmentation name='mask'>: it offers no label to choose"),
        (
            widget("<script>document.querySelector('crowd-form').onsubmit = event => event.preventDefault()</script>"),
            "Submit does nothing",
        ),
        (widget("<script>addEventListener('load', () => location = 'https://away.example/')</script>"), "tried to go"),
        (widget("<div style='position:fixed;inset:0;z-index:9'></div>"), "intercepts pointer events"),
        (f"{LOADER}<p>Read this.</p>", "has no crowd-form"),
        (
            f"{LOADER}<crowd-form><crowd-input name='a'><input name='b'></crowd-form>",
            "<crowd-input name='a'> cannot be operated: it holds 2 boxes where there should be one",
        ),
    ],
)
def test_what_goes_wrong_has_a_reason(browser: Browser, monkeypatch: pytest.MonkeyPatch, html: str, words: str) -> None:
    monkeypatch.setattr("crowdlint_preview.work.exercise.OPERATE_TIMEOUT", 1.5)
    outcome = work(browser, html)
    assert outcome.status == "failed"
    assert words in outcome.reason
    assert "null.oops" not in html or "(line 3, column 6)" in outcome.reason


def test_a_page_that_waits_for_a_first_crowd_element_is_named_once(browser: Browser) -> None:
    outcome = work(browser, f"{LOADER}<form><input name='a'><input name='b'><button>Send</button></form>")
    assert outcome.status == "inconclusive"
    assert outcome.reason.startswith('the page stays at "Loading..."') and "intercepts" not in outcome.reason


def test_a_plain_form_of_mechanical_turk_is_worked(browser: Browser) -> None:
    fields = """<input name='url'><input type='checkbox' name='c' value='x'><textarea name='remark'></textarea>"""
    html = (
        f"<form method='post' action='https://www.mturk.com/mturk/externalSubmit'>{fields}<button>Send</button></form>"
    )
    outcome = work(browser, html)
    assert (outcome.status, outcome.reason) == ("passed", "")
    assert outcome.answers[0][0]["url"] and outcome.answers[0][0]["remark"]
    lost = "<script>document.forms[0].onsubmit = () => { document.forms[0].url.value = '' }</script>"
    assert work(browser, html + lost).status == "failed"
    assert "tried to go to" in work(browser, html.replace("method='post'", "")).reason
    elsewhere = work(browser, html.replace("www.mturk.com", "www.workersandbox.mturk.com"))
    assert elsewhere.status == "inconclusive" and "another host" in elsewhere.reason


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are given up soon. What is waited for here never comes."""
    for name, seconds in (("READY", 3.0), ("HANG", 2.0)):
        monkeypatch.setattr(f"crowdlint_preview.browser.visit.{name}_TIMEOUT", seconds)
    monkeypatch.setattr("crowdlint_preview.work.exercise.OPERATE_TIMEOUT", 1.5)
    monkeypatch.setattr("crowdlint_preview.work.exercise.STEP_TIMEOUT", 10.0)


def test_a_page_that_never_gets_ready_is_given_up(browser: Browser, hasty: None) -> None:
    outcome = work(browser, widget("<script>for (;;) {}</script>"))
    assert outcome.status == "failed" and "never gets ready" in outcome.reason


@pytest.mark.parametrize(
    "script",
    [
        "document.querySelector('crowd-form').onsubmit = () => { for (;;); }",
        "addEventListener('pointerdown', () => { for (;;); }, true)",
        "addEventListener('all-crowd-elements-ready', () => setTimeout(() => { for (;;); }, 300))",
    ],
)
def test_a_page_that_hangs_while_it_is_worked_is_given_up(browser: Browser, hasty: None, script: str) -> None:
    outcome = work(browser, widget(f"<script>{script}</script>"))
    assert (outcome.status, outcome.reason) == ("failed", "the page hangs: one of its scripts does not end")


def test_what_a_library_would_have_done_cannot_be_told(browser: Browser, tmp_path: Path) -> None:
    html = widget('<script src="https://code.example/lib.js"></script><script>lib.start()</script>')
    outcome = work(browser, html)
    assert outcome.status == "inconclusive"
    assert "https://code.example/lib.js was not fetched" in outcome.reason
    (tmp_path / "lib.js").write_text("window.lib = { start() {} }", encoding="utf-8")
    given = resources(Media(), {"https://code.example/lib.js": tmp_path / "lib.js"})
    assert exercise(browser, html, given).status == "passed"


def test_a_failure_makes_the_exit_code_1_and_is_in_the_report(tmp_path: Path) -> None:
    path = tmp_path / "dead.liquid.html"
    path.write_text(widget().replace(LOADER, ""), encoding="utf-8")
    done = call("exercise", path, "--out", tmp_path / "out")
    assert done.code == 1 and done.out.startswith("failed ")
    [entry] = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["templates"]
    assert entry["status"] == "failed" and entry["answers"] == [] and "crowd elements stay dead" in entry["reason"]


def test_a_template_of_5_megabytes_is_worked(browser: Browser) -> None:
    assert work(browser, widget(f"<!--{'x' * 5_000_000}-->")).status == "passed"


def test_the_template_that_lacks_a_bracket_is_caught_mended_and_goes_the_whole_way(tmp_path: Path) -> None:
    path = tmp_path / "boats.liquid.html"
    text = (FIXTURES / "bad" / "widget-without-tag-end.liquid.html").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    (tmp_path / "boats.data.json").write_text('{"taskObject": "s3://bucket/quay.jpg"}', encoding="utf-8")
    assets = [f"--asset=https://example.com/{name}.png={picture(tmp_path, name)}" for name in ("right", "wrong")]

    def exercised(out: str) -> dict[str, Any]:
        call("exercise", path, "--out", tmp_path / out, *assets)
        [entry] = json.loads((tmp_path / out / "report.json").read_text(encoding="utf-8"))["templates"]
        return dict(entry)

    [finding] = exercised("broken")["findings"]
    assert finding["location"]["row"] == 7 and "full-instructions" in finding["message"]
    assert call("check", "--fix", path).code == 0
    mended = exercised("mended")
    assert (mended["status"], mended["findings"]) == ("passed", [])


def picture(folder: Path, name: str) -> Path:
    path = folder / f"{name}.png"
    Image.new("RGB", (40, 30), "#888888").save(path)
    return path


@pytest.mark.parametrize("kind", ["bounding-box", "keypoint", "line", "polygon", "polyline"])
def test_shapes_are_drawn_where_the_answer_says(browser: Browser, kind: str) -> None:
    labels = "['Car', 'Tree']"
    html = widget(labels=labels).replace("crowd-semantic-segmentation", f"crowd-{kind}")
    outcome = work(browser, html)
    assert (outcome.status, outcome.reason) == ("passed", "")
    [[answer]] = outcome.answers
    [shapes] = [value for value in answer["mask"].values() if isinstance(value, list)]
    assert {shape["label"] for shape in shapes} == {"Car", "Tree"}


NATIVE = """<crowd-form>
  <input name="who"><input name="age" type="number" min="18" required><input name="day" type="date" min="2001-02-03">
  <input name="mail" type="email"><textarea name="words" maxlength="12"></textarea>
  <label><input type="radio" name="size" value="small" required> S</label>
  <label><input type="radio" name="size" value="large"> L</label>
  <input type="checkbox" name="seen" value="cat"><input type="checkbox" name="seen" value="dog" checked>
  <select name="colour"><option value="">?</option><option>deep  red</option><option value="b">Blue</option></select>
  <input type="hidden" name="kind" value="form">
</crowd-form>"""


@pytest.mark.parametrize("more", ["", 'answer-format="flatten-objects"'])
def test_native_fields_are_filled_in(browser: Browser, more: str) -> None:
    outcome = work(browser, LOADER + NATIVE.replace("<crowd-form", f"<crowd-form {more}"))
    assert (outcome.status, outcome.reason) == ("passed", "")
    [[answer]] = outcome.answers
    assert answer["age"] == "18" and answer["day"] == "2001-02-03" and answer["mail"] == "ann@example.com"
    assert 0 < len(answer["words"]) <= 12 and answer["colour"] in ("deep red", "b") and answer["kind"] == "form"
    if more:
        assert (answer["seen.cat"], answer["seen.dog"]) == ("true", "false")
    else:
        assert answer["seen"] == {"cat": True, "dog": False} and sorted(answer["size"].values()) == [False, True]


def test_a_mark_that_is_hit_by_chance_comes_back(tmp_path: Path) -> None:
    path = FIXTURES / "ok" / "entity-annotation-alone.liquid.html"
    seed = "c3"  # with which the mouse once hit the cross of a mark and selected the word below it
    call("exercise", path, "--out", tmp_path / "out", "--seed", seed, "--pictures", "none")
    [entry] = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["templates"]
    assert (entry["status"], entry["reason"]) == ("passed", "")


def test_of_equal_names_the_last_one_counts(browser: Browser) -> None:
    fields = """<input name="_"><textarea name="_"></textarea><input name="kept">
      <input type="radio" name="_" value="a"><input type="hidden" name="_" value="">"""
    outcome = work(browser, f"{LOADER}<crowd-form>{fields}</crowd-form>")
    assert (outcome.status, outcome.reason) == ("passed", "")
    assert outcome.answers[0][0]["_"] == ""


RIVER = f"""{LOADER}<crowd-form><input type="hidden" name="kind" id="kind">
  <crowd-button form-action="submit" style="display: none">Submit</crowd-button>
  <crowd-button id="river">River</crowd-button></crowd-form>
  <script>document.getElementById('river').addEventListener('click', () => {{
    document.getElementById('kind').value = 'river'; document.querySelector('crowd-form').submit();
  }})</script>"""
CANVAS = f"""{LOADER}<crowd-form>
  <canvas width="200" height="100"></canvas><input type="hidden" name="spot"></crowd-form>
  <script>document.querySelector('canvas').onclick = event => {{
    document.querySelector('canvas').getContext('2d').fillRect(event.offsetX, event.offsetY, 9, 9);
    document.querySelector('[name=spot]').value = event.offsetX;
  }}</script>"""


def test_what_own_buttons_and_canvases_write_down_is_an_answer(browser: Browser) -> None:
    outcome = work(browser, RIVER)
    assert outcome.answers == [[{"kind": "river"}]] and (outcome.status, outcome.reason) == ("passed", "")
    outcome = work(browser, CANVAS)
    assert 0 < int(outcome.answers[0][0]["spot"]) < 200 and (outcome.status, outcome.reason) == ("passed", "")


@pytest.mark.parametrize(
    "page", [RIVER.replace("value = 'river'", "title = ''"), CANVAS.replace(".value =", ".title =")]
)
def test_what_they_write_nowhere_passes_nothing(browser: Browser, page: str) -> None:
    outcome = work(browser, page)
    assert outcome.status == "inconclusive" and "left nothing in the answer" in outcome.reason


def test_a_hidden_field_that_nobody_filled_passes_nothing(browser: Browser) -> None:
    outcome = work(
        browser, f'{LOADER}<crowd-form><p>Tram 7</p><input type="hidden" name="a" value="Tram 7"></crowd-form>'
    )
    assert outcome.status == "inconclusive" and "nothing on it could be worked" in outcome.reason


def test_an_answer_other_than_what_was_done_fails(browser: Browser) -> None:
    spoiler = """<script>document.querySelector('crowd-form').onsubmit = () => {
      document.querySelector('input').value = 'something else';
    }</script>"""
    outcome = work(browser, f'{LOADER}<crowd-form><input name="who"></crowd-form>{spoiler}')
    assert outcome.status == "failed" and outcome.reason.startswith('who is "something else", expected "')


@pytest.mark.parametrize(
    ("src", "cell"), [("${image}", "https://x.example/22.jpg"), ("https://x.example/${image}.jpg", "22")]
)
def test_pictures_that_the_task_data_names_are_made_up(tmp_path: Path, src: str, cell: str) -> None:
    path = tmp_path / "beach.html"
    path.write_text(widget(src=src), encoding="utf-8")
    (tmp_path / "beach.data.csv").write_text(f"image\n{cell}\n", encoding="utf-8")
    done = call("exercise", path, "--out", tmp_path / "out")
    assert (done.code, done.out.split()[0]) == (0, "passed")


def test_confirm_does_nothing_in_the_frame_of_a_real_job(browser: Browser) -> None:
    html = widget("""<script>
      document.querySelector('crowd-form').onsubmit = event => { if (!confirm('Sure?')) event.preventDefault() }
    </script>""")
    framed = work(browser, html)
    assert framed.status == "failed" and "the page called confirm() (line 2), which does nothing" in framed.reason
    assert exercise(browser, html, resources(Media()), sandboxed=False).status == "passed"


def test_words_are_marked_only_where_the_page_itself_listens(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """What works a page, and takes pictures of each step, listens at the window, too."""
    html = """<!doctype html><script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form>
      <p>A sentence that is long enough to be marked, if that led to anything.</p>
      <ul><li>Yes</li><li>No</li></ul><input type="hidden" name="said"></crowd-form>
      <script>for (const each of document.querySelectorAll("li")) each.addEventListener("click", () => {
        document.querySelector("[name=said]").value = each.textContent; });%s</script>"""
    marked: list[object] = []
    monkeypatch.setattr(strokes, "underline", lambda line, worker: marked.append(line))
    hears = "document.addEventListener('mouseup', () => { document.title = String(getSelection()) })"
    for script, heard in (("", False), (hears, True)):
        marked.clear()
        assert exercise(browser, html % script, resources(Media()), drawn=True).status == "passed"
        assert bool(marked) == heard
