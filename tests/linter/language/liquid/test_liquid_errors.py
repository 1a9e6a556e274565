"""What the tolerant Liquid parser finds wrong, where, and how it goes on."""

import pytest

from crowdlint.language.liquid import KINDS, If, Template, parse
from crowdlint.language.liquid.nodes import UnknownTag
from crowdlint.language.text.source import Source


def read(text: str) -> Template:
    return parse(Source(text))


def underlined(text: str) -> list[tuple[str, str, bool]]:
    """Each error: its kind, the text it underlines, whether it is fatal."""
    return [(error.kind, error.span.of(text), error.fatal) for error in read(text).errors]


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
        ("{% if a %}{% endfor %}", [("wrong-end", "{% endfor %}", True)]),
        ("{% if a %}{% endfor %}{% endif %}", [("stray-end", "{% endfor %}", True)]),
        ("{% if a %}{% for b in c %}{% endif %}{% endif %}", [("wrong-end", "{% endif %}", True)]),
        (
            "{% if a %}{% unless b %}{% for c in d %}{% endif %}",
            [("unclosed-block", "{% unless b %}", True), ("unclosed-block", "{% for c in d %}", True)],
        ),
        ("{% endif %}{% if a %}", [("stray-end", "{% endif %}", True), ("unclosed-block", "{% if a %}", True)]),
        ("{% liquid if a\n endfor %}", [("wrong-end", "endfor", True)]),
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
    assert error.detail == ("for", "endif")
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
    assert sum(isinstance(node, If) for node in template.walk()) == min(depth, 100)
    assert sum(isinstance(node, UnknownTag) for node in template.walk()) == max(depth - 100, 0)


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
