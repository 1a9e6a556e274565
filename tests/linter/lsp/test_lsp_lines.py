"""Places in a text, and what stands before the cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsp_session import place, position
from lsprotocol.types import Position, Range

from crowdlint.language.text.span import Span
from crowdlint.lsp.cursor import cursor_at
from crowdlint.lsp.lines import Lines

TEXTS = st.text(st.sampled_from("ab\n\r\u2028\x0bé😀\t"), max_size=40)


@given(TEXTS, st.data())
def test_a_place_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    if text[offset - 1 : offset + 1] != "\r\n" or offset == 0:  # between the two there is no place
        assert lines.position(offset) == position(text, offset)
        assert lines.offset(lines.position(offset)) == offset


@pytest.mark.parametrize(("encoding", "units"), [("utf-8", 6), ("utf-16", 3), ("utf-32", 2)])
def test_units_are_those_agreed_on(encoding: str, units: int) -> None:
    lines = Lines("x\né😀!\n", encoding)  # type: ignore[arg-type]
    assert lines.position(4) == Position(1, units)
    assert lines.offset(Position(1, units)) == 4


def test_places_past_the_end_are_the_end() -> None:
    lines = Lines("ab\nc")
    assert lines.offset(Position(0, 99)) == 2
    assert lines.offset(Position(9, 0)) == 4
    assert lines.offset(Position(1, 99)) == 4
    assert Lines("😀").offset(Position(0, 1)) == 0
    assert lines.span(Range(Position(1, 0), Position(0, 1))) == Span(1, 3)


@pytest.mark.parametrize(
    ("text", "where", "tag", "attribute"),
    [
        ("", "text", "", ""),
        ("<", "tag", "", ""),
        ("<cro^wd", "tag", "cro", ""),
        ("</", "end-tag", "", ""),
        ("<crowd-input ", "attribute", "crowd-input", ""),
        ("<crowd-input name='a' la", "attribute", "crowd-input", ""),
        ("<crowd-input name='a", "value", "crowd-input", "name"),
        ("<crowd-input type=", "value", "crowd-input", "type"),
        ('<p title="a > b">', "text", "", ""),
        ('<p {% if a > b %}class="{{ c', "output", "p", "class"),
        ("<p a={{ b }}c", "value", "p", "a"),
        ("{% assign x = ", "liquid", "", ""),
        ("{{ a }} {{ b | ", "output", "", ""),
        ("{% raw %}{{ a", "comment", "", ""),
        ("{% comment %}{{ a {% endcomment %}{{ b", "output", "", ""),
        ("<!-- {{ a", "comment", "", ""),
        ("<script>if (a < b) { c = {{ d", "output", "script", ""),
        ("<script>if (a<b", "code", "script", ""),
        ("a < b <", "tag", "", ""),
        ("<crowd-form <p ", "attribute", "p", ""),
    ],
)
def test_what_stands_before_the_cursor(text: str, where: str, tag: str, attribute: str) -> None:
    text, _ = place(text) if "^" in text else (text, None)
    offset = len("<cro") if text == "<crowd" else len(text)
    context = cursor_at(text, offset)
    assert (context.where, context.tag, context.attribute) == (where, tag, attribute)


def test_the_elements_around() -> None:
    text = "<crowd-form><br><p><b></p><img src='a>b'><crowd-card><script>'</crowd-card>'</script>"
    assert [tag for tag, _ in cursor_at(text, len(text)).open] == ["crowd-form", "crowd-card"]


@given(st.text(st.sampled_from("<>/={}%\"' a-\n!"), max_size=60))
def test_any_text_has_a_context(text: str) -> None:
    for offset in range(len(text) + 1):
        assert 0 <= cursor_at(text, offset).start <= offset
