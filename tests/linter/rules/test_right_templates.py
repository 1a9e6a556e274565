"""What ``fixtures/ok`` and the examples of the documentation are: of every kind, sound as HTML, true to the facts.

That no rule speaks on ``fixtures/ok`` is asked in ``test_fixtures.py``.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.liquid import parse
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Page
from crowdlint.language.render.rendering import render
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.task.sources import tasks_for
from crowdlint.language.text.dialect import detect, rendered
from crowdlint.language.text.source import Rendered, Source
from crowdlint_schemas import ElementEntry, elements, regions

OK = Path(__file__).parents[3] / "fixtures" / "ok"
FILES = sorted(path for path in OK.iterdir() if not path.name.endswith(".json"))
KNOWN = {**elements(), **regions()}
EXAMPLES = {tag: entry for tag, entry in KNOWN.items() if entry["example"]}


def pages(source: Source) -> Iterator[Page]:
    """The pages that walk every branch of a template; one in a dialect without Liquid."""
    dialect = detect(source)
    for one in variants(parse(source)) if dialect.is_liquid else [rendered(source, dialect)]:
        yield Page(one, dialect)


def test_there_are_enough_of_every_kind() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    shown = [*texts, *(entry["example"] for entry in elements().values())]
    used = {tag for tag in KNOWN if any(f"<{tag}" in text for text in shown)}
    assert used == KNOWN.keys() - {"crowd-entity-annotator"}
    assert len(FILES) >= 60
    kinds = ("taskObject", "source-ref", "manifestLine", "aiServiceRequest", "${", "<HTMLQuestion", "-v2.js")
    assert [kind for kind in kinds if not any(kind in text for text in texts)] == []
    blocks = ["if", "unless", "case", "for", "tablerow", "capture", "raw", "comment", "liquid"]
    tags = [*blocks, "assign", "cycle", "increment", "echo"]
    assert [tag for tag in tags if not any(re.search(r"{%-?\s*" + tag + r"\b", text) for text in texts)] == []
    assert [form for form in ("\r\n", "\t", "\ufeff") if not any(form in read(path) for path in FILES)] == []


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("tag", EXAMPLES)
def test_examples_of_the_documentation_are_silent(tag: str) -> None:
    checked = Checker(Configuration(isolated=True)).check(Source(EXAMPLES[tag]["example"], f"{tag}.liquid.html"))
    assert [(finding.name, finding.message) for finding in checked.findings] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_page_keeps_to_the_facts(path: Path) -> None:
    for page in pages(Source.read(path)):
        assert [(problem.name, problem.span.of(page.source.text)) for problem in page.errors] == []
        for element in page.elements():
            if entry := KNOWN.get(element.tag):
                within = entry["parents"]["within"]
                assert not within or not entry["parents"]["enforced"] or element.closest(*within), element
                assert not element.closest(*entry["parents"].get("never-within", [])) or element.tag == "crowd-form"
                assert not unknown_attributes(entry, [attribute.name for attribute in element.attributes]), element
            elif "-" in element.tag:
                assert f'define("{element.tag}"' in page.source.text, element


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_value_keeps_to_the_facts(path: Path) -> None:
    source = Source.read(path)
    tasks = [render(source, task.data, dialect=task.dialect) for task in tasks_for(source)]
    filled = [Page(Rendered.verbatim(Source(task.text))) for task in tasks if "<HTMLQuestion" not in task.text]
    for page in [*pages(source), *filled]:
        for element in page.elements():
            facts = KNOWN[element.tag]["attributes"] if element.tag in KNOWN else {}
            for attribute in element.attributes:
                if fact := facts.get(attribute.name):
                    said = meaning_of(attribute.value, fact["encoding"])
                    assert not said.errors, attribute
                    assert [str(problem) for problem, _ in said.problems(fact["schema"])] == [], attribute


def unknown_attributes(entry: ElementEntry, names: list[str]) -> list[str]:
    """Attributes that neither the element nor HTML in general has."""
    known = re.compile("|".join([*entry["attributes"], "id|class|style|title|lang|dir|hidden|on.*|data-.*|aria-.*"]))
    return [name for name in names if not known.fullmatch(name)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_task_renders(path: Path) -> None:
    source = Source.read(path)
    for task in tasks_for(source):
        page = render(source, task.data, dialect=task.dialect)
        assert "{%" not in page.text and page.text.count("{{") == source.text.count("{% raw %}{{") * 2
        assert detect(Source(page.text)).name != "mturk" or "<HTMLQuestion" in page.text


@pytest.mark.parametrize("tag", EXAMPLES)
def test_every_example_renders_with_its_data(tag: str) -> None:
    entry = EXAMPLES[tag]
    page = render(Source(entry["example"]), entry["example-data"])
    assert [absent.path for absent in page.absent] == []
    assert f"<{tag}" in page.text
