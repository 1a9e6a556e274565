"""A value of the host raises nothing: right templates stay silent, whatever part of them a program writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fuzzing import many
from hypothesis import given
from hypothesis import strategies as st

from crowdlint.check.reading import Reading
from crowdlint.check.run import check
from crowdlint.language.text.source import FIRST_SIGN, Source
from crowdlint.rules import all_rules

ROOT = Path(__file__).parents[4]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures" / "ok").glob("*.html"))]
TEXTS = [text for text in TEXTS if "srcdoc=" not in text]  # of which a part may be cut out of the middle of a value
RULES = {rule: None for rule in all_rules() if rule.default and rule.name != "closed-marketplace"}

LOADER = "<script src='https://assets.crowd.aws/crowd-html-elements.js'></script>"


def findings(text: str) -> set[tuple[str, str]]:
    checked = check(Reading(Source(text, "a.liquid.html", holes={FIRST_SIGN: "{x}"})), RULES)
    assert not checked.crashes, checked.crashes[0].trace
    return {(finding.name, finding.message) for finding in checked.findings}


ELEMENT = re.compile(r"<(?!script)([a-z][\w-]*)\b[^<>]*>(?:(?!<\1\b).)*?</\1>", re.S)
TAG = re.compile(r"<(?!script)[a-z][\w-]*(?:\s+[\w:-]+(?:=\"[^\"<>]*\")?)*\s*>|</(?!script)[a-z][\w-]*>")
VALUE = re.compile(r"(?<=[\w-]=\")[^\"{}%<>]+(?=\")")
ATTRIBUTE = re.compile(r"\s+[\w-]+=\"[^\"{}%<>]*\"")
PROSE = re.compile(r"(?<=>)[^<>{}%]+(?=</)")
OUTPUT = re.compile(r"\{\{-?(?P<markup>[^{}%]*?)-?\}\}")
NAME = re.compile(r"(?<=task\.input\.)\w+|(?<=\| )\w+(?= [|}])")
LIQUID = re.compile(r"\{%-?(?P<markup>[^{}%]*?)-?%\}")
WORD = re.compile(r"(?<=</)(?!script)[\w-]+|(?<=<)(?!script)[\w-]+(?=[\s>])")


def places(text: str) -> Iterator[tuple[int, int]]:
    """Parts that a program may well write: elements, tags, attributes, values, words, and the same of Liquid."""
    for pattern in (ELEMENT, TAG, VALUE, ATTRIBUTE, PROSE, OUTPUT, NAME, LIQUID, WORD):
        for match in pattern.finditer(text):
            if pattern is not LIQUID:  # without a tag of Liquid, what follows means something else
                yield match.span()
            if "markup" in pattern.groupindex:
                yield match.span("markup")


@cache
def cut(text: str) -> list[tuple[int, int]]:
    return list(places(text))


@given(data=st.data())
@many(150)
def test_whatever_a_program_writes_nothing_is_found(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    start, end = data.draw(st.sampled_from(cut(text)))
    if data.draw(st.booleans()) and re.fullmatch(r"[\w ,.'-]+", text[start:end]):  # or a part of it
        start = data.draw(st.integers(start, end))
        end = data.draw(st.integers(start, end))
    assert findings(text[:start] + FIRST_SIGN + text[end:]) == set()


@pytest.mark.parametrize(
    "body",
    [
        "<crowd-input name='{x}' label='L'></crowd-input>",
        "<crowd-input {x} label='L'></crowd-input>",
        "<crowd-checkbox{x}>A</crowd-checkbox>",
        "<input type='checkbox'{x}>",
        "<input type=checkbox{x}>",
        "<crowd-classifier name='a'{x} categories=\"['b', 'c']\"{x}\n header='h'{x}>{x}</crowd-classifier>",
        "<{x} name='a' label='b'></{x}>",
        "<crowd-{x} name='a' label='b'></crowd-{x}>",
        "<crowd-{x} name='a' label='b'></crowd-input>",
        "<h{x}>Title</h{x}><crowd-input name='a' label='b'></crowd-input>",
        "{x}",
        "{x}</div><crowd-input name='a' label='b'></crowd-input>",
        "<div>{x}<crowd-input name='a' label='b'></crowd-input>",
        "<crowd-classifier name='a' categories='{x}' header='h'>{x}</crowd-classifier>",
        "<crowd-classifier name='a' categories=\"['a', {x}]\" header='h'>{x}</crowd-classifier>",
        "<crowd-bounding-box name='a' labels='[{x}]' src='{x}' header='h'>{x}</crowd-bounding-box>",
        "<crowd-slider name='a' min='{x}' max='1{x}'></crowd-slider>",
        "<img src='{x}/a.png' alt=''><crowd-input name='a' label='b'></crowd-input>",
        "<script>let a = {x}; document.querySelector('#{x}').value = `{x}`;</script><crowd-input {x}></crowd-input>",
        "{{ task.input.{x}-metadata.class-map }}<crowd-input name='a' label='b'></crowd-input>",
        "{% for a in {x} %}{{ a.{x} | {x} }}{% endfor %}<crowd-input name='a' label='b'></crowd-input>",
        "{% if '{x}' == 'a' %}<crowd-input {x}></crowd-input>{% else %}<crowd-slider {x}></crowd-slider>{% endif %}",
        "{% {x} %}<crowd-input name='a' label='b'></crowd-input>",
        "{% for a in b.{x} %}<crowd-input name='n{{ forloop.index }}' label='b'></crowd-input>{x}",
    ],
)
def test_holes_that_templates_have(body: str) -> None:
    page = f"{LOADER}<crowd-form><p>{{{{ task.input.q }}}}</p>{body}</crowd-form>"
    assert findings(page.replace("{x}", FIRST_SIGN)) == set()


def test_a_hole_hides_no_mistake_beside_it() -> None:
    slider = "<crowd-slider name='a' min='3' max='1'></crowd-slider>"
    page = f"{LOADER.replace('.js', '.jss')}<crowd-form>{{x}}<crowd-checkbox name='{{x}}' />{slider}</crowd-form>"
    names = {name for name, _ in findings(page.replace("{x}", FIRST_SIGN))}
    assert {"misspelt-loader", "self-closed-element", "crossed-bounds"} <= names
