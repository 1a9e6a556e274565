"""The page of a rule, for a terminal."""

from __future__ import annotations

import re

from crowdlint.reporters.concise import paint
from crowdlint.rules import FAMILIES, Rule


def explain(rule: Rule, color: bool = False) -> str:
    """The rule's Markdown page with a line of facts under its title; headings and code are coloured if wanted."""
    title, _, rest = rule.page.read_text(encoding="utf-8").partition("\n")
    on = "on by default" if rule.default else "off by default"
    facts = f"{rule.code} · {FAMILIES[rule.code[:3]]} · {rule.severities} · {on} · since rules-version {rule.since}"
    text = f"{title}\n\n{facts}\n{rest}"
    if not color:
        return text
    text = re.sub(r"(?m)^#+ .*$", lambda match: paint(match[0], "1;36", True), text)
    return re.sub(r"(?m)^`{3}.*$", lambda match: paint(match[0], "2", True), text)
