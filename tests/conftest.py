"""Fixtures that several test files share: one browser for the session, a context of its own for each visit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import fuzzing
import pytest
import rule_index
from PIL import Image

from crowdlint_preview.browser.browser import Browser, Visit

fuzzing.load()

FIXTURES = Path(__file__).parent.parent / "fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write files that are made, instead of comparing them")


def pytest_configure(config: pytest.Config) -> None:
    """The index of rules is made before anything reads it: a new rule's page is filled in by what `check` says."""
    if config.getoption("--accept"):
        rule_index.make()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of files that are made, so that `make accept` finds them."""
    for item in items:
        if "accepting" in getattr(item, "fixturenames", ()):
            item.add_marker("generated")


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
