"""A kind of error is told in one sentence, whoever tells it."""

from __future__ import annotations

import pytest

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.liquid import parse
from crowdlint.language.liquid.errors import KINDS
from crowdlint.language.liquid.words import sentence
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.text.source import Source

# Kind -> a template that has it; those that render refuses first, then those that it passes over as the service does.
REFUSED = {
    "unclosed-output": "<p>{{ a",
    "unclosed-tag": "<p>{% if a",
    "unclosed-block": "{% for a in b %}{% if a %}{% endfor %}",
    "stray-end": "{% if a %}{% endif %}{% endif %}",
    "wrong-end": "{% for a in b %}{% endif %}",
    "stray-branch": "{% for a in b %}{% elsif a %}{% endfor %}",
    "nested-too-deeply": "{% if a %}" * 101 + "{% endif %}" * 101,
    "unknown-tag": "{% iff a %}{% endif %}",
    "missing-tag-name": "{% %}",
    "malformed-tag": "{% assign a %}",
    "unexpected-arguments": "{% raw a %}{% endraw %}",
    "inline-comment-line": "{% # a\n b %}",
    "missing-condition": "{% if %}{% endif %}",
    "missing-expression": "{% if a == %}{% endif %}",
    "unexpected-token": "{{ a b }}",
    "unexpected-character": "{{ a ^ b }}",
    "unclosed-string": "{{ 'a }}",
    "unknown-operator": "{% if a = 1 %}{% endif %}",
    "not-operator": "{% if not a %}{% endif %}",
    "parentheses": "{% if (a or b) %}{% endif %}",
    "dot-before-bracket": "{{ a.['b'] }}",
    "unclosed-bracket": "{{ a['b' }}",
    "expression-too-deep": "{{ " + "a[" * 60 + "1" + "]" * 60 + " }}",
    "unknown-filter": "{{ a | grant_acess }}",
    "filter-arguments": "{{ a | to_json: 2 }}",
    "filter-argument-value": "{{ 5 | divided_by: 0 }}",
    "incomparable": "{% if 'a' < 1 %}{% endif %}",
    "tag-argument-value": "{% for a in b limit: 'c' %}{% endfor %}",
}
PASSED = {
    "second-else": "{% if a %}{% else %}b{% else %}c{% endif %}",
    "branch-after-else": "{% if a %}{% else %}b{% elsif c %}d{% endif %}",
    "text-before-when": "{% case a %}b{% when c %}{% endcase %}",
    "dotted-index": "{{ a.0 }}",
}
MORE = ["{% dco %}a{% endoc %}", "{% doc %}a{% endoc %}", "{% iff %}", "{% endfro %}", "{% if a === 1 %}{% endif %}"]


def test_the_samples_are_of_every_kind() -> None:
    assert REFUSED.keys() | PASSED.keys() == KINDS.keys()
    for kind, template in {**REFUSED, **PASSED}.items():
        assert kind in {each.kind for each in parse(Source(template)).errors}, kind


@pytest.mark.parametrize("template", [*REFUSED.values(), *MORE])
def test_check_and_render_say_the_same(template: str) -> None:
    source = Source(template, "t.liquid.html")
    with pytest.raises(RenderError) as refused:
        render(source, {"a": "b"})
    found = Checker(Configuration(isolated=True)).check(source).findings
    assert (refused.value.span, refused.value.message) in {(each.span, each.message) for each in found}


@pytest.mark.parametrize("template", [*REFUSED.values(), *PASSED.values(), *MORE])
def test_a_sentence_reads_well(template: str) -> None:
    for error in parse(Source(template)).errors:
        words = sentence(error, template)
        assert words and not words.endswith(".") and words.count("`") % 2 == 0


@pytest.mark.parametrize(
    ("template", "meant"),
    [
        ("{% dco %}", "doc"),
        ("{% doc %}a{% endoc %}", "enddoc"),
        ("{% iff %}", "if"),
        ("{% if a = 1 %}{% endif %}", "=="),
        ("{{ a | tojson }}", "to_json"),
    ],
)
def test_what_was_meant_is_told(template: str, meant: str) -> None:
    assert f"did you mean `{meant}`?" in " ".join(sentence(each, template) for each in parse(Source(template)).errors)
