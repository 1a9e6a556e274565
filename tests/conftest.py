"""Fixtures that several test files share: one browser for the session, a context of its own for each visit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fuzzing
import pytest

from crowdlint_preview.browser.browser import Browser

fuzzing.load()

FIXTURES = Path(__file__).parent.parent / "fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what is printed into rule pages and fixtures")


@pytest.fixture
def accepting(request: pytest.FixtureRequest) -> bool:
    """Whether expected texts are to be rewritten instead of compared (``pytest --accept``)."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser
