"""``crowdlint exercise``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible
from crowdlint_preview.commands._tasks import say_sandbox, sheets, task_options

if TYPE_CHECKING:
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.site.screen import Sheet
    from crowdlint_preview.work.outcome import Outcome
    from crowdlint_preview.work.steps.reading import Steps


@click.command(short_help="Work tasks as a worker would, and check the answers.")
@task_options
@click.option("--seed", default="", help="Another seed draws other strokes and chooses other labels.")
@click.option(
    "--steps", type=click.Path(path_type=Path), metavar="FILE", help="What to do, in YAML (else NAME.steps.yaml)."
)
@click.option("--axe", is_flag=True, help="Hold axe-core against the author's part of each page.")
@click.option("--strict", is_flag=True, help="Exit 1 also where a task is inconclusive.")
@click.option("--sandboxed/--no-sandboxed", default=True, help="Work in a frame like that of a real job (the default).")
def command(**options: Any) -> int:
    """Open each task in a headless browser, work every element with mouse and keyboard, submit, and check the answer.

    Writes report.json, report.html and screenshots. Exits 1 where a task failed, and says why.

    \b
    crowdlint exercise templates/ --out report
    crowdlint exercise street.liquid.html --manifest input.manifest --tasks 5 --out report
    """
    from crowdlint_preview.browser.browser import Browser, PageGone
    from crowdlint_preview.work.outcome import Outcome
    from crowdlint_preview.work.report import line, write

    found = sheets(options)
    axe = axe_core(found[0].assets or {}) if options["axe"] else ""
    results = []
    with Browser(options["browser"], options["timeout"]) as browser:
        say_sandbox(browser.sandbox, options["require_sandbox"])
        for sheet in found:
            try:
                outcome = browser.once_more(lambda: worked(browser, sheet, options, axe))  # noqa: B023 - called at once
            except PageGone as gone:
                outcome = Outcome(failures=[str(gone)])
            if sheet.source.holes:  # what the program writes there nobody knows: this is not the page of a worker
                values = ", ".join(sheet.source.holes.values())
                outcome.doubts += [*outcome.failures, f"a program writes parts of this template: {values}"]
                outcome.failures = []
            results.append((sheet, outcome))
            if not options["quiet"] or outcome.status != "passed":
                click.echo(visible(line(sheet, outcome)))
    for path in write(results, options["out"]):
        if not options["quiet"]:
            click.echo(visible(str(path)))
    bad = ("failed", "inconclusive") if options["strict"] else ("failed",)
    return 1 if any(outcome.status in bad for _, outcome in results) else 0


def fatal(findings: Sequence[Mapping[str, Any]]) -> list[str]:
    """What `check` calls an error: the task cannot be done, or an answer is lost, however well the page works here."""
    return [
        f"check finds {each['code']} {each['name']}: {each['message']} (line {each['location']['row']})"
        for each in findings
        if each["severity"] == "error"
    ]


def of_made_up_data(outcome: Outcome) -> None:
    """Made-up data may be of another form than a script reads: that is no fault of the template."""
    read = [each for each in outcome.failures if each.startswith("the page threw") and "JSON" in each]
    if read:
        outcome.failures = [each for each in outcome.failures if each not in read]
        outcome.doubts += [*read, "its task data were made up; give it real ones with --data"]


def axe_core(assets: Mapping[str, Path]) -> str:
    """The text of axe-core from among the assets. Raises ``UserError`` where it was not brought."""
    from crowdlint_preview.assets.wanted import AXE

    if AXE not in assets:
        raise UserError("axe-core is not at hand: run crowdlint assets PATH --axe --fetch", "--axe")
    return assets[AXE].read_text(encoding="utf-8")


def steps_for(named: Path | None, template: str) -> Steps:
    """The steps of the file that was named, else of the one beside the template; else none."""
    from crowdlint_preview.work.steps.reading import read_steps, steps_beside

    path = named or steps_beside(Path(template))
    return read_steps(path) if path else ()


def worked(browser: Browser, sheet: Sheet, options: Mapping[str, Any], axe: str) -> Outcome:
    """One task, worked."""
    from crowdlint_preview.browser.limits import sound
    from crowdlint_preview.work.exercise import exercise
    from crowdlint_preview.work.outcome import Outcome

    if sheet.error:
        return Outcome(failures=[str(sheet.error)])
    outcome = exercise(
        browser,
        sheet.html,
        sheet.resource,
        page=sheet.page,
        media=sheet.media,
        seed=f"{sheet.name}{options['seed']}",
        sandboxed=options["sandboxed"],
        query=sheet.query,
        axe=axe,
        steps=steps_for(options["steps"], sheet.source.path),
    )
    known = any(each["name"] == "absent-path" for each in sheet.findings)
    outcome.failures[:0] = [*fatal(sheet.findings), *([] if known else sheet.absent)]
    if sheet.task.origin == "inferred":
        of_made_up_data(outcome)
    # What a page says goes into files and to terminals.
    for name in ("failures", "doubts", "notes", "answers", "console", "requests"):
        setattr(outcome, name, sound(getattr(outcome, name)))
    return outcome
