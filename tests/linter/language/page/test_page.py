"""Pages: what the tree looks like, where its parts stand, and which mistakes are told, each of them once."""

from pathlib import Path

import pytest
from pages import page, problems, rendered

from crowdlint.language.page.page import Page
from crowdlint.language.page.values import Dynamic, Mixed, Static
from crowdlint.language.text.source import MARKER, Rendered, Source
from crowdlint.language.text.span import Span

MISSING_END = """<crowd-form>
  <crowd-instance-segmentation
    name="mask"
    labels="['Car','Road']"
   <full-instructions header="How to">
      Outline each <b>car</b>.
    </full-instructions>
    <short-instructions><p>Short</p></short-instructions>
  </crowd-instance-segmentation>
</crowd-form>
"""


def outline(html: str) -> str:
    """The tree as nested names: ``div(p b)``."""

    def names(elements: list) -> str:
        return " ".join(each.tag + (f"({names(each.children)})" if each.children else "") for each in elements)

    return names([each for each in page(html).elements() if each.parent is None])


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        ("<p>a<p>b<div>c</div>", "p p div"),
        ("<p>a<ul><li>b<li>c<ul><li>d</ul></ul>", "p ul(li li(ul(li)))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt dd dt)"),
        ("<table><tr><td>a<th>b<tr><td><table><tr><td>c</table></table>", "table(tr(td th) tr(td(table(tr(td)))))"),
        ("<table><thead><tr><th>a<tbody><tr><td>b</table>", "table(thead(tr(th)) tbody(tr(td)))"),
        (
            "<select><optgroup><option>a<option>b<optgroup><option>c</select>",
            "select(optgroup(option option) optgroup(option))",
        ),
        ("<html><head><title>a</title><body><p>b</html>", "html(head(title) body(p))"),
        ("<head><title>a</title><crowd-form></crowd-form>", "head(title) crowd-form"),
        ("<br><img src=a><input><p>b", "br img input p"),
        ("<svg><path d=a /><g><circle/></g></svg><p>b", "svg(path g(circle)) p"),
        ("<svg><style>a<b></b></style></svg>", "svg(style(b))"),
        ("<svg><foreignObject><p>a<p>b</foreignObject><path/></svg>", "svg(foreignobject(p p) path)"),
        (
            "<script>if (a < b) '<p>'</script><style><p></style><textarea><p></textarea><title><p></title>",
            "script style textarea title",
        ),
        ("<template><tr><td>a</template><p>b", "template(tr(td)) p"),
        ("<ruby>a<rt>b<rt>c</ruby>", "ruby(rt rt)"),
        ("<p><button><div>a</div></button>", "p(button(div))"),
    ],
)
def test_the_tree(html: str, tree: str) -> None:
    assert outline(html) == tree
    assert problems(html) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><ul><li>a</div>", [("unclosed-element", "<ul>")]),
        ("<div></ul></div>", [("stray-end-tag", "</ul>")]),
        ("<b><i>a</b></i>", [("mismatched-end-tag", "</b>")]),
        ("<h1>a</h2><p>b", [("mismatched-end-tag", "</h2>")]),
        ("<crowd-form><crowd-input></crowd-imput></crowd-form>", [("mismatched-end-tag", "</crowd-imput>")]),
        ("<div><crowd-form></div></crowd-form></div>", [("stray-end-tag", "</div>")]),
        ("<div><section><div></section></div>", [("unclosed-element", "<div>")]),
        ("<ul><li><div></li><li></li></ul>", [("unclosed-element", "<div>")]),
        ("<div><table><tr><td>a</div></td></tr></table></div>", [("stray-end-tag", "</div>")]),
        ("<p>a<div>b</div></p>", [("block-in-paragraph", "<div>")]),
        ("<p><span>a<div>b</div></span></p>", [("block-in-paragraph", "<div>")]),
        ("<head><div></div></head><body></body>", [("content-in-head", "<div>")]),
        ("<p>a</p></p>", [("stray-end-tag", "</p>")]),
        ("<crowd-input name='a'/><p>b</p>", [("self-closed-element", "<crowd-input name='a'/>")]),
        ("<crowd-checkbox name='a'/>b</crowd-checkbox>", [("self-closed-element", "<crowd-checkbox name='a'/>")]),
        ("<script src='a' /><p>b</p>", [("self-closed-element", "<script src='a' />")]),
        ("<script src='a'><crowd-form></crowd-form>", [("unclosed-element", "<script src='a'>")]),
        ("<script src='a'><p></p><script>b</script>", [("unclosed-element", "<script src='a'>")]),
        ("<div><script>a", [("unclosed-element", "<script>")]),
        ("<textarea>a<p>b</p>", [("unclosed-element", "<textarea>")]),
        ("<img></img>", [("void-end-tag", "</img>")]),
        ("<script src=a></scirpt><p>b</p>", [("mismatched-end-tag", "</scirpt>")]),
        ("<script src=a><script><p>b</p>", [("unclosed-element", "<script src=a>")]),
        ("<div><dl><dt>a<dd>b</ddl></div>", [("mismatched-end-tag", "</ddl>")]),
        ("<p><b>a<b> c</p>", [("unclosed-element", "<b>")]),
        ("<pRead this</p><p>b</p>", [("missing-tag-end", "")]),
        ("<p><strong>a</strong: b</p>", [("missing-tag-end", "")]),
        ("<p/>a</p>", [("self-closed-element", "<p/>")]),
        ("<x a=['b', 'c']\" d='e'></x>", [("unexpected-character-in-unquoted-attribute-value", "'")]),
        ("<div a=1 b A=2></div>", [("duplicate-attribute", "A")]),
        ("<div></div a=1 b>", [("end-tag-with-attributes", "a=1 b")]),
        ("<body>a</body><body>b</body>", [("second-element", "<body>")]),
        ("<a href=1>a<a href=2>b</a></a>", [("nested-element", "<a href=2>")]),
        ("<a href=1>a<a href=2>b</a>", [("unclosed-element", "<a href=1>")]),
        ("<crowd-input name='a' label='b' <p>c</p></crowd-input>", [("missing-tag-end", "")]),
        ("<div<p>a</p></div>", [("missing-tag-end", "")]),
        ("<div a=b<p>a</p></div>", [("missing-tag-end", "")]),
        ("<div></div<p>a</p>", [("missing-tag-end", "")]),
        ("<div></div\n<p>a</p>", [("missing-tag-end", "")]),
        ("<div><p>a</p></div", [("missing-tag-end", "")]),
        ('<p class="a>b</p>\n<p class="c">d</p>', [("unterminated-attribute-value", '"a')]),
        ('<crowd-input name="a label="b"></crowd-input>', [("unterminated-attribute-value", '"a')]),
        ('<crowd-input name="a></crowd-input>', [("unterminated-attribute-value", '"a')]),
        ('<p title="a>He said "no" twice</p>', [("unterminated-attribute-value", '"a')]),
        ('<div class="a', [("unterminated-attribute-value", '"a')]),
        ('<x labels="["a","b"]" name="c"></x>', [("nested-quotes", '"["a","b"]"')]),
        ("<x labels='[{'a': 'b'}]'></x>", [("nested-quotes", "'[{'a': 'b'}]'")]),
        ('<x name"answer"></x>', [("unexpected-character-in-attribute-name", '"')]),
        ('<x a="1"b="2"></x>', [("missing-whitespace-between-attributes", "b")]),
        ("<x a=></x>", [("missing-attribute-value", ">")]),
        ("<div><!-- a </div>", [("eof-in-comment", ">")]),
        (
            "<p>a &nosuch; b &amp c</p>",
            [("unknown-named-character-reference", ";"), ("missing-semicolon-after-character-reference", " ")],
        ),
    ],
)
def test_one_mistake_is_one_problem(html: str, expected: list[tuple[str, str]]) -> None:
    assert problems(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p {{ attributes }} name='a' {{ more }}>b</p>",
        "<p class='a'{{ hidden }}>b</p>",
        "<p {{ name }}='a' {{ name }}='b'>c</p>",
        "<p data-{{ a }}=1 data-{{ a }}=2>c</p>",
        "<h{{ level }}>a</h{{ level }}>",
        "<{{ tag }} a=1>b</{{ tag }}>",
        "<{{ tag }} a=1><p>b</p>",
        "{{ a }}<p>{{ b }}</p>{{ c }}",
        "<input value={{ a }} {{ 'checked' }}>",
        "<p>a && b > c</p>",
        "<!-- <p> {{ a }} --><p>",
        "<script>'{{ a }}' < 3</script>",
    ],
)
def test_silence(html: str) -> None:
    assert problems(html) == []


