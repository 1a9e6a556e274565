"""crowdlint: reads task templates of Ground Truth, A2I and Mechanical Turk and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from crowdlint.errors import UserError
from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.text.span import Span

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

    from crowdlint.in_memory import Findings
    from crowdlint.preflight.fault import LineFault

__version__ = "0.1.0"

# The address of the project. Whoever keeps it elsewhere changes it here, in pyproject.toml and in README.md.
HOME = "https://example.com/crowdlint"

__all__ = [
    "Edit",
    "Finding",
    "Fix",
    "Note",
    "Span",
    "UserError",
    "__version__",
    "check_text",
    "show",
    "try_manifest",
]


def check_text(text: str, path: str = "template.liquid.html", only: Iterable[str] | None = None) -> Findings:
    """What is wrong with a template in memory, without any configuration; ``only`` by these rules, if given.

    A tuple of findings; as the last line of a cell or at a prompt, it shows them under the lines of the template.

    Raises ``UserError`` for a rule that does not exist and where scripts cannot be read, ``RuntimeError`` where a rule
    crashes.
    """
    from crowdlint.check.checker import Checker
    from crowdlint.config.configuration import Configuration
    from crowdlint.config.selection import Layer, check_selector
    from crowdlint.in_memory import Findings
    from crowdlint.language.text.source import Source
    from crowdlint.rules import all_rules

    selected = None if only is None else tuple(only)
    for selector in selected or ():
        check_selector(all_rules(), selector, "check_text")
    checked = Checker(Configuration(isolated=True), Layer(select=selected)).check(Source(text, path))
    for crash in checked.crashes:
        raise RuntimeError(crash.said) if crash.fault else UserError(crash.error)
    return Findings(checked.findings, checked)


def show(template: str, data: Mapping[str, Any] | None = None) -> Any:
    """In a notebook: what is wrong with a template, and below it the task as a worker sees it, at work.

    ``data`` is what the template reads as ``task.input``, or the columns of Mechanical Turk; made up where it is not
    given. The task runs shut in, as in ``crowdlint preview``: it sees nothing of the notebook. Raises ``UserError``
    where the preview is not installed.
    """
    from importlib import import_module

    try:
        notebook = import_module("crowdlint_preview.site.notebook")
    except ModuleNotFoundError as error:
        raise UserError(f"the preview lacks {error.name}: `pip install crowdlint[preview]` brings it") from error
    return notebook.shown(template, data)


def try_manifest(
    template: str | Path, manifest: str | Path, executor: Executor | None = None, jobs: int = 0
) -> Iterator[LineFault]:
    """What is wrong with the lines of a manifest (a file, or its address in a bucket), in their order, as it is found.

    ``executor``: who does the work, any of ``concurrent.futures`` or like one; else ``jobs`` processes (0: one a
    processor). Without any configuration. Raises ``UserError`` for a template or manifest that cannot be read, and at
    the end where not all lines could be tried.
    """
    from crowdlint.preflight.faults import faults_of

    return faults_of(template, str(manifest), executor, jobs)
