"""Attribute values decoded as the facts about crowd elements tell, and held against them."""

from typing import Any

import pytest

from crowdlint.language.liquid import parse
from crowdlint.language.page.meaning import Meaning, meaning_of
from crowdlint.language.page.page import Page
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.source import Source
from crowdlint_schemas import UNKNOWN, elements


def meaning(start_tag: str) -> tuple[Meaning, str, dict[str, Any]]:
    """The meaning of the last attribute of a start tag, the text of the template, and the facts about the attribute."""
    source = Source(start_tag)
    (rendered,) = variants(parse(source))
    (element,) = Page(rendered).elements()
    attribute = element.attributes[-1]
    fact = elements()[element.tag]["attributes"][attribute.name]
    return meaning_of(attribute.value, fact["encoding"]), source.text, dict(fact)


@pytest.mark.parametrize(
    "tag, data",
    [
        ("<crowd-input required>", True),
        ("<crowd-input required=false>", True),
        ("<crowd-input max-length=20>", 20),
        ("<crowd-slider step='0.5'>", 0.5),
        ("<crowd-slider step='half'>", "half"),
        ("<crowd-slider step='{{ x }}'>", UNKNOWN),
        ("<crowd-input label='A {{ x }}'>", UNKNOWN),
        ("<crowd-line labels=\"['a', {{ x }}, 'b{{ y }}']\">", ["a", UNKNOWN, UNKNOWN]),
        ("<crowd-line labels='{{ x | to_json }}'>", UNKNOWN),
        ("<crowd-line labels='['>", UNKNOWN),
        (
            "<crowd-line initial-value='{ lines: [{ label: \"a\", {{ x }}: 1 }] }'>",
            {"lines": [{"label": "a", UNKNOWN: 1}]},
        ),
    ],
)
def test_values_are_decoded(tag: str, data: Any) -> None:
    assert meaning(tag)[0].data == data


@pytest.mark.parametrize(
    "tag, text, message",
    [
        ("<crowd-slider step='half'>", "half", 'is a string, not a number: "half"'),
        ("<crowd-slider step='0'>", "0", "0 is not more than 0"),
        (
            "<crowd-button variant=secondary>",
            "secondary",
            '"secondary" is not one of "primary", "normal", "link", "icon"',
        ),
        ('<crowd-line labels=\'["a", ""]\'>', '""', "is empty"),
        ("<crowd-line labels='{\"a\": 1}'>", '{"a": 1}', 'is an object, not a list: {"a": 1}'),
        ("<crowd-line labels='[1, {{ x }}]'>", "1", "is a whole number, not a string: 1"),
        (
            "<crowd-bounding-box initial-value='[{label: {{ x }}, left: 1, top: 1, width: \"5\", height: 1}]'>",
            '"5"',
            'is a string, not a number: "5"',
        ),
        (
            '<crowd-keypoint initial-value="[{x: 1, y: {{ y }}}]">',
            "{x: 1, y: {{ y }}}",
            '"label" is missing',
        ),
        (
            "<crowd-line initial-value=\"{lines: [{label: 'a', vertices: [{x: 1, y: 2}]}]}\">",
            "[{x: 1, y: 2}]",
            "has 1 item, fewer than 2",
        ),
    ],
)
def test_problems_underline_the_part_that_is_wrong(tag: str, text: str, message: str) -> None:
    found, source, fact = meaning(tag)
    assert [(span.of(source), problem.message) for problem, span in found.problems(fact["schema"])] == [(text, message)]


def problems(tag: str) -> list[str]:
    """The problems with the last attribute of a tag, over all pages of the template."""
    source = Source(tag)
    found = []
    for rendered in variants(parse(source)):
        (element,) = Page(rendered).elements()
        fact = elements()[element.tag]["attributes"][element.attributes[-1].name]
        decoded = meaning_of(element.attributes[-1].value, fact["encoding"])
        found += [problem.message for problem, _ in decoded.problems(fact["schema"])]
    return found


@pytest.mark.parametrize(
    "tag",
    [
        "<crowd-line labels='[{% for x in task.input.x %}{{ x | to_json }},{% endfor %}]'>",
        "<crowd-line labels='[{% for x in task.input.x %}\"a\",{% endfor %}]'>",
        "<crowd-line label-colors='[{% if task.input.x %}\"#ffffff\"{% endif %}]'>",
        '<crowd-keypoint initial-value=\'[{"x": 1, {% if z %}"label": "a",{% endif %} "y": 2}]\'>',
        "<crowd-polygon initial-value='[{label: {{ l }}, vertices: [{% for v in vs %}{x: 1, y: 2},{% endfor %}]}]'>",
        "<crowd-button variant='{% if x %}primary{% endif %}'>",
        "<crowd-line src='{% if x %}{{ x }}{% endif %}'>",
        "<crowd-bounding-box initial-value='[{ {{ x }} }]'>",
        "<crowd-slider step='{{ x }}0'>",
        "<crowd-input required=false>",
        "<crowd-line labels='[\"a'>",
    ],
)
def test_what_is_unknown_or_left_open_breaks_nothing(tag: str) -> None:
    assert problems(tag) == []


@pytest.mark.parametrize(
    "tag, message",
    [
        ("<crowd-line src=''>", "is empty"),
        ("<crowd-line labels='[]'>", "is empty"),
        ("<crowd-button variant='{% if x %}large{% endif %}'>", '"large" is not one of'),
        ("<crowd-polygon initial-value='[{% for p in x %}{label: {{ p }}, vertices: []},{% endfor %}]'>", "is empty"),
        ("<crowd-keypoint initial-value='[{% for p in x %}{x: {{ p }}, y: 1},{% endfor %}]'>", '"label" is missing'),
    ],
)
def test_what_is_wrong_on_every_page_is_found(tag: str, message: str) -> None:
    assert any(found.startswith(message) for found in problems(tag))


def test_labels_are_found_with_their_places() -> None:
    found, source, _ = meaning(
        "<crowd-entity-annotation labels=\"[{label: 'a'}, {label: '{{ x }}'}, { 'label': &quot;b&quot; }]\">"
    )
    assert [(text, span.of(source)) for text, span in found.strings("*.label")] == [("a", "a"), ("b", "b")]
    assert not found.is_whole("*.label")
    found, source, _ = meaning('<crowd-semantic-segmentation initial-value=\'{"labelMappings": {"x y": {}}}\'>')
    assert [span.of(source) for _, span in found.strings("labelMappings.~")] == ["x y"]
    found, source, _ = meaning("<crowd-classifier initial-value='warm'>")
    assert [(text, span.of(source)) for text, span in found.strings("")] == [("warm", "warm")]
    assert found.is_whole("") and found.nodes("") == []


def test_depth_and_length_cost_no_stack_and_little_time() -> None:
    deep, _, fact = meaning(f"<crowd-line labels='{'[' * 4000}{']' * 4000}'>")
    assert [problem.keyword for problem, _ in deep.problems(fact["schema"])] == ["type"]
    many = "[" + ",".join(f"{{label: 'a{n}'}}" for n in range(3000)) + "]"
    long, _, fact = meaning(f'<crowd-entity-annotation labels="{many}">')
    assert long.problems(fact["schema"]) == []
