"""Opens templates for tests: read, given data, shown in the browser as `crowdlint exercise` shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, Literal

from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.task.sources import TaskData, TaskOptions, tasks_for
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint_preview.assets.store import FOLDER, Store
from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.testing.task import CrowdTask, Looks
from crowdlint_preview.work.drivers import Worker
from crowdlint_preview.work.exercise import fields_css
from crowdlint_preview.work.look import ENGINE, Look, engine, watch
from crowdlint_preview.work.plan import Plan


def screen_of(
    template: str | Path,
    data: Mapping[str, Any] | Path | None,
    assets: Mapping[str, Path],
    workforce: Literal["private", "vendor", "public"],
    folder: Path,
) -> Screen:
    """A template (its path below ``folder``, or its text) with task data: given, beside it, or made up."""
    text = isinstance(template, str) and "<" in template
    source = Source(str(template), "template.liquid.html") if text else Source.read(folder / template)
    if isinstance(data, Mapping):
        task = TaskData("data", dict(data), "data", detect(source).name)
    else:
        task = tasks_for(source, TaskOptions(data=folder / data if data else None))[0]
    brought = Store(Configuration().of(folder / "x").root / FOLDER).files()
    return Screen("task", source, task, None, {**brought, **assets}, (), workforce)


@contextmanager
def opened(browser: Browser, screen: Screen, looks: Looks, framed: bool, seed: str) -> Iterator[CrowdTask]:
    """The task, open and ready. Raises ``UserError`` where it cannot be rendered, or never gets ready."""
    if screen.error:
        raise screen.error
    browser.learn(ENGINE, engine())
    with browser.visit(
        screen.html,
        screen.resource,
        viewport=(1280, 800),
        flowing=True,
        sandboxed=framed,
        watch=watch(),
        query=screen.query,
    ) as visit:
        visit.page.set_default_timeout(5000)
        if not visit.wait_until_ready():
            raise UserError("the page never gets ready", screen.source.path)
        worker = Worker(visit.page, Random(seed), screen.media.scene)
        yield CrowdTask(visit, screen, Plan(visit, Look(visit, fields_css()), worker), looks)
