"""``crowdlint data``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.check import named
from crowdlint.language.task.sources import infer

if TYPE_CHECKING:
    from crowdlint.language.contract import Contract, Variant
    from crowdlint.language.contract.fragile import Fragile


@click.command(short_help="Print the task data that a template asks for.")
@click.argument("template", type=click.Path(path_type=Path))
@click.option("--schema", "what", flag_value="schema", help="Print a JSON Schema of task.input instead.")
@click.option("--variants", "what", flag_value="variants", help="Print one sample for each branch of the template.")
@click.option(
    "--paths",
    "what",
    flag_value="paths",
    help="Print each path, its kind, whether it is needed, and what breaks the page.",
)
def command(template: Path, what: str | None) -> None:
    """Print task data as TEMPLATE asks for it: made up, but of the right kind in every place.

    Kinds are told from filters, loops, comparisons, and from the attribute a value is printed into. Save the output
    as TEMPLATE.data.json beside the template, and render, preview and exercise use it.

    Of a notebook or a program, TEMPLATE names the cell or the line: nb.ipynb#16, job.py#678.

    \b
    crowdlint data photo.liquid.html > photo.data.json
    crowdlint data photo.liquid.html --schema
    """
    contract = infer(named.template(template))
    if what == "paths":
        for line in described(contract):
            click.echo(contract.source.spoken(line))
    elif what == "variants":
        _print_json(
            contract, [_variant(contract, each) for each in contract.variants()] or [{"data": contract.sample()}]
        )
        if contract.left_out is not None:
            shown = contract.source.shown(contract.left_out)
            many = f"{len(contract.ways):,} branches are more than samples are made for: none from here on"
            click.echo(f"{contract.source.path}:{shown.in_cell}: {many}", err=True)
    else:
        _print_json(contract, contract.schema() if what == "schema" else contract.sample())


def described(contract: Contract) -> Iterator[str]:
    """One line for each path: what it is, whether it is needed, and where an unlucky text in it breaks the page."""
    from crowdlint.language.contract.fragile import REASONS

    fragile: dict[str, list[Fragile]] = {}
    for each in contract.fragile():
        fragile.setdefault(each.path, []).append(each)
    for path in contract.paths():
        of = f" ({path.of})" if path.of and path.of != path.kind else ""
        yield f"{path.path}: {path.kind}{of}{'' if path.needed else ', optional'}"
        for each in fragile.get(path.path, ()):
            shown = contract.source.shown(each.span)
            yield f"    {shown.in_cell} printed {REASONS[each.reason]}"


def _variant(contract: Contract, variant: Variant) -> dict[str, Any]:
    source = contract.source
    places = (f"{source.shown(way.span).in_cell} {way.span.of(source.text)}" for way in variant.shows)
    return {"shows": list(places), "data": variant.data}


def _print_json(contract: Contract, value: Any) -> None:
    """Print JSON, with the own text of what a program writes."""
    shown = {ord(sign): json.dumps(text, ensure_ascii=False)[1:-1] for sign, text in contract.source.holes.items()}
    click.echo(json.dumps(value, ensure_ascii=False, indent=2).translate(shown))
