"""crowd-entity-annotation: marks in a text by mouse and keyboard, their offsets, and the form inside it."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from task_page import LOADER, answer_to, button, settle, submit, task

from crowdlint_preview.browser.browser import Browser, Page, Visit
from crowdlint_preview.work.exercise import exercise
from crowdlint_schemas import answer_schema, check

pytestmark = pytest.mark.browser
TAG = "crowd-entity-annotation"
LABELS = [{"label": "city", "shortDisplayName": "cty", "fullDisplayName": "City or town"}, {"label": "river"}]
TEXT = "The Rhine reaches Basel.\n\nThen 😀 Köln 👩‍🚒 and\nthe\tAar, née Aare."


def widget(given: Any = None, *, text: str = TEXT, labels: Any = LABELS, inner: str = "") -> str:
    def attribute(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False).replace("&", "&amp;").replace('"', "&quot;")

    initial = f'initial-value="{attribute(given)}"' if given is not None else ""
    return f"""<crowd-entity-annotation name="places" header="Mark" labels="{attribute(labels)}" {initial}
      text="{text}"><short-instructions>Short.</short-instructions>{inner}</crowd-entity-annotation>"""


def place(text: str, part: str, label: str) -> dict[str, Any]:
    """Offsets of the only ``part``, in characters as Python counts them."""
    assert text.count(part) == 1
    return {"endOffset": text.index(part) + len(part), "label": label, "startOffset": text.index(part)}


def entities(visit: Visit) -> Any:
    answer = submit(visit)
    schema = answer_schema(TAG, "places")
    assert schema and check(answer, schema) == []
    return answer["places"]["entities"]


def drag(page: Page, first: str, last: str, *, backward: bool = False) -> None:
    """Drag from before ``first`` to behind ``last``: where they are on the screen, this test asks the page."""
    ends = (
        page.evaluate(
            """([word, atEnd]) => {
              const box = document.querySelector('crowd-entity-annotation').shadowRoot.querySelector('.text');
              const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(word);
                if (at < 0 || walker.currentNode.parentElement.closest('button')) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + word.length);
                const { left, right, top, bottom } = range.getBoundingClientRect();
                return [atEnd ? right : left, (top + bottom) / 2];
              }
            }""",
            [word, at_end],
        )
        for word, at_end in ((first, False), (last, True))
    )
    start, end = reversed(list(ends)) if backward else ends
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=5)
    page.mouse.up()
    settle(page)


def label(page: Page, name: str) -> None:
    page.get_by_role("group", name="Labels").get_by_role("button", name=name, exact=True).click()


def marks(page: Page) -> list[str]:
    return [each.get_attribute("aria-label") or "" for each in page.locator("mark .tag").all()]


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def test_a_label_first_then_drags(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        label(visit.page, "City or town")
        drag(visit.page, "Basel", "Basel")
        drag(visit.page, "Köln", "Köln")
        assert visit.page.locator("mark .tag").all_inner_texts() == ["cty", "cty"]
        assert entities(visit) == [place(TEXT, "Basel", "city"), place(TEXT, "Köln", "city")]


def test_a_drag_first_then_its_label(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        drag(visit.page, "Aar", "Aar")
        visit.page.get_by_text("Selected: “Aar”. Choose a label for it.").wait_for()
        label(visit.page, "river")
        drag(visit.page, "Basel", "Basel")
        assert marks(visit.page) == ["Aar: river"], "the label was for that selection only"
        visit.page.keyboard.press("1")
        found = {"endOffset": TEXT.index("Aar") + 3, "label": "river", "startOffset": TEXT.index("Aar")}
        assert entities(visit) == [place(TEXT, "Basel", "city"), found]


def test_offsets_count_characters_across_paragraphs_and_emoji(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        label(visit.page, "river")
        drag(visit.page, "reaches", "Then")
        drag(visit.page, "Köln", "Aar,")
        assert entities(visit) == [
            place(TEXT, "reaches Basel.\n\nThen", "river"),
            place(TEXT, "Köln 👩‍🚒 and\nthe\tAar,", "river"),
        ]


def test_a_backward_drag_and_blanks_at_the_ends_mark_the_same(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        page = visit.page
        label(page, "City or town")
        drag(page, " Basel", " Basel")
        assert entities(visit) == [place(TEXT, "Basel", "city")]
        drag(page, "The Rhine ", "The Rhine ", backward=True)
        assert entities(visit) == [place(TEXT, "The Rhine", "city"), place(TEXT, "Basel", "city")]
        drag(page, "\n\nThen", "\n\nThen")
        assert entities(visit)[2] == place(TEXT, "Then", "city")


def test_blanks_alone_are_no_mark(browser: Browser) -> None:
    with task(browser, widget(text="one   two")) as visit:
        label(visit.page, "river")
        drag(visit.page, "   ", "   ")
        assert entities(visit) == []


def test_paragraphs_are_kept_on_screen(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        lines = visit.page.get_by_role("group", name="Text").inner_text().split("\n")
        assert lines == ["The Rhine reaches Basel.", "", "Then 😀 Köln 👩‍🚒 and", "the\tAar, née Aare."]


@pytest.mark.parametrize(("first", "last"), [("reaches", "Basel"), ("Basel", "Then"), ("Rhine", "and"), ("ase", "ase")])
def test_an_overlap_is_refused(browser: Browser, first: str, last: str) -> None:
    with task(browser, widget([place(TEXT, "Basel", "city")])) as visit:
        label(visit.page, "river")
        drag(visit.page, first, last)
        assert status(visit.page) == "Marks cannot overlap. Remove the mark that is there first."
        assert entities(visit) == [place(TEXT, "Basel", "city")]


def test_marks_may_touch(browser: Browser) -> None:
    given = [place(TEXT, "Basel", "city")]
    with task(browser, widget(given)) as visit:
        label(visit.page, "river")
        drag(visit.page, "reaches", "reaches ")
        drag(visit.page, ".", ".")
        assert entities(visit) == [
            place(TEXT, "reaches", "river"),
            *given,
            {"endOffset": given[0]["endOffset"] + 1, "label": "river", "startOffset": given[0]["endOffset"]},
        ]


def test_marks_are_relabelled_removed_and_brought_back(browser: Browser) -> None:
    given = [place(TEXT, "Rhine", "city"), place(TEXT, "Köln", "city")]
    with task(browser, widget(given)) as visit:
        page = visit.page
        page.locator("mark").first.click(position={"x": 5, "y": 8})
        assert status(page).startswith("“Rhine” is marked.")
        label(page, "river")
        button(page, "Remove Köln").click()
        assert entities(visit) == [place(TEXT, "Rhine", "river")]
        page.keyboard.press("Control+z")
        page.keyboard.press("Control+z")
        assert entities(visit) == given
        button(page, "Redo").click()
        button(page, "Köln: cty, City or town").click()
        page.keyboard.press("Delete")
        assert entities(visit) == [place(TEXT, "Rhine", "river")]


def test_without_a_mouse(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        page = visit.page
        page.get_by_role("group", name="Text").focus()
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        assert status(page) == "Selected: “Basel”. Choose a label for it."
        page.keyboard.press("1")
        page.keyboard.press("2")
        for _ in range(6):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Control+Shift+ArrowRight")
        page.keyboard.press("Shift+ArrowLeft")
        assert status(page) == "Selected: “Aar, né”. Choose a label for it."
        page.keyboard.press("Enter")
        assert entities(visit) == [place(TEXT, "Basel", "city"), place(TEXT, "Aar, né", "river")]


def test_initial_values_beyond_the_text_or_over_each_other_are_named_and_left_out(browser: Browser) -> None:
    given = [
        place(TEXT, "Basel", "city"),
        {"label": "river", "startOffset": 20, "endOffset": 30},
        {"label": "river", "startOffset": 40, "endOffset": 4000},
    ]
    with task(browser, widget(given), quiet=False) as visit:
        errors = visit.page.locator(".crowd-error").all_inner_texts()
        assert sorted(errors) == [
            f'<{TAG} name="places">: entity 2 of initial-value (20 to 30) overlaps another one: it is left out.',
            f'<{TAG} name="places">: entity 3 of initial-value (40 to 4000) is no stretch of the text: it is left out.',
        ]
        assert entities(visit) == given[:1]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (widget().replace("[{&quot;label&quot;", "[{&quot;label"), "the attribute labels cannot be read"),
        (widget(labels=["city"]), "the attribute labels must hold objects with a label."),
        (widget({}), "the attribute initial-value must be a list."),
        (widget([None]), "entity 1 of initial-value (undefined to undefined) is no stretch of the text"),
    ],
)
def test_what_cannot_be_read_is_named_in_place(browser: Browser, page: str, message: str) -> None:
    with task(browser, page, quiet=False) as visit:
        assert message in visit.page.locator(".crowd-error").inner_text()


def test_nothing_to_mark_is_an_answer(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        assert entities(visit) == []


def test_inputs_in_the_form_inside_belong_to_the_answer(browser: Browser) -> None:
    script = f"""<script>document.addEventListener('all-crowd-elements-ready', () => {{
      const form = document.querySelector('{TAG}').shadowRoot.querySelector('crowd-form');
      form.form.append(document.querySelector('#more'));
      form.onsubmit = event => {{ if (form.form.elements.sure.value !== 'yes') event.preventDefault(); }};
    }})</script>"""
    inner = '<p id="more"><input name="sure"><crowd-checkbox name="odd">Odd</crowd-checkbox></p>'
    with task(browser, widget([place(TEXT, "Basel", "city")], inner=inner) + script) as visit:
        page = visit.page
        button(page, "Submit").click()
        assert visit.answers() == []
        page.locator("input[name=sure]").fill("yes")
        page.get_by_role("checkbox", name="Odd").check()
        answer = submit(visit)
        assert answer == {
            "odd": {"on": True},
            "places": {"entities": [place(TEXT, "Basel", "city")]},
            "sure": "yes",
        }
        assert page.get_by_role("button", name="Submit").count() == 1


def test_scripts_read_the_answer_and_change_labels(browser: Browser) -> None:
    with task(browser, widget([place(TEXT, "Basel", "city")])) as visit:
        page = visit.page
        expected = {"entities": [place(TEXT, "Basel", "city")]}
        assert page.evaluate(f"document.querySelector('{TAG}').value") == expected
        page.evaluate(f"document.querySelector('{TAG}').labels = [{{label: 'lake'}}]")
        assert page.locator(".label-button").all_inner_texts() == ["lake"]


@pytest.mark.parametrize("seed", ["a", "b"])
def test_a_worker_marks_words(browser: Browser, seed: str) -> None:
    words = Random(seed).sample(["Oslo", "Rhine", "Lima", "Aar", "Quito", "Nile", "Bern", "Po", "Elbe", "Oder"], 9)
    text = f"😀 {' '.join(words[:5])}.\n\n{', '.join(words[5:])}."
    body = widget([place(text, words[1], "river")], text=text)
    outcome = exercise(browser, f"<!doctype html>{LOADER}{body}", answer_to({}), seed=seed)
    assert (outcome.status, outcome.reason) == ("passed", "")