def test_a_start_tag_without_its_end_is_one_problem_right_after_its_last_attribute() -> None:
    found = page(MISSING_END)
    (problem,) = found.errors
    assert problem.name == "missing-tag-end"
    assert MISSING_END[: problem.span.start].endswith("['Car','Road']\"")
    assert problem.insert == problem.span and problem.span.start == problem.span.end
    widget = found.elements("crowd-instance-segmentation")[0]
    assert problem.element is widget
    assert [each.name for each in widget.attributes] == ["name", "labels"]
    assert [each.tag for each in widget.children] == ["full-instructions", "short-instructions"]
    assert widget.end_tag is not None


def test_a_problem_of_an_end_tag_is_of_no_element() -> None:
    (problem,) = page("<div></div<p>a</p>").errors
    assert (problem.name, problem.element) == ("missing-tag-end", None)
    (problem,) = page("<div><p a=1 a=2>b</p></div>").errors
    assert problem.element is not None and problem.element.tag == "p"


def test_of_equal_elements_the_one_without_an_end_tag_below_it_is_unclosed() -> None:
    text = """<crowd-form>
  <div class="outer">
    <div class="inner">
      <p>a</p>
    <div class="other">
    </div>
  </div>
</crowd-form>
"""
    (problem,) = page(text).errors
    assert (problem.name, problem.span.of(text)) == ("unclosed-element", '<div class="inner">')
    assert problem.insert is not None and text[problem.insert.start :].startswith("</div>\n</crowd-form>")
    text = text.replace("      <p>a</p>", "    </div>").replace('"other">\n    </div>', '"other">')
    (problem,) = page(text).errors
    assert problem.span.of(text) == '<div class="other">'
    one_line = text.replace("\n", "")
    (problem,) = page(one_line).errors
    assert problem.span.of(one_line) == '<div class="outer">'


