"""Layouts of Mechanical Turk get the form of its site around them, and places still lead to the author's text."""

from __future__ import annotations

import pytest

from crowdlint.language.render.rendering import RenderedTask, render
from crowdlint.language.text.source import Source
from crowdlint_preview.site.layout import in_site


def shown(text: str, dialect: str = "html", **row: str) -> RenderedTask:
    """The page of a template."""
    return in_site(render(Source(text), row, dialect=dialect), dialect)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "<p>a</p><textarea name='a'></textarea>",
        "<!doctype html><html><head><title>t</title></head><body class='x'><input name='a'></body></html>",
        "<p>${word}</p>\n<input name='a'>\n<p>b</p>",
        "<form method='post'><input name='a'></form>",
        "<form method='post' action='/mturk/externalSubmit'><input name='a'></form>",
    ],
)
def test_places_lead_to_the_authors_text(text: str) -> None:
    page = shown(text, "mturk" if "${" in text else "html", word="tram")
    assert page.text.count('id="submitButton"') == 1 and "turkSetAssignmentID();" in page.text
    assert "".join(page.text[piece.start : piece.end] for piece in page.pieces) == page.text
    for piece in page.pieces:
        if piece.literal:
            assert piece.span.of(page.source.text) == page.text[piece.start : piece.end]
    at = page.text.index("<input name='a'>" if "<input name='a'>" in text else "<textarea")
    assert page.source.text[page.offset(at) :].startswith(page.text[at : at + 6])


@pytest.mark.parametrize(
    "text",
    [
        "<p>nothing to fill in</p>",
        "<form action='https://www.mturk.com/mturk/externalSubmit' method='post'><input name='a'></form>",
        "<crowd-form><input name='a'></crowd-form>",
        "<HTMLQuestion><HTMLContent><![CDATA[<input name='a'>]]></HTMLContent></HTMLQuestion>",
    ],
)
def test_other_pages_stay_as_they_are(text: str) -> None:
    assert "submitButton" not in shown(text).text


def test_templates_of_ground_truth_stay_as_they_are() -> None:
    assert "submitButton" not in shown("<input name='a'>{{ task.input.x }}", "ground-truth").text
