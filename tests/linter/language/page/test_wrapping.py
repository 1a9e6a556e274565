"""A right template stays right: a condition around any element, or a Liquid comment between any tags, is silent."""

from pathlib import Path

import pytest

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.liquid import Text, parse
from crowdlint.language.page.page import Page
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source

OK = Path(__file__).parents[4] / "fixtures" / "ok"
CHECKER = Checker(Configuration(isolated=True))
TEMPLATES = [path for path in sorted(OK.glob("*.html")) if detect(Source.read(path)).is_liquid]
# A condition around the only field of a form, or around its own Submit, is the mistake that these rules name.
OWN_MISTAKES = {"field-in-one-branch", "automatic-submit"}
COMMENT = "{% comment %} <b> {{ {% endcomment %}"


def findings(text: str, path: Path) -> list[tuple[str, str]]:
    checked = CHECKER.check(Source(text, str(path)))
    assert not checked.crashes, checked.crashes[0].trace
    return [(finding.name, finding.message) for finding in checked.findings]


def wrapped(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{{% if task.input.extra %}}{text[start:end]}{{% endif %}}{text[end:]}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_condition_around_the_whole(path: Path) -> None:
    text = Source.read(path).text
    assert findings(wrapped(text, 0, len(text)), path) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_condition_around_any_element(path: Path) -> None:
    source = Source.read(path)
    page = Page(variants(parse(source)).pages[0], detect(source))
    found = {}
    for element in page.elements():
        span = element.span
        # Not regions: elements whose end is implied, or that cut through a block. Without its script a page differs.
        if element.end_tag is None or element.tag == "script" or parse(Source(span.of(source.text))).errors:
            continue
        new = findings(wrapped(source.text, span.start, span.end), path)
        if new := [each for each in new if each[0] not in OWN_MISTAKES]:
            found[span.of(source.text)[:40]] = new
    assert found == {}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_comment_between_any_two_statements(path: Path) -> None:
    source = Source.read(path)
    starts = {node.start for node in parse(source).walk() if not isinstance(node, Text)}
    found = {}
    for at in sorted(starts):
        text = source.text[:at] + COMMENT + source.text[at:]
        if not parse(Source(text)).errors and (new := findings(text, path)):
            found[at] = new
    assert found == {}
