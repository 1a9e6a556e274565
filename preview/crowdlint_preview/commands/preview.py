"""``crowdlint preview``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.reporters.frame import visible
from crowdlint_preview.commands._memory import fitting
from crowdlint_preview.commands._progress import Progress
from crowdlint_preview.commands._reporting import comparing_options, earlier_run
from crowdlint_preview.commands._tasks import say_sandbox, screens, task_options, watched

if TYPE_CHECKING:
    from crowdlint_preview.assets.through import LetIn
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.report.shard import Shard
    from crowdlint_preview.site.screen import Screen

Picture = Callable[["Screen"], "bytes | None"]


@click.command(short_help="Write pages that show tasks as workers see them.")
@task_options
@click.option("--screenshots/--no-screenshots", default=True, help="Make a picture of each task (needs the browser).")
@click.option("--watch", is_flag=True, help="Build again when a file changes, until Ctrl-C; open pages follow.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1, max=64), default=1, metavar="N",
    help="Make the pictures in N processes, each with a browser, some 400 MB together (1).",
)  # fmt: skip
@click.option("--shard", hidden=True, help="For -j.")
@comparing_options
@click.pass_context
def command(context: click.Context, /, **options: Any) -> int:
    """Write one page per template and task that opens from disk, without a network, and works.

    Each page holds its media and a stand-in for Amazon's script. A screenshot lies beside it, and index.html shows all.
    Of a manifest, the lines with which something is wrong come first, and each page leads to the others.
    What is as it was in an earlier run stays. Exits 1 where a template cannot be rendered; its page says why.

    \b
    crowdlint preview templates/ --out previews
    crowdlint preview street.liquid.html --data street.json --out previews --watch
    crowdlint preview street.liquid.html --manifest input.manifest --tasks 20 --out previews
    """
    camera = Camera(options, context)
    with camera:
        if not options["watch"]:
            return build_once(options, camera)
        from crowdlint_preview.site.watch import changes

        with suppress(KeyboardInterrupt):
            attempt(options, camera)
            for changed in changes(lambda: watched(options)):
                click.echo(visible(f"changed: {', '.join(map(str, changed))}"))
                attempt(options, camera)
    return 0


class Camera:
    """Makes the pictures, with a browser that starts when it is first needed and stays until the end.

    ``stuck``: the screens of which there is no picture, and why.
    """

    def __init__(self, options: dict[str, Any], context: click.Context) -> None:
        self.options, self.context = options, context
        self.stuck: list[tuple[Screen, str]] = []
        self._browser: Browser | None = None
        self._exit = ExitStack()
        self._let_in: LetIn | None = None

    def __enter__(self) -> Camera:
        return self

    def __exit__(self, *_: object) -> None:
        if self._browser is not None:
            self._browser.__exit__()
            self._browser = None
        self._exit.close()

    def whole(self, screen: Screen) -> Screen:
        """A screen with what its template loads from hosts that the settings let through: its page must hold that."""
        from crowdlint.scratch import scratch
        from crowdlint_preview.assets.through import LetIn

        hosts = Configuration().of(Path(screen.source.path)).allow_hosts
        if hosts and self._let_in is None:
            self._let_in = LetIn(Path(self._exit.enter_context(scratch())))
        return self._let_in.screen(screen, hosts) if self._let_in else screen

    def require_browser(self, found: Sequence[Screen]) -> None:
        """Raise ``UserError`` where pictures are wanted and there is no browser, before anything is written."""
        from crowdlint_preview.browser import chromium

        if self.options["screenshots"] and not self.options["connect"] and not all(screen.error for screen in found):
            chromium.find(self.options["browser"])

    def _started(self) -> Browser:
        from crowdlint_preview.browser.browser import Browser

        if self._browser is None:
            self._browser = Browser(
                self.options["browser"], self.options["timeout"], self.options["connect"]
            ).__enter__()
            say_sandbox(self._browser.sandbox, self.options["require_sandbox"])
        return self._browser

    def picture(self, screen: Screen) -> bytes | None:
        """A PNG of a task, ``None`` where there is none."""
        from crowdlint_preview.browser.browser import PageGone
        from crowdlint_preview.browser.shoot import shoot

        if screen.error or not self.options["screenshots"]:
            return None
        browser, masks = self._started(), self.options["masks"]
        try:
            return browser.once_more(lambda: shoot(browser, screen.html, screen.resource, masks=masks))
        except PageGone as gone:
            self.stuck.append((screen, str(gone)))
            return None

    @contextmanager
    def several(self, found: Sequence[Screen], shard: Shard, number: int) -> Iterator[Picture]:
        """Pictures that so many processes make, this one a part of them; what is asked for is waited for."""
        from crowdlint_preview.commands._jobs import parts, typed

        mine = {screen.name for screen in found[::number]}
        words = typed(self.context, ("out", "part_of", "shard", "jobs", "watch", "compared", "update", "tolerance"))
        made: dict[str, Path] = {}
        with parts("preview", words, shard.parts(number)[1:], self.options["out"], aloud=False) as work:

            def ready(screen: Screen) -> bytes | None:
                while screen.name not in mine and screen.name not in made and (done := next(work.done(), None)):
                    made[done.name] = done.folder / f"{done.name}.png"
                there = made.get(screen.name)
                # Where another process could make none, this one says why.
                return there.read_bytes() if there and there.is_file() else self.picture(screen)

            yield ready

    def for_another(self, found: Sequence[Screen]) -> int:
        """Only the pictures, of what is not there yet, for the run that is done in several processes."""
        from crowdlint_preview.site.output import Results
        from crowdlint_preview.site.site import SiteFolder

        there = SiteFolder(Results(self.options["part_of"]), False, " ".join(self.options["masks"]))
        with Results(self.options["out"]) as results, Progress(len(found), part=True) as progress:
            for screen in found:
                if not there.has(screen) and (shot := self.picture(screen)):
                    results.put(f"{screen.name}.png", shot)
                progress.done(screen.name)
        return 0


def attempt(options: dict[str, Any], camera: Camera) -> None:
    """Build, and say what is wrong instead of ending: the next save may mend it."""
    try:
        build_once(options, camera)
    except UserError as error:
        click.echo(visible(f"crowdlint: {error}"), err=True)


def build_once(options: dict[str, Any], camera: Camera) -> int:
    """Read, render, shoot, write; the exit code."""
    from crowdlint_preview.report.previews import MODEL, WHOLE, write_model
    from crowdlint_preview.report.shard import Shard, read_shard
    from crowdlint_preview.site.output import Results
    from crowdlint_preview.site.site import SiteFolder, file_names

    shard = read_shard(options["shard"], os.environ) if options["shard"] else Shard(1, 1)
    found = [camera.whole(screen) for _, screen in shard.of(screens(options, failing=True))]
    camera.stuck.clear()
    camera.require_browser(found)
    if options["part_of"]:
        return camera.for_another(found)
    earlier = earlier_run(options, MODEL)
    with (
        Results(options["out"], [*file_names(found), MODEL], () if options["watch"] else WHOLE) as results,
        Progress(len(found), options["quiet"]) as progress,
        pictures(camera, found, shard, options) as picture,
    ):
        site = SiteFolder(results, options["watch"], " ".join(options["masks"]))
        for screen in found:
            paths = site.add(screen, picture)
            progress.done(screen.name, *([] if options["quiet"] else map(str, paths)))
        index = site.close()
        changed = write_model(results, found, earlier, options["update"])
    for screen in found:
        if screen.error:
            click.echo(visible(f"{screen.error}"), err=True)
        for sentence in screen.absent:
            click.echo(visible(sentence), err=True)
    for screen, why in camera.stuck:
        click.echo(visible(f"{screen.title}: no picture: {why}"), err=True)
    if not options["quiet"]:
        click.echo(visible(str(index)))
    for line in changed:
        click.echo(visible(line))
    if changed and not options["update"]:
        return 1
    return 1 if camera.stuck or any(screen.error or screen.absent for screen in found) else 0


@contextmanager
def pictures(camera: Camera, found: Sequence[Screen], shard: Shard, options: dict[str, Any]) -> Iterator[Picture]:
    """What makes pictures: this process, or several."""
    jobs = min(options["jobs"], len(found)) if options["screenshots"] and not options["watch"] else 1
    if jobs > 1 and (jobs := fitting(jobs)) > 1:
        with camera.several(found, shard, jobs) as ready:
            yield ready
    else:
        yield camera.picture
