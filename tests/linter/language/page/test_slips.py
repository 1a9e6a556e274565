"""Slips made in right templates: each is told, and told once. And changes that are no slips are not told at all."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from crowdlint.check.reading import Reading
from crowdlint.language.html import content
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.source import Source

FIXTURES = sorted((Path(__file__).parents[4] / "fixtures" / "ok").glob("*.html"))
# Elements without these need no end tag, or hold what is not read as markup.
PLAIN = content.OPTIONAL_END | {"script", "style", "textarea", "title", "iframe"}


def pages(text: str) -> list[Page]:
    return list(Reading(Source(text)).pages)


def problems(text: str) -> set[tuple[str, int]]:
    return {(problem.name, problem.span.start) for page in pages(text) for problem in page.errors}


def slips(text: str, element: Element) -> Iterator[tuple[str, str]]:
    """The name of each slip that can be made with an element, and the text it makes."""
    start, end = element.start_tag, element.end_tag
    page = element.page
    if element.page.editable(element.start.start, element.start.end):
        yield "tag without its >", text[: start.end - 1] + text[start.end :]
    for attribute in element.attributes:
        value = attribute.value_span
        if attribute.quote and value:
            yield "value without its closing quote", text[: value.end] + text[value.end + 1 :]
            yield "value without its opening quote", text[: value.start - 1] + text[value.start :]
    if end and element.end and page.editable(element.end.start, element.end.end) and element.tag not in PLAIN:
        yield "no end tag", text[: end.start] + text[end.end :]
        yield "two end tags", text[: end.end] + end.of(text) + text[end.end :]
        yield "misspelt end tag", text[: end.start + 2] + "q" + text[end.start + 2 :]
        yield "end tag without its /", text[: end.start + 1] + text[end.start + 2 :]
        yield "end tag without its >", text[: end.end - 1] + text[end.end :]
        yield "no start tag", text[: start.start] + text[start.end :]
        yield "self-closed", text[: start.end - 1] + "/" + text[start.end - 1 :]


def test_a_slip_is_one_problem() -> None:
    """Of a thousand slips, at least 975 give exactly one problem, and not one gives more than five."""
    found: Counter[int] = Counter()
    many: list[tuple[int, str, str]] = []
    number = 0
    for path in FIXTURES:
        text = Source.read(path).text
        if "{%" in text:
            continue  # one slip, several variants: tested by what Liquid does not touch
        for element in pages(text)[0].elements():
            for name, changed in slips(text, element):
                number += 1
                if number % 4 == 0:
                    count = len(problems(changed))
                    found[count] += 1
                    if count != 1:
                        many.append((count, name, path.name))
    assert sum(found.values()) > 300
    assert found[1] >= 0.975 * sum(found.values()), (found, many)
    assert max(found) <= 5, (found, many)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_conditions_and_comments_around_right_elements_are_no_problem(path: Path) -> None:
    text = Source.read(path).text
    if not Reading(Source(text)).is_liquid:
        return
    elements = [
        each
        for each in pages(text)[0].elements()
        if each.page.editable(each.start.start, each.start.end) and each.parent is not None
    ]
    for element in elements[:: max(len(elements) // 3, 1)]:
        span = element.span
        inner = span.of(text)
        if inner.count("{%") or text[: span.start].count("{% raw") or element.tag in ("head", "body"):
            continue
        for before, after in [
            ("{% if task.input.zz %}", "{% endif %}"),
            ("{% comment %} a {% endcomment %}", "{% # b %}"),
        ]:
            assert problems(text[: span.start] + before + inner + after + text[span.end :]) == set(), (before, inner)
