"""Templates with real data: what prints, what is escaped, what is refused, and where each character came from."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest
from conformance import load
from plain_liquid import render_plain

from crowdlint.language.render.rendering import Granted, Limits, RenderedTask, RenderError, render
from crowdlint.language.text.source import Source

ELSEWHERE = {
    "tags, case, unexpected when token, strict2": "the suite has the same template as valid in its other mode",
}


def page(template: str, data: object = None, **options: Any) -> RenderedTask:
    result = render(Source(template, "t.html"), {} if data is None else data, **options)
    check_map(result)
    return result


def check_map(result: RenderedTask) -> None:
    """The pieces cover the text, and each literal one equals its source."""
    at = 0
    for piece in result.pieces:
        assert piece.start == at < piece.end
        at = piece.end
        if piece.literal:
            assert result.text[piece.start : piece.end] == piece.span.of(result.source.text)
    assert at == len(result.text)


def origin(result: RenderedTask, text: str) -> str:
    """The source under the first ``text`` of the page."""
    at = result.text.index(text)
    return result.span(at, at + len(text)).of(result.source.text)


def refused(template: str, data: object = None, **options: Any) -> RenderError:
    with pytest.raises(RenderError) as caught:
        page(template, data, **options)
    return caught.value


def test_golden_liquid() -> None:
    cases = load("golden-liquid", "golden_liquid.json")["tests"]
    failed = {case["name"] for case in cases if not golden(case)}
    assert failed <= ELSEWHERE.keys()
    assert len(cases) - len(failed) >= 1048


def golden(case: dict[str, Any]) -> bool:
    source = Source(case["template"], "t")
    try:
        result = render_plain(source, case.get("data", {}), case.get("templates"))
    except RenderError:
        return bool(case.get("invalid"))
    check_map(result)
    return not case.get("invalid") and result.text in case.get("results", [case.get("result")])


@pytest.mark.parametrize(
    ("template", "data", "text"),
    [
        ("{{ task.input.a }}", {"a": "<b> & \"x\" 'y'"}, "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;"),
        ("{{ task.input.a | escape }}", {"a": "<&"}, "&lt;&amp;"),
        ("{{ task.input.a | escape | escape }}", {"a": "<&"}, "&lt;&amp;"),
        ("{{ task.input.a | escape_once }}", {"a": "&lt;b> &amp; & &#39;"}, "&lt;b&gt; &amp; &amp; &#39;"),
        ("{{ task.input.a | skip_autoescape }}", {"a": "<b>'\"&"}, "<b>'\"&"),
        ("{{ task.input.a | to_json }}", {"a": ['"', "é"]}, "[&quot;\\&quot;&quot;,&quot;é&quot;]"),
        ("{{ task.input.a | to_json | escape }}", {"a": ["x"]}, "[&quot;x&quot;]"),
        ("{{ task.input.a | to_json | skip_autoescape }}", {"a": {"k": [1, None, True]}}, '{"k":[1,null,true]}'),
        ("{{ task.input.a | skip_autoescape | to_json }}", {"a": {"k": 1.5}}, '{"k":1.5}'),
        ("{% assign a = task.input.a | to_json | skip_autoescape %}{{ a }}", {"a": ["x"]}, '["x"]'),
        ("{{ task.input.a }}", {"a": {"k": ["'"]}}, "{&quot;k&quot;:[&quot;&#39;&quot;]}"),
        ("{{ task.input.a }}|{{ task.input.b }}|{{ task.input.c }}", {"a": True, "b": None, "c": 1.0}, "true||1.0"),
        ("{{ nothing.at.all }}{{ task.input.x | to_json }}", {}, "null"),
        ("{{ task.input.required }}{{ task.input.limit.for }}", {"required": 1, "limit": {"for": 2}}, "12"),
        ("{{ task.input.source-ref }}{{ task.input['my key'] }}", {"source-ref": 1, "my key": 2}, "12"),
        ("{{ task.input.m.my-label-metadata.class-map[task.input.id] }}",
         {"id": "7", "m": {"my-label-metadata": {"class-map": {"7": "Car"}}}}, "Car"),
        ("{% for limit in task.input.limits limit:2 %}{{ limit }}{% endfor %}", {"limits": [1, 2, 3]}, "12"),
        ("{% for cols in task.input.for reversed %}{{ cols }}{% endfor %}", {"for": [1, 2]}, "21"),
        ("{% if task.input.in and task.input.or %}y{% endif %}", {"in": 1, "or": 1}, "y"),
        ("{% for b in task.input.m %}{{ b[0] }}={{ b[1]['class-name'] }}{% endfor %}",
         {"m": {"0": {"class-name": "Car"}}}, "0=Car"),
        ("{% cycle '<', '>' %}{% cycle '<', '>' %}", {}, "&lt;&gt;"),
        ("{% capture c %}<i>{{ task.input.a }}</i>{% endcapture %}{{ c }}", {"a": "<"}, "<i>&lt;</i>"),
        ("{% if task.input.no != blank %}y{% endif %}{% unless blank == task.input.no %}y{% endunless %}n", {}, "n"),
        ("{%- liquid\n  assign x = 'a'\n  echo x\n-%}  b", {}, "ab"),
        ("{{ }}{{}}", {}, ""),
        ("{% raw %}{{ a }}{% endraw -%}  b", {}, "{{ a }}b"),
    ],
)  # fmt: skip
def test_prints(template: str, data: dict[str, Any], text: str) -> None:
    assert page(template, data).text == text


@pytest.mark.parametrize("name", ["grant_read_access", "s3_presign"])
@pytest.mark.parametrize("uri", ["s3://my-bucket/a b/c.png", "https://s3.amazonaws.com/my-bucket/a b/c.png",
                                 "http://s3.amazonaws.com/my-bucket/a b/c.png"])  # fmt: skip
def test_granted_objects_become_urls(name: str, uri: str) -> None:
    result = page(f'<img src="{{{{ task.input.x | {name} }}}}">', {"x": uri})
    assert result.text == '<img src="https://mock-s3.local/my-bucket/a%20b/c.png">'
    assert [(item.uri, item.filter) for item in result.granted] == [("s3://my-bucket/a b/c.png", name)]
    assert origin(result, "mock-s3") == f"{{{{ task.input.x | {name} }}}}"


def test_the_url_of_an_object_is_the_callers_choice() -> None:
    def grant(item: Granted) -> str:
        return f"media/{item.bucket}/{item.key}?a=1&b=2"

    assert page("{{ 's3://b/k' | grant_read_access }}", grant=grant).text == "media/b/k?a=1&amp;b=2"


@pytest.mark.parametrize(
    "value", ["", " ", None, "https://example.com/x.png", "s3://bucket", "s3:///k", 5, ["s3://b/k"]]
)
def test_a_bad_argument_of_grant_read_access_is_an_error(value: object) -> None:
    error = refused("<p>\n{{ task.input.x | grant_read_access }}", {"x": value})
    assert error.code == "ValidationError"
    assert error.place == "t.html:2:19"
    assert error.message.startswith('"grant_read_access" input is not a valid S3 URI: "')


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("a {{ x", "t.html:1:3"),
        ("\n{% if x %}", "t.html:2:"),
        ("{{ x | nope }}", "t.html:1:8"),
        ("{% nope %}", "t.html:1:4"),
        ("{{ a b }}", "t.html:1:6"),
        ("{% endif %}", "t.html:1:1"),
        ("{% %}", "t.html:1:1"),
        ("{% comment %} {{", "t.html:1:1"),
        ("{% raw %} {{", "t.html:1:1"),
        ("{% include 'x' %}", "t.html:1:"),
        ("{{ 5 | divided_by: 0 }}", "t.html:1:20"),
        ("{{ 'x' | append }}", "t.html:1:10"),
    ],
)
def test_an_error_names_its_place(template: str, place: str) -> None:
    assert refused(template).place.startswith(place)


REFUSED = ", so Liquid refuses the whole template"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("<p>\n{% if x %}", f"t.html:2:1: `if` is never closed{REFUSED}; its `{{% endif %}}` is missing"),
        ("{% for i in a %}{% if b %}{% endfor %}",
         "t.html:1:17: `if` is never closed, so Liquid refuses the whole template; its `{% endif %}` is missing"),
        ("{{ x | grant_acess }}", "t.html:1:8: there is no filter `grant_acess`; did you mean `grant_read_access`?"),
        ("{{ x | to_json: 2 }}", f"t.html:1:8: `to_json` takes no arguments, not 1{REFUSED}"),
        ("{% if not x %}{% endif %}",
         f"t.html:1:7: Liquid has no `not`{REFUSED}; use `unless`, or compare with `== false`"),
        ("{% assign x = 'a' | append: %}", "t.html:1:21: the filter append needs an argument"),
        ("{% break %}", "t.html:1:4: {% break %} stands outside a loop"),
        ("{{ 'x }}", "t.html:1:4: the quote `'` is never closed"),
    ],
)  # fmt: skip
def test_errors_are_in_plain_words(template: str, message: str) -> None:
    assert str(refused(template)) == message


@pytest.mark.parametrize(
    "template",
    [
        "{% for i in (1..100000000) %}{% endfor %}",
        "{% for i in (1..100000000) reversed %}{% endfor %}",
        "{% for i in (1..9000) %}{% for j in (1..9000) %}{% for k in (1..9000) %}{% endfor %}{% endfor %}{% endfor %}",
        "{% tablerow i in (1..100000000) %}{% endtablerow %}",
        "{{ (1..100000000) | join: ',' }}",
        "{% assign a = (1..100000000) %}{{ a | reverse }}",
        "{% assign a = 'x' %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}",
        "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..99) %}{% assign a = a | replace: 'x', a %}{% endfor %}",
        "{% assign a = 'x' %}{% for i in (1..99) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
        "{% assign a = 'x,x' | split: ',' %}{% for i in (1..99) %}{% assign a = a | concat: a %}{% endfor %}",
        "{% assign a = 'x,x' | split: ',' %}{% for i in (1..18) %}{% assign a = a | concat: a %}{% endfor %}"
        "{{ a | join: '                              ' }}",
        "{% assign a = 9 %}{% for i in (1..99) %}{% assign a = a | times: a %}{% endfor %}",
        "{% for i in (1..900000) %}0123456789012345678901234567890123456789{% endfor %}",
        "{% if a %}" * 5000 + "{% endif %}" * 5000,
        "{% if a " + "and a " * 50000 + "%}{% endif %}",
    ],
)  # fmt: skip
def test_a_bomb_is_refused_and_does_not_hang(template: str) -> None:
    error = refused(template, limits=Limits(seconds=3, output=1_000_000, turns=500_000))
    assert error.code == "LimitExceeded"


def test_what_a_filter_would_make_is_measured_before_it_is_made() -> None:
    template = "{{ '" + "x" * 3000 + "' | replace: 'x', '" + "y" * 3000 + "' }}"
    tracemalloc.start()
    try:
        error = refused(template, limits=Limits(value=10_000))
        assert tracemalloc.get_traced_memory()[1] < 5_000_000  # nine million characters were not made
    finally:
        tracemalloc.stop()
    assert "the filter replace makes more than 10,000 characters" in str(error)


@pytest.mark.parametrize("template", ["{{" * 60000, "{%" * 60000, "{% comment %}" + "{%" * 60000, "{{ a" + "[a" * 60000,
                                      "{{ " + "(" * 60000 + " }}", "{% liquid\n" + " " * 60000 + "! %}"])  # fmt: skip
def test_a_broken_template_of_any_size_is_refused(template: str) -> None:
    refused(template)


def test_the_map_goes_back_to_the_source() -> None:
    template = (
        "{% capture row %}<b>{{ task.input.a }}</b>{% endcapture %}{% for i in (1..2) %}{{ row }}"
        "{% cycle 'odd', 'even' %}{% increment n %}{% ifchanged %}<hr>{% endifchanged %}{% endfor %}"
        "{% tablerow i in (1..2) %}<u>{{ i }}</u>{% endtablerow %}"
    )
    result = page(template, {"a": "value"})
    assert result.text.startswith("<b>value</b>odd0<hr><b>value</b>even1<tr")
    assert origin(result, "<b>") == "<b>"
    assert origin(result, "value") == "{{ task.input.a }}"
    assert origin(result, "even") == "{% cycle 'odd', 'even' %}"
    assert origin(result, "odd") == "{% cycle 'odd', 'even' %}"
    assert origin(result, "<hr>") == "<hr>"
    assert origin(result, "<u>") == "<u>"
    assert origin(result, "<td") == "{% tablerow i in (1..2) %}"
    assert len(result.find(template.index("<b>"))) == 2


@pytest.mark.parametrize(
    ("template", "path", "nearest", "tested"),
    [
        ("{{ task.input.sourceRef }}", "task.input.sourceRef", "task.input.source-ref", False),
        ("{{ task.input.Source_ref | upcase }}", "task.input.Source_ref", "task.input.source-ref", False),
        ("{{ task.input.lables | to_json }}", "task.input.lables", "task.input.labels", False),
        ("{{ labels }}", "labels", "task.input.labels", False),
        ("{{ task.inputs.labels }}", "task.inputs.labels", "task.input", False),
        ("{{ task.input.nested.Key }}", "task.input.nested.Key", "task.input.nested.key", False),
        ("{% if task.input.other %}{% endif %}", "task.input.other", None, True),
        ("{{ task.input.other | default: 'x' }}", "task.input.other", None, True),
        ("{% for x in task.input.others %}{% endfor %}", "task.input.others", None, True),
    ],
)
def test_absent_paths_are_noted(template: str, path: str, nearest: str | None, tested: bool) -> None:
    (absent,) = page(template, {"source-ref": "x", "labels": ["a"], "nested": {"key": 1}}).absent
    assert (absent.path, absent.nearest, absent.tested) == (path, nearest, tested)
    assert absent.span.of(template) == path


def test_a_missing_argument_of_grant_read_access_is_named() -> None:
    assert refused("{{ task.input.recording | grant_read_access }}", {"Recording": "s3://b/k"}).message == (
        '"grant_read_access" input is not a valid S3 URI: ""'
        " (task.input.recording is not in the task data; did you mean task.input.Recording?)"
    )


def test_used_paths_are_noted() -> None:
    assert ("task", "input", "a") in page("{{ task.input.a.b }}", {"a": {"b": 1}, "c": 1}).used
    assert ("task", "input", "c") not in page("{{ task.input.a.b }}", {"a": {"b": 1}, "c": 1}).used


def test_mechanical_turk_columns() -> None:
    template = "<img src='${image_url}'> ${missing} <script>`${a + b}`</script>{{ x }}"
    result = page(template, {"image_url": "https://e.org/?a&b"}, dialect="mturk")
    assert result.text == "<img src='https://e.org/?a&b'>  <script>`${a + b}`</script>{{ x }}"
    assert [absent.path for absent in result.absent] == ["missing"]
    assert origin(result, "https://e.org/?a&b") == "${image_url}"


def test_mechanical_turk_fills_a_column_between_back_ticks_too() -> None:
    template = "<p>${name}</p><script>let a = `${name} ${other}`</script>"
    result = page(template, {"name": "Joe"}, dialect="mturk")
    assert result.text == "<p>Joe</p><script>let a = `Joe ${other}`</script>" and not result.absent
