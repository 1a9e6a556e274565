"""Properties of inferred task data: what a schema allows always renders, and no text breaks a page unannounced."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fuzzing import many
from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from crowdlint.language.contract import Contract, contract_of
from crowdlint.language.liquid import parse
from crowdlint.language.page.page import Page
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.task.sources import infer
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint_schemas import elements, regions

FIXTURES = Path(__file__).parents[4] / "fixtures"
SOURCES = [
    *(Source(entry["example"], tag) for tag, entry in {**elements(), **regions()}.items()),
    *(
        Source.read(path)
        for folder in ("ok", "tasks/*")
        for path in sorted(FIXTURES.glob(f"{folder}/*"))
        if path.suffix in (".html", ".liquid", ".xml")
    ),
]
SLOW = many(6, suppress_health_check=list(HealthCheck))
TORTURE = 'O\'Neil "x" & <b> \\ {{ y }} {% if %}\n</p> \u202bابجد\u202c 🎈\u0301 ${z} &amp; &#39;'
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)


@cache
def contract(source: Source) -> Contract:
    return infer(source)


def values(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values that a schema of a contract accepts."""
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return st.one_of([values(each) for each in schema[key]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    types = schema.get("type", [])
    return st.one_of([_of_type(each, schema) for each in ([types] if isinstance(types, str) else types)] or [ANY])


def _of_type(name: str, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if name == "object":
        return _objects(schema)
    if name == "array":
        inner = values(schema["items"]) if "items" in schema else ANY
        unique = json.dumps if schema.get("uniqueItems") else None
        return st.lists(
            inner, min_size=schema.get("minItems", 0), max_size=schema.get("minItems", 0) + 2, unique_by=unique
        )
    if name == "string":
        if "pattern" in schema:  # $ of Python accepts a line break after the end, that of JSON Schema does not
            found = st.from_regex(
                schema["pattern"], fullmatch=True, alphabet=st.characters(min_codepoint=32, codec="ascii")
            )
            return found.filter(lambda text: not text.endswith("\n"))
        return st.text(min_size=schema.get("minLength", 0), max_size=20)
    low, high = schema.get("minimum", schema.get("exclusiveMinimum", -1000)), schema.get("maximum", 1000)
    simple = {"boolean": st.booleans(), "integer": st.integers(int(low), int(high)), "null": st.none()}
    return simple.get(name, st.integers(int(low) + 1, int(high)) | st.floats(low + 1, max(high, low + 1)))


def _objects(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    inner = {key: values(each) for key, each in schema.get("properties", {}).items()}
    wanted = inner if "allOf" in schema else schema.get("required", [])  # what only some data need is always there
    needed = {key: inner[key] for key in wanted if key in inner}
    inner = {key: each for key, each in inner.items() if key not in needed}
    fixed = st.fixed_dictionaries(needed, optional=inner)
    more = schema.get("additionalProperties")
    return st.dictionaries(st.text(), values(more), max_size=2) if isinstance(more, dict) and not inner else fixed


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: Path(source.path).name)
@SLOW
@given(data=st.data())
def test_what_the_schema_accepts_always_renders(source: Source, data: st.DataObject) -> None:
    made = data.draw(values(contract(source).schema()))
    page = render(source, made)
    assert all(each.tested or "[" in each.path or not needs(source, each.path) for each in page.absent), page.absent


def needs(source: Source, path: str) -> bool:
    """Whether the contract says that a path of names must be there."""
    found = [each for each in contract(source).paths() if each.path == path]
    return bool(found) and found[0].needed and path.count(".") == 2


def tortured(data: Any, schema: dict[str, Any], text: str) -> Any:
    """``data`` with ``text`` behind every string that may be any text."""
    if isinstance(data, dict):
        inner = schema.get("properties", {})
        return {
            key: tortured(each, inner.get(key, schema.get("additionalProperties", {})), text)
            for key, each in data.items()
        }
    if isinstance(data, list):
        return [tortured(each, schema.get("items", {}), text) for each in data]
    free = isinstance(data, str) and not {"pattern", "enum", "examples"} & schema.keys()
    return data + text if free else data


def outline(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.tag, tuple(attribute.name for attribute in each.attributes)) for each in page.elements()]


def broken_json(page: Page) -> list[str]:
    """The attributes of crowd elements whose JSON is wrong."""
    return [
        f"{element.tag} {attribute.name}"
        for element in page.elements("crowd-")
        for attribute in element.attributes
        if element.tag in elements()
        and elements()[element.tag]["attributes"].get(attribute.name, {}).get("encoding") == "json"  # type: ignore[call-overload]
        and attribute.value.json().errors
    ]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: Path(source.path).name)
def test_a_torture_value_survives_or_is_announced(source: Source) -> None:
    made = infer(source)
    sample = made.sample()
    calm = Page(render(source, sample))
    wild = Page(render(source, tortured(sample, made.schema(), TORTURE)))
    if outline(calm) != outline(wild) or broken_json(wild):
        assert made.fragile(), "the page breaks and nobody said so"
    elif detect(source).is_liquid:
        assert_printed(made, wild)


def assert_printed(made: Contract, page: Page) -> None:
    """Every text that is printed alone in an attribute or in text comes through unchanged."""
    written = [attribute.value.text for element in page.elements() for attribute in element.attributes] + [page.text]
    for shape in made.root.walk():
        for use in shape.having("printed"):
            place = use.detail
            alone = not use.filters and place.role == "" and place.where in ("attribute", "text") and not shape.keys
            if (
                alone
                and not shape.items
                and "pattern" not in (schema := kind_schema(shape))
                and "string" in str(schema)
            ):
                assert any(TORTURE in text for text in written), shape.path


def kind_schema(shape: Any) -> dict[str, Any]:
    from crowdlint.language.contract.kinds import kind_of

    return {} if shape.mapping or any(shape.having("sized", "granted")) else kind_of(shape).schema


PLACES = (
    "<p>{{ task.input.v }}</p>",
    "<p title='{{ task.input.v }}'></p>",
    '<p title="a {{ task.input.v }} b"></p>',
    "<textarea>{{ task.input.v }}</textarea>",
    "<!-- {{ task.input.v }} -->",
    "<p title={{ task.input.v }}></p>",
    "<p {{ task.input.v }}></p>",
    "<p onclick=\"go('{{ task.input.v }}')\"></p>",
    "<script>var v = '{{ task.input.v }}'</script>",
    "<script>var v = {{ task.input.v | to_json | skip_autoescape }}</script>",
    "<style>p { color: {{ task.input.v }} }</style>",
    "<p>{{ task.input.v | skip_autoescape }}</p>",
    "<crowd-classifier categories=\"['{{ task.input.v }}', 'b']\"></crowd-classifier>",
    "<crowd-classifier categories='[{{ task.input.v | to_json }}]'></crowd-classifier>",
    '<crowd-classifier categories="[{{ task.input.v | to_json | escape }}]"></crowd-classifier>',
    "{% capture c %}<b>{{ task.input.v }}</b>{% endcapture %}{{ c }}",
)


@SLOW
@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=4), st.text(max_size=30) | st.just(TORTURE))
def test_no_text_breaks_a_page_unannounced(places: list[str], text: str) -> None:
    assume(not re.search("[\0\r\ufdd0]", text))  # HTML itself replaces the first two
    source = Source("\n".join(places))
    made = contract_of(parse(source))
    calm, wild = (Page(render(source, {"v": value})) for value in ("v", text))
    if not made.fragile():
        assert outline(calm) == outline(wild)
        assert broken_json(wild) == []
    quoted = [
        attribute.value.text
        for each in wild.elements("p")
        for attribute in each.attributes
        if attribute.name == "title"
    ]
    if outline(calm) == outline(wild) and not any("title={{" in place for place in places):
        assert all(value in (text, f"a {text} b") for value in quoted)


