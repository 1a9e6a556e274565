"""Who reads which variable, and what it may stand for there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crowdlint.language.liquid import EACH, Comparison, Condition, Filtered, Scopes, parse
from crowdlint.language.text.source import Source


def scopes(text: str) -> Scopes:
    return parse(Source(text)).scopes


def data(text: str) -> list[tuple[object, ...]]:
    """The data that the last path may stand for."""
    return list(scopes(text).uses[-1].data)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ task.input.source-ref }}", [("task", "input", "source-ref")]),
        ("{{ a[1]['b'][c].d }}{{ a[1]['b'][c].d }}", [("c",)]),
        ("{% assign x = a.b %}{{ x.c }}", [("a", "b", "c")]),
        ("{% assign x = a.b | sort | default: 'n' %}{{ x[0] }}", [("a", "b", 0)]),
        ("{% assign x = a.b | split: ',' %}{{ x[0] }}", []),
        ("{% assign x = a.b | first %}{{ x.c }}", [("a", "b", EACH, "c")]),
        ("{% for x in a.b %}{{ x[1].c }}{% endfor %}", [("a", "b", EACH, 1, "c")]),
        ("{% for x in a.b %}{% for y in x.c %}{{ y }}{% endfor %}{% endfor %}", [("a", "b", EACH, "c", EACH)]),
        ("{% tablerow x in a %}{{ x }}{% endtablerow %}", [("a", EACH)]),
        ("{% for x in (1..3) %}{{ x }}{% endfor %}", []),
        ("{% for x in a %}{% endfor %}{{ x.y }}", [("x", "y")]),
        ("{% if t %}{% assign x = a %}{% else %}{% assign x = b %}{% endif %}{{ x.c }}", [("a", "c"), ("b", "c")]),
        ("{% if t %}{% assign x = a %}{% endif %}{{ x.c }}", [("x", "c"), ("a", "c")]),
        ("{% capture x %}{{ a }}{% endcapture %}{{ x }}", []),
        ("{% liquid\nassign x = a.b\necho x.c\n%}", [("a", "b", "c")]),
        ("{% assign x = a %}{% assign x = x.b %}{{ x }}", [("a", "b")]),
        ("{{ forloop.index }}", [("forloop", "index")]),
        ("{% for x in a %}{{ forloop.index }}{% endfor %}", []),
    ],
)
def test_paths_stand_for_data(text: str, expected: list[tuple[object, ...]]) -> None:
    assert data(text) == expected


def test_a_computed_key_is_any_key() -> None:
    assert list(scopes("{{ a[b].c }}").uses[0].data) == [("a", None, "c")]


def test_the_task_s_data_is_told_from_variables() -> None:
    text = "{% assign a = b %}{% for c in a %}{{ c }}{{ d }}{{ forloop.last }}{% endfor %}{{ c }}"
    assert [(use.path.dotted, use.from_data) for use in scopes(text).uses] == [
        ("b", True),
        ("a", False),
        ("c", False),
        ("d", True),
        ("forloop.last", False),
        ("c", True),
    ]


def test_an_unused_assign_has_no_uses() -> None:
    text = "{% assign a = 1 %}{% assign b = 2 %}{% assign a = 3 %}{{ a }}{% capture c %}{% endcapture %}"
    assert [(each.kind, each.text, len(each.uses)) for each in scopes(text).bindings] == [
        ("assign", "a", 0),
        ("assign", "b", 0),
        ("assign", "a", 1),
        ("capture", "c", 0),
    ]


def test_an_assign_at_the_end_of_a_loop_is_read_in_the_next_turn() -> None:
    text = "{% for a in b %}{{ comma }}{% assign comma = ',' %}{% endfor %}"
    found = scopes(text)
    (use,) = [use for use in found.uses if use.path.root == "comma"]
    assert use.from_data
    assert [each.kind for each in use.bindings] == ["assign"]


def test_both_branches_may_be_in_force() -> None:
    text = "{% if a %}{% assign x = 1 %}{% else %}{% assign x = 2 %}{% endif %}{{ x }}"
    use = scopes(text).uses[-1]
    assert not use.from_data
    assert len(use.bindings) == 2


def test_a_case_without_else_may_set_nothing() -> None:
    text = "{% case a %}{% when 1 %}{% assign x = 1 %}{% endcase %}{{ x }}"
    use = scopes(text).uses[-1]
    assert use.from_data
    assert len(use.bindings) == 1


def test_what_is_around_a_use() -> None:
    text = "{% if a == b %}{{ c | append: d }}{% endif %}"
    a, _, c, d = scopes(text).uses
    assert [type(each) for each in a.within] == [Condition, Comparison]
    assert [each.name.text for each in c.filters] == ["append"]
    assert isinstance(d.within[0], Filtered)
    assert d.filters == ()
    assert [branch.token.span.of(text) for branch in d.branches] == ["{% if a == b %}"]
    assert a.branches == ()


@given(st.lists(st.sampled_from(["if", "for", "a", "x", "else", "end"]), max_size=40))
def test_every_path_is_found_once(parts: list[str]) -> None:
    said = {
        "if": "{% if a.b %}",
        "for": "{% for x in x.y %}",
        "a": "{% assign a = x.z %}",
        "x": "{{ x }}",
        "else": "{% else %}",
        "end": "{% endif %}",
    }
    text = "".join(said[part] for part in parts)
    found = [use.path.span for use in scopes(text).uses]
    assert found == sorted(set(found))
    assert len(found) == sum(parts.count(part) for part in ("if", "for", "a", "x"))


def test_more_bindings_than_can_be_followed_say_so() -> None:
    text = "{% if a %}{% assign x = 1 %}{% endif %}" * 40 + "{{ x }}"
    bindings = scopes(text).bindings
    assert all(each.uses or not each.followed for each in bindings)
    assert bindings[-1].uses
