"""The tolerant Liquid parser: what it understands, what it reports, where it puts the places."""

import pytest

from crowdlint.language.liquid import (
    KINDS,
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


# What is wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Delimiters
        ("{{ a } b {{ c }}", [("unclosed-output", "{{ a }", True)]),
        ("<p>{{ a\n<b>{{ c }}", [("unclosed-output", "{{ a", True)]),
        ("{{ a", [("unclosed-output", "{{ a", True)]),
        ("{% if a }b{% endif %}", [("unclosed-tag", "{% if a }", True)]),
        ("{% if a }}b{% endif %}", [("unclosed-tag", "{% if a }}", True)]),
        ("{{ a %}b{{ c }}", [("unclosed-output", "{{ a %}", True)]),
        ("{% assign a = b", [("unclosed-tag", "{% assign a = b", True)]),
        ("{{ '{{' }}{{ \"{%\" }}", []),
        ("{{{{ a }}}}", [("unclosed-output", "{{", True)]),
        # Blocks
        ("{% if a %}b", [("unclosed-block", "{% if a %}", True)]),
        ("{% raw %}b", [("unclosed-block", "{% raw %}", True)]),
        ("{% comment %}b", [("unclosed-block", "{% comment %}", True)]),
        ("a{% endif %}", [("stray-end", "{% endif %}", True)]),
        ("{% else %}", [("stray-branch", "{% else %}", True)]),
        ("{% for a in b %}{% elsif c %}{% endfor %}", [("stray-branch", "{% elsif c %}", True)]),
        ("{% if a %}{% else %}b{% else %}c{% endif %}", [("second-else", "{% else %}", False)]),
        ("{% if a %}{% else %}b{% elsif d %}c{% endif %}", [("branch-after-else", "{% elsif d %}", False)]),
        ("{% if a %}{% for b in c %}{% endif %}{% endfor %}", [("unclosed-block", "{% for b in c %}", True)]),
        ("{% case a %} x {% when 1 %}{% endcase %}", [("text-before-when", "x", False)]),
        ("{% liquid if a %}", [("unclosed-block", "if a", True)]),
        # Tags
        ("{% set a = 1 %}{% endset %}", [("unknown-tag", "set", True)]),
        ("{% %}", [("missing-tag-name", "{% %}", True)]),
        ("{% if %}{% endif %}", [("missing-condition", "if", True)]),
        ("{% assign %}", [("malformed-tag", "assign", True)]),
        ("{% assign a %}", [("malformed-tag", "a", True)]),
        ("{% assign a: 1 %}", [("malformed-tag", ":", True)]),
        ("{% for a on b %}{% endfor %}", [("malformed-tag", "on", True)]),
        ("{% for a in %}{% endfor %}", [("malformed-tag", "in", True)]),
        ("{% for a in b limit 2 %}{% endfor %}", [("unexpected-token", "limit", False)]),
        ("{% capture %}{% endcapture %}", [("malformed-tag", "capture", True)]),
        ("{% if a %}{% else if b %}{% endif %}", [("unexpected-arguments", "if b", False)]),
        ("{% if a %}{% endif a %}", [("unexpected-arguments", "a", False)]),
        ("{% # a\n b %}", [("inline-comment-line", "b", True)]),
        # Expressions
        ("{{ a b }}", [("unexpected-token", "b", False)]),
        ("{{ a | }}", [("missing-expression", "|", False)]),
        ("{{ | upcase }}", [("unexpected-token", "|", False)]),
        ("{{ a | append: }}", [("missing-expression", ":", False)]),
        ("{{ a | append: 'b }}", [("unclosed-string", "'b", False)]),
        ("{{ a.0.b }}", [("dotted-index", "0", False)]),
        ("{{ a[0 }}", [("unclosed-bracket", "[", False)]),
        ("{{ a.['b'] }}", [("dot-before-bracket", ".[", False)]),
        ("{{ #a }}", [("unexpected-character", "#", False)]),
        ("{% if a = b %}{% endif %}", [("unknown-operator", "=", True)]),
        ("{% if a && b %}{% endif %}", [("unknown-operator", "&&", False)]),
        ("{% if a || b %}{% endif %}", [("unknown-operator", "||", False)]),
        ("{% if a AND b %}{% endif %}", [("unknown-operator", "AND", False)]),
        ("{% if a is b %}{% endif %}", [("unknown-operator", "is", True)]),
        ("{% if not a %}{% endif %}", [("not-operator", "not", True)]),
        ("{% if (a or b) and c %}{% endif %}", [("parentheses", "(", False)]),
        ("{% if a == 'b' ) %}{% endif %}", [("unexpected-token", ")", False)]),
        ("{% if '2' > 1 %}{% endif %}", [("incomparable", ">", True)]),
        # Filters
        ("{{ a | tojson }}", [("unknown-filter", "tojson", False)]),
        ("{{ a | to_json | escape | grant_read_access | skip_autoescape }}", []),
        ("{{ a | append }}", [("filter-arguments", "append", True)]),
        ("{{ a | upcase: 1 | split: ',' }}", [("filter-arguments", "upcase: 1", True)]),
        ("{{ a | default: 'b', allow_false: true }}", []),
        ("{{ a | truncate: 5, x: 'b' }}", []),
        ("{{ a | divided_by: 0 }}", [("filter-argument-value", "0", True)]),
        ("{{ a | slice: 'x' }}", [("filter-argument-value", "'x'", True)]),
        ("{% assign b = a | nope %}{% echo a | nope %}", [("unknown-filter", "nope", False)] * 2),
        ("{% for a in b limit: 'x' %}{% endfor %}", [("tag-argument-value", "'x'", True)]),
    ],
)
def test_errors(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert underlined(text) == expected


def test_an_error_does_not_end_the_file() -> None:
    text = "{{ a b }}{% if c = d %}{{ e | }}{% endif %}{% nope %}{% for x %}{% endfor %}{{ y..z }}"
    assert [kind for kind, _, _ in underlined(text)] == [
        "unexpected-token",
        "unknown-operator",
        "missing-expression",
        "unknown-tag",
        "malformed-tag",
        "unexpected-token",
    ]


def test_an_unclosed_block_names_the_end_that_came_too_early() -> None:
    text = "{% if a %}{% for b in c %}x{% endif %}"
    (error,) = read(text).errors
    assert error.detail == ("for",)
    assert error.related is not None
    assert error.related.of(text) == "{% endif %}"


def test_a_second_else_names_the_first() -> None:
    text = "{% if a %}{% else %}b{%- else %}c{% endif %}"
    (error,) = read(text).errors
    assert error.related is not None
    assert error.related.of(text) == "{% else %}"


def test_unclosed_tags_are_read_as_if_closed() -> None:
    template = read("{% if a }b{% endif %}")
    (node,) = template.nodes
    assert isinstance(node, If)
    assert node.close is not None


@pytest.mark.parametrize("depth", [99, 101, 5000])
def test_deep_blocks_do_not_exhaust_the_stack(depth: int) -> None:
    template = read("{% if a %}" * depth + "x" + "{% endif %}" * depth)
    assert [error.kind for error in template.errors] == (["nested-too-deeply"] if depth > 100 else [])
    assert sum(isinstance(node, If) for node in template.walk()) == depth


@pytest.mark.parametrize(
    "text", ["{{ a" + "[a" * 9999 + " }}", "{{ " + "(" * 9999 + " }}", "{{ a" + "[a]" * 9999 + " }}"]
)
def test_deep_brackets_do_not_exhaust_the_stack(text: str) -> None:
    assert len(read(text).errors) <= 1


def test_a_number_of_any_length() -> None:
    assert read("{{ " + "9" * 9999 + " }}{{ a." + "9" * 9999 + " }}{{ 1." + "9" * 9999 + " }}").nodes


DEEP = ["{% if a %}" * 101 + "{% endif %}" * 101, "{{ a" + "[a" * 60 + "]" * 60 + " }}"]


def examples() -> list[str]:
    """Every wrong template of this file."""
    mark = next(mark for mark in test_errors.pytestmark if mark.name == "parametrize")
    return [text for text, _ in mark.args[1]] + DEEP


def test_every_kind_of_error_has_an_example() -> None:
    assert {error.kind for text in examples() for error in read(text).errors} == KINDS.keys()


def test_details_are_those_that_are_promised() -> None:
    for text in examples():
        for error in read(text).errors:
            promised = KINDS[error.kind][2]
            assert len(error.detail) == (promised.count(",") + 1 if promised else 0), error