def test_attributes_that_a_lost_quote_made_up_are_left_out() -> None:
    element = page("<x a=\"b\" c=[ 'd', 'e' ]\" f='g'></x>").elements()[0]
    assert [each.name for each in element.attributes] == ["a", "c", "'d',", "f"]
    assert element.has_unknown_attributes


def test_spans_underline_the_source() -> None:
    text = '<crowd-form>\r\n\t<crowd-input\r\n  lable = "x &quot;y&quot;" q required></crowd-input>é🙂</crowd-form>'
    element = page(text).elements("crowd-input")[0]
    attribute = element.attributes[0]
    assert attribute.span.of(text) == 'lable = "x &quot;y&quot;"'
    assert attribute.name_span.of(text) == "lable"
    assert attribute.value_span is not None and attribute.value_span.of(text) == "x &quot;y&quot;"
    assert attribute.value.text == 'x "y"'
    assert attribute.value.span_of(2, 3).of(text) == "&quot;"
    assert attribute.value.span_of(3, 4).of(text) == "y"
    assert element.name_span.of(text) == "crowd-input"
    assert element.end_tag is not None and element.end_tag.of(text) == "</crowd-input>"
    assert element.attributes[2].value_span is None
    form = element.closest("crowd-form")
    assert form is element.parent and form is not None
    assert form.span.of(text) == text
    assert form.text == "\n\té🙂"
    assert form.inner_span.of(text).startswith("\r\n") and form.inner_span.of(text).endswith("🙂")


