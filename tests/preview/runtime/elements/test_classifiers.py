"""The classifiers: categories as buttons, one or several, “none of these”, remarks, and annotations to be judged."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from PIL import Image, ImageDraw
from task_page import Picture, button, png, submit, task

from crowdlint_preview.browser.browser import Browser, Locator, Page, Visit
from crowdlint_schemas import answer_schema, check

pytestmark = pytest.mark.browser
SEVERAL = ["crowd-classifier-multi-select", "crowd-image-classifier-multi-select"]
NONE = "exclusion-category=\"{ text: 'None of these' }\""
MODERATION = "AWS/Rekognition/DetectModerationLabels/Image/V3"


def widget(tag: str, more: str = "", inner: str = "", categories: str = "['cat', 'dog', 'it`s']") -> str:
    return f"""<crowd-form><{tag} name="a" src="/400x300.png" header="What?" categories="{categories}" {more}>
      <classification-target><p>A text.</p></classification-target>
      <short-instructions>Choose.</short-instructions>{inner}</{tag}></crowd-form>"""


def chosen(page: Page) -> list[str | None]:
    return [each.get_attribute("data-testid") for each in page.locator(".category-button.selected").all()]


def category(page: Page, name: str) -> Locator:
    return page.locator(f'.category-button[data-testid="{name}"]')


def sent(visit: Visit, tag: str) -> Any:
    answer = submit(visit)
    schema = answer_schema(tag, "a")
    assert schema and check(answer, schema) == []
    return answer.get("a", answer)


def refused(visit: Visit, message: str) -> None:
    button(visit.page, "Submit").click()
    assert visit.page.locator(".crowd-form-message").inner_text() == message
    assert visit.answers() == []


@pytest.mark.parametrize("tag", ["crowd-classifier", "crowd-image-classifier"])
def test_exactly_one_category_is_chosen(browser: Browser, tag: str) -> None:
    with task(browser, widget(tag)) as visit:
        page = visit.page
        buttons = page.locator(".category-button").all()
        assert [each.text_content() for each in buttons] == ["1cat", "2dog", "3it`s"]
        refused(visit, "Choose a category.")
        category(page, "cat").click()
        assert page.locator(".crowd-form-message").inner_text() == ""
        category(page, "dog").click()
        assert chosen(page) == ["dog"]
        page.keyboard.press("3")
        assert chosen(page) == ["it`s"]
        assert sent(visit, tag) == {"label": "it`s"}


@pytest.mark.parametrize("tag", SEVERAL)
def test_several_categories_stand_in_the_order_of_the_template(browser: Browser, tag: str) -> None:
    with task(browser, widget(tag)) as visit:
        refused(visit, "Choose at least one category.")
        for name in ("it`s", "dog", "cat", "dog"):
            category(visit.page, name).click()
        assert sent(visit, tag) == {"labels": ["cat", "it`s"]}


@pytest.mark.parametrize("tag", [*SEVERAL, "crowd-rekognition-detect-moderation-labels"])
def test_none_of_these_bars_the_others_and_answers_nothing(browser: Browser, tag: str) -> None:
    with task(browser, widget(tag, NONE)) as visit:
        page = visit.page
        refused(visit, "Choose what fits, or “None of these”.")
        category(page, "cat").click()
        category(page, "None of these").click()
        assert chosen(page) == ["None of these"] and category(page, "cat").is_disabled()
        page.keyboard.press("1")
        assert chosen(page) == ["None of these"], "a hot key is barred, too"
        empty: dict[str, Any] = {MODERATION: {"moderationLabels": []}} if "moderation" in tag else {"labels": []}
        assert sent(visit, tag) == empty
        category(page, "None of these").click()
        assert chosen(page) == [] and category(page, "cat").is_enabled()


def test_a_single_choice_knows_no_exclusion(browser: Browser) -> None:
    with task(browser, widget("crowd-classifier", NONE)) as visit:
        assert category(visit.page, "None of these").count() == 0


def test_an_initial_value_is_chosen_unless_it_is_no_category(browser: Browser) -> None:
    with task(browser, widget("crowd-classifier", 'initial-value="dog"')) as visit:
        assert sent(visit, "crowd-classifier") == {"label": "dog"}
    with task(browser, widget("crowd-classifier", 'initial-value="cow"')) as visit:
        assert chosen(visit.page) == []


def test_a_script_hears_of_the_choice_and_replaces_categories(browser: Browser) -> None:
    script = """<script>
      const widget = document.querySelector('crowd-classifier');
      widget.categories = ['animal', 'plant'];
      widget.addEventListener('change', event => {
        window.heard = [event.target.value, widget._submittableValue];
        widget.categories = ['oak', 'ash', 'plant'];
      });
    </script>"""
    with task(browser, widget("crowd-classifier") + script) as visit:
        page = visit.page
        category(page, "plant").click()
        assert page.evaluate("heard") == ["plant", {"label": "plant"}]
        assert page.evaluate("document.querySelector('crowd-classifier').value") == {"label": "plant"}
        assert page.locator(".category-button").count() == 3 and chosen(page) == ["plant"]
        category(page, "ash").click()
        assert sent(visit, "crowd-classifier") == {"label": "ash"}


def test_moderation_labels_come_back_as_they_were_given(browser: Browser) -> None:
    given = [{"name": "Smoke", "parentName": "Fire"}, {"name": "Crowd", "parentName": ""}, "Plain"]
    tag = "crowd-rekognition-detect-moderation-labels"
    with task(browser, widget(tag, categories=json.dumps(given).replace('"', "&quot;"))) as visit:
        category(visit.page, "Plain").click()
        category(visit.page, "Smoke").click()
        assert sent(visit, tag) == {MODERATION: {"moderationLabels": [given[0], "Plain"]}}


@pytest.mark.parametrize("tag", ["crowd-image-classifier", "crowd-image-classifier-multi-select"])
def test_a_remark_is_part_of_the_answer_if_one_was_made(browser: Browser, tag: str) -> None:
    region = '<worker-comment header="Why?" link-text="Say why" placeholder="Blurred"><p>Be brief.</p></worker-comment>'
    with task(browser, widget(tag, inner=region)) as visit:
        page = visit.page
        category(page, "cat").click()
        assert "workerComment" not in sent(visit, tag)
        button(page, "Say why").click()
        dialog = page.get_by_role("dialog", name="Why?")
        assert dialog.is_visible() and page.get_by_text("Be brief.").is_visible()
        assert dialog.get_by_placeholder("Blurred").is_visible()
        dialog.get_by_role("textbox").press_sequentially("tail 2 cut off ")
        button(page, "Done").click()
        assert chosen(page) == ["cat"], "what is written chooses no category"
        assert page.locator(".comment").inner_text() == "tail 2 cut off"
        assert sent(visit, tag)["workerComment"] == "tail 2 cut off"


def test_the_words_around_a_remark_have_defaults(browser: Browser) -> None:
    with task(browser, widget("crowd-image-classifier", inner="<worker-comment></worker-comment>")) as visit:
        button(visit.page, "Add a comment.").click()
        assert visit.page.get_by_role("dialog", name="Add a comment.").is_visible()


def pixel(page: Page, x: int, y: int) -> tuple[int, ...]:
    picture = Picture(page, 400, 300)
    at = picture.at(x, y)
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    found: Any = image.getpixel((int(at[0]), int(at[1])))
    return tuple(found)


def overlay(value: object) -> str:
    return f"overlay='{json.dumps(value)}'"


def test_boxes_of_a_prior_job_are_drawn_and_can_be_hidden(browser: Browser) -> None:
    boxes = {"labels": ["cup"], "value": [{"label": "cup", "left": 40, "top": 150, "width": 60, "height": 60}]}
    with task(browser, widget("crowd-image-classifier", overlay({"boundingBox": boxes}))) as visit:
        page = visit.page
        page.locator(".legend li").first.wait_for()  # it comes with the picture
        assert page.locator(".legend li").all_inner_texts() == ["cup"]
        tinted, plain = pixel(page, 70, 180), pixel(page, 20, 180)
        assert tinted != plain
        page.get_by_role("checkbox").uncheck()
        assert pixel(page, 70, 180) == plain
        category(page, "cat").click()
        assert sent(visit, "crowd-image-classifier") == {"label": "cat"}


MASK = Image.new("RGBA", (200, 150), (0, 0, 0, 0))
ImageDraw.Draw(MASK).rectangle((20, 75, 49, 104), fill="#ff0000")


@pytest.mark.parametrize(
    "given",
    [
        {"semanticSegmentation": {"labels": ["cup"], "labelMappings": {"cup": {"color": "#ff0000"}}, "src": "/m"}},
        {"instanceSegmentation": {"labels": ["cup"], "instances": [{"color": "#f00", "label": "cup"}], "src": "/m"}},
    ],
    ids=["semantic", "instance"],
)
def test_masks_of_a_prior_job_are_drawn_at_the_size_of_the_picture(browser: Browser, given: dict[str, Any]) -> None:
    files = {"m": png(MASK)}
    with task(browser, widget("crowd-image-classifier", overlay(given)), files=files) as visit:
        page = visit.page
        page.locator(".legend li").first.wait_for()  # it comes with the picture
        assert page.locator(".legend li").all_inner_texts() == ["cup"]
        red, plain = pixel(page, 70, 180), pixel(page, 20, 180)
        assert red[0] > plain[0] and red[2] < plain[2]
        page.get_by_role("checkbox").uncheck()
        assert pixel(page, 70, 180) == plain


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("overlay='{\"boundingBox\": [}'", "the attribute overlay cannot be read"),
        ('overlay=\'{"boundingBox": {"value": {}}}\'', "the attribute overlay must hold lists of labels and boxes."),
        ("overlay='{\"boxes\": []}'", "the attribute overlay must hold boundingBox, semanticSegmentation or"),
    ],
)
def test_an_overlay_that_cannot_be_read_is_named_in_place(browser: Browser, more: str, message: str) -> None:
    with task(browser, widget("crowd-image-classifier", more), quiet=False) as visit:
        assert message in visit.page.locator(".notice.crowd-error").inner_text()
        assert [each.kind for each in visit.console] == ["error"]


@pytest.mark.parametrize("tag", ["crowd-classifier", *SEVERAL])
@pytest.mark.parametrize(
    ("categories", "message"),
    [
        ("['cat', 'dog]", "the attribute categories cannot be read"),
        ("{}", "the attribute categories must be a list"),
        ("[null]", "the attribute categories must hold names, or"),
    ],
)
def test_categories_that_cannot_be_read_are_named_in_place(
    browser: Browser, tag: str, categories: str, message: str
) -> None:
    with task(browser, widget(tag, categories=categories), quiet=False) as visit:
        text = visit.page.locator(".crowd-error").inner_text()
        assert text.startswith(f'<{tag} name="a">: {message}')
