"""Parts of a run, for several machines or processes: every N-th task, so that long and short ones are mixed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crowdlint.errors import UserError

Item = TypeVar("Item")
# Which of them this machine is (counted from 0 or 1), and how many there are, as services say so.
_SERVICES = (
    ("STRATEGY_JOB_INDEX", "STRATEGY_JOB_TOTAL", 0),  # GitHub: from the contexts strategy.job-index and -total
    ("CI_NODE_INDEX", "CI_NODE_TOTAL", 1),  # GitLab
    ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", 0),
    ("SLURM_PROCID", "SLURM_NTASKS", 0),
)


@dataclass(frozen=True, slots=True)
class Shard:
    """Part ``index`` (from 1) of ``total``."""

    index: int
    total: int

    def __str__(self) -> str:
        return f"{self.index}/{self.total}"

    def of(self, items: Sequence[Item]) -> list[tuple[int, Item]]:
        """The items of this part, each with its place among all."""
        return [(at, each) for at, each in enumerate(items) if at % self.total == self.index - 1]

    def parts(self, number: int) -> list[Shard]:
        """This part in so many parts."""
        return [Shard(self.index + self.total * at, self.total * number) for at in range(number)]


def read_shard(text: str, variables: Mapping[str, str]) -> Shard:
    """``2/3``, or ``auto``: what the service says in its variables. Raises ``UserError``."""
    if text == "auto":
        return _told_by_service(variables)
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise UserError("--shard takes I/N, such as 2/3, or auto", text)
    return Shard(int(found[1]), int(found[2]))


def _told_by_service(variables: Mapping[str, str]) -> Shard:
    for index, total, first in _SERVICES:
        if variables.get(index, "").isdigit() and variables.get(total, "").isdigit():
            at, number = int(variables[index]) - first + 1, int(variables[total])
            if 1 <= at <= number:
                return Shard(at, number)
    if (ids := [variables.get(f"SLURM_ARRAY_TASK_{name}", "") for name in ("ID", "MIN", "COUNT")]) and all(
        each.isdigit() for each in ids
    ):
        return Shard(int(ids[0]) - int(ids[1]) + 1, int(ids[2]))
    known = ", ".join(f"{index} and {total}" for index, total, _ in _SERVICES)
    raise UserError(f"--shard auto: none of the variables that say so is set ({known}, SLURM_ARRAY_TASK_ID …)")
