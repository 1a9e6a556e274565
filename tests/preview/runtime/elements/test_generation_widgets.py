"""The two widgets of the version 2 script, and which script has which element."""

from __future__ import annotations

from typing import Any

import pytest
from task_page import LOADER, LOADER_V2, answer_to, button, submit, task

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import Browser, Page, Visit
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import task_page
from crowdlint_preview.work.exercise import exercise
from crowdlint_schemas import answer_schema, check

pytestmark = pytest.mark.browser


def ranking(more: str = "", responses: str = "['A b', 'C', 'D']") -> str:
    return f"""<crowd-form><crowd-text-ranking name="a" text="Prompt line 1\nline 2" responses="{responses}"
      ordinal-ranking-dimensions="[{{name: 'Clarity', allowTie: true}}, {{name: 'Truth', allowTie: false}}]" {more}>
      <short-instructions>Read.</short-instructions></crowd-text-ranking></crowd-form>"""


def questions(more: str = "") -> str:
    return f"""<crowd-form><crowd-question-answer-generation name="a" text="A passage." {more}>
      <short-instructions>Ask.</short-instructions></crowd-question-answer-generation></crowd-form>"""


def sent(visit: Visit, tag: str, key: str = "a") -> Any:
    answer = submit(visit)
    schema = answer_schema(tag, "a")
    assert schema and check(answer, schema) == []
    return answer[key]


def refused(visit: Visit, message: str) -> None:
    button(visit.page, "Submit").click()
    assert visit.page.locator(".crowd-form-message").inner_text() == message
    assert visit.answers() == []


def rank(page: Page, dimension: str, response: int, value: int) -> None:
    group = page.get_by_role("article", name=f"Response {response}").get_by_role("radiogroup", name=dimension)
    group.locator("label").nth(value - 1).click()


def test_every_response_has_a_rank_on_every_dimension(browser: Browser) -> None:
    with task(browser, ranking(), loader=LOADER_V2) as visit:
        page = visit.page
        assert page.get_by_label("Prompt").inner_text() == "Prompt line 1\nline 2"
        refused(visit, "Clarity: give a rank to response 1, response 2, response 3.")
        for response, value in ((1, 2), (2, 1), (3, 2)):
            rank(page, "Clarity", response, value)
        refused(visit, "Truth: give a rank to response 1, response 2, response 3.")
        for response, value in ((1, 1), (2, 2), (3, 2)):
            rank(page, "Truth", response, value)
        refused(visit, "Truth: give a rank to response 2.")
        rank(page, "Truth", 2, 3)
        assert "Order: 2, then 1 and 3" in page.get_by_role("status").inner_text()
        assert sent(visit, "crowd-text-ranking", "ordinalRankingDimensions") == [
            {"name": "Clarity", "responseRankings": [2, 1, 2]},
            {"name": "Truth", "responseRankings": [1, 3, 2]},
        ]


def test_ranks_are_given_without_a_mouse(browser: Browser) -> None:
    with task(browser, ranking(responses="['A', 'B']"), loader=LOADER_V2) as visit:
        page = visit.page
        page.get_by_role("article", name="Response 1").get_by_role("radio").first.focus()
        for key in ("Space", "Tab", "ArrowRight", "Tab", "ArrowRight", "Tab", "Space"):
            page.keyboard.press(key)
        found = sent(visit, "crowd-text-ranking", "ordinalRankingDimensions")
        assert [each["responseRankings"] for each in found] == [[1, 2], [2, 1]]


def write(page: Page, number: int, question: str, answer: str) -> None:
    pair = page.locator(".pair").nth(number - 1)
    pair.get_by_label("Question", exact=True).fill(question)
    pair.get_by_label("Answer", exact=True).fill(answer)


RULES = "min-questions=1 max-questions=2 question-min-words=3 question-max-words=5 question-tags=\"['who', 'why']\""


def test_questions_keep_to_their_numbers_of_words(browser: Browser) -> None:
    with task(browser, questions(RULES), loader=LOADER_V2) as visit:
        page = visit.page
        refused(visit, "Write 1 more question with its answer.")
        write(page, 1, "Who then?", "")
        assert page.locator(".counter").first.inner_text() == "2 words, 3 to 5 needed"
        refused(visit, "Question 1: the question needs 3 to 5 words.")
        write(page, 1, "Who was it then really, say?", "")
        refused(visit, "Question 1: the question needs 3 to 5 words.")
        write(page, 1, " Who was it? ", "")
        refused(visit, "Question 1: write the answer.")
        write(page, 1, " Who was it? ", "a guild")
        expected = {"questionAnswers": [{"question": "Who was it?", "answer": "a guild"}]}
        assert sent(visit, "crowd-question-answer-generation") == expected


