"""Chunks of lines out, faults in, in the order of the lines, whoever dies on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from crowdlint.finding import Severity
from crowdlint.language.task.line import ManifestLine
from crowdlint.preflight.executors import Workshop
from crowdlint.preflight.fault import LineFault, LineResult
from crowdlint.preflight.plan import LinePlan
from crowdlint.preflight.reading import LineChunk
from crowdlint.preflight.record import RunRecord
from crowdlint.preflight.work import work

RANK: dict[str, int] = {"info": 0, "warning": 1, "error": 2}


@dataclass
class Preflight:
    """One run. ``failing``: from which severity on a line is one to mend or leave out. ``notes``: what went wrong on
    the way and was made good.
    """

    plan: LinePlan
    record: RunRecord
    workshop: Workshop
    failing: Severity = "warning"
    lines: int = 0
    notes: list[str] = field(default_factory=list)

    def tried(self, chunks: Iterator[LineChunk]) -> Iterator[list[LineFault]]:
        """The faults of each chunk, in the order of the lines. They are in the record before they are told."""
        for chunk, result in self._results(chunks):
            faults = [*result.faults, *self._again(result)]
            faults.sort(key=lambda each: each.line)  # of one line, those that its worker found come first
            self.lines += result.lines
            for crash in result.crashes:
                self.record.add_problem(crash)
            wrong = {each.line for each in faults if RANK[each.severity] >= RANK[self.failing]}
            kept = [(raw.number, raw.data) for raw in chunk.lines if raw.number in wrong]
            self.record.add(chunk.lines[-1].number, faults, kept)
            yield faults

    def _again(self, result: LineResult) -> Iterator[LineFault]:
        """The faults of lines that make the task of an earlier one."""
        rules = [(rule, level) for rule, level in self.plan.rules.items() if rule.on == "ManifestLine"]
        for line, before in self.record.earlier(result.digests):
            for rule, level in rules:
                for found in rule.check(ManifestLine(line, same_as=before)):
                    yield LineFault(line, rule.code, rule.name, level or found.level or rule.severity, found.message)

    def _results(self, chunks: Iterator[LineChunk]) -> Iterator[tuple[LineChunk, LineResult]]:
        begun = list(islice(chunks, 2))
        if len(begun) < 2:
            self.workshop.stay()
        chunks = chain(begun, chunks)
        waiting: deque[tuple[LineChunk, Future[LineResult]]] = deque()
        more = True
        while more or waiting:
            while more and len(waiting) < self.workshop.width:
                chunk = next(chunks, None)
                if chunk is None:
                    more = False
                    break
                waiting.append((chunk, self._submit(chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                result = future.result()
            except Exception as error:
                # Which chunk the worker died of nobody knows: each is tried alone.
                suspects = [chunk, *(each for each, _ in waiting)]
                waiting.clear()
                self._say_broken(suspects[0], error)
                for suspect in suspects:
                    yield suspect, self._alone(suspect)
                continue
            yield chunk, result

    def _submit(self, chunk: LineChunk) -> Future[LineResult]:
        try:
            return self.workshop.executor.submit(work, self.plan, chunk)
        except Exception as error:  # a pool that broke while nobody looked takes nothing more
            broken: Future[LineResult] = Future()
            broken.set_exception(error)
            return broken

    def _alone(self, chunk: LineChunk) -> LineResult:
        """What a chunk comes to with nothing beside it; of one that kills its worker, the lines that do not."""
        future = self._submit(chunk)
        try:
            return future.result()
        except Exception as error:
            given = self.workshop.is_given
            self.workshop.renew()
            if given:
                self.record.add_problem(f"the executor does not answer ({_said(error)}): the rest was done here")
                return self._alone(chunk)
            if len(chunk.lines) == 1:
                number = chunk.lines[0].number
                self.record.add_problem(f"line {number:,} was not checked: it ends the worker process ({_said(error)})")
                return LineResult(1)
        middle = len(chunk.lines) // 2
        halves = (replace(chunk, lines=chunk.lines[:middle]), replace(chunk, lines=chunk.lines[middle:], marked=False))
        first, second = (self._alone(half) for half in halves)
        return LineResult(
            first.lines + second.lines,
            first.faults + second.faults,
            first.digests + second.digests,
            first.crashes + second.crashes,
        )

    def _say_broken(self, chunk: LineChunk, error: Exception) -> None:
        first, last = chunk.lines[0].number, chunk.lines[-1].number
        self.notes.append(f"a worker died at lines {first:,} to {last:,} ({_said(error)}); they are tried again")
        if not self.workshop.is_given:
            self.workshop.renew()


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".strip(": ")[:300]
