"""The documentation site, built once: every link leads somewhere, nothing is asked of another server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from crowdlint.faults import all_kinds
from crowdlint.front import command_modules
from crowdlint.rules import all_rules
from crowdlint_docs.build import build, stage
from crowdlint_docs.links import rewritten
from crowdlint_schemas import elements, regions

ROOT = Path(__file__).parents[2]
BASE = "http://site.test/"


class _Reader(HTMLParser):
    """What a page has: ids, links, and what the browser loads for it."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "link" and values.get("rel") not in ("canonical", "next", "prev"):
            self.loaded.append(values["href"])
        if "src" in values:
            self.loaded.append(values["src"])


def test_the_built_site(tmp_path: Path) -> None:
    """One test, since it is built once."""
    pytest.importorskip("material", reason="the site needs `pip install '.[docs]'`")
    site = tmp_path / "out"
    build(site)
    every_link_and_anchor_leads_somewhere(site)
    nothing_is_loaded_from_another_server(site)
    the_reference_is_whole(site)
    lists_and_tables_came_out_as_such(site)


def pages(site: Path) -> Iterator[tuple[str, _Reader]]:
    """``(address, what it has)`` of every page of the site, not of the examples at work."""
    for path in sorted(site.rglob("*.html")):
        if "live" not in path.parts and path.name != "404.html":
            yield BASE + path.relative_to(site).as_posix().removesuffix("index.html"), read(path)


@cache
def read(path: Path) -> _Reader:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def file_of(site: Path, address: str) -> Path:
    """The file that a server answers an address of the site with."""
    path = unquote(urlsplit(address).path).lstrip("/")
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path


def every_link_and_anchor_leads_somewhere(site: Path) -> None:
    has_playground = (site / "playground").is_dir()
    broken, counted = [], 0
    for address, page in pages(site):
        for link in [*page.links, *page.loaded]:
            there = urljoin(address, link)
            if not there.startswith(BASE):
                continue
            counted += 1
            # It needs npm, and the rest of the site does not.
            if there.startswith(f"{BASE}playground/") and not has_playground:
                continue
            target, anchor = file_of(site, there), urlsplit(there).fragment
            # What follows the hash of the playground is what it shows.
            if not target.is_file() and not target.is_dir():
                broken.append((address, link))
            elif anchor and target.suffix == ".html" and "playground" not in target.parts:
                broken += [(address, link)] * (unquote(anchor) not in read(target).ids)
    assert counted > 5000 and broken == []


def nothing_is_loaded_from_another_server(site: Path) -> None:
    for address, page in pages(site):
        assert [each for each in page.loaded if not urljoin(address, each).startswith((BASE, "data:"))] == [], address
    for style in site.rglob("*.css"):
        assert not re.search(r"""(?:url\(|@import)\s*['"]?(?:https?:)?//""", style.read_text(encoding="utf-8")), style


def the_reference_is_whole(site: Path) -> None:
    """The address of a rule in reports is `rule-pages` and the name: a folder of the site, with the page in it."""
    table = read(site / "rules" / "index.html").links
    for rule in [*all_rules(), *all_kinds()]:
        assert f"{rule.name}/" in table
        assert {"../", "../../configuration/#comments-in-templates"} <= {
            *read(site / "rules" / rule.name / "index.html").links
        }
        text = (site / "rules" / rule.name / "index.html").read_text(encoding="utf-8")
        assert f'<h1 id="{rule.name}">' in text and rule.code in text
    for tag, entry in {**elements(), **regions()}.items():
        text = (site / "elements" / tag / "index.html").read_text(encoding="utf-8")
        assert ("use-instead" in entry) != (f'src="../live/{tag}.html"' in text), tag
    commands = read(site / "commands" / "index.html").ids
    assert {f"crowdlint-{name}" for name in command_modules()} <= commands


def lists_and_tables_came_out_as_such(site: Path) -> None:
    """Markdown of the site wants an empty line before a list where others do without."""
    for path in site.rglob("index.html"):
        text = re.sub(r"<pre.*?</pre>|<script.*?</script>", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert not re.search(r"<p>[^<]*\n(?:[*-]|\d\.|\|) ", text), path
        assert not re.search(r"^```|<p>```", text, re.M), path


def test_a_change_of_address_keeps_words_and_drops_links_that_lead_nowhere() -> None:
    pages = {"docs/a.md": "a.md", "linter/crowdlint/rules/bad_thing.md": "rules/bad-thing.md"}
    text = "[a](../linter/crowdlint/rules/bad_thing.md#x) [b](../tests/b.py) [c](https://c.test/) [d](#d)"
    assert rewritten(text, "docs/a.md", "a.md", pages) == "[a](rules/bad-thing.md#x) b [c](https://c.test/) [d](#d)"
    assert rewritten("[`a`](a.md)", "docs/b.md", "deep/b.md", pages) == "[`a`](../a.md)"
    assert rewritten("```\n[a](../x.md)\n```", "docs/a.md", "a.md", pages) == "```\n[a](../x.md)\n```"


def test_every_page_of_the_folder_is_in_it(tmp_path: Path) -> None:
    stage(tmp_path)
    assert {path.name for path in (ROOT / "docs").glob("*.md")} <= {path.name for path in tmp_path.glob("*.md")}
