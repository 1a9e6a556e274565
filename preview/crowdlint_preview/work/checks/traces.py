"""Whether what was done at a page left a trace in its answer, where no field tells: tiles, drawings, own buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crowdlint_preview.work.judge import leaves
from crowdlint_preview.work.look import PageField

# What counts seconds says nothing of what a worker did.
_CLOCK = re.compile(
    r"time|clock|duration|elapsed|second|stamp|start|date|browser|agent|screen|window|worker|assignment"
)


def left_a_trace(answer: Mapping[str, Any], opened: Iterable[PageField]) -> bool:
    """Whether the answer holds anything that its field did not hold when the page was opened."""
    before: dict[str, set[str]] = {}
    for each in opened:
        before.setdefault(each.name, set()).add(each.value)
    for name, value in answer.items():
        held = before.get(name, set())
        if not _CLOCK.search(name.lower()) and any(text not in held for text in _given(value)):
            return True
    return False


def _given(value: Any) -> Iterator[str]:
    """The texts of an answer that say something: neither empty nor a no."""
    for each in leaves(value):
        if each not in (None, False, "", "false", "[]", "{}", "null", "undefined"):
            yield "true" if each is True else str(each)
