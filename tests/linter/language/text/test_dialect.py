"""Which language a template is in, told from its text, and MTurk's pages."""

import pytest

from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Dynamic, Mixed
from crowdlint.language.text.dialect import Dialect, Variable, detect, rendered, variables
from crowdlint.language.text.source import MARKER, Source

QUESTION = """<?xml version="1.0" encoding="UTF-8"?>
<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd">
  <HTMLContent><![CDATA[
<!DOCTYPE html>
<p title="${photo} é">Hello, ${name}!</p>
<script>let a = `${b}` + x[y[0]]>1;</script>
]]></HTMLContent>
  <FrameHeight>0</FrameHeight>
</HTMLQuestion>
"""


@pytest.mark.parametrize(
    ("text", "name", "reason", "shown"),
    [
        ("<p>{{ task.input.a }}</p>", "ground-truth", "liquid", "{{"),
        ("{% if a %}b{% endif %}${c}", "ground-truth", "liquid", "{%"),
        ("<img src='${image_url}'>", "mturk", "variable", "${image_url}"),
        (QUESTION, "mturk", "question", "<HTMLQuestion"),
        ("<p>a { b } $c</p>", "html", "nothing", ""),
        ("<script>let a = `x ${b} y`;</script>", "html", "nothing", ""),
        ("<script>let a = '${b}';</script>", "mturk", "variable", "${b}"),
        ("<script>let a = `${b}`;</script><p>${c}</p>", "mturk", "variable", "${c}"),
        ("", "html", "nothing", ""),
    ],
)
def test_the_dialect_is_told_from_the_text(text: str, name: str, reason: str, shown: str) -> None:
    found = detect(Source(text))
    assert (found.name, found.reason) == (name, reason)
    assert (found.span.of(text) if found.span else "") == shown
    assert found.is_liquid == (name == "ground-truth")


def test_who_asks_for_a_dialect_gets_it() -> None:
    assert detect(Source("{{ a }}"), "html") == Dialect("html", "asked")


def test_a_variable_is_a_hole() -> None:
    source = Source("<img src='${image_url}' alt='A ${what}'>${first name}")
    found = Page(rendered(source, detect(source)))
    (image,) = found.elements("img")
    src, alt = (image.value(name) for name in ("src", "alt"))
    assert isinstance(src, Dynamic) and isinstance(src.node, Variable) and src.node.name == "image_url"
    assert isinstance(alt, Mixed) and alt.span.of(source.text) == "A ${what}"
    assert found.text == MARKER
    assert [variable.name for variable in variables(source)] == ["image_url", "what", "first name"]


def test_the_page_of_an_htmlquestion_is_its_html() -> None:
    source = Source(QUESTION)
    found = Page(rendered(source, detect(source)))
    assert found.errors == []
    assert found.doctype is not None
    assert [each.tag for each in found.elements()] == ["p", "script"]
    title = found.elements("p")[0].attributes[0]
    assert title.span.of(QUESTION) == 'title="${photo} é"'
    assert found.elements("script")[0].span.of(QUESTION) == "<script>let a = `${b}` + x[y[0]]>1;</script>"
    assert found.elements("script")[0].text == "let a = `${b}` + x[y[0]]>1;"


def test_an_htmlquestion_may_lack_cdata_or_its_end() -> None:
    for text in (
        "<HTMLQuestion><HTMLContent><p>a</p></HTMLContent></HTMLQuestion>",
        "<HTMLQuestion><HTMLContent><p>a</p>",
    ):
        source = Source(text)
        found = Page(rendered(source, detect(source)))
        assert [each.span.of(text) for each in found.elements()] == ["<p>a</p>"]


def test_plain_html_is_taken_as_it_stands() -> None:
    source = Source("<p>${a} `b`</p>")
    assert rendered(source, Dialect("html")).text == source.text
