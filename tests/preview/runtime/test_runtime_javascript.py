"""The JavaScript of the runtime is checked by TypeScript and Biome, its elements by axe-core, where npm has them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from examples import ENTRIES, screen

from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.site.joiner import _element_files
from crowdlint_preview.site.site import Shown, gallery_page, task_page

ROOT = Path(__file__).parents[3]
MODULES = ROOT / "node_modules"


@pytest.mark.skipif(not MODULES.is_dir() or not shutil.which("npm"), reason="needs npm install")
def test_types_and_style() -> None:
    checked = subprocess.run(["npm", "run", "--silent", "check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.browser
@pytest.mark.skipif(not (MODULES / "axe-core").is_dir(), reason="needs npm install")
@pytest.mark.parametrize("tag", ENTRIES)
def test_everybody_can_use_it(browser: Browser, tag: str) -> None:
    """The example of each element, in light and in dark, and with its dialog or another tab open."""
    page = screen(tag)
    with browser.visit(page.html, page.resource, viewport=(1280, 800)) as visit:
        assert visit.wait_until_ready()
        visit.page.evaluate((MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8") + ";0")
        for theme in ("light", "dark"):
            visit.page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            assert violations(visit.page) == [], theme
        for opener in visit.page.locator("#react-mount-point > .ui, .moreInstructionsLink, .item + .item").all():
            if opener.is_visible():
                opener.click()
                assert violations(visit.page) == [], "dialog or tab"


@pytest.mark.browser
@pytest.mark.skipif(not (MODULES / "axe-core").is_dir(), reason="needs npm install")
def test_everybody_can_use_the_gallery(browser: Browser) -> None:
    shown = [Shown(screen("crowd-checkbox")), Shown(screen("crowd-tabs"))]
    for html in (gallery_page(shown), task_page(shown[0].screen)):
        with browser.visit(html) as visit:
            for name in ("Task data", "Findings", "Answer"):
                for each in visit.page.get_by_role("button", name=name).all():
                    each.click()
            visit.page.evaluate((MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8") + ";0")
            assert violations(visit.page) == []


CONTROLS = [path.stem for path, extended in _element_files().items() if extended]

# What an example lacks is its author's business: a language, a title.
AXE = """axe.run(document, {
  rules: { 'html-has-lang': { enabled: false }, 'document-title': { enabled: false } },
})"""


# White on the orange of Submit has too little contrast (3.0); it is what workers get, so it stays.
SUBMIT = ("#ffffff", "#ec7211")


def violations(page: Any) -> list[str]:
    """What axe-core finds serious or critical: the rule, and where it fails.

    The faults of the open-source controls and the real colours of Submit are those that workers meet: ``--axe`` tells
    authors what to do about them.
    """
    found = page.evaluate(AXE)["violations"]
    ours = [
        (each["id"], node["html"])
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
        if colours(node) != SUBMIT and not any(control in str(node["target"][0]) for control in CONTROLS)
    ]
    return [f"{rule}: {html}" for rule, html in ours]


def colours(node: Any) -> tuple[str, str] | None:
    """Letters and ground of a place where axe-core looked at contrast."""
    data = next((check["data"] for check in node["any"] if check["id"] == "color-contrast"), None)
    return data and (data["fgColor"], data["bgColor"])