def test_values_are_static_dynamic_or_mixed() -> None:
    text = """<x a="b" c="{{ d }}" e="f{{ g }}h" i {{ j }}="k">"""
    element = page(text).elements()[0]
    values = {each.name: each.value for each in element.attributes}
    assert isinstance(values["a"], Static) and isinstance(values["i"], Static)
    assert isinstance(values["c"], Dynamic) and values["c"].node == "d"
    assert isinstance(values["e"], Mixed)
    known, hole, more = values["e"].parts
    assert (known, more) == ("f", "h")
    assert hole.span.of(text) == "{{ g }}"  # type: ignore[union-attr]
    assert values["e"].span.of(text) == "f{{ g }}h"
    assert element.has_unknown_attributes
    assert element.value("nothing") is None


def test_only_what_the_author_typed_may_be_edited() -> None:
    text = """<x a="b" c="{{ d }}">"""
    element = page(text).elements()[0]
    first, second = element.attributes
    assert first.editable == first.span and second.editable is None and second.value_editable is None
    assert second.name_editable is not None and second.name_editable.of(text) == "c"
    point = element.attribute_point
    assert point is not None and text[: point.start].endswith('}}"')
    assert page("<x {{ a }}>").elements()[0].attribute_point is None


def test_a_marker_that_the_author_typed_is_a_character() -> None:
    text = f"<p title='a{MARKER}b'>c</p>"
    found = Page(Rendered.verbatim(Source(text)))
    assert isinstance(found.elements()[0].value("title"), Static)
    assert [problem.name for problem in found.errors] == ["noncharacter-in-input-stream"]


def test_elements_by_name_and_prefix() -> None:
    found = page("<crowd-form><p><crowd-input></crowd-input><crowds></crowds></crowd-form>")
    assert [each.tag for each in found.elements("crowd-")] == ["crowd-form", "crowd-input"]
    assert [each.tag for each in found.elements("p", "crowds")] == ["p", "crowds"]


def test_what_follows_a_mismatched_end_tag_belongs_to_the_parent() -> None:
    found = page("<div><crowd-input>a</crowd-imput><p>b</p></div>")
    paragraph = found.elements("p")[0]
    assert paragraph.parent is found.elements("div")[0]
    assert paragraph in paragraph.parent.children


def test_recovered_values() -> None:
    found = page('<x labels="["a","b"]" name="c"></x><crowd-input name="a label="b"></crowd-input>')
    first, second = found.elements()
    assert [(each.name, each.value.text) for each in first.attributes] == [("labels", '["a","b"]'), ("name", "c")]
    assert [(each.name, each.value.text) for each in second.attributes] == [("name", "a"), ("label", "b")]


def test_nothing_recurses_on_deep_nesting() -> None:
    depth = 10_000
    found = page("<div><b>" * depth + "a" + "</b></div>" * depth)
    assert found.errors == [] and len(found.elements()) == 2 * depth
    assert found.elements()[0].text == "a"
    assert len(found.elements("div")) == depth


def test_text_of_a_script_knows_its_places() -> None:
    text = "<script>\r\n  a('{{ b }}');\r\n</script>"
    value = page(text).elements("script")[0].text_value
    at = value.text.index("a(")
    assert value.span_of(at, at + 2).of(text) == "a("
    assert [hole.span.of(text) for hole in value.holes] == ["{{ b }}"]


def test_seed_like_files_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"\xef\xbb\xbf<p title='\xc3\xa9'>a</p>\r\n")
    source = Source.read(path)
    found = Page(Rendered.verbatim(source))
    assert found.elements()[0].attributes[0].span.of(source.text) == "title='é'"
    assert found.elements()[0].span == Span(0, len(source.text) - 2)
    assert rendered("a").text == "a"
