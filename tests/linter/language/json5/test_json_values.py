"""Attribute values as JSON5 with holes."""

import math
from typing import Any

import pytest
from conformance import load
from json_values import is_static, to_python
from pages import rendered

from crowdlint.language.html.references import Decoded
from crowdlint.language.json5.nodes import (
    KINDS,
    Array,
    Json,
    JsonHole,
    JsonMember,
    Number,
    Object,
    String,
    walk,
)
from crowdlint.language.page.values import Value, make


def value(text: str) -> Value:
    found = rendered(text)
    return make(found, Decoded(found.text, 0))


def errors(text: str) -> list[tuple[str, str]]:
    """The kind of each error and the text it underlines."""
    return [(error.kind, error.span.of(text)) for error in value(text).json().errors]


def outline(found: Json) -> Any:
    """The tree, holes as ``…``."""

    def of(node: Any) -> Any:
        if isinstance(node, Array):
            return [of(item) for item in node.items]
        if isinstance(node, Object):
            return {
                of(each) if isinstance(each, JsonHole) else of(each.key): None
                if isinstance(each, JsonHole)
                else of(each.value)
                for each in node.members
            }
        if isinstance(node, String):
            return node.text.replace("\ufdd0", "…")
        return "…" if isinstance(node, JsonHole) else to_python(node)

    return of(found.root)


def test_json5_suite() -> None:
    wrong = []
    for path, text in load("json5", "json5-tests.json").items():
        kind = path.rpartition(".")[2]
        if path.startswith("todo/") or kind not in ("json", "json5", "js", "txt"):
            continue
        found = value(text.replace("{{", "{ {")).json()
        if is_static(found) != (kind in ("json", "json5")):
            wrong.append((path, text, found.errors))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("['Car', \"Road\",]", ["Car", "Road"]),
        (
            "{a: 1, $b_2: -.5, 'c': 0x1F, \"d\": [true, null, false],}",
            {"a": 1, "$b_2": -0.5, "c": 31, "d": [True, None, False]},
        ),
        ("// labels\n['a', /* b */ 'c']", ["a", "c"]),
        (
            r"'a\'b\n\x41\u0042\
c'",
            "a'b\nABc",
        ),
        (r'"\ud83d\ude42"', "🙂"),
        ("+Infinity", math.inf),
        ("5.", 5.0),
        ("[]", []),
        ("{}", {}),
        ("\ufeff 1 \u00a0", 1),
    ],
)
def test_what_is_known_becomes_python(text: str, meaning: Any) -> None:
    found = value(text).json()
    assert found.errors == () and is_static(found) and found.root is not None
    assert to_python(found.root) == meaning


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("{{ a }}", "…"),
        ("[{{ a }}]", ["…"]),
        ("['{{ a }}', 'b{{ c }}d']", ["…", "b…d"]),
        ("[{{ a }} 'b', {{ c }}]", ["…", "b", "…"]),
        ("['a' {{ b }} 'c']", ["a", "…", "c"]),
        ("[{{ a }}, 'b']", ["…", "b"]),
        ("{ {{ a }} }", {"…": None}),
        ("{ {{ a }}: 1 }", {"…": 1}),
        ("{ {{ a }} b: 1 }", {"…": None, "b": 1}),
        ("{ '{{ a }}': {{ b }}, c: 1{{ d }} }", {"…": "…", "c": "…"}),
        ("{ a: {{ b }} c: 1 }", {"a": "…", "c": 1}),
        ("{ a{{ b }}: 1 }", {"…": 1}),
        ("[-{{ a }}, {{ b }}.5, {{ c }}{{ d }}]", ["…", "…", "…"]),
    ],
)
def test_holes(text: str, tree: Any) -> None:
    found = value(text).json()
    assert found.errors == ()
    assert not is_static(found)
    assert outline(found) == tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("empty", "")]),
        (" // a", [("empty", " // a")]),
        ("['Fraud, 'Valid']", [("unterminated-string", "'Fraud")]),
        ("['Fraud', 'Valid]", [("unterminated-string", "'Valid")]),
        ("['it's fine', 'b']", [("unescaped-quote", "'")]),
        ("['a' 'b']", [("missing-comma", "'b'")]),
        ("['a',, 'b']", [("extra-comma", ",")]),
        ("[, 'b']", [("extra-comma", ",")]),
        ("[a, 'b']", [("bare-word", "a")]),
        ("[a b c, 'b']", [("bare-word", "a b c")]),
        ("https://example.com/a,b", [("bare-word", "https://example.com/a,b")]),
        ("Car, Road", [("bare-word", "Car, Road")]),
        ("['a', ...]", [("bare-word", "...")]),
        ("['a'", [("unclosed-bracket", "[")]),
        ("[{'a': 1]", [("unclosed-bracket", "{")]),
        ("['a'}]", [("wrong-bracket", "}")]),
        ("['a']]", [("trailing-text", "]")]),
        ("['a'], ['b']", [("trailing-text", ", ['b']")]),
        ("{'a' 1}", [("missing-colon", "'a'")]),
        ("{'a'}", [("missing-colon", "'a'")]),
        ("{'a': }", [("missing-value", "'a'")]),
        ("{'a': 1 'b': 2}", [("missing-comma", "'b'")]),
        ("{: 1}", [("missing-key", ":")]),
        ("{a-b: 1}", [("bad-key", "a-b")]),
        ("[01]", [("bad-number", "01")]),
        (r"['\x1']", [("bad-escape", r"\x")]),
        ("['a\nb']", [("line-break-in-string", "'a\nb'")]),
        ("[1] /* a", [("unterminated-comment", "/* a")]),
        ("[{{ a }},, 'b']", [("extra-comma", ",")]),
    ],
)
def test_one_mistake_is_one_error(text: str, expected: list[tuple[str, str]]) -> None:
    assert errors(text) == expected
    assert all(kind in KINDS for kind, _ in expected)


