"""crowd-textract-analyze-document: keys and values beside the page they were read from."""

from __future__ import annotations

import json
from typing import Any

import pytest
from task_page import LOADER, Picture, answer_to, submit, task

from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.work.exercise import exercise
from crowdlint_schemas import answer_schema, check

pytestmark = pytest.mark.browser
KEY = "AWS/Textract/AnalyzeDocument/Forms/V1"


def block(kind: str, name: str, left: float, top: float, **more: Any) -> dict[str, Any]:
    place = {"left": left, "top": top, "width": 0.2, "height": 0.05}
    return {"blockType": kind, "id": name, "confidence": 90.5, "geometry": {"boundingBox": place}, **more}


def link(kind: str, *ids: str) -> dict[str, Any]:
    return {"type": kind, "ids": list(ids)}


BLOCKS = [
    {"blockType": "PAGE", "id": "page"},
    block(
        "KEY_VALUE_SET", "k1", 0.1, 0.2, entityTypes=["KEY"], relationships=[link("VALUE", "v1"), link("CHILD", "w1")]
    ),
    block("KEY_VALUE_SET", "v1", 0.5, 0.2, entityTypes=["VALUE"], relationships=[link("CHILD", "w2", "w3")]),
    block("KEY_VALUE_SET", "k2", 0.1, 0.4, entityTypes=["KEY"], text="Plate"),
    block("WORD", "w1", 0.1, 0.2, text="Surname:"),
    block("WORD", "w2", 0.5, 0.2, text="van"),
    block("WORD", "w3", 0.6, 0.2, text="Dyck"),
]
KEYS = [{"importantFormKey": "Name", "importantFormKeyAliases": ["surname"]}, {"importantFormKey": "Date"}]


def widget(more: str = "") -> str:
    return f"""<crowd-form><crowd-textract-analyze-document src="/600x800.png" header="Check" {more}
      block-types='["KEY_VALUE_SET"]' initial-value='{json.dumps(BLOCKS)}' keys='{json.dumps(KEYS)}'>
      <short-instructions>Mend.</short-instructions></crowd-textract-analyze-document></crowd-form>"""


def blocks(answer: Any) -> dict[str, Any]:
    schema = answer_schema("crowd-textract-analyze-document")
    assert schema and check(answer, schema) == []
    return {each["id"]: each for each in answer[KEY]["blocks"]}


def related(block: Any, kind: str) -> list[str]:
    return [name for each in block.get("relationships", []) if each["type"] == kind for name in each["ids"]]


def text(found: dict[str, Any], name: str) -> str:
    """What the words of a key or value say."""
    return " ".join(found[each]["text"] for each in related(found[name], "CHILD"))


def test_what_was_read_is_the_answer_until_it_is_mended(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        Picture(visit.page, 600, 800)
        found = blocks(submit(visit))
        assert list(found) == ["k1", "v1", "k2", "w1", "w2", "w3", "k2-word-1"]
        assert [text(found, each) for each in ("k1", "v1", "k2")] == ["Surname:", "van Dyck", "Plate"]
        assert not any("text" in each for each in found.values() if each["blockType"] == "KEY_VALUE_SET")
        assert found["v1"]["geometry"] == BLOCKS[2]["geometry"]


def test_texts_are_mended_and_missing_keys_are_filled(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        page = visit.page
        Picture(page, 600, 800)
        page.get_by_role("textbox", name="Value of Surname:").fill("van Dijk")
        page.get_by_role("textbox", name="Key Plate").fill("Number plate")
        page.get_by_role("textbox", name="Value of Plate").fill("AB 1")
        page.get_by_role("textbox", name="Value of Date").fill("4 May")
        assert page.get_by_role("textbox", name="Value of Name").count() == 0, "an alias of it was found"
        found = blocks(submit(visit))
        assert (text(found, "v1"), text(found, "k2")) == ("van Dijk", "Number plate")
        assert (found["w2"]["text"], found["w3"]["text"]) == ("van", "Dijk"), "words stay where they are"
        plate = related(found["k2"], "VALUE")[0]
        assert text(found, plate) == "AB 1" and found[plate]["entityTypes"] == ["VALUE"]
        (date,) = [key for key in found if text(found, key) == "Date"]
        assert text(found, related(found[date], "VALUE")[0]) == "4 May"


def test_fewer_words_leave_none_behind(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        Picture(visit.page, 600, 800)
        visit.page.get_by_role("textbox", name="Value of Surname:").fill("Dyck")
        found = blocks(submit(visit))
        assert text(found, "v1") == "Dyck" and "w3" not in found


def test_a_click_on_the_page_shows_its_pair_and_a_drag_moves_the_outline(browser: Browser) -> None:
    with task(browser, widget()) as visit:
        picture, page = Picture(visit.page, 600, 800), visit.page
        picture.click((360, 180))
        assert page.locator(".pair.selected").get_by_role("textbox").last.input_value() == "van Dyck"
        picture.drag((360, 180), (360, 260))
        found = blocks(submit(visit))
        place = found["v1"]["geometry"]["boundingBox"]
        assert (place["left"], place["top"]) == (pytest.approx(0.5, abs=0.005), pytest.approx(0.3, abs=0.005))
        assert found["k1"]["geometry"] == BLOCKS[1]["geometry"]


def test_what_may_not_be_edited_is_not(browser: Browser) -> None:
    with task(browser, widget("no-key-edit no-geometry-edit")) as visit:
        picture, page = Picture(visit.page, 600, 800), visit.page
        assert page.get_by_role("textbox", name="Key").count() == 0
        picture.drag((360, 180), (360, 260))
        page.keyboard.press("Delete")
        assert blocks(submit(visit))["v1"]["geometry"] == BLOCKS[2]["geometry"]


def test_a_worker_mends_values(browser: Browser) -> None:
    outcome = exercise(browser, f"<!doctype html>{LOADER}{widget()}", answer_to({}))
    assert (outcome.status, outcome.reason) == ("passed", "")
