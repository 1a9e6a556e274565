"""Sources -> a folder of Markdown -> the site. Nothing is fetched on the way, and the site asks no other server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crowdlint import HOME
from crowdlint_docs import commands, elements, rules
from crowdlint_docs.links import rewritten
from crowdlint_docs.playground import assemble

DOCS = Path(__file__).parents[1]
ROOT = DOCS.parent
# Title -> pages; a page of docs/ that stands nowhere here is a how-to.
SECTIONS = {
    "Start": ["first-ten-minutes.md", "try.md", "new.md", "symptoms.md"],
    "How to": [
        "ci.md",
        "editors.md",
        "notebooks.md",
        "data.md",
        "preview.md",
        "preflight.md",
        "jobs.md",
        "testing.md",
        "own-elements.md",
        "mechanical-turk.md",
    ],
    "Reference": ["commands.md", "configuration.md", "rules/index.md", "sure.md", "runtime.md"],
}


def build(out: Path) -> None:
    """The whole site, with the examples at work and the playground, in ``out``."""
    shutil.rmtree(out, ignore_errors=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stage(folder / "docs")
        (folder / "mkdocs.yml").write_text(json.dumps(settings(out.resolve())), encoding="utf-8")  # JSON is YAML
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "--quiet",
            "build",
            "--strict",
            "--config-file",
            f"{folder}/mkdocs.yml",
        ]
        # The theme's word about its successor is for those who keep the site (CONTRIBUTING.md), not for each build.
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        if code := subprocess.run(command, env=quiet, check=False).returncode:
            sys.exit(code)
    for path, text in elements.previews():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(text, encoding="utf-8")
    assemble(out / "playground", rules="../rules/")


def stage(folder: Path) -> None:
    """All pages as Markdown, and what they show."""
    staged = list(_pages())
    places = {here: there for here, there, _ in staged if here}
    places |= {f"docs/{path.name}": path.name for path in DOCS.glob("*.png")} | {
        "schemas/README.md": "elements/index.md"
    }
    for here, there, text in staged:
        target = folder / there
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(rewritten(text, here, there, places) if here else text, encoding="utf-8")
    for picture in [*DOCS.glob("*.png"), DOCS / "site.css"]:
        shutil.copy(picture, folder)


def _pages() -> Iterator[tuple[str, str, str]]:
    """``(path in the repository or "", path in the site, text)``."""
    for path in sorted(DOCS.glob("*.md")):
        yield f"docs/{path.name}", path.name, path.read_text(encoding="utf-8")
    runtime = "preview/crowdlint_preview/runtime/README.md"
    yield runtime, "runtime.md", (ROOT / runtime).read_text(encoding="utf-8")
    yield from rules.pages()
    yield "", "commands.md", commands.page()
    for there, text in elements.pages():
        yield "", there, text


def settings(out: Path) -> dict[str, Any]:
    """What mkdocs reads."""
    return {
        "site_name": "crowdlint",
        "site_url": f"{HOME}/",
        "site_description": "Lints, previews and exercises task templates of Ground Truth, A2I and Mechanical Turk",
        "site_dir": str(out),
        "docs_dir": "docs",
        "theme": _theme(),
        "plugins": ["search"],
        "extra_css": ["site.css"],
        "extra": {"generator": False},
        "nav": _nav(),
        "not_in_nav": "/rules/*\n/elements/*\n",
        "validation": {"links": {"anchors": "warn", "absolute_links": "warn"}},
        "markdown_extensions": [
            "admonition",
            "attr_list",
            "md_in_html",
            "tables",
            {"toc": {"permalink": True, "toc_depth": 3}},
            "pymdownx.details",
            {"pymdownx.highlight": {"anchor_linenums": False}},
            "pymdownx.superfences",
        ],
    }


def _theme() -> dict[str, Any]:
    palette = [
        {"media": f"(prefers-color-scheme: {scheme})", "scheme": name, "primary": "custom", "accent": "custom",
         "toggle": {"icon": icon, "name": f"Show it {other}"}}
        for scheme, name, icon, other in (
            ("light", "default", "material/weather-night", "dark"),
            ("dark", "slate", "material/weather-sunny", "light"),
        )
    ]  # fmt: skip
    features = ["content.code.copy", "navigation.indexes", "navigation.sections", "navigation.top", "toc.follow"]
    # Fonts of the reader's own machine: nothing is asked of another server.
    return {"name": "material", "font": False, "palette": palette, "features": features}


def _nav() -> list[Any]:
    named = {page for pages in SECTIONS.values() for page in pages} | {"index.md"}
    more = sorted(path.name for path in DOCS.glob("*.md") if path.name not in named)
    nav: list[Any] = [{"What it is": "index.md"}]
    for title, pages in SECTIONS.items():
        nav.append({title: [*pages, *(more if title == "How to" else [])]})
    tags = [{tag: f"elements/{tag}.md"} for tag in elements.known()]
    return [*nav, {"Elements": ["elements/index.md", *tags]}]
