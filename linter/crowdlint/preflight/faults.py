"""A run over a manifest for programs: no options, no output, its faults one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

from crowdlint.check.checker import Checker
from crowdlint.check.named import template as named
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.preflight.engine import Preflight
from crowdlint.preflight.executors import Workshop
from crowdlint.preflight.fault import LineFault
from crowdlint.preflight.plan import LinePlan, refuse_broken
from crowdlint.preflight.reading import ManifestReader
from crowdlint.preflight.record import RunRecord
from crowdlint.scratch import scratch


def faults_of(template: str | Path, manifest: str, executor: Executor | None, jobs: int) -> Iterator[LineFault]:
    """As ``crowdlint.try_manifest`` says."""
    plan = LinePlan(named(template), Checker(Configuration(isolated=True)))
    refuse_broken(plan)
    yield from faults_by(plan, manifest, Workshop(executor, jobs))


def faults_by(plan: LinePlan, manifest: str, workshop: Workshop, place: str = "") -> Iterator[LineFault]:
    """The faults of a manifest's lines, in order; the workshop is closed at the end.

    Raises ``UserError``, at ``place``, where the manifest could not be read to its end.
    """
    reader = ManifestReader(manifest)
    with scratch() as folder:
        record = RunRecord(Path(folder, "run.db"), {})
        try:
            for faults in Preflight(plan, record, workshop).tried(reader.chunks()):
                yield from faults
            problems = [*record.problems(), *([str(reader.trouble)] if reader.trouble else [])]
        finally:
            workshop.close()
            record.close()
    if problems:
        raise UserError("; ".join(problems), place)
