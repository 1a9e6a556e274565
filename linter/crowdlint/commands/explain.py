"""``crowdlint explain``: the page of a rule."""

from __future__ import annotations

import sys

import click

from crowdlint.config.selection import beginning, names
from crowdlint.errors import UserError
from crowdlint.explain import explain
from crowdlint.faults import FAMILY, FaultKind, all_kinds
from crowdlint.nearest import did_you_mean
from crowdlint.output import use_color
from crowdlint.rules import FAMILIES, Rule, all_rules


def complete(ctx: click.Context, option: click.Parameter, typed: str) -> list[str]:
    """For the shell: rules by name or code."""
    return beginning(all_rules(), typed)


@click.command(short_help="Print what a rule finds, why, and examples.")
@click.argument("rules", nargs=-1, required=True, metavar="RULE…", shell_complete=complete)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
def command(rules: tuple[str, ...], color: str) -> None:
    """Print what a rule (by code or name) finds, why it matters, when it stays silent, and examples. The same of each
    kind of fault that `crowdlint preflight` and `crowdlint answers` tell.

    The beginning of codes lists the rules that have it.

    \b
    crowdlint explain unclosed-block
    crowdlint explain CL104
    crowdlint explain CL6
    """
    every: list[Rule | FaultKind] = [*all_rules(), *all_kinds()]
    known = {word: each for each in every for word in (each.code, each.name)}
    colored = use_color(color, sys.stdout)
    pages = []
    for word in rules:
        rule = known.get(word.upper()) or known.get(word.lower())
        family: list[Rule | FaultKind] = [] if rule else [*names(all_rules(), word), *_kinds(word)]
        if rule is None and not family:
            raise UserError(f"no rule is called `{word}`{did_you_mean(word, known)}")
        pages.append(explain(rule, colored) if rule else _listed(word.upper(), family))
    click.echo("\n".join(pages), nl=False, color=colored)


def _kinds(word: str) -> list[FaultKind]:
    return [each for each in all_kinds() if word.upper().startswith(FAMILY) and each.code.startswith(word.upper())]


def _listed(family: str, rules: list[Rule | FaultKind]) -> str:
    """The rules of a family, a line each, under its title."""
    title = FAMILIES.get(family[:3], "all rules")
    width = max(len(rule.name) for rule in rules)
    lines = [f"{rule.code}  {rule.name:<{width}}  {rule.summary}\n" for rule in rules]
    return f"# {family}: {title}\n\n" + "".join(lines)
