"""What can be wrong with a job rather than with a template: its manifest, request, Lambdas and answers.

A kind of fault is one page in this folder, named after the bad thing, whose third line gives code and severity
(``CL951 · error``). Nothing else lists the kinds.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from crowdlint.finding import Finding, Note, Severity
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen, regex

FAMILY = "CL9"
TITLE = "the job around the template"
_FACTS = regex(r"# (?P<name>[a-z0-9-]+)\n\n(?P<code>CL9\d\d) · (?P<severity>error|warning|info)\n\n")


@frozen
class FaultKind:
    """A kind of fault, as its page says."""

    code: str
    name: str
    severity: Severity
    page: Path

    @property
    def summary(self) -> str:
        """The first paragraph of the page, on one line."""
        return " ".join(self.page.read_text(encoding="utf-8").split("\n\n")[2].split())


def page(name: str) -> Path:
    """The Markdown page of the kind called ``name``."""
    return Path(__file__).with_name(name.replace("-", "_") + ".md")


@cache
def kind(name: str) -> FaultKind:
    """The kind called ``name``. Raises ``LookupError`` where no page of that name says what it is."""
    path = page(name)
    facts = _FACTS.match(path.read_text(encoding="utf-8"))
    if facts is None or facts["name"] != name:
        raise LookupError(f"{path} does not begin with `# {name}` and its code and severity")
    severity: Severity = facts["severity"]  # type: ignore[assignment]
    return FaultKind(facts["code"], name, severity, path)


def all_kinds() -> tuple[FaultKind, ...]:
    """Every kind, by code."""
    names = [path.stem.replace("_", "-") for path in Path(__file__).parent.glob("[a-z]*.md")]
    return tuple(sorted(map(kind, names), key=lambda each: each.code))


def fault(name: str, span: Span, message: str, notes: tuple[Note, ...] = (), level: Severity | None = None) -> Finding:
    """A finding of that kind, ready to be reported. ``level``: how severe this one is, if not as usual."""
    found = kind(name)
    return Finding(span, message, notes=notes, code=found.code, name=name, severity=level or found.severity)
