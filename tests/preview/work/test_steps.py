"""Files of steps are read, done, and held against what they expect."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import call

from crowdlint.errors import UserError
from crowdlint.language.task.sources import TaskOptions
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.site.screen import read_screens
from crowdlint_preview.work.exercise import exercise
from crowdlint_preview.work.steps.reading import read_steps, steps_beside, steps_schema

LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
PAGE = f"""{LOADER}<crowd-form>
  <label>Word <input name="word"></label>
  <label>Colour <select name="colour"><option>red</option><option>blue</option></select></label>
  <label><input type="radio" name="sure" value="y"> Sure</label>
  <label><input type="radio" name="sure" value="n"> Not sure</label>
</crowd-form>"""


def exercised(browser: Browser, folder: Path, steps: str) -> tuple[str, str]:
    """The verdict on the page with these steps."""
    (folder / "page.steps.yaml").write_text(steps, encoding="utf-8")
    page = read_screens([Source(PAGE, "page.liquid.html")], TaskOptions())[0]
    outcome = exercise(browser, page.html, page.resource, page=page.page, steps=read_steps(folder / "page.steps.yaml"))
    return outcome.status, outcome.reason


@pytest.mark.browser
@pytest.mark.usefixtures("unseen")
def test_steps_beside_a_template_are_done_and_the_rest_is_filled_in(tmp_path: Path) -> None:
    steps = "- fill: Word\n  with: tram\n- fill: Colour\n  with: blue\n- choose: Not sure\n"
    expected = "- expect: answer.word is tram\n- expect: answer.colour is blue\n- expect: answer.sure holds n\n"
    (tmp_path / "page.liquid.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.steps.yaml").write_text(steps + expected, encoding="utf-8")
    done = call("exercise", tmp_path / "page.liquid.html", "--out", tmp_path / "out")
    assert (done.code, done.out.partition(" ")[0]) == (0, "passed")


@pytest.mark.browser
@pytest.mark.usefixtures("unseen")
@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ("- press: Nowhere\n", "step 1 (press: Nowhere) cannot be done: nothing that can be seen is called 'Nowhere'"),
        ("- fill: Word\n  with: a\n- expect: answer.word is b\n", 'answer.word is "a", expected "b"'),
        ("- expect: answer.sure has 3\n", "answer.sure has 2, expected 3"),
        ("- expect: page says Thank you\n", "the page does not say 'Thank you'"),
        ("- draw: box\n  label: tram\n  at: [[0.1, 0.1], [0.2, 0.2]]\n", "there is no <crowd-bounding-box>"),
    ],
)
def test_what_cannot_be_done_or_is_not_so_fails(browser: Browser, tmp_path: Path, steps: str, words: str) -> None:
    status, reason = exercised(browser, tmp_path, steps)
    assert status == "failed" and words in reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- fill: [", "this is no YAML"),
        ("fill: a", "the file is not of a form"),
        ("- fill: Word\n", "step 1 is not of a form"),
        ("- press: Submit\n- dance: now\n", "step 2 is not of a form"),
        ("- draw: box\n  label: a\n  at: [[2, 0]]\n", "step 1 is not of a form"),
    ],
)
def test_files_that_cannot_be_read_are_named(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "a.steps.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=words):
        read_steps(path)


def test_steps_lie_beside_their_template_and_their_schema_is_published(tmp_path: Path) -> None:
    (tmp_path / "street.steps.yaml").write_text("- wait: 1\n- fill: Day\n  with: 2026-01-31\n", encoding="utf-8")
    found = steps_beside(tmp_path / "street.liquid.html")
    assert found and read_steps(found)[1] == {"fill": "Day", "with": "2026-01-31"}
    assert steps_beside(tmp_path / "other.html") is None
    assert json.loads(call("schema", "--format", "steps").out) == steps_schema()
