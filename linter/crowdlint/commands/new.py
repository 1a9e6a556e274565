"""``crowdlint new``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crowdlint.check.checker import Checker
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.page.job import Workforce
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint.nearest import did_you_mean
from crowdlint.output import replace_file
from crowdlint.reporters import write
from crowdlint.reporters.frame import visible
from crowdlint_schemas.light import regex, replace

if TYPE_CHECKING:
    from crowdlint.start.draft import Draft

FILE = click.Path(path_type=Path)
# What `check` names of a new template: the texts and labels that its author is to write.
LEFT_TO_AUTHOR = ("sample-instructions", "placeholder-label")
_INTERFACE = regex(r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<View\b", re.S)


@click.command(short_help="Write a first template, with data to try it.")
@click.argument("element", required=False)
@click.option("--labels", multiple=True, metavar="LABEL,…", help="The labels, or a label category file (.json).")
@click.option("--manifest", type=FILE, help="Take paths, sample data and labels from a manifest.")
@click.option("--workforce", type=click.Choice(["private", "vendor", "public"]), help="Who will work on the job.")
@click.option("--from", "origin", type=FILE, help="Take over what can be of a Label Studio or Mechanical Turk page.")
@click.option("--out", type=FILE, help="The file to write (ELEMENT.liquid.html); `-` prints the template alone.")
def command(
    element: str | None,
    labels: tuple[str, ...],
    manifest: Path | None,
    workforce: Workforce | None,
    origin: Path | None,
    out: Path | None,
) -> None:
    """Write a template that works, and beside it the data of one task.

    Without ELEMENT and --from, it lists the elements that a template can start with. What only its author can know is
    marked with `TODO: write …`, and `crowdlint check` names each mark until it is gone.

    \b
    crowdlint new crowd-bounding-box --labels Car,Bicycle --manifest input.manifest
    crowdlint new --from label-studio.xml --out street.liquid.html
    """
    if element is None and origin is None:
        click.echo(listed(), nl=False)
        return
    reach.set_reach([each for each in (manifest, origin, out or Path()) if each])
    tag = _tag(element) if element else None
    draft = _draft(tag, labels, manifest, origin)
    name = tag.removeprefix("crowd-") if tag else stem(origin.name) if origin else ""
    path = out or Path(f"{name}.liquid.html")
    if str(path) == "-":
        click.echo(draft.text, nl=False)
        return
    _write(path, draft)
    _tell(path, draft, workforce)


def listed() -> str:
    """The elements to start with, by what a worker does there."""
    from crowdlint.start.starters import KINDS, starters

    lines = []
    for kind, what in KINDS.items():
        lines += ["", f"{what}:"]
        for tag, entry in starters().items():
            if entry["kind"] == kind:
                lines.append(f"  {tag}\n      {entry['summary']}")
    example = "crowdlint new crowd-bounding-box --labels Car,Bicycle"
    return "\n".join([*lines[1:], "", "docs/new.md shows a picture of each.", f"For example: {example}", ""])


def stem(name: str) -> str:
    """The name of a template without what says that it is one."""
    return re.sub(r"(\.liquid)?\.(html?|xml)$|\.liquid$", "", name, flags=re.I)


def _tag(word: str) -> str:
    from crowdlint.start.starters import starters

    known = starters()
    for tag in (word.lower(), f"crowd-{word.lower()}"):
        if tag in known:
            return tag
    raise UserError(f"no template starts with `{word}`{did_you_mean(word, known)}; `crowdlint new` lists what one can")


def _draft(tag: str | None, words: tuple[str, ...], manifest: Path | None, origin: Path | None) -> Draft:
    from crowdlint.start.labels import placeholders, read_labels, takes_labels, with_labels
    from crowdlint.start.manifest import class_names, lines_of, with_manifest

    labels = read_labels(words)
    lines = lines_of(manifest) if manifest else []
    draft = _taken_over(origin, tag) if origin else _started(tag or "")
    if not labels and lines and (named := class_names(lines)) and takes_labels(draft.text):
        labels = named
        draft = replace(draft, notes=(*draft.notes, f"the labels are those of a `class-map` in {manifest}"))
    if labels:
        if not takes_labels(draft.text):
            raise UserError(f"{tag or 'this page'} has no place for labels")
        draft = replace(draft, text=with_labels(draft.text, labels))
    elif not origin:
        draft = replace(draft, text=placeholders(draft.text))
    return with_manifest(draft, lines) if lines else draft


def _started(tag: str) -> Draft:
    from crowdlint.start.starters import draft_of

    return draft_of(tag)


def _taken_over(path: Path, tag: str | None) -> Draft:
    from crowdlint.start.label_studio import from_label_studio
    from crowdlint.start.layout import from_layout

    if _INTERFACE.match(Source.read(path).text):
        return from_label_studio(path, tag)
    if tag:
        raise UserError(f"a page of Mechanical Turk keeps its own elements: leave {tag} out", str(path))
    return from_layout(path)


def _write(path: Path, draft: Draft) -> None:
    """Both files, neither over one that is there."""
    data = path.with_name(f"{stem(path.name)}.data.json")
    for each in (path, data):
        if each.exists():
            raise UserError("this file is there already; name another with --out", str(each))
    replace_file(path, draft.text.encode())
    replace_file(data, (json.dumps(draft.data, ensure_ascii=False, indent=2) + "\n").encode())
    click.echo(f"crowdlint: wrote {visible(str(path))} and {visible(str(data))}", err=True)


def _tell(path: Path, draft: Draft, workforce: Workforce | None) -> None:
    """What could not be taken over, and what is left to write, as ``check`` names it."""
    configuration = Configuration()
    checked = Checker(configuration, workforce=workforce).check(Source(draft.text, str(path)))
    for note in draft.notes:
        click.echo(f"crowdlint: {visible(note)}", err=True)
    if workforce and configuration.for_file(str(path)).job.workforce != workforce:
        click.echo(
            f'crowdlint: write `workforce = "{workforce}"` into crowdlint.toml, so that check knows it', err=True
        )
    left = [finding for finding in checked.findings if finding.name in LEFT_TO_AUTHOR]
    others = tuple(finding for finding in checked.findings if finding.name not in LEFT_TO_AUTHOR)
    if others:
        click.echo(write("concise", Report((Checked(str(path), checked.source, others),))), nl=False)
    if left and checked.source:
        lines = sorted({checked.source.position(finding.span.start)[0] for finding in left})
        numbers = ", ".join(map(str, lines))
        word = "line" if len(lines) == 1 else "lines"
        click.echo(f"crowdlint: yours to write: {word} {numbers}; `crowdlint check` names each until it is", err=True)
