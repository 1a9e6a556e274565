"""The tolerant Liquid parser: what it understands, what it reports, where it puts the places."""

import pytest

from crowdlint.language.liquid import (
    Assign,
    Capture,
    Case,
    Comment,
    Comparison,
    Cycle,
    Echo,
    Filtered,
    For,
    If,
    IfChanged,
    Increment,
    InlineComment,
    LiquidTag,
    Literal,
    Node,
    Output,
    Partial,
    Path,
    Range,
    Raw,
    TableRow,
    Template,
    Text,
    Unless,
    descend,
    parse,
    paths,
)
from crowdlint.language.text.source import Source


def read(text: str) -> Template:
    return parse(Source(text))


def only(text: str) -> Node:
    """The one statement of a template without errors."""
    template = read(text)
    assert template.errors == ()
    (node,) = template.nodes
    return node


def underlined(text: str) -> list[tuple[str, str, bool]]:
    """Each error: its kind, the text it underlines, whether it is fatal."""
    return [(error.kind, error.span.of(text), error.fatal) for error in read(text).errors]


# Statements


def test_an_output_has_a_place_for_every_part() -> None:
    text = "{{- task.input.source-ref | default: 'none', allow_false: true -}}"
    node = only(text)
    assert isinstance(node, Output)
    assert node.expression is not None
    (default,) = node.expression.filters
    positional, named = default.arguments
    assert [
        node.token.opening.of(text),
        node.token.closing.of(text),
        node.token.markup_span.of(text),
        node.expression.value.span.of(text),
        default.span.of(text),
        default.name.span.of(text),
        positional.span.of(text),
        named.span.of(text),
        named.value.span.of(text),
    ] == [
        "{{-",
        "-}}",
        "task.input.source-ref | default: 'none', allow_false: true",
        "task.input.source-ref",
        "default: 'none', allow_false: true",
        "default",
        "'none'",
        "allow_false: true",
        "true",
    ]
    assert text[default.pipe] == "|"


def test_an_if_has_a_place_for_every_branch() -> None:
    text = "{% if a == 1 and b %}A{%- elsif c contains 'x' -%}B{% else %}C{% endif %}"
    node = only(text)
    assert isinstance(node, If)
    assert [branch.token.span.of(text) for branch in node.branches] == [
        "{% if a == 1 and b %}",
        "{%- elsif c contains 'x' -%}",
        "{% else %}",
    ]
    assert [branch.token.name_span.of(text) for branch in node.branches] == ["if", "elsif", "else"]
    assert [branch.span.of(text) for branch in node.branches] == [
        "{% if a == 1 and b %}A",
        "{%- elsif c contains 'x' -%}B",
        "{% else %}C",
    ]
    assert node.close is not None
    assert node.close.span.of(text) == "{% endif %}"
    first = node.branches[0].condition
    assert first is not None
    assert [term.span.of(text) for term in first.terms] == ["a == 1", "b"]
    assert [operator.text for operator in first.operators] == ["and"]
    second = node.branches[1].condition
    assert second is not None
    (term,) = second.terms
    assert isinstance(term, Comparison)
    assert term.operator.span.of(text) == "contains"


def test_a_loop() -> None:
    text = "{% for box in task.input.boxes reversed limit: 2, offset: n %}{{ box }}{% else %}none{% endfor %}"
    node = only(text)
    assert isinstance(node, For)
    assert node.variable is not None
    assert node.variable.text == "box"
    assert node.iterable is not None
    assert node.iterable.span.of(text) == "task.input.boxes"
    assert node.reversed is not None
    limit, offset = node.argument("limit"), node.argument("offset")
    assert isinstance(limit, Literal)
    assert limit.value == 2
    assert isinstance(offset, Path)
    assert node.otherwise is not None
    assert node.argument("cols") is None


