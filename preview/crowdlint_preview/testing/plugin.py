"""The pytest plugin. It imports the browser only when a test asks for a task."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

if TYPE_CHECKING:
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.testing.task import CrowdTask


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the command line."""
    group = parser.getgroup("crowdlint")
    group.addoption("--crowd-update", action="store_true", help="Write the pictures of assert_looks_like anew.")
    group.addoption("--crowd-browser", metavar="PATH", help="The browser for crowd_task (also CROWDLINT_BROWSER).")


@pytest.fixture(scope="session")
def crowd_browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """One browser for the whole session; every task has a context of its own in it.

    Where pytest-playwright is installed, its driver is used: Playwright allows one in a thread.
    """
    from crowdlint_preview.browser.browser import Browser
    from crowdlint_preview.browser.driver import driver

    with contextlib.ExitStack() as exit:
        if request.config.pluginmanager.has_plugin("playwright"):
            exit.enter_context(driver.lent(request.getfixturevalue("playwright")))
        yield exit.enter_context(Browser(request.config.getoption("--crowd-browser")))


@pytest.fixture
def crowd_task(request: pytest.FixtureRequest, crowd_browser: Browser) -> Iterator[Callable[..., CrowdTask]]:
    """Opens a template as a task; see ``crowdlint.testing``. In the end, what a page threw fails its test."""
    from crowdlint_preview.testing.opening import opened, screen_of
    from crowdlint_preview.testing.task import Looks

    here = request.path.parent
    tasks: list[tuple[CrowdTask, bool]] = []
    with contextlib.ExitStack() as exit:

        def open_task(
            template: str | Path,
            data: Mapping[str, Any] | Path | None = None,
            *,
            assets: Mapping[str, Path] | None = None,
            workforce: Literal["private", "vendor", "public"] = "private",
            framed: bool = False,
            seed: str = "",
            may_throw: bool = False,
        ) -> CrowdTask:
            """Open a template.

            ``template``: its path beside the test, or its text. ``data``: what it reads as ``task.input``, or a file
            of it; else the file beside the template, else made up. ``assets``: files that answer addresses.
            ``framed``: in the sandboxed frame of a job. ``may_throw``: what the page throws is no failure.
            """
            screen = screen_of(template, data, assets or {}, workforce, here)
            looks = Looks(here, lambda: request.getfixturevalue("tmp_path"), request.config.getoption("--crowd-update"))
            task = exit.enter_context(opened(crowd_browser, screen, looks, framed, seed))
            tasks.append((task, may_throw))
            return task

        yield open_task
        thrown = [error for task, may_throw in tasks if not may_throw for error in task.errors]
    assert not thrown, f"the page threw {'; '.join(thrown)}"
