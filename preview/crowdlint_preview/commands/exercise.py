"""``crowdlint exercise``."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click

from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible
from crowdlint_preview.commands._memory import fitting
from crowdlint_preview.commands._progress import Progress
from crowdlint_preview.commands._reporting import earlier_run, kind_of, report_options, write_outputs
from crowdlint_preview.commands._survived import split
from crowdlint_preview.commands._tasks import say_sandbox, screens, task_options

if TYPE_CHECKING:
    from crowdlint.language.text.source import Source
    from crowdlint_preview.browser.browser import Browser, Resource
    from crowdlint_preview.report.folder import EarlierReport
    from crowdlint_preview.report.model import Document, Entry
    from crowdlint_preview.report.shard import Shard
    from crowdlint_preview.site.output import Results
    from crowdlint_preview.site.screen import Screen
    from crowdlint_preview.work.outcome import Outcome
    from crowdlint_preview.work.steps.reading import Steps


@click.command(short_help="Work tasks as a worker would, and check the answers.")
@task_options
@click.option("--seed", default="", help="Another seed draws other strokes and chooses other labels.")
@click.option(
    "--steps", type=click.Path(path_type=Path), metavar="FILE", help="What to do, in YAML (else NAME.steps.yaml)."
)
@click.option("--record", is_flag=True, help="Open a window, and make steps of what you do in it; then work with them.")
@click.option("--axe", is_flag=True, help="Hold axe-core against the author's part of each page.")
@click.option("--strict", is_flag=True, help="Exit 1 also where a task is inconclusive.")
@click.option(
    "--frame/--no-frame",
    "--sandboxed/--no-sandboxed",
    "sandboxed",
    default=True,
    help="Work in a frame like that of a real job (the default).",
)
@click.option(
    "--runtime",
    type=click.Choice(["stand-in", "aws"]),
    default="stand-in",
    help="aws: Amazon's own script, of which only its host is let through, or a saved copy among the assets.",
)
@click.option("--taken-for", hidden=True, metavar="FILE", help="The template is what this file is to be: for `serve`.")
@click.option("--trace", is_flag=True, help="Keep Playwright's trace of each task that does not pass.")
@report_options
@click.pass_context
def command(context: click.Context, /, **options: Any) -> int:
    """Open each task in a headless browser, work every element with mouse and keyboard, submit, and check the answer.

    Writes report.html, report.json, junit.xml and screenshots. Exits 1 where a task failed, and says why.

    \b
    crowdlint exercise templates/ --out report
    crowdlint exercise street.liquid.html --manifest input.manifest --tasks 5 --out report
    crowdlint exercise templates/ --out report -j 2 --output summary=summary.md
    crowdlint exercise street.liquid.html --out report --record
    """
    from crowdlint_preview.report.folder import REPORTS, update
    from crowdlint_preview.report.shard import Shard, read_shard
    from crowdlint_preview.site.output import Results

    found = screens(options)
    shard = read_shard(options["shard"], os.environ) if options["shard"] else Shard(1, 1)
    chosen = shard.of(found)
    earlier = earlier_run(options)
    if options["record"]:
        from crowdlint_preview.commands._recording import record

        record(found, options, resource_of)
    with Results(options["out"], REPORTS, REPORTS) as results:
        jobs = fitting(min(options["jobs"], len(chosen)))
        if jobs > 1:
            document, paths = in_parts(context, options, results, shard, jobs, len(chosen))
        else:
            gone = earlier.gone(screen.name for screen in found) if earlier else []
            document, paths = one_by_one(chosen, options, results, shard, (earlier, gone))
        if options["update"]:
            update(options["compared"], document, results)
    write_outputs(document, options)
    for path in paths:
        if not options["quiet"] and options["output_format"] == "text":
            click.echo(visible(str(path)))
    bad = ["failed", *(["inconclusive"] if options["strict"] else []), *([] if options["update"] else ["changed"])]
    return 1 if any(document["summary"][status] for status in bad) else 0


def in_parts(
    context: click.Context, options: Mapping[str, Any], results: Results, shard: Shard, jobs: int, total: int
) -> tuple[Document, list[Path]]:
    """The work in several processes, and one report of theirs."""
    from crowdlint_preview.commands._jobs import parts, typed
    from crowdlint_preview.report.folder import merged, taken_over

    words = [
        "--report-assets",
        *typed(context, ("out", "part_of", "shard", "jobs", "outputs", "beside", "output_format", "update")),
    ]
    printed = options["output_format"] == "text"
    with (
        Progress(total, options["quiet"]) as progress,
        parts("exercise", words, shard.parts(jobs), options["out"]) as work,
    ):
        for done in work.done():
            taken_over(done.folder, results)
            progress.done(done.name, *(done.lines if printed else []))
        return merged(work.folders, results, options["beside"], str(shard) if options["shard"] else "")


def one_by_one(
    chosen: Sequence[tuple[int, Screen]],
    options: Mapping[str, Any],
    results: Results,
    shard: Shard,
    earlier: tuple[EarlierReport | None, list[str]],
) -> tuple[Document, list[Path]]:
    """The work in this process."""
    from crowdlint.scratch import scratch
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.report.folder import ReportFolder

    axe = axe_core(chosen[0][1].assets or {}) if options["axe"] and chosen else ""
    named = str(shard) if options["shard"] else ""
    with (
        Browser(options["browser"], options["timeout"], options["connect"]) as browser,
        scratch() as traces,
        Progress(len(chosen), options["quiet"], bool(options["part_of"])) as progress,
    ):
        say_sandbox(browser.sandbox, options["require_sandbox"])
        folder = ReportFolder(
            results, kind_of(browser), options["seed"], named, options["pictures"], options["beside"], earlier[0]
        )
        for number, screen in chosen:
            trace = Path(traces) / f"{number}.zip" if options["trace"] else None
            outcome = tried(browser, screen, options, axe, trace)
            entry = folder.add(screen, outcome, number, trace)
            shown = not options["quiet"] or outcome.status != "passed" or is_changed(entry)
            printed = shown and options["output_format"] == "text"
            progress.done(screen.name, *([line(screen, outcome) + changes(entry)] if printed else []))
        folder.gone = earlier[1]
        return folder.close()


def tried(browser: Browser, screen: Screen, options: Mapping[str, Any], axe: str, trace: Path | None) -> Outcome:
    """One task, worked; what its page does to the browser is its own failure."""
    from crowdlint.language.page.placeholders import names_of_program
    from crowdlint_preview.browser.browser import PageGone
    from crowdlint_preview.work.outcome import Outcome

    begun = perf_counter()
    try:
        outcome = browser.once_more(lambda: worked(browser, screen, options, axe, trace))
    except PageGone as gone:
        outcome = Outcome(failures=[str(gone)])
    names = list(screen.source.holes.values()) or (names_of_program(screen.tree) if screen.tree else ())
    if names:  # what the program writes there nobody knows: this is not the page of a worker
        outcome.doubts += [*outcome.failures, f"a program writes parts of this template: {', '.join(names)}"]
        outcome.failures = []
    outcome.seconds = perf_counter() - begun
    return outcome


def line(screen: Screen, outcome: Outcome) -> str:
    """One line for the terminal: ``passed  street.liquid.html``, with the reason where there is one."""
    reason = f": {outcome.reason}" if outcome.reason else ""
    return f"{outcome.status:<12} {screen.title}{reason}"


def is_changed(entry: Entry) -> bool:
    """Whether it was compared, and anything is otherwise."""
    return bool(entry["changes"]) and entry["changes"]["state"] != "same"


def changes(entry: Entry) -> str:
    """What is said of it behind the line of a task."""
    if not is_changed(entry):
        return ""
    found = [f"{each['title']}: {each['words']}" for each in entry["changes"]["pictures"]]
    found += [f"{each['what']} is another" for each in entry["changes"]["texts"]]
    return f" ({entry['changes']['state']}{': ' if found else ''}{'; '.join(found)})"


def of_made_up_data(outcome: Outcome, source: Source) -> None:
    """Made-up data may be of another form than a script reads: that is no fault of the template."""
    misread = any("JSON" in str(each["text"]) for each in outcome.console)
    read = [each for each in outcome.failures if _reads_data(each, source) or (misread and _IDLE.match(each))]
    if read:
        outcome.failures = [each for each in outcome.failures if each not in read]
        outcome.doubts += [*read, "its task data were made up; give it real ones with --data"]


_IDLE = re.compile(r"Submit does nothing|there is no Submit")


def _reads_data(failure: str, source: Source) -> bool:
    """Whether the page threw over data: at reading JSON, or in a line of the template into which data are written."""
    if not failure.startswith("the page threw"):
        return False
    place = re.search(r"\(line (\d+), column \d+\)$", failure)
    return "JSON" in failure or bool(place and re.search(r"\{\{|\$\{", source.line(int(place[1]))))


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


def resource_of(screen: Screen, options: Mapping[str, Any]) -> Resource:
    """What the requests of a page are answered with, hosts that are let through included."""
    from crowdlint_preview.assets.through import let_through, with_amazons_script

    found = let_through(screen.resource, Configuration().of(Path(screen.source.path)).allow_hosts)
    return with_amazons_script(found, screen.assets or {}) if options["runtime"] == "aws" else found


def worked(browser: Browser, screen: Screen, options: Mapping[str, Any], axe: str, trace: Path | None) -> Outcome:
    """One task, worked."""
    from crowdlint_preview.browser.limits import sound
    from crowdlint_preview.work.exercise import exercise
    from crowdlint_preview.work.outcome import Outcome

    if screen.error:
        return Outcome(failures=[str(screen.error)])
    outcome = exercise(
        browser,
        screen.html,
        resource_of(screen, options),
        page=screen.page,
        media=screen.media,
        seed=f"{screen.name}{options['seed']}",
        sandboxed=options["sandboxed"],
        query=screen.query,
        axe=axe,
        steps=steps_for(options["steps"], screen.source.path),
        drawn=options["pictures"] != "none",
        trace=trace,
        masks=options["masks"],
        hosted=screen.home is not None,
    )
    if options["runtime"] == "aws":  # what stands where in it is known of pages saved long ago
        outcome.doubts += outcome.failures
        outcome.failures = []
    known = any(each["name"] == "absent-path" for each in screen.findings)
    fatal, survived = split(screen.findings, screen.source)
    outcome.failures[:0] = [*fatal, *([] if known else screen.absent)]
    # Where the work went wrong, they may be why.
    (outcome.failures if outcome.failures else outcome.notes).extend(survived)
    if screen.task.origin == "inferred":
        of_made_up_data(outcome, screen.source)
    # What a page says goes into files and to terminals.
    for name in ("failures", "doubts", "notes", "answers", "console", "requests"):
        setattr(outcome, name, sound(getattr(outcome, name)))
    return outcome
