"""The entries in the formats of others: one module for each, with one function ``write(entries) -> str``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from crowdlint_schemas.entry import ElementEntry

FORMATS = {
    "markdown": "markdown", "json": "plain", "cem": "manifest", "html-data": "html_data", "steps": "steps",
    "report": "report",
}  # fmt: skip


def export(form: str, entries: Mapping[str, ElementEntry]) -> str:
    """``entries`` as text in one of ``FORMATS``: a page to read, plain JSON, a Custom Elements Manifest, or custom data
    for the HTML support of Visual Studio Code; ``steps`` and ``report`` are the schemas of a file of steps and
    of ``report.json``, whatever the entries. The
    module of the format is imported only now."""
    written: str = import_module(f"{__name__}.{FORMATS[form]}").write(entries)
    return written


def usable(entries: Mapping[str, ElementEntry]) -> dict[str, ElementEntry]:
    """The entries without those that exist only as a mistake."""
    return {tag: entry for tag, entry in entries.items() if "use-instead" not in entry}
