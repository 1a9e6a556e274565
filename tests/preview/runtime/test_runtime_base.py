"""What every element has from ``base.js``: attributes as properties, late changes, errors in place."""

from __future__ import annotations

from typing import Any

import pytest
from task_page import Picture, button, submit, task

from crowdlint_preview.browser.browser import Browser, Page

pytestmark = pytest.mark.browser

LINE = """<crowd-form><crowd-line name="marks" src="/80x60.png" header="First" labels="['a', 'b']" strange="1"
  label-colors="['#112233']"></crowd-line></crowd-form>"""


def of(page: Page, expression: str) -> Any:
    return page.evaluate(f"() => {{ const line = document.querySelector('crowd-line'); return {expression}; }}")


def test_attributes_are_properties_with_decoded_values(browser: Browser) -> None:
    with task(browser, LINE) as visit:
        page = visit.page
        assert of(page, "[line.src, line.header, line.name]") == ["/80x60.png", "First", "marks"]
        assert of(page, "[line.labels, line.labelColors, line.initialValue ?? null]") == [["a", "b"], ["#112233"], None]
        assert of(page, "'strange' in line") is False


def test_what_a_script_sets_wins_until_the_attribute_changes(browser: Browser) -> None:
    script = "<script>document.querySelector('crowd-line').header = 'Early'</script>"
    with task(browser, LINE + script) as visit:
        heading = visit.page.locator(".headerTextContainer")
        assert heading.inner_text() == "Early"
        of(visit.page, "line.header = 'Set'")
        assert (heading.inner_text(), of(visit.page, "line.getAttribute('header')")) == ("Set", "First")
        of(visit.page, "line.setAttribute('header', 'Attribute')")
        assert (heading.inner_text(), of(visit.page, "line.header")) == ("Attribute", "Attribute")
        of(visit.page, "line.name = 'renamed'")
        Picture(visit.page, 80, 60).click((10, 10), (60, 40))
        assert list(submit(visit)) == ["renamed"]


def test_another_picture_begins_anew(browser: Browser) -> None:
    with task(browser, LINE) as visit:
        page = visit.page
        Picture(page, 80, 60).click((10, 10), (60, 40))
        of(page, "line.setAttribute('src', '/4000x3000.png')")
        of(page, "line.setAttribute('src', '/100x200.png')")
        page.wait_for_function("document.querySelector('crowd-line').stage.size?.width === 100")
        assert button(page, "Undo").is_disabled()
        Picture(page, 100, 200).click((10, 10), (60, 140))
        answer = submit(visit)["marks"]
        assert len(answer["lines"]) == 1 and answer["inputImageProperties"] == {"height": 200, "width": 100}


def test_an_element_made_by_a_script_works_too(browser: Browser) -> None:
    with task(browser, "<crowd-form><input type=hidden name=x value=1></crowd-form>") as visit:
        visit.page.evaluate("""() => {
          const form = document.querySelector('crowd-form');
          form.insertAdjacentHTML('beforeend', `<crowd-keypoint name="late" src="/80x60.png" labels="['a']">
            <short-instructions>Late words.</short-instructions></crowd-keypoint>`);
        }""")
        Picture(visit.page, 80, 60).click((20, 20))
        assert visit.page.get_by_text("Late words.").is_visible()
        visit.page.locator("crowd-keypoint button[type=submit]").click()
        [[answer]] = visit.answers()
        assert answer["late"]["keypoints"] == [{"label": "a", "x": 20, "y": 20}] and answer["x"] == "1"


def test_an_element_that_throws_leaves_the_others_alone(browser: Browser) -> None:
    html = """<crowd-form><crowd-polygon name="bad" src="/80x60.png" labels="[oops"></crowd-polygon>
      <crowd-keypoint name="good" src="/80x60.png" labels="['a']"></crowd-keypoint></crowd-form>"""
    with task(browser, html, quiet=False) as visit:
        Picture(visit.page, 80, 60).click((20, 20))
        alert = visit.page.get_by_role("alert").filter(has_text="crowd-polygon")
        assert alert.inner_text().startswith('<crowd-polygon name="bad">: the attribute labels cannot be read')
        assert not visit.exceptions
