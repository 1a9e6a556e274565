"""What a preview can render again by itself, it renders as Liquid does; of all else it says why it cannot."""

from __future__ import annotations

import pytest

from crowdlint.language.render.rendering import render
from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import _driver
from crowdlint_preview.browser.chromium import find
from crowdlint_preview.site.joiner import join
from crowdlint_preview.site.replayable import pieces
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import SHELL, page_facts


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{% if task.input.a %}x{% endif %}", "line 1 has {% if %}"),
        ("\n{{ task.input.a | upcase }}", "line 2 uses the filter upcase"),
        ("{{ task.input.a.size }}", "line 1 prints something else than a plain path"),
    ],
)
def test_templates_that_need_all_of_liquid_say_why(text: str, why: str) -> None:
    source = Source(text)
    assert pieces(source, render(source, {"a": "x"}), "ground-truth") == why


@pytest.mark.browser
def test_the_page_renders_as_python_does() -> None:
    text = """<p id="x">{{ task.input.a }}|{{ task.input.a | escape }}|{{ task.input.a | skip_autoescape | escape }}|
      {{- task.input.list }}|{{ task.input.list | to_json }}|{{ task.input.none }}|{{ task.input.list[1] }}|
      {%- comment %}no{% endcomment %}{{ task.input.source-ref | grant_read_access }}|
      {{ "s3://b/k.png" | s3_presign }}</p>"""
    data = {"a": 'O\'Neil "x" & <b>\n', "list": [1, "é", True, None], "none": None, "source-ref": "s3://b/ü k.png"}
    screen = Screen("a", Source(text, "a.liquid.html"), TaskData("data", data, "a.json"))
    replay = f"{join([SHELL / 'replay.js'])}; return facts.pieces.map(each => module0.printed(facts, each, facts.data))"
    with _driver.use() as playwright:
        page = playwright.chromium.launch(executable_path=find().path).new_page()
        again = page.evaluate(f"facts => {{ {replay} }}", page_facts(screen))
    assert "".join(again) == render(Source(text), data).text
