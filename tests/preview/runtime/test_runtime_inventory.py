"""The page about the stand-in is made from the facts, and fresh."""

import re

from generated import same

from crowdlint_preview.site.inventory import page
from crowdlint_preview.site.joiner import RUNTIME
from crowdlint_schemas import elements

README = RUNTIME / "README.md"


def test_the_page_is_fresh(accepting: bool) -> None:
    same(README, page(), accepting)


def test_the_page_has_every_fact() -> None:
    rows = {line.split("`")[1]: line for line in page().splitlines() if line.startswith(("| `crowd-", "| `iron-"))}
    assert rows.keys() == elements().keys()
    for tag, entry in elements().items():
        assert not [name for name in [*entry["attributes"], *entry["properties"]] if f"`{name}`" not in rows[tag]]


def test_the_files_that_it_names_are_there() -> None:
    table = page().partition("## Elements")[0]
    named = re.findall(r"`([\w/-]+\.js)`", table)
    assert len(named) > 20
    assert not [name for name in named if not (RUNTIME / name).is_file()]
