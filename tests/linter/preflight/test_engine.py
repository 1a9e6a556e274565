"""The same findings in the same order, whoever does the work and whoever dies on the way."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import planted
import pytest
from preflights import preflight

import crowdlint
from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.preflight import reading
from crowdlint.preflight.engine import Preflight
from crowdlint.preflight.executors import InProcess, Workshop
from crowdlint.preflight.fault import LineFault
from crowdlint.preflight.plan import LinePlan
from crowdlint.preflight.reading import ManifestReader
from crowdlint.preflight.record import RunRecord

TEMPLATE = Source(planted.TEMPLATE, "t.liquid.html")
LINES = 4 * (len(planted.PLANTED) + 2)


@pytest.fixture
def manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reading, "CHUNK_LINES", 12)
    return planted.write(tmp_path / "m.jsonl", LINES)


@pytest.fixture
def alone(manifest: Path) -> list[LineFault]:
    """What one process finds."""
    run, _ = preflight(TEMPLATE, manifest)
    found = list(run.record.faults())
    assert {(each.line, each.code) for each in found} == planted.expected(LINES)
    return found


def tried(workshop: Workshop, manifest: Path, between: Callable[[], None] = lambda: None) -> Preflight:
    """A run; ``between`` is called once, when its first chunk is done."""
    plan = LinePlan(TEMPLATE, Checker(Configuration(isolated=True)))
    run = Preflight(plan, RunRecord(manifest.with_name("other.db"), {}), workshop)
    for at, _ in enumerate(run.tried(ManifestReader(str(manifest)).chunks())):
        if at == 0:
            between()
    workshop.close()
    return run


def test_any_executor_does(manifest: Path, alone: list[LineFault]) -> None:
    with ThreadPoolExecutor(3) as threads:
        assert list(tried(Workshop(threads, 3), manifest).record.faults()) == alone


def test_a_process_that_is_killed_costs_nothing(manifest: Path, alone: list[LineFault]) -> None:
    workshop = Workshop(jobs=2)

    def kill() -> None:
        first: Any = workshop.executor
        os.kill(next(iter(first._processes)), signal.SIGKILL)

    run = tried(workshop, manifest, kill)
    assert list(run.record.faults()) == alone and run.record.problems() == []
    assert run.lines == LINES and any("a worker died" in note for note in run.notes)


class Mortal(InProcess):
    """Dies of one line."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if any(line.number == 50 for line in args[1].lines):
            dead: Future[Any] = Future()
            dead.set_exception(BrokenProcessPool("killed"))
            return dead
        return super().submit(fn, *args, **kwargs)


class MortalWorkshop(Workshop):
    def _processes(self, count: int) -> Executor:
        return Mortal()


def test_a_line_that_kills_every_worker_is_named_and_the_rest_is_tried(manifest: Path, alone: list[LineFault]) -> None:
    run = tried(MortalWorkshop(jobs=2), manifest)
    assert list(run.record.faults()) == [each for each in alone if each.line != 50]
    (problem,) = run.record.problems()
    assert problem.startswith("line 50 was not checked")


def test_an_executor_that_is_gone_is_replaced_by_this_machine(manifest: Path, alone: list[LineFault]) -> None:
    pool = ThreadPoolExecutor(1)
    run = tried(Workshop(pool, 1), manifest, pool.shutdown)
    assert list(run.record.faults()) == alone
    assert any("the executor does not answer" in problem for problem in run.record.problems())


def test_a_dask_cluster_does_although_a_worker_is_killed(manifest: Path, alone: list[LineFault]) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, protocol="tcp"
    ) as cluster:
        workshop = Workshop.on_cluster(cluster.scheduler_address.replace("tcp://", "dask://"))
        assert workshop.jobs == 2

        def kill() -> None:
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)

        run = tried(workshop, manifest, kill)
    assert list(run.record.faults()) == alone and run.record.problems() == [] and run.lines == LINES


def test_a_cluster_that_is_not_there_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("crowdlint.preflight.executors.PATIENCE", 1)
    with pytest.raises(UserError, match="no Dask scheduler answers there"):
        Workshop.on_cluster("dask://127.0.0.1:1")


def test_programs_get_faults_one_after_the_other(manifest: Path, alone: list[LineFault], tmp_path: Path) -> None:
    (tmp_path / "t.liquid.html").write_text(planted.TEMPLATE, encoding="utf-8")
    assert list(crowdlint.try_manifest(tmp_path / "t.liquid.html", manifest, jobs=1)) == alone
    with pytest.raises(UserError, match="cannot read the file"):
        list(crowdlint.try_manifest(tmp_path / "t.liquid.html", tmp_path / "none.jsonl"))


def test_a_run_that_was_killed_goes_on(manifest: Path, alone: list[LineFault], tmp_path: Path) -> None:
    plan = LinePlan(TEMPLATE, Checker(Configuration(isolated=True)))
    file, about = tmp_path / "state" / "run.db", {"template": "1"}
    first = Preflight(plan, RunRecord(file, about), Workshop(jobs=1))
    for at, _ in enumerate(first.tried(ManifestReader(str(manifest)).chunks())):
        if at == 4:
            break  # as if killed: nobody closes anything
    record = RunRecord(file, about, resume=True)
    assert record.resumed and record.done == 60
    second = Preflight(plan, record, Workshop(jobs=1))
    for _ in second.tried(ManifestReader(str(manifest)).chunks(record.done)):
        pass
    assert list(record.faults()) == alone and second.lines == LINES - 60
    record.close(over=False)
    assert not RunRecord(file, {"template": "2"}, resume=True).resumed
    (tmp_path / "broken.db").write_bytes(b"no database at all")
    assert not RunRecord(tmp_path / "broken.db", about, resume=True).resumed
