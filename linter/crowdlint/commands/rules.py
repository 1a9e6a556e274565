"""``crowdlint rules``: the table of rules."""

from __future__ import annotations

import json

import click

from crowdlint.config.selection import check_selector, names
from crowdlint.rules import FAMILIES, Rule, all_rules


def as_text(rules: list[Rule]) -> str:
    """A line a rule: code, severity, name, first sentence of its page."""
    width = max((len(rule.name) for rule in rules), default=0)
    lines = []
    for rule in rules:
        off = "" if rule.default else " (off by default)"
        lines.append(f"{rule.code}  {rule.severity:<7}  {rule.name:<{width}}  {rule.summary}{off}\n")
    return "".join(lines)


def as_json(rules: list[Rule]) -> str:
    """A list of objects, for programs."""
    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": FAMILIES[rule.code[:3]],
            "severity": rule.severity,
            "also": list(rule.also),
            "default": rule.default,
            "since": rule.since,
            "on": rule.on,
            "summary": rule.summary,
        }
        for rule in rules
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_markdown(rules: list[Rule]) -> str:
    """The generated ``rules/README.md``: a table for each family, each rule linked to its page."""
    parts = [
        "# Rules\n\n<!-- Generated: crowdlint rules --output-format markdown -->\n\n"
        "`crowdlint explain NAME` prints a rule's page. Rules marked *off* are off unless they are selected.\n"
    ]
    for family, title in FAMILIES.items():
        rows = [rule for rule in rules if rule.code.startswith(family)]
        if rows:
            parts.append(
                f"\n## {family}: {title}\n\n| code | rule | severity | what it finds |\n| --- | --- | --- | --- |\n"
            )
            for rule in rows:
                severity = rule.severities if rule.default else f"{rule.severities}, *off*"
                summary = rule.summary.replace("|", "\\|")
                parts.append(f"| {rule.code} | [{rule.name}]({rule.page.name}) | {severity} | {summary} |\n")
    return "".join(parts)


FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}


@click.command(short_help="List the rules: all, or some.")
@click.argument("selectors", nargs=-1, metavar="[RULE]…")
@click.option("--output-format", type=click.Choice(list(FORMATS)), default="text", help="How to write the table.")
def command(selectors: tuple[str, ...], output_format: str) -> None:
    """List the rules: all, or those that a code, the start of one, or a name stands for.

    \b
    crowdlint rules
    crowdlint rules CL3
    """
    rules = list(all_rules())
    for selector in selectors:
        check_selector(rules, selector, "crowdlint rules")
    chosen = [rule for rule in rules if not selectors or any(rule in names(rules, word) for word in selectors)]
    click.echo(FORMATS[output_format](chosen), nl=False)
