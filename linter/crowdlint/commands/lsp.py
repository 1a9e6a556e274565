"""``crowdlint lsp``."""

from __future__ import annotations

import logging
import sys

import click


@click.command(short_help="Speak to an editor: findings, fixes, completion as you type.")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, which it does anyway.")
@click.option(
    "--log", type=click.Choice(["error", "warning", "info", "debug"]), help="Also write what happens to standard error."
)
def command(stdio: bool, log: str | None) -> int:
    """Speak the Language Server Protocol over standard input and output, for editors.

    Findings of `check` as you type, in templates, notebooks and programs; their fixes; what an element, an attribute, a
    filter or a value of the task is; completion; where a name comes from, and renaming it; the outline.

    It reads configuration and task data below the folders that the editor has open, nothing else, and needs no network.
    Recipes for editors: docs/editors.md.

    \b
    crowdlint lsp
    """
    from crowdlint.lsp.features import server

    logging.basicConfig(stream=sys.stderr, level=(log or "critical").upper())
    server().start_io()
    return 0
