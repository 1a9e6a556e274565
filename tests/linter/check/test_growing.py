"""The steps of `check` grow with the size of its input: counted, since clocks tell more of the machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from growing import MADE, template

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.text.source import Source

SIZE = 1500  # characters; where it grows with the square, twice the size is four times the steps
# What is bounded by a number of pages, mistakes or conditions grows evenly only beyond that.
LARGER = {"values without end": 9000, "loops without end": 4500, "unknown names": 6000}
BOUNDED = ("equal branches", "loops in loops")


@contextmanager
def counted() -> Iterator[list[int]]:
    """Calls of functions, those of Python itself too."""
    steps = [0]

    def step(frame: Any, event: str, argument: Any) -> None:
        steps[0] += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        yield steps
    finally:
        sys.setprofile(before)


def steps(name: str, size: int) -> int:
    with counted() as found:
        checked = Checker(Configuration(None, True)).check(Source(template(name, size), "a.liquid.html"))
    assert not checked.crashes and not checked.problem, (checked.crashes, checked.problem)
    return found[0]


@pytest.mark.parametrize("name", [name for name in MADE if name not in BOUNDED])
def test_twice_the_size_is_no_more_than_twice_the_steps(name: str) -> None:
    size = LARGER.get(name, SIZE)
    steps(name, size)  # what is made once is made
    first, second, third = (steps(name, size * factor) for factor in (1, 2, 4))
    assert third - second <= 2.3 * max(second - first, 200), (first, second, third)
