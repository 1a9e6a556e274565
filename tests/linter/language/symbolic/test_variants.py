"""Symbolic rendering: one test for each property that keeps the linter from false alarms."""

import re

import pytest

from crowdlint.language.liquid import Cycle, Output, parse
from crowdlint.language.symbolic.variants import MARKER, MOST, Variants, variants
from crowdlint.language.text.source import Source


def render(text: str) -> Variants:
    return variants(parse(Source(text)))


def texts(text: str) -> list[str]:
    """The pages, an unknown value written as •."""
    found = render(text)
    return [page.text.replace(MARKER, "•") for page in found]


# Coverage


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("plain", {"plain"}),
        ("{% if a %}1{% endif %}", {"1", ""}),
        ("{% if a %}1{% elsif b %}2{% else %}3{% endif %}", {"1", "2", "3"}),
        ("{% unless a %}1{% elsif b %}2{% else %}3{% endunless %}", {"1", "2", "3"}),
        ("{% case a %}{% when 1 %}1{% when 2, 3 %}2{% else %}3{% endcase %}", {"1", "2", "3"}),
        ("{% case a %}{% when 1 %}1{% endcase %}", {"1", ""}),
        ("{% for a in b %}1{% endfor %}", {"11", "1", ""}),
        ("{% for a in b %}1{% else %}0{% endfor %}", {"11", "1", "0"}),
        ("{% for a in b limit: 1 %}1{% else %}0{% endfor %}", {"1", "0"}),
        ("{% if a and b %}1{% elsif a %}2{% elsif b %}3{% else %}4{% endif %}", {"1", "2", "3", "4"}),
        ("{% if a or b %}1{% if a %}2{% else %}3{% endif %}{% endif %}", {"12", "13", ""}),
        ("{% if a %}1{% endif %}{% unless a %}{% if b %}2{% else %}3{% endif %}{% endunless %}", {"1", "2", "3"}),
        ("{% if a %}1{% if b %}2{% if c %}3{% endif %}{% endif %}{% endif %}", {"123", "12", "1", ""}),
        ("{% ifchanged %}{{ a }}{% endifchanged %}{% ifchanged %}{{ b }}{% endifchanged %}", {"••", "•"}),
    ],
)
def test_every_branch_and_number_of_turns_shows(text: str, pages: set[str]) -> None:
    assert set(texts(text)) == pages
    assert not render(text).capped


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("{% assign a = false %}{% if a %}1{% if b %}2{% endif %}{% else %}3{% endif %}", {"3"}),
        ("{% if a %}1{% unless a %}2{% if b %}3{% endif %}{% endunless %}{% endif %}", {"1", ""}),
        ("{% if a == 'x' %}1{% elsif a == 'x' %}2{% else %}3{% endif %}", {"1", "3"}),
        (
            "{% if a %}{% assign b = 'x' %}{% else %}{% assign b = 'y' %}{% endif %}"
            "{% if b == 'x' %}{% if c %}1{% endif %}{% else %}{% if d %}2{% endif %}{% endif %}",
            {"1", "2", ""},
        ),
    ],
)
def test_branches_that_nothing_can_choose_do_not_count(text: str, pages: set[str]) -> None:
    assert set(texts(text)) == pages
    assert not render(text).capped


def test_each_of_many_exclusive_values_shows() -> None:
    text = "".join(f"{{% if a == '{n}' %}}<{n}>{{% endif %}}" for n in range(40))
    assert set(texts(text)) >= {f"<{n}>" for n in range(40)}


def test_many_independent_conditions_need_two_pages() -> None:
    text = "".join(f"{{% if a{n} %}}{n},{{% endif %}}" for n in range(50))
    assert len(render(text)) == 2


def test_a_choice_that_only_one_value_allows_is_found() -> None:
    text = "{% case a %}{% when 'x', 'y' %}1{% else %}2{% endcase %}{% if a == 'y' %}Y{% endif %}"
    assert "1Y" in texts(text)


# Agreement within a page


def test_the_same_condition_chooses_the_same_branch() -> None:
    text = "{% if a.b == 1 %}<b>{% endif %}x{% if a.b == 1 %}</b>{% endif %}"
    assert set(texts(text)) == {"<b>x</b>", "x"}


def test_unless_negates() -> None:
    assert set(texts("{% if a %}1{% endif %}{% unless a %}2{% endunless %}")) == {"1", "2"}


def test_not_equal_is_the_opposite_of_equal() -> None:
    assert set(texts("{% if a == 'x' %}1{% endif %}{% if a != 'x' %}2{% endif %}")) == {"1", "2"}


def test_equal_to_one_constant_excludes_the_others() -> None:
    text = "{% if a == 'x' %}1{% endif %}{% if a == 'y' %}2{% endif %}{% if a == 'z' %}3{% endif %}"
    assert set(texts(text)) == {"1", "2", "3"}


def test_case_and_if_agree() -> None:
    text = "{% case a %}{% when 'x' %}1{% else %}2{% endcase %}{% if a == 'x' %}3{% endif %}"
    assert set(texts(text)) == {"13", "2"}


def test_numbers_agree_with_their_order() -> None:
    assert set(texts("{% if a > 5 %}1{% endif %}{% if a < 3 %}2{% endif %}")) == {"1", "2"}
    assert "12" not in texts("{% if a >= 5 %}1{% endif %}{% if 5 > a %}2{% endif %}")


def test_and_or_are_split_up() -> None:
    text = "{% if a and b %}1{% endif %}{% unless a %}2{% endunless %}{% if a or b %}3{% endif %}"
    assert set(texts(text)) <= {"13", "2", "23", "3"}
    assert {"13", "2"} <= set(texts(text)) or {"13", "23"} <= set(texts(text))


def test_another_value_of_the_variable_is_another_condition() -> None:
    same = "{% assign a = b %}{% if a %}1{% endif %}{% if a %}2{% endif %}"
    assert set(texts(same)) == {"12", ""}
    changed = "{% assign a = b %}{% if a %}1{% endif %}{% assign a = c %}{% unless a %}2{% endunless %}"
    assert {"12", ""} >= set(texts(changed)) or {"1", "2"} >= set(texts(changed))
    each_turn = "{% for a in b %}{% if a.c %}1{% else %}2{% endif %}{% endfor %}"
    assert {"12", "21"} & set(texts(each_turn))


def test_an_alias_is_the_same_variable() -> None:
    assert set(texts("{% assign a = b.c %}{% if a %}1{% endif %}{% if b.c %}2{% endif %}")) == {"12", ""}


def test_two_loops_over_one_list_take_the_same_turns() -> None:
    assert set(texts("{% for a in b %}1{% endfor %}|{% for a in b %}2{% endfor %}")) == {"11|22", "1|2", "|"}


def test_a_list_that_is_looped_over_is_not_empty() -> None:
    text = "{% if a.size > 0 %}[{% endif %}{% for b in a %}x{% endfor %}{% if a.size > 0 %}]{% endif %}"
    assert set(texts(text)) == {"[xx]", "[x]", ""}
    text = "{% if a %}[{% endif %}{% for b in a %}x{% endfor %}{% if a != blank %}]{% endif %}"
    assert all(page in ("[xx]", "[x]", "[", "") for page in texts(text))


def test_a_variable_is_nil_before_it_is_assigned() -> None:
    text = "{% for a in b %}{% if seen %},{% endif %}x{% assign seen = true %}{% endfor %}"
    assert set(texts(text)) == {"x,x", "x", ""}


# Constants


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("{% assign a = 'x' %}{{ a }}{{ a | upcase | append: '!' }}", "xX!"),
        ("{% assign a = 'x,y' | split: ',' %}{% for b in a %}{{ forloop.index }}{{ b }}{% endfor %}", "1x2y"),
        ("{% for a in (1..3) %}{{ a }}{% endfor %}", "123"),
        ("{% for a in (1..3) reversed %}{{ a }}{% endfor %}", "321"),
        ("{% for a in (1..9) limit: 2 offset: 3 %}{{ a }}{% endfor %}", "45"),
        ("{% for a in (1..3) %}{{ a }}{% unless forloop.last %},{% endunless %}{% endfor %}", "1,2,3"),
        ("{% for a in (1..3) %}{% if forloop.first %}[{% endif %}{{ forloop.rindex }}{% endfor %}", "[321"),
        ("{% for a in (1..3) %}{% if a == 2 %}{% continue %}{% endif %}{{ a }}{% endfor %}", "13"),
        ("{% for a in (1..3) %}{% if a == 2 %}{% break %}{% endif %}{{ a }}{% endfor %}", "1"),
        ("{% if 1 < 2 and 'abc' contains 'b' %}y{% else %}n{% endif %}", "y"),
        ("{% assign a = 5 | times: 2 | minus: 1 %}{% if a == 9 %}y{% endif %}{{ a | modulo: 4 }}", "y1"),
        ("{% increment a %}{% increment a %}{{ a }}{% decrement b %}{% decrement b %}", "012-1-2"),
        ("{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}", "aba"),
        (
            "{% for a in (1..99) %}{{ forloop.index }}{% unless forloop.last %},{% endunless %}{% endfor %}",
            "1,2,3,4,5,6,7,8,9,10",
        ),
        ("{% assign a = 'x' %}{% for b in a %}{{ b }}{% endfor %}{% for b in nil %}{{ b }}{% endfor %}", "x"),
        (
            "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ b }} {% endfor %}{% endfor %}",
            "11 12 21 22 ",
        ),
        ("{% cycle g: 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle g: 'a', 'b' %}", "aab"),
        ("{% liquid\nassign a = 'x'\necho a\nif a == 'x'\necho 'y'\nendif %}", "xy"),
        (
            "{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}",
            "ab",
        ),
        ("{% capture a %}x{% endcapture %}{% if a == 'x' %}y{% endif %}{{ a | upcase }}", "yX"),
        ("{% raw %}{{ a }}{% endraw %}{% comment %}b{% endcomment %}{% # c %}", "{{ a }}"),
        ("{{ '<br>' | skip_autoescape }}{{ '<br>' | escape }}", "<br>&lt;br&gt;"),
        (
            "{% tablerow a in (1..3) cols: 2 %}{{ a }}{% endtablerow %}",
            '<tr class="row1">\n<td class="col1">1</td><td class="col2">2</td></tr>\n'
            '<tr class="row2"><td class="col1">3</td></tr>\n',
        ),
    ],
)
def test_constants_are_folded(text: str, page: str) -> None:
    assert texts(text) == [page]


def test_text_whose_escaping_is_unknown_is_unknown() -> None:
    assert texts("{{ '<br>' }}{{ '\"' }}") == ["••"]


@pytest.mark.parametrize(
    "text",
    [
        "[{% for a in b %}{{ a }}{% unless forloop.last %},{% endunless %}{% endfor %}]",
        "[{% for a in b %}{% unless forloop.first %},{% endunless %}{{ a }}{% endfor %}]",
        "[{% for a in b %}{% if forloop.index > 1 %},{% endif %}{{ a }}{% endfor %}]",
        "[{% for a in b %}{{ a }}{% if forloop.index < forloop.length %},{% endif %}{% endfor %}]",
        "[{% for a in b %}{{ a }}{% if forloop.rindex0 != 0 %},{% endif %}{% endfor %}]",
        "{% assign c = '' %}[{% for a in b %}{{ c }}{{ a }}{% assign c = ',' %}{% endfor %}]",
        "{% capture c %}{% endcapture %}[{% for a in b %}{{ c }}{{ a }}{% capture c %},{% endcapture %}{% endfor %}]",
        "[{% for a in b %}{{ a }}{% cycle ',' %}{% endfor %}]",
    ],
)
def test_comma_idioms(text: str) -> None:
    ends_with_comma = "cycle" in text
    assert set(texts(text)) == ({"[•,•,]", "[•,]", "[]"} if ends_with_comma else {"[•,•]", "[•]", "[]"})


# Size


def test_nested_turns_are_capped() -> None:
    text = "x"
    for depth in range(18):
        text = f"{{% for a{depth} in b{depth} %}}{text}{{% endfor %}}"
    assert max(page.count("x") for page in texts(text)) <= 4
    assert not render(text).capped


