"""Runs over a manifest, as tests need them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.text.source import Source
from crowdlint.preflight.engine import Preflight
from crowdlint.preflight.executors import Workshop
from crowdlint.preflight.fault import LineFault
from crowdlint.preflight.plan import LinePlan
from crowdlint.preflight.reading import ManifestReader
from crowdlint.preflight.record import RunRecord
from crowdlint.preflight.report import written


def preflight(
    template: Source, manifest: Path, checker: Checker | None = None, workshop: Workshop | None = None
) -> tuple[Preflight, ManifestReader]:
    """A run that is over; its record is still there."""
    reader = ManifestReader(str(manifest))
    plan = LinePlan(template, checker or Checker(Configuration(isolated=True)))
    record = RunRecord(manifest.with_suffix(".db"), {})
    run = Preflight(plan, record, workshop or Workshop(jobs=1))
    for _ in run.tried(reader.chunks()):
        pass
    run.workshop.close()
    return run, reader


def faults(template: str, manifest: Path, lines: Iterable[Any] | str | bytes, **more: Any) -> list[LineFault]:
    """The faults of a manifest that is written for it."""
    text = lines if isinstance(lines, str | bytes) else "".join(f"{each}\n" for each in lines)
    manifest.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    run, _ = preflight(Source(template, "t.liquid.html"), manifest, **more)
    return list(run.record.faults())


def preflight_text(template: Source, checker: Checker, manifest: Path) -> str:
    """What the text format prints, with the manifest's name alone."""
    run, _ = preflight(template, manifest, checker)
    assert not run.record.problems()
    return "".join(written("text", run.record, manifest.name, template.path, False))