def test_a_hundred_kilobytes_survive() -> None:
    text = TORTURE * 1500
    source = Source("<p title='{{ task.input.v }}'>{{ task.input.v }}</p>")
    page = Page(render(source, {"v": text}))
    assert len(text) > 100_000
    assert page.elements("p")[0].value("title").text == text  # type: ignore[union-attr]
    assert page.text == text


@SLOW
@given(st.lists(st.integers(0, len(SOURCES) - 1), min_size=2, max_size=2), st.randoms())
def test_any_splice_renders_or_is_refused_with_its_place(which: list[int], random: Any) -> None:
    first, second = (SOURCES[each].text for each in which)
    text = first[: random.randrange(len(first))] + second[random.randrange(len(second)) :]
    source = Source(text, "t.html")
    data = contract_of(parse(source)).sample()
    json.dumps(data)
    try:
        page = render(source, data, dialect="ground-truth")
    except RenderError as error:
        assert re.match(r"t\.html:\d+:\d+$", error.place)
        return
    for piece in page.pieces:
        assert not piece.literal or page.text[piece.start : piece.end] == piece.span.of(text)
    assert sum(piece.end - piece.start for piece in page.pieces) == len(page.text)


@SLOW
@given(st.text(alphabet="{}%-|.:,'\"[]()<>=! \nabfor1inifendwhentaskput", max_size=80))
def test_any_text_renders_or_is_refused(text: str) -> None:
    contract_of(parse(Source(text))).schema()
    try:
        render(Source(text), {"a": [1, {"b": None}]}, dialect="ground-truth")
    except RenderError as error:
        assert error.place.startswith("<stdin>:")
