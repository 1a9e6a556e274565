"""Whatever is spliced together: nothing raises, places lie inside the text, literal pieces are the author's text."""

from hypothesis import example, given
from hypothesis import strategies as st

from crowdlint.language.liquid import Template, Text, descend, parse
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

FRAGMENTS = st.sampled_from(
    [
        *("{%", "%}", "{{", "}}", "{%-", "-%}", "{{-", "-}}", "'", '"', "|", ":", ",", ".", "..", "[", "]", "(", ")"),
        *(
            " if ",
            " for ",
            " in ",
            " == ",
            " and ",
            " or ",
            " not ",
            " contains ",
            " x ",
            " a.b ",
            " 1 ",
            " # ",
            "=",
            "\n",
        ),
        *("<p>", "</p>", "<", "</", "é\u0301", "🎉", "\r\n", "\t", "\ufeff", "\ue000", "\0"),
        *("{% if a %}", "{% elsif b == 'x' %}", "{% else %}", "{% endif %}", "{% unless a %}", "{% endunless %}"),
        *("{% for x in a.b %}", "{% for x in (1..3) %}", "{% endfor %}", "{% break %}", "{% continue %}"),
        *("{% case a %}", "{% when 'x', 1 %}", "{% endcase %}", "{% tablerow x in a cols: 2 %}", "{% endtablerow %}"),
        *("{% assign x = a | split: ',' %}", "{% assign a = forloop %}", "{% capture x %}", "{% endcapture %}"),
        *("{% raw %}", "{% endraw %}", "{% comment %}", "{% endcomment %}", "{% doc %}", "{% enddoc %}"),
        *("{% cycle 'a', x %}", "{% increment x %}", "{% decrement x %}", "{% ifchanged %}", "{% endifchanged %}"),
        *(
            "{% liquid\nif a\necho x\nendif %}",
            "{% liquid\nraw\n",
            "{{ x | append: x }}",
            "{{ forloop.last }}",
            "{{ x }}",
        ),
    ]
)
TEMPLATES = st.lists(FRAGMENTS, max_size=30).map("".join)
# Whole constructs only: clean templates.
CLEAN = st.recursive(
    st.sampled_from(
        [
            *(
                "text",
                "\r\n",
                "<p>é\u0301🎉</p>",
                "{{ a.b | upcase }}",
                "{{- x -}}",
                "{% assign x = a.b %}",
                "{% # it's %}",
            ),
            *(
                "{% raw %}{{ {% {% endraw %}",
                "{% comment %}{{ {% endcomment %}",
                "{% cycle 'a', 'b' %}",
                "{% increment n %}",
            ),
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        inner.map(lambda text: "{% if a == 'x' %}" + text + "{% else %}" + text + "{% endif %}"),
        inner.map(lambda text: "{% for x in a.b %}" + text + "{% endfor %}"),
        inner.map(lambda text: "{% case a.b %}{% when 1 %}" + text + "{% endcase %}"),
        inner.map(lambda text: "{% capture x %}" + text + "{% endcapture %}"),
    ),
    max_leaves=12,
)


def read(text: str) -> Template:
    return parse(Source(text))


def places(template: Template) -> list[Span]:
    found = [error.span for error in template.errors]
    found += [error.related for error in template.errors if error.related is not None]
    for node in template.walk():
        found.append(node.span)
        for expression in node.expressions:
            found += [each.span for each in descend(expression)]
    for token in template.tokens:
        found += [token.span, token.opening, token.closing, token.name_span, token.markup_span]
    return found


@given(TEMPLATES)
def test_every_place_lies_inside_the_text(text: str) -> None:
    assert all(0 <= span.start <= span.end <= len(text) for span in places(read(text)))


@given(TEMPLATES)
def test_tokens_cover_the_text(text: str) -> None:
    tokens = read(text).tokens
    assert "".join(token.span.of(text) for token in tokens) == text


@given(TEMPLATES)
@example("{% case a %}")
@example("<p>{% case a %}x{% else %}y")
@example("{% unless a %}x")
def test_every_literal_piece_is_the_text_it_came_from(text: str) -> None:
    for page in variants(read(text)):
        at = 0
        for piece in page.pieces:
            assert piece.start == at
            at = piece.end
            assert 0 <= piece.span.start <= piece.span.end <= len(text)
            if piece.literal:
                assert piece.span.of(text) == page.text[piece.start : piece.end]
        assert at == len(page.text)


@given(CLEAN)
def test_wrapping_in_a_condition_gives_no_error(text: str) -> None:
    assert read(text).errors == ()
    assert read("{% if x %}" + text + "{% endif %}").errors == ()


@given(CLEAN)
def test_wrapping_in_a_condition_keeps_what_is_written(text: str) -> None:
    plain, wrapped = variants(read(text)), variants(read("{% if unused %}" + text + "{% endif %}"))
    assert {page.text for page in wrapped} == {page.text for page in plain} | {""}


@given(CLEAN, st.data())
def test_a_comment_between_nodes_changes_nothing(text: str, data: st.DataObject) -> None:
    template = read(text)
    starts = [node.start for node in template.walk() if not isinstance(node, Text) and node.start > 0]
    at = data.draw(st.sampled_from([0, len(text), *starts]))
    commented = text[:at] + "{% comment %} x {% endcomment %}" + text[at:]
    assert read(commented).errors == ()
    if "-" not in text:  # white space control would stop at the comment
        assert [page.text for page in variants(read(commented))] == [page.text for page in variants(template)]
