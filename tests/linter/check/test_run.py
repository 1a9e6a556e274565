"""Rules meet what a template was read into: variants merged, task data given, crashes contained."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import call

from crowdlint import check_text, rules
from crowdlint.check.checker import Checker, FileWorker
from crowdlint.check.discover import Found
from crowdlint.check.reading import Reading
from crowdlint.check.report import Checked
from crowdlint.check.run import check, merge
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.finding import Consequence, Edit, Finding, Fix
from crowdlint.language.liquid import Template
from crowdlint.language.page.job import Job
from crowdlint.language.page.page import Page
from crowdlint.language.task.rendered import Task
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import Rule


def rule(on: type, function: Any, every: bool = False) -> Rule:
    return Rule("CL999", "made-up", on.__name__, "warning", True, 1, every, own=function)


def ask(text: str, one: Rule, path: str = "a.liquid.html", **options: Any) -> Checked:
    return check(Reading(Source(text, path), **options), {one: "warning"})


def texts(checked: Checked) -> list[str]:
    assert checked.source
    return [finding.span.of(checked.source.text) for finding in checked.findings]


def each_input(page: Page) -> Iterator[Finding]:
    for element in page.elements("crowd-input"):
        yield Finding(element.start_tag, "an input")


def test_a_finding_says_how_severe_it_is_unless_the_configuration_does() -> None:
    def both(page: Page) -> Iterator[Finding]:
        yield Finding(Span(0, 1), "the usual")
        yield Finding(Span(1, 2), "no harm", level="info")

    usual = Rule("CL999", "made-up", "Page", "error", True, 1, also=("info",), own=both)
    reading = Reading(Source("<p></p>", "a.html"))
    assert [each.severity for each in check(reading, {usual: None}).findings] == ["error", "info"]
    assert [each.severity for each in check(reading, {usual: "warning"}).findings] == ["warning", "warning"]


BRANCHES = "{% if x %}<crowd-input a>{% else %}<crowd-input b>{% endif %}{% for y in z %}<crowd-input c>{% endfor %}"


def test_findings_of_all_variants_are_shown_once_in_the_order_of_the_file() -> None:
    checked = ask(BRANCHES, rule(Page, each_input))
    assert texts(checked) == ["<crowd-input a>", "<crowd-input b>", "<crowd-input c>"]
    assert [(each.code, each.name, each.severity) for each in checked.findings] == [("CL999", "made-up", "warning")] * 3


def test_what_every_variant_must_give() -> None:
    def without_text(page: Page) -> Iterator[Finding]:
        for element in page.elements("p"):
            if not element.text:
                yield Finding(element.start_tag, "empty")
        if not page.elements("b"):
            yield Finding(Span(0, 0), "no b")

    def said(text: str) -> list[str]:
        return texts(ask(text, rule(Page, without_text, every=True)))

    assert said("<p a>{% if x %}hello{% endif %}</p><b>") == []
    assert said("{% if x %}<p a></p>{% endif %}<b>") == ["<p a>"], "a page without the element has no say"
    assert said("{% if x %}<b></b>{% endif %}") == []
    assert said("{% if x %}<i></i>{% endif %}") == [""]


def finding(span: Span, message: str, text: str = "") -> Finding:
    return Finding(span, message, Fix("x", (Edit(span, text),)) if text else None)


def test_another_wording_for_the_same_place_is_dropped_and_so_are_fixes_that_differ() -> None:
    first = [finding(Span(0, 1), "one", "A"), finding(Span(0, 1), "two"), finding(Span(3, 4), "three", "B")]
    second = [finding(Span(0, 1), "one", "Z"), finding(Span(0, 1), "other"), finding(Span(3, 4), "three", "B")]
    answers = [{(each.span, each.message): each for each in answer} for answer in (first, second)]
    merged = list(merge(answers))
    assert [each.message for each in merged] == ["one", "two", "three"]
    assert [bool(each.fix) for each in merged] == [False, False, True]


def test_of_causes_that_take_each_other_away_the_worst_one_stays() -> None:
    everything = (Consequence(("CL",), Span(0, 99)),)

    def causes(page: Page) -> Iterator[Finding]:
        yield Finding(Span(0, 2), "mild", echoes=everything, level="info")
        yield Finding(Span(3, 5), "bad", echoes=everything, level="error")
        yield Finding(Span(6, 8), "what follows", level="error")

    def said(function: Any) -> list[str]:
        made_up = Rule("CL999", "made-up", "Page", "warning", True, 1, also=("error", "info"), own=function)
        return [each.message for each in check(Reading(Source("<p>text</p>", "a.html")), {made_up: None}).findings]

    assert said(causes) == ["bad"]
    assert said(lambda page: [each for each in causes(page) if each.message != "bad"]) == ["mild"]


def test_no_template_for_other_dialects() -> None:
    def any_template(template: Template) -> Iterator[Finding]:
        yield Finding(Span(0, 1), "liquid")

    assert texts(ask("{{ x }}", rule(Template, any_template))) == ["{"]
    assert texts(ask("<p>${x}</p>", rule(Template, any_template))) == []
    assert texts(ask("<p>${x}</p>", rule(Template, any_template), dialect="ground-truth")) == ["<"]


def test_rules_see_the_job() -> None:
    def public_only(page: Page) -> Iterator[Finding]:
        if page.job.workforce == "public":
            yield Finding(Span(0, 1), "public")

    assert texts(ask("<p>", rule(Page, public_only))) == []
    assert texts(ask("<p>", rule(Page, public_only), job=Job("public"))) == ["<"]


def test_elements_of_the_project_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    schema = {"summary": "What is shown.", "schema": {"type": "string"}, "encoding": "plain", "required": False}
    entry = {
        "tag": "crowd-thermometer", "kind": "control", "summary": "Asks for a temperature.", "docs": None,
        "source": "observed", "scripts": ["v1"], "parents": {"within": [], "enforced": False, "source": "observed"},
        "content": "none", "regions": {}, "properties": {}, "methods": {}, "events": {}, "answer": None,
        "example": ["<crowd-form>", "<crowd-thermometer></crowd-thermometer>", "</crowd-form>"], "evidence": "Our own.",
        "attributes": {"unit": {**schema, "required-basis": "evident", "source": "observed", "evidence": "Our own."}},
    }  # fmt: skip
    import json

    Path("own.json").write_text(json.dumps(entry), encoding="utf-8")
    Path("a.liquid.html").write_text("<crowd-thermometer unti='C'></crowd-thermometer>", encoding="utf-8")
    Path("crowdlint.toml").write_text("extra-elements = ['own.json']\nselect = ['CL301']\n", encoding="utf-8")
    called = call("check", "--output-format", "concise", ".")
    assert "`<crowd-thermometer>` has no attribute `unti` and passes over it; did you mean `unit`?" in called.out, (
        called.err
    )


def heads(task: Task) -> Iterator[Finding]:
    assert task.data.data == {"text": "cold", "gone": None}
    if task.page is None:
        assert task.error
        yield Finding(task.error.span, task.error.message)
    else:
        yield Finding(task.page.elements("p")[0].span, task.page.elements("p")[0].text)


def test_tasks_are_rendered_with_data_beside_the_template_or_named(tmp_path: Path) -> None:
    text = "<p>{{ task.input.text }}</p>"
    assert ask(text, rule(Task, heads)).findings == ()
    beside, named = tmp_path / "a.data.json", tmp_path / "named.json"
    for file in (beside, named):
        file.write_text('{"text": "cold", "gone": null}', encoding="utf-8")
    for options in ({"path": str(tmp_path / "a.liquid.html")}, {"data": named}):
        checked = ask(text, rule(Task, heads), **options)
        assert [each.message for each in checked.findings] == ["cold"]
        assert texts(checked) == [text]
    failed = ask("<p>{{ task.input.gone | grant_read_access }}</p>", rule(Task, heads), data=named)
    assert "grant_read_access" in failed.findings[0].message


@pytest.mark.parametrize("data", ["", "[1]", "{", "\xff"])
def test_data_that_is_wrong_is_said_and_the_other_rules_still_speak(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    everything = (*rules.all_rules(), rule(Task, heads))
    monkeypatch.setattr("crowdlint.check.checker.all_rules", lambda: everything)
    Path("a.liquid.html").write_text("{% if x %}", encoding="utf-8")
    Path("data.json").write_bytes(data.encode("latin-1"))
    called = call("check", "--isolated", "--data", "data.json", "a.liquid.html")
    assert called.code == 1
    assert "crowdlint: data.json" in called.err
    assert "unclosed-block" in called.out
    assert "Traceback" not in called.err
    missing = call("check", "--isolated", "--data", "none.json", "a.liquid.html")
    assert (missing.code, "none.json" in missing.err) == (2, True)


def test_what_checks_can_be_sent_to_another_process(tmp_path: Path) -> None:
    template = tmp_path / "a.liquid.html"
    template.write_text("{% if x %}", encoding="utf-8")
    worker = FileWorker(Checker(Configuration(isolated=True), Layer(select=("CL104",))))
    here = worker(Found(template))
    there = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(worker))(Found(template))))
    assert there == here
    assert len(here.checked.findings) == 1


def test_a_template_in_memory() -> None:
    [found] = check_text("{% if x %}", only=["unclosed-block"])
    assert found.span == Span(0, 10)


def test_large_templates_take_their_time_but_no_more() -> None:
    text = "<crowd-form>" + "<p>{{ task.input.x }} and a good deal of text</p>\n" * 20_000 + "</crowd-form>"
    assert ask(text, rule(Page, each_input)).findings == ()


def test_a_tag_cut_by_liquid_that_never_ends_crashes_no_rule(tmp_path: Path) -> None:
    path = tmp_path / "a.liquid.html"
    path.write_text("<{%for}a' }{%endfor", encoding="utf-8")
    assert "crashed" not in call("check", path).err