def test_questions_are_added_and_removed_within_their_number(browser: Browser) -> None:
    with task(browser, questions(RULES), loader=LOADER_V2) as visit:
        page = visit.page
        assert page.get_by_role("button", name="Remove question 1").count() == 0
        button(page, "Add a question").click()
        assert button(page, "Add a question").is_disabled()
        write(page, 1, "Who was it?", "a guild")
        write(page, 2, "Why was that?", "ships")
        button(page, "Remove question 1").click()
        expected = {"questionAnswers": [{"question": "Why was that?", "answer": "ships"}]}
        assert sent(visit, "crowd-question-answer-generation") == expected
        button(page, "Add a question").click()
        assert sent(visit, "crowd-question-answer-generation") == expected, "a blank one is no question"


def test_tags_are_chosen_or_the_worker_s_own_where_allowed(browser: Browser) -> None:
    with task(browser, questions(f"{RULES} allow-custom-question-tags"), loader=LOADER_V2) as visit:
        page = visit.page
        write(page, 1, "Who was it?", "a guild")
        for name in ("why", "who", "why"):
            button(page, name).click()
        own = page.get_by_role("textbox", name="Tag of your own")
        for text in ("harbour", "harbour", "why", " "):
            own.fill(text)
            own.press("Enter")
        (pair,) = sent(visit, "crowd-question-answer-generation")["questionAnswers"]
        assert pair["tags"] == ["who", "why", "harbour"]
    with task(browser, questions("question-tags='[]'"), loader=LOADER_V2) as visit:
        assert visit.page.get_by_role("group", name="Tags").count() == 0
        assert visit.page.get_by_role("textbox", name="Tag of your own").count() == 0


@pytest.mark.parametrize("body", [ranking(), questions(RULES), questions("min-questions=2 answer-max-words=2")])
def test_a_worker_ranks_and_writes(browser: Browser, body: str) -> None:
    outcome = exercise(browser, f"<!doctype html>{LOADER_V2}{body}", answer_to({}))
    assert (outcome.status, outcome.reason) == ("passed", "")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (ranking(responses="['A"), "the attribute responses cannot be read"),
        (ranking(responses="{}"), "the attribute responses must be a list"),
        (ranking().replace("{name: 'Truth'", "{nam: 'Truth'"), "the attribute ordinal-ranking-dimensions must hold"),
        (questions("question-tags='[who]'"), "the attribute question-tags cannot be read"),
    ],
)
def test_what_cannot_be_read_is_named_in_place(browser: Browser, body: str, message: str) -> None:
    with task(browser, body, loader=LOADER_V2, quiet=False) as visit:
        assert message in visit.page.locator(".crowd-error").inner_text()


BOTH = '<crowd-form><crowd-input name="i"></crowd-input><crowd-button>B</crowd-button></crowd-form>' + questions()


def defined(page: Any) -> list[str]:
    names = ["crowd-input", "crowd-button", "crowd-question-answer-generation"]
    found = page.evaluate("names => names.filter(name => customElements.get(name))", names)
    assert isinstance(found, list)
    return found


def test_each_script_has_its_own_elements(browser: Browser) -> None:
    with task(browser, BOTH) as visit:
        assert defined(visit.page) == ["crowd-input", "crowd-button"]
    with task(browser, BOTH, loader=LOADER_V2) as visit:
        assert defined(visit.page) == ["crowd-button", "crowd-question-answer-generation"]


@pytest.mark.parametrize("loader", [LOADER, LOADER_V2], ids=["v1", "v2"])
def test_a_preview_stands_for_the_script_that_the_template_names(browser: Browser, loader: str) -> None:
    page = task_page(Screen("a", Source(f"<!doctype html>{loader}{BOTH}", "a"), TaskData("a", {}, "example")))
    with browser.visit(page) as visit:
        frame = visit.page.frames[-1]
        frame.wait_for_function("() => customElements.get('crowd-button') !== undefined")
        assert ("crowd-input" in defined(frame)) == (loader is LOADER)


def test_a_page_whose_elements_the_script_lacks_is_not_waited_for(browser: Browser) -> None:
    html = f'<!doctype html>{LOADER_V2}<crowd-input name="i"></crowd-input>'
    with browser.visit(html, answer_to({})) as visit:
        assert visit.wait_until_ready(2)
        assert visit.page.evaluate("customElements.get('crowd-input') === undefined")
