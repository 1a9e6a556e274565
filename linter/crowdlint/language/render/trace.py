"""Which values of the task data decide what a page is, and which are only printed into it.

Two tasks whose data have the same keys, and the same values wherever one decides (a condition asks for it, a filter
works on it, it is looked up by), take the same way through a template: their pages differ in what is printed alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crowdlint_schemas.filters import ESCAPE, GRANTING, JSON
from crowdlint_schemas.light import record

DataPath = tuple[str | int, ...]
# Chains of filters that make of a value what is known of it beforehand: escaped text, JSON, or a signed address.
PLAIN_CHAINS = {(), (ESCAPE,), (JSON,), (JSON, ESCAPE), *((each,) for each in GRANTING)}


class TextLeaf(str):
    """A text of the task data that knows its place."""

    at: DataPath


class WholeLeaf(int):
    """A whole number that does."""

    at: DataPath


class FractionLeaf(float):
    """Another number that does."""

    at: DataPath


Leaf = TextLeaf | WholeLeaf | FractionLeaf
_LEAVES: dict[type, type[Any]] = {str: TextLeaf, int: WholeLeaf, float: FractionLeaf}


def traced(value: Any, path: DataPath = ()) -> Any:
    """Task data whose texts and numbers know their places. What is true, false or null is no leaf."""
    if isinstance(value, dict):
        return {key: traced(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [traced(inner, (*path, at)) for at, inner in enumerate(value)]
    made = _LEAVES.get(type(value))
    if made is None:
        return value
    leaf: Any = made(value)
    leaf.at = path
    return leaf


@record
class PrintedLeaf:
    """A value that is printed as it is: its place in the data, through which filters, and where in the page."""

    path: DataPath
    filters: tuple[str, ...]
    start: int
    end: int


class Trace:
    """What one rendering with traced data does with them. ``page``: the buffer that becomes the page."""

    def __init__(self) -> None:
        self.page: Any = None
        self.printed: list[PrintedLeaf] = []
        self._read: list[Any] = []
        self._harmless: set[int] = set()

    def read(self, value: object) -> None:
        """A value was looked up; unless somebody says otherwise, it decides."""
        self._read.append(value)

    @property
    def reads(self) -> int:
        """How many values were looked up so far."""
        return len(self._read)

    def passed_on(self, before: int) -> None:
        """What was looked up since is only gone through or given a name, if it is one value: its parts decide when they
        are looked up themselves.
        """
        if self.reads == before + 1:
            self._harmless.add(before)

    def prints(self, before: int, filters: tuple[str, ...], buffer: object, start: int, end: int) -> None:
        """What was looked up since was printed, if it is one leaf, through filters that are known, into the page."""
        if self.reads != before + 1 or buffer is not self.page or filters not in PLAIN_CHAINS:
            return
        value = self._read[before]
        if isinstance(value, Leaf):
            self._harmless.add(before)
            self.printed.append(PrintedLeaf(value.at, filters, start, end))

    def decided(self) -> set[DataPath]:
        """The places of all values that decide."""
        found: set[DataPath] = set()
        for at, value in enumerate(self._read):
            if at not in self._harmless:
                found.update(_leaves(value))
        return found


def _leaves(value: Any) -> Iterator[DataPath]:
    stack = [value]
    while stack:
        each = stack.pop()
        if isinstance(each, Leaf):
            yield each.at
        elif isinstance(each, dict):
            stack += each.values()
        elif isinstance(each, list | tuple):
            stack += each