def test_after_an_error_the_rest_is_read() -> None:
    assert outline(value("['Fraud, 'Valid']").json()) == ["Fraud", "Valid"]
    assert outline(value("{'a' 1, b 2, 'c': [1 2]}").json()) == {"a": 1, "b": 2, "c": [1, 2]}
    assert outline(value("['it's fine', 'b']").json()) == ["it's fine", "b"]


def test_missing_things_say_where_they_belong() -> None:
    for text, mended in [
        ("['a' 'b']", "['a', 'b']"),
        ("['a, 'b']", "['a', 'b']"),
        ("['a'", "['a']"),
        ("{'a' 1}", "{'a': 1}"),
    ]:
        (error,) = value(text).json().errors
        missing = {"missing-comma": ",", "unterminated-string": "'", "unclosed-bracket": "]", "missing-colon": ":"}
        assert error.insert is not None
        assert text[: error.insert.start] + missing[error.kind] + text[error.insert.end :] == mended


def test_places_through_references_and_holes() -> None:
    from pages import page

    text = """<x labels="[&quot;Caf&eacute;&quot;, {{ a }}, {&#39;b&#39;: 1}]">"""
    labels = page(text).elements()[0].value("labels")
    assert labels is not None
    root = labels.json().root
    assert isinstance(root, Array)
    assert [item.span.of(text) for item in root.items] == ["&quot;Caf&eacute;&quot;", "{{ a }}", "{&#39;b&#39;: 1}"]
    assert isinstance(root.items[0], String) and root.items[0].text == "Café"
    assert root.items[0].inner_span.of(text) == "Caf&eacute;"
    assert [node.span.of(text) for node in walk(root) if isinstance(node, JsonMember | Number)] == [
        "&#39;b&#39;: 1",
        "1",
    ]


def test_depth_costs_no_recursion() -> None:
    text = "[" * 20_000 + "]" * 20_000
    found = value(text).json()
    assert is_static(found) and found.root is not None
    to_python(found.root)
    assert value("[" * 20_000).json().errors[0].kind == "unclosed-bracket"


def test_an_object_answers_by_key() -> None:
    root = value("{'a': 1, b: 2, a: 3, {{ c }}}").json().root
    assert isinstance(root, Object)
    assert to_python(root.get("a")) == 3 and root.get("d") is None  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        to_python(root)
