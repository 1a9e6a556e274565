"""crowdlint: reads task templates of Ground Truth, A2I and Mechanical Turk and says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable

from crowdlint.errors import UserError
from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.text.span import Span

__version__ = "0.1.0"

__all__ = ["Edit", "Finding", "Fix", "Note", "Span", "UserError", "__version__", "check_text"]


def check_text(text: str, path: str = "template.liquid.html", only: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """What is wrong with a template in memory, without any configuration; ``only`` by these rules, if given.

    Raises ``UserError`` for a rule that does not exist and where scripts cannot be read, ``RuntimeError`` where a rule
    crashes.
    """
    from crowdlint.check.checker import Checker
    from crowdlint.config.configuration import Configuration
    from crowdlint.config.selection import Layer, check_selector
    from crowdlint.language.text.source import Source
    from crowdlint.rules import all_rules

    selected = None if only is None else tuple(only)
    for selector in selected or ():
        check_selector(all_rules(), selector, "check_text")
    checked = Checker(Configuration(isolated=True), Layer(select=selected)).check(Source(text, path))
    for crash in checked.crashes:
        raise RuntimeError(crash.said) if crash.fault else UserError(crash.error)
    return checked.findings
