"""``crowdlint assets``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint_preview.commands._tasks import folder_beside, named_templates

if TYPE_CHECKING:
    from crowdlint_preview.assets.store import Store
    from crowdlint_preview.assets.wanted import Wanted


@click.command(short_help="List what templates load from other servers, and bring it.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--fetch", is_flag=True, help="Bring what is not at hand: from its server, else through npm.")
@click.option("--axe", is_flag=True, help="axe-core too, for exercise --axe.")
@click.option("--dir", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Where to keep it.")
def command(**options: Any) -> int:
    """List every address of another server that templates name, what asks for it, and whether it is at hand.

    With --fetch, each script, style, font and picture is brought into crowdlint-assets/ beside the configuration, with
    a lock file that says where it came from and what its hash is. Commit both: preview and exercise then answer from
    there. Nothing is ever fetched without this command. Exits 1 where something could not be brought.

    \b
    crowdlint assets templates/
    crowdlint assets templates/ --fetch
    """
    from crowdlint_preview.assets.store import Store
    from crowdlint_preview.assets.wanted import AXE, Wanted, wanted

    configuration = Configuration()
    found = list(named_templates(options["paths"], configuration))
    if not found:
        raise UserError("no task template found", ", ".join(options["paths"]))
    store = Store(options["folder"] or folder_beside(configuration))
    store.files()  # a changed file is an error, whatever is asked
    asked: dict[str, Wanted] = {}
    for each in found:
        for address in wanted(each if isinstance(each, Source) else Source.read(each)):
            asked.setdefault(address.url, address)
    if options["axe"]:
        asked[AXE] = Wanted(AXE, "--axe", "script")
    failed = 0
    for line, bad in _lines(list(asked.values()), store, options["fetch"]):
        click.echo(line)
        failed += bad
    return 1 if failed else 0


def _lines(asked: list[Wanted], store: Store, fetching: bool) -> Iterator[tuple[str, bool]]:
    """What to print for each address, and whether it is missing though it was to be brought."""
    from crowdlint_preview.assets.fetch import fetch
    from crowdlint_preview.assets.wanted import Wanted, css_addresses

    waiting = list(asked)
    seen = {each.url for each in waiting}
    while waiting:
        each = waiting.pop(0)
        if each.url in store.entries:
            yield f"at hand  {each.url} ({each.by}; {store.entries[each.url].how})", False
            continue
        if each.made_up and not fetching:
            yield f"made up  {each.url} ({each.by})", False
            continue
        if not fetching or each.tag == "iframe":
            yield f"missing  {each.url} ({each.by})", False
            continue
        brought = fetch(each.url)
        if isinstance(brought, str) and each.made_up:
            yield f"made up  {each.url} ({each.by}): {brought}", False
            continue
        if isinstance(brought, str):
            yield f"missing  {each.url} ({each.by}): {brought}", True
            continue
        kept = store.keep(each.url, brought.final, brought.body, brought.how)
        yield f"brought  {each.url} ({each.by}; {kept.how}, {kept.size:,} bytes)", False
        if kept.type == "text/css":
            inner = css_addresses(brought.body.decode("utf-8", "replace"), each.url)
            new = [url for url in dict.fromkeys(inner) if url.startswith("https:") and url not in seen]
            seen.update(new)
            waiting += [Wanted(url, each.by, "style") for url in new]
