"""What must hold for any text at all: pages and values never raise, and every place lies where it should."""

import json
import math
from typing import Any

from fuzzing import many
from hypothesis import example, given
from hypothesis import strategies as st
from json_values import is_static, to_python
from pages import page, problems, rendered

from crowdlint.language.html.references import Decoded
from crowdlint.language.html.tokenizer import Tokenizer
from crowdlint.language.html.tokens import EndTag, StartTag
from crowdlint.language.json5.nodes import walk
from crowdlint.language.page.page import Page
from crowdlint.language.page.values import make
from crowdlint.language.text.span import Span

SHARDS = [
    "<", ">", "/", "</", "/>", "=", '"', "'", "`", "&", ";", "!", "?", "--", "<!--", "-->", "<!doctype html>",
    "]]>", "<![CDATA[", " ", "\n", "\r\n", "\r", "\t", "\f", "\0", "\ufeff", "é", "e\u0301", "🙂", "\ufdd0",
    "{{ x }}", "{{ 'a' }}", "[", "]", "{", "}", ",", ":", "&amp;", "&quot;", "&#39;", "&#x1F600;", "&copy",
    "&nosuch;", "&#0;", "&#", "//", "/*", "*/", "1", "-", ".", "null", "\\", "\\u", "a", "b ", "p", "div", "<p>",
    "</p>", "<div>", "</div>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>",
    "<crowd-form>", "</crowd-form>", "<crowd-input name='a' label=\"b\" required>", "</crowd-input>", "<x a='",
    '<x a="', "<x a=b", "<x ", "<script>", "</script>", "<script src=a>", "<style>", "</style>", "<textarea>",
    "</textarea>", "<title>", "<svg>", "</svg>", "<path/>", "<foreignObject>", "<template>", "</template>", "<br>",
    "</br>", "<head>", "<body>", "</body>", "<html>", "<a href='", "<select><option>", "labels=\"['Car','Road']\"",
    "labels=\"[\"Car\",\"Road\"]\"",
]  # fmt: skip
SPLICES = st.lists(st.sampled_from(SHARDS) | st.text(max_size=3), max_size=30).map("".join)
MANY = many(100)


