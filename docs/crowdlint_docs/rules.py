"""The pages of rules and of kinds of faults, each as it lies beside its rule, and their table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from crowdlint.explain import explain
from crowdlint.faults import FaultKind, all_kinds
from crowdlint.rules import FAMILIES, Rule, all_rules

_EXAMPLE = re.compile(r"^```html\n(.*?)^```\n", re.M | re.S)


def pages() -> Iterator[tuple[str, str, str]]:
    """``(path in the repository, path in the site, text)`` of every page and of the table, linked as in the former."""
    every: list[Rule | FaultKind] = [*all_rules(), *all_kinds()]
    for rule in every:
        folder = "faults" if isinstance(rule, FaultKind) else "rules"
        yield f"linter/crowdlint/{folder}/{rule.page.name}", f"rules/{rule.name}.md", _page(rule)
    yield "linter/crowdlint/rules/README.md", "rules/index.md", _index()


def _page(rule: Rule | FaultKind) -> str:
    text = explain(rule)
    if isinstance(rule, FaultKind):
        return text + _way_back()
    # What the tests read behind the language of a block is nothing to show.
    text = re.sub(r"(?m)^```(\w+) .*$", r"```\1", text)
    return _EXAMPLE.sub(_tried, text).replace("```jsonl\n", "```json\n") + _way_back()


def _tried(found: re.Match[str]) -> str:
    """An example, with the way to try it."""
    link = f"../playground/index.html#text={quote(found[1], safe='')}"
    return f'{found[0]}\n<p class="try"><a href="../{link}">Try it in the playground</a></p>\n'


def _way_back() -> str:
    allowed = "[How findings are allowed](../../../docs/configuration.md#comments-in-templates)"
    return f"\n\n[All rules](../rules/README.md) · {allowed}\n"


def _index() -> str:
    parts = [
        "# Rules\n\nWhat `crowdlint check` looks for, and, from CL9 on, what `preflight` and `answers` find in the job "
        "around a template. `crowdlint explain NAME` prints a page in the terminal. *Off*: only where it is selected.\n"
    ]
    every: list[Rule | FaultKind] = [*all_rules(), *all_kinds()]
    for family, title in FAMILIES.items():
        rows = "".join(_row(each) for each in every if each.code.startswith(family))
        parts.append(
            f"\n## {family}: {title}\n\n| code | name | severity | what it finds |\n| --- | --- | --- | --- |\n"
        )
        parts.append(rows)
    return "".join(parts)


def _row(rule: Rule | FaultKind) -> str:
    severity = rule.severity if isinstance(rule, FaultKind) else rule.severities
    off = "" if isinstance(rule, FaultKind) or rule.default else ", *off*"
    summary = rule.summary.replace("|", "\\|")
    page = rule.page.name if isinstance(rule, Rule) else f"../faults/{rule.page.name}"
    return f"| {rule.code} | [{rule.name}]({page}) | {severity}{off} | {summary} |\n"
