"""How an exercise went: plain data that ``exercise.py`` and ``judge.py`` fill in and ``report.py`` shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from crowdlint_preview.work.diary import WorkStep

Status = Literal["passed", "failed", "inconclusive"]


@dataclass
class Outcome:
    """How it went. ``reasons`` are sentences, by what they lead to; ``shots`` are PNGs by what they show.

    ``notes``: what is worth knowing and decides nothing. ``steps``: what was done. ``seconds``: what it took.
    """

    answers: list[Any] = field(default_factory=list)
    console: list[dict[str, Any]] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    shots: dict[str, bytes] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    steps: list[WorkStep] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def status(self) -> Status:
        """``failed`` if anything did, else ``inconclusive`` if something could not be told."""
        return "failed" if self.failures else "inconclusive" if self.doubts else "passed"

    @property
    def reason(self) -> str:
        """Why it is not ``passed``, most telling first; empty when it is."""
        return "; ".join(dict.fromkeys(self.failures or self.doubts))


@dataclass(frozen=True, slots=True)
class Part:
    """An element that was worked, and what it must have answered.

    ``key``: its number in the page. ``typed``: something was given to it.
    """

    tag: str
    name: str
    expected: Any
    attributes: Mapping[str, Any]
    seen: bool = True
    key: int = -1
    typed: bool = False
