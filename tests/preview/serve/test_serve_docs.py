"""What docs/serve.md says of the page is so."""

from __future__ import annotations

import re
from pathlib import Path

import crowdlint_preview.site
from crowdlint_preview.serve.pages import UI

SHELL = Path(crowdlint_preview.site.__file__).parent / "shell"

PAGE = (Path(__file__).parents[3] / "docs" / "serve.md").read_text(encoding="utf-8")


def test_every_button_and_panel_that_is_named_is_there() -> None:
    page = "".join(path.read_text(encoding="utf-8") for path in (UI / "index.html", *SHELL.glob("*.html")))
    there = {text.strip() for text in re.findall(r"<(?:button|label)[^>]*>([^<]+)", page)}
    named = set(re.findall(r"\*\*([^*]+)\*\*", PAGE))
    assert len(named) >= 12 and named <= there, named - there


def test_the_keys_are_those_that_the_page_lists() -> None:
    script = (UI / "panels.js").read_text(encoding="utf-8").partition("const KEYS = [")[2].partition("];")[0]
    listed = re.findall(r"\['([^']+)', '([^']+)'\]", script)
    assert len(listed) == 10
    assert re.findall(r"^\| (.+?) \| (.+) \|$", PAGE.partition("## Keys")[2], re.M)[2:] == listed