def inside(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


@MANY
@given(SPLICES)
def test_a_page_of_any_text_never_raises_and_all_places_lie_inside(text: str) -> None:
    found = page(text)
    for problem in found.errors:
        for span in (problem.span, problem.insert, problem.editable):
            assert span is None or inside(span, text), problem
    for element in found.elements():
        spans = [element.span, element.start_tag, element.end_tag, element.name_span, element.inner_span]
        for attribute in element.attributes:
            spans += [attribute.span, attribute.name_span, attribute.value_span, attribute.value.span]
            attribute.value.json()
        assert all(span is None or inside(span, text) for span in spans), element
        assert element.text_value.text == element.text


@MANY
@given(SPLICES)
@example("<svg><head></template>")
@example("<div><li>a</template>b</li>c")
@example("<div><ul><li>a</template>b")
def test_the_tree_nests_and_keeps_the_order_of_the_text(text: str) -> None:
    found = page(text)
    starts = [element.start.start for element in found.elements()]
    assert starts == sorted(starts)
    for element in found.elements():
        parent = element.parent
        siblings = parent.content if parent else found.content
        assert element in siblings
        if parent:
            assert parent.start.end <= element.start.start and element.stop <= parent.stop
        last = element.start.end
        for child in element.children:
            assert child.start.start >= last
            last = child.stop


@MANY
@given(SPLICES)
def test_tokens_follow_each_other(text: str) -> None:
    tokenizer, at = Tokenizer(text), 0
    while (token := tokenizer.read()) is not None:
        assert at <= token.start <= token.end <= len(text)
        at = token.end
        if isinstance(token, StartTag | EndTag):
            assert text[token.start] == "<" and text[token.end - 1] == ">"
    assert all(0 <= error.at <= len(text) for error in tokenizer.errors)


@MANY
@given(SPLICES)
def test_what_the_author_typed_is_underlined_character_for_character(text: str) -> None:
    for element in page(text).elements():
        name = element.name_editable
        assert name is None or name.of(text).lower().replace("\0", "\ufffd") == element.tag.lower()
        for attribute in element.attributes:
            value = attribute.value
            for at, char in enumerate(value.text):
                span = value.editable_of(at, at + 1)
                if span is not None and len(span.of(text)) == 1 and span.of(text) not in "\r\0":
                    assert span.of(text) == char or span.of(text) == "&"


CLEAN_SHARDS = [
    "<p>a</p>", "<div><p>b</div>", "<ul><li>a<li>b</ul>", "<br>", "<div class='a b' {{ c }}>d</div>",
    "<h{{ n }}>a</h{{ n }}>", "{{ x }}", " text &amp; more ",
    "<crowd-input name='é' label=\"🙂 {{ x }}\"></crowd-input>", "<table><tr><td>a<td>b</table>",
    "<script>if (a < b) '<p>'</script>", "<style>p > a {}</style>", "<svg><path d='M0'/></svg>", "<!-- <p> -->",
    "<select><option>a<option>b</select>", "<textarea>\n<p></textarea>", "<dl>\n<dt>a\n<dd>b</dl>",
    "<x labels=\"['a', 'b']\"\n y></x>",
]  # fmt: skip
CLEAN = st.lists(st.sampled_from(CLEAN_SHARDS), max_size=8)


@MANY
@given(CLEAN, st.data())
def test_wrapping_and_comments_give_no_new_problem(shards: list[str], data: Any) -> None:
    assert problems("".join(shards)) == []
    at = data.draw(st.integers(0, len(shards)))
    to = data.draw(st.integers(at, len(shards)))
    before, middle, after = "".join(shards[:at]), "".join(shards[at:to]), "".join(shards[to:])
    for start, end in [
        ("<div>", "</div>"),
        ("<crowd-form>\n", "</crowd-form>"),
        ("<!-- ", " -->"),
        ("{{ a }}", "{{ b }}"),
    ]:
        inner = middle.replace("-->", "").replace("<!--", "") if start == "<!-- " else middle
        assert problems(before + start + inner + end + after) == []


@MANY
@given(SPLICES)
def test_line_ends_change_no_meaning(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    other = plain.replace("\n", "\r\n")

    def meaning(found: Page) -> Any:
        elements = [
            (each.tag, [(a.name, a.value.text) for a in each.attributes], each.text) for each in found.elements()
        ]
        return elements, [problem.name for problem in found.errors]

    assert meaning(page(plain)) == meaning(page(other))


@MANY
@given(SPLICES)
def test_text_before_moves_places_by_its_length(text: str) -> None:
    before = "é🙂e\u0301\t<br>\r\n"
    first, second = page(text), page(before + text)
    shift = len(before)
    if text[:1] == "\n":  # would join the line end
        return
    moved = [(each.tag, each.span.start - shift, each.span.end - shift) for each in second.elements()[1:]]
    assert moved == [(each.tag, each.span.start, each.span.end) for each in first.elements()]


JSON_SHARDS = st.lists(
    st.sampled_from([*"[]{},:'\"\\/ \n1-.", "a", "'b'", "//", "/*", "*/", "{{ x }}", "true", "0x", "\\u00", "…"]),
    max_size=25,
)


@MANY
@given(JSON_SHARDS.map("".join) | SPLICES)
def test_values_of_any_text_never_raise(text: str) -> None:
    source = rendered(text)
    found = make(source, Decoded(source.text, 0)).json()
    for error in found.errors:
        assert inside(error.span, text) and (error.insert is None or inside(error.insert, text))
    nodes = list(walk(found.root)) if found.root else []
    assert all(inside(node.span, text) and node.start <= node.end for node in nodes)
    if is_static(found) and found.root:
        to_python(found.root)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


@MANY
@given(VALUES, st.booleans())
def test_json_means_what_json_means(data: Any, ascii_only: bool) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only).replace("{{", "{ {").replace("}}", "} }")
    source = rendered(text)
    found = make(source, Decoded(source.text, 0)).json()
    if "\ufdd0" in text or "{ {" in json.dumps(data) or "} }" in json.dumps(data) or "{{" in json.dumps(data):
        return
    assert is_static(found) and found.root is not None, found.errors
    assert to_python(found.root) == data or (isinstance(data, float) and math.isinf(data))


@MANY
@given(VALUES, st.data())
def test_a_hole_in_place_of_any_value_is_no_error(data: Any, draw: Any) -> None:
    text = json.dumps(data).replace("{{", "{ {").replace("}}", "} }")
    source = rendered(text)
    value = make(source, Decoded(source.text, 0))
    root = value.json().root
    assert root is not None
    node = draw.draw(st.sampled_from(list(walk(root))))
    holed = text[: node.start] + " {{ hole }} " + text[node.end :]
    other = rendered(holed)
    assert make(other, Decoded(other.text, 0)).json().errors == ()