def test_a_case() -> None:
    text = "{% case kind %}{% when 'a', 'b' or 3 %}A{% else %}C{% endcase %}"
    node = only(text)
    assert isinstance(node, Case)
    assert isinstance(node.subject, Path)
    assert [value.span.of(text) for value in node.branches[1].values] == ["'a'", "'b'", "3"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{% assign a = b | upcase %}", Assign),
        ("{% capture a %}b{% endcapture %}", Capture),
        ("{% capture 'a' %}b{% endcapture %}", Capture),
        ("{% unless a %}b{% endunless %}", Unless),
        ("{% cycle 'a', 'b' %}", Cycle),
        ("{% cycle name: 'a', 'b' %}", Cycle),
        ("{% increment n %}", Increment),
        ("{% tablerow a in b cols: 2 %}c{% endtablerow %}", TableRow),
        ("{% ifchanged %}a{% endifchanged %}", IfChanged),
        ("{% echo a | upcase %}", Echo),
        ("{% # nothing %}", InlineComment),
        ("{%# it's nothing %}", InlineComment),
        ("{% render 'a', b: 1 %}", Partial),
        ("{% include 'a' with b as c %}", Partial),
        ("{% liquid\n echo a\n if b\n echo c\n endif\n %}", LiquidTag),
        ("{% comment %}{% nonsense {{ {% comment %}{% endcomment %}%}{% endcomment %}", Comment),
    ],
)
def test_tags(text: str, kind: type[Node]) -> None:
    node = only(text)
    assert isinstance(node, kind)
    assert node.span.of(text) == text


def test_raw_is_not_read() -> None:
    text = "{% raw %}{{ a {% if %} }}{% endraw %}"
    node = only(text)
    assert isinstance(node, Raw)
    assert node.body.of(text) == "{{ a {% if %} }}"


def test_lines_of_a_liquid_tag_have_their_places() -> None:
    text = (
        "{%- liquid\n  assign a = 'x' | upcase\n  comment\n    if (\n  endcomment\n"
        "  for b in a\n    echo b\n  endfor\n-%}"
    )
    node = only(text)
    assert isinstance(node, LiquidTag)
    assert [inner.span.of(text) for inner in node.body] == [
        "assign a = 'x' | upcase",
        "comment\n    if (\n  endcomment",
        "for b in a\n    echo b\n  endfor",
    ]


def test_whitespace_control_shortens_the_shown_text() -> None:
    text = "a \n{%- if b -%}\t c {{- d -}} e{% endif %}"
    shown = [node.shown.of(text) for node in read(text).walk() if isinstance(node, Text)]
    assert shown == ["a", "c", "e"]


# Expressions


def expression(text: str) -> Filtered:
    node = only("{{ " + text + " }}")
    assert isinstance(node, Output)
    assert node.expression is not None
    return node.expression


@pytest.mark.parametrize(
    ("text", "dotted"),
    [
        ("task.input.source-ref", "task.input.source-ref"),
        (
            "task.input.limit.required.for.in.and.contains.true.nil",
            "task.input.limit.required.for.in.and.contains.true.nil",
        ),
        ("box[1]['class-name']", "box[1].class-name"),
        ("class-map[id].name", "class-map[*].name"),
        ("a[-1]", "a[-1]"),
        ("['bar baz'].qux", "bar baz.qux"),
        ("[name].b", "[*].b"),
        ("a \n . b", "a.b"),
        ("empty.a", "empty.a"),
        ("limit", "limit"),
        ("b?", "b?"),
    ],
)
def test_paths(text: str, dotted: str) -> None:
    value = expression(text).value
    assert isinstance(value, Path)
    assert value.dotted == dotted


def test_segments_have_places() -> None:
    text = "{{ box[1]['class-name'].a-b[c.d] }}"
    node = only(text)
    found = [path for each in node.expressions for path in paths(each)]
    assert [path.span.of(text) for path in found] == ["box[1]['class-name'].a-b[c.d]", "c.d"]
    assert [each.span.of(text) for each in found[0].segments] == ["box", "[1]", "['class-name']", "a-b", "[c.d]"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("'a'", "a"), ('"it\'s"', "it's"), ("-3", -3), ("1.5", 1.5), ("true", True), ("nil", None), ("''", "")],
)
def test_literals(text: str, value: object) -> None:
    literal = expression(text).value
    assert isinstance(literal, Literal)
    assert literal.value == value
    assert type(literal.value) is type(value)


def test_a_range() -> None:
    value = expression("(1..n.size)").value
    assert isinstance(value, Range)
    assert isinstance(value.low, Literal)
    assert isinstance(value.high, Path)


def test_descend_meets_every_part_in_order() -> None:
    text = "a[b] | default: (c..d), allow_false: e"
    found = [each.dotted for each in descend(expression(text)) if isinstance(each, Path)]
    assert found == ["a[*]", "b", "c", "d", "e"]
