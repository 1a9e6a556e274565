"""Fixtures that several test files share: one browser for the session, a context of its own for each visit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import fuzzing
import pytest
import rule_index
from PIL import Image

from crowdlint_preview.browser.browser import Browser, Visit

fuzzing.load()

# By what a whole run says (``--durations``).
SLOW = ("test_hold", "test_strangers", "test_compare", "test_new_templates", "test_contributions")
FIXTURES = Path(__file__).parent.parent / "fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write files that are made, instead of comparing them")


def pytest_configure(config: pytest.Config) -> None:
    """The index of rules is made before anything reads it: a new rule's page is filled in by what `check` says."""
    if config.getoption("--accept"):
        rule_index.make()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of files that are made, so that `make accept` finds them.

    Those without a browser come first: they fork, and start loops, which a process with an open browser must not. Then
    the slow ones: where several processes share the tests, none is left with a long one in the end.
    """
    for item in items:
        if "accepting" in getattr(item, "fixturenames", ()):
            item.add_marker("generated")
    items.sort(key=lambda item: (item.get_closest_marker("browser") is not None, item.path.stem not in SLOW))


@cache
def shares(file: str) -> bool:
    """Whether the tests of a file share what is made once for all of them."""
    return 'scope="module"' in (FIXTURES.parent / file).read_text(encoding="utf-8")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Of several processes, one has all tests of such a file. (xdist's own groups do nothing with pytest 9.)"""
    from xdist.scheduler import LoadScopeScheduling

    class ByWhatIsShared(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return file if shares(file) else nodeid

    return ByWhatIsShared(config, log)


@pytest.fixture
def accepting(request: pytest.FixtureRequest) -> bool:
    """Whether expected texts are to be rewritten instead of compared (``pytest --accept``)."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def crowd_browser(browser: Browser) -> Browser:
    """For ``crowd_task``: the browser that all tests have."""
    return browser


@pytest.fixture
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pictures of worked pages, for tests that look at none: they take a quarter of the time."""
    out = io.BytesIO()
    Image.new("RGB", (1, 1)).save(out, "PNG")
    monkeypatch.setattr(Visit, "picture", lambda *_, **__: out.getvalue())