def test_each_of_the_nested_loops_takes_two_turns_somewhere() -> None:
    text = ""
    for depth in range(18):
        text = f"{{% for a in b{depth} %}}{depth},{text}{{% endfor %}}"
    pages = texts(text)
    for depth in range(18):
        assert any(re.search(rf"(^|,){depth},(.*,)?{depth},", page) for page in pages)


def test_the_number_of_pages_is_capped_and_says_so() -> None:
    text = "{% case a %}" + "".join(f"{{% when {n} %}}{n}" for n in range(MOST + 10)) + "{% endcase %}"
    found = render(text)
    assert len(found) == MOST
    assert found.capped


def test_texts_that_double_are_given_up() -> None:
    double = "{% assign a = 'xxxxxxxxxxxxxxxx' %}" + "{% assign a = a | append: a %}" * 60 + "{{ a }}"
    assert texts(double) == ["•"]
    captured = "{% capture a %}{{ b }}x{% endcapture %}" + "{% capture a %}{{ a }}{{ a }}{% endcapture %}" * 60
    assert len(texts(captured + "{{ a }}")[0]) < 1_000_000


# Places


def test_an_unknown_value_is_one_character_with_its_node() -> None:
    text = "<p title='{{ a }}'>{{ b | upcase }}</p>"
    (page,) = render(text)
    dynamic = [piece for piece in page.pieces if not piece.literal]
    assert [page.text[piece.start : piece.end] for piece in dynamic] == [MARKER, MARKER]
    assert [piece.span.of(text) for piece in dynamic] == ["{{ a }}", "{{ b | upcase }}"]
    assert all(isinstance(piece.node, Output) for piece in dynamic)


@pytest.mark.parametrize("text", ["<{{ a }}>b</{{ a }}>", "<{{- a }}>b</{{- a }}>"])
def test_a_tag_name_gets_a_letter_in_front(text: str) -> None:
    assert texts(text) == ["<x•>b</x•>"]


def test_a_letter_is_put_behind_a_captured_bracket_too() -> None:
    assert texts("{% capture a %}<{% endcapture %}{{ a }}/{{ b }}") == ["</x•"]


def test_folded_text_is_not_literal() -> None:
    text = "{% assign a = 'x' %}{{ a }}y"
    (page,) = render(text)
    assert page.text == "xy"
    assert not page.is_literal(0, 1)
    assert page.span(0, 1).of(text) == "{{ a }}"
    assert page.editable(1, 2) is not None


def test_a_capture_keeps_its_places() -> None:
    text = "{% capture a %}<b>{{ c }}</b>{% endcapture %}<i>{{ a }}{{ a | strip }}</i>"
    (page,) = render(text)
    assert page.text.replace(MARKER, "•") == "<i><b>•</b><b>•</b></i>"
    for found in re.finditer("<b>", page.text):
        span = page.editable(found.start(), found.end())
        assert span is not None
        assert (span.of(text), span.start) == ("<b>", text.index("<b>"))


def test_what_a_cycle_writes_belongs_to_it() -> None:
    text = "{% cycle 'a', b %}{% cycle 'a', b %}"
    (page,) = render(text)
    assert page.text == "a" + MARKER
    assert all(isinstance(piece.node, Cycle) for piece in page.pieces)


def test_a_marker_that_the_author_typed_stays_his() -> None:
    (page,) = variants(parse(Source(MARKER + "{{ a }}")))
    assert page.text == MARKER + MARKER
    assert [piece.literal for piece in page.pieces] == [True, False]


def test_whitespace_control() -> None:
    assert texts("a  {{- b -}}  c {%- if d -%} e {%- endif %} f") == ["a•ce f", "a•c f"]


def test_errors_do_not_stop_the_page() -> None:
    assert texts("a{{ b c }}{% nope %}{% endif %}{{ d") == ["a••"]
    pages = texts("{% if a = b %}1{% endif %}2{% for x %}3{% endfor %}")
    assert all(re.fullmatch("1?23{0,2}", page) for page in pages)
    assert {"1" in page for page in pages} == {True, False}


def test_a_loop_that_was_never_ended_turns_once() -> None:
    assert {each.text for each in variants(parse(Source("{% for x in y %}a")))} == {"a"}
