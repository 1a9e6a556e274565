"""``crowdlint exercise``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from crowdlint.reporters.frame import visible
from crowdlint_preview.commands._tasks import sheets, task_options

if TYPE_CHECKING:
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.site.screen import Sheet
    from crowdlint_preview.work.outcome import Outcome


@click.command(short_help="Work tasks as a worker would, and check the answers.")
@task_options
@click.option("--seed", default="", help="Another seed draws other strokes and chooses other labels.")
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
    results = []
    with Browser(options["browser"], options["timeout"]) as browser:
        for sheet in found:
            try:
                outcome = browser.once_more(lambda: worked(browser, sheet, options))  # noqa: B023 - called at once
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
            click.echo(path)
    bad = ("failed", "inconclusive") if options["strict"] else ("failed",)
    return 1 if any(outcome.status in bad for _, outcome in results) else 0


def fatal(findings: Sequence[Mapping[str, Any]]) -> list[str]:
    """What `check` calls an error: the task cannot be done, or an answer is lost, however well the page works here."""
    return [
        f"check finds {each['code']} {each['name']}: {each['message']} (line {each['location']['row']})"
        for each in findings
        if each["severity"] == "error"
    ]


def worked(browser: Browser, sheet: Sheet, options: Mapping[str, Any]) -> Outcome:
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
    )
    known = any(each["name"] == "absent-path" for each in sheet.findings)
    outcome.failures[:0] = [*fatal(sheet.findings), *([] if known else sheet.absent)]
    # What a page says goes into files and to terminals.
    for name in ("failures", "doubts", "answers", "console", "requests"):
        setattr(outcome, name, sound(getattr(outcome, name)))
    return outcome
