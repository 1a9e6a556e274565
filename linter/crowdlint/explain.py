"""The page of a rule or of a kind of fault, for a terminal."""

from __future__ import annotations

import re

from crowdlint.faults import TITLE, FaultKind
from crowdlint.reporters.concise import paint
from crowdlint.rules import FAMILIES, Rule


def explain(rule: Rule | FaultKind, color: bool = False) -> str:
    """The Markdown page with a line of facts under its title; headings and code are coloured if wanted."""
    title, _, rest = rule.page.read_text(encoding="utf-8").partition("\n")
    text = f"{title}\n\n{_facts(rule)}\n{rest}"
    if isinstance(rule, FaultKind):
        text = "\n\n".join([title, _facts(rule), *rest.strip("\n").split("\n\n")[1:]]) + "\n"
    if not color:
        return text
    text = re.sub(r"(?m)^#+ .*$", lambda match: paint(match[0], "1;36", True), text)
    return re.sub(r"(?m)^`{3}.*$", lambda match: paint(match[0], "2", True), text)


def _facts(rule: Rule | FaultKind) -> str:
    if isinstance(rule, FaultKind):
        return f"{rule.code} · {TITLE} · {rule.severity}"
    on = "on by default" if rule.default else "off by default"
    return f"{rule.code} · {FAMILIES[rule.code[:3]]} · {rule.severities} · {on} · since rules-version {rule.since}"
